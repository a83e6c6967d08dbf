/* SPDX-License-Identifier: MIT */
/* Persons: what stands around their names, and which units make one. */
#include "text/name_finder.h"

bool name_role_before(const struct name_finder *f, uint32_t first, bool comma_allowed)
{
    if (first == 0)
        return false;
    uint32_t at = first - 1;
    if (comma_allowed && token_is_mark(name_token(f, at), ',') && at > 0)
        at--;
    const struct token *token = name_token(f, at);
    return token->kind == TOKEN_WORD && token_is(token, WORD_ROLE | WORD_KIN | WORD_TITLE) &&
           !token_is(token, WORD_FUNCTION);
}

static bool behind_place_word(const struct name_finder *f, uint32_t first)
{
    if (first == 0)
        return false;
    return name_key_is(f, first - 1,
                       "in at near into outside around towards toward across via "
                       "village town city") ||
           (name_key_is(f, first - 1, "of") && first > 1 &&
            token_is(name_token(f, first - 2), WORD_VENUE));
}

bool name_before_other_noun(const struct name_finder *f, uint32_t last)
{
    const struct token *next = name_token(f, last);

    if (next->kind != TOKEN_WORD)
        return false;
    return name_key_is(f, last,
                       "law act list prize award street square region district province "
                       "village legislation case city town prison sanctions laws territory "
                       "station airport jail road avenue bridge metro stadium hill river island "
                       "lake valley forest camp crossing checkpoint quarter county canton "
                       "neighbourhood neighborhood highway bay canal dam desert refinery");
}

bool name_age_or_who_behind(const struct name_finder *f, uint32_t last)
{
    const struct token *token = name_token(f, last + 1);

    if (!token_is_mark(name_token(f, last), ','))
        return false;
    if (name_key_is(f, last + 1, "who whose"))
        return true;
    return token->kind == TOKEN_NUMBER && token->end - token->start == 2 && !token->ordinal &&
           f->text.data[token->start] != '0' && token_is_mark(name_token(f, last + 2), ',');
}

bool name_called_person(const struct name_finder *f, uint32_t last)
{
    if (!token_is_mark(name_token(f, last), ','))
        return false;
    const uint32_t start = last + (name_key_is(f, last + 1, "a an the its his her their") ? 2 : 1);
    for (uint32_t at = start; at < start + 5; at++) {
        const struct token *token = name_token(f, at);
        if (token->kind != TOKEN_WORD || token_is(token, WORD_FUNCTION))
            return false;
        if (token->shape == SHAPE_LOWER &&
            (token_is(token, WORD_ROLE | WORD_KIN) || name_key_is(f, at, "man woman")) &&
            !token_is(token, WORD_NOUN | WORD_MEDIA))
            return true;
    }
    return false;
}

static void share_surname(struct name_finder *f, uint32_t mention);

uint32_t name_emit_person(struct name_finder *f, uint32_t first, uint32_t last, enum name_rule rule)
{
    /* "Ortega y Gasset": a family name of two */
    if (last - first > 1 && name_key_is(f, last, "y") && name_looks_name(name_token(f, last + 1)))
        last += 2;
    const uint32_t mention = name_emit(f, first, last, ODF_PERSON, rule);

    if (mention != NO_MENTION)
        share_surname(f, mention);
    return mention;
}

/* "Aidos and Natalia Sadykov": the single given name in front shares the family name. */
static void share_surname(struct name_finder *f, uint32_t mention)
{
    struct mention whole = f->out->list.items[mention];

    if (whole.last - whole.first < 2 || whole.first < 2 || !name_key_is(f, whole.first - 1, "and"))
        return;
    const uint32_t at = whole.first - 2;
    const struct token *token = name_token(f, at);
    if (!token_is_capital(token) || token->shape == SHAPE_UPPER ||
        !(token_is(token, WORD_GIVEN) || name_unlisted(token)))
        return;
    if (at > 0 && (token_is_capital(name_token(f, at - 1)) && !name_token(f, at)->first))
        return;
    if (mention > 0 && f->out->list.items[mention - 1].last > at)
        return;
    if (token->first && !token_is(token, WORD_GIVEN))
        return;
    struct mention single = whole;
    single.first = at;
    single.last = at + 1;
    single.start = token->start;
    single.end = token->end;
    single.rule = RULE_SHARED_SURNAME;
    if (!vector_push(&f->out->list, whole)) {
        f->failed = true;
        return;
    }
    single.shared = mention + 1;
    f->out->list.items[mention] = single;
}

