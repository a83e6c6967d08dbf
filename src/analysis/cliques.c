/* SPDX-License-Identifier: MIT */
/* All maximal cliques: Bron and Kerbosch's search with a pivot, started from each node in the order
 * in which cores are peeled, so that the sets it starts with are small.
 *
 * A state of the search is a clique and, in one array, the nodes that may still join it and those
 * that could but have been tried:   [ tried ... | candidates ... ] The recursion is as deep as the
 * largest clique, which has fewer than sqrt(2m) + 1 members. */
#include "analysis/cores.h"
#include "base/vector.h"
#include "graph/graph.h"

#include <odfgraph/structure.h>

struct search {
    const odf_graph *graph;
    size_t least;
    odf_clique_fn *take;
    void *user;
    struct progress progress;
    const uint32_t *place; /* of each node in the order of peeling */
    VECTOR(odf_node) clique;
    VECTOR(odf_node) sorted;
    VECTOR(odf_node) sets; /* the arrays of all states, one after the other */
    size_t steps;
    bool ended; /* by the caller's function */
};

enum outcome { GOING, STOPPED, OUT_OF_MEMORY };

static bool tied(const odf_graph *graph, odf_node a, odf_node b)
{
    return odf_graph_strength(graph, a, b) > 0;
}

static int by_number(const void *left, const void *right)
{
    const odf_node a = *(const odf_node *)left;
    const odf_node b = *(const odf_node *)right;
    return a < b ? -1 : a > b;
}

static enum outcome give(struct search *search)
{
    const size_t count = search->clique.count;
    search->sorted.count = 0;
    if (count < search->least)
        return GOING;
    if (!vector_reserve(&search->sorted, count))
        return OUT_OF_MEMORY;
    memcpy(search->sorted.items, search->clique.items, count * sizeof *search->sorted.items);
    qsort(search->sorted.items, count, sizeof *search->sorted.items, by_number);
    search->ended = !search->take(search->user, search->sorted.items, count);
    return search->ended ? STOPPED : GOING;
}

/* The node of the state with the most neighbours among the candidates: every maximal clique holds
 * it or a candidate that is no neighbour of it. */
static odf_node choose_pivot(const struct search *search, size_t start, size_t middle, size_t end)
{
    odf_node best = search->sets.items[start];
    size_t most = 0;
    for (size_t i = start; i < end; i++) {
        size_t count = 0;
        for (size_t k = middle; k < end; k++)
            count += tied(search->graph, search->sets.items[i], search->sets.items[k]);
        if (count > most || i == start) {
            most = count;
            best = search->sets.items[i];
        }
    }
    return best;
}

static enum outcome extend(struct search *search, size_t start, size_t middle, size_t end);

/* The state after v joins: what remains are the neighbours of v. */
static enum outcome descend(struct search *search, odf_node v, size_t start, size_t middle,
                            size_t end)
{
    const size_t fresh = search->sets.count;
    size_t fresh_middle = fresh;
    if (!vector_reserve(&search->sets, end - start) || !vector_push(&search->clique, v))
        return OUT_OF_MEMORY;
    for (size_t i = start; i < end; i++) {
        if (i == middle)
            fresh_middle = search->sets.count;
        const odf_node w = search->sets.items[i];
        if (w != v && tied(search->graph, v, w))
            search->sets.items[search->sets.count++] = w;
    }
    if (middle == end)
        fresh_middle = search->sets.count;
    const enum outcome outcome = extend(search, fresh, fresh_middle, search->sets.count);
    search->sets.count = fresh;
    search->clique.count--;
    return outcome;
}

static enum outcome extend(struct search *search, size_t start, size_t middle, size_t end)
{
    if (start == end)
        return give(search);
    if (middle == end || search->clique.count + (end - middle) < search->least)
        return GOING;
    if (search->steps++ % 256 == 0 && !progress_at(&search->progress, search->steps))
        return STOPPED;
    const odf_node pivot = choose_pivot(search, start, middle, end);
    for (size_t i = middle; i < end; i++) {
        const odf_node v = search->sets.items[i];
        if (tied(search->graph, pivot, v))
            continue;
        const enum outcome outcome = descend(search, v, start, middle, end);
        if (outcome != GOING)
            return outcome;
        /* v has been tried: it changes sides. */
        search->sets.items[i] = search->sets.items[middle];
        search->sets.items[middle++] = v;
    }
    return GOING;
}

/* Cliques whose first member in the order is v. */
static enum outcome start_from(struct search *search, odf_node v)
{
    const odf_graph *graph = search->graph;
    search->sets.count = 0;
    search->clique.count = 0;
    if (!vector_reserve(&search->sets, (size_t)(graph->offset[v + 1] - graph->offset[v])) ||
        !vector_push(&search->clique, v))
        return OUT_OF_MEMORY;
    size_t middle = 0;
    for (int side = 0; side < 2; side++) {
        for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++) {
            if ((search->place[graph->target[a]] > search->place[v]) == side)
                search->sets.items[search->sets.count++] = graph->target[a];
        }
        if (side == 0)
            middle = search->sets.count;
    }
    return extend(search, 0, middle, search->sets.count);
}

static void search_clear(struct search *search)
{
    vector_clear(&search->clique);
    vector_clear(&search->sorted);
    vector_clear(&search->sets);
}

odf_status odf_cliques(const odf_graph *graph, size_t least, odf_clique_fn *take, void *user,
                       odf_tick tick, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    CLEANUP(search_clear)
    struct search search = {.graph = graph,
                            .least = least,
                            .take = take,
                            .user = user,
                            .progress = progress_begin(tick, "cliques", 0)};
    struct cores cores;
    enum outcome outcome = GOING;
    const odf_status status = find_cores(graph, &scratch, &search.progress, &cores, err);
    if (status != ODF_OK)
        return status;
    search.place = cores.place;
    for (uint32_t i = 0; outcome == GOING && i < graph->node_count; i++)
        outcome = start_from(&search, cores.order[i]);
    if (outcome == OUT_OF_MEMORY)
        return fail(err, ODF_E_MEMORY, "cliques among %u nodes", graph->node_count);
    if (outcome == STOPPED && !search.ended)
        return progress_cancelled(&search.progress, err);
    return ODF_OK;
}
