/* SPDX-License-Identifier: MIT */
/* The decisions that stand, as deriving needs them: which names are one, and where a mention has
 * been split off. An atom is what names of one kind and key are before any decision. */
#ifndef INGEST_DECIDED_H
#define INGEST_DECIDED_H

#include "ingest/claims.h"
#include "resolve/decisions.h"

struct atom {
    const char *id;
    odf_kind kind;
    uint32_t mentions;
    uint32_t fullness; /* of the name: more is more of it */
    uint32_t group;    /* after decided_merge() */
};

/* While merging, ids that no entry here bears (members of a cluster whose entries are elsewhere,
 * the minted ids that other programs put in the middle of one) are places like the atoms. */

struct decided {
    struct decision_list list; /* settled */
    VECTOR(struct split_place) splits;
    VECTOR(const odf_decision *) distinct; /* those that stand; made by decided_merge() */
    VECTOR(const odf_decision *) spelled;  /* alias and unalias that stand, by time */
    struct table refused;                  /* pairs whose automatic merge a person has undone */
    VECTOR(struct atom) atoms;
    struct table atom_index;  /* id → atoms */
    struct table event_index; /* id → event claim; filled by whoever has them */
    VECTOR(uint32_t) parent;  /* of a place, towards the one that stands for its group */
    struct table place_index; /* ids that are no atoms → places */
    uint32_t group_count;
};

/* Who makes automatic merges, and withdraws them. */
extern const char decided_robot[];
bool decided_by_robot(const odf_decision *decision);

odf_status decided_read(struct decided *decided, odf_store *store, odf_error *err);
void decided_clear(struct decided *decided);

/* False when memory is out, or `id` is NULL for that reason. */
bool decided_add_atom(struct decided *decided, const char *id, odf_kind kind);

/* Numbers the groups of atoms in the order of their first atom. A merge by a person stands before
 * anything else; an automatic one yields where it would join what is said to be distinct. */
bool decided_merge(struct decided *decided);

#endif
