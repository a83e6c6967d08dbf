/* SPDX-License-Identifier: MIT */
/**
 * Bringing entries into a store, and computing the graph from what it holds.
 */
#ifndef ODFGRAPH_INGEST_H
#define ODFGRAPH_INGEST_H

#include <odfgraph/store.h>
#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct odf_load_summary {
    uint64_t entries_new;
    uint64_t entries_changed;
    uint64_t entries_same;
    uint64_t set_aside;
} odf_load_summary;

/** One input. `stream` is read to its end and stays the caller's. */
typedef struct odf_input {
    const char *name; /* for messages: the path, or "standard input" */
    FILE *stream;
} odf_input;

typedef struct odf_load_options {
    size_t size; /* of this struct */
    /** Called for each record that is set aside, with "FILE:LINE: reason"; may be NULL. */
    void (*set_aside)(void *user, const char *message);
    void *user;
    odf_tick tick; /* phases "reading" (entries, unknown total) and "connecting" */
} odf_load_options;

#define ODF_LOAD_OPTIONS_INIT {.size = sizeof(odf_load_options)}

/**
 * Loads all inputs in one transaction and computes the graph anew if anything changed. Inputs
 * hold entry records, as JSON lines or as one JSON array (the first sign that is no white space
 * decides). A record that breaks the format is set aside and the rest is loaded.
 *
 * An entry whose id the store has is left alone if it says the same, else replaced. Of two
 * records with one id in the same load, the later one stands.
 *
 * @param options  may be NULL
 * @param out      written on ODF_OK and ODF_PARTIAL
 * @return ODF_OK; ODF_PARTIAL if records were set aside; ODF_E_CANCELLED; ODF_E_STORE;
 *         ODF_E_IO; ODF_E_MEMORY. On a failure the store is as it was.
 */
ODF_API ODF_CHECKED odf_status odf_load(odf_store *store, const odf_input *inputs, size_t count,
                                        const odf_load_options *options, odf_load_summary *out,
                                        odf_error *err);

/**
 * Computes the graph from the ledger anew, in one transaction. Same ledger, same graph.
 * Time O(L log L), memory O(L) for a ledger of L mentions and claims.
 */
ODF_API ODF_CHECKED odf_status odf_rebuild(odf_store *store, const odf_tick *tick, odf_error *err);

/** Whether the graph is there and was computed by the rules of this version. */
ODF_API bool odf_rebuild_needed(const odf_store *store);

/**
 * Looks for faults: the file itself, spans and quotes against the texts, ties without evidence,
 * and the graph against a fresh computation from the ledger. Calls `fault` for each.
 *
 * @return ODF_OK if nothing was found; ODF_NOT_FOUND never; ODF_PARTIAL if faults were reported;
 *         ODF_E_MEMORY, ODF_E_STORE if the check itself failed
 */
ODF_API ODF_CHECKED odf_status odf_check(odf_store *store,
                                         void (*fault)(void *user, const char *message),
                                         void *user, odf_error *err);

#ifdef __cplusplus
}
#endif
#endif
