/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

static int run(struct context *context)
{
    return decide(context, ODF_VERB_RENAME, context->operands, context->operand_count, 1);
}

static const struct example examples[] = {
    {"call it by its full name", "odfgraph rename DCK \"Democratic Choice of Kazakhstan\""},
    {NULL, NULL},
};

const struct command command_rename = {
    .name = "rename",
    .summary = "give an entity another name",
    .operands = "NAME NEW-NAME",
    .about = "The names that the entries use stay as spellings.",
    .examples = examples,
    .options = decision_options,
    .groups = GROUP_STORE,
    .least_operands = 2,
    .most_operands = 2,
    .run = run,
};
