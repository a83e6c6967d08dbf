/* SPDX-License-Identifier: MIT */
/* What the rules of relations share: lists of names, the words of a description. */
#include "text/tie.h"

const char *tie_name(const struct finder *f, const struct mention *mention)
{
    return f->page->mentions->entities.items[mention->entity].name;
}

/* --- words for a role ------------------------------------------------------------------------ */

/* The singular of a folded plural that ends in `ending`, in `room`; empty if it does not. */
static struct slice singular(struct slice key, const char *ending, const char *instead, char room[],
                             size_t size)
{
    const size_t cut = strlen(ending), put = strlen(instead);

    if (key.size < cut + 3 || key.size - cut + put >= size ||
        memcmp(key.data + key.size - cut, ending, cut) != 0)
        return (struct slice){room, 0};
    memcpy(room, key.data, key.size - cut);
    memcpy(room + key.size - cut, instead, put);
    return (struct slice){room, key.size - cut + put};
}

/* The word behind "ex-", "then-", "vice-" and the like; the word itself if nothing stands there. */
static struct slice past_prefix(struct slice key)
{
    static const char *const prefixes[] = {"ex-",     "then-",       "vice-",    "co-",
                                           "deputy-", "soon-to-be-", "one-time-"};
    for (size_t i = 0; i < COUNT_OF(prefixes) && memchr(key.data, '-', key.size);) {
        const size_t size = strlen(prefixes[i]);
        if (key.size > size + 1 && memcmp(key.data, prefixes[i], size) == 0) {
            key = (struct slice){key.data + size, key.size - size};
            i = 0; /* "ex-vice-chairman" */
        } else {
            i++;
        }
    }
    return key;
}

/* The singular of the word if that is a role or a word of kinship, else empty. */
static struct slice role_of_plural(const struct page *p, uint32_t index, char room[], size_t size)
{
    static const char *const endings[][2] = {{"ies", "y"},         {"ves", "fe"}, {"men", "man"},
                                             {"dren", "d"},        {"s", ""},     {"es", ""},
                                             {"persons", "person"}};
    const struct slice key = past_prefix(tokens_key(p->tokens, index));

    if (key.size == 0 || (key.data[key.size - 1] != 's' && key.data[key.size - 1] != 'n'))
        return (struct slice){room, 0};
    for (size_t i = 0; i < COUNT_OF(endings); i++) {
        const struct slice one = singular(key, endings[i][0], endings[i][1], room, size);
        if (one.size && vocabulary_find(p->vocabulary, one)->classes & (WORD_ROLE | WORD_KIN))
            return one;
    }
    return (struct slice){room, 0};
}

enum { ROLE_ROOM = 32 };

const char *tie_doer(const struct page *p, uint32_t index)
{
    static const char *const doers[][2] = {
        {"edits edited", "editor"},
        {"chairs chaired", "chair"},
        {"heads headed runs ran run", "head"},
        {"leads led", "leader"},
        {"founded established created launched", "founder"},
        {"co-founded", "co-founder"},
        {"joined joins", "member"},
        {"left leaves defected", "former member"},
        {"represents represented", "representative"},
        {"controls controlled bought acquired holds held majority-owned part-owned", "owner"},
        {"bankrolls bankrolled finances financed funds funded", "financier"},
        {"co-owns co-owned", "co-owner"},
        {"employed hired", "employee"},
        {"board", "board member"},
        {"staff", "staff member"},
        {"directs directed", "director"},
        {"owns owned", "owner"},
        {"manages managed", "manager"},
        {"publishes published", "publisher"},
    };
    for (size_t i = 0; i < COUNT_OF(doers); i++)
        if (page_is(p, index, doers[i][0]))
            return doers[i][1];
    return NULL;
}

/* Words that change what a role means: "former editor". */
static bool qualifies(const struct page *p, uint32_t index)
{
    return !page_mention(p, index) &&
           page_is(
               p, index,
               "former ex deputy staff board chief senior executive managing general vice acting first "
               "special regional press investigative leading founding honorary interim "
               "programme program communications parliamentary permanent independent political "
               "business late one-time longtime long-time close alleged");
}

