/* SPDX-License-Identifier: MIT */
/* A star and a path, whose scores are worked out by hand. */
#include "../support/unit.h"

#include "support/graphs.h"

#include <math.h>
#include <odfgraph/measure.h>

enum { NODES = 5 };

/* 0 - 1 - 2 - 3 - 4 */
static const struct link path_links[] = {{0, 1}, {1, 2}, {2, 3}, {3, 4}};

/*   1
 * 4 0 2     node 0 in the middle
 *   3   */
static const struct link star_links[] = {{0, 1}, {0, 2}, {0, 3}, {0, 4}};

static void assert_scores(const struct link *links, const char *name, const double wanted[NODES])
{
    double score[NODES];
    odf_error err = {0};
    odf_graph *graph = graph_of_links(NODES, links, NODES - 1);
    assert_int_equal(odf_measure_run(odf_measure_find(name), graph, NULL, score, &err), ODF_OK);
    for (size_t v = 0; v < NODES; v++) {
        if (!(fabs(score[v] - wanted[v]) < 1e-12))
            fail_msg("%s of node %zu: %.17g instead of %.17g", name, v, score[v], wanted[v]);
    }
    odf_graph_free(graph);
}

static void test_on_a_star(void **state)
{
    (void)state;
    /* Six pairs of leaves, all by way of the middle. */
    assert_scores(star_links, "betweenness", (double[]){6, 0, 0, 0, 0});
    /* Leaf to leaf 2, leaf to middle 1: 4 / 7. */
    assert_scores(star_links, "closeness", (double[]){1, 4.0 / 7, 4.0 / 7, 4.0 / 7, 4.0 / 7});
    assert_scores(star_links, "harmonic", (double[]){4, 2.5, 2.5, 2.5, 2.5});
    /* The largest eigenvalue is 2 = sqrt(4), so that a leaf has half of the middle. */
    assert_scores(star_links, "eigenvector", (double[]){1, 0.5, 0.5, 0.5, 0.5});
    /* m = 0.03 + 0.85 * 4 l and l = 0.03 + 0.85 m / 4. */
    const double middle = (0.03 + 0.85 * 4 * 0.03) / (1 - 0.85 * 0.85);
    const double leaf = (1 - middle) / 4;
    assert_scores(star_links, "pagerank", (double[]){middle, leaf, leaf, leaf, leaf});
    assert_scores(star_links, "constraint", (double[]){0.25, 1, 1, 1, 1});
    assert_scores(star_links, "effective-size", (double[]){4, 1, 1, 1, 1});
    assert_scores(star_links, "brokerage", (double[]){6, 0, 0, 0, 0});
    assert_scores(star_links, "kcore", (double[]){1, 1, 1, 1, 1});
}

static void test_on_a_path(void **state)
{
    (void)state;
    assert_scores(path_links, "degree", (double[]){1, 2, 2, 2, 1});
    assert_scores(path_links, "betweenness", (double[]){0, 3, 4, 3, 0});
    assert_scores(path_links, "closeness",
                  (double[]){4.0 / 10, 4.0 / 7, 4.0 / 6, 4.0 / 7, 4.0 / 10});
    /* Sines of 30, 60, 90, … degrees. */
    assert_scores(path_links, "eigenvector", (double[]){0.5, sqrt(0.75), 1, sqrt(0.75), 0.5});
    assert_scores(path_links, "clustering", (double[]){0, 0, 0, 0, 0});
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_on_a_star),
        cmocka_unit_test(test_on_a_path),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
