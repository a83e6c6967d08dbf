/* SPDX-License-Identifier: MIT */
/* A tolerant spelling of words, and whether two names may be one person's. */
#include "text/registry_group.h"

static bool vowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/* Rules for the usual romanisations of Cyrillic, Arabic and Turkic names: the one sound that is
 * written at `at`, 0 for none, and how many letters it takes. */
static size_t respell(const char *at, const char *limit, char *out)
{
    const char next = at + 1 < limit ? at[1] : 0;
    char pair = 0;

    *out = *at;
    switch (*at) {
    case 'd':
        if (next == 'z' && at + 2 < limit && at[2] == 'h') {
            *out = 'j';
            return 3;
        }
        break;
    case 'k': pair = next == 'h' ? 'h' : next == 's' ? 'x' : 0; break;
    case 'z': pair = next == 'h' ? 'j' : 0; break;
    case 'p': pair = next == 'h' ? 'f' : 0; break;
    case 'o': pair = next == 'u' ? 'u' : 0; break;
    case 'c': pair = next == 'k' ? 'k' : 0; break;
    case 'q': *out = 'k'; break;
    case 'w': *out = 'v'; break;
    case 'y': *out = 'i'; break;
    case '\'':
    case '-': *out = 0; break;
    default: break;
    }
    if (pair)
        *out = pair;
    return pair ? 2 : 1;
}

size_t fuzzy_word(struct slice word, char *out)
{
    const char *at = word.data, *limit = word.data + word.size;
    size_t size = 0;

    while (at < limit) {
        char sound;
        const char letter = *at;
        const bool y_before_e = (letter == 'y' || letter == 'i' || letter == 'j') &&
                                at + 1 < limit && at[1] == 'e' &&
                                (size == 0 || vowel(out[size - 1]));
        const size_t used = respell(at, limit, &sound);
        if (!y_before_e && sound && (size == 0 || out[size - 1] != sound))
            out[size++] = sound;
        at += y_before_e ? 1 : used;
    }
    while (size > 3 && out[size - 1] == 'i' && out[size - 2] == 'i')
        size--;
    return size;
}

size_t registry_spell(const char *key, char out[LONGEST_SPELLING])
{
    size_t used = 0;

    for (uint32_t count = 0; *key && count < MOST_WORDS; count++) {
        const size_t size = strcspn(key, " ");
        if (used + size + 1 > LONGEST_SPELLING)
            break;
        if (count)
            out[used++] = ' ';
        used += fuzzy_word((struct slice){key, size}, out + used);
        key += size + (key[size] == ' ');
    }
    return used;
}

/* The words of a name in its tolerant spelling. */
struct spelled {
    struct slice words[MOST_WORDS];
    uint32_t count;
};

static void split(struct slice spelling, struct spelled *out)
{
    const char *at = spelling.data, *limit = at + spelling.size;

    out->count = 0;
    while (spelling.size && out->count < MOST_WORDS) {
        const char *end = at;
        while (end < limit && *end != ' ')
            end++;
        out->words[out->count++] = (struct slice){at, (size_t)(end - at)};
        if (end == limit)
            break;
        at = end + 1;
    }
}

/* Which letters a word has, as bits. */
static uint64_t letters_of(struct slice word)
{
    uint64_t letters = 0;

    for (size_t i = 0; i < word.size; i++)
        letters |= 1ull << (word.data[i] & 63);
    return letters;
}

/* Whether the two differ by at most `most` letters put in, left out, changed or swapped. */
static bool within_edits(struct slice a, struct slice b, unsigned most)
{
    enum { LONGEST = 40 };
    unsigned char rows[3][LONGEST + 1];

    if (a.size > LONGEST || b.size > LONGEST || a.size + most < b.size || b.size + most < a.size)
        return false;
    /* an edit brings in one letter and takes out another at most */
    if ((unsigned)__builtin_popcountll(letters_of(a) ^ letters_of(b)) > 2 * most)
        return false;
    for (size_t j = 0; j <= b.size; j++)
        rows[0][j] = (unsigned char)j;
    for (size_t i = 1; i <= a.size; i++) {
        unsigned char *row = rows[i % 3], *before = rows[(i + 2) % 3], *older = rows[(i + 1) % 3];
        row[0] = (unsigned char)i;
        for (size_t j = 1; j <= b.size; j++) {
            unsigned best = before[j - 1] + (a.data[i - 1] != b.data[j - 1]);
            if (before[j] + 1u < best)
                best = before[j] + 1u;
            if (row[j - 1] + 1u < best)
                best = row[j - 1] + 1u;
            if (i > 1 && j > 1 && a.data[i - 1] == b.data[j - 2] &&
                a.data[i - 2] == b.data[j - 1] && older[j - 2] + 1u < best)
                best = older[j - 2] + 1u;
            row[j] = (unsigned char)best;
        }
    }
    return rows[a.size % 3][b.size] <= most;
}

static bool similar(struct slice a, struct slice b)
{
    const size_t shorter = a.size < b.size ? a.size : b.size;

    if (slice_equal(a, b))
        return true;
    if (shorter < 5 || a.data[0] != b.data[0])
        return false;
    return within_edits(a, b, shorter >= 9 ? 2 : 1);
}

/* Bota - Botagoz, Alex - Alexandr. */
static bool short_form(struct slice a, struct slice b)
{
    const size_t shorter = a.size < b.size ? a.size : b.size;
    return shorter >= 4 && a.size != b.size && memcmp(a.data, b.data, shorter) == 0;
}

static bool contains_words(const struct spelled *whole, const struct spelled *part)
{
    uint32_t next = 0;

    for (uint32_t i = 0; i < whole->count && next < part->count; i++)
        if (slice_equal(whole->words[i], part->words[next]))
            next++;
    return next == part->count;
}

bool registry_same_person(struct slice left, struct slice right)
{
    struct spelled a, b;

    split(left, &a);
    split(right, &b);
    if (a.count < 2 || b.count < 2)
        return false;
    if (a.count == 2 && b.count == 2) {
        const bool given = slice_equal(a.words[0], b.words[0]);
        const bool family = slice_equal(a.words[1], b.words[1]);
        if (given && family)
            return true;
        if (given)
            return similar(a.words[1], b.words[1]) || short_form(a.words[1], b.words[1]);
        if (family)
            return similar(a.words[0], b.words[0]) || short_form(a.words[0], b.words[0]);
        if (slice_equal(a.words[0], b.words[1]) && slice_equal(a.words[1], b.words[0]))
            return true;
        return similar(a.words[0], b.words[0]) && similar(a.words[1], b.words[1]) &&
               a.words[0].size > 5 && a.words[1].size > 5;
    }
    return a.count > b.count ? contains_words(&a, &b) : contains_words(&b, &a);
}
