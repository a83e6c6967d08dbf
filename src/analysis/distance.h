/* SPDX-License-Identifier: MIT */
/* Distances from every node to all others, summed up. */
#ifndef ANALYSIS_DISTANCE_H
#define ANALYSIS_DISTANCE_H

#include "analysis/progress.h"
#include "graph/graph.h"

/* For each node v: how many others it reaches, the sum of the distances to them, and the sum of
 * 1 / distance. Arrays of n, started as zeros. */
struct distance_sums {
    uint32_t *reached;
    double *sum;
    double *harmonic;
};

/* Time O(nm), by strength O(n(n + m) log n); memory O(n). */
odf_status distance_sums(const odf_graph *graph, bool by_strength, unsigned threads,
                         struct progress *progress, struct distance_sums *sums, odf_error *err);

#endif
