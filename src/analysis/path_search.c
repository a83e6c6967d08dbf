/* SPDX-License-Identifier: MIT */
/* Each side of the search has levels: the nodes at 0, 1, 2, … hops from its end. When a level of one
 * side touches the last level of the other, all shortest paths run
 *
 *     from  =>  … from's levels …  =>  meeting nodes  =>  … to's levels …  =>  to
 *
 * and every arc of them has been read and written down on the way. Going back over the notes leaves
 * those that lie on a shortest path; going over these once more, from `to` to `from`, finds for each
 * node the most telling way on. */
#include "analysis/path_search.h"

enum side { FROM, TO };

#define UNSEEN UINT32_MAX
#define NOWHERE UINT32_MAX

struct place {
    odf_node node;
    uint32_t depth[2]; /* hops from the end of each side, or UNSEEN */
    bool closed;
    bool on_path; /* on some shortest path */
    uint32_t next; /* the place after it on the best way to `to`, or NOWHERE */
    struct path_cost to_go;
};

/* An arc that leads from one level to the next: from place `near` to `far`, away from the end. */
struct note {
    uint32_t near;
    uint32_t far;
    uint32_t arc;
};

struct level {
    uint32_t *items; /* places */
    size_t count;
    size_t capacity;
};

struct half {
    struct level level;
    struct level upcoming;
    VECTOR(struct note) notes;
    VECTOR(uint32_t) note_ends; /* notes of the levels up to each depth */
    uint32_t depth;             /* of `level` */
    uint64_t arcs;              /* at the nodes of `level` */
};

struct search {
    const struct path_query *query;
    VECTOR(struct place) places;
    uint32_t *slots; /* hash of nodes: place + 1 */
    uint32_t slot_mask;
    struct half half[2];
    bool met;
};

int path_cost_compare(struct path_cost a, struct path_cost b)
{
    if (a.hops != b.hops)
        return a.hops < b.hops ? -1 : 1;
    if (a.co_mentions != b.co_mentions)
        return a.co_mentions < b.co_mentions ? -1 : 1;
    if (a.joint_events != b.joint_events)
        return a.joint_events < b.joint_events ? -1 : 1;
    return a.strength > b.strength ? -1 : a.strength < b.strength;
}

struct path_cost path_cost_of_arc(const odf_graph *graph, uint32_t arc)
{
    const uint32_t pair = graph->arc_pair[arc];
    const odf_how how = (odf_how)graph->tie_how[graph->pair_ties[graph->pair_offset[pair]]];
    return (struct path_cost){1, how == ODF_CO_MENTIONED, how == ODF_JOINT_EVENT,
                              graph->pair_strength[pair]};
}

struct path_cost path_cost_sum(struct path_cost a, struct path_cost b)
{
    return (struct path_cost){a.hops + b.hops, a.co_mentions + b.co_mentions,
                              a.joint_events + b.joint_events, a.strength + b.strength};
}

static void search_clear(struct search *search)
{
    vector_clear(&search->places);
    free(search->slots);
    for (int side = FROM; side <= TO; side++) {
        vector_clear(&search->half[side].level);
        vector_clear(&search->half[side].upcoming);
        vector_clear(&search->half[side].notes);
        vector_clear(&search->half[side].note_ends);
    }
}

static uint32_t slot_of(const struct search *search, odf_node node)
{
    uint32_t slot = (uint32_t)((node * UINT64_C(0x9E3779B97F4A7C15)) >> 32) & search->slot_mask;
    while (search->slots[slot] && search->places.items[search->slots[slot] - 1].node != node)
        slot = (slot + 1) & search->slot_mask;
    return slot;
}

static bool widen(struct search *search)
{
    const size_t size = search->slots ? 2 * ((size_t)search->slot_mask + 1) : 512;
    uint32_t *slots = calloc(size, sizeof *slots);
    if (!slots)
        return false;
    free(search->slots);
    search->slots = slots;
    search->slot_mask = (uint32_t)(size - 1);
    for (size_t i = 0; i < search->places.count; i++)
        search->slots[slot_of(search, search->places.items[i].node)] = (uint32_t)i + 1;
    return true;
}

