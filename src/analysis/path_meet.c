/* SPDX-License-Identifier: MIT */
/* In a large view nearly all time goes into waiting for memory: the nodes of a level lie anywhere.
 * What will be read is therefore asked for well ahead of its use, and nothing is read that the
 * answer does not need:
 *
 * - The last level is the largest by far. It is read for crossings first, which needs a look into
 *   a small table for each arc, and taken in only if there are none.
 * - The side with fewer arcs is the one to go on. To know which one it is, arcs are counted on both
 *   sides in turn until the smaller number is certain. */
#include "analysis/path_meet.h"

enum {
    SLOTS_AT_FIRST = 1024,
    FILTER_SHARE = 8,
    PLACES_AT_FIRST = 256,
    OFTEN = 256, /* nodes between two looks at the tick */
    AHEAD = 16,  /* places */
    LINE_BYTES = 64
};

void meeting_clear(struct meeting *meeting)
{
    free(meeting->closed);
    vector_clear(&meeting->crossings.list);
    for (int side = FROM; side <= TO; side++) {
        struct half *half = &meeting->half[side];
        vector_clear(&half->places);
        free(half->slots);
        vector_clear(&half->levels);
        vector_clear(&half->more.list);
    }
}

odf_status meeting_out_of_memory(const struct meeting *meeting, odf_error *err)
{
    return fail(err, ODF_E_MEMORY, "path search past %zu nodes",
                meeting->half[FROM].places.count + meeting->half[TO].places.count);
}

/* ---- the nodes of a side */

static inline uint32_t hash_of(odf_node node)
{
    return (uint32_t)((node * UINT64_C(0x9E3779B97F4A7C15)) >> 32);
}

/* The filter holds 0 at the hashes of nearly all nodes that have no place, which are nearly all
 * nodes asked for. */
static inline uint32_t filter_mask(const struct half *half)
{
    return FILTER_SHARE * half->slot_mask + FILTER_SHARE - 1;
}

static inline uint32_t slot_of(const struct half *half, odf_node node)
{
    uint32_t slot = hash_of(node) / FILTER_SHARE & half->slot_mask;
    while (half->slots[slot].node != node && half->slots[slot].node != ODF_NO_NODE)
        slot = (slot + 1) & half->slot_mask;
    return slot;
}

static inline void put(struct half *half, uint32_t slot, uint32_t place)
{
    const odf_node node = half->places.items[place].node;
    half->slots[slot] = (struct slot){node, place};
    half->filter[hash_of(node) & filter_mask(half)] = 1;
}

static bool widen(struct half *half)
{
    const size_t size = half->slots ? 4 * ((size_t)half->slot_mask + 1) : SLOTS_AT_FIRST;
    struct slot *slots = malloc(size * sizeof *slots + size * FILTER_SHARE);
    if (!slots)
        return false;
    free(half->slots);
    half->slots = slots;
    half->filter = (uint8_t *)(slots + size);
    half->slot_mask = (uint32_t)(size - 1);
    memset(slots, 0xFF, size * sizeof *slots); /* all free */
    memset(half->filter, 0, size * FILTER_SHARE);
    for (uint32_t i = 0; i < half->places.count; i++)
        put(half, slot_of(half, half->places.items[i].node), i);
    return true;
}

static bool start_half(struct half *half, odf_node end)
{
    return vector_reserve(&half->places, PLACES_AT_FIRST) &&
           vector_push(&half->places,
                       (struct place){.node = end, .near = NOWHERE, .choice = NOWHERE}) &&
           vector_push(&half->levels, (struct level){0, 0}) && widen(half);
}

/* ---- what may be passed */

static int by_number(const void *left, const void *right)
{
    const odf_node a = *(const odf_node *)left;
    const odf_node b = *(const odf_node *)right;
    return a < b ? -1 : a > b;
}

/* A sorted copy: chains close long prefixes. */
static bool close_nodes(struct meeting *meeting)
{
    const struct path_query *query = meeting->query;
    const odf_path_options *options = query->options;
    meeting->open = !query->closed_count && !options->via_kinds && !options->hub_degree &&
                    !options->avoid_count;
    if (!query->closed_count)
        return true;
    meeting->closed = malloc(query->closed_count * sizeof *meeting->closed);
    if (!meeting->closed)
        return false;
    memcpy(meeting->closed, query->closed, query->closed_count * sizeof *meeting->closed);
    meeting->closed_count = query->closed_count;
    qsort(meeting->closed, meeting->closed_count, sizeof *meeting->closed, by_number);
    return true;
}

