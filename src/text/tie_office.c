/* SPDX-License-Identifier: MIT */
/* Persons and bodies: titles, appositions, brackets, verbs of office. */
#include "text/aside.h"
#include "text/tie.h"

enum { LONGEST_DESCRIPTION = 28 };

/* The first token of the description left of `first`; commas only right before the name. */
static uint32_t left_start(const struct page *p, uint32_t first)
{
    const uint32_t sentence = page_token(p, first)->sentence;
    uint32_t at = first;

    while (at > 1 && first - at < 3 && page_is(p, at - 2, "including the") &&
           (token_is(page_token(p, at - 1), WORD_TITLE | WORD_ROLE) || page_is(p, at - 1, "the")))
        at--; /* "including the doctor Ann" */
    if (at > 1 && page_is(p, at - 1, "by of") &&
        page_is(p, at - 2, "constituted composed consisting"))
        at -= 2;
    else if (at > 0 && page_is(p, at - 1, "including namely like"))
        at--;
    if (at > 0 &&
        (token_is_mark(page_token(p, at - 1), ',') || token_is_mark(page_token(p, at - 1), '-')))
        at--;
    while (at > 0 && first - at < LONGEST_DESCRIPTION) {
        const uint32_t before = at - 1;
        const struct mention *mention = page_mention(p, before);
        if (page_token(p, before)->sentence != sentence)
            break;
        if (mention && mention->kind == ODF_PERSON) {
            if (page_token(p, at)->kind == TOKEN_POSSESSIVE)
                return mention->first;
            break;
        }
        if (mention) {
            at = mention->first;
            continue;
        }
        if (token_is_mark(page_token(p, before), ',') && token_is(page_token(p, at), WORD_TITLE) &&
            first - at <= 2) {
            at = before;
            continue;
        }
        const bool subject = page_is(p, before, "on") && before > 0 && tie_is_role(p, before - 1);
        if (!tie_describes(p, before) && !subject)
            break; /* but "expert on torture" */
        at = before;
    }
    return at;
}

static const struct mention *last_body(const struct page *p, uint32_t from, uint32_t to)
{
    for (uint32_t i = to; i > from; i--) {
        const struct mention *mention = page_mention(p, i - 1);
        if (mention && mention->kind == ODF_ORGANISATION && mention->rule != RULE_MEMBERS_TITLE &&
            mention->rule != RULE_BRACKETS && mention->long_form == UINT32_MAX)
            return mention;
    }
    return NULL;
}

static uint32_t last_role(const struct page *p, uint32_t from, uint32_t to)
{
    for (uint32_t i = to; i > from; i--)
        if (tie_is_role(p, i - 1))
            return i - 1;
    return UINT32_MAX;
}

/* "the BBC’s Ann". */
static bool body_owns(const struct page *p, const struct mention *body,
                      const struct mention *person)
{
    return page_token(p, body->last)->kind == TOKEN_POSSESSIVE && body->last + 1 == person->first &&
           !body->head_is_generic && page_token(p, person->last)->kind != TOKEN_POSSESSIVE;
}

/* "son of the former president Ann": the description is another's. */
static bool is_object_of_role(const struct page *p, uint32_t person)
{
    uint32_t at = person;

    while (at > 0 && person - at < 6 && !page_mention(p, at - 1) &&
           (token_is(page_token(p, at - 1), WORD_TITLE | WORD_ROLE | WORD_PEOPLE | WORD_STATE) ||
            tie_is_role(p, at - 1) || page_is(p, at - 1, "the a an former late ex jailed exiled")))
        at--;
    if (at < 2 || !page_is(p, at - 1, "of to for"))
        return false;
    return tie_is_role(p, at - 2) && tie_binds_persons(p, at - 2);
}

