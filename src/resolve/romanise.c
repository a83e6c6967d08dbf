/* SPDX-License-Identifier: MIT */
#include "resolve/romanise.h"

#include "base/utf8.h"
#include "resolve/fold.h"

#include <unicode/ustring.h>
#include <unicode/utrans.h>

/* A Han letter becomes up to 8 of Latin, with tones and a space. */
enum { LONGEST_READING = 12, LONGEST_NAME_LETTERS = 4096 };

const char *romanise_cyrillic(uint32_t letter)
{
    static const char *const from_a[] = {
        "a", "b", "v", "g", "d", "e",  "zh", "z",  "i",  "y",    "k", "l", "m", "n", "o",  "p",
        "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "",  "y", "",  "e", "yu", "ya"};
    static const struct {
        uint32_t letter;
        const char *text;
    } others[] = {{0x451, "e"},  {0x452, "dj"}, {0x454, "ye"}, {0x455, "dz"}, {0x456, "i"},
                  {0x457, "yi"}, {0x458, "j"},  {0x459, "lj"}, {0x45A, "nj"}, {0x45B, "c"},
                  {0x45E, "u"},  {0x45F, "dz"}, {0x491, "g"},  {0x493, "g"},  {0x497, "zh"},
                  {0x49B, "k"},  {0x49D, "k"},  {0x4A3, "n"},  {0x4AF, "u"},  {0x4B1, "u"},
                  {0x4B3, "kh"}, {0x4B7, "ch"}, {0x4B9, "ch"}, {0x4BB, "h"},  {0x4D9, "a"},
                  {0x4E9, "o"},  {0x4EF, "u"},  {0x4E3, "i"}};
    if (letter >= 0x430 && letter < 0x430 + COUNT_OF(from_a))
        return from_a[letter - 0x430];
    for (size_t i = 0; i < COUNT_OF(others); i++)
        if (others[i].letter == letter)
            return others[i].text;
    return NULL;
}

/* Greek as it is spoken, which is how passports write it: ou, f for the upsilon of au and eu before
 * a voiceless sound, b and d for mp and nt at the start of a word. Folded letters: no accents.
 * Returns the bytes of text that are used, 0 for no Greek letter. */
static size_t read_greek(const char *at, const char *limit, bool at_start, const char **out)
{
    static const struct {
        const char *letters;
        const char *start; /* where a word begins */
        const char *inside;
    } rows[] = {{"ου", "ou", "ou"}, {"αυ", "av", "av"}, {"ευ", "ev", "ev"}, {"μπ", "b", "mp"},
                {"ντ", "d", "nt"},  {"γκ", "g", "gk"},  {"γγ", "g", "ng"},  {"ει", "i", "i"},
                {"οι", "i", "i"},   {"αι", "e", "e"},   {"υι", "i", "i"},   {"τζ", "tz", "tz"},
                {"α", "a", "a"},    {"β", "v", "v"},    {"γ", "g", "g"},    {"δ", "d", "d"},
                {"ε", "e", "e"},    {"ζ", "z", "z"},    {"η", "i", "i"},    {"θ", "th", "th"},
                {"ι", "i", "i"},    {"κ", "k", "k"},    {"λ", "l", "l"},    {"μ", "m", "m"},
                {"ν", "n", "n"},    {"ξ", "x", "x"},    {"ο", "o", "o"},    {"π", "p", "p"},
                {"ρ", "r", "r"},    {"σ", "s", "s"},    {"ς", "s", "s"},    {"τ", "t", "t"},
                {"υ", "y", "y"},    {"φ", "f", "f"},    {"χ", "ch", "ch"},  {"ψ", "ps", "ps"},
                {"ω", "o", "o"}};
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const size_t size = strlen(rows[i].letters);
        if ((size_t)(limit - at) >= size && memcmp(at, rows[i].letters, size) == 0) {
            *out = at_start ? rows[i].start : rows[i].inside;
            return size;
        }
    }
    return 0;
}