/* A single word that only its end marks as a family name: inside a sentence, and where no place
 * can stand. */
static bool lone_surname(const struct name_finder *f, uint32_t at)
{
    const struct token *token = name_token(f, at), *next = name_token(f, at + 1);

    return !token->first && name_unlisted(token) && token->end - token->start >= 7 &&
           token->shape == SHAPE_CAPITAL && !behind_place_word(f, at) && at > 0 &&
           !token_is_mark(name_token(f, at - 1), '-') && !name_opens_quote(f, at - 1) &&
           !name_key_is(f, at - 1, "the from") && !name_key_is(f, at + 1, "v v. vs vs.") &&
           !token_is(next, WORD_VENUE | WORD_HEAD | WORD_NOUN | WORD_OTHER_HEAD);
}

/* "Sudan’s Hemedti flew to Moscow" */
static bool behind_state(const struct name_finder *f, uint32_t at)
{
    return at > 1 && name_token(f, at - 1)->kind == TOKEN_POSSESSIVE &&
           token_is(name_token(f, at - 2), WORD_STATE);
}

/* A single word that is said to do or to suffer what people do. */
static bool lone_person(const struct name_finder *f, uint32_t at, bool surname,
                        const struct known_name *person)
{
    const struct token *token = name_token(f, at);

    if (!name_unlisted(token) || token->shape != SHAPE_CAPITAL ||
        (at > 0 && (name_key_is(f, at - 1, "the") ||
                    (name_opens_quote(f, at - 1) && at > 1 && !token->first))))
        return false;
    if (name_told_as_person(f, at, at + 1))
        return true;
    if (behind_place_word(f, at))
        return false;
    if ((person && person->sure) ||
        (token_is(token, WORD_FAMOUS) && !token_is_capital(name_token(f, at + 1))))
        return true;
    if ((surname || behind_state(f, at)) && name_acts(f, at + 1))
        return true;
    if (token_is(token, WORD_SURNAME) && token->end - token->start > 3 && !token->first)
        return at > 0 && name_key_is(f, at - 1, "against with by for that say says said and as") &&
               !token_is_capital(name_token(f, at + 1)) &&
               !token_is(name_token(f, at + 1), WORD_NOUN | WORD_HEAD | WORD_VENUE | WORD_MEDIA);
    if (surname)
        return false;
    return !token->first && name_token(f, at + 1)->shape == SHAPE_LOWER &&
           name_key_is(f, at + 1, "urged said says told asked wrote added argued claimed insisted");
}

static bool no_listed_word(const struct name_finder *f, uint32_t first, uint32_t last)
{
    for (uint32_t at = first; at < last; at++)
        if (!name_unlisted(name_token(f, at)) && !token_is(name_token(f, at), WORD_PARTICLE))
            return false;
    return true;
}

/* "Cape Canaveral", "Alta Verapaz": words that open names of places. */
static bool names_place(const struct name_finder *f, uint32_t first)
{
    return name_key_is(
        f, first,
        "cape fort mount lake port glen velka velke velky nizhny nizhnyaya novy nova "
        "novaya stary alta alto baja bajo nueva nuevo puerto ciudad villa kafr tel "
        "umm wadi jebel deir beit bad burg monte mont val rio ramo santa saint "
        "sainte boeung kompong nakhon sierra isla playa colonia camp bir tell kfar "
        "khirbet qala hadz");
}

bool name_kin_between_commas(const struct name_finder *f, uint32_t first, uint32_t last)
{
    return first > 1 && token_is_mark(name_token(f, first - 1), ',') &&
           (token_is(name_token(f, first - 2), WORD_KIN) ||
            name_key_is(f, first - 2, "child baby toddler boyfriend girlfriend")) &&
           (token_is_mark(name_token(f, last), ',') || token_is_mark(name_token(f, last), '.'));
}

/* "Jan Ost and Ewa": a given name that "and" joins to a person. */
static bool joined_to_person(const struct name_finder *f, uint32_t at)
{
    const size_t count = f->out->list.count;

    return count && at > 0 && name_key_is(f, at - 1, "and") &&
           f->out->list.items[count - 1].kind == ODF_PERSON &&
           f->out->list.items[count - 1].last == at - 1 &&
           !token_is(name_token(f, at), WORD_ENGLISH | WORD_PLACE | WORD_STATE) &&
           !token_is(name_token(f, at + 1), WORD_NOUN | WORD_HEAD | WORD_MEDIA);
}

