/* SPDX-License-Identifier: MIT */
/* Betweenness of a whole view, put together from its blocks. */
#ifndef ANALYSIS_BETWEEN_H
#define ANALYSIS_BETWEEN_H

#include "analysis/progress.h"
#include "graph/graph.h"

struct between_query {
    const odf_graph *graph;
    bool by_strength;
    const double *sources; /* of each node: how many of the pairs' first ends it is */
    const double *targets;
    unsigned threads;
    struct progress *progress;
};

/* Adds to score[v], for all ordered pairs (s, t) with s, t, v different, sources[s] * targets[t] *
 * the share of shortest s-t paths through v; and, if not NULL, to pair_score[p] the same for the
 * paths between the two nodes of pair p, in both directions.
 *
 * Shortest paths enter and leave a block through its cut nodes only, so each block is searched by
 * itself with every node standing for those that hang on it; pairs on two sides of a cut node are
 * counted without a search. Time O(sum over blocks of nodes * arcs), by strength with a log factor.
 * Source: Puzis et al., AI Communications 25 (2012), doi:10.3233/AIC-2012-0511. */
odf_status between(const struct between_query *query, double *score, double *pair_score,
                   odf_error *err);

#endif
