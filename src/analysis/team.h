/* SPDX-License-Identifier: MIT */
/* Threads that share out work whose parts are fixed beforehand.
 *
 * Sums of doubles depend on the order of adding. Work is therefore cut into SLOTS parts whatever
 * the number of threads, each part adds up on its own, and the parts are joined in their order:
 * the result is the same bits for one thread and for many. */
#ifndef ANALYSIS_TEAM_H
#define ANALYSIS_TEAM_H

#include "analysis/progress.h"

#include <stdatomic.h>

enum { SLOTS = 16, MOST_THREADS = SLOTS };

struct team {
    unsigned threads;          /* 1..MOST_THREADS */
    struct progress *progress; /* told by the calling thread only */
    atomic_size_t done;
    atomic_bool stopped;
};

void team_init(struct team *team, unsigned threads, struct progress *progress);

/* To be called by each worker after a piece of its work; false if it should stop. Worker 0 is the
 * calling thread. */
bool team_at(struct team *team, unsigned worker, size_t steps);

/* Runs all slots, as many at a time as there are threads: work(context, worker, slot), then, by the
 * calling thread and in the order of the slots, join(context, worker, slot). ODF_E_CANCELLED if
 * stopped. */
odf_status team_run(struct team *team, void *context,
                    void (*work)(void *context, unsigned worker, unsigned slot),
                    void (*join)(void *context, unsigned worker, unsigned slot), odf_error *err);

#endif
