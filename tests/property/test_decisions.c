/* SPDX-License-Identifier: MIT */
/* Random decisions over a small collection: withdrawing any of them, in any order, must give the
 * export that there would be without it; sets of decisions must join in any order. */
#include "support/scratch.h"
#include "support/unit.h"

#include "base/arena.h"
#include "base/sink.h"
#include "base/vector.h"

#include <odfgraph/odfgraph.h>

enum { ROUNDS = 12, DECISIONS = 10 };

static const char records[] =
    "{\"id\":\"a\",\"text\":\"Ann Lee leads the Kepler Union.\",\"mentions\":["
    "{\"start\":0,\"end\":7,\"kind\":\"person\",\"name\":\"Ann Lee\"},"
    "{\"start\":18,\"end\":30,\"kind\":\"organisation\",\"name\":\"Kepler Union\"}],\"relations\":["
    "{\"kind\":\"affiliated\",\"from\":\"Ann Lee\",\"to\":\"Kepler Union\",\"role\":\"leader\",\"quote\":\"leads\"}]}\n"
    "{\"id\":\"b\",\"text\":\"Bo Ray met Ann Lee. A. Lee left.\",\"mentions\":["
    "{\"start\":0,\"end\":6,\"kind\":\"person\",\"name\":\"Bo Ray\"},"
    "{\"start\":11,\"end\":18,\"kind\":\"person\",\"name\":\"Ann Lee\"},"
    "{\"start\":20,\"end\":26,\"kind\":\"person\",\"name\":\"A. Lee\"}],\"events\":[{\"type\":\"meeting\","
    "\"label\":\"talk\",\"trigger\":\"met\",\"participants\":[{\"name\":\"Bo Ray\"},{\"name\":\"Ann Lee\"}]}]}\n"
    "{\"id\":\"c\",\"text\":\"Ann Lee and Bo Ray spoke to K. U.\",\"mentions\":["
    "{\"start\":0,\"end\":7,\"kind\":\"person\",\"name\":\"Ann Lee\"},"
    "{\"start\":12,\"end\":18,\"kind\":\"person\",\"name\":\"Bo Ray\"},"
    "{\"start\":28,\"end\":33,\"kind\":\"organisation\",\"name\":\"K. U\"}],\"events\":[{\"type\":\"statement\","
    "\"label\":\"speech\",\"trigger\":\"spoke\",\"participants\":[{\"name\":\"Ann Lee\"},{\"name\":\"Bo Ray\"}]}]}\n";

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

static size_t below(uint64_t *seed, size_t limit)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    return (size_t)(*seed % limit);
}

static odf_store *fresh_store(void)
{
    odf_store *store = NULL;
    odf_error err = {0};
    odf_load_summary summary;
    unlink(scratch.path);
    assert_int_equal(odf_store_open(scratch.path, ODF_STORE_CREATE, &store, &err), ODF_OK);
    const odf_input input = {"records",
                             fmemopen((void *)(uintptr_t)records, sizeof records - 1, "r")};
    if (odf_load(store, &input, 1, NULL, &summary, &err) != ODF_OK)
        fail_msg("%s", err.message);
    fclose(input.stream);
    return store;
}

/* ---- the graph as text */

static void write_hop(odf_sink *sink, const odf_graph *graph, const odf_hop *hop)
{
    sink_format(sink, "%s %s %s %s %u:", odf_graph_id_of(graph, hop->from).text,
                odf_tie_kind_name(hop->kind), hop->role, odf_graph_id_of(graph, hop->to).text,
                hop->strength);
    for (size_t i = 0; i < hop->evidence_count; i++)
        sink_format(sink, " %s %u-%u", hop->evidence[i].entry, hop->evidence[i].start,
                    hop->evidence[i].end);
    sink_char(sink, '\n');
}

