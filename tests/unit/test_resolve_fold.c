/* SPDX-License-Identifier: MIT */
#include "../support/unit.h"

#include "resolve/fold.h"

#include <stdio.h>

static void assert_key(const char *name, const char *expected)
{
    CLEANUP(arena_clear) struct arena memory = {0};
    const struct slice key = resolve_key(&memory, slice_of(name));
    assert_non_null(key.data);
    assert_int_equal(key.size, strlen(key.data));
    assert_string_equal(key.data, expected);
}

static void test_spellings_of_one_name_share_a_key(void **state)
{
    (void)state;
    assert_key("Petras Auštrevičius", "petras austrevicius");
    assert_key("PETRAS AUSTREVICIUS", "petras austrevicius");
    assert_key("  Petras\u00a0Aus\u030Ctrevic\u030Cius, ", "petras austrevicius");
    assert_key("Jean-Claude  O’Neill", "jean claude oneill");
    assert_key("Jean Claude O'Neill", "jean claude oneill");
    assert_key("«Новая газета»", "новая газета");
    assert_key("Қазақстан Ұлттық банкі", "қазақстан ұлттық банкі");
    assert_key("Алексе\u0438\u0306", "алексей");
    assert_key("А. Б. Weiß & Co.", "а б weiss co");
    assert_key("قناة \u0661\u0662", "قناة 12");
    assert_key("दिल्ली", "दिल्ली");
}

static void test_what_is_no_name_has_no_key(void **state)
{
    (void)state;
    assert_key("", "");
    assert_key(" – ‘’ \"…\" ", "");
    assert_key("a\xFF"
               "b",
               "a b");
}

static void assert_slug(odf_kind kind, const char *key, const char *expected)
{
    CLEANUP(arena_clear) struct arena memory = {0};
    assert_string_equal(resolve_slug(&memory, kind, slice_of(key)), expected);
}

static void test_plain_keys_are_their_own_id(void **state)
{
    (void)state;
    assert_slug(ODF_PERSON, "petras austrevicius", "p-petras-austrevicius");
    assert_slug(ODF_ORGANISATION, "group 7", "o-group-7");
    assert_slug(ODF_EVENT, "a", "e-a");
}

static void test_other_keys_end_in_their_hash(void **state)
{
    (void)state;
    CLEANUP(arena_clear) struct arena memory = {0};
    static const char *const keys[] = {
        "жакиянов галымжан",
        "жакиянов галымжанъ",
        "李明",
        "王明",
        "",
        "ю",
        "';--",
        "a name of more than sixty bytes that has to be cut somewhere in the middle of it",
        "a name of more than sixty bytes that has to be cut somewhere in the middle of it too"};
    const char *slugs[COUNT_OF(keys)];
    for (size_t i = 0; i < COUNT_OF(keys); i++) {
        slugs[i] = resolve_slug(&memory, ODF_PERSON, slice_of(keys[i]));
        const size_t size = strlen(slugs[i]);
        assert_in_range(size, 10, 80);
        assert_int_equal(strspn(slugs[i], "abcdefghijklmnopqrstuvwxyz0123456789-"), size);
        assert_true(slugs[i][size - 1] != '-');
        for (size_t j = 0; j < i; j++)
            assert_string_not_equal(slugs[i], slugs[j]);
    }
    /* The hash is that of the key; a change would rename entities in every store. */
    assert_string_equal(slugs[0], "p-zhakiyanov-galymzhan-8d787b6d");
    assert_int_equal(strlen(slugs[2]), 2 + 16);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_spellings_of_one_name_share_a_key),
        cmocka_unit_test(test_what_is_no_name_has_no_key),
        cmocka_unit_test(test_plain_keys_are_their_own_id),
        cmocka_unit_test(test_other_keys_end_in_their_hash),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
