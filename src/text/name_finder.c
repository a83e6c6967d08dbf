/* SPDX-License-Identifier: MIT */
/* What the rules that find names share: putting a mention into the list, and what stands around. */
#include "text/name_finder.h"

struct slice mention_key(const struct tokens *tokens, uint32_t first, uint32_t last,
                         struct arena *memory)
{
    size_t size = 0;

    for (uint32_t i = first; i < last; i++)
        size += tokens_key(tokens, i).size + 1;
    char *key = arena_alloc(memory, size + 1);
    if (!key)
        return (struct slice){"", 0};
    size = 0;
    for (uint32_t i = first; i < last; i++) {
        struct slice word = tokens_key(tokens, i);
        while (word.size && word.data[word.size - 1] == '.')
            word.size--;
        if (!word.size)
            continue;
        if (size)
            key[size++] = ' ';
        memcpy(key + size, word.data, word.size);
        size += word.size;
    }
    return (struct slice){key, size};
}

static struct slice key_of(struct name_finder *f, uint32_t first, uint32_t last)
{
    return mention_key(f->tokens, first, last, &f->scratch);
}

const struct known_name *name_known(struct name_finder *f, odf_kind kind, uint32_t first,
                                    uint32_t last)
{
    if (!f->registry || first >= last)
        return NULL;
    uint32_t name = registry_find(f->registry, kind, key_of(f, first, last));
    return name == NO_NAME ? NULL : &f->registry->list.items[name];
}

/* An exclamation mark that does not end a sentence belongs to the name before it. */
static bool exclaims(const struct name_finder *f, uint32_t at)
{
    const struct token *next = name_token(f, at + 1);

    if (!token_is_mark(name_token(f, at), '!') || !name_token(f, at)->glued)
        return false;
    return (next->kind == TOKEN_WORD && next->shape == SHAPE_LOWER) || token_is_mark(next, ',') ||
           token_is_mark(next, ')');
}

uint32_t name_emit(struct name_finder *f, uint32_t first, uint32_t last, odf_kind kind,
                   enum name_rule rule)
{
    struct mention mention = {.first = first,
                              .last = last,
                              .start = name_token(f, first)->start,
                              .end = name_token(f, last - 1)->end,
                              .kind = kind,
                              .rule = rule,
                              .long_form = NO_MENTION,
                              .shared = NO_MENTION,
                              .name = NO_NAME};

    if (first >= last)
        return NO_MENTION;
    if (kind == ODF_ORGANISATION && exclaims(f, last)) { /* Alga!, Yahoo! */
        mention.last = ++last;
        mention.end = name_token(f, last - 1)->end;
    }
    if (!vector_push(&f->out->list, mention)) {
        f->failed = true;
        return NO_MENTION;
    }
    if (f->at < last)
        f->at = last;
    return (uint32_t)f->out->list.count - 1;
}

/* --- what a unit may be part of -------------------------------------------------------------- */

bool name_personish(const struct name_unit *unit)
{
    return unit->kind == UNIT_NAME || unit->kind == UNIT_GIVEN || unit->kind == UNIT_INITIAL ||
           unit->kind == UNIT_PARTICLE || unit->kind == UNIT_PERSON;
}

bool name_common(const struct name_unit *unit)
{
    return unit->kind == UNIT_ENGLISH || unit->kind == UNIT_OTHER || unit->kind == UNIT_ADJECTIVE;
}

int32_t name_last_of_kind(const struct name_run *run, uint32_t from, uint32_t to,
                          enum unit_kind kind)
{
    for (uint32_t i = to; i > from; i--)
        if (run->units[i - 1].kind == kind)
            return (int32_t)(i - 1);
    return -1;
}

bool name_opens_quote(const struct name_finder *f, uint32_t at)
{
    const struct token *token = name_token(f, at);

    if (token->kind != TOKEN_PUNCTUATION || !token->mark || !strchr("{<\"'>", token->mark))
        return false;
    return token->mark == '{' || token->mark == '<' || !token->glued;
}

bool name_state_agency(const struct name_finder *f, const struct name_run *run, uint32_t from,
                       uint32_t to)
{
    return to - from == 2 && run->units[to - 1].kind == UNIT_GEO &&
           token_is(name_token(f, run->units[to - 1].first), WORD_STATE) &&
           name_token(f, run->units[to - 1].first)->shape == SHAPE_CAPITAL &&
           name_key_is(f, run->units[from].first,
                       "statistics transport elections environment health parks");
}
