/* SPDX-License-Identifier: MIT */
/* Random entries in random order: the graph must not show the order, must come out of a rebuild
 * as it was, and every tie must have words that stand in their entry. */
#include "support/scratch.h"
#include "support/unit.h"

#include "base/arena.h"
#include "base/sink.h"
#include "ingest/derive.h"
#include "store/sqlite.h"

#include <odfgraph/odfgraph.h>

enum { ROUNDS = 25, MOST_ENTRIES = 24 };

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

static uint64_t random_next(uint64_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    return *seed;
}

static size_t below(uint64_t *seed, size_t limit)
{
    return (size_t)(random_next(seed) % limit);
}

static const char *const people[] = {"Ann Lee", "Bo Ray", "Cem Ud", "ANN LEE", "Dan Ö", "Éva Á"};
static const char *const bodies[] = {"Kepler Union", "Oslo Court", "Union Kepler"};

/* An entry that names two to four and claims something about them. */
static char *random_record(struct arena *memory, uint64_t *seed, size_t number)
{
    odf_sink *text = odf_sink_new_memory();
    odf_sink *mentions = odf_sink_new_memory();
    const char *named[4];
    const size_t count = 2 + below(seed, 3);
    for (size_t i = 0; i < count; i++) {
        const bool person = i != 1;
        named[i] =
            person ? people[below(seed, COUNT_OF(people))] : bodies[below(seed, COUNT_OF(bodies))];
        size_t start;
        odf_sink_memory(text, &start);
        sink_format(mentions, "%s{\"start\":%zu,\"end\":%zu,\"kind\":\"%s\",\"name\":\"%s\"}",
                    i ? "," : "", start, start + strlen(named[i]),
                    person ? "person" : "organisation", named[i]);
        sink_format(text, "%s %s. ", named[i], below(seed, 2) ? "met" : "left");
    }
    sink_text(text, "So they met.");
    const size_t day = 1 + below(seed, 3);
    char *record = arena_format(
        memory,
        "{\"id\":\"e%zu\",\"text\":\"%s\",\"date\":\"%s\",\"mentions\":[%s],\"events\":[{\"type\":\"meeting\","
        "\"label\":\"talk %zu\",\"date\":\"2019-05-0%zu\",\"trigger\":\"met\",\"participants\":[{\"name\":\"%s\"},"
        "{\"name\":\"%s\",\"role\":\"subject\",\"alleged\":true}]}],\"relations\":[{\"kind\":\"affiliated\",\"from\":\"%s\","
        "\"to\":\"%s\",\"role\":\"%s\",\"quote\":\"%s\"}]}",
        number, odf_sink_memory(text, NULL), below(seed, 3) ? "2018-02" : "",
        odf_sink_memory(mentions, NULL), below(seed, 2), day, named[0], named[1], named[0],
        named[1], below(seed, 2) ? "head" : "", below(seed, 2) ? named[0] : "");
    odf_sink_free(text);
    odf_sink_free(mentions);
    assert_non_null(record);
    return record;
}

static odf_store *load(char *const *records, const size_t *order, size_t count)
{
    odf_store *store = NULL;
    odf_error err = {0};
    unlink(scratch.path);
    assert_int_equal(odf_store_open(scratch.path, ODF_STORE_CREATE, &store, &err), ODF_OK);
    odf_sink *all = odf_sink_new_memory();
    for (size_t i = 0; i < count; i++)
        sink_format(all, "%s\n", records[order[i]]);
    size_t size;
    const char *data = odf_sink_memory(all, &size);
    const odf_input input = {"random", fmemopen((void *)(uintptr_t)data, size, "r")};
    odf_load_summary summary;
    if (odf_load(store, &input, 1, NULL, &summary, &err) != ODF_OK)
        fail_msg("%s", err.message);
    assert_int_equal(summary.entries_new, count);
    fclose(input.stream);
    odf_sink_free(all);
    return store;
}

/* ---- the graph, written out with its evidence */

struct source {
    odf_store *store;
    odf_graph *graph;
    odf_answer *answer;
};

static odf_status each_entry(void *user, odf_entry_fn *take, void *taker, odf_error *err)
{
    return odf_each_entry(((struct source *)user)->store, take, taker, err);
}

