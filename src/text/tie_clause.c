/* SPDX-License-Identifier: MIT */
/* Persons and bodies: clauses whose subject or object is a pronoun or a common noun. "She heads
 * X", "X, a firm he co-owned", "the builder, chaired by Ann", "X has named Ann treasurer". */
#include "text/tie.h"

static uint32_t past_auxiliaries(const struct page *p, uint32_t at, bool *is_copula)
{
    for (unsigned steps = 0; steps < 6; steps++, at++) {
        if (is_copula && page_is(p, at, "is was been became remains"))
            *is_copula = true;
        else if (!page_is(p, at,
                          "also now once has had have is was been then currently formerly later "
                          "still previously already used to long secretly jointly reportedly "
                          "allegedly personally today"))
            break;
    }
    return at;
}

/* The body that "which", "the company" or nothing right before the pronoun at `subject` stands
 * for: "X, which she", "the paper he", "X he". */
static const struct mention *object_before(const struct page *p, uint32_t subject)
{
    uint32_t at = subject;

    if (at > 0 && page_is(p, at - 1, "which that where"))
        at--;
    while (at > 0 &&
           (token_is_mark(page_token(p, at - 1), ',') || tie_is_quote(page_token(p, at - 1)) ||
            token_is_mark(page_token(p, at - 1), ')')))
        at--;
    const struct mention *body = at > 0 ? page_mention(p, at - 1) : NULL;
    if (body)
        return body->kind == ODF_ORGANISATION ? body : NULL;
    if (at < 2 || page_token(p, at - 1)->shape != SHAPE_LOWER || at != subject ||
        !(tie_sort_of(p, at - 1) || token_is(page_token(p, at - 1), WORD_NOUN | WORD_MEDIA)))
        return NULL;
    uint32_t first = at - 1;
    while (first > 0 && at - first < 5 && !page_is(p, first, "a an the this that") &&
           !page_mention(p, first - 1) && tie_describes(p, first - 1))
        first--;
    if (page_is(p, first, "a an")) { /* "X, a firm he co-owned" */
        body = first > 1 && token_is_mark(page_token(p, first - 1), ',')
                   ? page_mention(p, first - 2)
                   : NULL;
        return body && body->kind == ODF_ORGANISATION ? body : NULL;
    }
    return tie_body_called(p, first, tie_sort_of(p, at - 1));
}

/* "he is the head of X": the role is at *role. */
static const struct mention *predicate_body(const struct page *p, uint32_t at, uint32_t *role)
{
    for (uint32_t i = at; i < at + 6; i++) {
        if (page_mention(p, i) || !tie_describes(p, i) || tie_connects(p, i))
            return NULL;
        if (!tie_is_role(p, i) || tie_is_role(p, i + 1))
            continue;
        *role = i;
        return tie_connects(p, i + 1) ? tie_body_behind(p, i + 2, 7) : NULL;
    }
    return NULL;
}

/* "she heads X", "he is a member of X", "a firm she co-owned", "X, where he worked". */
static void pronoun_subject(struct finder *f, uint32_t at)
{
    const struct page *p = f->page;
    bool is_copula = false;
    const uint32_t verb = past_auxiliaries(p, at + 1, &is_copula);
    uint32_t role = tie_doer(p, verb) ? verb : UINT32_MAX;
    const struct mention *body = is_copula ? predicate_body(p, verb, &role) : NULL;

    if (!body)
        body = tie_object_body(p, verb);
    const bool object_follows = body || page_mention(p, verb + 1) ||
                                page_is(p, verb + 1, "a an the his her its their that to into");
    if (!object_follows && (tie_doer(p, verb) || (page_is(p, at - 1, "where") &&
                                                  page_is(p, verb, "works worked writes wrote"))))
        body = object_before(p, at);
    const struct mention *who = body ? tie_antecedent(p, at, body) : NULL;
    if (who && body->rule != RULE_MEMBERS_TITLE)
        tie_affiliate(f, TIE_WHO_LEADS, (uint32_t)(who - p->mentions->list.items),
                      (uint32_t)(who - p->mentions->list.items), tie_name(f, body), at,
                      verb >= body->last ? verb + 1 : body->last, role);
}

