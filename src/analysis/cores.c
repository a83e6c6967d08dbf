/* SPDX-License-Identifier: MIT */
/* Level by level: at level k all with k neighbours left or fewer are taken out, and those that come
 * down to k thereby, until none is left of them. What remains has more than k neighbours each, so
 * there are at most 2m / k of them, and looking through them for every k costs O(m log k) in all,
 * one array in order; taking out costs one access at random for each arc. */
#include "analysis/cores.h"

struct peel {
    const odf_graph *graph;
    uint32_t *left; /* neighbours left of each node */
    odf_node *order;
    uint32_t *place;
    uint32_t taken;
    odf_node *rest; /* nodes that may be left, ascending */
    uint32_t rest_count;
};

static bool peel_init(struct peel *peel, const odf_graph *graph, struct arena *memory)
{
    const uint32_t n = graph->node_count;
    *peel = (struct peel){graph,
                          arena_array(memory, uint32_t, n),
                          arena_array(memory, odf_node, n),
                          arena_array(memory, uint32_t, n),
                          0,
                          arena_array(memory, odf_node, n),
                          n};
    if (!peel->left || !peel->order || !peel->place || !peel->rest)
        return false;
    for (odf_node v = 0; v < n; v++) {
        peel->left[v] = graph->offset[v + 1] - graph->offset[v];
        peel->place[v] = UINT32_MAX;
        peel->rest[v] = v;
    }
    return true;
}

static void take(struct peel *peel, odf_node v)
{
    peel->place[v] = peel->taken;
    peel->order[peel->taken++] = v;
}

/* Takes those that have come down to k, the others stay; returns the fewest neighbours among these.
 */
static uint32_t take_lowest(struct peel *peel, uint32_t k)
{
    uint32_t kept = 0;
    uint32_t fewest = UINT32_MAX;
    for (uint32_t i = 0; i < peel->rest_count; i++) {
        const odf_node v = peel->rest[i];
        if (peel->place[v] != UINT32_MAX)
            continue;
        if (peel->left[v] <= k) {
            take(peel, v);
            continue;
        }
        fewest = peel->left[v] < fewest ? peel->left[v] : fewest;
        peel->rest[kept++] = v;
    }
    peel->rest_count = kept;
    return fewest;
}

/* A node that is taken keeps in `left` the level at which it was. */
static bool take_level(struct peel *peel, uint32_t k, struct progress *progress)
{
    const odf_graph *graph = peel->graph;
    uint32_t at = peel->taken;
    take_lowest(peel, k);
    for (; at < peel->taken; at++) {
        const odf_node v = peel->order[at];
        if (at % 8192 == 0 && !progress_at(progress, at))
            return false;
        for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++) {
            const odf_node w = graph->target[a];
            if (peel->left[w] > k && --peel->left[w] == k)
                take(peel, w);
        }
        peel->left[v] = k;
    }
    return true;
}

odf_status find_cores(const odf_graph *graph, struct arena *memory, struct progress *progress,
                      struct cores *out, odf_error *err)
{
    struct peel peel;
    if (!peel_init(&peel, graph, memory))
        return fail(err, ODF_E_MEMORY, "cores of %u nodes", graph->node_count);
    for (uint32_t k = 0; peel.taken < graph->node_count; k++) {
        if (!take_level(&peel, k, progress))
            return progress_cancelled(progress, err);
        /* No level is empty for long: the next one is that of the node with the fewest left. */
        const uint32_t fewest = take_lowest(&peel, k);
        if (fewest != UINT32_MAX && fewest > k + 1)
            k = fewest - 1;
    }
    *out = (struct cores){peel.left, peel.order, peel.place};
    return ODF_OK;
}
