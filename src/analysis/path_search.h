/* SPDX-License-Identifier: MIT */
/* The search behind all paths counted in hops: from both ends, level by level, always on the side
 * with fewer arcs to read. What it keeps grows with what it visits, so that a short answer in a
 * large view is found without touching the rest of it. */
#ifndef ANALYSIS_PATH_SEARCH_H
#define ANALYSIS_PATH_SEARCH_H

#include "analysis/progress.h"
#include "base/arena.h"
#include "base/vector.h"
#include "graph/graph.h"

#include <odfgraph/path.h>

struct odf_path {
    size_t length; /* hops */
    odf_node nodes[];
};

struct odf_path_list {
    VECTOR(odf_path *) paths;
};

/* How little a chain tells: compared field by field, less is better. */
struct path_cost {
    uint32_t hops;
    uint32_t co_mentions; /* hops that rest on nothing better than a co-mention */
    uint32_t joint_events;
    uint64_t strength; /* entries that attest its hops; here more is better */
};

int path_cost_compare(struct path_cost a, struct path_cost b);

/* The cost of the hop along an arc, and of two stretches one after the other. */
struct path_cost path_cost_of_arc(const odf_graph *graph, uint32_t arc);
struct path_cost path_cost_sum(struct path_cost a, struct path_cost b);

struct path_query {
    const odf_graph *graph;
    odf_node from;
    odf_node to;
    const odf_path_options *options;
    uint32_t most_hops;     /* UINT32_MAX: any number */
    const odf_node *closed; /* besides options->avoid: may not be entered */
    size_t closed_count;
    const odf_node *not_second; /* may not be the first node after `from` */
    size_t not_second_count;
    struct progress *progress;
};

/* The most telling of the shortest paths, its nodes appended to `nodes`. */
struct path_nodes {
    VECTOR(odf_node) nodes;
    struct path_cost cost;
};

/* ODF_OK; ODF_NOT_FOUND; ODF_E_CANCELLED; ODF_E_MEMORY. `from` and `to` differ. */
odf_status path_search(const struct path_query *query, struct path_nodes *found, odf_error *err);

/* One of the shortest paths, each as likely as the other; draws numbers from *random (SplitMix64).
 */
odf_status path_sample(const struct path_query *query, uint64_t *random, struct path_nodes *found,
                       odf_error *err);

/* The options with defaults in, checked against the view along with both ends. */
odf_status path_options_read(const odf_graph *graph, odf_node from, odf_node to,
                             const odf_path_options *given, odf_path_options *out, odf_error *err);

/* Whether the options let a path pass through a node that is not one of its ends. */
bool path_may_pass(const odf_graph *graph, const odf_path_options *options, odf_node node);

/* The best path by its weight, not by hops; ends differ. As path_search(). */
odf_status path_weigh_search(const odf_graph *graph, odf_node from, odf_node to,
                             const odf_path_options *options, struct path_nodes *found,
                             odf_error *err);

/* NULL when memory is out. */
odf_path *path_new(const odf_node *nodes, size_t count);

#endif
