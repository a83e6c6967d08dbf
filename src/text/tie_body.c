/* SPDX-License-Identifier: MIT */
/* Bodies and their parts, owners and founders. */
#include "text/tie.h"

/* Behind the body, the acronym in brackets and the auxiliary of "X (Y), which is owned". */
static uint32_t passive_behind(const struct page *p, const struct mention *body)
{
    uint32_t at = body->last;

    if (token_is_mark(page_token(p, at), '(') && page_mention(p, at + 1) &&
        token_is_mark(page_token(p, page_mention(p, at + 1)->last), ')'))
        at = page_mention(p, at + 1)->last + 1;
    while (token_is(page_token(p, at), WORD_NOUN | WORD_MEDIA) && !page_mention(p, at) &&
           at < body->last + 5)
        at++;
    if (token_is_mark(page_token(p, at), ',') || token_is_mark(page_token(p, at), '('))
        at++;
    for (unsigned steps = 0; steps < 5; steps++, at++)
        if (!page_is(p, at,
                     "which that a an is was are were has had been also now then still once wholly "
                     "jointly formally officially formerly reportedly ultimately partly indirectly "
                     "itself company firm"))
            break;
    return at;
}

/* All persons of the list that begins at `person` have to do with the body. */
static void founders(struct finder *f, const struct mention *body, const struct mention *person,
                     uint32_t verb)
{
    const struct mention *const all = f->page->mentions->list.items;
    const uint32_t last = tie_list_end(f->page, (uint32_t)(person - all));

    for (const struct mention *one = person; one <= all + last; one++)
        if (one->kind == ODF_PERSON)
            tie_add(f, ODF_AFFILIATED, TIE_FOUNDED_BY, tie_name(f, one), tie_name(f, body),
                    body->first, one->last, verb);
}

#define OWNING                                                                                     \
    "owned co-owned controlled run managed published operated acquired majority-owned part-owned "
#define PASSIVES                                                                                   \
    OWNING "founded co-founded led headed chaired edited established created launched directed"

/* "X, founded by a former editor, Ann", "X is owned by Ann and Ben", "X, owned by Y". */
void tie_founder(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *body = &p->mentions->list.items[index];
    uint32_t at = passive_behind(p, body);

    for (unsigned steps = 0; at > body->last && steps < 4; steps++, at++) /* ", a TV firm owned" */
        if (page_is(p, at + 1, "by") || page_mention(p, at) || page_is(p, at, PASSIVES) ||
            !tie_describes(p, at))
            break;
    uint32_t by = at + 1;
    while (by < at + 5 && (page_is(p, by, "since until in from for years decades") ||
                           page_token(p, by)->kind == TOKEN_NUMBER))
        by++; /* "led since 2012 by" */
    if (!page_is(p, at, PASSIVES) || !page_is(p, by, "by"))
        return;
    for (uint32_t i = by + 1; i < by + 11; i++) {
        const struct mention *other = page_mention(p, i);
        if (other && other->kind == ODF_PERSON) {
            founders(f, body, other, at);
            return;
        }
        const bool whole = other && page_is(p, at, OWNING) && !tie_is_role(p, other->last) &&
                           page_token(p, other->last)->kind != TOKEN_POSSESSIVE;
        if (whole) {
            tie_add(f, ODF_PART_OF, TIE_OWNER, tie_name(f, body), tie_name(f, other), body->first,
                    other->last, UINT32_MAX);
            return;
        }
        if (!other && !tie_describes(p, i) && !token_is_mark(page_token(p, i), ','))
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
        return tie_registered(f, vocabulary_name(p->vocabulary, only->word->name));
    const char *name =
        arena_copy(f->memory, (struct slice){p->text.data + only->start,
                                             page_token(p, last - 1)->end - only->start});
    return name ? tie_registered(f, name) : NULL;
}

/* "Subcommittee on Human Rights of the EP", "the EP’s Human Rights Subcommittee". */
void tie_whole(struct finder *f, uint32_t index)
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
            tie_add(f, ODF_PART_OF, TIE_PART_IN_NAME, tie_name(f, body), whole, body->first,
                    body->last, UINT32_MAX);
            return;
        }
    }
}

/* "X newspaper (Y Ltd.)", "X, a part of the Y holding", "the X (S&D) at the European Parliament".
 */
void tie_holder(struct finder *f, uint32_t index)
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
            tie_add(f, ODF_PART_OF, TIE_OWNER, tie_name(f, body), tie_name(f, owner), body->first,
                    owner->last, UINT32_MAX);
            const bool pair = index > 0 && body->first > 1 && page_is(p, body->first - 1, "and") &&
                              (body - 1)->last == body->first - 1;
            if (pair)
                tie_add(f, ODF_PART_OF, TIE_OWNER, tie_name(f, body - 1), tie_name(f, owner),
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
            tie_add(f, ODF_PART_OF, TIE_PART_IN_NAME, tie_name(f, body), tie_name(f, whole),
                    body->first, whole->last, UINT32_MAX);
    }
}

/* "a part of the Italian ENI holding “X LLC”". */
void tie_part(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *body = &p->mentions->list.items[index];

    if (body->kind != ODF_ORGANISATION || body->first < 4)
        return;
    for (uint32_t i = body->first - 1; i > 0 && body->first - i < 8; i--) {
        const struct mention *whole = page_mention(p, i);
        if (whole && whole->kind == ODF_ORGANISATION && whole != body &&
            page_near(p, whole->first, -5, -1, "part subsidiary branch member unit")) {
            tie_add(f, ODF_PART_OF, TIE_OWNER, tie_name(f, body), tie_name(f, whole), whole->first,
                    body->last, UINT32_MAX);
            return;
        }
        if (!whole && !tie_describes(p, i))
            return;
    }
}

