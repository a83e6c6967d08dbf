/* SPDX-License-Identifier: MIT */
/* How deep inside a node lies. */
#include "analysis/cores.h"
#include "analysis/measure.h"

/**
 * K-core: the largest k such that the node is among nodes that all have k neighbours or more within
 * their set. Leaves score 1; a high score is a place in a dense middle.
 *
 * score[v] in [0, n - 1]; divided by the largest score in the view if normalised.
 * Time O(n + m log k), memory O(n). Source: Seidman, Social Networks 5 (1983),
 * doi:10.1016/0378-8733(83)90028-X.
 */
static odf_status kcore(const odf_graph *graph, const odf_measure_options *options, double *score,
                        odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    struct progress progress = progress_begin(options->tick, "kcore", graph->node_count);
    struct cores cores;
    const odf_status status = find_cores(graph, &scratch, &progress, &cores, err);
    if (status != ODF_OK)
        return status;
    const uint32_t most = cores.core[cores.order[graph->node_count - 1]];
    for (odf_node v = 0; v < graph->node_count; v++)
        score[v] = options->normalised && most ? (double)cores.core[v] / most : cores.core[v];
    return ODF_OK;
}

const struct odf_measure measure_kcore = {
    .name = "kcore",
    .summary = "how deep inside a dense middle a node lies",
    .reading =
        "The largest k for which the node belongs to a set whose members all have k neighbours in it; "
        "the strength of ties plays no part.",
    .run = kcore,
};
