/* SPDX-License-Identifier: MIT */
/* Who brings others together that do not meet. */
#include "analysis/direction.h"
#include "analysis/measure.h"

enum role { ANY_ROLE, COORDINATOR, CONSULTANT, GATEKEEPER, REPRESENTATIVE, LIAISON };

static const odf_measure_knob knobs[] = {
    {"role",
     "0: any; 1: coordinator, all three of one group; 2: consultant, between two of another group; "
     "3: gatekeeper, into the own group; 4: representative, out of it; 5: liaison, three groups",
     0, 0, 5},
    {"directed", "1: only from one whose tie points to the node to one that its tie points to", 0,
     0, 1},
};

struct broker {
    const odf_graph *graph;
    const uint32_t *groups; /* NULL: kinds */
    bool directed;
    enum role role;
    uint32_t *tied_to; /* by the first end at work: its number + 1 */
};

static uint32_t group_of(const struct broker *broker, odf_node v)
{
    return broker->groups ? broker->groups[v] : broker->graph->kind[v];
}

static enum role role_of(const struct broker *broker, odf_node a, odf_node v, odf_node b)
{
    const uint32_t from = group_of(broker, a);
    const uint32_t own = group_of(broker, v);
    const uint32_t to = group_of(broker, b);
    if (from == to)
        return from == own ? COORDINATOR : CONSULTANT;
    if (to == own)
        return GATEKEEPER;
    return from == own ? REPRESENTATIVE : LIAISON;
}

static bool leads(const struct broker *broker, uint32_t arc, odf_node from, unsigned way)
{
    return !broker->directed ||
           (pair_directions(broker->graph, broker->graph->arc_pair[arc], from) & way);
}

/* The pairs (a, b) that v brings together, for the neighbour a. */
static double count_from(struct broker *broker, odf_node v, odf_node a)
{
    const odf_graph *graph = broker->graph;
    double count = 0;
    for (uint32_t i = graph->offset[a]; i < graph->offset[a + 1]; i++) {
        if (leads(broker, i, a, POINTS_OUT))
            broker->tied_to[graph->target[i]] = a + 1;
    }
    for (uint32_t i = graph->offset[v]; i < graph->offset[v + 1]; i++) {
        const odf_node b = graph->target[i];
        if (b == a || broker->tied_to[b] == a + 1 || !leads(broker, i, v, POINTS_OUT))
            continue;
        count += broker->role == ANY_ROLE || role_of(broker, a, v, b) == broker->role;
    }
    return count;
}

/**
 * Brokerage: the pairs of a node's neighbours that are not tied to each other, by the part that the
 * node plays between them (Gould and Fernandez).
 *
 * Groups are options->groups or else the kinds person, organisation and event. Read without
 * direction, score[v] is the number of unordered pairs {a, b} of neighbours of v without a tie
 * between them; for the roles 3 and 4, which then are the same, those with just one of the two in
 * v's group. Directed, it is the number of ordered pairs (a, b) with a tie that points from a to v,
 * one that points from v to b, and none that points from a to b; a symmetric tie points both ways.
 *
 * score[v] in [0, (n-1)(n-2)/2], directed twice that, by which it is divided if normalised.
 * Time O(sum of squared degrees), memory O(n). Source: Gould and Fernandez, Sociological
 * Methodology 19 (1989), doi:10.2307/270949.
 */
static odf_status brokerage(const odf_graph *graph, const odf_measure_options *options,
                            double *score, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    const double n = graph->node_count;
    struct progress progress = progress_begin(options->tick, "brokerage", graph->node_count);
    struct broker broker = {graph, options->groups, options->params[1].value != 0,
                            (enum role)options->params[0].value,
                            arena_array(&scratch, uint32_t, graph->node_count)};
    if (!broker.tied_to)
        return fail(err, ODF_E_MEMORY, "brokerage of %u nodes", graph->node_count);
    /* Without direction each pair is seen twice; but gatekeeping from one side is representing from
     * the other, so that each of these two sees it once. */
    const bool twice =
        !broker.directed && broker.role != GATEKEEPER && broker.role != REPRESENTATIVE;
    const double most = (n - 1) * (n - 2) / (broker.directed ? 1 : 2);
    for (odf_node v = 0; v < graph->node_count; v++) {
        if (!progress_at(&progress, v))
            return progress_cancelled(&progress, err);
        for (uint32_t i = graph->offset[v]; i < graph->offset[v + 1]; i++) {
            if (leads(&broker, i, v, POINTS_IN))
                score[v] += count_from(&broker, v, graph->target[i]);
        }
        if (twice)
            score[v] /= 2;
        if (options->normalised && most > 0)
            score[v] /= most;
        /* Marks are numbers of first ends, which other nodes use too. */
        for (uint32_t i = graph->offset[v]; i < graph->offset[v + 1]; i++)
            broker.tied_to[graph->target[i]] = 0;
    }
    return ODF_OK;
}

const struct odf_measure measure_brokerage = {
    .name = "brokerage",
    .summary = "how many pairs of neighbours meet through the node only",
    .reading =
        "The number of pairs of neighbours that have no tie to each other; the strength of ties plays no part.",
    .knobs = knobs,
    .knob_count = COUNT_OF(knobs),
    .uses = USES_GROUPS,
    .run = brokerage,
};
