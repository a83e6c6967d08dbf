/* SPDX-License-Identifier: MIT */
#include "text/word_form.h"

#include "base/bytes.h"
#include "base/utf8.h"

enum { SLOTS = 1 << 14, WORD_PARTS = WORD_BYTES / 8 };

/* One line of the cache: the word as written, and its form. */
struct seen_word {
    uint64_t bytes[WORD_PARTS]; /* with zeros behind */
    struct word_form form;
    char key[WORD_BYTES];
};

/* What is too long to be remembered. */
struct long_word {
    struct word_form form;
    char key[LONGEST_KEY + 1];
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

void word_memory_clear(struct word_memory *memory)
{
    free(memory->slots);
    free(memory->other);
    *memory = (struct word_memory){0};
}

odf_status word_memory_open(struct word_memory *memory, const struct vocabulary *vocabulary,
                            odf_error *err)
{
    if (!memory->slots) {
        memory->slots = calloc(SLOTS, sizeof *memory->slots);
        memory->other = calloc(1, sizeof *memory->other);
        if (!memory->slots || !memory->other) {
            word_memory_clear(memory);
            return fail(err, ODF_E_MEMORY, "words");
        }
    } else if (memory->vocabulary != vocabulary || memory->edition != vocabulary->edition) {
        memset(memory->slots, 0, SLOTS * sizeof *memory->slots);
    }
    memory->vocabulary = vocabulary;
    memory->edition = vocabulary->edition;
    return ODF_OK;
}

/* Fills in the form, with the key in `room`. */
static void find_form(const struct vocabulary *vocabulary, struct slice bytes,
                      char room[LONGEST_KEY], struct word_form *out)
{
    static const struct word nothing = {0};
    const struct slice key = {room, word_fold(bytes, room)};

    *out = (struct word_form){.word = &nothing,
                              .key = room,
                              .hash = word_hash(key),
                              .shape = (uint8_t)word_shape(bytes),
                              .key_size = (uint8_t)key.size};
    if (key.size)
        out->word = vocabulary_find(vocabulary, key);
    out->classes = out->word->classes;
    if (out->shape != SHAPE_LOWER || out->classes & WORD_PARTICLE)
        out->surname_end = vocabulary_surname_end(vocabulary, key);
    out->sets = vocabulary_sets(vocabulary, key);
    out->continues_phrase = vocabulary_continues_phrase(vocabulary, key);
}

/* Of a word at the end of the text, behind which no bytes may be read: as pack(). */
static void pack_last(struct slice bytes, uint64_t out[WORD_PARTS])
{
    unsigned char room[WORD_BYTES] = {0};

    memcpy(room, bytes.data, bytes.size);
    for (size_t i = 0; i < WORD_PARTS; i++)
        out[i] = bytes_eight(room + 8 * i);
}

/* The bytes as numbers, with zeros behind the last. */
static inline void pack(struct slice bytes, const char *limit, uint64_t out[WORD_PARTS])
{
    static const unsigned char masks[2 * WORD_BYTES] = {255, 255, 255, 255, 255, 255, 255, 255,
                                                        255, 255, 255, 255, 255, 255, 255, 255,
                                                        255, 255, 255, 255, 255, 255, 255, 255};

    if (limit - bytes.data < WORD_BYTES) {
        pack_last(bytes, out);
        return;
    }
    for (size_t i = 0; i < WORD_PARTS; i++)
        out[i] =
            bytes_eight(bytes.data + 8 * i) & bytes_eight(masks + WORD_BYTES - bytes.size + 8 * i);
}

static struct seen_word *slot_of(const struct word_memory *memory, const uint64_t bytes[WORD_PARTS])
{
    const uint64_t mixed =
        (bytes[0] ^ bytes[1] * 0xC6A4A7935BD1E995u ^ bytes[2] * 0xA0761D6478BD642Fu) *
        0x9E3779B97F4A7C15u;
    return &memory->slots[mixed >> 32 & (SLOTS - 1)];
}

/* Of a word that the memory does not hold; it does then, unless the word is too long. */
static const struct word_form *learn(const struct word_memory *memory, struct slice bytes,
                                     const uint64_t packed[WORD_PARTS], struct seen_word *slot)
{
    struct long_word *other = memory->other;

    find_form(memory->vocabulary, bytes, other->key, &other->form);
    if (!slot || other->form.key_size > WORD_BYTES)
        return &other->form;
    memcpy(slot->bytes, packed, WORD_BYTES);
    memcpy(slot->key, other->key, WORD_BYTES);
    slot->form = other->form;
    slot->form.key = slot->key;
    return &slot->form;
}

const struct word_form *word_form_of(const struct word_memory *memory, struct slice bytes,
                                     const char *limit)
{
    uint64_t packed[WORD_PARTS];

    if (bytes.size == 0 || bytes.size > WORD_BYTES)
        return learn(memory, bytes, NULL, NULL);
    pack(bytes, limit, packed);
    struct seen_word *slot = slot_of(memory, packed);
    if ((slot->bytes[0] ^ packed[0]) | (slot->bytes[1] ^ packed[1]) | (slot->bytes[2] ^ packed[2]))
        return learn(memory, bytes, packed, slot);
    return &slot->form;
}
