/* SPDX-License-Identifier: MIT */
/* Each side of the search has levels: the nodes at 0, 1, 2, … hops from its end. When an arc leads
 * from the last level of one side to the last level of the other, all shortest paths run
 *
 *     from  =>  … from's levels …  =>  crossings  =>  … to's levels …  =>  to
 *
 * and every arc of them has been read and written down on the way. Going back over the notes leaves
 * those that lie on a shortest path; going over these once more, from `to` to `from`, finds for
 * each node the most telling way on.
 *
 * The last level is the largest by far. It is therefore read for crossings first, which needs a
 * look into a small table for each arc, and taken in only if there are none. */
#include "analysis/path_search.h"

enum side { FROM, TO };

#define NOWHERE UINT32_MAX

struct place {
    odf_node node;
    bool on_path;  /* on some shortest path */
    uint32_t next; /* the place after it on the best way to `to`, or NOWHERE */
    union {
        struct path_cost to_go;
        double ways; /* shortest ones from the end of its side; for sampling */
    };
};

/* An arc from a level of one side to its next level, or across to the other side: from place `near`
 * to place `far`, where near is nearer to the end of the side that was reading. */
struct note {
    uint32_t near;
    uint32_t far;
    uint32_t arc;
};

struct notes {
    VECTOR(struct note) list;
};

struct slot {
    odf_node node; /* ODF_NO_NODE: free */
    uint32_t place;
};

struct half {
    VECTOR(struct place) places; /* level after level */
    struct slot *slots;          /* hash of the nodes in `places` */
    uint64_t *filter;            /* a bit for each hash that occurs, eight times as many as slots */
    uint32_t slot_mask;
    struct notes notes;
    VECTOR(uint32_t) note_ends; /* notes up to each level */
    uint32_t level_start;       /* in places; the last level goes to their end */
    uint32_t depth;             /* of the last level */
    uint64_t arcs;              /* at its nodes */
};

struct search {
    const struct path_query *query;
    odf_node *closed; /* sorted */
    size_t closed_count;
    struct half half[2];
    struct notes crossings; /* near: place of `reader`; far: of the other side */
    enum side reader;
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
    free(search->closed);
    vector_clear(&search->crossings.list);
    for (int side = FROM; side <= TO; side++) {
        struct half *half = &search->half[side];
        vector_clear(&half->places);
        free(half->slots);
        vector_clear(&half->notes.list);
        vector_clear(&half->note_ends);
    }
}

static odf_status out_of_memory(const struct search *search, odf_error *err)
{
    return fail(err, ODF_E_MEMORY, "path search past %zu nodes",
                search->half[FROM].places.count + search->half[TO].places.count);
}

static inline uint32_t hash_of(odf_node node)
{
    return (uint32_t)((node * UINT64_C(0x9E3779B97F4A7C15)) >> 32);
}

/* False for nearly all nodes that have no place, which are nearly all nodes asked for. */
static inline bool may_have(const struct half *half, odf_node node)
{
    const uint32_t bit = hash_of(node) & (8 * half->slot_mask + 7);
    return half->filter[bit / 64] >> bit % 64 & 1;
}

static inline uint32_t slot_of(const struct half *half, odf_node node)
{
    uint32_t slot = hash_of(node) >> 3 & half->slot_mask;
    while (half->slots[slot].node != node && half->slots[slot].node != ODF_NO_NODE)
        slot = (slot + 1) & half->slot_mask;
    return slot;
}

static void put(struct half *half, uint32_t slot, uint32_t place)
{
    const odf_node node = half->places.items[place].node;
    const uint32_t bit = hash_of(node) & (8 * half->slot_mask + 7);
    half->slots[slot] = (struct slot){node, place};
    half->filter[bit / 64] |= UINT64_C(1) << bit % 64;
}

static bool widen(struct half *half)
{
    const size_t size = half->slots ? 4 * ((size_t)half->slot_mask + 1) : 256;
    const size_t filter_size = size / 8 * sizeof(uint64_t);
    struct slot *slots = malloc(size * sizeof *slots + filter_size);
    if (!slots)
        return false;
    free(half->slots);
    half->slots = slots;
    half->filter = (uint64_t *)(slots + size);
    half->slot_mask = (uint32_t)(size - 1);
    memset(slots, 0xFF, size * sizeof *slots); /* all free */
    memset(half->filter, 0, filter_size);
    for (uint32_t i = 0; i < half->places.count; i++)
        put(half, slot_of(half, half->places.items[i].node), i);
    return true;
}

