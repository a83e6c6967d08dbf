/* SPDX-License-Identifier: MIT */
/* Persons and bodies: the verbs that say what a person does in or to a body. */
#include "text/aside.h"
#include "text/tie.h"

/* Where the description that opens behind the comma at `comma` ends: behind its second comma, or at
 * "who"; 0 if it is none. "Ann, Ben’s son-in-law, controls", "Ann, a friend of Ben who owns". */
static uint32_t past_description(const struct page *p, uint32_t comma)
{
    const uint32_t sentence = page_token(p, comma)->sentence;
    const struct mention *owner = page_mention(p, comma + 1);
    bool role = false;

    if (!token_is_mark(page_token(p, comma), ',') ||
        !(page_is(p, comma + 1, "a an the one once formerly currently") ||
          tie_is_role(p, comma + 1) ||
          (owner && page_token(p, owner->last)->kind == TOKEN_POSSESSIVE)))
        return 0;
    for (uint32_t i = comma + 1; i < comma + 24 && page_token(p, i)->sentence == sentence; i++) {
        if (role && token_is_mark(page_token(p, i), ','))
            return i + 1;
        if (role && page_is(p, i, "who"))
            return i;
        role = role || tie_is_role(p, i);
        if (!page_mention(p, i) && !tie_describes(p, i) &&
            !page_is(p, i, "once later now then also formerly currently with to on"))
            return 0;
    }
    return 0;
}

static uint32_t past_auxiliaries(const struct page *p, uint32_t at)
{
    for (unsigned steps = 0; steps < 6; steps++, at++)
        if (!page_is(p, at,
                     "who also now once has had have was is been then currently formerly "
                     "later still previously already both all recently to used will jointly "
                     "long secretly") &&
            page_token(p, at)->kind != TOKEN_NUMBER &&
            !(page_is(p, at, "and") && page_token(p, at - 1)->kind == TOKEN_NUMBER))
            break;
    return at;
}

/* The first token behind what may stand between a subject and its verb: ", 43,", ", who has",
 * ", a lawyer from Kazan,". */
static uint32_t verb_behind(const struct page *p, uint32_t last)
{
    uint32_t at = tie_past_age(p, last);

    if (at > last && token_is_mark(page_token(p, at), ','))
        at++;
    else if (past_description(p, at))
        at = past_description(p, at);
    else if (token_is_mark(page_token(p, at), ','))
        at++;
    return past_auxiliaries(p, at);
}

/* "Ann, the niece of Ben, owns X": the person before whom the verb is told of, which may be the
 * one before; UINT32_MAX if that is unclear. */
static uint32_t subject(const struct page *p, uint32_t index)
{
    const struct mention *person = &p->mentions->list.items[index];
    uint32_t at = person->first;

    while (at > 0 && !page_mention(p, at - 1) &&
           (token_is(page_token(p, at - 1), WORD_TITLE | WORD_PEOPLE) || tie_is_role(p, at - 1) ||
            token_is(page_token(p, at - 1), WORD_STATE) ||
            page_token(p, at - 1)->kind == TOKEN_POSSESSIVE ||
            page_is(p, at - 1, "the former late then")))
        at--;
    if (at == 0 || !page_is(p, at - 1, "of to for by with from"))
        return index;
    const struct mention *before = index > 0 ? person - 1 : NULL;
    return before && before->kind == ODF_PERSON &&
                   token_is_mark(page_token(p, before->last), ',') &&
                   (token_is_mark(page_token(p, person->last), ',') ||
                    page_is(p, person->last, "who")) &&
                   page_token(p, before->first)->sentence == page_token(p, person->first)->sentence
               ? index - 1
               : UINT32_MAX;
}

struct verb {
    const char *words;
    const char *links; /* the words that lead to the body; "" if it stands right behind */
};

static const struct verb verbs[] = {
    {"edits edited chairs chaired heads headed leads led runs ran run founded co-founded directs "
     "directed owns owned co-owns co-owned manages managed publishes published controls "
     "controlled established joined joins launched bankrolls bankrolled finances financed funds funded "
     " bought acquired represents quit own head lead edit "
     "chair",
     ""},
    {"works worked working work writes wrote writing reports reported reporting reads fights volunteers "
     "volunteered",
     "for at with"},
    {"belongs belonged belonging belong", "to"},
    {"joins joined comes came moves moved arrives", "from"},
    {"resigned retired withdrew expelled fired dismissed sacked suspended", "from by"},
    {"employed hired recruited engaged", "by at"},
    {"sits sat serves served serving", "on in at"},
    {"holds held", "in of"},
    {"left leaves leaving", ""},
    {"defected defects", "from"},
};

/* "the Green Party delegation": a word behind the name that makes it another body. */
static bool goes_on_behind(const struct page *p, const struct mention *body)
{
    return page_token(p, body->last)->kind == TOKEN_POSSESSIVE ||
           page_is(
               p, body->last,
               "delegation team mission campaign case investigation probe hearing session "
               "meeting rally protest building headquarters premises offices congress list faction branch unit office department report") ||
           (page_is(p, body->last, "in") && page_is(p, body->last + 1,
                                                    "calling urging demanding condemning asking "
                                                    "appealing protesting signing"));
}

