/* SPDX-License-Identifier: MIT */
#include "analysis/measure.h"
#include "analysis/triangle.h"

/**
 * Triangles: how many pairs of a node's neighbours are neighbours of each other.
 *
 * score[v] in [0, (n-1)(n-2)/2], by which it is divided if normalised. Time O(m sqrt(m)).
 */
static odf_status triangles(const odf_graph *graph, const odf_measure_options *options,
                            double *score, odf_error *err)
{
    struct progress progress = progress_begin(options->tick, "triangles", graph->node_count);
    const double n = graph->node_count;
    const odf_status status = count_triangles(graph, &progress, score, err);
    for (odf_node v = 0; options->normalised && n > 2 && v < graph->node_count; v++)
        score[v] /= (n - 1) * (n - 2) / 2;
    return status;
}

const struct odf_measure measure_triangles = {
    .name = "triangles",
    .summary = "how many pairs of a node's neighbours are tied",
    .reading =
        "The number of pairs of neighbours that are tied to each other; the strength of ties plays no part.",
    .run = triangles,
};