static int by_number(const void *left, const void *right)
{
    const odf_node a = *(const odf_node *)left;
    const odf_node b = *(const odf_node *)right;
    return a < b ? -1 : a > b;
}

static bool is_closed(const struct search *search, odf_node node)
{
    return search->closed_count &&
           bsearch(&node, search->closed, search->closed_count, sizeof node, by_number);
}

static bool may_pass(const struct search *search, odf_node node)
{
    if (node == search->query->from || node == search->query->to)
        return true;
    return path_may_pass(search->query->graph, search->query->options, node) &&
           !is_closed(search, node);
}

/* A sorted copy: chains close long prefixes. */
static bool close_nodes(struct search *search)
{
    const struct path_query *query = search->query;
    if (!query->closed_count)
        return true;
    search->closed = malloc(query->closed_count * sizeof *search->closed);
    if (!search->closed)
        return false;
    memcpy(search->closed, query->closed, query->closed_count * sizeof *search->closed);
    search->closed_count = query->closed_count;
    qsort(search->closed, search->closed_count, sizeof *search->closed, by_number);
    return true;
}

static bool start_half(struct search *search, enum side side, odf_node end)
{
    struct half *half = &search->half[side];
    const odf_graph *graph = search->query->graph;
    half->arcs = graph->offset[end + 1] - graph->offset[end];
    return vector_push(&half->places, (struct place){.node = end, .next = NOWHERE}) &&
           vector_push(&half->note_ends, 0) && widen(half);
}

/* Whether the hop is one that the query does not allow at `from`. */
static bool banned_start(const struct path_query *query, odf_node a, odf_node b)
{
    const odf_node second = a == query->from ? b : b == query->from ? a : ODF_NO_NODE;
    if (second == ODF_NO_NODE)
        return false;
    for (size_t i = 0; i < query->not_second_count; i++) {
        if (query->not_second[i] == second)
            return true;
    }
    return false;
}

enum { AHEAD = 8, OFTEN = 256 };

/* The nodes of a level lie anywhere in the view: asks for what will be read soon. */
static inline void look_ahead(const odf_graph *graph, const struct half *half, size_t place)
{
    if (place + 2 * AHEAD < half->places.count)
        __builtin_prefetch(&graph->offset[half->places.items[place + 2 * AHEAD].node]);
    if (place + AHEAD < half->places.count)
        __builtin_prefetch(&graph->target[graph->offset[half->places.items[place + AHEAD].node]]);
}

/* Notes every arc from the last level of one side to that of the other. A node of an earlier level
 * cannot be met: it would have met this side before. */
static odf_status look_across(struct search *search, enum side side, odf_error *err)
{
    const odf_graph *graph = search->query->graph;
    struct half *half = &search->half[side];
    const struct half *other = &search->half[!side];
    search->reader = side;
    for (uint32_t near = half->level_start; near < half->places.count; near++) {
        if (near % OFTEN == 0 && !progress_at(search->query->progress, near))
            return progress_cancelled(search->query->progress, err);
        look_ahead(graph, half, near);
        const odf_node node = half->places.items[near].node;
        for (uint32_t a = graph->offset[node]; a < graph->offset[node + 1]; a++) {
            if (!may_have(other, graph->target[a]))
                continue;
            const struct slot *slot = &other->slots[slot_of(other, graph->target[a])];
            if (slot->node == ODF_NO_NODE || banned_start(search->query, node, slot->node))
                continue;
            if (!vector_push(&search->crossings.list, (struct note){near, slot->place, a}))
                return out_of_memory(search, err);
        }
    }
    return ODF_OK;
}

/* The place of a node in the level that is being made, made if need be; NOWHERE if it is on an
 * earlier level or may not be passed. False when memory is out. */
static bool enter(struct search *search, struct half *half, odf_node node, uint32_t fresh_start,
                  uint32_t *out_place)
{
    uint32_t slot = slot_of(half, node);
    if (half->slots[slot].node != ODF_NO_NODE) {
        const uint32_t place = half->slots[slot].place;
        *out_place = place < fresh_start ? NOWHERE : place;
        return true;
    }
    *out_place = NOWHERE;
    if (!may_pass(search, node))
        return true;
    if (half->places.count >= half->slot_mask / 2) {
        if (!widen(half))
            return false;
        slot = slot_of(half, node);
    }
    *out_place = (uint32_t)half->places.count;
    if (!vector_push(&half->places, (struct place){.node = node, .next = NOWHERE}))
        return false;
    put(half, slot, *out_place);
    __builtin_prefetch(&search->query->graph->offset[node]);
    return true;
}

