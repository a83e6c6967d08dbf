/* SPDX-License-Identifier: MIT */
/* The store's own faults, then the graph against the ledger: computed afresh, it must be the same.
 */
#include "ingest/derive.h"

struct faults {
    void (*report)(void *user, const char *message);
    void *user;
    size_t count;
};

static void take_fault(void *user, const char *message)
{
    struct faults *faults = user;
    faults->count++;
    faults->report(faults->user, message);
}

odf_status odf_check(odf_store *store, void (*fault)(void *user, const char *message), void *user,
                     odf_error *err)
{
    CLEANUP(arena_clear) struct arena memory = {0};
    struct faults faults = {fault, user, 0};
    struct derived derived;
    uint64_t stored = 0;
    odf_status status = store_check(store, take_fault, &faults, err);
    if (status != ODF_OK)
        return status;
    status = derive(store, NULL, &memory, &derived, err);
    if (status != ODF_OK)
        return status;
    /* A store that nothing has been loaded into has no graph, and needs none. */
    const bool empty = derived.entity_count == 0 && derived.appearance_count == 0;
    if (odf_rebuild_needed(store) && !empty) {
        take_fault(&faults, store_derived_rules(store) == STORE_BEHIND
                                ? "the graph is older than the decisions; run odfgraph rebuild"
                                : "the graph has not been computed by this version; run odfgraph "
                                  "rebuild");
        return ODF_PARTIAL;
    }
    status = store_digest_stored(store, &stored, err);
    if (status != ODF_OK)
        return status;
    if (stored != store_digest(&derived))
        take_fault(&faults, "the graph is not what the entries and decisions give; run odfgraph "
                            "rebuild");
    return faults.count ? ODF_PARTIAL : ODF_OK;
}
