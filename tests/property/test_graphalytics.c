/* SPDX-License-Identifier: MIT */
/* LDBC Graphalytics: what its specification calls BFS, SSSP, WCC, LCC and PR, on its own small
 * examples (github.com/ldbc/ldbc_graphalytics, graphalytics-validation, Apache License 2.0), of
 * which those without direction are meant: example-undirected, and `undir` of bfs, sssp, wcc, pr.
 *
 * Ours are, by the same definitions: odf_path_shortest() by hops and by strength, odf_components(),
 * the measures clustering and pagerank. Two things differ. We take strengths where Graphalytics
 * takes lengths, so that a length l becomes the strength K / l for a common multiple K of all
 * lengths. And its PR is what a number of rounds gives, ours what they lead to; so the rounds are
 * run here, by the formula, must reproduce its numbers, and then must lead to ours. */
#include "../support/unit.h"

#include "support/graphs.h"

#include <math.h>
#include <odfgraph/odfgraph.h>

enum { MOST_NODES = 51, MOST_TIES = 200, FAR = -1 };

/* Vertices are called by their numbers there; 0, and what is missing, stays a node by itself. */
struct length {
    odf_node a;
    odf_node b;
    uint32_t hundredths;
};

static odf_graph *graph_of_lengths(uint32_t node_count, const struct length *lengths, size_t count,
                                   uint32_t multiple)
{
    struct link links[MOST_TIES] = {{0}};
    assert_true(count <= MOST_TIES);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(multiple % lengths[i].hundredths, 0);
        links[i] = (struct link){lengths[i].a, lengths[i].b, multiple / lengths[i].hundredths,
                                 ODF_STATED, ODF_FAMILY};
    }
    return graph_of_links(node_count, links, count);
}

/* The length of the best path from `from` to each node, FAR where there is none; by strength in the
 * units of the example, of which `unit` is one. */
static void assert_paths(const odf_graph *graph, odf_path_by by, double unit, odf_node from,
                         const double *wanted)
{
    odf_path_options options = ODF_PATH_OPTIONS_INIT;
    options.by = by;
    for (odf_node v = 1; v < odf_graph_node_count(graph); v++) {
        odf_path *path = NULL;
        odf_error err = {0};
        const odf_status status = odf_path_shortest(graph, from, v, &options, &path, &err);
        assert_int_equal(status, wanted[v] == FAR ? ODF_NOT_FOUND : ODF_OK);
        if (status == ODF_OK) {
            const double found = by == ODF_PATH_HOPS
                                     ? (double)odf_path_length(path)
                                     : odf_path_weight(graph, path, &options) / unit;
            if (!(fabs(found - wanted[v]) <= 1e-6))
                fail_msg("from %u to %u: %.17g instead of %.17g", from, v, found, wanted[v]);
        }
        odf_path_free(path);
    }
}

/* The same component here where the example has the same label, and else not. */
static void assert_components(const odf_graph *graph, const uint32_t *label)
{
    uint32_t component[MOST_NODES];
    uint32_t sizes[MOST_NODES];
    uint32_t count;
    odf_error err = {0};
    assert_int_equal(odf_components(graph, component, sizes, &count, &err), ODF_OK);
    for (odf_node v = 1; v < odf_graph_node_count(graph); v++) {
        for (odf_node w = 1; w < v; w++)
            assert_int_equal(component[v] == component[w], label[v] == label[w]);
    }
}

static void run(const char *name, const odf_graph *graph, double *score)
{
    odf_error err = {0};
    assert_int_equal(odf_measure_run(odf_measure_find(name), graph, NULL, score, &err), ODF_OK);
}

/* PR_i(v) of the specification, from its PR_(i-1), over the nodes from `first` on. */
static void rank_round(const odf_graph *graph, odf_node first, const double *before, double *after)
{
    const size_t n = odf_graph_node_count(graph);
    const double vertices = (double)(n - first);
    double dangling = 0;
    for (odf_node v = first; v < n; v++) {
        size_t degree;
        odf_graph_neighbours(graph, v, &degree);
        dangling += degree ? 0 : before[v];
    }
    for (odf_node v = first; v < n; v++) {
        size_t degree;
        const odf_node *near = odf_graph_neighbours(graph, v, &degree);
        after[v] = 0.15 / vertices + 0.85 * dangling / vertices;
        for (size_t i = 0; i < degree; i++) {
            size_t out;
            odf_graph_neighbours(graph, near[i], &out);
            after[v] += 0.85 * before[near[i]] / (double)out;
        }
    }
}

/* The example's ranks are those after so many rounds; ours, of the view with just its vertices, are
 * where the rounds lead. */
