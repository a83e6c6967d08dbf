/* SPDX-License-Identifier: MIT */
/* A person is described by what stands left of the name ("the editor of the ‘X’ newspaper, Ann")
 * or behind it ("Ann, the editor of …"). A description is a run of nouns, roles, names of bodies
 * and a few prepositions; a verb ends it. In it a role and a body, or a word of kinship and
 * another person, make a relation. */
#include "text/relation.h"

#include "text/page.h"

enum { LONGEST_DESCRIPTION = 28 };

struct finder {
    struct ties *out;
    const struct page *page;
    const struct registry *registry;
    struct arena *memory;
    bool failed;
};

static const char *name_of(const struct finder *f, const struct mention *mention)
{
    return f->page->mentions->entities.items[mention->entity].name;
}

static void add(struct finder *f, odf_tie_kind kind, enum relation_rule rule, const char *from,
                const char *to, uint32_t first, uint32_t last, uint32_t role)
{
    if (!from || !to || strcmp(from, to) == 0 || last <= first) {
        f->failed = f->failed || !from || !to;
        return;
    }
    for (size_t i = 0; i < f->out->list.count; i++) {
        const struct tie *tie = &f->out->list.items[i];
        const bool same = strcmp(tie->from, from) == 0 && strcmp(tie->to, to) == 0;
        const bool turned = strcmp(tie->from, to) == 0 && strcmp(tie->to, from) == 0;
        if (tie->kind == kind && (same || (turned && odf_tie_kind_symmetric(kind))))
            return;
    }
    struct tie tie = {kind, rule, from, to, role, role, first, last, false};
    if (role >= first && role < last) {
        tie.role_last = role + 1;
        while (tie.role_first > first &&
               page_token(f->page, tie.role_first - 1)->kind == TOKEN_WORD &&
               !token_is(page_token(f->page, tie.role_first - 1), WORD_FUNCTION | WORD_PEOPLE) &&
               !page_mention(f->page, tie.role_first - 1))
            tie.role_first--;
    }
    tie.alleged = page_near(f->page, first, -4, 6, "allegedly alleged suspected reputed");
    if (!vector_push(&f->out->list, tie))
        f->failed = true;
}

/* --- lists of names -------------------------------------------------------------------------- */

/* Whether `next` goes on a list of persons that `before` is in. */
static bool goes_on(const struct page *p, const struct mention *before, const struct mention *next)
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
static uint32_t list_end(const struct page *p, uint32_t index)
{
    const uint32_t count = (uint32_t)p->mentions->list.count;
    uint32_t last = index;

    for (uint32_t i = index + 1; i < count; i++) {
        if (p->mentions->list.items[i].kind == ODF_ORGANISATION)
            continue; /* a party in brackets */
        if (!goes_on(p, &p->mentions->list.items[last], &p->mentions->list.items[i]))
            break;
        last = i;
    }
    return last;
}

static bool opens_list(const struct page *p, uint32_t index)
{
    for (uint32_t i = index; i > 0; i--)
        if (p->mentions->list.items[i - 1].kind == ODF_PERSON)
            return !goes_on(p, &p->mentions->list.items[i - 1], &p->mentions->list.items[index]);
    return true;
}

/* --- words of a description ------------------------------------------------------------------ */

static bool plural(const struct page *p, uint32_t index)
{
    struct slice key = tokens_key(p->tokens, index);
    return key.size > 2 && key.data[key.size - 1] == 's' && key.data[key.size - 2] != 's';
}

static bool is_role(const struct page *p, uint32_t index)
{
    const struct token *token = page_token(p, index);

    if (token->kind != TOKEN_WORD || page_mention(p, index))
        return false;
    if (token_is(token, WORD_ROLE | WORD_KIN))
        return true;
    struct slice key = tokens_key(p->tokens, index);
    char stem[32];
    if (key.size < 4 || key.size >= sizeof stem || key.data[key.size - 1] != 's')
        return false;
    memcpy(stem, key.data, key.size - 1);
    return vocabulary_find(p->vocabulary, (struct slice){stem, key.size - 1})->classes &
           (WORD_ROLE | WORD_KIN);
}

static bool quote(const struct token *token)
{
    return token->kind == TOKEN_PUNCTUATION && token->mark && strchr("{}<>\"'!", token->mark);
}

static bool connector(const struct page *p, uint32_t index)
{
    return page_is(p, index, "of at for from in with to");
}

