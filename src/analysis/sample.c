/* SPDX-License-Identifier: MIT */
/* Betweenness from random shortest paths, with a bound of the error that holds for all nodes at
 * once. */
#include "analysis/path_search.h"

#include <math.h>
#include <odfgraph/structure.h>

struct sampling {
    const odf_graph *graph;
    odf_path_options paths;
    uint64_t random;
    struct progress progress;
};

static void nodes_clear(struct path_nodes *found)
{
    vector_clear(&found->nodes);
}

/* At least the number of nodes on any shortest path: in each component, from one node there are so
 * many levels, and no two nodes are farther apart than twice that. */
static odf_status bound_longest(const odf_graph *graph, struct progress *progress,
                                uint32_t *out_nodes, odf_error *err)
{
    enum { BETWEEN_LOOKS = 4096 };
    CLEANUP(arena_clear) struct arena scratch = {0};
    const uint32_t n = graph->node_count;
    odf_node *queue = arena_array(&scratch, odf_node, n);
    uint32_t *depth = arena_array(&scratch, uint32_t, n); /* plus one; 0: not seen */
    uint32_t longest = 0;
    if (!queue || !depth)
        return fail(err, ODF_E_MEMORY, "betweenness of %u nodes", n);
    for (odf_node start = 0; start < n; start++) {
        uint32_t count = 0;
        if (depth[start])
            continue;
        depth[start] = 1;
        queue[count++] = start;
        for (uint32_t at = 0; at < count; at++) {
            const odf_node v = queue[at];
            if (v % BETWEEN_LOOKS == 0 && !progress_at(progress, 0))
                return progress_cancelled(progress, err);
            for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++) {
                const odf_node w = graph->target[a];
                if (depth[w])
                    continue;
                depth[w] = depth[v] + 1;
                queue[count++] = w;
            }
        }
        const uint32_t levels = depth[queue[count - 1]] - 1;
        longest = 2 * levels + 1 > longest ? 2 * levels + 1 : longest;
    }
    *out_nodes = longest;
    return ODF_OK;
}

static odf_status count_samples(uint32_t longest, const odf_sample_options *options, uint64_t *out,
                                odf_error *err)
{
    static const double MOST = 1e15; /* counted exactly by a double */
    const double dimension = longest > 2 ? floor(log2(longest - 2)) + 1 : 1;
    const double needed =
        ceil(0.5 / (options->error * options->error) * (dimension + log(1 / options->doubt)));
    if (!(needed <= MOST))
        return fail(err, ODF_E_INVALID, "the error of a sample is too small: no end to it");
    *out = (uint64_t)needed;
    return ODF_OK;
}

static odf_node draw_node(struct sampling *sampling)
{
    uint64_t bits = sampling->random +=
        0x9E3779B97F4A7C15u; /* SplitMix64 (S. Vigna, public domain) */
    bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9u;
    bits = (bits ^ bits >> 27) * 0x94D049BB133111EBu;
    bits ^= bits >> 31;
    return (odf_node)((bits >> 32) * sampling->graph->node_count >> 32);
}

static odf_status sample(struct sampling *sampling, uint64_t samples, double *count, odf_error *err)
{
    CLEANUP(nodes_clear) struct path_nodes found = {0};
    struct progress quiet = progress_begin((odf_tick){0}, "path", 0);
    sampling->progress.total = samples;
    for (uint64_t i = 0; i < samples; i++) {
        if (!progress_at(&sampling->progress, i))
            return progress_cancelled(&sampling->progress, err);
        struct path_query query = {.graph = sampling->graph,
                                   .options = &sampling->paths,
                                   .most_hops = UINT32_MAX,
                                   .progress = &quiet,
                                   .from = draw_node(sampling)};
        do
            query.to = draw_node(sampling);
        while (query.to == query.from);
        found.nodes.count = 0;
        const odf_status status = path_sample(&query, &sampling->random, &found, err);
        if (status < 0)
            return status;
        for (size_t k = 0; k < found.nodes.count; k++) {
            const odf_node v = found.nodes.items[k];
            count[v] += v != query.from && v != query.to;
        }
    }
    return ODF_OK;
}

odf_status odf_betweenness_sampled(const odf_graph *graph, const odf_sample_options *options,
                                   double *score, uint64_t *out_samples, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    const uint32_t n = graph->node_count;
    odf_sample_options whole = ODF_SAMPLE_OPTIONS_INIT;
    uint32_t longest = 0;
    if (options)
        memcpy(&whole, options, options->size < sizeof whole ? options->size : sizeof whole);
    if (!(whole.error > 0 && whole.error < 1 && whole.doubt > 0 && whole.doubt < 1))
        return fail(err, ODF_E_INVALID,
                    "the error and the doubt of a sample must lie between 0 and 1");
    double *count = arena_array(&scratch, double, n);
    if (!count)
        return fail(err, ODF_E_MEMORY, "betweenness of %u nodes", n);
    struct sampling sampling = {.graph = graph,
                                .paths = ODF_PATH_OPTIONS_INIT,
                                .random = whole.seed,
                                .progress = progress_begin(whole.tick, "sampled betweenness", 0)};
    uint64_t samples = 0;
    odf_status status = bound_longest(graph, &sampling.progress, &longest, err);
    if (status == ODF_OK && n > 1)
        status = count_samples(longest, &whole, &samples, err);
    if (status == ODF_OK)
        status = sample(&sampling, samples, count, err);
    if (status != ODF_OK)
        return status;
    for (uint32_t v = 0; v < n; v++)
        score[v] = samples ? count[v] / (double)samples : 0;
    if (out_samples)
        *out_samples = samples;
    return ODF_OK;
}
