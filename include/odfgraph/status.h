/* SPDX-License-Identifier: MIT */
/**
 * Status codes and the caller-owned error message.
 *
 * Every call that can fail returns an odf_status. Zero is success. Above zero is an outcome
 * that is an answer in itself (nothing found, several found). Below zero is a failure: the
 * output arguments are untouched and the message lies in the caller's odf_error.
 */
#ifndef ODFGRAPH_STATUS_H
#define ODFGRAPH_STATUS_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__) || defined(__clang__)
#define ODF_API __attribute__((visibility("default")))
#define ODF_CHECKED __attribute__((warn_unused_result))
#define ODF_PRINTF(text, first) __attribute__((format(printf, text, first)))
#else
#define ODF_API
#define ODF_CHECKED
#define ODF_PRINTF(text, first)
#endif

typedef enum odf_status {
    ODF_OK = 0,
    ODF_NOT_FOUND = 1,    /* no such name, no path, nothing to draw */
    ODF_AMBIGUOUS = 2,    /* a name fits more than one entity */
    ODF_PARTIAL = 3,      /* done, but some input was faulty and has been set aside */
    ODF_E_MEMORY = -1,    /* an allocation failed */
    ODF_E_INVALID = -2,   /* an argument is outside its documented range */
    ODF_E_INPUT = -3,     /* input text breaks its format */
    ODF_E_STORE = -4,     /* the store is missing, damaged or busy */
    ODF_E_VERSION = -5,   /* the store was written by a newer version */
    ODF_E_IO = -6,        /* the operating system refused to read or write */
    ODF_E_REFUSED = -7,   /* possible, but not without the caller's consent (overwriting) */
    ODF_E_LIMIT = -8,     /* a documented size limit is exceeded */
    ODF_E_CANCELLED = -9, /* the caller's tick asked to stop */
    ODF_E_INTERNAL = -10  /* a broken promise inside the library: please report */
} odf_status;

enum { ODF_ERROR_SIZE = 512 };

/** A message for people: lower case, no full stop, what failed before why. Initialise with {0}. */
typedef struct odf_error {
    odf_status status;
    char message[ODF_ERROR_SIZE];
} odf_error;

/**
 * Progress and cancelling. Long calls report through it a few times a second at most.
 * Returning false asks the call to stop: it returns ODF_E_CANCELLED and changes nothing.
 */
typedef struct odf_tick {
    bool (*step)(void *user, const char *phase, size_t done, size_t total);
    void *user;
} odf_tick;

/** "nothing found", "store error", … ; never NULL. */
ODF_API const char *odf_status_name(odf_status status);

#ifdef __cplusplus
}
#endif
#endif
