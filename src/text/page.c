/* SPDX-License-Identifier: MIT */
#include "text/page.h"

const struct token *page_token(const struct page *page, uint32_t index)
{
    static const struct word nothing = {0};
    static const struct token none = {
        .word = &nothing, .kind = TOKEN_PUNCTUATION, .sentence = UINT32_MAX};

    return index < page->tokens->list.count ? &page->tokens->list.items[index] : &none;
}

bool page_is(const struct page *page, uint32_t index, const char *words)
{
    return tokens_is(page->tokens, index, words);
}

bool page_near(const struct page *page, uint32_t index, int from, int to, const char *words)
{
    const struct tokens *tokens = page->tokens;
    const int64_t count = (int64_t)tokens->list.count;
    const int64_t first = (int64_t)index + from, last = (int64_t)index + to;

    if (index >= tokens->list.count)
        return false;
    const uint32_t sentence = tokens->list.items[index].sentence;
    const struct word_list *list = tokens_list(tokens, words);
    for (int64_t i = first < 0 ? 0 : first; i <= last && i < count; i++)
        if (i != index && tokens->list.items[i].sentence == sentence &&
            tokens_in_list(tokens, (size_t)i, list))
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

const struct mention *page_mention(const struct page *page, uint32_t index)
{
    if (index >= page->tokens->list.count || !page->mention_at[index])
        return NULL;
    return &page->mentions->list.items[page->mention_at[index] - 1];
}
