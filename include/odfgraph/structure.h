/* SPDX-License-Identifier: MIT */
/**
 * The parts of a view: what hangs together, and how closely.
 */
#ifndef ODFGRAPH_STRUCTURE_H
#define ODFGRAPH_STRUCTURE_H

#include <odfgraph/graph.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Connected components: two nodes are in the same one if some path joins them.
 *
 * @param component  out: the caller's array of n = odf_graph_node_count(graph) numbers, the
 *                   component of each node; 0 is the largest, equals stand in the order of their
 *                   first node
 * @param sizes      out: the caller's array of n numbers, of which the first *out_count are set:
 *                   the nodes of each component, descending
 * @param out_count  out: the number of components
 * @return ODF_OK; ODF_E_MEMORY. Outputs are untouched unless ODF_OK.
 *
 * Time O(m α(n)), of which most is skipped once the largest component is known; memory O(n).
 * Source: Sutton, Ben-Nun, Barak, IPDPS 2018 (Afforest), doi:10.1109/IPDPS.2018.00032.
 */
ODF_API ODF_CHECKED odf_status odf_components(const odf_graph *graph, uint32_t *component,
                                              uint32_t *sizes, uint32_t *out_count,
                                              odf_error *err);

#ifdef __cplusplus
}
#endif
#endif
