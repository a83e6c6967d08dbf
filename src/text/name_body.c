/* SPDX-License-Identifier: MIT */
/* Organisations: how far a name goes on in lower-case words ("of", "for", "on"), and its acronym.
 */
#include "text/name_finder.h"

uint32_t name_complement_end(struct name_finder *f, uint32_t at)
{
    struct name_run run;

    if (!token_is_capital(name_token(f, at)) || name_token(f, at)->first)
        return at;
    const uint32_t end = name_read_run(f, at, &run);
    for (uint32_t i = 0; i < run.count; i++) {
        if (run.units[i].kind == UNIT_TITLE &&
            !token_is(name_token(f, run.units[i].first), WORD_ENGLISH | WORD_NOUN) &&
            i + 1 < run.count && name_personish(&run.units[i + 1]))
            return run.units[i].first;
        if (run.units[i].kind == UNIT_GIVEN && i + 1 < run.count && run.units[i + 1].surname)
            return run.units[i].first;
    }
    return end;
}

/* Heads that are also what a body is for: "Ministry of Mines and Steel Development". */
static bool head_is_topic(const struct name_finder *f, const struct name_unit *unit)
{
    return unit->kind == UNIT_HEAD &&
           name_key_is(f, unit->first,
                       "mines energy oil gas petroleum steel media press radio television "
                       "intelligence investment investments enterprise enterprises industries "
                       "telecommunications railways shipping aviation libraries museums theatre "
                       "schools universities hospitals banks courts prisons police");
}

bool name_only_common(struct name_finder *f, uint32_t at, uint32_t *out_end)
{
    struct name_run run;

    if (!token_is_capital(name_token(f, at)))
        return false;
    *out_end = name_read_run(f, at, &run);
    for (uint32_t i = 0; i < run.count; i++)
        if (!name_common(&run.units[i]) && !head_is_topic(f, &run.units[i]) &&
            !(i > 0 && name_key_is(f, run.units[i].first, "services")) &&
            !(run.units[i].kind == UNIT_TITLE &&
              token_is(name_token(f, run.units[i].first), WORD_OTHER_HEAD | WORD_ADJECTIVE)) &&
            !(run.count == 1 && token_is(name_token(f, at), WORD_ENGLISH) &&
              token_is(name_token(f, at), WORD_MEDIA)))
            return false;
    return true;
}

/* ", Human Rights and Humanitarian Questions": a list goes on in common words. */
static uint32_t common_list_end(struct name_finder *f, uint32_t at)
{
    uint32_t end = at, next;

    for (;;) {
        next = end;
        if (token_is_mark(name_token(f, next), ',')) {
            uint32_t comma_end;
            /* a comma counts only if an "and" closes the list */
            if (!name_only_common(f, next + 1, &comma_end))
                return end;
            if (!token_is_mark(name_token(f, comma_end), ',') && !name_key_is(f, comma_end, "and"))
                return end;
            end = comma_end;
            continue;
        }
        if (!name_key_is(f, next, "and &") || !name_only_common(f, next + 1, &end))
            return end == next ? end : next;
        return end;
    }
}

/* "of the Council of Europe", "for Civil Liberties", "on Human Rights": what may follow a head. */
static bool connects(const struct name_finder *f, uint32_t first, uint32_t last, uint32_t at)
{
    const uint32_t head = last - 1;

    if (name_key_is(f, at, "of"))
        return last - first > 1 ||
               !name_key_is(f, head, "times house post news watch front press") ||
               (name_key_is(f, head, "times voice house") &&
                token_is(name_token(f, at + 1), WORD_STATE | WORD_PLACE));
    if (name_key_is(f, at, "for"))
        return !name_key_is(f, head, "police party rada radio tv news");
    if (name_key_is(f, at, "on"))
        return name_key_is(f, head,
                           "office committee subcommittee sub-committee commission council group "
                           "tribunal institute center centre conference panel");
    if (name_key_is(f, at, "against") && name_key_is(f, head, "court"))
        return !name_key_is(f, at + 1, "the");
    if (name_key_is(f, at, "against"))
        return name_key_is(
            f, head,
            "discrimination violence torture office unit committee organization organisation league movement alliance "
            "coalition network fund association action campaign");
    if (name_key_is(f, at, "to"))
        return name_key_is(f, head,
                           "delegation delegations mission embassy committee platform campaign "
                           "coalition");
    /* "… in Africa (PPLAAF)": what letters abbreviate is the whole name */
    if (name_key_is(f, at, "in") && token_is_capital(name_token(f, at + 1)) &&
        token_is_mark(name_token(f, at + 2), '(') && last - first > 2 &&
        name_token(f, at + 3)->shape == SHAPE_UPPER && token_is_mark(name_token(f, at + 4), ')'))
        return true;
    if (name_key_is(f, at, "in"))
        return name_key_is(f, head, "embassy consulate") ||
               (last - first > 2 && name_key_is(f, first, "embassy consulate"));
    if (name_key_is(f, at, "at"))
        return name_key_is(f, head,
                           "committee department directorate institute faculty centre center");
    return false;
}

