/* SPDX-License-Identifier: MIT */
/* The first layout of ego maps and overviews. Graphviz's neato and sfdp answer the same question;
 * they are not asked because their places differ from build to build and machine to machine. */
#include "base/vector.h"
#include "map/layout.h"

#define BETWEEN_COMMUNITIES 2.2
#define LAST_STEP 0.05

enum { ROUNDS = 40, PIVOTS = 16, SPARSE_ROUNDS = 30, PAIRS_OF_TICK = 500000 };

struct pair {
    uint32_t a;
    uint32_t b;
    float length;   /* wanted distance, in steps */
    float weight;   /* length^-2 */
    bool one_sided; /* only b moves: a is a pivot */
};

struct incidence {
    uint32_t *offset;
    uint32_t *target;
    float *length;
};

static float tie_length(const struct layout *layout, const struct layout_tie *tie)
{
    return layout->community && layout->community[tie->a] != layout->community[tie->b]
               ? (float)BETWEEN_COMMUNITIES
               : 1.0F;
}

static bool index_ties(const struct layout *layout, struct arena *memory, struct incidence *out)
{
    const uint32_t n = layout->node_count;
    out->offset = arena_array(memory, uint32_t, n + 2);
    out->target = arena_array(memory, uint32_t, 2 * (size_t)layout->tie_count);
    out->length = arena_array(memory, float, 2 * (size_t)layout->tie_count);
    if (!out->offset || !out->target || !out->length)
        return false;
    for (uint32_t e = 0; e < layout->tie_count; e++) {
        out->offset[layout->ties[e].a + 2]++;
        out->offset[layout->ties[e].b + 2]++;
    }
    for (uint32_t v = 2; v < n + 2; v++)
        out->offset[v] += out->offset[v - 1];
    for (uint32_t e = 0; e < layout->tie_count; e++) {
        const struct layout_tie *tie = &layout->ties[e];
        const float length = tie_length(layout, tie);
        uint32_t *slot = &out->offset[tie->a + 1];
        out->target[*slot] = tie->b;
        out->length[(*slot)++] = length;
        slot = &out->offset[tie->b + 1];
        out->target[*slot] = tie->a;
        out->length[(*slot)++] = length;
    }
    return true;
}

/* Steps from `start` to every node, INFINITY where there is no way. A queue of nodes to look at
 * again is enough: lengths are 1 or 2.2, so few nodes are looked at twice. */
static void steps_from(const struct incidence *near, uint32_t n, uint32_t start, float *steps,
                       uint32_t *queue, bool *queued)
{
    for (uint32_t v = 0; v < n; v++) {
        steps[v] = INFINITY;
        queued[v] = false;
    }
    uint32_t head = 0;
    uint32_t waiting = 1;
    queue[0] = start;
    steps[start] = 0;
    queued[start] = true;
    while (waiting > 0) {
        const uint32_t v = queue[head];
        head = head + 1 == n ? 0 : head + 1;
        waiting--;
        queued[v] = false;
        for (uint32_t i = near->offset[v]; i < near->offset[v + 1]; i++) {
            const uint32_t u = near->target[i];
            const float through = steps[v] + near->length[i];
            if (through >= steps[u])
                continue;
            steps[u] = through;
            if (!queued[u]) {
                const uint32_t tail = head + waiting;
                queue[tail >= n ? tail - n : tail] = u;
                queued[u] = true;
                waiting++;
            }
        }
    }
}

/* Wanted between nodes that no way joins, in steps. */
static float distance_of_parts(uint32_t n)
{
    return (float)(1.5 + sqrt((double)n) / 2);
}

static void scatter(const struct layout *layout, double radius, uint64_t *state)
{
    for (uint32_t v = 0; v < layout->node_count; v++) {
        if (v == layout->fixed) {
            layout->at[v] = (struct point){0, 0};
            continue;
        }
        layout->at[v].x = radius * (2 * dice_unit(state) - 1);
        layout->at[v].y = radius * (2 * dice_unit(state) - 1);
    }
}

static void shuffle(struct pair *pairs, size_t count, uint64_t *state)
{
    for (size_t i = count; i > 1; i--) {
        const size_t j = (size_t)(dice_unit(state) * (double)i);
        const struct pair other = pairs[i - 1];
        pairs[i - 1] = pairs[j];
        pairs[j] = other;
    }
}

/* Moves both ends of a pair towards its wanted length, at most all the way. */
static void relax(const struct layout *layout, const struct pair *pair, double step)
{
    struct point *a = &layout->at[pair->a];
    struct point *b = &layout->at[pair->b];
    const double dx = a->x - b->x;
    const double dy = a->y - b->y;
    const double apart = sqrt(dx * dx + dy * dy) + 1e-9;
    const double share = least(1, step * (double)pair->weight);
    const bool a_stays = pair->one_sided || pair->a == layout->fixed;
    double half = share * (apart - (double)pair->length) / (2 * apart);
    if (a_stays || pair->b == layout->fixed)
        half *= 2;
    if (!a_stays) {
        a->x -= half * dx;
        a->y -= half * dy;
    }
    if (pair->b != layout->fixed) {
        b->x += half * dx;
        b->y += half * dy;
    }
}

