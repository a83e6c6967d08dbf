/* SPDX-License-Identifier: MIT */
/* Every kind of map of views that look like real ones, read back and measured: a figure fails if
 * one threshold is missed. */
#include "../support/unit.h"

#include "../support/map_check.h"
#include "../support/map_views.h"

#include <odfgraph/map.h>

#include <pthread.h>
#include <stdio.h>

struct drawing {
    const char *kind;
    struct map_view_rule view;
    odf_node focus[3];
    double crossings; /* at most, per tie */
    double on_one_another;
    double empty;  /* at most; 0: not asked */
    double cells;  /* at least */
    double stress; /* at most, of overviews */
};

/* The event with the most ties. */
static odf_node best_event(const odf_graph *view)
{
    odf_node best = 0;
    size_t most_ties = 0;
    for (odf_node v = 0; v < odf_graph_node_count(view); v++) {
        size_t ties;
        odf_graph_neighbours(view, v, &ties);
        if (odf_graph_kind(view, v) == ODF_EVENT && ties > most_ties) {
            most_ties = ties;
            best = v;
        }
    }
    return best;
}

static char *svg_of(const struct drawing *drawing, odf_map_format format)
{
    const odf_map *map = odf_map_find(drawing->kind);
    odf_graph *view = map_view(&drawing->view);
    odf_map_options options = ODF_MAP_OPTIONS_INIT;
    odf_sink *sink = odf_sink_new_memory();
    odf_error err = {0};
    options.focus = drawing->focus;
    options.focus_count = odf_map_focus_least(map);
    if (strcmp(drawing->kind, "connect") == 0)
        options.focus_count = 3;
    odf_node event = best_event(view);
    if (strcmp(drawing->kind, "event") == 0)
        options.focus = &event;
    options.entry_count = 9;
    const odf_status status = odf_map_draw(map, view, &options, format, sink, &err);
    if (status != ODF_OK)
        fail_msg("%s of %u nodes: %s", drawing->kind, drawing->view.nodes, err.message);
    char *svg = strdup(odf_sink_memory(sink, NULL));
    odf_sink_free(sink);
    odf_graph_free(view);
    return svg;
}

static void require(const struct drawing *drawing, bool holds, const char *what, double value)
{
    if (!holds)
        fail_msg("%s of %u nodes, seed %u: %s is %.3f", drawing->kind, drawing->view.nodes,
                 (unsigned)drawing->view.seed, what, value);
}

static void check_faults(const struct drawing *d, const struct map_figures *f)
{
    require(d, f->node_on_node == 0, "node on node", (double)f->node_on_node);
    require(d, f->label_on_label == 0, "label on label", (double)f->label_on_label);
    require(d, f->label_on_node == 0, "label on node", (double)f->label_on_node);
    require(d, f->text_out_of_box == 0, "text out of its box", (double)f->text_out_of_box);
    require(d, f->text_out_of_sheet == 0, "text out of the sheet", (double)f->text_out_of_sheet);
    require(d, f->text_struck == 0, "struck text", (double)f->text_struck);
    require(d, f->text_over_text == 0, "line over line", (double)f->text_over_text);
    require(d, f->broken_ids == 0, "broken ids", (double)f->broken_ids);
    require(d, f->missing == 0, "missing titles", (double)f->missing);
    require(d, f->active == 0, "active content", (double)f->active);
    require(d, f->thinnest_line >= 0.5, "thinnest line", f->thinnest_line);
}

static void check_figures(const struct drawing *d, const struct map_figures *f)
{
    require(d, f->crossings <= d->crossings, "crossings per tie", f->crossings);
    require(d, f->on_one_another <= d->on_one_another, "ties on one another", f->on_one_another);
    require(d, d->empty == 0 || f->empty <= d->empty, "largest empty rectangle", f->empty);
    require(d, f->cells >= d->cells, "cells in use", f->cells);
    if (strcmp(d->kind, "community") == 0) {
        require(d, f->through <= 0.01, "ties through boxes", f->through);
    } else if (strcmp(d->kind, "overview") == 0) {
        require(d, f->smallest_type >= (f->nodes > 110 ? 6 : 6.5), "smallest type",
                f->smallest_type);
        require(d, f->through <= 0.01, "ties through boxes", f->through);
        require(d, f->tint_overlap <= 0.10, "tints on one another", f->tint_overlap);
        require(d, f->nodes < 40 || f->stress <= d->stress, "stress", f->stress);
        require(d, f->largest_type >= 1.3 * (f->nodes > 110 ? 6 : 6.5), "type ratio",
                f->largest_type);
    } else {
        require(d, f->smallest_type >= 7, "smallest type", f->smallest_type);
        require(d, f->through == 0, "ties through boxes", f->through);
    }
    if (strcmp(d->kind, "ego") == 0)
        require(d, f->length_variation <= 0.8, "variation of lengths", f->length_variation);
    if (strcmp(d->kind, "path") == 0 || strcmp(d->kind, "connect") == 0 ||
        strcmp(d->kind, "event") == 0) {
        require(d, f->runs_right >= 0.9, "ties that run right", f->runs_right);
        require(d, f->labelled >= 0.95, "labelled ties", f->labelled);
    }
}

