/* SPDX-License-Identifier: MIT */
/* What every folder needs: failing with a message, ownership helpers, byte slices. */
#ifndef BASE_BASE_H
#define BASE_BASE_H

#include <odfgraph/status.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

/* Runs `function(&variable)` when the variable leaves its scope. For src/ only. */
#define CLEANUP(function) __attribute__((cleanup(function)))

/* A run of bytes owned by someone else; not NUL-terminated. */
struct slice {
    const char *data;
    size_t size;
};

#define SLICE(literal) ((struct slice){"" literal "", sizeof(literal) - 1})

static inline struct slice slice_of(const char *text)
{
    return (struct slice){text, strlen(text)};
}

static inline bool slice_equal(struct slice a, struct slice b)
{
    return a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
}

/* Bytewise order, so the same on every machine and in every locale. */
int slice_compare(struct slice a, struct slice b);

/* Writes the message and returns `status`, so that `return fail(…)` is one line. */
odf_status fail(odf_error *err, odf_status status, const char *format, ...) ODF_PRINTF(3, 4);

/* Puts "context: " before the message of a failure that is on its way up. */
odf_status error_within(odf_error *err, odf_status status, const char *context, ...)
    ODF_PRINTF(3, 4);

/* Whether to go on; asks the caller's tick, if there is one. */
static inline bool tick_step(const odf_tick *tick, const char *phase, size_t done, size_t total)
{
    return !tick || !tick->step || tick->step(tick->user, phase, done, total);
}

static inline void free_pointer(void *pointer)
{
    free(*(void **)pointer);
}

#endif
