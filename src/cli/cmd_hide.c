/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

static int run(struct context *context)
{
    return decide(context, ODF_VERB_HIDE, context->operands, context->operand_count, 1);
}

static const struct example examples[] = {
    {"a name that is none", "odfgraph hide \"Dear Sir\""},
    {NULL, NULL},
};

const struct command command_hide = {
    .name = "hide",
    .summary = "take an entity out of the graph",
    .operands = "NAME",
    .about =
        "Its entries stay; it and its ties are not shown and not counted. odfgraph undo brings it back.",
    .examples = examples,
    .options = decision_options,
    .groups = GROUP_STORE,
    .least_operands = 1,
    .most_operands = 1,
    .run = run,
};
