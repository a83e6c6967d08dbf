/* SPDX-License-Identifier: MIT */
/* What a set of decisions comes to, whatever order they were made or joined in. */
#ifndef RESOLVE_DECISIONS_H
#define RESOLVE_DECISIONS_H

#include "base/arena.h"

#include <odfgraph/decision.h>

struct decision_list {
    odf_decision *items; /* by time, then id */
    size_t count;
    size_t capacity;
    struct arena memory;
};

/* Adds a copy. */
bool decision_list_add(struct decision_list *list, const odf_decision *decision);
void decision_list_clear(struct decision_list *list);

/* Sets `stands` of each: a decision stands unless an undo of it stands. An undo always comes from
 * later knowledge than what it names, so there are no circles; should a spoilt ledger have one,
 * what lies on it does not stand. False when memory is out. O(n). */
bool decision_list_settle(struct decision_list *list);

/* Contradictions among the decisions that stand; false when memory is out. */
bool decision_list_conflicts(const struct decision_list *list,
                             void (*take)(void *user, const char *message), void *user);

#endif
