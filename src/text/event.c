/* SPDX-License-Identifier: MIT */
/* Which words report the main events. Each candidate is described by features (its form, its
 * place in the sentence, what stands around it) whose weights were learned; a threshold that was
 * learned with them decides. The type comes from the word's row and the words around it. */
#include "text/event_find.h"

#include "text/event_weights.inc"

#include <math.h>

/* An entry seldom reports two events of one type: the second must be this likely (log odds). */
static const double event_second_of_type = 2.0;

/* --- frames: several trigger words of one event ---------------------------------------------- */

/* Verbs that only carry the noun which says what happens: "publish a report", "hold a rally". */
static bool light_verb(const struct page *p, const struct candidate *c)
{
    return c->verb &&
           page_is(p, c->first,
                   "publish published publishes publishing issue issued released release sign "
                   "signed signs submit submitted present presented send write wrote written "
                   "address addressed addresses addressing file filed draw drew make made "
                   "adopt adopted launch launched forwarded announce announced give gave "
                   "deliver delivered prepared request requested welcome express expressed "
                   "organise organised organised organized hold held host hosted attend "
                   "attended participate participated participating convened arranged "
                   "conduct conducted co-organised co-hosted discussed discuss discussing "
                   "posted responded respond replied reply reviewed speak spoke organize "
                   "voice voiced ask asked record recorded gathered meet met stated state "
                   "said invite appealed appeal reported reports rejected hosting commented "
                   "organising raised raise announcing present tabled signing calls wrote");
}

static bool clause_between(const struct page *p, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++)
        if (page_is(p, i, "that who which where while after before because when but as whose") ||
            token_is_mark(page_token(p, i), ';') || token_is_mark(page_token(p, i), ':'))
            return true;
    return false;
}

static bool one_frame(const struct page *p, const struct candidate *a, const struct candidate *b)
{
    if (a->type != b->type ||
        page_token(p, a->first)->sentence != page_token(p, b->first)->sentence)
        return false;
    const uint32_t gap = b->first - a->last;
    if (light_verb(p, a) && !b->verb)
        return gap <= 10 && !clause_between(p, a->last, b->first);
    if (!a->verb && b->verb && (b->passive || b->form == FORM_PAST) && light_verb(p, b))
        return gap <= 16;
    if (a->verb && b->verb && gap == 1 && b->form == FORM_PAST && page_is(p, a->last, "and"))
        return true; /* "tried and sentenced" */
    if (gap <= 4 && !(a->verb && b->verb) && !page_is(p, a->last, "and") &&
        !clause_between(p, a->last, b->first))
        return true;
    return false;
}

static bool decision_verb(const struct page *p, const struct candidate *c)
{
    return c->verb && c->type == ODF_DECISION &&
           page_is(
               p, c->first,
               "sanction sanctioned grant granted granting grants refuse refused refuses refusing deny denied denying "
               "extended extends renewed renews "
               "order ordered ordering orders decide decided decides deciding rule ruled "
               "reject rejected rejects rejecting approve approved approves authorise "
               "authorised authorized allow allowed rescind rescinded revoked suspend "
               "suspended upheld reversed declined declines blocked");
}

static bool demand_verb(const struct page *p, const struct candidate *c)
{
    return c->type == ODF_STATEMENT &&
           page_is(
               p, c->first,
               "call called calls calling demand demands demanded demanding urge urges urged urging "
               "appeal appealed appeals request requests requested requesting petition letter "
               "asks asked asking resolution insist");
}

/* "refused to extradite", "ordered the release": the noun says what was decided. */
static void join_decision(const struct page *p, struct candidate *verb, struct candidate *what)
{
    const bool decided = what->type == ODF_RELEASE || what->type == ODF_EXTRADITION ||
                         what->type == ODF_DECISION || what->type == ODF_DETENTION;

    if (!decided || page_token(p, verb->first)->sentence != page_token(p, what->first)->sentence ||
        what->first - verb->last > 8 || clause_between(p, verb->last, what->first))
        return;
    verb->dropped = true;
    what->seen[SEEN_decided] = true;
    what->dropped = false;
}

static void find_frames(struct candidates *out, const struct page *p)
{
    struct candidate *list = out->list.items;

    for (size_t i = 0; i < out->list.count; i++) {
        const size_t limit = i + 4 < out->list.count ? i + 4 : out->list.count - 1;
        if (list[i].dropped)
            continue;
        for (size_t j = i + 1; j <= limit && !list[i].dropped; j++) {
            if (list[j].dropped)
                continue;
            if (decision_verb(p, &list[i]))
                join_decision(p, &list[i], &list[j]);
            if (list[i].dropped)
                break;
            if (demand_verb(p, &list[i]) && list[j].type != ODF_STATEMENT &&
                page_token(p, list[i].first)->sentence == page_token(p, list[j].first)->sentence &&
                list[j].first - list[i].last <= 10)
                list[j].seen[SEEN_demanded] = true;
            if (!one_frame(p, &list[i], &list[j]))
                continue;
            /* the stronger word stays, the noun if both are equal */
            const bool keep_first = list[i].strength > list[j].strength ||
                                    (list[i].strength == list[j].strength && !list[i].verb);
            struct candidate *kept = keep_first ? &list[i] : &list[j];
            struct candidate *lost = keep_first ? &list[j] : &list[i];
            lost->dropped = true;
            kept->seen[lost->verb ? SEEN_with_verb : SEEN_with_noun] = true;
            kept->seen[SEEN_main_verb] |= lost->seen[SEEN_main_verb];
            kept->seen[SEEN_organisation_just_before] |= lost->seen[SEEN_organisation_just_before];
            kept->seen[SEEN_person_just_before] |= lost->seen[SEEN_person_just_before];
            kept->seen[SEEN_person_is_subject] |= lost->seen[SEEN_person_is_subject];
        }
    }
    size_t kept = 0;
    for (size_t i = 0; i < out->list.count; i++)
        if (!list[i].dropped)
            list[kept++] = list[i];
    out->list.count = kept;
}

