/* SPDX-License-Identifier: MIT */
/* The number of neighbours. */
#include "analysis/direction.h"
#include "analysis/measure.h"

static const odf_measure_knob knobs[] = {
    {"direction", "0: any tie, 1: ties that point to the node, 2: ties that start at it", 0, 0, 2},
};

/**
 * Degree: the number of distinct neighbours; by strength, the entries that attest the ties to them.
 *
 * With direction 1 or 2 only neighbours are counted with at least one tie in that direction; then
 * by strength still sums all the entries between the two.
 *
 * score[v] in [0, n - 1], without an upper bound by strength; divided by n - 1 if normalised.
 * Time O(m). Freeman, Social Networks 1 (1978), doi:10.1016/0378-8733(78)90021-7.
 */
static odf_status degree(const odf_graph *graph, const odf_measure_options *options, double *score,
                         odf_error *err)
{
    (void)err;
    const unsigned direction = (unsigned)options->params[0].value;
    const double most = graph->node_count > 1 ? graph->node_count - 1 : 1;

    for (odf_node v = 0; v < graph->node_count; v++) {
        for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++) {
            const uint32_t pair = graph->arc_pair[a];
            if (direction && !(pair_directions(graph, pair, v) & direction))
                continue;
            score[v] += options->by_strength ? graph->pair_strength[pair] : 1;
        }
        if (options->normalised)
            score[v] /= most;
    }
    return ODF_OK;
}

const struct odf_measure measure_degree = {
    .name = "degree",
    .summary = "how many others a node is tied to",
    .reading = "The number of different neighbours; the strength of ties plays no part.",
    .reading_by_strength =
        "The independent entries that attest the node's ties, added up over the ties.",
    .knobs = knobs,
    .knob_count = COUNT_OF(knobs),
    .run = degree,
};
