/* SPDX-License-Identifier: MIT */
/* A run of capitalised words is cut into units by what its words mean; the units decide whether
 * the run is a person, an organisation, both in a row ("Aktau City Court Judge Oralbay N.") or
 * nothing, and how far an organisation's name goes on in lower-case words ("of", "for", "on"). */
#include "text/name.h"

enum { LONGEST_RUN = 24 };
#define NO_MENTION UINT32_MAX

enum unit_kind {
    UNIT_NAME, /* unknown word, may be anything */
    UNIT_GIVEN,
    UNIT_INITIAL,
    UNIT_PARTICLE,
    UNIT_TITLE, /* title or role */
    UNIT_HEAD,
    UNIT_KNOWN,  /* organisation known by itself */
    UNIT_PERSON, /* from the user's vocabulary */
    UNIT_UPPER,  /* unknown acronym */
    UNIT_OTHER,  /* act, award, session */
    UNIT_VENUE,
    UNIT_GEO,
    UNIT_ADJECTIVE, /* of organisations' names */
    UNIT_ENGLISH,
    UNIT_LEGAL
};

struct unit {
    uint32_t first, last; /* tokens */
    enum unit_kind kind;
    bool may_be_given; /* also a given name */
    bool surname;      /* looks like a family name */
};

struct run {
    struct unit units[LONGEST_RUN];
    uint32_t count;
};

struct finder {
    struct mentions *out;
    const struct vocabulary *vocabulary;
    const struct tokens *tokens;
    struct slice text;
    const struct registry *registry;
    struct arena scratch;
    uint32_t at; /* next token to look at */
    bool failed;
};

static const struct token *token_at(const struct finder *f, uint32_t index)
{
    static const struct word nothing = {0};
    static const struct token none = {.word = &nothing, .kind = TOKEN_PUNCTUATION, .mark = '.'};

    return index < f->tokens->list.count ? &f->tokens->list.items[index] : &none;
}

static bool key_is(const struct finder *f, uint32_t index, const char *words)
{
    return tokens_is(f->tokens, index, words);
}

struct slice mention_key(const struct tokens *tokens, uint32_t first, uint32_t last,
                         struct arena *memory)
{
    size_t size = 0;

    for (uint32_t i = first; i < last; i++)
        size += tokens_key(tokens, i).size + 1;
    char *key = arena_alloc(memory, size + 1);
    if (!key)
        return (struct slice){"", 0};
    size = 0;
    for (uint32_t i = first; i < last; i++) {
        struct slice word = tokens_key(tokens, i);
        while (word.size && word.data[word.size - 1] == '.')
            word.size--;
        if (!word.size)
            continue;
        if (size)
            key[size++] = ' ';
        memcpy(key + size, word.data, word.size);
        size += word.size;
    }
    return (struct slice){key, size};
}

static struct slice key_of(struct finder *f, uint32_t first, uint32_t last)
{
    return mention_key(f->tokens, first, last, &f->scratch);
}

static const struct known_name *known(struct finder *f, odf_kind kind, uint32_t first,
                                      uint32_t last)
{
    if (!f->registry || first >= last)
        return NULL;
    uint32_t name = registry_find(f->registry, kind, key_of(f, first, last));
    return name == NO_NAME ? NULL : &f->registry->list.items[name];
}

/* An exclamation mark that does not end a sentence belongs to the name before it. */
static bool exclaims(const struct finder *f, uint32_t at)
{
    const struct token *next = token_at(f, at + 1);

    if (!token_is_mark(token_at(f, at), '!') || !token_at(f, at)->glued)
        return false;
    return (next->kind == TOKEN_WORD && next->shape == SHAPE_LOWER) || token_is_mark(next, ',') ||
           token_is_mark(next, ')');
}

static uint32_t emit(struct finder *f, uint32_t first, uint32_t last, odf_kind kind,
                     enum name_rule rule)
{
    struct mention mention = {.first = first,
                              .last = last,
                              .start = token_at(f, first)->start,
                              .end = token_at(f, last - 1)->end,
                              .kind = kind,
                              .rule = rule,
                              .long_form = NO_MENTION,
                              .shared = NO_MENTION,
                              .name = NO_NAME};

    if (first >= last)
        return NO_MENTION;
    if (kind == ODF_ORGANISATION && exclaims(f, last)) { /* Alga!, Yahoo! */
        mention.last = ++last;
        mention.end = token_at(f, last - 1)->end;
    }
    if (!vector_push(&f->out->list, mention)) {
        f->failed = true;
        return NO_MENTION;
    }
    if (f->at < last)
        f->at = last;
    return (uint32_t)f->out->list.count - 1;
}

/* --- units ----------------------------------------------------------------------------------- */

static bool looks_name(const struct token *token)
{
    return token_is_capital(token) &&
           !token_is(token, WORD_FUNCTION | WORD_ENGLISH | WORD_MONTH | WORD_WEEKDAY | WORD_HEAD |
                                WORD_STATE | WORD_PEOPLE | WORD_OTHER_HEAD);
}

/* "VIENNA/WARSAW": where a report was written. */
static bool joined_places(const struct finder *f, uint32_t index)
{
    struct slice key = tokens_key(f->tokens, index);
    const char *stroke = memchr(key.data, '/', key.size);

    if (!stroke)
        return false;
    struct slice left = {key.data, (size_t)(stroke - key.data)};
    return left.size > 3 && vocabulary_find(f->vocabulary, left)->classes & WORD_PLACE;
}

static enum unit_kind upper_kind(const struct finder *f, uint32_t index)
{
    const struct token *token = token_at(f, index);
    const uint32_t classes = token->word->classes;
    const uint32_t size = token->end - token->start;

    if (classes & WORD_KNOWN_ORGANISATION)
        return UNIT_KNOWN;
    if (classes & WORD_TITLE)
        return UNIT_TITLE;
    if (classes & (WORD_STATE | WORD_PEOPLE))
        return UNIT_GEO;
    if (classes & WORD_LEGAL_FORM)
        return UNIT_LEGAL;
    if (key_is(f, index, "tv fm fc f.c f.c.") && index > 0 && !token->first &&
        looks_name(token_at(f, index - 1)))
        return UNIT_HEAD;
    if (classes & (WORD_ACRONYM | WORD_FUNCTION))
        return UNIT_ENGLISH;
    if (classes & (WORD_PLACE | WORD_GIVEN) && size > 4)
        return classes & WORD_PLACE ? UNIT_GEO : UNIT_GIVEN;
    if (size > 4 && classes & (WORD_ENGLISH | WORD_ROLE | WORD_HEAD | WORD_OTHER_HEAD))
        return UNIT_ENGLISH;
    if (classes & (WORD_MONTH | WORD_WEEKDAY))
        return UNIT_OTHER;
    if (f->text.data[token->end - 1] == 's' || joined_places(f, index))
        return UNIT_ENGLISH; /* many of a kind: HFCs, SUVs */
    for (uint32_t i = 0; i < size; i++)
        if (f->text.data[token->start + i] >= '0' && f->text.data[token->start + i] <= '9')
            return UNIT_ENGLISH; /* a code, a room */
    const bool joined = memchr(f->text.data + token->start, '/', size) != NULL;
    return size > 9 && !joined ? UNIT_NAME : UNIT_UPPER;
}

/* What stands behind the last hyphen of a word; empty without one. */
static struct slice behind_hyphen(struct slice key)
{
    const char *hyphen = memrchr(key.data, '-', key.size);

    if (!hyphen)
        return (struct slice){"", 0};
    return (struct slice){hyphen + 1, (size_t)(key.data + key.size - hyphen - 1)};
}

/* "Goethe-Institut": the part behind the hyphen is the head. */
static bool hyphen_head(const struct finder *f, uint32_t index)
{
    struct slice tail = behind_hyphen(tokens_key(f->tokens, index));

    return tail.size > 3 && vocabulary_find(f->vocabulary, tail)->classes & WORD_HEAD;
}

/* "Kwok-leung", "Jong-un": a capital syllable and a small one that is no word of English. */
static bool syllables(const struct finder *f, uint32_t index)
{
    const struct token *token = token_at(f, index);
    struct slice text = {f->text.data + token->start, token->end - token->start};
    struct slice tail = behind_hyphen(text);

    if (token->word->classes || tail.size < 2 || tail.size > 6 || text.size - tail.size > 7)
        return false;
    for (size_t i = 0; i < tail.size; i++)
        if (tail.data[i] < 'a' || tail.data[i] > 'z')
            return false;
    return vocabulary_find(f->vocabulary, tail)->classes == 0 ||
           vocabulary_find(f->vocabulary, tail)->classes & (WORD_GIVEN | WORD_SURNAME);
}

/* "Washington-based", "Kremlin-backed": says something of the name behind it. */
static bool compound_modifier(const struct finder *f, uint32_t index)
{
    static const char *const tails[] = {"based",  "backed",     "led",        "owned",
                                        "listed", "registered", "controlled", "born",
                                        "linked", "run",        "sponsored"};
    struct slice tail = behind_hyphen(tokens_key(f->tokens, index));

    for (size_t i = 0; i < COUNT_OF(tails); i++)
        if (slice_equal(tail, slice_of(tails[i])))
            return true;
    return false;
}

/* Single words: what the capitalised word most often is. */
static enum unit_kind word_kind(const struct finder *f, uint32_t index)
{
    const struct token *token = token_at(f, index);
    const uint32_t classes = token->word->classes;
    const struct token *next = token_at(f, index + 1);

