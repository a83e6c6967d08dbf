/* SPDX-License-Identifier: MIT */
#include "../support/unit.h"

#include "model/context.h"

static const char text[] =
    "It rained. Mr. A. Ori, who leads \"Kepler\", spoke at 3.30 p.m. to Dr. Li. "
    "She left!\nThen came \xC5\xBDid. Done";

/* The context of the first place where `words` stand. */
static const char *context_of(const char *words, uint32_t limit)
{
    static char out[200];
    const uint32_t start = (uint32_t)(strstr(text, words) - text);
    const odf_span span = span_context((struct slice){text, sizeof text - 1},
                                       (odf_span){start, start + (uint32_t)strlen(words)}, limit);
    memcpy(out, text + span.start, span.end - span.start);
    out[span.end - span.start] = '\0';
    return out;
}

static void test_a_sentence_is_not_cut_at_abbreviations(void **state)
{
    (void)state;
    assert_string_equal(context_of("Kepler", 300),
                        "Mr. A. Ori, who leads \"Kepler\", spoke at 3.30 p.m. to Dr. Li.");
    assert_string_equal(context_of("rained", 300), "It rained.");
    assert_string_equal(context_of("left", 300), "She left!");
    assert_string_equal(context_of("came", 300), "Then came \xC5\xBDid.");
    assert_string_equal(context_of("Done", 300), "Done");
}

static void test_a_span_over_two_sentences_keeps_both(void **state)
{
    (void)state;
    assert_string_equal(context_of("left!\nThen", 300), "She left!\nThen came \xC5\xBDid.");
    assert_true(span_crosses_sentence((struct slice){text, sizeof text - 1}, 0, 20));
    assert_false(span_crosses_sentence((struct slice){text, sizeof text - 1}, 12, 60));
}

static void test_a_long_sentence_is_cut_at_spaces(void **state)
{
    (void)state;
    const char *cut = context_of("Kepler", 30);
    assert_true(strlen(cut) <= 30);
    assert_non_null(strstr(cut, "Kepler"));
    assert_true(cut[0] != ' ');
    assert_string_equal(context_of("who leads \"Kepler\", spoke at", 10),
                        "who leads \"Kepler\", spoke at");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_sentence_is_not_cut_at_abbreviations),
        cmocka_unit_test(test_a_span_over_two_sentences_keeps_both),
        cmocka_unit_test(test_a_long_sentence_is_cut_at_spaces),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
