/* SPDX-License-Identifier: MIT */
/* Who is near to many. */
#include "analysis/distance.h"
#include "analysis/measure.h"

/**
 * Harmonic centrality: the sum of 1 / distance to every other node; what cannot be reached adds 0,
 * so that it needs no correction in disconnected graphs. By strength, a tie is 1 / strength long.
 *
 * score[v] in [0, n - 1], by strength without an upper bound; divided by n - 1 if normalised.
 * Time O(nm), 512 sources at once; by strength O(n(n + m) log n). Memory O(n).
 * Source: Marchiori and Latora, Physica A 285 (2000), doi:10.1016/S0378-4371(00)00311-3; Boldi and
 * Vigna, Internet Mathematics 10 (2014), doi:10.1080/15427951.2013.865686.
 */
static odf_status harmonic(const odf_graph *graph, const odf_measure_options *options,
                           double *score, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    const size_t n = graph->node_count;
    struct progress progress = progress_begin(options->tick, "harmonic", n);
    struct distance_sums sums = {arena_array(&scratch, uint32_t, n),
                                 arena_array(&scratch, double, n), score};
    if (!sums.reached || !sums.sum)
        return fail(err, ODF_E_MEMORY, "harmonic centrality of %zu nodes", n);
    const odf_status status =
        distance_sums(graph, options->by_strength, options->threads, &progress, &sums, err);
    for (size_t v = 0; options->normalised && n > 1 && v < n; v++)
        score[v] /= (double)(n - 1);
    return status;
}

const struct odf_measure measure_harmonic = {
    .name = "harmonic",
    .summary = "how near a node is to many others",
    .reading =
        "The sum of 1 / distance to all others; a distance is a number of ties, whatever their "
        "strength.",
    .reading_by_strength =
        "The sum of 1 / distance to all others; a tie is 1 / strength long: more "
        "entries, closer.",
    .run = harmonic,
};
