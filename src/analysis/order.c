/* SPDX-License-Identifier: MIT */
#include "analysis/order.h"

uint32_t *breadth_first_order(const odf_graph *graph, struct arena *memory)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    const uint32_t n = graph->node_count;
    uint32_t *order = arena_array(memory, uint32_t, n);
    bool *listed = arena_array(&scratch, bool, n);
    uint32_t count = 0;
    if (!order || !listed)
        return NULL;
    for (uint32_t start = 0; start < n; start++) {
        if (listed[start])
            continue;
        listed[start] = true;
        uint32_t at = count;
        order[count++] = start;
        for (; at < count; at++) {
            for (uint32_t a = graph->offset[order[at]]; a < graph->offset[order[at] + 1]; a++) {
                const uint32_t w = graph->target[a];
                if (!listed[w])
                    order[count++] = w;
                listed[w] = true;
            }
        }
    }
    return order;
}

static uint32_t degree_of(const odf_graph *graph, uint32_t v)
{
    return graph->offset[v + 1] - graph->offset[v];
}

/* By counting; equals keep their order. */
bool sort_by_degree(const odf_graph *graph, uint32_t *node, uint32_t *place)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    const uint32_t n = graph->node_count;
    uint32_t most = 0;
    for (uint32_t v = 0; v < n; v++)
        most = degree_of(graph, v) > most ? degree_of(graph, v) : most;
    uint32_t *start = arena_array(&scratch, uint32_t, (size_t)most + 2);
    if (!start)
        return false;
    for (uint32_t v = 0; v < n; v++)
        start[most - degree_of(graph, v) + 1]++;
    for (uint32_t d = 0; d <= most; d++)
        start[d + 1] += start[d];
    for (uint32_t v = 0; v < n; v++) {
        place[v] = start[most - degree_of(graph, v)]++;
        node[place[v]] = v;
    }
    return true;
}

bool order_by_degree(const odf_graph *graph, bool strengths, struct arena *memory,
                     struct ordered *out)
{
    const uint32_t n = graph->node_count;
    uint32_t *node = arena_array(memory, uint32_t, n);
    uint32_t *place = arena_array(memory, uint32_t, n);
    uint32_t *offset = arena_array(memory, uint32_t, (size_t)n + 1);
    uint32_t *target = arena_array(memory, uint32_t, graph->arc_count);
    uint32_t *strength = strengths ? arena_array(memory, uint32_t, graph->arc_count) : NULL;
    if (!node || !place || !offset || !target || (strengths && !strength) ||
        !sort_by_degree(graph, node, place))
        return false;
    uint32_t count = 0;
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t a = graph->offset[node[i]]; a < graph->offset[node[i] + 1]; a++, count++) {
            target[count] = place[graph->target[a]];
            if (strength)
                strength[count] = graph->pair_strength[graph->arc_pair[a]];
        }
        offset[i + 1] = count;
    }
    *out = (struct ordered){n, node, offset, target, strength};
    return true;
}