/* Words that may stand in a description besides roles and names. */
static bool describes(const struct page *p, uint32_t index)
{
    const struct token *token = page_token(p, index);

    if (quote(token) || token->kind == TOKEN_POSSESSIVE || token->kind == TOKEN_NUMBER)
        return true;
    if (token->kind != TOKEN_WORD)
        return false;
    if (page_is(p, index, "of at for from in the a an and former his her their its"))
        return true;
    if (token_is(token, WORD_FUNCTION))
        return false;
    if (index > 0 && page_is(p, index - 1, "the a an"))
        return true;
    const bool finite = token_is(token, WORD_VERB) && token->shape == SHAPE_LOWER &&
                        !is_role(p, index) &&
                        (token->word->form == FORM_PAST || token->word->form == FORM_GERUND);
    return !finite;
}

/* The first token of the description left of `first`; commas only right before the name. */
static uint32_t left_start(const struct page *p, uint32_t first)
{
    const uint32_t sentence = page_token(p, first)->sentence;
    uint32_t at = first;

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
        if (!describes(p, before))
            break;
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
        if (is_role(p, i - 1))
            return i - 1;
    return UINT32_MAX;
}

/* --- persons and bodies ---------------------------------------------------------------------- */

static void affiliate(struct finder *f, enum relation_rule rule, uint32_t index, uint32_t last,
                      const char *body, uint32_t from, uint32_t to, uint32_t role)
{
    for (uint32_t i = index; i <= last; i++) {
        const struct mention *person = &f->page->mentions->list.items[i];
        if (person->kind == ODF_PERSON)
            add(f, ODF_AFFILIATED, rule, name_of(f, person), body, from, to, role);
    }
}

/* "P0, the editor of X, P1": the words between belong to P0. */
static bool belongs_left(const struct page *p, uint32_t from)
{
    while (from > 0 && page_is(p, from - 1, "the a an"))
        from--;
    if (from < 2 || !token_is_mark(page_token(p, from - 1), ','))
        return false;
    const struct mention *before = page_mention(p, from - 2);
    return before && before->kind == ODF_PERSON;
}

static void look_left(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];
    const uint32_t from = left_start(p, person->first);
    const struct mention *body = last_body(p, from, person->first);

    if (!body)
        return;
    const bool comma = token_is_mark(page_token(p, person->first - 1), ',');
    if (comma && belongs_left(p, from))
        return;
    uint32_t role = last_role(p, body->last, person->first);
    if (role != UINT32_MAX && !token_is(page_token(p, role), WORD_KIN)) {
        /* "X party leader Ann": nothing but nouns between the body and the role */
        bool apart = false;
        for (uint32_t i = body->last; i < role && !apart; i++)
            apart = connector(p, i) || page_is(p, i, "and the");
        if (!apart && role - body->last <= 4) {
            const uint32_t last = plural(p, role) ? list_end(p, index) : index;
            affiliate(f, TIE_BODY_ROLE, index, last, name_of(f, body), body->first, role + 1, role);
            return;
        }
    }
    role = last_role(p, from, body->first);
    if (role == UINT32_MAX || token_is(page_token(p, role), WORD_KIN))
        return;
    bool linked = false;
    for (uint32_t i = role + 1; i < body->first; i++)
        linked = linked || connector(p, i);
    if (!linked || body->first - role > 12)
        return;
    const uint32_t last = plural(p, role) ? list_end(p, index) : index;
    affiliate(f, TIE_ROLE_OF, index, last, name_of(f, body), role, body->last, role);
}

/* "a journalist, human rights defender and leader of X": another role behind the comma. */
static bool role_follows(const struct page *p, uint32_t at)
{
    for (uint32_t i = at; i < at + 6; i++) {
        if (page_mention(p, i) || !describes(p, i))
            return false;
        if (is_role(p, i))
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
            if (mention->kind == ODF_PERSON && page_token(p, at)->kind != TOKEN_POSSESSIVE)
                break;
            continue;
        }
        if (!describes(p, at) &&
            !(page_is(p, at, "currently formerly with to also") && at - from < 3) &&
            !(token_is_mark(page_token(p, at), ',') && at > from && is_role(p, at - 1) &&
              (role_follows(p, at + 1) ||
               (page_mention(p, at + 1) && page_mention(p, at + 1)->kind == ODF_PERSON))))
            break;
        at++;
    }
    return at;
}

