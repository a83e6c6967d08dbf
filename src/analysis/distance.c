/* SPDX-License-Identifier: MIT */
/* By hops: 512 searches at once, one bit each. `front[v]` holds the searches that have just come to
 * v, `seen[v]` those that ever did. A distance is the same from both ends, so what a node needs to
 * know is only how many searches come to it at each level; which ones does not matter.
 *
 * Searches that start close to each other come to most nodes at the same level, which then reads
 * its neighbours only a few times; so sources are taken in breadth-first order.
 *
 * Source: Then, Kaufmann, Chirigati et al., The more the merrier, PVLDB 8 (2014),
 * doi:10.14778/2735496.2735507. */
#include "analysis/distance.h"

#include "analysis/heap.h"
#include "analysis/length.h"
#include "analysis/order.h"
#include "analysis/simd.h"
#include "analysis/team.h"

enum { WORDS = 8, LANES = 64 * WORDS, PIECE = 1 << 15 };

typedef uint64_t lanes __attribute__((vector_size(8 * WORDS)));

struct level {
    const odf_graph *graph;
    lanes *front;
    lanes *next;
    lanes *seen;
    uint32_t *active; /* the nodes whose front is not empty */
    uint32_t active_count;
    uint32_t *found; /* nodes of the next level */
    uint32_t found_count;
    uint32_t start, end; /* which nodes, or which of the active ones, to do now */
    uint32_t *reached;
    uint32_t depth;
    double *sum;
    double *harmonic;
};

/* What one thread needs for itself. */
struct worker {
    lanes *front;
    lanes *next;
    lanes *seen;
    uint32_t *active;
    uint32_t *found;
    struct distance_sums sums;
    struct heap heap;
    double *distance;
};

struct sweep {
    const odf_graph *graph;
    const uint32_t *order;
    struct team *team;
    struct distance_sums *total;
    struct worker workers[MOST_THREADS];
};

ALWAYS_INLINE bool is_zero(const lanes *bits)
{
    uint64_t any = 0;
    for (int i = 0; i < WORDS; i++)
        any |= (*bits)[i];
    return any == 0;
}

ALWAYS_INLINE uint32_t count_bits(const lanes *bits)
{
    uint32_t count = 0;
    for (int i = 0; i < WORDS; i++)
        count += (uint32_t)__builtin_popcountll((*bits)[i]);
    return count;
}

ALWAYS_INLINE void arrive(struct level *level, uint32_t v)
{
    const uint32_t count = count_bits(&level->next[v]);
    level->seen[v] |= level->next[v];
    level->reached[v] += count;
    level->sum[v] += (double)count * level->depth; /* whole numbers below 2^53: exact */
    level->harmonic[v] += (double)count / level->depth;
}

/* Every node that some search has not seen asks its neighbours. */
ALWAYS_INLINE void pull_lanes(struct level *level)
{
    const odf_graph *graph = level->graph;
    for (uint32_t v = level->start; v < level->end; v++) {
        const lanes missing = ~level->seen[v];
        level->next[v] = (lanes){0};
        if (is_zero(&missing))
            continue;
        lanes bits = {0};
        for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++)
            bits |= level->front[graph->target[a]];
        bits &= missing;
        if (is_zero(&bits))
            continue;
        level->next[v] = bits;
        level->found[level->found_count++] = v;
        arrive(level, v);
    }
}

/* Every node that was just reached tells its neighbours; `next` is empty before. */
ALWAYS_INLINE void push_lanes(struct level *level)
{
    const odf_graph *graph = level->graph;
    for (uint32_t i = level->start; i < level->end; i++) {
        const uint32_t v = level->active[i];
        for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++) {
            const uint32_t w = graph->target[a];
            const lanes bits = level->front[v] & ~level->seen[w];
            if (is_zero(&bits))
                continue;
            if (is_zero(&level->next[w]))
                level->found[level->found_count++] = w;
            level->next[w] |= bits;
        }
    }
}

