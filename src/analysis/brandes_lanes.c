/* SPDX-License-Identifier: MIT */
/* Many sources at once, one in each lane. A bit mask says in which lanes a node belongs to a level;
 * it takes the place of distances, queues and lists of predecessors:
 *
 *     forward,  level d to d + 1:   paths[w] += paths[u]          in the lanes where u is on level d
 *     backward, level d to d - 1:   share[u] = paths[u] * sum of rate[w]     … and w on level d,
 *                                   rate[u]  = (targets[u] + share[u]) / paths[u]
 *
 * A node is on one level in each lane, so `paths` and `rate` hold all lanes of all levels together.
 * Levels are kept as lists, so that what a level costs is what it holds, also where a graph is long
 * and thin. The masks of a level are found first, with one word for each arc; only arcs with lanes in
 * common then move numbers.
 *
 * Every lane does the same operations in the same order whatever the width of the registers. */
#include "analysis/brandes.h"

#include "analysis/simd.h"

enum { WIDTH = 8, PARTS = BRANDES_LANES / WIDTH, PIECE = 2048 };

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

struct brandes_batch {
    const struct brandes_part *part;
    struct lanes *paths;
    struct lanes *rate;
    uint32_t *here;  /* lanes in which a node is on the level that is read; else 0 */
    uint32_t *next;  /* … on the level that is being made */
    uint32_t *seen;
    struct entry *entries;  /* level after level */
    uint32_t *level_start;
    struct lanes *weight;   /* sources[] of the batch */
    uint32_t start, end;    /* which entries to do now */
    double *score;
};

/* All ones in the lanes of the mask's lowest bits. */
ALWAYS_INLINE void spread(uint32_t mask, mask_part *out)
{
    const int64_t bits = mask;
    const mask_part all = {bits, bits, bits, bits, bits, bits, bits, bits};
    const mask_part each = {1, 2, 4, 8, 16, 32, 64, 128};
    *out = (all & each) != 0;
}

ALWAYS_INLINE void add_part(lane_part *sum, const lane_part *value, uint32_t mask)
{
    mask_part lanes;
    spread(mask, &lanes);
    *sum += (lane_part)((mask_part)*value & lanes);
}

/* Adds up what the neighbours of `v` hold in the lanes of `mask` in which they are on the level. */
ALWAYS_INLINE void gather(const struct brandes_batch *batch, uint32_t v, uint32_t mask,
                          const struct lanes *values, struct lanes *sum)
{
    const struct brandes_part *part = batch->part;
    const uint32_t *here = batch->here;
    lane_part sum0 = {0}, sum1 = {0}, sum2 = {0}, sum3 = {0}; /* kept in registers */
    for (uint32_t a = part->offset[v]; a < part->offset[v + 1]; a++) {
        const uint32_t u = part->target[a];
        const uint32_t common = here[u] & mask;
        if (!common)
            continue;
        add_part(&sum0, &values[u].part[0], common);
        add_part(&sum1, &values[u].part[1], common >> WIDTH);
        add_part(&sum2, &values[u].part[2], common >> 2 * WIDTH);
        add_part(&sum3, &values[u].part[3], common >> 3 * WIDTH);
    }
    sum->part[0] = sum0;
    sum->part[1] = sum1;
    sum->part[2] = sum2;
    sum->part[3] = sum3;
}

ALWAYS_INLINE void forward_lanes(struct brandes_batch *batch)
{
    for (uint32_t i = batch->start; i < batch->end; i++) {
        const struct entry entry = batch->entries[i];
        struct lanes sum;
        gather(batch, entry.node, entry.mask, batch->paths, &sum);
        for (int p = 0; p < PARTS; p++)
            batch->paths[entry.node].part[p] += sum.part[p];
    }
}

/* `here` holds the level one farther than the entries. */
ALWAYS_INLINE void backward_lanes(struct brandes_batch *batch)
{
    for (uint32_t i = batch->start; i < batch->end; i++) {
        const struct entry entry = batch->entries[i];
        const double own = batch->part->targets[entry.node];
        const lane_part ends = {own, own, own, own, own, own, own, own};
        const struct lanes *paths = &batch->paths[entry.node];
        struct lanes *rate = &batch->rate[entry.node];
        struct lanes sum;
        lane_part total = {0};
        gather(batch, entry.node, entry.mask, batch->rate, &sum);
        for (int p = 0; p < PARTS; p++) {
            mask_part lanes;
            spread(entry.mask >> p * WIDTH, &lanes);
            const lane_part share = paths->part[p] * sum.part[p];
            const lane_part fresh = (ends + share) / paths->part[p];
            rate->part[p] = (lane_part)(((mask_part)fresh & lanes) | ((mask_part)rate->part[p] & ~lanes));
            total += batch->weight->part[p] * (lane_part)((mask_part)share & lanes);
        }
        batch->score[entry.node] += ((total[0] + total[1]) + (total[2] + total[3])) +
                                    ((total[4] + total[5]) + (total[6] + total[7]));
    }
}

