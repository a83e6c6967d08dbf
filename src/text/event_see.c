/* SPDX-License-Identifier: MIT */
/* The features of a candidate: its place in the sentence and what stands around it. */
#include "text/event_find.h"

static bool person_at(const struct page *p, uint32_t index, odf_kind kind)
{
    if (index >= p->tokens->list.count || !p->mention_at[index])
        return false;
    return p->mentions->list.items[p->mention_at[index] - 1].kind == kind;
}

static void see_mentions(const struct page *p, struct candidate *c, uint32_t start, uint32_t end)
{
    for (uint32_t i = start; i < end; i++)
        if (person_at(p, i, ODF_PERSON))
            c->seen[SEEN_person_in_sentence] = true;
    c->seen[SEEN_no_mention_in_entry] = p->mentions->list.count == 0;
    for (uint32_t step = 1; step <= 3; step++) {
        const uint32_t back = c->first - step, next = c->last + step - 1;
        if (step <= c->first && back >= start) {
            c->seen[SEEN_person_just_before] |= person_at(p, back, ODF_PERSON);
            c->seen[SEEN_organisation_just_before] |= person_at(p, back, ODF_ORGANISATION);
        }
        if (next < end) {
            c->seen[SEEN_person_just_behind] |= person_at(p, next, ODF_PERSON);
            c->seen[SEEN_organisation_just_behind] |= person_at(p, next, ODF_ORGANISATION);
        }
    }
}

static void see_dates(const struct page *p, struct candidate *c, uint32_t start, uint32_t end)
{
    for (size_t i = whens_before(p->whens, start);
         i < p->whens->list.count && p->whens->list.items[i].first < end; i++) {
        const struct when *when = &p->whens->list.items[i];
        c->seen[SEEN_date_in_sentence] = true;
        const uint32_t gap = when->first >= c->last   ? when->first - c->last
                             : when->last <= c->first ? c->first - when->last
                                                      : 0;
        c->seen[SEEN_date_near] |= gap <= 4;
        c->seen[SEEN_date_opens_sentence] |= when->first <= start + 3;
    }
}

/* The words right before: article, preposition, adjective. */
static void see_before(const struct page *p, struct candidate *c, uint32_t start)
{
    uint32_t word = c->first;

    if (word > start && event_common_noun(p, word - 1) && !c->verb) {
        c->seen[SEEN_adjective_before] = true;
        word--;
        if (word > start && event_common_noun(p, word - 1))
            word--;
    }
    if (word == start)
        return;
    if (token_is(page_token(p, word - 1), WORD_NUMERAL) ||
        page_token(p, word - 1)->kind == TOKEN_NUMBER) {
        c->seen[SEEN_numeral_before] = true;
        word--;
    } else if (page_token(p, word - 1)->kind == TOKEN_POSSESSIVE ||
               page_is(p, word - 1, "his her its their our my")) {
        c->seen[SEEN_possessive_before] = true;
    } else if (event_determiner(p, word - 1)) {
        c->seen[SEEN_determiner_before] = true;
        word--;
    }
    if (word == start || word == 0)
        return;
    c->seen[SEEN_definite_before] = page_is(p, word, "the this these that those");
    c->seen[SEEN_indefinite_before] = page_is(p, word, "a an another");
    word--;
    c->seen[SEEN_about_before] = page_is(p, word, "about concerning regarding on over into");
    c->seen[SEEN_of_before] = page_is(p, word, "of");
    c->seen[SEEN_for_before] = page_is(p, word, "for");
    c->seen[SEEN_against_before] = page_is(p, word, "against from with");
    c->seen[SEEN_during_before] =
        page_is(p, word, "during within occasion framework throughout at");
    c->seen[SEEN_after_before] = page_is(p, word, "after following before since despite upon");
    c->seen[SEEN_in_before] = page_is(p, word, "in under by via through");
    c->seen[SEEN_to_before] = page_is(p, word, "to");
    const uint64_t four = page_sets(p, c->first, -4, -1), six = page_sets(p, c->first, -6, -1);
    c->seen[SEEN_accused_before] = (four & SET(accused)) != 0;
    c->seen[SEEN_organised_before] = (six & SET(organised)) != 0;
    c->seen[SEEN_since_before] = (four & SET(since)) != 0;
}

