/* SPDX-License-Identifier: MIT */
/* What the library asks of its store. Two halves:
 *
 *   ledger    entries with their mentions, events and relations; decisions. Only ever added to,
 *             or withdrawn and replaced with their entry.
 *   derived   entities, aliases, ties, evidence: computed from the ledger, dropped and written
 *             anew as a whole (store_put_derived), read by key.
 *
 * A second engine (PostgreSQL for a team) goes behind this header: nothing in it is SQL, no row
 * number of an engine leaves it but as an opaque `entry` or `node` number that is handed back,
 * and every reading function is a callback over plain values of model/. Such an engine is a
 * second set of these functions, chosen in odf_store_open() by the scheme of the path.
 *
 * Numbers. Nodes are 0..n-1 in the order of their ids as bytes, ties 0..m-1 in the order of
 * their ends and kind; both are dense, so that adjacency can later be kept as compressed blocks
 * of 64 nodes (one row each) and be read as a path search asks for them, without a view of the
 * whole. They are made anew with each derivation; what lasts is an entity's id.
 *
 * Strings handed to a callback live until it returns. A callback stops the reading by returning
 * anything but ODF_OK, and that status is passed on. */
#ifndef STORE_STORE_H
#define STORE_STORE_H

#include "base/arena.h"

#include <odfgraph/decision.h>
#include <odfgraph/entry.h>
#include <odfgraph/store.h>

/* ---- transactions: everything that writes stands between begin and commit */

odf_status store_begin(odf_store *store, odf_error *err);
odf_status store_commit(odf_store *store, odf_error *err);
void store_rollback(odf_store *store); /* harmless without a transaction */

/* ---- ledger */

enum store_change { STORE_NEW, STORE_CHANGED, STORE_SAME };

odf_status store_put_entry(odf_store *store, const odf_entry *entry, enum store_change *out,
                           odf_error *err);

/* Takes an entry out with all that it states; *out_there is false if there is none of that id. */
odf_status store_withdraw_entry(odf_store *store, const char *id, bool *out_there, odf_error *err);

typedef odf_status store_entry_fn(void *user, uint32_t number, const odf_entry *entry,
                                  odf_error *err);

/* All entries in the order of their ids. O(entries). */
odf_status store_each_entry(odf_store *store, store_entry_fn *take, void *user, odf_error *err);

/* One entry by its number; its strings live in `memory`. ODF_NOT_FOUND if there is none. */
odf_status store_get_entry(odf_store *store, uint32_t number, struct arena *memory, odf_entry *out,
                           odf_error *err);

/* An entry that has the words looked for; `snippet` shows them in brackets. */
struct found_entry {
    const char *id;
    odf_period date;
    const char *publisher;
    const char *title;
    const char *snippet;
};

typedef odf_status store_found_fn(void *user, const struct found_entry *found, odf_error *err);

/* Entries that fit a list of quoted words ("a" "b"*: both, the second as a beginning), the most
 * telling first, at most `most`. */
odf_status store_search(odf_store *store, const char *expression, size_t most, store_found_fn *take,
                        void *user, odf_error *err);

/* A hash of all that a record holds: the same for the same record. */
uint64_t store_content_key(const odf_entry *entry);

/* A hash of what an entry says, without case, diacritics, punctuation and white space: entries
 * with the same one are no independent witnesses. */
uint64_t store_text_key(const odf_entry *entry);

/* Adds a decision, whose id is set; *out_new is false if it is there already. An undo must find
 * what it withdraws. */
odf_status store_put_decision(odf_store *store, const odf_decision *decision, bool *out_new,
                              odf_error *err);

/* All decisions by time, then id; `stands` is not set. */
odf_status store_each_decision(odf_store *store, odf_decision_fn *take, void *user, odf_error *err);

/* The latest time of a decision; "" if there is none or it does not fit. O(log decisions). */
enum { STORE_TIME_SIZE = 40 };
odf_status store_latest_time(odf_store *store, char out[STORE_TIME_SIZE], odf_error *err);

odf_status store_has_decision(odf_store *store, const char *id, bool *out, odf_error *err);

/* ---- derived */

struct derived_entity {
    const char *id;
    const char *name;
    odf_kind kind;
    odf_period date;     /* events only */
    odf_event_type type; /* events only */
    const char *place;   /* events only, else "" */
    uint32_t entries;    /* that name it, independent or not */
    uint32_t mentions;
};

struct derived_alias {
    uint32_t node;
    const char *name;
    const char *key; /* as resolve_key() makes it */
    uint32_t mentions;
};

/* Every id that has ever meant the entity, its own among them. */
struct derived_identifier {
    const char *id;
    uint32_t node;
};

/* One key of one of the entity's names (resolve/keys.h). */
struct derived_name_key {
    uint64_t key; /* below 2^63 */
    uint32_t node;
};

struct derived_appearance {
    uint32_t entry;
    uint32_t mention;
    uint32_t node;
};

struct derived_occurrence {
    uint32_t entry;
    uint32_t event; /* its number in the entry */
    uint32_t node;
};

struct derived_tie {
    uint32_t from;
    uint32_t to;
    odf_tie_kind kind;
    odf_how how;
    uint32_t strength; /* independent entries */
    const char *role;
    bool alleged;
    odf_period date; /* first to last */
};

struct derived_evidence {
    uint32_t tie;
    uint32_t entry;
    odf_span span;
    odf_how how;
    const char *role;
    odf_period date;
    bool alleged;
};

