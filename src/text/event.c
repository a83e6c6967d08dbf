/* SPDX-License-Identifier: MIT */
/* Which words report the main events. Each candidate is described by features (its form, its
 * place in the sentence, what stands around it) whose weights were learned; a threshold that was
 * learned with them decides. The type comes from the word's row and the words around it. */
#include "text/page.h"

#include "text/event_weights.inc"

#include <math.h>

/* An entry seldom reports two events of one type: the second must be this likely (log odds). */
static const double event_second_of_type = 2.0;

static bool sentence_has(const struct page *p, uint32_t index, const char *words)
{
    return page_near(p, index, -SPAN_LIMIT, SPAN_LIMIT, words);
}

static bool determiner(const struct page *p, uint32_t index)
{
    return page_is(p, index,
                   "the a an this that these those his her its their our my any some no each "
                   "another all such");
}

static bool be(const struct page *p, uint32_t index)
{
    return page_is(p, index, "is are was were been be being");
}

static bool modal(const struct page *p, uint32_t index)
{
    return page_is(p, index, "could may might would can should must");
}

static bool common_noun(const struct page *p, uint32_t index)
{
    const struct token *token = page_token(p, index);
    return token->kind == TOKEN_WORD && token->shape == SHAPE_LOWER &&
           !token_is(token, WORD_FUNCTION | WORD_NUMERAL) && token->end - token->start > 2;
}

/* --- form ------------------------------------------------------------------------------------ */

static uint32_t skip_adverb_back(const struct page *p, uint32_t index)
{
    while (index > 0) {
        struct slice key = tokens_key(p->tokens, index - 1);
        const bool adverb = (key.size > 4 && memcmp(key.data + key.size - 2, "ly", 2) == 0) ||
                            page_is(p, index - 1,
                                    "not also again already still just eventually soon "
                                    "then once never even reportedly");
        if (!adverb)
            break;
        index--;
    }
    return index;
}

/* "arrest" and "charges" may be noun or verb: what stands before decides. */
static bool used_as_noun(const struct page *p, const struct candidate *c)
{
    const uint32_t before = c->first ? c->first - 1 : 0;

    if (c->form == FORM_NOUN || c->form == FORM_PLURAL)
        return true;
    if (c->form == FORM_PAST || c->form == FORM_GERUND)
        return false;
    if (c->first == 0)
        return true;
    const uint32_t back = skip_adverb_back(p, c->first);
    if (back > 0 && page_is(p, back - 1,
                            "to will would shall can could may might must should do does did "
                            "not we they i you who hereby"))
        return false;
    if (c->form == FORM_THIRD) {
        if (p->mention_at[before] || page_is(p, before, "who which that he she it"))
            return page_is(p, c->last, "of against in on for") &&
                   !page_is(p, before, "who which he she it");
        return !(determiner(p, c->last) || page_is(p, c->last, "that") ||
                 p->mention_at[c->last < p->tokens->list.count ? c->last : 0]) ||
               determiner(p, before);
    }
    return true;
}

/* The form in which the trigger stands: which of the verb's features hold. */
static void see_form(const struct page *p, struct candidate *c)
{
    const uint32_t back = skip_adverb_back(p, c->first);
    const uint32_t before = back ? back - 1 : 0;

    c->verb = !used_as_noun(p, c);
    c->seen[SEEN_noun] = !c->verb;
    c->seen[SEEN_plural_noun] = !c->verb && (c->form == FORM_PLURAL || c->form == FORM_THIRD);
    if (!c->verb)
        return;
    const bool after_be = back > 0 && be(p, before);
    const bool after_have = back > 0 && page_is(p, before, "has have had having");
    if (c->form == FORM_PAST) {
        c->passive = after_be || (back > 0 && page_is(p, before, "got gets"));
        c->seen[SEEN_verb_passive] = c->passive;
        c->seen[SEEN_verb_perfect] = after_have;
        const bool bare =
            !after_be && !after_have &&
            (token_is_mark(page_token(p, before), ',') || page_is(p, before, "and") ||
             c->first == 0 ||
             (page_token(p, before)->kind == TOKEN_WORD && !p->mention_at[before] &&
              page_is(p, c->last, "by in for on to from with at under during after")));
        c->seen[SEEN_verb_bare_participle] = bare;
        c->seen[SEEN_verb_past] = !c->passive && !after_have && !bare;
        if (bare && (page_is(p, c->last, "by in for on under at from") ||
                     (token_is_mark(page_token(p, before), ',') && !determiner(p, c->last) &&
                      !p->mention_at[c->last < p->tokens->list.count ? c->last : 0])))
            c->passive = true;
    }
    c->seen[SEEN_verb_third] = c->form == FORM_THIRD;
    c->seen[SEEN_verb_gerund] = c->form == FORM_GERUND;
    c->seen[SEEN_verb_infinitive] = c->form == FORM_BASE && back > 0 && page_is(p, before, "to");
    c->seen[SEEN_verb_modal] = (c->form == FORM_BASE && back > 0 && modal(p, before)) ||
                               (c->passive && before > 0 && modal(p, before - 1)) ||
                               (c->passive && before > 1 && modal(p, before - 2));
}

