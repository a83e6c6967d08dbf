/* SPDX-License-Identifier: MIT */
/* The units decide whether a run is a person, an organisation, both in a row ("Aktau City Court
 * Judge Oralbay N.") or nothing. */
#include "text/name_finder.h"

bool name_all_units(const struct name_run *run, uint32_t from, uint32_t to, uint32_t kinds)
{
    for (uint32_t i = from; i < to; i++)
        if (!(kinds >> run->units[i].kind & 1))
            return false;
    return true;
}

/* Geographic and general words in front that belong to no name: "Kazakh", "Italian". */
static uint32_t skip_geo(const struct name_run *run, uint32_t from, uint32_t to)
{
    while (from < to && (run->units[from].kind == UNIT_GEO))
        from++;
    return from;
}

static void no_head(struct name_finder *f, const struct name_run *run, uint32_t from, uint32_t to);

/* "People’s Party “Alga!”": the name is in the quotes. */
static bool names_quoted(const struct name_finder *f, const struct name_run *run, uint32_t from,
                         uint32_t to)
{
    return name_all_units(run, from, to,
                          KIND(UNIT_ENGLISH) | KIND(UNIT_ADJECTIVE) | KIND(UNIT_HEAD) |
                              KIND(UNIT_GEO)) &&
           name_opens_quote(f, run->units[to - 1].last) &&
           token_is_capital(name_token(f, run->units[to - 1].last + 1));
}

/* Heads of languages that put them first: all that follows belongs to the name. */
static bool head_opens_name(const struct name_finder *f, uint32_t at)
{
    return name_key_is(f, at,
                       "comite comitato comissao commissione consejo conselho consiglio conseil "
                       "banco banque banca fundacion fundacao fondation fondazione fundacja "
                       "asociacion associazione associacao stowarzyszenie movimiento movimento "
                       "mouvement frente partido partito parti partei coordinadora colectivo "
                       "coletivo grupo universidad universite universita universidade instituto "
                       "institut ministerio sindicato federacion federacao federation "
                       "confederacion rassemblement compania compagnie societe sociedad "
                       "constructora empresa agencia agence agenzia radio diario");
}

/* A run with a head word in it: the name reaches from the start to the head and what follows. */
static void with_head(struct name_finder *f, const struct name_run *run, uint32_t from, uint32_t to,
                      int32_t head)
{
    uint32_t first = run->units[from].first, last = run->units[head].last;
    const bool all =
        (uint32_t)head + 1 == to ||
        name_all_units(run, (uint32_t)head + 1, to,
                       KIND(UNIT_NAME) | KIND(UNIT_GEO) | KIND(UNIT_UPPER) | KIND(UNIT_LEGAL) |
                           KIND(UNIT_ENGLISH) | KIND(UNIT_ADJECTIVE) | KIND(UNIT_PARTICLE) |
                           KIND(UNIT_INITIAL) | KIND(UNIT_GIVEN));

    if ((uint32_t)head + 2 < to && name_personish(&run->units[head + 1]) &&
        !head_opens_name(f, run->units[head].first) &&
        (run->units[head + 1].kind == UNIT_GIVEN || run->units[to - 1].surname)) {
        name_emit_organisation(f, first, last, RULE_HEAD_WORD);
        no_head(f, run, (uint32_t)head + 1, to);
        return;
    }
    if (all || (head == (int32_t)from && head_opens_name(f, first)))
        last = run->units[to - 1].last;
    if (!all && run->units[to - 1].kind == UNIT_HEAD)
        last = run->units[to - 1].last;
    last = name_tail_of_head(f, first, last);
    if (name_generic_alone(f, first, last) || names_quoted(f, run, from, to)) {
        f->at = last;
        return;
    }
    name_emit_organisation(f, first, last, RULE_HEAD_WORD);
    if (f->at < run->units[to - 1].last && !all) {
        uint32_t next = (uint32_t)head + 1;
        while (next < to && run->units[next].first < f->at)
            next++;
        if (next < to)
            no_head(f, run, next, to);
    }
}

