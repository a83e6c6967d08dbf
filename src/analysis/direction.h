/* SPDX-License-Identifier: MIT */
/* Which way ties point, where a measure wants to know. */
#ifndef ANALYSIS_DIRECTION_H
#define ANALYSIS_DIRECTION_H

#include "graph/graph.h"

enum { POINTS_IN = 1, POINTS_OUT = 2 };

/* Whether the pair has a tie that points to `node` and one that starts at it; a symmetric tie does
 * both. O(ties of the pair). */
unsigned pair_directions(const odf_graph *graph, uint32_t pair, odf_node node);

/* The entries that attest the pair's ties starting at `node`. */
double pair_strength_from(const odf_graph *graph, uint32_t pair, odf_node node);

#endif
