/* SPDX-License-Identifier: MIT */
/* Every chain on thousands of random small views, against all chains put in order by hand. */
#include "../support/unit.h"

#include "oracle.h"
#include "support/graphs.h"

enum { VIEWS = 3000, ROOM = 20000 };

static struct oracle_chain expected[ROOM];

static void assert_same_path(const odf_path *path, const struct oracle_chain *chain)
{
    assert_int_equal(odf_path_length(path), chain->length);
    for (size_t i = 0; i <= chain->length; i++)
        assert_int_equal(odf_path_node(path, i), chain->nodes[i]);
}

static void check_shortest(const odf_graph *graph, odf_node from, odf_node to,
                           const odf_path_options *options, size_t count)
{
    odf_path *path = NULL;
    odf_error err = {0};
    const odf_status status = odf_path_shortest(graph, from, to, options, &path, &err);
    assert_int_equal(status, count ? ODF_OK : ODF_NOT_FOUND);
    if (count)
        assert_same_path(path, &expected[0]);
    else
        assert_null(path);
    odf_path_free(path);
}

static void check_chains(const odf_graph *graph, odf_node from, odf_node to,
                         const odf_path_options *options, unsigned extra, size_t most, size_t count)
{
    odf_path_list *list = NULL;
    odf_error err = {0};
    const odf_status status = odf_path_chains(graph, from, to, options, extra, most, &list, &err);
    assert_int_equal(status, count ? ODF_OK : ODF_NOT_FOUND);
    if (!count)
        return;
    assert_int_equal(odf_path_list_count(list), count < most ? count : most);
    for (size_t i = 0; i < odf_path_list_count(list); i++)
        assert_same_path(odf_path_list_at(list, i), &expected[i]);
    odf_path_list_free(list);
}

static odf_path_options random_options(struct random *random, uint32_t n, odf_node avoid[2])
{
    odf_path_options options = ODF_PATH_OPTIONS_INIT;
    avoid[0] = random_below(random, n);
    avoid[1] = random_below(random, n);
    if (random_below(random, 3) == 0) {
        options.avoid = avoid;
        options.avoid_count = 1 + random_below(random, 2);
    }
    if (random_below(random, 4) == 0)
        options.via_kinds = 1 + random_below(random, 7);
    if (random_below(random, 4) == 0)
        options.max_hops = 1 + random_below(random, 4);
    if (random_below(random, 4) == 0)
        options.hub_degree = 1 + random_below(random, 4);
    return options;
}

static void test_paths_are_those_found_by_listing_all(void **state)
{
    (void)state;
    struct random random = {1};
    struct random_graph made;
    for (int i = 0; i < VIEWS; i++) {
        odf_node avoid[2];
        random_graph(&random, 7, &made);
        odf_graph *graph = graph_of_links(made.node_count, made.links, made.link_count);
        const odf_node from = random_below(&random, made.node_count);
        const odf_node to = random_below(&random, made.node_count);
        const odf_path_options options = random_options(&random, made.node_count, avoid);
        const unsigned extra = random_below(&random, 7);
        const size_t most = 1 + random_below(&random, 40);
        const size_t count = oracle_chains(graph, from, to, &options, extra, expected, ROOM);
        check_shortest(graph, from, to, &options, count);
        check_chains(graph, from, to, &options, extra, most, count);
        odf_graph_free(graph);
    }
}

static void test_nodes_outside_the_view_are_refused(void **state)
{
    (void)state;
    odf_graph *graph = graph_of_links(2, &(struct link){0, 1}, 1);
    odf_path *path = NULL;
    odf_error err = {0};
    assert_int_equal(odf_path_shortest(graph, 0, 2, NULL, &path, &err), ODF_E_INVALID);
    assert_string_equal(err.message, "no node 2 in a view of 2");
    odf_path_options options = ODF_PATH_OPTIONS_INIT;
    options.avoid = (odf_node[]){9};
    options.avoid_count = 1;
    assert_int_equal(odf_path_shortest(graph, 0, 1, &options, &path, &err), ODF_E_INVALID);
    assert_null(path);
    odf_graph_free(graph);
}

static bool refuse(void *user, const char *phase, size_t done, size_t total)
{
    (void)phase;
    (void)done;
    (void)total;
    ++*(int *)user;
    return false;
}

static void test_a_search_can_be_stopped(void **state)
{
    (void)state;
    odf_graph *graph = graph_of_links(3, (struct link[]){{0, 1}, {1, 2}}, 2);
    int asked = 0;
    odf_path *path = NULL;
    odf_error err = {0};
    odf_path_options options = ODF_PATH_OPTIONS_INIT;
    options.tick = (odf_tick){refuse, &asked};
    assert_int_equal(odf_path_shortest(graph, 0, 2, &options, &path, &err), ODF_E_CANCELLED);
    assert_int_equal(asked, 1);
    assert_null(path);
    odf_graph_free(graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_paths_are_those_found_by_listing_all),
        cmocka_unit_test(test_nodes_outside_the_view_are_refused),
        cmocka_unit_test(test_a_search_can_be_stopped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