/* --- type ------------------------------------------------------------------------------------ */

static bool court_around(const struct page *p, uint32_t index)
{
    return sentence_has(p, index,
                        "court judge trial riots defendant defendants prosecution custody "
                        "verdict lawyer prosecutor appellate cassation oppositionists jury") &&
           !sentence_has(p, index,
                         "parliament committee subcommittee senate congress parliamentary "
                         "ep pace lawmakers meps chamber");
}

static bool text_behind(const struct page *p, uint32_t index)
{
    return page_near(p, index, 1, 4,
                     "report statement study video findings results article data "
                     "document documents recommendations list survey film figures "
                     "declaration letter communique analysis footage photo photos image "
                     "images details");
}

/* "the banned party", "Convicted lawyer": a participle that only describes. */
static bool adjectival(const struct page *p, const struct candidate *c)
{
    const struct token *next = page_token(p, c->last);
    const uint32_t before = c->first ? c->first - 1 : 0;

    if (c->form != FORM_PAST || next->kind != TOKEN_WORD || token_is(next, WORD_FUNCTION))
        return false;
    if (!common_noun(p, c->last) && !token_is(next, WORD_PEOPLE | WORD_ROLE))
        return false;
    struct slice key = tokens_key(p->tokens, c->last);
    if (key.size > 3 && memcmp(key.data + key.size - 2, "ly", 2) == 0)
        return false;
    return page_token(p, c->first)->first || determiner(p, before) ||
           page_token(p, before)->kind == TOKEN_POSSESSIVE ||
           page_is(p, before,
                   "of for by with against to and other several some many few from on in both "
                   "allegedly newly already well-known recently previously") ||
           token_is(page_token(p, before), WORD_NUMERAL) ||
           page_token(p, before)->kind == TOKEN_NUMBER ||
           (token_is(page_token(p, before), WORD_PEOPLE) && !c->verb);
}

/* "called the ruling 'absurd'", "rejected the figures as forged": what somebody says of it. */
static bool judges(const struct page *p, uint32_t word)
{
    if (page_is(p, word, "rejected rejects reject dismissed dismisses dismiss"))
        return page_near(p, word, 1, 10,
                         "as criticism allegations claims claim accusations reports") &&
               !page_near(p, word, 1, 8, "head chief director minister appeal");
    for (uint32_t i = word + 1; i < word + 10; i++) {
        if (page_token(p, i)->sentence != page_token(p, word)->sentence)
            return false;
        if (token_is_mark(page_token(p, i), '{') || token_is_mark(page_token(p, i), '"'))
            return true;
    }
    return page_near(p, word, 1, 8,
                     "absurd unacceptable disgrace farce unlawful unjust shameful baseless");
}

/* "jailed for six years" is a sentence, "jailed" alone a detention. */
static bool term_behind(const struct page *p, uint32_t word)
{
    return page_near(p, word, 1, 14, "years year months month life years' months'") &&
           page_near(p, word, 1, 10, "for to");
}

/* "held without trial", "rapporteur on torture", "riot police": words that name no event here. */
static bool only_names(const struct page *p, const struct candidate *c)
{
    const uint32_t word = c->first, before = word ? word - 1 : 0;

    if (!word)
        return page_is(p, word, "riot") && page_is(p, c->last, "police");
    if (page_is(p, word, "trial charge charges") && page_is(p, before, "without"))
        return true;
    if (page_is(p, word, "torture execution executions disappearances detention violence") &&
        page_is(p, before, "on against arbitrary enforced summary"))
        return page_near(p, word, -6, -1,
                         "rapporteur committee convention subcommittee protocol group");
    if (page_is(p, word, "riot") && page_is(p, c->last, "police"))
        return true;
    if (page_is(p, word, "request") && page_is(p, before, "on upon"))
        return true;
    if (page_is(p, word, "law laws"))
        return page_near(p, word, -3, -1, "under");
    if (page_is(p, word, "decline declines declined declining"))
        return !page_is(p, c->last, "to");
    return page_is(p, word, "told") && c->passive && page_is(p, c->last, "to that by not");
}

