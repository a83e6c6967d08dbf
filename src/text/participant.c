/* SPDX-License-Identifier: MIT */
/* For each event every entity of its entry is described by features (kind, distance, the words
 * between, grammar around the trigger) whose weights were learned. The role follows from the
 * event's type and from which side of the verb, or behind which preposition, the name stands. */
#include "text/participant.h"

#include "text/aside.h"
#include "text/page.h"
#include "text/participant_weights.inc"

/* Mentions, by their place in the list; last exclusive. */
struct reach {
    uint32_t first, last;
};

struct view {
    const struct page *page;
    const struct candidates *candidates;
    const struct candidate *event;
    const struct mention *mention;    /* of the entity: the one that stands best to the trigger */
    uint32_t group_first, group_last; /* tokens of the list of names that it is in */
    uint32_t gap;                     /* tokens between the list and the trigger */
    bool before;
    struct reach sentence; /* the mentions of its sentence */
};

static const struct mention *mention_of(const struct page *p, uint32_t index)
{
    return &p->mentions->list.items[index];
}

static uint32_t sentence_of(const struct page *p, uint32_t token)
{
    return page_token(p, token)->sentence;
}

static uint32_t gap_between(const struct candidate *c, uint32_t first, uint32_t last)
{
    if (first >= c->last)
        return first - c->last;
    return last <= c->first ? c->first - last : 0;
}

/* The mentions that are looked at for an event: those around it, all of an entry of usual length.
 */
static struct reach reach_of(const struct page *p, const struct candidate *c)
{
    const uint32_t near = page_mentions_before(p, c->first);
    const uint32_t count = (uint32_t)p->mentions->list.count;

    return (struct reach){near > MENTIONS_LOOKED_AT ? near - MENTIONS_LOOKED_AT : 0,
                          near + MENTIONS_LOOKED_AT < count ? near + MENTIONS_LOOKED_AT : count};
}

static uint64_t cost_of(const struct page *p, const struct candidate *c,
                        const struct mention *mention)
{
    const uint32_t here = sentence_of(p, c->first), there = sentence_of(p, mention->first);
    const uint64_t far = here > there ? here - there : there - here;

    return far * 100000 + gap_between(c, mention->first, mention->last) +
           (mention->rule == RULE_ACRONYM_IN_BRACKETS);
}

/* Room for what is noted of each entity of the page. */
static bool make_room(struct pairs *out, size_t entities)
{
    out->entities.count = 0;
    out->turn++;
    while (out->best.count < entities)
        if (!vector_push(&out->best, (struct best_mention){0}))
            return false;
    return vector_reserve(&out->entities, entities);
}

/* Lists the entities within reach in the order of the page, each with its mention nearest to the
 * trigger, one in its sentence before all others. */
static bool find_entities(struct pairs *out, const struct page *p, const struct candidate *c)
{
    const struct reach reach = reach_of(p, c);

    if (!make_room(out, p->mentions->entities.count))
        return false;
    for (uint32_t i = reach.first; i < reach.last; i++) {
        const struct mention *mention = mention_of(p, i);
        struct best_mention *best = &out->best.items[mention->entity];
        const uint64_t cost = cost_of(p, c, mention);
        if (best->turn != out->turn) {
            size_t at = out->entities.count++;
            for (; at > 0 && out->entities.items[at - 1] > mention->entity; at--)
                out->entities.items[at] = out->entities.items[at - 1];
            out->entities.items[at] = mention->entity;
        }
        if (best->turn != out->turn || cost < best->cost)
            *best = (struct best_mention){out->turn, i, cost};
    }
    return true;
}

