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

/** What makes one path better than another. */
typedef enum odf_path_by {
    ODF_PATH_HOPS,      /* fewer hops, then the more telling ones */
    ODF_PATH_STRONGEST, /* a shorter sum of 1 / strength: better attested ties count as closer */
    ODF_PATH_RELIABLE,  /* a higher probability that all hops are true, if each entry that attests a
                         * tie is so by itself with options->reliability */
    ODF_PATH_WIDEST     /* a higher strength of its weakest hop, then fewer hops */
} odf_path_by;

/** What a path may pass through. Its two ends are exempt. Start with ODF_PATH_OPTIONS_INIT. */
typedef struct odf_path_options {
    size_t size;
    unsigned max_hops;     /* 0: any number */
    unsigned via_kinds;    /* 1u << odf_kind for each kind allowed between the ends; 0: all */
    const odf_node *avoid; /* nodes never passed through */
    size_t avoid_count;
    uint32_t hub_degree; /* nodes with more neighbours are never passed through; 0: no limit */
    odf_tick tick;
    odf_path_by by;
    double reliability; /* of one entry, in (0, 1); for ODF_PATH_RELIABLE */
} odf_path_options;

#define ODF_PATH_OPTIONS_INIT                                                                      \
    {                                                                                              \
        sizeof(odf_path_options), 0, 0, NULL, 0, 0, {NULL, NULL}, ODF_PATH_HOPS, 0.8               \
    }

/** Number of hops; a path from a node to itself has none. */
ODF_API size_t odf_path_length(const odf_path *path);

/** The node after `hop` hops, 0 <= hop <= length. */
ODF_API odf_node odf_path_node(const odf_path *path, size_t hop);

/** Accepts NULL. Not for paths of a list: they go with it. */
ODF_API void odf_path_free(odf_path *path);

ODF_API size_t odf_path_list_count(const odf_path_list *list);
ODF_API const odf_path *odf_path_list_at(const odf_path_list *list,
                                         size_t index); /* lives as long as the list */
ODF_API void odf_path_list_free(odf_path_list *list);   /* accepts NULL */

/**
 * The best path: the most telling of the shortest ones, or what options->by says.
 *
 * @param options  NULL for the defaults
 * @param out      out: the path, the caller's to free
 * @return ODF_OK; ODF_NOT_FOUND if no path keeps to the options; ODF_E_INVALID for a node outside
 *         the view, a reliability outside (0, 1), or max_hops with a path that is not counted in
 *         hops; ODF_E_CANCELLED; ODF_E_MEMORY
 *
 * By hops it searches from both ends, always on the side with fewer arcs to read; time and memory
 * grow with what is visited, not with the view: O(n + m) at worst, in small worlds about the square
 * root. Otherwise O((n + m) log n) (Dijkstra, Numerische Mathematik 1 (1959),
 * doi:10.1007/BF01386390).
 */
ODF_API ODF_CHECKED odf_status odf_path_shortest(const odf_graph *graph, odf_node from, odf_node to,
                                                 const odf_path_options *options, odf_path **out,
                                                 odf_error *err);

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

/**
 * What options->by makes of a path: its number of hops, its sum of 1 / strength, the probability
 * that all of it is true, or the strength of its weakest hop. Its hops must be ties of the view.
 */
ODF_API double odf_path_weight(const odf_graph *graph, const odf_path *path,
                               const odf_path_options *options);

/**
 * The best path that passes through a third node, once, and through no node twice: a shortest one,
 * among these one with the fewest hops that rest on co-mentions only, then on joint events at best.
 *
 * @return as odf_path_shortest(); by hops only
 *
 * Two disjoint paths from `via` of least total cost: O(m log n) twice. Source: Suurballe, Networks
 * 4 (1974), doi:10.1002/net.3230040204.
 */
ODF_API ODF_CHECKED odf_status odf_path_via(const odf_graph *graph, odf_node from, odf_node to,
                                            odf_node via, const odf_path_options *options,
                                            odf_path **out, odf_error *err);

/**
 * Routes between two nodes that share no node but these: as many as there are, of the fewest hops
 * in total. A direct tie is one of them.
 *
 * @return as odf_path_shortest(); by hops only, max_hops is not honoured (ODF_E_INVALID)
 *
 * O(m log n) for each route. Source: Suurballe (1974); Menger, Fundamenta Mathematicae 10 (1927).
 */
ODF_API ODF_CHECKED odf_status odf_path_disjoint(const odf_graph *graph, odf_node from, odf_node to,
                                                 const odf_path_options *options,
                                                 odf_path_list **out, odf_error *err);

/**
 * The fewest nodes whose removal parts two nodes: as many as there are disjoint routes between
 * them. Of several such sets the one nearest to `from`.
 *
 * @param cut        out: the caller's array of odf_graph_node_count(graph) nodes, of which the
 * first *out_count are set, ascending
 * @param out_count  out: 0 if nothing joins the two
 * @return ODF_OK; ODF_NOT_FOUND if they are tied directly, so that nothing parts them; else as
 *         odf_path_disjoint()
 */
ODF_API ODF_CHECKED odf_status odf_path_cut(const odf_graph *graph, odf_node from, odf_node to,
                                            const odf_path_options *options, odf_node *cut,
                                            size_t *out_count, odf_error *err);

#ifdef __cplusplus
}
#endif
#endif
