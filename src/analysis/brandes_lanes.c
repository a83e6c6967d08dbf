/* SPDX-License-Identifier: MIT */
/* Many sources at once, one in each lane. A bit mask says in which lanes a node belongs to a level;
 * it takes the place of distances, queues and lists of predecessors:
 *
 *     forward,  level d to d + 1:   paths[w] += paths[u]          in the lanes where u is on level
 * d backward, level d to d - 1:   share[u] = paths[u] * sum of rate[w]     … and w on level d,
 *                                   rate[u]  = (targets[u] + share[u]) / paths[u]
 *
 * A node is on one level in each lane, so `paths` and `rate` hold all lanes of all levels together.
 * Levels are kept as lists, so that what a level costs is what it holds, also where a graph is long
 * and thin. The masks of a level are found first, with one word for each arc; only arcs with lanes
 * in common then move numbers.
 *
 * Every lane does the same operations in the same order whatever the width of the registers. */
#include "analysis/brandes.h"

#include "analysis/simd.h"

enum { WIDTH = 8, PARTS = BRANDES_LANES / WIDTH, PIECE = 2048, ARCS_AT_ONCE = 64, AHEAD = 4 };

typedef double lane_part __attribute__((vector_size(8 * WIDTH)));
typedef int64_t mask_part __attribute__((vector_size(8 * WIDTH)));

struct lanes {
    lane_part part[PARTS];
};

/* A node and the lanes in which it is on the level. */
struct entry {
    uint32_t node;
    uint32_t mask;
};

struct brandes_batch;
typedef void kernel_fn(struct brandes_batch *batch);

struct kernels {
    kernel_fn *forward;
    kernel_fn *backward;
};

/* Of a node: the lanes that it has been reached in, and those of the level that is being made. */
struct lanes_of {
    uint32_t seen;
    uint32_t next;
};

struct brandes_batch {
    const struct brandes_part *part;
    struct kernels kernels;
    struct lanes *paths;
    struct lanes *rate;
    uint32_t *here; /* lanes in which a node is on the level that is read; else 0 */
    struct lanes_of *of;
    struct entry *entries; /* level after level */
    uint32_t *level_start;
    struct lanes *weight; /* sources[] of the batch */
    uint32_t start, end;  /* which entries to do now */
    double *score;
};

/* The kernels, once for each width of registers. A vector type does the same operations on the same
 * lanes at every width; where registers have masks of their own, these add the same numbers. */
#define KERNEL_TARGET
#define KERNEL_NAMED(name) name##_plain
#include "analysis/brandes_kernel.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define KERNEL_TARGET __attribute__((target("avx2")))
#define KERNEL_NAMED(name) name##_256
#include "analysis/brandes_kernel.h"

#define KERNEL_TARGET __attribute__((target("avx512f,avx512vl,avx512dq,avx512bw")))
#define KERNEL_NAMED(name) name##_512
#define KERNEL_ADD(sum, value, mask)                                                               \
    (sum) = (lane_part)_mm512_mask_add_pd((__m512d)(sum), (__mmask8)(mask), (__m512d)(sum),        \
                                          (__m512d)(value))
#include "analysis/brandes_kernel.h"
#endif

static struct kernels choose_kernels(void)
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
        __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw"))
        return (struct kernels){forward_512, backward_512};
    if (__builtin_cpu_supports("avx2"))
        return (struct kernels){forward_256, backward_256};
#endif
    return (struct kernels){forward_plain, backward_plain};
}

static struct lanes *array_of_lanes(struct arena *memory, size_t n)
{
    const uintptr_t start =
        (uintptr_t)arena_alloc(memory, n * sizeof(struct lanes) + sizeof(lane_part));
    return start ? (struct lanes *)((start + sizeof(lane_part) - 1) / sizeof(lane_part) *
                                    sizeof(lane_part))
                 : NULL;
}

bool brandes_lanes_hire(struct brandes_worker *worker, const struct brandes_part *part)
{
    const size_t n = part->node_count;
    struct arena *memory = &worker->memory;
    memory->large_pages = true;
    struct brandes_batch *batch = arena_new(memory, struct brandes_batch);
    worker->score = arena_array(memory, double, n);
    if (!batch || !worker->score)
        return false;
    worker->batch = batch;
    batch->part = part;
    batch->kernels = choose_kernels();
    batch->score = worker->score;
    batch->weight = array_of_lanes(memory, 1);
    batch->paths = array_of_lanes(memory, n);
    batch->rate = array_of_lanes(memory, n);
    batch->here = arena_array(memory, uint32_t, n);
    batch->of = arena_array(memory, struct lanes_of, n);
    batch->entries =
        arena_array(memory, struct entry, n * BRANDES_LANES + 1); /* once in each lane */
    batch->level_start = arena_array(memory, uint32_t, n + 2);
    return batch->weight && batch->paths && batch->rate && batch->here && batch->of &&
           batch->entries && batch->level_start;
}

