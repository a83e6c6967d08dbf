/* SPDX-License-Identifier: MIT */
#include "../support/unit.h"

#include "oracle.h"
#include "support/graphs.h"

#include <math.h>
#include <odfgraph/connect.h>

enum { VIEWS = 3000 };

static void test_components_are_what_distances_say(void **state)
{
    (void)state;
    struct random random = {2};
    struct random_graph made;
    for (int i = 0; i < VIEWS; i++) {
        random_graph(&random, 12, &made);
        odf_graph *graph = graph_of_links(made.node_count, made.links, made.link_count);
        static struct matrix matrix;
        matrix_read(graph, false, &matrix);
        uint32_t component[ORACLE_NODES];
        uint32_t sizes[ORACLE_NODES];
        uint32_t count = 0;
        odf_error err = {0};
        assert_int_equal(odf_components(graph, component, sizes, &count, &err), ODF_OK);
        uint32_t total = 0;
        for (uint32_t c = 0; c < count; c++) {
            assert_true(c == 0 || sizes[c] <= sizes[c - 1]);
            total += sizes[c];
        }
        assert_int_equal(total, made.node_count);
        for (uint32_t u = 0; u < made.node_count; u++) {
            uint32_t size = 0;
            for (uint32_t v = 0; v < made.node_count; v++) {
                size += component[u] == component[v];
                assert_int_equal(component[u] == component[v], matrix.distance[u][v] < INFINITY);
            }
            assert_int_equal(sizes[component[u]], size);
        }
        odf_graph_free(graph);
    }
}

static odf_graph *random_view(struct random *random, uint32_t most, struct random_graph *made)
{
    random_graph(random, most, made);
    return graph_of_links(made->node_count, made->links, made->link_count);
}

/* Marks and counts what is connected to `start`, itself included, without a node or a tie. */
static uint32_t flood(const struct matrix *matrix, size_t start, size_t without, size_t a, size_t b,
                      bool *seen)
{
    size_t stack[ORACLE_NODES];
    size_t height = 0;
    uint32_t count = 0;
    seen[start] = true;
    stack[height++] = start;
    while (height) {
        const size_t u = stack[--height];
        count++;
        for (size_t v = 0; v < matrix->n; v++) {
            if (seen[v] || v == without || matrix->strength[u][v] == 0 || (u == a && v == b) ||
                (u == b && v == a))
                continue;
            seen[v] = true;
            stack[height++] = v;
        }
    }
    return count;
}

/* Components among the nodes that are left, and without one pair of neighbours. */
static size_t count_parts(const struct matrix *matrix, size_t without, size_t a, size_t b)
{
    bool seen[ORACLE_NODES] = {false};
    size_t parts = 0;
    for (size_t start = 0; start < matrix->n; start++) {
        if (seen[start] || start == without)
            continue;
        parts++;
        flood(matrix, start, without, a, b, seen);
    }
    return parts;
}

static uint32_t count_reached(const struct matrix *matrix, size_t start, size_t without, size_t a,
                              size_t b)
{
    bool seen[ORACLE_NODES] = {false};
    return flood(matrix, start, without, a, b, seen);
}

static void assert_losses(const odf_graph *graph, const struct matrix *matrix,
                          const odf_pair *bridges, size_t count)
{
    uint32_t lost[12];
    odf_node side[12];
    odf_error err = {0};
    assert_int_equal(odf_cut_losses(graph, lost, &err), ODF_OK);
    for (size_t v = 0; v < matrix->n; v++) {
        uint32_t largest = 0;
        for (size_t u = 0; u < matrix->n; u++) {
            if (u == v || matrix->strength[v][u] == 0)
                continue;
            const uint32_t part = count_reached(matrix, u, v, SIZE_MAX, SIZE_MAX);
            largest = part > largest ? part : largest;
        }
        const uint32_t all = count_reached(matrix, v, SIZE_MAX, SIZE_MAX, SIZE_MAX);
        assert_int_equal(lost[v], all - 1 - largest);
    }
    assert_int_equal(odf_bridge_losses(graph, lost, side, &err), ODF_OK);
    for (size_t i = 0; i < count; i++) {
        const odf_pair pair = bridges[i];
        const uint32_t with_a = count_reached(matrix, pair.a, SIZE_MAX, pair.a, pair.b);
        const uint32_t with_b = count_reached(matrix, pair.b, SIZE_MAX, pair.a, pair.b);
        assert_int_equal(lost[i], with_a < with_b ? with_a : with_b);
        assert_int_equal(side[i], with_b < with_a ? pair.b : pair.a);
    }
}

