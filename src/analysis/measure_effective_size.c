/* SPDX-License-Identifier: MIT */
/* How many different circles a node reaches. */
#include "analysis/measure.h"

struct ego {
    const odf_graph *graph;
    bool by_strength;
    double *total;     /* of each node's ties */
    double *strongest; /* of each node's ties */
    double *part;      /* p(v, q) of the node v at work; 0 for those that are no neighbours */
};

static double strength_of(const struct ego *ego, uint32_t arc)
{
    return ego->by_strength ? ego->graph->pair_strength[ego->graph->arc_pair[arc]] : 1;
}

static double effective(struct ego *ego, odf_node v)
{
    const odf_graph *graph = ego->graph;
    double size = 0;
    for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++)
        ego->part[graph->target[a]] = strength_of(ego, a) / ego->total[v];
    for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++) {
        const odf_node w = graph->target[a];
        double redundant = 0;
        for (uint32_t b = graph->offset[w]; b < graph->offset[w + 1]; b++)
            redundant += ego->part[graph->target[b]] * (strength_of(ego, b) / ego->strongest[w]);
        size += 1 - redundant;
    }
    for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++)
        ego->part[graph->target[a]] = 0;
    return size;
}

/**
 * Burt's effective size: the number of a node's neighbours, less what they have in common.
 *
 * score[v] = sum over neighbours w of 1 - sum over q of p(v,q) m(w,q), where p(v,q) is the part of
 * v's ties that goes to q and m(w,q) the tie of w and q as a part of w's strongest; ties are 1 or,
 * by strength, the entries that attest them. Without strengths this is d - 2t / d for d neighbours
 * with t ties among them.
 *
 * score[v] in [0, n - 1]; divided by the number of neighbours (Burt's efficiency) if normalised.
 * Time O(sum of squared degrees), memory O(n). Source: Burt, Structural Holes (1992), ch. 2;
 * Borgatti, Connections 20 (1997).
 */
static odf_status effective_size(const odf_graph *graph, const odf_measure_options *options,
                                 double *score, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    const uint32_t n = graph->node_count;
    struct progress progress = progress_begin(options->tick, "effective size", n);
    struct ego ego = {graph, options->by_strength, arena_array(&scratch, double, n),
                      arena_array(&scratch, double, n), arena_array(&scratch, double, n)};
    if (!ego.total || !ego.strongest || !ego.part)
        return fail(err, ODF_E_MEMORY, "effective size of %u nodes", n);
    for (odf_node v = 0; v < n; v++) {
        for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++) {
            const double strength = strength_of(&ego, a);
            ego.total[v] += strength;
            ego.strongest[v] = strength > ego.strongest[v] ? strength : ego.strongest[v];
        }
    }
    for (odf_node v = 0; v < n; v++) {
        if (!progress_at(&progress, v))
            return progress_cancelled(&progress, err);
        const uint32_t degree = graph->offset[v + 1] - graph->offset[v];
        score[v] = effective(&ego, v);
        if (options->normalised && degree)
            score[v] /= degree;
    }
    return ODF_OK;
}

const struct odf_measure measure_effective_size = {
    .name = "effective-size",
    .summary = "how many neighbours a node has that are not tied to each other",
    .reading =
        "The number of neighbours, less the average number of ties that each has to the others; the "
        "strength of ties plays no part.",
    .reading_by_strength =
        "The number of neighbours, less what they have in common; each tie counts by its "
        "strength as a part of the strongest: more entries, more in common.",
    .run = effective_size,
};