static void assert_ranks(const odf_graph *graph, odf_node first, int rounds, double tolerance,
                         const double *wanted)
{
    double rank[2][MOST_NODES] = {{0}};
    double ours[MOST_NODES];
    odf_node vertices[MOST_NODES];
    odf_graph *part = NULL;
    odf_error err = {0};
    const size_t n = odf_graph_node_count(graph);
    for (odf_node v = first; v < n; v++) {
        rank[0][v] = 1 / (double)(n - first);
        vertices[v - first] = v;
    }
    for (int round = 1; round <= 400; round++) {
        rank_round(graph, first, rank[(round + 1) % 2], rank[round % 2]);
        for (odf_node v = first; round == rounds && v < n; v++)
            assert_true(fabs(rank[round % 2][v] - wanted[v]) <= tolerance * wanted[v]);
    }
    assert_int_equal(odf_graph_induced(graph, vertices, n - first, &part, &err), ODF_OK);
    run("pagerank", part, ours);
    for (odf_node v = first; v < n; v++) {
        if (!(fabs(ours[v - first] - rank[0][v]) <= 1e-9 * rank[0][v]))
            fail_msg("pagerank of %u: %.17g instead of %.17g", v, ours[v - first], rank[0][v]);
    }
    odf_graph_free(part);
}

static void test_example_undirected(void **state)
{
    (void)state;
    /* The least common multiple of all lengths in hundredths is below 2^32. */
    const uint32_t multiple = 1597377600;
    static const struct length lengths[] = {{2, 3, 90}, {2, 4, 69}, {3, 4, 13},  {3, 5, 50},
                                            {3, 8, 32}, {5, 6, 63}, {5, 8, 12},  {6, 7, 53},
                                            {6, 8, 64}, {6, 9, 23}, {6, 10, 63}, {7, 9, 36}};
    odf_graph *graph = graph_of_lengths(11, lengths, COUNT_OF(lengths), multiple);
    static const double hops[] = {FAR, FAR, 0, 1, 1, 2, 3, 4, 2, 4, 4};
    static const double far[] = {FAR, FAR, 0, 0.82, 0.69, 1.26, 1.78, 2.31, 1.14, 2.01, 2.41};
    static const uint32_t label[] = {0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2};
    static const double clustering[] = {0, 0, 1, 1.0 / 3, 1, 2.0 / 3, 1.0 / 5, 1, 2.0 / 3, 1, 0};
    static const double ranks[] = {0,
                                   0,
                                   9.084490740740739e-02,
                                   1.424089506172839e-01,
                                   9.084490740740739e-02,
                                   1.249891975308642e-01,
                                   1.686172839506173e-01,
                                   9.749537037037037e-02,
                                   1.249891975308642e-01,
                                   9.749537037037037e-02,
                                   6.231481481481481e-02};
    double score[11];
    assert_paths(graph, ODF_PATH_HOPS, 1, 2, hops);
    assert_paths(graph, ODF_PATH_STRONGEST, 100.0 / multiple, 2, far);
    assert_components(graph, label);
    run("clustering", graph, score);
    for (odf_node v = 2; v < 11; v++)
        assert_true(fabs(score[v] - clustering[v]) <= 1e-12);
    assert_ranks(graph, 2, 2, 1e-12, ranks);
    odf_graph_free(graph);
}

static void test_bfs(void **state)
{
    (void)state;
    static const struct link links[] = {{1, 2}, {1, 3}, {1, 5}, {1, 8}, {2, 3}, {2, 4}, {2, 5},
                                        {2, 8}, {3, 8}, {4, 6}, {4, 7}, {4, 8}, {6, 8}, {9, 10}};
    odf_graph *graph = graph_of_links(11, links, COUNT_OF(links));
    assert_paths(graph, ODF_PATH_HOPS, 1, 1,
                 (const double[]){FAR, 0, 1, 1, 2, 1, 2, 3, 1, FAR, FAR});
    odf_graph_free(graph);
}

static void test_sssp(void **state)
{
    (void)state;
    const uint32_t multiple = 3128000;
    static const struct length lengths[] = {{1, 2, 50},    {1, 3, 500},  {1, 4, 500},  {1, 7, 100},
                                            {2, 5, 50},    {3, 4, 200},  {3, 6, 50},   {5, 6, 50},
                                            {6, 10, 2300}, {7, 8, 320},  {7, 10, 800}, {8, 10, 20},
                                            {9, 10, 10},   {11, 12, 340}};
    odf_graph *graph = graph_of_lengths(13, lengths, COUNT_OF(lengths), multiple);
    assert_paths(graph, ODF_PATH_STRONGEST, 100.0 / multiple, 1,
                 (const double[]){FAR, 0, 0.5, 2, 4, 1, 1.5, 1, 4.2, 4.5, 4.4, FAR, FAR});
    odf_graph_free(graph);
}

