/* SPDX-License-Identifier: MIT */
/* A few nodes that stand for all others: how well the distances on the sheet fit the steps between
 * nodes, without looking at all pairs. */
#ifndef MAP_PIVOTS_H
#define MAP_PIVOTS_H

#include "map/layout.h"

enum { PIVOTS = 10 };

struct pivots {
    uint32_t count;
    uint32_t node[PIVOTS];
    float *steps; /* [v * PIVOTS + pivot]; 0 where no way leads */
    double step;  /* what one should measure, in pt */
};

/* The ties of node v are incident[offset[v] .. offset[v + 1]). O(PIVOTS (n + m)). False when memory
 * is out. */
bool pivots_choose(struct pivots *pivots, const struct layout *layout, const uint32_t *offset,
                   const uint32_t *incident, struct arena *memory);

/* Sets the length of a step with which the distances from the pivots fit the steps best; `unit` if
 * they say nothing. */
void pivots_fit(struct pivots *pivots, const struct layout *layout, double unit);

/* How badly the distances of a place of node v from the pivots fit, in the cost of the layout. */
double pivots_cost(const struct pivots *pivots, const struct layout *layout, uint32_t v,
                   struct point at);

#endif
