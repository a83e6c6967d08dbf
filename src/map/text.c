/* SPDX-License-Identifier: MIT */
#include "map/text.h"

#include "base/utf8.h"

struct width_range {
    uint32_t first;
    uint32_t last;
    const uint16_t *widths[2]; /* regular, bold */
};

#include "map/font_widths.h"

enum {
    LONGEST_TEXT = 200,
    LONGEST_FRAME_TEXT = 20000,
    ELLIPSIS = 0x2026,
    REPLACEMENT = 0xFFFD,
    NO_BREAK_SPACE = 0xA0
};

/* Scripts whose letters fill a square: Hangul, kana, Han, full-width forms, pictures. */
static bool is_wide(uint32_t letter)
{
    return (letter >= 0x1100 && letter <= 0x115F) || (letter >= 0x2E80 && letter <= 0xA4CF) ||
           (letter >= 0xAC00 && letter <= 0xD7A3) || (letter >= 0xF900 && letter <= 0xFAFF) ||
           (letter >= 0xFE30 && letter <= 0xFE4F) || (letter >= 0xFF00 && letter <= 0xFF60) ||
           (letter >= 0xFFE0 && letter <= 0xFFE6) || letter == REPLACEMENT || letter >= 0x1F000;
}

static unsigned width_of(uint32_t letter, bool bold)
{
    for (size_t i = 0; i < COUNT_OF(width_ranges); i++) {
        const struct width_range *range = &width_ranges[i];
        if (letter >= range->first && letter <= range->last)
            return range->widths[bold][letter - range->first];
    }
    if (unicode_is_mark(letter))
        return 0;
    return is_wide(letter) ? 1000 : UNKNOWN_WIDTH;
}

double text_width(struct slice text, double size, bool bold)
{
    const char *at = text.data;
    const char *limit = text.data + text.size;
    unsigned long thousandths = 0;
    uint32_t letter;
    while (at < limit) {
        if (utf8_next(&at, limit, &letter)) {
            thousandths += width_of(letter, bold);
        } else {
            thousandths += UNKNOWN_WIDTH;
            at++;
        }
    }
    return (double)thousandths * size / 1000;
}

/* Control characters, and those that turn the direction of what follows on the sheet. */
static bool is_unsafe(uint32_t letter)
{
    return letter < 0x20 || (letter >= 0x7F && letter < 0xA0) || letter == 0xAD ||
           (letter >= 0x200B && letter <= 0x200F) || (letter >= 0x2028 && letter <= 0x202E) ||
           (letter >= 0x2060 && letter <= 0x206F) || letter == 0xFEFF || letter == 0xFFFE ||
           letter == 0xFFFF || (letter >= 0xE000 && letter <= 0xF8FF);
}

static size_t least_size(size_t a, size_t b)
{
    return a < b ? a : b;
}

static char *clean_up_to(struct arena *memory, const char *raw, size_t longest)
{
    const char *at = raw;
    const char *limit = raw + strlen(raw);
    /* A bad byte grows to the three of U+FFFD; a space may stand before any letter. */
    char *clean = arena_alloc(memory, least_size(5 * longest, 4 * (size_t)(limit - raw)) + 8);
    if (!clean)
        return NULL;
    size_t size = 0;
    size_t letters = 0;
    bool blank = false;
    while (at < limit && letters < longest) {
        uint32_t letter;
        if (!utf8_next(&at, limit, &letter)) {
            letter = REPLACEMENT;
            at++;
        }
        const bool ties_words = letter == NO_BREAK_SPACE;
        if (!ties_words && (unicode_is_space(letter) || (letter >= 9 && letter <= 13))) {
            blank = size > 0;
            continue;
        }
        if (is_unsafe(letter))
            continue;
        if (blank)
            clean[size++] = ' ';
        blank = false;
        size += utf8_put(clean + size, letter);
        letters++;
    }
    if (letters == longest && at < limit)
        size += utf8_put(clean + size, ELLIPSIS);
    if (size == 0)
        clean[size++] = '?';
    clean[size] = '\0';
    return clean;
}

char *text_clean(struct arena *memory, const char *raw)
{
    return clean_up_to(memory, raw, LONGEST_TEXT);
}

