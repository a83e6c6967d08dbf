/* SPDX-License-Identifier: MIT */
/* Keys by which names that may be the same are found without comparing all with all. A word's key
 * keeps the classes of its consonants, so that romanisations fall together; a name has the keys of
 * its words and, far more telling, of its pairs of words. */
#ifndef RESOLVE_KEYS_H
#define RESOLVE_KEYS_H

#include "resolve/matcher.h"

enum { MOST_KEYS = 96 };

struct name_keys {
    uint64_t items[MOST_KEYS];
    size_t pair_count; /* the first ones are of pairs of words and of acronyms */
    size_t count;
    bool one_word; /* the name has no pairs of words */
};

/* The keys under which a name is filed. `key` as resolve_key() makes it. Sorted within pairs and
 * within words, none twice. False when memory is out. */
bool resolve_index_keys(odf_matcher *matcher, odf_kind kind, struct slice key,
                        struct name_keys *out);

/* The keys to look under for a name: those above, and those of other forms of its given names. */
bool resolve_search_keys(odf_matcher *matcher, odf_kind kind, struct slice key,
                         struct name_keys *out);

/* The key of one word as it is written in a key of fold.h: for names that are asked for by some of
 * their words and not by their sound, organisations and the labels of events. */
uint64_t resolve_word_key(struct slice word);

#endif
