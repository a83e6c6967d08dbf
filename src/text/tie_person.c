/* SPDX-License-Identifier: MIT */
/* Persons and persons: kin, lawyers and clients, associates. */
#include "text/tie.h"

/* The person that "his" and "her" most likely mean: the first of the entry before them. */
static const struct mention *antecedent(const struct page *p, uint32_t before,
                                        const struct mention *not_this)
{
    for (uint32_t i = 0; i < p->mentions->list.count; i++) {
        const struct mention *mention = &p->mentions->list.items[i];
        if (mention->first >= before)
            break;
        if (mention->kind == ODF_PERSON && mention->entity != not_this->entity)
            return mention;
    }
    return NULL;
}

/* "Ben’s six-year-old daughter, Ann", "his wife, Ann", "Ben’s associates Ann and Carl". */
void tie_owner(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];
    uint32_t at = person->first;

    if (at > 0 &&
        (token_is_mark(page_token(p, at - 1), ',') || token_is_mark(page_token(p, at - 1), '-')))
        at--;
    uint32_t role = UINT32_MAX;
    for (unsigned steps = 0; at > 0 && steps < 10; at--, steps++) {
        const struct token *token = page_token(p, at - 1);
        const struct mention *owner = at > 1 ? page_mention(p, at - 2) : NULL;
        const bool kin = token_is(token, WORD_KIN) && !page_mention(p, at - 1);
        if (kin && role != UINT32_MAX && !token_is(page_token(p, role), WORD_KIN))
            role = at - 1; /* "relative and lawyer": kinship says more */
        if (role == UINT32_MAX && tie_is_role(p, at - 1) &&
            (tie_binds_persons(p, at - 1) ||
             (tie_plural(p, at - 1) &&
              page_is(
                  p, at - 1,
                  "lawyers associates colleagues allies friends sons daughters brothers sisters relatives"))))
            role = at - 1;
        const bool owned =
            token->kind == TOKEN_POSSESSIVE || (token_is_mark(token, '>') && token->glued);
        if (owned && owner && owner->kind == ODF_PERSON) {
            if (role == UINT32_MAX)
                return;
            const uint32_t last = tie_plural(p, role) ? tie_list_end(p, index) : index;
            for (uint32_t i = index; i <= last; i++)
                if (p->mentions->list.items[i].kind == ODF_PERSON)
                    tie_add(f, tie_kind_of_role(p, role), TIE_POSSESSIVE,
                            tie_name(f, &p->mentions->list.items[i]), tie_name(f, owner),
                            owner->first, role + 1, role);
            /* "Eric and Kalyk’s relative, Ann" */
            const uint32_t o = (uint32_t)(owner - p->mentions->list.items);
            if (o > 0 && tie_list_goes_on(p, owner - 1, owner))
                tie_add(f, tie_kind_of_role(p, role), TIE_POSSESSIVE, tie_name(f, person),
                        tie_name(f, owner - 1), (owner - 1)->first, role + 1, role);
            return;
        }
        if (page_is(p, at - 1, "his her their")) {
            const struct mention *whose = role == UINT32_MAX ? NULL : antecedent(p, at - 1, person);
            if (whose)
                tie_add(f, tie_kind_of_role(p, role), TIE_PRONOUN, tie_name(f, person),
                        tie_name(f, whose), at - 1, role + 1, role);
            return;
        }
        if (page_mention(p, at - 1) || (!tie_describes(p, at - 1) && !token_is_mark(token, '-')))
            return;
    }
}

/* "the sister of Ben, Ann". */
void tie_kin_before(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];
    const uint32_t comma = person->first ? person->first - 1 : 0;
    const struct mention *owner = comma ? page_mention(p, comma - 1) : NULL;

    if (!token_is_mark(page_token(p, comma), ',') || !owner || owner->kind != ODF_PERSON ||
        owner->last != comma || page_token(p, person->last)->kind == TOKEN_POSSESSIVE)
        return;
    bool linked = false;
    for (uint32_t at = owner->first; at > 0 && owner->first - at < 10; at--) {
        const uint32_t before = at - 1;
        if (linked && tie_is_role(p, before) && tie_binds_persons(p, before)) {
            if (!tie_belongs_left(p, before))
                tie_add(f, tie_kind_of_role(p, before), TIE_KIN_OF, tie_name(f, person),
                        tie_name(f, owner), before, owner->last, before);
            return;
        }
        linked = linked || page_is(p, before, "of to");
        if (page_mention(p, before) || !tie_describes(p, before))
            return;
    }
}

/* "Ann, Ben’s lawyer". */
void tie_owner_behind(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];
    const struct mention *owner = page_mention(p, person->last + 1);

    if (!token_is_mark(page_token(p, person->last), ',') || !owner || owner->kind != ODF_PERSON)
        return;
    const struct token *mark = page_token(p, owner->last);
    if (mark->kind != TOKEN_POSSESSIVE && !(token_is_mark(mark, '>') && mark->glued))
        return;
    for (uint32_t i = owner->last + 1; i < owner->last + 5; i++) {
        if (tie_is_role(p, i) && tie_binds_persons(p, i)) {
            tie_add(f, tie_kind_of_role(p, i), TIE_POSSESSIVE, tie_name(f, person),
                    tie_name(f, owner), owner->first, i + 1, i);
            return;
        }
        if (!tie_describes(p, i))
            return;
    }
}

/* "Ann and her client, the journalist Ben". */
void tie_client(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];

    for (uint32_t at = person->first; at > 1 && person->first - at < 7; at--) {
        if (page_is(p, at - 1, "client clients") && page_is(p, at - 2, "his her their")) {
            for (uint32_t i = index; i > 0; i--) {
                const struct mention *lawyer = &p->mentions->list.items[i - 1];
                if (lawyer->kind == ODF_PERSON) {
                    tie_add(f, ODF_REPRESENTS, TIE_CLIENT, tie_name(f, lawyer), tie_name(f, person),
                            at - 2, at, at - 1);
                    return;
                }
            }
        }
        if (page_mention(p, at - 1))
            return;
    }
}

void tie_couple(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *one = &p->mentions->list.items[index];

    if (index + 1 >= p->mentions->list.count || !tie_list_goes_on(p, one, one + 1))
        return;
    if (page_near(p, one->first, -4, -1, "couple spouses brothers sisters siblings"))
        tie_add(f, ODF_FAMILY, TIE_COUPLE, tie_name(f, one), tie_name(f, one + 1),
                one->first > 3 ? one->first - 3 : 0, (one + 1)->last, UINT32_MAX);
}