static bool take_in_arcs(struct search *search, struct half *half, uint32_t near,
                         uint32_t fresh_start)
{
    const odf_graph *graph = search->query->graph;
    const odf_node node = half->places.items[near].node;
    for (uint32_t a = graph->offset[node]; a < graph->offset[node + 1]; a++) {
        uint32_t far;
        if (search->query->not_second_count && banned_start(search->query, node, graph->target[a]))
            continue;
        if (!enter(search, half, graph->target[a], fresh_start, &far))
            return false;
        if (far != NOWHERE && !vector_push(&half->notes.list, (struct note){near, far, a}))
            return false;
    }
    return true;
}

/* Makes the next level of a side. */
static odf_status take_in(struct search *search, enum side side, odf_error *err)
{
    const odf_graph *graph = search->query->graph;
    struct half *half = &search->half[side];
    const uint32_t fresh_start = (uint32_t)half->places.count;
    for (uint32_t near = half->level_start; near < fresh_start; near++) {
        if (near % OFTEN == 0 && !progress_at(search->query->progress, near))
            return progress_cancelled(search->query->progress, err);
        if (!take_in_arcs(search, half, near, fresh_start))
            return out_of_memory(search, err);
    }
    if (!vector_push(&half->note_ends, (uint32_t)half->notes.list.count))
        return out_of_memory(search, err);
    half->level_start = fresh_start;
    half->depth++;
    half->arcs = 0;
    for (size_t i = fresh_start; i < half->places.count; i++) {
        const odf_node node = half->places.items[i].node;
        half->arcs += graph->offset[node + 1] - graph->offset[node];
    }
    return ODF_OK;
}

static odf_status meet(struct search *search, odf_error *err)
{
    struct half *half = search->half;
    while (half[FROM].level_start < half[FROM].places.count &&
           half[TO].level_start < half[TO].places.count) {
        if (half[FROM].depth + half[TO].depth >= search->query->most_hops)
            return ODF_NOT_FOUND;
        const enum side side = half[TO].arcs < half[FROM].arcs ? TO : FROM;
        odf_status status = look_across(search, side, err);
        if (status != ODF_OK || search->crossings.list.count)
            return status;
        status = take_in(search, side, err);
        if (status != ODF_OK)
            return status;
    }
    return ODF_NOT_FOUND;
}

/* Marks, level by level towards the end of the side, the places from which marked ones follow. */
static void mark_back(struct half *half)
{
    for (size_t i = half->notes.list.count; i-- > 0;) {
        const struct note *note = &half->notes.list.items[i];
        if (half->places.items[note->far].on_path)
            half->places.items[note->near].on_path = true;
    }
}

static void mark_paths(struct search *search)
{
    struct half *half = search->half;
    for (size_t i = 0; i < search->crossings.list.count; i++) {
        const struct note *note = &search->crossings.list.items[i];
        half[search->reader].places.items[note->near].on_path = true;
        half[!search->reader].places.items[note->far].on_path = true;
    }
    mark_back(&half[FROM]);
    mark_back(&half[TO]);
}

/* Offers `at` the way on through place `next`. Equal ways: the smaller node, that is, the smaller
 * id. */
static void offer(const odf_graph *graph, struct place *at, const struct place *places,
                  uint32_t next, uint32_t arc)
{
    const struct path_cost cost = path_cost_sum(path_cost_of_arc(graph, arc), places[next].to_go);
    const int order = at->next == NOWHERE ? -1 : path_cost_compare(cost, at->to_go);
    if (order < 0 || (order == 0 && places[next].node < places[at->next].node)) {
        at->to_go = cost;
        at->next = next;
    }
}

static void choose(struct search *search)
{
    const odf_graph *graph = search->query->graph;
    struct half *to = &search->half[TO];
    struct half *from = &search->half[FROM];
    for (size_t i = 0; i < to->notes.list.count; i++) {
        const struct note *note = &to->notes.list.items[i];
        if (to->places.items[note->far].on_path)
            offer(graph, &to->places.items[note->far], to->places.items, note->near, note->arc);
    }
    for (size_t i = 0; i < search->crossings.list.count; i++) {
        const struct note *note = &search->crossings.list.items[i];
        const uint32_t before = search->reader == FROM ? note->near : note->far;
        const uint32_t after = search->reader == FROM ? note->far : note->near;
        offer(graph, &from->places.items[before], to->places.items, after, note->arc);
    }
    /* Here a level's ways on must be known before the level below it is asked. */
    for (size_t level = from->note_ends.count - 1; level > 0; level--) {
        for (uint32_t i = from->note_ends.items[level - 1]; i < from->note_ends.items[level]; i++) {
            const struct note *note = &from->notes.list.items[i];
            if (from->places.items[note->far].on_path)
                offer(graph, &from->places.items[note->near], from->places.items, note->far,
                      note->arc);
        }
    }
}

