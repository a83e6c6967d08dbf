/* SPDX-License-Identifier: MIT */
/* What the JSON parser lets pass must be caught by the reader: one test for each weakness. */
#include "../support/unit.h"

#include "base/arena.h"
#include "base/sink.h"
#include "exchange/format.h"
#include "ingest/read.h"

#include <stdio.h>
#include <stdlib.h>

struct seen {
    size_t entries;
    size_t set_aside;
    size_t line; /* of the last one set aside */
    char reason[512];
    odf_sink *written; /* the entries, written out again */
};

static odf_status take(void *user, const odf_entry *entry, odf_error *err)
{
    struct seen *seen = user;
    (void)err;
    seen->entries++;
    write_entry(seen->written, entry);
    return ODF_OK;
}

static odf_status set_aside(void *user, size_t line, const char *reason, odf_error *err)
{
    struct seen *seen = user;
    (void)err;
    seen->set_aside++;
    seen->line = line;
    snprintf(seen->reason, sizeof seen->reason, "%s", reason);
    return ODF_OK;
}

static struct seen read_bytes(const void *data, size_t size)
{
    struct seen seen = {.written = odf_sink_new_memory()};
    FILE *stream = fmemopen((void *)(uintptr_t)data, size, "r");
    const odf_input input = {"test", stream};
    const struct reading reading = {&input, take, take, set_aside, &seen, NULL, ODF_SPLIT_LINE};
    odf_error err = {0};
    assert_non_null(stream);
    if (read_json(&reading, &err) != ODF_OK)
        fail_msg("%s", err.message);
    fclose(stream);
    return seen;
}

static struct seen read_text(const char *text)
{
    return read_bytes(text, strlen(text));
}

/* One record that must be set aside, for a reason that has these words. */
static void refuses(const char *record, const char *words)
{
    struct seen seen = read_text(record);
    if (seen.entries || seen.set_aside != 1 || !strstr(seen.reason, words))
        fail_msg("%s\n  gave: %s", record, seen.reason);
    odf_sink_free(seen.written);
}

static void test_text_after_the_value(void **state)
{
    (void)state;
    refuses("{\"id\":\"a\",\"text\":\"x\"} y", "text after the record");
    refuses("{\"id\":\"a\",\"text\":\"x\"}{}", "text after the record");
}

static void test_a_zero_would_cut_the_string(void **state)
{
    (void)state;
    refuses("{\"id\":\"a\",\"text\":\"x\\u0000y\"}", "\\u0000");
    refuses("{\"id\":\"a\\\\\\u0000\",\"text\":\"xy\"}", "\\u0000");
    struct seen seen = read_text("{\"id\":\"a\",\"text\":\"x\\\\u0000y\"}");
    assert_int_equal(seen.entries, 1); /* an escaped backslash, then digits */
    odf_sink_free(seen.written);
    const char with_zero[] = "{\"id\":\"a\",\"text\":\"x\0y\"}";
    seen = read_bytes(with_zero, sizeof with_zero - 1);
    assert_int_equal(seen.set_aside, 1);
    odf_sink_free(seen.written);
}

static void test_numbers_that_are_no_offsets(void **state)
{
    (void)state;
    static const char *const numbers[] = {
        "-1",    "0.5",  "1e3", "9007199254740993", "18446744073709551616", "1e400",
        "\"0\"", "null", "true"};
    for (size_t i = 0; i < COUNT_OF(numbers); i++) {
        char record[200];
        snprintf(record, sizeof record,
                 "{\"id\":\"a\",\"text\":\"abc\",\"mentions\":"
                 "[{\"start\":%s,\"end\":3,\"kind\":\"person\"}]}",
                 numbers[i]);
        refuses(record, "'start' must be");
    }
}

static void test_large_numbers_elsewhere_keep_every_digit(void **state)
{
    (void)state;
    struct seen seen = read_text("{\"id\":\"a\",\"text\":\"x\",\"big\":9007199254740993.10e2}");
    assert_non_null(strstr(odf_sink_memory(seen.written, NULL), "\"big\":9007199254740993.10e2"));
    odf_sink_free(seen.written);
}

static void test_a_key_given_twice(void **state)
{
    (void)state;
    refuses("{\"id\":\"a\",\"text\":\"x\",\"text\":\"y\"}", "'text' is given twice");
    refuses("{\"id\":\"a\",\"text\":\"x\",\"\\u0074ext\":\"y\"}", "'text' is given twice");
    refuses("{\"id\":\"a\",\"text\":\"x\",\"k\":[{\"b\":1,\"b\":2}]}", "'b' is given twice");
}

static void test_broken_utf8(void **state)
{
    (void)state;
    refuses("{\"id\":\"a\",\"text\":\"x\xFFy\"}", "byte 19 of the record (0xFF)");
    refuses("{\"id\":\"a\",\"text\":\"\xC0\xAF\"}", "not valid UTF-8");
    refuses("{\"id\":\"a\",\"text\":\"\xED\xA0\x80\"}", "not valid UTF-8");
    refuses("{\"id\":\"a\",\"text\":\"\\ud800\"}", "not valid JSON");
}

static void test_keys_differ_by_case(void **state)
{
    (void)state;
    refuses("{\"ID\":\"a\",\"text\":\"x\"}", "'id' is missing");
    struct seen seen = read_text("{\"id\":\"a\",\"text\":\"x\",\"Date\":\"never\"}");
    assert_int_equal(seen.entries, 1);
    assert_non_null(strstr(odf_sink_memory(seen.written, NULL), "\"Date\":\"never\""));
    odf_sink_free(seen.written);
}