static void test_cut_nodes_and_bridges_part_their_components(void **state)
{
    (void)state;
    struct random random = {9};
    struct random_graph made;
    for (int i = 0; i < VIEWS; i++) {
        odf_graph *graph = random_view(&random, 12, &made);
        static struct matrix matrix;
        matrix_read(graph, false, &matrix);
        bool cut[12];
        odf_pair bridges[12];
        size_t count = 0;
        odf_error err = {0};
        assert_int_equal(odf_cut_nodes(graph, cut, &err), ODF_OK);
        assert_int_equal(odf_bridges(graph, bridges, &count, &err), ODF_OK);
        const size_t parts = count_parts(&matrix, SIZE_MAX, SIZE_MAX, SIZE_MAX);
        size_t found = 0;
        for (size_t v = 0; v < matrix.n; v++) {
            bool alone = true;
            for (size_t u = 0; u < matrix.n; u++)
                alone = alone && matrix.strength[v][u] == 0;
            assert_int_equal(cut[v], count_parts(&matrix, v, SIZE_MAX, SIZE_MAX) > parts - alone);
            for (size_t u = v + 1; u < matrix.n; u++) {
                if (matrix.strength[v][u] == 0 || count_parts(&matrix, SIZE_MAX, v, u) == parts)
                    continue;
                assert_true(found < count && bridges[found].a == v && bridges[found].b == u);
                found++;
            }
        }
        assert_int_equal(found, count);
        assert_losses(graph, &matrix, bridges, count);
        odf_graph_free(graph);
    }
}

static void test_betweenness_of_ties_is_what_its_definition_says(void **state)
{
    (void)state;
    struct random random = {10};
    struct random_graph made;
    static struct matrix m;
    for (int i = 0; i < VIEWS / 4; i++) {
        odf_graph *graph = random_view(&random, 12, &made);
        const bool by_strength = i % 2;
        double score[512];
        odf_error err = {0};
        matrix_read(graph, by_strength, &m);
        assert_int_equal(odf_tie_betweenness(graph, by_strength, 1, (odf_tick){0}, score, &err),
                         ODF_OK);
        for (odf_tie t = 0; t < odf_graph_tie_count(graph); t++) {
            const odf_tie_info tie = odf_graph_tie(graph, t);
            double wanted = 0;
            for (size_t x = 0; tie.from != tie.to && x < m.n; x++) {
                for (size_t y = 0; y < m.n; y++) {
                    const double hop = by_strength ? 1 / m.strength[tie.from][tie.to] : 1;
                    const double way = m.distance[x][tie.from] + hop + m.distance[tie.to][y];
                    if (x != y && fabs(way - m.distance[x][y]) < 1e-9)
                        wanted += m.ways[x][tie.from] * m.ways[tie.to][y] / m.ways[x][y];
                }
            }
            assert_true(fabs(score[t] - wanted) <
                        1e-9 * (1 + wanted)); /* each pair from one end only */
        }
        odf_graph_free(graph);
    }
}

struct cliques {
    const struct matrix *matrix;
    size_t least;
    size_t count;
    unsigned seen[4096];
};

static bool take_clique(void *user, const odf_node *members, size_t count)
{
    struct cliques *cliques = user;
    unsigned mask = 0;
    for (size_t i = 0; i < count; i++) {
        assert_true(i == 0 || members[i - 1] < members[i]);
        mask |= 1u << members[i];
    }
    for (size_t i = 0; i < cliques->count; i++)
        assert_int_not_equal(cliques->seen[i], mask);
    assert_true(count >= cliques->least);
    cliques->seen[cliques->count++] = mask;
    return true;
}

