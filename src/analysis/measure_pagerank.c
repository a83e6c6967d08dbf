/* SPDX-License-Identifier: MIT */
/* Who is met most often on a long walk. */
#include "analysis/measure.h"

#include <math.h>

static const odf_measure_knob knobs[] = {
    {"damping", "how likely the walk follows a tie instead of starting anew", 0.85, 0, 0.9999},
    {"tolerance", "the walk is settled when the scores change by less in sum", 1e-12, 1e-15, 1},
};

enum { MOST_ROUNDS = 10000 };

struct walk {
    const odf_graph *graph;
    const double *start; /* where it starts anew; sums up to 1 */
    const double *out;   /* ties, or strength, at each node */
    bool by_strength;
    double damping;
    double *rank;
    double *flow; /* rank / out: what each unit of strength carries */
};

static void fill_start(const odf_measure_options *options, size_t n, double *start)
{
    if (!options->near_count) {
        for (size_t v = 0; v < n; v++)
            start[v] = 1.0 / (double)n;
        return;
    }
    for (size_t i = 0; i < options->near_count; i++)
        start[options->near_nodes[i]] = 1;
    double count = 0;
    for (size_t v = 0; v < n; v++)
        count += start[v];
    for (size_t v = 0; v < n; v++)
        start[v] /= count;
}

static void fill_out(const odf_graph *graph, bool by_strength, double *out)
{
    for (odf_node v = 0; v < graph->node_count; v++) {
        const uint32_t end = graph->offset[v + 1];
        out[v] = end - graph->offset[v];
        if (!by_strength)
            continue;
        out[v] = 0;
        for (uint32_t a = graph->offset[v]; a < end; a++)
            out[v] += graph->pair_strength[graph->arc_pair[a]];
    }
}

static double arriving(const struct walk *walk, odf_node v)
{
    const odf_graph *graph = walk->graph;
    double sum = 0;
    for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++) {
        const double flow = walk->flow[graph->target[a]];
        sum += walk->by_strength ? flow * graph->pair_strength[graph->arc_pair[a]] : flow;
    }
    return sum;
}

/* One round over all nodes, each using what the round has changed before it (Gauss-Seidel), which
 * needs about half the rounds. A node without neighbours stays where the walk starts anew: its
 * part of the rank does not depend on the others, and the scaling at the end gives it its due. */
static double settle_round(struct walk *walk)
{
    double change = 0;
    for (odf_node v = 0; v < walk->graph->node_count; v++) {
        const double rank = (1 - walk->damping) * walk->start[v] + walk->damping * arriving(walk, v);
        change += fabs(rank - walk->rank[v]);
        walk->rank[v] = rank;
        walk->flow[v] = walk->out[v] > 0 ? rank / walk->out[v] : 0;
    }
    return change;
}

static odf_status settle(struct walk *walk, double tolerance, struct progress *progress,
                         odf_error *err)
{
    for (size_t round = 0; round < MOST_ROUNDS; round++) {
        if (!progress_at(progress, round))
            return progress_cancelled(progress, err);
        if (settle_round(walk) < tolerance)
            return ODF_OK;
    }
    return fail(err, ODF_E_LIMIT, "pagerank: not settled after %d rounds", MOST_ROUNDS);
}

/**
 * PageRank: the share of a long walk that is spent at a node.
 *
 * score[v] = (1 - d) start[v] + d * sum over neighbours u of score[u] * w(u,v) / sum of w(u,.),
 * where d is the damping and w is 1 or, by strength, the strength. From a node without neighbours
 * the walk starts anew. It starts at every node alike, or at near_nodes only (personalised
 * PageRank: who is close to these, all ways counted).
 *
 * Scores are in [0, 1] and sum up to 1; `normalised` changes nothing. Iterated until the sum of
 * changes in a round is below `tolerance`; the error is then below tolerance * d / (1 - d).
 * Time O(m) a round, about log(tolerance) / log(d) / 2 rounds; memory O(n).
 * Source: Brin and Page, Computer Networks 30 (1998), doi:10.1016/S0169-7552(98)00110-X.
 */
static odf_status pagerank(const odf_graph *graph, const odf_measure_options *options,
                           double *score, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    const size_t n = graph->node_count;
    double *start = arena_array(&scratch, double, n);
    double *out = arena_array(&scratch, double, n);
    double *flow = arena_array(&scratch, double, n);
    if (!start || !out || !flow)
        return fail(err, ODF_E_MEMORY, "pagerank of %zu nodes", n);
    fill_start(options, n, start);
    fill_out(graph, options->by_strength, out);

    struct progress progress = progress_begin(options->tick, "pagerank", 0);
    struct walk walk = {graph, start, out, options->by_strength, options->params[0].value, score, flow};
    const odf_status status = settle(&walk, options->params[1].value, &progress, err);
    if (status != ODF_OK)
        return status;
    double sum = 0;
    for (size_t v = 0; v < n; v++)
        sum += score[v];
    for (size_t v = 0; v < n; v++)
        score[v] /= sum;
    return ODF_OK;
}

const struct odf_measure measure_pagerank = {
    .name = "pagerank",
    .summary = "how often a long walk along the ties comes by",
    .reading = "The share of a long random walk that is spent at the node; each tie is followed alike, "
               "whatever its strength.",
    .reading_by_strength = "The share of a long random walk that is spent at the node; a tie is "
                           "followed as often as its strength says: more entries, more often.",
    .knobs = knobs,
    .knob_count = COUNT_OF(knobs),
    .uses = USES_NEAR,
    .run = pagerank,
};
