/* SPDX-License-Identifier: MIT */
/* Names that are more, or less, than a run of capitals: in quotes, as addresses, with small heads,
 * with an ampersand, spelled in letters. */
#include "text/name_finder.h"

static uint32_t quote_close(const struct name_finder *f, uint32_t at)
{
    const bool doubled = strchr("{\"", name_token(f, at)->mark) != NULL;

    for (uint32_t end = at + 2; end < at + 10; end++) {
        const struct token *token = name_token(f, end);
        if (token->sentence != name_token(f, at + 1)->sentence && token->kind != TOKEN_PUNCTUATION)
            return 0;
        if (token->kind != TOKEN_PUNCTUATION || !token->mark)
            continue;
        if (strchr(doubled ? "}\"{" : ">'<", token->mark))
            return end;
    }
    return 0;
}

/* The quoted words are a name of a body if a noun that describes one stands beside the quotes. */
static bool noun_before_quote(const struct name_finder *f, uint32_t at)
{
    for (uint32_t back = 1; back <= 2 && back <= at; back++) {
        const struct token *token = name_token(f, at - back);
        if (token->kind != TOKEN_WORD)
            return false;
        if (token_is(token, WORD_NOUN | WORD_MEDIA | WORD_HEAD | WORD_LEGAL_FORM))
            return !token_is(token, WORD_FUNCTION);
        if (name_key_is(f, at - back,
                        "named called entitled titled as exhibition report book film"))
            return name_key_is(f, at - back, "named called") && at - back > 0 &&
                   token_is(name_token(f, at - back - 1), WORD_NOUN);
    }
    return false;
}

static bool people_of_before(const struct name_finder *f, uint32_t at)
{
    return at > 1 && name_key_is(f, at - 1, "of from the at") &&
           (name_key_is(f, at - 2,
                        "workers employees journalists members activists editor leader head "
                        "owner founder chairman director publisher correspondent staff office "
                        "activist reporter journalist from member employee editor-in-chief "
                        "supporters managers manager") ||
            (name_key_is(f, at - 1, "the") && at > 2 && name_key_is(f, at - 2, "of from") &&
             token_is(name_token(f, at - 3), WORD_ROLE)));
}

static bool title_of_work_before(const struct name_finder *f, uint32_t at)
{
    return at > 0 && name_key_is(f, at - 1,
                                 "entitled titled title topic conference exhibition event "
                                 "called list lists seminar report on debate campaign film "
                                 "book song article under project program programme");
}

bool name_read_quoted(struct name_finder *f, uint32_t at)
{
    const uint32_t close = name_opens_quote(f, at) ? quote_close(f, at) : 0;

    if (!close || close - at > 8)
        return false;
    uint32_t first = at + 1, last = close;
    /* an exclamation mark belongs to a name only if more of the name follows */
    while (last > first + 1 && name_token(f, last - 1)->kind == TOKEN_PUNCTUATION &&
           strchr(",.", name_token(f, last - 1)->mark))
        last--;
    if (!token_is_capital(name_token(f, first)) && name_token(f, first)->kind != TOKEN_URL)
        return false;
    uint32_t behind = close + 1;
    if (token_is_mark(name_token(f, behind), '(')) {
        const bool acronym = name_token(f, behind + 1)->shape == SHAPE_UPPER &&
                             token_is_mark(name_token(f, behind + 2), ')');
        if (!acronym && !noun_before_quote(f, at))
            return false;
        const uint32_t mention = name_emit(f, first, last, ODF_ORGANISATION, RULE_QUOTED);
        f->at = behind;
        name_acronym_in_brackets(f, mention);
        return true;
    }
    const struct token *next = name_token(f, behind);
    const bool noun_behind =
        next->kind == TOKEN_WORD && (token_is(next, WORD_NOUN | WORD_MEDIA) ||
                                     (token_is(name_token(f, behind + 1), WORD_NOUN) &&
                                      name_token(f, behind + 1)->shape == SHAPE_LOWER &&
                                      name_key_is(f, behind,
                                                  "opposition political information online news "
                                                  "independent human public social")));
    const bool last_was_quoted = f->out->list.count > 0 && at >= 2 &&
                                 f->out->list.items[f->out->list.count - 1].rule == RULE_QUOTED &&
                                 f->out->list.items[f->out->list.count - 1].last + 3 >= at;
    const struct known_name *body = name_known(f, ODF_ORGANISATION, first, last);
    if (!noun_behind && !noun_before_quote(f, at) && !people_of_before(f, at) && !last_was_quoted &&
        !(body && body->sure))
        return false;
    if (title_of_work_before(f, at) && !noun_behind)
        return false;
    name_emit_organisation(f, first, last, RULE_QUOTED);
    if (f->at < close + 1)
        f->at = close + 1;
    return true;
}

