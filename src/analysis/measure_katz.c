/* SPDX-License-Identifier: MIT */
/* Who is reached by many walks, the short ones counting most. */
#include "analysis/adjacency.h"
#include "analysis/measure.h"
#include "analysis/spectral.h"

#include <math.h>

static const odf_measure_knob knobs[] = {
    {"attenuation", "what each further step counts, as a part of the most that converges", 0.5, 0,
     0.99},
};

enum { MOST_STEPS = 20000 };
static const double SETTLED = 1e-15; /* of the largest score */

/**
 * Katz centrality: all walks that start at a node, each counting a^length.
 *
 * score[v] = sum over k >= 1 of a^k * the number of walks of k steps from v (by strength, each the
 * product of the strengths of its ties), with a = attenuation / the largest eigenvalue of the
 * adjacency matrix: at attenuation 0 only neighbours would count, towards 1 it becomes eigenvector
 * centrality. Added up until a step adds less than 1e-15 of the largest score.
 *
 * score[v] >= 0; divided by the largest score if normalised. Time O(m) a step; memory O(n).
 * Source: Katz, Psychometrika 18 (1953), doi:10.1007/BF02289026. networkx takes `a` itself and
 * counts the walk of no steps.
 */
static odf_status katz(const odf_graph *graph, const odf_measure_options *options, double *score,
                       odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    const size_t n = graph->node_count;
    struct progress progress = progress_begin(options->tick, "katz", 0);
    struct adjacency adjacency;
    double *walks = arena_array(&scratch, double, n);
    double *longer = arena_array(&scratch, double, n);
    double value = 0;
    if (!walks || !longer)
        return fail(err, ODF_E_MEMORY, "katz centrality of %zu nodes", n);
    odf_status status =
        adjacency_init(graph, options->by_strength, &scratch, &progress, &adjacency, err);
    if (status != ODF_OK)
        return status;
    const struct operator operator= {n, &adjacency, adjacency_apply};
    status = leading_vector(&operator, 1e-13, &progress, walks, &value, err);
    if (status != ODF_OK || value == 0)
        return status;

    const double part = options->params[0].value / value;
    double added = 1;
    double most = 0;
    for (size_t v = 0; v < n; v++)
        walks[v] = 1;
    for (size_t step = 0; step < MOST_STEPS && added > SETTLED * most; step++) {
        if (!adjacency_apply(&adjacency, walks, longer, &progress))
            return progress_cancelled(&progress, err);
        added = 0;
        for (size_t v = 0; v < n; v++) {
            double *sum = &score[adjacency.node[v]];
            walks[v] = part * longer[v];
            *sum += walks[v];
            added = walks[v] > added ? walks[v] : added;
            most = *sum > most ? *sum : most;
        }
    }
    for (size_t v = 0; options->normalised && most > 0 && v < n; v++)
        score[v] /= most;
    return ODF_OK;
}

const struct odf_measure measure_katz = {
    .name = "katz",
    .summary = "how many walks, short ones first, lead away from a node",
    .reading =
        "The number of walks from the node, each step counting less by a fixed part; the strength of "
        "ties plays no part.",
    .reading_by_strength =
        "The number of walks from the node, each step counting less by a fixed part and "
        "times the strength of its tie: more entries, more walks.",
    .knobs = knobs,
    .knob_count = COUNT_OF(knobs),
    .run = katz,
};
