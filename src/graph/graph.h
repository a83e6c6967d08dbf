/* SPDX-License-Identifier: MIT */
/* The layout of a view, for the folders that compute over it, and the builder that makes one.
 *
 *   node v:  neighbours  target[offset[v] .. offset[v + 1])      distinct, ascending, without v
 *   arc  a:  the pair it belongs to  arc_pair[a]                 both arcs of a pair share it
 *   pair p:  its ties    pair_ties[pair_offset[p] .. pair_offset[p + 1])   most telling first
 *
 * A pair is two nodes with at least one tie between them. Loops are ties without a pair. */
#ifndef GRAPH_GRAPH_H
#define GRAPH_GRAPH_H

#include "base/arena.h"

#include <odfgraph/graph.h>

struct odf_graph {
    uint32_t node_count;
    uint32_t tie_count;
    uint32_t pair_count;
    uint32_t arc_count; /* 2 * pair_count */

    uint32_t *offset;
    odf_node *target;
    uint32_t *arc_pair;
    uint32_t *pair_offset;
    odf_tie *pair_ties;
    uint32_t *pair_strength;
    uint8_t *pair_how; /* of its most telling tie */

    odf_node *tie_from;
    odf_node *tie_to;
    uint32_t *tie_strength;
    uint32_t *tie_number;
    odf_period *tie_date;
    const char **tie_role;
    uint8_t *tie_kind;
    uint8_t *tie_how;
    bool *tie_alleged;

    const char **id;
    const char **name;
    odf_period *date;
    uint32_t *entries;
    uint8_t *kind;

    struct arena memory; /* everything above */
};

/* What a node is made from. Texts are copied. */
struct graph_node {
    const char *id;
    const char *name;
    odf_kind kind;
    odf_period date;
    uint32_t entries;
};

struct graph_builder;

struct graph_builder *graph_builder_new(void);
void graph_builder_free(struct graph_builder *builder);

/* Nodes are numbered by the caller in the order of adding, for use in the ties that follow; the
 * finished view numbers them anew, by id. False when memory is out. */
bool graph_builder_node(struct graph_builder *builder, const struct graph_node *node);

/* `from` and `to` count the nodes added so far; `role` is copied. */
bool graph_builder_tie(struct graph_builder *builder, const odf_tie_info *tie);

/* ODF_E_INVALID for an id given twice or a tie to a node never added; ODF_E_LIMIT beyond 2^31
 * arcs; ODF_E_MEMORY. The builder is empty afterwards. O(n log n + m log m). */
odf_status graph_builder_finish(struct graph_builder *builder, odf_graph **out, odf_error *err);

#endif