/* The token at which a description behind the name begins; 0 if there is none. */
static uint32_t right_start(const struct page *p, uint32_t last)
{
    const struct token *next = page_token(p, last);

    if (token_is_mark(next, ',') && token_is_mark(page_token(p, last + 1), '('))
        return last + 2;
    if (token_is_mark(next, ',') || token_is_mark(next, '-') || token_is_mark(next, '('))
        return page_is(p, last + 1, "who") && page_is(p, last + 2, "is was") ? last + 3 : last + 1;
    if (page_is(p, last, "is was"))
        return last + 1;
    if (page_is(p, last, "who") && page_is(p, last + 1, "is was"))
        return last + 2;
    return token_is(next, WORD_TITLE) && next->kind == TOKEN_WORD ? last : 0;
}

static uint32_t first_role(const struct page *p, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        if (is_role(p, i) && !(is_role(p, i + 1) && i + 1 < to))
            return i;
        if (connector(p, i))
            return UINT32_MAX;
    }
    return UINT32_MAX;
}

static odf_tie_kind kind_of_role(const struct page *p, uint32_t role)
{
    const struct token *token = page_token(p, role);

    if (token_is(token, WORD_KIN))
        return ODF_FAMILY;
    if (token_is(token, WORD_ASSOCIATE) || page_is(p, role, "associates colleagues allies friends"))
        return ODF_ASSOCIATE;
    return ODF_REPRESENTS;
}

static bool ties_persons(const struct page *p, uint32_t role)
{
    return token_is(page_token(p, role), WORD_KIN | WORD_REPRESENTS | WORD_ASSOCIATE);
}

/* "Ann, the wife of Ben", "Ann, a colleague of Ben": a person behind the role. */
static void person_behind_role(struct finder *f, const struct mention *person, uint32_t role,
                               uint32_t end)
{
    const struct page *p = f->page;
    bool linked = false;

    if (!ties_persons(p, role))
        return;
    for (uint32_t i = role + 1; i < end; i++) {
        const struct mention *other = page_mention(p, i);
        linked = linked || page_is(p, i, "of to");
        if (other && other->kind == ODF_ORGANISATION)
            return;
        if (other && linked) {
            add(f, kind_of_role(p, role), TIE_KIN_OF, name_of(f, person), name_of(f, other), role,
                other->last, role);
            return;
        }
    }
}

static void look_right(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];
    const uint32_t from = right_start(p, person->last);
    if (!from)
        return;
    const uint32_t end = right_end(p, from);
    const bool one_of = page_is(p, from, "one") && page_is(p, from + 1, "of");
    const uint32_t role = first_role(p, one_of ? from + 2 : from, end);
    if (role == UINT32_MAX)
        return;
    person_behind_role(f, person, role, end);
    const struct mention *body = NULL;
    bool linked = false;
    for (uint32_t i = role + 1; i < end && !body; i++) {
        const struct mention *mention = page_mention(p, i);
        linked = linked || connector(p, i);
        if (mention && mention->kind == ODF_PERSON)
            break;
        if (mention && mention->rule != RULE_MEMBERS_TITLE && linked)
            body = mention;
    }
    const struct mention *before = last_body(p, from, role);
    if (body)
        affiliate(f, TIE_NAME_ROLE_OF, index, index, name_of(f, body), role, body->last, role);
    else if (before && role - before->last <= 4)
        affiliate(f, TIE_BODY_ROLE, index, index, name_of(f, before), before->first, role + 1,
                  role);
}

/* "Ann (X)", "Ann of X", "Ann and Ben from X". */
static void look_beside(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];
    const uint32_t next = person->last;
    const struct mention *body = NULL;

    if (token_is_mark(page_token(p, next), '(')) {
        for (uint32_t i = next + 1; i < next + 6 && !token_is_mark(page_token(p, i), ')'); i++) {
            body = page_mention(p, i);
            if (body && body->kind == ODF_ORGANISATION && body->rule != RULE_MEMBERS_TITLE &&
                (i == next + 1 || quote(page_token(p, i - 1)) ||
                 token_is_mark(page_token(p, i - 1), ';') ||
                 token_is_mark(page_token(p, i - 1), ',')))
                affiliate(f, TIE_BRACKETS, index, index, name_of(f, body), next, body->last,
                          UINT32_MAX);
        }
        return;
    }
    const bool both = token_is_mark(page_token(p, next), ',') && page_is(p, next + 1, "both all") &&
                      page_is(p, next + 2, "of from");
    if (!both && !page_is(p, next, "of from with"))
        return;
    uint32_t at = next + (both ? 3 : 1);
    while (page_is(p, at, "the") || quote(page_token(p, at)) ||
           (token_is(page_token(p, at), WORD_NOUN | WORD_MEDIA) && !page_mention(p, at) &&
            at < next + 5))
        at++;
    body = page_mention(p, at);
    if (!body || body->kind != ODF_ORGANISATION || page_is(p, next, "with"))
        return;
    uint32_t first = index;
    while (first > 0 && !opens_list(p, first))
        first--;
    affiliate(f, TIE_OF, first, index, name_of(f, body), next, body->last, UINT32_MAX);
}

