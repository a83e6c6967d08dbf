/* SPDX-License-Identifier: MIT */
/* What is decided here, and the Cyrillic table of romanise.c, is frozen: a change would rename
 * entities in every store. */
#include "resolve/fold.h"

#include "base/table.h"
#include "base/utf8.h"
#include "resolve/romanise.h"

enum {
    LONGEST_GROWTH = 4, /* a letter of 2 bytes may fold into two of 4 */
    LONGEST_READABLE_BYTES = 60,
    SHORT_HASH_DIGITS = 8,
    LONG_HASH_DIGITS = 16,
    CYRILLIC_I = 0x438,
    CYRILLIC_SHORT_I = 0x439,
    BREVE = 0x306
};

struct range {
    uint32_t first;
    uint32_t last;
};

static bool listed(const struct range *ranges, size_t count, uint32_t letter)
{
    for (size_t i = 0; i < count; i++)
        if (letter >= ranges[i].first && letter <= ranges[i].last)
            return true;
    return false;
}

/* Written or left out at will, so nothing may depend on them: quotes and apostrophes of all
 * kinds, the soft hyphen, joiners, direction marks, the Arabic stretch. */
static bool is_dropped(uint32_t letter)
{
    static const struct range ranges[] = {
        {'"', '"'},       {'\'', '\''},     {'`', '`'},       {0xAB, 0xAB},     {0xAD, 0xAD},
        {0xB4, 0xB4},     {0xBB, 0xBB},     {0x2B9, 0x2BF},   {0x2C8, 0x2C8},   {0x2CA, 0x2CB},
        {0x2EE, 0x2EE},   {0x55A, 0x55B},   {0x5F3, 0x5F4},   {0x640, 0x640},   {0x200B, 0x200F},
        {0x2018, 0x201F}, {0x202A, 0x202E}, {0x2032, 0x2037}, {0x2039, 0x203A}, {0x2060, 0x2069},
        {0x300C, 0x300F}, {0x301D, 0x301F}, {0xFEFF, 0xFEFF}, {0xFF02, 0xFF02}, {0xFF07, 0xFF07}};
    return listed(ranges, COUNT_OF(ranges), letter);
}

/* Vowels that Unicode counts as marks: dropping them would join different words. */
static bool is_vowel_sign(uint32_t letter)
{
    static const struct range ranges[] = {{0x900, 0x963},   {0x980, 0xDF3},  {0xE31, 0xE4E},
                                          {0xEB1, 0xECD},   {0xF71, 0xF84},  {0x102B, 0x103E},
                                          {0x17B6, 0x17D3}, {0x3099, 0x309A}};
    return listed(ranges, COUNT_OF(ranges), letter);
}

/* 0..9 of the scripts that have their own; -1 for no digit. */
static int digit_of(uint32_t letter)
{
    static const uint32_t zeros[] = {'0', 0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10};
    for (size_t i = 0; i < COUNT_OF(zeros); i++)
        if (letter >= zeros[i] && letter <= zeros[i] + 9)
            return (int)(letter - zeros[i]);
    return -1;
}

struct key {
    char *data;
    size_t size;
    struct key_place *places; /* NULL if nobody asks */
    struct key_place letter;  /* of the name, the one being read */
    bool gap;                 /* a space is due before the next letter */
    uint32_t last;            /* the last letter as folded */
    size_t before;            /* where it begins */
};

static void put_letter(struct key *key, uint32_t letter)
{
    size_t from = key->size;
    if (key->gap && key->size)
        key->data[key->size++] = ' ';
    key->gap = false;
    key->last = letter;
    key->before = key->size;
    key->size += utf8_put(key->data + key->size, letter);
    for (; key->places && from < key->size; from++)
        key->places[from] = key->letter;
}