/* A chain of "of … and …" that belongs to a law, a meeting or a title names no body either. */
static void skip_complement(struct name_finder *f, uint32_t last)
{
    uint32_t at = last, end;

    f->at = last;
    while (name_key_is(f, at, "of on for and against between")) {
        at++;
        if (name_key_is(f, at, "the"))
            at++;
        if (!name_only_common(f, at, &end))
            return;
        f->at = at = end;
    }
}

/* "Joseph Muscat": a city's name behind a given name, where a person is spoken of.
 */
static bool place_as_surname(const struct name_finder *f, const struct name_run *run, uint32_t unit)
{
    const uint32_t first = run->units[unit - 1].first, last = run->units[unit].last;

    return run->units[unit].kind == UNIT_GEO &&
           (run->units[unit - 1].kind == UNIT_GIVEN || run->units[unit - 1].kind == UNIT_NAME) &&
           last - first == 2 && !token_is(name_token(f, first), WORD_PLACE | WORD_ENGLISH) &&
           !token_is(name_token(f, last - 1), WORD_STATE | WORD_PEOPLE) &&
           (name_role_before(f, first, true) || name_age_or_who_behind(f, last) ||
            name_called_person(f, last) ||
            (run->units[unit - 1].kind == UNIT_GIVEN && first > 0 && !name_token(f, first)->first &&
             (name_key_is(f, first - 1, "and by with") ||
              token_is_mark(name_token(f, first - 1), ','))));
}

static bool upper_run(struct name_finder *f, const struct name_run *run, uint32_t from, uint32_t to)
{
    const struct name_unit *unit = &run->units[from];
    uint32_t last = from + 1;

    while (last < to &&
           (run->units[last].kind == UNIT_UPPER || run->units[last].kind == UNIT_LEGAL))
        last++;
    /* "TVP Info", "PEN International": the words behind belong to it unless they are a meeting */
    if (last < to && unit->kind == UNIT_UPPER &&
        name_all_units(run, last, to,
                       KIND(UNIT_NAME) | KIND(UNIT_ADJECTIVE) | KIND(UNIT_ENGLISH)) &&
        !name_token(f, unit->first)->first)
        last = to;
    else if (last < to && unit->kind == UNIT_UPPER &&
             name_all_units(run, last, to, KIND(UNIT_ADJECTIVE)))
        last = to;
    name_emit_organisation(f, unit->first, run->units[last - 1].last, RULE_ACRONYM);
    if (last < to && f->at <= run->units[last].first)
        no_head(f, run, last, to);
    return true;
}

/* "Carmelo Buttigieg Pace": of two family names the second is a word. */
static bool family_name_and_word(const struct name_finder *f, const struct name_run *run,
                                 uint32_t start, uint32_t to)
{
    const struct token *word = name_token(f, run->units[to - 1].first);

    return to - start == 3 && name_personish(&run->units[start + 1]) &&
           run->units[to - 1].kind == UNIT_ENGLISH &&
           !token_is(word, WORD_FUNCTION | WORD_VERB | WORD_ROLE | WORD_NOUN | WORD_HEAD) &&
           word->shape == SHAPE_CAPITAL && !name_token(f, run->units[start].first)->first;
}