static void see_behind(const struct page *p, struct candidate *c, uint32_t end)
{
    const uint32_t next = c->last;

    c->seen[SEEN_of_behind] = page_is(p, next, "of");
    c->seen[SEEN_by_behind] = page_is(p, next, "by");
    for (uint32_t i = next; i < end && i < next + 8 && page_is(p, next, "of against on to by with");
         i++)
        if (person_at(p, i, ODF_PERSON))
            c->seen[SEEN_of_person_behind] = true;
    c->seen[SEEN_noun_behind] =
        !c->verb && event_common_noun(p, next) && !token_is(page_token(p, next), WORD_VERB);
    c->seen[SEEN_held_behind] = (page_sets(p, next - 1, 1, 8) & SET(held)) != 0;
}

/* Quotes and brackets that are open at the candidate. */
static void see_enclosure(const struct page *p, struct candidate *c, uint32_t start)
{
    bool quoted = false, bracketed = false;

    for (uint32_t i = start; i < c->first; i++) {
        const struct token *token = page_token(p, i);
        if (token->kind != TOKEN_PUNCTUATION)
            continue;
        if (token->mark == '{' || (token->mark == '"' && !quoted) || (token->mark == '<'))
            quoted = true;
        else if (token->mark == '}' || token->mark == '"' || token->mark == '>')
            quoted = false;
        else if (token->mark == '(' || token->mark == '[')
            bracketed = true;
        else if (token->mark == ')' || token->mark == ']')
            bracketed = false;
    }
    c->seen[SEEN_in_quotes] = quoted;
    c->seen[SEEN_in_brackets] = bracketed;
}

/* Walks back to what opens the clause. */
static void see_clause(const struct page *p, struct candidate *c, uint32_t start)
{
    for (uint32_t i = c->first; i > start; i--) {
        const uint32_t word = i - 1;
        if (page_in(p, word, SET(relative)) || (page_in(p, word, SET(that)) && c->verb &&
                                                word > start && event_common_noun(p, word - 1))) {
            c->seen[SEEN_relative_clause] = true;
            break;
        }
        if (page_in(p, word, SET(subordinate))) {
            c->seen[SEEN_subordinate_clause] = true;
            break;
        }
        if (page_in(p, word, SET(conditional))) {
            c->seen[SEEN_conditional] = true;
            break;
        }
        if (token_is_mark(page_token(p, word), ',') || token_is_mark(page_token(p, word), ';') ||
            token_is_mark(page_token(p, word), ':') || token_is_mark(page_token(p, word), '-'))
            break;
    }
    c->seen[SEEN_negated] = (page_sets(p, c->first, -4, -1) & SET(negation)) != 0;
}

/* What the words of the whole sentence say of the event. */
static void see_sentence(const struct page *p, struct candidate *c)
{
    const uint64_t sets = page_sets(p, c->first, -SPAN_LIMIT, SPAN_LIMIT);

    c->seen[SEEN_habitual] = (sets & SET(habit)) != 0;
    c->seen[SEEN_over_time] = (sets & SET(years)) != 0;
    c->seen[SEEN_crowd_subject] = (sets & SET(crowd)) != 0;
}

/* A noun that is the grammatical subject or object of the sentence's first finite verb. */
static void see_main_clause(const struct page *p, struct candidate *c, uint32_t start, uint32_t end)
{
    uint32_t verb = 0;

    for (uint32_t i = start; i < end && !verb; i++) {
        const struct token *token = page_token(p, i);
        if (page_in(p, i, SET(finite) | SET(will)))
            verb = i;
        else if (token->kind == TOKEN_WORD && token->shape == SHAPE_LOWER && token->word->trigger &&
                 (token->word->form == FORM_PAST || token->word->form == FORM_THIRD) &&
                 (i == start || !page_in(p, i - 1, SET(not_a_verb_behind))))
            verb = i;
    }
    if (!verb)
        return;
    const uint32_t reach = verb + 4;
    if (c->verb)
        c->seen[SEEN_main_verb] = c->first >= verb && c->first <= reach;
    else if (c->first < verb)
        c->seen[SEEN_subject_of_sentence] = c->first < start + 12 && !c->seen[SEEN_of_before];
    else
        c->seen[SEEN_object_of_main_verb] = c->first <= verb + 6;
}