/* --- parliaments ----------------------------------------------------------------------------- */

static const char *registered(struct finder *f, const char *name)
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

/* The first word of the entry that names a people: "Italian". */
static const struct token *people_of_entry(const struct page *p)
{
    for (uint32_t i = 0; i < p->tokens->list.count && i < 200; i++)
        if (token_is(page_token(p, i), WORD_PEOPLE) && token_is_capital(page_token(p, i)))
            return page_token(p, i);
    return NULL;
}

/* "Italian Senator Ann": the house is named by the people before the title. */
static void member_of_house(struct finder *f, uint32_t index, uint32_t title, const char *house)
{
    const struct page *p = f->page;
    const struct token *people = page_token(p, title ? title - 1 : 0);

    if (title == 0 || !token_is(people, WORD_PEOPLE) || !token_is_capital(people)) {
        people = plural(p, title) ? NULL : people_of_entry(p);
        if (!people)
            return;
    }
    const char *name = arena_format(f->memory, "%.*s %s", (int)(people->end - people->start),
                                    p->text.data + people->start, house);
    if (!name) {
        f->failed = true;
        return;
    }
    const uint32_t last = plural(p, title) ? list_end(p, index) : index;
    affiliate(f, TIE_MEMBER, index, last, registered(f, name), title ? title - 1 : 0, title + 1,
              title);
}

/* "Deputy Ann" where the entry names the house. */
static void member_of_named_house(struct finder *f, uint32_t index, uint32_t first, uint32_t last,
                                  const char *words)
{
    const struct page *p = f->page;

    for (uint32_t i = 0; i < p->mentions->list.count; i++) {
        const struct mention *house = &p->mentions->list.items[i];
        if (house->kind != ODF_ORGANISATION || page_is(p, house->first, "european"))
            continue;
        for (uint32_t t = house->first; t < house->last; t++)
            if (page_is(p, t, words)) {
                affiliate(f, TIE_MEMBER, index, index, name_of(f, house), first, last, first);
                return;
            }
    }
}

static void look_for_house(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];
    const uint32_t sentence = page_token(p, person->first)->sentence;

    for (uint32_t at = person->first; at > 0 && person->first - at < 6; at--) {
        const uint32_t before = at - 1;
        const struct mention *mention = page_mention(p, before);
        if (page_token(p, before)->sentence != sentence)
            return;
        if (mention && mention->rule == RULE_MEMBERS_TITLE) {
            const uint32_t last = plural(p, before) ? list_end(p, index) : index;
            affiliate(f, TIE_MEMBER, index, last, name_of(f, mention), mention->first,
                      mention->last, mention->first);
            return;
        }
        if (mention && mention->rule == RULE_BRACKETS && before + 2 >= mention->last)
            affiliate(f, TIE_BRACKETS, index, index, name_of(f, mention), mention->first,
                      mention->last, UINT32_MAX);
        if (page_is(p, before, "deputy")) {
            member_of_named_house(f, index, before, before + 1, "chamber deputies parliament");
            return;
        }
        if (page_is(p, before, "senator senators")) {
            member_of_house(f, index, before, "Senate");
            return;
        }
        if (page_is(p, before, "mp mps") && page_token(p, before)->shape == SHAPE_UPPER) {
            member_of_house(f, index, before, "Parliament");
            return;
        }
        const bool between =
            token_is(page_token(p, before), WORD_TITLE) ||
            page_token(p, before)->kind == TOKEN_PUNCTUATION ||
            (mention && mention->kind == ODF_ORGANISATION && mention->rule == RULE_BRACKETS) ||
            page_is(p, before, "namely");
        if (!between)
            return;
    }
}

