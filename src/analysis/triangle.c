/* SPDX-License-Identifier: MIT */
#include "analysis/triangle.h"

/* Arcs lead only to nodes with more neighbours, or as many and a higher number. */
static bool leads_up(const odf_graph *graph, odf_node from, odf_node to)
{
    const uint32_t a = graph->offset[from + 1] - graph->offset[from];
    const uint32_t b = graph->offset[to + 1] - graph->offset[to];
    return a < b || (a == b && from < to);
}

static bool orient(const odf_graph *graph, struct arena *memory, uint32_t **out_offset,
                   odf_node **out_target)
{
    uint32_t *offset = arena_array(memory, uint32_t, (size_t)graph->node_count + 1);
    odf_node *target = arena_array(memory, odf_node, graph->pair_count);
    uint32_t count = 0;
    if (!offset || !target)
        return false;
    for (odf_node v = 0; v < graph->node_count; v++) {
        for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++) {
            if (leads_up(graph, v, graph->target[a]))
                target[count++] = graph->target[a];
        }
        offset[v + 1] = count;
    }
    *out_offset = offset;
    *out_target = target;
    return true;
}

odf_status count_triangles(const odf_graph *graph, struct progress *progress, double *count,
                           odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    uint32_t *offset;
    odf_node *target;
    uint32_t *marked_by = arena_array(&scratch, uint32_t, graph->node_count); /* node + 1 */
    if (!marked_by || !orient(graph, &scratch, &offset, &target))
        return fail(err, ODF_E_MEMORY, "triangles of %u nodes", graph->node_count);
    for (odf_node v = 0; v < graph->node_count; v++) {
        if (v % 1024 == 0 && !progress_at(progress, v))
            return progress_cancelled(progress, err);
        for (uint32_t a = offset[v]; a < offset[v + 1]; a++)
            marked_by[target[a]] = v + 1;
        for (uint32_t a = offset[v]; a < offset[v + 1]; a++) {
            const odf_node u = target[a];
            for (uint32_t b = offset[u]; b < offset[u + 1]; b++) {
                const odf_node w = target[b];
                if (marked_by[w] != v + 1)
                    continue;
                count[v]++;
                count[u]++;
                count[w]++;
            }
        }
    }
    return ODF_OK;
}