enum writing writing_of(struct slice word)
{
    static const struct {
        uint32_t first, last;
        enum writing writing;
    } blocks[] = {{0x590, 0x8FF, WRITING_CONSONANTS},   {0x1100, 0x11FF, WRITING_HANGUL},
                  {0x3040, 0x30FF, WRITING_KANA},       {0x3400, 0x9FFF, WRITING_HAN},
                  {0xAC00, 0xD7AF, WRITING_HANGUL},     {0xF900, 0xFAFF, WRITING_HAN},
                  {0xFB1D, 0xFEFC, WRITING_CONSONANTS}, {0x20000, 0x323AF, WRITING_HAN}};
    const char *at = word.data;
    const char *limit = word.data + word.size;
    uint32_t letter;
    while (utf8_next(&at, limit, &letter))
        for (size_t i = 0; i < COUNT_OF(blocks); i++)
            if (letter >= blocks[i].first && letter <= blocks[i].last)
                return blocks[i].writing;
    return WRITING_ALPHABET;
}

/* Writes what is Latin, Cyrillic or Greek into `out` (room for four bytes per byte of key) and
 * returns whether that was all. */
static bool write_own_scripts(struct slice key, char *out, size_t *out_size)
{
    const char *at = key.data;
    const char *limit = key.data + key.size;
    uint32_t letter;
    size_t size = 0;
    while (at < limit) {
        const char *start = at;
        if (!utf8_next(&at, limit, &letter))
            return false;
        const char *text = letter < 0x80 ? NULL : romanise_cyrillic(letter);
        const size_t greek =
            letter >= 0x391 && letter <= 0x3C9
                ? read_greek(start, limit, start == key.data || start[-1] == ' ', &text)
                : 0;
        at = greek ? start + greek : at;
        const size_t length = text ? strlen(text) : (size_t)(at - start);
        if (!text && letter >= 0x250)
            return false;
        memcpy(out + size, text ? text : start, length);
        size += length;
    }
    *out_size = size;
    return true;
}

static bool open_icu(struct romaniser *romaniser)
{
    static const UChar id[] = {'A', 'n', 'y', '-', 'L', 'a', 't', 'i', 'n', 0};
    UErrorCode status = U_ZERO_ERROR;
    if (!romaniser->icu)
        romaniser->icu = utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
    return romaniser->icu != NULL;
}

static struct slice romanise_by_icu(struct romaniser *romaniser, struct arena *arena,
                                    struct slice key)
{
    const int32_t room = (int32_t)(key.size + 1) * LONGEST_READING;
    UErrorCode status = U_ZERO_ERROR;
    int32_t size = 0;
    UChar *wide = arena_array(arena, UChar, (size_t)room);
    char *narrow = arena_array(arena, char, (size_t)room * 3);
    if (!wide || !narrow)
        return (struct slice){0};
    u_strFromUTF8(wide, room, &size, key.data, (int32_t)key.size, &status);
    int32_t limit = size;
    utrans_transUChars(romaniser->icu, wide, &size, room, 0, &limit, &status);
    u_strToUTF8(narrow, room * 3, &size, wide, size, &status);
    if (U_FAILURE(status))
        return key;
    return resolve_key(arena, (struct slice){narrow, (size_t)size});
}

struct slice romanise(struct romaniser *romaniser, struct arena *arena, struct slice key)
{
    if (key.size > LONGEST_NAME_LETTERS)
        key.size = LONGEST_NAME_LETTERS;
    char *own = arena_alloc(arena, key.size * 4 + 1);
    size_t size = 0;
    if (!own)
        return (struct slice){0};
    if (write_own_scripts(key, own, &size) || !open_icu(romaniser))
        return (struct slice){own, size};
    return romanise_by_icu(romaniser, arena, key);
}

void romaniser_clear(struct romaniser *romaniser)
{
    if (romaniser && romaniser->icu)
        utrans_close(romaniser->icu);
    if (romaniser)
        romaniser->icu = NULL;
}
