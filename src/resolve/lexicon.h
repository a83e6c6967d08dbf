/* SPDX-License-Identifier: MIT */
/* The word lists of given_names.h and organisation_words.h, ready for looking up. */
#ifndef RESOLVE_LEXICON_H
#define RESOLVE_LEXICON_H

#include "base/arena.h"
#include "base/table.h"

enum word_class {
    WORD_PLAIN = 'W',
    WORD_FORM = 'F',    /* of law: Ltd, OOO */
    WORD_STOP = 'S',    /* of, the */
    WORD_GENERIC = 'G', /* group, company */
    WORD_HEAD = 'H',    /* bank, radio: often left out, but not exchanged */
    WORD_NUMBER = '0',
    WORD_COUNTRY = 'C',
    WORD_ACRONYM = 'A'
};

enum { LONGEST_PHRASE_WORDS = 6, LONGEST_PHRASE_BYTES = 128 };

struct lexicon {
    struct arena memory;
    struct table given;   /* name -> index of its first membership */
    struct table phrases; /* phrase -> index of its row */
    struct table numbers; /* "second" -> 2 */
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

bool lexicon_is_given_name(const struct lexicon *lexicon, struct slice name);

/* Whether one set holds both: Bill and William. */
bool lexicon_same_given_name(const struct lexicon *lexicon, struct slice a, struct slice b);

/* False when the phrase is not listed. */
bool lexicon_phrase(const struct lexicon *lexicon, struct slice phrase, struct lexicon_word *out);

/* The number that a word stands for, 0 if none. */
uint32_t lexicon_number(const struct lexicon *lexicon, struct slice word);

#endif
