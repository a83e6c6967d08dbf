/* SPDX-License-Identifier: MIT */
/* What the text says of a name that no list knows: who works there, what is done to it, what it
 * does. */
#include "text/name_finder.h"

bool name_organisation_noun_beside(const struct name_finder *f, uint32_t first, uint32_t last)
{
    const struct token *next = name_token(f, last), *before = name_token(f, first ? first - 1 : 0);

    /* in "the Tamil daily Vidiyal" the name is the one behind the noun */
    const struct token *after = name_token(f, last + 1);
    const bool name_behind = token_is_capital(after) && !after->first;
    if (next->kind == TOKEN_WORD && next->shape == SHAPE_LOWER &&
        token_is(next, WORD_NOUN | WORD_MEDIA) && !(name_behind && last - first == 1))
        return true;
    /* "the Vesna rights group" */
    if (name_key_is(f, last, "rights news advocacy mining oil youth environmental") &&
        next->shape == SHAPE_LOWER && after->shape == SHAPE_LOWER &&
        token_is(after, WORD_NOUN | WORD_MEDIA) && !token_is_capital(name_token(f, last + 2)))
        return true;
    return first > 0 && before->kind == TOKEN_WORD && before->shape == SHAPE_LOWER &&
           token_is(before, WORD_NOUN | WORD_MEDIA);
}

bool name_body_announced(struct name_finder *f, uint32_t first, uint32_t last)
{
    const struct known_name *person = name_known(f, ODF_PERSON, first, last);

    if (person && person->sure)
        return false;
    return name_key_is(f, last, "movement party newspaper magazine militia gang website channel") ||
           (first > 1 && name_token(f, first - 1)->shape == SHAPE_LOWER &&
            name_key_is(
                f, first - 1,
                "newspaper newspapers magazine journal website portal association foundation "
                "ngo broadcaster channel"));
}

bool name_called_organisation(const struct name_finder *f, uint32_t last)
{
    if (!token_is_mark(name_token(f, last), ',') || !name_key_is(f, last + 1, "a an the"))
        return false;
    for (uint32_t at = last + 2; at < last + 8; at++) {
        const struct token *token = name_token(f, at);
        if (token->kind != TOKEN_WORD || token_is(token, WORD_ROLE | WORD_KIN | WORD_FUNCTION))
            return false;
        if ((token->shape == SHAPE_LOWER || name_key_is(f, at, "ngo")) &&
            token_is(token, WORD_NOUN | WORD_MEDIA))
            return true;
    }
    return false;
}

/* "co-founder of X": only bodies have such people. */
static bool has_people(const struct name_finder *f, uint32_t first)
{
    if (first < 2 || !name_key_is(f, first - 1, "of"))
        return false;
    const size_t count = f->out->list.count;
    if (count && f->out->list.items[count - 1].kind == ODF_PERSON &&
        f->out->list.items[count - 1].last == first - 1)
        return true;
    return name_key_is(
        f, first - 2,
        "founder co-founder leader leaders editor editor-in-chief employee "
        "employees counsel customers engineers coordinator chairman chairwoman director owner publisher member "
        "members activist activists correspondent shareholder journalist "
        "spokesman spokeswoman spokesperson ceo manager co-chair co-leader");
}

/* "a stake in X", "subsidiary of X": only of companies is that said. */
static bool has_shares(const struct name_finder *f, uint32_t first)
{
    if (first < 2 || !name_key_is(f, first - 1, "in of"))
        return false;
    return name_key_is(f, first - 2, "stake stakes shares shareholding shareholders") ||
           (name_key_is(f, first - 1, "of") &&
            name_key_is(f, first - 2, "subsidiary subsidiaries affiliate shareholder takeover"));
}

/* "Her party, X, …": a body that belongs to somebody, and its name between commas. */
static bool somebodys_body(const struct name_finder *f, uint32_t first, uint32_t last)
{
    const struct token *noun = name_token(f, first > 1 ? first - 2 : 0);

    if (first < 3 || !token_is_mark(name_token(f, first - 1), ',') ||
        !token_is_mark(name_token(f, last), ','))
        return false;
    for (uint32_t at = first - 2; at > 0 && at + 5 > first; at--)
        if (name_key_is(f, at - 1, "his her its their"))
            return noun->shape == SHAPE_LOWER && token_is(noun, WORD_NOUN | WORD_MEDIA) &&
                   !token_is(noun, WORD_ROLE | WORD_KIN);
    return false;
}

/* "head of the X": what people lead is a body, if X is no plain word. */
static bool led_body(const struct name_finder *f, uint32_t first)
{
    return first > 2 && name_key_is(f, first - 1, "the") && name_key_is(f, first - 2, "of") &&
           name_key_is(f, first - 3,
                       "head leader leaders member members founder co-founder chairman "
                       "chairwoman director activist activists chief spokesman spokeswoman "
                       "spokesperson representative representatives president ceo co-chair");
}

