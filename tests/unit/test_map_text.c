/* SPDX-License-Identifier: MIT */
#include "../support/unit.h"

#include "map/style.h"
#include "map/text.h"
#include "map/words.h"

#include <math.h>

static void test_widths_are_those_of_the_font(void **state)
{
    (void)state;
    /* Liberation Sans: W 944, i 222, space 278, bold A 722 thousandths of the size (Arial's AFM).
     */
    assert_float_equal(text_width(SLICE("W"), 10, false), 9.44, 1e-9);
    assert_float_equal(text_width(SLICE("i i"), 10, false), 7.22, 1e-9);
    assert_float_equal(text_width(SLICE("A"), 10, true), 7.22, 1e-9);
    assert_float_equal(text_width(SLICE("\xD0\x96"), 10, false), 9.23, 0.02);   /* Ж */
    assert_float_equal(text_width(SLICE("e\xCC\x81"), 10, false), 5.56, 1e-9);  /* e with a mark */
    assert_float_equal(text_width(SLICE("\xE4\xB8\xAD"), 10, false), 10, 1e-9); /* 中 */
    assert_float_equal(text_width(SLICE("\xD7\x90"), 10, false), 6, 1e-9); /* א, not in the table */
}

static void test_unsafe_letters_are_taken_out(void **state)
{
    (void)state;
    struct arena memory = {0};
    assert_string_equal(text_clean(&memory, "  two \t\n words\x01 "), "two words");
    assert_string_equal(text_clean(&memory, "a\xE2\x80\xAE"
                                            "b\xEF\xBB\xBF"),
                        "ab");
    assert_string_equal(text_clean(&memory, "x\xFFy"), "x\xEF\xBF\xBDy");
    assert_string_equal(text_clean(&memory, ""), "?");
    char long_name[1001];
    memset(long_name, 'n', sizeof long_name);
    long_name[1000] = '\0';
    const char *cut = text_clean(&memory, long_name);
    assert_int_equal(strlen(cut), 203);
    assert_string_equal(cut + 200, "\xE2\x80\xA6");
    arena_clear(&memory);
}

static void test_lines_are_balanced(void **state)
{
    (void)state;
    struct arena memory = {0};
    struct label label;
    assert_true(label_wrap(&memory, SLICE("one two three four"), 10, false, 60, &label));
    assert_int_equal(label.line_count, 2);
    assert_true(slice_equal(label.lines[0], SLICE("one two")));
    assert_true(slice_equal(label.lines[1], SLICE("three four")));
    assert_float_equal(label_height(&label), 21.2, 1e-9);
    arena_clear(&memory);
}

static void test_only_a_word_far_too_long_is_broken(void **state)
{
    (void)state;
    struct arena memory = {0};
    struct label label;
    assert_true(label_wrap(&memory, SLICE("nnnnnnnnnnnn"), 10, false, 40, &label)); /* 66.7 pt */
    assert_int_equal(label.line_count, 1);
    assert_true(label_wrap(&memory, SLICE("a nnnnnnnnnnnnnnnnnnnnnnnn"), 10, false, 40, &label));
    assert_int_equal(label.line_count, 3);
    assert_true(label.width <= 80);
    arena_clear(&memory);
}

static void test_dates_are_written_for_people(void **state)
{
    (void)state;
    struct arena memory = {0};
    const odf_period span = {{2018, 7, 7}, {2018, 7, 11}};
    const odf_period yearless = {{0, 11, 8}, {0, 11, 8}};
    assert_string_equal(text_date(&memory, span), "2018-07-07 \xE2\x80\x93 2018-07-11");
    assert_string_equal(text_date(&memory, yearless), "11-08");
    assert_string_equal(text_date(&memory, (odf_period){{0, 0, 0}, {0, 0, 0}}), "");
    arena_clear(&memory);
}

/* The tables are structs of pointers alone: no word may be missing in a language. */
static void test_every_language_has_every_word(void **state)
{
    (void)state;
    static const char *const langs[] = {"en", "de", "fr", "pl", "ru", "uk"};
    const size_t words = sizeof(struct words) / sizeof(const char *);
    for (size_t i = 0; i < COUNT_OF(langs); i++) {
        const char *all[sizeof(struct words) / sizeof(const char *)];
        const struct words *table = words_find(langs[i]);
        assert_non_null(table);
        assert_string_equal(table->lang, langs[i]);
        memcpy(all, table, sizeof all);
        for (size_t k = 0; k < words; k++)
            assert_true(all[k] && all[k][0]);
    }
    assert_null(words_find("tlh"));
    assert_ptr_equal(words_find(NULL), words_find("en"));
}

static void test_gaps_are_filled_in_order(void **state)
{
    (void)state;
    struct arena memory = {0};
    const char *values[] = {"{}", "b"};
    assert_string_equal(words_fill(&memory, "How {} and {} meet", values), "How {} and b meet");
    arena_clear(&memory);
}

/* WCAG 2.1: relative luminance, contrast. */
static double linear(uint32_t channel)
{
    const double c = channel / 255.0;
    return c <= 0.03928 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static double contrast(uint32_t a, uint32_t b)
{
    double l[2];
    for (int i = 0; i < 2; i++) {
        const uint32_t colour = i ? b : a;
        l[i] = 0.2126 * linear(colour >> 16 & 255) + 0.7152 * linear(colour >> 8 & 255) +
               0.0722 * linear(colour & 255) + 0.05;
    }
    return l[0] > l[1] ? l[0] / l[1] : l[1] / l[0];
}

static void test_everything_can_be_seen(void **state)
{
    (void)state;
    for (int grey = 0; grey < 2; grey++) {
        for (int kind = 0; kind < ODF_KIND_COUNT; kind++) {
            const struct node_style *style = node_style_of((odf_kind)kind);
            const uint32_t fill = grey ? grey_of(style->fill) : style->fill;
            const uint32_t border = grey ? grey_of(style->border) : style->border;
            assert_true(contrast(COLOUR_TEXT, fill) >= 4.5);
            assert_true(contrast(border, COLOUR_PAPER) >= 3);
        }
        for (int kind = 0; kind < ODF_TIE_KIND_COUNT; kind++) {
            const struct tie_style *style = tie_style_of((odf_tie_kind)kind);
            const uint32_t colour = grey ? grey_of(style->colour) : style->colour;
            assert_true(style->width >= 0.5);
            assert_true(contrast(colour, COLOUR_PAPER) >= 3);
            for (uint32_t tint = 0; tint < 6; tint++)
                assert_true(contrast(colour, tint_of(tint)) >= 3);
        }
        assert_true(contrast(COLOUR_PAPER, grey ? grey_of(COLOUR_SUBJECT) : COLOUR_SUBJECT) >= 4.5);
        assert_true(contrast(COLOUR_QUIET, COLOUR_PAPER) >= 4.5);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_widths_are_those_of_the_font),
        cmocka_unit_test(test_unsafe_letters_are_taken_out),
        cmocka_unit_test(test_lines_are_balanced),
        cmocka_unit_test(test_only_a_word_far_too_long_is_broken),
        cmocka_unit_test(test_dates_are_written_for_people),
        cmocka_unit_test(test_every_language_has_every_word),
        cmocka_unit_test(test_gaps_are_filled_in_order),
        cmocka_unit_test(test_everything_can_be_seen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
