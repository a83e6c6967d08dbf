/* SPDX-License-Identifier: MIT */
/* Any script to Latin letters, for comparing and for index keys. Cyrillic families are done
 * here, all other scripts by ICU, which is opened
 * when the first such letter is met: that costs 25 ms, and 70 ms more for Han. */
#ifndef RESOLVE_ROMANISE_H
#define RESOLVE_ROMANISE_H

#include "base/arena.h"

struct romaniser {
    void *icu; /* UTransliterator */
};

enum writing {
    WRITING_ALPHABET,   /* vowels are written */
    WRITING_CONSONANTS, /* Arabic, Hebrew: short vowels are not */
    WRITING_HAN,
    WRITING_HANGUL,
    WRITING_KANA
};

/* How the first letter that is not Latin is written. */
enum writing writing_of(struct slice word);

/* Folded Latin letters, digits and spaces of a key (fold.h); letters of scripts unknown to ICU
 * stay as they are. .data is NULL when memory is out. */
struct slice romanise(struct romaniser *romaniser, struct arena *arena, struct slice key);

/* Latin letters for a folded Cyrillic letter, or NULL. Frozen: ids are made of it. */
const char *romanise_cyrillic(uint32_t letter);

void romaniser_clear(struct romaniser *romaniser);

#endif
