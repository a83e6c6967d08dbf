/* SPDX-License-Identifier: MIT */
/**
 * Who is who: whether two names may be those of one person or organisation, and why.
 *
 * Names are compared part by part, in any script and spelling: romanisation variants, diacritics,
 * feminine endings, patronymics, initials, order, double surnames, short forms, titles and typing
 * errors of persons; legal forms, acronyms, word order, countries and translated words of
 * organisations. Parts that contradict each other (two different given names) keep names apart,
 * however alike the rest is.
 */
#ifndef ODFGRAPH_RESOLVE_H
#define ODFGRAPH_RESOLVE_H

#include <odfgraph/model.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Word lists and romanisers. Used by one thread at a time. */
typedef struct odf_matcher odf_matcher;

typedef enum odf_verdict { ODF_DIFFERENT, ODF_UNSURE, ODF_SAME } odf_verdict;

/** Names that score at least this much are the same, below the second they are different; between
 * the two a person should look. */
#define ODF_MATCH_SAME 0.72
#define ODF_MATCH_UNSURE 0.55

/** What one part of the left name is to one of the right. */
typedef struct odf_match_reason {
    const char *left;  /* as the name has it; "" when nothing stands against `right` */
    const char *right; /* "" likewise */
    const char *how;   /* "equal", "romanisation", "initial", "only on one side", … */
    double similarity; /* 0..1 */
} odf_match_reason;

typedef struct odf_match {
    double score; /* 0..1 */
    odf_verdict verdict;
    const odf_match_reason *reasons; /* valid until the matcher's next comparison */
    size_t reason_count;
} odf_match;

/** @return ODF_OK; ODF_E_MEMORY */
ODF_API ODF_CHECKED odf_status odf_matcher_new(odf_matcher **out, odf_error *err);

/** Accepts NULL. */
ODF_API void odf_matcher_free(odf_matcher *matcher);

/**
 * Compares two names. Symmetric: exchanging them exchanges `left` and `right` of the reasons.
 *
 * @param kind  ODF_PERSON, or ODF_ORGANISATION; events are compared as organisations
 * @return ODF_OK; ODF_E_MEMORY. A name without letters or digits is different from all names.
 *
 * Time O(parts^2 * letters^2), some microseconds; the first name in a script other than Latin and
 * Cyrillic costs up to 0.1 s once.
 */
ODF_API ODF_CHECKED odf_status odf_matcher_compare(odf_matcher *matcher, odf_kind kind,
                                                   const char *left, const char *right,
                                                   odf_match *out, odf_error *err);

/** "different", "unsure", "same"; NULL outside the range. */
ODF_API const char *odf_verdict_name(odf_verdict verdict);

#ifdef __cplusplus
}
#endif
#endif