static void draw_and_check(const struct drawing *drawing)
{
    struct map_figures figures;
    char *svg = svg_of(drawing, ODF_MAP_SVG);
    require(drawing, map_check(svg, &figures), "a readable file", 0);
    check_faults(drawing, &figures);
    check_figures(drawing, &figures);
    free(svg);
}

static const struct drawing ego_maps[] = {
    {"ego", {14, 18, 1, LABELS_MIXED, true, false}, {0}, 0.02, 0.02, 0.15, 0.60},
    {"ego", {14, 18, 2, LABELS_HOSTILE, true, false}, {0}, 0.02, 0.02, 0.15, 0.60},
    {"ego", {36, 50, 3, LABELS_CYRILLIC, true, false}, {0}, 0.10, 0.02, 0.15, 0.65},
    {"ego", {36, 50, 4, LABELS_LONG, true, false}, {0}, 0.10, 0.02, 0.15, 0.65},
    {"ego", {46, 65, 5, LABELS_MIXED, true, false}, {0}, 0.25, 0.02, 0.15, 0.65},
    {"ego", {46, 45, 6, LABELS_SHORT, true, false}, {0}, 0.02, 0.02, 0.15, 0.65}, /* a star */
};

static const struct drawing path_maps[] = {
    {"path", {60, 100, 1, LABELS_MIXED, false, false}, {0, 40}, 0.2, 0, 0, 0},
    {"path", {110, 200, 2, LABELS_HOSTILE, false, false}, {1, 100}, 0.2, 0, 0, 0},
    {"path", {110, 220, 3, LABELS_LONG, false, false}, {2, 99}, 0.2, 0, 0, 0},
    {"path", {60, 110, 4, LABELS_CYRILLIC, false, false}, {3, 58}, 0.2, 0, 0, 0},
    {"path", {300, 700, 5, LABELS_MIXED, false, false}, {5, 250}, 0.2, 0, 0, 0},
};

static const struct drawing other_maps[] = {
    {"connect", {110, 170, 1, LABELS_MIXED, false, false}, {0, 77, 90}, 0.2, 0, 0, 0, 0},
    {"connect", {110, 170, 2, LABELS_HOSTILE, false, false}, {4, 33, 102}, 0.2, 0, 0, 0, 0},
    {"event", {110, 190, 3, LABELS_MIXED, false, false}, {0}, 0.1, 0, 0, 0, 0},
    {"event", {110, 190, 4, LABELS_LONG, false, false}, {0}, 0.1, 0, 0, 0, 0},
    {"event", {110, 190, 5, LABELS_CYRILLIC, false, false}, {0}, 0.1, 0, 0, 0, 0},
    {"community", {110, 170, 6, LABELS_MIXED, false, false}, {9}, 0.5, 0.05, 0, 0, 0},
};

static const struct drawing timelines[] = {
    {"timeline", {110, 190, 1, LABELS_MIXED, false, false}, {0}, 0, 0, 0, 0, 0},
    {"timeline", {60, 100, 2, LABELS_LONG, false, false}, {0}, 0, 0, 0, 0, 0},
    {"timeline", {60, 100, 3, LABELS_HOSTILE, false, false}, {0}, 0, 0, 0, 0, 0},
};

