/* SPDX-License-Identifier: MIT */
#ifndef TEXT_WORD_SETS_H
#define TEXT_WORD_SETS_H

enum word_set {
#define WORD_SET(name, words) SET_##name,
#include "text/word_sets.inc"
#undef WORD_SET
    SET_COUNT
};

_Static_assert(SET_COUNT <= 64, "a token has a bit for each set of words");

/* The bit of one set; several are joined by |. */
#define SET(name) (1ull << SET_##name)

#endif