/* Whether only list words stand between two neighbouring names: "," "and" titles, brackets. */
static bool same_list(const struct page *p, uint32_t from, uint32_t to)
{
    bool bracket = false, comma = false;

    for (uint32_t i = from; i < to; i++) {
        const struct token *token = page_token(p, i);
        if (token_is_mark(token, '('))
            bracket = true;
        else if (token_is_mark(token, ')'))
            bracket = false;
        else if (bracket)
            continue;
        else if (token_is_mark(token, ',') || page_is(p, i, "and as well or along with together &"))
            comma = true;
        else if (!token_is(token, WORD_TITLE) && !page_is(p, i, "the both") &&
                 token->kind != TOKEN_PUNCTUATION && !token_is_capital(token) &&
                 !token_is(token, WORD_ROLE | WORD_PEOPLE))
            return false;
    }
    return comma && to - from < 14;
}

/* The list of names around a mention. */
static void find_group(struct view *v)
{
    const struct page *p = v->page;
    const uint32_t index = (uint32_t)(v->mention - p->mentions->list.items);
    const uint32_t count = (uint32_t)p->mentions->list.count;

    v->group_first = v->mention->first;
    v->group_last = v->mention->last;
    for (uint32_t i = index; i > 0; i--) {
        const struct mention *other = mention_of(p, i - 1);
        if (sentence_of(p, other->first) != sentence_of(p, v->group_first) ||
            !same_list(p, other->last, v->group_first))
            break;
        v->group_first = other->first;
    }
    for (uint32_t i = index + 1; i < count; i++) {
        const struct mention *other = mention_of(p, i);
        if (sentence_of(p, other->first) != sentence_of(p, v->group_first) ||
            !same_list(p, v->group_last, other->first))
            break;
        v->group_last = other->last;
    }
    v->before = v->mention->last <= v->event->first;
    if (v->before && v->group_last > v->event->first)
        v->group_last = v->mention->last;
    if (!v->before && v->group_first < v->event->last)
        v->group_first = v->mention->first;
    v->gap = gap_between(v->event, v->group_first, v->group_last);
}

static void find_sentence(struct view *v, struct reach reach)
{
    const struct page *p = v->page;
    const uint32_t index = (uint32_t)(v->mention - p->mentions->list.items);
    const uint32_t sentence = sentence_of(p, v->mention->first);

    v->sentence = (struct reach){index, index + 1};
    while (v->sentence.first > reach.first &&
           sentence_of(p, mention_of(p, v->sentence.first - 1)->first) == sentence)
        v->sentence.first--;
    while (v->sentence.last < reach.last &&
           sentence_of(p, mention_of(p, v->sentence.last)->first) == sentence)
        v->sentence.last++;
}

/* The token before the name, its titles and what describes it: a preposition or a verb. */
static uint32_t governor(const struct page *p, uint32_t first)
{
    const uint32_t sentence = sentence_of(p, first);
    uint32_t at = first;

    for (unsigned i = 0; i < 12 && at > 0; i++) {
        const uint32_t before = at - 1;
        const struct token *token = page_token(p, before);
        if (token->sentence != sentence || page_mention(p, before))
            return before;
        const bool describes =
            token_is(token, WORD_TITLE | WORD_ROLE | WORD_PEOPLE | WORD_ADJECTIVE) ||
            page_is(p, before,
                    "the a an his her their its former well-known "
                    "prominent famous fellow") ||
            token_is_mark(token, ',') || token_is_mark(token, '{') || token_is_mark(token, '<') ||
            token_is_mark(token, '"') ||
            (token->kind == TOKEN_WORD && token->shape == SHAPE_LOWER &&
             !token_is(token, WORD_FUNCTION | WORD_VERB) && i < 6);
        if (!describes)
            return before;
        at = before;
    }
    return at ? at - 1 : UINT32_MAX;
}

static bool enclosed(const struct page *p, uint32_t token, char open, char close)
{
    for (uint32_t i = token; i > 0 && token - i < 12; i--) {
        const struct token *before = page_token(p, i - 1);
        if (token_is_mark(before, close))
            return false;
        if (token_is_mark(before, open))
            return true;
    }
    return false;
}

