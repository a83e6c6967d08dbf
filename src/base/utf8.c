/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"

struct range {
    uint32_t first;
    uint32_t last;
};

struct pair {
    uint32_t letter;
    uint32_t to;
};

struct fold {
    uint32_t letter;
    uint32_t to[2];
};

#include "base/unicode_tables.h"

bool utf8_next_wide(const char **at, const char *limit, uint32_t *out_letter)
{
    const unsigned char *bytes = (const unsigned char *)*at;
    const size_t left = (size_t)(limit - *at);
    if (left == 0)
        return false;
    const size_t size = bytes[0] >= 0xF0 ? 4 : bytes[0] >= 0xE0 ? 3 : 2;
    if (bytes[0] < 0xC2 || bytes[0] > 0xF4 || size > left)
        return false;
    uint32_t letter = bytes[0] & (0xFFu >> (size + 1));
    for (size_t i = 1; i < size; i++) {
        if ((bytes[i] & 0xC0) != 0x80)
            return false;
        letter = letter << 6 | (bytes[i] & 0x3Fu);
    }
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (letter < smallest[size] || letter > 0x10FFFF || (letter >= 0xD800 && letter <= 0xDFFF))
        return false;
    *out_letter = letter;
    *at += size;
    return true;
}

size_t utf8_put(char out[4], uint32_t letter)
{
    if (letter < 0x80) {
        out[0] = (char)letter;
        return 1;
    }
    if (letter < 0x800) {
        out[0] = (char)(0xC0 | letter >> 6);
        out[1] = (char)(0x80 | (letter & 0x3F));
        return 2;
    }
    if (letter < 0x10000) {
        out[0] = (char)(0xE0 | letter >> 12);
        out[1] = (char)(0x80 | (letter >> 6 & 0x3F));
        out[2] = (char)(0x80 | (letter & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | letter >> 18);
    out[1] = (char)(0x80 | (letter >> 12 & 0x3F));
    out[2] = (char)(0x80 | (letter >> 6 & 0x3F));
    out[3] = (char)(0x80 | (letter & 0x3F));
    return 4;
}

/* Behind the ASCII from `at`, eight bytes at a time. */
static const char *skip_ascii(const char *at, const char *limit)
{
    uint64_t bytes;
    while (limit - at >= 8) {
        memcpy(&bytes, at, sizeof bytes);
        if (bytes & 0x8080808080808080u)
            break;
        at += 8;
    }
    while (at < limit && (unsigned char)*at < 0x80)
        at++;
    return at;
}

bool utf8_valid(struct slice text, size_t *out_offset)
{
    const char *at = text.data;
    const char *limit = text.data + text.size;
    uint32_t letter;
    while ((at = skip_ascii(at, limit)) < limit) {
        if (!utf8_next_wide(&at, limit, &letter)) {
            if (out_offset)
                *out_offset = (size_t)(at - text.data);
            return false;
        }
    }
    return true;
}

size_t utf8_length(struct slice text)
{
    const char *at = text.data;
    const char *limit = text.data + text.size;
    size_t length = 0;
    uint32_t letter;
    while (at < limit) {
        if (!utf8_next(&at, limit, &letter))
            at++;
        length++;
    }
    return length;
}

static bool in_ranges(const struct range *ranges, size_t count, uint32_t letter)
{
    size_t low = 0;
    size_t high = count;
    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (letter > ranges[middle].last)
            low = middle + 1;
        else if (letter < ranges[middle].first)
            high = middle;
        else
            return true;
    }
    return false;
}

static uint32_t mapped(const struct pair *pairs, size_t count, uint32_t letter)
{
    size_t low = 0;
    size_t high = count;
    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (letter > pairs[middle].letter)
            low = middle + 1;
        else if (letter < pairs[middle].letter)
            high = middle;
        else
            return pairs[middle].to;
    }
    return letter;
}

bool unicode_is_letter(uint32_t letter)
{
    if (letter < 0x80)
        return (letter | 0x20) >= 'a' && (letter | 0x20) <= 'z';
    return in_ranges(letter_ranges, COUNT_OF(letter_ranges), letter) || unicode_is_mark(letter);
}

bool unicode_is_upper(uint32_t letter)
{
    return unicode_lower(letter) != letter;
}

bool unicode_is_digit(uint32_t letter)
{
    return letter >= '0' && letter <= '9';
}

bool unicode_is_mark(uint32_t letter)
{
    return letter >= 0x300 && in_ranges(mark_ranges, COUNT_OF(mark_ranges), letter);
}

bool unicode_is_space(uint32_t letter)
{
    return letter == ' ' || (letter >= '\t' && letter <= '\r') || letter == 0x85 ||
           letter == 0xA0 || letter == 0x1680 || (letter >= 0x2000 && letter <= 0x200B) ||
           letter == 0x2028 || letter == 0x2029 || letter == 0x202F || letter == 0x205F ||
           letter == 0x3000 || letter == 0xFEFF;
}

uint32_t unicode_lower(uint32_t letter)
{
    if (letter < 0x80)
        return letter >= 'A' && letter <= 'Z' ? letter + 32 : letter;
    if (letter == 0x130) /* Turkish dotted I, whose small letter is the common one */
        return 'i';
    return mapped(lower_pairs, COUNT_OF(lower_pairs), letter);
}

uint32_t unicode_upper(uint32_t letter)
{
    if (letter < 0x80)
        return letter >= 'a' && letter <= 'z' ? letter - 32 : letter;
    return mapped(upper_pairs, COUNT_OF(upper_pairs), letter);
}

size_t unicode_fold(uint32_t letter, uint32_t out[2])
{
    if (letter < 0x80) {
        out[0] = unicode_lower(letter);
        return 1;
    }
    size_t low = 0;
    size_t high = COUNT_OF(fold_pairs);
    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (letter > fold_pairs[middle].letter) {
            low = middle + 1;
        } else if (letter < fold_pairs[middle].letter) {
            high = middle;
        } else {
            out[0] = fold_pairs[middle].to[0];
            out[1] = fold_pairs[middle].to[1];
            return out[1] ? 2 : 1;
        }
    }
    if (unicode_is_mark(letter))
        return 0;
    out[0] = letter;
    return 1;
}