/* Whether the word may stand before a role and belong to it: "chief" in "chief editor". */
static bool belongs_to_role(const struct page *p, uint32_t index)
{
    const struct token *token = page_token(p, index);
    return token->kind == TOKEN_WORD && !page_mention(p, index) &&
           (qualifies(p, index) || !token_is(token, WORD_FUNCTION | WORD_PEOPLE));
}

/* One word of a role in lower case, but for acronyms and names of places. */
static const char *role_word(struct finder *f, uint32_t index, bool last)
{
    const struct page *p = f->page;
    const struct token *token = page_token(p, index);
    const struct slice key = tokens_key(p->tokens, index);
    const struct slice as_is = {p->text.data + token->start, token->end - token->start};
    char room[ROLE_ROOM];

    if (token->shape == SHAPE_UPPER || token->shape == SHAPE_MIXED) {
        const bool many = last && as_is.size > 2 && as_is.data[as_is.size - 1] == 's';
        return arena_copy(f->memory, (struct slice){as_is.data, as_is.size - many});
    }
    const struct slice one =
        last ? role_of_plural(p, index, room, sizeof room) : (struct slice){room, 0};
    if (one.size)
        return arena_copy(f->memory, one);
    const bool lower = token->shape == SHAPE_CAPITAL && key.size == as_is.size &&
                       (last || !token_is(token, WORD_PLACE | WORD_STATE));
    return arena_copy(f->memory, lower ? key : as_is);
}

/* The role with the words before it that belong to it, in the singular; NULL without memory. */
static const char *role_words(struct finder *f, uint32_t first, uint32_t role)
{
    const char *text = tie_doer(f->page, role);

    if (text)
        return text;
    uint32_t at = role;
    while (at > first && belongs_to_role(f->page, at - 1))
        at--;
    const struct token *token = page_token(f->page, role);
    const uint32_t end = token->phrase && token->phrase->classes & WORD_ROLE && token->phrase_tokens
                             ? role + token->phrase_tokens
                             : role + 1;
    text = "";
    for (; at < end && text; at++) {
        const char *word = role_word(f, at, at == role);
        text = word ? arena_format(f->memory, "%s%s%s", text, *text ? " " : "", word) : NULL;
    }
    return text;
}

/* Whether the list does not hold such a tie yet, in either direction if that means the same. */
static bool is_new(struct finder *f, odf_tie_kind kind, const char *from, const char *to)
{
    const bool turn = odf_tie_kind_symmetric(kind) && strcmp(from, to) > 0;
    const char *const first = turn ? to : from, *const second = turn ? from : to;
    const size_t size = strlen(first) + 1, second_size = strlen(second);
    char *key = arena_alloc(f->memory, 1 + size + second_size);
    bool fresh = false;

    if (key) {
        key[0] = (char)kind;
        memcpy(key + 1, first, size);
        memcpy(key + 1 + size, second, second_size);
    }
    if (!key || !table_add(&f->out->known, (struct slice){key, 1 + size + second_size}, 0, &fresh))
        f->failed = true;
    return fresh;
}

void tie_add(struct finder *f, odf_tie_kind kind, enum relation_rule rule, const char *from,
             const char *to, uint32_t first, uint32_t last, uint32_t role)
{
    if (!from || !to || strcmp(from, to) == 0 || last <= first) {
        f->failed = f->failed || !from || !to;
        return;
    }
    if (!is_new(f, kind, from, to))
        return;
    if (role == first)
        while (first > 0 && qualifies(f->page, first - 1))
            first--;
    const char *words = role >= first && role < last ? role_words(f, first, role) : "";
    struct tie tie = {kind, rule, from, to, words, first, last, false};
    tie.alleged = page_near(f->page, first, -4, 6, "allegedly alleged suspected reputed");
    if (!words || !vector_push(&f->out->list, tie))
        f->failed = true;
}

/* --- lists of names -------------------------------------------------------------------------- */

/* Whether `next` goes on a list of persons that `before` is in. */
bool tie_list_goes_on(const struct page *p, const struct mention *before,
                      const struct mention *next)
{
    bool bracket = false, joined = false;

    if (next->kind != ODF_PERSON || next->first - before->last > 12 ||
        page_token(p, before->first)->sentence != page_token(p, next->first)->sentence)
        return false;
    for (uint32_t i = before->last; i < next->first; i++) {
        const struct token *token = page_token(p, i);
        if (token_is_mark(token, '(') || token_is_mark(token, ')'))
            bracket = token->mark == '(';
        else if (bracket)
            continue;
        else if (token_is_mark(token, ',') || page_is(p, i, "and &"))
            joined = true;
        else if (!token_is(token, WORD_TITLE) || page_mention(p, i))
            return false;
    }
    return joined;
}

