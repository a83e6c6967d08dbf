/* SPDX-License-Identifier: MIT */
/**
 * An immutable view of the graph in memory: nodes, the ties among them, and for each node its
 * neighbours. Filters (time, kind, how a tie is known) are applied when the view is made.
 *
 * A view never changes once built, so any number of threads may read it. Nodes are numbered
 * 0..n-1 in the order of their ids as bytes, ties 0..m-1 in the order of their ends and kind;
 * the same content therefore gives the same view, whatever the order it came in.
 */
#ifndef ODFGRAPH_GRAPH_H
#define ODFGRAPH_GRAPH_H

#include <odfgraph/model.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct odf_graph odf_graph;

/** An index into one view, meaningless in any other. */
typedef uint32_t odf_node;
#define ODF_NO_NODE UINT32_MAX

/** An index into the ties of one view. */
typedef uint32_t odf_tie;

/** The name of an entity for ever: "p-ana-gomes". The text lives as long as whoever gave it. */
typedef struct odf_id {
    const char *text;
} odf_id;

/** One tie of a view. Several may join the same two nodes, one for each kind. */
typedef struct odf_tie_info {
    odf_node from;
    odf_node to;
    odf_tie_kind kind;
    odf_how how;       /* the most telling of its evidence */
    bool alleged;      /* true if all of its evidence is alleged */
    uint32_t strength; /* independent entries that attest it, >= 1; more is closer */
    odf_period date;   /* from the first to the last dated evidence */
    const char *role;  /* the role attested most often, "" if none; lives as long as the view */
    uint32_t number;   /* the store's number of the tie, by which its evidence is found */
} odf_tie_info;

ODF_API void odf_graph_free(odf_graph *graph);

ODF_API size_t odf_graph_node_count(const odf_graph *graph);
ODF_API size_t odf_graph_tie_count(const odf_graph *graph);

/** The node of an id, or ODF_NO_NODE. O(log n). */
ODF_API odf_node odf_graph_node_of(const odf_graph *graph, odf_id id);

/** Texts live as long as the view. */
ODF_API odf_id odf_graph_id_of(const odf_graph *graph, odf_node node);
ODF_API const char *odf_graph_name(const odf_graph *graph, odf_node node);
ODF_API odf_kind odf_graph_kind(const odf_graph *graph, odf_node node);
ODF_API odf_period odf_graph_date(const odf_graph *graph, odf_node node);  /* of events */
ODF_API uint32_t odf_graph_entries(const odf_graph *graph, odf_node node); /* naming it */

ODF_API odf_tie_info odf_graph_tie(const odf_graph *graph, odf_tie tie);

/** Distinct neighbours without the node itself, ascending; the array lives as long as the view. */
ODF_API const odf_node *odf_graph_neighbours(const odf_graph *graph, odf_node node,
                                             size_t *out_count);

/** The ties between two nodes in either direction, the most telling first (stated, joint event,
 * co-mention; then more independent entries). O(log degree). */
ODF_API const odf_tie *odf_graph_ties_between(const odf_graph *graph, odf_node a, odf_node b,
                                              size_t *out_count);

/** Attestations of all ties between the two, added up: an entry that states two of them counts for
 *  each; 0 if there is no tie. (A hop of an answer counts each entry once.) */
ODF_API uint32_t odf_graph_strength(const odf_graph *graph, odf_node a, odf_node b);

/**
 * The part of a view made of these nodes (any order, repeats ignored) and all ties among them.
 *
 * @return ODF_OK; ODF_E_INVALID for a node outside the view; ODF_E_MEMORY
 */
ODF_API ODF_CHECKED odf_status odf_graph_induced(const odf_graph *graph, const odf_node *nodes,
                                                 size_t count, odf_graph **out, odf_error *err);

#ifdef __cplusplus
}
#endif
#endif
