/* SPDX-License-Identifier: MIT */
/* Persons and bodies: "the head of X is Ann", "X, where Ann is an editor", "Ann, Ben and other
 * members of X", "on behalf of X". */
#include "text/tie.h"

enum { LONGEST_SUBJECT = 16 };

static uint32_t index_of(const struct page *p, const struct mention *mention)
{
    return (uint32_t)(mention - p->mentions->list.items);
}

/* The person that the words from `from` on are about: "the banker Ann", or NULL. */
static const struct mention *person_in(const struct page *p, uint32_t from)
{
    for (uint32_t i = from; i < from + 6; i++) {
        const struct mention *mention = page_mention(p, i);
        if (mention)
            return mention->kind == ODF_PERSON &&
                           page_token(p, mention->last)->kind != TOKEN_POSSESSIVE
                       ? mention
                       : NULL;
        if (!tie_describes(p, i) || tie_connects(p, i))
            return NULL;
    }
    return NULL;
}

/* The body whose role the subject before the copula names, and the role: "the head of X", "X’s
 * head", "X, whose head". */
static const struct mention *body_of_subject(const struct page *p, uint32_t copula, uint32_t *role)
{
    const struct mention *body = NULL;
    bool linked = false;

    *role = UINT32_MAX;
    for (uint32_t i = copula; i > 0 && copula - i < LONGEST_SUBJECT; i--) {
        const uint32_t at = i - 1;
        const struct mention *mention = page_mention(p, at);
        if (mention && (body || mention->kind == ODF_PERSON))
            return NULL;
        if (mention) {
            if (*role != UINT32_MAX)
                return page_token(p, mention->last)->kind == TOKEN_POSSESSIVE ? mention : NULL;
            body = mention;
            i = mention->first + 1;
            continue;
        }
        if (page_is(p, at, "whose") && *role != UINT32_MAX) {
            const uint32_t behind = at - token_is_mark(page_token(p, at ? at - 1 : 0), ',');
            mention = behind > 0 ? page_mention(p, behind - 1) : NULL;
            return mention && mention->kind == ODF_ORGANISATION ? mention : NULL;
        }
        linked = linked || (body && tie_connects(p, at));
        if (tie_is_role(p, at) && *role == UINT32_MAX && (!body || linked)) {
            *role = at;
            if (body)
                return body;
        }
        if (!tie_describes(p, at))
            return NULL;
    }
    return NULL;
}

/* "the head of X is the banker Ann". */
static void subject_is(struct finder *f, uint32_t copula)
{
    const struct page *p = f->page;
    const struct mention *person = person_in(p, copula + 1);
    uint32_t role;
    const struct mention *body = person ? body_of_subject(p, copula, &role) : NULL;

    if (body && !token_is(page_token(p, role), WORD_KIN))
        tie_affiliate(f, TIE_ROLE_OF, index_of(p, person), index_of(p, person), tie_name(f, body),
                      role < body->first ? role : body->first,
                      role < body->first ? body->last : role + 1, role);
}

/* "X, where Ann is an editor", "X, of which Ann is the founder". */
static void where_person_is(struct finder *f, uint32_t where)
{
    const struct page *p = f->page;
    const struct mention *person = page_mention(p, where + 1);
    uint32_t at = where - page_is(p, where - 1, "of");

    if (!person || person->kind != ODF_PERSON || at < 2 ||
        !token_is_mark(page_token(p, at - 1), ',') ||
        !page_is(p, person->last, "is was works worked serves served"))
        return;
    const struct mention *body = page_mention(p, at - 2);
    if (!body || body->kind != ODF_ORGANISATION)
        return;
    uint32_t role = person->last + 1;
    while (role < person->last + 6 && !tie_is_role(p, role) && tie_describes(p, role))
        role++;
    while (tie_is_role(p, role) && tie_is_role(p, role + 1))
        role++;
    if (tie_is_role(p, role))
        tie_affiliate(f, TIE_NAME_ROLE_OF, index_of(p, person), index_of(p, person),
                      tie_name(f, body), person->first, role + 1, role);
}

/* "Ann, Ben and other members of X", "Ann and other X activists". */
static void and_others(struct finder *f, uint32_t other)
{
    const struct page *p = f->page;
    const struct mention *before = page_mention(p, other - 2);
    const struct mention *body = NULL;
    uint32_t role = UINT32_MAX;

    if (!page_is(p, other - 1, "and") || !before || before->kind != ODF_PERSON)
        return;
    for (uint32_t i = other + 1; i < other + 12; i++) {
        const struct mention *mention = page_mention(p, i);
        if (mention && mention->kind == ODF_PERSON)
            return;
        if (mention) {
            body = mention;
            i = mention->last - 1;
            if (role != UINT32_MAX)
                break;
            continue;
        }
        if (tie_is_role(p, i) && tie_plural(p, i) && role == UINT32_MAX) {
            role = i;
            if (body)
                break;
        } else if (!tie_describes(p, i)) {
            return;
        }
    }
    if (!body || role == UINT32_MAX || tie_binds_persons(p, role))
        return;
    uint32_t first = index_of(p, before);
    while (first > 0 && !tie_opens_list(p, first))
        first--;
    tie_affiliate(f, TIE_ROLE_OF, first, index_of(p, before), tie_name(f, body), other,
                  role < body->last ? body->last : role + 1, role);
}

/* Who speaks: the first person of the sentence that is not `not_this`. */
static const struct mention *speaker(const struct page *p, uint32_t at,
                                     const struct mention *not_this)
{
    for (uint32_t i = 0; i < p->mentions->list.count; i++) {
        const struct mention *mention = &p->mentions->list.items[i];
        if (mention->kind == ODF_PERSON && mention->entity != not_this->entity &&
            page_token(p, mention->first)->sentence == page_token(p, at)->sentence)
            return mention;
    }
    return NULL;
}

/* "on behalf of X", "speaking for X". */
static void on_behalf(struct finder *f, uint32_t from)
{
    const struct page *p = f->page;
    uint32_t at = from;

    while (at < from + 4 && !page_mention(p, at) && tie_describes(p, at))
        at++;
    const struct mention *whom = page_mention(p, at);
    const struct mention *who = whom ? speaker(p, at, whom) : NULL;
    if (!who)
        return;
    if (whom->kind == ODF_ORGANISATION)
        tie_affiliate(f, TIE_OF, index_of(p, who), index_of(p, who), tie_name(f, whom), from - 1,
                      whom->last, UINT32_MAX);
    else
        tie_add(f, ODF_REPRESENTS, TIE_CLIENT, tie_name(f, who), tie_name(f, whom), from - 1,
                whom->last, UINT32_MAX);
}

void tie_predicates(struct finder *f)
{
    const struct page *p = f->page;

    for (uint32_t i = 2; i < p->tokens->list.count && !f->failed; i++) {
        if (!page_is(p, i, "is was remains where which other behalf speaking") ||
            page_mention(p, i))
            continue;
        if (page_is(p, i, "is was remains"))
            subject_is(f, i);
        else if (page_is(p, i, "where which"))
            where_person_is(f, i);
        else if (page_is(p, i, "other"))
            and_others(f, i);
        else if (page_is(p, i, "behalf") && page_is(p, i + 1, "of"))
            on_behalf(f, i + 2);
        else if (page_is(p, i, "speaking") && page_is(p, i + 1, "for"))
            on_behalf(f, i + 2);
    }
}
