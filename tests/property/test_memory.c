/* SPDX-License-Identifier: MIT */
/* The nth allocation fails, for n = 1, 2, … until all is done without a failure: each time the
 * call must say so, leak nothing, and leave the store without faults. */
#include "support/failing.h"
#include "support/scratch.h"
#include "support/unit.h"

#include <odfgraph/odfgraph.h>
#include <stdlib.h>

static const char records[] =
    "{\"id\":\"a\",\"text\":\"Ann Lee leads the Kepler Union.\",\"date\":\"2019\",\"mentions\":["
    "{\"start\":0,\"end\":7,\"kind\":\"person\",\"name\":\"Ann Lee\"},"
    "{\"start\":18,\"end\":30,\"kind\":\"organisation\",\"name\":\"Kepler Union\"}],\"relations\":["
    "{\"kind\":\"affiliated\",\"from\":\"Ann Lee\",\"to\":\"Kepler Union\",\"role\":\"leader\",\"quote\":\"leads\"}],"
    "\"k\":[1,{\"q\":\"x\"}]}\n"
    "{\"id\":\"b\",\"text\":\"Bo Ray met Ann Lee.\",\"mentions\":["
    "{\"start\":0,\"end\":6,\"kind\":\"person\",\"name\":\"Bo Ray\"},"
    "{\"start\":11,\"end\":18,\"kind\":\"person\",\"name\":\"Ann Lee\"}],\"events\":[{\"type\":\"meeting\","
    "\"label\":\"talk\",\"place\":\"Union Hall, Dor\",\"trigger\":\"met\",\"participants\":[{\"name\":\"Bo Ray\"},{\"name\":\"Ann Lee\"}]}]}\n"
    "broken\n";

static struct scratch scratch;

static int make_scratch(void **state)
{
    (void)state;
    return scratch_make(&scratch, "a.db");
}

static int drop_scratch(void **state)
{
    (void)state;
    return scratch_drop(&scratch);
}

static odf_status load(odf_store *store, odf_error *err)
{
    odf_load_summary summary;
    const odf_input input = {"records",
                             fmemopen((void *)(uintptr_t)records, sizeof records - 1, "r")};
    const odf_status status = odf_load(store, &input, 1, NULL, &summary, err);
    fclose(input.stream);
    return status == ODF_PARTIAL ? ODF_OK : status;
}

static odf_status opened_load(odf_error *err)
{
    odf_store *store = NULL;
    odf_status status = odf_store_open(scratch.path, ODF_STORE_CREATE, &store, err);
    if (status == ODF_OK)
        status = load(store, err);
    odf_store_close(store);
    return status;
}

static odf_status take_place(void *user, const char *place, uint32_t events, odf_error *err)
{
    (void)err;
    assert_string_equal(place, "Union Hall, Dor");
    *(uint32_t *)user += events;
    return ODF_OK;
}

static odf_status ask(odf_store *store, odf_error *err)
{
    odf_graph *graph = NULL;
    odf_candidate_list *found = NULL;
    odf_entity *entity = NULL;
    odf_path *path = NULL;
    odf_answer *answer = NULL;
    odf_store_counts counts;
    odf_graph *part = NULL;
    uint32_t events = 0;
    odf_status status = odf_view_read(store, NULL, &graph, err);
    if (status == ODF_OK)
        status = odf_resolve(store, "bo ray", NULL, &found, err);
    if (status == ODF_OK)
        status =
            odf_entity_read(store, (odf_id){odf_candidate_list_at(found, 0)->id}, &entity, err);
    if (status == ODF_OK)
        status = odf_path_shortest(graph, odf_graph_node_of(graph, (odf_id){"p-bo-ray"}),
                                   odf_graph_node_of(graph, (odf_id){"o-kepler-union"}), NULL,
                                   &path, err);
    if (status == ODF_OK)
        status = odf_answer_path(store, graph, NULL, path, &answer, err);
    if (status == ODF_OK)
        status = odf_each_place(store, take_place, &events, err);
    odf_view_options there = ODF_VIEW_OPTIONS_INIT;
    there.places = (const char *const[]){"union hall"};
    there.place_count = 1;
    there.connected = true;
    if (status == ODF_OK)
        status = odf_view_read(store, &there, &part, err);
    assert_true(status != ODF_OK || (odf_graph_tie_count(part) > 0 && events > 0));
    if (status == ODF_OK)
        status = odf_store_count(store, &counts, err);
    odf_graph_free(part);
    odf_answer_free(answer);
    odf_path_free(path);
    odf_entity_free(entity);
    odf_candidate_list_free(found);
    odf_graph_free(graph);
    return status;
}

