/* SPDX-License-Identifier: MIT */
/* The best path where hops are not alike. */
#include "analysis/heap.h"
#include "analysis/length.h"
#include "analysis/path_search.h"

#include <math.h>

struct reach {
    const odf_graph *graph;
    const odf_path_options *options;
    odf_node from;
    odf_node to;
    double *far;      /* the best so far: a length, or the weakest hop with its sign turned */
    uint32_t *hops;   /* on it */
    odf_node *before; /* the node before it */
    bool *closed;
    struct heap heap;
};

static double hop_length(const odf_path_options *options, uint32_t strength)
{
    switch (options->by) {
    case ODF_PATH_STRONGEST: return length_of(strength);
    case ODF_PATH_RELIABLE: /* - log of 1 - (1 - p)^strength, without cancelling */
        return -log1p(-exp(strength * log1p(-options->reliability)));
    default: return 1;
    }
}

/* Smaller is better. */
static double onwards(const struct reach *reach, odf_node v, uint32_t arc)
{
    const uint32_t strength = reach->graph->pair_strength[reach->graph->arc_pair[arc]];
    if (reach->options->by == ODF_PATH_WIDEST)
        return reach->far[v] > -(double)strength ? reach->far[v] : -(double)strength;
    return reach->far[v] + hop_length(reach->options, strength);
}

static int compare(const struct reach *reach, double a, double b)
{
    if (reach->options->by == ODF_PATH_WIDEST)
        return a < b ? -1 : a > b;
    return length_compare(a, b);
}

static bool reach_init(struct reach *reach, struct arena *memory)
{
    const size_t n = reach->graph->node_count;
    reach->far = arena_array(memory, double, n);
    reach->hops = arena_array(memory, uint32_t, n);
    reach->before = arena_array(memory, odf_node, n);
    reach->closed = arena_array(memory, bool, n);
    if (!reach->far || !reach->hops || !reach->before || !reach->closed ||
        !heap_init(&reach->heap, memory, n))
        return false;
    for (size_t v = 0; v < n; v++) {
        reach->far[v] = INFINITY;
        reach->before[v] = ODF_NO_NODE;
        reach->closed[v] = v != reach->from && v != reach->to &&
                           !path_may_pass(reach->graph, reach->options, (odf_node)v);
    }
    return true;
}

/* Equally good: fewer hops, then the node before it with the smaller id. */
static void offer(struct reach *reach, odf_node v, odf_node w, double there)
{
    int order = reach->before[w] == ODF_NO_NODE ? -1 : compare(reach, there, reach->far[w]);
    if (order < 0)
        heap_push(&reach->heap, w, there);
    if (order == 0 && reach->hops[v] + 1 != reach->hops[w])
        order = reach->hops[v] + 1 < reach->hops[w] ? -1 : 1;
    if (order == 0)
        order = v < reach->before[w] ? -1 : 1;
    if (order > 0)
        return;
    reach->far[w] = there < reach->far[w] ? there : reach->far[w];
    reach->hops[w] = reach->hops[v] + 1;
    reach->before[w] = v;
}

/* The widest way is sought with a strength for a length; that alone leaves the number of hops open.
 */
static bool go(struct reach *reach, struct progress *progress)
{
    const odf_graph *graph = reach->graph;
    bool *done = reach->closed; /* settled nodes are closed too */
    reach->far[reach->from] = reach->options->by == ODF_PATH_WIDEST ? -INFINITY : 0;
    heap_push(&reach->heap, reach->from, reach->far[reach->from]);
    for (size_t steps = 0; reach->heap.count; steps++) {
        if (steps % 1024 == 0 && !progress_at(progress, steps))
            return false;
        const odf_node v = heap_pop(&reach->heap);
        done[v] = true;
        for (uint32_t a = graph->offset[v]; v != reach->to && a < graph->offset[v + 1]; a++) {
            if (!done[graph->target[a]])
                offer(reach, v, graph->target[a], onwards(reach, v, a));
        }
    }
    return true;
}

static odf_status trace(const struct reach *reach, struct path_nodes *found, odf_error *err)
{
    for (odf_node v = reach->to; v != ODF_NO_NODE;
         v = v == reach->from ? ODF_NO_NODE : reach->before[v]) {
        if (!vector_push(&found->nodes, v))
            return fail(err, ODF_E_MEMORY, "a path of %zu nodes", found->nodes.count);
    }
    for (size_t i = 0, j = found->nodes.count - 1; i < j; i++, j--) {
        const odf_node kept = found->nodes.items[i];
        found->nodes.items[i] = found->nodes.items[j];
        found->nodes.items[j] = kept;
    }
    return ODF_OK;
}

/* The shortest of the paths as wide as the widest: by hops, over strong enough ties. */
static odf_status search_wide(const struct reach *reach, struct arena *memory,
                              struct progress *progress, struct path_nodes *found, odf_error *err)
{
    const odf_graph *graph = reach->graph;
    const uint32_t width = (uint32_t)-reach->far[reach->to];
    odf_node *before = arena_array(memory, odf_node, graph->node_count);
    odf_node *queue = arena_array(memory, odf_node, graph->node_count);
    bool *seen = arena_array(memory, bool, graph->node_count);
    uint32_t count = 0;
    if (!before || !queue || !seen)
        return fail(err, ODF_E_MEMORY, "a path among %u nodes", graph->node_count);
    queue[count++] = reach->from;
    seen[reach->from] = true;
    for (uint32_t at = 0; at < count && !seen[reach->to]; at++) {
        const odf_node v = queue[at];
        if (at % 1024 == 0 && !progress_at(progress, at))
            return progress_cancelled(progress, err);
        for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++) {
            const odf_node w = graph->target[a];
            if (seen[w] || graph->pair_strength[graph->arc_pair[a]] < width ||
                (w != reach->to && !path_may_pass(graph, reach->options, w)))
                continue;
            seen[w] = true;
            before[w] = v;
            queue[count++] = w;
        }
    }
    struct reach wide = *reach;
    wide.before = before;
    return trace(&wide, found, err);
}

odf_status path_weigh_search(const odf_graph *graph, odf_node from, odf_node to,
                             const odf_path_options *options, struct path_nodes *found,
                             odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    struct progress progress = progress_begin(options->tick, "path", graph->node_count);
    struct reach reach = {.graph = graph, .options = options, .from = from, .to = to};
    if (!reach_init(&reach, &scratch))
        return fail(err, ODF_E_MEMORY, "a path among %u nodes", graph->node_count);
    if (!go(&reach, &progress))
        return progress_cancelled(&progress, err);
    if (reach.before[to] == ODF_NO_NODE)
        return ODF_NOT_FOUND;
    if (options->by == ODF_PATH_WIDEST)
        return search_wide(&reach, &scratch, &progress, found, err);
    return trace(&reach, found, err);
}

double odf_path_weight(const odf_graph *graph, const odf_path *path,
                       const odf_path_options *options)
{
    const odf_path_options defaults = ODF_PATH_OPTIONS_INIT;
    const odf_path_options *how = options ? options : &defaults;
    double sum = 0;
    double weakest = INFINITY;
    double truth = 1;
    for (size_t i = 0; i < path->length; i++) {
        const uint32_t strength = odf_graph_strength(graph, path->nodes[i], path->nodes[i + 1]);
        sum += hop_length(how, strength);
        truth *= -expm1(strength * log1p(-how->reliability));
        weakest = strength < weakest ? strength : weakest;
    }
    if (how->by == ODF_PATH_WIDEST)
        return weakest;
    return how->by == ODF_PATH_RELIABLE ? truth : sum;
}