/* Rows in the order in which they are stored: entities by id, aliases by (node, name),
 * identifiers by id, name keys by (key, node) without repeats, appearances by (entry, mention),
 * occurrences by (entry, event), ties by (from, to, kind), evidence by (tie, order of time and
 * entry). */
struct derived {
    const struct derived_entity *entities;
    size_t entity_count;
    const struct derived_alias *aliases;
    size_t alias_count;
    const struct derived_identifier *identifiers;
    size_t identifier_count;
    const struct derived_name_key *name_keys;
    size_t name_key_count;
    const struct derived_appearance *appearances;
    size_t appearance_count;
    const struct derived_occurrence *occurrences;
    size_t occurrence_count;
    const struct derived_tie *ties;
    size_t tie_count;
    const struct derived_evidence *evidence;
    size_t evidence_count;
    int rules; /* the version of the rules that computed it */
};

/* Replaces all derived rows. Inside a transaction. */
odf_status store_put_derived(odf_store *store, const struct derived *derived, odf_error *err);

/* The same number for the same rows, whether they lie in memory or in the store. */
uint64_t store_digest(const struct derived *derived);
odf_status store_digest_stored(odf_store *store, uint64_t *out, odf_error *err);

/* Says that decisions have come which the derived rows know nothing of. Inside a transaction. */
odf_status store_put_behind(odf_store *store, odf_error *err);

enum { STORE_BEHIND = -1 };

/* The version of the rules behind the derived rows; 0 if there are none, STORE_BEHIND if those that
 * are there are older than the decisions. */
int store_derived_rules(const odf_store *store);

typedef odf_status store_entity_fn(void *user, uint32_t node, const struct derived_entity *entity,
                                   odf_error *err);
typedef odf_status store_alias_fn(void *user, const struct derived_alias *alias, odf_error *err);
typedef odf_status store_tie_fn(void *user, uint32_t number, const struct derived_tie *tie,
                                odf_error *err);
typedef odf_status store_evidence_fn(void *user, const struct derived_evidence *evidence,
                                     odf_error *err);
typedef odf_status store_occurrence_fn(void *user, uint32_t entry, const odf_event *event,
                                       odf_error *err);

odf_status store_each_entity(odf_store *store, store_entity_fn *take, void *user, odf_error *err);

/* Ties with evidence inside `window` (all zero: any time, dated or not), of the kinds whose bit
 * is set in `tie_kinds`. Inside a window strength, role and dates are those of the evidence in
 * it. */
odf_status store_each_tie(odf_store *store, odf_period window, unsigned tie_kinds,
                          store_tie_fn *take, void *user, odf_error *err);

/* One entity by its number, or by any id it has ever had. ODF_NOT_FOUND. */
odf_status store_get_entity(odf_store *store, uint32_t node, store_entity_fn *take, void *user,
                            odf_error *err);
odf_status store_find_id(odf_store *store, const char *id, uint32_t *out_node, odf_error *err);

/* Aliases with this key, in the order of (node, name). O(log aliases + found). */
odf_status store_find_key(odf_store *store, struct slice key, store_alias_fn *take, void *user,
                          odf_error *err);

typedef odf_status store_node_fn(void *user, uint32_t node, odf_error *err);

/* At most `most` entities that have a name with this key of resolve/keys.h, in the order of their
 * numbers. O(log keys + found). */
odf_status store_find_name_key(odf_store *store, uint64_t key, size_t most, store_node_fn *take,
                               void *user, odf_error *err);

/* Aliases of entities filed under `name_key` whose key has `words` as whole words somewhere in it.
 * O(log keys + entities under the key). */
odf_status store_find_words(odf_store *store, uint64_t name_key, struct slice words,
                            store_alias_fn *take, void *user, odf_error *err);

odf_status store_aliases_of(odf_store *store, uint32_t node, store_alias_fn *take, void *user,
                            odf_error *err);

/* The evidence of one tie, as stored. */
odf_status store_evidence_of(odf_store *store, uint32_t tie, store_evidence_fn *take, void *user,
                             odf_error *err);

/* The events of the ledger that make up one event entity. */
odf_status store_occurrences_of(odf_store *store, uint32_t node, store_occurrence_fn *take,
                                void *user, odf_error *err);

/* An event entity and a place that one of its events has in the ledger, in the order of places and
 * nodes; several events of one entity may give the same twice. */
typedef odf_status store_location_fn(void *user, uint32_t node, const char *place, odf_error *err);
odf_status store_each_location(odf_store *store, store_location_fn *take, void *user,
                               odf_error *err);

/* Where the mentions of an entity stand in one entry, in the order of the text. */
typedef odf_status store_place_fn(void *user, odf_span span, odf_error *err);
odf_status store_places_of(odf_store *store, uint32_t node, const char *entry_id,
                           store_place_fn *take, void *user, odf_error *err);

/* One place where an entity is named. */
struct named_place {
    const char *entry; /* its id */
    odf_period date;
    const char *publisher;
    struct slice text;
    odf_span span;
};

typedef odf_status store_named_fn(void *user, const struct named_place *place, odf_error *err);

/* At most `most` of them, one of each entry, by entry. O(mentions). */
odf_status store_named_of(odf_store *store, uint32_t node, size_t most, store_named_fn *take,
                          void *user, odf_error *err);

/* ---- integrity: a message for each fault found, ODF_OK if the check could be made */

typedef void store_fault_fn(void *user, const char *message);
odf_status store_check(odf_store *store, store_fault_fn *fault, void *user, odf_error *err);

#endif