/* The last person of the list that begins at `index`. */
uint32_t tie_list_end(const struct page *p, uint32_t index)
{
    const uint32_t count = (uint32_t)p->mentions->list.count;
    uint32_t last = index;

    for (uint32_t i = index + 1; i < count; i++) {
        if (p->mentions->list.items[i].kind == ODF_ORGANISATION)
            continue; /* a party in brackets */
        if (!tie_list_goes_on(p, &p->mentions->list.items[last], &p->mentions->list.items[i]))
            break;
        last = i;
    }
    return last;
}

bool tie_opens_list(const struct page *p, uint32_t index)
{
    for (uint32_t i = index; i > 0; i--)
        if (p->mentions->list.items[i - 1].kind == ODF_PERSON)
            return !tie_list_goes_on(p, &p->mentions->list.items[i - 1],
                                     &p->mentions->list.items[index]);
    return true;
}

/* --- words of a description ------------------------------------------------------------------ */

bool tie_plural(const struct page *p, uint32_t index)
{
    const struct slice key = tokens_key(p->tokens, index);
    char room[ROLE_ROOM];

    return (key.size > 2 && key.data[key.size - 1] == 's' && key.data[key.size - 2] != 's') ||
           role_of_plural(p, index, room, sizeof room).size > 0;
}

/* What the word means as a role, without "ex-" and the plural. */
static uint32_t role_classes(const struct page *p, uint32_t index)
{
    const struct slice key = tokens_key(p->tokens, index), rest = past_prefix(key);
    char room[ROLE_ROOM];
    const struct token *token = page_token(p, index);
    uint32_t classes = token->word->classes | (token->phrase ? token->phrase->classes : 0);

    if (classes & (WORD_ROLE | WORD_KIN))
        return classes;
    if (rest.size < key.size)
        classes |= vocabulary_find(p->vocabulary, rest)->classes;
    const struct slice one = role_of_plural(p, index, room, sizeof room);
    return one.size ? classes | vocabulary_find(p->vocabulary, one)->classes : classes;
}

bool tie_is_role(const struct page *p, uint32_t index)
{
    const struct token *token = page_token(p, index);

    return token->kind == TOKEN_WORD && !page_mention(p, index) &&
           role_classes(p, index) & (WORD_ROLE | WORD_KIN);
}

uint32_t tie_role_end(const struct page *p, uint32_t role)
{
    const struct token *token = page_token(p, role);
    return role + (token->phrase && token->phrase->classes & (WORD_ROLE | WORD_KIN)
                       ? token->phrase_tokens
                       : 1);
}

uint32_t tie_before_name(const struct page *p, uint32_t first)
{
    uint32_t at = first;

    while (at > 0 && first - at < 3 && !page_mention(p, at - 1) &&
           token_is(page_token(p, at - 1), WORD_TITLE))
        at--;
    if (at == 0)
        return first;
    const struct token *mark = page_token(p, at - 1);
    if (token_is_mark(mark, ',') || token_is_mark(mark, '-') || page_is(p, at - 1, "is was"))
        return at - 1;
    return first;
}

bool tie_is_quote(const struct token *token)
{
    return token->kind == TOKEN_PUNCTUATION && token->mark && strchr("{}<>\"'!", token->mark);
}

bool tie_connects(const struct page *p, uint32_t index)
{
    return page_is(p, index, "of at for from in with to");
}

bool tie_describes(const struct page *p, uint32_t index)
{
    const struct token *token = page_token(p, index);

    if (tie_is_quote(token) || token->kind == TOKEN_POSSESSIVE || token->kind == TOKEN_NUMBER)
        return true;
    if (token->kind != TOKEN_WORD)
        return false;
    if (page_is(p, index, "of at for from in the a an and former his her their its own") ||
        (page_is(p, index, "then late") &&
         (tie_is_role(p, index + 1) || page_mention(p, index + 1) ||
          token_is(page_token(p, index + 1), WORD_TITLE))))
        return true;
    if (token_is(token, WORD_FUNCTION))
        return false;
    if (index > 0 && page_is(p, index - 1, "the a an"))
        return true;
    const bool finite = token_is(token, WORD_VERB) && token->shape == SHAPE_LOWER &&
                        !tie_is_role(p, index) &&
                        (token->word->form == FORM_PAST || token->word->form == FORM_GERUND);
    return !finite;
}