/* Who does it, as far as the words right before the verb tell. */
static void see_subject(const struct page *p, struct candidate *c, uint32_t start)
{
    uint32_t back = event_skip_adverb_back(p, c->first);

    while (back > start && (event_be(p, back - 1) || page_in(p, back - 1, SET(auxiliary)) ||
                            event_modal(p, back - 1)))
        back = event_skip_adverb_back(p, back - 1);
    if (back <= start)
        return;
    back--;
    c->seen[SEEN_pronoun_subject] = c->verb && page_is(p, back, "he she it they we i you");
    c->seen[SEEN_authority_subject] = c->verb && page_sets(p, back + 1, -3, -1) & SET(authority);
    if (back > start &&
        (token_is_mark(page_token(p, back), ',') || token_is_mark(page_token(p, back), ')') ||
         token_is_mark(page_token(p, back), '-')))
        back--;
    c->seen[SEEN_person_is_subject] = c->verb && p->mention_at[back] != 0;
    c->seen[SEEN_recently] = (page_sets(p, c->first, -SPAN_LIMIT, SPAN_LIMIT) & SET(recently)) != 0;
    c->seen[SEEN_topic_of_meeting] =
        !c->verb && page_sets(p, c->first, -8, -1) & SET(meeting_topic);
    c->seen[SEEN_adjunct_opens] =
        c->first < start + 12 && page_is(p, start,
                                         "during following after at within "
                                         "amid despite in since before upon");
    for (uint32_t i = start; i < start + 6 && i < c->first; i++)
        c->seen[SEEN_colon_name_before] |=
            token_is_mark(page_token(p, i), ':') && i > 0 && p->mention_at[i - 1];
}

static bool quotation_mark(const struct page *p, uint32_t index, const char *marks)
{
    const struct token *token = page_token(p, index);
    return token->kind == TOKEN_PUNCTUATION && token->mark && strchr(marks, token->mark);
}

static bool says(const struct page *p, uint32_t index)
{
    return page_is(p, index,
                   "said says say told tells wrote writes tweeted tweets called calls declared "
                   "insists insisted claimed claims reports reported denied denies rejected "
                   "rejects answered regretted announced stated warned warns confirmed added "
                   "argued vowed dismissed replied condemned explained alleges alleged");
}

/* How a verb of saying joins what is said to who says it. */
static void see_speech(const struct page *p, struct candidate *c, uint32_t start, uint32_t end)
{
    const uint32_t back = event_skip_adverb_back(p, c->first);

    uint32_t group = back; /* "and was then" */
    while (group > start && (event_be(p, group - 1) || page_is(p, group - 1, "has have had then")))
        group = event_skip_adverb_back(p, group - 1);
    c->seen[SEEN_joined_verb] =
        c->verb && group > start &&
        (page_is(p, group - 1, "and") || token_is_mark(page_token(p, group - 1), ','));
    c->seen[SEEN_capitalised] = token_is_capital(page_token(p, c->first)) && c->first > start;
    c->seen[SEEN_comma_before] = back > start && token_is_mark(page_token(p, back - 1), ',');
    c->seen[SEEN_opens_with_name] = p->mention_at[start] != 0;
    c->seen[SEEN_pronoun_opens] = page_is(p, start, "he she they it his her their its");
    c->seen[SEEN_ends_sentence] = c->verb && c->last + 2 >= end;
    bool other_verb = false;
    for (uint32_t i = back; i > start && !other_verb; i--) {
        if (p->mention_at[i - 1]) {
            c->seen[SEEN_name_before_in_clause] = c->verb;
            break;
        }
        other_verb = page_token(p, i - 1)->word->trigger ||
                     token_is_mark(page_token(p, i - 1), ';') ||
                     page_in(p, i - 1, SET(that) | SET(finite));
    }
    c->seen[SEEN_says] = c->verb && says(p, c->first);
    if (!c->seen[SEEN_says])
        return;
    for (uint32_t i = back > start + 4 ? back - 4 : start; i < back; i++)
        c->seen[SEEN_quote_before] |= quotation_mark(p, i, "}\"");
    c->seen[SEEN_quote_before] |= start > 0 && quotation_mark(p, start - 1, "}\"");
    for (uint32_t i = c->last; i < end && i < c->last + 10; i++)
        c->seen[SEEN_quote_behind] |= quotation_mark(p, i, "{\"");
    c->seen[SEEN_speaker_behind] =
        back > start && !page_is(p, c->last, "to that in on for at about of from he she it they") &&
        (token_is_mark(page_token(p, back - 1), ',') || quotation_mark(p, back - 1, "}\"")) &&
        (c->seen[SEEN_person_just_behind] || c->seen[SEEN_organisation_just_behind]);
}

