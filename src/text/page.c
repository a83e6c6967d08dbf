/* SPDX-License-Identifier: MIT */
#include "text/page.h"

const struct token page_no_token = {
    .word = &(const struct word){0}, .kind = TOKEN_PUNCTUATION, .sentence = UINT32_MAX};

struct span {
    uint32_t first, last; /* last exclusive */
};

static uint32_t sentence_last(const struct tokens *tokens, uint32_t sentence)
{
    return sentence + 1 < tokens->sentences.count ? tokens->sentences.items[sentence + 1]
                                                  : (uint32_t)tokens->list.count;
}

/* The tokens `from`..`to` away, as far as they are of the sentence of `index`. */
static struct span around(const struct tokens *tokens, uint32_t index, int from, int to)
{
    const uint32_t sentence = tokens->list.items[index].sentence;
    const int64_t start = tokens->sentences.items[sentence];
    const int64_t end = sentence_last(tokens, sentence);
    const int64_t first = (int64_t)index + from, last = (int64_t)index + to + 1;

    return (struct span){(uint32_t)(first > start ? first : start), (uint32_t)(last > end ? end
                                                                               : last > 0 ? last
                                                                                          : 0)};
}

uint64_t page_sets(const struct page *page, uint32_t index, int from, int to)
{
    const struct tokens *tokens = page->tokens;
    uint64_t sets = 0;

    if (index >= tokens->list.count)
        return 0;
    const struct span span = around(tokens, index, from, to);
    for (uint32_t i = span.first; i < span.last; i++)
        if (i != index)
            sets |= tokens->list.items[i].sets;
    return sets;
}

bool page_near(const struct page *page, uint32_t index, int from, int to, const char *words)
{
    const struct tokens *tokens = page->tokens;

    if (index >= tokens->list.count)
        return false;
    const struct span span = around(tokens, index, from, to);
    const struct word_list *list = word_list_of(tokens->lists, words);
    for (uint32_t i = span.first; i < span.last; i++)
        if (tokens_in(tokens, i, list) && i != index)
            return true;
    return false;
}

uint32_t page_sentence_start(const struct page *page, uint32_t index)
{
    const struct tokens *tokens = page->tokens;
    const uint32_t limit = index > SPAN_LIMIT ? index - SPAN_LIMIT : 0;

    if (index >= tokens->list.count)
        return index;
    const uint32_t start = tokens->sentences.items[tokens->list.items[index].sentence];
    return start > limit ? start : limit;
}

uint32_t page_sentence_end(const struct page *page, uint32_t index)
{
    const struct tokens *tokens = page->tokens;
    const uint32_t limit = index + SPAN_LIMIT;

    if (index >= tokens->list.count)
        return limit;
    const uint32_t end = sentence_last(tokens, tokens->list.items[index].sentence);
    return end < limit ? end : limit;
}

uint32_t page_mentions_before(const struct page *page, uint32_t index)
{
    uint32_t low = 0, high = (uint32_t)page->mentions->list.count;

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (page->mentions->list.items[middle].first < index)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