void tie_affiliate(struct finder *f, enum relation_rule rule, uint32_t index, uint32_t last,
                   const char *body, uint32_t from, uint32_t to, uint32_t role)
{
    for (uint32_t i = index; i <= last; i++) {
        const struct mention *person = &f->page->mentions->list.items[i];
        if (person->kind == ODF_PERSON)
            tie_add(f, ODF_AFFILIATED, rule, tie_name(f, person), body, from, to, role);
    }
}

const struct mention *tie_body_behind(const struct page *p, uint32_t from, uint32_t reach)
{
    for (uint32_t i = from; i < from + reach; i++) {
        const struct mention *mention = page_mention(p, i);
        const bool apposed = token_is_mark(page_token(p, i), ',') && page_mention(p, i + 1) &&
                             i > from + 1 && !page_mention(p, i - 1);
        if (mention)
            return mention->kind == ODF_ORGANISATION ? mention : NULL;
        if (!tie_describes(p, i) && !apposed)
            return NULL;
    }
    return NULL;
}

uint32_t tie_past_age(const struct page *p, uint32_t at)
{
    const uint32_t aged = page_is(p, at + 1, "aged") ? 1 : 0;

    if (page_token(p, at + 1 + aged)->kind != TOKEN_NUMBER)
        return at;
    if (token_is_mark(page_token(p, at), ',') && token_is_mark(page_token(p, at + 2 + aged), ','))
        return at + 2 + aged;
    if (token_is_mark(page_token(p, at), '(') && token_is_mark(page_token(p, at + 2 + aged), ')'))
        return at + 3 + aged;
    return at;
}

bool tie_belongs_left(const struct page *p, uint32_t from)
{
    while (from > 0 && page_is(p, from - 1, "the a an"))
        from--;
    if (from < 2 || !token_is_mark(page_token(p, from - 1), ','))
        return false;
    const struct mention *before = page_mention(p, from - 2);
    return before && before->kind == ODF_PERSON;
}

/* Who works for a person rather than for a body. */
static bool serves(const struct page *p, uint32_t role)
{
    return page_is(p, role,
                   "driver drivers chauffeur bodyguard bodyguards secretary spokesman spokeswoman "
                   "spokesperson cook nanny housekeeper maid lover mistress") ||
           (page_is(p, role, "chief manager director spokesman head") && role > 0 &&
            page_is(p, role - 1, "campaign")) ||
           (page_is(p, role, "chief") && page_is(p, role + 1, "of") &&
            page_is(p, role + 2, "staff"));
}

bool tie_in_business(const struct page *p, uint32_t role)
{
    return page_is(p, role, "partner partners") && role > 0 &&
           page_is(p, role - 1,
                   "business law trading senior managing founding former equity general limited "
                   "junior coalition");
}

odf_tie_kind tie_kind_of_role(const struct page *p, uint32_t role)
{
    const uint32_t classes = role_classes(p, role);

    if (classes & WORD_KIN && !tie_in_business(p, role))
        return ODF_FAMILY;
    return classes & WORD_ASSOCIATE || serves(p, role) || page_is(p, role, "deputy ex-deputy")
               ? ODF_ASSOCIATE
               : ODF_REPRESENTS;
}

bool tie_binds_persons(const struct page *p, uint32_t role)
{
    return role_classes(p, role) & (WORD_KIN | WORD_REPRESENTS | WORD_ASSOCIATE) || serves(p, role);
}

const char *tie_registered(struct finder *f, const char *name)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    char *key = arena_copy(&scratch, slice_of(name));

    if (!key)
        return NULL;
    for (char *at = key; *at; at++)
        if (*at >= 'A' && *at <= 'Z')
            *at = (char)(*at + 32);
    if (!f->registry || !f->registry->resolved)
        return name;
    const uint32_t found = registry_find(f->registry, ODF_ORGANISATION, slice_of(key));
    return found == NO_NAME ? name : registry_canonical(f->registry, found);
}
