/* SPDX-License-Identifier: MIT */
/* Maps of small and hostile views: something is drawn, it is well-formed, and nothing in a name
 * gets out of its place. */
#include "../support/unit.h"

#include "graph/graph.h"

#include <odfgraph/map.h>

struct sample_node {
    const char *id;
    const char *name;
    odf_kind kind;
};

static odf_graph *view_of(const struct sample_node *nodes, size_t count, const odf_tie_info *ties,
                          size_t tie_count)
{
    struct graph_builder *builder = graph_builder_new();
    odf_error err = {0};
    odf_graph *view = NULL;
    for (size_t i = 0; i < count; i++)
        assert_true(graph_builder_node(
            builder,
            &(struct graph_node){
                nodes[i].id, nodes[i].name, nodes[i].kind, {{2019, 2, 3}, {2019, 2, 3}}, 1}));
    for (size_t i = 0; i < tie_count; i++)
        assert_true(graph_builder_tie(builder, &ties[i]));
    assert_int_equal(graph_builder_finish(builder, &view, &err), ODF_OK);
    graph_builder_free(builder);
    return view;
}

/* The caller frees the sink. */
static odf_sink *drawn(const char *kind, const odf_graph *view, const odf_node *focus,
                       size_t focus_count, odf_map_format format)
{
    odf_map_options options = ODF_MAP_OPTIONS_INIT;
    odf_sink *sink = odf_sink_new_memory();
    odf_error err = {0};
    options.focus = focus;
    options.focus_count = focus_count;
    options.entry_count = 2;
    const odf_status status = odf_map_draw(odf_map_find(kind), view, &options, format, sink, &err);
    if (status != ODF_OK)
        fail_msg("%s map: %s", kind, err.message);
    return sink;
}

static size_t occurrences(const char *text, const char *what)
{
    size_t count = 0;
    for (const char *at = text; (at = strstr(at, what)); at += strlen(what))
        count++;
    return count;
}

static void test_a_node_without_ties_is_drawn(void **state)
{
    (void)state;
    const struct sample_node one = {"p-a", "Aida Bek", ODF_PERSON};
    odf_graph *view = view_of(&one, 1, NULL, 0);
    odf_sink *ego = drawn("ego", view, (odf_node[]){0}, 1, ODF_MAP_SVG);
    odf_sink *overview = drawn("overview", view, NULL, 0, ODF_MAP_SVG);
    assert_int_equal(occurrences(odf_sink_memory(ego, NULL), "<g class=\"node "), 1);
    assert_int_equal(occurrences(odf_sink_memory(overview, NULL), "<g class=\"node "), 1);
    odf_sink_free(ego);
    odf_sink_free(overview);
    odf_graph_free(view);
}

static const struct sample_node pair[] = {{"p-a", "Aida Bek", ODF_PERSON},
                                          {"p-b", "Boris Dan", ODF_PERSON}};
static const odf_tie_info family = {
    .from = 0, .to = 1, .kind = ODF_FAMILY, .strength = 1, .role = "brother", .alleged = true};

static void test_two_nodes_are_drawn_by_every_kind(void **state)
{
    (void)state;
    odf_graph *view = view_of(pair, 2, &family, 1);
    const odf_node ends[] = {0, 1};
    for (size_t i = 0; i < odf_map_count(); i++) {
        const odf_map *map = odf_map_at(i);
        if (strcmp(odf_map_name(map), "event") == 0 || strcmp(odf_map_name(map), "timeline") == 0)
            continue; /* these two are no events */
        odf_sink *svg = drawn(odf_map_name(map), view, ends, odf_map_focus_least(map), ODF_MAP_SVG);
        const char *text = odf_sink_memory(svg, NULL);
        assert_int_equal(occurrences(text, "<g class=\"node "), 2);
        assert_int_equal(occurrences(text, "class=\"edge family alleged\""), 1);
        assert_int_equal(occurrences(text, "stroke-dasharray"), 2); /* the tie and the legend */
        odf_sink_free(svg);
    }
    odf_graph_free(view);
}

