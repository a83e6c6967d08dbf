/* SPDX-License-Identifier: MIT */
/* Graphs to measure on: from fixed seeds, ids shuffled, no loops, no parallel ties. */
#ifndef BENCH_GRAPHS_H
#define BENCH_GRAPHS_H

#include <stddef.h>
#include <stdint.h>

struct edge {
    uint32_t a; /* a < b */
    uint32_t b;
};

struct edges {
    uint32_t node_count;
    size_t count;
    struct edge *items;
};

/* Barabási–Albert: each new node is tied to `ties` different older ones, the likelier the more ties
 * they have. */
struct edges barabasi_albert(uint32_t node_count, uint32_t ties, uint64_t seed);

/* R-MAT (a = .57, b = c = .19): 2^scale nodes, `ties` for each, repeats left out. */
struct edges r_mat(unsigned scale, uint32_t ties, uint64_t seed);

/* Like the network of people that news tell of: many are named once beside one other (leaves), most
 * new ties close triangles, and what is far in time is far in the graph. */
struct edges news(uint32_t node_count, uint64_t seed);

/* Like co-authors: small cliques on a long chain of themes, most members in one of them only. */
struct edges papers(uint32_t node_count, uint64_t seed);

void edges_clear(struct edges *edges);

#endif
