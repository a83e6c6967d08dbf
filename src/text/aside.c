/* SPDX-License-Identifier: MIT */
#include "text/aside.h"

static bool is_role(const struct page *p, uint32_t index)
{
    return !page_mention(p, index) && token_is(page_token(p, index), WORD_ROLE | WORD_KIN);
}

/* "human rights defender and leader of X": a role before any name or mark. */
static bool describes(const struct page *p, uint32_t at)
{
    const uint32_t opener = at;

    for (; at < opener + 7; at++) {
        const struct token *token = page_token(p, at);
        if (is_role(p, at)) {
            while (is_role(p, at + 1))
                at++;
            const struct mention *next = page_mention(p, at + 1);
            return !next || next->kind != ODF_PERSON; /* "the poet Ann" is the next name */
        }
        if (page_mention(p, at) || (token->kind != TOKEN_WORD && token->kind != TOKEN_NUMBER) ||
            (token_is(token, WORD_FUNCTION) && at > opener + 1))
            return false;
    }
    return false;
}

static bool is_break(const struct token *token)
{
    return token_is_mark(token, ',') || token_is_mark(token, '-') || token_is_mark(token, ';');
}

/* What stands behind the comma at `comma` tells of the name before it: "a lawyer", "who", "43",
 * "Ben’s wife". */
static bool opens(const struct page *p, uint32_t comma)
{
    const uint32_t at = comma + 1;
    const struct mention *owner = page_mention(p, at);

    if (page_is(p, at, "who which whose whom where") || page_token(p, at)->kind == TOKEN_NUMBER ||
        page_is(p, at, "of aged represented owned headed led run chaired founded"))
        return true;
    if (owner)
        return page_token(p, owner->last)->kind == TOKEN_POSSESSIVE &&
               describes(p, owner->last + 1);
    return !page_is(p, at, "and or but") && describes(p, at);
}

/* The mark that closes what opened behind `open`: the next one that no further description
 * follows. */
static uint32_t close_of(const struct page *p, uint32_t open, uint32_t end)
{
    const bool dash = token_is_mark(page_token(p, open), '-');

    for (uint32_t i = open + 1; i < end; i++) {
        const struct token *token = page_token(p, i);
        if (token_is_mark(token, ';'))
            return i;
        if (dash ? token_is_mark(token, '-') : is_break(token) && !opens(p, i))
            return i;
    }
    return end;
}

struct aside aside_around(const struct page *p, uint32_t index)
{
    const uint32_t start = page_sentence_start(p, index), end = page_sentence_end(p, index);

    for (uint32_t i = start + 1; i < index; i++) {
        const struct mention *before = page_mention(p, i - 1);
        const bool behind = before || token_is_mark(page_token(p, i - 1), ')') ||
                            page_token(p, i - 1)->mark == '}' || page_token(p, i - 1)->mark == '"';
        if (!behind || !is_break(page_token(p, i)) || token_is_mark(page_token(p, i), ';') ||
            !opens(p, i))
            continue;
        const uint32_t close = close_of(p, i, end);
        if (index < close)
            return (struct aside){i, close};
        i = close - 1;
    }
    return (struct aside){0, 0};
}
