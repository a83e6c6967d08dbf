/* SPDX-License-Identifier: MIT */
/* What hangs together. */
#include "analysis/parts.h"
#include "graph/graph.h"

#include <odfgraph/structure.h>

enum { SAMPLED_ARCS = 2, GUESSES = 1024 };

/* The root is the smallest node of its tree; halves the way while walking it. */
static uint32_t root_of(uint32_t *parent, uint32_t v)
{
    while (parent[v] != v) {
        parent[v] = parent[parent[v]];
        v = parent[v];
    }
    return v;
}

static void link_nodes(uint32_t *parent, uint32_t a, uint32_t b)
{
    a = root_of(parent, a);
    b = root_of(parent, b);
    if (a < b)
        parent[b] = a;
    else
        parent[a] = b;
}

/* The root seen most often among evenly spread nodes: most likely that of the largest component. */
static uint32_t guess_largest(uint32_t *parent, uint32_t n)
{
    uint32_t best = 0;
    uint32_t lead = 0; /* majority vote of Boyer and Moore: no counting */
    const uint32_t step = n / GUESSES + 1;
    for (uint32_t v = 0; v < n; v += step) {
        const uint32_t root = root_of(parent, v);
        if (lead == 0)
            best = root;
        lead = root == best ? lead + 1 : lead - 1;
    }
    return best;
}

/* Two arcs of each node join most of the largest component; its nodes need not be read again,
 * since an arc to one outside is read from the other end. */
static void join_all(const odf_graph *graph, uint32_t *parent)
{
    const uint32_t n = graph->node_count;
    for (uint32_t v = 0; v < n; v++)
        parent[v] = v;
    for (uint32_t i = 0; i < SAMPLED_ARCS; i++) {
        for (uint32_t v = 0; v < n; v++) {
            if (graph->offset[v] + i < graph->offset[v + 1])
                link_nodes(parent, v, graph->target[graph->offset[v] + i]);
        }
    }
    const uint32_t largest = n ? guess_largest(parent, n) : 0;
    for (uint32_t v = 0; v < n; v++) {
        if (root_of(parent, v) == root_of(parent, largest))
            continue;
        for (uint32_t a = graph->offset[v] + SAMPLED_ARCS; a < graph->offset[v + 1]; a++)
            link_nodes(parent, v, graph->target[a]);
    }
}

odf_status odf_components(const odf_graph *graph, uint32_t *component, uint32_t *sizes,
                          uint32_t *out_count, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    const uint32_t n = graph->node_count;
    uint32_t *parent = arena_array(&scratch, uint32_t, n);
    if (!parent)
        return fail(err, ODF_E_MEMORY, "components of %u nodes", n);
    join_all(graph, parent);
    for (uint32_t v = 0; v < n; v++)
        parent[v] = root_of(parent, v);
    if (!number_parts(parent, n, component, sizes, out_count))
        return fail(err, ODF_E_MEMORY, "components of %u nodes", n);
    return ODF_OK;
}
