/* SPDX-License-Identifier: MIT */
/* What a sentence says on the side of a name: "Ann, the head of X, …", "Ann, who runs X, …". A verb
 * behind it tells of Ann. */
#ifndef TEXT_ASIDE_H
#define TEXT_ASIDE_H

#include "text/page.h"

/* The marks that open and close it; both 0 if there is none. */
struct aside {
    uint32_t open, close;
};

/* The aside that the token stands in. O(sentence). */
struct aside aside_around(const struct page *page, uint32_t index);

#endif