/* A title, and behind it the person who bears it. */
static bool with_title(struct name_finder *f, const struct name_run *run, uint32_t from,
                       uint32_t to)
{
    uint32_t title = from;

    while (title < to && run->units[title].kind != UNIT_TITLE)
        title++;
    if (title == to)
        return false;
    uint32_t person = title;
    while (person < to &&
           (run->units[person].kind == UNIT_TITLE || run->units[person].kind == UNIT_GEO ||
            run->units[person].kind == UNIT_ADJECTIVE))
        person++;
    /* "Judge Advocate General Rose": a given name that is a title word too */
    if (title > from)
        no_head(f, run, from, title);
    for (uint32_t i = title; i < person; i++)
        if (name_key_is(f, run->units[i].first, "mep meps"))
            name_emit(f, run->units[i].first, run->units[i].last, ODF_ORGANISATION,
                      RULE_MEMBERS_TITLE);
    f->at = run->units[person - 1].last;
    if (person == to)
        return true;
    if (name_personish(&run->units[person]) || run->units[person].may_be_given) {
        uint32_t end = person + 1;
        while (end < to && (name_personish(&run->units[end]) || run->units[end].surname ||
                            (end + 1 == to && place_as_surname(f, run, end)) ||
                            (end == person + 1 && end + 1 == to && name_common(&run->units[end])) ||
                            (end + 1 == to && family_name_and_word(f, run, person, to))))
            end++;
        name_person_of_units(f, run, person, end, true);
        if (end < to && f->at <= run->units[end].first)
            no_head(f, run, end, to);
        return true;
    }
    no_head(f, run, person, to);
    return true;
}

static bool in_brackets_after_name(const struct name_finder *f, uint32_t first, uint32_t last)
{
    if (first == 0 || f->out->list.count == 0)
        return false;
    const struct token *before = name_token(f, first - 1), *after = name_token(f, last);
    if (!token_is_mark(before, '(') ||
        !(token_is_mark(after, ')') || token_is_mark(after, ';') || token_is_mark(after, ',')))
        return false;
    const struct mention *name = &f->out->list.items[f->out->list.count - 1];
    return name->last + 1 == first || name->last + 2 == first;
}

/* Common words only, no head: an organisation if something says so. */
static void common_words(struct name_finder *f, const struct name_run *run, uint32_t from,
                         uint32_t to)
{
    const uint32_t first = run->units[from].first, last = run->units[to - 1].last;
    const struct known_name *body = name_known(f, ODF_ORGANISATION, first, last);

    if (body && body->sure) {
        name_emit_organisation(f, first, last, RULE_KNOWN_ORGANISATION);
        return;
    }
    skip_complement(f, last);
}

/* "Lawyers for Human Rights, an NGO": common words, and behind the comma what they are. */
static bool phrase_called_organisation(struct name_finder *f, uint32_t first, uint32_t last)
{
    const bool noun = name_noun_before(f, first);

    if (!name_key_is(f, last, "of for without against") && !(noun && name_key_is(f, last, "and")))
        return false;
    const uint32_t start = last + (name_key_is(f, last + 1, "the") ? 2 : 1);
    const uint32_t end = name_complement_end(f, start);
    if (end == start || !(noun || name_called_organisation(f, end) || name_belonged_to(f, first)))
        return false;
    name_emit_organisation(f, first, end, RULE_ORGANISATION_CONTEXT);
    return true;
}

/* "Jamal Azmi Wins Prize": a headline goes on in capitals behind the name. */
static uint32_t headline_person(const struct name_finder *f, const struct name_run *run,
                                uint32_t from, uint32_t to)
{
    uint32_t end = from + 1;

    if (run->units[from].kind != UNIT_GIVEN || !name_token(f, run->units[from].first)->first)
        return from;
    while (end < to && run->units[end].kind == UNIT_NAME)
        end++;
    if (end == from + 1 || end + 1 >= to || run->units[end].kind != UNIT_ENGLISH ||
        !token_is(name_token(f, run->units[end].first), WORD_FUNCTION | WORD_VERB))
        return from;
    return end;
}

