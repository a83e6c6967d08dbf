/* SPDX-License-Identifier: MIT */
/* Beside igraph, where it was there when this was built, on graphs too large for slow oracles. */
#include "../support/unit.h"

#ifdef HAVE_IGRAPH
#include "bench/bench_graphs.h"
#include "support/graphs.h"

#include <igraph/igraph.h>
#include <math.h>
#include <odfgraph/odfgraph.h>

struct both {
    struct edges edges;
    odf_graph *ours;
    igraph_t theirs;
};

static struct both make(struct edges edges)
{
    struct both both = {.edges = edges};
    struct link *links = calloc(edges.count, sizeof *links);
    igraph_vector_int_t ends;
    assert_non_null(links);
    igraph_vector_int_init(&ends, (igraph_integer_t)(2 * edges.count));
    for (size_t i = 0; i < edges.count; i++) {
        links[i] = (struct link){edges.items[i].a, edges.items[i].b, 1, ODF_STATED, ODF_FAMILY};
        VECTOR(ends)[2 * i] = edges.items[i].a;
        VECTOR(ends)[2 * i + 1] = edges.items[i].b;
    }
    both.ours = graph_of_links(edges.node_count, links, edges.count);
    igraph_create(&both.theirs, &ends, edges.node_count, false);
    igraph_vector_int_destroy(&ends);
    free(links);
    return both;
}

static void unmake(struct both *both)
{
    odf_graph_free(both->ours);
    igraph_destroy(&both->theirs);
    edges_clear(&both->edges);
}

static void compare(struct both *both, const char *name, igraph_vector_t *wanted)
{
    const size_t n = both->edges.node_count;
    double *score = calloc(n, sizeof *score);
    odf_error err = {0};
    assert_non_null(score);
    assert_int_equal(odf_measure_run(odf_measure_find(name), both->ours, NULL, score, &err),
                     ODF_OK);
    for (size_t v = 0; v < n; v++) {
        const double there = VECTOR(*wanted)[v];
        if (!isnan(there) && !(fabs(score[v] - there) <= 1e-9 * fmax(1e-3, fabs(there))))
            fail_msg("%s of %zu: %.17g, igraph says %.17g", name, v, score[v], there);
    }
    free(score);
}

static void compare_all(struct both *both)
{
    igraph_vector_t scores;
    igraph_vector_int_t cores;
    igraph_real_t value;
    igraph_vector_init(&scores, 0);
    igraph_vector_int_init(&cores, 0);
    igraph_betweenness(&both->theirs, &scores, igraph_vss_all(), false, NULL);
    compare(both, "betweenness", &scores);
    igraph_harmonic_centrality(&both->theirs, &scores, igraph_vss_all(), IGRAPH_ALL, NULL, false);
    compare(both, "harmonic", &scores);
    igraph_pagerank(&both->theirs, IGRAPH_PAGERANK_ALGO_PRPACK, &scores, &value, igraph_vss_all(),
                    false, 0.85, NULL, NULL);
    compare(both, "pagerank", &scores);
    igraph_constraint(&both->theirs, &scores, igraph_vss_all(), NULL);
    compare(both, "constraint", &scores);
    igraph_transitivity_local_undirected(&both->theirs, &scores, igraph_vss_all(),
                                         IGRAPH_TRANSITIVITY_ZERO);
    compare(both, "clustering", &scores);
    igraph_coreness(&both->theirs, &cores, IGRAPH_ALL);
    for (size_t v = 0; v < both->edges.node_count; v++)
        VECTOR(scores)[v] = (double)VECTOR(cores)[v];
    compare(both, "kcore", &scores);
    igraph_vector_int_destroy(&cores);
    igraph_vector_destroy(&scores);
}

static void test_on_a_graph_like_news(void **state)
{
    (void)state;
    struct both both = make(news(1200, 5));
    compare_all(&both);
    unmake(&both);
}

static void test_on_a_graph_with_hubs(void **state)
{
    (void)state;
    struct both both = make(barabasi_albert(1000, 4, 5));
    compare_all(&both);
    unmake(&both);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_on_a_graph_like_news),
        cmocka_unit_test(test_on_a_graph_with_hubs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
#else
#include <stdio.h>

int main(void)
{
    puts("igraph (libigraph-dev) was not there when this was built: skipped");
    return 77;
}
#endif
