/* SPDX-License-Identifier: MIT */
#ifndef INGEST_DECIDE_H
#define INGEST_DECIDE_H

#include "store/store.h"

/* Checks decisions and adds them; the graph is not computed. Inside a transaction. */
odf_status decide_into(odf_store *store, const odf_decision *decisions, size_t count,
                       size_t *out_new, odf_error *err);

#endif