char *text_clean_long(struct arena *memory, const char *raw)
{
    return clean_up_to(memory, raw, LONGEST_FRAME_TEXT);
}

char *text_capital(struct arena *memory, const char *text)
{
    const char *behind = text;
    uint32_t first;
    char capital[5] = "";
    if (!utf8_next(&behind, text + strlen(text), &first))
        return arena_copy(memory, slice_of(text));
    utf8_put(capital, unicode_upper(first));
    return arena_format(memory, "%s%s", capital, behind);
}

const char *text_date(struct arena *memory, odf_period period)
{
    char text[ODF_PERIOD_SIZE];
    const char *at = odf_period_format(period, text);
    const char *slash = strchr(at, '/');
    if (strncmp(at, "--", 2) == 0)
        at += 2;
    if (!slash)
        return arena_copy(memory, slice_of(at));
    return arena_format(memory, "%.*s \xE2\x80\x93 %s", (int)(slash - at), at, slash + 1);
}

/* Where the first line of `text` ends and the next begins. */
static size_t line_end(struct slice text, double size, bool bold, double width, double longest_word,
                       size_t *out_next)
{
    const char *limit = text.data + text.size;
    const char *at = text.data;
    const char *space = NULL;
    double x = 0;
    while (at < limit) {
        const char *start = at;
        uint32_t letter;
        if (!utf8_next(&at, limit, &letter))
            at++;
        if (*start == ' ') {
            space = start;
            if (x > width)
                break;
        }
        x += text_width((struct slice){start, (size_t)(at - start)}, size, bold);
        if (x > width && *start != ' ' && space)
            break;
        if (x > longest_word && start > text.data) {
            *out_next = (size_t)(start - text.data);
            return *out_next;
        }
        if (at == limit) {
            *out_next = text.size;
            return text.size;
        }
    }
    *out_next = (size_t)(space - text.data) + 1;
    return (size_t)(space - text.data);
}

/* Fills `lines` when it is not NULL; returns their number and the width of the widest. */
static size_t break_lines(struct slice text, double size, bool bold, double width,
                          double longest_word, struct slice *lines, double *out_widest)
{
    size_t count = 0;
    double widest = 0;
    while (text.size > 0) {
        size_t next = 0;
        const size_t end = line_end(text, size, bold, width, longest_word, &next);
        const struct slice line = {text.data, end};
        const double x = text_width(line, size, bold);
        if (x > widest)
            widest = x;
        if (lines)
            lines[count] = line;
        count++;
        text.data += next;
        text.size -= next;
    }
    *out_widest = widest;
    return count;
}

static bool take_lines(struct arena *memory, struct slice text, double size, bool bold,
                       double width, double longest_word, struct label *out)
{
    double widest = 0;
    const size_t count = break_lines(text, size, bold, width, longest_word, NULL, &widest);
    struct slice *lines = arena_array(memory, struct slice, count);
    if (!lines)
        return false;
    break_lines(text, size, bold, width, longest_word, lines, &widest);
    *out = (struct label){lines, count, widest, size, bold};
    return true;
}

bool label_fill(struct arena *memory, struct slice text, double size, bool bold, double width,
                struct label *out)
{
    return take_lines(memory, text, size, bold, width, width, out);
}

bool label_wrap(struct arena *memory, struct slice text, double size, bool bold, double width,
                struct label *out)
{
    const double longest_word = 2 * width;
    double widest = 0;
    const size_t count = break_lines(text, size, bold, width, longest_word, NULL, &widest);
    /* The narrowest width that needs no more lines. */
    double low = 0;
    double high = width;
    for (int i = 0; i < 12 && count > 1; i++) {
        const double middle = (low + high) / 2;
        if (break_lines(text, size, bold, middle, longest_word, NULL, &widest) <= count)
            high = middle;
        else
            low = middle;
    }
    return take_lines(memory, text, size, bold, high, longest_word, out);
}

double label_height(const struct label *label)
{
    if (label->line_count == 0)
        return 0;
    return label->size * (1 + LABEL_LEADING * (double)(label->line_count - 1));
}
