/* SPDX-License-Identifier: MIT */
/* Characters -> tokens and sentences. Tokens cover every byte that is not white space, in order,
 * without overlap. */
#ifndef TEXT_TOKEN_H
#define TEXT_TOKEN_H

#include "text/word_form.h"
#include "text/word_list.h"

enum token_kind {
    TOKEN_WORD,
    TOKEN_NUMBER,     /* digits, with separators inside: 1.5, 15.06.2012, 10:30 */
    TOKEN_POSSESSIVE, /* ’s, or the apostrophe behind a plural */
    TOKEN_URL,        /* also domain names, hashtags and mail addresses */
    TOKEN_PUNCTUATION
};

struct token {
    uint32_t start, end;
    const struct word *word;   /* never NULL */
    const struct word *phrase; /* the set phrase that begins here, or NULL */
    uint64_t sets;             /* of words, of which it is: word_sets.h */
    uint32_t classes;          /* of the word */
    uint32_t sentence;
    uint32_t key;  /* where its key begins */
    uint32_t hash; /* of its key, for lists of words */
    uint8_t key_size;
    uint8_t kind;
    uint8_t shape;
    uint8_t phrase_tokens; /* length of the phrase */
    char mark;        /* punctuation: one of  . , ; : ! ? ( ) [ ] - / &, '“' as '{', '”' as '}',
                         a straight quote as '"', single quotes as '<' '>' and '\'', … as '.' */
    bool first;       /* opens a sentence */
    bool glued;       /* no white space before it */
    bool ordinal;     /* 16th */
    bool in_phrase;   /* inside a phrase that began before */
    bool surname_end; /* a word in capitals that ends as family names do */
    bool continues_phrase; /* stands in some set phrase, but not as its first word */
};

struct tokens {
    VECTOR(struct token) list;
    VECTOR(char) folded;        /* keys of all words, one after another */
    VECTOR(uint32_t) sentences; /* the first token of each */
    struct word_lists *lists;   /* a memory of what was asked */
    struct word_memory words;   /* a memory, too */
};

/* Reads `text`, valid UTF-8, into `out` (reused: its earlier content is dropped). O(size). */
odf_status tokens_read(struct tokens *out, const struct vocabulary *vocabulary, struct slice text,
                       odf_error *err);
void tokens_clear(struct tokens *tokens);

/* The folded word, number or address at `index`; empty for marks, possessives, and behind the last
 * token, where rules look that ask what follows. */
static inline struct slice tokens_key(const struct tokens *tokens, size_t index)
{
    if (index >= tokens->list.count)
        return (struct slice){"", 0};
    const struct token *token = &tokens->list.items[index];
    return (struct slice){tokens->folded.items + token->key, token->key_size};
}

/* Whether the key at `index` is in the list. */
static inline bool tokens_in(const struct tokens *tokens, size_t index,
                             const struct word_list *list)
{
    const uint32_t hash = tokens->list.items[index].hash;
    return word_list_may_hold(list, hash) &&
           word_list_compare(list, tokens_key(tokens, index), hash);
}

/* Whether the key at `index` is one of `words`: a literal of folded words and single spaces. */
static inline bool tokens_is(const struct tokens *tokens, size_t index, const char *words)
{
    return index < tokens->list.count &&
           tokens_in(tokens, index, word_list_of(tokens->lists, words));
}

static inline bool token_is(const struct token *token, uint32_t classes)
{
    return (token->classes & classes) != 0;
}

static inline bool token_is_capital(const struct token *token)
{
    return token->kind == TOKEN_WORD && token->shape != SHAPE_LOWER;
}

static inline bool token_is_mark(const struct token *token, char mark)
{
    return token->kind == TOKEN_PUNCTUATION && token->mark == mark;
}

#endif