/* The step shrinks geometrically from "the longest pair goes all the way" to a twentieth of the
 * shortest one's. */
static bool descend(const struct layout *layout, struct pair *pairs, size_t count, unsigned rounds,
                    uint64_t *state)
{
    float smallest = INFINITY;
    float largest = 0;
    for (size_t i = 0; i < count; i++) {
        smallest = pairs[i].weight < smallest ? pairs[i].weight : smallest;
        largest = pairs[i].weight > largest ? pairs[i].weight : largest;
    }
    if (count == 0)
        return true;
    const double first = 1 / (double)smallest;
    const double last = LAST_STEP / (double)largest;
    const double shrink = portable_root(last / first, rounds - 1);
    double step = first;
    for (unsigned round = 0; round < rounds; round++) {
        shuffle(pairs, count, state);
        for (size_t i = 0; i < count; i++) {
            if (i % PAIRS_OF_TICK == 0 &&
                !tick_step(layout->tick, "laying out the network", round, rounds))
                return false;
            relax(layout, &pairs[i], step);
        }
        step *= shrink;
    }
    return true;
}

odf_status layout_stress(const struct layout *layout, struct arena *memory, uint64_t seed)
{
    const uint32_t n = layout->node_count;
    const size_t all = n > 1 ? (size_t)n * (n - 1) / 2 : 0;
    struct incidence near;
    struct pair *pairs = arena_array(memory, struct pair, all);
    float *steps = arena_array(memory, float, n);
    uint32_t *queue = arena_array(memory, uint32_t, n);
    bool *queued = arena_array(memory, bool, n);
    if (!pairs || !steps || !queue || !queued || !index_ties(layout, memory, &near))
        return ODF_E_MEMORY;
    size_t count = 0;
    for (uint32_t a = 0; a < n; a++) {
        steps_from(&near, n, a, steps, queue, queued);
        for (uint32_t b = a + 1; b < n; b++) {
            const float length = isinf(steps[b]) ? distance_of_parts(n) : steps[b];
            pairs[count++] = (struct pair){a, b, length, 1 / (length * length), false};
        }
    }
    uint64_t state = seed;
    scatter(layout, sqrt((double)n), &state);
    return descend(layout, pairs, count, ROUNDS, &state) ? ODF_OK : ODF_E_CANCELLED;
}

typedef VECTOR(struct pair) pair_list;

static void pairs_clear(pair_list *pairs)
{
    vector_clear(pairs);
}

/* Each pivot is the node farthest from the pivots before it; each node keeps its distance from all
 * of them (after Ortmann, Klimenta, Brandes, JGAA 21 (2017) 299, without their weights). */
static odf_status add_pivots(const struct layout *layout, struct arena *memory,
                             const struct incidence *near, pair_list *pairs)
{
    const uint32_t n = layout->node_count;
    const uint32_t pivots = n < PIVOTS ? n : PIVOTS;
    float *steps = arena_array(memory, float, n);
    float *nearest = arena_array(memory, float, n);
    uint32_t *queue = arena_array(memory, uint32_t, n);
    bool *queued = arena_array(memory, bool, n);
    if (!steps || !nearest || !queue || !queued || !vector_reserve(pairs, (size_t)n * pivots))
        return ODF_E_MEMORY;
    for (uint32_t v = 0; v < n; v++)
        nearest[v] = INFINITY;
    uint32_t pivot = 0;
    for (uint32_t i = 0; i < pivots; i++) {
        if (!tick_step(layout->tick, "measuring the network", i, pivots))
            return ODF_E_CANCELLED;
        steps_from(near, n, pivot, steps, queue, queued);
        uint32_t farthest = pivot;
        for (uint32_t v = 0; v < n; v++) {
            const float length = isinf(steps[v]) ? distance_of_parts(n) : steps[v];
            if (v != pivot && length > 1)
                pairs->items[pairs->count++] =
                    (struct pair){pivot, v, length, 1 / (length * length), true};
            if (steps[v] < nearest[v])
                nearest[v] = steps[v];
            if (nearest[v] > nearest[farthest])
                farthest = v;
        }
        pivot = farthest;
    }
    return ODF_OK;
}

odf_status layout_stress_sparse(const struct layout *layout, struct arena *memory, uint64_t seed)
{
    struct incidence near;
    CLEANUP(pairs_clear) pair_list pairs = {0};
    uint64_t state = seed;
    if (!index_ties(layout, memory, &near))
        return ODF_E_MEMORY;
    const odf_status status = add_pivots(layout, memory, &near, &pairs);
    if (status != ODF_OK)
        return status;
    if (!vector_reserve(&pairs, layout->tie_count))
        return ODF_E_MEMORY;
    for (uint32_t e = 0; e < layout->tie_count; e++) {
        const struct layout_tie *tie = &layout->ties[e];
        const float length = tie_length(layout, tie);
        pairs.items[pairs.count++] =
            (struct pair){tie->a, tie->b, length, 1 / (length * length), false};
    }
    scatter(layout, sqrt((double)layout->node_count), &state);
    return descend(layout, pairs.items, pairs.count, SPARSE_ROUNDS, &state) ? ODF_OK
                                                                            : ODF_E_CANCELLED;
}