static void test_deep_nesting_ends(void **state)
{
    (void)state;
    const size_t depth = 100000;
    static const char head[] = "{\"id\":\"a\",\"text\":\"x\",\"k\":";
    char *record = calloc(1, sizeof(head) + 2 * depth + 1);
    assert_non_null(record);
    char *at = mempcpy(record, head, sizeof(head) - 1);
    memset(at, '[', depth);
    memset(at + depth, ']', depth);
    at[2 * depth] = '}';
    refuses(record, "not valid JSON");
    free(record);
}

static void test_spans_must_be_words_of_the_text(void **state)
{
    (void)state;
    refuses("{\"id\":\"a\",\"text\":\"\xC5\xBE"
            "bc\",\"mentions\":[{\"start\":1,\"end\":3,\"kind\":\"person\"}]}",
            "bytes 1 to 3 are no words");
    refuses(
        "{\"id\":\"a\",\"text\":\"abc\",\"mentions\":[{\"start\":2,\"end\":2,\"kind\":\"person\"}]}",
        "no words");
    refuses(
        "{\"id\":\"a\",\"text\":\"abc\",\"mentions\":[{\"start\":0,\"end\":2,\"kind\":\"person\",\"text\":\"bc\"}]}",
        "'bc' does not stand at bytes 0 to 2: there is 'ab'");
    refuses(
        "{\"id\":\"a\",\"text\":\"abc\",\"mentions\":[{\"start\":0,\"end\":2,\"kind\":\"event\"}]}",
        "person or organisation");
}

static void test_no_tie_without_its_words(void **state)
{
    (void)state;
    refuses(
        "{\"id\":\"a\",\"text\":\"Fine weather.\",\"relations\":[{\"kind\":\"family\",\"from\":\"A\",\"to\":\"B\",\"quote\":\"A paid B\"}]}",
        "the quote 'A paid B' does not stand in the text");
    refuses(
        "{\"id\":\"a\",\"title\":\"A paid B\",\"relations\":[{\"kind\":\"family\",\"from\":\"A\",\"to\":\"B\"}]}",
        "nothing in the text proves the tie of 'A'");
    refuses(
        "{\"id\":\"a\",\"text\":\"Fine weather.\",\"events\":[{\"type\":\"meeting\",\"trigger\":\"met\"}]}",
        "the trigger 'met' does not stand in the text");
    refuses(
        "{\"id\":\"a\",\"text\":\"Fine weather.\",\"events\":[{\"type\":\"meeting\",\"participants\":[{\"name\":\"A\"}]}]}",
        "nothing in the text says that 'A' took part");
    refuses(
        "{\"id\":\"a\",\"text\":\"A met.\",\"relations\":[{\"kind\":\"family\",\"from\":\"A\",\"to\":\"A\",\"quote\":\"A\"}]}",
        "'from' and 'to' are both 'A'");
}

static void test_the_good_around_the_bad_is_kept(void **state)
{
    (void)state;
    struct seen seen =
        read_text("{\"id\":\"a\",\"text\":\"x\"}\r\n\n{\"id\":\n{\"id\":\"b\",\"text\":\"y\"}");
    assert_int_equal(seen.entries, 2);
    assert_int_equal(seen.set_aside, 1);
    assert_int_equal(seen.line, 3);
    odf_sink_free(seen.written);
}

static void test_an_array_is_read_like_lines(void **state)
{
    (void)state;
    struct seen seen =
        read_text("\xEF\xBB\xBF \n [ {\"id\":\"a\",\n\"text\":\"]},\"} ,\n {\"id\":5},\n"
                  "{\"id\":\"b\",\"title\":\"t\"}]\n");
    assert_int_equal(seen.entries, 2);
    assert_int_equal(seen.set_aside, 1);
    assert_int_equal(seen.line, 4);
    odf_sink_free(seen.written);
    seen = read_text("[{\"id\":\"a\",\"text\":\"x\"}, {\"id\":");
    assert_int_equal(seen.entries, 1);
    assert_int_equal(seen.set_aside, 1);
    odf_sink_free(seen.written);
    seen = read_text("[]");
    assert_int_equal(seen.entries + seen.set_aside, 0);
    odf_sink_free(seen.written);
}

static void test_unknown_keys_survive_everywhere(void **state)
{
    (void)state;
    const char *const record =
        "{\"id\":\"a\",\"text\":\"Dana Ori spoke\",\"mentions\":[{\"start\":0,\"end\":8,\"kind\":\"person\","
        "\"text\":\"Dana Ori\",\"name\":\"Dana Ori\",\"opt\":true}],\"events\":[{\"type\":\"meeting\","
        "\"label\":\"\",\"date\":\"\",\"place\":\"\",\"trigger\":\"spoke\",\"participants\":[{\"name\":\"Dana Ori\","
        "\"role\":\"actor\",\"w\":[1]}],\"sure\":0.5}],\"relations\":[],\"source\":{\"a\":\"]}\"}}\n";
    struct seen seen = read_text(record);
    assert_string_equal(odf_sink_memory(seen.written, NULL), record);
    odf_sink_free(seen.written);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_text_after_the_value),
        cmocka_unit_test(test_a_zero_would_cut_the_string),
        cmocka_unit_test(test_numbers_that_are_no_offsets),
        cmocka_unit_test(test_large_numbers_elsewhere_keep_every_digit),
        cmocka_unit_test(test_a_key_given_twice),
        cmocka_unit_test(test_broken_utf8),
        cmocka_unit_test(test_keys_differ_by_case),
        cmocka_unit_test(test_deep_nesting_ends),
        cmocka_unit_test(test_spans_must_be_words_of_the_text),
        cmocka_unit_test(test_no_tie_without_its_words),
        cmocka_unit_test(test_the_good_around_the_bad_is_kept),
        cmocka_unit_test(test_an_array_is_read_like_lines),
        cmocka_unit_test(test_unknown_keys_survive_everywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