/* "Ann MEP", "Ann, currently an MEP", "Ann, a Lithuanian MEP". */
static void member_behind(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];

    for (uint32_t at = person->last; at < person->last + 6; at++) {
        const struct mention *mention = page_mention(p, at);
        if (mention && mention->rule == RULE_MEMBERS_TITLE) {
            affiliate(f, TIE_MEMBER, index, index, name_of(f, mention), person->last, mention->last,
                      mention->first);
            return;
        }
        const struct token *token = page_token(p, at);
        if (page_is(p, at, "mp") && token->shape == SHAPE_UPPER) {
            member_of_named_house(f, index, person->first, at + 1,
                                  "parliament bundestag sejm duma rada knesset assembly commons");
            return;
        }
        if (mention || !(token_is_mark(token, ',') || token_is(token, WORD_PEOPLE) ||
                         page_is(p, at, "a an the currently former then")))
            return;
    }
}

/* --- persons and persons --------------------------------------------------------------------- */

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
static void look_for_owner(struct finder *f, uint32_t index)
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
        if (role == UINT32_MAX && is_role(p, at - 1) &&
            (ties_persons(p, at - 1) ||
             (plural(p, at - 1) &&
              page_is(
                  p, at - 1,
                  "lawyers associates colleagues allies friends sons daughters brothers sisters relatives"))))
            role = at - 1;
        const bool owned =
            token->kind == TOKEN_POSSESSIVE || (token_is_mark(token, '>') && token->glued);
        if (owned && owner && owner->kind == ODF_PERSON) {
            if (role == UINT32_MAX)
                return;
            const uint32_t last = plural(p, role) ? list_end(p, index) : index;
            for (uint32_t i = index; i <= last; i++)
                if (p->mentions->list.items[i].kind == ODF_PERSON)
                    add(f, kind_of_role(p, role), TIE_POSSESSIVE,
                        name_of(f, &p->mentions->list.items[i]), name_of(f, owner), owner->first,
                        role + 1, role);
            /* "Eric and Kalyk’s relative, Ann" */
            const uint32_t o = (uint32_t)(owner - p->mentions->list.items);
            if (o > 0 && goes_on(p, owner - 1, owner))
                add(f, kind_of_role(p, role), TIE_POSSESSIVE, name_of(f, person),
                    name_of(f, owner - 1), (owner - 1)->first, role + 1, role);
            return;
        }
        if (page_is(p, at - 1, "his her their")) {
            const struct mention *whose = role == UINT32_MAX ? NULL : antecedent(p, at - 1, person);
            if (whose)
                add(f, kind_of_role(p, role), TIE_PRONOUN, name_of(f, person), name_of(f, whose),
                    at - 1, role + 1, role);
            return;
        }
        if (page_mention(p, at - 1) || (!describes(p, at - 1) && !token_is_mark(token, '-')))
            return;
    }
}

/* "the sister of Ben, Ann". */
static void kin_before(struct finder *f, uint32_t index)
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
        if (linked && is_role(p, before) && ties_persons(p, before)) {
            if (!belongs_left(p, before))
                add(f, kind_of_role(p, before), TIE_KIN_OF, name_of(f, person), name_of(f, owner),
                    before, owner->last, before);
            return;
        }
        linked = linked || page_is(p, before, "of to");
        if (page_mention(p, before) || !describes(p, before))
            return;
    }
}

/* "Ann, Ben’s lawyer". */
static void owner_behind(struct finder *f, uint32_t index)
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
        if (is_role(p, i) && ties_persons(p, i)) {
            add(f, kind_of_role(p, i), TIE_POSSESSIVE, name_of(f, person), name_of(f, owner),
                owner->first, i + 1, i);
            return;
        }
        if (!describes(p, i))
            return;
    }
}

/* The body that "its" or "the paper’s" means: before a word like "paper", and inside a sentence,
 * the last one named; at the beginning of a sentence the first one of the sentence before. */
static const struct mention *body_meant(const struct page *p, uint32_t at, bool opens)
{
    const struct mention *found = NULL;
    const uint32_t sentence = page_token(p, at)->sentence;

    for (uint32_t i = 0; i < p->mentions->list.count; i++) {
        const struct mention *mention = &p->mentions->list.items[i];
        if (mention->first >= at)
            break;
        if (mention->kind != ODF_ORGANISATION || mention->rule == RULE_MEMBERS_TITLE ||
            page_token(p, mention->first)->sentence + 1 < sentence)
            continue;
        if (found && opens && page_token(p, found->first)->sentence + 1 == sentence)
            break;
        found = mention;
    }
    return found;
}

