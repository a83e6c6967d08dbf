/* SPDX-License-Identifier: MIT */
/* Peeling: the node with the fewest neighbours left is taken out, again and again. */
#ifndef ANALYSIS_CORES_H
#define ANALYSIS_CORES_H

#include "analysis/progress.h"
#include "graph/graph.h"

struct cores {
    uint32_t
        *core; /* of each node: the most neighbours that any node had when it was taken, so far */
    odf_node *order; /* in which they are taken */
    uint32_t *place; /* of each node in the order */
};

/* In `memory`. ODF_E_CANCELLED; ODF_E_MEMORY. O(n + m log n).
 * Source: Dasari, Desh, Zubair, IEEE Big Data 2014, doi:10.1109/BigData.2014.7004366 (ParK), one
 * thread. */
odf_status find_cores(const odf_graph *graph, struct arena *memory, struct progress *progress,
                      struct cores *out, odf_error *err);

#endif
