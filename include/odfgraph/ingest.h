/* SPDX-License-Identifier: MIT */
/**
 * Bringing entries and decisions into a store, and computing the graph from what it holds.
 */
#ifndef ODFGRAPH_INGEST_H
#define ODFGRAPH_INGEST_H

#include <odfgraph/decision.h>
#include <odfgraph/store.h>
#include <odfgraph/text.h>
#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct odf_load_summary {
    uint64_t entries_new;
    uint64_t entries_changed;
    uint64_t entries_same;
    uint64_t set_aside;
    uint64_t merged;           /* automatic merges made */
    uint64_t merges_withdrawn; /* automatic merges that the new entries make doubtful */
} odf_load_summary;

/** One input. `stream` is read to its end and stays the caller's. */
typedef struct odf_input {
    const char *name; /* for messages: the path, or "standard input" */
    FILE *stream;
} odf_input;

/** What is one entry of a raw text. Their ids are the file's name without its ending and the
 * number of the entry's first line, "news-0012". Blank lines make no entry. */
typedef enum odf_split { ODF_SPLIT_LINE, ODF_SPLIT_PARAGRAPH, ODF_SPLIT_FILE } odf_split;

typedef struct odf_load_options {
    size_t size; /* of this struct */
    /** Called for each record that is set aside, with "FILE:LINE: reason"; may be NULL. */
    void (*set_aside)(void *user, const char *message);
    void *user;
    /** What the inputs hold, odf_reader_name(); NULL: by the ending of the name, else records. */
    const char *from;
    odf_tick tick; /* phases "reading" (entries, unknown total) and "connecting" */
    odf_split split;
    /** What the extractor shall know besides, in the format of odfgraph-lexicon(5), or NULL. */
    const char *lexicon;
    size_t lexicon_size;
    /** Names that score at least this much (odf_matcher_compare) are merged when nothing speaks
     * against it: no third name fits only one of them, no entry names both, no one has decided
     * about them. Each merge is a decision, ODF_VERB_AUTO_MERGE, made by "odfgraph". 0: none;
     * none either if all inputs are edges. */
    double merge_from;
    const char *now; /* ISO 8601, UTC: when those decisions are made; needed if merge_from > 0 */
} odf_load_options;

/** What the odfgraph program merges from, unless told otherwise. */
#define ODF_MERGE_FROM 0.92

/** "records", "edges", …; NULL behind the last. */
ODF_API const char *odf_reader_name(size_t index);

#define ODF_LOAD_OPTIONS_INIT                                                                      \
    {                                                                                              \
        .size = sizeof(odf_load_options)                                                           \
    }

/**
 * Loads all inputs in one transaction and computes the graph anew if anything changed. A record
 * that breaks its format is set aside and the rest is loaded.
 *
 *   records  entry records, as JSON lines or as one JSON array (the first sign that is no white
 *            space decides)
 *   edges    an edge list, tab-separated: from, to, and if given kind, weight (a whole number of
 *            attestations), date. A first line with these words sets the order. Each line is an
 *            entry of its own, FILE:LINE, and thereby the evidence of its tie.
 *   text     raw text, each line, paragraph or file an entry, see odf_extract()
 *
 * Raw text, and records that have a text but none of mentions, events and relations, are read as
 * odf_extract() reads them, with names grouped over all of this load.
 *
 * An entry whose id the store has is left alone if it says the same, else replaced. Of two
 * different records with one id in the same load the first stands, and the other is set aside.
 *
 * @param options  may be NULL
 * @param out      written on ODF_OK and ODF_PARTIAL
 * @return ODF_OK; ODF_PARTIAL if records were set aside; ODF_E_INVALID for a reader that is none;
 *         ODF_E_CANCELLED; ODF_E_STORE;
 *         ODF_E_IO; ODF_E_MEMORY. On a failure the store is as it was.
 */
ODF_API ODF_CHECKED odf_status odf_load(odf_store *store, const odf_input *inputs, size_t count,
                                        const odf_load_options *options, odf_load_summary *out,
                                        odf_error *err);

