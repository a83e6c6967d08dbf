/* SPDX-License-Identifier: MIT */
#include "analysis/hits.h"

#include "analysis/direction.h"
#include "analysis/spectral.h"

/* The matrix of what points where: weight[a] is that of the ties from the arc's node to its target.
 */
struct pointing {
    const odf_graph *graph;
    double *weight;
    uint32_t *reverse; /* the arc back */
    double *between;
    bool hubs;
};

static bool read_pointing(const odf_graph *graph, bool by_strength, struct arena *memory,
                          struct pointing *out)
{
    out->graph = graph;
    out->weight = arena_array(memory, double, graph->arc_count);
    out->reverse = arena_array(memory, uint32_t, graph->arc_count);
    out->between = arena_array(memory, double, graph->node_count);
    uint32_t *first = arena_array(memory, uint32_t, graph->pair_count);
    if (!out->weight || !out->reverse || !out->between || !first)
        return false;
    for (odf_node v = 0; v < graph->node_count; v++) {
        for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++) {
            const uint32_t pair = graph->arc_pair[a];
            const double strength = pair_strength_from(graph, pair, v);
            out->weight[a] = by_strength ? strength : strength > 0;
            if (graph->target[a] > v) {
                first[pair] = a;
            } else {
                out->reverse[a] = first[pair];
                out->reverse[first[pair]] = a;
            }
        }
    }
    return true;
}

/* out[v] = the sum over what v points to, or over what points to it. False if stopped. */
static bool sum_over(const struct pointing *pointing, bool pointed_to, const double *in,
                     double *out, struct progress *progress)
{
    const odf_graph *graph = pointing->graph;
    for (odf_node v = 0; v < graph->node_count; v++) {
        if (v % 65536 == 0 && !progress_at(progress, 0))
            return false;
        double sum = 0;
        for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++)
            sum += in[graph->target[a]] * pointing->weight[pointed_to ? a : pointing->reverse[a]];
        out[v] = sum;
    }
    return true;
}

static bool apply(void *context, const double *in, double *out, struct progress *progress)
{
    const struct pointing *pointing = context;
    return sum_over(pointing, !pointing->hubs, in, pointing->between, progress) &&
           sum_over(pointing, pointing->hubs, pointing->between, out, progress);
}

odf_status hits(const odf_graph *graph, const odf_measure_options *options, bool hubs,
                double *score, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    struct progress progress = progress_begin(options->tick, hubs ? "hub" : "authority", 0);
    struct pointing pointing = {.hubs = hubs};
    double value;
    if (!read_pointing(graph, options->by_strength, &scratch, &pointing))
        return fail(err, ODF_E_MEMORY, "hubs and authorities of %u nodes", graph->node_count);
    const struct operator operator= {graph->node_count, &pointing, apply};
    return leading_vector(&operator, 1e-13, &progress, score, &value, err);
}
