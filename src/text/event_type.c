/* SPDX-License-Identifier: MIT */
/* What a word that may report an event is here: its form, and the type that the words around it
 * make of it. */
#include "text/event_find.h"

uint32_t event_skip_adverb_back(const struct page *p, uint32_t index)
{
    while (index > 0) {
        struct slice key = tokens_key(p->tokens, index - 1);
        const bool adverb = (key.size > 4 && memcmp(key.data + key.size - 2, "ly", 2) == 0) ||
                            page_is(p, index - 1,
                                    "not also again already still just eventually soon "
                                    "then once never even reportedly later subsequently");
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
    const uint32_t back = event_skip_adverb_back(p, c->first);
    if (back > 0 && page_is(p, back - 1,
                            "to will would shall can could may might must should do does did "
                            "not we they i you who hereby"))
        return false;
    if (c->form == FORM_THIRD) {
        if (p->mention_at[before] || page_is(p, before, "who which that he she it"))
            return page_is(p, c->last, "of against in on for") &&
                   !page_is(p, before, "who which he she it");
        return !(event_determiner(p, c->last) || page_is(p, c->last, "that") ||
                 p->mention_at[c->last < p->tokens->list.count ? c->last : 0]) ||
               event_determiner(p, before);
    }
    return true;
}

void event_see_form(const struct page *p, struct candidate *c)
{
    const uint32_t back = event_skip_adverb_back(p, c->first);
    const uint32_t before = back ? back - 1 : 0;

    c->verb = !used_as_noun(p, c);
    c->seen[SEEN_noun] = !c->verb;
    c->seen[SEEN_plural_noun] = !c->verb && (c->form == FORM_PLURAL || c->form == FORM_THIRD);
    if (!c->verb)
        return;
    const bool after_be = back > 0 && event_be(p, before);
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
                     (token_is_mark(page_token(p, before), ',') && !event_determiner(p, c->last) &&
                      !p->mention_at[c->last < p->tokens->list.count ? c->last : 0])))
            c->passive = true;
    }
    c->seen[SEEN_verb_third] = c->form == FORM_THIRD;
    c->seen[SEEN_verb_gerund] = c->form == FORM_GERUND;
    c->seen[SEEN_verb_infinitive] = c->form == FORM_BASE && back > 0 && page_is(p, before, "to");
    c->seen[SEEN_verb_modal] = (c->form == FORM_BASE && back > 0 && event_modal(p, before)) ||
                               (c->passive && before > 0 && event_modal(p, before - 1)) ||
                               (c->passive && before > 1 && event_modal(p, before - 2));
}

/* --- type ------------------------------------------------------------------------------------ */

static bool court_around(const struct page *p, uint32_t index)
{
    return event_sentence_has(
               p, index,
               "court judge trial riots defendant defendants prosecution custody "
               "verdict lawyer prosecutor appellate cassation oppositionists jury") &&
           !event_sentence_has(p, index,
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
    if (!event_common_noun(p, c->last) && !token_is(next, WORD_PEOPLE | WORD_ROLE))
        return false;
    struct slice key = tokens_key(p->tokens, c->last);
    if (key.size > 3 && memcmp(key.data + key.size - 2, "ly", 2) == 0)
        return false;
    return page_token(p, c->first)->first || event_determiner(p, before) ||
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
    if (c->type == ODF_DETENTION && !c->verb && page_near(p, word, -3, -1, "from") &&
        page_near(p, word, -8, -1,
                  "released freed released escape escaped escaping fled transferred moved"))
        return true; /* "released from custody" */
    if (page_is(p, word, "decline declines declined declining refuse refuses refused refusing") &&
        page_is(p, c->last, "to") &&
        page_is(p, c->last + 1, "comment answer respond say speak discuss talk board"))
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
               (event_sentence_has(p, word,
                                   "officers agents police men guards soldiers gunmen van") ||
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
        event_sentence_has(p, word, "border flown deported extradited rendition"))
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
             !event_common_noun(p, c->last));
}

bool event_refine(const struct page *p, struct candidate *c)
{
    const uint32_t word = c->first;

    if (page_is(p, word, "dismissed") && c->passive &&
        page_near(p, word, 1, 4, "head chief director chairman editor minister president judge"))
        c->type = ODF_DECISION;
    if (page_is(p, word, "walk walked walks") && c->last - c->first > 1 &&
        event_sentence_has(p, word, "prison jail custody detention bail colony camp cell"))
        c->type = ODF_RELEASE; /* "walked out of jail" */
    if (c->last - c->first > 1) {
        if (page_is(p, word, "send sends sent") &&
            page_near(p, c->last - 1, 1, 5, "prison jail custody colony"))
            c->type = ODF_DETENTION; /* "sent back to prison" */
        return true;
    }
    const enum event_frame frame = event_frame(p, c);
    if (frame != FRAME_NONE)
        return frame == FRAME_FOUND;
    if (page_is(p, word, "hearing hearings") && court_around(p, word))
        c->type = ODF_PROSECUTION;
    if (page_is(p, word, "release released releases releasing") && text_behind(p, word))
        c->type = ODF_STATEMENT;
    if (page_is(p, word, "appeal appeals") &&
        (page_is(p, c->last, "against") ||
         page_near(p, word, -3, -1,
                   "consider considered cassation supervisory "
                   "rejected dismissed grant filed review") ||
         page_near(p, word, 1, 6, "rejected dismissed upheld heard denied thrown turned")) &&
        (court_around(p, word) || page_is(p, c->last, "against")))
        c->type = ODF_PROSECUTION;
    if (page_is(p, word, "interview interviews") &&
        event_sentence_has(p, word, "radio tv television video channel broadcast programme"))
        c->type = ODF_MEETING;
    if (page_is(p, word, "request requests requested") &&
        event_sentence_has(p, word, "extradition extradite"))
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
        return word > 0 && event_be(p, word - 1) &&
               page_is(p, c->last, "for in under at incommunicado behind") &&
               !event_sentence_has(p, word,
                                   "conference meeting session hearing event debate election "
                                   "elections discussion exhibition seminar rally protests events "
                                   "protest rallies trial referendum hearings visit mission "
                                   "meetings consultations table breakfast dinner lunch");
    if (page_is(p, word,
                "state order list sign rank file present record speak add believe think close "
                "free fine pass bar lift rule grant award note force abuse hold mine regret fire "
                "address request question promise ask say tell write talk"))
        return c->verb || page_is(p, word, "award request question address") ||
               (page_is(p, word, "fine") && word > 0 && event_determiner(p, word - 1));
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