/* "dismissed the appeal": what a court says of a case. */
static bool rules_on_case(const struct page *p, const struct candidate *c)
{
    return page_is(p, c->first, "dismissed dismisses rejected rejects upheld overturned quashed") &&
           page_near(p, c->last - 1, 1, 4, "appeal appeals complaint lawsuit case suit") &&
           court_around(p, c->first);
}

/* Verbs of many meanings, of which only one reports an event. False if it is another. */
static bool refine_common_verb(const struct page *p, struct candidate *c)
{
    const uint32_t word = c->first, before = word ? word - 1 : 0;

    if (page_is(p, word, "call called calls calling"))
        return page_is(p, c->last, "on upon for") ||
               (c->form != FORM_GERUND && !c->passive && judges(p, word));
    if (page_is(p, word, "take takes took taken taking drag drags dragged"))
        return c->verb && page_near(p, word, 1, 16, "from away out custody minibus van") &&
               (sentence_has(p, word, "officers agents police men guards soldiers gunmen van") ||
                c->passive);
    if (page_is(p, word, "clear cleared clears clearing"))
        return c->verb && page_near(p, word, 1, 5, "of") &&
               page_near(p, word, 1, 9,
                         "charge charges count counts wrongdoing murder fraud "
                         "corruption suspicion accusations");
    if (page_is(p, word, "win won wins winning"))
        return c->verb && page_near(p, word, 1, 8,
                                    "award prize medal contract tender case suit "
                                    "lawsuit appeal");
    if (page_is(p, word, "sell sold sells selling acquire acquired acquires"))
        return c->verb && page_near(p, word, 1, 8, "stake share shares company firm percent");
    if (page_is(p, word, "contract contracts"))
        return page_near(p, word, -6, 10, "awarded awards award worth signed won wins");
    if (page_is(p, word, "declared declares declare") &&
        page_near(p, word, 1, 14,
                  "unconstitutional undesirable extremist persona illegal null void bankrupt "
                  "emergency inadmissible invalid"))
        c->type = ODF_DECISION;
    if (page_is(p, word, "added add adds") &&
        page_near(p, word, 1, 12, "list register blacklist registry"))
        c->type = ODF_DECISION;
    if (page_is(p, word, "voted voting") && !page_is(p, c->last, "to against down through"))
        return false;
    if (page_is(p, word, "expel expelled expels") &&
        page_near(p, word, 1, 6, "party union parliament university faction club league"))
        c->type = ODF_DECISION;
    if (page_is(p, word, "jail jailed jails") &&
        (term_behind(p, word) || page_near(p, word, -6, -1, "court judge tribunal jury")))
        c->type = ODF_PROSECUTION;
    if (page_is(p, word, "abducted kidnapped seized abduction") &&
        sentence_has(p, word, "border flown deported extradited rendition"))
        c->type = ODF_EXTRADITION;
    if (page_is(p, word, "storm stormed storms storming"))
        return c->verb;
    if (page_is(p, word, "reject rejected rejects dismiss dismissed dismisses") && c->verb &&
        !c->passive && judges(p, word))
        c->type = ODF_STATEMENT;
    if (rules_on_case(p, c))
        c->type = ODF_PROSECUTION;
    if (only_names(p, c))
        return false;
    if (page_is(p, word, "rules hosts") && !c->verb)
        return false;
    if (page_is(p, word, "asylum") &&
        page_is(p, c->last, "seeker seekers claims claim applications system"))
        return false;
    if (page_is(p, word, "prosecution investigation appeal") && word > 0 &&
        token_is_capital(page_token(p, word)) && !page_token(p, word)->first)
        return !(token_is_capital(page_token(p, before)) || page_is(p, before, "of"));
    return !(c->form == FORM_PAST && page_is(p, before, "the") && word > 0 &&
             !common_noun(p, c->last));
}

