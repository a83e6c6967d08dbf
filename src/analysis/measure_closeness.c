/* SPDX-License-Identifier: MIT */
/* Who is near to all. */
#include "analysis/distance.h"
#include "analysis/measure.h"

/**
 * Closeness: how near a node is, on average, to all others.
 *
 * score[v] = (r - 1) / (n - 1) * (r - 1) / D, where r nodes, v among them, can be reached from v
 * and D is the sum of the distances to them. The first factor (Wasserman and Faust) keeps a node
 * of a small component from looking central; in a connected graph it is 1. A node without
 * neighbours scores 0. By strength, a tie is 1 / strength long.
 *
 * score[v] in [0, 1], by strength without an upper bound; `normalised` changes nothing.
 * Time O(nm), 512 sources at once; by strength O(n(n + m) log n). Memory O(n).
 * Source: Wasserman and Faust, Social Network Analysis (1994), eq. 5.22; Freeman (1978). igraph
 * leaves the first factor out.
 */
static odf_status closeness(const odf_graph *graph, const odf_measure_options *options,
                            double *score, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    const size_t n = graph->node_count;
    struct progress progress = progress_begin(options->tick, "closeness", n);
    struct distance_sums sums = {arena_array(&scratch, uint32_t, n),
                                 arena_array(&scratch, double, n),
                                 arena_array(&scratch, double, n)};
    if (!sums.reached || !sums.sum || !sums.harmonic)
        return fail(err, ODF_E_MEMORY, "closeness of %zu nodes", n);

    const odf_status status =
        distance_sums(graph, options->by_strength, options->threads, &progress, &sums, err);
    if (status != ODF_OK)
        return status;
    for (size_t v = 0; v < n; v++) {
        const double others = sums.reached[v];
        score[v] = others > 0 ? others / (double)(n - 1) * (others / sums.sum[v]) : 0;
    }
    return ODF_OK;
}

const struct odf_measure measure_closeness = {
    .name = "closeness",
    .summary = "how near a node is to all others",
    .reading =
        "1 / the average distance to those the node reaches, times the share of all that it reaches; "
        "a distance is a number of ties, whatever their strength.",
    .reading_by_strength =
        "1 / the average distance to those the node reaches, times the share of all "
        "that it reaches; a tie is 1 / strength long: more entries, closer.",
    .run = closeness,
};
