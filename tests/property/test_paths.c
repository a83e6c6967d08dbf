/* SPDX-License-Identifier: MIT */
/* Every chain on thousands of random small views, against all chains put in order by hand. */
#include "../support/unit.h"

#include "oracle.h"
#include "support/graphs.h"

#include <math.h>

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

/* What a chain is worth by options->by; smaller is better. */
static double worth(const odf_graph *graph, const struct oracle_chain *chain,
                    const odf_path_options *options)
{
    double sum = 0;
    double weakest = 1e9;
    double truth = 1;
    for (size_t i = 0; i < chain->length; i++) {
        const double strength = odf_graph_strength(graph, chain->nodes[i], chain->nodes[i + 1]);
        sum += 1 / strength;
        weakest = fmin(weakest, strength);
        truth *= 1 - pow(1 - options->reliability, strength);
    }
    return options->by == ODF_PATH_STRONGEST  ? sum
           : options->by == ODF_PATH_RELIABLE ? -truth
                                              : -weakest;
}

static void test_weighed_paths_are_the_best_of_all(void **state)
{
    (void)state;
    struct random random = {6};
    struct random_graph made;
    for (int i = 0; i < VIEWS; i++) {
        odf_node avoid[2];
        random_graph(&random, 7, &made);
        odf_graph *graph = graph_of_links(made.node_count, made.links, made.link_count);
        const odf_node from = random_below(&random, made.node_count);
        const odf_node to = random_below(&random, made.node_count);
        odf_path_options options = random_options(&random, made.node_count, avoid);
        options.max_hops = 0;
        const size_t count = oracle_chains(graph, from, to, &options, 100, expected, ROOM);
        for (int by = ODF_PATH_STRONGEST; by <= ODF_PATH_WIDEST; by++) {
            odf_path *path = NULL;
            odf_error err = {0};
            options.by = (odf_path_by)by;
            assert_int_equal(odf_path_shortest(graph, from, to, &options, &path, &err),
                             count ? ODF_OK : ODF_NOT_FOUND);
            if (!count)
                continue;
            double best = INFINITY;
            for (size_t k = 0; k < count; k++)
                best = fmin(best, worth(graph, &expected[k], &options));
            const double weight = odf_path_weight(graph, path, &options);
            if (from != to)
                assert_true(fabs((by == ODF_PATH_STRONGEST ? weight : -weight) - best) < 1e-9);
            odf_path_free(path);
        }
        odf_graph_free(graph);
    }
}

static double hops_and_quality(const odf_graph *graph, const struct oracle_chain *chain)
{
    double cost[4];
    oracle_weigh(graph, chain, cost);
    return cost[0] * 1e6 + cost[1] * 1e3 + cost[2];
}

static void test_a_path_by_way_of_a_node_is_the_best_of_all(void **state)
{
    (void)state;
    struct random random = {7};
    struct random_graph made;
    for (int i = 0; i < VIEWS; i++) {
        odf_node avoid[2];
        random_graph(&random, 7, &made);
        if (made.node_count < 3)
            continue;
        odf_graph *graph = graph_of_links(made.node_count, made.links, made.link_count);
        const odf_node via = random_below(&random, made.node_count);
        const odf_node from = (via + 1) % made.node_count;
        const odf_node to = (via + 2) % made.node_count;
        odf_path_options options = random_options(&random, made.node_count, avoid);
        options.max_hops = 0;
        options.hub_degree = 0; /* for these `via` would have to be exempt in the oracle too */
        options.via_kinds = 0;
        options.avoid_count = 0;
        const size_t count = oracle_chains(graph, from, to, &options, 100, expected, ROOM);
        double best = INFINITY;
        for (size_t k = 0; k < count; k++) {
            bool passes = false;
            for (size_t h = 0; h <= expected[k].length; h++)
                passes = passes || expected[k].nodes[h] == via;
            if (passes)
                best = fmin(best, hops_and_quality(graph, &expected[k]));
        }
        odf_path *path = NULL;
        odf_error err = {0};
        assert_int_equal(odf_path_via(graph, from, to, via, &options, &path, &err),
                         best < INFINITY ? ODF_OK : ODF_NOT_FOUND);
        if (path) {
            struct oracle_chain chain = {odf_path_length(path), {0}};
            for (size_t h = 0; h <= chain.length; h++)
                chain.nodes[h] = odf_path_node(path, h);
            assert_int_equal(chain.nodes[0], from);
            assert_int_equal(chain.nodes[chain.length], to);
            assert_true(hops_and_quality(graph, &chain) == best);
        }
        odf_path_free(path);
        odf_graph_free(graph);
    }
}

