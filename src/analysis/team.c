/* SPDX-License-Identifier: MIT */
#include "analysis/team.h"

#include <pthread.h>

struct job {
    void (*work)(void *context, unsigned worker, unsigned slot);
    void *context;
    unsigned worker;
    unsigned slot;
};

void team_init(struct team *team, unsigned threads, struct progress *progress)
{
    team->threads = threads < 1 ? 1 : threads > MOST_THREADS ? MOST_THREADS : threads;
    team->progress = progress;
    atomic_init(&team->done, 0);
    atomic_init(&team->stopped, false);
}

bool team_at(struct team *team, unsigned worker, size_t steps)
{
    const size_t done = atomic_fetch_add(&team->done, steps) + steps;
    if (worker == 0 && !progress_at(team->progress, done))
        atomic_store(&team->stopped, true);
    return !atomic_load(&team->stopped);
}

static void *work_in_thread(void *pointer)
{
    const struct job *job = pointer;
    job->work(job->context, job->worker, job->slot);
    return NULL;
}

/* Slots first .. first + count - 1 at the same time; one that gets no thread is done here. */
static void run_round(struct job *jobs, unsigned count)
{
    pthread_t threads[MOST_THREADS];
    bool started[MOST_THREADS] = {false};
    for (unsigned i = 1; i < count; i++)
        started[i] = pthread_create(&threads[i], NULL, work_in_thread, &jobs[i]) == 0;
    for (unsigned i = 0; i < count; i++) {
        if (!started[i])
            jobs[i].work(jobs[i].context, jobs[i].worker, jobs[i].slot);
    }
    for (unsigned i = 1; i < count; i++) {
        if (started[i])
            pthread_join(threads[i], NULL);
    }
}

odf_status team_run(struct team *team, void *context,
                    void (*work)(void *context, unsigned worker, unsigned slot),
                    void (*join)(void *context, unsigned worker, unsigned slot), odf_error *err)
{
    struct job jobs[MOST_THREADS];
    for (unsigned first = 0; first < SLOTS; first += team->threads) {
        const unsigned left = SLOTS - first;
        const unsigned count = left < team->threads ? left : team->threads;
        for (unsigned i = 0; i < count; i++)
            jobs[i] = (struct job){work, context, i, first + i};
        run_round(jobs, count);
        if (atomic_load(&team->stopped))
            return progress_cancelled(team->progress, err);
        for (unsigned i = 0; i < count; i++)
            join(context, i, first + i);
    }
    return ODF_OK;
}