KERNEL(forward, (struct brandes_batch *batch), (batch))
KERNEL(backward, (struct brandes_batch *batch), (batch))

static struct lanes *array_of_lanes(struct arena *memory, size_t n)
{
    const uintptr_t start = (uintptr_t)arena_alloc(memory, n * sizeof(struct lanes) + sizeof(lane_part));
    return start ? (struct lanes *)((start + sizeof(lane_part) - 1) / sizeof(lane_part) * sizeof(lane_part)) : NULL;
}

bool brandes_lanes_hire(struct brandes_worker *worker, const struct brandes_part *part)
{
    const size_t n = part->node_count;
    struct arena *memory = &worker->memory;
    struct brandes_batch *batch = arena_new(memory, struct brandes_batch);
    worker->score = arena_array(memory, double, n);
    if (!batch || !worker->score)
        return false;
    worker->batch = batch;
    batch->part = part;
    batch->score = worker->score;
    batch->weight = array_of_lanes(memory, 1);
    batch->paths = array_of_lanes(memory, n);
    batch->rate = array_of_lanes(memory, n);
    batch->here = arena_array(memory, uint32_t, n);
    batch->next = arena_array(memory, uint32_t, n);
    batch->seen = arena_array(memory, uint32_t, n);
    batch->entries = arena_array(memory, struct entry, n * BRANDES_LANES); /* once in each lane */
    batch->level_start = arena_array(memory, uint32_t, n + 2);
    return batch->weight && batch->paths && batch->rate && batch->here && batch->next && batch->seen && batch->entries &&
           batch->level_start;
}

static uint32_t start_batch(struct brandes_batch *batch, uint32_t first)
{
    const struct brandes_part *part = batch->part;
    const uint32_t n = part->node_count;
    uint32_t count = 0;
    memset(batch->paths, 0, n * sizeof *batch->paths);
    memset(batch->rate, 0, n * sizeof *batch->rate);
    memset(batch->seen, 0, n * sizeof *batch->seen);
    memset(batch->weight, 0, sizeof *batch->weight);
    for (uint32_t lane = 0; lane < BRANDES_LANES && first + lane < n; lane++) {
        const uint32_t v = first + lane;
        if (part->sources[v] == 0)
            continue;
        batch->weight->part[lane / WIDTH][lane % WIDTH] = part->sources[v];
        batch->paths[v].part[lane / WIDTH][lane % WIDTH] = 1;
        batch->seen[v] = UINT32_C(1) << lane;
        batch->entries[count++] = (struct entry){v, batch->seen[v]};
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
            const uint32_t fresh = entry.mask & ~batch->seen[w];
            if (!fresh)
                continue;
            if (!batch->next[w])
                batch->entries[end + count++].node = w;
            batch->next[w] |= fresh;
        }
    }
    for (uint32_t i = end; i < end + count; i++) {
        const uint32_t w = batch->entries[i].node;
        batch->entries[i].mask = batch->next[w];
        batch->seen[w] |= batch->next[w];
        batch->next[w] = 0;
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
static bool in_pieces(struct brandes_batch *batch, void (*kernel)(struct brandes_batch *), uint32_t start,
                      uint32_t end, struct team *team, unsigned number)
{
    for (batch->start = start; batch->start < end; batch->start = batch->end) {
        batch->end = end - batch->start < PIECE ? end : batch->start + PIECE;
        kernel(batch);
        if (!team_at(team, number, 0))
            return false;
    }
    return true;
}

bool brandes_lanes_from(struct brandes_worker *worker, uint32_t first, struct team *team, unsigned number)
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
        const bool going = in_pieces(batch, forward, end, level[depth + 2], team, number);
        hide_level(batch, start, end);
        if (!going)
            return false;
        depth++;
    }
    while (depth-- > 1) { /* not level 0: nothing depends on a source in its own lane */
        show_level(batch, level[depth + 1], level[depth + 2]);
        const bool going = in_pieces(batch, backward, level[depth], level[depth + 1], team, number);
        hide_level(batch, level[depth + 1], level[depth + 2]);
        if (!going)
            return false;
    }
    return team_at(team, number, BRANDES_LANES);
}