/* "the builder, chaired by Ann", "the paper, which is owned by Ann". */
static void noun_passive(struct finder *f, uint32_t verb)
{
    const struct page *p = f->page;
    uint32_t at = verb;

    while (at > 0 && verb - at < 6 &&
           (page_is(p, at - 1, "which that is was are were has had been now still once jointly") ||
            token_is_mark(page_token(p, at - 1), ',')))
        at--;
    if (at < 2 || page_mention(p, at - 1) || page_token(p, at - 1)->shape != SHAPE_LOWER ||
        !tie_sort_of(p, at - 1))
        return;
    uint32_t first = at - 1;
    while (first > 0 && at - first < 4 && !page_is(p, first, "the") &&
           !page_mention(p, first - 1) && tie_describes(p, first - 1))
        first--;
    const struct mention *body =
        page_is(p, first, "the") ? tie_body_called(p, first, tie_sort_of(p, at - 1)) : NULL;
    for (uint32_t i = verb + 2; body && i < verb + 9; i++) {
        const struct mention *person = page_mention(p, i);
        if (person && person->kind == ODF_PERSON &&
            page_token(p, person->last)->kind != TOKEN_POSSESSIVE) {
            const uint32_t index = (uint32_t)(person - p->mentions->list.items);
            tie_affiliate(f, TIE_FOUNDED_BY, index, tie_list_end(p, index), tie_name(f, body),
                          first, person->last, verb);
        }
        if (person || !tie_describes(p, i))
            return;
    }
}

/* "X has named Ann treasurer", "X appointed Ann as its head". */
static void body_names(struct finder *f, uint32_t verb)
{
    const struct page *p = f->page;
    uint32_t at = verb;

    while (at > 0 && verb - at < 4 &&
           (page_is(p, at - 1, "has had have also yesterday today") ||
            token_is(page_token(p, at - 1), WORD_WEEKDAY)))
        at--;
    const struct mention *body = at > 0 ? page_mention(p, at - 1) : NULL;
    uint32_t next = verb + 1;
    while (next < verb + 6 && !page_mention(p, next) && tie_describes(p, next) &&
           !page_is(p, next, "of"))
        next++;
    const struct mention *person = page_mention(p, next);
    if (!body || body->kind != ODF_ORGANISATION || !person || person->kind != ODF_PERSON)
        return;
    uint32_t role = person->last;
    while (role < person->last + 6 && !page_mention(p, role) &&
           (page_is(p, role, "as its the a an new to be") ||
            (tie_describes(p, role) && !tie_connects(p, role) && !tie_is_role(p, role))))
        role++;
    while (tie_is_role(p, role) && tie_is_role(p, role + 1))
        role++;
    if (!tie_is_role(p, role) ||
        (!page_near(p, role, -3, -1, "its") &&
         page_is(p, role,
                 "minister premier ambassador judge governor mayor chancellor commissioner "
                 "president senator deputy prosecutor")))
        return; /* offices of a state */
    if (page_is(p, role + 1, "of at for") && tie_body_behind(p, role + 2, 6))
        return; /* of another body */
    const uint32_t index = (uint32_t)(person - p->mentions->list.items);
    tie_affiliate(f, TIE_OFFICE, index, index, tie_name(f, body), person->first, role + 1, role);
}

void tie_clauses(struct finder *f)
{
    const struct page *p = f->page;

    for (uint32_t i = 1; i < p->tokens->list.count && !f->failed; i++) {
        if (!page_in(p, i, SET(he_or_she) | SET(led_by) | SET(appointed)) || page_mention(p, i))
            continue;
        if (page_in(p, i, SET(he_or_she)))
            pronoun_subject(f, i);
        else if (page_in(p, i, SET(led_by)) && page_is(p, i + 1, "by"))
            noun_passive(f, i);
        else if (page_in(p, i, SET(appointed)))
            body_names(f, i);
    }
}
