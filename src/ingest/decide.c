/* SPDX-License-Identifier: MIT */
/* Decisions going into the ledger, and what follows for the graph, in one transaction. */
#include "ingest/decide.h"

#include "base/vector.h"
#include "ingest/decided.h"
#include "model/decision.h"

#include <stdio.h>

/* ---- places: "ENTRY" is written out as the places of all its mentions of the entity */

struct placing {
    struct arena *memory;
    VECTOR(const char *) places;
    const char *entry;
    odf_span wanted; /* empty: all */
    size_t found;
};

static odf_status out_of_memory(odf_error *err)
{
    return fail(err, ODF_E_MEMORY, "deciding: out of memory");
}

static odf_status take_place(void *user, odf_span span, odf_error *err)
{
    struct placing *placing = user;
    if (placing->wanted.end &&
        (span.start != placing->wanted.start || span.end != placing->wanted.end))
        return ODF_OK;
    const char *text =
        arena_format(placing->memory, "%s:%u-%u", placing->entry, span.start, span.end);
    placing->found++;
    return text && vector_push(&placing->places, text) ? ODF_OK : out_of_memory(err);
}

/* "ENTRY:START-END" apart, if it ends so. */
static const char *entry_of_place(struct arena *memory, const char *place, odf_span *out_span)
{
    const char *colon = strrchr(place, ':');
    unsigned start = 0;
    unsigned end = 0;
    int used = 0;
    *out_span = (odf_span){0, 0};
    if (!colon || sscanf(colon + 1, "%u-%u%n", &start, &end, &used) != 2 || colon[1 + used])
        return place;
    *out_span = (odf_span){start, end};
    return arena_copy(memory, (struct slice){place, (size_t)(colon - place)});
}

static odf_status write_places_out(odf_store *store, uint32_t node, odf_decision *decision,
                                   struct placing *placing, odf_error *err)
{
    odf_status status =
        vector_push(&placing->places, decision->operands[0]) ? ODF_OK : out_of_memory(err);
    for (size_t i = 1; status == ODF_OK && i < decision->operand_count; i++) {
        placing->found = 0;
        placing->entry = entry_of_place(placing->memory, decision->operands[i], &placing->wanted);
        status = placing->entry
                     ? store_places_of(store, node, placing->entry, take_place, placing, err)
                     : out_of_memory(err);
        if (status == ODF_OK && placing->found == 0)
            status = fail(err, ODF_E_INVALID,
                          "'%s' is not mentioned at '%s'; name an entry, or "
                          "ENTRY:START-END",
                          decision->operands[0], decision->operands[i]);
    }
    const char **kept = arena_array(placing->memory, const char *, placing->places.count);
    if (status == ODF_OK && !kept)
        status = out_of_memory(err);
    if (status == ODF_OK) {
        memcpy(kept, placing->places.items, placing->places.count * sizeof *kept);
        decision->operands = kept;
        decision->operand_count = placing->places.count;
    }
    return status;
}

/* ---- checks against the store */

static odf_status keep_kind(void *user, uint32_t node, const struct derived_entity *entity,
                            odf_error *err)
{
    (void)node;
    (void)err;
    *(odf_kind *)user = entity->kind;
    return ODF_OK;
}

/* A person and an organisation cannot be one, and neither can be an event. */
static odf_status check_kinds(odf_store *store, const odf_decision *decision, odf_error *err)
{
    odf_kind first = ODF_PERSON;
    for (size_t i = 0; i < decision->operand_count; i++) {
        uint32_t node = 0;
        odf_kind kind = ODF_PERSON;
        odf_status status = store_find_id(store, decision->operands[i], &node, err);
        if (status == ODF_OK)
            status = store_get_entity(store, node, keep_kind, &kind, err);
        if (status != ODF_OK)
            return status;
        if (i == 0)
            first = kind;
        else if (kind != first)
            return fail(err, ODF_E_INVALID,
                        "'%s' is of kind %s and '%s' of kind %s; they cannot be "
                        "one unless odfgraph retype says otherwise",
                        decision->operands[0], odf_kind_name(first), decision->operands[i],
                        odf_kind_name(kind));
    }
    return ODF_OK;
}

static odf_status check_ids(odf_store *store, const odf_decision *decision, uint32_t *out_node,
                            odf_error *err)
{
    const bool all = decision->verb == ODF_VERB_MERGE || decision->verb == ODF_VERB_AUTO_MERGE ||
                     decision->verb == ODF_VERB_DISTINCT || decision->verb == ODF_VERB_UNSURE;
    for (size_t i = 0; i < (all ? decision->operand_count : 1); i++) {
        odf_status status = store_find_id(store, decision->operands[i], out_node, err);
        if (status == ODF_NOT_FOUND)
            return fail(err, ODF_E_INVALID, "no entity has the id '%s'", decision->operands[i]);
        if (status != ODF_OK)
            return status;
    }
    return ODF_OK;
}