static char *written(struct arena *memory, odf_store *store)
{
    odf_graph *graph = NULL;
    odf_view_options options = ODF_VIEW_OPTIONS_INIT;
    odf_error err = {0};
    options.co_mentions = true;
    assert_int_equal(odf_view_read(store, &options, &graph, &err), ODF_OK);
    odf_sink *sink = odf_sink_new_memory();
    for (odf_node v = 0; v < odf_graph_node_count(graph); v++) {
        odf_entity *entity = NULL;
        assert_int_equal(odf_entity_read(store, odf_graph_id_of(graph, v), &entity, &err), ODF_OK);
        sink_format(sink, "%s %s %d %u:", entity->id, entity->name, (int)entity->kind,
                    entity->entries);
        for (size_t i = 0; i < entity->alias_count; i++)
            sink_format(sink, " %s;", entity->aliases[i]);
        sink_char(sink, '\n');
        odf_entity_free(entity);
    }
    for (odf_tie t = 0; t < odf_graph_tie_count(graph); t++) {
        odf_answer *answer = NULL;
        assert_int_equal(odf_answer_tie(store, graph, NULL, t, &answer, &err), ODF_OK);
        write_hop(sink, graph, odf_answer_hop(answer, 0));
        odf_answer_free(answer);
    }
    char *text = arena_copy(memory, slice_of(odf_sink_memory(sink, NULL)));
    odf_sink_free(sink);
    odf_graph_free(graph);
    return text;
}

/* ---- random decisions */

static odf_decision random_decision(struct arena *memory, uint64_t *seed, size_t number)
{
    static const char *const people[] = {"p-ann-lee", "p-bo-ray", "p-a-lee"};
    static const char *const bodies[] = {"o-kepler-union", "o-k-u"};
    static const char *const names[] = {"Someone", "Ann Lee", "Dr. Ö"};
    static const char *const places[] = {"a", "b", "c", "b:11-18"};
    const char **operands = arena_array(memory, const char *, 3);
    odf_decision decision = {.operands = operands,
                             .operand_count = 2,
                             .because = "",
                             .made_by = "test",
                             .made_at =
                                 arena_format(memory, "2026-01-%02zuT00:00:00Z", number + 1)};
    operands[0] = people[below(seed, 3)];
    switch (below(seed, 8)) {
    case 0:
        decision.verb = ODF_VERB_MERGE;
        operands[0] = "p-ann-lee";
        operands[1] = people[1 + below(seed, 2)];
        break;
    case 1:
        decision.verb = ODF_VERB_MERGE;
        operands[0] = bodies[0];
        operands[1] = bodies[1];
        break;
    case 2:
        decision.verb = ODF_VERB_SPLIT;
        operands[0] = "p-ann-lee";
        operands[1] = places[below(seed, 4)];
        break;
    case 3:
        decision.verb = ODF_VERB_RENAME;
        operands[1] = names[below(seed, 3)];
        break;
    case 4:
        decision.verb = ODF_VERB_RETYPE;
        operands[1] = "organisation";
        break;
    case 5:
        decision.verb = below(seed, 2) ? ODF_VERB_ALIAS : ODF_VERB_UNALIAS;
        operands[1] = names[below(seed, 3)];
        break;
    case 6:
        decision.verb = ODF_VERB_HIDE;
        decision.operand_count = 1;
        break;
    default:
        decision.verb = below(seed, 2) ? ODF_VERB_DISTINCT : ODF_VERB_AUTO_MERGE;
        operands[0] = "p-ann-lee";
        operands[1] = "p-a-lee";
    }
    return decision;
}

/* What the ledger holds of one round, so that it can be made again without some of it. */
struct ledger {
    VECTOR(odf_decision) list;
    struct arena memory;
};

static odf_status keep(void *user, const odf_decision *decision, odf_error *err)
{
    struct ledger *ledger = user;
    (void)err;
    const char **operands = arena_array(&ledger->memory, const char *, decision->operand_count);
    odf_decision copy = *decision;
    for (size_t i = 0; i < decision->operand_count; i++)
        operands[i] = arena_copy(&ledger->memory, slice_of(decision->operands[i]));
    copy.operands = operands;
    copy.id = arena_copy(&ledger->memory, slice_of(decision->id));
    copy.because = arena_copy(&ledger->memory, slice_of(decision->because));
    copy.made_by = arena_copy(&ledger->memory, slice_of(decision->made_by));
    copy.made_at = arena_copy(&ledger->memory, slice_of(decision->made_at));
    assert_true(vector_push(&ledger->list, copy));
    return ODF_OK;
}

static void ledger_clear(struct ledger *ledger)
{
    vector_clear(&ledger->list);
    arena_clear(&ledger->memory);
}

