/* SPDX-License-Identifier: MIT */
/* Views for tests: from a few lines of numbers, and random ones that are the same on every run. */
#ifndef SUPPORT_GRAPHS_H
#define SUPPORT_GRAPHS_H

#include "graph/graph.h"

struct random {
    uint64_t state;
};

uint64_t random_next(struct random *random);
uint32_t random_below(struct random *random, uint32_t limit);
double random_unit(struct random *random); /* in [0, 1) */

/* A tie of a test's view; nodes are numbered 0, 1, 2, … */
struct link {
    odf_node from;
    odf_node to;
    uint32_t strength; /* 0 stands for 1 */
    odf_how how;
    odf_tie_kind kind;
};

/* Nodes "n000000", "n000001", …: their numbers in the view are those of the links. Kinds go round:
 * person, person, organisation, event; node v is named after its number. Aborts on failure. */
odf_graph *graph_of_links(uint32_t node_count, const struct link *links, size_t link_count);

/* The same with node v called by its number name[v]; name is a permutation. */
odf_graph *graph_of_links_renamed(uint32_t node_count, const struct link *links, size_t link_count,
                                  const uint32_t *name);

/* Up to `most_nodes` nodes (at least one) and ties of every kind and strength among them, with
 * loops and parallel ties; sometimes sparse, sometimes a tree, sometimes dense. */
struct random_graph {
    uint32_t node_count;
    size_t link_count;
    struct link links[512];
};
void random_graph(struct random *random, uint32_t most_nodes, struct random_graph *out);

#endif
