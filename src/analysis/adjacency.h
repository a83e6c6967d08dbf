/* SPDX-License-Identifier: MIT */
/* The adjacency matrix of a view, laid out for multiplying many vectors by it.
 *
 *              columns: earlier places         Nodes stand in the order of falling degree, each
 * pair
 *            +----+                            once, at the row of its later place and the column
 * of rows:    | 00 |                            its earlier one. The triangle is cut into squares
 * of later    +----+----+                       65,536 places a side, one column of squares after
 * the places   | 01 | 11 |                       other: what is read and added to at random, in the
 *            +----+----+----+                  columns of one square, stays in the second cache,
 * and | 02 | 12 | 22 |                  a pair is two numbers of 16 bits. */
#ifndef ANALYSIS_ADJACENCY_H
#define ANALYSIS_ADJACENCY_H

#include "analysis/progress.h"
#include "graph/graph.h"

struct adjacency {
    uint32_t n;
    const uint32_t *node; /* of each place, its number in the view */
    uint32_t sides;       /* squares along a side */
    uint32_t *end;        /* of each square, in `pair` */
    uint32_t *pair;       /* row << 16 | column, counted within the square; rows ascend */
    uint32_t *strength;   /* of each pair, or NULL for 1 */
    struct both {         /* of each place, side by side: one read from memory brings both */
        double in;
        double out;
    } * both;
};

/* With 1 or the strength for each pair, in `memory`. ODF_E_CANCELLED; ODF_E_MEMORY. O(n + m). */
odf_status adjacency_init(const odf_graph *graph, bool by_strength, struct arena *memory,
                          struct progress *progress, struct adjacency *out, odf_error *err);

/* out[i] = the sum of in[j] over the neighbours j of i, all of them places; false if stopped. The
 * context is a struct adjacency, which one thread at a time may use. */
bool adjacency_apply(void *context, const double *in, double *out, struct progress *progress);

#endif