/* "left the City Court": where one only has been. */
static bool is_place_of_state(const struct page *p, const struct mention *body)
{
    for (uint32_t i = body->first; i < body->last; i++)
        if (page_is(
                p, i,
                "court ministry police department hospital embassy parliament office university "
                "school college bureau administration prison committee house chamber"))
            return true;
    return false;
}

/* "holds X Ltd". */
static const struct mention *company_behind(const struct page *p, uint32_t at)
{
    const struct mention *body = page_mention(p, at);
    return body && body->kind == ODF_ORGANISATION &&
                   token_is(page_token(p, body->last - 1), WORD_LEGAL_FORM)
               ? body
               : NULL;
}

const struct mention *tie_object_body(const struct page *p, uint32_t at)
{
    for (size_t i = 0; i < COUNT_OF(verbs); i++) {
        if (!page_is(p, at, verbs[i].words))
            continue;
        uint32_t from = at + 1;
        if (page_is(p, at, "holds held") && !page_near(p, at, 1, 5, "stake share shares interest"))
            return company_behind(p, at + 1);
        if (*verbs[i].links) {
            while (from < at + 6 && !page_is(p, from, verbs[i].links) && !page_mention(p, from) &&
                   tie_describes(p, from))
                from++;
            if (!page_is(p, from, verbs[i].links) ||
                (from > at + 1 && !page_is(p, at, "holds held sits sat")))
                return NULL;
            from++;
        }
        const struct mention *body = tie_body_behind(p, from, 9);
        if (body && page_is(p, at, "left leaves leaving") && is_place_of_state(p, body))
            return NULL;
        return body && !goes_on_behind(p, body) ? body : NULL;
    }
    return NULL;
}

/* The verbs from `at` on that are joined by "and": "heads X and once worked at Y". */
static void verbs_from(struct finder *f, uint32_t index, uint32_t at)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];

    for (unsigned steps = 0; steps < 3; steps++) {
        const struct mention *body =
            page_token(p, at)->shape == SHAPE_LOWER ? tie_object_body(p, at) : NULL;
        if (!body || body->rule == RULE_MEMBERS_TITLE ||
            page_token(p, body->first)->sentence != page_token(p, person->first)->sentence)
            return;
        const uint32_t who = page_is(p, person->last + 1, "who") ? index : subject(p, index);
        if (who == UINT32_MAX)
            return;
        uint32_t first = who;
        while (first > 0 && !tie_opens_list(p, first))
            first--;
        tie_affiliate(f, TIE_WHO_LEADS, first, who, tie_name(f, body), at, body->last,
                      tie_doer(p, at) ? at : UINT32_MAX);
        if (!page_is(p, body->last, "and"))
            return;
        at = past_auxiliaries(p, body->last + 1);
    }
}

/* "Ann, who edits X", "Ann, 43, works for X", "Ann has run X", "Ann holds a stake in X", "Ann, who
 * edits X, has left Y". */
void tie_verb(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];
    const struct aside aside = aside_around(p, person->last + 1);

    verbs_from(f, index, verb_behind(p, person->last));
    if (aside.close && aside.open == person->last)
        verbs_from(f, index, past_auxiliaries(p, aside.close + 1));
}

/* "Ann was appointed head of X", "Ann has resigned from the board of X". */
void tie_office(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];
    const uint32_t sentence = page_token(p, person->first)->sentence;
    const uint32_t who = subject(p, index);

    for (uint32_t i = person->last; who != UINT32_MAX && i < person->last + 14; i++) {
        const bool replaced = page_near(p, i, -4, -1, "replaced replaces succeeded succeeds");
        if (page_token(p, i)->sentence != sentence ||
            (page_mention(p, i) && page_mention(p, i)->kind == ODF_PERSON && !replaced))
            return;
        if (!page_is(
                p, i,
                "appointed named elected dismissed removed resigned sacked fired ousted "
                "serves served works worked sits sat once nominated became becomes acts acted "
                "took takes replaced succeeded replaces succeeds re-elected reelected reappointed promoted retired stepped expelled suspended "
                "quit"))
            continue;
        const bool replaces = page_is(p, i, "replaced succeeded replaces succeeds");
        for (uint32_t role = i + 1; role < i + (replaces ? 9 : 5); role++) {
            if (!tie_is_role(p, role) && !page_is(p, role, "board staff"))
                continue;
            while (tie_is_role(p, role + 1))
                role++;
            const struct mention *body = tie_connects(p, role + 1) || page_is(p, role + 1, "by")
                                             ? tie_body_behind(p, role + 2, 7)
                                             : NULL;
            if (body) {
                tie_affiliate(f, TIE_OFFICE, who, who, tie_name(f, body), i + 1, body->last, role);
                return;
            }
            break;
        }
    }
}
