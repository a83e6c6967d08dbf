/* SPDX-License-Identifier: MIT */
/* Entries that are to be extracted wait in a temporary file, while the extractor learns the names
 * in all of them. */
#ifndef INGEST_WAITING_H
#define INGEST_WAITING_H

#include "base/arena.h"

#include <odfgraph/ingest.h>
#include <stdio.h>

struct waiting {
    odf_extractor *extractor; /* made for the first entry */
    struct slice lexicon;
    FILE *file;
    size_t count;
};

/* Reads the lexicon, if there is one. */
odf_status waiting_init(struct waiting *waiting, struct slice lexicon, odf_error *err);

/* Learns the names of an entry and keeps it. */
odf_status waiting_add(struct waiting *waiting, const odf_entry *entry, odf_error *err);

/* Extracts all entries in the order of adding. */
odf_status waiting_each(struct waiting *waiting, odf_entry_fn *take, void *user, odf_error *err);
void waiting_clear(struct waiting *waiting);

#endif
