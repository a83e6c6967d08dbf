/* SPDX-License-Identifier: MIT */
/* Graphviz's `dot` as a function from boxes to places: the one file that knows cgraph.h and gvc.h
 * is gv_layout.c. Ranks run from left to right. */
#ifndef MAP_GV_LAYOUT_H
#define MAP_GV_LAYOUT_H

#include "base/arena.h"
#include "map/geometry.h"

struct gv_node {
    double w; /* pt */
    double h;
    struct point at; /* out: the centre, y downwards */
};

struct gv_edge {
    uint32_t from; /* nodes; dot sets `to` on the right if it can */
    uint32_t to;
    struct point *points; /* out: a cubic from centre to centre */
    size_t count;
};

struct gv_graph {
    struct gv_node *nodes;
    size_t node_count;
    struct gv_edge *edges;
    size_t edge_count;
    double node_gap; /* pt between boxes of one rank */
    double rank_gap; /* pt between ranks */
};

/* Graphviz keeps its state in the process, so calls wait for each other. Points lie in `memory`.
 * ODF_E_INTERNAL when Graphviz or its dot plug-in does not work, with its own words. */
odf_status gv_layout_dot(struct gv_graph *graph, struct arena *memory, odf_error *err);

#endif
