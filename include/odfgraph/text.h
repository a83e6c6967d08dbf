/* SPDX-License-Identifier: MIT */
/**
 * Reading the news: prose to persons, organisations, events and relations, each with its words.
 *
 * Two passes over the input. odf_extractor_learn() is given every entry's text once and keeps
 * only the names; odf_extractor_read() then gives each entry its record, with canonical names
 * that hold over all that has been learned. Memory: the names seen and the largest entry.
 *
 *     odf_extractor_new(&extractor, err);
 *     for each entry: odf_extractor_learn(extractor, text, size, err);
 *     for each entry: odf_extractor_read(extractor, &input, &entry, err);
 *     odf_extractor_free(extractor);
 *
 * An extractor belongs to one thread at a time. The same input in the same order gives the same
 * records, whatever the locale.
 */
#ifndef ODFGRAPH_TEXT_H
#define ODFGRAPH_TEXT_H

#include <odfgraph/entry.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct odf_extractor odf_extractor;

/** @return ODF_OK; ODF_E_MEMORY */
ODF_API ODF_CHECKED odf_status odf_extractor_new(odf_extractor **out, odf_error *err);

/** Accepts NULL. */
ODF_API void odf_extractor_free(odf_extractor *extractor);

/**
 * Adds what a user knows of the subject: names with their aliases, heads of organisations' names,
 * roles, words that report events; the format is that of odfgraph-lexicon(5). To be called before
 * any text is handed in.
 *
 * @return ODF_OK; ODF_E_INPUT with the number of the faulty line; ODF_E_MEMORY
 */
ODF_API ODF_CHECKED odf_status odf_extractor_add_lexicon(odf_extractor *extractor, const char *text,
                                                         size_t size, odf_error *err);

/**
 * First pass: takes note of the names in one entry. O(size).
 *
 * @param text  valid UTF-8, `size` bytes
 * @return ODF_OK; ODF_E_INPUT if it is no valid UTF-8 (the message gives the offset), with
 *         nothing learned; ODF_E_LIMIT above 1 GiB; ODF_E_MEMORY
 */
ODF_API ODF_CHECKED odf_status odf_extractor_learn(odf_extractor *extractor, const char *text,
                                                   size_t size, odf_error *err);

/** One entry to be read. */
typedef struct odf_extractor_input {
    const char *id;
    const char *text; /* valid UTF-8, `size` bytes */
    size_t size;
    odf_period date; /* of publication, for "on Tuesday" and "yesterday"; zero if not known */
} odf_extractor_input;

/**
 * Second pass: the record of one entry. Names that were never learned are grouped within this
 * entry only. The first call after odf_extractor_learn() groups all names, O(n log n).
 *
 * @param out  id, text, date, mentions, events and relations are set; valid until the next call
 * @return as odf_extractor_learn()
 */
ODF_API ODF_CHECKED odf_status odf_extractor_read(odf_extractor *extractor,
                                                  const odf_extractor_input *input, odf_entry *out,
                                                  odf_error *err);

/** Why one part of a record is there. Strings live until the function that gets it returns. */
typedef struct odf_finding {
    const char *what; /* "person", "organisation", an event's type, "participant", a tie's kind */
    const char *name; /* of the mention or participant, "A - B" for a relation, "" for an event */
    const char *rule; /* the rule that fired, or what weighed most */
    odf_span span;    /* the words that it fired on */
} odf_finding;

/** Gives the reasons for all that odf_extractor_read() found last, in the order of the record. */
ODF_API ODF_CHECKED odf_status odf_extractor_explain(odf_extractor *extractor,
                                                     void (*take)(void *user,
                                                                  const odf_finding *finding),
                                                     void *user, odf_error *err);

#ifdef __cplusplus
}
#endif
#endif
