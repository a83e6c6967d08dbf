/* SPDX-License-Identifier: MIT */
/* Orders of the nodes in which algorithms run faster. Each is a permutation that depends on the
 * view alone; NULL when memory is out. */
#ifndef ANALYSIS_ORDER_H
#define ANALYSIS_ORDER_H

#include "graph/graph.h"

/* Component by component, breadth first: neighbours in the graph are close in the order. O(n + m). */
uint32_t *breadth_first_order(const odf_graph *graph, struct arena *memory);

#endif
