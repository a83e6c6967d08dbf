/* SPDX-License-Identifier: MIT */
/* Layout over plain arrays, without a scene and without Graphviz. */
#include "../support/unit.h"

#include "map/core.h"
#include "map/groups.h"
#include "map/layout.h"
#include "map/line.h"

enum { NODES = 40 };

struct sample {
    struct arena memory;
    struct point at[NODES];
    double w[NODES];
    double h[NODES];
    struct layout_tie ties[2 * NODES];
    struct layout layout;
};

/* A ring of boxes with chords, on a sheet of 500 x 300. */
static struct sample *new_sample(uint32_t nodes, bool chords)
{
    struct sample *sample = calloc(1, sizeof *sample);
    uint32_t ties = 0;
    assert_non_null(sample);
    for (uint32_t v = 0; v < nodes; v++) {
        sample->w[v] = 30 + v % 4 * 10;
        sample->h[v] = 12 + v % 3 * 5;
        if (v + 1 < nodes)
            sample->ties[ties++] = (struct layout_tie){v, v + 1, 1, 1};
        if (chords && v + 7 < nodes && v % 3 == 0)
            sample->ties[ties++] = (struct layout_tie){v, v + 7, 1, 1};
    }
    sample->layout = (struct layout){.node_count = nodes,
                                     .at = sample->at,
                                     .w = sample->w,
                                     .h = sample->h,
                                     .fixed = UINT32_MAX,
                                     .tie_count = ties,
                                     .ties = sample->ties,
                                     .width = 500,
                                     .height = 300,
                                     .gap = 5,
                                     .through_cost = 5};
    return sample;
}

static void free_sample(struct sample *sample)
{
    arena_clear(&sample->memory);
    free(sample);
}

static void test_a_chain_becomes_as_long_as_it_is(void **state)
{
    (void)state;
    struct sample *sample = new_sample(6, false);
    assert_int_equal(layout_stress(&sample->layout, &sample->memory, 7), ODF_OK);
    for (uint32_t v = 1; v < 6; v++) /* steps from one end are distances */
        assert_float_equal(distance(sample->at[0], sample->at[v]), v, 0.25);
    free_sample(sample);
}

static void test_polished_boxes_do_not_overlap(void **state)
{
    (void)state;
    struct sample *sample = new_sample(NODES, true);
    const struct polish polish = {5, 60000, UINT64_MAX, 7, 0.3, 75, 3};
    double cost = 0;
    assert_int_equal(layout_stress(&sample->layout, &sample->memory, 7), ODF_OK);
    assert_true(layout_fit(&sample->layout, &sample->memory));
    assert_int_equal(layout_polish(&sample->layout, &sample->memory, &polish, &cost), ODF_OK);
    assert_true(cost > 0);
    layout_stretch(&sample->layout);
    assert_true(layout_separate(&sample->layout, 3, 100));
    assert_false(layout_overlaps(&sample->layout, 2.9));
    for (uint32_t v = 0; v < NODES; v++) {
        assert_true(sample->at[v].x >= sample->w[v] / 2 - 1e-6);
        assert_true(sample->at[v].x <= 500 - sample->w[v] / 2 + 1e-6);
    }
    assert_true(layout_largest_gap(&sample->layout) < 0.3);
    free_sample(sample);
}

/* A chain is all trees but for the chord 0 -- 7: nodes 0 to 7 are a ring, the others hang on it. */
static void test_trees_are_taken_off_and_hung_back(void **state)
{
    (void)state;
    struct sample *sample = new_sample(10, true);
    struct core core;
    for (uint32_t v = 0; v < 10; v++)
        sample->at[v] = (struct point){250, 150};
    assert_true(core_take(&sample->layout, &sample->memory, &core));
    assert_int_equal(core.layout.node_count, 8);
    assert_int_equal(core.layout.tie_count, 8);
    assert_int_equal(core.stripped_count, 2);
    assert_int_equal(core.stem[9], 8);
    assert_int_equal(core.stem[8], 7);
    core.layout.at[7] = (struct point){100, 60};
    core_hang(&sample->layout, &core, 20);
    assert_float_equal(sample->at[7].x, 100, 1e-9);
    assert_float_equal(distance(sample->at[7], sample->at[8]), 20, 1e-6);
    assert_float_equal(distance(sample->at[8], sample->at[9]), 20, 1e-6);
    free_sample(sample);
}

static void test_a_fixed_node_stays_in_the_middle(void **state)
{
    (void)state;
    struct sample *sample = new_sample(NODES, true);
    const struct polish polish = {5, 20000, UINT64_MAX, 7, 0.3, 75, 3};
    double cost;
    sample->layout.fixed = 3;
    assert_int_equal(layout_stress(&sample->layout, &sample->memory, 7), ODF_OK);
    assert_true(layout_fit(&sample->layout, &sample->memory));
    assert_int_equal(layout_polish(&sample->layout, &sample->memory, &polish, &cost), ODF_OK);
    assert_float_equal(sample->at[3].x, 250, 1e-9);
    assert_float_equal(sample->at[3].y, 150, 1e-9);
    free_sample(sample);
}

static void test_boxes_on_one_point_come_apart(void **state)
{
    (void)state;
    struct sample *sample = new_sample(12, false);
    for (uint32_t v = 0; v < 12; v++)
        sample->at[v] = (struct point){250, 150};
    assert_true(layout_separate(&sample->layout, 3, 400));
    assert_false(layout_overlaps(&sample->layout, 0));
    free_sample(sample);
}

