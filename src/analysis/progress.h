/* SPDX-License-Identifier: MIT */
/* Telling the caller how far a long computation is, and hearing whether to go on. Cheap enough to
 * be asked after every few thousand steps; calls the caller's tick twenty times a second at most.
 */
#ifndef ANALYSIS_PROGRESS_H
#define ANALYSIS_PROGRESS_H

#include "base/base.h"

struct progress {
    odf_tick tick;
    const char *phase;
    size_t total;
    int64_t next_ns; /* when the tick is due */
};

struct progress progress_begin(odf_tick tick, const char *phase, size_t total);

/* False if the caller wants to stop. */
bool progress_at(struct progress *progress, size_t done);

odf_status progress_cancelled(const struct progress *progress, odf_error *err);

#endif