static void see_place(struct view *v, struct pair *pair)
{
    const struct page *p = v->page;
    const bool person = v->mention->kind == ODF_PERSON;
    const uint32_t here = sentence_of(p, v->event->first),
                   there = sentence_of(p, v->mention->first);
    bool *seen = pair->seen;

    seen[PAIR_bias] = true;
    seen[PAIR_person] = person;
    seen[PAIR_organisation] = !person;
    seen[PAIR_same_sentence] = here == there;
    seen[PAIR_sentence_before] = there + 1 == here;
    seen[PAIR_sentence_behind] = there == here + 1;
    seen[PAIR_other_sentence] = there + 1 < here || there > here + 1;
    if (here != there)
        return;
    seen[PAIR_gap_to_2] = v->gap <= 2;
    seen[PAIR_gap_to_5] = v->gap > 2 && v->gap <= 5;
    seen[PAIR_gap_to_10] = v->gap > 5 && v->gap <= 10;
    seen[PAIR_gap_to_20] = v->gap > 10 && v->gap <= 20;
    seen[PAIR_gap_over_20] = v->gap > 20;
    seen[PAIR_before] = v->before;
    seen[PAIR_behind] = !v->before;
    seen[PAIR_person_before] = person && v->before;
    seen[PAIR_person_behind] = person && !v->before;
    seen[PAIR_organisation_before] = !person && v->before;
    seen[PAIR_organisation_behind] = !person && !v->before;
    seen[PAIR_passive_before] = v->event->verb && v->event->passive && v->before;
    seen[PAIR_passive_behind] = v->event->verb && v->event->passive && !v->before;
    seen[PAIR_active_before] = v->event->verb && !v->event->passive && v->before;
    seen[PAIR_active_behind] = v->event->verb && !v->event->passive && !v->before;
    seen[PAIR_noun_before] = !v->event->verb && v->before;
    seen[PAIR_noun_behind] = !v->event->verb && !v->before;
}

static void see_rank(struct view *v, struct pair *pair)
{
    const struct page *p = v->page;
    bool nearest = true, first_in_sentence = true;

    for (uint32_t i = v->sentence.first; i < v->sentence.last; i++) {
        const struct mention *other = mention_of(p, i);
        if (other->entity == v->mention->entity)
            continue;
        first_in_sentence = first_in_sentence && other->first > v->mention->first;
        nearest = nearest && (other->kind != v->mention->kind ||
                              gap_between(v->event, other->first, other->last) >=
                                  gap_between(v->event, v->mention->first, v->mention->last));
    }
    pair->seen[PAIR_only_entity] = p->mentions->entities.count == 1;
    pair->seen[PAIR_only_of_kind] = p->mentions->by_name[v->mention->kind].count == 1;
    pair->seen[PAIR_first_entity] = pair->entity == 0;
    pair->seen[PAIR_first_in_sentence] = first_in_sentence;
    pair->seen[PAIR_mentioned_often] = p->mentions->entities.items[pair->entity].times > 1;
    const bool person = v->mention->kind == ODF_PERSON;
    pair->seen[PAIR_nearest_person] = person && nearest && pair->seen[PAIR_same_sentence];
    pair->seen[PAIR_nearest_organisation] = !person && nearest && pair->seen[PAIR_same_sentence];
    pair->seen[PAIR_coordinated] =
        v->group_last - v->group_first > v->mention->last - v->mention->first;
    pair->seen[PAIR_prominent] = v->mention->first < 3;
    pair->seen[PAIR_sentence_subject] =
        first_in_sentence && v->before &&
        v->mention->first < page_sentence_start(p, v->mention->first) + 10;
}

