/* SPDX-License-Identifier: MIT */
/* Orders of the nodes in which algorithms run faster. Each is a permutation that depends on the
 * view alone; NULL when memory is out. */
#ifndef ANALYSIS_ORDER_H
#define ANALYSIS_ORDER_H

#include "graph/graph.h"

/* Component by component, breadth first: neighbours in the graph are close in the order. O(n + m).
 */
uint32_t *breadth_first_order(const odf_graph *graph, struct arena *memory);

/* By falling degree: the node of each place and the place of each node, both the caller's arrays of
 * node_count. False when memory is out. O(n). */
bool sort_by_degree(const odf_graph *graph, uint32_t *node, uint32_t *place);

/* The view with its nodes in the order of falling degree: what is read most often lies together,
 * and stays in the cache. */
struct ordered {
    uint32_t n;
    const uint32_t *node;     /* of each place, its number in the view */
    const uint32_t *offset;   /* n + 1, of places */
    const uint32_t *target;   /* places */
    const uint32_t *strength; /* of each arc, or NULL if not wanted */
};

/* In `memory`; false when it is out. O(n + m). */
bool order_by_degree(const odf_graph *graph, bool strengths, struct arena *memory,
                     struct ordered *out);

#endif
