/* SPDX-License-Identifier: MIT */
/* The date and the place of an event. */
#include "text/event_find.h"

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

enum { DATES_LOOKED_AT = 32 }; /* before the event, and behind it */

odf_period candidate_date(const struct page *page, const struct candidate *candidate)
{
    odf_period best = {{0, 0, 0}, {0, 0, 0}};
    int best_fit = 5;

    const size_t near = whens_before(page->whens, candidate->first);
    const size_t limit = near + DATES_LOOKED_AT < page->whens->list.count ? near + DATES_LOOKED_AT
                                                                          : page->whens->list.count;

    for (size_t i = near > DATES_LOOKED_AT ? near - DATES_LOOKED_AT : 0; i < limit; i++) {
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
