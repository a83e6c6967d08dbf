/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

static int run(struct context *context)
{
    const char *what = context->operands[0];
    const bool add = strcmp(what, "add") == 0;
    if (!add && strcmp(what, "remove") != 0)
        return usage_error(context, "'%s': add or remove is wanted", what);
    return decide(context, add ? ODF_VERB_ALIAS : ODF_VERB_UNALIAS, context->operands + 1, 2, 1);
}

static const struct example examples[] = {
    {"let the acronym find it", "odfgraph alias add \"National Security Committee\" KNB"},
    {"a nickname that belongs to someone else",
     "odfgraph alias remove \"Botagoz Jardemalie\" Bota"},
    {NULL, NULL},
};

const struct command command_alias = {
    .name = "alias",
    .summary = "add a name by which an entity is found, or take one away",
    .operands = "add|remove NAME SPELLING",
    .examples = examples,
    .options = decision_options,
    .groups = GROUP_STORE,
    .least_operands = 3,
    .most_operands = 3,
    .run = run,
};
