/* SPDX-License-Identifier: MIT */
/* The nth allocation fails, for n = 1, 2, … until none does: every call says so, changes nothing
 * and leaks nothing. */
#include "../support/unit.h"

#include "support/failing.h"
#include "support/graphs.h"

#include <odfgraph/odfgraph.h>

enum { NODES = 60, MOST_ALLOCATIONS = 2000 };

/* Runs one call on the view; frees what it gives. `what` chooses a variant. */
typedef odf_status call_fn(const odf_graph *graph, int what, odf_error *err);

static void check(const char *name, call_fn *call, const odf_graph *graph, int what)
{
    for (size_t nth = 1; nth < MOST_ALLOCATIONS; nth++) {
        const size_t before = failing_live();
        odf_error err = {0};
        failing_at(nth);
        const odf_status status = call(graph, what, &err);
        const bool came_to_it = failing_happened();
        failing_at(0);
        if (failing_live() != before)
            fail_msg("%s %d: leaked when allocation %zu failed", name, what, nth);
        if (!came_to_it) {
            assert_true(status >= 0);
            return;
        }
        if (status != ODF_E_MEMORY || !err.message[0])
            fail_msg("%s %d: status %d when allocation %zu failed", name, what, status, nth);
    }
    fail_msg("%s: more than %d allocations", name, MOST_ALLOCATIONS);
}

static odf_status call_measure(const odf_graph *graph, int what, odf_error *err)
{
    double score[NODES];
    odf_measure_options options = ODF_MEASURE_OPTIONS_INIT;
    const odf_measure *measure = odf_measure_at((size_t)what / 2);
    options.by_strength = what % 2 && odf_measure_reading(measure, true);
    for (size_t v = 0; v < NODES; v++)
        score[v] = -7;
    const odf_status status = odf_measure_run(measure, graph, &options, score, err);
    for (size_t v = 0; status != ODF_OK && v < NODES; v++)
        assert_true(score[v] == -7);
    return status;
}

static odf_status call_path(const odf_graph *graph, int what, odf_error *err)
{
    odf_path_options options = ODF_PATH_OPTIONS_INIT;
    odf_path *path = NULL;
    odf_path_list *list = NULL;
    odf_node cut[NODES];
    size_t count;
    odf_status status = ODF_OK;
    switch (what) {
    case 0:
    case 1:
    case 2:
    case 3:
        options.by = (odf_path_by)what;
        status = odf_path_shortest(graph, 0, 50, &options, &path, err);
        break;
    case 4: status = odf_path_chains(graph, 0, 50, NULL, 1, 8, &list, err); break;
    case 5: status = odf_path_disjoint(graph, 0, 50, NULL, &list, err); break;
    case 6: status = odf_path_cut(graph, 0, 50, NULL, cut, &count, err); break;
    default: status = odf_path_via(graph, 0, 50, 7, NULL, &path, err); break;
    }
    assert_true(status == ODF_OK || (!path && !list));
    odf_path_free(path);
    odf_path_list_free(list);
    return status;
}

static bool take_clique(void *user, const odf_node *members, size_t count)
{
    (void)user;
    (void)members;
    return count > 0;
}

static odf_status call_structure(const odf_graph *graph, int what, odf_error *err)
{
    static double ties[1024];
    uint32_t part[NODES];
    uint32_t sizes[NODES];
    odf_node nodes[NODES] = {0, 3, 9, 27};
    odf_pair pairs[NODES];
    bool cut[NODES];
    double score[NODES];
    uint32_t count;
    size_t size;
    odf_projection *projection = NULL;
    odf_network *network = NULL;
    odf_graph *view = NULL;
    const odf_tick none = {0};
    odf_status status = ODF_OK;
    switch (what) {
    case 0: status = odf_components(graph, part, sizes, &count, err); break;
    case 1: status = odf_communities(graph, NULL, part, sizes, &count, NULL, err); break;
    case 2: status = odf_cut_nodes(graph, cut, err); break;
    case 3: status = odf_bridges(graph, pairs, &size, err); break;
    case 10: status = odf_cut_losses(graph, sizes, err); break;
    case 11: status = odf_bridge_losses(graph, sizes, nodes, err); break;
    case 4: status = odf_tie_betweenness(graph, false, 1, none, ties, err); break;
    case 5: status = odf_cliques(graph, 1, take_clique, NULL, none, err); break;
    case 6: status = odf_ego(graph, 3, 2, nodes, &size, err); break;
    case 7:
        status = odf_project(graph, ODF_PERSON, ODF_EVENT, none, &projection, err);
        if (status == ODF_OK)
            status = odf_projection_view(projection, graph, &view, err);
        break;
    case 8: status = odf_connect(graph, nodes, 4, NULL, &network, err); break;
    case 9:
        for (odf_node v = 0; v < 14; v++)
            nodes[v] = v;
        status = odf_connect(graph, nodes, 14, NULL, &network, err);
        break;
    default:
        status = odf_betweenness_sampled(
            graph, &(odf_sample_options){sizeof(odf_sample_options), 0.3, 0.3, 1, {0}}, score, NULL,
            err);
    }
    odf_projection_free(projection);
    odf_network_free(network);
    odf_graph_free(view);
    return status;
}

static odf_graph *sample(void)
{
    static struct link links[200];
    struct random random = {21};
    for (size_t i = 0; i < 200; i++)
        links[i] = (struct link){random_below(&random, NODES), random_below(&random, NODES - 2),
                                 1 + random_below(&random, 4),
                                 (odf_how)random_below(&random, ODF_HOW_COUNT), ODF_FAMILY};
    return graph_of_links(NODES, links, 200);
}

static void test_measures(void **state)
{
    (void)state;
    odf_graph *graph = sample();
    for (int what = 0; what < 2 * (int)odf_measure_count(); what++)
        check(odf_measure_name(odf_measure_at((size_t)what / 2)), call_measure, graph, what);
    odf_graph_free(graph);
}

static void test_paths(void **state)
{
    (void)state;
    odf_graph *graph = sample();
    for (int what = 0; what < 8; what++)
        check("path", call_path, graph, what);
    odf_graph_free(graph);
}

static void test_structure(void **state)
{
    (void)state;
    odf_graph *graph = sample();
    for (int what = 0; what < 13; what++)
        check("structure", call_structure, graph, what);
    odf_graph_free(graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_measures),
        cmocka_unit_test(test_paths),
        cmocka_unit_test(test_structure),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
