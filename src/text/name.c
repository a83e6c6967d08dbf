/* SPDX-License-Identifier: MIT */
/* Tokens are read from left to right; what opens a name is handed to the rule for its shape. Then
 * single capitals that belong to someone named in full elsewhere are found. */
#include "text/name_finder.h"

/* Most words are small, numbers and commas, and open no name: only what may is handed on. */
static void scan_token(struct name_finder *f, uint32_t at)
{
    const struct token *token = name_token(f, at);

    if (token_is_capital(token))
        name_read_capitals(f);
    else if (token->kind == TOKEN_URL)
        name_read_url(f, at);
    else if (token_is(token, WORD_SMALL_HEAD))
        name_read_small_head(f, at);
    else if (token->kind == TOKEN_PUNCTUATION && !name_read_quoted(f, at))
        name_read_spelled_acronym(f, at);
}

static void scan(struct name_finder *f)
{
    while (f->at < f->tokens->list.count && !f->failed) {
        const uint32_t at = f->at;
        scan_token(f, at);
        if (f->at <= at)
            f->at = at + 1;
    }
}

/* --- what other mentions tell ---------------------------------------------------------------- */

/* The words that open and close the persons' names of an entry. */
struct name_parts {
    const struct mentions *mentions; /* the list grows while parts are found */
    size_t count;                    /* what was there before */
    struct table keys;               /* made only if the names are many */
};

enum { MANY_NAMES = 32 };

static bool gives_parts(const struct mention *mention)
{
    return mention->kind == ODF_PERSON &&
           (mention->last - mention->first >= 2 || mention->rule == RULE_SHARED_SURNAME);
}

static bool index_parts(struct name_finder *f, struct name_parts *parts)
{
    for (size_t i = 0; i < parts->count && parts->count > MANY_NAMES; i++) {
        const struct mention *mention = &parts->mentions->list.items[i];
        if (gives_parts(mention) &&
            (!table_add(&parts->keys, tokens_key(f->tokens, mention->first), 0, NULL) ||
             !table_add(&parts->keys, tokens_key(f->tokens, mention->last - 1), 0, NULL)))
            return false;
    }
    return true;
}

static bool is_part(const struct name_finder *f, const struct name_parts *parts, uint32_t at)
{
    const struct slice key = tokens_key(f->tokens, at);

    if (parts->count > MANY_NAMES)
        return table_get(&parts->keys, key) != TABLE_NONE;
    for (size_t i = 0; i < parts->count; i++) {
        const struct mention *mention = &parts->mentions->list.items[i];
        if (gives_parts(mention) && (slice_equal(tokens_key(f->tokens, mention->first), key) ||
                                     slice_equal(tokens_key(f->tokens, mention->last - 1), key)))
            return true;
    }
    return false;
}

/* Single capitals that are the family or given name of someone named in full elsewhere. */
static bool known_part(const struct name_finder *f, const struct name_parts *parts, uint32_t at)
{
    const struct token *token = name_token(f, at);
    struct slice key = tokens_key(f->tokens, at);

    if (token->shape == SHAPE_UPPER || token->shape == SHAPE_INITIAL)
        return false;
    if (token_is(token, WORD_FUNCTION | WORD_STATE | WORD_PEOPLE | WORD_MONTH | WORD_WEEKDAY |
                            WORD_HEAD | WORD_TITLE))
        return false;
    if (is_part(f, parts, at))
        return true;
    if (token_is(token, WORD_ENGLISH | WORD_PLACE) || !f->registry)
        return false;
    if (key.size >= 5 && registry_by_surname(f->registry, key) != NO_NAME)
        return true;
    return key.size >= 4 && !token->first && token_is(token, WORD_GIVEN) &&
           registry_by_given(f->registry, key) != NO_NAME;
}

static bool covered(const struct mention *list, size_t count, uint32_t at, size_t *hint)
{
    while (*hint < count && list[*hint].last <= at)
        ++*hint;
    return *hint < count && list[*hint].first <= at;
}

static int by_start(const void *a, const void *b)
{
    const struct mention *left = a, *right = b;

    return left->start < right->start ? -1 : left->start > right->start;
}

