/* SPDX-License-Identifier: MIT */
/* What holds a component together by itself: nodes in several blocks, and blocks of two nodes. */
#include "analysis/blocks.h"

#include <odfgraph/structure.h>

odf_status odf_cut_nodes(const odf_graph *graph, bool *cut, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    struct blocks blocks;
    uint32_t *in = arena_array(&scratch, uint32_t, graph->node_count);
    if (!in || !find_blocks(graph, &scratch, &blocks))
        return fail(err, ODF_E_MEMORY, "cut nodes among %u", graph->node_count);
    for (uint32_t i = 0; i < blocks.start[blocks.count]; i++)
        in[blocks.nodes[i]]++;
    for (odf_node v = 0; v < graph->node_count; v++)
        cut[v] = in[v] > 1;
    return ODF_OK;
}

static int by_ends(const void *left, const void *right)
{
    const odf_pair *a = left;
    const odf_pair *b = right;
    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    return a->b < b->b ? -1 : a->b > b->b;
}

odf_status odf_bridges(const odf_graph *graph, odf_pair *pairs, size_t *out_count, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    struct blocks blocks;
    size_t count = 0;
    if (!find_blocks(graph, &scratch, &blocks))
        return fail(err, ODF_E_MEMORY, "bridges among %u nodes", graph->node_count);
    for (uint32_t b = 0; b < blocks.count; b++) {
        if (blocks.start[b + 1] - blocks.start[b] != 2)
            continue;
        const odf_node one = blocks.nodes[blocks.start[b]];
        const odf_node other = blocks.nodes[blocks.start[b] + 1];
        pairs[count++] = one < other ? (odf_pair){one, other} : (odf_pair){other, one};
    }
    if (count)
        qsort(pairs, count, sizeof *pairs, by_ends);
    *out_count = count;
    return ODF_OK;
}
