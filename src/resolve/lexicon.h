/* SPDX-License-Identifier: MIT */
/* The word lists of given_names.h and organisation_words.h, ready for looking up. */
#ifndef RESOLVE_LEXICON_H
#define RESOLVE_LEXICON_H

#include "base/arena.h"
#include "base/table.h"

enum word_class {
    WORD_PLAIN = 'W',
    WORD_FORM = 'F',      /* of law: Ltd, OOO */
    WORD_STOP = 'S',      /* of, the */
    WORD_GENERIC = 'G',   /* group, company */
    WORD_HEAD = 'H',      /* bank, radio: often left out, but not exchanged */
    WORD_FOLLOWERS = 'P', /* socialists, democrats: two of them are the name of a party */
    WORD_BOND = 'U',      /* alliance, union: what holds members together */
    WORD_NUMBER = '0',
    WORD_COUNTRY = 'C',
    WORD_ACRONYM = 'A'
};

/* Bits; what is above them is the number of a suffix (Jr. is 1). */
enum {
    TRAIT_PARTICLE = 1,
    TRAIT_CHILD_OF = 2,
    TRAIT_TITLE_BEFORE = 4,
    TRAIT_TITLE_AFTER = 8,
    TRAIT_SERVANT = 16,
    TRAIT_ARTICLE = 32,
    TRAIT_PATRONYMIC = 64,
    TRAIT_ONSET = 128,
    TRAIT_RIME = 256,
    TRAIT_EAST_ASIAN = 512,
    TRAIT_FAITH = 1024,
    TRAIT_SUFFIX = 2048
};

enum { LONGEST_PHRASE_WORDS = 8, LONGEST_PHRASE_BYTES = 128 };

struct lexicon {
    struct arena memory;
    struct table given;   /* name -> index of its first membership */
    struct table phrases; /* phrase -> index of its row */
    struct table natives; /* word of another script -> index of its row */
    struct table numbers; /* "second" -> 2 */
    struct table eastern; /* Cyrillic syllable -> its row */
    struct table traits;  /* "von" -> TRAIT_PARTICLE */
    struct membership *memberships;
    uint32_t membership_count;
    uint32_t membership_capacity;
};

struct lexicon_word {
    enum word_class class;
    const char *meaning;
};

bool lexicon_init(struct lexicon *lexicon); /* false when memory is out */
void lexicon_clear(struct lexicon *lexicon);

unsigned lexicon_traits(const struct lexicon *lexicon, struct slice word);

/* A folded Cyrillic syllable of a Korean or Chinese name in Latin letters; NULL for any other. */
const char *lexicon_eastern(const struct lexicon *lexicon, struct slice word);

bool lexicon_is_given_name(const struct lexicon *lexicon, struct slice name);

/* Whether one set holds both: Bill and William. */
bool lexicon_same_given_name(const struct lexicon *lexicon, struct slice a, struct slice b);

/* Other forms of a given name, as many as fit; returns their number. */
size_t lexicon_forms(const struct lexicon *lexicon, struct slice name, struct slice *out,
                     size_t room);

enum { LONGEST_NATIVE_BYTES = 96 };

/* Before the first lexicon_native(): most names need none of it. False when memory is out. */
bool lexicon_read_natives(struct lexicon *lexicon);

/* What a folded word or phrase of a script other than Latin and Cyrillic means in English; NULL if
 * it is not listed. */
const char *lexicon_native(const struct lexicon *lexicon, struct slice phrase);

/* False when the phrase is not listed. */
bool lexicon_phrase(const struct lexicon *lexicon, struct slice phrase, struct lexicon_word *out);

/* The number that a word stands for, 0 if none. */
uint32_t lexicon_number(const struct lexicon *lexicon, struct slice word);

#endif