    if (token->shape == SHAPE_INITIAL)
        return UNIT_INITIAL;
    if (classes & WORD_KNOWN_PERSON)
        return UNIT_PERSON;
    if (classes & WORD_KNOWN_ORGANISATION)
        return UNIT_KNOWN;
    if (token->shape == SHAPE_UPPER)
        return upper_kind(f, index);
    if (classes & (WORD_STATE | WORD_PEOPLE | WORD_PLACE))
        return classes & WORD_GIVEN && looks_name(next) && next->glued == false ? UNIT_GIVEN
                                                                                : UNIT_GEO;
    if (classes & (WORD_MONTH | WORD_WEEKDAY))
        return UNIT_OTHER;
    if (classes & WORD_GIVEN && !(classes & (WORD_HEAD | WORD_TITLE | WORD_ROLE)) &&
        looks_name(next) && !next->first)
        return UNIT_GIVEN;
    if (index > 0 && !token->first && token_is_capital(token_at(f, index - 1)) &&
        token_is(token_at(f, index - 1), WORD_PLACE | WORD_MEDIA | WORD_WEEKDAY) &&
        key_is(f, index, "star sun globe mirror independent leader mail express"))
        return UNIT_HEAD; /* of newspapers: Toronto Star, Sunday Leader */
    if (classes & WORD_ADJECTIVE)
        return classes & WORD_TITLE && looks_name(next) ? UNIT_TITLE : UNIT_ADJECTIVE;
    if (classes & (WORD_TITLE | WORD_ROLE) &&
        !(classes & (WORD_OTHER_HEAD | WORD_HEAD) && !looks_name(next)))
        return UNIT_TITLE;
    if (classes & WORD_HEAD)
        return UNIT_HEAD;
    if (classes & WORD_LEGAL_FORM &&
        (!(classes & WORD_ENGLISH) || key_is(f, index, "ltd llc limited incorporated")))
        return UNIT_LEGAL;
    if (classes & WORD_OTHER_HEAD)
        return UNIT_OTHER;
    if (classes & WORD_VENUE)
        return UNIT_VENUE;
    if (classes & WORD_FUNCTION)
        return UNIT_ENGLISH;
    if (classes & WORD_GIVEN)
        return classes & WORD_ENGLISH && !looks_name(next) ? UNIT_ENGLISH : UNIT_GIVEN;
    if (classes & WORD_SURNAME)
        return UNIT_NAME;
    if (classes == 0 && hyphen_head(f, index))
        return UNIT_HEAD;
    if (syllables(f, index))
        return UNIT_GIVEN;
    return classes & WORD_ENGLISH ? UNIT_ENGLISH : UNIT_NAME;
}

static enum unit_kind phrase_kind(uint32_t classes)
{
    if (classes & WORD_KNOWN_PERSON)
        return UNIT_PERSON;
    if (classes & WORD_KNOWN_ORGANISATION)
        return UNIT_KNOWN;
    if (classes & (WORD_STATE | WORD_PEOPLE | WORD_PLACE))
        return UNIT_GEO;
    if (classes & (WORD_TITLE | WORD_ROLE))
        return UNIT_TITLE;
    if (classes & WORD_HEAD)
        return UNIT_HEAD;
    if (classes & WORD_OTHER_HEAD)
        return UNIT_OTHER;
    return classes & WORD_VENUE ? UNIT_VENUE : UNIT_ENGLISH;
}

enum {
    NAME_CLASSES = WORD_KNOWN_PERSON | WORD_KNOWN_ORGANISATION | WORD_STATE | WORD_PEOPLE |
                   WORD_PLACE | WORD_TITLE | WORD_ROLE | WORD_HEAD | WORD_OTHER_HEAD | WORD_VENUE
};

/* A phrase of capitalised words is one unit. */
static uint32_t phrase_unit(const struct finder *f, uint32_t index)
{
    const struct token *token = token_at(f, index);

    if (!token->phrase || !(token->phrase->classes & NAME_CLASSES))
        return 0;
    for (uint32_t i = 0; i < token->phrase_tokens; i++) {
        const struct token *part = token_at(f, index + i);
        if (part->kind == TOKEN_WORD && !token_is_capital(part) && !token_is(part, WORD_FUNCTION))
            return 0;
    }
    return token->phrase_tokens;
}

static bool particle_inside(const struct finder *f, uint32_t index)
{
    const struct token *token = token_at(f, index);

    if (token->kind != TOKEN_WORD || token->shape != SHAPE_LOWER || !token_is(token, WORD_PARTICLE))
        return false;
    if (token_is(token, WORD_FUNCTION) || key_is(f, index, "a o e y das do"))
        return false;
    const struct token *next = token_at(f, index + 1);
    return (token_is_capital(next) && !next->first) ||
           (token_is(next, WORD_PARTICLE) && token_is_capital(token_at(f, index + 2)));
}

static bool run_goes_on(const struct finder *f, uint32_t index)
{
    const struct token *token = token_at(f, index);

    if (token->first && index > 0)
        return false;
    if (token_is_capital(token))
        return true;
    if (token_is_mark(token, '/') && token->glued && token_at(f, index + 1)->glued &&
        token_is_capital(token_at(f, index + 1)))
        return true;
    return particle_inside(f, index);
}

/* "al-Salman", "el-Sayed" */
static bool arabic_surname(const struct finder *f, uint32_t index)
{
    struct slice key = tokens_key(f->tokens, index);

    return key.size > 5 && (memcmp(key.data, "al-", 3) == 0 || memcmp(key.data, "el-", 3) == 0);
}

/* Cuts the run that begins at `first`; returns the token behind it. */
static uint32_t read_run(const struct finder *f, uint32_t first, struct run *run)
{
    uint32_t at = first;

    run->count = 0;
    while (run->count < LONGEST_RUN && (at == first || run_goes_on(f, at))) {
        struct unit *unit = &run->units[run->count];
        const uint32_t phrase = phrase_unit(f, at);
        const struct token *token = token_at(f, at);
        unit->first = at;
        unit->last = at + (phrase ? phrase : 1);
        unit->kind = phrase                    ? phrase_kind(token->phrase->classes)
                     : token_is_capital(token) ? word_kind(f, at)
                                               : UNIT_PARTICLE;
        unit->may_be_given = !phrase && token_is(token, WORD_GIVEN);
        unit->surname =
            !phrase && (token_is(token, WORD_SURNAME) ||
                        vocabulary_surname_end(f->vocabulary, tokens_key(f->tokens, at)) ||
                        arabic_surname(f, at));
        at = unit->last;
        run->count++;
        if (token_at(f, at)->glued && token_at(f, at)->kind == TOKEN_WORD &&
            token_is(token_at(f, at), WORD_LEGAL_FORM))
            break;
    }
    return at;
}

/* --- what a unit may be part of -------------------------------------------------------------- */

static bool personish(const struct unit *unit)
{
    return unit->kind == UNIT_NAME || unit->kind == UNIT_GIVEN || unit->kind == UNIT_INITIAL ||
           unit->kind == UNIT_PARTICLE || unit->kind == UNIT_PERSON;
}

static bool common(const struct unit *unit)
{
    return unit->kind == UNIT_ENGLISH || unit->kind == UNIT_OTHER || unit->kind == UNIT_ADJECTIVE;
}

static int32_t last_of_kind(const struct run *run, uint32_t from, uint32_t to, enum unit_kind kind)
{
    for (uint32_t i = to; i > from; i--)
        if (run->units[i - 1].kind == kind)
            return (int32_t)(i - 1);
    return -1;
}

static bool opens_quote(const struct finder *f, uint32_t at)
{
    const struct token *token = token_at(f, at);

    if (token->kind != TOKEN_PUNCTUATION || !token->mark || !strchr("{<\"'>", token->mark))
        return false;
    return token->mark == '{' || token->mark == '<' || !token->glued;
}

/* "Statistics Norway", "Environment Canada": agencies that bear what they see to and the state. */
static bool state_agency(const struct finder *f, const struct run *run, uint32_t from, uint32_t to)
{
    return to - from == 2 && run->units[to - 1].kind == UNIT_GEO &&
           token_is(token_at(f, run->units[to - 1].first), WORD_STATE) &&
           token_at(f, run->units[to - 1].first)->shape == SHAPE_CAPITAL &&
           key_is(f, run->units[from].first,
                  "statistics transport elections environment health parks");
}

/* --- organisations --------------------------------------------------------------------------- */

static uint32_t organisation_tail(struct finder *f, uint32_t first, uint32_t last);

/* Where a run that may complete an organisation's name ends: it may hold anything but a person. */
static uint32_t complement_end(struct finder *f, uint32_t at)
{
    struct run run;

    if (!token_is_capital(token_at(f, at)) || token_at(f, at)->first)
        return at;
    const uint32_t end = read_run(f, at, &run);
    for (uint32_t i = 0; i < run.count; i++) {
        if (run.units[i].kind == UNIT_TITLE &&
            !token_is(token_at(f, run.units[i].first), WORD_ENGLISH | WORD_NOUN) &&
            i + 1 < run.count && personish(&run.units[i + 1]))
            return run.units[i].first;
        if (run.units[i].kind == UNIT_GIVEN && i + 1 < run.count && run.units[i + 1].surname)
            return run.units[i].first;
    }
    return end;
}

static bool only_common(struct finder *f, uint32_t at, uint32_t *out_end)
{
    struct run run;

    if (!token_is_capital(token_at(f, at)))
        return false;
    *out_end = read_run(f, at, &run);
    for (uint32_t i = 0; i < run.count; i++)
        if (!common(&run.units[i]) && !(i > 0 && key_is(f, run.units[i].first, "services")) &&
            !(run.units[i].kind == UNIT_TITLE &&
              token_is(token_at(f, run.units[i].first), WORD_OTHER_HEAD | WORD_ADJECTIVE)) &&
            !(run.count == 1 && token_is(token_at(f, at), WORD_ENGLISH) &&
              token_is(token_at(f, at), WORD_MEDIA)))
            return false;
    return true;
}

/* ", Human Rights and Humanitarian Questions": a list goes on in common words. */
static uint32_t common_list_end(struct finder *f, uint32_t at)
{
    uint32_t end = at, next;

    for (;;) {
        next = end;
        if (token_is_mark(token_at(f, next), ',')) {
            uint32_t comma_end;
            /* a comma counts only if an "and" closes the list */
            if (!only_common(f, next + 1, &comma_end))
                return end;
            if (!token_is_mark(token_at(f, comma_end), ',') && !key_is(f, comma_end, "and"))
                return end;
            end = comma_end;
            continue;
        }
        if (!key_is(f, next, "and &") || !only_common(f, next + 1, &end))
            return end == next ? end : next;
        return end;
    }
}

