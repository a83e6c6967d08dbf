/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

/* The last decision that stands and is no undo: to undo twice takes back two. */
static int find_latest(struct context *context, const char **out)
{
    const odf_decision *list = NULL;
    size_t count = 0;
    int code = open_store(context, ODF_STORE_READ);
    if (code == EXIT_FOUND)
        code = read_decisions(context, &list, &count);
    odf_store_close(context->store);
    context->store = NULL;
    while (code == EXIT_FOUND && count-- > 0) {
        if (list[count].stands && list[count].verb != ODF_VERB_UNDO) {
            *out = list[count].id;
            return EXIT_FOUND;
        }
    }
    if (code == EXIT_FOUND)
        message(context, "there is no decision to withdraw");
    return code == EXIT_FOUND ? EXIT_NOTHING : code;
}

static int run(struct context *context)
{
    const char *id = context->operand_count ? context->operands[0] : NULL;
    if (!id) {
        int code = find_latest(context, &id);
        if (code != EXIT_FOUND)
            return code;
    }
    return decide(context, ODF_VERB_UNDO, &id, 1, 0);
}

static const struct example examples[] = {
    {"the latest", "odfgraph undo"},
    {"one of long ago", "odfgraph undo 3f2a9c0155d1e0b7 --because \"two persons after all\""},
    {NULL, NULL},
};

const struct command command_undo = {
    .name = "undo",
    .summary = "withdraw a decision, however long ago it was made",
    .operands = "[DECISION]",
    .about =
        "Without an id the latest decision that stands is withdrawn. To withdraw is a decision too: undoing\n"
        "it brings back what it withdrew. The graph is then what it would be had the decision never\n"
        "been made.",
    .examples = examples,
    .options = decision_options,
    .groups = GROUP_STORE,
    .least_operands = 0,
    .most_operands = 1,
    .run = run,
};