ALWAYS_INLINE void arrive_all_lanes(struct level *level)
{
    for (uint32_t i = 0; i < level->found_count; i++)
        arrive(level, level->found[i]);
}

KERNEL(pull, (struct level * level), (level))
KERNEL(push, (struct level * level), (level))

KERNEL(arrive_all, (struct level * level), (level))

static uint64_t arcs_of(const odf_graph *graph, const uint32_t *nodes, uint32_t count)
{
    uint64_t arcs = 0;
    for (uint32_t i = 0; i < count; i++)
        arcs += graph->offset[nodes[i] + 1] - graph->offset[nodes[i]];
    return arcs;
}

/* In pieces, so that the caller can stop it in the middle of a large graph. */
static bool in_pieces(struct level *level, void (*kernel)(struct level *), uint32_t count,
                      struct team *team, unsigned worker)
{
    for (level->start = 0; level->start < count; level->start = level->end) {
        level->end = count - level->start < PIECE ? count : level->start + PIECE;
        kernel(level);
        if (!team_at(team, worker, 0))
            return false;
    }
    return true;
}

/* False if stopped. A push costs the arcs of the active nodes, with a write each; a pull all arcs.
 */
static bool next_level(struct level *level, struct team *team, unsigned worker)
{
    const odf_graph *graph = level->graph;
    level->found_count = 0;
    if (arcs_of(graph, level->active, level->active_count) > graph->arc_count / 3)
        return in_pieces(level, pull, graph->node_count, team, worker);
    if (!in_pieces(level, push, level->active_count, team, worker))
        return false;
    arrive_all(level);
    return true;
}

static bool run_batch(const struct sweep *sweep, struct worker *at, unsigned worker, uint32_t first)
{
    const uint32_t n = sweep->graph->node_count;
    const uint32_t count = n - first < LANES ? n - first : LANES;
    struct level level = {.graph = sweep->graph,
                          .front = at->front,
                          .next = at->next,
                          .seen = at->seen,
                          .active = at->active,
                          .found = at->found,
                          .depth = 1,
                          .reached = at->sums.reached,
                          .sum = at->sums.sum,
                          .harmonic = at->sums.harmonic};

    memset(at->front, 0, n * sizeof *at->front);
    memset(at->next, 0, n * sizeof *at->next);
    memset(at->seen, 0, n * sizeof *at->seen);
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t v = sweep->order[first + i];
        at->active[level.active_count++] = v;
        at->front[v][i / 64] |= UINT64_C(1) << i % 64;
        at->seen[v][i / 64] |= UINT64_C(1) << i % 64;
    }
    while (level.active_count) {
        if (!next_level(&level, sweep->team, worker))
            return false;
        for (uint32_t i = 0; i < level.active_count; i++)
            level.front[level.active[i]] = (lanes){0};
        lanes *const emptied = level.front;
        level.front = level.next;
        level.next = emptied;
        uint32_t *const done = level.active;
        level.active = level.found;
        level.active_count = level.found_count;
        level.found = done;
        level.depth++;
    }
    return team_at(sweep->team, worker, count);
}

static void sweep_by_hops(void *context, unsigned worker, unsigned slot)
{
    struct sweep *sweep = context;
    const uint32_t n = sweep->graph->node_count;
    for (size_t first = (size_t)slot * LANES; first < n; first += (size_t)SLOTS * LANES) {
        if (!run_batch(sweep, &sweep->workers[worker], worker, (uint32_t)first))
            return;
    }
}

static void join_sums(void *context, unsigned worker, unsigned slot)
{
    (void)slot;
    struct sweep *sweep = context;
    struct distance_sums *part = &sweep->workers[worker].sums;
    for (uint32_t v = 0; v < sweep->graph->node_count; v++) {
        sweep->total->reached[v] += part->reached[v];
        sweep->total->sum[v] += part->sum[v];
        sweep->total->harmonic[v] += part->harmonic[v];
        part->reached[v] = 0;
        part->sum[v] = part->harmonic[v] = 0;
    }
}