/* What the words around a trigger make of it. False if it reports nothing. */
static bool refine(const struct page *p, struct candidate *c)
{
    const uint32_t word = c->first;

    if (page_is(p, word, "dismissed") && c->passive &&
        page_near(p, word, 1, 4, "head chief director chairman editor minister president judge"))
        c->type = ODF_DECISION;
    if (c->last - c->first > 1)
        return true;
    if (page_is(p, word, "hearing hearings") && court_around(p, word))
        c->type = ODF_PROSECUTION;
    if (page_is(p, word, "release released releases releasing") && text_behind(p, word))
        c->type = ODF_STATEMENT;
    if (page_is(p, word, "appeal appeals") &&
        (page_is(p, c->last, "against") || page_near(p, word, -3, -1,
                                                     "consider considered cassation supervisory "
                                                     "rejected dismissed grant filed review")) &&
        (court_around(p, word) || page_is(p, c->last, "against")))
        c->type = ODF_PROSECUTION;
    if (page_is(p, word, "interview interviews") &&
        sentence_has(p, word, "radio tv television video channel broadcast programme"))
        c->type = ODF_MEETING;
    if (page_is(p, word, "request requests requested") &&
        sentence_has(p, word, "extradition extradite"))
        return false;
    if (page_is(p, word, "search searched searching searches") &&
        (page_is(p, c->last, "for") || page_is(p, word - 1, "in")))
        return false;
    if (!refine_common_verb(p, c))
        return false;
    if (page_is(p, word, "hold holds holding events"))
        return page_is(p, word, "events") && word > 0 &&
               token_is(page_token(p, word - 1), WORD_NUMERAL);
    if (adjectival(p, c))
        return false;
    if (page_is(p, word, "held"))
        return word > 0 && be(p, word - 1) &&
               page_is(p, c->last, "for in under at incommunicado behind") &&
               !sentence_has(p, word,
                             "conference meeting session hearing event debate election "
                             "elections discussion exhibition seminar rally protests events "
                             "protest rallies trial referendum hearings visit mission "
                             "meetings consultations table breakfast dinner lunch");
    if (page_is(p, word,
                "state order list sign rank file present record speak add believe think close "
                "free fine pass bar lift rule grant award note force abuse hold mine regret fire "
                "address request question promise ask say tell write talk"))
        return c->verb || page_is(p, word, "award request question address") ||
               (page_is(p, word, "fine") && word > 0 && determiner(p, word - 1));
    if (page_is(p, word, "states orders lists signs ranks files records"))
        return false;
    if (page_is(p, word, "ask asks charge") && page_near(p, word, -1, -1, "in"))
        return false;
    if (page_is(p, word, "summon summoned summons summoning") &&
        page_near(p, word, 1, 8, "ambassador ambassadors diplomat envoy charge"))
        return false;
    if (page_is(p, word, "arrest") && page_is(p, c->last, "warrant warrants"))
        return false;
    if (page_is(p, word, "death") && page_is(p, c->last, "penalty"))
        return false;
    if (page_is(p, word, "detention") &&
        page_is(p, c->last,
                "centre center facility facilities centres centers "
                "facilities' conditions"))
        return false;
    return true;
}

/* --- surroundings ---------------------------------------------------------------------------- */

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
    for (size_t i = 0; i < p->whens->list.count; i++) {
        const struct when *when = &p->whens->list.items[i];
        if (when->first < start || when->first >= end)
            continue;
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

    if (word > start && common_noun(p, word - 1) && !c->verb) {
        c->seen[SEEN_adjective_before] = true;
        word--;
        if (word > start && common_noun(p, word - 1))
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
    } else if (determiner(p, word - 1)) {
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
    c->seen[SEEN_accused_before] = page_near(p, c->first, -4, -1,
                                             "accused charged convicted suspected "
                                             "accusing charges guilty");
    c->seen[SEEN_organised_before] =
        page_near(p, c->first, -6, -1,
                  "organised organized hosted held hold host organise conducted holding "
                  "attended participated attend hosting took takes launched");
    c->seen[SEEN_since_before] = page_near(p, c->first, -4, -1, "since for");
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
        !c->verb && common_noun(p, next) && !token_is(page_token(p, next), WORD_VERB);
    c->seen[SEEN_held_behind] = page_near(p, next - 1, 1, 8,
                                          "held place organised organized took "
                                          "hosted opened began scheduled");
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
        if (page_is(p, word, "who which whose whom") ||
            (page_is(p, word, "that") && c->verb && word > start && common_noun(p, word - 1))) {
            c->seen[SEEN_relative_clause] = true;
            break;
        }
        if (page_is(p, word,
                    "while after when as because although since before where whereas until")) {
            c->seen[SEEN_subordinate_clause] = true;
            break;
        }
        if (page_is(p, word, "if unless whether")) {
            c->seen[SEEN_conditional] = true;
            break;
        }
        if (token_is_mark(page_token(p, word), ',') || token_is_mark(page_token(p, word), ';') ||
            token_is_mark(page_token(p, word), ':') || token_is_mark(page_token(p, word), '-'))
            break;
    }
    c->seen[SEEN_negated] = page_near(p, c->first, -4, -1,
                                      "not no never without didn't wasn't failed "
                                      "refused refusal denied denying");
    c->seen[SEEN_habitual] = sentence_has(p, c->first,
                                          "often usually regularly systematically increasingly "
                                          "always frequently continues constantly many "
                                          "numerous cases instances risks situation problem "
                                          "practice issue issues");
    c->seen[SEEN_over_time] = sentence_has(p, c->first, "years months decade decades long-term");
    c->seen[SEEN_crowd_subject] = sentence_has(p, c->first,
                                               "activists protesters workers journalists "
                                               "people citizens members residents "
                                               "demonstrators students supporters");
}

