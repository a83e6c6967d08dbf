/* SPDX-License-Identifier: MIT */
/* Who is met most often on a long walk. */
#include "analysis/measure.h"
#include "analysis/order.h"

#include <math.h>
#include <odfgraph/structure.h>

static const odf_measure_knob knobs[] = {
    {"damping", "how likely the walk follows a tie instead of starting anew", 0.85, 0, 0.9999},
    {"tolerance", "the walk is settled when the scores change by less in sum", 1e-12, 1e-15, 1},
};

enum { MOST_ROUNDS = 10000 };

struct walk {
    struct ordered graph;
    double *start; /* where it starts anew; sums up to 1 */
    double *share; /* 1 / ties, or strength, at each node */
    double damping;
    double *rank;
    double *flow;        /* rank * share: what each tie, or unit of strength, carries */
    uint32_t *component; /* of each place */
    double *held;        /* what each component should hold */
    double *sum;         /* what it holds */
    double *lost;        /* what rounding took from the sum (Kahan) */
    uint32_t component_count;
};

static void fill_start(const odf_measure_options *options, struct walk *walk, const bool *is_near)
{
    const uint32_t n = walk->graph.n;
    double count = 0;
    for (uint32_t i = 0; i < n; i++)
        count += walk->start[i] = options->near_count ? is_near[walk->graph.node[i]] : 1;
    for (uint32_t i = 0; i < n; i++)
        walk->start[i] /= count;
}

static void fill_share(struct walk *walk)
{
    const struct ordered *graph = &walk->graph;
    for (uint32_t i = 0; i < graph->n; i++) {
        double out = graph->offset[i + 1] - graph->offset[i];
        if (graph->strength) {
            out = 0;
            for (uint32_t a = graph->offset[i]; a < graph->offset[i + 1]; a++)
                out += graph->strength[a];
        }
        walk->share[i] = out > 0 ? 1 / out : 0;
    }
}

static double arriving(const struct walk *walk, uint32_t i)
{
    const struct ordered *graph = &walk->graph;
    const uint32_t end = graph->offset[i + 1];
    double sum = 0;
    if (graph->strength) {
        for (uint32_t a = graph->offset[i]; a < end; a++)
            sum += walk->flow[graph->target[a]] * graph->strength[a];
    } else {
        for (uint32_t a = graph->offset[i]; a < end; a++)
            sum += walk->flow[graph->target[a]];
    }
    return sum;
}

/* Kahan's sum. A million plain additions are off by more than the tolerance, and a round that
 * scales by such a sum, or to one, would change all scores for ever. */
static void add_exactly(double *sum, double *lost, double value)
{
    const double term = value - *lost;
    const double next = *sum + term;
    *lost = (next - *sum) - term;
    *sum = next;
}

/* As much of the walk is in a component as starts there; within it, a good guess goes by the ties.
 */
static void guess(struct walk *walk)
{
    double *ties = walk->sum;
    for (uint32_t i = 0; i < walk->graph.n; i++) {
        const uint32_t c = walk->component[i];
        add_exactly(&walk->held[c], &walk->lost[c], walk->start[i]);
        ties[c] += walk->share[i] > 0 ? 1 / walk->share[i] : 0;
    }
    for (uint32_t i = 0; i < walk->graph.n; i++) {
        const uint32_t c = walk->component[i];
        walk->flow[i] = ties[c] > 0 ? walk->held[c] / ties[c] : 0;
        walk->rank[i] = walk->share[i] > 0 ? walk->flow[i] / walk->share[i] : 0;
    }
}

/* One round over all nodes, each using what the round has changed before it (Gauss-Seidel), which
 * needs about half the rounds. A node without neighbours stays where the walk starts anew: its
 * part of the rank does not depend on the others, and the scaling at the end gives it its due. */
static double settle_round(struct walk *walk)
{
    double change = 0;
    memset(walk->sum, 0, walk->component_count * sizeof *walk->sum);
    memset(walk->lost, 0, walk->component_count * sizeof *walk->lost);
    for (uint32_t i = 0; i < walk->graph.n; i++) {
        const double rank =
            (1 - walk->damping) * walk->start[i] + walk->damping * arriving(walk, i);
        change += fabs(rank - walk->rank[i]);
        walk->rank[i] = rank;
        walk->flow[i] = rank * walk->share[i];
        add_exactly(&walk->sum[walk->component[i]], &walk->lost[walk->component[i]], rank);
    }
    return change;
}