static const struct drawing overviews[] = {
    {"overview", {13, 16, 1, LABELS_CYRILLIC, false, false}, {0}, 0.1, 0.05, 0.15, 0.6},
    {"overview", {60, 80, 2, LABELS_LONG, false, false}, {0}, 0.4, 0.05, 0.15, 0.8, 0.2},
    {"overview", {40, 55, 3, LABELS_HOSTILE, false, false}, {0}, 0.4, 0.05, 0.15, 0.8, 0.2},
    {"overview", {110, 150, 4, LABELS_MIXED, false, false}, {0}, 0.4, 0.05, 0.15, 0.8, 0.2},
    /* Too full a sheet for all: fewer are drawn, so that no tie lies on another. */
    {"overview", {110, 170, 1, LABELS_LONG, false, false}, {0}, 0.7, 0.05, 0.15, 0.8, 0.2},
};

static void test_ego_maps_meet_the_thresholds(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(ego_maps); i++)
        draw_and_check(&ego_maps[i]);
}

static void test_path_maps_meet_the_thresholds(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(path_maps); i++)
        draw_and_check(&path_maps[i]);
}

static void test_overviews_meet_the_thresholds(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(overviews); i++)
        draw_and_check(&overviews[i]);
}

static void test_other_maps_meet_the_thresholds(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(other_maps); i++)
        draw_and_check(&other_maps[i]);
}

/* Rows and columns instead of boxes: what is left to check are the texts. */
static void test_timelines_meet_the_thresholds(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(timelines); i++) {
        struct map_figures figures;
        char *svg = svg_of(&timelines[i], ODF_MAP_SVG);
        require(&timelines[i], map_check(svg, &figures), "a readable file", 0);
        check_faults(&timelines[i], &figures);
        require(&timelines[i], figures.smallest_type >= 7, "smallest type", figures.smallest_type);
        require(&timelines[i], figures.aspect >= 1.2 && figures.aspect <= 2.4, "aspect",
                figures.aspect);
        free(svg);
    }
}

static void test_the_order_of_the_input_does_not_matter(void **state)
{
    (void)state;
    struct drawing drawings[] = {ego_maps[0], path_maps[0], other_maps[0], other_maps[3],
                                 overviews[0]};
    for (size_t i = 0; i < COUNT_OF(drawings); i++) {
        char *forwards = svg_of(&drawings[i], ODF_MAP_SVG);
        drawings[i].view.backwards = true;
        char *backwards = svg_of(&drawings[i], ODF_MAP_SVG);
        assert_string_equal(forwards, backwards);
        free(forwards);
        free(backwards);
    }
}

/* What a thread draws, again and again. */
struct worker {
    const struct drawing *drawing;
    char *expected;
    bool same;
};

static void *draw_often(void *user)
{
    struct worker *worker = user;
    worker->same = true;
    for (int i = 0; i < 4; i++) {
        char *svg = svg_of(worker->drawing, ODF_MAP_SVG);
        worker->same = worker->same && strcmp(svg, worker->expected) == 0;
        free(svg);
    }
    return NULL;
}

/* Graphviz is not made for threads; who draws maps need not know. */
static void test_two_maps_at_once_are_as_one_after_the_other(void **state)
{
    (void)state;
    const struct drawing *const drawings[] = {&path_maps[0], &other_maps[3], &other_maps[0],
                                              &ego_maps[0]};
    struct worker workers[COUNT_OF(drawings)];
    pthread_t threads[COUNT_OF(drawings)];
    for (size_t i = 0; i < COUNT_OF(drawings); i++)
        workers[i] = (struct worker){drawings[i], svg_of(drawings[i], ODF_MAP_SVG), false};
    for (size_t i = 0; i < COUNT_OF(drawings); i++)
        assert_int_equal(pthread_create(&threads[i], NULL, draw_often, &workers[i]), 0);
    for (size_t i = 0; i < COUNT_OF(drawings); i++) {
        assert_int_equal(pthread_join(threads[i], NULL), 0);
        if (!workers[i].same)
            fail_msg("%s is drawn differently beside others", drawings[i]->kind);
        free(workers[i].expected);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ego_maps_meet_the_thresholds),
        cmocka_unit_test(test_path_maps_meet_the_thresholds),
        cmocka_unit_test(test_overviews_meet_the_thresholds),
        cmocka_unit_test(test_other_maps_meet_the_thresholds),
        cmocka_unit_test(test_timelines_meet_the_thresholds),
        cmocka_unit_test(test_the_order_of_the_input_does_not_matter),
        cmocka_unit_test(test_two_maps_at_once_are_as_one_after_the_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
