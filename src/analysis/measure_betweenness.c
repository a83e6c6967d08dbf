/* SPDX-License-Identifier: MIT */
/* Who stands between others. */
#include "analysis/between.h"
#include "analysis/measure.h"

/* 1 for each member, or for every node if there is no group. */
static double *members(struct arena *memory, size_t n, const odf_node *group, size_t count,
                       bool all)
{
    double *member = arena_array(memory, double, n);
    if (!member)
        return NULL;
    for (size_t v = 0; all && v < n; v++)
        member[v] = 1;
    for (size_t i = 0; i < count; i++)
        member[group[i]] = 1;
    return member;
}

/**
 * Betweenness: how often a node lies on the shortest ways between others.
 *
 * score[v] = over all unordered pairs {s,t} without v, the sum of the share of shortest s-t paths
 * that pass through v. A go-between of two groups scores high with few ties. With from_group and
 * to_group: over all ordered pairs of an s of the first and a t of the second; a group left empty
 * is every node.
 *
 * A path is as long as its number of hops or, by strength, as the sum of 1 / strength over them,
 * where two sums within a part of 1e-10 are equally short.
 *
 * score[v] in [0, (n-1)(n-2)/2], between groups in [0, from * to]; in [0, 1] if normalised.
 * Time O(nm) at worst, by strength O(n(n + m) log n), where n and m are those of the largest
 * biconnected part; memory O(n + m).
 * Source: Brandes, J. Math. Sociology 25 (2001), doi:10.1080/0022250X.2001.9990249. Conventions
 * differ: NetworKit counts ordered pairs (twice these scores).
 */
static odf_status betweenness(const odf_graph *graph, const odf_measure_options *options,
                              double *score, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    const size_t n = graph->node_count;
    const bool between_groups = options->from_count || options->to_count;
    struct progress progress = progress_begin(options->tick, "betweenness", n);
    const struct between_query query = {
        .graph = graph,
        .by_strength = options->by_strength,
        .sources =
            members(&scratch, n, options->from_group, options->from_count, !options->from_count),
        .targets = members(&scratch, n, options->to_group, options->to_count, !options->to_count),
        .threads = options->threads,
        .progress = &progress,
    };
    if (!query.sources || !query.targets)
        return fail(err, ODF_E_MEMORY, "betweenness of %zu nodes", n);
    const odf_status status = between(&query, score, NULL, err);
    if (status != ODF_OK)
        return status;
    double most = ((double)n - 1) * ((double)n - 2) / 2;
    if (between_groups) {
        double from = 0;
        double to = 0;
        for (size_t v = 0; v < n; v++) {
            from += query.sources[v];
            to += query.targets[v];
        }
        most = from * to;
    }
    for (size_t v = 0; v < n; v++) {
        if (!between_groups)
            score[v] /= 2; /* each pair was seen from both of its ends */
        if (options->normalised && most > 0)
            score[v] /= most;
    }
    return ODF_OK;
}

const struct odf_measure measure_betweenness = {
    .name = "betweenness",
    .summary = "how often a node lies between others",
    .reading =
        "On how many of the shortest ways between two others the node lies (a share where there "
        "are several); a way is as long as its number of ties, whatever their strength.",
    .reading_by_strength =
        "On how many of the shortest ways between two others the node lies (a share "
        "where there are several); a tie is 1 / strength long: more entries, closer.",
    .uses = USES_TWO_GROUPS,
    .run = betweenness,
};
