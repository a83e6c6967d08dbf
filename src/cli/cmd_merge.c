/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

static int run(struct context *context)
{
    return decide(context, ODF_VERB_MERGE, context->operands, context->operand_count,
                  context->operand_count);
}

static const struct example examples[] = {
    {"one person in two spellings",
     "odfgraph merge \"Bota Jardemalie\" \"Botagoz Jardemalie\" --because \"same person, short form\""},
    {NULL, NULL},
};

const struct command command_merge = {
    .name = "merge",
    .summary = "say that two or more are one and the same",
    .operands = "A B…",
    .about =
        "One row is added to the ledger; nothing is lost. The name used most stays the name, all ids go\n"
        "on meaning the entity, and odfgraph undo takes the decision back, however much later.",
    .examples = examples,
    .options = decision_options,
    .groups = GROUP_STORE,
    .least_operands = 2,
    .most_operands = SIZE_MAX,
    .run = run,
};