static bool is_clique(const struct matrix *matrix, unsigned mask)
{
    for (size_t u = 0; u < matrix->n; u++) {
        for (size_t v = u + 1; v < matrix->n; v++) {
            if ((mask >> u & 1) && (mask >> v & 1) && matrix->strength[u][v] == 0)
                return false;
        }
    }
    return true;
}

static void test_cliques_are_all_the_maximal_ones(void **state)
{
    (void)state;
    struct random random = {11};
    struct random_graph made;
    static struct matrix matrix;
    for (int i = 0; i < VIEWS / 3; i++) {
        odf_graph *graph = random_view(&random, 9, &made);
        static struct cliques cliques;
        odf_error err = {0};
        matrix_read(graph, false, &matrix);
        cliques = (struct cliques){&matrix, 1 + (size_t)i % 4, 0, {0}};
        assert_int_equal(
            odf_cliques(graph, cliques.least, take_clique, &cliques, (odf_tick){0}, &err), ODF_OK);
        size_t wanted = 0;
        for (unsigned mask = 1; mask < 1u << matrix.n; mask++) {
            bool maximal =
                is_clique(&matrix, mask) && (size_t)__builtin_popcount(mask) >= cliques.least;
            for (size_t v = 0; maximal && v < matrix.n; v++)
                maximal = (mask >> v & 1) || !is_clique(&matrix, mask | 1u << v);
            bool found = false;
            for (size_t k = 0; maximal && k < cliques.count; k++)
                found = found || cliques.seen[k] == mask;
            assert_int_equal(maximal, found);
            wanted += maximal;
        }
        assert_int_equal(wanted, cliques.count);
        odf_graph_free(graph);
    }
}

static double quality_of(const struct matrix *m, const uint32_t *community, bool by_strength,
                         bool constant, double resolution)
{
    double ties = 0;
    double mass[ORACLE_NODES] = {0};
    double sum = 0;
    for (size_t u = 0; u < m->n; u++) {
        for (size_t v = 0; v < m->n; v++)
            mass[u] += by_strength ? m->strength[u][v] : m->strength[u][v] > 0;
        ties += mass[u];
    }
    for (size_t u = 0; u < m->n; u++) {
        for (size_t v = 0; v < m->n; v++) {
            const double tie = by_strength ? m->strength[u][v] : m->strength[u][v] > 0;
            if (community[u] == community[v])
                sum += tie - (constant ? resolution : resolution / ties * mass[u] * mass[v]);
        }
    }
    return ties > 0 ? sum / ties : 0;
}

static void test_communities_are_connected_and_no_node_is_better_off_elsewhere(void **state)
{
    (void)state;
    struct random random = {12};
    struct random_graph made;
    static struct matrix m;
    for (int i = 0; i < VIEWS / 2; i++) {
        odf_graph *graph = random_view(&random, i % 2 ? 12 : 40, &made);
        odf_community_options options = ODF_COMMUNITY_OPTIONS_INIT;
        options.by_strength = i % 3 == 0;
        options.constant = i % 5 == 0;
        options.resolution = options.constant ? 0.3 : 0.5 + random_unit(&random);
        options.seed = (uint64_t)i;
        options.rounds = 100;
        uint32_t community[ORACLE_NODES];
        uint32_t sizes[ORACLE_NODES];
        uint32_t again[ORACLE_NODES];
        uint32_t count = 0;
        double quality = 0;
        odf_error err = {0};
        matrix_read(graph, false, &m);
        assert_int_equal(odf_communities(graph, &options, community, sizes, &count, &quality, &err),
                         ODF_OK);
        assert_int_equal(odf_communities(graph, &options, again, sizes, &count, &quality, &err),
                         ODF_OK);
        assert_memory_equal(community, again, m.n * sizeof *community);
        const double mine =
            quality_of(&m, community, options.by_strength, options.constant, options.resolution);
        assert_true(fabs(mine - quality) < 1e-9);
        for (size_t u = 0; u < m.n; u++) {
            uint32_t trial[ORACLE_NODES];
            memcpy(trial, community, sizeof trial);
            for (uint32_t c = 0; c < count; c++) {
                trial[u] = c;
                assert_true(quality_of(&m, trial, options.by_strength, options.constant,
                                       options.resolution) <= mine + 1e-9);
            }
        }
        for (uint32_t c = 0; c < count; c++) { /* connected: reach all members from the first */
            bool seen[ORACLE_NODES] = {false};
            size_t reached = 0;
            bool grows = true;
            for (size_t v = 0; v < m.n && reached == 0; v++) {
                if (community[v] == c)
                    seen[v] = ++reached;
            }
            while (grows) {
                grows = false;
                for (size_t u = 0; u < m.n; u++) {
                    for (size_t v = 0; v < m.n; v++) {
                        if (seen[u] && !seen[v] && community[v] == c && m.strength[u][v] > 0) {
                            seen[v] = grows = true;
                            reached++;
                        }
                    }
                }
            }
            assert_int_equal(reached, sizes[c]);
        }
        odf_graph_free(graph);
    }
}

