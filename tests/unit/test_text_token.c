/* SPDX-License-Identifier: MIT */
#include "../support/unit.h"

#include "text/token.h"

#include <stdio.h>

struct fixture {
    struct vocabulary vocabulary;
    struct tokens tokens;
};

static int set_up(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    *state = fixture;
    return !fixture || vocabulary_init(&fixture->vocabulary, NULL) != ODF_OK;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    tokens_clear(&fixture->tokens);
    vocabulary_clear(&fixture->vocabulary);
    free(fixture);
    return 0;
}

/* The tokens of `text` between bars, a sentence's first word with '^' before it. */
static void read(struct fixture *fixture, const char *text, char *out, size_t room)
{
    size_t size = 0;

    assert_int_equal(tokens_read(&fixture->tokens, &fixture->vocabulary, slice_of(text), NULL),
                     ODF_OK);
    *out = 0;
    for (size_t i = 0; i < fixture->tokens.list.count; i++) {
        const struct token *token = &fixture->tokens.list.items[i];
        size += (size_t)snprintf(out + size, room - size, "%s%s%.*s", i ? "|" : "",
                                 token->first ? "^" : "", (int)(token->end - token->start),
                                 text + token->start);
    }
}

static void test_tokens(void **state)
{
    static const char *const cases[][2] = {
        {"Mr. Lee met V. Popov’s son.", "^Mr.|Lee|met|V.|Popov|’s|son|."},
        {"It ended. Then rain fell", "^It|ended|.|^Then|rain|fell"},
        {"On 16thDecember, 2011", "^On|16th|December|,|2011"},
        {"met Petrov.We know", "^met|Petrov|.|^We|know"},
        {"the portal site.kz and U.S. troops", "^the|portal|site.kz|and|U.S.|troops"},
        {"a 24-year-old of S&D, A&B Ltd.", "^a|24-year-old|of|S&D|,|A&B|Ltd."},
        {"O’Brien’s co-op, http://x.org/a. End", "^O’Brien|’s|co-op|,|http://x.org/a|.|^End"},
        {"15-16.07.2019 at 10:30", "^15|-|16.07.2019|at|10:30"},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char found[256];
        read(*state, cases[i][0], found, sizeof found);
        assert_string_equal(found, cases[i][1]);
    }
}

static void test_shapes(void **state)
{
    static const struct {
        const char *word;
        enum token_shape shape;
    } cases[] = {{"Ada", SHAPE_CAPITAL}, {"MEPs", SHAPE_UPPER},     {"EurAsEC", SHAPE_MIXED},
                 {"de", SHAPE_LOWER},    {"V.", SHAPE_INITIAL},     {"Jean-Luc", SHAPE_CAPITAL},
                 {"ОБСЕ", SHAPE_UPPER},  {"Świątek", SHAPE_CAPITAL}};
    struct fixture *fixture = *state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_int_equal(
            tokens_read(&fixture->tokens, &fixture->vocabulary, slice_of(cases[i].word), NULL),
            ODF_OK);
        assert_int_equal(fixture->tokens.list.items[0].shape, cases[i].shape);
    }
}

/* "Kаzakh" with a Cyrillic а is found, "New York" is one phrase, "Żółć" folds. */
static void test_lexicon(void **state)
{
    struct fixture *fixture = *state;
    char found[256];

    read(fixture, "K\xD0\xB0zakh police in New York arrested Święcicki", found, sizeof found);
    const struct token *tokens = fixture->tokens.list.items;
    assert_true(token_is(&tokens[0], WORD_PEOPLE));
    assert_true(token_is(&tokens[1], WORD_HEAD));
    assert_non_null(tokens[3].phrase);
    assert_int_equal(tokens[3].phrase_tokens, 2);
    assert_true(tokens[4].in_phrase);
    assert_int_equal(tokens[5].word->form, FORM_PAST);
    assert_int_equal(fixture->vocabulary.triggers.items[tokens[5].word->trigger - 1].type,
                     ODF_DETENTION);
    assert_true(slice_equal(tokens_key(&fixture->tokens, 6), SLICE("swiecicki")));
    assert_true(vocabulary_surname_end(&fixture->vocabulary, SLICE("swiecicki")));
    assert_string_equal(vocabulary_state_name(tokens[0].word->state), "Kazakhstan");
}

/* Bytes that are no UTF-8 are never handed in, but must not lead outside of the text either. */
static void test_broken_bytes_end(void **state)
{
    struct fixture *fixture = *state;
    static const char text[] = "A\xFF\xC3 B\xE2\x80";
    assert_int_equal(tokens_read(&fixture->tokens, &fixture->vocabulary,
                                 (struct slice){text, sizeof text - 1}, NULL),
                     ODF_OK);
    const struct token *last = &fixture->tokens.list.items[fixture->tokens.list.count - 1];
    assert_true(last->end <= sizeof text - 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_tokens, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_shapes, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_lexicon, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_broken_bytes_end, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
