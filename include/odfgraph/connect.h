/* SPDX-License-Identifier: MIT */
/**
 * The smallest network that connects several nodes.
 */
#ifndef ODFGRAPH_CONNECT_H
#define ODFGRAPH_CONNECT_H

#include <odfgraph/path.h>
#include <odfgraph/structure.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct odf_network odf_network;

/**
 * A tree of ties that joins all the nodes given, with as few ties as possible; among these one with
 * the fewest that rest on co-mentions only, then on joint events at best (a Steiner tree).
 *
 * Exact for up to ODF_CONNECT_EXACT nodes, as long as the tables fit into half a gigabyte. Beyond
 * that it is the better of two approximations, each of which has at most odf_network_bound() times
 * the fewest ties.
 *
 * @param nodes    at least two different ones; repeats are ignored
 * @param options  what the network may pass through; by hops only, without max_hops. NULL for the
 *                 defaults
 * @param out      out: the network, the caller's to free
 * @return ODF_OK; ODF_NOT_FOUND if nothing joins them all; ODF_E_INVALID for a node outside the
 * view or fewer than two; ODF_E_CANCELLED; ODF_E_MEMORY
 *
 * Exact: O(3^k n + 2^k m log n) for k nodes (Dreyfus and Wagner, Networks 1 (1971),
 * doi:10.1002/net.3230010302); else O(k m log n) (Takahashi and Matsuyama, Math. Japonica 24
 * (1980)) and O(m log n) (Mehlhorn, Information Processing Letters 27 (1988),
 * doi:10.1016/0020-0190(88)90066-X).
 */
ODF_API ODF_CHECKED odf_status odf_connect(const odf_graph *graph, const odf_node *nodes,
                                           size_t count, const odf_path_options *options,
                                           odf_network **out, odf_error *err);

enum { ODF_CONNECT_EXACT = 10 };

/** The pairs of neighbours that make up the network, ascending. Lives as long as the network. */
ODF_API const odf_pair *odf_network_pairs(const odf_network *network, size_t *out_count);

/** How many times the fewest ties it may have: 1 if it is exact. */
ODF_API double odf_network_bound(const odf_network *network);

ODF_API void odf_network_free(odf_network *network); /* accepts NULL */

#ifdef __cplusplus
}
#endif
#endif