/* "of the Council of Europe", "for Civil Liberties", "on Human Rights": what may follow a head. */
static bool connects(const struct finder *f, uint32_t first, uint32_t last, uint32_t at)
{
    const uint32_t head = last - 1;

    if (key_is(f, at, "of"))
        return last - first > 1 || !key_is(f, head, "times house post news watch front press");
    if (key_is(f, at, "for"))
        return !key_is(f, head, "police party rada radio tv news");
    if (key_is(f, at, "on"))
        return key_is(f, head,
                      "office committee subcommittee sub-committee commission council group "
                      "tribunal institute center centre conference panel");
    if (key_is(f, at, "against"))
        return key_is(f, head,
                      "office unit committee organization organisation league movement alliance "
                      "coalition network fund association action campaign");
    if (key_is(f, at, "to"))
        return key_is(f, head,
                      "delegation delegations mission embassy committee platform campaign "
                      "coalition");
    /* "… in Africa (PPLAAF)": what letters abbreviate is the whole name */
    if (key_is(f, at, "in") && token_is_capital(token_at(f, at + 1)) &&
        token_is_mark(token_at(f, at + 2), '(') && last - first > 2 &&
        token_at(f, at + 3)->shape == SHAPE_UPPER && token_is_mark(token_at(f, at + 4), ')'))
        return true;
    if (key_is(f, at, "in"))
        return key_is(f, head, "embassy consulate") ||
               (last - first > 2 && key_is(f, first, "embassy consulate"));
    if (key_is(f, at, "at"))
        return key_is(f, head, "committee department directorate institute faculty centre center");
    return false;
}

/* Goes on from the end of a head's run as long as connectors lead to further capitals. */
static uint32_t organisation_tail(struct finder *f, uint32_t first, uint32_t last)
{
    const struct token *number = token_at(f, last);
    if (key_is(f, last - 1, "radio channel portal tv group") &&
        (number->kind == TOKEN_NUMBER ||
         (number->kind == TOKEN_WORD && f->text.data[number->start] <= '9')))
        last++;
    for (;;) {
        uint32_t at = last;
        if (!connects(f, first, last, at))
            return last;
        at++;
        if (key_is(f, at, "the"))
            at++;
        /* "Ohio State University of the US": where it is, no part of a full name */
        if (last - first > 2 && token_at(f, at)->shape == SHAPE_UPPER &&
            token_is(token_at(f, at), WORD_STATE))
            return last;
        uint32_t end = complement_end(f, at);
        if (end == at)
            return last;
        if (token_at(f, end)->kind == TOKEN_POSSESSIVE && complement_end(f, end + 1) > end + 1 &&
            key_is(f, end + 1, "files property rights interests affairs"))
            end = complement_end(f, end + 1);
        uint32_t unused;
        if (only_common(f, at, &unused))
            end = common_list_end(f, end);
        last = end;
    }
}

/* "People’s Renewal Front": whose body it is, is no one person. */
static bool group_of_people(const struct finder *f, uint32_t at)
{
    return key_is(f, at,
                  "people women workers farmers peasants citizens journalists lawyers judges "
                  "students teachers children writers veterans mothers soldiers miners doctors");
}

/* "European Parliament" + "’s" + "Human Rights Subcommittee": one body, if both parts have only
 * words of the language. */
static uint32_t possessive_tail(struct finder *f, uint32_t last)
{
    struct run run;

    if (token_at(f, last)->kind != TOKEN_POSSESSIVE || !token_is_capital(token_at(f, last + 1)))
        return last;
    const uint32_t end = read_run(f, last + 1, &run);
    const int32_t head = last_of_kind(&run, 0, run.count, UNIT_HEAD);
    if (head < 0 && run.units[run.count - 1].kind ==
                        UNIT_TITLE) { /* Kazakhstan’s Prosecutor General’s Office */
        const uint32_t tail = possessive_tail(f, end);
        return tail == end ? last : tail;
    }
    if (head < 0 || (head == 0 && run.count > 1 && run.units[1].kind == UNIT_NAME))
        return last; /* "Angola’s Banco Sol": a name that begins with its head is whole */
    for (int32_t i = 0; i < head && !group_of_people(f, last - 1); i++)
        if (personish(&run.units[i]) || run.units[i].kind == UNIT_UPPER)
            return last;
    return run.units[head].last;
}

/* Left of a head: capitals, and "X and" when X is common words ("Justice and Human Rights
 * Committee"). */
static uint32_t tail_of_head(struct finder *f, uint32_t first, uint32_t last)
{
    uint32_t end = possessive_tail(f, last);

    if (end != last)
        first = last + 1;
    return organisation_tail(f, first, end);
}

/* "(FIDU)", "(“DCK”)" behind an organisation: a mention of its own that stands for it. */
static void acronym_in_brackets(struct finder *f, uint32_t long_form)
{
    uint32_t at = f->at;

    if (long_form == NO_MENTION)
        return;
    if (token_at(f, at)->kind == TOKEN_POSSESSIVE)
        at++;
    if (!token_is_mark(token_at(f, at), '('))
        return;
    at++;
    while (token_at(f, at)->kind == TOKEN_PUNCTUATION && strchr("{<\"'", token_at(f, at)->mark) &&
           token_at(f, at)->mark)
        at++;
    if (key_is(f, at, "the"))
        at++;
    uint32_t end = at;
    while (token_at(f, end)->kind == TOKEN_WORD && token_is_capital(token_at(f, end)) &&
           end < at + 3)
        end++;
    uint32_t close = end;
    while (token_at(f, close)->kind == TOKEN_PUNCTUATION && token_at(f, close)->mark &&
           strchr("}>\"'", token_at(f, close)->mark))
        close++;
    if (end == at || !token_is_mark(token_at(f, close), ')'))
        return;
    const struct token *word = token_at(f, at);
    if (word->shape == SHAPE_CAPITAL && !token_is(word, WORD_KNOWN_ORGANISATION) &&
        (token_is(word, WORD_STATE | WORD_PLACE | WORD_PEOPLE | WORD_MONTH)))
        return;
    const bool acronym = word->shape == SHAPE_UPPER || word->shape == SHAPE_MIXED;
    const bool company = token_is(token_at(f, end - 1), WORD_LEGAL_FORM);
    const bool title = f->out->list.items[long_form].rule == RULE_MEMBERS_TITLE;
    const uint32_t mention =
        emit(f, at, end, ODF_ORGANISATION, acronym ? RULE_ACRONYM_IN_BRACKETS : RULE_BRACKETS);
    if (mention != NO_MENTION && !company && !title)
        f->out->list.items[mention].long_form = long_form;
    f->at = close + 1;
}

/* "the Polish Press Agency, PAP." */
static void acronym_behind_comma(struct finder *f, uint32_t long_form)
{
    const uint32_t at = f->at;
    const struct token *word = token_at(f, at + 1), *next = token_at(f, at + 2);

    if (long_form == NO_MENTION || f->out->list.items[long_form].last != at ||
        !token_is_mark(token_at(f, at), ',') || word->shape != SHAPE_UPPER ||
        token_is(word, WORD_ACRONYM | WORD_KNOWN_ORGANISATION))
        return;
    if (!token_is_mark(next, ',') && !token_is_mark(next, '.'))
        return;
    if (*tokens_key(f->tokens, at + 1).data !=
        *tokens_key(f->tokens, f->out->list.items[long_form].first).data)
        return;
    const uint32_t mention = emit(f, at + 1, at + 2, ODF_ORGANISATION, RULE_ACRONYM);
    if (mention != NO_MENTION)
        f->out->list.items[mention].long_form = long_form;
}

static uint32_t emit_organisation(struct finder *f, uint32_t first, uint32_t last,
                                  enum name_rule rule)
{
    while (first < last && key_is(f, first, "the"))
        first++;
    const uint32_t mention = emit(f, first, last, ODF_ORGANISATION, rule);

    acronym_in_brackets(f, mention);
    acronym_behind_comma(f, mention);
    return mention;
}

/* Words that are too general to name one body: "the Foundation", "the Court". */
static bool generic_alone(const struct finder *f, uint32_t first, uint32_t last)
{
    if (last - first != 1)
        return false;
    return token_is(token_at(f, first), WORD_HEAD) &&
           !key_is(f, first,
                   "parliament senate bundestag sejm seym majilis majlis duma knesset "
                   "mejlis saeima seimas riksdag storting folketing bundesrat taliban "
                   "europarliament jogorku_kenesh congress unhcr niac yabloko sberbank");
}

/* --- persons --------------------------------------------------------------------------------- */

/* A role or a kinship word in front, with or without a comma: "the journalist X", "his wife, X". */
static bool role_before(const struct finder *f, uint32_t first, bool comma_allowed)
{
    if (first == 0)
        return false;
    uint32_t at = first - 1;
    if (comma_allowed && token_is_mark(token_at(f, at), ',') && at > 0)
        at--;
    const struct token *token = token_at(f, at);
    return token->kind == TOKEN_WORD && token_is(token, WORD_ROLE | WORD_KIN | WORD_TITLE) &&
           !token_is(token, WORD_FUNCTION);
}

static bool behind_place_word(const struct finder *f, uint32_t first)
{
    if (first == 0)
        return false;
    return key_is(f, first - 1,
                  "in at near into outside around towards toward across via "
                  "village town city") ||
           (key_is(f, first - 1, "of") && first > 1 &&
            token_is(token_at(f, first - 2), WORD_VENUE));
}

static bool before_other_noun(const struct finder *f, uint32_t last)
{
    const struct token *next = token_at(f, last);

    if (next->kind != TOKEN_WORD)
        return false;
    return key_is(f, last,
                  "law act list prize award street square region district province "
                  "village legislation case city town prison sanctions laws territory");
}

/* "X, 26, …", "X, who …": only of people is that said. */
static bool age_or_who_behind(const struct finder *f, uint32_t last)
{
    const struct token *token = token_at(f, last + 1);

    if (!token_is_mark(token_at(f, last), ','))
        return false;
    if (key_is(f, last + 1, "who whose"))
        return true;
    return token->kind == TOKEN_NUMBER && token->end - token->start == 2 && !token->ordinal &&
           f->text.data[token->start] != '0' && token_is_mark(token_at(f, last + 2), ',');
}