bool name_read_url(struct name_finder *f, uint32_t at)
{
    const struct token *token = name_token(f, at);
    const char *text = f->text.data + token->start;
    const size_t size = token->end - token->start;

    if (token->kind != TOKEN_URL)
        return false;
    f->at = at + 1;
    if (*text == '#' || memchr(text, '@', size) || memchr(text, '/', size) ||
        (size > 4 && memcmp(text, "www.", 4) == 0))
        return true;
    name_emit_organisation(f, at, at + 1, RULE_DOMAIN);
    return true;
}

bool name_read_small_head(struct name_finder *f, uint32_t at)
{
    const struct token *token = name_token(f, at);

    if (token->shape != SHAPE_LOWER || !token_is(token, WORD_SMALL_HEAD))
        return false;
    const bool people = at > 0 && token_is(name_token(f, at - 1), WORD_PEOPLE) &&
                        token_is_capital(name_token(f, at - 1));
    if (name_key_is(f, at, "delegation") ? !(people && name_key_is(f, at + 1, "to"))
                                         : !name_key_is(f, at + 1, "of"))
        return false;
    const uint32_t first = people ? at - 1 : at;
    const uint32_t last = name_organisation_tail(f, first, at + 1);
    if (last == at + 1)
        return false;
    if (f->out->list.count && f->out->list.items[f->out->list.count - 1].last > first)
        return false;
    name_emit_organisation(f, first, last, RULE_HEAD_WORD);
    return true;
}

/* "Justice and Human Rights Committee": a run of common words that "and" joins to one with a
 * head at its end. */
static bool joined_head(struct name_finder *f, const struct name_run *run, uint32_t from,
                        uint32_t to, uint32_t end)
{
    struct name_run next;
    uint32_t at = end;

    /* "Radio and Television Commission": heads that are also what a body sees to */
    const bool topic = name_key_is(f, run->units[to - 1].last - 1,
                                   "radio television press media energy oil gas bank banking");
    if (!name_all_units(run, from, to - topic,
                        KIND(UNIT_ENGLISH) | KIND(UNIT_OTHER) | KIND(UNIT_ADJECTIVE) |
                            KIND(UNIT_GEO)) ||
        run->units[to - 1].kind == UNIT_GEO || name_token(f, run->units[from].first)->first)
        return false;
    if (token_is_mark(name_token(f, at), ','))
        at += name_key_is(f, at + 1, "the") ? 2 : 1;
    else if (!name_key_is(f, at, "and &"))
        return false;
    else
        at++;
    if (!token_is_capital(name_token(f, at)))
        return false;
    const uint32_t next_end = name_read_run(f, at, &next);
    const int32_t head = name_last_of_kind(&next, 0, next.count, UNIT_HEAD);
    if (head > 0 && name_all_units(&next, 0, (uint32_t)head,
                                   KIND(UNIT_ENGLISH) | KIND(UNIT_OTHER) | KIND(UNIT_ADJECTIVE) |
                                       KIND(UNIT_HEAD))) {
        if (token_is_mark(name_token(f, end), ','))
            return false;
        const uint32_t last = name_tail_of_head(f, run->units[from].first, next.units[head].last);
        name_emit_organisation(f, run->units[from].first, last, RULE_HEAD_WORD);
        return true;
    }
    (void)next_end;
    return false;
}

