/* SPDX-License-Identifier: MIT */
/* Members of parliaments, whose title names the house. */
#include "text/tie.h"

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
        people = tie_plural(p, title) ? NULL : people_of_entry(p);
        if (!people)
            return;
    }
    const char *name = arena_format(f->memory, "%.*s %s", (int)(people->end - people->start),
                                    p->text.data + people->start, house);
    if (!name) {
        f->failed = true;
        return;
    }
    const uint32_t last = tie_plural(p, title) ? tie_list_end(p, index) : index;
    tie_affiliate(f, TIE_MEMBER, index, last, tie_registered(f, name), title ? title - 1 : 0,
                  title + 1, title);
}

#define HOUSES                                                                                     \
    "parliament bundestag sejm duma rada knesset assembly commons kenesh majilis mazhilis majlis " \
    "congress riksdag storting folketing seimas saeima riigikogu legislature chamber deputies"

/* "Deputy Ann" where the entry names the house; false if it does not. */
static bool member_of_named_house(struct finder *f, uint32_t index, uint32_t first, uint32_t last,
                                  uint32_t role, const char *words)
{
    const struct page *p = f->page;
    const uint32_t end = tie_plural(p, role) ? tie_list_end(p, index) : index;

    const uint32_t count = (uint32_t)p->mentions->list.count;

    for (uint32_t i = 0; i < count; i = mentions_next(i, count)) {
        const struct mention *house = &p->mentions->list.items[i];
        if (house->kind != ODF_ORGANISATION || page_is(p, house->first, "european"))
            continue;
        if (page_is(p, house->first, "parliamentary") ||
            page_is(p, house->first + 1, "parliamentary"))
            continue; /* of several states */
        for (uint32_t t = house->first; t < house->last; t++)
            if (page_is(p, t, words)) {
                tie_affiliate(f, TIE_MEMBER, index, end, tie_name(f, house), first, last, role);
                return true;
            }
    }
    return false;
}

void tie_house(struct finder *f, uint32_t index)
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
            const uint32_t last = tie_plural(p, before) ? tie_list_end(p, index) : index;
            tie_affiliate(f, TIE_MEMBER, index, last, tie_name(f, mention), mention->first,
                          mention->last, mention->first);
            return;
        }
        if (mention && mention->rule == RULE_BRACKETS && before + 2 >= mention->last)
            tie_affiliate(f, TIE_BRACKETS, index, index, tie_name(f, mention), mention->first,
                          mention->last, UINT32_MAX);
        const bool beside = before + 1 == person->first ||
                            page_token(p, before + 1)->kind == TOKEN_PUNCTUATION ||
                            page_is(p, before + 1, "mr mrs ms dr");
        if (beside && page_is(p, before,
                              "deputy deputies lawmaker lawmakers legislator legislators "
                              "parliamentarian parliamentarians congressman congresswoman")) {
            member_of_named_house(f, index, before, before + 1, before, HOUSES);
            return;
        }
        if (page_is(p, before, "senator senators")) {
            if (!member_of_named_house(f, index, before, before + 1, before, "senate"))
                member_of_house(f, index, before, "Senate");
            return;
        }
        if (page_is(p, before, "mp mps") && page_token(p, before)->shape == SHAPE_UPPER) {
            if (!member_of_named_house(f, index, before, before + 1, before, HOUSES))
                member_of_house(f, index, before, "Parliament");
            return;
        }
        const bool between =
            token_is(page_token(p, before), WORD_TITLE) ||
            page_token(p, before)->kind == TOKEN_PUNCTUATION ||
            (mention && mention->kind == ODF_ORGANISATION && mention->rule == RULE_BRACKETS) ||
            page_is(p, before, "namely including led headed by");
        if (!between)
            return;
    }
}

/* "Ann MEP", "Ann, currently an MEP", "Ann, a Lithuanian MEP". */
void tie_member_behind(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];

    for (uint32_t at = person->last; at < person->last + 6; at++) {
        const struct mention *mention = page_mention(p, at);
        if (mention && mention->rule == RULE_MEMBERS_TITLE) {
            tie_affiliate(f, TIE_MEMBER, index, index, tie_name(f, mention), person->last,
                          mention->last, mention->first);
            return;
        }
        const struct token *token = page_token(p, at);
        if (page_is(p, at, "mp") && token->shape == SHAPE_UPPER) {
            member_of_named_house(f, index, person->first, at + 1, at, HOUSES);
            return;
        }
        if (mention || !(token_is_mark(token, ',') || token_is(token, WORD_PEOPLE) ||
                         page_is(p, at, "a an the currently former then")))
            return;
    }
}