/* Whether the two are apart once the nodes of the mask are taken out. */
static bool apart(const odf_graph *graph, odf_node from, odf_node to,
                  const odf_path_options *options, unsigned mask)
{
    odf_node out[16];
    size_t count = 0;
    odf_path_options without = *options;
    for (odf_node v = 0; v < odf_graph_node_count(graph); v++) {
        if (mask >> v & 1)
            out[count++] = v;
    }
    for (size_t i = 0; i < options->avoid_count; i++)
        out[count++] = options->avoid[i];
    without.avoid = out;
    without.avoid_count = count;
    return oracle_chains(graph, from, to, &without, 100, expected, ROOM) == 0;
}

static size_t smallest_cut(const odf_graph *graph, odf_node from, odf_node to,
                           const odf_path_options *options)
{
    size_t least = 100;
    for (unsigned mask = 0; mask < 1u << odf_graph_node_count(graph); mask++) {
        const size_t size = (size_t)__builtin_popcount(mask);
        if (!(mask >> from & 1) && !(mask >> to & 1) && size < least &&
            apart(graph, from, to, options, mask))
            least = size;
    }
    return least;
}

static void check_disjoint(const odf_path_list *list, odf_node from, odf_node to)
{
    unsigned seen = 0;
    for (size_t i = 0; i < odf_path_list_count(list); i++) {
        const odf_path *path = odf_path_list_at(list, i);
        assert_int_equal(odf_path_node(path, 0), from);
        assert_int_equal(odf_path_node(path, odf_path_length(path)), to);
        for (size_t h = 1; h < odf_path_length(path); h++) {
            assert_false(seen >> odf_path_node(path, h) & 1);
            seen |= 1u << odf_path_node(path, h);
        }
    }
}

static void test_routes_are_as_many_as_the_smallest_cut(void **state)
{
    (void)state;
    struct random random = {8};
    struct random_graph made;
    for (int i = 0; i < VIEWS / 4; i++) {
        odf_node avoid[2];
        random_graph(&random, 7, &made);
        if (made.node_count < 2)
            continue;
        odf_graph *graph = graph_of_links(made.node_count, made.links, made.link_count);
        const odf_node from = random_below(&random, made.node_count);
        const odf_node to =
            (from + 1 + random_below(&random, made.node_count - 1)) % made.node_count;
        odf_path_options options = random_options(&random, made.node_count, avoid);
        options.max_hops = 0;
        const bool direct = odf_graph_strength(graph, from, to) > 0;
        const size_t least = direct ? 0 : smallest_cut(graph, from, to, &options);
        odf_node cut[7];
        size_t cut_size = 99;
        odf_path_list *list = NULL;
        odf_error err = {0};
        const odf_status routes = odf_path_disjoint(graph, from, to, &options, &list, &err);
        assert_int_equal(odf_path_cut(graph, from, to, &options, cut, &cut_size, &err),
                         direct ? ODF_NOT_FOUND : ODF_OK);
        if (list)
            check_disjoint(list, from, to);
        if (!direct) {
            unsigned mask = 0;
            assert_int_equal(cut_size, least);
            assert_int_equal(list ? odf_path_list_count(list) : 0, least);
            assert_int_equal(routes, least ? ODF_OK : ODF_NOT_FOUND);
            for (size_t k = 0; k < cut_size; k++)
                mask |= 1u << cut[k];
            assert_true(apart(graph, from, to, &options, mask));
        }
        odf_path_list_free(list);
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
        cmocka_unit_test(test_weighed_paths_are_the_best_of_all),
        cmocka_unit_test(test_a_path_by_way_of_a_node_is_the_best_of_all),
        cmocka_unit_test(test_routes_are_as_many_as_the_smallest_cut),
        cmocka_unit_test(test_nodes_outside_the_view_are_refused),
        cmocka_unit_test(test_a_search_can_be_stopped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
