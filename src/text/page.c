/* SPDX-License-Identifier: MIT */
#include "text/page.h"

const struct token page_no_token = {
    .word = &(const struct word){0}, .kind = TOKEN_PUNCTUATION, .sentence = UINT32_MAX};

bool page_near(const struct page *page, uint32_t index, int from, int to, const char *words)
{
    const struct tokens *tokens = page->tokens;
    const int64_t count = (int64_t)tokens->list.count;
    const int64_t first = (int64_t)index + from, last = (int64_t)index + to;

    if (index >= tokens->list.count)
        return false;
    const uint32_t sentence = tokens->list.items[index].sentence;
    const struct word_list *list = word_list_of(tokens->lists, words);
    for (int64_t i = first < 0 ? 0 : first; i <= last && i < count; i++)
        if (tokens_in(tokens, (size_t)i, list) && i != index &&
            tokens->list.items[i].sentence == sentence)
            return true;
    return false;
}

uint32_t page_sentence_start(const struct page *page, uint32_t index)
{
    const uint32_t sentence = page_token(page, index)->sentence;
    const uint32_t limit = index > SPAN_LIMIT ? index - SPAN_LIMIT : 0;

    while (index > limit && page_token(page, index - 1)->sentence == sentence)
        index--;
    return index;
}

uint32_t page_sentence_end(const struct page *page, uint32_t index)
{
    const uint32_t sentence = page_token(page, index)->sentence, limit = index + SPAN_LIMIT;

    while (index < limit && page_token(page, index)->sentence == sentence)
        index++;
    return index;
}