static odf_status evidence_of(void *user, odf_tie tie, const odf_evidence **out, size_t *out_count,
                              odf_error *err)
{
    struct source *source = user;
    odf_answer_free(source->answer);
    source->answer = NULL;
    assert_int_equal(odf_answer_tie(source->store, source->graph, NULL, tie, &source->answer, err),
                     ODF_OK);
    const odf_hop *hop = odf_answer_hop(source->answer, 0);
    assert_true(hop->evidence_count > 0);
    for (size_t i = 0; i < hop->evidence_count; i++) {
        assert_int_equal(hop->evidence[i].how, hop->how);
        assert_int_equal(strlen(hop->evidence[i].quote),
                         hop->evidence[i].end - hop->evidence[i].start);
        assert_true(hop->evidence[i].quote[0] != '\0');
    }
    *out = hop->evidence;
    *out_count = hop->evidence_count;
    return ODF_OK;
}

static char *written(struct arena *memory, odf_store *store)
{
    struct source source = {.store = store};
    odf_view_options options = ODF_VIEW_OPTIONS_INIT;
    odf_error err = {0};
    options.co_mentions = true;
    assert_int_equal(odf_view_read(store, &options, &source.graph, &err), ODF_OK);
    odf_sink *sink = odf_sink_new_memory();
    const odf_export_source from = {sizeof from, source.graph, &source, each_entry, evidence_of};
    for (size_t i = 0; i < odf_format_count(); i++)
        assert_int_equal(odf_format_write(odf_format_at(i), &from, sink, &err), ODF_OK);
    char *text = arena_copy(memory, slice_of(odf_sink_memory(sink, NULL)));
    odf_sink_free(sink);
    odf_answer_free(source.answer);
    odf_graph_free(source.graph);
    return text;
}

static void report_fault(void *user, const char *message)
{
    (void)user;
    fail_msg("%s", message);
}

static void shuffle(size_t *order, size_t count, uint64_t *seed)
{
    for (size_t i = count; i > 1; i--) {
        const size_t j = below(seed, i);
        const size_t moved = order[i - 1];
        order[i - 1] = order[j];
        order[j] = moved;
    }
}

static void test_order_and_rebuilding_never_show(void **state)
{
    (void)state;
    for (uint64_t round = 1; round <= ROUNDS; round++) {
        CLEANUP(arena_clear) struct arena memory = {0};
        uint64_t seed = round * 0x9E3779B97F4A7C15u;
        char *records[MOST_ENTRIES];
        size_t order[MOST_ENTRIES];
        const size_t count = 1 + below(&seed, MOST_ENTRIES);
        for (size_t i = 0; i < count; i++) {
            records[i] = random_record(&memory, &seed, i);
            order[i] = i;
        }
        odf_error err = {0};
        odf_store *store = load(records, order, count);
        const char *first = written(&memory, store);
        assert_int_equal(odf_check(store, report_fault, NULL, &err), ODF_OK);
        assert_int_equal(odf_rebuild(store, NULL, &err), ODF_OK);
        assert_string_equal(written(&memory, store), first);
        odf_store_close(store);

        shuffle(order, count, &seed);
        store = load(records, order, count);
        assert_string_equal(written(&memory, store), first);
        odf_store_close(store);
    }
}

/* What is spoilt by hand must be found. */
static void count_fault(void *user, const char *message)
{
    (void)message;
    ++*(size_t *)user;
}

static void test_check_finds_what_was_spoilt(void **state)
{
    (void)state;
    static const char *const damages[] = {
        "UPDATE tie SET strength = strength + 1 WHERE tie = 0",
        "UPDATE evidence SET start = 0, end = 100000 WHERE tie = 0",
        "DELETE FROM evidence WHERE tie = 0",
        "UPDATE entity SET name = 'Someone Else' WHERE node = 0",
        "UPDATE evidence SET how = 2 WHERE how = 0",
        "UPDATE entry SET text = 'short'",
        "DELETE FROM identifier",
        "UPDATE relation SET end = end + 1 WHERE end > 0",
        "DELETE FROM alias WHERE node = 0",
    };
    CLEANUP(arena_clear) struct arena memory = {0};
    uint64_t seed = 77;
    char *records[6];
    size_t order[6];
    for (size_t i = 0; i < 6; i++) {
        records[i] = random_record(&memory, &seed, i);
        order[i] = i;
    }
    for (size_t i = 0; i < COUNT_OF(damages); i++) {
        odf_error err = {0};
        size_t faults = 0;
        odf_store *store = load(records, order, 6);
        assert_int_equal(sqlite_run(store, damages[i], &err), ODF_OK);
        const odf_status status = odf_check(store, count_fault, &faults, &err);
        if (status == ODF_OK)
            fail_msg("not found: %s", damages[i]);
        odf_store_close(store);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_order_and_rebuilding_never_show, make_scratch,
                                        drop_scratch),
        cmocka_unit_test_setup_teardown(test_check_finds_what_was_spoilt, make_scratch,
                                        drop_scratch),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