static void test_an_event_is_drawn_with_those_who_took_part(void **state)
{
    (void)state;
    const struct sample_node nodes[] = {{"e-a", "trial of Bek", ODF_EVENT},
                                        {"p-a", "Aida Bek", ODF_PERSON},
                                        {"p-b", "Boris Dan", ODF_PERSON}};
    const odf_tie_info ties[] = {
        {.from = 1, .to = 0, .kind = ODF_TAKES_PART, .strength = 1, .role = "subject"},
        {.from = 2,
         .to = 0,
         .kind = ODF_TAKES_PART,
         .strength = 1,
         .role = "organiser",
         .alleged = true},
    };
    odf_graph *view = view_of(nodes, 3, ties, 2);
    odf_sink *event = drawn("event", view, (odf_node[]){0}, 1, ODF_MAP_SVG);
    odf_sink *timeline = drawn("timeline", view, NULL, 0, ODF_MAP_SVG);
    assert_int_equal(occurrences(odf_sink_memory(event, NULL), "<g class=\"node "), 3);
    assert_int_equal(occurrences(odf_sink_memory(timeline, NULL), "<g class=\"edge takes-part"), 2);
    assert_non_null(strstr(odf_sink_memory(timeline, NULL), ">02-03</tspan>"));
    odf_map_options options = ODF_MAP_OPTIONS_INIT;
    odf_error err = {0};
    options.focus = (odf_node[]){1};
    options.focus_count = 1;
    assert_int_equal(odf_map_draw(odf_map_find("event"), view, &options, ODF_MAP_SVG, event, &err),
                     ODF_E_INVALID);
    assert_string_equal(err.message, "'Aida Bek' is no event");
    odf_sink_free(event);
    odf_sink_free(timeline);
    odf_graph_free(view);
}

static void test_no_path_is_an_answer(void **state)
{
    (void)state;
    odf_graph *view = view_of(pair, 2, NULL, 0);
    odf_map_options options = ODF_MAP_OPTIONS_INIT;
    odf_sink *sink = odf_sink_new_memory();
    odf_error err = {0};
    size_t size;
    options.focus = (odf_node[]){0, 1};
    options.focus_count = 2;
    assert_int_equal(odf_map_draw(odf_map_find("path"), view, &options, ODF_MAP_SVG, sink, &err),
                     ODF_NOT_FOUND);
    odf_sink_memory(sink, &size);
    assert_int_equal(size, 0);
    options.focus_count = 1;
    assert_int_equal(odf_map_draw(odf_map_find("path"), view, &options, ODF_MAP_SVG, sink, &err),
                     ODF_E_INVALID);
    odf_sink_free(sink);
    odf_graph_free(view);
}

static void test_names_cannot_leave_their_place(void **state)
{
    (void)state;
    const struct sample_node nodes[] = {
        {"p-\"x\" -> y", "</text><script>alert('1 & 2')</script>", ODF_PERSON},
        {"p-back\\", "back\\slash \\N \"quoted\" &lt; end\\", ODF_PERSON},
        {"p-cyr", "Қасым-Жомарт Тоқаев \xE2\x80\xAE\x01\xFFlast", ODF_PERSON},
        {"p-empty", "", ODF_PERSON},
    };
    const odf_tie_info ties[] = {
        {.from = 0, .to = 1, .kind = ODF_ASSOCIATE, .strength = 1, .role = "a\"]; b -> c [x=\""},
        {.from = 1, .to = 2, .kind = ODF_ASSOCIATE, .strength = 1, .role = "<b>"},
        {.from = 1, .to = 3, .kind = ODF_ASSOCIATE, .strength = 1, .role = ""},
    };
    odf_graph *view = view_of(nodes, 4, ties, 3);
    odf_sink *svg = drawn("overview", view, NULL, 0, ODF_MAP_SVG);
    odf_sink *dot = drawn("overview", view, NULL, 0, ODF_MAP_DOT);
    assert_null(strstr(odf_sink_memory(svg, NULL), "<script"));
    assert_null(strstr(odf_sink_memory(svg, NULL), "\xE2\x80\xAElast</tspan>"));
    assert_non_null(strstr(odf_sink_memory(svg, NULL), ">?</tspan>"));
    assert_non_null(strstr(odf_sink_memory(dot, NULL), "role=\"a\\\"]; b -> c [x=\\\"\""));
    assert_non_null(
        strstr(odf_sink_memory(dot, NULL), "back\\\\slash \\\\N \\\"quoted\\\" &amp;lt;"));
    odf_sink_free(svg);
    odf_sink_free(dot);
    odf_graph_free(view);
}

static void test_the_same_bytes_every_time(void **state)
{
    (void)state;
    odf_graph *view = view_of(pair, 2, &family, 1);
    odf_sink *first = drawn("path", view, (odf_node[]){0, 1}, 2, ODF_MAP_SVG);
    odf_sink *second = drawn("path", view, (odf_node[]){0, 1}, 2, ODF_MAP_SVG);
    assert_string_equal(odf_sink_memory(first, NULL), odf_sink_memory(second, NULL));
    odf_sink_free(first);
    odf_sink_free(second);
    odf_graph_free(view);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_node_without_ties_is_drawn),
        cmocka_unit_test(test_two_nodes_are_drawn_by_every_kind),
        cmocka_unit_test(test_an_event_is_drawn_with_those_who_took_part),
        cmocka_unit_test(test_no_path_is_an_answer),
        cmocka_unit_test(test_names_cannot_leave_their_place),
        cmocka_unit_test(test_the_same_bytes_every_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
