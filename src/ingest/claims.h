/* SPDX-License-Identifier: MIT */
/* The first half of deriving: what the entries claim, in flat arrays, with names still as they
 * are written. Who is who is decided afterwards. */
#ifndef INGEST_CLAIMS_H
#define INGEST_CLAIMS_H

#include "base/table.h"
#include "base/vector.h"
#include "ingest/derive.h"

/* Where the kind of a name is not told: a participant that is no mention of its entry. */
enum { KIND_UNKNOWN = ODF_KIND_COUNT };

/* One canonical name of one kind, as entries give it. */
struct named {
    const char *name;
    struct slice key;  /* as resolve_key() makes it */
    uint32_t kind;     /* odf_kind, or KIND_UNKNOWN */
    const char *split; /* the decision that made it another entity than its name says, or NULL */
    uint32_t mentions;
};

/* A place whose mention a decision has split off. */
struct split_place {
    const char *entry;
    odf_span span;
    const char *decision;
};

/* One spelling of it in a text. */
struct spelling {
    uint32_t named;
    const char *text;
    uint32_t mentions;
};

struct mention_claim {
    uint32_t entry; /* index into claims.entries */
    uint32_t mention;
    uint32_t named;
};

struct entry_head {
    uint32_t number; /* the store's */
    uint64_t text_key;
    odf_period date;
};

struct event_claim {
    uint32_t entry;
    uint32_t event;
    odf_event_type type;
    const char *id; /* made of the entry's id and the event's number */
    const char *label;
    odf_period date;
    const char *place;
};

/* One tie as one entry claims it. An end is a name, or an event if `to_event`. */
struct tie_claim {
    uint32_t from;
    uint32_t to;
    bool to_event;
    bool alleged;
    odf_tie_kind kind;
    uint32_t entry;
    odf_span span;
    const char *role;
    odf_period date;
    uint32_t weight; /* attestations that the entry counts, 1 but for foreign edge lists */
};

struct claims {
    struct arena *memory;
    const struct split_place *splits;
    size_t split_count;
    VECTOR(struct entry_head) entries;
    VECTOR(struct named) names;
    VECTOR(struct spelling) spellings;
    VECTOR(struct mention_claim) mentions;
    VECTOR(struct event_claim) events;
    VECTOR(struct tie_claim) ties;
    struct table name_index;     /* kind and name → names */
    struct table spelling_index; /* named and text → spellings */
};

odf_status claims_read(struct claims *claims, odf_store *store, const odf_tick *tick,
                       odf_error *err);
void claims_clear(struct claims *claims);

#endif
