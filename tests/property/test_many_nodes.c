/* SPDX-License-Identifier: MIT */
/* Views of more nodes than those for which the leading eigenvector is found with full
 * orthogonalisation, and of several squares of the adjacency matrix. */
#include "../support/unit.h"

#include "../support/graphs.h"

#include <math.h>
#include <odfgraph/odfgraph.h>

enum { HALF = 110000, LINKS = 3 * HALF };

/* Each node is tied to three earlier ones; the same again beside it for `copies` = 2. */
static odf_graph *grown(unsigned copies, uint32_t nodes)
{
    struct random random = {7};
    const size_t count = (size_t)3 * nodes;
    struct link *links = calloc(count * copies, sizeof *links);
    assert_non_null(links);
    for (size_t i = 0; i < count; i++) {
        const uint32_t from = (uint32_t)(i / 3) + 1 == nodes ? 0 : (uint32_t)(i / 3) + 1;
        const uint32_t to = random_below(&random, from ? from : nodes);
        for (uint32_t copy = 0; copy < copies; copy++)
            links[copy * count + i] = (struct link){from + copy * nodes, to + copy * nodes,
                                                    1 + i % 3, ODF_STATED, ODF_LINKED};
    }
    odf_graph *graph = graph_of_links(copies * nodes, links, copies * count);
    free(links);
    return graph;
}

static double *eigenvector(const odf_graph *graph, bool by_strength)
{
    odf_measure_options options = ODF_MEASURE_OPTIONS_INIT;
    double *score = calloc(odf_graph_node_count(graph), sizeof *score);
    odf_error err = {0};
    assert_non_null(score);
    options.by_strength = by_strength;
    assert_int_equal(odf_measure_run(odf_measure_find("eigenvector"), graph, &options, score, &err),
                     ODF_OK);
    return score;
}

static double product_at(const odf_graph *graph, bool by_strength, const double *score, uint32_t v)
{
    double sum = 0;
    for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++)
        sum +=
            score[graph->target[a]] * (by_strength ? graph->pair_strength[graph->arc_pair[a]] : 1);
    return sum;
}

/* The length of A x - value x, as a part of the length of value x. */
static double residual(const odf_graph *graph, bool by_strength, const double *score)
{
    double across = 0;
    double size = 0;
    double beside = 0;
    for (uint32_t v = 0; v < graph->node_count; v++) {
        across += score[v] * product_at(graph, by_strength, score, v);
        size += score[v] * score[v];
    }
    const double value = across / size;
    for (uint32_t v = 0; v < graph->node_count; v++) {
        const double apart = product_at(graph, by_strength, score, v) - value * score[v];
        beside += apart * apart;
    }
    return sqrt(beside / size) / value;
}

static void many_nodes_settle_within_the_tolerance(void **state)
{
    (void)state;
    odf_graph *graph = grown(1, 2 * HALF);
    for (int by_strength = 0; by_strength < 2; by_strength++) {
        double *score = eigenvector(graph, by_strength);
        assert_true(residual(graph, by_strength, score) < 2e-13);
        free(score);
    }
    odf_graph_free(graph);
}

static void equal_components_share_alike_among_many_nodes(void **state)
{
    (void)state;
    odf_graph *graph = grown(2, HALF);
    double *score = eigenvector(graph, false);
    double apart = 0;
    for (uint32_t v = 0; v < HALF; v++)
        apart = fmax(apart, fabs(score[v] - score[v + HALF]));
    assert_true(residual(graph, false, score) < 2e-13);
    assert_true(apart < 1e-11);
    free(score);
    odf_graph_free(graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(many_nodes_settle_within_the_tolerance),
        cmocka_unit_test(equal_components_share_alike_among_many_nodes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
