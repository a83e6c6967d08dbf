/* SPDX-License-Identifier: MIT */
/** Full-text search over the entries. */
#ifndef ODFGRAPH_SEARCH_H
#define ODFGRAPH_SEARCH_H

#include <odfgraph/store.h>

#ifdef __cplusplus
extern "C" {
#endif

/** An entry that has the words; texts live until the callback returns. */
typedef struct odf_found_entry {
    const char *id;
    odf_period date;
    const char *publisher;
    const char *title;
    const char *snippet; /* some words around, those looked for in brackets */
} odf_found_entry;

typedef odf_status odf_found_fn(void *user, const odf_found_entry *found, odf_error *err);

/**
 * Entries with all of the words, in any case, with or without diacritics; the most telling first
 * (BM25), then by id. A word that ends in '*' is a beginning.
 *
 * @param most  at most so many
 * @param take  gets each in turn; anything but ODF_OK ends the search and is passed on
 * @return ODF_OK; ODF_NOT_FOUND; ODF_E_INVALID if there is no word; ODF_E_STORE; ODF_E_MEMORY
 */
ODF_API ODF_CHECKED odf_status odf_search(odf_store *store, const char *words, size_t most,
                                          odf_found_fn *take, void *user, odf_error *err);

#ifdef __cplusplus
}
#endif
#endif