static void see_grammar(struct view *v, struct pair *pair)
{
    const struct page *p = v->page;
    const uint32_t before = governor(p, v->group_first);
    const struct token *next = page_token(p, v->mention->last);
    bool *seen = pair->seen;

    seen[PAIR_by_before] = page_is(p, before, "by");
    seen[PAIR_to_before] = page_is(p, before, "to");
    seen[PAIR_with_before] = page_is(p, before, "with between");
    seen[PAIR_of_before] = page_is(p, before, "of");
    seen[PAIR_from_before] = page_is(p, before, "from");
    seen[PAIR_in_before] = page_is(p, before, "in at on");
    seen[PAIR_against_before] = page_is(p, before, "against");
    seen[PAIR_about_before] = page_is(p, before, "about concerning regarding over on");
    seen[PAIR_for_before] = page_is(p, before, "for");
    seen[PAIR_behind_verb] = before != UINT32_MAX && before + 1 == v->event->last && !v->before;
    seen[PAIR_possessive] = next->kind == TOKEN_POSSESSIVE;
    seen[PAIR_possessive_of_trigger] = next->kind == TOKEN_POSSESSIVE && v->before && v->gap <= 4;
    seen[PAIR_of_trigger] =
        page_is(p, v->event->last, "of") && !v->before && v->gap <= 8 && before == v->event->last;
    seen[PAIR_in_brackets] = enclosed(p, v->mention->first, '(', ')');
    seen[PAIR_in_quotes] = enclosed(p, v->mention->first, '{', '}');
    seen[PAIR_membership_title] = v->mention->rule == RULE_MEMBERS_TITLE;
    seen[PAIR_acronym] =
        v->mention->rule == RULE_ACRONYM || v->mention->rule == RULE_ACRONYM_IN_BRACKETS;
    seen[PAIR_known_body] = v->mention->rule == RULE_KNOWN_ORGANISATION;
    seen[PAIR_title_before] =
        v->mention->first > 0 &&
        token_is(page_token(p, v->mention->first - 1), WORD_TITLE | WORD_ROLE);
    seen[PAIR_pronoun_at_trigger] =
        page_near(p, v->event->first, -4, -1, "he she they his her it its");
}

/* "leader of X", "X’s wife", "lawyer of X": the name only says who another one is. */
static void see_relation(struct view *v, struct pair *pair)
{
    const struct page *p = v->page;
    const uint32_t first = v->mention->first;
    uint32_t at = first;

    while (at > 0 && first - at < 8 &&
           (page_is(p, at - 1, "the of from at in for opposition party movement newspaper") ||
            token_is(page_token(p, at - 1), WORD_TITLE | WORD_PEOPLE | WORD_NOUN) ||
            page_token(p, at - 1)->mark == '{' || page_token(p, at - 1)->mark == '<' ||
            page_token(p, at - 1)->mark == '"' ||
            (token_is(page_token(p, at - 1), WORD_ROLE) &&
             page_is(p, at > 1 ? at - 2 : 0, "the of a"))))
        at--;
    const bool linked = first - at > 0 &&
                        (page_is(p, at, "of from at for") || page_is(p, at + 1, "of from at for"));
    const struct token *role = page_token(p, at ? at - 1 : 0);
    pair->seen[PAIR_role_of] = (linked && token_is(role, WORD_ROLE) && !token_is(role, WORD_KIN)) ||
                               (linked && token_is(page_token(p, at), WORD_ROLE));
    pair->seen[PAIR_kin_of] =
        linked && (token_is(role, WORD_KIN) || token_is(page_token(p, at), WORD_KIN));
    if (page_token(p, v->mention->last)->kind == TOKEN_POSSESSIVE)
        for (uint32_t i = v->mention->last + 1; i < v->mention->last + 4; i++) {
            pair->seen[PAIR_kin_possessive] |= token_is(page_token(p, i), WORD_KIN);
            pair->seen[PAIR_lawyer_of] |=
                token_is(page_token(p, i), WORD_REPRESENTS | WORD_ASSOCIATE);
        }
    pair->seen[PAIR_venue] =
        v->mention->kind == ODF_ORGANISATION &&
        page_near(p, first, -5, -1, "premises room office building at in front") &&
        !page_near(p, first, -2, -1, "by");
}

