/* SPDX-License-Identifier: MIT */
#include "text/word_list.h"

enum { NEIGHBOURS = 8 }; /* slots that a list may have; the last of them changes hands */

static void put(uint64_t marks[4], uint8_t mark)
{
    marks[mark / 64] |= 1ull << mark % 64;
}

static void describe(struct word_list *list, const char *words)
{
    *list = (struct word_list){.words = words};
    for (const char *at = words; *at;) {
        const char *end = strchrnul(at, ' ');
        const struct word_marks marks = word_marks((struct slice){at, (size_t)(end - at)});
        put(list->marks, marks.first);
        put(list->marks, marks.second);
        at = *end ? end + 1 : end;
    }
}

const struct word_list *word_list_add(struct word_list *lists, const char *words)
{
    const size_t first = word_list_slot(words);
    struct word_list *list = NULL;

    for (size_t i = 0; i < NEIGHBOURS; i++) {
        list = &lists[(first + i) % WORD_LIST_SLOTS];
        if (list->words == words)
            return list;
        if (!list->words)
            break;
    }
    describe(list, words);
    return list;
}

bool word_list_holds(const char *words, struct slice word)
{
    if (word.size == 0)
        return false;
    for (const char *at = words; *at;) {
        size_t same = 0;
        while (same < word.size && at[same] == word.data[same])
            same++;
        at += same;
        if (same == word.size && (*at == ' ' || *at == 0))
            return true;
        while (*at && *at != ' ')
            at++;
        at += *at == ' ';
    }
    return false;
}