static void test_an_ego_network_is_what_distances_say(void **state)
{
    (void)state;
    struct random random = {13};
    struct random_graph made;
    static struct matrix m;
    for (int i = 0; i < VIEWS / 3; i++) {
        odf_graph *graph = random_view(&random, 12, &made);
        const odf_node centre = random_below(&random, made.node_count);
        const unsigned radius = random_below(&random, 4);
        odf_node nodes[12];
        size_t count = 0;
        size_t wanted = 0;
        odf_error err = {0};
        matrix_read(graph, false, &m);
        assert_int_equal(odf_ego(graph, centre, radius, nodes, &count, &err), ODF_OK);
        assert_int_equal(nodes[0], centre);
        for (size_t v = 0; v < m.n; v++)
            wanted += m.distance[centre][v] <= radius;
        assert_int_equal(count, wanted);
        for (size_t k = 0; k < count; k++) {
            assert_true(m.distance[centre][nodes[k]] <= radius);
            assert_true(k == 0 || m.distance[centre][nodes[k - 1]] < m.distance[centre][nodes[k]] ||
                        (m.distance[centre][nodes[k - 1]] == m.distance[centre][nodes[k]] &&
                         nodes[k - 1] < nodes[k]));
        }
        odf_graph_free(graph);
    }
}

static void assert_view_of(const odf_graph *graph, const odf_projection *projection)
{
    odf_graph *view = NULL;
    odf_error err = {0};
    size_t persons = 0;
    assert_int_equal(odf_projection_view(projection, graph, &view, &err), ODF_OK);
    for (odf_node v = 0; v < odf_graph_node_count(graph); v++)
        persons += odf_graph_kind(graph, v) == ODF_PERSON;
    assert_int_equal(odf_graph_node_count(view), persons);
    assert_int_equal(odf_graph_tie_count(view), odf_projection_count(projection));
    for (odf_tie t = 0; t < odf_graph_tie_count(view); t++) {
        const odf_tie_info tie = odf_graph_tie(view, t);
        const odf_common pair = odf_projection_at(projection, tie.number);
        assert_string_equal(odf_graph_id_of(view, tie.from).text,
                            odf_graph_id_of(graph, pair.a).text);
        assert_string_equal(odf_graph_id_of(view, tie.to).text,
                            odf_graph_id_of(graph, pair.b).text);
        assert_int_equal(tie.strength, pair.count);
    }
    odf_graph_free(view);
}