/* "Daily Star editor": people whom only a body has stand right behind its name. */
static bool role_behind(const struct name_finder *f, uint32_t last)
{
    return name_token(f, last)->shape == SHAPE_LOWER &&
           name_key_is(f, last,
                       "editor editor-in-chief reporter correspondent columnist spokesman "
                       "spokeswoman spokesperson ceo executive executives founder chairman "
                       "chairwoman shareholder subsidiary");
}

/* "Alfold founder Jan Ost": staff of X, named behind. */
static bool staff_named_behind(const struct name_finder *f, const struct name_run *run,
                               uint32_t from, uint32_t to)
{
    const uint32_t first = run->units[from].first, last = run->units[to - 1].last;

    return run->units[from].kind == UNIT_NAME && name_unlisted(name_token(f, first)) &&
           (to - from == 2 || (to - from == 1 && !name_token(f, first)->first)) &&
           (role_behind(f, last) || name_key_is(f, last, "boss coordinator co-founder")) &&
           name_looks_name(name_token(f, last + 1)) && !name_token(f, last + 1)->first;
}

/* ", X and the Y": what is joined to an organisation is one, if it looks like a name. */
static bool joined_to_organisation(const struct name_finder *f, uint32_t first)
{
    const size_t count = f->out->list.count;
    uint32_t at = first;

    if (count == 0 || at == 0)
        return false;
    if (name_key_is(f, at - 1, "the") && at > 1)
        at--;
    if (!name_key_is(f, at - 1, "and") && !token_is_mark(name_token(f, at - 1), ','))
        return false;
    at--;
    const struct mention *before = &f->out->list.items[count - 1];
    uint32_t end = before->last;
    if (token_is_mark(name_token(f, end), '('))
        while (end < at && !token_is_mark(name_token(f, end), ')'))
            end++;
    if (token_is_mark(name_token(f, end), ')'))
        end++;
    return before->kind == ODF_ORGANISATION && end == at && before->rule != RULE_MEMBERS_TITLE &&
           before->last - before->first > 1 && name_key_is(f, at, "and");
}

bool name_firm_acts(const struct name_finder *f, uint32_t first, uint32_t last)
{
    if (last - first != 1 ||
        !name_key_is(f, first,
                     "google facebook twitter apple amazon meta zoom telegram tiktok youtube"))
        return false;
    return has_people(f, first) || has_shares(f, first) ||
           name_key_is(f, last,
                       "said says denied declined announced spokesman spokeswoman employees "
                       "executives shares lawyers confirmed");
}

bool name_told_as_body(struct name_finder *f, const struct name_run *run, uint32_t from,
                       uint32_t to)
{
    const uint32_t first = run->units[from].first, last = run->units[to - 1].last;
    const uint32_t units = to - from, names = KIND(UNIT_NAME) | KIND(UNIT_UPPER);

    if (!name_all_units(run, from, to,
                        names | KIND(UNIT_ENGLISH) | KIND(UNIT_PARTICLE) | KIND(UNIT_OTHER)) ||
        name_all_units(run, from, to, KIND(UNIT_OTHER)))
        return false;
    if (name_called_organisation(f, last) || staff_named_behind(f, run, from, to) ||
        somebodys_body(f, first, last) || (units < 4 && has_shares(f, first)))
        return true;
    if (has_people(f, first) &&
        ((units < 3 && name_all_units(run, from, to, names)) ||
         (units == 2 &&
          name_all_units(run, from, to, names | KIND(UNIT_ENGLISH) | KIND(UNIT_ADJECTIVE)))))
        return true;
    return units > 1 && ((role_behind(f, last) && !name_token(f, first)->first) ||
                         (name_common(&run->units[to - 1]) && joined_to_organisation(f, first)));
}

bool name_words_led_as_body(const struct name_finder *f, const struct name_run *run, uint32_t from,
                            uint32_t to)
{
    const uint32_t first = run->units[from].first;

    if (to - from < 2)
        return false;
    if (led_body(f, first) && !name_all_units(run, from, to, KIND(UNIT_GEO) | KIND(UNIT_ENGLISH)) &&
        name_all_units(run, from, to,
                       KIND(UNIT_NAME) | KIND(UNIT_ADJECTIVE) | KIND(UNIT_ENGLISH) |
                           KIND(UNIT_UPPER)) &&
        !(run->units[to - 1].surname && run->units[to - 1].kind == UNIT_NAME))
        return true;
    return has_people(f, first) && run->units[from].kind == UNIT_NAME &&
           name_all_units(run, from, to, ~(KIND(UNIT_TITLE) | KIND(UNIT_HEAD) | KIND(UNIT_GIVEN)));
}
