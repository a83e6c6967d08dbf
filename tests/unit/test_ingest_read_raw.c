/* SPDX-License-Identifier: MIT */
#include "../support/unit.h"

#include "ingest/read.h"

#include <stdio.h>

struct seen {
    char text[512]; /* "ID=TEXT|" for each entry, "!LINE: REASON|" for what was set aside */
};

static odf_status take(void *user, const odf_entry *entry, odf_error *err)
{
    struct seen *seen = user;
    const size_t size = strlen(seen->text);
    (void)err;
    assert_int_equal(strlen(entry->text), entry->text_size);
    snprintf(seen->text + size, sizeof seen->text - size, "%s=%s|", entry->id, entry->text);
    return ODF_OK;
}

static odf_status set_aside(void *user, size_t line, const char *reason, odf_error *err)
{
    struct seen *seen = user;
    const size_t size = strlen(seen->text);
    (void)err;
    snprintf(seen->text + size, sizeof seen->text - size, "!%zu: %.30s|", line, reason);
    return ODF_OK;
}

static void expect(const char *name, const char *bytes, size_t size, odf_split split,
                   const char *wanted)
{
    struct seen seen = {""};
    FILE *stream = fmemopen((void *)bytes, size, "rb");
    const odf_input input = {name, stream};
    const struct reading reading = {&input, take, take, set_aside, &seen, NULL, split};

    assert_non_null(stream);
    assert_int_equal(read_raw(&reading, NULL), ODF_OK);
    fclose(stream);
    assert_string_equal(seen.text, wanted);
}

#define EXPECT(name, bytes, split, wanted) expect(name, bytes, sizeof bytes - 1, split, wanted)

static void test_splits(void **state)
{
    (void)state;
    EXPECT("a/news.txt", "\xEF\xBB\xBFone\r\n\r\n  two \r\nthree", ODF_SPLIT_LINE,
           "news-0001=one|news-0003=  two|news-0004=three|");
    EXPECT("news.txt", "one\ntwo\n \n\nthree\n", ODF_SPLIT_PARAGRAPH,
           "news-0001=one\ntwo|news-0005=three|");
    EXPECT("news", "\none\n\ntwo\n\n", ODF_SPLIT_FILE, "news-0002=one\n\ntwo|");
    EXPECT("standard input", "one", ODF_SPLIT_LINE, "standard_input-0001=one|");
    EXPECT("a\xFF.b.txt", "one", ODF_SPLIT_LINE, "a_.b-0001=one|");
}

static void test_faults_are_set_aside(void **state)
{
    (void)state;
    EXPECT("n.txt", "one\ncaf\xE9\nthree", ODF_SPLIT_LINE,
           "n-0001=one|!2: byte 3 of the entry (0xE9) is |n-0003=three|");
    EXPECT("n.txt", "a\0b\nc", ODF_SPLIT_LINE, "!1: byte 1 of the entry is 0, whic|n-0002=c|");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_splits),
        cmocka_unit_test(test_faults_are_set_aside),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
