/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

static int run(struct context *context)
{
    return decide(context, ODF_VERB_DISTINCT, context->operands, context->operand_count, 2);
}

static const struct example examples[] = {
    {"father and son of one name", "odfgraph distinct p-askar-moldashev p-daniyar-moldashev"},
    {NULL, NULL},
};

const struct command command_distinct = {
    .name = "distinct",
    .summary = "say that two are not the same",
    .operands = "A B",
    .about = "Nothing merges them by itself from then on, and odfgraph suggest does not ask again.",
    .examples = examples,
    .options = decision_options,
    .groups = GROUP_STORE,
    .least_operands = 2,
    .most_operands = 2,
    .run = run,
};