/* "Mighty Oak Capital lent": the first word of a body's name, if it is no word for people, things
 * or deeds that could stand before the name. */
static bool ends_in_head(const struct name_finder *f, const struct name_run *run, uint32_t from)
{
    return run->count - from > 2 && run->units[run->count - 1].kind == UNIT_HEAD &&
           run->units[from + 1].kind == UNIT_NAME &&
           !token_is(name_token(f, run->units[from].first),
                     WORD_FUNCTION | WORD_ROLE | WORD_NOUN | WORD_VERB | WORD_KIN | WORD_MEDIA);
}

/* Words that only the beginning of a sentence makes capital. */
static uint32_t skip_opening(const struct name_finder *f, const struct name_run *run)
{
    uint32_t from = 0;

    while (from < run->count) {
        const struct name_unit *unit = &run->units[from];
        const struct token *token = name_token(f, unit->first);
        const bool opening =
            token->first && unit->last - unit->first == 1 && token_is(token, WORD_FUNCTION);
        const bool more = run->count > from + 1;
        const bool modifier =
            more &&
            (name_compound_modifier(f, unit->first) || name_key_is(f, unit->first, "the") ||
             token_is(token, WORD_WEEKDAY | WORD_MONTH)) &&
            unit->kind != UNIT_GIVEN;
        if (name_state_agency(f, run, from, run->count))
            break;
        if (!opening && !modifier &&
            !(token->first && unit->kind == UNIT_ENGLISH && run->count > from + 1 &&
              !unit->may_be_given && !ends_in_head(f, run, from) &&
              (name_personish(&run->units[from + 1]) || run->units[from + 1].kind == UNIT_GEO ||
               run->units[from + 1].kind == UNIT_KNOWN || run->units[from + 1].kind == UNIT_TITLE)))
            break;
        from++;
    }
    return from;
}

bool name_read_spelled_acronym(struct name_finder *f, uint32_t at)
{
    if (!token_is_mark(name_token(f, at), '(') || name_token(f, at + 1)->shape != SHAPE_UPPER ||
        !token_is_mark(name_token(f, at + 2), ')'))
        return false;
    struct slice letters = tokens_key(f->tokens, at + 1);
    size_t left = letters.size;
    uint32_t first = at;
    while (left > 0 && first > 0 && at - first < 16) {
        const uint32_t before = first - 1;
        const struct token *token = name_token(f, before);
        if (token_is_capital(token)) {
            if (*tokens_key(f->tokens, before).data != letters.data[left - 1])
                break;
            left--;
        } else if (!token_is(token, WORD_FUNCTION | WORD_PARTICLE) && !token_is_mark(token, ',')) {
            break;
        }
        first = before;
    }
    if (left || letters.size < 3 || letters.size > 12 ||
        token_is(name_token(f, at - 1), WORD_OTHER_HEAD) ||
        token_is(name_token(f, at + 1), WORD_ACRONYM))
        return false;
    size_t count = f->out->list.count;
    while (count && f->out->list.items[count - 1].first >= first)
        count--;
    if (count && f->out->list.items[count - 1].last > first)
        return false;
    f->out->list.count = count;
    name_emit_organisation(f, first, at, RULE_ACRONYM_IN_BRACKETS);
    return true;
}

/* "Rodrigo “Rod” Malabanan": a nickname in quotes inside a name. */
static bool read_nickname(struct name_finder *f, const struct name_run *run, uint32_t from,
                          uint32_t end)
{
    const uint32_t close = name_opens_quote(f, end) ? quote_close(f, end) : 0;
    struct name_run rest;

    const enum unit_kind before = run->units[run->count - 1].kind;
    if (!close || close - end > 4 || (before != UNIT_GIVEN && before != UNIT_NAME) ||
        name_token(f, close)->sentence != name_token(f, end)->sentence ||
        name_token(f, close + 1)->first || !name_looks_name(name_token(f, close + 1)) ||
        (before == UNIT_NAME && run->count - from > 2))
        return false;
    while (from < run->count && !name_personish(&run->units[from]))
        from++;
    const uint32_t last = name_read_run(f, close + 1, &rest);
    for (uint32_t i = from; i < run->count; i++)
        if (!name_personish(&run->units[i]))
            return false;
    for (uint32_t i = 0; i < rest.count; i++)
        if (!name_personish(&rest.units[i]))
            return false;
    return name_emit_person(f, run->units[from].first, last, RULE_GIVEN_NAME) != NO_MENTION;
}