static uint32_t start_batch(struct brandes_batch *batch, uint32_t first)
{
    const struct brandes_part *part = batch->part;
    const uint32_t n = part->node_count;
    uint32_t count = 0;
    memset(batch->paths, 0, n * sizeof *batch->paths);
    memset(batch->rate, 0, n * sizeof *batch->rate);
    memset(batch->of, 0, n * sizeof *batch->of);
    memset(batch->weight, 0, sizeof *batch->weight);
    for (uint32_t lane = 0; lane < BRANDES_LANES && first + lane < n; lane++) {
        const uint32_t v = first + lane;
        if (part->sources[v] == 0)
            continue;
        batch->weight->part[lane / WIDTH][lane % WIDTH] = part->sources[v];
        batch->paths[v].part[lane / WIDTH][lane % WIDTH] = 1;
        batch->of[v].seen = UINT32_C(1) << lane;
        batch->entries[count++] = (struct entry){v, batch->of[v].seen};
    }
    return count;
}

/* Writes the entries of the next level behind those of level start .. end; returns how many. */
static uint32_t find_level(struct brandes_batch *batch, uint32_t start, uint32_t end)
{
    const struct brandes_part *part = batch->part;
    uint32_t count = 0;
    for (uint32_t i = start; i < end; i++) {
        const struct entry entry = batch->entries[i];
        for (uint32_t a = part->offset[entry.node]; a < part->offset[entry.node + 1]; a++) {
            const uint32_t w = part->target[a];
            struct lanes_of *of = &batch->of[w];
            const uint32_t fresh = entry.mask & ~of->seen;
            batch->entries[end + count].node =
                w; /* stays if it is the first; no branch to guess wrong */
            count += !of->next && fresh;
            of->next |= fresh;
        }
    }
    for (uint32_t i = end; i < end + count; i++) {
        struct lanes_of *of = &batch->of[batch->entries[i].node];
        batch->entries[i].mask = of->next;
        of->seen |= of->next;
        of->next = 0;
    }
    return count;
}

static void show_level(struct brandes_batch *batch, uint32_t start, uint32_t end)
{
    for (uint32_t i = start; i < end; i++)
        batch->here[batch->entries[i].node] = batch->entries[i].mask;
}

static void hide_level(struct brandes_batch *batch, uint32_t start, uint32_t end)
{
    for (uint32_t i = start; i < end; i++)
        batch->here[batch->entries[i].node] = 0;
}

/* In pieces, so that the caller can stop it in the middle of a large level. */
static bool in_pieces(struct brandes_batch *batch, kernel_fn *kernel, uint32_t start, uint32_t end,
                      struct team *team, unsigned number)
{
    for (batch->start = start; batch->start < end; batch->start = batch->end) {
        batch->end = end - batch->start < PIECE ? end : batch->start + PIECE;
        kernel(batch);
        if (!team_at(team, number, 0))
            return false;
    }
    return true;
}

bool brandes_lanes_from(struct brandes_worker *worker, uint32_t first, struct team *team,
                        unsigned number)
{
    struct brandes_batch *batch = worker->batch;
    uint32_t *level = batch->level_start;
    uint32_t depth = 0; /* the last level that is known */
    level[0] = 0;
    level[1] = start_batch(batch, first);
    while (level[depth] < level[depth + 1]) {
        const uint32_t start = level[depth];
        const uint32_t end = level[depth + 1];
        level[depth + 2] = end + find_level(batch, start, end);
        show_level(batch, start, end);
        const bool going =
            in_pieces(batch, batch->kernels.forward, end, level[depth + 2], team, number);
        hide_level(batch, start, end);
        if (!going)
            return false;
        depth++;
    }
    while (depth-- > 1) { /* not level 0: nothing depends on a source in its own lane */
        show_level(batch, level[depth + 1], level[depth + 2]);
        const bool going =
            in_pieces(batch, batch->kernels.backward, level[depth], level[depth + 1], team, number);
        hide_level(batch, level[depth + 1], level[depth + 2]);
        if (!going)
            return false;
    }
    return team_at(team, number, BRANDES_LANES);
}