/* "X, a retired colonel": what stands behind the comma says what X does. */
static bool called_person(const struct finder *f, uint32_t last)
{
    if (!token_is_mark(token_at(f, last), ','))
        return false;
    const uint32_t start = last + (key_is(f, last + 1, "a an the its his her their") ? 2 : 1);
    for (uint32_t at = start; at < start + 5; at++) {
        const struct token *token = token_at(f, at);
        if (token->kind != TOKEN_WORD || token_is(token, WORD_FUNCTION))
            return false;
        if (token->shape == SHAPE_LOWER &&
            (token_is(token, WORD_ROLE | WORD_KIN) || key_is(f, at, "man woman")) &&
            !token_is(token, WORD_NOUN | WORD_MEDIA))
            return true;
    }
    return false;
}

/* "X was arrested": done to people. */
static bool suffered(const struct finder *f, uint32_t last)
{
    uint32_t at = last;

    while (at < last + 3 && key_is(f, at, "was is has had been were later also"))
        at++;
    return at > last && key_is(f, at,
                               "arrested detained jailed sentenced held born killed murdered "
                               "imprisoned beaten tortured kidnapped abducted remanded "
                               "interrogated shot stabbed handcuffed");
}

static void share_surname(struct finder *f, uint32_t mention);

static uint32_t emit_person(struct finder *f, uint32_t first, uint32_t last, enum name_rule rule)
{
    /* "Ortega y Gasset": a family name of two */
    if (last - first > 1 && key_is(f, last, "y") && looks_name(token_at(f, last + 1)))
        last += 2;
    const uint32_t mention = emit(f, first, last, ODF_PERSON, rule);

    if (mention != NO_MENTION)
        share_surname(f, mention);
    return mention;
}

/* "Aidos and Natalia Sadykov": the single given name in front shares the family name. */
static void share_surname(struct finder *f, uint32_t mention)
{
    struct mention whole = f->out->list.items[mention];

    if (whole.last - whole.first < 2 || whole.first < 2 || !key_is(f, whole.first - 1, "and"))
        return;
    const uint32_t at = whole.first - 2;
    const struct token *token = token_at(f, at);
    if (!token_is_capital(token) || token->shape == SHAPE_UPPER ||
        !(token_is(token, WORD_GIVEN) || token->word->classes == 0))
        return;
    if (at > 0 && (token_is_capital(token_at(f, at - 1)) && !token_at(f, at)->first))
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
static bool lone_surname(const struct finder *f, uint32_t at)
{
    const struct token *token = token_at(f, at), *next = token_at(f, at + 1);

    return !token->first && token->word->classes == 0 && token->end - token->start >= 7 &&
           token->shape == SHAPE_CAPITAL && !behind_place_word(f, at) && at > 0 &&
           !token_is_mark(token_at(f, at - 1), '-') && !opens_quote(f, at - 1) &&
           !key_is(f, at - 1, "the from") && !key_is(f, at + 1, "v v. vs vs.") &&
           !token_is(next, WORD_VENUE | WORD_HEAD | WORD_NOUN | WORD_OTHER_HEAD);
}

/* Units from..to of a run that can be no more than a person: decides whether they are one. */
static bool person_of_units(struct finder *f, const struct run *run, uint32_t from, uint32_t to,
                            bool title_before)
{
    bool given = false, initial = false, surname = false;

    while (from < to && run->units[from].kind == UNIT_PARTICLE &&
           token_at(f, run->units[from].first)->shape == SHAPE_LOWER)
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
    title_before = title_before || role_before(f, first, count > 1);
    if (before_other_noun(f, last) && !title_before)
        return false;
    if (run->units[from].kind == UNIT_PERSON)
        return emit_person(f, first, last, RULE_KNOWN_PERSON) != NO_MENTION;
    if (initial && count > 1)
        return emit_person(f, first, last, RULE_INITIAL) != NO_MENTION;
    if (title_before && !(count == 1 && initial))
        return emit_person(f, first, last, RULE_TITLE_BEFORE) != NO_MENTION;
    const struct known_name *person = known(f, ODF_PERSON, first, last);
    const struct known_name *body = known(f, ODF_ORGANISATION, first, last);
    if (body && body->sure && (!person || body->sure > person->sure)) {
        emit_organisation(f, first, last, RULE_KNOWN_ORGANISATION);
        return true;
    }
    if (count > 1 && person && person->sure)
        return emit_person(f, first, last, given ? RULE_GIVEN_NAME : RULE_KNOWN_PERSON) !=
               NO_MENTION;
    uint32_t before = first;
    while (before > 0 && token_is(token_at(f, before - 1), WORD_PEOPLE))
        before--;
    const bool the_before = before > 0 && key_is(f, before - 1, "the");
    if (count > 1 && given && !(the_before && !surname))
        return emit_person(f, first, last, RULE_GIVEN_NAME) != NO_MENTION;
    if (count > 1 && count < 5 && !the_before && !(first > 0 && opens_quote(f, first - 1)) &&
        !behind_place_word(f, first) &&
        (surname || !token_at(f, first)->first || age_or_who_behind(f, last) ||
         called_person(f, last) || suffered(f, last)))
        return emit_person(f, first, last, RULE_CAPITALS) != NO_MENTION;
    if (count == 1 && last - first == 1 && token_at(f, first)->shape == SHAPE_CAPITAL &&
        !behind_place_word(f, first) && age_or_who_behind(f, last))
        return emit_person(f, first, last, RULE_CAPITALS) != NO_MENTION;
    if (count == 1 && surname && last - first == 1 && lone_surname(f, first))
        return emit_person(f, first, last, RULE_CAPITALS) != NO_MENTION;
    return false;
}

/* --- one run --------------------------------------------------------------------------------- */

static bool organisation_noun_beside(const struct finder *f, uint32_t first, uint32_t last)
{
    const struct token *next = token_at(f, last), *before = token_at(f, first ? first - 1 : 0);

    /* in "the Tamil daily Vidiyal" the name is the one behind the noun */
    const struct token *after = token_at(f, last + 1);
    const bool name_behind = token_is_capital(after) && !after->first;
    if (next->kind == TOKEN_WORD && next->shape == SHAPE_LOWER &&
        token_is(next, WORD_NOUN | WORD_MEDIA) && !(name_behind && last - first == 1))
        return true;
    /* "the Vesna rights group" */
    if (key_is(f, last, "rights news advocacy mining oil youth environmental") &&
        next->shape == SHAPE_LOWER && after->shape == SHAPE_LOWER &&
        token_is(after, WORD_NOUN | WORD_MEDIA) && !token_is_capital(token_at(f, last + 2)))
        return true;
    return first > 0 && before->kind == TOKEN_WORD && before->shape == SHAPE_LOWER &&
           token_is(before, WORD_NOUN | WORD_MEDIA);
}

/* "the newspaper X": a word in front that only names of bodies follow, even one that would else
 * be a person's or is made of common words. */
static bool body_announced(struct finder *f, uint32_t first, uint32_t last)
{
    const struct known_name *person = known(f, ODF_PERSON, first, last);

    if (person && person->sure)
        return false;
    return key_is(f, last, "movement party newspaper magazine militia gang website channel") ||
           (first > 1 && token_at(f, first - 1)->shape == SHAPE_LOWER &&
            key_is(f, first - 1,
                   "newspaper newspapers magazine journal website portal association foundation "
                   "ngo broadcaster channel"));
}

static bool all_units(const struct run *run, uint32_t from, uint32_t to, uint32_t kinds)
{
    for (uint32_t i = from; i < to; i++)
        if (!(kinds >> run->units[i].kind & 1))
            return false;
    return true;
}

#define KIND(kind) (1u << (kind))

/* Geographic and general words in front that belong to no name: "Kazakh", "Italian". */
static uint32_t skip_geo(const struct run *run, uint32_t from, uint32_t to)
{
    while (from < to && (run->units[from].kind == UNIT_GEO))
        from++;
    return from;
}

static void no_head(struct finder *f, const struct run *run, uint32_t from, uint32_t to);

/* "People’s Party “Alga!”": the name is in the quotes. */
static bool names_quoted(const struct finder *f, const struct run *run, uint32_t from, uint32_t to)
{
    return all_units(run, from, to,
                     KIND(UNIT_ENGLISH) | KIND(UNIT_ADJECTIVE) | KIND(UNIT_HEAD) |
                         KIND(UNIT_GEO)) &&
           opens_quote(f, run->units[to - 1].last) &&
           token_is_capital(token_at(f, run->units[to - 1].last + 1));
}

/* A run with a head word in it: the name reaches from the start to the head and what follows. */
static void with_head(struct finder *f, const struct run *run, uint32_t from, uint32_t to,
                      int32_t head)
{
    uint32_t first = run->units[from].first, last = run->units[head].last;
    const bool all = (uint32_t)head + 1 == to ||
                     all_units(run, (uint32_t)head + 1, to,
                               KIND(UNIT_NAME) | KIND(UNIT_GEO) | KIND(UNIT_UPPER) |
                                   KIND(UNIT_LEGAL) | KIND(UNIT_ENGLISH) | KIND(UNIT_ADJECTIVE) |
                                   KIND(UNIT_PARTICLE) | KIND(UNIT_INITIAL) | KIND(UNIT_GIVEN));

    if ((uint32_t)head + 2 < to && personish(&run->units[head + 1]) &&
        (run->units[head + 1].kind == UNIT_GIVEN || run->units[to - 1].surname)) {
        emit_organisation(f, first, last, RULE_HEAD_WORD);
        no_head(f, run, (uint32_t)head + 1, to);
        return;
    }
    if (all)
        last = run->units[to - 1].last;
    if (!all && run->units[to - 1].kind == UNIT_HEAD)
        last = run->units[to - 1].last;
    last = tail_of_head(f, first, last);
    if (generic_alone(f, first, last) || names_quoted(f, run, from, to)) {
        f->at = last;
        return;
    }
    emit_organisation(f, first, last, RULE_HEAD_WORD);
    if (f->at < run->units[to - 1].last && !all) {
        uint32_t next = (uint32_t)head + 1;
        while (next < to && run->units[next].first < f->at)
            next++;
        if (next < to)
            no_head(f, run, next, to);
    }
}

/* A chain of "of … and …" that belongs to a law, a meeting or a title names no body either. */
static void skip_complement(struct finder *f, uint32_t last)
{
    uint32_t at = last, end;

    f->at = last;
    while (key_is(f, at, "of on for and against between")) {
        at++;
        if (key_is(f, at, "the"))
            at++;
        if (!only_common(f, at, &end))
            return;
        f->at = at = end;
    }
}

/* "Joseph Muscat": a city's name behind a given name, where a person is spoken of.
 */
static bool place_as_surname(const struct finder *f, const struct run *run, uint32_t unit)
{
    const uint32_t first = run->units[unit - 1].first, last = run->units[unit].last;

    return run->units[unit].kind == UNIT_GEO && run->units[unit - 1].kind == UNIT_GIVEN &&
           last - first == 2 && !token_is(token_at(f, first), WORD_PLACE | WORD_ENGLISH) &&
           !token_is(token_at(f, last - 1), WORD_STATE | WORD_PEOPLE) &&
           (role_before(f, first, true) || age_or_who_behind(f, last) || called_person(f, last));
}

static bool upper_run(struct finder *f, const struct run *run, uint32_t from, uint32_t to)
{
    const struct unit *unit = &run->units[from];
    uint32_t last = from + 1;

    while (last < to &&
           (run->units[last].kind == UNIT_UPPER || run->units[last].kind == UNIT_LEGAL))
        last++;
    /* "TVP Info", "PEN International": the words behind belong to it unless they are a meeting */
    if (last < to && unit->kind == UNIT_UPPER &&
        all_units(run, last, to, KIND(UNIT_NAME) | KIND(UNIT_ADJECTIVE) | KIND(UNIT_ENGLISH)) &&
        !token_at(f, unit->first)->first)
        last = to;
    else if (last < to && unit->kind == UNIT_UPPER &&
             all_units(run, last, to, KIND(UNIT_ADJECTIVE)))
        last = to;
    emit_organisation(f, unit->first, run->units[last - 1].last, RULE_ACRONYM);
    if (last < to && f->at <= run->units[last].first)
        no_head(f, run, last, to);
    return true;
}

/* A title, and behind it the person who bears it. */
static bool with_title(struct finder *f, const struct run *run, uint32_t from, uint32_t to)
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
        if (key_is(f, run->units[i].first, "mep meps"))
            emit(f, run->units[i].first, run->units[i].last, ODF_ORGANISATION, RULE_MEMBERS_TITLE);
    f->at = run->units[person - 1].last;
    if (person == to)
        return true;
    if (personish(&run->units[person]) || run->units[person].may_be_given) {
        uint32_t end = person + 1;
        while (end < to && (personish(&run->units[end]) || run->units[end].surname ||
                            (end + 1 == to && place_as_surname(f, run, end)) ||
                            (end == person + 1 && end + 1 == to && common(&run->units[end]))))
            end++;
        person_of_units(f, run, person, end, true);
        if (end < to && f->at <= run->units[end].first)
            no_head(f, run, end, to);
        return true;
    }
    no_head(f, run, person, to);
    return true;
}

