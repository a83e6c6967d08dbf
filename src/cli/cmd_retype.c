/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

static int run(struct context *context)
{
    return decide(context, ODF_VERB_RETYPE, context->operands, context->operand_count, 1);
}

static const struct example examples[] = {
    {"a newspaper that was taken for a person", "odfgraph retype \"Rukh Pen Til\" organisation"},
    {NULL, NULL},
};

const struct command command_retype = {
    .name = "retype",
    .summary = "say that something is a person, or an organisation",
    .operands = "NAME KIND",
    .about = "KIND is person or organisation.",
    .examples = examples,
    .options = decision_options,
    .groups = GROUP_STORE,
    .least_operands = 2,
    .most_operands = 2,
    .run = run,
};