/* "Hartley & Moss LLP": names that "&" joins are those of a firm. */
static bool read_ampersand(struct name_finder *f, const struct name_run *run, uint32_t from,
                           uint32_t end)
{
    const uint32_t kinds = KIND(UNIT_NAME) | KIND(UNIT_GIVEN) | KIND(UNIT_INITIAL) |
                           KIND(UNIT_UPPER) | KIND(UNIT_ENGLISH) | KIND(UNIT_HEAD);
    struct name_run rest;

    if (!token_is_mark(name_token(f, end), '&') || !token_is_capital(name_token(f, end + 1)) ||
        run->count - from > 2 || !name_all_units(run, from, run->count, kinds))
        return false;
    const uint32_t first = run->units[from].first, last = name_read_run(f, end + 1, &rest);
    const enum unit_kind closing = rest.units[rest.count - 1].kind;
    if (rest.count > 3 || !name_all_units(&rest, 0, rest.count, kinds | KIND(UNIT_LEGAL)))
        return false;
    if (closing != UNIT_LEGAL && closing != UNIT_HEAD &&
        !name_organisation_noun_beside(f, first, last) &&
        !(name_personish(&run->units[run->count - 1]) && name_personish(&rest.units[0])))
        return false;
    name_emit_organisation(f, first, last, RULE_LEGAL_FORM);
    return true;
}

/* "Edil Sud s.r.l.", "Inversiones Zanzibar, S.A.": the form in small letters or behind a comma. */
static bool read_legal_form(struct name_finder *f, const struct name_run *run, uint32_t from,
                            uint32_t end)
{
    const bool comma = token_is_mark(name_token(f, end), ',');
    const struct token *form = name_token(f, end + comma);

    if (!token_is(form, WORD_LEGAL_FORM) || (token_is(form, WORD_ENGLISH) && !comma) ||
        form->first || run->units[run->count - 1].kind == UNIT_LEGAL)
        return false;
    if (comma ? form->shape == SHAPE_LOWER || !name_key_is(f, end + 1,
                                                           "inc inc. ltd ltd. llc l.l.c. s.a. s.a "
                                                           "n.v. plc gmbh corp. s.l. llp jsc "
                                                           "s.a.s. s.r.l. s.p.a. b.v. a.s. co.")
              : form->shape != SHAPE_LOWER || token_is(form, WORD_PARTICLE))
        return false;
    while (from < run->count && run->units[from].kind == UNIT_GEO && from + 1 < run->count &&
           token_is(name_token(f, run->units[from].first), WORD_PEOPLE))
        from++;
    name_emit_organisation(f, run->units[from].first, end + comma + 1, RULE_LEGAL_FORM);
    return true;
}

/* "LA Sheriff's office": an office of a place that is named after who holds it. */
static bool read_holders_office(struct name_finder *f, const struct name_run *run, uint32_t from,
                                uint32_t end)
{
    const struct name_unit *holder = &run->units[run->count - 1];

    if (run->count - from < 2 || name_token(f, end)->kind != TOKEN_POSSESSIVE ||
        !name_key_is(f, end + 1, "office department") ||
        name_token(f, end + 1)->shape != SHAPE_LOWER || holder->kind != UNIT_TITLE ||
        !name_key_is(f, holder->last - 1,
                     "sheriff general prosecutor governor mayor attorney coroner comptroller") ||
        !name_all_units(run, from, run->count - 1,
                        KIND(UNIT_GEO) | KIND(UNIT_UPPER) | KIND(UNIT_VENUE)))
        return false;
    name_emit_organisation(f, run->units[from].first, end + 2, RULE_HEAD_WORD);
    return true;
}