static bool in_brackets_after_name(const struct finder *f, uint32_t first, uint32_t last)
{
    if (first == 0 || f->out->list.count == 0)
        return false;
    const struct token *before = token_at(f, first - 1), *after = token_at(f, last);
    if (!token_is_mark(before, '(') ||
        !(token_is_mark(after, ')') || token_is_mark(after, ';') || token_is_mark(after, ',')))
        return false;
    const struct mention *name = &f->out->list.items[f->out->list.count - 1];
    return name->last + 1 == first || name->last + 2 == first;
}

/* Common words only, no head: an organisation if something says so. */
static void common_words(struct finder *f, const struct run *run, uint32_t from, uint32_t to)
{
    const uint32_t first = run->units[from].first, last = run->units[to - 1].last;
    const struct known_name *body = known(f, ODF_ORGANISATION, first, last);

    if (body && body->sure) {
        emit_organisation(f, first, last, RULE_KNOWN_ORGANISATION);
        return;
    }
    skip_complement(f, last);
}

/* "X, an Italian media outlet": what stands behind a comma says what X is. */
static bool called_organisation(const struct finder *f, uint32_t last)
{
    if (!token_is_mark(token_at(f, last), ',') || !key_is(f, last + 1, "a an the"))
        return false;
    for (uint32_t at = last + 2; at < last + 8; at++) {
        const struct token *token = token_at(f, at);
        if (token->kind != TOKEN_WORD || token_is(token, WORD_ROLE | WORD_KIN | WORD_FUNCTION))
            return false;
        if ((token->shape == SHAPE_LOWER || key_is(f, at, "ngo")) &&
            token_is(token, WORD_NOUN | WORD_MEDIA))
            return true;
    }
    return false;
}

/* "Lawyers for Human Rights, an NGO": common words, and behind the comma what they are. */
static bool phrase_called_organisation(struct finder *f, uint32_t first, uint32_t last)
{
    if (!key_is(f, last, "of for without against"))
        return false;
    const uint32_t start = last + (key_is(f, last + 1, "the") ? 2 : 1);
    const uint32_t end = complement_end(f, start);
    if (end == start || !called_organisation(f, end))
        return false;
    emit_organisation(f, first, end, RULE_ORGANISATION_CONTEXT);
    return true;
}

/* "Jamal Azmi Wins Prize": a headline goes on in capitals behind the name. */
static uint32_t headline_person(const struct finder *f, const struct run *run, uint32_t from,
                                uint32_t to)
{
    uint32_t end = from + 1;

    if (run->units[from].kind != UNIT_GIVEN || !token_at(f, run->units[from].first)->first)
        return from;
    while (end < to && run->units[end].kind == UNIT_NAME)
        end++;
    if (end == from + 1 || end + 1 >= to || run->units[end].kind != UNIT_ENGLISH ||
        !token_is(token_at(f, run->units[end].first), WORD_FUNCTION | WORD_VERB))
        return from;
    return end;
}