bool name_person_of_units(struct name_finder *f, const struct name_run *run, uint32_t from,
                          uint32_t to, bool title_before)
{
    bool given = false, initial = false, surname = false;

    while (from < to && run->units[from].kind == UNIT_PARTICLE &&
           name_token(f, run->units[from].first)->shape == SHAPE_LOWER)
        from++;
    while (to > from && run->units[to - 1].kind == UNIT_PARTICLE)
        to--;
    if (from >= to)
        return false;
    for (uint32_t i = from; i < to; i++) {
        given = given || run->units[i].kind == UNIT_GIVEN;
        initial = initial || run->units[i].kind == UNIT_INITIAL;
        surname = surname || run->units[i].surname;
    }
    const uint32_t first = run->units[from].first, last = run->units[to - 1].last;
    const uint32_t count = to - from;
    title_before = title_before || name_role_before(f, first, count > 1) ||
                   (count == 1 && given && name_kin_between_commas(f, first, last));
    if (name_before_other_noun(f, last) && !title_before)
        return false;
    if (run->units[from].kind == UNIT_PERSON)
        return name_emit_person(f, first, last, RULE_KNOWN_PERSON) != NO_MENTION;
    if (initial && count > 1)
        return name_emit_person(f, first, last, RULE_INITIAL) != NO_MENTION;
    if (title_before && !(count == 1 && initial))
        return name_emit_person(f, first, last, RULE_TITLE_BEFORE) != NO_MENTION;
    const struct known_name *person = name_known(f, ODF_PERSON, first, last);
    const struct known_name *body = name_known(f, ODF_ORGANISATION, first, last);
    if (body && body->sure && (!person || body->sure > person->sure)) {
        name_emit_organisation(f, first, last, RULE_KNOWN_ORGANISATION);
        return true;
    }
    if (count > 1 && person && person->sure)
        return name_emit_person(f, first, last, given ? RULE_GIVEN_NAME : RULE_KNOWN_PERSON) !=
               NO_MENTION;
    uint32_t before = first;
    while (before > 0 && token_is(name_token(f, before - 1), WORD_PEOPLE))
        before--;
    const bool the_before = before > 0 && name_key_is(f, before - 1, "the");
    if (count > 1 && given && !(the_before && !surname))
        return name_emit_person(f, first, last, RULE_GIVEN_NAME) != NO_MENTION;
    if (count > 1 && name_key_is(f, first, "los las les il der die das gli lo") &&
        name_token(f, first)->shape == SHAPE_CAPITAL && !given && !behind_place_word(f, first) &&
        (!name_token(f, first)->first || name_key_is(f, first, "los las les"))) {
        name_emit_organisation(f, first, last, RULE_ORGANISATION_CONTEXT);
        return true;
    }
    if (count > 1 && !title_before && !given && names_place(f, first))
        return false;
    if (count > 1 && count < 5 && !the_before && !(first > 0 && name_opens_quote(f, first - 1)) &&
        !behind_place_word(f, first) &&
        (surname || !name_token(f, first)->first || name_age_or_who_behind(f, last) ||
         (no_listed_word(f, first, last) && name_acts(f, last)) || name_called_person(f, last) ||
         name_told_as_person(f, first, last)))
        return name_emit_person(f, first, last, RULE_CAPITALS) != NO_MENTION;
    if (count == 1 && last - first == 1 && name_token(f, first)->shape == SHAPE_CAPITAL &&
        !behind_place_word(f, first) && name_age_or_who_behind(f, last))
        return name_emit_person(f, first, last, RULE_CAPITALS) != NO_MENTION;
    if (count == 1 && last - first == 1 && lone_person(f, first, surname, person))
        return name_emit_person(f, first, last, RULE_PERSON_CONTEXT) != NO_MENTION;
    if (count == 1 && given &&
        (joined_to_person(f, first) ||
         (!token_is(name_token(f, first), WORD_ENGLISH | WORD_PLACE | WORD_STATE) &&
          name_token(f, first)->shape == SHAPE_CAPITAL && name_told_as_person(f, first, last))))
        return name_emit_person(f, first, last, RULE_PERSON_CONTEXT) != NO_MENTION;
    if (count == 1 && surname && last - first == 1 && lone_surname(f, first))
        return name_emit_person(f, first, last, RULE_CAPITALS) != NO_MENTION;
    return false;
}
