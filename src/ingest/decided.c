/* SPDX-License-Identifier: MIT */
#include "ingest/decided.h"

#include <stdio.h>

const char decided_robot[] = "odfgraph";

bool decided_by_robot(const odf_decision *decision)
{
    return strcmp(decision->made_by, decided_robot) == 0;
}

static odf_status out_of_memory(odf_error *err)
{
    return fail(err, ODF_E_MEMORY, "reading decisions: out of memory");
}

static odf_status take_decision(void *user, const odf_decision *decision, odf_error *err)
{
    return decision_list_add(user, decision) ? ODF_OK : out_of_memory(err);
}

/* "ENTRY:START-END"; false if it is none. The entry's id may have colons of its own. */
static bool read_place(struct decision_list *list, const char *text, struct split_place *out)
{
    const char *colon = strrchr(text, ':');
    unsigned start = 0;
    unsigned end = 0;
    int used = 0;
    if (!colon || sscanf(colon + 1, "%u-%u%n", &start, &end, &used) != 2 || colon[1 + used])
        return false;
    out->entry = arena_copy(&list->memory, (struct slice){text, (size_t)(colon - text)});
    out->span = (odf_span){start, end};
    return true;
}

/* There may be a merge for every third name, so what is asked for often has lists of its own. */
static bool gather_by_verb(struct decided *decided)
{
    for (size_t i = 0; i < decided->list.count; i++) {
        const odf_decision *decision = &decided->list.items[i];
        const odf_verb verb = decision->verb;
        if (!decision->stands)
            continue;
        if (verb == ODF_VERB_DISTINCT && !vector_push(&decided->distinct, decision))
            return false;
        if ((verb == ODF_VERB_ALIAS || verb == ODF_VERB_UNALIAS) &&
            !vector_push(&decided->spelled, decision))
            return false;
    }
    return true;
}

static bool gather_splits(struct decided *decided)
{
    for (size_t i = 0; i < decided->list.count; i++) {
        const odf_decision *decision = &decided->list.items[i];
        if (!decision->stands || decision->verb != ODF_VERB_SPLIT)
            continue;
        for (size_t k = 1; k < decision->operand_count; k++) {
            struct split_place place = {.decision = decision->id};
            if (!read_place(&decided->list, decision->operands[k], &place))
                continue; /* odf_decide() lets none through; a spoilt row says nothing */
            if (!place.entry || !vector_push(&decided->splits, place))
                return false;
        }
    }
    return true;
}

odf_status decided_read(struct decided *decided, odf_store *store, odf_error *err)
{
    odf_status status = store_each_decision(store, take_decision, &decided->list, err);
    if (status == ODF_OK && (!decision_list_settle(&decided->list) || !gather_splits(decided)))
        status = out_of_memory(err);
    return status;
}

void decided_clear(struct decided *decided)
{
    decision_list_clear(&decided->list);
    vector_clear(&decided->splits);
    vector_clear(&decided->distinct);
    vector_clear(&decided->spelled);
    vector_clear(&decided->atoms);
    table_clear(&decided->atom_index);
    table_clear(&decided->event_index);
    table_clear(&decided->refused);
    table_clear(&decided->place_index);
    vector_clear(&decided->parent);
}

bool decided_add_atom(struct decided *decided, const char *id, odf_kind kind)
{
    const uint32_t number = (uint32_t)decided->atoms.count;
    return id && vector_push(&decided->atoms, (struct atom){id, kind, 0, 0, number}) &&
           table_add(&decided->atom_index, slice_of(id), number, NULL);
}

/* ---- merging: atoms are the first places, other ids the rest */

static uint32_t root(struct decided *decided, uint32_t at)
{
    uint32_t *parent = decided->parent.items;
    while (parent[at] != at) {
        parent[at] = parent[parent[at]];
        at = parent[at];
    }
    return at;
}

/* The root of the place that an operand means; TABLE_NONE when memory is out. */
static uint32_t root_of(struct decided *decided, const char *id)
{
    uint32_t place = table_get(&decided->atom_index, slice_of(id));
    if (place == TABLE_NONE) {
        bool is_new = false;
        const uint32_t next = (uint32_t)decided->parent.count;
        const uint32_t *known = table_add(&decided->place_index, slice_of(id), next, &is_new);
        if (!known || (is_new && !vector_push(&decided->parent, next)))
            return TABLE_NONE;
        place = *known;
    }
    return root(decided, place);
}