/* "Samsung Electronics", "BBC Persian", "France 24": how many units belong to a known name. */
static uint32_t branch_of_firm(const struct name_finder *f, const struct name_run *run,
                               uint32_t from, uint32_t to)
{
    const uint32_t last = run->units[from].last;

    if (to - from < 2 || name_token(f, last)->first)
        return 0;
    if (name_key_is(f, last,
                    "electronics motor motors energy foods pictures capital international europe "
                    "asia africa america holdings online media marine aviation chemicals finance "
                    "leasing engineering defence systems mobile marketing trading export "
                    "investments securities pharma overseas ventures entertainment music films"))
        return 1;
    return token_is(name_token(f, last), WORD_PEOPLE | WORD_STATE | WORD_PLACE) &&
           name_key_is(f, last - 1, "bbc voa cnn dw rfi news jazeera sputnik vice");
}

/* A person or a body that is known by itself opens the units; the others are judged behind it. */
static bool known_unit_first(struct name_finder *f, const struct name_run *run, uint32_t from,
                             uint32_t to)
{
    const uint32_t first = run->units[from].first;

    if (run->units[from].kind == UNIT_PERSON) {
        name_emit_person(f, run->units[from].first, run->units[from].last, RULE_KNOWN_PERSON);
        no_head(f, run, from + 1, to);
        return true;
    }
    if (run->units[from].kind == UNIT_KNOWN) {
        /* "Transparency International Georgia": a chapter of a body of the world */
        const uint32_t chapter =
            to - from > 1 && run->units[from + 1].kind == UNIT_GEO &&
            token_is(name_token(f, run->units[from].last), WORD_STATE) &&
            name_key_is(f, run->units[from].last - 1, "international greenpeace oxfam caritas");
        if (run->units[from].last - run->units[from].first == 1 &&
            name_key_is(f, run->units[from].first, "un u.n.") &&
            name_key_is(f, run->units[from].last, "special high experts")) {
            f->at = run->units[from].last; /* an office, not the body, speaks */
            no_head(f, run, from + 1, to);
            return true;
        }
        from += chapter ? chapter : branch_of_firm(f, run, from, to);
        name_emit_organisation(f, first, run->units[from].last, RULE_KNOWN_ORGANISATION);
        if (f->at <= run->units[from].last)
            no_head(f, run, from + 1, to);
        return true;
    }
    return false;
}

/* A person's name behind words that are none. */
static bool person_behind_words(struct name_finder *f, const struct name_run *run, uint32_t start,
                                uint32_t to)
{
    for (uint32_t i = start; i + 1 < to; i++) {
        /* "(Secretary of) State Antony Blinken", "(his lawyer) Mercy Wanjiru Kamau" */
        const bool given = i > start && run->units[i].kind == UNIT_GIVEN &&
                           name_all_units(run, start, i,
                                          KIND(UNIT_ENGLISH) | KIND(UNIT_ADJECTIVE) |
                                              KIND(UNIT_OTHER) | KIND(UNIT_VENUE));
        const bool role = i == start && run->units[i].kind == UNIT_ENGLISH &&
                          name_role_before(f, run->units[i].first, true) && to - i < 5;
        if ((given || role) && name_all_units(run, i + 1, to,
                                              KIND(UNIT_NAME) | KIND(UNIT_GIVEN) |
                                                  KIND(UNIT_INITIAL) | KIND(UNIT_PARTICLE))) {
            f->at = run->units[to - 1].last;
            if (name_person_of_units(f, run, i, to, role))
                return true;
        }
    }
    return false;
}

static bool has_legal_form(const struct name_run *run, uint32_t from, uint32_t to)
{
    return to - from > 1 &&
           (run->units[to - 1].kind == UNIT_LEGAL ||
            (run->units[from].kind == UNIT_LEGAL &&
             name_all_units(run, from + 1, to,
                            KIND(UNIT_NAME) | KIND(UNIT_UPPER) | KIND(UNIT_ENGLISH))));
}

