/* SPDX-License-Identifier: MIT */
/* What holds for every measure in the registry, whatever it measures. */
#include "../support/unit.h"

#include "oracle.h"
#include "support/graphs.h"

#include <math.h>

enum { VIEWS = 500, FEW = 12, LARGE_VIEWS = 30 };

static void run(const odf_measure *measure, const odf_graph *graph,
                const odf_measure_options *options, double *score)
{
    odf_error err = {0};
    if (odf_measure_run(measure, graph, options, score, &err) != ODF_OK)
        fail_msg("%s: %s", odf_measure_name(measure), err.message);
}

static void assert_near(const odf_measure *measure, double found, double wanted, odf_node node)
{
    if (!(fabs(found - wanted) <= 1e-9 * (1 + fabs(wanted))))
        fail_msg("%s of node %u: %.17g instead of %.17g", odf_measure_name(measure), node, found,
                 wanted);
}

static void check_oracle(const odf_measure *measure, const odf_graph *graph,
                         const odf_measure_options *options)
{
    double score[ORACLE_NODES];
    double wanted[ORACLE_NODES];
    run(measure, graph, options, score);
    if (!oracle_measure(odf_measure_name(measure), graph, options, wanted))
        fail_msg("no oracle for %s", odf_measure_name(measure));
    for (odf_node v = 0; v < odf_graph_node_count(graph); v++)
        assert_near(measure, score[v], wanted[v], v);
}

static void check_threads(const odf_measure *measure, const odf_graph *graph,
                          odf_measure_options options)
{
    double one[ORACLE_NODES];
    double many[ORACLE_NODES];
    run(measure, graph, &options, one);
    for (unsigned threads = 2; threads < 5; threads++) {
        options.threads = threads;
        run(measure, graph, &options, many);
        assert_memory_equal(one, many, odf_graph_node_count(graph) * sizeof *one);
    }
}

static void check_renaming(const odf_measure *measure, const odf_graph *graph,
                           const struct random_graph *made, const uint32_t *name,
                           const odf_measure_options *options)
{
    double plain[ORACLE_NODES];
    double renamed[ORACLE_NODES];
    odf_graph *other =
        graph_of_links_renamed(made->node_count, made->links, made->link_count, name);
    run(measure, graph, options, plain);
    run(measure, other, options, renamed);
    for (odf_node v = 0; v < made->node_count; v++)
        assert_near(measure, renamed[name[v]], plain[v], v);
    odf_graph_free(other);
}

static void shuffle(struct random *random, uint32_t *numbers, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        numbers[i] = i;
    for (uint32_t i = count; i > 1; i--) {
        const uint32_t other = random_below(random, i);
        const uint32_t kept = numbers[i - 1];
        numbers[i - 1] = numbers[other];
        numbers[other] = kept;
    }
}

/* Large enough for the ways of computing that small views do not take. */
static void check_large(const odf_measure *measure, bool by_strength)
{
    struct random random = {5};
    struct random_graph made;
    odf_measure_options options = ODF_MEASURE_OPTIONS_INIT;
    options.by_strength = by_strength;
    for (int i = 0; i < LARGE_VIEWS; i++) {
        random_graph(&random, ORACLE_NODES, &made);
        odf_graph *graph = graph_of_links(made.node_count, made.links, made.link_count);
        check_oracle(measure, graph, &options);
        check_threads(measure, graph, options);
        odf_graph_free(graph);
    }
}

static void check_small(const odf_measure *measure, bool by_strength)
{
    struct random random = {3};
    struct random_graph made;
    uint32_t name[ORACLE_NODES];
    odf_measure_options options = ODF_MEASURE_OPTIONS_INIT;
    options.by_strength = by_strength;
    for (int i = 0; i < VIEWS; i++) {
        random_graph(&random, 2 + (uint32_t)i % (FEW - 1), &made);
        shuffle(&random, name, made.node_count);
        odf_graph *graph = graph_of_links(made.node_count, made.links, made.link_count);
        check_oracle(measure, graph, &options);
        check_renaming(measure, graph, &made, name, &options);
        check_threads(measure, graph, options);
        odf_graph_free(graph);
    }
}

static void test_every_measure_is_what_its_definition_says(void **state)
{
    (void)state;
    for (size_t i = 0; i < odf_measure_count(); i++) {
        const odf_measure *measure = odf_measure_at(i);
        check_small(measure, false);
        check_large(measure, false);
        if (!odf_measure_reading(measure, true))
            continue;
        check_small(measure, true);
        check_large(measure, true);
    }
}

static void test_options_of_some_measures(void **state)
{
    (void)state;
    struct random random = {4};
    struct random_graph made;
    for (int i = 0; i < VIEWS; i++) {
        random_graph(&random, FEW, &made);
        odf_graph *graph = graph_of_links(made.node_count, made.links, made.link_count);
        const odf_node some[3] = {random_below(&random, made.node_count),
                                  random_below(&random, made.node_count),
                                  random_below(&random, made.node_count)};
        odf_measure_options options = ODF_MEASURE_OPTIONS_INIT;
        options.by_strength = i % 2;
        options.near_nodes = some;
        options.near_count = 1 + random_below(&random, 3);
        check_oracle(odf_measure_find("pagerank"), graph, &options);
        options.near_count = 0;
        options.from_group = some;
        options.from_count = random_below(&random, 3);
        options.to_group = some + 2;
        options.to_count = 1;
        check_oracle(odf_measure_find("betweenness"), graph, &options);
        options = (odf_measure_options)ODF_MEASURE_OPTIONS_INIT;
        options.params = (odf_measure_param[]){{"role", i % 6}, {"directed", i / 6 % 2}};
        options.param_count = 2;
        check_oracle(odf_measure_find("brokerage"), graph, &options);
        uint32_t groups[FEW];
        for (uint32_t v = 0; v < FEW; v++)
            groups[v] = random_below(&random, 3);
        options.groups = groups;
        check_oracle(odf_measure_find("brokerage"), graph, &options);
        odf_graph_free(graph);
    }
}

