/* SPDX-License-Identifier: MIT */
/* An organisation's name cut into words with their meaning. */
#ifndef RESOLVE_ORGANISATION_H
#define RESOLVE_ORGANISATION_H

#include "resolve/matcher.h"

struct org_word {
    struct slice text;    /* romanised; of a script that is translated, in English */
    struct slice meaning; /* in English if the word is listed, else the text */
    struct slice shown;   /* of the key */
    enum word_class class;
    bool listed;
    bool translated; /* the text is not how it is written */
};

struct organisation {
    struct org_word words[MOST_PARTS]; /* in order, with stop words and legal forms */
    size_t count;
    struct slice raw[MOST_PARTS]; /* every word, before phrases were read */
    size_t raw_count;
    bool consonants; /* from a script without vowels */
};

/* Cuts a key of fold.h, not empty. Texts live in the matcher's memory. False when memory is out. */
bool organisation_read(odf_matcher *matcher, struct slice key, struct organisation *out);

/* Whether both names, keys of fold.h, have a country and no country is in both. False when memory
 * is out. */
bool organisation_countries_differ(odf_matcher *matcher, struct slice left, struct slice right,
                                   bool *out);

#endif