/* A given name and something that is a word as well: "Will Smith", "Christiane Feral-Schuhl". */
static bool given_name_and_word(const struct name_finder *f, const struct name_run *run,
                                uint32_t start, uint32_t to)
{
    const enum unit_kind end = run->units[to - 1].kind;

    if (end == UNIT_VENUE || end == UNIT_OTHER || end == UNIT_HEAD)
        return false;
    const uint32_t first = run->units[start].first;
    if (end == UNIT_ENGLISH && first > 0 && name_key_is(f, first - 1, "in at near"))
        return false; /* "in Glen View" */
    if (to - start == 2 && run->units[start].kind == UNIT_NAME)
        return place_as_surname(f, run, to - 1);
    return run->units[start].kind == UNIT_GIVEN && to - start >= 2 && to - start <= 4 &&
           (family_name_and_word(f, run, start, to) || run->units[to - 1].surname ||
            name_personish(&run->units[to - 1]) ||
            (to - start == 2 && place_as_surname(f, run, to - 1)) ||
            (to - start == 2 && run->units[to - 1].kind == UNIT_ENGLISH &&
             !token_is(name_token(f, run->units[start].first), WORD_ENGLISH | WORD_PLACE)));
}

/* "Zimbabwe Lawyers for Human Rights": people and what they stand for, in words of the language. */
static bool people_for_cause(struct name_finder *f, const struct name_run *run, uint32_t from,
                             uint32_t to)
{
    const uint32_t first = run->units[from].first, last = run->units[to - 1].last;
    uint32_t end;

    if (to - from < 2 || to - from > 4 ||
        !(name_group_of_people(f, last - 1) ||
          name_key_is(f, last - 1,
                      "physicians friends parents reporters artists scientists medics nurses")) ||
        !name_key_is(f, last, "for without against") || !name_only_common(f, last + 1, &end))
        return false;
    name_emit_organisation(f, first, end, RULE_HEAD_WORD);
    return true;
}

static void no_head(struct name_finder *f, const struct name_run *run, uint32_t from, uint32_t to)
{
    if (from >= to)
        return;
    const uint32_t first = run->units[from].first, last = run->units[to - 1].last;
    const uint32_t headline = headline_person(f, run, from, to);

    if (headline > from && name_person_of_units(f, run, from, headline, false)) {
        no_head(f, run, headline, to);
        return;
    }
    if (people_for_cause(f, run, from, to))
        return;
    if (to - from == 1 && run->units[from].kind == UNIT_ENGLISH && run->units[from].may_be_given &&
        name_kin_between_commas(f, first, last)) { /* "her daughter, Angel, …" */
        name_emit_person(f, first, last, RULE_PERSON_CONTEXT);
        return;
    }
    if (to - from == 1 && (name_common(&run->units[from]) || run->units[from].kind == UNIT_TITLE) &&
        phrase_called_organisation(f, first, last))
        return;

    if (known_unit_first(f, run, from, to))
        return;
    if (run->units[from].kind == UNIT_UPPER && upper_run(f, run, from, to))
        return;
    if (with_title(f, run, from, to))
        return;
    const struct known_name *body = name_known(f, ODF_ORGANISATION, first, last);
    if (body && body->sure) {
        name_emit_organisation(f, first, last, RULE_KNOWN_ORGANISATION);
        return;
    }
    const uint32_t start = skip_geo(run, from, to);
    if (start == to) {
        f->at = last;
        return;
    }
    if (start > from &&
        (run->units[start].kind == UNIT_KNOWN || run->units[start].kind == UNIT_UPPER)) {
        no_head(f, run, start, to);
        return;
    }
    if (name_all_units(run, start, to,
                       KIND(UNIT_NAME) | KIND(UNIT_GIVEN) | KIND(UNIT_INITIAL) |
                           KIND(UNIT_PARTICLE) | KIND(UNIT_PERSON))) {
        f->at = last;
        name_person_of_units(f, run, start, to, false);
        return;
    }
    if (person_behind_words(f, run, start, to))
        return;
    if (has_legal_form(run, from, to)) {
        name_emit_organisation(f, first, last, RULE_LEGAL_FORM);
        return;
    }
    if (given_name_and_word(f, run, start, to)) {
        f->at = last;
        if (name_person_of_units(f, run, start, to, false))
            return;
    }
    common_words(f, run, from, to);
}