static bool may_pass(const struct path_query *query, odf_node node)
{
    const odf_graph *graph = query->graph;
    const odf_path_options *options = query->options;
    if (node == query->from || node == query->to)
        return true;
    if (options->via_kinds && !(options->via_kinds & 1u << graph->kind[node]))
        return false;
    return !options->hub_degree ||
           graph->offset[node + 1] - graph->offset[node] <= options->hub_degree;
}

/* The place of a node, made if need be; NOWHERE when memory is out. */
static uint32_t place_of(struct search *search, odf_node node)
{
    uint32_t slot = slot_of(search, node);
    if (search->slots[slot])
        return search->slots[slot] - 1;
    if (search->places.count > search->slot_mask / 2) {
        if (!widen(search))
            return NOWHERE;
        slot = slot_of(search, node);
    }
    const struct place fresh = {node, {UNSEEN, UNSEEN}, !may_pass(search->query, node), false, NOWHERE, {0}};
    if (!vector_push(&search->places, fresh))
        return NOWHERE;
    search->slots[slot] = (uint32_t)search->places.count;
    return (uint32_t)search->places.count - 1;
}

static bool close_nodes(struct search *search, const odf_node *nodes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const uint32_t place = place_of(search, nodes[i]);
        if (place == NOWHERE)
            return false;
        /* The ends are exempt: an avoided node may be asked about. */
        search->places.items[place].closed = nodes[i] != search->query->from && nodes[i] != search->query->to;
    }
    return true;
}

static bool start_half(struct search *search, enum side side, odf_node end)
{
    struct half *half = &search->half[side];
    const odf_graph *graph = search->query->graph;
    const uint32_t place = place_of(search, end);
    if (place == NOWHERE || !vector_push(&half->level, place) || !vector_push(&half->note_ends, 0))
        return false;
    search->places.items[place].depth[side] = 0;
    half->arcs = graph->offset[end + 1] - graph->offset[end];
    return true;
}

static bool banned_start(const struct path_query *query, odf_node near, odf_node far)
{
    const odf_node second = near == query->from ? far : far == query->from ? near : ODF_NO_NODE;
    if (second == ODF_NO_NODE)
        return false;
    for (size_t i = 0; i < query->not_second_count; i++) {
        if (query->not_second[i] == second)
            return true;
    }
    return false;
}

static bool read_arc(struct search *search, enum side side, uint32_t near, uint32_t arc)
{
    const odf_graph *graph = search->query->graph;
    struct half *half = &search->half[side];
    const odf_node node = graph->target[arc];
    const uint32_t far = place_of(search, node);
    if (far == NOWHERE)
        return false;
    struct place *place = &search->places.items[far];
    if (place->closed || place->depth[side] <= half->depth ||
        (search->query->not_second_count &&
         banned_start(search->query, search->places.items[near].node, node)))
        return true;
    if (place->depth[side] == UNSEEN) {
        place->depth[side] = half->depth + 1;
        if (!vector_push(&half->upcoming, far))
            return false;
    }
    search->met = search->met || place->depth[!side] != UNSEEN;
    return vector_push(&half->notes, (struct note){near, far, arc});
}

/* Reads all arcs of one level, also after the sides have met: the most telling way is sought. */
static odf_status read_level(struct search *search, enum side side, odf_error *err)
{
    const odf_graph *graph = search->query->graph;
    struct half *half = &search->half[side];
    half->upcoming.count = 0;
    for (size_t i = 0; i < half->level.count; i++) {
        if (i % 256 == 0 && !progress_at(search->query->progress, search->places.count))
            return progress_cancelled(search->query->progress, err);
        const uint32_t near = half->level.items[i];
        const odf_node node = search->places.items[near].node;
        for (uint32_t a = graph->offset[node]; a < graph->offset[node + 1]; a++) {
            if (!read_arc(search, side, near, a))
                return fail(err, ODF_E_MEMORY, "path search past %zu nodes", search->places.count);
        }
    }
    if (!vector_push(&half->note_ends, (uint32_t)half->notes.count))
        return fail(err, ODF_E_MEMORY, "path search past %zu nodes", search->places.count);
    half->depth++;
    half->arcs = 0;
    for (size_t i = 0; i < half->upcoming.count; i++) {
        const odf_node node = search->places.items[half->upcoming.items[i]].node;
        half->arcs += graph->offset[node + 1] - graph->offset[node];
    }
    const struct level done = half->level;
    half->level = half->upcoming;
    half->upcoming = done;
    return ODF_OK;
}

