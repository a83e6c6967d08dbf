/* SPDX-License-Identifier: MIT */
#include "analysis/progress.h"

#include <time.h>

static const int64_t PAUSE_NS = 50 * 1000 * 1000;

static int64_t now_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * INT64_C(1000000000) + now.tv_nsec;
}

struct progress progress_begin(odf_tick tick, const char *phase, size_t total)
{
    return (struct progress){tick, phase, total, 0};
}

bool progress_at(struct progress *progress, size_t done)
{
    if (!progress->tick.step)
        return true;
    const int64_t now = now_ns();
    if (now < progress->next_ns)
        return true;
    progress->next_ns = now + PAUSE_NS;
    return progress->tick.step(progress->tick.user, progress->phase, done, progress->total);
}

odf_status progress_cancelled(const struct progress *progress, odf_error *err)
{
    return fail(err, ODF_E_CANCELLED, "%s: stopped on request", progress->phase);
}
