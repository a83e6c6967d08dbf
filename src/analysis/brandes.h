/* SPDX-License-Identifier: MIT */
/* Dependencies of pairs on the nodes and arcs between them (Brandes), over any CSR.
 *
 * For all ordered pairs (s, t) with s, t, v different, score[v] gets sources[s] * targets[t] * the
 * share of shortest s-t paths through v; arc_score[a], if wanted, gets the same for the paths along
 * arc a, for which s and t may be its ends. */
#ifndef ANALYSIS_BRANDES_H
#define ANALYSIS_BRANDES_H

#include "analysis/team.h"
#include "base/arena.h"

/* What is searched. Source s stands for `sources[s]` nodes and target t for `targets[t]`: one
 * each in a whole graph, those that lie behind it in a part of one. Neighbours must be close in the
 * order of the nodes for the search of many sources at once to pay. */
struct brandes_part {
    uint32_t node_count;
    uint32_t arc_count;
    const uint32_t *offset;
    const uint32_t *target;
    const double *length; /* of each arc; NULL: every arc is one hop */
    const double *sources;
    const double *targets;
};

/* What one thread works with. */
struct brandes_worker {
    struct arena memory;
    double *score;     /* zeros; of the part */
    double *arc_score; /* zeros, or NULL if not wanted */
    struct brandes_search *search;
    struct brandes_batch *batch;
};

/* One source after the other, the only way with lengths. False when memory is out. */
bool brandes_hire(struct brandes_worker *worker, const struct brandes_part *part, bool arcs);
void brandes_from(struct brandes_worker *worker, uint32_t source);

/* BRANDES_LANES sources at once, by hops only. The score of arcs is not available. */
enum { BRANDES_LANES = 32 };
bool brandes_lanes_hire(struct brandes_worker *worker, const struct brandes_part *part);

/* From sources first .. first + BRANDES_LANES - 1; false if the team was stopped. */
bool brandes_lanes_from(struct brandes_worker *worker, uint32_t first, struct team *team,
                        unsigned number);

void brandes_dismiss(struct brandes_worker *worker);

#endif