static void find_parts(struct name_finder *f)
{
    const size_t count = f->out->list.count;
    struct name_parts parts = {f->out, count, {0}};
    size_t hint = 0;

    if (!index_parts(f, &parts))
        f->failed = true;

    for (uint32_t at = 0; at < f->tokens->list.count && !f->failed; at++) {
        const struct token *next = name_token(f, at + 1);
        if (!token_is_capital(name_token(f, at)) || covered(f->out->list.items, count, at, &hint))
            continue;
        if (token_is_capital(next) && !next->first && token_is(next, WORD_HEAD | WORD_OTHER_HEAD))
            continue;
        if (known_part(f, &parts, at) && !name_before_other_noun(f, at + 1) &&
            !name_key_is(f, at + 1, "v v. vs vs."))
            name_emit(f, at, at + 1, ODF_PERSON, RULE_KNOWN_SURNAME);
    }
    table_clear(&parts.keys);
}

/* The indices in long_form and shared follow the mentions when these are sorted. */
static odf_status sort_mentions(struct name_finder *f, odf_error *err)
{
    const size_t count = f->out->list.count;
    struct mention *list = f->out->list.items;
    uint32_t *start = arena_array(&f->scratch, uint32_t, count + 1);

    if (!start)
        return fail(err, ODF_E_MEMORY, "names of an entry");
    for (size_t i = 0; i < count; i++)
        start[i] = list[i].start;
    for (size_t i = 0; i < count; i++) {
        if (list[i].long_form != NO_MENTION)
            list[i].long_form = start[list[i].long_form];
        if (list[i].shared != NO_MENTION)
            list[i].shared = start[list[i].shared];
    }
    if (count > 1)
        qsort(list, count, sizeof *list, by_start);
    for (size_t i = 0; i < count; i++)
        for (size_t field = 0; field < 2; field++) {
            uint32_t *index = field ? &list[i].shared : &list[i].long_form;
            if (*index == NO_MENTION)
                continue;
            struct mention key = {.start = *index};
            const struct mention *found = bsearch(&key, list, count, sizeof *list, by_start);
            *index = found ? (uint32_t)(found - list) : NO_MENTION;
        }
    return ODF_OK;
}

odf_status mentions_find(struct mentions *out, const struct vocabulary *vocabulary,
                         const struct tokens *tokens, struct slice text,
                         const struct registry *registry, odf_error *err)
{
    struct name_finder f = {.out = out,
                            .vocabulary = vocabulary,
                            .tokens = tokens,
                            .text = text,
                            .registry = registry && registry->resolved ? registry : NULL};

    out->list.count = out->entities.count = 0;
    scan(&f);
    find_parts(&f);
    odf_status status =
        f.failed ? fail(err, ODF_E_MEMORY, "names of an entry") : sort_mentions(&f, err);
    arena_clear(&f.scratch);
    return status;
}

void mentions_clear(struct mentions *mentions)
{
    vector_clear(&mentions->list);
    vector_clear(&mentions->entities);
    for (size_t i = 0; i < ODF_KIND_COUNT; i++)
        table_clear(&mentions->by_name[i]);
}

const char *name_rule_text(enum name_rule rule)
{
    static const char *const texts[RULE_COUNT] = {
        [RULE_GIVEN_NAME] = "capitalised words with a given name",
        [RULE_TITLE_BEFORE] = "a title before capitalised words",
        [RULE_INITIAL] = "an initial and a capitalised word",
        [RULE_CAPITALS] = "capitalised words that no list knows",
        [RULE_SHARED_SURNAME] = "a given name that shares the family name behind it",
        [RULE_KNOWN_SURNAME] = "a part of a name written in full elsewhere",
        [RULE_KNOWN_PERSON] = "a person known from elsewhere in the input",
        [RULE_HEAD_WORD] = "a word that heads names of organisations",
        [RULE_KNOWN_ORGANISATION] = "a known organisation",
        [RULE_ACRONYM] = "an acronym",
        [RULE_ACRONYM_IN_BRACKETS] = "an acronym in brackets behind the full name",
        [RULE_QUOTED] = "a quoted name beside a word for organisations",
        [RULE_NOUN_BESIDE] = "capitalised words beside a word for organisations",
        [RULE_BRACKETS] = "a name in brackets behind another name",
        [RULE_DOMAIN] = "a domain name",
        [RULE_LEGAL_FORM] = "a legal form behind capitalised words",
        [RULE_ORGANISATION_CONTEXT] = "the words around it speak of an organisation",
        [RULE_PERSON_CONTEXT] = "the words around it speak of a person",
        [RULE_MEMBERS_TITLE] = "a title that implies a membership",
    };
    return texts[rule];
}
