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
