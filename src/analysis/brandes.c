/* SPDX-License-Identifier: MIT */
/* One source at a time: for lengths, and wherever there are too few sources to search together. */
#include "analysis/brandes.h"

#include "analysis/heap.h"
#include "analysis/length.h"

#define FAR INFINITY

struct brandes_search {
    const struct brandes_part *part;
    double *distance;  /* FAR if not reached */
    double *paths;     /* double: path counts overflow 64 bits already on small grids */
    double *share;     /* how much depends on the node */
    uint32_t *reached; /* in the order of their distance */
    uint32_t reached_count;
    struct heap heap;
};

static void reach_by_hops(struct brandes_search *search, uint32_t source)
{
    const struct brandes_part *part = search->part;
    search->reached[0] = source;
    search->reached_count = 1;
    for (uint32_t i = 0; i < search->reached_count; i++) {
        const uint32_t v = search->reached[i];
        const double next = search->distance[v] + 1;
        for (uint32_t a = part->offset[v]; a < part->offset[v + 1]; a++) {
            const uint32_t w = part->target[a];
            if (search->distance[w] == FAR) {
                search->distance[w] = next;
                search->reached[search->reached_count++] = w;
            }
            if (search->distance[w] == next)
                search->paths[w] += search->paths[v];
        }
    }
}

static void reach_by_length(struct brandes_search *search, uint32_t source)
{
    const struct brandes_part *part = search->part;
    search->reached_count = 0;
    heap_push(&search->heap, source, 0);
    while (search->heap.count) {
        const uint32_t v = heap_pop(&search->heap);
        search->reached[search->reached_count++] = v;
        for (uint32_t a = part->offset[v]; a < part->offset[v + 1]; a++) {
            const uint32_t w = part->target[a];
            const double there = search->distance[v] + part->length[a];
            const int order =
                search->distance[w] == FAR ? -1 : length_compare(there, search->distance[w]);
            if (order < 0) {
                search->distance[w] = there;
                search->paths[w] = 0;
                heap_push(&search->heap, w, there);
            }
            if (order <= 0)
                search->paths[w] += search->paths[v];
        }
    }
}

/* From the farthest back: what depends on w depends, by its share of paths, on those before w. */
static void collect(struct brandes_search *search, uint32_t source, double *score,
                    double *arc_score)
{
    const struct brandes_part *part = search->part;
    for (uint32_t i = search->reached_count; i-- > 0;) {
        const uint32_t v = search->reached[i];
        double share = 0;
        for (uint32_t a = part->offset[v]; a < part->offset[v + 1]; a++) {
            const uint32_t w = part->target[a];
            const double there = search->distance[v] + (part->length ? part->length[a] : 1);
            if (there <= search->distance[v] || length_compare(there, search->distance[w]) != 0)
                continue;
            const double along =
                search->paths[v] / search->paths[w] * (part->targets[w] + search->share[w]);
            share += along;
            if (arc_score)
                arc_score[a] += part->sources[source] * along;
        }
        search->share[v] = share;
        if (v != source)
            score[v] += part->sources[source] * share;
    }
}

static void forget(struct brandes_search *search)
{
    for (uint32_t i = 0; i < search->reached_count; i++) {
        const uint32_t v = search->reached[i];
        search->distance[v] = FAR;
        search->paths[v] = 0;
    }
}

bool brandes_hire(struct brandes_worker *worker, const struct brandes_part *part, bool arcs)
{
    const size_t n = part->node_count;
    struct arena *memory = &worker->memory;
    struct brandes_search *search = arena_new(memory, struct brandes_search);
    worker->score = arena_array(memory, double, n);
    worker->arc_score = arcs ? arena_array(memory, double, part->arc_count) : NULL;
    if (!search || !worker->score || (arcs && !worker->arc_score))
        return false;
    worker->search = search;
    search->part = part;
    search->distance = arena_array(memory, double, n);
    search->paths = arena_array(memory, double, n);
    search->share = arena_array(memory, double, n);
    search->reached = arena_array(memory, uint32_t, n);
    if (!search->distance || !search->paths || !search->share || !search->reached)
        return false;
    for (size_t v = 0; v < n; v++)
        search->distance[v] = FAR;
    return !part->length || heap_init(&search->heap, memory, n);
}

void brandes_from(struct brandes_worker *worker, uint32_t source)
{
    struct brandes_search *search = worker->search;
    if (search->part->sources[source] == 0)
        return;
    search->distance[source] = 0;
    search->paths[source] = 1;
    if (search->part->length)
        reach_by_length(search, source);
    else
        reach_by_hops(search, source);
    collect(search, source, worker->score, worker->arc_score);
    forget(search);
}

void brandes_dismiss(struct brandes_worker *worker)
{
    arena_clear(&worker->memory);
}