static bool join(struct decided *decided, const odf_decision *decision)
{
    for (size_t i = 1; i < decision->operand_count; i++) {
        const uint32_t a = root_of(decided, decision->operands[0]);
        const uint32_t b = root_of(decided, decision->operands[i]);
        if (a == TABLE_NONE || b == TABLE_NONE)
            return false;
        decided->parent.items[a > b ? a : b] = a < b ? a : b;
    }
    return true;
}

static const char *pair_of(struct decided *decided, const odf_decision *merge)
{
    const bool ordered = strcmp(merge->operands[0], merge->operands[1]) < 0;
    return arena_format(&decided->list.memory, "%s %s", merge->operands[!ordered],
                        merge->operands[ordered]);
}

/* Another machine has merged the same pair by a decision of its own: who undoes the one has undone
 * them all. */
static bool gather_refused(struct decided *decided)
{
    CLEANUP(table_clear) struct table by_id = {0};
    const struct decision_list *list = &decided->list;
    for (uint32_t i = 0; i < list->count; i++)
        if (list->items[i].verb == ODF_VERB_AUTO_MERGE &&
            !table_add(&by_id, slice_of(list->items[i].id), i, NULL))
            return false;
    for (size_t i = 0; i < list->count; i++) {
        const odf_decision *undo = &list->items[i];
        if (undo->verb != ODF_VERB_UNDO || !undo->stands || decided_by_robot(undo))
            continue;
        const uint32_t merge = table_get(&by_id, slice_of(undo->operands[0]));
        const char *pair = merge == TABLE_NONE ? NULL : pair_of(decided, &list->items[merge]);
        if (merge != TABLE_NONE &&
            (!pair || !table_add(&decided->refused, slice_of(pair), 1, NULL)))
            return false;
    }
    return true;
}

static bool would_join_distinct(struct decided *decided, const odf_decision *merge)
{
    const uint32_t a = root_of(decided, merge->operands[0]);
    const uint32_t b = root_of(decided, merge->operands[1]);
    for (size_t i = 0; i < decided->distinct.count; i++) {
        const odf_decision *decision = decided->distinct.items[i];
        const uint32_t x = root_of(decided, decision->operands[0]);
        const uint32_t y = root_of(decided, decision->operands[1]);
        if ((a == x && b == y) || (a == y && b == x))
            return true;
    }
    return false;
}

static bool join_all(struct decided *decided)
{
    static const odf_verb order[] = {ODF_VERB_MERGE, ODF_VERB_AUTO_MERGE};
    for (size_t k = 0; k < COUNT_OF(order); k++) {
        for (size_t i = 0; i < decided->list.count; i++) {
            const odf_decision *decision = &decided->list.items[i];
            if (!decision->stands || decision->verb != order[k])
                continue;
            if (decision->verb == ODF_VERB_AUTO_MERGE) {
                const char *pair = decided->refused.count ? pair_of(decided, decision) : "";
                if (!pair)
                    return false;
                if (table_get(&decided->refused, slice_of(pair)) != TABLE_NONE ||
                    would_join_distinct(decided, decision))
                    continue;
            }
            if (!join(decided, decision))
                return false;
        }
    }
    return true;
}

bool decided_merge(struct decided *decided)
{
    for (uint32_t i = 0; i < decided->atoms.count; i++) {
        if (!vector_push(&decided->parent, i))
            return false;
    }
    if (!gather_by_verb(decided) || !gather_refused(decided) || !join_all(decided))
        return false;
    /* Roots are the smallest of their group, and atoms the smallest places: a group with an atom
     * has an atom for its root, which is numbered before its members. */
    decided->group_count = 0;
    for (uint32_t i = 0; i < decided->atoms.count; i++) {
        const uint32_t first = root(decided, i);
        decided->atoms.items[i].group =
            first == i ? decided->group_count++ : decided->atoms.items[first].group;
    }
    return true;
}