/* "its director, Ann", "the station’s lawyer Ann". */
static void look_for_its(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];
    const uint32_t sentence = page_token(p, person->first)->sentence;
    uint32_t at = person->first, role = UINT32_MAX;

    if (at > 0 && token_is_mark(page_token(p, at - 1), ','))
        at--;
    for (unsigned steps = 0; at > 0 && steps < 8; at--, steps++) {
        const uint32_t before = at - 1;
        const struct token *token = page_token(p, before);
        if (token->sentence != sentence || page_mention(p, before))
            return;
        if (is_role(p, before) && role == UINT32_MAX && !token_is(token, WORD_KIN))
            role = before;
        const bool noun = token->kind == TOKEN_POSSESSIVE && before > 0 &&
                          token_is(page_token(p, before - 1), WORD_NOUN | WORD_MEDIA) &&
                          page_token(p, before - 1)->shape == SHAPE_LOWER;
        if (noun || page_is(p, before, "its")) {
            const struct mention *body =
                role == UINT32_MAX ? NULL : body_meant(p, before, !noun && token->first);
            if (body)
                affiliate(f, TIE_ITS_ROLE, index, plural(p, role) ? list_end(p, index) : index,
                          name_of(f, body), before, role + 1, role);
            return;
        }
        if (!describes(p, before) && !page_is(p, before, "and"))
            return;
    }
}

/* The first body within reach, with only describing words before it. */
static const struct mention *body_behind(const struct page *p, uint32_t from, uint32_t reach)
{
    for (uint32_t i = from; i < from + reach; i++) {
        const struct mention *mention = page_mention(p, i);
        if (mention)
            return mention->kind == ODF_ORGANISATION ? mention : NULL;
        if (!describes(p, i))
            return NULL;
    }
    return NULL;
}

/* "Ann was appointed head of X", "Ann has resigned from the board of X". */
static void look_for_office(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];
    const uint32_t sentence = page_token(p, person->first)->sentence;

    for (uint32_t i = person->last; i < person->last + 14; i++) {
        if (page_token(p, i)->sentence != sentence ||
            (page_mention(p, i) && page_mention(p, i)->kind == ODF_PERSON))
            return;
        if (!page_is(p, i,
                     "appointed named elected dismissed removed resigned sacked fired ousted "
                     "serves served works worked sits sat once nominated"))
            continue;
        for (uint32_t role = i + 1; role < i + 5; role++) {
            if (!is_role(p, role) && !page_is(p, role, "board staff"))
                continue;
            while (is_role(p, role + 1))
                role++;
            const struct mention *body =
                connector(p, role + 1) ? body_behind(p, role + 2, 7) : NULL;
            if (body)
                affiliate(f, TIE_OFFICE, index, index, name_of(f, body), i + 1, body->last, role);
            return;
        }
        return;
    }
}

/* "Ann, who edits X", "Ann, who chairs the Committee on Y". */
static void look_for_leading(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];
    uint32_t at = person->last;

    at += token_is_mark(page_token(p, at), ',');
    if (!page_is(p, at, "who"))
        return;
    at += page_is(p, at + 1, "also now once has had") ? 2 : 1;
    if (!page_is(p, at,
                 "edits edited chairs chaired heads headed leads led runs ran founded directs "
                 "directed owns owned manages managed publishes published co-founded"))
        return;
    const struct mention *body = body_behind(p, at + 1, 6);
    if (body)
        affiliate(f, TIE_WHO_LEADS, index, index, name_of(f, body), at, body->last, at);
}

/* "Ann and her client, the journalist Ben". */
static void look_for_client(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];

    for (uint32_t at = person->first; at > 1 && person->first - at < 7; at--) {
        if (page_is(p, at - 1, "client clients") && page_is(p, at - 2, "his her their")) {
            for (uint32_t i = index; i > 0; i--) {
                const struct mention *lawyer = &p->mentions->list.items[i - 1];
                if (lawyer->kind == ODF_PERSON) {
                    add(f, ODF_REPRESENTS, TIE_CLIENT, name_of(f, lawyer), name_of(f, person),
                        at - 2, at, at - 1);
                    return;
                }
            }
        }
        if (page_mention(p, at - 1))
            return;
    }
}

