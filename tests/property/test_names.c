/* SPDX-License-Identifier: MIT */
/* What must hold for any two names, and for the keys by which they are found. */
#include "../support/unit.h"

#include "base/utf8.h"
#include "base/vector.h"
#include "resolve/fold.h"
#include "resolve/keys.h"

#include <odfgraph/resolve.h>
#include <stdio.h>

enum { RANDOM_PAIRS = 3000, LONGEST_NAME = 200 };

struct pair {
    odf_kind kind;
    bool same;
    const char *left;
    const char *right;
};

struct names {
    struct arena memory;
    VECTOR(struct pair) pairs;
    odf_matcher *matcher;
};

static bool read_pair(struct names *names, char *line)
{
    char *fields[4];
    for (size_t i = 0; i < COUNT_OF(fields); i++) {
        fields[i] = line;
        line += strcspn(line, "\t\n");
        if (*line)
            *line++ = '\0';
    }
    struct pair pair = {.same = strcmp(fields[1], "same") == 0,
                        .left = arena_copy(&names->memory, slice_of(fields[2])),
                        .right = arena_copy(&names->memory, slice_of(fields[3]))};
    return odf_kind_parse(fields[0], &pair.kind) && vector_push(&names->pairs, pair);
}

static int read_names(void **state)
{
    static struct names names;
    char line[1024];
    odf_error err = {0};
    FILE *file = fopen(PAIRS_FILE, "r");
    bool good = file && odf_matcher_new(&names.matcher, &err) == ODF_OK;
    while (good && fgets(line, sizeof line, file))
        good = line[0] == '#' || read_pair(&names, line);
    if (file)
        fclose(file);
    *state = &names;
    return good ? 0 : -1;
}

static int drop_names(void **state)
{
    struct names *names = *state;
    odf_matcher_free(names->matcher);
    vector_clear(&names->pairs);
    arena_clear(&names->memory);
    return 0;
}

static uint32_t draw(uint64_t *seed, uint32_t below)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*seed >> 33) % below;
}

/* Names and pieces of names, letters of many scripts, signs, and bytes that are no UTF-8. */
static void make_name(const struct names *names, uint64_t *seed, char out[LONGEST_NAME + 8])
{
    static const uint32_t scripts[] = {'a',    'A',    '0',    ' ',    '-',    '.',   '(',
                                       0x430,  0x49A,  0x391,  0x10D0, 0x531,  0x5D0, 0x627,
                                       0x4E2D, 0xAC00, 0x30A2, 0x905,  0x1F600};
    size_t size = 0;
    const uint32_t pieces = draw(seed, 7);
    for (uint32_t i = 0; i < pieces; i++) {
        const struct pair *pair = &names->pairs.items[draw(seed, (uint32_t)names->pairs.count)];
        const char *name = draw(seed, 2) ? pair->left : pair->right;
        const size_t from = draw(seed, (uint32_t)strlen(name) + 1);
        if (draw(seed, 3)) {
            const size_t left = strlen(name) - from;
            const size_t length = left < LONGEST_NAME - size ? left : LONGEST_NAME - size;
            memcpy(out + size, name + from, length); /* may start inside a letter */
            size += length;
        } else if (size + 4 < LONGEST_NAME) {
            size += utf8_put(out + size, scripts[draw(seed, COUNT_OF(scripts))] + draw(seed, 24));
        }
    }
    out[size] = '\0';
}

static odf_match compare(const struct names *names, odf_kind kind, const char *a, const char *b)
{
    odf_error err = {0};
    odf_match match = {0};
    assert_int_equal(odf_matcher_compare(names->matcher, kind, a, b, &match, &err), ODF_OK);
    assert_true(match.score >= 0 && match.score <= 1);
    return match;
}

static void test_scores_are_symmetric_and_in_range(void **state)
{
    const struct names *names = *state;
    uint64_t seed = 1;
    for (size_t i = 0; i < RANDOM_PAIRS; i++) {
        char a[LONGEST_NAME + 8];
        char b[LONGEST_NAME + 8];
        const odf_kind kind = i % 2 ? ODF_PERSON : ODF_ORGANISATION;
        make_name(names, &seed, a);
        make_name(names, &seed, b);
        const double there = compare(names, kind, a, b).score;
        const double back = compare(names, kind, b, a).score;
        if (there - back > 1e-9 || back - there > 1e-9)
            fail_msg("'%s' and '%s': %f one way, %f the other", a, b, there, back);
    }
}

static void test_a_name_is_itself(void **state)
{
    const struct names *names = *state;
    for (size_t i = 0; i < names->pairs.count; i++) {
        const struct pair *pair = &names->pairs.items[i];
        if (compare(names, pair->kind, pair->left, pair->left).verdict != ODF_SAME)
            fail_msg("'%s' is not itself", pair->left);
    }
}

static bool share_a_key(const struct name_keys *a, const struct name_keys *b)
{
    for (size_t i = 0; i < a->count; i++)
        for (size_t j = 0; j < b->count; j++)
            if (a->items[i] == b->items[j])
                return true;
    return false;
}

static struct slice key_of(struct arena *memory, const char *name)
{
    const struct slice key = resolve_key(memory, slice_of(name));
    assert_non_null(key.data);
    return key;
}

/* Nearly all names that are the same must be found by each other's keys, or no comparison is ever
 * made. */
static void test_names_that_are_the_same_share_a_key(void **state)
{
    const struct names *names = *state;
    size_t same = 0;
    size_t found = 0;
    for (size_t i = 0; i < names->pairs.count; i++) {
        const struct pair *pair = &names->pairs.items[i];
        CLEANUP(arena_clear) struct arena memory = {0};
        struct name_keys filed;
        struct name_keys asked;
        if (!pair->same)
            continue;
        assert_true(
            resolve_index_keys(names->matcher, pair->kind, key_of(&memory, pair->left), &filed));
        assert_true(
            resolve_search_keys(names->matcher, pair->kind, key_of(&memory, pair->right), &asked));
        same++;
        found += share_a_key(&filed, &asked);
        if (!share_a_key(&filed, &asked))
            print_message("no key: %s | %s\n", pair->left, pair->right);
    }
    print_message("%zu of %zu found\n", found, same);
    assert_true(found * 100 >= same * 90);
}

static void test_keys_of_any_name_are_within_their_limit(void **state)
{
    const struct names *names = *state;
    uint64_t seed = 2;
    for (size_t i = 0; i < RANDOM_PAIRS; i++) {
        CLEANUP(arena_clear) struct arena memory = {0};
        struct name_keys keys;
        char name[LONGEST_NAME + 8];
        make_name(names, &seed, name);
        assert_true(resolve_search_keys(names->matcher, i % 2 ? ODF_PERSON : ODF_ORGANISATION,
                                        key_of(&memory, name), &keys));
        assert_in_range(keys.count, 0, MOST_KEYS);
        assert_in_range(keys.pair_count, 0, keys.count);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_scores_are_symmetric_and_in_range),
        cmocka_unit_test(test_a_name_is_itself),
        cmocka_unit_test(test_names_that_are_the_same_share_a_key),
        cmocka_unit_test(test_keys_of_any_name_are_within_their_limit),
    };
    return cmocka_run_group_tests(tests, read_names, drop_names);
}
