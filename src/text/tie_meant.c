/* SPDX-License-Identifier: MIT */
/* Persons and bodies that are meant and not named: "its editor", "the paper’s owner", "her
 * employer", "all three are members of X". */
#include "text/tie.h"

/* Words that may stand for one body in turn. */
static const char *const sorts[] = {
    "paper newspaper daily weekly magazine tabloid gazette monthly",
    "station radio tv television broadcaster channel",
    "company firm business contractor developer producer maker supplier operator conglomerate "
    "corporation builder lender retailer airline insurer carmaker manufacturer brewer miner refiner "
    "utility shipper exporter importer startup start-up steelmaker drugmaker consultancy",
    "group organisation organization ngo foundation fund institute society initiative movement "
    "coalition charity association collective network",
    "party bloc alliance",
    "think-tank think thinktank watchdog",
    "bank banco banque banca lender",
    "agency bureau",
    "court tribunal",
    "union federation confederation",
    "site website portal outlet",
    "club team",
    "university college school",
    "church diocese",
    "ministry department",
};

/* The sort that the noun at `index` is of, or NULL. */
const char *tie_sort_of(const struct page *p, uint32_t index)
{
    for (size_t i = 0; i < COUNT_OF(sorts); i++)
        if (page_is(p, index, sorts[i]))
            return sorts[i];
    return NULL;
}

/* Whether the body is called that in its name or right beside it. */
static bool is_of_sort(const struct page *p, const struct mention *body, const char *sort)
{
    uint32_t from = body->first, to = body->last;

    while (from > 0 && body->first - from < 3 && !page_mention(p, from - 1) &&
           tie_describes(p, from - 1))
        from--;
    while (to < body->last + 2 && !page_mention(p, to) && tie_describes(p, to) &&
           !page_is(p, to, "and"))
        to++;
    for (uint32_t i = from; i < to; i++)
        if (page_is(p, i, sort))
            return true;
    return strstr(sort, "company") && token_is(page_token(p, body->last - 1), WORD_LEGAL_FORM);
}

/* The last body before `at` that is of the sort. */
const struct mention *tie_body_of_sort(const struct page *p, uint32_t at, const char *sort)
{
    const struct mention *found = NULL;
    const uint32_t limit = page_mentions_before(p, at);

    for (uint32_t i = 0; sort && i < limit; i = mentions_next(i, limit)) {
        const struct mention *mention = &p->mentions->list.items[i];
        if (mention->kind == ODF_ORGANISATION && is_of_sort(p, mention, sort))
            found = mention;
    }
    return found;
}

/* Whether the name itself says what the body is: "Court of Appeal", not "Reuters". */
static bool says_its_sort(const struct page *p, const struct mention *body)
{
    for (uint32_t i = body->first; i < body->last; i++)
        if (token_is(page_token(p, i), WORD_HEAD))
            return true;
    return false;
}

/* The body right before ", whose". */
static const struct mention *body_whose(const struct page *p, uint32_t whose)
{
    uint32_t at = whose;

    while (at > 0 &&
           (token_is_mark(page_token(p, at - 1), ',') ||
            token_is_mark(page_token(p, at - 1), ')') || tie_is_quote(page_token(p, at - 1))))
        at--;
    const struct mention *body = at > 0 ? page_mention(p, at - 1) : NULL;
    return body && body->kind == ODF_ORGANISATION ? body : NULL;
}

/* The body that "its" or "the paper’s" means: before a word like "paper", and inside a sentence,
 * the last one named; at the beginning of a sentence the first one of the sentence before. */
const struct mention *tie_body_meant(const struct page *p, uint32_t at, bool opens)
{
    const struct mention *found = NULL;
    const uint32_t sentence = page_token(p, at)->sentence;

    const uint32_t limit = page_mentions_before(p, at);

    for (uint32_t i = 0; i < limit; i = mentions_next(i, limit)) {
        const struct mention *mention = &p->mentions->list.items[i];
        if (mention->kind != ODF_ORGANISATION || mention->rule == RULE_MEMBERS_TITLE ||
            page_token(p, mention->first)->sentence + 1 < sentence)
            continue;
        if (found && opens && page_token(p, found->first)->sentence + 1 == sentence)
            break;
        found = mention;
    }
    return found;
}

const struct mention *tie_body_called(const struct page *p, uint32_t at, const char *sort)
{
    const struct mention *found = tie_body_of_sort(p, at, sort), *any = NULL;

    const uint32_t limit = page_mentions_before(p, at);

    for (uint32_t i = 0; !found && i < limit; i = mentions_next(i, limit)) {
        const struct mention *mention = &p->mentions->list.items[i];
        if (mention->kind != ODF_ORGANISATION || mention->rule == RULE_MEMBERS_TITLE)
            continue;
        any = mention;
        if (!says_its_sort(p, mention))
            found = mention;
    }
    return found ? found : any;
}

