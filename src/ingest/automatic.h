/* SPDX-License-Identifier: MIT */
/* Merging without being asked, at a load: names that are beyond doubt one. Each such merge is a
 * decision of its own kind in the ledger, to be seen and undone like any other. What later entries
 * make doubtful again is withdrawn the same way, so that the order in which entries come does not
 * matter.
 *
 * Beyond doubt is
 *   - a pair of names that scores `from` or more, where no third name fits one of them and not the
 *     other (G. Kozlov may be Gleb or Grigory), and no entry names the two side by side;
 *   - a single word that entries use for one entity only, or for one far more than for all others;
 *   - a word, no known given name, that is part of one full name only.
 * Never a pair that a person has decided about, or whose automatic merge a person has undone. */
#ifndef INGEST_AUTOMATIC_H
#define INGEST_AUTOMATIC_H

#include "ingest/decided.h"

struct automatic {
    double from;         /* 0: no merging */
    const char *made_at; /* ISO 8601 */
    const odf_tick *tick;
    size_t merged;    /* out: new merges */
    size_t withdrawn; /* out: merges that are doubtful now */
};

/* Compares the atoms of `decided`, adds what follows to the ledger and to decided->list. Inside a
 * transaction, before decided_merge(). `atom_of_name` by number of claims->names. */
odf_status automatic_merge(struct automatic *automatic, odf_store *store,
                           const struct claims *claims, const uint32_t *atom_of_name,
                           struct decided *decided, odf_error *err);

#endif
