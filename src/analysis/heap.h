/* SPDX-License-Identifier: MIT */
/* A priority queue of nodes by length, smallest first, with decrease-key: four children a place,
 * so that a sift reads one cache line a level. Equal keys leave in the order of their nodes, which
 * keeps every search that stands on it repeatable. */
#ifndef ANALYSIS_HEAP_H
#define ANALYSIS_HEAP_H

#include "base/arena.h"

struct heap {
    double *key;     /* of each node */
    uint32_t *place; /* of each node in `nodes`, plus one; 0: not in the heap */
    uint32_t *nodes;
    uint32_t count;
};

/* For nodes 0..n-1; false when memory is out. */
static inline bool heap_init(struct heap *heap, struct arena *memory, size_t n)
{
    heap->key = arena_array(memory, double, n);
    heap->place = arena_array(memory, uint32_t, n);
    heap->nodes = arena_array(memory, uint32_t, n);
    heap->count = 0;
    return heap->key && heap->place && heap->nodes;
}

static inline bool heap_before(const struct heap *heap, uint32_t a, uint32_t b)
{
    return heap->key[a] < heap->key[b] || (heap->key[a] == heap->key[b] && a < b);
}

static inline void heap_put(struct heap *heap, uint32_t place, uint32_t node)
{
    heap->nodes[place] = node;
    heap->place[node] = place + 1;
}

/* Puts a node in, or moves it forward; the key must not grow. */
static inline void heap_push(struct heap *heap, uint32_t node, double key)
{
    heap->key[node] = key;
    uint32_t at = heap->place[node] ? heap->place[node] - 1 : heap->count++;
    while (at > 0) {
        const uint32_t parent = (at - 1) / 4;
        if (!heap_before(heap, node, heap->nodes[parent]))
            break;
        heap_put(heap, at, heap->nodes[parent]);
        at = parent;
    }
    heap_put(heap, at, node);
}

static inline uint32_t heap_first_child(const struct heap *heap, uint32_t at)
{
    const uint32_t start = 4 * at + 1;
    const uint32_t end = start + 4 < heap->count ? start + 4 : heap->count;
    uint32_t best = start;
    for (uint32_t child = start + 1; child < end; child++) {
        if (heap_before(heap, heap->nodes[child], heap->nodes[best]))
            best = child;
    }
    return best;
}

/* Takes the first node out; the heap must not be empty. */
static inline uint32_t heap_pop(struct heap *heap)
{
    const uint32_t first = heap->nodes[0];
    heap->place[first] = 0;
    const uint32_t moved = heap->nodes[--heap->count];
    if (heap->count == 0)
        return first;
    uint32_t at = 0;
    while (4 * at + 1 < heap->count) {
        const uint32_t child = heap_first_child(heap, at);
        if (!heap_before(heap, heap->nodes[child], moved))
            break;
        heap_put(heap, at, heap->nodes[child]);
        at = child;
    }
    heap_put(heap, at, moved);
    return first;
}

#endif