void event_see_words(const struct page *p, struct candidate *c)
{
    const uint32_t start = page_sentence_start(p, c->first), end = page_sentence_end(p, c->first);
    const uint32_t count = (uint32_t)p->tokens->list.count;
    const uint32_t sentences = count ? page_token(p, count - 1)->sentence + 1 : 0;

    c->seen[SEEN_bias] = true;
    c->seen[SEEN_strength_1] = c->strength == 1;
    c->seen[SEEN_strength_2] = c->strength == 2;
    c->seen[SEEN_strength_3] = c->strength == 3;
    c->seen[SEEN_phrase] = c->last - c->first > 1;
    c->seen[SEEN_sentence_first] = page_token(p, c->first)->sentence == 0;
    c->seen[SEEN_sentence_second] = page_token(p, c->first)->sentence == 1;
    c->seen[SEEN_sentence_later] = page_token(p, c->first)->sentence > 1;
    c->seen[SEEN_only_sentence] = sentences == 1;
    c->seen[SEEN_short_entry] = count < 20;
    c->seen[SEEN_long_entry] = count > 60;
    c->seen[SEEN_title_like] = count < 12;
    see_mentions(p, c, start, end);
    see_dates(p, c, start, end);
    see_before(p, c, start);
    see_behind(p, c, end);
    see_subject(p, c, start);
    see_enclosure(p, c, start);
    see_clause(p, c, start);
    see_sentence(p, c);
    see_main_clause(p, c, start, end);
    see_speech(p, c, start, end);
    c->seen[SEEN_generic] = c->seen[SEEN_plural_noun] && !c->seen[SEEN_determiner_before] &&
                            !c->seen[SEEN_possessive_before] && !c->seen[SEEN_person_in_sentence] &&
                            !c->seen[SEEN_date_in_sentence] && !c->seen[SEEN_numeral_before];
    c->seen[SEEN_list_item] =
        !c->verb && (token_is_mark(page_token(p, c->last), ',') || page_is(p, c->last, "and")) &&
        c->first > start &&
        (token_is_mark(page_token(p, c->first - 1), ',') || page_is(p, c->first - 1, "and"));
}

/* --- how the candidates of an entry relate --------------------------------------------------- */

void event_see_others(struct candidate *list, size_t count, size_t index,
                      const struct tokens *tokens)
{
    struct candidate *c = &list[index];
    const uint32_t sentence = tokens->list.items[c->first].sentence;
    size_t before_in_sentence = 0;
    const size_t from = index > SPAN_LIMIT ? index - SPAN_LIMIT : 0;

    c->seen[SEEN_first_in_entry] = index == 0;
    c->seen[SEEN_no_other_candidate] = count == 1;
    c->seen[SEEN_many_candidates] = count > 5;
    c->seen[SEEN_first_of_type] = true;
    for (size_t i = from; i < index; i++) {
        const bool same_sentence = tokens->list.items[list[i].first].sentence == sentence;
        before_in_sentence += same_sentence;
        c->seen[SEEN_coordinated_verb] |= same_sentence && c->seen[SEEN_joined_verb] &&
                                          list[i].verb && c->verb && c->first - list[i].last < 16;
        /* "was held and freed": one auxiliary for both */
        if (c->seen[SEEN_coordinated_verb] && list[i].passive && c->form == FORM_PAST &&
            !c->seen[SEEN_verb_perfect] && i + 1 == index)
            c->passive = true;
        if (list[i].type == c->type) {
            c->seen[SEEN_first_of_type] = false;
            c->seen[SEEN_same_type_before] = true;
            c->seen[SEEN_same_type_before_in_sentence] |= same_sentence;
            struct slice a = tokens_key(tokens, list[i].first), b = tokens_key(tokens, c->first);
            c->seen[SEEN_same_word_before] |=
                a.size > 3 && b.size > 3 && memcmp(a.data, b.data, 4) == 0;
        }
        if (!same_sentence)
            continue;
        c->seen[SEEN_statement_verb_before] |=
            list[i].type == ODF_STATEMENT && list[i].strength > 1;
        c->seen[SEEN_meeting_before] |= list[i].type == ODF_MEETING && list[i].strength > 1;
        c->seen[SEEN_decision_before] |= list[i].type == ODF_DECISION && list[i].strength > 1;
    }
    for (size_t i = index + 1; i < count && i < index + SPAN_LIMIT; i++)
        if (list[i].type == c->type && list[i].strength > c->strength)
            c->seen[SEEN_stronger_same_type_later] = true;
    c->seen[SEEN_first_in_sentence] = before_in_sentence == 0;
    c->seen[SEEN_third_or_later_in_sentence] = before_in_sentence >= 2;
}
