/* SPDX-License-Identifier: MIT */
/* Ledger → graph. What is computed here can be dropped and computed again to the same bytes. */
#ifndef INGEST_DERIVE_H
#define INGEST_DERIVE_H

#include "base/arena.h"
#include "store/store.h"

#include <odfgraph/ingest.h>

/* The version of the rules: raised with every change that gives another graph for the same
 * ledger, so that older stores are computed anew. */
enum { DERIVE_RULES = 10 };

/* Two names closer than this in one entry are mentioned together. */
enum { CO_MENTION_WINDOW_BYTES = 400 };

/* Reads the ledger and computes all derived rows into `memory`. */
odf_status derive(odf_store *store, const odf_tick *tick, struct arena *memory, struct derived *out,
                  odf_error *err);

/* The same, written to the store. Inside a transaction. */
odf_status derive_into(odf_store *store, const odf_tick *tick, odf_error *err);

/* The same, after merging what is beyond doubt (ingest/automatic.h); NULL for none. */
struct automatic;
odf_status derive_merging(odf_store *store, struct automatic *automatic, const odf_tick *tick,
                          odf_error *err);

#endif