bool name_number_behind(const struct name_finder *f, uint32_t last)
{
    const struct token *number = name_token(f, last), *next = name_token(f, last + 1);

    return number->kind == TOKEN_NUMBER && !number->ordinal && !number->glued &&
           number->end - number->start <= 3 && !token_is(next, WORD_MONTH | WORD_NUMERAL) &&
           (next->kind != TOKEN_WORD || next->first || token_is(next, WORD_FUNCTION) ||
            name_acts(f, last + 1)) &&
           !token_is_mark(next, '%') && !name_key_is(f, last + 1, "per of");
}

uint32_t name_organisation_tail(struct name_finder *f, uint32_t first, uint32_t last)
{
    const struct token *number = name_token(f, last);
    if (name_key_is(f, last - 1, "radio channel portal tv group") &&
        (number->kind == TOKEN_NUMBER ||
         (number->kind == TOKEN_WORD && f->text.data[number->start] <= '9')))
        last++;
    for (;;) {
        uint32_t at = last;
        if (!connects(f, first, last, at))
            return last;
        at++;
        if (name_key_is(f, at, "the"))
            at++;
        /* "Ohio State University of the US": where it is, no part of a full name */
        if (last - first > 2 && name_token(f, at)->shape == SHAPE_UPPER &&
            token_is(name_token(f, at), WORD_STATE))
            return last;
        uint32_t end = name_complement_end(f, at);
        if (end == at)
            return last;
        if (name_token(f, end)->kind == TOKEN_POSSESSIVE &&
            name_complement_end(f, end + 1) > end + 1 &&
            name_key_is(f, end + 1, "files property rights interests affairs"))
            end = name_complement_end(f, end + 1);
        uint32_t unused;
        if (name_only_common(f, at, &unused))
            end = common_list_end(f, end);
        last = end;
    }
}

bool name_group_of_people(const struct name_finder *f, uint32_t at)
{
    return name_key_is(
        f, at,
        "people women workers farmers peasants citizens journalists lawyers judges students "
        "teachers children writers veterans mothers soldiers miners doctors fishermen fisherfolk "
        "villagers drivers nurses pensioners victims parents widows youth girls men users "
        "consumers tenants owners producers growers traders merchants employers employees "
        "publishers editors broadcasters artists actors musicians scientists engineers architects "
        "physicians pharmacists psychologists prisoners refugees migrants residents settlers "
        "pilots sailors seafarers dockers professors lecturers librarians firefighters officers "
        "fathers families taxpayers depositors investors cyclists players footballers");
}

uint32_t name_possessive_tail(struct name_finder *f, uint32_t last)
{
    struct name_run run;

    if (name_token(f, last)->kind != TOKEN_POSSESSIVE || !token_is_capital(name_token(f, last + 1)))
        return last;
    const uint32_t end = name_read_run(f, last + 1, &run);
    const int32_t head = name_last_of_kind(&run, 0, run.count, UNIT_HEAD);
    if (head < 0 && run.units[run.count - 1].kind ==
                        UNIT_TITLE) { /* Kazakhstan’s Prosecutor General’s Office */
        const uint32_t tail = name_possessive_tail(f, end);
        return tail == end ? last : tail;
    }
    if (head < 0 || (head == 0 && run.count > 1 && run.units[1].kind == UNIT_NAME))
        return last; /* "Angola’s Banco Sol": a name that begins with its head is whole */
    for (int32_t i = 0; i < head && !name_group_of_people(f, last - 1); i++)
        if (name_personish(&run.units[i]) || run.units[i].kind == UNIT_UPPER)
            return last;
    /* "Lawyers’ Rights Watch Canada" */
    const bool chapter = (uint32_t)head + 2 == run.count && name_group_of_people(f, last - 1) &&
                         token_is(name_token(f, end - 1), WORD_STATE);
    return chapter ? end : run.units[head].last;
}

