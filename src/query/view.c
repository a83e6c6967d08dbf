/* SPDX-License-Identifier: MIT */
/* The store → a view, with the filters of time and kind; and its entries, as they are. */
#include "graph/graph.h"
#include "query/place.h"
#include "store/store.h"

#include <odfgraph/query.h>

struct view_reading {
    struct graph_builder *builder;
    bool *tied;       /* by the store's number; NULL: all nodes are wanted */
    const bool *lies; /* events in a place that is wanted, by the store's number; NULL: anywhere */
    uint32_t *place;  /* the store's number → number in the builder */
    uint32_t count;
};

static odf_status out_of_memory(odf_error *err)
{
    return fail(err, ODF_E_MEMORY, "reading the graph: out of memory");
}

static odf_status take_entity(void *user, uint32_t node, const struct derived_entity *entity,
                              odf_error *err)
{
    struct view_reading *reading = user;
    if (reading->tied && !reading->tied[node])
        return ODF_OK;
    const struct graph_node row = {entity->id, entity->name, entity->kind, entity->date,
                                   entity->entries};
    if (!graph_builder_node(reading->builder, &row))
        return out_of_memory(err);
    reading->place[node] = reading->count++;
    return ODF_OK;
}

static bool is_there(const struct view_reading *reading, const struct derived_tie *tie)
{
    return !reading->lies || reading->lies[tie->from] || reading->lies[tie->to];
}

static odf_status take_tie(void *user, uint32_t number, const struct derived_tie *tie,
                           odf_error *err)
{
    struct view_reading *reading = user;
    if (!is_there(reading, tie))
        return ODF_OK;
    const odf_tie_info info = {.from = reading->place[tie->from],
                               .to = reading->place[tie->to],
                               .kind = tie->kind,
                               .how = tie->how,
                               .alleged = tie->alleged,
                               .strength = tie->strength,
                               .date = tie->date,
                               .role = tie->role,
                               .number = number};
    return graph_builder_tie(reading->builder, &info) ? ODF_OK : out_of_memory(err);
}

static odf_status mark_tied(void *user, uint32_t number, const struct derived_tie *tie,
                            odf_error *err)
{
    const struct view_reading *reading = user;
    (void)number;
    (void)err;
    if (is_there(reading, tie))
        reading->tied[tie->from] = reading->tied[tie->to] = true;
    return ODF_OK;
}

static odf_status count_node(void *user, uint32_t node, const struct derived_entity *entity,
                             odf_error *err)
{
    (void)entity;
    (void)err;
    *(uint32_t *)user = node + 1;
    return ODF_OK;
}

static unsigned wanted_ties(const odf_view_options *options)
{
    const unsigned all = (1u << ODF_TIE_KIND_COUNT) - 1;
    const unsigned co_mention = 1u << ODF_CO_MENTION;
    unsigned kinds = options->tie_kinds ? options->tie_kinds : all & ~co_mention;
    return options->co_mentions ? kinds | co_mention : kinds;
}

static odf_status read_view(odf_store *store, const odf_view_options *options,
                            struct view_reading *reading, odf_graph **out, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    const unsigned kinds = wanted_ties(options);
    uint32_t nodes = 0;
    odf_status status = store_each_entity(store, count_node, &nodes, err);
    if (status != ODF_OK)
        return status;
    bool *tied = arena_array(&scratch, bool, nodes);
    reading->place = arena_array(&scratch, uint32_t, nodes);
    bool *lies = arena_array(&scratch, bool, nodes);
    if (!tied || !lies || !reading->place)
        return out_of_memory(err);
    if (options->place_count) {
        status = mark_places(store, options->places, options->place_count, lies, err);
        reading->lies = lies;
    }
    if (status == ODF_OK && options->connected) {
        reading->tied = tied;
        status = store_each_tie(store, options->window, kinds, mark_tied, reading, err);
    }
    if (status == ODF_OK)
        status = store_each_entity(store, take_entity, reading, err);
    if (status == ODF_OK)
        status = store_each_tie(store, options->window, kinds, take_tie, reading, err);
    if (status == ODF_OK)
        status = graph_builder_finish(reading->builder, out, err);
    return status;
}

odf_status odf_view_read(odf_store *store, const odf_view_options *options, odf_graph **out,
                         odf_error *err)
{
    odf_view_options whole = ODF_VIEW_OPTIONS_INIT;
    struct view_reading reading = {.builder = graph_builder_new()};
    if (!reading.builder)
        return out_of_memory(err);
    /* A caller built against an older header knows fewer fields. */
    if (options)
        memcpy(&whole, options, options->size < sizeof whole ? options->size : sizeof whole);
    const odf_status status = read_view(store, &whole, &reading, out, err);
    graph_builder_free(reading.builder);
    return status;
}

/* ---- entries */

struct entry_giving {
    odf_entry_fn *take;
    void *user;
};

static odf_status give_entry(void *user, uint32_t number, const odf_entry *entry, odf_error *err)
{
    const struct entry_giving *giving = user;
    (void)number;
    return giving->take(giving->user, entry, err);
}

odf_status odf_each_entry(odf_store *store, odf_entry_fn *take, void *user, odf_error *err)
{
    struct entry_giving giving = {take, user};
    return store_each_entry(store, give_entry, &giving, err);
}