/* "Ben’s wife Ann", "Ben’s lawyer": Ben only says whose. */
static bool owns_other(const struct page *p, const struct mention *mention)
{
    if (page_token(p, mention->last)->kind != TOKEN_POSSESSIVE)
        return false;
    for (uint32_t i = mention->last + 1; i < mention->last + 6; i++) {
        const struct mention *other = page_mention(p, i);
        if (other)
            return other->kind == ODF_PERSON;
        if (token_is(page_token(p, i), WORD_ROLE | WORD_KIN))
            return true;
        if (page_token(p, i)->kind != TOKEN_WORD)
            return false;
    }
    return false;
}

/* "owned by Ben", "represented by Ben", where that is not the event. */
static bool agent_of_other(const struct view *v, const struct mention *mention)
{
    const struct page *p = v->page;
    const uint32_t by = governor(p, mention->first);

    return by > 0 && page_is(p, by, "by") && by >= v->event->last + 1 + (v->event->last == by) &&
           page_is(p, by - 1,
                   "owned run led headed chaired founded co-founded controlled represented managed "
                   "directed edited published established created created accompanied written "
                   "issued signed backed supported funded financed sponsored joined followed");
}

/* Whether the name stands in a description of another one that the trigger is no part of. */
static bool on_the_side(const struct view *v, const struct mention *mention)
{
    const struct aside aside = aside_around(v->page, mention->first);

    return aside.close > 0 && (v->event->first < aside.open || v->event->first >= aside.close);
}

static bool is_head(const struct view *v, const struct mention *mention)
{
    return !on_the_side(v, mention) && !owns_other(v->page, mention) && !agent_of_other(v, mention);
}

/* Which of the names before the trigger is the one that its clause is about. */
static void see_head(struct view *v, struct pair *pair)
{
    const struct page *p = v->page;
    const struct mention *head = NULL;

    if (!pair->seen[PAIR_same_sentence])
        return;
    pair->seen[PAIR_aside] = on_the_side(v, v->mention);
    pair->seen[PAIR_owner_of_other] = owns_other(p, v->mention);
    pair->seen[PAIR_agent_of_other] = agent_of_other(v, v->mention);
    const uint32_t limit = page_mentions_before(p, v->event->first);
    for (uint32_t i = limit; i > 0 && limit - i < MENTIONS_LOOKED_AT && !head; i--) {
        const struct mention *mention = mention_of(p, i - 1);
        if (sentence_of(p, mention->first) != sentence_of(p, v->event->first))
            break;
        if (mention->last <= v->event->first && is_head(v, mention))
            head = mention;
    }
    const bool is_it = head && head->first >= v->group_first && head->last <= v->group_last &&
                       is_head(v, v->mention);
    pair->seen[PAIR_head_before] = is_it;
    pair->seen[PAIR_head_is_other] = head && !is_it && v->before;
}

/* Whether another event stands among the tokens, which begin or end at the trigger. */
static bool event_between(const struct view *v, uint32_t from, uint32_t to)
{
    const struct candidate *first = v->candidates->list.items;
    const struct candidate *last = first + v->candidates->list.count;

    for (const struct candidate *c = v->event; c > first && c[-1].first >= from; c--)
        if (c[-1].chosen && c[-1].first < to)
            return true;
    for (const struct candidate *c = v->event + 1; c < last && c->first < to; c++)
        if (c->chosen && c->first >= from)
            return true;
    return false;
}

static void see_between(struct view *v, struct pair *pair)
{
    const struct page *p = v->page;
    const uint32_t from = v->before ? v->group_last : v->event->last;
    const uint32_t to = v->before ? v->event->first : v->group_first;

    if (!pair->seen[PAIR_same_sentence])
        return;
    for (uint32_t i = from; i < to; i++) {
        pair->seen[PAIR_clause_between] |=
            page_is(p, i, "who which that while whose where after before");
        pair->seen[PAIR_comma_between] |= token_is_mark(page_token(p, i), ',');
    }
    for (uint32_t i = from; i < to; i++) {
        const struct token *token = page_token(p, i);
        pair->seen[PAIR_semicolon_between] |= token_is_mark(token, ';');
        pair->seen[PAIR_verb_between] |= token->word->trigger && !p->mention_at[i] &&
                                         token_is(token, WORD_VERB) &&
                                         token->word->form != FORM_BASE;
    }
    pair->seen[PAIR_other_event_between] = event_between(v, from, to);
    pair->seen[PAIR_only_event] = v->candidates->chosen <= 1;
}