/* From `from` through its levels, across, and on through the levels of `to`. */
static odf_status trace(const struct search *search, struct path_nodes *found, odf_error *err)
{
    const struct half *half = &search->half[FROM];
    uint32_t at = 0;
    found->cost = half->places.items[0].to_go;
    for (uint32_t hop = 0; at != NOWHERE; hop++) {
        if (hop == search->half[FROM].depth + 1)
            half = &search->half[TO];
        if (!vector_push(&found->nodes, half->places.items[at].node))
            return out_of_memory(search, err);
        at = half->places.items[at].next;
    }
    return ODF_OK;
}

odf_status path_search(const struct path_query *query, struct path_nodes *found, odf_error *err)
{
    CLEANUP(search_clear) struct search search = {.query = query};
    if (!close_nodes(&search) || !start_half(&search, FROM, query->from) ||
        !start_half(&search, TO, query->to))
        return out_of_memory(&search, err);
    const odf_status status = meet(&search, err);
    if (status != ODF_OK)
        return status;
    mark_paths(&search);
    choose(&search);
    return trace(&search, found, err);
}

/* ---- sampling */

static double draw(uint64_t *random)
{
    uint64_t bits = *random += 0x9E3779B97F4A7C15u; /* SplitMix64 (S. Vigna, public domain) */
    bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9u;
    bits = (bits ^ bits >> 27) * 0x94D049BB133111EBu;
    return (double)((bits ^ bits >> 31) >> 11) / 9007199254740992.0;
}

static void count_ways(struct half *half)
{
    for (size_t i = 0; i < half->places.count; i++)
        half->places.items[i].ways = i == 0;
    for (size_t i = 0; i < half->notes.list.count; i++) {
        const struct note *note = &half->notes.list.items[i];
        half->places.items[note->far].ways += half->places.items[note->near].ways;
    }
}

/* The place one level nearer to the end, each in proportion to its ways. */
static uint32_t draw_nearer(const struct half *half, uint32_t place, uint32_t level,
                            uint64_t *random)
{
    double left = draw(random) * half->places.items[place].ways;
    uint32_t nearer = NOWHERE;
    for (uint32_t i = half->note_ends.items[level - 1];
         i < half->note_ends.items[level] && left >= 0; i++) {
        const struct note *note = &half->notes.list.items[i];
        if (note->far != place)
            continue;
        nearer = note->near;
        left -= half->places.items[nearer].ways;
    }
    return nearer;
}

static struct note draw_crossing(const struct search *search, uint64_t *random)
{
    const struct place *near = search->half[search->reader].places.items;
    const struct place *far = search->half[!search->reader].places.items;
    double all = 0;
    for (size_t i = 0; i < search->crossings.list.count; i++) {
        const struct note *note = &search->crossings.list.items[i];
        all += near[note->near].ways * far[note->far].ways;
    }
    double left = draw(random) * all;
    size_t i = 0;
    for (; i + 1 < search->crossings.list.count; i++) {
        const struct note *note = &search->crossings.list.items[i];
        left -= near[note->near].ways * far[note->far].ways;
        if (left < 0)
            break;
    }
    return search->crossings.list.items[i];
}

/* Appends the nodes from `place` to the end of its side. */
static bool draw_back(const struct half *half, uint32_t place, uint64_t *random,
                      struct path_nodes *found)
{
    bool enough = vector_push(&found->nodes, half->places.items[place].node);
    for (uint32_t level = half->depth; enough && level > 0; level--) {
        place = draw_nearer(half, place, level, random);
        enough = vector_push(&found->nodes, half->places.items[place].node);
    }
    return enough;
}

odf_status path_sample(const struct path_query *query, uint64_t *random, struct path_nodes *found,
                       odf_error *err)
{
    CLEANUP(search_clear) struct search search = {.query = query};
    if (!close_nodes(&search) || !start_half(&search, FROM, query->from) ||
        !start_half(&search, TO, query->to))
        return out_of_memory(&search, err);
    const odf_status status = meet(&search, err);
    if (status != ODF_OK)
        return status;
    count_ways(&search.half[FROM]);
    count_ways(&search.half[TO]);
    const struct note crossing = draw_crossing(&search, random);
    if (!draw_back(&search.half[search.reader], crossing.near, random, found) ||
        !draw_back(&search.half[!search.reader], crossing.far, random, found))
        return out_of_memory(&search, err);
    return ODF_OK;
}