void tie_left(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];
    const uint32_t from = left_start(p, person->first);
    const struct mention *body = last_body(p, from, person->first);

    if (!body || is_object_of_role(p, person->first))
        return;
    if (body_owns(p, body, person)) {
        tie_affiliate(f, TIE_OF, index, index, tie_name(f, body), body->first, person->last,
                      UINT32_MAX);
        return;
    }
    const bool comma = token_is_mark(page_token(p, person->first - 1), ',');
    if (comma && tie_belongs_left(p, from))
        return;
    uint32_t role = last_role(p, body->last, person->first);
    if (role != UINT32_MAX && !token_is(page_token(p, role), WORD_KIN)) {
        /* "X party leader Ann": nothing but nouns between the body and the role */
        bool apart = false;
        for (uint32_t i = body->last; i < role && !apart; i++)
            apart = tie_connects(p, i) || page_is(p, i, "the") ||
                    (page_is(p, i, "and") && !tie_is_role(p, i - 1));
        while (role > body->last + 1 && page_is(p, role - 1, "and former") && !apart) {
            const uint32_t other = last_role(p, body->last, role - 1);
            if (other == UINT32_MAX)
                break;
            role = other; /* "X leader and mayor": leader of X */
        }
        if (!apart && role - body->last <= 4) {
            const uint32_t last = tie_plural(p, role) ? tie_list_end(p, index) : index;
            if (comma && tie_plural(p, role) && last == index)
                return; /* "To X deputies, Ann said": no apposition */
            tie_affiliate(f, TIE_BODY_ROLE, index, last, tie_name(f, body), body->first, role + 1,
                          role);
            return;
        }
    }
    role = last_role(p, from, body->first);
    if (role == UINT32_MAX || token_is(page_token(p, role), WORD_KIN))
        return;
    bool linked = false;
    for (uint32_t i = role + 1; i < body->first; i++)
        linked = linked || tie_connects(p, i);
    if (!linked || body->first - role > 12)
        return;
    const uint32_t last = tie_plural(p, role) ? tie_list_end(p, index) : index;
    tie_affiliate(f, TIE_ROLE_OF, index, last, tie_name(f, body), role, body->last, role);
}

/* "a journalist, human rights defender and leader of X": another role behind the comma. */
static bool role_follows(const struct page *p, uint32_t at)
{
    for (uint32_t i = at; i < at + 6; i++) {
        if (page_mention(p, i) ||
            (!tie_describes(p, i) && !page_is(p, i, "once later now then also formerly")))
            return false;
        if (tie_is_role(p, i))
            return true;
    }
    return false;
}

/* Where the description behind a name ends. */
static uint32_t right_end(const struct page *p, uint32_t from)
{
    const uint32_t sentence = page_token(p, from)->sentence;
    uint32_t at = from;

    while (at - from < LONGEST_DESCRIPTION && page_token(p, at)->sentence == sentence) {
        const struct mention *mention = page_mention(p, at);
        if (mention) {
            at = mention->last;
            if (mention->kind == ODF_PERSON && page_token(p, at)->kind != TOKEN_POSSESSIVE &&
                !(is_object_of_role(p, mention->first) && page_is(p, at, "and") &&
                  role_follows(p, at + 1)))
                break;
            continue;
        }
        if (!tie_describes(p, at) &&
            !(page_is(p, at, "currently formerly with to also once now then later") &&
              (at - from < 3 || page_is(p, at - 1, "and"))) &&
            !(at - from < 6 && page_is(p, at,
                                       "until last year month recently believed considered thought "
                                       "said known described regarded seen widely to be long")) &&
            !(page_is(p, at, "with to") && at > from &&
              (tie_is_role(p, at - 1) || page_is(p, at - 1, "staff close loyal linked"))) &&
            !(token_is_mark(page_token(p, at), '-') && at > from && tie_is_role(p, at - 1) &&
              role_follows(p, at + 1)) &&
            !(token_is_mark(page_token(p, at), ',') && at > from && tie_is_role(p, at - 1) &&
              (role_follows(p, at + 1) ||
               (page_mention(p, at + 1) && page_mention(p, at + 1)->kind == ODF_PERSON))))
            break;
        at++;
    }
    return at;
}

/* The number of tokens of "is", "who was", "has been", "now serves as"; 0 if there is no copula. */
static uint32_t copula(const struct page *p, uint32_t at)
{
    uint32_t length = page_is(p, at, "who") ? 1 : 0;
    bool links = false;

    for (; length < 5; length++) {
        if (page_is(p, at + length, "is was been became become remains as are were"))
            links = true;
        else if (!page_is(p, at + length,
                          "has had have later now currently also once still then both all used to "
                          "be serves served works worked acts acted reportedly allegedly himself "
                          "herself"))
            break;
    }
    return links ? length : 0;
}

/* The token at which a description behind the name begins; 0 if there is none. */
static uint32_t right_start(const struct page *p, uint32_t first, uint32_t last)
{
    const uint32_t at = tie_past_age(p, last);
    const struct token *next = page_token(p, at);
    /* "Its owner, Ann, is": the sentence goes on behind the second comma */
    const bool apposed = first > 0 && token_is_mark(page_token(p, first - 1), ',');

    if (token_is_mark(next, ',') && token_is_mark(page_token(p, at + 1), '('))
        return at + 2;
    if (token_is_mark(next, ',') || token_is_mark(next, '-') || token_is_mark(next, '('))
        return at + 1 + (page_is(p, at + 1, "who") || apposed ? copula(p, at + 1) : 0);
    if (copula(p, at))
        return at + copula(p, at);
    if (page_near(p, first, -2, -1, "appointed named elected nominated"))
        return at;
    return token_is(next, WORD_TITLE) && next->kind == TOKEN_WORD ? at : 0;
}

