/* SPDX-License-Identifier: MIT */
#include "resolve/lexicon.h"

#include "base/utf8.h"
#include "resolve/fold.h"
#include "resolve/given_names.h"
#include "resolve/native_words.h"
#include "resolve/organisation_words.h"
#include "resolve/person_words.h"

struct membership {
    uint16_t set;
    uint32_t next; /* of the same name, or TABLE_NONE */
};

/* Cuts the next piece off `*rest`; false at the end. */
static bool next_piece(struct slice *rest, char divider, struct slice *out)
{
    while (rest->size && *rest->data == divider)
        *rest = (struct slice){rest->data + 1, rest->size - 1};
    if (!rest->size)
        return false;
    const char *end = memchr(rest->data, divider, rest->size);
    out->data = rest->data;
    out->size = end ? (size_t)(end - rest->data) : rest->size;
    *rest = (struct slice){rest->data + out->size, rest->size - out->size};
    return true;
}

static bool add_member(struct lexicon *lexicon, struct slice name, uint16_t set)
{
    bool is_new;
    uint32_t *first = table_add(&lexicon->given, name, TABLE_NONE, &is_new);
    if (!first || lexicon->membership_count == lexicon->membership_capacity)
        return false;
    lexicon->memberships[lexicon->membership_count] = (struct membership){set, *first};
    *first = lexicon->membership_count++;
    return true;
}

/* Each is known, and in no set; one that is in some set stays what it is. */
static bool read_other_given_names(struct lexicon *lexicon)
{
    struct slice rest = slice_of(other_given_names);
    struct slice name;
    uint16_t set = COUNT_OF(given_name_sets);
    while (next_piece(&rest, ' ', &name))
        if (table_get(&lexicon->given, name) == TABLE_NONE && !add_member(lexicon, name, set++))
            return false;
    return true;
}

static bool read_given_names(struct lexicon *lexicon)
{
    size_t letters = 0;
    for (size_t i = 0; i < COUNT_OF(given_name_sets); i++)
        letters += strlen(given_name_sets[i]);
    letters += strlen(other_given_names);
    lexicon->membership_capacity = (uint32_t)letters / 2 + COUNT_OF(given_name_sets);
    lexicon->memberships =
        arena_array(&lexicon->memory, struct membership, lexicon->membership_capacity);
    if (!lexicon->memberships)
        return false;
    for (uint16_t i = 0; i < COUNT_OF(given_name_sets); i++) {
        struct slice rest = slice_of(given_name_sets[i]);
        struct slice name;
        while (next_piece(&rest, ' ', &name))
            if (!add_member(lexicon, name, i))
                return false;
    }
    return read_other_given_names(lexicon);
}

/* Whether the word at `at` is made of the letter I alone. */
static bool is_ones(struct slice phrase, size_t at)
{
    while (at < phrase.size && phrase.data[at] == 'i')
        at++;
    return at == phrase.size || phrase.data[at] == ' ';
}

/* Romanisations differ most in Y and I: both are I, and two are one, but in the numbers II and III.
 * Writes at most `room` bytes. */
static size_t level(struct slice phrase, char *out, size_t room)
{
    size_t size = 0;
    bool number = false;
    for (size_t i = 0; i < phrase.size && size < room; i++) {
        const char letter = phrase.data[i] == 'y' ? 'i' : phrase.data[i];
        if (i == 0 || phrase.data[i - 1] == ' ')
            number = is_ones(phrase, i);
        if (letter != 'i' || number || !size || out[size - 1] != 'i')
            out[size++] = letter;
    }
    return size;
}

static bool read_phrases(struct lexicon *lexicon)
{
    for (uint32_t i = 0; i < COUNT_OF(word_rows); i++) {
        struct slice rest = slice_of(word_rows[i].phrases);
        struct slice phrase;
        while (next_piece(&rest, ',', &phrase)) {
            char *key = arena_alloc(&lexicon->memory, phrase.size);
            if (!key || !table_add(&lexicon->phrases,
                                   (struct slice){key, level(phrase, key, phrase.size)}, i, NULL))
                return false;
        }
    }
    return true;
}

/* Arabic and Persian write some letters in two ways. Writes at most `room` bytes. */
static size_t level_native(struct slice phrase, char *out, size_t room)
{
    static const uint32_t pairs[][2] = {
        {0x629, 0x647}, {0x64A, 0x6CC}, {0x649, 0x6CC}, {0x643, 0x6A9}, {0x6C0, 0x647}};
    const char *at = phrase.data;
    size_t size = 0;
    uint32_t letter;
    while (utf8_next(&at, phrase.data + phrase.size, &letter) && size + 4 <= room) {
        for (size_t i = 0; i < COUNT_OF(pairs); i++)
            if (letter == pairs[i][0])
                letter = pairs[i][1];
        size += utf8_put(out + size, letter);
    }
    return size;
}