#define PARTS "subsidiary unit arm branch affiliate offshoot wing division part member"
#define PARENTS "parent owner publisher operator"

/* "X, a subsidiary of the Y group", "X, which belongs to Y", "X, Y’s subsidiary". */
static bool part_behind(struct finder *f, const struct mention *body)
{
    const struct page *p = f->page;
    const uint32_t at = passive_behind(p, body);
    const bool apposed = at > body->last;
    uint32_t word = at;

    while (word < at + 4 && !page_is(p, word, PARTS " " PARENTS " belongs belonging belonged") &&
           !page_mention(p, word) && tie_describes(p, word))
        word++;
    const uint32_t link = word + 1 + page_is(p, word + 1, "company organisation group firm");
    const bool links = page_is(p, link, "of to in");
    const struct mention *whole = links ? tie_body_behind(p, link + 1, 7) : NULL;
    if (whole && apposed && page_is(p, word, PARENTS)) { /* "Y, the parent company of X" */
        tie_add(f, ODF_PART_OF, TIE_OWNER, tie_name(f, whole), tie_name(f, body), body->first,
                whole->last, UINT32_MAX);
        return true;
    }
    const struct mention *owner = page_mention(p, at);
    if (owner && owner->kind == ODF_ORGANISATION && apposed &&
        page_token(p, owner->last)->kind == TOKEN_POSSESSIVE &&
        page_is(p, owner->last + 1, PARTS)) {
        whole = owner;
        word = owner->last + 1;
    } else if (page_is(p, word, "belongs belonged") && page_mention(p, word + 2) &&
               page_mention(p, word + 2)->kind == ODF_PERSON && links) {
        tie_add(f, ODF_AFFILIATED, TIE_FOUNDED_BY, tie_name(f, page_mention(p, word + 2)),
                tie_name(f, body), body->first, page_mention(p, word + 2)->last, UINT32_MAX);
        return true;
    } else if ((!apposed && !page_is(p, word, "belongs belonged")) ||
               !page_is(p, word, PARTS " belongs belonging belonged")) {
        return false;
    }
    if (whole)
        tie_add(f, ODF_PART_OF, TIE_OWNER, tie_name(f, body), tie_name(f, whole), body->first,
                whole->last > word ? whole->last : word + 1,
                page_is(p, word, PARTS) ? word : UINT32_MAX);
    return whole != NULL;
}

/* "its youth wing, X", "its elite group the X", "its parent company, X": what "its" means is the
 * whole, or the part of a parent. */
static bool own_part(struct finder *f, const struct mention *body, uint32_t behind)
{
    const struct page *p = f->page;
    bool parent = false;

    if (behind < 2 || page_mention(p, behind - 1) ||
        !(page_is(p, behind - 1, PARTS " parent owner organ outlet newspaper magazine channel") ||
          tie_sort_of(p, behind - 1)))
        return false;
    for (uint32_t i = behind; i > 0 && behind - i < 5; i--) {
        parent = parent || page_is(p, i - 1, "parent owner rival competitor partner");
        if (page_is(p, i - 1, "its whose")) {
            if (page_is(p, i - 1, "its") && parent &&
                page_near(p, i - 1, 1, 3, "rival competitor partner"))
                return true;
            const struct mention *other = tie_body_meant(p, i - 1, page_token(p, i - 1)->first);
            if (other && other->entity != body->entity)
                tie_add(f, ODF_PART_OF, TIE_OWNER, tie_name(f, parent ? other : body),
                        tie_name(f, parent ? body : other), i - 1, body->last, UINT32_MAX);
            return true;
        }
        if (page_mention(p, i - 1) || !tie_describes(p, i - 1))
            return false;
    }
    return false;
}

/* "Y owns X", "Y, which bought X". */
static void owns(struct finder *f, const struct mention *owner)
{
    const struct page *p = f->page;
    uint32_t at = owner->last + token_is_mark(page_token(p, owner->last), ',');

    if (owner->first > 0 && page_is(p, owner->first - 1, "of for by with from to in at"))
        return;
    while (at < owner->last + 5 && page_is(p, at, "which that has had also now still once"))
        at++;
    if (!page_is(p, at, "owns owned controls controlled bought acquired acquires buys"))
        return;
    const struct mention *body = tie_body_behind(p, at + 1, 7);
    if (body && page_token(p, body->last)->kind != TOKEN_POSSESSIVE)
        tie_add(f, ODF_PART_OF, TIE_OWNER, tie_name(f, body), tie_name(f, owner), owner->first,
                body->last, UINT32_MAX);
}

/* "Y subsidiary X", "Y’s youth wing, X", "its parent company, Y". */
void tie_subsidiary(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *body = &p->mentions->list.items[index];
    uint32_t word = body->first;

    if (body->kind != ODF_ORGANISATION || part_behind(f, body))
        return;
    owns(f, body);
    while (word > 0 && (page_is(p, word - 1, "the") || tie_is_quote(page_token(p, word - 1)) ||
                        token_is_mark(page_token(p, word - 1), ',')))
        word--;
    if (own_part(f, body, word))
        return;
    if (word < 2 || !page_is(p, word - 1, "subsidiary unit arm branch affiliate offshoot wing"))
        return;
    for (uint32_t i = word - 1; i > 0 && word - i < 4; i--) {
        const struct mention *whole = page_mention(p, i - 1);
        if (whole && whole->kind == ODF_ORGANISATION)
            tie_add(f, ODF_PART_OF, TIE_OWNER, tie_name(f, body), tie_name(f, whole), whole->first,
                    body->last, word - 1);
        if (whole || !tie_describes(p, i - 1) || tie_connects(p, i - 1))
            return;
    }
}
