/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

static int run(struct context *context)
{
    const size_t count = context->operand_count;
    if (options_has(context, "dry-run")) {
        print_count(context->out, count, "entry would be withdrawn\n",
                    "entries would be withdrawn\n");
        return EXIT_FOUND;
    }
    if (!options_has(context, "force")) {
        message(context, "withdrawing takes entries out for good; give --force if that is meant");
        return EXIT_REFUSED;
    }
    int code = open_store(context, ODF_STORE_WRITE);
    if (code != EXIT_FOUND)
        return code;
    const odf_status status = odf_withdraw(context->store, context->operands, count, &context->err);
    if (status == ODF_NOT_FOUND)
        message(context, "%s; nothing is withdrawn", context->err.message);
    else if (status == ODF_OK)
        print_count(context->out, count, "entry withdrawn\n", "entries withdrawn\n");
    return report(context, status);
}

static const struct example examples[] = {
    {"an article that its publisher took back", "odfgraph withdraw --force kz-0042"},
    {NULL, NULL},
};

static const struct option options[] = {
    {"force", 'f', NULL, "do it; without this nothing is withdrawn"},
    {"dry-run", 'n', NULL, "say what would be withdrawn"},
    {NULL, 0, NULL, NULL},
};

const struct command command_withdraw = {
    .name = "withdraw",
    .summary = "take entries out of the store, with all that they state",
    .operands = "ENTRY…",
    .about =
        "ENTRY is the id of an entry, as the evidence names it. What only these entries state is\n"
        "gone from the graph; decisions stay, should the entries come back. If one of the ids is\n"
        "not there, nothing is withdrawn and the exit code is 1.",
    .examples = examples,
    .options = options,
    .groups = GROUP_STORE,
    .least_operands = 1,
    .most_operands = SIZE_MAX,
    .run = run,
};
