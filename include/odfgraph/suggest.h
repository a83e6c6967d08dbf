/* SPDX-License-Identifier: MIT */
/** Entities that may be one, for people to decide about. */
#ifndef ODFGRAPH_SUGGEST_H
#define ODFGRAPH_SUGGEST_H

#include <odfgraph/resolve.h>
#include <odfgraph/store.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct odf_suggested {
    const char *id;
    const char *name;
    const char *spelling; /* the one of its names that is compared */
    uint32_t entries;     /* that name it */
} odf_suggested;

/** Two entities that may be one. Texts live as long as the list. */
typedef struct odf_suggestion {
    odf_kind kind;
    odf_suggested left;
    odf_suggested right;
    double score;    /* that of the names, with what speaks for and against it besides */
    uint32_t shared; /* neighbours of both, which speak for it */
    bool together;   /* an entry names both side by side, which speaks against it */
    const odf_match_reason *reasons;
    size_t reason_count;
} odf_suggestion;

typedef struct odf_suggestion_list odf_suggestion_list;

typedef struct odf_suggest_options {
    size_t size;
    double least; /* scores below are left out; 0: ODF_MATCH_UNSURE */
    size_t most;  /* so many at most; 0: all */
    odf_tick tick;
} odf_suggest_options;

#define ODF_SUGGEST_OPTIONS_INIT                                                                   \
    {                                                                                              \
        .size = sizeof(odf_suggest_options)                                                        \
    }

/**
 * Likely duplicates among the persons and organisations of a store, best first, then by id. Never
 * a pair that a decision names: merged, distinct, left unsure, or merged and undone.
 *
 * @param options  may be NULL
 * @return ODF_OK; ODF_NOT_FOUND if there is none; ODF_E_CANCELLED; ODF_E_STORE; ODF_E_MEMORY
 *
 * Time O(names log names + ties log ties).
 */
ODF_API ODF_CHECKED odf_status odf_suggest(odf_store *store, const odf_suggest_options *options,
                                           odf_suggestion_list **out, odf_error *err);

ODF_API size_t odf_suggestion_list_count(const odf_suggestion_list *list);
ODF_API const odf_suggestion *odf_suggestion_list_at(const odf_suggestion_list *list, size_t index);
ODF_API void odf_suggestion_list_free(odf_suggestion_list *list); /* accepts NULL */

#ifdef __cplusplus
}
#endif
#endif
