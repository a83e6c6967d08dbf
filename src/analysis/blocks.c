/* SPDX-License-Identifier: MIT */
#include "analysis/blocks.h"

struct descent {
    const odf_graph *graph;
    struct blocks *blocks;
    uint32_t *number;  /* in the order of discovery, from 1; 0: not seen */
    uint32_t *lowest;  /* the smallest number that the subtree reaches by one arc up */
    uint32_t *arc;     /* the next one to look at */
    odf_node *way;     /* from the root to where the descent is */
    odf_node *pending; /* seen, but their block is not complete */
    uint32_t way_length;
    uint32_t pending_count;
    uint32_t seen;
};

static void enter(struct descent *descent, odf_node v)
{
    descent->number[v] = descent->lowest[v] = ++descent->seen;
    descent->arc[v] = descent->graph->offset[v];
    descent->way[descent->way_length++] = v;
    descent->pending[descent->pending_count++] = v;
    descent->blocks->component[v] = descent->blocks->component_count;
}

/* The block of `top` and its child: what is pending since the child. */
static void close_block(struct descent *descent, odf_node top, odf_node child)
{
    struct blocks *blocks = descent->blocks;
    uint32_t end = blocks->start[blocks->count];
    odf_node v;
    do {
        v = descent->pending[--descent->pending_count];
        blocks->nodes[end++] = v;
    } while (v != child);
    blocks->nodes[end++] = top;
    blocks->start[++blocks->count] = end;
}

static void leave(struct descent *descent)
{
    const odf_node v = descent->way[--descent->way_length];
    if (!descent->way_length)
        return;
    const odf_node above = descent->way[descent->way_length - 1];
    if (descent->lowest[v] < descent->lowest[above])
        descent->lowest[above] = descent->lowest[v];
    if (descent->lowest[v] >= descent->number[above])
        close_block(descent, above, v);
}

static void descend(struct descent *descent, odf_node root)
{
    const odf_graph *graph = descent->graph;
    enter(descent, root);
    while (descent->way_length) {
        const odf_node v = descent->way[descent->way_length - 1];
        if (descent->arc[v] == graph->offset[v + 1]) {
            leave(descent);
            continue;
        }
        const odf_node w = graph->target[descent->arc[v]++];
        if (!descent->number[w])
            enter(descent, w);
        else if (descent->number[w] < descent->lowest[v])
            descent->lowest[v] = descent->number[w];
    }
    descent->pending_count = 0; /* the root is in all of its blocks already */
    descent->blocks->component_count++;
}

bool find_blocks(const odf_graph *graph, struct arena *memory, struct blocks *out)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    const uint32_t n = graph->node_count;
    /* Blocks form a tree with the nodes: at most n - 1 of them, with n - 1 nodes besides their
     * tops. */
    struct blocks blocks = {.start = arena_array(memory, uint32_t, (size_t)n + 1),
                            .nodes = arena_array(memory, odf_node, 2 * (size_t)n),
                            .component = arena_array(memory, uint32_t, n)};
    struct descent descent = {.graph = graph,
                              .blocks = &blocks,
                              .number = arena_array(&scratch, uint32_t, n),
                              .lowest = arena_array(&scratch, uint32_t, n),
                              .arc = arena_array(&scratch, uint32_t, n),
                              .way = arena_array(&scratch, odf_node, n),
                              .pending = arena_array(&scratch, odf_node, n)};
    if (!blocks.start || !blocks.nodes || !blocks.component || !descent.number || !descent.lowest ||
        !descent.arc || !descent.way || !descent.pending)
        return false;
    for (odf_node v = 0; v < n; v++) {
        if (!descent.number[v])
            descend(&descent, v);
    }
    *out = blocks;
    return true;
}
