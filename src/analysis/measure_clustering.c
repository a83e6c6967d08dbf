/* SPDX-License-Identifier: MIT */
#include "analysis/measure.h"
#include "analysis/triangle.h"

/**
 * Clustering: the share of the pairs of a node's neighbours that are neighbours of each other (the
 * local clustering coefficient; LDBC Graphalytics' LCC for undirected graphs).
 *
 * score[v] = triangles[v] / (d (d - 1) / 2) for d neighbours, in [0, 1]; 0 for fewer than two.
 * Time O(m sqrt(m)). Source: Watts and Strogatz, Nature 393 (1998), doi:10.1038/30918.
 */
static odf_status clustering(const odf_graph *graph, const odf_measure_options *options,
                             double *score, odf_error *err)
{
    struct progress progress = progress_begin(options->tick, "clustering", graph->node_count);
    const odf_status status = count_triangles(graph, &progress, score, err);
    for (odf_node v = 0; v < graph->node_count; v++) {
        const double d = graph->offset[v + 1] - graph->offset[v];
        score[v] = d < 2 ? 0 : score[v] / (d * (d - 1) / 2);
    }
    return status;
}

const struct odf_measure measure_clustering = {
    .name = "clustering",
    .summary = "how far a node's neighbours are tied to each other",
    .reading =
        "The share of the pairs of neighbours that are tied to each other; the strength of ties plays no part.",
    .run = clustering,
};