static void test_wcc(void **state)
{
    (void)state;
    static const struct link links[] = {{1, 2}, {1, 3}, {2, 3}, {2, 4}, {3, 9}, {6, 7}, {6, 8}};
    odf_graph *graph = graph_of_links(10, links, COUNT_OF(links));
    /* Neither directed nor undirected has a vertex 5. */
    assert_components(graph, (const uint32_t[]){0, 1, 1, 1, 1, 5, 6, 6, 6, 1});
    odf_graph_free(graph);
}

static const struct link pr_links[] = {
    {1, 20},  {1, 23},  {1, 25},  {1, 41},  {2, 9},   {2, 10},  {2, 19},  {2, 28},  {2, 49},
    {3, 5},   {4, 9},   {4, 26},  {4, 29},  {4, 33},  {4, 37},  {5, 15},  {5, 45},  {6, 8},
    {6, 9},   {6, 13},  {6, 21},  {6, 24},  {6, 26},  {7, 13},  {7, 25},  {7, 28},  {8, 14},
    {8, 16},  {8, 17},  {8, 25},  {8, 38},  {9, 17},  {9, 19},  {9, 40},  {9, 47},  {10, 11},
    {10, 13}, {10, 39}, {11, 13}, {11, 19}, {11, 22}, {11, 37}, {11, 39}, {11, 42}, {12, 49},
    {13, 17}, {13, 40}, {13, 41}, {14, 18}, {14, 38}, {15, 21}, {15, 28}, {16, 28}, {16, 50},
    {17, 20}, {17, 36}, {18, 34}, {18, 42}, {19, 35}, {19, 37}, {19, 46}, {19, 48}, {20, 41},
    {21, 26}, {21, 32}, {21, 33}, {21, 41}, {21, 48}, {22, 24}, {22, 28}, {22, 44}, {23, 50},
    {24, 25}, {24, 28}, {24, 42}, {25, 43}, {26, 34}, {26, 37}, {26, 41}, {26, 48}, {27, 38},
    {27, 45}, {27, 46}, {27, 48}, {27, 49}, {28, 40}, {29, 46}, {29, 49}, {30, 33}, {30, 41},
    {30, 44}, {31, 37}, {31, 40}, {31, 41}, {31, 43}, {31, 45}, {32, 34}, {32, 40}, {32, 49},
    {34, 35}, {34, 42}, {34, 43}, {35, 48}, {37, 47}, {38, 45}, {38, 48}, {39, 46}, {39, 48},
    {39, 49}, {40, 46}, {41, 42}, {42, 49}, {47, 49}};

static const double pr_ranks[] = {0,
                                  0.019994702651822727,
                                  0.020610527884557025,
                                  0.008226197386781101,
                                  0.021139185066112783,
                                  0.018444923156792234,
                                  0.024084954259336728,
                                  0.013969559462575373,
                                  0.02668963976681411,
                                  0.028142861825430434,
                                  0.0167741910684128,
                                  0.027637864862787215,
                                  0.006621828608749126,
                                  0.028324716269103052,
                                  0.014542367946479423,
                                  0.015402400704682247,
                                  0.01596880444520349,
                                  0.023834104226113394,
                                  0.014200722829925825,
                                  0.0273410188338063,
                                  0.014831275189133464,
                                  0.028735574782495082,
                                  0.018477892825502034,
                                  0.0127497982048853,
                                  0.021373651088358408,
                                  0.02260732176089701,
                                  0.027376096254376446,
                                  0.02134703764359033,
                                  0.030362032973210468,
                                  0.013746478682938448,
                                  0.015427396286657406,
                                  0.021464508199961305,
                                  0.017138368029391664,
                                  0.0144541313014486,
                                  0.025238308891148063,
                                  0.013262988386629346,
                                  0.0070517851315193706,
                                  0.024052774570892436,
                                  0.021986830533936328,
                                  0.020440927586411146,
                                  0.024365531838954662,
                                  0.03322922856031516,
                                  0.024740924162144014,
                                  0.014067683035912583,
                                  0.011297668545718825,
                                  0.019241976534635333,
                                  0.02077051826476872,
                                  0.013446644926660565,
                                  0.027733140385859008,
                                  0.034087820865793435,
                                  0.012943113300369766};

static void test_pr(void **state)
{
    (void)state;
    odf_graph *graph = graph_of_links(MOST_NODES, pr_links, COUNT_OF(pr_links));
    /* The example does not say how many rounds; 26 reproduce it, to single precision. */
    assert_ranks(graph, 1, 26, 1e-7, pr_ranks);
    odf_graph_free(graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_example_undirected),
        cmocka_unit_test(test_bfs),
        cmocka_unit_test(test_sssp),
        cmocka_unit_test(test_wcc),
        cmocka_unit_test(test_pr),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