static odf_status meet(struct search *search, odf_error *err)
{
    struct half *half = search->half;
    while (!search->met) {
        if (half[FROM].depth + half[TO].depth >= search->query->most_hops)
            return ODF_NOT_FOUND;
        if (!half[FROM].level.count || !half[TO].level.count)
            return ODF_NOT_FOUND;
        const odf_status status = read_level(search, half[TO].arcs < half[FROM].arcs ? TO : FROM, err);
        if (status != ODF_OK)
            return status;
    }
    return ODF_OK;
}

/* Marks, level by level towards the end of the side, the places from which marked ones follow. */
static void mark_back(struct search *search, enum side side)
{
    struct half *half = &search->half[side];
    for (size_t i = half->notes.count; i-- > 0;) {
        const struct note *note = &half->notes.items[i];
        if (search->places.items[note->far].on_path)
            search->places.items[note->near].on_path = true;
    }
}

static void mark_paths(struct search *search)
{
    const uint32_t hops = search->half[FROM].depth + search->half[TO].depth;
    for (size_t i = 0; i < search->places.count; i++) {
        struct place *place = &search->places.items[i];
        place->on_path = place->depth[FROM] != UNSEEN && place->depth[TO] != UNSEEN &&
                         place->depth[FROM] + place->depth[TO] == hops;
    }
    mark_back(search, FROM);
    mark_back(search, TO);
}

/* Offers `at` the way on through `after`. Equal ways: the smaller node, that is, the smaller id. */
static void offer(struct search *search, uint32_t at, uint32_t after, uint32_t arc)
{
    struct place *places = search->places.items;
    const struct path_cost cost = path_cost_sum(path_cost_of_arc(search->query->graph, arc), places[after].to_go);
    const int order = places[at].next == NOWHERE ? -1 : path_cost_compare(cost, places[at].to_go);
    if (order < 0 || (order == 0 && places[after].node < places[places[at].next].node)) {
        places[at].to_go = cost;
        places[at].next = after;
    }
}

static void choose(struct search *search)
{
    const struct place *places = search->places.items;
    const struct half *to = &search->half[TO];
    for (size_t i = 0; i < to->notes.count; i++) {
        const struct note *note = &to->notes.items[i];
        if (places[note->far].on_path)
            offer(search, note->far, note->near, note->arc);
    }
    /* Here a level's ways on must be known before the level below it is asked. */
    const struct half *from = &search->half[FROM];
    for (size_t level = from->note_ends.count - 1; level > 0; level--) {
        for (uint32_t i = from->note_ends.items[level - 1]; i < from->note_ends.items[level]; i++) {
            const struct note *note = &from->notes.items[i];
            if (places[note->far].on_path)
                offer(search, note->near, note->far, note->arc);
        }
    }
}

static odf_status trace(const struct search *search, struct path_nodes *found, odf_error *err)
{
    const struct place *places = search->places.items;
    uint32_t at = search->slots[slot_of(search, search->query->from)] - 1;
    found->cost = places[at].to_go;
    while (at != NOWHERE) {
        if (!vector_push(&found->nodes, places[at].node))
            return fail(err, ODF_E_MEMORY, "a path of %u hops", found->cost.hops);
        at = places[at].next;
    }
    return ODF_OK;
}

odf_status path_search(const struct path_query *query, struct path_nodes *found, odf_error *err)
{
    CLEANUP(search_clear) struct search search = {.query = query};
    if (!widen(&search) || !close_nodes(&search, query->options->avoid, query->options->avoid_count) ||
        !close_nodes(&search, query->closed, query->closed_count) ||
        !start_half(&search, FROM, query->from) || !start_half(&search, TO, query->to))
        return fail(err, ODF_E_MEMORY, "path search");
    const odf_status status = meet(&search, err);
    if (status != ODF_OK)
        return status;
    mark_paths(&search);
    choose(&search);
    return trace(&search, found, err);
}
