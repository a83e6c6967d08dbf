/* SPDX-License-Identifier: MIT */
/* What the letters of a single word tell by themselves: its folded key, its shape, what the
 * vocabulary says. Most words of a text have stood in it before, so this is remembered. */
#ifndef TEXT_WORD_FORM_H
#define TEXT_WORD_FORM_H

#include "text/vocabulary.h"
#include "text/word_list.h"

enum { LONGEST_KEY = 63 };

enum token_shape {
    SHAPE_LOWER,
    SHAPE_CAPITAL, /* Abcd */
    SHAPE_UPPER,   /* ABC, also ABCs */
    SHAPE_MIXED,   /* AbCd */
    SHAPE_INITIAL  /* A. */
};

struct word_form {
    const struct word *word; /* never NULL */
    const char *key;         /* folded, of key_size bytes; at least WORD_BYTES are readable */
    uint64_t sets;           /* of words, of which it is: word_sets.h */
    uint32_t classes;        /* of the word */
    uint32_t hash;           /* of the key, for lists of words */
    uint8_t shape;
    uint8_t key_size;      /* 0 if it is too long for any list */
    bool surname_end;      /* ends as family names do; not asked of words in small letters */
    bool continues_phrase; /* stands in some set phrase, but not as its first word */
};

enum { WORD_BYTES = 24 }; /* longer words are not remembered */

/* A memory of fixed size, that forgets what was not met for long; zeroed to begin with. */
struct word_memory {
    struct seen_word *slots;
    struct long_word *other;
    const struct vocabulary *vocabulary;
    uint32_t edition; /* of the vocabulary */
};

/* Makes the memory, if need be, and drops what it holds of another vocabulary. */
odf_status word_memory_open(struct word_memory *memory, const struct vocabulary *vocabulary,
                            odf_error *err);
void word_memory_clear(struct word_memory *memory);

/* The form of `bytes`, which stand in a text that ends at `limit`. Holds until the next call. */
const struct word_form *word_form_of(const struct word_memory *memory, struct slice bytes,
                                     const char *limit);

/* Lower case, no diacritics, Latin letters for Cyrillic ones that look the same in a Latin word.
 * Returns the size, 0 if it is above LONGEST_KEY. */
size_t word_fold(struct slice word, char out[LONGEST_KEY]);

enum token_shape word_shape(struct slice word);

/* Unicode's letters without the ordinal signs ª and º. */
bool word_letter(uint32_t letter);

#endif