/* "Azat and Alga newspapers": the plural noun speaks of both. */
static void pair_of_names(struct name_finder *f, uint32_t first)
{
    if (first < 2 || !name_key_is(f, first - 1, "and"))
        return;
    const struct token *token = name_token(f, first - 2);
    const size_t count = f->out->list.count;
    if (token_is_capital(token) && !token_is(token, WORD_FUNCTION | WORD_ENGLISH | WORD_PEOPLE) &&
        (count == 0 || f->out->list.items[count - 1].last <= first - 2))
        name_emit(f, first - 2, first - 1, ODF_ORGANISATION, RULE_NOUN_BESIDE);
}

/* "Jan Ost (Servant of the People)": several words in brackets behind a person. */
static bool phrase_in_brackets(struct name_finder *f, uint32_t first, uint32_t last)
{
    const struct mention *before =
        f->out->list.count ? &f->out->list.items[f->out->list.count - 1] : NULL;

    if (!before || before->kind != ODF_PERSON || before->last + 1 != first ||
        !token_is_mark(name_token(f, first - 1), '(') || !name_key_is(f, last, "of for and"))
        return false;
    const uint32_t start = last + (name_key_is(f, last + 1, "the") ? 2 : 1);
    if (!token_is_capital(name_token(f, start)))
        return false;
    struct name_run rest;
    const uint32_t end = name_read_run(f, start, &rest);
    if (!token_is_mark(name_token(f, end), ')') ||
        name_all_units(&rest, 0, rest.count, KIND(UNIT_TITLE)))
        return false;
    name_emit_organisation(f, first, end, RULE_BRACKETS);
    return true;
}

/* "(Labour)" behind a person's name. */
static bool body_in_brackets(struct name_finder *f, const struct name_run *run, uint32_t from,
                             uint32_t to)
{
    const uint32_t first = run->units[from].first, last = run->units[to - 1].last;

    if (phrase_in_brackets(f, first, last))
        return true;
    if (!in_brackets_after_name(f, first, last) ||
        name_all_units(run, from, to, KIND(UNIT_GEO) | KIND(UNIT_TITLE) | KIND(UNIT_OTHER)))
        return false;
    if (to - from == 1 && name_common(&run->units[from]) &&
        !name_key_is(f, first, "labour labor conservative conservatives greens"))
        return false;
    name_emit_organisation(f, first, last, RULE_BRACKETS);
    return true;
}

/* "Democratic Choice" + "of Turkmenistan": how far a name goes that its context has told. */
static uint32_t told_end(struct name_finder *f, uint32_t first, uint32_t last)
{
    if (name_number_behind(f, last))
        return last + 1;
    return last - first > 1 && name_key_is(f, last, "of for")
               ? name_organisation_tail(f, first, last)
               : last;
}

/* "the newspaper Respublika", without what stands between the noun and the name. */
static bool body_beside_noun(struct name_finder *f, const struct name_run *run, uint32_t from,
                             uint32_t to)
{
    const uint32_t first = run->units[from].first, last = run->units[to - 1].last;

    if (!name_all_units(run, from, to, ~(KIND(UNIT_TITLE) | KIND(UNIT_HEAD))) ||
        !name_organisation_noun_beside(f, first, last) ||
        name_all_units(run, from, to, KIND(UNIT_GEO) | KIND(UNIT_ADJECTIVE) | KIND(UNIT_ENGLISH)) ||
        run->units[from].kind == UNIT_KNOWN ||
        (to - from > 1 && run->units[to - 1].kind == UNIT_GIVEN &&
         name_role_before(f, first, false)))
        return false;
    uint32_t start = skip_geo(run, from, to);
    while (start + 1 < to && run->units[start].kind == UNIT_ENGLISH &&
           !name_noun_before(f, first) &&
           (run->units[start + 1].kind == UNIT_NAME || run->units[start + 1].kind == UNIT_UPPER))
        start++;
    if (start == to || name_all_units(run, start, to, KIND(UNIT_OTHER)) ||
        (to - start > 1 && run->units[start].kind == UNIT_GIVEN &&
         !(name_token(f, first - 1)->shape == SHAPE_LOWER && name_body_announced(f, first, last))))
        return false;
    pair_of_names(f, run->units[start].first);
    name_emit_organisation(f, run->units[start].first, told_end(f, run->units[start].first, last),
                           RULE_NOUN_BESIDE);
    return true;
}

