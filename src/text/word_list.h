/* SPDX-License-Identifier: MIT */
/* Whether a word is one of a few, given as a literal of folded words and single spaces: asked so
 * often by the rules that most answers must need no comparing. A word is known by a hash, of which
 * two bytes are its marks; a list is remembered as a set of its words' marks and a hash table. */
#ifndef TEXT_WORD_LIST_H
#define TEXT_WORD_LIST_H

#include "base/base.h"

struct word_list {
    const char *words; /* the list itself: a string literal */
    uint64_t marks[4]; /* a set of 256 */
    struct word_place *places;
    uint32_t mask; /* a power of two of places, less one */
};

enum { WORD_LIST_SLOTS = 4096 }; /* several times what the rules ask for */

/* The lists that were asked for, by the address of their literals: a memory only. */
struct word_lists {
    struct word_list slots[WORD_LIST_SLOTS];
    bool failed; /* memory was out: a list could not be made, and seemed to hold nothing */
};

struct word_lists *word_lists_new(void);
void word_lists_free(struct word_lists *lists);

uint32_t word_hash(struct slice word);

static inline size_t word_list_slot(const char *words)
{
    return (uintptr_t)words * 0x9E3779B97F4A7C15u >> 52;
}

/* Finds or makes the list when it is not in the first slot that it may have. */
const struct word_list *word_list_add(struct word_lists *lists, const char *words);

/* Compares; for words whose marks are in the list. */
bool word_list_compare(const struct word_list *list, struct slice word, uint32_t hash);

/* The list of `words`; holds until the next is asked for. */
static inline const struct word_list *word_list_of(struct word_lists *lists, const char *words)
{
    const struct word_list *list = &lists->slots[word_list_slot(words)];
    return list->words == words ? list : word_list_add(lists, words);
}

static inline bool word_list_may_hold(const struct word_list *list, uint32_t hash)
{
    return list->marks[hash >> 6 & 3] >> (hash & 63) &
           list->marks[hash >> 14 & 3] >> (hash >> 8 & 63) & 1;
}

#endif