bool lexicon_read_natives(struct lexicon *lexicon)
{
    if (lexicon->natives.count)
        return true;
    for (uint32_t i = 0; i < COUNT_OF(native_rows); i++) {
        struct slice rest = slice_of(native_rows[i].words);
        struct slice word;
        while (next_piece(&rest, ',', &word)) {
            const struct slice folded = resolve_key(&lexicon->memory, word);
            const size_t room = folded.size + 4;
            char *key = folded.data ? arena_alloc(&lexicon->memory, room) : NULL;
            if (!key || !table_add(&lexicon->natives,
                                   (struct slice){key, level_native(folded, key, room)}, i, NULL))
                return false;
        }
    }
    return true;
}

static bool read_numbers(struct lexicon *lexicon)
{
    for (size_t i = 0; i < COUNT_OF(number_words); i++) {
        struct slice rest = slice_of(number_words[i]);
        struct slice word;
        while (next_piece(&rest, ' ', &word))
            if (!table_add(&lexicon->numbers, word, (uint32_t)i + 1, NULL))
                return false;
    }
    return true;
}

static bool read_traits(struct lexicon *lexicon)
{
    for (size_t i = 0; i < COUNT_OF(trait_rows); i++) {
        struct slice rest = slice_of(trait_rows[i].words);
        struct slice word;
        while (next_piece(&rest, ' ', &word)) {
            uint32_t *traits = table_add(&lexicon->traits, word, 0, NULL);
            if (!traits)
                return false;
            *traits |= trait_rows[i].trait;
        }
    }
    return true;
}

static bool read_eastern(struct lexicon *lexicon)
{
    for (uint32_t i = 0; i < COUNT_OF(eastern_syllables); i++)
        if (!table_add(&lexicon->eastern, slice_of(eastern_syllables[i][0]), i, NULL))
            return false;
    return true;
}

bool lexicon_init(struct lexicon *lexicon)
{
    return read_given_names(lexicon) && read_phrases(lexicon) && read_numbers(lexicon) &&
           read_eastern(lexicon) && read_traits(lexicon);
}

unsigned lexicon_traits(const struct lexicon *lexicon, struct slice word)
{
    const uint32_t traits = table_get(&lexicon->traits, word);
    return traits == TABLE_NONE ? 0 : traits;
}

void lexicon_clear(struct lexicon *lexicon)
{
    if (!lexicon)
        return;
    table_clear(&lexicon->given);
    table_clear(&lexicon->phrases);
    table_clear(&lexicon->natives);
    table_clear(&lexicon->numbers);
    table_clear(&lexicon->eastern);
    table_clear(&lexicon->traits);
    arena_clear(&lexicon->memory);
}

const char *lexicon_eastern(const struct lexicon *lexicon, struct slice word)
{
    const uint32_t row = table_get(&lexicon->eastern, word);
    return row == TABLE_NONE ? NULL : eastern_syllables[row][1];
}

bool lexicon_is_given_name(const struct lexicon *lexicon, struct slice name)
{
    return table_get(&lexicon->given, name) != TABLE_NONE;
}

bool lexicon_same_given_name(const struct lexicon *lexicon, struct slice a, struct slice b)
{
    const struct membership *all = lexicon->memberships;
    const uint32_t of_b = table_get(&lexicon->given, b);
    for (uint32_t i = table_get(&lexicon->given, a); i != TABLE_NONE; i = all[i].next)
        for (uint32_t j = of_b; j != TABLE_NONE; j = all[j].next)
            if (all[i].set == all[j].set)
                return true;
    return false;
}

size_t lexicon_forms(const struct lexicon *lexicon, struct slice name, struct slice *out,
                     size_t room)
{
    const struct membership *all = lexicon->memberships;
    size_t count = 0;
    for (uint32_t i = table_get(&lexicon->given, name); i != TABLE_NONE; i = all[i].next) {
        struct slice form;
        if (all[i].set >= COUNT_OF(given_name_sets))
            continue;
        struct slice rest = slice_of(given_name_sets[all[i].set]);
        while (count < room && next_piece(&rest, ' ', &form))
            if (!slice_equal(form, name))
                out[count++] = form;
    }
    return count;
}

bool lexicon_phrase(const struct lexicon *lexicon, struct slice phrase, struct lexicon_word *out)
{
    char key[LONGEST_PHRASE_BYTES];
    const size_t size = level(phrase, key, sizeof key);
    const uint32_t row = table_get(&lexicon->phrases, (struct slice){key, size});
    if (row == TABLE_NONE)
        return false;
    *out = (struct lexicon_word){(enum word_class)word_rows[row].class, word_rows[row].meaning};
    return true;
}

const char *lexicon_native(const struct lexicon *lexicon, struct slice phrase)
{
    char key[LONGEST_NATIVE_BYTES];
    if (phrase.size + 4 > sizeof key)
        return NULL;
    const size_t size = level_native(phrase, key, sizeof key);
    const uint32_t row = table_get(&lexicon->natives, (struct slice){key, size});
    return row == TABLE_NONE ? NULL : native_rows[row].meaning;
}

uint32_t lexicon_number(const struct lexicon *lexicon, struct slice word)
{
    const uint32_t number = table_get(&lexicon->numbers, word);
    return number == TABLE_NONE ? 0 : number;
}