double event_feature_weight(enum event_feature feature, odf_event_type type)
{
    return event_weights[feature] + event_type_weights[feature][type];
}

static void weigh(struct candidate *c)
{
    c->score = event_bias[c->type];
    for (unsigned i = 0; i < EVENT_FEATURE_COUNT; i++)
        if (c->seen[i])
            c->score += event_feature_weight(i, c->type);
}

/* Candidates of one type mostly speak of one event: the best stays, a second one if it is likely
 * by itself. */
static void choose(struct candidates *out)
{
    struct candidate *list = out->list.items;
    const size_t count = out->list.count;
    size_t best = count;

    double best_of_type[ODF_EVENT_TYPE_COUNT];

    out->chosen = 0;

    for (size_t i = 0; i < ODF_EVENT_TYPE_COUNT; i++)
        best_of_type[i] = -HUGE_VAL;
    for (size_t i = 0; i < count; i++)
        if (list[i].score > best_of_type[list[i].type])
            best_of_type[list[i].type] = list[i].score;
    for (size_t i = 0; i < count; i++) {
        const bool second = list[i].score < best_of_type[list[i].type];
        list[i].chosen = list[i].score > (second ? event_second_of_type : event_threshold);
        out->chosen += list[i].chosen;
        if (best == count || list[i].score > list[best].score)
            best = i;
    }
    if (!out->chosen && best < count && list[best].score > event_fallback) {
        list[best].chosen = true;
        out->chosen = 1;
    }
}

static bool push_candidate(struct candidates *out, const struct page *p, uint32_t first)
{
    const struct token *token = page_token(p, first);
    const struct word *word = token->phrase && token->phrase->trigger ? token->phrase : token->word;
    const uint32_t size = word == token->phrase ? token->phrase_tokens : 1;

    if (token->kind != TOKEN_WORD || !word->trigger || token->in_phrase)
        return true;
    if (token->phrase && word != token->phrase)
        return true;
    if (p->mention_at[first] || (token_is(token, WORD_MONTH) && token->shape != SHAPE_LOWER))
        return true;
    const struct trigger *row = &p->vocabulary->triggers.items[word->trigger - 1];
    struct candidate candidate = {.first = first,
                                  .last = first + size,
                                  .type = row->type,
                                  .strength = row->strength,
                                  .form = word->form};
    event_see_form(p, &candidate);
    if (!event_refine(p, &candidate))
        return true;
    event_see_words(p, &candidate);
    return vector_push(&out->list, candidate);
}

/* "NGO X: …" and "Dear President": the entry is what someone says. */
static bool push_openings(struct candidates *out, const struct page *p)
{
    struct candidate candidate = {.type = ODF_STATEMENT, .strength = 2, .form = FORM_NOUN};
    const struct token *second = page_token(p, 1);

    if (page_is(p, 0, "dear") && token_is_capital(second)) {
        candidate.last = 2;
    } else if (p->mentions->list.count && p->mentions->list.items[0].first == 0 &&
               token_is_mark(page_token(p, p->mentions->list.items[0].last), ':')) {
        candidate.last = p->mentions->list.items[0].last + 1;
    } else {
        return true;
    }
    candidate.seen[SEEN_opening] = true;
    event_see_words(p, &candidate);
    return vector_push(&out->list, candidate);
}

odf_status candidates_find(struct candidates *out, const struct page *page, odf_error *err)
{
    out->list.count = 0;
    if (page->tokens->list.count && !push_openings(out, page))
        return fail(err, ODF_E_MEMORY, "events of an entry");
    for (uint32_t i = 0; i < page->tokens->list.count; i++) {
        const struct token *token = &page->tokens->list.items[i];
        if ((token_is(token, WORD_TRIGGER) || token->phrase) && !push_candidate(out, page, i))
            return fail(err, ODF_E_MEMORY, "events of an entry");
    }
    find_frames(out, page);
    for (size_t i = 0; i < out->list.count; i++) {
        event_see_others(out->list.items, out->list.count, i, page->tokens);
        weigh(&out->list.items[i]);
    }
    choose(out);
    return ODF_OK;
}

void candidates_clear(struct candidates *candidates)
{
    vector_clear(&candidates->list);
}

const char *event_feature_name(enum event_feature feature)
{
    static const char *const names[] = {
#define FEATURE(name) #name,
#include "text/event_features.inc"
#undef FEATURE
    };
    return names[feature];
}
