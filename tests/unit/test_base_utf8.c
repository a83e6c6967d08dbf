/* SPDX-License-Identifier: MIT */
#include "../support/unit.h"

#include "base/arena.h"
#include "base/table.h"
#include "base/utf8.h"

#include <stdio.h>

static void test_invalid_bytes_are_found(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t offset;
    } cases[] = {{"ab\xFF", 2},           {"\xC0\x80", 0}, {"a\xED\xA0\x80", 1},
                 {"\xF5\x80\x80\x80", 0}, {"Ж\xD0", 2},    {"\xE2\x82", 0}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        size_t offset = 99;
        assert_false(utf8_valid(slice_of(cases[i].text), &offset));
        assert_int_equal(offset, cases[i].offset);
    }
    assert_true(utf8_valid(SLICE("Қазақстан ўзбек 😀"), NULL));
    assert_int_equal(utf8_length(SLICE("Жаңа😀")), 5);
}

static void test_letters_fold_to_their_base(void **state)
{
    (void)state;
    static const struct {
        uint32_t letter;
        uint32_t to;
    } cases[] = {{'A', 'a'},     {0x160, 's'},   {0x15F, 's'}, {0x141, 'l'},    {0x401, 0x435},
                 {0x419, 0x439}, {0x416, 0x436}, {0x131, 'i'}, {0x10A0, 0x2D00}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        uint32_t to[2] = {0};
        assert_int_equal(unicode_fold(cases[i].letter, to), 1);
        assert_int_equal(to[0], cases[i].to);
    }
    uint32_t to[2];
    assert_int_equal(unicode_fold(0xDF, to), 2);
    assert_int_equal(unicode_fold(0x301, to), 0);
    assert_true(unicode_is_upper(0x416));
    assert_false(unicode_is_upper(0x436));
    assert_true(unicode_is_letter(0x49B));
    assert_false(unicode_is_letter(0x2019));
}

static void test_table_keeps_many_keys(void **state)
{
    (void)state;
    CLEANUP(arena_clear) struct arena memory = {0};
    CLEANUP(table_clear) struct table table = {0};
    for (uint32_t i = 0; i < 20000; i++) {
        char *key = arena_format(&memory, "key %u", i);
        bool is_new = false;
        assert_non_null(table_add(&table, slice_of(key), i, &is_new));
        assert_true(is_new);
    }
    for (uint32_t i = 0; i < 20000; i++) {
        char key[32];
        snprintf(key, sizeof key, "key %u", i);
        assert_int_equal(table_get(&table, slice_of(key)), i);
        assert_string_equal(table.items[i].key.data, key);
    }
    assert_int_equal(table_get(&table, SLICE("key")), TABLE_NONE);
}

static void test_arena_respects_its_limit(void **state)
{
    (void)state;
    CLEANUP(arena_clear) struct arena memory = {.limit = 1000};
    assert_non_null(arena_alloc(&memory, 600));
    assert_null(arena_alloc(&memory, 600));
    assert_null(arena_alloc_array(&memory, SIZE_MAX / 2, 3));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_invalid_bytes_are_found),
        cmocka_unit_test(test_letters_fold_to_their_base),
        cmocka_unit_test(test_table_keeps_many_keys),
        cmocka_unit_test(test_arena_respects_its_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