static uint32_t first_role(const struct page *p, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        if (tie_is_role(p, i) && !(tie_is_role(p, i + 1) && i + 1 < to))
            return i;
        if (tie_connects(p, i))
            return UINT32_MAX;
    }
    return UINT32_MAX;
}

/* "Ann, the wife of Ben", "Ann, a colleague of Ben": the token behind the person that stands behind
 * the role; 0 if none does. */
static uint32_t person_behind_role(struct finder *f, uint32_t first, uint32_t index, uint32_t role,
                                   uint32_t end)
{
    const struct page *p = f->page;
    bool linked = false;

    if (!tie_binds_persons(p, role) && !page_is(p, role, "deputy ex-deputy"))
        return 0;
    for (uint32_t i = role + 1; i < end; i++) {
        const struct mention *other = page_mention(p, i);
        linked = linked || page_is(p, i, "of to for");
        if (other && other->kind == ODF_ORGANISATION && !role_follows(p, other->last))
            return 0;
        if (other && other->kind == ODF_ORGANISATION)
            continue; /* "stepson of X board member Ben" */
        for (uint32_t one = first; other && linked && one <= index; one++)
            if (p->mentions->list.items[one].kind == ODF_PERSON)
                tie_add(f, tie_kind_of_role(p, role), TIE_KIN_OF,
                        tie_name(f, &p->mentions->list.items[one]), tie_name(f, other), role,
                        other->last, role);
        if (other && linked) { /* "counsel of Ben and Carl" */
            const uint32_t head = (uint32_t)(other - p->mentions->list.items);
            for (uint32_t next = head + 1; next <= tie_list_end(p, head); next++)
                if (p->mentions->list.items[next].kind == ODF_PERSON &&
                    page_token(p, p->mentions->list.items[next].last)->kind != TOKEN_POSSESSIVE)
                    tie_add(f, tie_kind_of_role(p, role), TIE_KIN_OF,
                            tie_name(f, &p->mentions->list.items[index]),
                            tie_name(f, &p->mentions->list.items[next]), role,
                            p->mentions->list.items[next].last, role);
            return other->last;
        }
    }
    return 0;
}

/* "Ann, press officer, X, Paris": in lists of addresses the body stands behind a comma. */
static const struct mention *body_in_address(const struct page *p, uint32_t from, uint32_t role)
{
    const struct mention *body = page_mention(p, role + 2);

    if (page_is(p, from, "a an the") || !token_is_mark(page_token(p, role + 1), ',') || !body ||
        body->kind != ODF_ORGANISATION || body->first != role + 2)
        return NULL;
    const struct token *next = page_token(p, body->last);
    return next->kind == TOKEN_PUNCTUATION && !tie_is_quote(next) ? body : NULL;
}

/* The body that the role is one of: behind it, or before it ("X’s chairman"). */
static const struct mention *body_of_role(const struct page *p, uint32_t role, uint32_t end)
{
    bool linked = false;

    for (uint32_t i = role + 1; i < end; i++) {
        const struct mention *mention = page_mention(p, i);
        linked = linked || tie_connects(p, i);
        if ((mention && mention->kind == ODF_PERSON) || (!mention && page_is(p, i, "and")))
            return NULL;
        if (mention && mention->rule != RULE_MEMBERS_TITLE && linked)
            return mention;
    }
    return NULL;
}

/* One role in from..end of the persons `first`..`index`; where it and its body end. */
static uint32_t one_role(struct finder *f, uint32_t index, uint32_t from, uint32_t end)
{
    const struct page *p = f->page;
    const bool one_of = page_is(p, from, "one") && page_is(p, from + 1, "of");
    const uint32_t role = first_role(p, one_of ? from + 2 : from, end);

    if (role == UINT32_MAX)
        return end;
    uint32_t first = index;
    if (tie_plural(p, role) && !one_of)
        while (first > 0 && !tie_opens_list(p, first))
            first--;
    const uint32_t behind = person_behind_role(f, first, index, role, end);
    if (behind)
        return behind;
    const struct mention *body = body_of_role(p, role, end);
    const struct mention *before = last_body(p, from, role);
    if (!body)
        body = body_in_address(p, from, role);
    if (body)
        tie_affiliate(f, TIE_NAME_ROLE_OF, first, index, tie_name(f, body), role, body->last, role);
    if (body && before && before != body && before->last == role) /* "a X deputy in Y" */
        tie_affiliate(f, TIE_BODY_ROLE, first, index, tie_name(f, before), before->first, role + 1,
                      role);
    else if (!body && before && role - before->last <= 4)
        tie_affiliate(f, TIE_BODY_ROLE, first, index, tie_name(f, before), before->first, role + 1,
                      role);
    return body ? body->last : role + 1;
}

