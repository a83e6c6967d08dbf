/* SPDX-License-Identifier: MIT */
#include "analysis/hits.h"

/**
 * Hub: how much a node points to good authorities.
 *
 * With M[u][v] = 1 if some tie points from u to v (by strength, the entries that attest those
 * ties), hub = M authority and authority = M' hub, so the scores are the leading eigenvector of M
 * M' (M' is M transposed), read as that of eigenvector centrality. A tie that has no direction
 * points both ways; in a view of such ties only, hubs and authorities are the same.
 *
 * score[v] in [0, 1], the largest being 1; `normalised` changes nothing. Time O(m) a step.
 * Source: Kleinberg, Journal of the ACM 46 (1999), doi:10.1145/324133.324140.
 */
static odf_status hub(const odf_graph *graph, const odf_measure_options *options, double *score,
                      odf_error *err)
{
    return hits(graph, options, true, score, err);
}

const struct odf_measure measure_hub = {
    .name = "hub",
    .summary = "how much a node is pointing to good authorities",
    .reading =
        "In proportion to the sum of the authority scores of those that the node's ties point to, the largest being 1; "
        "the strength of ties plays no part.",
    .reading_by_strength =
        "In proportion to the sum of the authority scores of those that the node's ties point to, the largest being 1; "
        "each tie counts by its strength: more entries, more.",
    .run = hub,
};
