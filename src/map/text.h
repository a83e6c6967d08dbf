/* SPDX-License-Identifier: MIT */
/* Text on a map: made safe, measured by a compiled-in table of letter widths, and wrapped into
 * balanced lines. Nothing here asks the fonts or the locale of the machine. */
#ifndef MAP_TEXT_H
#define MAP_TEXT_H

#include "base/arena.h"

#include <odfgraph/model.h>

/* Lines of one label; the slices lie in the arena that label_wrap() was given. */
struct label {
    struct slice *lines;
    size_t line_count;
    double width; /* pt, of the widest line */
    double size;  /* pt, of the type */
    bool bold;
};

/* Baseline to baseline, in type sizes; and the height of capitals with some air below. */
#define LABEL_LEADING 1.12

/* pt; combining marks are as wide as nothing, wide scripts as 1 em, unknown letters 0.6 em. */
double text_width(struct slice text, double size, bool bold);

/* A copy fit for a figure: one space for any run of blanks, no control or bidirectional
 * characters, U+FFFD for bytes that are no UTF-8, cut with an ellipsis after 200 letters, "?" for
 * nothing. NULL when memory is out. */
char *text_clean(struct arena *memory, const char *raw);

/* A copy that begins with a capital. */
char *text_capital(struct arena *memory, const char *text);

/* The same as text_clean() of any length, for texts of the frame. */
char *text_clean_long(struct arena *memory, const char *raw);

/* "2019-02-03", "2012", "2018-07-07 – 2018-07-11", "02-19" where the year is unknown; "" for no
 * date. NULL when memory is out. */
const char *text_date(struct arena *memory, odf_period period);

/* Fewest lines of at most `width` pt, then as narrow as that number of lines allows. Breaks at
 * spaces; inside a word only if it alone is wider than twice the width. */
bool label_wrap(struct arena *memory, struct slice text, double size, bool bold, double width,
                struct label *out);

/* Lines as full as `width` allows, for texts of the frame; a longer word is broken. */
bool label_fill(struct arena *memory, struct slice text, double size, bool bold, double width,
                struct label *out);

/* pt from the top of the first line to the bottom of the last one. */
double label_height(const struct label *label);

#endif
