/* SPDX-License-Identifier: MIT */
#include "text/word_form.h"

#include "base/utf8.h"

enum { SLOTS = 4096, SEEN_BYTES = 24 };

/* One line of the cache: the word as written, and its form. */
struct seen_word {
    char bytes[SEEN_BYTES]; /* with zeros behind */
    char key[SEEN_BYTES];
    struct word_form form;
};

static bool ascii_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool word_letter(uint32_t letter)
{
    if (letter < 0x80)
        return ascii_letter((char)letter);
    return letter != 0xAA && letter != 0xBA && unicode_is_letter(letter);
}

/* --- the key --------------------------------------------------------------------------------- */

/* Cyrillic letters that look like Latin ones, in the order of the Latin ones below. */
static uint32_t latin_twin(uint32_t letter)
{
    static const uint32_t cyrillic[] = {0x430, 0x435, 0x43E, 0x440, 0x441, 0x443, 0x445, 0x456};
    static const char latin[] = "aeopcyxi";

    for (size_t i = 0; i < COUNT_OF(cyrillic); i++)
        if (cyrillic[i] == letter)
            return (uint32_t)latin[i];
    return letter;
}

static size_t fold_slow(struct slice word, char out[LONGEST_KEY])
{
    const char *at = word.data, *limit = word.data + word.size;
    bool latin = false;
    size_t size = 0;
    uint32_t letter;

    for (size_t i = 0; i < word.size; i++)
        latin = latin || ascii_letter(word.data[i]);
    while (utf8_next(&at, limit, &letter)) {
        uint32_t folded[2];
        size_t count = unicode_fold(letter == 0x2019   ? '\''
                                    : letter == 0x2013 ? '-'
                                                       : letter,
                                    folded);
        for (size_t i = 0; i < count; i++) {
            if (size + 4 > LONGEST_KEY)
                return 0;
            size += utf8_put(out + size, latin ? latin_twin(folded[i]) : folded[i]);
        }
    }
    return size;
}

size_t word_fold(struct slice word, char out[LONGEST_KEY])
{
    if (word.size > LONGEST_KEY)
        return 0;
    for (size_t i = 0; i < word.size; i++) {
        const char c = word.data[i];
        if ((unsigned char)c >= 0x80)
            return fold_slow(word, out);
        out[i] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    return word.size;
}

/* --- the shape ------------------------------------------------------------------------------- */

/* "al-Hathloul": an article in small letters before a name in capitals. */
static bool article_before_name(struct slice word)
{
    static const char *const articles[] = {"al-",  "el-",  "ad-",           "ar-", "as-",
                                           "at-",  "an-",  "ash-",          "az-", "ul-",
                                           "ibn-", "bin-", "d\xE2\x80\x99", "d'"};
    for (size_t i = 0; i < COUNT_OF(articles); i++) {
        const size_t size = strlen(articles[i]);
        uint32_t letter;
        const char *at = word.data + size;
        if (word.size > size && memcmp(word.data, articles[i], size) == 0)
            return utf8_next(&at, word.data + word.size, &letter) && unicode_is_upper(letter);
    }
    return false;
}

enum token_shape word_shape(struct slice word)
{
    const char *at = word.data, *limit = word.data + word.size;
    size_t upper = 0, lower = 0, inner_upper = 0, letters = 0;
    bool after_hyphen = true, first_upper = false;
    uint32_t letter;

    while (utf8_next(&at, limit, &letter)) {
        if (!word_letter(letter)) {
            after_hyphen = true;
            continue;
        }
        const bool is_upper = unicode_is_upper(letter);
        if (letters++ == 0)
            first_upper = is_upper;
        upper += is_upper;
        lower += !is_upper;
        inner_upper += is_upper && !after_hyphen;
        after_hyphen = false;
    }
    if (letters == 1 && upper && word.size > 1 && word.data[word.size - 1] == '.')
        return SHAPE_INITIAL;
    if (upper >= 2 && (lower == 0 || (lower == 1 && word.data[word.size - 1] == 's' && upper > 1)))
        return SHAPE_UPPER;
    if (!first_upper)
        return upper && article_before_name(word) ? SHAPE_CAPITAL : SHAPE_LOWER;
    return inner_upper ? SHAPE_MIXED : SHAPE_CAPITAL;
}

/* --- remembering ----------------------------------------------------------------------------- */

odf_status word_memory_open(struct word_memory *memory, const struct vocabulary *vocabulary,
                            odf_error *err)
{
    if (!memory->slots) {
        memory->slots = calloc(SLOTS, sizeof *memory->slots);
        if (!memory->slots)
            return fail(err, ODF_E_MEMORY, "words");
    } else if (memory->vocabulary != vocabulary || memory->edition != vocabulary->edition) {
        memset(memory->slots, 0, SLOTS * sizeof *memory->slots);
    }
    memory->vocabulary = vocabulary;
    memory->edition = vocabulary->edition;
    return ODF_OK;
}

void word_memory_clear(struct word_memory *memory)
{
    free(memory->slots);
    *memory = (struct word_memory){0};
}

static struct word_form find_form(const struct vocabulary *vocabulary, struct slice bytes,
                                  char out_key[LONGEST_KEY])
{
    static const struct word nothing = {0};
    const struct slice key = {out_key, word_fold(bytes, out_key)};
    struct word_form form = {
        .word = &nothing, .shape = (uint8_t)word_shape(bytes), .key_size = (uint8_t)key.size};

    if (key.size)
        form.word = vocabulary_find(vocabulary, key);
    if (form.shape != SHAPE_LOWER || form.word->classes & WORD_PARTICLE)
        form.surname_end = vocabulary_surname_end(vocabulary, key);
    return form;
}

static struct seen_word *slot_of(const struct word_memory *memory, const char bytes[SEEN_BYTES])
{
    uint64_t parts[SEEN_BYTES / 8];

    memcpy(parts, bytes, sizeof parts);
    const uint64_t mixed =
        (parts[0] ^ parts[1] * 0xC6A4A7935BD1E995u ^ parts[2] * 0xA0761D6478BD642Fu) *
        0x9E3779B97F4A7C15u;
    return &memory->slots[mixed >> 32 & (SLOTS - 1)];
}

struct word_form word_form_of(const struct word_memory *memory, struct slice bytes,
                              char out_key[LONGEST_KEY])
{
    char padded[SEEN_BYTES] = {0};

    if (bytes.size == 0 || bytes.size >= SEEN_BYTES)
        return find_form(memory->vocabulary, bytes, out_key);
    memcpy(padded, bytes.data, bytes.size);
    struct seen_word *slot = slot_of(memory, padded);
    if (memcmp(slot->bytes, padded, SEEN_BYTES) != 0) {
        const struct word_form form = find_form(memory->vocabulary, bytes, out_key);
        if (form.key_size > SEEN_BYTES)
            return form;
        slot->form = form;
        memcpy(slot->bytes, padded, SEEN_BYTES);
        memcpy(slot->key, out_key, form.key_size);
    }
    memcpy(out_key, slot->key, SEEN_BYTES);
    return slot->form;
}