/* Where "its" opens a sentence before a role of companies only: the first company of the sentence
 * before. */
static const struct mention *body_led(const struct page *p, uint32_t its, uint32_t role)
{
    const uint32_t sentence = page_token(p, its)->sentence;

    if (role == UINT32_MAX || !page_token(p, its)->first ||
        !page_is(p, role, "chairman chairwoman owner owners shareholder ceo"))
        return NULL;
    const uint32_t limit = page_mentions_before(p, its);

    for (uint32_t i = 0; i < limit; i = mentions_next(i, limit)) {
        const struct mention *mention = &p->mentions->list.items[i];
        if (mention->kind == ODF_ORGANISATION &&
            page_token(p, mention->first)->sentence + 1 == sentence &&
            token_is(page_token(p, mention->last - 1), WORD_LEGAL_FORM))
            return mention;
    }
    return NULL;
}

/* "its director, Ann", "the station’s lawyer Ann". */
void tie_its(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];
    const uint32_t sentence = page_token(p, person->first)->sentence;
    uint32_t at = tie_before_name(p, person->first), role = UINT32_MAX;

    for (unsigned steps = 0; at > 0 && steps < 8; at--, steps++) {
        const uint32_t before = at - 1;
        const struct token *token = page_token(p, before);
        if (token->sentence != sentence || page_mention(p, before))
            return;
        if (tie_is_role(p, before) && role == UINT32_MAX && !token_is(token, WORD_KIN))
            role = before;
        const char *sort =
            token->kind == TOKEN_POSSESSIVE && before > 0 ? tie_sort_of(p, before - 1) : NULL;
        const bool noun = token->kind == TOKEN_POSSESSIVE && before > 0 &&
                          (sort || token_is(page_token(p, before - 1), WORD_NOUN | WORD_MEDIA)) &&
                          page_token(p, before - 1)->shape == SHAPE_LOWER;
        if (noun || page_is(p, before, "its whose")) {
            const struct mention *body = page_is(p, before, "whose") ? body_whose(p, before)
                                         : noun ? tie_body_of_sort(p, before, sort)
                                                : body_led(p, before, role);
            if (!body && !page_is(p, before, "whose"))
                body = tie_body_meant(p, before, !noun && token->first);
            if (role == UINT32_MAX)
                return;
            if (body)
                tie_affiliate(f, TIE_ITS_ROLE, index,
                              tie_plural(p, role) ? tie_list_end(p, index) : index,
                              tie_name(f, body), noun ? before - 1 : before, role + 1, role);
            return;
        }
        if (token_is_mark(token, ',') && before > 0 && tie_is_role(p, before - 1) &&
            !tie_binds_persons(p, before - 1)) {
            role = before - 1; /* "its owner, the banker Ann" */
            continue;
        }
        if (!tie_describes(p, before) && !page_is(p, before, "and then"))
            return;
    }
}

/* "Ann, the paper’s bureau chief", "Ann, its treasurer". */
void tie_its_behind(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];
    const uint32_t at = person->last + 1;

    if (!token_is_mark(page_token(p, person->last), ','))
        return;
    const bool noun = page_is(p, at, "the") && tie_sort_of(p, at + 1) &&
                      page_token(p, at + 2)->kind == TOKEN_POSSESSIVE;
    if (!noun && !page_is(p, at, "its"))
        return;
    for (uint32_t role = at + (noun ? 3 : 1); role < at + 8; role++) {
        if (page_mention(p, role) || !tie_describes(p, role) || tie_connects(p, role))
            return;
        if (!tie_is_role(p, role) || tie_is_role(p, role + 1))
            continue;
        const struct mention *body = noun ? tie_body_of_sort(p, at, tie_sort_of(p, at + 1)) : NULL;
        if (!body)
            body = tie_body_meant(p, at, false);
        if (body)
            tie_affiliate(f, TIE_ITS_ROLE, index, index, tie_name(f, body), at, role + 1, role);
        return;
    }
}

/* "Ann’s Ministry of Trade" is not hers. */
static bool of_state(const struct page *p, const struct mention *body)
{
    for (uint32_t i = body->first; i < body->last; i++)
        if (page_is(p, i,
                    "ministry department court police parliament government committee council army "
                    "office agency service senate assembly commission cabinet administration"))
            return true;
    return body->rule == RULE_MEMBERS_TITLE;
}