static odf_status check_undo(odf_store *store, const odf_decision *decision, odf_error *err)
{
    bool there = false;
    odf_status status = store_has_decision(store, decision->operands[0], &there, err);
    if (status == ODF_OK && !there)
        status = fail(err, ODF_E_INVALID, "there is no decision '%s'; odfgraph log lists them",
                      decision->operands[0]);
    return status;
}

/* "…:06.000041Z" → "…:06.000042Z". False for what is no such time, or has no later one. */
static bool next_moment(char *time)
{
    size_t at = strlen(time);
    if (at < 8 || time[at - 1] != 'Z' || time[at - 8] != '.')
        return false;
    at -= 2;
    while (time[at] == '9')
        time[at--] = '0';
    if (time[at] < '0' || time[at] > '8')
        return false;
    time[at]++;
    return true;
}

/* Decisions are ordered by their time, and of two names the later counts: what is decided now must
 * come after all that was decided here before, even within one tick of the clock. */
static odf_status put_after_others(odf_store *store, odf_decision *decision,
                                   char latest[STORE_TIME_SIZE], odf_error *err)
{
    odf_status status = store_latest_time(store, latest, err);
    if (status == ODF_OK && strcmp(decision->made_at, latest) <= 0 && next_moment(latest))
        decision->made_at = latest;
    return status;
}

static odf_status decide_one(odf_store *store, odf_decision decision, bool *out_new,
                             struct arena *memory, odf_error *err)
{
    char id[ODF_DECISION_ID_SIZE];
    char latest[STORE_TIME_SIZE] = "";
    uint32_t node = 0;
    odf_status status = decision_check(&decision, err);
    if (status == ODF_OK)
        status = decision.verb == ODF_VERB_UNDO ? check_undo(store, &decision, err)
                                                : check_ids(store, &decision, &node, err);
    if (status == ODF_OK && decision.verb == ODF_VERB_MERGE)
        status = check_kinds(store, &decision, err);
    if (status == ODF_OK && decision.verb == ODF_VERB_SPLIT) {
        struct placing placing = {.memory = memory};
        status = write_places_out(store, node, &decision, &placing, err);
        vector_clear(&placing.places);
    }
    if (status != ODF_OK)
        return status;
    status = put_after_others(store, &decision, latest, err);
    if (status != ODF_OK)
        return status;
    decision_id(&decision, id);
    decision.id = id;
    return store_put_decision(store, &decision, out_new, err);
}

odf_status decide_into(odf_store *store, const odf_decision *decisions, size_t count,
                       size_t *out_new, odf_error *err)
{
    CLEANUP(arena_clear) struct arena memory = {0};
    size_t added = 0;
    for (size_t i = 0; i < count; i++) {
        bool is_new = false;
        odf_status status = decide_one(store, decisions[i], &is_new, &memory, err);
        if (status != ODF_OK)
            return status;
        added += is_new;
    }
    *out_new = added;
    return ODF_OK;
}

static odf_status decide(odf_store *store, const odf_decision *decisions, size_t count,
                         size_t *out_new, odf_status follow(odf_store *, odf_error *),
                         odf_error *err)
{
    size_t added = 0;
    odf_status status = store_begin(store, err);
    if (status == ODF_OK)
        status = decide_into(store, decisions, count, &added, err);
    if (status == ODF_OK && added)
        status = follow(store, err);
    if (status == ODF_OK)
        status = store_commit(store, err);
    if (status != ODF_OK) {
        store_rollback(store);
        return status;
    }
    if (out_new)
        *out_new = added;
    return ODF_OK;
}

static odf_status derive_now(odf_store *store, odf_error *err)
{
    return derive_into(store, NULL, err);
}

odf_status odf_decide(odf_store *store, const odf_decision *decisions, size_t count,
                      size_t *out_new, odf_error *err)
{
    return decide(store, decisions, count, out_new, derive_now, err);
}

odf_status odf_decide_later(odf_store *store, const odf_decision *decisions, size_t count,
                            size_t *out_new, odf_error *err)
{
    return decide(store, decisions, count, out_new, store_put_behind, err);
}

/* ---- coming out */

static void decided_free(struct decided *decided)
{
    decided_clear(decided);
}

odf_status odf_each_decision(odf_store *store, odf_decision_fn *take, void *user, odf_error *err)
{
    CLEANUP(decided_free) struct decided decided = {0};
    odf_status status = decided_read(&decided, store, err);
    for (size_t i = 0; status == ODF_OK && i < decided.list.count; i++)
        status = take(user, &decided.list.items[i], err);
    return status;
}

odf_status odf_each_conflict(odf_store *store, void (*take)(void *user, const char *message),
                             void *user, odf_error *err)
{
    CLEANUP(decided_free) struct decided decided = {0};
    odf_status status = decided_read(&decided, store, err);
    if (status == ODF_OK && !decision_list_conflicts(&decided.list, take, user))
        status = out_of_memory(err);
    return status;
}