static bool is_closed(const struct meeting *meeting, odf_node node)
{
    return meeting->closed_count &&
           bsearch(&node, meeting->closed, meeting->closed_count, sizeof node, by_number);
}

static bool may_pass(const struct meeting *meeting, odf_node node)
{
    if (node == meeting->query->from || node == meeting->query->to)
        return true;
    return path_may_pass(meeting->query->graph, meeting->query->options, node) &&
           !is_closed(meeting, node);
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

/* ---- looking across */

/* Asks for the arcs of one place after the other, a line of memory at a time. */
struct scout {
    const odf_node *target;
    const struct place *place;
    const struct place *end;
    uint32_t arc;
};

static inline void scout_on(struct scout *scout)
{
    if (scout->place == scout->end)
        return;
    const odf_node *at = &scout->target[scout->arc];
    __builtin_prefetch(at);
    scout->arc += (uint32_t)((LINE_BYTES - (uintptr_t)at % LINE_BYTES) / sizeof *at);
    if (scout->arc >= scout->place->arcs_end && ++scout->place < scout->end)
        scout->arc = scout->place->first_arc;
}

enum {
    LINES_AHEAD = 128, /* measured: 24 take half as long again, 300 no less */
    LINE_ARCS = LINE_BYTES / sizeof(odf_node),
    CANDIDATES = 256
};

/* Arcs that may lead across. */
struct candidates {
    uint32_t count;
    struct candidate {
        uint32_t near;
        uint32_t arc;
    } items[CANDIDATES];
};

/* Notes those candidates that do lead across. A node of an earlier level cannot be met: it would
 * have met this side before. */
static bool note_crossings(struct meeting *meeting, struct candidates *candidates)
{
    const odf_graph *graph = meeting->query->graph;
    const struct half *half = &meeting->half[meeting->reader];
    const struct half *other = &meeting->half[!meeting->reader];
    for (uint32_t i = 0; i < candidates->count; i++) {
        const struct candidate *at = &candidates->items[i];
        const odf_node target = graph->target[at->arc];
        const struct slot *slot = &other->slots[slot_of(other, target)];
        if (slot->node == ODF_NO_NODE ||
            (meeting->query->not_second_count &&
             banned_start(meeting->query, half->places.items[at->near].node, target)))
            continue;
        __builtin_prefetch(&graph->arc_pair[at->arc]);
        if (!vector_push(&meeting->crossings.list, (struct note){at->near, slot->place, at->arc}))
            return false;
    }
    candidates->count = 0;
    return true;
}

/* Sifts the arcs of one place without a branch for each: hardly any is a candidate, but which ones
 * no processor can guess. */
static bool sift(struct meeting *meeting, uint32_t near, struct scout *scout,
                 struct candidates *candidates)
{
    const odf_node *target = meeting->query->graph->target;
    const struct half *other = &meeting->half[!meeting->reader];
    const uint8_t *filter = other->filter;
    const uint32_t mask = filter_mask(other);
    const struct place at = meeting->half[meeting->reader].places.items[near];
    for (uint32_t a = at.first_arc; a < at.arcs_end;) {
        const uint32_t stop = at.arcs_end - a < LINE_ARCS ? at.arcs_end : a + LINE_ARCS;
        uint32_t count = candidates->count;
        scout_on(scout);
        for (; a < stop; a++) {
            candidates->items[count] = (struct candidate){near, a};
            count += filter[hash_of(target[a]) & mask];
        }
        candidates->count = count;
        if (count > CANDIDATES - LINE_ARCS && !note_crossings(meeting, candidates))
            return false;
    }
    return true;
}

/* Notes every arc from the last level of one side to that of the other. */
static odf_status look_across(struct meeting *meeting, enum side side, odf_error *err)
{
    const struct half *half = &meeting->half[side];
    const struct place *first = &half->places.items[half->level_start];
    struct scout scout = {meeting->query->graph->target, first,
                          half->places.items + half->places.count, first->first_arc};
    struct candidates candidates;
    candidates.count = 0; /* the rest need not be set */
    meeting->reader = side;
    for (int i = 0; i < LINES_AHEAD; i++)
        scout_on(&scout);
    for (uint32_t near = half->level_start; near < half->places.count; near++) {
        if (near % OFTEN == 0 && !progress_at(meeting->query->progress, near))
            return progress_cancelled(meeting->query->progress, err);
        if (!sift(meeting, near, &scout, &candidates))
            return meeting_out_of_memory(meeting, err);
    }
    return note_crossings(meeting, &candidates) ? ODF_OK : meeting_out_of_memory(meeting, err);
}

/* ---- the next level */

/* Gives a node seen from place `near` a place in the level that is being made. False when memory is
 * out. */
static inline bool enter(struct meeting *meeting, struct half *half, odf_node node, uint32_t near,
                         uint32_t arc)
{
    const uint32_t place = (uint32_t)half->places.count;
    uint32_t slot = slot_of(half, node);
    if (half->slots[slot].node != ODF_NO_NODE) {
        const uint32_t known = half->slots[slot].place;
        return known < half->level_start ||
               vector_push(&half->more.list, (struct note){near, known, arc});
    }
    if (!meeting->open && !may_pass(meeting, node))
        return true;
    if (place >= half->slot_mask / 2) {
        if (!widen(half))
            return false;
        slot = slot_of(half, node);
    }
    half->places.items[half->places.count++] =
        (struct place){.node = node, .near = near, .arc = arc, .choice = NOWHERE};
    put(half, slot, place);
    return true;
}

static bool take_in_arcs(struct meeting *meeting, struct half *half, uint32_t near)
{
    const odf_graph *graph = meeting->query->graph;
    const struct path_query *query = meeting->query;
    const struct place at = half->places.items[near];
    if (!vector_reserve(&half->places, at.arcs_end - at.first_arc))
        return false;
    for (uint32_t a = at.first_arc; a < at.arcs_end; a++) {
        if (query->not_second_count && banned_start(query, at.node, graph->target[a]))
            continue;
        if (!enter(meeting, half, graph->target[a], near, a))
            return false;
    }
    return true;
}

/* Makes the next level of a side. */
static odf_status take_in(struct meeting *meeting, enum side side, odf_error *err)
{
    struct half *half = &meeting->half[side];
    const uint32_t start = half->level_start;
    const struct level next = level_end(half, half->depth);
    if (!vector_push(&half->levels, next))
        return meeting_out_of_memory(meeting, err);
    half->level_start = next.place;
    half->depth++;
    half->arcs = 0;
    for (uint32_t near = start; near < next.place; near++) {
        if (near % OFTEN == 0 && !progress_at(meeting->query->progress, near))
            return progress_cancelled(meeting->query->progress, err);
        if (!take_in_arcs(meeting, half, near))
            return meeting_out_of_memory(meeting, err);
    }
    return ODF_OK;
}

/* ---- which side */

static void ask_more(const odf_graph *graph, struct half *half)
{
    const uint32_t count = (uint32_t)half->places.count;
    const uint32_t end = count - half->asked < AHEAD ? count : half->asked + AHEAD;
    for (uint32_t i = half->asked; i < end; i++) {
        struct place *place = &half->places.items[i];
        place->first_arc = graph->offset[place->node];
        place->arcs_end = graph->offset[place->node + 1];
        half->arcs += place->arcs_end - place->first_arc;
        if (i + AHEAD < count)
            __builtin_prefetch(&graph->offset[half->places.items[i + AHEAD].node]);
    }
    half->asked = end;
}

static bool all_asked(const struct half *half)
{
    return half->asked == half->places.count;
}

/* No node of a level after the first is without an arc. */
static uint64_t least_arcs(const struct half *half)
{
    return half->arcs + (half->depth ? half->places.count - half->asked : 0);
}

/* The side with fewer arcs at its last level; all of its places have been asked for theirs. */
static enum side choose_side(struct meeting *meeting)
{
    struct half *from = &meeting->half[FROM];
    struct half *to = &meeting->half[TO];
    for (;;) {
        if (all_asked(from) && from->arcs <= least_arcs(to))
            return FROM;
        if (all_asked(to) && to->arcs < least_arcs(from))
            return TO;
        ask_more(meeting->query->graph,
                 all_asked(to) || (!all_asked(from) && from->arcs <= to->arcs) ? from : to);
    }
}

odf_status meeting_find(struct meeting *meeting, const struct path_query *query, odf_error *err)
{
    struct half *half = meeting->half;
    *meeting = (struct meeting){.query = query};
    if (!close_nodes(meeting) || !start_half(&half[FROM], query->from) ||
        !start_half(&half[TO], query->to))
        return meeting_out_of_memory(meeting, err);
    while (half[FROM].level_start < half[FROM].places.count &&
           half[TO].level_start < half[TO].places.count) {
        if (half[FROM].depth + half[TO].depth >= query->most_hops)
            return ODF_NOT_FOUND;
        const enum side side = choose_side(meeting);
        odf_status status = look_across(meeting, side, err);
        if (status != ODF_OK || meeting->crossings.list.count)
            return status;
        status = take_in(meeting, side, err);
        if (status != ODF_OK)
            return status;
    }
    return ODF_NOT_FOUND;
}
