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

/* What hangs below each node, itself included, and how many nodes its component has. */
struct hanging {
    struct blocks blocks;
    uint32_t *below;
    uint32_t *largest; /* of the parts that hang below the node, one for each block */
    uint32_t *total;   /* of each component */
};

static bool weigh(const odf_graph *graph, struct arena *memory, struct hanging *out)
{
    const uint32_t n = graph->node_count;
    struct blocks *blocks = &out->blocks;
    if (!find_blocks(graph, memory, blocks))
        return false;
    out->below = arena_array(memory, uint32_t, n);
    out->largest = arena_array(memory, uint32_t, n);
    out->total = arena_array(memory, uint32_t, blocks->component_count);
    if (!out->below || !out->largest || !out->total)
        return false;
    for (odf_node v = 0; v < n; v++) {
        out->below[v] = 1;
        out->total[blocks->component[v]]++;
    }
    for (uint32_t b = 0; b < blocks->count; b++) { /* those below come before */
        const odf_node top = blocks->nodes[blocks->start[b + 1] - 1];
        uint32_t part = 0;
        for (uint32_t i = blocks->start[b]; i + 1 < blocks->start[b + 1]; i++)
            part += out->below[blocks->nodes[i]];
        out->below[top] += part;
        if (part > out->largest[top])
            out->largest[top] = part;
    }
    return true;
}

odf_status odf_cut_losses(const odf_graph *graph, uint32_t *lost, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    struct hanging hanging;
    if (!weigh(graph, &scratch, &hanging))
        return fail(err, ODF_E_MEMORY, "cut nodes among %u", graph->node_count);
    for (odf_node v = 0; v < graph->node_count; v++) {
        const uint32_t all = hanging.total[hanging.blocks.component[v]];
        const uint32_t above = all - hanging.below[v];
        const uint32_t largest = hanging.largest[v] > above ? hanging.largest[v] : above;
        lost[v] = all - 1 - largest;
    }
    return ODF_OK;
}

struct bridge {
    odf_pair pair;
    uint32_t lost;
    odf_node side;
};

static int by_ends(const void *left, const void *right)
{
    const odf_pair *a = &((const struct bridge *)left)->pair;
    const odf_pair *b = &((const struct bridge *)right)->pair;
    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    return a->b < b->b ? -1 : a->b > b->b;
}

static struct bridge bridge_of(const struct hanging *hanging, odf_node child, odf_node top)
{
    const uint32_t below = hanging->below[child];
    const uint32_t above = hanging->total[hanging->blocks.component[child]] - below;
    const odf_pair pair = child < top ? (odf_pair){child, top} : (odf_pair){top, child};
    if (below == above)
        return (struct bridge){pair, below, pair.a};
    return (struct bridge){pair, below < above ? below : above, below < above ? child : top};
}

/* In ascending order; NULL when memory is out. */
static struct bridge *find_bridges(const odf_graph *graph, struct arena *memory, size_t *out_count)
{
    struct hanging hanging;
    struct bridge *bridges = arena_array(memory, struct bridge, graph->node_count);
    size_t count = 0;
    if (!bridges || !weigh(graph, memory, &hanging))
        return NULL;
    const struct blocks *blocks = &hanging.blocks;
    for (uint32_t b = 0; b < blocks->count; b++) {
        const odf_node *nodes = &blocks->nodes[blocks->start[b]];
        if (blocks->start[b + 1] - blocks->start[b] == 2)
            bridges[count++] = bridge_of(&hanging, nodes[0], nodes[1]);
    }
    if (count)
        qsort(bridges, count, sizeof *bridges, by_ends);
    *out_count = count;
    return bridges;
}

odf_status odf_bridges(const odf_graph *graph, odf_pair *pairs, size_t *out_count, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    size_t count;
    const struct bridge *bridges = find_bridges(graph, &scratch, &count);
    if (!bridges)
        return fail(err, ODF_E_MEMORY, "bridges among %u nodes", graph->node_count);
    for (size_t i = 0; i < count; i++)
        pairs[i] = bridges[i].pair;
    *out_count = count;
    return ODF_OK;
}

odf_status odf_bridge_losses(const odf_graph *graph, uint32_t *lost, odf_node *side, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    size_t count;
    const struct bridge *bridges = find_bridges(graph, &scratch, &count);
    if (!bridges)
        return fail(err, ODF_E_MEMORY, "bridges among %u nodes", graph->node_count);
    for (size_t i = 0; i < count; i++) {
        lost[i] = bridges[i].lost;
        side[i] = bridges[i].side;
    }
    return ODF_OK;
}
