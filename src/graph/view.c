/* SPDX-License-Identifier: MIT */
/* Reading a view. */
#include "graph/graph.h"

void odf_graph_free(odf_graph *graph)
{
    if (!graph)
        return;
    /* The view itself lies in its arena. */
    struct arena memory = graph->memory;
    arena_clear(&memory);
}

size_t odf_graph_node_count(const odf_graph *graph)
{
    return graph->node_count;
}

size_t odf_graph_tie_count(const odf_graph *graph)
{
    return graph->tie_count;
}

odf_node odf_graph_node_of(const odf_graph *graph, odf_id id)
{
    uint32_t low = 0;
    uint32_t high = graph->node_count;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        const int order = strcmp(graph->id[middle], id.text);
        if (order == 0)
            return middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return ODF_NO_NODE;
}

odf_id odf_graph_id_of(const odf_graph *graph, odf_node node)
{
    return (odf_id){graph->id[node]};
}

const char *odf_graph_name(const odf_graph *graph, odf_node node)
{
    return graph->name[node];
}

odf_kind odf_graph_kind(const odf_graph *graph, odf_node node)
{
    return (odf_kind)graph->kind[node];
}

odf_period odf_graph_date(const odf_graph *graph, odf_node node)
{
    return graph->date[node];
}

uint32_t odf_graph_entries(const odf_graph *graph, odf_node node)
{
    return graph->entries[node];
}

odf_tie_info odf_graph_tie(const odf_graph *graph, odf_tie tie)
{
    return (odf_tie_info){
        .from = graph->tie_from[tie],
        .to = graph->tie_to[tie],
        .kind = (odf_tie_kind)graph->tie_kind[tie],
        .how = (odf_how)graph->tie_how[tie],
        .alleged = graph->tie_alleged[tie],
        .strength = graph->tie_strength[tie],
        .date = graph->tie_date[tie],
        .role = graph->tie_role[tie],
        .number = graph->tie_number[tie],
    };
}

const odf_node *odf_graph_neighbours(const odf_graph *graph, odf_node node, size_t *out_count)
{
    *out_count = graph->offset[node + 1] - graph->offset[node];
    return graph->target + graph->offset[node];
}

/* The pair of two nodes, or UINT32_MAX. */
static uint32_t pair_of(const odf_graph *graph, odf_node a, odf_node b)
{
    uint32_t low = graph->offset[a];
    uint32_t high = graph->offset[a + 1];
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (graph->target[middle] == b)
            return graph->arc_pair[middle];
        if (graph->target[middle] < b)
            low = middle + 1;
        else
            high = middle;
    }
    return UINT32_MAX;
}

const odf_tie *odf_graph_ties_between(const odf_graph *graph, odf_node a, odf_node b,
                                      size_t *out_count)
{
    const uint32_t pair = pair_of(graph, a, b);
    if (pair == UINT32_MAX) {
        *out_count = 0;
        return NULL;
    }
    *out_count = graph->pair_offset[pair + 1] - graph->pair_offset[pair];
    return graph->pair_ties + graph->pair_offset[pair];
}

uint32_t odf_graph_strength(const odf_graph *graph, odf_node a, odf_node b)
{
    const uint32_t pair = pair_of(graph, a, b);
    return pair == UINT32_MAX ? 0 : graph->pair_strength[pair];
}