/* A noun that is the grammatical subject or object of the sentence's first finite verb. */
static void see_main_clause(const struct page *p, struct candidate *c, uint32_t start, uint32_t end)
{
    uint32_t verb = 0;

    for (uint32_t i = start; i < end && !verb; i++) {
        const struct token *token = page_token(p, i);
        if (page_is(p, i, "is are was were has have had will"))
            verb = i;
        else if (token->kind == TOKEN_WORD && token->shape == SHAPE_LOWER && token->word->trigger &&
                 (token->word->form == FORM_PAST || token->word->form == FORM_THIRD) &&
                 (i == start || !page_is(p, i - 1, "the a an his her their of")))
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
    uint32_t back = skip_adverb_back(p, c->first);

    while (back > start &&
           (be(p, back - 1) || page_is(p, back - 1, "has have had will to") || modal(p, back - 1)))
        back = skip_adverb_back(p, back - 1);
    if (back <= start)
        return;
    back--;
    c->seen[SEEN_pronoun_subject] = c->verb && page_is(p, back, "he she it they we i you");
    c->seen[SEEN_authority_subject] =
        c->verb && page_near(p, back + 1, -3, -1,
                             "authorities police court courts government regime officers judge "
                             "prosecutors state officials security investigators");
    if (back > start &&
        (token_is_mark(page_token(p, back), ',') || token_is_mark(page_token(p, back), ')') ||
         token_is_mark(page_token(p, back), '-')))
        back--;
    c->seen[SEEN_person_is_subject] = c->verb && p->mention_at[back] != 0;
    c->seen[SEEN_recently] =
        sentence_has(p, c->first, "recently today yesterday week currently now");
    c->seen[SEEN_topic_of_meeting] =
        !c->verb && page_near(p, c->first, -8, -1,
                              "conference event seminar debate discussion hearing "
                              "side-event topic entitled subject meeting title dedicated "
                              "discuss devoted concerning");
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
    const uint32_t back = skip_adverb_back(p, c->first);

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
                     page_is(p, i - 1, "that is are was were has have had");
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

static void see_words(const struct page *p, struct candidate *c)
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

/* --- how the candidates of an entry relate --------------------------------------------------- */

static void see_others(struct candidate *list, size_t count, size_t index,
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
    unsigned chosen = 0;

    double best_of_type[ODF_EVENT_TYPE_COUNT];

    for (size_t i = 0; i < ODF_EVENT_TYPE_COUNT; i++)
        best_of_type[i] = -HUGE_VAL;
    for (size_t i = 0; i < count; i++)
        if (list[i].score > best_of_type[list[i].type])
            best_of_type[list[i].type] = list[i].score;
    for (size_t i = 0; i < count; i++) {
        const bool second = list[i].score < best_of_type[list[i].type];
        list[i].chosen = list[i].score > (second ? event_second_of_type : event_threshold);
        chosen += list[i].chosen;
        if (best == count || list[i].score > list[best].score)
            best = i;
    }
    if (!chosen && best < count && list[best].score > event_fallback)
        list[best].chosen = true;
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
    see_form(p, &candidate);
    if (!refine(p, &candidate))
        return true;
    see_words(p, &candidate);
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
    see_words(p, &candidate);
    return vector_push(&out->list, candidate);
}

odf_status candidates_find(struct candidates *out, const struct page *page, odf_error *err)
{
    out->list.count = 0;
    if (page->tokens->list.count && !push_openings(out, page))
        return fail(err, ODF_E_MEMORY, "events of an entry");
    for (uint32_t i = 0; i < page->tokens->list.count; i++)
        if (!push_candidate(out, page, i))
            return fail(err, ODF_E_MEMORY, "events of an entry");
    find_frames(out, page);
    for (size_t i = 0; i < out->list.count; i++) {
        see_others(out->list.items, out->list.count, i, page->tokens);
        weigh(&out->list.items[i]);
    }
    choose(out);
    return ODF_OK;
}

void candidates_clear(struct candidates *candidates)
{
    vector_clear(&candidates->list);
}

/* --- dates ----------------------------------------------------------------------------------- */

/* How well a date fits the candidate: more is better, 0 not at all. */
static int date_fit(const struct page *p, const struct candidate *c, const struct when *when)
{
    const uint32_t sentence = page_token(p, c->first)->sentence,
                   other = page_token(p, when->first)->sentence;
    const uint32_t start = page_sentence_start(p, c->first);
    int fit = 0;

    if (other > sentence || other + 1 < sentence)
        return 0;
    if (other + 1 == sentence)
        return when->first <= page_sentence_start(p, when->first) + 3 && !when->vague ? 10 : 0;
    const bool behind = when->first >= c->last;
    const uint32_t gap = behind ? when->first - c->last : c->first - when->last;
    fit = when->vague ? 40 : 100;
    fit -= (int)(gap < 30 ? gap : 30);
    if (!behind && when->first <= start + 3)
        fit += 25; /* "On 5 May, …" speaks of the whole sentence */
    const uint32_t from = behind ? c->last : when->last, to = behind ? when->first : c->first;
    for (uint32_t i = from; i < to; i++) {
        if (page_is(p, i, "since who which")) /* another clause */
            fit -= 20;
        else if (behind && page_token(p, i)->word->trigger &&
                 page_token(p, i)->word->form == FORM_PAST)
            fit -= 10;
    }
    if (when->first > 0 && page_is(p, when->first - 1, "since until"))
        fit -= 60;
    return fit > 0 ? fit : 1;
}

odf_period candidate_date(const struct page *page, const struct candidate *candidate)
{
    odf_period best = {{0, 0, 0}, {0, 0, 0}};
    int best_fit = 5;

    for (size_t i = 0; i < page->whens->list.count; i++) {
        const struct when *when = &page->whens->list.items[i];
        const int fit = date_fit(page, candidate, when);
        if (fit > best_fit) {
            best_fit = fit;
            best = when->period;
        }
    }
    return best;
}

/* --- place ----------------------------------------------------------------------------------- */

static odf_span bytes_of(const struct page *p, uint32_t first, uint32_t last)
{
    if (first >= last)
        return (odf_span){0, 0};
    return (odf_span){page_token(p, first)->start, page_token(p, last - 1)->end};
}

/* The end of a place name that begins at `index`, which is `index` if none does. */
static uint32_t place_end(const struct page *p, uint32_t index)
{
    const struct token *token = page_token(p, index);
    const struct word *word = token->phrase ? token->phrase : token->word;
    uint32_t end = index;

    if (!token_is_capital(token) || page_mention(p, index))
        return index;
    if (word->classes & (WORD_PLACE | WORD_STATE))
        end = index + (token->phrase ? token->phrase_tokens : 1);
    else if (token_is(token, WORD_FUNCTION | WORD_MONTH | WORD_WEEKDAY | WORD_ENGLISH))
        return index;
    else if (index > 0 && page_is(p, index - 1, "in at near of"))
        end = index + 1;
    while (end > index && token_is_capital(page_token(p, end)) &&
           token_is(page_token(p, end), WORD_VENUE | WORD_PLACE))
        end++;
    return end;
}

odf_span candidate_place(const struct page *page, const struct candidate *candidate)
{
    const uint32_t start = page_sentence_start(page, candidate->first);
    const uint32_t limit = page_sentence_end(page, candidate->first);
    uint32_t best = 0, best_end = 0, best_gap = UINT32_MAX;

    for (uint32_t i = start; i < limit; i++) {
        const bool in =
            i > start && (page_is(page, i - 1, "in at near") ||
                          (page_is(page, i - 1, "of") && i > start + 1 &&
                           page_is(page, i - 2, "city town village region province district")));
        const uint32_t end = in ? place_end(page, i) : i;
        if (end == i)
            continue;
        const uint32_t gap = i > candidate->first ? i - candidate->first : candidate->first - i;
        if (gap < best_gap) {
            best_gap = gap;
            best = i;
            best_end = end;
        }
    }
    return bytes_of(page, best, best_end);
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