static void put_folded(struct key *key, uint32_t letter)
{
    const int digit = digit_of(letter);
    uint32_t folded[2] = {letter, 0};
    size_t count = 1;
    if (digit >= 0)
        folded[0] = '0' + (uint32_t)digit;
    else if (!is_vowel_sign(letter))
        count = unicode_fold(letter, folded);
    for (size_t i = 0; i < count; i++)
        put_letter(key, folded[i]);
    /* И with a breve of its own is the letter Й, which folding keeps apart from И. */
    if (letter == BREVE && key->last == CYRILLIC_I && !key->gap) {
        key->size = key->before;
        put_letter(key, CYRILLIC_SHORT_I);
    }
}

static struct slice read_key(struct key *key, struct slice name)
{
    const char *at = name.data;
    const char *limit = name.data + name.size;
    while (at < limit) {
        uint32_t letter;
        key->letter.start = (uint32_t)(at - name.data);
        if (!utf8_next(&at, limit, &letter)) {
            at++;
            key->gap = true;
            continue;
        }
        key->letter.end = (uint32_t)(at - name.data);
        if (unicode_is_letter(letter) || is_vowel_sign(letter) || digit_of(letter) >= 0) {
            if (!is_dropped(letter))
                put_folded(key, letter);
        } else if (!is_dropped(letter)) {
            key->gap = true;
        }
    }
    return (struct slice){key->data, key->size};
}

struct slice resolve_key(struct arena *arena, struct slice name)
{
    if (name.size > SIZE_MAX / LONGEST_GROWTH - 1)
        return (struct slice){0};
    struct key key = {.data = arena_alloc(arena, name.size * LONGEST_GROWTH + 1)};
    return key.data ? read_key(&key, name) : (struct slice){0};
}

struct slice resolve_key_placed(struct arena *arena, struct slice name,
                                const struct key_place **out_places)
{
    if (name.size > UINT32_MAX / LONGEST_GROWTH - 1)
        return (struct slice){0};
    const size_t room = name.size * LONGEST_GROWTH + 1;
    struct key key = {.data = arena_alloc(arena, room),
                      .places = arena_array(arena, struct key_place, room)};
    if (!key.data || !key.places)
        return (struct slice){0};
    *out_places = key.places;
    return read_key(&key, name);
}

static bool is_plain_letter(uint32_t letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == ' ';
}

static bool is_plain(struct slice key)
{
    for (size_t i = 0; i < key.size; i++) {
        if (!is_plain_letter((unsigned char)key.data[i]))
            return false;
    }
    return true;
}

/* Writes at most LONGEST_READABLE_BYTES of [a-z0-9-], no hyphen at the ends; returns whether
 * all letters of the key are in it. */
static bool write_readable(struct slice key, char *out, size_t *out_size)
{
    bool whole = true;
    size_t size = 0;
    const char *at = key.data;
    const char *limit = key.data + key.size;
    uint32_t letter;
    while (utf8_next(&at, limit, &letter)) {
        const char plain[2] = {letter == ' ' ? '-' : (char)letter, '\0'};
        const char *text = is_plain_letter(letter) ? plain : romanise_cyrillic(letter);
        const size_t length = text ? strlen(text) : 0;
        whole = whole && text && size + length <= LONGEST_READABLE_BYTES;
        if (size + length > LONGEST_READABLE_BYTES)
            break;
        if (length && !(text[0] == '-' && (size == 0 || out[size - 1] == '-'))) {
            memcpy(out + size, text, length);
            size += length;
        }
    }
    while (size && out[size - 1] == '-')
        size--;
    *out_size = size;
    return whole;
}

char *resolve_slug(struct arena *arena, odf_kind kind, struct slice key)
{
    static const char letters[ODF_KIND_COUNT] = {'p', 'o', 'e'};
    char readable[LONGEST_READABLE_BYTES];
    size_t size;
    const bool whole = write_readable(key, readable, &size);
    if (whole && size && is_plain(key))
        return arena_format(arena, "%c-%.*s", letters[kind], (int)size, readable);
    const uint64_t hash = hash_bytes(key.data, key.size, 0);
    const int digits = whole ? SHORT_HASH_DIGITS : LONG_HASH_DIGITS;
    return arena_format(arena, "%c-%.*s%s%0*llx", letters[kind], (int)size, readable,
                        size ? "-" : "", digits, (unsigned long long)(whole ? hash >> 32 : hash));
}