/* Sums over many nodes were off by more than the tolerance, and no round was the last. */
static void test_pagerank_of_many_nodes_settles(void **state)
{
    (void)state;
    enum { MANY = 60000 };
    struct random random = {6};
    struct link *links = calloc(2 * MANY, sizeof *links);
    double *score = calloc(MANY, sizeof *score);
    assert_true(links && score);
    for (uint32_t v = 1; v < MANY; v++) {
        links[2 * v] = (struct link){.from = v, .to = random_below(&random, v)};
        links[2 * v + 1] = (struct link){.from = v, .to = random_below(&random, 1 + v / 9)};
    }
    odf_graph *graph = graph_of_links(MANY, links, 2 * MANY);
    odf_measure_options options = ODF_MEASURE_OPTIONS_INIT;
    options.params = (odf_measure_param[]){{"tolerance", 2e-15}};
    options.param_count = 1;
    run(odf_measure_find("pagerank"), graph, &options, score);
    odf_graph_free(graph);
    free(score);
    free(links);
}

static void test_the_registry_is_in_order(void **state)
{
    (void)state;
    for (size_t i = 0; i < odf_measure_count(); i++) {
        const odf_measure *measure = odf_measure_at(i);
        assert_ptr_equal(odf_measure_find(odf_measure_name(measure)), measure);
        assert_true(i == 0 ||
                    strcmp(odf_measure_name(odf_measure_at(i - 1)), odf_measure_name(measure)) < 0);
        assert_true(odf_measure_summary(measure)[0]);
        assert_true(odf_measure_reading(measure, false)[0]);
    }
    assert_null(odf_measure_find("fame"));
    assert_null(odf_measure_at(odf_measure_count()));
}

static void test_a_view_of_nothing_is_no_failure(void **state)
{
    (void)state;
    odf_graph *graph = graph_of_links(0, NULL, 0);
    double score = 7;
    for (size_t i = 0; i < odf_measure_count(); i++)
        run(odf_measure_at(i), graph, NULL, &score);
    assert_true(score == 7);
    odf_graph_free(graph);
}

static bool refuse(void *user, const char *phase, size_t done, size_t total)
{
    (void)user;
    (void)done;
    (void)total;
    return phase == NULL;
}

static void test_a_stopped_measure_leaves_the_scores_alone(void **state)
{
    (void)state;
    odf_graph *graph = graph_of_links(4, (struct link[]){{0, 1}, {1, 2}, {2, 3}}, 3);
    odf_measure_options options = ODF_MEASURE_OPTIONS_INIT;
    options.tick.step = refuse;
    for (size_t i = 0; i < odf_measure_count(); i++) {
        double score[4] = {7, 7, 7, 7};
        odf_error err = {0};
        const odf_status status = odf_measure_run(odf_measure_at(i), graph, &options, score, &err);
        assert_true(status == ODF_OK || status == ODF_E_CANCELLED);
        assert_true(status == ODF_OK || (score[0] == 7 && score[3] == 7));
    }
    odf_graph_free(graph);
}

static void test_options_that_a_measure_cannot_honour_are_refused(void **state)
{
    (void)state;
    odf_graph *graph = graph_of_links(2, &(struct link){0, 1}, 1);
    double score[2];
    odf_error err = {0};
    odf_measure_options options = ODF_MEASURE_OPTIONS_INIT;
    options.near_nodes = (odf_node[]){1};
    options.near_count = 1;
    assert_int_equal(odf_measure_run(odf_measure_find("degree"), graph, &options, score, &err),
                     ODF_E_INVALID);
    assert_string_equal(err.message, "degree does not use near nodes");
    options = (odf_measure_options)ODF_MEASURE_OPTIONS_INIT;
    options.params = (odf_measure_param[]){{"damping", 2}};
    options.param_count = 1;
    assert_int_equal(odf_measure_run(odf_measure_find("pagerank"), graph, &options, score, &err),
                     ODF_E_INVALID);
    assert_int_equal(odf_measure_run(odf_measure_find("closeness"), graph, &options, score, &err),
                     ODF_E_INVALID);
    assert_string_equal(err.message, "closeness has no parameter 'damping'");
    odf_graph_free(graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_measure_is_what_its_definition_says),
        cmocka_unit_test(test_options_of_some_measures),
        cmocka_unit_test(test_pagerank_of_many_nodes_settles),
        cmocka_unit_test(test_the_registry_is_in_order),
        cmocka_unit_test(test_a_view_of_nothing_is_no_failure),
        cmocka_unit_test(test_a_stopped_measure_leaves_the_scores_alone),
        cmocka_unit_test(test_options_that_a_measure_cannot_honour_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
