/* SPDX-License-Identifier: MIT */
/* The most telling of the shortest paths: going back over the notes of the search leaves the arcs
 * that lie on a shortest path; going over these once more, from `to` to `from`, finds for each node
 * the most telling way on. */
#include "analysis/path_search.h"

#include "analysis/path_meet.h"

/* The best way on from a place that lies on a shortest path. */
struct choice {
    uint32_t place;
    uint32_t next; /* the place after it, or NOWHERE */
    struct path_cost to_go;
};

struct side_choices {
    VECTOR(struct choice) list;
    struct notes steps; /* those on a shortest path, the last level first */
};

struct search {
    struct meeting meeting;
    struct side_choices side[2];
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
    const odf_how how = (odf_how)graph->pair_how[pair];
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
    meeting_clear(&search->meeting);
    for (int side = FROM; side <= TO; side++) {
        vector_clear(&search->side[side].list);
        vector_clear(&search->side[side].steps.list);
    }
}

/* Lets a place have a choice. False when memory is out. */
static bool mark(struct search *search, enum side side, uint32_t place)
{
    struct side_choices *choices = &search->side[side];
    uint32_t *choice = &search->meeting.half[side].places.items[place].choice;
    if (*choice != NOWHERE)
        return true;
    *choice = (uint32_t)choices->list.count;
    return vector_push(&choices->list, (struct choice){.place = place, .next = NOWHERE});
}

static bool mark_step(struct search *search, enum side side, struct note step)
{
    __builtin_prefetch(&search->meeting.query->graph->arc_pair[step.arc]);
    return mark(search, side, step.near) && vector_push(&search->side[side].steps.list, step);
}

/* Keeps, level by level towards the end of the side, the arcs that lead to marked places. */
static bool mark_back(struct search *search, enum side side)
{
    const struct half *half = &search->meeting.half[side];
    struct side_choices *choices = &search->side[side];
    size_t done = 0;
    for (uint32_t depth = half->depth; depth > 0; depth--) {
        for (const size_t end = choices->list.count; done < end; done++) {
            const uint32_t far = choices->list.items[done].place;
            const struct place *place = &half->places.items[far];
            if (!mark_step(search, side, (struct note){place->near, far, place->arc}))
                return false;
        }
        const uint32_t end = level_end(half, depth).more;
        for (uint32_t i = half->levels.items[depth].more; i < end; i++) {
            const struct note more = half->more.list.items[i];
            if (half->places.items[more.far].choice != NOWHERE && !mark_step(search, side, more))
                return false;
        }
    }
    return true;
}

static bool mark_paths(struct search *search)
{
    const struct meeting *meeting = &search->meeting;
    for (size_t i = 0; i < meeting->crossings.list.count; i++) {
        const struct note *note = &meeting->crossings.list.items[i];
        if (!mark(search, meeting->reader, note->near) ||
            !mark(search, !meeting->reader, note->far))
            return false;
    }
    return mark_back(search, FROM) && mark_back(search, TO);
}

/* The costs lie anywhere in the view: asked for all at once, so that waiting for one is waiting for
 * all. */
static void ask_costs(const odf_graph *graph, const struct notes *notes)
{
    for (size_t i = 0; i < notes->list.count; i++) {
        const uint32_t pair = graph->arc_pair[notes->list.items[i].arc];
        __builtin_prefetch(&graph->pair_how[pair]);
        __builtin_prefetch(&graph->pair_strength[pair]);
    }
}

static struct choice *choice_at(struct search *search, enum side side, uint32_t place)
{
    const uint32_t choice = search->meeting.half[side].places.items[place].choice;
    return &search->side[side].list.items[choice];
}

/* Offers a place on `side` the way on through place `next` of `next_side`. Equal ways: the smaller
 * node, that is, the smaller id. */
static void offer(struct search *search, enum side side, uint32_t place, enum side next_side,
                  uint32_t next, uint32_t arc)
{
    const struct place *nodes = search->meeting.half[next_side].places.items;
    struct choice *at = choice_at(search, side, place);
    const struct path_cost cost = path_cost_sum(path_cost_of_arc(search->meeting.query->graph, arc),
                                                choice_at(search, next_side, next)->to_go);
    const int order = at->next == NOWHERE ? -1 : path_cost_compare(cost, at->to_go);
    if (order < 0 || (order == 0 && nodes[next].node < nodes[at->next].node)) {
        at->to_go = cost;
        at->next = next;
    }
}

/* A level's ways on must be known before the level before it is asked. */
static void choose(struct search *search)
{
    const struct meeting *meeting = &search->meeting;
    const struct notes *from = &search->side[FROM].steps;
    const struct notes *to = &search->side[TO].steps;
    ask_costs(meeting->query->graph, to);
    ask_costs(meeting->query->graph, &meeting->crossings);
    ask_costs(meeting->query->graph, from);
    for (size_t i = to->list.count; i-- > 0;) {
        const struct note *note = &to->list.items[i];
        offer(search, TO, note->far, TO, note->near, note->arc);
    }
    for (size_t i = 0; i < meeting->crossings.list.count; i++) {
        const struct note *note = &meeting->crossings.list.items[i];
        const bool forwards = meeting->reader == FROM;
        offer(search, FROM, forwards ? note->near : note->far, TO,
              forwards ? note->far : note->near, note->arc);
    }
    for (size_t i = 0; i < from->list.count; i++) {
        const struct note *note = &from->list.items[i];
        offer(search, FROM, note->near, FROM, note->far, note->arc);
    }
}

/* From `from` through its levels, across, and on through the levels of `to`. */
static odf_status trace(struct search *search, struct path_nodes *found, odf_error *err)
{
    const uint32_t across = search->meeting.half[FROM].depth + 1; /* the first hop of `to` */
    uint32_t at = 0;
    found->cost = choice_at(search, FROM, 0)->to_go;
    for (uint32_t hop = 0; at != NOWHERE; hop++) {
        const enum side side = hop < across ? FROM : TO;
        if (!vector_push(&found->nodes, search->meeting.half[side].places.items[at].node))
            return meeting_out_of_memory(&search->meeting, err);
        at = choice_at(search, side, at)->next;
    }
    return ODF_OK;
}

odf_status path_search(const struct path_query *query, struct path_nodes *found, odf_error *err)
{
    CLEANUP(search_clear) struct search search = {0};
    const odf_status status = meeting_find(&search.meeting, query, err);
    if (status != ODF_OK)
        return status;
    if (!mark_paths(&search))
        return meeting_out_of_memory(&search.meeting, err);
    choose(&search);
    return trace(&search, found, err);
}