static void look_for_couple(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *one = &p->mentions->list.items[index];

    if (index + 1 >= p->mentions->list.count || !goes_on(p, one, one + 1))
        return;
    if (page_near(p, one->first, -4, -1, "couple spouses brothers sisters siblings"))
        add(f, ODF_FAMILY, TIE_COUPLE, name_of(f, one), name_of(f, one + 1),
            one->first > 3 ? one->first - 3 : 0, (one + 1)->last, UINT32_MAX);
}

/* --- bodies ---------------------------------------------------------------------------------- */

/* "X, founded by a former editor, Ann". */
static void look_for_founder(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *body = &p->mentions->list.items[index];
    uint32_t at = body->last;

    if (token_is_mark(page_token(p, at), ','))
        at++;
    if (!page_is(p, at, "founded led headed chaired owned run") || !page_is(p, at + 1, "by"))
        return;
    for (uint32_t i = at + 2; i < at + 12; i++) {
        const struct mention *person = page_mention(p, i);
        if (person && person->kind == ODF_PERSON) {
            add(f, ODF_AFFILIATED, TIE_FOUNDED_BY, name_of(f, person), name_of(f, body),
                body->first, i < person->last ? person->last : i, at);
            return;
        }
        if (!person && !describes(p, i) && !token_is_mark(page_token(p, i), ','))
            return;
    }
}

/* The name of the body that tokens first..last are, if they hold a head of bodies' names. */
static const char *whole_name(struct finder *f, uint32_t first, uint32_t last)
{
    const struct page *p = f->page;
    bool head = false;

    for (uint32_t i = first; i < last; i++) {
        const struct token *token = page_token(p, i);
        const struct word *word = token->phrase ? token->phrase : token->word;
        head = head ||
               (token_is_capital(token) && (word->classes & (WORD_HEAD | WORD_KNOWN_ORGANISATION)));
        if (page_is(p, i, "court province city region district"))
            return NULL;
    }
    if (!head || first >= last)
        return NULL;
    const struct token *only = page_token(p, first);
    if (last - first == 1 && only->word->name)
        return registered(f, vocabulary_name(p->vocabulary, only->word->name));
    const char *name =
        arena_copy(f->memory, (struct slice){p->text.data + only->start,
                                             page_token(p, last - 1)->end - only->start});
    return name ? registered(f, name) : NULL;
}

/* "Subcommittee on Human Rights of the EP", "the EP’s Human Rights Subcommittee". */
static void look_for_whole(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *body = &p->mentions->list.items[index];

    bool part = false;

    if (body->kind != ODF_ORGANISATION || body->last - body->first < 3)
        return;
    for (uint32_t i = body->first; i < body->last; i++)
        part = part || page_is(p, i,
                               "committee subcommittee sub-committee secretariat chamber bureau "
                               "commission committees presidium mission");
    if (!part)
        return;
    for (uint32_t i = body->last - 1; i > body->first; i--) {
        const char *whole = NULL;
        if (page_token(p, i)->kind == TOKEN_POSSESSIVE &&
            page_token(p, i - 1)->kind == TOKEN_WORD && !page_is(p, i + 1, "files"))
            whole = whole_name(f, body->first, i);
        else if (page_is(p, i, "of at") && page_is(p, i + 1, "the"))
            whole = whole_name(f, i + 2, body->last);
        if (whole) {
            add(f, ODF_PART_OF, TIE_PART_IN_NAME, name_of(f, body), whole, body->first, body->last,
                UINT32_MAX);
            return;
        }
    }
}

/* "X newspaper (Y Ltd.)", "X, a part of the Y holding", "the X (S&D) at the European Parliament".
 */
