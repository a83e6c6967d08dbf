/* SPDX-License-Identifier: MIT */
/* What single words and set phrases mean to the reader: given names, titles, heads of
 * organisations' names, months, states, words that report events. General knowledge compiled in
 * (words_*.inc), and what a user adds. Keys are folded: lower case, no diacritics. */
#ifndef TEXT_VOCABULARY_H
#define TEXT_VOCABULARY_H

#include "base/arena.h"
#include "base/table.h"
#include "base/vector.h"
#include "text/word_sets.h"

#include <odfgraph/model.h>

enum word_class {
    WORD_GIVEN = 1 << 0,   /* given name */
    WORD_SURNAME = 1 << 1, /* common family name */
    WORD_TITLE = 1 << 2,   /* stands before a name */
    WORD_ROLE = 1 << 3,    /* what a person is */
    WORD_KIN = 1 << 4,
    WORD_REPRESENTS = 1 << 5, /* lawyer, counsel */
    WORD_ASSOCIATE = 1 << 6,
    WORD_PARTICLE = 1 << 7, /* inside a name: di, van, bin */
    WORD_STATE = 1 << 8,
    WORD_PEOPLE = 1 << 9, /* Kazakh, Italian */
    WORD_PLACE = 1 << 10, /* city or region */
    WORD_VENUE = 1 << 11, /* street, province, prison */
    WORD_HEAD = 1 << 12,  /* ministry, court, party … when capitalised */
    WORD_NOUN = 1 << 13,  /* describes an organisation named beside it */
    WORD_MEDIA = 1 << 14,
    WORD_LEGAL_FORM = 1 << 15,
    WORD_OTHER_HEAD = 1 << 16, /* act, award, session: no organisation */
    WORD_ADJECTIVE = 1 << 17,  /* of organisations' names: national, supreme */
    WORD_ACRONYM = 1 << 18,    /* of no organisation: SMS */
    WORD_FUNCTION = 1 << 19,
    WORD_NUMERAL = 1 << 20,
    WORD_MONTH = 1 << 21,
    WORD_WEEKDAY = 1 << 22,
    WORD_ENGLISH = 1 << 23, /* any common word */
    WORD_STARTS_PHRASE = 1 << 24,
    WORD_KNOWN_ORGANISATION = 1 << 25,
    WORD_KNOWN_PERSON = 1 << 26, /* from a user's vocabulary */
    WORD_SMALL_HEAD = 1 << 29,   /* heads a name, also written small */
    WORD_TRIGGER = 1 << 30,      /* may report an event */
    WORD_USER = 1 << 28,         /* a name from a user's lexicon, with its canonical form */
    WORD_FAMOUS = 1 << 30,       /* family name that is written alone everywhere */
    WORD_VERB = 1 << 27,         /* a form of a trigger that is a finite or participle verb */
};

struct word {
    uint32_t classes;
    uint16_t trigger;     /* 1 + row in the triggers, 0 for none */
    uint8_t form;         /* enum trigger_form of that row */
    uint8_t number;       /* of the month or the day of the week, from 1 */
    uint16_t state;       /* 1 + row in the states */
    uint8_t phrase_words; /* in the longest phrase that begins with this word */
    uint32_t name; /* 1 + canonical name in vocabulary.names, for acronyms and the user's aliases */
};

/* How a word form relates to its trigger row. */
enum trigger_form {
    FORM_NONE,
    FORM_BASE,
    FORM_THIRD,
    FORM_PAST,
    FORM_GERUND,
    FORM_NOUN,
    FORM_PLURAL
};

struct trigger {
    const char *words;
    odf_event_type type;
    uint8_t strength; /* 1 weak (mostly background or topic) .. 3 strong */
};

struct vocabulary {
    struct table table; /* folded word or phrase -> row in `words` */
    struct table surname_ends;
    struct table set_words;    /* folded word -> row in `sets` */
    VECTOR(uint64_t) sets;     /* of word_sets.h */
    struct table phrase_parts; /* the words of set phrases but the first */
    VECTOR(struct word) words;
    VECTOR(struct trigger) triggers;
    VECTOR(const char *) names;
    uint32_t edition; /* changes whenever a word does */
    struct arena memory;
};

odf_status vocabulary_init(struct vocabulary *vocabulary, odf_error *err);
void vocabulary_clear(struct vocabulary *vocabulary);

/* Reads a user's lexicon, in the format of odfgraph-lexicon(5). On a faulty line nothing of it
 * after that line is read: ODF_E_INPUT with its number. */
odf_status vocabulary_read(struct vocabulary *vocabulary, struct slice text, odf_error *err);

/* The entry of a folded word or of words joined by spaces; never NULL: an unknown word has no
 * classes. Inflected forms of English words are found by their stem, as WORD_ENGLISH only. */
const struct word *vocabulary_find(const struct vocabulary *vocabulary, struct slice folded);

/* Adds to the classes of one folded word or phrase ('_' stands for a space). */
odf_status vocabulary_add(struct vocabulary *vocabulary, struct slice words, struct word add,
                          odf_error *err);

/* "Kazakhstan" for the row in a word's `state`; "" for 0. */
const char *vocabulary_state_name(uint16_t state);
uint16_t vocabulary_state_count(void);

/* The written-out name that `row` of vocabulary.names holds; "" for 0. */
const char *vocabulary_name(const struct vocabulary *vocabulary, uint32_t row);

/* Which sets of words the folded word is in: a sum of SET(). */
uint64_t vocabulary_sets(const struct vocabulary *vocabulary, struct slice folded);

/* Whether the folded word stands in a set phrase behind its first word. */
bool vocabulary_continues_phrase(const struct vocabulary *vocabulary, struct slice folded);

/* Whether the folded word ends as family names of many cultures do. */
bool vocabulary_surname_end(const struct vocabulary *vocabulary, struct slice folded);

#endif
