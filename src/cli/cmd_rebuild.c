/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

static int run(struct context *context)
{
    int code = open_store(context, ODF_STORE_WRITE);
    if (code != EXIT_FOUND)
        return code;
    const odf_tick tick = progress_tick(context);
    code = report(context, odf_rebuild(context->store, &tick, &context->err));
    progress_done(context);
    if (code == EXIT_FOUND)
        note(context, "the graph has been computed anew");
    return code;
}

static const struct example examples[] = {
    {"compute the graph anew from the entries and decisions", "odfgraph rebuild"},
    {NULL, NULL},
};

const struct command command_rebuild = {
    .name = "rebuild",
    .summary = "compute the graph anew from the entries and decisions",
    .operands = "",
    .about = "Needed only after odfgraph check has found a fault in the graph: loading, and the\n"
             "first use of a store by a newer odfgraph, do it by themselves.",
    .examples = examples,
    .groups = GROUP_STORE,
    .least_operands = 0,
    .most_operands = 0,
    .run = run,
};