/* "Hong Kong’s High Court": whose the body is, is no part of its name, unless an article before it
 * ("the Kazakhstan’s Embassy") or a further owner ("Prosecutor General’s") binds the two. */
static bool owned_by_state(struct name_finder *f, const struct name_run *run, uint32_t from,
                           uint32_t tail)
{
    const uint32_t first = run->units[from].first, end = run->units[run->count - 1].last;
    const bool article = first > 0 && name_key_is(f, first - 1, "the") &&
                         !name_key_is(f, first,
                                      "uk us u.k. u.s. uae usa united netherlands "
                                      "philippines gambia maldives bahamas seychelles "
                                      "vatican eu");

    if (!name_all_units(run, from, run->count, KIND(UNIT_GEO)) || article)
        return false;
    for (uint32_t at = end + 1; at < tail; at++)
        if (name_token(f, at)->kind == TOKEN_POSSESSIVE)
            return false;
    return true;
}

void name_read_capitals(struct name_finder *f)
{
    struct name_run run;
    const uint32_t end = name_read_run(f, f->at, &run);
    const uint32_t from = skip_opening(f, &run);

    f->at = end;
    if (from == run.count)
        return;
    if (name_key_is(f, end, "and") && token_is_capital(name_token(f, end + 1)) &&
        name_common(&run.units[run.count - 1]) && token_is_mark(name_token(f, end + 2), ')') &&
        f->out->list.count && token_is_mark(name_token(f, run.units[0].first - 1), '(')) {
        name_emit_organisation(f, run.units[0].first, end + 2, RULE_BRACKETS);
        return;
    }
    if (joined_head(f, &run, from, run.count, end) || read_nickname(f, &run, from, end) ||
        read_ampersand(f, &run, from, end))
        return;
    if (name_key_is(f, end, "and &") &&
        name_key_is(f, end + 1, "partners associates sons co company") &&
        token_is_capital(name_token(f, end + 1)) && name_personish(&run.units[run.count - 1])) {
        name_emit_organisation(f, run.units[from].first, end + 2, RULE_LEGAL_FORM);
        return;
    }
    /* "Kazakhstan’s Embassy", "Prosecutor General’s Office" */
    const uint32_t tail = name_possessive_tail(f, end);
    if (tail != end && owned_by_state(f, &run, from, tail)) {
        f->at = end + 1;
        return;
    }
    if (tail != end &&
        name_all_units(
            &run, from, run.count,
            (run.units[run.count - 1].kind == UNIT_TITLE || name_group_of_people(f, end - 1)
                 ? KIND(UNIT_NAME) | (name_group_of_people(f, end - 1) ? KIND(UNIT_GIVEN) : 0)
                 : 0) |
                KIND(UNIT_GEO) | KIND(UNIT_TITLE) | KIND(UNIT_ADJECTIVE) | KIND(UNIT_HEAD) |
                KIND(UNIT_KNOWN) | KIND(UNIT_UPPER) | KIND(UNIT_OTHER) | KIND(UNIT_ENGLISH) |
                (run.units[run.count - 1].kind == UNIT_TITLE ? KIND(UNIT_VENUE) : 0))) {
        uint32_t last = tail;
        const uint32_t more = name_possessive_tail(f, last);
        last = name_organisation_tail(f, end + 1, more);
        if (name_opens_quote(f, last) && token_is_capital(name_token(f, last + 1))) {
            f->at = last;
            return;
        }
        name_emit_organisation(f, run.units[from].first, last, RULE_HEAD_WORD);
        return;
    }
    if (read_legal_form(f, &run, from, end) || read_holders_office(f, &run, from, end))
        return;
    f->at = run.units[from].first;
    name_judge_run(f, &run, from, run.count);
    if (f->at < end)
        f->at = end;
}