/* `”, said X` and `…, X said`: who speaks stands behind the verb if what is said stands before. */
static bool speaker_behind(const struct view *v)
{
    return !v->before && v->gap <= 2 && v->event->verb && v->event->seen[SEEN_speaker_behind];
}

/* Whether the name is the nearest one on its side of the trigger, and stands for its subject. */
static void see_side(struct view *v, struct pair *pair)
{
    const struct page *p = v->page;
    const bool court = pair->seen[PAIR_court];
    bool nearest = pair->seen[PAIR_same_sentence], alone = nearest;

    if (!nearest) {
        pair->seen[PAIR_pronoun_subject] = pair->seen[PAIR_sentence_before] &&
                                           pair->seen[PAIR_person] &&
                                           v->event->seen[SEEN_pronoun_subject];
        return;
    }
    for (uint32_t i = v->sentence.first; i < v->sentence.last; i++) {
        const struct mention *other = mention_of(p, i);
        if (other->entity == v->mention->entity)
            continue;
        alone = false;
        if (other->first >= v->group_first && other->last <= v->group_last)
            continue;
        if (v->before ? other->first >= v->group_last && other->last <= v->event->first
                      : other->last <= v->group_first && other->first >= v->event->last)
            nearest = false;
    }
    pair->seen[PAIR_only_same_sentence] = alone;
    pair->seen[PAIR_nearest_before] = nearest && v->before;
    pair->seen[PAIR_nearest_behind] = nearest && !v->before;
    pair->seen[PAIR_clause_subject] = v->before && v->event->verb &&
                                      !pair->seen[PAIR_verb_between] &&
                                      !pair->seen[PAIR_semicolon_between] &&
                                      !pair->seen[PAIR_role_of] && !pair->seen[PAIR_possessive];
    pair->seen[PAIR_speaker_behind] = speaker_behind(v);
    pair->seen[PAIR_court_before] = court && v->before && !pair->seen[PAIR_verb_between];
    pair->seen[PAIR_court_behind_by] = court && pair->seen[PAIR_by_before];
    pair->seen[PAIR_says_before] = v->event->seen[SEEN_says] && v->before;
    for (uint32_t i = v->mention->last; i < v->mention->last + 3; i++)
        pair->seen[PAIR_employs_other] |=
            v->mention->kind == ODF_ORGANISATION &&
            token_is(page_token(p, i), WORD_ROLE | WORD_TITLE) &&
            (page_is(p, v->mention->last, "'s") || i == v->mention->last ||
             page_token(p, v->mention->last)->kind == TOKEN_POSSESSIVE);
}

static void see_body(struct view *v, struct pair *pair)
{
    const struct page *p = v->page;
    const struct mention *mention = v->mention;

    if (mention->kind != ODF_ORGANISATION)
        return;
    for (uint32_t i = mention->first; i < mention->last; i++) {
        pair->seen[PAIR_court] |= page_is(p, i,
                                          "court courts tribunal police committee service "
                                          "prosecutor's prosecution prosecutors office ministry "
                                          "security bureau guard agency department");
        pair->seen[PAIR_media] |= token_is(page_token(p, i), WORD_MEDIA);
    }
    pair->seen[PAIR_media] |= mention->rule == RULE_DOMAIN;
}

/* --- roles ----------------------------------------------------------------------------------- */

/* Whether the name belongs to a clause of its own before the trigger's, with its own verb:
 * "X was freed on Friday, Y said". */
