/* SPDX-License-Identifier: MIT */
/* Entities whose names sound like a name, in any script. */
#ifndef QUERY_SPELLING_H
#define QUERY_SPELLING_H

#include "base/vector.h"
#include "store/store.h"

#include <odfgraph/resolve.h>

/* One node that fits, before its row is read. */
struct hit {
    uint32_t node;
    uint32_t mentions;
    const char *alias;
    double score; /* 0: that of the way in which it was found */
    const odf_match_reason *reasons;
    size_t reason_count;
};

struct hits {
    struct hit *items;
    size_t count;
    size_t capacity;
};

/* `key` is that of the name. Adds the entities that score ODF_MATCH_UNSURE or more; texts live in
 * `memory`. `kinds` as in odf_find_options. Compares a bounded number of names: those that share a
 * pair of words with the name, and where none of them is the same, those that share one. */
odf_status find_by_spelling(odf_store *store, const char *name, struct slice key, unsigned kinds,
                            struct arena *memory, struct hits *out, odf_error *err);

#endif