static void test_a_projection_holds_what_two_have_in_common(void **state)
{
    (void)state;
    struct random random = {14};
    struct random_graph made;
    static struct matrix m;
    for (int i = 0; i < VIEWS / 3; i++) {
        odf_graph *graph = random_view(&random, 16, &made);
        odf_projection *projection = NULL;
        odf_error err = {0};
        size_t at = 0;
        matrix_read(graph, false, &m);
        assert_int_equal(
            odf_project(graph, ODF_PERSON, ODF_EVENT, (odf_tick){0}, &projection, &err), ODF_OK);
        for (size_t a = 0; a < m.n; a++) {
            for (size_t b = a + 1; b < m.n; b++) {
                size_t count = 0;
                double closeness = 0;
                for (size_t e = 0; e < m.n; e++) {
                    double there = 0;
                    for (size_t p = 0; p < m.n; p++)
                        there += m.kind[p] == ODF_PERSON && m.strength[e][p] > 0;
                    if (m.kind[e] != ODF_EVENT || m.strength[a][e] == 0 || m.strength[b][e] == 0)
                        continue;
                    count++;
                    closeness += 1 / (there - 1);
                }
                if (count == 0 || m.kind[a] != ODF_PERSON || m.kind[b] != ODF_PERSON)
                    continue;
                assert_true(at < odf_projection_count(projection));
                const odf_common common = odf_projection_at(projection, at);
                assert_int_equal(common.a, a);
                assert_int_equal(common.b, b);
                assert_int_equal(common.count, count);
                assert_true(fabs(common.closeness - closeness) < 1e-12);
                size_t through_count;
                const odf_node *through = odf_projection_through(projection, at, &through_count);
                assert_int_equal(through_count, count);
                for (size_t k = 0; k < count; k++)
                    assert_true(m.kind[through[k]] == ODF_EVENT && m.strength[a][through[k]] > 0);
                at++;
            }
        }
        assert_int_equal(at, odf_projection_count(projection));
        assert_view_of(graph, projection);
        odf_projection_free(projection);
        odf_graph_free(graph);
    }
}

/* The fewest ties, then the fewest bad ones, that join the ends: over all sets of nodes, the
 * cheapest spanning tree of each by trying its ties in the order of their cost. */
static double cheapest_network(const odf_graph *graph, const struct matrix *m, unsigned ends)
{
    double best = INFINITY;
    for (unsigned mask = 0; mask < 1u << m->n; mask++) {
        if ((mask & ends) != ends)
            continue;
        unsigned in = 1u << __builtin_ctz(mask);
        double cost = 0;
        while (in != mask) { /* Prim */
            double least = INFINITY;
            unsigned next = 0;
            for (odf_node u = 0; u < m->n; u++) {
                for (odf_node v = 0; v < m->n; v++) {
                    if (!(in >> u & 1) || (in >> v & 1) || !(mask >> v & 1) ||
                        m->strength[u][v] == 0)
                        continue;
                    double parts[4];
                    oracle_weigh(graph, &(struct oracle_chain){1, {u, v}}, parts);
                    const double hop = 1e6 + 1e3 * parts[1] + parts[2];
                    if (hop < least) {
                        least = hop;
                        next = 1u << v;
                    }
                }
            }
            cost += least;
            if (!next)
                break;
            in |= next;
        }
        best = cost < best ? cost : best;
    }
    return best;
}

static double cost_of_network(const odf_graph *graph, const odf_network *network, unsigned ends)
{
    size_t count;
    double cost = 0;
    const odf_pair *pairs = odf_network_pairs(network, &count);
    unsigned joined = 1u << __builtin_ctz(ends);
    for (size_t round = 0; round < count; round++) {
        for (size_t i = 0; i < count; i++) {
            const unsigned both = 1u << pairs[i].a | 1u << pairs[i].b;
            joined |= joined & both ? both : 0;
        }
    }
    assert_int_equal(joined & ends, ends);
    for (size_t i = 0; i < count; i++) {
        double parts[4];
        oracle_weigh(graph, &(struct oracle_chain){1, {pairs[i].a, pairs[i].b}}, parts);
        cost += 1e6 + 1e3 * parts[1] + parts[2];
    }
    return cost;
}