uint32_t name_tail_of_head(struct name_finder *f, uint32_t first, uint32_t last)
{
    uint32_t end = name_possessive_tail(f, last);

    if (end != last)
        first = last + 1;
    return name_organisation_tail(f, first, end);
}

void name_acronym_in_brackets(struct name_finder *f, uint32_t long_form)
{
    uint32_t at = f->at;

    if (long_form == NO_MENTION)
        return;
    if (name_token(f, at)->kind == TOKEN_POSSESSIVE)
        at++;
    if (!token_is_mark(name_token(f, at), '('))
        return;
    at++;
    while (name_token(f, at)->kind == TOKEN_PUNCTUATION &&
           strchr("{<\"'", name_token(f, at)->mark) && name_token(f, at)->mark)
        at++;
    if (name_key_is(f, at, "the"))
        at++;
    uint32_t end = at;
    while (name_token(f, end)->kind == TOKEN_WORD && token_is_capital(name_token(f, end)) &&
           end < at + 3)
        end++;
    uint32_t close = end;
    while (name_token(f, close)->kind == TOKEN_PUNCTUATION && name_token(f, close)->mark &&
           strchr("}>\"'", name_token(f, close)->mark))
        close++;
    if (end == at || !token_is_mark(name_token(f, close), ')'))
        return;
    const struct token *word = name_token(f, at);
    if (word->shape == SHAPE_CAPITAL && !token_is(word, WORD_KNOWN_ORGANISATION) &&
        (token_is(word, WORD_STATE | WORD_PLACE | WORD_PEOPLE | WORD_MONTH)))
        return;
    const bool acronym = word->shape == SHAPE_UPPER || word->shape == SHAPE_MIXED;
    const bool company = token_is(name_token(f, end - 1), WORD_LEGAL_FORM);
    const bool title = f->out->list.items[long_form].rule == RULE_MEMBERS_TITLE;
    const uint32_t mention =
        name_emit(f, at, end, ODF_ORGANISATION, acronym ? RULE_ACRONYM_IN_BRACKETS : RULE_BRACKETS);
    if (mention != NO_MENTION && !company && !title)
        f->out->list.items[mention].long_form = long_form;
    f->at = close + 1;
}

/* "the Polish Press Agency, PAP." */
static void acronym_behind_comma(struct name_finder *f, uint32_t long_form)
{
    const uint32_t at = f->at;
    const struct token *word = name_token(f, at + 1), *next = name_token(f, at + 2);

    if (long_form == NO_MENTION || f->out->list.items[long_form].last != at ||
        !token_is_mark(name_token(f, at), ',') || word->shape != SHAPE_UPPER ||
        token_is(word, WORD_ACRONYM | WORD_KNOWN_ORGANISATION))
        return;
    if (!token_is_mark(next, ',') && !token_is_mark(next, '.'))
        return;
    if (*tokens_key(f->tokens, at + 1).data !=
        *tokens_key(f->tokens, f->out->list.items[long_form].first).data)
        return;
    const uint32_t mention = name_emit(f, at + 1, at + 2, ODF_ORGANISATION, RULE_ACRONYM);
    if (mention != NO_MENTION)
        f->out->list.items[mention].long_form = long_form;
}

uint32_t name_emit_organisation(struct name_finder *f, uint32_t first, uint32_t last,
                                enum name_rule rule)
{
    while (first < last && name_key_is(f, first, "the"))
        first++;
    const uint32_t mention = name_emit(f, first, last, ODF_ORGANISATION, rule);

    name_acronym_in_brackets(f, mention);
    acronym_behind_comma(f, mention);
    return mention;
}

bool name_generic_alone(const struct name_finder *f, uint32_t first, uint32_t last)
{
    if (last - first != 1)
        return false;
    return token_is(name_token(f, first), WORD_HEAD) &&
           !name_key_is(f, first,
                        "parliament senate bundestag sejm seym majilis majlis duma knesset "
                        "mejlis saeima seimas riksdag storting folketing bundesrat taliban "
                        "europarliament jogorku_kenesh congress unhcr niac yabloko sberbank "
                        "carabinieri bundeswehr rada khural cortes politburo bundeskriminalamt");
}