/* A title behind the head opens a person's name; one before it belongs to the body. */
static void around_head(struct name_finder *f, const struct name_run *run, uint32_t from,
                        uint32_t to, uint32_t head)
{
    /* "President Civic Activity Foundation": the title is none of its words */
    if (run->units[from].kind == UNIT_TITLE && head > from + 1 &&
        token_is(name_token(f, run->units[from].first), WORD_TITLE) &&
        name_token(f, run->units[from].last)->kind == TOKEN_WORD &&
        run->units[from + 1].kind != UNIT_TITLE && run->units[from + 1].kind != UNIT_OTHER)
        from++;
    uint32_t title = head + 1;
    while (title < to && run->units[title].kind != UNIT_TITLE)
        title++;
    with_head(f, run, from, title, (int32_t)head);
    if (title < to && f->at <= run->units[title].first)
        with_title(f, run, title, to);
}

/* "works for Charter 97", "head of Commission 44": a single word and a number. */
static bool numbered_body(struct name_finder *f, const struct name_run *run, uint32_t from,
                          uint32_t to)
{
    const uint32_t first = run->units[from].first, last = run->units[to - 1].last;

    if (to - from != 1 || name_key_is(f, first, "article section chapter phase rule page") ||
        !name_number_behind(f, last) || name_token(f, first)->first ||
        run->units[from].kind == UNIT_GEO ||
        !(name_numbered_as_body(f, first) || name_key_is(f, first, "canal kanal canale telewizja")))
        return false;
    name_emit_organisation(f, first, last + 1, RULE_ORGANISATION_CONTEXT);
    return true;
}

void name_judge_run(struct name_finder *f, const struct name_run *run, uint32_t from, uint32_t to)
{
    const uint32_t first = run->units[from].first, last = run->units[to - 1].last;

    if (name_firm_acts(f, first, last) || name_state_agency(f, run, from, to)) {
        name_emit_organisation(f, first, last, RULE_ORGANISATION_CONTEXT);
        return;
    }
    if (body_in_brackets(f, run, from, to) || body_beside_noun(f, run, from, to))
        return;
    if (numbered_body(f, run, from, to))
        return;
    const uint32_t foreign =
        run->units[from].kind == UNIT_GIVEN ? last : name_told_foreign(f, first, last);
    if (foreign != last) {
        name_emit_organisation(f, first, foreign, RULE_ORGANISATION_CONTEXT);
        return;
    }
    if (name_told_as_body(f, run, from, to)) {
        name_emit_organisation(f, first, told_end(f, first, last), RULE_ORGANISATION_CONTEXT);
        return;
    }
    if (to - from > 1 && name_body_announced(f, first, last) &&
        name_all_units(run, from, to, KIND(UNIT_ENGLISH) | KIND(UNIT_ADJECTIVE))) {
        name_emit_organisation(f, first, last, RULE_NOUN_BESIDE);
        return;
    }
    if (name_words_led_as_body(f, run, from, to)) {
        name_emit_organisation(f, first, told_end(f, first, last), RULE_ORGANISATION_CONTEXT);
        return;
    }
    const int32_t head = name_last_of_kind(run, from, to, UNIT_HEAD);
    if (head >= 0)
        around_head(f, run, from, to, (uint32_t)head);
    else
        no_head(f, run, from, to);
}
