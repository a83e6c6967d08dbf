/* SPDX-License-Identifier: MIT */
/* What lies around a node. */
#include "graph/graph.h"

#include <odfgraph/structure.h>

static int by_number(const void *left, const void *right)
{
    const odf_node a = *(const odf_node *)left;
    const odf_node b = *(const odf_node *)right;
    return a < b ? -1 : a > b;
}

odf_status odf_ego(const odf_graph *graph, odf_node node, unsigned radius, odf_node *nodes,
                   size_t *out_count, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    if (node >= graph->node_count)
        return fail(err, ODF_E_INVALID, "no node %u in a view of %u", node, graph->node_count);
    bool *seen = arena_array(&scratch, bool, graph->node_count);
    if (!seen)
        return fail(err, ODF_E_MEMORY, "a neighbourhood among %u nodes", graph->node_count);
    size_t count = 0;
    size_t level = 0;
    nodes[count++] = node;
    seen[node] = true;
    for (unsigned hops = 0; hops < radius && level < count; hops++) {
        const size_t end = count;
        for (size_t i = level; i < end; i++) {
            for (uint32_t a = graph->offset[nodes[i]]; a < graph->offset[nodes[i] + 1]; a++) {
                const odf_node w = graph->target[a];
                if (!seen[w])
                    nodes[count++] = w;
                seen[w] = true;
            }
        }
        qsort(nodes + end, count - end, sizeof *nodes, by_number);
        level = end;
    }
    *out_count = count;
    return ODF_OK;
}