static void test_too_many_boxes_for_the_sheet_are_noticed(void **state)
{
    (void)state;
    struct sample *sample = new_sample(NODES, false);
    sample->layout.width = sample->layout.height = 60;
    assert_false(layout_separate(&sample->layout, 3, 50));
    free_sample(sample);
}

static void test_large_layouts_are_spread_without_overlap(void **state)
{
    (void)state;
    struct sample *sample = new_sample(NODES, true);
    struct box bounds;
    assert_int_equal(layout_stress_sparse(&sample->layout, &sample->memory, 7), ODF_OK);
    assert_int_equal(layout_spread(&sample->layout, &sample->memory, &bounds), ODF_OK);
    assert_false(layout_overlaps(&sample->layout, 0));
    assert_true(bounds.x1 > bounds.x0);
    free_sample(sample);
}

/* 0 -- [ 1 ] -- 2 in a row: the tie from 0 to 2 goes around 1, two such ties side by side. */
static void test_a_line_goes_around_a_box(void **state)
{
    (void)state;
    struct sample *sample = new_sample(3, false);
    struct point way[ROUTE_POINTS];
    struct point second[ROUTE_POINTS];
    sample->at[0] = (struct point){50, 100};
    sample->at[1] = (struct point){250, 104};
    sample->at[2] = (struct point){450, 100};
    struct router *router = router_new(&sample->layout, 3, &sample->memory);
    assert_non_null(router);
    assert_int_equal(router_route(router, 0, 1, 0, way), 2);
    const size_t count = router_route(router, 0, 2, 0, way);
    assert_true(count >= 3);
    assert_true(fabs(way[1].y - 104) > sample->h[1] / 2);
    for (size_t i = 0; i + 1 < count; i++)
        assert_float_equal(
            length_in_box(way[i], way[i + 1], box_around(250, 104, sample->w[1], sample->h[1])), 0,
            1e-9);
    assert_true(router_route(router, 0, 2, 0, second) >= 3);
    assert_true(second[1].y != way[1].y);
    free_sample(sample);
}

/* A label on a straight line and on a curve: what is left begins and ends at its box. */
static void test_a_label_parts_a_line(void **state)
{
    (void)state;
    struct point room[2 * MOST_LINE_POINTS + 4];
    struct point straight[] = {{0, 10}, {40, 10}, {100, 10}};
    struct point curved[] = {{0, 10}, {30, 10}, {60, 10}, {90, 10}};
    const struct box label = {45, 0, 65, 20};
    const struct line lines[] = {{straight, 3, false}, {curved, 4, true}};
    for (size_t i = 0; i < COUNT_OF(lines); i++) {
        struct line parts[2];
        line_part(&lines[i], label, room, parts);
        const struct point last = parts[0].points[parts[0].count - 1];
        assert_float_equal(parts[0].points[0].x, 0, 1e-9);
        assert_float_equal(last.x, 45, 1e-3);
        assert_float_equal(parts[1].points[0].x, 65, 1e-3);
        assert_float_equal(parts[1].points[parts[1].count - 1].x, i ? 90 : 100, 1e-9);
        assert_float_equal(last.y, 10, 1e-9);
    }
    struct line parts[2];
    line_part(&lines[0], (struct box){-1, 0, 101, 20}, room, parts);
    assert_int_equal(parts[0].count, 0);
    assert_int_equal(parts[1].count, 0);
}

static void test_two_cliques_are_two_groups(void **state)
{
    (void)state;
    uint32_t a[64];
    uint32_t b[64];
    uint32_t group[10];
    size_t m = 0;
    for (uint32_t i = 0; i < 10; i++) {
        for (uint32_t j = i + 1; j < 10; j++) {
            if (i / 5 == j / 5) {
                a[m] = i;
                b[m++] = j;
            }
        }
    }
    a[m] = 4;
    b[m++] = 5;
    assert_true(groups_find(10, a, b, m, group));
    for (uint32_t i = 1; i < 10; i++)
        assert_int_equal(group[i] == group[0], i < 5);
}

static void test_portable_arithmetic_is_right(void **state)
{
    (void)state;
    for (double x = 1e-6; x <= 1; x *= 1.7)
        assert_float_equal(portable_log(x), log(x), 1e-6);
    assert_float_equal(portable_root(0.001, 3), 0.1, 1e-9);
    uint64_t dice = 42;
    double sum = 0;
    for (int i = 0; i < 10000; i++)
        sum += dice_unit(&dice);
    assert_float_equal(sum / 10000, 0.5, 0.02);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_chain_becomes_as_long_as_it_is),
        cmocka_unit_test(test_polished_boxes_do_not_overlap),
        cmocka_unit_test(test_trees_are_taken_off_and_hung_back),
        cmocka_unit_test(test_a_fixed_node_stays_in_the_middle),
        cmocka_unit_test(test_boxes_on_one_point_come_apart),
        cmocka_unit_test(test_too_many_boxes_for_the_sheet_are_noticed),
        cmocka_unit_test(test_large_layouts_are_spread_without_overlap),
        cmocka_unit_test(test_a_line_goes_around_a_box),
        cmocka_unit_test(test_a_label_parts_a_line),
        cmocka_unit_test(test_two_cliques_are_two_groups),
        cmocka_unit_test(test_portable_arithmetic_is_right),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
