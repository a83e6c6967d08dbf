/* SPDX-License-Identifier: MIT */
/* Dependencies of pairs on the nodes and arcs between them (Brandes), over any CSR. */
#ifndef ANALYSIS_BRANDES_H
#define ANALYSIS_BRANDES_H

#include "analysis/progress.h"
#include "base/arena.h"

/* What is searched. Source s stands for `sources[s]` nodes and target t for `targets[t]`: one
 * each in a whole graph, those that lie behind it in a part of one. */
struct brandes_part {
    uint32_t node_count;
    const uint32_t *offset;
    const uint32_t *target;
    const double *length;  /* of each arc; NULL: every arc is one hop */
    const double *sources;
    const double *targets;
};

/* Adds to score[v], for all ordered pairs (s, t) with s, t, v different, sources[s] * targets[t] *
 * the share of shortest s-t paths through v; and to arc_score[a], if not NULL, the same for the
 * paths along arc a (for which s and t may be its ends).
 * Time O(nm), with lengths O(n(n + m) log n); memory O(n). */
odf_status brandes(const struct brandes_part *part, double *score, double *arc_score,
                   struct progress *progress, odf_error *err);

#endif
