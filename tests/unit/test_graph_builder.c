/* SPDX-License-Identifier: MIT */
#include "../support/unit.h"

#include "graph/graph.h"

/* Nodes are added as c, a, b; ties a-b twice (stated, co-mention), b-c, a loop at c. */
static odf_graph *sample(void)
{
    struct graph_builder *builder = graph_builder_new();
    odf_error err = {0};
    odf_graph *graph = NULL;
    static const char *const ids[] = {"p-c", "p-a", "p-b"};
    for (size_t i = 0; i < 3; i++)
        assert_true(graph_builder_node(
            builder, &(struct graph_node){ids[i], ids[i] + 2, ODF_PERSON, {{0}, {0}}, 1}));
    const odf_tie_info ties[] = {
        {.from = 1,
         .to = 2,
         .kind = ODF_CO_MENTION,
         .how = ODF_CO_MENTIONED,
         .strength = 9,
         .role = ""},
        {.from = 0,
         .to = 2,
         .kind = ODF_FAMILY,
         .how = ODF_STATED,
         .strength = 2,
         .role = "brother"},
        {.from = 2,
         .to = 1,
         .kind = ODF_REPRESENTS,
         .how = ODF_STATED,
         .strength = 1,
         .role = "lawyer"},
        {.from = 0, .to = 0, .kind = ODF_FAMILY, .how = ODF_STATED, .strength = 1, .role = ""},
    };
    for (size_t i = 0; i < 4; i++)
        assert_true(graph_builder_tie(builder, &ties[i]));
    assert_int_equal(graph_builder_finish(builder, &graph, &err), ODF_OK);
    graph_builder_free(builder);
    return graph;
}

static void test_nodes_are_numbered_by_id(void **state)
{
    (void)state;
    odf_graph *graph = sample();
    assert_int_equal(odf_graph_node_count(graph), 3);
    assert_string_equal(odf_graph_name(graph, 0), "a");
    assert_string_equal(odf_graph_id_of(graph, 2).text, "p-c");
    assert_int_equal(odf_graph_node_of(graph, (odf_id){"p-b"}), 1);
    assert_int_equal(odf_graph_node_of(graph, (odf_id){"p-bb"}), ODF_NO_NODE);
    odf_graph_free(graph);
}

static void test_parallel_ties_share_a_pair_and_loops_have_none(void **state)
{
    (void)state;
    odf_graph *graph = sample();
    size_t count = 0;
    const odf_node *near_b = odf_graph_neighbours(graph, 1, &count);
    assert_int_equal(count, 2);
    assert_int_equal(near_b[0], 0);
    assert_int_equal(near_b[1], 2);
    const odf_tie *ties = odf_graph_ties_between(graph, 0, 1, &count);
    assert_int_equal(count, 2);
    assert_int_equal(odf_graph_tie(graph, ties[0]).kind, ODF_REPRESENTS);
    assert_string_equal(odf_graph_tie(graph, ties[0]).role, "lawyer");
    assert_int_equal(odf_graph_tie(graph, ties[1]).how, ODF_CO_MENTIONED);
    assert_int_equal(odf_graph_strength(graph, 1, 0), 10);
    assert_int_equal(odf_graph_strength(graph, 0, 2), 0);
    odf_graph_neighbours(graph, 2, &count);
    assert_int_equal(count, 1);
    odf_graph_free(graph);
}

static void test_an_induced_part_keeps_its_ties(void **state)
{
    (void)state;
    odf_graph *graph = sample();
    odf_graph *part = NULL;
    odf_error err = {0};
    assert_int_equal(odf_graph_induced(graph, (odf_node[]){2, 1, 2}, 3, &part, &err), ODF_OK);
    assert_int_equal(odf_graph_node_count(part), 2);
    assert_int_equal(odf_graph_tie_count(part), 2);
    assert_int_equal(odf_graph_strength(part, 0, 1), 2);
    odf_graph_free(part);
    assert_int_equal(odf_graph_induced(graph, (odf_node[]){7}, 1, &part, &err), ODF_E_INVALID);
    odf_graph_free(graph);
}

static void test_two_nodes_of_one_id_are_refused(void **state)
{
    (void)state;
    struct graph_builder *builder = graph_builder_new();
    odf_error err = {0};
    odf_graph *graph = NULL;
    for (size_t i = 0; i < 2; i++)
        assert_true(graph_builder_node(
            builder, &(struct graph_node){"p-x", "x", ODF_PERSON, {{0}, {0}}, 1}));
    assert_int_equal(graph_builder_finish(builder, &graph, &err), ODF_E_INVALID);
    assert_string_equal(err.message, "two nodes with the id 'p-x'");
    assert_int_equal(graph_builder_finish(builder, &graph, &err), ODF_OK);
    assert_int_equal(odf_graph_node_count(graph), 0);
    odf_graph_free(graph);
    graph_builder_free(builder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nodes_are_numbered_by_id),
        cmocka_unit_test(test_parallel_ties_share_a_pair_and_loops_have_none),
        cmocka_unit_test(test_an_induced_part_keeps_its_ties),
        cmocka_unit_test(test_two_nodes_of_one_id_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
