/* SPDX-License-Identifier: MIT */
#include "text/word_list.h"

#include "base/table.h"

enum { NEIGHBOURS = 8 }; /* slots that a list may have; the last of them changes hands */

/* Where in the literal a word stands; size 0 for nothing. */
struct word_place {
    uint32_t hash;
    uint16_t start, size;
};

uint32_t word_hash(struct slice word)
{
    return (uint32_t)hash_bytes(word.data, word.size, 0);
}

static size_t word_count(const char *words)
{
    size_t count = 1;

    for (; *words; words++)
        count += *words == ' ';
    return count;
}

static void put(struct word_list *list, struct slice word)
{
    const uint32_t hash = word_hash(word);
    uint32_t at = hash & list->mask;

    list->marks[hash >> 6 & 3] |= 1ull << (hash & 63);
    list->marks[hash >> 14 & 3] |= 1ull << (hash >> 8 & 63);
    while (list->places[at].size)
        at = (at + 1) & list->mask;
    list->places[at] =
        (struct word_place){hash, (uint16_t)(word.data - list->words), (uint16_t)word.size};
}

static bool describe(struct word_list *list, const char *words)
{
    uint32_t room = 4;

    while (room < 2 * word_count(words))
        room *= 2;
    struct word_place *places = calloc(room, sizeof *places);
    if (!places)
        return false;
    free(list->places);
    *list = (struct word_list){.words = words, .places = places, .mask = room - 1};
    for (const char *at = words; *at;) {
        const char *end = strchrnul(at, ' ');
        if (end > at)
            put(list, (struct slice){at, (size_t)(end - at)});
        at = *end ? end + 1 : end;
    }
    return true;
}

const struct word_list *word_list_add(struct word_lists *lists, const char *words)
{
    static const struct word_list nothing = {0};
    const size_t first = word_list_slot(words);
    struct word_list *list = NULL;

    for (size_t i = 0; i < NEIGHBOURS; i++) {
        list = &lists->slots[(first + i) % WORD_LIST_SLOTS];
        if (list->words == words)
            return list;
        if (!list->words)
            break;
    }
    if (describe(list, words))
        return list;
    lists->failed = true;
    return &nothing;
}

bool word_list_compare(const struct word_list *list, struct slice word, uint32_t hash)
{
    for (uint32_t at = hash & list->mask; list->places[at].size; at = (at + 1) & list->mask) {
        const struct word_place *place = &list->places[at];
        if (place->hash == hash &&
            slice_equal((struct slice){list->words + place->start, place->size}, word))
            return true;
    }
    return false;
}

struct word_lists *word_lists_new(void)
{
    return calloc(1, sizeof(struct word_lists));
}

void word_lists_free(struct word_lists *lists)
{
    for (size_t i = 0; lists && i < WORD_LIST_SLOTS; i++)
        free(lists->slots[i].places);
    free(lists);
}
