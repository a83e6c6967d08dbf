/* SPDX-License-Identifier: MIT */
/* What the files that derive the graph share. Each step takes the whole state and returns false
 * when memory is out; derive.c has their order:
 *
 *   derive_groups.c   which names are one entity, and which events
 *   derive_entities.c entities with their numbers, spellings and ids, and where they stand
 *   derive_ties.c     ties with their evidence */
#ifndef INGEST_DERIVING_H
#define INGEST_DERIVING_H

#include "ingest/automatic.h"
#include "ingest/claims.h"
#include "ingest/decided.h"

#define NO_NODE UINT32_MAX

struct deriving {
    struct claims claims;
    struct decided decided;
    struct arena *memory; /* of the result */
    struct arena scratch;
    uint32_t *group_of_name;  /* named → group */
    uint32_t *group_of_event; /* event claim → group */
    uint32_t *node_of_group;
    uint32_t group_count; /* names first, then events */
    uint32_t name_group_count;
    struct derived *out;
    odf_store *store;
    struct automatic *automatic; /* NULL: no merging without being asked */
    odf_error *err;
};

static inline int compare_numbers(uint64_t a, uint64_t b)
{
    return a < b ? -1 : a > b;
}

/* ---- the steps */

odf_status settle_atoms(struct deriving *d);
bool group_names(struct deriving *d);
bool group_events(struct deriving *d);
bool number_entities(struct deriving *d);
bool collect_aliases(struct deriving *d);
bool collect_name_keys(struct deriving *d);
bool collect_identifiers(struct deriving *d);
bool collect_places(struct deriving *d);
bool collect_ties(struct deriving *d);
bool count_entries(struct deriving *d);

/* How much of a whole name it is, to choose among the names of one entity. */
uint32_t named_fullness(const struct named *named);

/* ---- from groups to nodes; NO_NODE for what is hidden, or means nothing here */

uint32_t node_of_id(const struct deriving *d, const char *id);
uint32_t node_of_name(const struct deriving *d, uint32_t named);
uint32_t node_of_event(const struct deriving *d, uint32_t event);

#endif