static void test_the_connecting_network_is_the_smallest(void **state)
{
    (void)state;
    struct random random = {15};
    struct random_graph made;
    static struct matrix m;
    for (int i = 0; i < VIEWS / 3; i++) {
        odf_graph *graph = random_view(&random, 9, &made);
        odf_node ends[5];
        unsigned mask = 0;
        const size_t count = 2 + random_below(&random, 4);
        odf_network *network = NULL;
        odf_error err = {0};
        matrix_read(graph, false, &m);
        for (size_t k = 0; k < count; k++) {
            ends[k] = random_below(&random, made.node_count);
            mask |= 1u << ends[k];
        }
        const odf_status status = odf_connect(graph, ends, count, NULL, &network, &err);
        if (__builtin_popcount(mask) < 2) {
            assert_int_equal(status, ODF_E_INVALID);
        } else {
            const double wanted = cheapest_network(graph, &m, mask);
            assert_int_equal(status, wanted < INFINITY ? ODF_OK : ODF_NOT_FOUND);
            if (network) {
                assert_true(cost_of_network(graph, network, mask) == wanted);
                assert_true(odf_network_bound(network) == 1);
            }
        }
        odf_network_free(network);
        odf_graph_free(graph);
    }
}

static void test_a_large_network_keeps_its_bound(void **state)
{
    (void)state;
    struct random random = {16};
    struct random_graph made;
    static struct matrix m;
    for (int i = 0; i < VIEWS / 10; i++) {
        odf_graph *graph = random_view(&random, 14, &made);
        odf_node ends[14];
        odf_network *network = NULL;
        odf_error err = {0};
        const unsigned mask = (1u << made.node_count) - 1;
        matrix_read(graph, false, &m);
        for (odf_node v = 0; v < made.node_count; v++)
            ends[v] = v;
        if (made.node_count > ODF_CONNECT_EXACT) {
            const double wanted = cheapest_network(graph, &m, mask >> 1); /* node n - 1 may help */
            const odf_status status =
                odf_connect(graph, ends, made.node_count - 1, NULL, &network, &err);
            assert_int_equal(status, wanted < INFINITY ? ODF_OK : ODF_NOT_FOUND);
            if (network) {
                const double cost = cost_of_network(graph, network, mask >> 1);
                assert_true(cost >= wanted && cost <= wanted * odf_network_bound(network));
            }
        }
        odf_network_free(network);
        odf_graph_free(graph);
    }
}

static void test_sampled_betweenness_keeps_to_its_error(void **state)
{
    (void)state;
    struct random random = {17};
    struct random_graph made;
    size_t astray = 0;
    for (int i = 0; i < 100; i++) {
        odf_graph *graph = random_view(&random, 40, &made);
        const double n = made.node_count;
        double exact[ORACLE_NODES];
        double sampled[ORACLE_NODES];
        odf_sample_options options = ODF_SAMPLE_OPTIONS_INIT;
        odf_error err = {0};
        uint64_t samples = 0;
        bool near = true;
        options.error = 0.05;
        options.seed = (uint64_t)i;
        assert_int_equal(odf_betweenness_sampled(graph, &options, sampled, &samples, &err), ODF_OK);
        assert_int_equal(odf_measure_run(odf_measure_find("betweenness"), graph, NULL, exact, &err),
                         ODF_OK);
        assert_true(samples > 0 || n < 2);
        for (size_t v = 0; n > 1 && v < made.node_count; v++)
            near = near && fabs(exact[v] / (n * (n - 1) / 2) - sampled[v]) <= options.error;
        astray += !near;
        odf_graph_free(graph);
    }
    assert_true(astray <= 20); /* ten are allowed on average; these seeds give fewer */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_components_are_what_distances_say),
        cmocka_unit_test(test_cut_nodes_and_bridges_part_their_components),
        cmocka_unit_test(test_betweenness_of_ties_is_what_its_definition_says),
        cmocka_unit_test(test_cliques_are_all_the_maximal_ones),
        cmocka_unit_test(test_communities_are_connected_and_no_node_is_better_off_elsewhere),
        cmocka_unit_test(test_an_ego_network_is_what_distances_say),
        cmocka_unit_test(test_a_projection_holds_what_two_have_in_common),
        cmocka_unit_test(test_sampled_betweenness_keeps_to_its_error),
        cmocka_unit_test(test_the_connecting_network_is_the_smallest),
        cmocka_unit_test(test_a_large_network_keeps_its_bound),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