static void no_head(struct finder *f, const struct run *run, uint32_t from, uint32_t to)
{
    if (from >= to)
        return;
    const uint32_t first = run->units[from].first, last = run->units[to - 1].last;
    const uint32_t headline = headline_person(f, run, from, to);

    if (headline > from && person_of_units(f, run, from, headline, false)) {
        no_head(f, run, headline, to);
        return;
    }
    if (to - from == 1 && (common(&run->units[from]) || run->units[from].kind == UNIT_TITLE) &&
        phrase_called_organisation(f, first, last))
        return;

    if (run->units[from].kind == UNIT_PERSON) {
        emit_person(f, run->units[from].first, run->units[from].last, RULE_KNOWN_PERSON);
        no_head(f, run, from + 1, to);
        return;
    }
    if (run->units[from].kind == UNIT_KNOWN) {
        emit_organisation(f, run->units[from].first, run->units[from].last,
                          RULE_KNOWN_ORGANISATION);
        if (f->at <= run->units[from].last)
            no_head(f, run, from + 1, to);
        return;
    }
    if (run->units[from].kind == UNIT_UPPER && upper_run(f, run, from, to))
        return;
    if (with_title(f, run, from, to))
        return;
    const struct known_name *body = known(f, ODF_ORGANISATION, first, last);
    if (body && body->sure) {
        emit_organisation(f, first, last, RULE_KNOWN_ORGANISATION);
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
    if (all_units(run, start, to,
                  KIND(UNIT_NAME) | KIND(UNIT_GIVEN) | KIND(UNIT_INITIAL) | KIND(UNIT_PARTICLE) |
                      KIND(UNIT_PERSON))) {
        f->at = last;
        person_of_units(f, run, start, to, false);
        return;
    }
    for (uint32_t i = start; i + 1 < to; i++) {
        /* "(Secretary of) State Antony Blinken", "(his lawyer) Mercy Wanjiru Kamau" */
        const bool given = i > start && run->units[i].kind == UNIT_GIVEN &&
                           all_units(run, start, i,
                                     KIND(UNIT_ENGLISH) | KIND(UNIT_ADJECTIVE) | KIND(UNIT_OTHER) |
                                         KIND(UNIT_VENUE));
        const bool role = i == start && run->units[i].kind == UNIT_ENGLISH &&
                          role_before(f, run->units[i].first, true) && to - i < 5;
        if ((given || role) && all_units(run, i + 1, to,
                                         KIND(UNIT_NAME) | KIND(UNIT_GIVEN) | KIND(UNIT_INITIAL) |
                                             KIND(UNIT_PARTICLE))) {
            f->at = last;
            if (person_of_units(f, run, i, to, role))
                return;
        }
    }
    if (to - from > 1 &&
        (run->units[to - 1].kind == UNIT_LEGAL ||
         (run->units[from].kind == UNIT_LEGAL &&
          all_units(run, from + 1, to, KIND(UNIT_NAME) | KIND(UNIT_UPPER) | KIND(UNIT_ENGLISH))))) {
        emit_organisation(f, first, last, RULE_LEGAL_FORM);
        return;
    }
    /* a given name and something that is a word as well: "Will Smith", "Christiane Feral-Schuhl" */
    if (run->units[start].kind == UNIT_GIVEN && to - start >= 2 && to - start <= 4 &&
        (run->units[to - 1].surname || personish(&run->units[to - 1]) ||
         (to - start == 2 && place_as_surname(f, run, to - 1)) ||
         (to - start == 2 && run->units[to - 1].kind == UNIT_ENGLISH &&
          !token_is(token_at(f, run->units[start].first), WORD_ENGLISH | WORD_PLACE)))) {
        f->at = last;
        if (person_of_units(f, run, start, to, false))
            return;
    }
    common_words(f, run, from, to);
}

/* "Azat and Alga newspapers": the plural noun speaks of both. */
static void pair_of_names(struct finder *f, uint32_t first)
{
    if (first < 2 || !key_is(f, first - 1, "and"))
        return;
    const struct token *token = token_at(f, first - 2);
    const size_t count = f->out->list.count;
    if (token_is_capital(token) && !token_is(token, WORD_FUNCTION | WORD_ENGLISH | WORD_PEOPLE) &&
        (count == 0 || f->out->list.items[count - 1].last <= first - 2))
        emit(f, first - 2, first - 1, ODF_ORGANISATION, RULE_NOUN_BESIDE);
}

/* "co-founder of X": only bodies have such people. */
static bool has_people(const struct finder *f, uint32_t first)
{
    if (first < 2 || !key_is(f, first - 1, "of"))
        return false;
    const size_t count = f->out->list.count;
    if (count && f->out->list.items[count - 1].kind == ODF_PERSON &&
        f->out->list.items[count - 1].last == first - 1)
        return true;
    return key_is(
        f, first - 2,
        "founder co-founder leader leaders editor editor-in-chief employee "
        "employees counsel customers engineers coordinator chairman chairwoman director owner publisher member "
        "members activist activists correspondent shareholder journalist "
        "spokesman spokeswoman spokesperson ceo manager co-chair co-leader");
}

/* "a stake in X", "subsidiary of X": only of companies is that said. */
static bool has_shares(const struct finder *f, uint32_t first)
{
    if (first < 2 || !key_is(f, first - 1, "in of"))
        return false;
    return key_is(f, first - 2, "stake stakes shares shareholding shareholders") ||
           (key_is(f, first - 1, "of") &&
            key_is(f, first - 2, "subsidiary subsidiaries affiliate shareholder takeover"));
}

/* "Her party, X, …": a body that belongs to somebody, and its name between commas. */
static bool somebodys_body(const struct finder *f, uint32_t first, uint32_t last)
{
    const struct token *noun = token_at(f, first > 1 ? first - 2 : 0);

    if (first < 3 || !token_is_mark(token_at(f, first - 1), ',') ||
        !token_is_mark(token_at(f, last), ','))
        return false;
    for (uint32_t at = first - 2; at > 0 && at + 5 > first; at--)
        if (key_is(f, at - 1, "his her its their"))
            return noun->shape == SHAPE_LOWER && token_is(noun, WORD_NOUN | WORD_MEDIA) &&
                   !token_is(noun, WORD_ROLE | WORD_KIN);
    return false;
}

/* "head of the X": what people lead is a body, if X is no plain word. */
static bool led_body(const struct finder *f, uint32_t first)
{
    return first > 2 && key_is(f, first - 1, "the") && key_is(f, first - 2, "of") &&
           key_is(f, first - 3,
                  "head leader leaders member members founder co-founder chairman "
                  "chairwoman director activist activists chief spokesman spokeswoman "
                  "spokesperson representative representatives president ceo co-chair");
}

/* "Daily Star editor": people whom only a body has stand right behind its name. */
static bool role_behind(const struct finder *f, uint32_t last)
{
    return token_at(f, last)->shape == SHAPE_LOWER &&
           key_is(f, last,
                  "editor editor-in-chief reporter correspondent columnist spokesman "
                  "spokeswoman spokesperson ceo executive executives founder chairman "
                  "chairwoman shareholder subsidiary");
}

/* "Alfold founder Jan Ost": staff of X, named behind. */
static bool staff_named_behind(const struct finder *f, const struct run *run, uint32_t from,
                               uint32_t to)
{
    const uint32_t first = run->units[from].first, last = run->units[to - 1].last;

    return run->units[from].kind == UNIT_NAME && token_at(f, first)->word->classes == 0 &&
           (to - from == 2 || (to - from == 1 && !token_at(f, first)->first)) &&
           (role_behind(f, last) || key_is(f, last, "boss coordinator co-founder")) &&
           looks_name(token_at(f, last + 1)) && !token_at(f, last + 1)->first;
}

/* ", X and the Y": what is joined to an organisation is one, if it looks like a name. */
static bool joined_to_organisation(const struct finder *f, uint32_t first)
{
    const size_t count = f->out->list.count;
    uint32_t at = first;

    if (count == 0 || at == 0)
        return false;
    if (key_is(f, at - 1, "the") && at > 1)
        at--;
    if (!key_is(f, at - 1, "and") && !token_is_mark(token_at(f, at - 1), ','))
        return false;
    at--;
    const struct mention *before = &f->out->list.items[count - 1];
    uint32_t end = before->last;
    if (token_is_mark(token_at(f, end), '('))
        while (end < at && !token_is_mark(token_at(f, end), ')'))
            end++;
    if (token_is_mark(token_at(f, end), ')'))
        end++;
    return before->kind == ODF_ORGANISATION && end == at && before->rule != RULE_MEMBERS_TITLE &&
           before->last - before->first > 1 && key_is(f, at, "and");
}

/* Names of firms that are also those of what they make or of common things: they are the firm
 * where they act, or have staff. */
static bool firm_acts(const struct finder *f, uint32_t first, uint32_t last)
{
    if (last - first != 1 ||
        !key_is(f, first, "google facebook twitter apple amazon meta zoom telegram tiktok youtube"))
        return false;
    return has_people(f, first) || has_shares(f, first) ||
           key_is(f, last,
                  "said says denied declined announced spokesman spokeswoman employees "
                  "executives shares lawyers confirmed");
}

static void judge_run(struct finder *f, const struct run *run, uint32_t from, uint32_t to)
{
    const uint32_t first = run->units[from].first, last = run->units[to - 1].last;

    if (firm_acts(f, first, last) || state_agency(f, run, from, to)) {
        emit_organisation(f, first, last, RULE_ORGANISATION_CONTEXT);
        return;
    }
    if (in_brackets_after_name(f, first, last) &&
        !all_units(run, from, to, KIND(UNIT_GEO) | KIND(UNIT_TITLE) | KIND(UNIT_OTHER)) &&
        (to - from > 1 || !common(&run->units[from]) ||
         key_is(f, first, "labour labor conservative conservatives greens"))) {
        emit_organisation(f, first, last, RULE_BRACKETS);
        return;
    }
    if (all_units(run, from, to, ~(KIND(UNIT_TITLE) | KIND(UNIT_HEAD))) &&
        organisation_noun_beside(f, first, last) &&
        !all_units(run, from, to, KIND(UNIT_GEO) | KIND(UNIT_ADJECTIVE) | KIND(UNIT_ENGLISH)) &&
        run->units[from].kind != UNIT_KNOWN &&
        !(to - from > 1 && run->units[to - 1].kind == UNIT_GIVEN && role_before(f, first, false))) {
        uint32_t start = skip_geo(run, from, to);
        while (
            start + 1 < to && run->units[start].kind == UNIT_ENGLISH &&
            (run->units[start + 1].kind == UNIT_NAME || run->units[start + 1].kind == UNIT_UPPER))
            start++;
        if (start < to && !all_units(run, start, to, KIND(UNIT_OTHER)) &&
            !(to - start > 1 && run->units[start].kind == UNIT_GIVEN &&
              !(token_at(f, first - 1)->shape == SHAPE_LOWER && body_announced(f, first, last)))) {
            pair_of_names(f, run->units[start].first);
            emit_organisation(f, run->units[start].first, last, RULE_NOUN_BESIDE);
            return;
        }
    }
    if (all_units(run, from, to,
                  KIND(UNIT_NAME) | KIND(UNIT_ENGLISH) | KIND(UNIT_PARTICLE) | KIND(UNIT_OTHER) |
                      KIND(UNIT_UPPER)) &&
        !all_units(run, from, to, KIND(UNIT_OTHER)) &&
        (called_organisation(f, last) || staff_named_behind(f, run, from, to) ||
         somebodys_body(f, first, last) || (to - from < 4 && has_shares(f, first)) ||
         (has_people(f, first) && all_units(run, from, to, KIND(UNIT_NAME) | KIND(UNIT_UPPER)) &&
          to - from < 3) ||
         (has_people(f, first) && to - from == 2 &&
          all_units(run, from, to,
                    KIND(UNIT_NAME) | KIND(UNIT_UPPER) | KIND(UNIT_ENGLISH) |
                        KIND(UNIT_ADJECTIVE))) ||
         (to - from > 1 && role_behind(f, last) && !token_at(f, first)->first) ||
         (to - from > 1 && common(&run->units[to - 1]) && joined_to_organisation(f, first)))) {
        emit_organisation(f, first, last, RULE_ORGANISATION_CONTEXT);
        return;
    }
    if (to - from > 1 && body_announced(f, first, last) &&
        all_units(run, from, to, KIND(UNIT_ENGLISH) | KIND(UNIT_ADJECTIVE))) {
        emit_organisation(f, first, last, RULE_NOUN_BESIDE);
        return;
    }
    if (to - from > 1 && led_body(f, first) &&
        !all_units(run, from, to, KIND(UNIT_GEO) | KIND(UNIT_ENGLISH)) &&
        all_units(run, from, to,
                  KIND(UNIT_NAME) | KIND(UNIT_ADJECTIVE) | KIND(UNIT_ENGLISH) | KIND(UNIT_UPPER)) &&
        !(run->units[to - 1].surname && run->units[to - 1].kind == UNIT_NAME)) {
        emit_organisation(f, first, last, RULE_ORGANISATION_CONTEXT);
        return;
    }
    if (to - from > 1 && has_people(f, first) && run->units[from].kind == UNIT_NAME &&
        all_units(run, from, to, ~(KIND(UNIT_TITLE) | KIND(UNIT_HEAD) | KIND(UNIT_GIVEN)))) {
        emit_organisation(f, first, last, RULE_ORGANISATION_CONTEXT);
        return;
    }
    const int32_t head = last_of_kind(run, from, to, UNIT_HEAD);
    if (head >= 0) {
        /* "President Civic Activity Foundation": the title is none of its words */
        if (run->units[from].kind == UNIT_TITLE && (uint32_t)head > from + 1 &&
            token_is(token_at(f, run->units[from].first), WORD_TITLE) &&
            token_at(f, run->units[from].last)->kind == TOKEN_WORD &&
            run->units[from + 1].kind != UNIT_TITLE && run->units[from + 1].kind != UNIT_OTHER)
            from++;
        /* a title behind the head opens a person's name; one before it belongs to the body */
        int32_t title = -1;
        for (uint32_t i = (uint32_t)head + 1; i < to && title < 0; i++)
            if (run->units[i].kind == UNIT_TITLE)
                title = (int32_t)i;
        if (title > head) {
            with_head(f, run, from, (uint32_t)title, head);
            if (f->at <= run->units[title].first)
                with_title(f, run, (uint32_t)title, to);
            return;
        }
        with_head(f, run, from, to, head);
        return;
    }
    no_head(f, run, from, to);
}

/* --- other shapes ---------------------------------------------------------------------------- */

static uint32_t quote_close(const struct finder *f, uint32_t at)
{
    const bool doubled = strchr("{\"", token_at(f, at)->mark) != NULL;

    for (uint32_t end = at + 2; end < at + 10; end++) {
        const struct token *token = token_at(f, end);
        if (token->sentence != token_at(f, at + 1)->sentence && token->kind != TOKEN_PUNCTUATION)
            return 0;
        if (token->kind != TOKEN_PUNCTUATION || !token->mark)
            continue;
        if (strchr(doubled ? "}\"{" : ">'<", token->mark))
            return end;
    }
    return 0;
}

/* The quoted words are a name of a body if a noun that describes one stands beside the quotes. */
static bool noun_before_quote(const struct finder *f, uint32_t at)
{
    for (uint32_t back = 1; back <= 2 && back <= at; back++) {
        const struct token *token = token_at(f, at - back);
        if (token->kind != TOKEN_WORD)
            return false;
        if (token_is(token, WORD_NOUN | WORD_MEDIA | WORD_HEAD | WORD_LEGAL_FORM))
            return !token_is(token, WORD_FUNCTION);
        if (key_is(f, at - back, "named called entitled titled as exhibition report book film"))
            return key_is(f, at - back, "named called") && at - back > 0 &&
                   token_is(token_at(f, at - back - 1), WORD_NOUN);
    }
    return false;
}

static bool people_of_before(const struct finder *f, uint32_t at)
{
    return at > 1 && key_is(f, at - 1, "of from the at") &&
           (key_is(f, at - 2,
                   "workers employees journalists members activists editor leader head "
                   "owner founder chairman director publisher correspondent staff office "
                   "activist reporter journalist from member employee editor-in-chief "
                   "supporters managers manager") ||
            (key_is(f, at - 1, "the") && at > 2 && key_is(f, at - 2, "of from") &&
             token_is(token_at(f, at - 3), WORD_ROLE)));
}

static bool title_of_work_before(const struct finder *f, uint32_t at)
{
    return at > 0 && key_is(f, at - 1,
                            "entitled titled title topic conference exhibition event "
                            "called list lists seminar report on debate campaign film "
                            "book song article under project program programme");
}

static bool read_quoted(struct finder *f, uint32_t at)
{
    const uint32_t close = opens_quote(f, at) ? quote_close(f, at) : 0;

    if (!close || close - at > 8)
        return false;
    uint32_t first = at + 1, last = close;
    /* an exclamation mark belongs to a name only if more of the name follows */
    while (last > first + 1 && token_at(f, last - 1)->kind == TOKEN_PUNCTUATION &&
           strchr(",.", token_at(f, last - 1)->mark))
        last--;
    if (!token_is_capital(token_at(f, first)) && token_at(f, first)->kind != TOKEN_URL)
        return false;
    uint32_t behind = close + 1;
    if (token_is_mark(token_at(f, behind), '(')) {
        const bool acronym = token_at(f, behind + 1)->shape == SHAPE_UPPER &&
                             token_is_mark(token_at(f, behind + 2), ')');
        if (!acronym && !noun_before_quote(f, at))
            return false;
        const uint32_t mention = emit(f, first, last, ODF_ORGANISATION, RULE_QUOTED);
        f->at = behind;
        acronym_in_brackets(f, mention);
        return true;
    }
    const struct token *next = token_at(f, behind);
    const bool noun_behind =
        next->kind == TOKEN_WORD && (token_is(next, WORD_NOUN | WORD_MEDIA) ||
                                     (token_is(token_at(f, behind + 1), WORD_NOUN) &&
                                      token_at(f, behind + 1)->shape == SHAPE_LOWER &&
                                      key_is(f, behind,
                                             "opposition political information online news "
                                             "independent human public social")));
    const bool last_was_quoted = f->out->list.count > 0 && at >= 2 &&
                                 f->out->list.items[f->out->list.count - 1].rule == RULE_QUOTED &&
                                 f->out->list.items[f->out->list.count - 1].last + 3 >= at;
    const struct known_name *body = known(f, ODF_ORGANISATION, first, last);
    if (!noun_behind && !noun_before_quote(f, at) && !people_of_before(f, at) && !last_was_quoted &&
        !(body && body->sure))
        return false;
    if (title_of_work_before(f, at) && !noun_behind)
        return false;
    emit_organisation(f, first, last, RULE_QUOTED);
    if (f->at < close + 1)
        f->at = close + 1;
    return true;
}

static bool read_url(struct finder *f, uint32_t at)
{
    const struct token *token = token_at(f, at);
    const char *text = f->text.data + token->start;
    const size_t size = token->end - token->start;

    if (token->kind != TOKEN_URL)
        return false;
    f->at = at + 1;
    if (*text == '#' || memchr(text, '@', size) || memchr(text, '/', size) ||
        (size > 4 && memcmp(text, "www.", 4) == 0))
        return true;
    emit_organisation(f, at, at + 1, RULE_DOMAIN);
    return true;
}

/* "French delegation to the Council of Europe", "embassy of Kazakhstan in Italy": heads that are
 * written small. */
static bool read_small_head(struct finder *f, uint32_t at)
{
    const struct token *token = token_at(f, at);

    if (token->shape != SHAPE_LOWER || !key_is(f, at, "delegation embassy consulate"))
        return false;
    const bool people = at > 0 && token_is(token_at(f, at - 1), WORD_PEOPLE) &&
                        token_is_capital(token_at(f, at - 1));
    if (key_is(f, at, "delegation") ? !(people && key_is(f, at + 1, "to"))
                                    : !key_is(f, at + 1, "of"))
        return false;
    const uint32_t first = people ? at - 1 : at;
    const uint32_t last = organisation_tail(f, first, at + 1);
    if (last == at + 1)
        return false;
    if (f->out->list.count && f->out->list.items[f->out->list.count - 1].last > first)
        return false;
    emit_organisation(f, first, last, RULE_HEAD_WORD);
    return true;
}

/* "Justice and Human Rights Committee": a run of common words that "and" joins to one with a
 * head at its end. */
static bool joined_head(struct finder *f, const struct run *run, uint32_t from, uint32_t to,
                        uint32_t end)
{
    struct run next;
    uint32_t at = end;

    if (!all_units(run, from, to,
                   KIND(UNIT_ENGLISH) | KIND(UNIT_OTHER) | KIND(UNIT_ADJECTIVE) | KIND(UNIT_GEO)) ||
        run->units[to - 1].kind == UNIT_GEO || token_at(f, run->units[from].first)->first)
        return false;
    if (token_is_mark(token_at(f, at), ','))
        at += key_is(f, at + 1, "the") ? 2 : 1;
    else if (!key_is(f, at, "and &"))
        return false;
    else
        at++;
    if (!token_is_capital(token_at(f, at)))
        return false;
    const uint32_t next_end = read_run(f, at, &next);
    const int32_t head = last_of_kind(&next, 0, next.count, UNIT_HEAD);
    if (head > 0 &&
        all_units(&next, 0, (uint32_t)head,
                  KIND(UNIT_ENGLISH) | KIND(UNIT_OTHER) | KIND(UNIT_ADJECTIVE) | KIND(UNIT_HEAD))) {
        if (token_is_mark(token_at(f, end), ','))
            return false;
        const uint32_t last = tail_of_head(f, run->units[from].first, next.units[head].last);
        emit_organisation(f, run->units[from].first, last, RULE_HEAD_WORD);
        return true;
    }
    (void)next_end;
    return false;
}

/* Words that only the beginning of a sentence makes capital. */
static uint32_t skip_opening(const struct finder *f, const struct run *run)
{
    uint32_t from = 0;

    while (from < run->count) {
        const struct unit *unit = &run->units[from];
        const struct token *token = token_at(f, unit->first);
        const bool opening =
            token->first && unit->last - unit->first == 1 && token_is(token, WORD_FUNCTION);
        const bool modifier = run->count > from + 1 && compound_modifier(f, unit->first);
        if (state_agency(f, run, from, run->count))
            break;
        if (!opening && !modifier &&
            !(token->first && unit->kind == UNIT_ENGLISH && run->count > from + 1 &&
              !unit->may_be_given &&
              (personish(&run->units[from + 1]) || run->units[from + 1].kind == UNIT_GEO ||
               run->units[from + 1].kind == UNIT_TITLE)))
            break;
        from++;
    }
    return from;
}

/* "Radical Party, Transnational and Transparty (RPTT)": the letters say how far back the name
 * begins. Returns false unless each letter begins one word, in order. */
static bool read_spelled_acronym(struct finder *f, uint32_t at)
{
    if (!token_is_mark(token_at(f, at), '(') || token_at(f, at + 1)->shape != SHAPE_UPPER ||
        !token_is_mark(token_at(f, at + 2), ')'))
        return false;
    struct slice letters = tokens_key(f->tokens, at + 1);
    size_t left = letters.size;
    uint32_t first = at;
    while (left > 0 && first > 0 && at - first < 16) {
        const uint32_t before = first - 1;
        const struct token *token = token_at(f, before);
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
        token_is(token_at(f, at - 1), WORD_OTHER_HEAD) ||
        token_is(token_at(f, at + 1), WORD_ACRONYM))
        return false;
    size_t count = f->out->list.count;
    while (count && f->out->list.items[count - 1].first >= first)
        count--;
    if (count && f->out->list.items[count - 1].last > first)
        return false;
    f->out->list.count = count;
    emit_organisation(f, first, at, RULE_ACRONYM_IN_BRACKETS);
    return true;
}

/* "Rodrigo “Rod” Malabanan": a nickname in quotes inside a name. */
static bool read_nickname(struct finder *f, const struct run *run, uint32_t from, uint32_t end)
{
    const uint32_t close = opens_quote(f, end) ? quote_close(f, end) : 0;
    struct run rest;

    if (!close || close - end > 3 || run->units[run->count - 1].kind != UNIT_GIVEN ||
        token_at(f, close)->sentence != token_at(f, end)->sentence ||
        !token_is_capital(token_at(f, end + 1)) || !token_is_capital(token_at(f, close + 1)))
        return false;
    while (from < run->count && !personish(&run->units[from]))
        from++;
    const uint32_t last = read_run(f, close + 1, &rest);
    for (uint32_t i = from; i < run->count; i++)
        if (!personish(&run->units[i]))
            return false;
    for (uint32_t i = 0; i < rest.count; i++)
        if (!personish(&rest.units[i]))
            return false;
    return emit_person(f, run->units[from].first, last, RULE_GIVEN_NAME) != NO_MENTION;
}

/* "Hartley & Moss LLP": names that "&" joins are those of a firm. */
static bool read_ampersand(struct finder *f, const struct run *run, uint32_t from, uint32_t end)
{
    const uint32_t kinds = KIND(UNIT_NAME) | KIND(UNIT_GIVEN) | KIND(UNIT_INITIAL) |
                           KIND(UNIT_UPPER) | KIND(UNIT_ENGLISH) | KIND(UNIT_HEAD);
    struct run rest;

    if (!token_is_mark(token_at(f, end), '&') || !token_is_capital(token_at(f, end + 1)) ||
        run->count - from > 2 || !all_units(run, from, run->count, kinds))
        return false;
    const uint32_t first = run->units[from].first, last = read_run(f, end + 1, &rest);
    const enum unit_kind closing = rest.units[rest.count - 1].kind;
    if (rest.count > 3 || !all_units(&rest, 0, rest.count, kinds | KIND(UNIT_LEGAL)))
        return false;
    if (closing != UNIT_LEGAL && closing != UNIT_HEAD &&
        !organisation_noun_beside(f, first, last) &&
        !(personish(&run->units[run->count - 1]) && personish(&rest.units[0])))
        return false;
    emit_organisation(f, first, last, RULE_LEGAL_FORM);
    return true;
}

static void read_capitals(struct finder *f)
{
    struct run run;
    const uint32_t end = read_run(f, f->at, &run);
    const uint32_t from = skip_opening(f, &run);

    f->at = end;
    if (from == run.count)
        return;
    if (key_is(f, end, "and") && token_is_capital(token_at(f, end + 1)) &&
        common(&run.units[run.count - 1]) && token_is_mark(token_at(f, end + 2), ')') &&
        f->out->list.count && token_is_mark(token_at(f, run.units[0].first - 1), '(')) {
        emit_organisation(f, run.units[0].first, end + 2, RULE_BRACKETS);
        return;
    }
    if (joined_head(f, &run, from, run.count, end) || read_nickname(f, &run, from, end) ||
        read_ampersand(f, &run, from, end))
        return;
    if (key_is(f, end, "and &") && key_is(f, end + 1, "partners associates sons co company") &&
        token_is_capital(token_at(f, end + 1)) && personish(&run.units[run.count - 1])) {
        emit_organisation(f, run.units[from].first, end + 2, RULE_LEGAL_FORM);
        return;
    }
    /* "Kazakhstan’s Embassy", "Prosecutor General’s Office" */
    const uint32_t tail = possessive_tail(f, end);
    if (tail != end &&
        all_units(&run, from, run.count,
                  (run.units[run.count - 1].kind == UNIT_TITLE || group_of_people(f, end - 1)
                       ? KIND(UNIT_NAME)
                       : 0) |
                      KIND(UNIT_GEO) | KIND(UNIT_TITLE) | KIND(UNIT_ADJECTIVE) | KIND(UNIT_HEAD) |
                      KIND(UNIT_KNOWN) | KIND(UNIT_UPPER) | KIND(UNIT_OTHER) |
                      KIND(UNIT_ENGLISH))) {
        uint32_t last = tail;
        const uint32_t more = possessive_tail(f, last);
        last = organisation_tail(f, end + 1, more);
        if (opens_quote(f, last) && token_is_capital(token_at(f, last + 1))) {
            f->at = last;
            return;
        }
        emit_organisation(f, run.units[from].first, last, RULE_HEAD_WORD);
        return;
    }
    f->at = run.units[from].first;
    judge_run(f, &run, from, run.count);
    if (f->at < end)
        f->at = end;
}

static bool starts_run(const struct finder *f, uint32_t at)
{
    return token_is_capital(token_at(f, at));
}

static void scan(struct finder *f)
{
    while (f->at < f->tokens->list.count && !f->failed) {
        const uint32_t at = f->at;
        if (read_url(f, at))
            continue;
        if (opens_quote(f, at) && read_quoted(f, at))
            continue;
        if (read_small_head(f, at) || read_spelled_acronym(f, at))
            continue;
        if (starts_run(f, at))
            read_capitals(f);
        if (f->at <= at)
            f->at = at + 1;
    }
}

/* --- what other mentions tell ---------------------------------------------------------------- */

/* Single capitals that are the family or given name of someone named in full elsewhere. */
static bool known_part(struct finder *f, uint32_t at, const struct mention *list, size_t count)
{
    const struct token *token = token_at(f, at);
    struct slice key = tokens_key(f->tokens, at);

    if (!token_is_capital(token) || token->shape == SHAPE_UPPER || token->shape == SHAPE_INITIAL)
        return false;
    if (token_is(token, WORD_FUNCTION | WORD_STATE | WORD_PEOPLE | WORD_MONTH | WORD_WEEKDAY |
                            WORD_HEAD | WORD_TITLE))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (list[i].kind != ODF_PERSON ||
            (list[i].last - list[i].first < 2 && list[i].rule != RULE_SHARED_SURNAME))
            continue;
        for (uint32_t t = list[i].first; t < list[i].last; t++)
            if (slice_equal(tokens_key(f->tokens, t), key) &&
                (t + 1 == list[i].last || t == list[i].first))
                return true;
    }
    if (token_is(token, WORD_ENGLISH | WORD_PLACE) || !f->registry)
        return false;
    if (key.size >= 5 && registry_by_surname(f->registry, key) != NO_NAME)
        return true;
    return key.size >= 4 && !token->first && registry_by_given(f->registry, key) != NO_NAME &&
           token_is(token, WORD_GIVEN);
}

