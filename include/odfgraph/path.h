/* SPDX-License-Identifier: MIT */
/**
 * How two nodes are connected: chains of ties between them.
 *
 * A path visits no node twice. Of several paths of the same number of hops the most telling one
 * comes first: the one with the fewest hops that rest on co-mentions only, then with the fewest
 * that rest on a joint event at best, then with the most entries attesting it in sum, then by the
 * ids of its nodes. The answer is the same whatever the order in which the view was filled.
 */
#ifndef ODFGRAPH_PATH_H
#define ODFGRAPH_PATH_H

#include <odfgraph/graph.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A chain of nodes. */
typedef struct odf_path odf_path;

/** Several, the best first. */
typedef struct odf_path_list odf_path_list;

/** What a path may pass through. Its two ends are exempt. Start with ODF_PATH_OPTIONS_INIT. */
typedef struct odf_path_options {
    size_t size;
    unsigned max_hops;     /* 0: any number */
    unsigned via_kinds;    /* 1u << odf_kind for each kind allowed between the ends; 0: all */
    const odf_node *avoid; /* nodes never passed through */
    size_t avoid_count;
    uint32_t hub_degree;   /* nodes with more neighbours are never passed through; 0: no limit */
    odf_tick tick;
} odf_path_options;

#define ODF_PATH_OPTIONS_INIT {sizeof(odf_path_options), 0, 0, NULL, 0, 0, {NULL, NULL}}

/** Number of hops; a path from a node to itself has none. */
ODF_API size_t odf_path_length(const odf_path *path);

/** The node after `hop` hops, 0 <= hop <= length. */
ODF_API odf_node odf_path_node(const odf_path *path, size_t hop);

/** Accepts NULL. Not for paths of a list: they go with it. */
ODF_API void odf_path_free(odf_path *path);

ODF_API size_t odf_path_list_count(const odf_path_list *list);
ODF_API const odf_path *odf_path_list_at(const odf_path_list *list, size_t index); /* lives as long as the list */
ODF_API void odf_path_list_free(odf_path_list *list); /* accepts NULL */

/**
 * The most telling of the shortest paths.
 *
 * @param options  NULL for the defaults
 * @param out      out: the path, the caller's to free
 * @return ODF_OK; ODF_NOT_FOUND if no path keeps to the options; ODF_E_INVALID for a node outside
 *         the view; ODF_E_CANCELLED; ODF_E_MEMORY
 *
 * Searches from both ends, always on the side with fewer arcs to read. Time and memory grow with
 * what is visited, not with the view: O(n + m) at worst, in small worlds about the square root.
 */
ODF_API ODF_CHECKED odf_status odf_path_shortest(const odf_graph *graph, odf_node from,
                                                 odf_node to, const odf_path_options *options,
                                                 odf_path **out, odf_error *err);

/**
 * The chains of at most `extra` hops more than the shortest path: fewest hops first, among equals
 * the most telling first. The first is the path that odf_path_shortest() gives.
 *
 * @param extra  how many hops a chain may be longer than the shortest
 * @param most   how many chains at most, > 0
 * @param out    out: the chains, the caller's to free
 * @return as odf_path_shortest()
 *
 * O(most · length) searches. Source: Yen, Management Science 17 (1971), doi:10.1287/mnsc.17.11.712,
 * with Lawler's way of branching, Management Science 18 (1972), doi:10.1287/mnsc.18.7.401.
 */
ODF_API ODF_CHECKED odf_status odf_path_chains(const odf_graph *graph, odf_node from, odf_node to,
                                               const odf_path_options *options, unsigned extra,
                                               size_t most, odf_path_list **out, odf_error *err);

#ifdef __cplusplus
}
#endif
#endif
