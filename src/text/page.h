/* SPDX-License-Identifier: MIT */
/* Looking at the words of a page: what the rules of events, participants and ties share. */
#ifndef TEXT_PAGE_H
#define TEXT_PAGE_H

#include "text/event.h"

enum { SPAN_LIMIT = 64 }; /* how far one looks within a sentence */

extern const struct token page_no_token; /* a mark of no sentence */

/* The token at `index`; page_no_token outside the text. */
static inline const struct token *page_token(const struct page *page, uint32_t index)
{
    const struct tokens *tokens = page->tokens;
    return index < tokens->list.count ? &tokens->list.items[index] : &page_no_token;
}

/* Whether the token is one of `words`, given folded and separated by spaces. */
static inline bool page_is(const struct page *page, uint32_t index, const char *words)
{
    return tokens_is(page->tokens, index, words);
}

/* Whether the token is in one of the sets, a sum of SET(). */
static inline bool page_in(const struct page *page, uint32_t index, uint64_t sets)
{
    return (page_token(page, index)->sets & sets) != 0;
}

/* The sets of the words that stand `from`..`to` tokens away, in the same sentence. */
uint64_t page_sets(const struct page *page, uint32_t index, int from, int to);

/* Whether one of `words` stands `from`..`to` tokens away, in the same sentence. */
bool page_near(const struct page *page, uint32_t index, int from, int to, const char *words);

/* First token of the sentence, at most SPAN_LIMIT back; the token behind its last. */
uint32_t page_sentence_start(const struct page *page, uint32_t index);
uint32_t page_sentence_end(const struct page *page, uint32_t index);

/* How many mentions begin before the token. O(log n). */
uint32_t page_mentions_before(const struct page *page, uint32_t index);

/* The mention that covers the token, or NULL. */
static inline const struct mention *page_mention(const struct page *page, uint32_t index)
{
    if (index >= page->tokens->list.count || !page->mention_at[index])
        return NULL;
    return &page->mentions->list.items[page->mention_at[index] - 1];
}

#endif