static bool covered(const struct mention *list, size_t count, uint32_t at, size_t *hint)
{
    while (*hint < count && list[*hint].last <= at)
        ++*hint;
    return *hint < count && list[*hint].first <= at;
}

static int by_start(const void *a, const void *b)
{
    const struct mention *left = a, *right = b;

    return left->start < right->start ? -1 : left->start > right->start;
}

static void find_parts(struct finder *f)
{
    const size_t count = f->out->list.count;
    size_t hint = 0;

    for (uint32_t at = 0; at < f->tokens->list.count && !f->failed; at++) {
        if (covered(f->out->list.items, count, at, &hint))
            continue;
        if (token_is_capital(token_at(f, at + 1)) && !token_at(f, at + 1)->first &&
            token_is(token_at(f, at + 1), WORD_HEAD | WORD_OTHER_HEAD))
            continue;
        if (known_part(f, at, f->out->list.items, count) && !before_other_noun(f, at + 1))
            emit(f, at, at + 1, ODF_PERSON, RULE_KNOWN_SURNAME);
    }
}

/* The indices in long_form and shared follow the mentions when these are sorted. */
static odf_status sort_mentions(struct finder *f, odf_error *err)
{
    const size_t count = f->out->list.count;
    struct mention *list = f->out->list.items;
    uint32_t *start = arena_array(&f->scratch, uint32_t, count + 1);

    if (!start)
        return fail(err, ODF_E_MEMORY, "names of an entry");
    for (size_t i = 0; i < count; i++)
        start[i] = list[i].start;
    for (size_t i = 0; i < count; i++) {
        if (list[i].long_form != NO_MENTION)
            list[i].long_form = start[list[i].long_form];
        if (list[i].shared != NO_MENTION)
            list[i].shared = start[list[i].shared];
    }
    if (count > 1)
        qsort(list, count, sizeof *list, by_start);
    for (size_t i = 0; i < count; i++)
        for (size_t field = 0; field < 2; field++) {
            uint32_t *index = field ? &list[i].shared : &list[i].long_form;
            if (*index == NO_MENTION)
                continue;
            struct mention key = {.start = *index};
            const struct mention *found = bsearch(&key, list, count, sizeof *list, by_start);
            *index = found ? (uint32_t)(found - list) : NO_MENTION;
        }
    return ODF_OK;
}