/* A decision may be impossible by then (its entity hidden): that is refused and changes nothing. */
static void decide_some(odf_store *store, uint64_t *seed)
{
    CLEANUP(arena_clear) struct arena memory = {0};
    for (size_t i = 0; i < DECISIONS; i++) {
        const odf_decision decision = random_decision(&memory, seed, i);
        odf_error err = {0};
        const odf_status status = odf_decide(store, &decision, 1, NULL, &err);
        assert_true(status == ODF_OK || status == ODF_E_INVALID);
    }
}

static void undo(odf_store *store, const char *id)
{
    odf_error err = {0};
    const odf_decision decision = {.verb = ODF_VERB_UNDO,
                                   .operands = &id,
                                   .operand_count = 1,
                                   .because = "",
                                   .made_by = "test",
                                   .made_at = "2026-02-01T00:00:00Z"};
    if (odf_decide(store, &decision, 1, NULL, &err) != ODF_OK)
        fail_msg("%s", err.message);
}

/* The journal of some decisions, read into a store. */
static void import(odf_store *store, const odf_decision *list, size_t count)
{
    odf_error err = {0};
    size_t added = 0;
    size_t size = 0;
    odf_sink *sink = odf_sink_new_memory();
    assert_int_equal(odf_decisions_write(list, count, ODF_DECISIONS_JOURNAL, sink, &err), ODF_OK);
    const char *text = odf_sink_memory(sink, &size);
    FILE *stream = size ? fmemopen((void *)(uintptr_t)text, size, "r") : NULL;
    if (stream) {
        assert_int_equal(odf_decisions_read(store, "journal", stream, NULL, NULL, &added, &err),
                         ODF_OK);
        fclose(stream);
    }
    odf_sink_free(sink);
}

static void shuffle(odf_decision *list, size_t count, uint64_t *seed)
{
    for (size_t i = count; i > 1; i--) {
        const size_t j = below(seed, i);
        const odf_decision moved = list[i - 1];
        list[i - 1] = list[j];
        list[j] = moved;
    }
}

static void test_withdrawing_gives_back_what_was_there(void **state)
{
    (void)state;
    for (uint64_t round = 1; round <= ROUNDS; round++) {
        CLEANUP(arena_clear) struct arena memory = {0};
        CLEANUP(ledger_clear) struct ledger made = {0};
        uint64_t seed = round * 0x9E3779B97F4A7C15u;
        odf_error err = {0};
        odf_store *store = fresh_store();
        decide_some(store, &seed);
        assert_int_equal(odf_each_decision(store, keep, &made, &err), ODF_OK);
        shuffle(made.list.items, made.list.count, &seed);
        const size_t withdrawn = below(&seed, made.list.count + 1);
        for (size_t i = 0; i < withdrawn; i++)
            undo(store, made.list.items[i].id);
        const char *after = written(&memory, store);
        odf_store_close(store);

        store = fresh_store();
        import(store, made.list.items + withdrawn, made.list.count - withdrawn);
        assert_string_equal(written(&memory, store), after);
        odf_store_close(store);
    }
}

static void test_sets_join_in_any_order(void **state)
{
    (void)state;
    for (uint64_t round = 1; round <= ROUNDS; round++) {
        CLEANUP(arena_clear) struct arena memory = {0};
        CLEANUP(ledger_clear) struct ledger made = {0};
        uint64_t seed = round * 0xD1B54A32D192ED03u;
        odf_error err = {0};
        odf_store *store = fresh_store();
        decide_some(store, &seed);
        assert_int_equal(odf_each_decision(store, keep, &made, &err), ODF_OK);
        undo(store, made.list.items[0].id);
        ledger_clear(&made);
        assert_int_equal(odf_each_decision(store, keep, &made, &err), ODF_OK);
        const char *whole = written(&memory, store);
        odf_store_close(store);

        shuffle(made.list.items, made.list.count, &seed);
        const size_t cut = below(&seed, made.list.count);
        store = fresh_store();
        import(store, made.list.items, made.list.count);
        import(store, made.list.items + cut, made.list.count - cut);
        import(store, made.list.items, made.list.count);
        assert_string_equal(written(&memory, store), whole);
        odf_store_close(store);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_withdrawing_gives_back_what_was_there, make_scratch,
                                        drop_scratch),
        cmocka_unit_test_setup_teardown(test_sets_join_in_any_order, make_scratch, drop_scratch),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