static bool other_clause(const struct view *v, const struct pair *pair)
{
    const struct page *p = v->page;
    const uint32_t next = v->group_last + token_is_mark(page_token(p, v->group_last), ',');

    if (!v->before || pair->seen[PAIR_nearest_before] || page_is(p, next, "who which"))
        return false;
    for (uint32_t i = v->group_last; i < v->event->first; i++)
        if (page_is(p, i, "is are was were has have had will"))
            return true;
    return pair->seen[PAIR_verb_between];
}

static bool acts(const struct view *v, const struct pair *pair)
{
    if (pair->seen[PAIR_by_before])
        return true;
    return v->event->verb && v->before && !v->event->passive &&
           !(pair->seen[PAIR_person] && other_clause(v, pair));
}

static odf_role role_in_meeting(const struct view *v, const struct pair *pair)
{
    const struct page *p = v->page;
    const uint32_t from = v->group_last - 1; /* the name's last token: the verb follows */

    if (pair->seen[PAIR_by_before] || pair->seen[PAIR_possessive])
        return ODF_ORGANISER;
    if (v->before && page_near(p, from, 1, 12,
                               "organised organized hosted held hosts invite organises "
                               "co-organised organise conducted launched arranged hold"))
        return ODF_ORGANISER;
    if (pair->seen[PAIR_of_trigger] && pair->seen[PAIR_organisation])
        return ODF_ORGANISER;
    return pair->seen[PAIR_venue] || pair->seen[PAIR_about_before] ? ODF_OTHER_ROLE
                                                                   : ODF_PARTICIPANT;
}

/* "said X" has no addressee, "told X" has. */
static bool addresses(const struct view *v)
{
    return !page_is(v->page, v->event->first,
                    "said says say claimed claims declared called calls condemned condemns "
                    "criticised denied rejected insists insisted regretted announced");
}

static odf_role role_in_statement(const struct view *v, const struct pair *pair)
{
    if (pair->seen[PAIR_speaker_behind])
        return ODF_SUBJECT;
    if (v->event->verb && v->before && !pair->seen[PAIR_by_before] &&
        (v->event->seen[SEEN_speaker_behind] || other_clause(v, pair)))
        return ODF_OTHER_ROLE;
    if (pair->seen[PAIR_to_before] ||
        (pair->seen[PAIR_behind_verb] && pair->seen[PAIR_active_behind] && addresses(v)))
        return ODF_ADDRESSEE;
    if (!v->event->verb && !v->before && v->gap <= 2 && pair->seen[PAIR_nearest_behind] &&
        token_is_mark(page_token(v->page, v->event->last), ','))
        return ODF_SUBJECT; /* "In a statement, X …" */
    if (acts(v, pair) || pair->seen[PAIR_from_before] || pair->seen[PAIR_of_trigger] || v->before)
        return ODF_SUBJECT;
    return ODF_OTHER_ROLE;
}

