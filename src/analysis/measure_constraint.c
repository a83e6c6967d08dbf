/* SPDX-License-Identifier: MIT */
/* Who cannot do without others. */
#include "analysis/measure.h"

/* The part of u's ties that goes along arc a. */
static double part_of(const odf_graph *graph, const double *total, bool by_strength, odf_node u,
                      uint32_t a)
{
    return (by_strength ? graph->pair_strength[graph->arc_pair[a]] : 1.0) / total[u];
}

/* Adds to invested[w], for each neighbour w of v, what v puts into it: directly and by way of
 * others. */
static void invest(const odf_graph *graph, const double *total, bool by_strength, odf_node v,
                   double *invested)
{
    for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++) {
        const odf_node q = graph->target[a];
        const double part = part_of(graph, total, by_strength, v, a);
        invested[q] += part;
        for (uint32_t b = graph->offset[q]; b < graph->offset[q + 1]; b++)
            invested[graph->target[b]] += part * part_of(graph, total, by_strength, q, b);
    }
}

/**
 * Burt's constraint: how far all that a node puts into its ties leads back to the same few others.
 *
 * score[v] = sum over neighbours w of (p(v,w) + sum over q of p(v,q) p(q,w))^2, where p(a,b) is the
 * part of a's ties (by strength, of the entries that attest them) that goes to b, and q is any node
 * but v and w. Low: the neighbours have nothing to do with each other, and v stands between them.
 * A node without neighbours, whose constraint is not defined, scores 0.
 *
 * score[v] in [0, 1.125]; `normalised` changes nothing. Time O(sum of squared degrees), memory
 * O(n). Source: Burt, Structural Holes (1992), ch. 2; Everett and Borgatti, Social Networks 62
 * (2020), doi:10.1016/j.socnet.2020.02.001, for the bound.
 */
static odf_status constraint(const odf_graph *graph, const odf_measure_options *options,
                             double *score, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    const uint32_t n = graph->node_count;
    struct progress progress = progress_begin(options->tick, "constraint", n);
    double *total = arena_array(&scratch, double, n);
    double *invested = arena_array(&scratch, double, n);
    if (!total || !invested)
        return fail(err, ODF_E_MEMORY, "constraint of %u nodes", n);
    for (odf_node v = 0; v < n; v++) {
        for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++)
            total[v] += options->by_strength ? graph->pair_strength[graph->arc_pair[a]] : 1;
    }
    for (odf_node v = 0; v < n; v++) {
        if (!progress_at(&progress, v))
            return progress_cancelled(&progress, err);
        invest(graph, total, options->by_strength, v, invested);
        for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++)
            score[v] += invested[graph->target[a]] * invested[graph->target[a]];
        for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++) {
            const odf_node q = graph->target[a];
            invested[q] = 0;
            for (uint32_t b = graph->offset[q]; b < graph->offset[q + 1]; b++)
                invested[graph->target[b]] = 0;
        }
    }
    return ODF_OK;
}

const struct odf_measure measure_constraint = {
    .name = "constraint",
    .summary = "how far a node's ties all lead back to the same few",
    .reading =
        "Low for those who join people who are not joined otherwise, high for those tied to one closed "
        "group; the strength of ties plays no part.",
    .reading_by_strength =
        "Low for those who join people who are not joined otherwise, high for those tied to one "
        "closed group; each tie counts by its strength: more entries, more is put into it.",
    .low_first = true,
    .run = constraint,
};
