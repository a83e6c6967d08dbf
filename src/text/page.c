/* SPDX-License-Identifier: MIT */
#include "text/page.h"

const struct token *page_token(const struct page *page, uint32_t index)
{
    static const struct word nothing = {0};
    static const struct token none = {.word = &nothing, .kind = TOKEN_PUNCTUATION,
                                      .sentence = UINT32_MAX};

    return index < page->tokens->list.count ? &page->tokens->list.items[index] : &none;
}

bool page_is(const struct page *page, uint32_t index, const char *words)
{
    if (index >= page->tokens->list.count)
        return false;
    struct slice key = tokens_key(page->tokens, index);
    while (key.size && *words) {
        const size_t size = strcspn(words, " ");
        if (slice_equal(key, (struct slice){words, size}))
            return true;
        words += size + (words[size] == ' ');
    }
    return false;
}

bool page_near(const struct page *page, uint32_t index, int from, int to, const char *words)
{
    const uint32_t sentence = page_token(page, index)->sentence;

    for (int step = from; step <= to; step++) {
        if (step < 0 && (uint32_t)-step > index)
            continue;
        const uint32_t other = (uint32_t)((int64_t)index + step);
        if (step != 0 && page_token(page, other)->sentence == sentence && page_is(page, other, words))
            return true;
    }
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