/* "her employer, X", "Ann’s newspaper X": the words for a body that somebody is of or has. */
void tie_own_body(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *body = &p->mentions->list.items[index];
    uint32_t at = body->first;

    while (at > 0 && (page_is(p, at - 1, "the") || tie_is_quote(page_token(p, at - 1)) ||
                      token_is_mark(page_token(p, at - 1), ',')))
        at--;
    if (body->first > 2 && page_is(p, body->first - 1, "his her") &&
        page_is(p, body->first - 2, "and") && !of_state(p, body)) { /* "Ann and her Green Party" */
        const struct mention *owner = page_mention(p, body->first - 3);
        if (owner && owner->kind == ODF_PERSON)
            tie_add(f, ODF_AFFILIATED, TIE_OWN_BODY, tie_name(f, owner), tie_name(f, body),
                    owner->first, body->last, UINT32_MAX);
        return;
    }
    if (body->first > 1 && page_is(p, body->first - 1, "whose")) { /* "Ann, whose Green Party" */
        const struct mention *owner = tie_antecedent(p, body->first - 1, body);
        if (owner && owner->last + 3 > body->first)
            tie_add(f, ODF_AFFILIATED, TIE_OWN_BODY, tie_name(f, owner), tie_name(f, body),
                    owner->first, body->last, UINT32_MAX);
        return;
    }
    const struct mention *holder = body->first > 1 ? page_mention(p, body->first - 2) : NULL;
    if (holder && holder->kind == ODF_PERSON && !of_state(p, body) &&
        page_token(p, body->first - 1)->kind == TOKEN_POSSESSIVE) { /* "Ann’s Victory party" */
        tie_add(f, ODF_AFFILIATED, TIE_OWN_BODY, tie_name(f, holder), tie_name(f, body),
                holder->first, body->last, UINT32_MAX);
        return;
    }
    if (at < 2 || !(tie_sort_of(p, at - 1) || page_is(p, at - 1, "employer")) ||
        page_is(p, at - 1, "court tribunal club team"))
        return;
    const uint32_t noun = at - 1;
    for (uint32_t i = noun; i > 0 && noun - i < 3; i--) {
        const struct mention *owner = NULL;
        if (page_is(p, i - 1, "his her whose"))
            owner = tie_antecedent(p, i - 1, body);
        else if (page_token(p, i - 1)->kind == TOKEN_POSSESSIVE && i > 1)
            owner = page_mention(p, i - 2);
        if (owner && owner->kind == ODF_PERSON)
            tie_add(f, ODF_AFFILIATED, TIE_OWN_BODY, tie_name(f, owner), tie_name(f, body),
                    page_is(p, i - 1, "his her whose") ? i - 1 : owner->first, body->last,
                    UINT32_MAX);
        if (owner || page_mention(p, i - 1) || !tie_describes(p, i - 1))
            return;
    }
}

/* The first list of two or more persons in the sentence before. */
static uint32_t list_before(const struct page *p, uint32_t sentence)
{
    if (sentence == 0)
        return UINT32_MAX;
    const uint32_t *starts = &p->tokens->sentences.items[sentence - 1];
    const uint32_t limit = page_mentions_before(p, starts[1]);
    for (uint32_t i = page_mentions_before(p, starts[0]); i < limit; i++)
        if (p->mentions->list.items[i].kind == ODF_PERSON && tie_list_end(p, i) > i)
            return i;
    return UINT32_MAX;
}

/* "Both are members of X", "All three belong to X". */
void tie_they(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *body = &p->mentions->list.items[index];
    const uint32_t start = page_sentence_start(p, body->first);
    uint32_t at = start;

    if (!page_is(p, at, "all both they"))
        return;
    at++;
    while (at < start + 5 && (page_is(p, at,
                                      "of them men women three four five six now all both "
                                      "also have had once") ||
                              token_is(page_token(p, at), WORD_NUMERAL)))
        at++;
    const bool copula = page_is(p, at, "are were");
    uint32_t role = UINT32_MAX;
    if (copula) {
        at++;
        while (page_is(p, at, "former senior leading active prominent"))
            at++;
        if (!tie_is_role(p, at) || !tie_plural(p, at) || !tie_connects(p, at + 1) ||
            tie_body_behind(p, at + 2, 7) != body)
            return;
        role = at;
    } else if (tie_object_body(p, at) != body) {
        return;
    }
    const uint32_t first = list_before(p, page_token(p, start)->sentence);
    if (first != UINT32_MAX)
        tie_affiliate(f, TIE_THEY, first, tie_list_end(p, first), tie_name(f, body), at, body->last,
                      role);
}
