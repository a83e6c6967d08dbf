/* SPDX-License-Identifier: MIT */
/* The part of a graph where ties can be forced to cross: what is left when nodes with one tie are
 * taken away again and again (the 2-core). The trees taken away can always be hung back without a
 * crossing of their own, so the search for few crossings need not carry them. */
#include "map/core.h"

#define GOLDEN_COS (-0.73736887807831985) /* of the angle that spreads points around a centre */
#define GOLDEN_SIN 0.67549029426152362

static void count_degrees(const struct layout *whole, uint32_t *degree)
{
    for (uint32_t e = 0; e < whole->tie_count; e++) {
        degree[whole->ties[e].a]++;
        degree[whole->ties[e].b]++;
    }
}

/* Takes leaves away, pass by pass: few passes, trees in such graphs are shallow. */
static void strip_leaves(const struct layout *whole, uint32_t *degree, struct core *core)
{
    bool stripped = true;
    while (stripped) {
        stripped = false;
        for (uint32_t e = 0; e < whole->tie_count; e++) {
            const uint32_t a = whole->ties[e].a;
            const uint32_t b = whole->ties[e].b;
            if (core->stem[a] != CORE_KEPT || core->stem[b] != CORE_KEPT ||
                (degree[a] != 1 && degree[b] != 1))
                continue;
            const uint32_t leaf = degree[a] == 1 ? a : b;
            const uint32_t stem = leaf == a ? b : a;
            core->stem[leaf] = stem;
            core->stripped[core->stripped_count++] = leaf;
            degree[leaf]--;
            degree[stem]--;
            stripped = true;
        }
    }
}

static bool allocate(const struct layout *whole, struct arena *memory, struct core *core)
{
    const size_t n = whole->node_count;
    core->stem = arena_array(memory, uint32_t, n);
    core->stripped = arena_array(memory, uint32_t, n);
    core->node = arena_array(memory, uint32_t, n);
    core->w = arena_array(memory, double, n);
    core->h = arena_array(memory, double, n);
    core->community = arena_array(memory, uint32_t, n);
    core->ties = arena_array(memory, struct layout_tie, whole->tie_count);
    core->layout.at = arena_array(memory, struct point, n);
    return core->stem && core->stripped && core->node && core->w && core->h && core->community &&
           core->ties && core->layout.at;
}

static void take_kept(const struct layout *whole, const uint32_t *degree, uint32_t *place,
                      struct core *core)
{
    uint32_t count = 0;
    for (uint32_t v = 0; v < whole->node_count; v++) {
        if (core->stem[v] != CORE_KEPT || degree[v] == 0)
            continue;
        place[v] = count;
        core->node[count] = v;
        core->w[count] = whole->w[v];
        core->h[count] = whole->h[v];
        core->community[count] = whole->community ? whole->community[v] : UINT32_MAX;
        core->layout.at[count++] = whole->at[v];
    }
    core->layout.node_count = count;
    count = 0;
    for (uint32_t e = 0; e < whole->tie_count; e++) {
        struct layout_tie tie = whole->ties[e];
        if (core->stem[tie.a] != CORE_KEPT || core->stem[tie.b] != CORE_KEPT)
            continue;
        tie.a = place[tie.a];
        tie.b = place[tie.b];
        core->ties[count++] = tie;
    }
    core->layout.tie_count = count;
}

bool core_take(const struct layout *whole, struct arena *memory, struct core *core)
{
    uint32_t *degree = arena_array(memory, uint32_t, whole->node_count);
    uint32_t *place = arena_array(memory, uint32_t, whole->node_count);
    struct point *at;
    if (!degree || !place || !allocate(whole, memory, core))
        return false;
    at = core->layout.at;
    core->layout = *whole;
    core->layout.at = at;
    core->layout.w = core->w;
    core->layout.h = core->h;
    core->layout.community = whole->community ? core->community : NULL;
    core->layout.ties = core->ties;
    core->layout.fixed = UINT32_MAX;
    core->stripped_count = 0;
    memset(core->stem, 0xFF, whole->node_count * sizeof *core->stem);
    count_degrees(whole, degree);
    strip_leaves(whole, degree, core);
    take_kept(whole, degree, place, core);
    return true;
}

void core_hang(const struct layout *whole, const struct core *core, double length)
{
    struct point way = {length, 0};
    for (uint32_t i = 0; i < core->layout.node_count; i++)
        whole->at[core->node[i]] = core->layout.at[i];
    for (uint32_t i = core->stripped_count; i-- > 0;) {
        const uint32_t leaf = core->stripped[i];
        const struct point stem = whole->at[core->stem[leaf]];
        way = (struct point){way.x * GOLDEN_COS - way.y * GOLDEN_SIN,
                             way.x * GOLDEN_SIN + way.y * GOLDEN_COS};
        whole->at[leaf].x =
            clamped(stem.x + way.x, whole->w[leaf] / 2, whole->width - whole->w[leaf] / 2);
        whole->at[leaf].y =
            clamped(stem.y + way.y, whole->h[leaf] / 2, whole->height - whole->h[leaf] / 2);
    }
}
