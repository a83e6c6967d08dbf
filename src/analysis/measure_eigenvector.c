/* SPDX-License-Identifier: MIT */
/* Who is tied to those who are tied to many. */
#include "analysis/adjacency.h"
#include "analysis/measure.h"
#include "analysis/spectral.h"

static const odf_measure_knob knobs[] = {
    {"tolerance", "the residual is at most this part of the eigenvalue", 1e-13, 1e-15, 1e-2},
};

/**
 * Eigenvector centrality: a node scores in proportion to the sum of its neighbours' scores.
 *
 * score = the leading eigenvector of the adjacency matrix (entries 1 or, by strength, the
 * strength), scaled so that the largest score is 1. Where the graph falls apart, the components
 * with the largest eigenvalue share the scores, each as much as equal beginnings give it, and all
 * others score 0.
 *
 * score[v] in [0, 1]; `normalised` changes nothing. Time O(m) a step; memory O(n).
 * Source: Bonacich, J. Math. Sociology 2 (1972), doi:10.1080/0022250X.1972.9989806.
 */
static odf_status eigenvector(const odf_graph *graph, const odf_measure_options *options,
                              double *score, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    const size_t n = graph->node_count;
    struct progress progress = progress_begin(options->tick, "eigenvector", 0);
    struct adjacency adjacency;
    double *vector = arena_array(&scratch, double, n);
    double value;
    if (!vector)
        return fail(err, ODF_E_MEMORY, "eigenvector centrality of %zu nodes", n);
    odf_status status =
        adjacency_init(graph, options->by_strength, &scratch, &progress, &adjacency, err);
    if (status != ODF_OK)
        return status;
    const struct operator operator= {n, &adjacency, adjacency_apply};
    status = leading_vector(&operator, options->params[0].value, &progress, vector, &value, err);
    for (size_t i = 0; status == ODF_OK && i < n; i++)
        score[adjacency.node[i]] = vector[i];
    return status;
}

const struct odf_measure measure_eigenvector = {
    .name = "eigenvector",
    .summary = "how well a node is tied to those that are well tied",
    .reading =
        "In proportion to the sum of the neighbours' scores, the largest being 1; the strength of "
        "ties plays no part.",
    .reading_by_strength =
        "In proportion to the sum of the neighbours' scores, each times the strength of "
        "the tie, the largest being 1: more entries, more weight.",
    .knobs = knobs,
    .knob_count = COUNT_OF(knobs),
    .run = eigenvector,
};
