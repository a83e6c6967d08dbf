/* SPDX-License-Identifier: MIT */
#include "analysis/cores.h"

/* Nodes in the order of their remaining neighbours, with the place where each number begins. */
struct peel {
    uint32_t *degree;
    uint32_t *start; /* of each degree in `order` */
    uint32_t *order;
    uint32_t *place; /* of each node in `order` */
};

static bool peel_init(struct peel *peel, const odf_graph *graph, struct arena *memory)
{
    const uint32_t n = graph->node_count;
    uint32_t most = 0;
    peel->degree = arena_array(memory, uint32_t, n);
    peel->order = arena_array(memory, uint32_t, n);
    peel->place = arena_array(memory, uint32_t, n);
    if (!peel->degree || !peel->order || !peel->place)
        return false;
    for (uint32_t v = 0; v < n; v++) {
        peel->degree[v] = graph->offset[v + 1] - graph->offset[v];
        most = peel->degree[v] > most ? peel->degree[v] : most;
    }
    peel->start = arena_array(memory, uint32_t, (size_t)most + 2);
    if (!peel->start)
        return false;
    for (uint32_t v = 0; v < n; v++)
        peel->start[peel->degree[v] + 1]++;
    for (uint32_t d = 0; d <= most; d++)
        peel->start[d + 1] += peel->start[d];
    for (uint32_t v = 0; v < n; v++) {
        peel->place[v] = peel->start[peel->degree[v]]++;
        peel->order[peel->place[v]] = v;
    }
    for (uint32_t d = most + 1; d > 0; d--)
        peel->start[d] = peel->start[d - 1];
    peel->start[0] = 0;
    return true;
}

/* One neighbour less: changes place with the first of its degree, which then begins one later. */
static void lower(struct peel *peel, uint32_t v)
{
    const uint32_t first = peel->start[peel->degree[v]]++;
    const uint32_t other = peel->order[first];
    peel->order[peel->place[v]] = other;
    peel->place[other] = peel->place[v];
    peel->order[first] = v;
    peel->place[v] = first;
    peel->degree[v]--;
}

odf_status find_cores(const odf_graph *graph, struct arena *memory, struct progress *progress,
                      struct cores *out, odf_error *err)
{
    const uint32_t n = graph->node_count;
    struct peel peel;
    if (!peel_init(&peel, graph, memory))
        return fail(err, ODF_E_MEMORY, "cores of %u nodes", n);
    for (uint32_t i = 0; i < n; i++) {
        if (i % 8192 == 0 && !progress_at(progress, i))
            return progress_cancelled(progress, err);
        const uint32_t v = peel.order[i];
        for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++) {
            if (peel.degree[graph->target[a]] > peel.degree[v])
                lower(&peel, graph->target[a]);
        }
    }
    *out = (struct cores){peel.degree, peel.order, peel.place};
    return ODF_OK;
}