odf_status mentions_find(struct mentions *out, const struct vocabulary *vocabulary,
                         const struct tokens *tokens, struct slice text,
                         const struct registry *registry, odf_error *err)
{
    struct finder f = {.out = out,
                       .vocabulary = vocabulary,
                       .tokens = tokens,
                       .text = text,
                       .registry = registry && registry->resolved ? registry : NULL};

    out->list.count = out->entities.count = 0;
    scan(&f);
    find_parts(&f);
    odf_status status =
        f.failed ? fail(err, ODF_E_MEMORY, "names of an entry") : sort_mentions(&f, err);
    arena_clear(&f.scratch);
    return status;
}

void mentions_clear(struct mentions *mentions)
{
    vector_clear(&mentions->list);
    vector_clear(&mentions->entities);
}

const char *name_rule_text(enum name_rule rule)
{
    static const char *const texts[RULE_COUNT] = {
        [RULE_GIVEN_NAME] = "capitalised words with a given name",
        [RULE_TITLE_BEFORE] = "a title before capitalised words",
        [RULE_INITIAL] = "an initial and a capitalised word",
        [RULE_CAPITALS] = "capitalised words that no list knows",
        [RULE_SHARED_SURNAME] = "a given name that shares the family name behind it",
        [RULE_KNOWN_SURNAME] = "a part of a name written in full elsewhere",
        [RULE_KNOWN_PERSON] = "a person known from elsewhere in the input",
        [RULE_HEAD_WORD] = "a word that heads names of organisations",
        [RULE_KNOWN_ORGANISATION] = "a known organisation",
        [RULE_ACRONYM] = "an acronym",
        [RULE_ACRONYM_IN_BRACKETS] = "an acronym in brackets behind the full name",
        [RULE_QUOTED] = "a quoted name beside a word for organisations",
        [RULE_NOUN_BESIDE] = "capitalised words beside a word for organisations",
        [RULE_BRACKETS] = "a name in brackets behind another name",
        [RULE_DOMAIN] = "a domain name",
        [RULE_LEGAL_FORM] = "a legal form behind capitalised words",
        [RULE_ORGANISATION_CONTEXT] = "the words around it speak of an organisation",
        [RULE_MEMBERS_TITLE] = "a title that implies a membership",
    };
    return texts[rule];
}
