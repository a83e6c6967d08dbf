/* SPDX-License-Identifier: MIT */
/* UTF-8 and the few properties of letters that odfgraph needs, from tables compiled in: nothing
 * here asks the locale. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/base.h"

/* utf8_next() for what is not ASCII. */
bool utf8_next_wide(const char **at, const char *limit, uint32_t *out_letter);

/* Reads the letter at *at and moves behind it. False at `limit` or on a byte that is no valid
 * UTF-8 (overlong forms, surrogates and letters beyond U+10FFFF are not), with *at unmoved. */
static inline bool utf8_next(const char **at, const char *limit, uint32_t *out_letter)
{
    if (*at < limit && (unsigned char)**at < 0x80) {
        *out_letter = (unsigned char)*(*at)++;
        return true;
    }
    return utf8_next_wide(at, limit, out_letter);
}

/* Writes one letter, 1 to 4 bytes; returns their number. */
size_t utf8_put(char out[4], uint32_t letter);

/* Whether all of `text` is valid; else *out_offset is the first bad byte. */
bool utf8_valid(struct slice text, size_t *out_offset);

/* The number of letters (code points); invalid bytes count as one each. */
size_t utf8_length(struct slice text);

bool unicode_is_letter(uint32_t letter); /* Unicode L*, and combining marks */
bool unicode_is_upper(uint32_t letter);
bool unicode_is_digit(uint32_t letter); /* 0..9 only */
bool unicode_is_mark(uint32_t letter);  /* combining marks, Unicode Mn */
bool unicode_is_space(uint32_t letter);
uint32_t unicode_lower(uint32_t letter);
uint32_t unicode_upper(uint32_t letter);

/* The lower-case letter without its diacritics: Š, ş -> s, Ё -> е; ł, ø, đ -> l, o, d. A letter
 * that stands for two (ß, æ) writes two. Returns how many were written, 0 for combining marks. */
size_t unicode_fold(uint32_t letter, uint32_t out[2]);

#endif
