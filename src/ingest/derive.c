/* SPDX-License-Identifier: MIT */
/* The second half of deriving: claims → entities, numbered by their ids → ties with evidence.
 * Everything is sorted by content before it is numbered, so the order of loading never shows. */
#include "ingest/deriving.h"

static odf_status no_memory(const struct deriving *d)
{
    return fail(d->err, ODF_E_MEMORY, "computing the graph: out of memory");
}

static odf_status derive_steps(struct deriving *d, const odf_tick *tick)
{
    static bool (*const steps[])(struct deriving *) = {
        group_names,         group_events,   number_entities, collect_aliases, collect_name_keys,
        collect_identifiers, collect_places, collect_ties,    count_entries};
    odf_status status = decided_read(&d->decided, d->store, d->err);
    d->claims.splits = d->decided.splits.items;
    d->claims.split_count = d->decided.splits.count;
    if (status == ODF_OK)
        status = claims_read(&d->claims, d->store, tick, d->err);
    if (status == ODF_OK)
        status = settle_atoms(d);
    for (size_t i = 0; status == ODF_OK && i < COUNT_OF(steps); i++) {
        if (!tick_step(tick, "connecting", i, COUNT_OF(steps)))
            status = fail(d->err, ODF_E_CANCELLED, "cancelled while computing the graph");
        else if (!steps[i](d))
            status = no_memory(d);
    }
    return status;
}

static odf_status derive_with(odf_store *store, struct automatic *automatic, const odf_tick *tick,
                              struct arena *memory, struct derived *out, odf_error *err)
{
    struct derived result = {.rules = DERIVE_RULES};
    struct deriving d = {.claims.memory = memory,
                         .memory = memory,
                         .out = &result,
                         .store = store,
                         .automatic = automatic,
                         .err = err};
    const odf_status status = derive_steps(&d, tick);
    claims_clear(&d.claims);
    decided_clear(&d.decided);
    arena_clear(&d.scratch);
    if (status == ODF_OK)
        *out = result;
    return status;
}

odf_status derive(odf_store *store, const odf_tick *tick, struct arena *memory, struct derived *out,
                  odf_error *err)
{
    return derive_with(store, NULL, tick, memory, out, err);
}

odf_status derive_merging(odf_store *store, struct automatic *automatic, const odf_tick *tick,
                          odf_error *err)
{
    CLEANUP(arena_clear) struct arena memory = {0};
    struct derived derived;
    odf_status status = derive_with(store, automatic, tick, &memory, &derived, err);
    if (status == ODF_OK)
        status = store_put_derived(store, &derived, err);
    return status;
}

odf_status derive_into(odf_store *store, const odf_tick *tick, odf_error *err)
{
    return derive_merging(store, NULL, tick, err);
}

bool odf_rebuild_needed(const odf_store *store)
{
    return store_derived_rules(store) != DERIVE_RULES;
}

odf_status odf_rebuild(odf_store *store, const odf_tick *tick, odf_error *err)
{
    odf_status status = store_begin(store, err);
    if (status == ODF_OK)
        status = derive_into(store, tick, err);
    if (status == ODF_OK)
        status = store_commit(store, err);
    if (status != ODF_OK)
        store_rollback(store);
    return status;
}
