/* SPDX-License-Identifier: MIT */
/* Tokens -> dates and spans of dates, complete or partial. */
#ifndef TEXT_WHEN_H
#define TEXT_WHEN_H

#include "text/token.h"

struct when {
    uint32_t first, last; /* tokens, last exclusive */
    odf_period period;
    bool vague; /* a year alone */
};

struct whens {
    VECTOR(struct when) list; /* in the order of the text */
};

/* `published` is the entry's date, or unknown: from it days of the week, "yesterday" and "last
 * month" are counted back. O(tokens). */
odf_status whens_find(struct whens *out, const struct tokens *tokens, struct slice text,
                      odf_period published, odf_error *err);
/* How many begin before the token. O(log n). */
size_t whens_before(const struct whens *whens, uint32_t index);
void whens_clear(struct whens *whens);

#endif
