/* SPDX-License-Identifier: MIT */
#include "analysis/direction.h"

static unsigned tie_directions(const odf_graph *graph, odf_tie tie, odf_node node)
{
    if (odf_tie_kind_symmetric((odf_tie_kind)graph->tie_kind[tie]))
        return POINTS_IN | POINTS_OUT;
    return graph->tie_to[tie] == node ? POINTS_IN : POINTS_OUT;
}

unsigned pair_directions(const odf_graph *graph, uint32_t pair, odf_node node)
{
    unsigned found = 0;
    for (uint32_t i = graph->pair_offset[pair]; i < graph->pair_offset[pair + 1]; i++)
        found |= tie_directions(graph, graph->pair_ties[i], node);
    return found;
}

double pair_strength_from(const odf_graph *graph, uint32_t pair, odf_node node)
{
    double sum = 0;
    for (uint32_t i = graph->pair_offset[pair]; i < graph->pair_offset[pair + 1]; i++) {
        const odf_tie tie = graph->pair_ties[i];
        if (tie_directions(graph, tie, node) & POINTS_OUT)
            sum += graph->tie_strength[tie];
    }
    return sum;
}
