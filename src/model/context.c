/* SPDX-License-Identifier: MIT */
/* Sentence ends by punctuation and capital letters, with the common abbreviations excepted. This
 * serves quoting only; what is read out of a text has its own sentences, in text/. */
#include "model/context.h"

#include "base/utf8.h"

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

/* A point behind "V", "Mr" or "St" ends no sentence. */
static bool is_abbreviation(struct slice text, uint32_t point)
{
    static const char *const known[] = {"Mr",  "Mrs", "Ms",  "Dr",  "St",  "Prof",
                                        "No",  "vs",  "Gen", "Col", "Lt",  "Sen",
                                        "Rep", "Jr",  "Sr",  "Inc", "Ltd", "Co"};
    uint32_t start = point;
    while (start > 0 && !is_space(text.data[start - 1]) && text.data[start - 1] != '.')
        start--;
    const struct slice word = {text.data + start, point - start};
    if (utf8_length(word) <= 1)
        return true;
    for (size_t i = 0; i < COUNT_OF(known); i++) {
        if (slice_equal(word, slice_of(known[i])))
            return true;
    }
    return false;
}

/* Whether a new sentence starts at `at`, behind white space. */
static bool starts_sentence(struct slice text, uint32_t at)
{
    uint32_t end = at;
    while (end > 0 && is_space(text.data[end - 1]))
        end--;
    if (end == 0 || end == at)
        return false;
    for (uint32_t i = end; i < at; i++) {
        if (text.data[i] == '\n')
            return true;
    }
    uint32_t point = end;
    static const char *const closing[] = {"\"",           "'",       ")", "]", "\xE2\x80\x9D",
                                          "\xE2\x80\x99", "\xC2\xBB"};
    for (size_t i = 0; i < COUNT_OF(closing); i++) {
        const uint32_t size = (uint32_t)strlen(closing[i]);
        if (point >= size && memcmp(text.data + point - size, closing[i], size) == 0) {
            point -= size;
            break;
        }
    }
    if (point == 0)
        return false;
    const char last = text.data[point - 1];
    if (last != '.' && last != '!' && last != '?')
        return false;
    const char *next = text.data + at;
    uint32_t letter = 0;
    if (utf8_next(&next, text.data + text.size, &letter) && unicode_is_letter(letter) &&
        !unicode_is_upper(letter))
        return false;
    return last != '.' || !is_abbreviation(text, point - 1);
}

bool span_crosses_sentence(struct slice text, uint32_t start, uint32_t end)
{
    for (uint32_t at = start + 1; at < end; at++) {
        if (!is_space(text.data[at]) && is_space(text.data[at - 1]) && starts_sentence(text, at))
            return true;
    }
    return false;
}

odf_span span_context(struct slice text, odf_span span, uint32_t limit)
{
    odf_span out = span;
    while (out.start > 0 &&
           !(is_space(text.data[out.start - 1]) && starts_sentence(text, out.start)))
        out.start--;
    while (out.end < text.size &&
           !(is_space(text.data[out.end - 1]) && !is_space(text.data[out.end]) &&
             out.end > span.end && starts_sentence(text, out.end)))
        out.end++;
    while (out.end > span.end && is_space(text.data[out.end - 1]))
        out.end--;
    while (out.start < span.start && is_space(text.data[out.start]))
        out.start++;
    const uint32_t size = span.end - span.start;
    if (out.end - out.start <= limit || size >= limit)
        return out.end - out.start <= limit ? out : span;

    const uint32_t half = (limit - size) / 2;
    odf_span cut = {span.start > out.start + half ? span.start - half : out.start,
                    span.end + half < out.end ? span.end + half : out.end};
    while (cut.start > out.start && cut.start < span.start && !is_space(text.data[cut.start - 1]))
        cut.start++;
    while (cut.end < out.end && cut.end > span.end && !is_space(text.data[cut.end]))
        cut.end--;
    return cut;
}