static void look_for_holder(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *body = &p->mentions->list.items[index];
    uint32_t at = body->last;

    if (body->kind != ODF_ORGANISATION)
        return;
    while (token_is(page_token(p, at), WORD_NOUN | WORD_MEDIA) && !page_mention(p, at) &&
           at < body->last + 2)
        at++;
    if (token_is_mark(page_token(p, at), '(')) {
        const struct mention *owner = page_mention(p, at + 1);
        if (owner && owner->kind == ODF_ORGANISATION &&
            token_is(page_token(p, owner->last - 1), WORD_LEGAL_FORM)) {
            add(f, ODF_PART_OF, TIE_OWNER, name_of(f, body), name_of(f, owner), body->first,
                owner->last, UINT32_MAX);
            const bool pair = index > 0 && body->first > 1 && page_is(p, body->first - 1, "and") &&
                              (body - 1)->last == body->first - 1;
            if (pair)
                add(f, ODF_PART_OF, TIE_OWNER, name_of(f, body - 1), name_of(f, owner),
                    (body - 1)->first, owner->last, UINT32_MAX);
            return;
        }
        const struct mention *short_form = owner;
        if (short_form && token_is_mark(page_token(p, short_form->last), ')'))
            at = short_form->last + 1;
    }
    if (page_is(p, at, "at in of") && page_is(p, at + 1, "the")) {
        const struct mention *whole = page_mention(p, at + 2);
        if (whole && whole->kind == ODF_ORGANISATION && page_is(p, at, "at of") &&
            page_is(p, body->first,
                    "group alliance committee subcommittee delegation department "
                    "commission secretariat progressive"))
            add(f, ODF_PART_OF, TIE_PART_IN_NAME, name_of(f, body), name_of(f, whole), body->first,
                whole->last, UINT32_MAX);
    }
}

/* "a part of the Italian ENI holding “X LLC”". */
static void look_for_part(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *body = &p->mentions->list.items[index];

    if (body->kind != ODF_ORGANISATION || body->first < 4)
        return;
    for (uint32_t i = body->first - 1; i > 0 && body->first - i < 8; i--) {
        const struct mention *whole = page_mention(p, i);
        if (whole && whole->kind == ODF_ORGANISATION && whole != body &&
            page_near(p, whole->first, -5, -1, "part subsidiary branch member unit")) {
            add(f, ODF_PART_OF, TIE_OWNER, name_of(f, body), name_of(f, whole), whole->first,
                body->last, UINT32_MAX);
            return;
        }
        if (!whole && !describes(p, i))
            return;
    }
}

odf_status ties_find(struct ties *out, const struct page *page, const struct registry *registry,
                     struct arena *memory, odf_error *err)
{
    struct finder f = {out, page, registry, memory, false};

    out->list.count = 0;
    for (uint32_t i = 0; i < page->mentions->list.count && !f.failed; i++) {
        if (page->mentions->list.items[i].kind == ODF_ORGANISATION) {
            look_for_founder(&f, i);
            look_for_whole(&f, i);
            look_for_holder(&f, i);
            look_for_part(&f, i);
            continue;
        }
        if (opens_list(page, i)) {
            look_left(&f, i);
            look_for_house(&f, i);
            look_for_owner(&f, i);
            look_for_its(&f, i);
            look_for_client(&f, i);
            look_for_couple(&f, i);
        }
        look_right(&f, i);
        look_beside(&f, i);
        look_for_office(&f, i);
        look_for_leading(&f, i);
        kin_before(&f, i);
        member_behind(&f, i);
        owner_behind(&f, i);
    }
    return f.failed ? fail(err, ODF_E_MEMORY, "relations of an entry") : ODF_OK;
}

void ties_clear(struct ties *ties)
{
    vector_clear(&ties->list);
}

const char *relation_rule_text(enum relation_rule rule)
{
    static const char *const texts[TIE_RULE_COUNT] = {
        [TIE_ROLE_OF] = "a role of a body before the name",
        [TIE_BODY_ROLE] = "a body and a role beside the name",
        [TIE_NAME_ROLE_OF] = "a role of a body behind the name",
        [TIE_BRACKETS] = "a body in brackets behind the name",
        [TIE_OF] = "the name, \"of\" or \"from\", and a body",
        [TIE_MEMBER] = "a title that only members of a parliament bear",
        [TIE_POSSESSIVE] = "a possessive before a word for a relation",
        [TIE_PRONOUN] = "\"his\" or \"her\" before a word for a relation",
        [TIE_ITS_ROLE] = "\"its\" or the possessive of a word for a body before a role",
        [TIE_OFFICE] = "a verb of office, a role, and a body",
        [TIE_WHO_LEADS] = "\"who\", a verb of leading, and a body",
        [TIE_CLIENT] = "a client of the person named before",
        [TIE_KIN_OF] = "a word for a relation, \"of\", and a person",
        [TIE_COUPLE] = "two names that are called a couple",
        [TIE_FOUNDED_BY] = "a body founded or led by a person",
        [TIE_PART_IN_NAME] = "the name of the whole inside the name of the part",
        [TIE_OWNER] = "a company named as the owner",
    };
    return texts[rule];
}