static odf_status opened_ask(odf_error *err)
{
    odf_store *store = NULL;
    odf_status status = odf_store_open(scratch.path, ODF_STORE_READ, &store, err);
    if (status == ODF_OK)
        status = ask(store, err);
    odf_store_close(store);
    return status;
}

static void no_fault(void *user, const char *message)
{
    (void)user;
    fail_msg("%s", message);
}

static void check_store(void)
{
    odf_store *store = NULL;
    odf_error err = {0};
    if (access(scratch.path, F_OK) != 0)
        return;
    const odf_status status = odf_store_open(scratch.path, ODF_STORE_WRITE, &store, &err);
    if (status != ODF_OK)
        fail_msg("%s", err.message);
    assert_int_equal(odf_check(store, no_fault, NULL, &err), ODF_OK);
    odf_store_close(store);
}

static void fail_everywhere(odf_status (*scenario)(odf_error *err), bool afresh)
{
    for (size_t n = 1;; n++) {
        odf_error err = {0};
        if (afresh)
            unlink(scratch.path);
        const size_t live = failing_live();
        failing_at(n);
        const odf_status status = scenario(&err);
        const bool happened = failing_happened();
        failing_at(0);
        if (failing_live() != live)
            fail_msg("allocation %zu fails: %zu leaked", n, failing_live() - live);
        if (!happened) {
            assert_int_equal(status, ODF_OK);
            assert_true(n > 20);
            return;
        }
        if (status != ODF_E_MEMORY)
            fail_msg("allocation %zu fails: status %d, '%s'", n, status, err.message);
        if (afresh)
            check_store();
    }
}

static void test_loading(void **state)
{
    (void)state;
    fail_everywhere(opened_load, true);
}

static void test_asking(void **state)
{
    (void)state;
    odf_error err = {0};
    assert_int_equal(opened_load(&err), ODF_OK);
    fail_everywhere(opened_ask, false);
}

/* Kinds of map without Graphviz, which ends the process when memory is out; the view is made
 * before. */
static odf_graph *drawn_view;

static odf_status draw(const char *kind, size_t focus_count, odf_map_format format, odf_error *err)
{
    const odf_node focus[] = {0};
    odf_map_options options = ODF_MAP_OPTIONS_INIT;
    options.focus = focus;
    options.focus_count = focus_count;
    odf_sink *sink = odf_sink_new_memory();
    if (!sink)
        return ODF_E_MEMORY;
    odf_status status = odf_map_draw(odf_map_find(kind), drawn_view, &options, format, sink, err);
    if (status == ODF_OK)
        status = odf_sink_finish(sink, err);
    odf_sink_free(sink);
    return status;
}

static odf_status draw_all(odf_error *err)
{
    odf_status status = draw("ego", 1, ODF_MAP_SVG, err);
    if (status == ODF_OK)
        status = draw("community", 1, ODF_MAP_TEXT, err);
    if (status == ODF_OK)
        status = draw("overview", 0, ODF_MAP_DOT, err);
    return status;
}

static void test_drawing(void **state)
{
    (void)state;
    odf_error err = {0};
    odf_store *store = NULL;
    assert_int_equal(opened_load(&err), ODF_OK);
    assert_int_equal(odf_store_open(scratch.path, ODF_STORE_READ, &store, &err), ODF_OK);
    assert_int_equal(odf_view_read(store, NULL, &drawn_view, &err), ODF_OK);
    odf_store_close(store);
    fail_everywhere(draw_all, false);
    odf_graph_free(drawn_view);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_loading, make_scratch, drop_scratch),
        cmocka_unit_test_setup_teardown(test_asking, make_scratch, drop_scratch),
        cmocka_unit_test_setup_teardown(test_drawing, make_scratch, drop_scratch),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