static odf_role role_of(const struct view *v, const struct pair *pair)
{
    switch (v->event->type) {
    case ODF_MEETING: return role_in_meeting(v, pair);
    case ODF_STATEMENT: return role_in_statement(v, pair);
    case ODF_PROTEST:
        if (pair->seen[PAIR_by_before])
            return ODF_ORGANISER;
        return pair->seen[PAIR_person] || v->before ? ODF_PARTICIPANT : ODF_OTHER_ROLE;
    case ODF_ELECTION: return ODF_SUBJECT;
    default: break;
    }
    if (page_is(v->page, v->event->first,
                "resigned resigns resign resigning stepped steps died dies "
                "disappeared vanished succeeded escaped walked walks appeared perished drowned "
                "quit quits retired retires left leaves walked received receives got lost "
                "loses"))
        return ODF_SUBJECT; /* verbs that happen to whoever does them */
    if (pair->seen[PAIR_person] && !pair->seen[PAIR_by_before] &&
        (v->event->type == ODF_DETENTION || v->event->type == ODF_EXTRADITION))
        return pair->seen[PAIR_same_sentence] || pair->seen[PAIR_pronoun_subject] ? ODF_SUBJECT
                                                                                  : ODF_OTHER_ROLE;
    if (v->event->type == ODF_DECISION && pair->seen[PAIR_organisation] &&
        pair->seen[PAIR_from_before] && v->event->passive)
        return ODF_ACTOR; /* "was expelled from X" */
    if (acts(v, pair) && v->event->type != ODF_PROSECUTION)
        return pair->seen[PAIR_person] && v->event->type == ODF_VIOLENCE && v->event->verb &&
                       !v->event->passive && !pair->seen[PAIR_by_before]
                   ? ODF_SUBJECT
                   : ODF_ACTOR;
    if (pair->seen[PAIR_organisation] && (pair->seen[PAIR_court] || acts(v, pair)))
        return ODF_ACTOR;
    if (pair->seen[PAIR_by_before] ||
        (acts(v, pair) && page_is(v->page, v->event->first,
                                  "sued sues accused accuses charged indicted prosecuted")))
        return ODF_ACTOR;
    return pair->seen[PAIR_same_sentence] || pair->seen[PAIR_pronoun_subject] ? ODF_SUBJECT
                                                                              : ODF_OTHER_ROLE;
}

/* --- all pairs ------------------------------------------------------------------------------- */

double participant_feature_weight(enum participant_feature feature, odf_event_type type)
{
    return participant_weights[feature] + participant_type_weights[feature][type];
}

static void weigh(struct pair *pair, odf_event_type type)
{
    pair->score = participant_bias[type];
    for (unsigned i = 0; i < PARTICIPANT_FEATURE_COUNT; i++)
        if (pair->seen[i])
            pair->score += participant_feature_weight(i, type);
}

/* "Ben’s lawyer Ann was arrested": what happens to Ann does not happen to Ben. */
static bool only_owns(const struct view *v, const struct pair *pair)
{
    const odf_event_type type = v->event->type;

    return pair->seen[PAIR_owner_of_other] && v->before && v->event->verb &&
           pair->seen[PAIR_head_is_other] && type != ODF_STATEMENT && type != ODF_MEETING &&
           type != ODF_PROTEST;
}

odf_status pairs_find(struct pairs *out, const struct page *page,
                      const struct candidates *candidates, uint32_t candidate, odf_error *err)
{
    const struct candidate *event = &candidates->list.items[candidate];

    out->list.count = 0;
    if (!find_entities(out, page, event))
        return fail(err, ODF_E_MEMORY, "participants of an entry");
    const struct reach reach = reach_of(page, event);
    for (size_t i = 0; i < out->entities.count; i++) {
        const uint32_t entity = out->entities.items[i];
        struct pair pair = {.candidate = candidate, .entity = entity};
        struct view v = {.page = page,
                         .candidates = candidates,
                         .event = event,
                         .mention = mention_of(page, out->best.items[entity].mention)};
        find_sentence(&v, reach);
        find_group(&v);
        see_place(&v, &pair);
        see_rank(&v, &pair);
        see_grammar(&v, &pair);
        see_relation(&v, &pair);
        see_between(&v, &pair);
        see_body(&v, &pair);
        see_side(&v, &pair);
        see_head(&v, &pair);
        weigh(&pair, v.event->type);
        if (only_owns(&v, &pair))
            pair.score = participant_least - 1;
        pair.role = role_of(&v, &pair);
        if (!vector_push(&out->list, pair))
            return fail(err, ODF_E_MEMORY, "participants of an entry");
    }
    return ODF_OK;
}

void pairs_clear(struct pairs *pairs)
{
    vector_clear(&pairs->list);
    vector_clear(&pairs->best);
    vector_clear(&pairs->entities);
}

double participant_threshold(void)
{
    return participant_least;
}

const char *participant_feature_name(enum participant_feature feature)
{
    static const char *const names[] = {
#define FEATURE(name) #name,
#include "text/participant_features.inc"
#undef FEATURE
    };
    return names[feature];
}
