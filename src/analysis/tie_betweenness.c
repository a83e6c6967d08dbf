/* SPDX-License-Identifier: MIT */
/* Which ties stand between others. */
#include "analysis/between.h"

#include <odfgraph/structure.h>

odf_status odf_tie_betweenness(const odf_graph *graph, bool by_strength, unsigned threads,
                               odf_tick tick, double *score, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    const size_t n = graph->node_count;
    double *ones = arena_array(&scratch, double, n);
    double *nodes = arena_array(&scratch, double, n);
    double *pairs = arena_array(&scratch, double, graph->pair_count);
    struct progress progress = progress_begin(tick, "betweenness of ties", n);
    if (!ones || !nodes || !pairs)
        return fail(err, ODF_E_MEMORY, "betweenness of %u ties", graph->tie_count);
    for (size_t v = 0; v < n; v++)
        ones[v] = 1;
    const struct between_query query = {graph, by_strength, ones, ones, threads, &progress};
    const odf_status status = between(&query, nodes, pairs, err);
    if (status != ODF_OK)
        return status;
    memset(score, 0, graph->tie_count * sizeof *score);
    for (uint32_t p = 0; p < graph->pair_count; p++) {
        for (uint32_t i = graph->pair_offset[p]; i < graph->pair_offset[p + 1]; i++)
            score[graph->pair_ties[i]] =
                pairs[p] / 2; /* each pair was seen from both of its ends */
    }
    return ODF_OK;
}