typedef struct odf_extract_options {
    size_t size; /* of this struct */
    odf_split split;
    const char *lexicon; /* as in odf_load_options */
    size_t lexicon_size;
    /** Called for each record that is set aside, with "FILE:LINE: reason"; may be NULL. */
    void (*set_aside)(void *user, const char *message);
    /** Called after each extracted entry for each part of its record; may be NULL. */
    void (*explain)(void *user, const odf_entry *entry, const odf_finding *finding);
    void *user;
    odf_tick tick; /* phase "reading" (entries, unknown total) */
} odf_extract_options;

#define ODF_EXTRACT_OPTIONS_INIT                                                                   \
    {                                                                                              \
        .size = sizeof(odf_extract_options)                                                        \
    }

/**
 * Makes entry records of raw text (see odf_extractor_read()) and of records that have a text but
 * none of mentions, events and relations. Other records are handed on as they are, before all
 * that is extracted. An input is raw text if its name ends in ".txt" or it begins neither with
 * '{' nor with '['.
 *
 * Texts wait in a temporary file while the names in all of them are learned; in memory are the
 * names and one entry.
 *
 * @param options  may be NULL
 * @return ODF_OK; ODF_PARTIAL if records were set aside; what `take` returns; ODF_E_CANCELLED;
 *         ODF_E_INPUT for a faulty lexicon; ODF_E_IO; ODF_E_MEMORY
 */
ODF_API ODF_CHECKED odf_status odf_extract(const odf_input *inputs, size_t count,
                                           const odf_extract_options *options, odf_entry_fn *take,
                                           void *taker, odf_error *err);

/**
 * Takes entries out of the ledger with all that they state, and computes the graph anew, in one
 * transaction. Decisions stay, for should the entries come back.
 *
 * @return ODF_OK; ODF_NOT_FOUND, with nothing changed and the id in `err`, if one is not there;
 *         ODF_E_STORE; ODF_E_MEMORY
 */
ODF_API ODF_CHECKED odf_status odf_withdraw(odf_store *store, const char *const *ids, size_t count,
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
                                         void (*fault)(void *user, const char *message), void *user,
                                         odf_error *err);

/* ---- decisions */

/**
 * Adds decisions to the ledger and computes the graph anew, in one transaction. Those that are
 * there already change nothing.
 *
 * @param out_new  how many were new; may be NULL
 * @return ODF_OK; ODF_E_INVALID for a wrong number of operands, an id that the store does not
 *         know, a kind that is none, a place that is no mention of the entity; ODF_E_STORE;
 *         ODF_E_MEMORY. On a failure nothing is added.
 */
ODF_API ODF_CHECKED odf_status odf_decide(odf_store *store, const odf_decision *decisions,
                                          size_t count, size_t *out_new, odf_error *err);

/**
 * The same without computing the graph, which stays as it was until odf_rebuild(): for many
 * decisions, one after the other, each kept at once. odf_rebuild_needed() holds until then.
 */
ODF_API ODF_CHECKED odf_status odf_decide_later(odf_store *store, const odf_decision *decisions,
                                                size_t count, size_t *out_new, odf_error *err);

/** All decisions by time, then id. */
ODF_API ODF_CHECKED odf_status odf_each_decision(odf_store *store, odf_decision_fn *take,
                                                 void *user, odf_error *err);

/**
 * Decisions that contradict each other: entities joined by merges that are also said to be
 * distinct, and entities with two names or kinds decided. They are left as they are: merges
 * stand, and of two names or kinds the later decision counts.
 */
ODF_API ODF_CHECKED odf_status odf_each_conflict(odf_store *store,
                                                 void (*take)(void *user, const char *message),
                                                 void *user, odf_error *err);

/**
 * Reads decisions, as a journal or as nomenklatura's resolver lines (told apart line by line), and
 * adds them; entities that they name need not be there yet. A faulty line, or an undo of a
 * decision that is neither there nor in the input, is handed to `set_aside` as "NAME:LINE: reason".
 *
 * @param out_new  how many were new
 * @return ODF_OK; ODF_PARTIAL if lines were set aside; ODF_E_IO; ODF_E_STORE; ODF_E_MEMORY
 */
ODF_API ODF_CHECKED odf_status odf_decisions_read(odf_store *store, const char *name, FILE *stream,
                                                  void (*set_aside)(void *user,
                                                                    const char *message),
                                                  void *user, size_t *out_new, odf_error *err);

#ifdef __cplusplus
}
#endif
#endif
