/* SPDX-License-Identifier: MIT */
/* Whether a word is one of a few, given as a literal of folded words and single spaces: asked so
 * often by the rules that most answers must need no comparing. A list is remembered as a set of
 * marks; a word has two, made of a few of its letters and its length. */
#ifndef TEXT_WORD_LIST_H
#define TEXT_WORD_LIST_H

#include "base/base.h"

struct word_list {
    const char *words; /* the list itself: a string literal */
    uint64_t marks[4]; /* a set of 256 */
};

enum { WORD_LIST_SLOTS = 2048 }; /* several times what the rules ask for */

struct word_marks {
    uint8_t first, second;
};

static inline struct word_marks word_marks(struct slice word)
{
    if (word.size == 0)
        return (struct word_marks){0, 0};
    const unsigned first = (unsigned char)word.data[0];
    const unsigned second = (unsigned char)word.data[word.size > 1];
    const unsigned middle = (unsigned char)word.data[word.size / 2];
    const unsigned last = (unsigned char)word.data[word.size - 1];
    const unsigned size = (unsigned)word.size;
    return (struct word_marks){(uint8_t)(first * 37 + second * 11 + size * 101),
                               (uint8_t)(last * 59 + middle * 23 + first * 5 + size * 7)};
}

/* Finds or makes the list when it is not in the first slot that it may have. */
const struct word_list *word_list_add(struct word_list *lists, const char *words);

/* Compares; for words whose marks are in the list. */
bool word_list_holds(const char *words, struct slice word);

static inline size_t word_list_slot(const char *words)
{
    return (uintptr_t)words * 0x9E3779B97F4A7C15u >> 53;
}

/* The list of `words` in `lists`, WORD_LIST_SLOTS of them; holds until the next is asked for. */
static inline const struct word_list *word_list_of(struct word_list *lists, const char *words)
{
    const struct word_list *list = &lists[word_list_slot(words)];
    return list->words == words ? list : word_list_add(lists, words);
}

static inline bool word_list_may_hold(const struct word_list *list, struct word_marks marks)
{
    return list->marks[marks.first / 64] >> marks.first % 64 & 1 &&
           list->marks[marks.second / 64] >> marks.second % 64 & 1;
}

#endif
