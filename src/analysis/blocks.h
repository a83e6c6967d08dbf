/* SPDX-License-Identifier: MIT */
/* The biconnected parts of a view: a block is a largest set of nodes that stays connected whichever
 * one of them is taken out. Two blocks share one node at most, a cut node; a block of two nodes is
 * a bridge. Every pair of neighbours lies in exactly one block. */
#ifndef ANALYSIS_BLOCKS_H
#define ANALYSIS_BLOCKS_H

#include "graph/graph.h"

struct blocks {
    uint32_t count;
    uint32_t *start; /* count + 1 */
    odf_node *nodes; /* block b: nodes[start[b] .. start[b + 1]); the last one, its top, is the node
                      * nearest to the first node of the component. A block comes after all those
                      * that hang below it. Nodes without neighbours are in none. */
    uint32_t *component; /* of each node, numbered as they are found */
    uint32_t component_count;
};

/* In `memory`; false when it is out. O(n + m), without recursion.
 * Source: Hopcroft and Tarjan, Communications of the ACM 16 (1973), doi:10.1145/362248.362272. */
bool find_blocks(const odf_graph *graph, struct arena *memory, struct blocks *out);

#endif
