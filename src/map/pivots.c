/* SPDX-License-Identifier: MIT */
#include "map/pivots.h"

/* Steps from one pivot; `queue` has room for all nodes. */
static void measure_steps(struct pivots *pivots, uint32_t index, const struct layout *layout,
                          const uint32_t *offset, const uint32_t *incident, uint32_t *queue)
{
    uint32_t head = 0;
    uint32_t tail = 0;
    queue[tail++] = pivots->node[index];
    while (head < tail) {
        const uint32_t v = queue[head++];
        for (uint32_t i = offset[v]; i < offset[v + 1]; i++) {
            const struct layout_tie *tie = &layout->ties[incident[i]];
            const uint32_t u = tie->a == v ? tie->b : tie->a;
            float *steps = &pivots->steps[(size_t)u * PIVOTS + index];
            if (*steps > 0 || u == pivots->node[index])
                continue;
            *steps = pivots->steps[(size_t)v * PIVOTS + index] + 1;
            queue[tail++] = u;
        }
    }
}

/* The node as far as can be from all pivots; false if none is reached that is not one. */
static bool farthest_node(const struct pivots *pivots, uint32_t node_count, uint32_t *out)
{
    float farthest = 0;
    for (uint32_t v = 0; v < node_count; v++) {
        float nearest = INFINITY;
        for (uint32_t i = 0; i < pivots->count; i++)
            nearest = fminf(nearest, pivots->steps[(size_t)v * PIVOTS + i]);
        if (nearest > farthest) {
            farthest = nearest;
            *out = v;
        }
    }
    return farthest > 0;
}

bool pivots_choose(struct pivots *pivots, const struct layout *layout, const uint32_t *offset,
                   const uint32_t *incident, struct arena *memory)
{
    const uint32_t n = layout->node_count;
    uint32_t *queue = arena_array(memory, uint32_t, n);
    pivots->steps = arena_array(memory, float, (size_t)n *PIVOTS);
    if (!queue || !pivots->steps)
        return false;
    uint32_t next = 0;
    bool more = n > 0;
    while (more && pivots->count < PIVOTS && pivots->count < n) {
        pivots->node[pivots->count] = next;
        measure_steps(pivots, pivots->count++, layout, offset, incident, queue);
        more = farthest_node(pivots, n, &next);
    }
    return true;
}

void pivots_fit(struct pivots *pivots, const struct layout *layout, double unit)
{
    double linear = 0;
    double square = 0;
    for (uint32_t v = 0; v < layout->node_count; v++) {
        for (uint32_t i = 0; i < pivots->count; i++) {
            const double steps = (double)pivots->steps[(size_t)v * PIVOTS + i];
            if (steps == 0)
                continue;
            const double one = distance(layout->at[v], layout->at[pivots->node[i]]) / steps;
            linear += one;
            square += one * one;
        }
    }
    pivots->step = linear > 0 ? square / linear : unit;
}

double pivots_cost(const struct pivots *pivots, const struct layout *layout, uint32_t v,
                   struct point at)
{
    const float *steps = &pivots->steps[(size_t)v * PIVOTS];
    double sum = 0;
    for (uint32_t i = 0; i < pivots->count; i++) {
        if (steps[i] == 0)
            continue;
        const double off =
            1 - distance(at, layout->at[pivots->node[i]]) / (pivots->step * (double)steps[i]);
        sum += off * off;
    }
    return layout->far_cost * sum / PIVOTS;
}