/* Dijkstra from `source`; what it finds is the source's own. */
static void measure_from(const struct sweep *sweep, struct worker *at, odf_node source)
{
    const odf_graph *graph = sweep->graph;
    struct distance_sums *total = sweep->total;
    for (uint32_t v = 0; v < graph->node_count; v++)
        at->distance[v] = INFINITY;
    at->distance[source] = 0;
    heap_push(&at->heap, source, 0);
    while (at->heap.count) {
        const odf_node v = heap_pop(&at->heap);
        if (v != source) {
            total->reached[source]++;
            total->sum[source] += at->distance[v];
            total->harmonic[source] += 1 / at->distance[v];
        }
        for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++) {
            const odf_node w = graph->target[a];
            const double there =
                at->distance[v] + length_of(graph->pair_strength[graph->arc_pair[a]]);
            if (there < at->distance[w]) {
                at->distance[w] = there;
                heap_push(&at->heap, w, there);
            }
        }
    }
}

static void sweep_by_length(void *context, unsigned worker, unsigned slot)
{
    struct sweep *sweep = context;
    for (uint32_t v = slot; v < sweep->graph->node_count; v += SLOTS) {
        measure_from(sweep, &sweep->workers[worker], v);
        if (!team_at(sweep->team, worker, 1))
            return;
    }
}

static void join_nothing(void *context, unsigned worker, unsigned slot)
{
    (void)context;
    (void)worker;
    (void)slot;
}

/* An array of vectors, at the alignment that their type asks for. */
static lanes *array_of_lanes(struct arena *memory, size_t n)
{
    const uintptr_t start = (uintptr_t)arena_alloc_array(memory, sizeof(lanes), n + 1);
    return start ? (lanes *)((start + sizeof(lanes) - 1) / sizeof(lanes) * sizeof(lanes)) : NULL;
}

static bool hire_by_hops(struct worker *worker, struct arena *memory, size_t n)
{
    worker->front = array_of_lanes(memory, n);
    worker->next = array_of_lanes(memory, n);
    worker->seen = array_of_lanes(memory, n);
    worker->active = arena_array(memory, uint32_t, n);
    worker->found = arena_array(memory, uint32_t, n);
    worker->sums.reached = arena_array(memory, uint32_t, n);
    worker->sums.sum = arena_array(memory, double, n);
    worker->sums.harmonic = arena_array(memory, double, n);
    return worker->front && worker->next && worker->seen && worker->active && worker->found &&
           worker->sums.reached && worker->sums.sum && worker->sums.harmonic;
}

static bool hire_by_length(struct worker *worker, struct arena *memory, size_t n)
{
    worker->distance = arena_array(memory, double, n);
    return worker->distance && heap_init(&worker->heap, memory, n);
}

odf_status distance_sums(const odf_graph *graph, bool by_strength, unsigned threads,
                         struct progress *progress, struct distance_sums *sums, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    const size_t n = graph->node_count;
    struct team team;
    team_init(&team, threads, progress);
    struct sweep sweep = {.graph = graph,
                          .team = &team,
                          .total = sums,
                          .order = by_strength ? NULL : breadth_first_order(graph, &scratch)};
    bool enough = by_strength || sweep.order;
    for (unsigned i = 0; enough && i < team.threads; i++)
        enough = by_strength ? hire_by_length(&sweep.workers[i], &scratch, n)
                             : hire_by_hops(&sweep.workers[i], &scratch, n);
    if (!enough)
        return fail(err, ODF_E_MEMORY, "distances among %zu nodes", n);
    if (by_strength)
        return team_run(&team, &sweep, sweep_by_length, join_nothing, err);
    return team_run(&team, &sweep, sweep_by_hops, join_sums, err);
}