/* What a round leaves wrong with the sum of a component would die out slowest of all. */
static void restore_sums(struct walk *walk)
{
    for (uint32_t c = 0; c < walk->component_count; c++)
        walk->sum[c] = walk->sum[c] > 0 ? walk->held[c] / walk->sum[c] : 0;
    for (uint32_t i = 0; i < walk->graph.n; i++) {
        if (walk->share[i] == 0)
            continue;
        walk->rank[i] *= walk->sum[walk->component[i]];
        walk->flow[i] *= walk->sum[walk->component[i]];
    }
}

/* The components of the nodes at their places. */
static odf_status find_components(const odf_graph *graph, struct walk *walk, struct arena *memory,
                                  odf_error *err)
{
    const size_t n = graph->node_count;
    uint32_t *component = arena_array(memory, uint32_t, n);
    uint32_t *sizes = arena_array(memory, uint32_t, n);
    walk->component = arena_array(memory, uint32_t, n);
    if (!component || !sizes || !walk->component)
        return fail(err, ODF_E_MEMORY, "pagerank of %zu nodes", n);
    const odf_status status = odf_components(graph, component, sizes, &walk->component_count, err);
    if (status != ODF_OK)
        return status;
    for (size_t i = 0; i < n; i++)
        walk->component[i] = component[walk->graph.node[i]];
    walk->held = arena_array(memory, double, walk->component_count);
    walk->sum = arena_array(memory, double, walk->component_count);
    walk->lost = arena_array(memory, double, walk->component_count);
    return walk->held && walk->sum && walk->lost
               ? ODF_OK
               : fail(err, ODF_E_MEMORY, "pagerank of %zu nodes", n);
}

static odf_status settle(struct walk *walk, double tolerance, struct progress *progress,
                         odf_error *err)
{
    for (size_t round = 0; round < MOST_ROUNDS; round++) {
        if (!progress_at(progress, round))
            return progress_cancelled(progress, err);
        const double change = settle_round(walk);
        restore_sums(walk);
        if (change < tolerance)
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
    struct progress progress = progress_begin(options->tick, "pagerank", 0);
    struct walk walk = {.start = arena_array(&scratch, double, n),
                        .share = arena_array(&scratch, double, n),
                        .damping = options->params[0].value,
                        .rank = arena_array(&scratch, double, n),
                        .flow = arena_array(&scratch, double, n)};
    bool *is_near = arena_array(&scratch, bool, n);
    if (!walk.start || !walk.share || !walk.rank || !walk.flow || !is_near ||
        !order_by_degree(graph, options->by_strength, &scratch, &walk.graph))
        return fail(err, ODF_E_MEMORY, "pagerank of %zu nodes", n);
    for (size_t i = 0; i < options->near_count; i++)
        is_near[options->near_nodes[i]] = true;
    fill_start(options, &walk, is_near);
    fill_share(&walk);
    odf_status status = find_components(graph, &walk, &scratch, err);
    if (status != ODF_OK)
        return status;
    guess(&walk);
    status = settle(&walk, options->params[1].value, &progress, err);
    if (status != ODF_OK)
        return status;
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += walk.rank[i];
    for (size_t i = 0; i < n; i++)
        score[walk.graph.node[i]] = walk.rank[i] / sum;
    return ODF_OK;
}

const struct odf_measure measure_pagerank = {
    .name = "pagerank",
    .summary = "how often a long walk along the ties comes by",
    .reading =
        "The share of a long random walk that is spent at the node; each tie is followed alike, "
        "whatever its strength.",
    .reading_by_strength = "The share of a long random walk that is spent at the node; a tie is "
                           "followed as often as its strength says: more entries, more often.",
    .knobs = knobs,
    .knob_count = COUNT_OF(knobs),
    .uses = USES_NEAR,
    .run = pagerank,
};
