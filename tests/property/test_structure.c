/* SPDX-License-Identifier: MIT */
#include "../support/unit.h"

#include "oracle.h"
#include "support/graphs.h"

#include <math.h>
#include <odfgraph/structure.h>

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_components_are_what_distances_say),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