/* The roles from `from` on, joined by "and" or commas. */
static void roles_from(struct finder *f, uint32_t index, uint32_t from)
{
    const struct page *p = f->page;
    const uint32_t end = right_end(p, from);

    while (from < end) {
        from = one_role(f, index, from, end);
        while (from < end && !page_mention(p, from) && page_token(p, from)->kind == TOKEN_WORD &&
               !page_is(p, from, "and"))
            from++;
        if (!page_is(p, from, "and") && !token_is_mark(page_token(p, from), ',') &&
            !token_is_mark(page_token(p, from), '-'))
            return;
        from++;
    }
}

/* "One of the leaders, along with Ann, a friend of Ben": the friend is the one, who has no name. */
static bool beside_nameless(const struct page *p, uint32_t first)
{
    const uint32_t start = page_sentence_start(p, first);

    return first > start + 2 && page_is(p, first - 1, "with") &&
           page_is(p, first - 2, "along together") && page_is(p, start, "one") &&
           page_is(p, start + 1, "of");
}

/* "Ann, the head of X", "Ann is the head of X", "Ann, a poet, is the head of X". */
void tie_right(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];
    const uint32_t from = right_start(p, person->first, person->last);
    const struct aside aside = aside_around(p, person->last + 1);

    if (beside_nameless(p, person->first))
        return;
    if (from)
        roles_from(f, index, from);
    const uint32_t behind = aside.close + 1;
    if (aside.close && aside.open == person->last && copula(p, behind) &&
        token_is_mark(page_token(p, aside.close), ','))
        roles_from(f, index, behind + copula(p, behind));
}

/* "Ann (X)", "Ann of X", "Ann and Ben from X". */
void tie_beside(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];
    const uint32_t next = tie_past_age(p, person->last);
    const struct mention *body = NULL;

    if (token_is_mark(page_token(p, next), '(')) {
        if (page_is(p, next + 1, "san qc kc phd esq")) /* honours */
            return;
        for (uint32_t i = next + 1; i < next + 6 && !token_is_mark(page_token(p, i), ')'); i++) {
            body = page_mention(p, i);
            if (body && body->kind == ODF_ORGANISATION && body->rule != RULE_MEMBERS_TITLE &&
                (i == next + 1 || tie_is_quote(page_token(p, i - 1)) ||
                 token_is_mark(page_token(p, i - 1), ';') ||
                 token_is_mark(page_token(p, i - 1), ',')))
                tie_affiliate(f, TIE_BRACKETS, index, index, tie_name(f, body), next, body->last,
                              UINT32_MAX);
        }
        return;
    }
    const bool mark =
        token_is_mark(page_token(p, next), ',') || token_is_mark(page_token(p, next), '-');
    const bool counted = mark && page_is(p, next + 1, "all") &&
                         (token_is(page_token(p, next + 2), WORD_NUMERAL) ||
                          page_is(p, next + 2, "two three four five six"));
    const bool both =
        mark && page_is(p, next + 1, "both all") && page_is(p, next + 2 + counted, "of from");
    const bool apposed = mark && page_is(p, next + 1, "of from");
    if (!both && !apposed && !page_is(p, next, "of from with for"))
        return;
    uint32_t at = next + (both ? 3 + counted : apposed ? 2 : 1);
    while (page_is(p, at, "the") || tie_is_quote(page_token(p, at)) ||
           (token_is(page_token(p, at), WORD_NOUN | WORD_MEDIA) && !page_mention(p, at) &&
            at < next + 5))
        at++;
    body = page_mention(p, at);
    if (!body || body->kind != ODF_ORGANISATION || body->rule == RULE_MEMBERS_TITLE)
        return;
    const uint32_t behind = body->last + token_is_mark(page_token(p, body->last), ',');
    if (page_is(p, next, "with for") &&
        !page_is(p, behind, "said says told wrote writes added explained argued"))
        return; /* "met Ann Lee with X" */
    uint32_t first = index;
    while ((both || page_is(p, next, "from")) && first > 0 && !tie_opens_list(p, first))
        first--;
    tie_affiliate(f, TIE_OF, first, index, tie_name(f, body), next + apposed, body->last,
                  UINT32_MAX);
}
