/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

static int run(struct context *context)
{
    return decide(context, ODF_VERB_SPLIT, context->operands, context->operand_count, 1);
}

static const struct example examples[] = {
    {"the Kozlov of one entry is another Kozlov", "odfgraph split \"Vladimir Kozlov\" kz-0042"},
    {NULL, NULL},
};

const struct command command_split = {
    .name = "split",
    .summary = "say that some mentions of a name mean someone else",
    .operands = "NAME PLACE…",
    .about =
        "PLACE is an entry, for all mentions of NAME in it, or ENTRY:START-END in bytes, as odfgraph show\n"
        "--json prints them. What these entries claim about the name goes with it. The new entity has\n"
        "the same name and an id of its own; odfgraph rename gives it another.",
    .examples = examples,
    .options = decision_options,
    .groups = GROUP_STORE,
    .least_operands = 2,
    .most_operands = SIZE_MAX,
    .run = run,
};
