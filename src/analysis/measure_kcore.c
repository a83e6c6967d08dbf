/* SPDX-License-Identifier: MIT */
/* How deep inside a node lies. */
#include "analysis/measure.h"

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

/**
 * K-core: the largest k such that the node is among nodes that all have k neighbours or more within
 * their set. Leaves score 1; a high score is a place in a dense middle.
 *
 * score[v] in [0, n - 1]; divided by the largest score in the view if normalised.
 * Time O(n + m), memory O(n). Source: Batagelj and Zaveršnik (2003), arXiv:cs/0310049.
 */
static odf_status kcore(const odf_graph *graph, const odf_measure_options *options, double *score,
                        odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    const uint32_t n = graph->node_count;
    struct progress progress = progress_begin(options->tick, "kcore", n);
    struct peel peel;
    if (!peel_init(&peel, graph, &scratch))
        return fail(err, ODF_E_MEMORY, "cores of %u nodes", n);
    for (uint32_t i = 0; i < n; i++) {
        if (i % 8192 == 0 && !progress_at(&progress, i))
            return progress_cancelled(&progress, err);
        const uint32_t v = peel.order[i];
        for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++) {
            if (peel.degree[graph->target[a]] > peel.degree[v])
                lower(&peel, graph->target[a]);
        }
    }
    const double most = options->normalised && peel.degree[peel.order[n - 1]] ? peel.degree[peel.order[n - 1]] : 1;
    for (uint32_t v = 0; v < n; v++)
        score[v] = peel.degree[v] / most;
    return ODF_OK;
}

const struct odf_measure measure_kcore = {
    .name = "kcore",
    .summary = "how deep inside a dense middle a node lies",
    .reading = "The largest k for which the node belongs to a set whose members all have k neighbours in it; "
               "the strength of ties plays no part.",
    .run = kcore,
};
