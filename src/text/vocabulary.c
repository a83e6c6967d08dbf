/* SPDX-License-Identifier: MIT */
/* The tables of words_*.inc become one hash table when an extractor is made; see vocabulary.h. */
#include "text/vocabulary.h"

#include "base/utf8.h"

#include "words_cities.inc"
#include "words_english.inc"
#include "words_events.inc"
#include "words_given.inc"
#include "words_language.inc"
#include "words_organisations.inc"
#include "words_people.inc"
#include "words_places.inc"
#include "words_surnames.inc"

enum { LONGEST_WORD = 64, LONGEST_ENTRY = 256, LONGEST_END = 8 };

static const struct word unknown_word = {0};

/* One run of words without spaces at *at; false at the end. */
static bool next_word(const char **at, struct slice *out)
{
    const char *start = *at + strspn(*at, " ");
    const size_t size = strcspn(start, " ");

    *out = (struct slice){start, size};
    *at = start + size;
    return size > 0;
}

static struct word *word_of(struct vocabulary *vocabulary, struct slice key)
{
    bool fresh = false;
    uint32_t *row = table_add(&vocabulary->table, key, (uint32_t)vocabulary->words.count, &fresh);

    if (!row)
        return NULL;
    if (fresh && !vector_push(&vocabulary->words, (struct word){0}))
        return NULL;
    return &vocabulary->words.items[*row];
}

static void merge(struct word *word, struct word add)
{
    word->classes |= add.classes;
    if (add.trigger && (!word->trigger || add.classes & WORD_USER)) {
        word->classes |= WORD_TRIGGER;
        word->trigger = add.trigger;
        word->form = add.form;
    }
    if (add.number)
        word->number = add.number;
    if (add.state)
        word->state = add.state;
    if (add.name)
        word->name = add.name;
}

static bool is_english(const struct vocabulary *vocabulary, struct slice word)
{
    const uint32_t row = table_get(&vocabulary->table, word);
    return row != TABLE_NONE && vocabulary->words.items[row].classes & WORD_ENGLISH;
}

/* An ending that is put on words, and what it takes the place of. */
struct ending {
    const char *letters;
    uint8_t size;
    char instead; /* 0 for nothing */
};

#define ENDING(letters, instead)                                                                   \
    {                                                                                              \
        letters, sizeof letters - 1, instead                                                       \
    }

/* Whether `word` without the ending is English, also without a doubled letter before it. */
static bool is_stem_english(const struct vocabulary *vocabulary, struct slice word,
                            const struct ending *ending)
{
    char stem[LONGEST_WORD];
    size_t size = word.size - ending->size;

    memcpy(stem, word.data, size);
    if (ending->instead)
        stem[size++] = ending->instead;
    else if (size > 3 && stem[size - 1] == stem[size - 2] &&
             is_english(vocabulary, (struct slice){stem, size - 1}))
        return true;
    return is_english(vocabulary, (struct slice){stem, size});
}

/* Whether `word` is an English word with an ending put on. */
static bool is_inflected(const struct vocabulary *vocabulary, struct slice word)
{
    static const struct ending endings[] = {
        ENDING("s", 0),    ENDING("es", 0),    ENDING("ed", 0),    ENDING("ed", 'e'),
        ENDING("ing", 0),  ENDING("ing", 'e'), ENDING("ies", 'y'), ENDING("ied", 'y'),
        ENDING("ly", 0),   ENDING("er", 0),    ENDING("er", 'e'),  ENDING("ally", 0),
        ENDING("ness", 0), ENDING("ers", 0),   ENDING("ers", 'e'), ENDING("ist", 0),
        ENDING("ism", 0),  ENDING("ions", 'e')};

    if (word.size < 4 || word.size >= LONGEST_WORD || !strchr("sdgyrtm", word.data[word.size - 1]))
        return false;
    for (size_t i = 0; i < COUNT_OF(endings); i++) {
        const size_t size = endings[i].size;
        if (word.size >= size + 2 &&
            memcmp(word.data + word.size - size, endings[i].letters, size) == 0 &&
            is_stem_english(vocabulary, word, &endings[i]))
            return true;
    }
    return false;
}

/* Notes by which words the phrase `key` is found; `first` is the size of its first word. */
static bool add_phrase(struct vocabulary *vocabulary, const char *key, size_t first)
{
    struct word *start = word_of(vocabulary, (struct slice){key, first});
    const char *at = key + first;
    struct slice part;
    unsigned words = 1;

    if (!start)
        return false;
    for (; next_word(&at, &part); words++)
        if (!table_add(&vocabulary->phrase_parts, part, 0, NULL))
            return false;
    if (!start->classes && is_inflected(vocabulary, (struct slice){key, first}))
        start->classes = WORD_ENGLISH; /* as vocabulary_find() would say without the phrase */
    start->classes |= WORD_STARTS_PHRASE;
    if (start->phrase_words < words)
        start->phrase_words = (uint8_t)(words < UINT8_MAX ? words : UINT8_MAX);
    return true;
}

static bool add_key(struct vocabulary *vocabulary, struct slice words, struct word add)
{
    char *key = arena_copy(&vocabulary->memory, words);

    if (!key)
        return false;
    for (char *at = key; *at; at++)
        if (*at == '_')
            *at = ' ';
    vocabulary->edition++;
    const size_t first = strcspn(key, " ");
    if (key[first] && !add_phrase(vocabulary, key, first))
        return false;
    struct word *word = word_of(vocabulary, (struct slice){key, words.size});
    if (!word)
        return false;
    merge(word, add);
    return true;
}

odf_status vocabulary_add(struct vocabulary *vocabulary, struct slice words, struct word add,
                          odf_error *err)
{
    if (!add_key(vocabulary, words, add))
        return fail(err, ODF_E_MEMORY, "vocabulary");
    return ODF_OK;
}

static bool add_words(struct vocabulary *vocabulary, const char *list, struct word add)
{
    struct slice word;

    while (next_word(&list, &word))
        if (!add_key(vocabulary, word, add))
            return false;
    return true;
}

static bool add_lists(struct vocabulary *vocabulary, const char *const *lists, size_t count,
                      uint32_t classes)
{
    for (size_t i = 0; i < count; i++)
        if (!add_words(vocabulary, lists[i], (struct word){.classes = classes}))
            return false;
    return true;
}

#define ADD(table, classes) add_lists(vocabulary, table, COUNT_OF(table), classes)

static bool add_classes(struct vocabulary *vocabulary)
{
    return ADD(english_words, WORD_ENGLISH) && ADD(function_words, WORD_FUNCTION | WORD_ENGLISH) &&
           ADD(numerals, WORD_NUMERAL | WORD_ENGLISH) && ADD(given_names, WORD_GIVEN) &&
           ADD(more_given_names, WORD_GIVEN) && ADD(surnames, WORD_SURNAME) &&
           ADD(more_surnames, WORD_SURNAME) && ADD(famous_surnames, WORD_SURNAME | WORD_FAMOUS) &&
           ADD(titles, WORD_TITLE) && ADD(roles, WORD_ROLE | WORD_ENGLISH) &&
           ADD(kin, WORD_KIN | WORD_ENGLISH) && ADD(representatives, WORD_REPRESENTS | WORD_ROLE) &&
           ADD(associates, WORD_ASSOCIATE | WORD_ROLE) && ADD(particles, WORD_PARTICLE) &&
           ADD(places, WORD_PLACE) && ADD(cities, WORD_PLACE) && ADD(venues, WORD_VENUE) &&
           ADD(organisation_heads, WORD_HEAD) && ADD(small_heads, WORD_SMALL_HEAD) &&
           ADD(organisation_nouns, WORD_NOUN | WORD_ENGLISH) && ADD(media_nouns, WORD_MEDIA) &&
           ADD(legal_forms, WORD_LEGAL_FORM) && ADD(other_heads, WORD_OTHER_HEAD) &&
           ADD(organisation_adjectives, WORD_ADJECTIVE) && ADD(common_acronyms, WORD_ACRONYM) &&
           ADD(known_organisations, WORD_KNOWN_ORGANISATION);
}

static bool add_surname_ends(struct vocabulary *vocabulary)
{
    for (size_t i = 0; i < COUNT_OF(surname_ends); i++) {
        const char *at = surname_ends[i];
        struct slice ending;
        bool fresh;
        while (next_word(&at, &ending))
            if (!table_add(&vocabulary->surname_ends, ending, 0, &fresh))
                return false;
    }
    return true;
}

static bool add_states(struct vocabulary *vocabulary)
{
    for (size_t i = 0; i < COUNT_OF(states); i++) {
        const uint16_t row = (uint16_t)(i + 1);
        struct word state = {.classes = WORD_STATE, .state = row};
        struct word people = {.classes = WORD_PEOPLE, .state = row};
        if (!add_words(vocabulary, states[i].states, state) ||
            !add_words(vocabulary, states[i].peoples, people))
            return false;
    }
    return true;
}

/* Spellings of one month or day are separated by '/'. */
static bool add_calendar(struct vocabulary *vocabulary, const char *const *rows, size_t count,
                         uint32_t classes)
{
    for (size_t i = 0; i < count; i++) {
        const char *at = rows[i];
        while (*at) {
            const size_t size = strcspn(at, "/");
            struct word add = {.classes = classes, .number = (uint8_t)(i + 1)};
            if (!add_key(vocabulary, (struct slice){at, size}, add))
                return false;
            at += size + (at[size] == '/');
        }
    }
    return true;
}

static bool add_acronyms(struct vocabulary *vocabulary)
{
    for (size_t i = 0; i < COUNT_OF(known_acronyms); i++) {
        char key[16] = "";
        for (size_t j = 0; known_acronyms[i].acronym[j]; j++) {
            const char c = known_acronyms[i].acronym[j];
            key[j] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
        }
        if (!vector_push(&vocabulary->names, known_acronyms[i].name))
            return false;
        struct word add = {.classes = WORD_KNOWN_ORGANISATION,
                           .name = (uint32_t)vocabulary->names.count};
        if (!add_key(vocabulary, slice_of(key), add))
            return false;
    }
    return true;
}

static bool is_vowel(char c)
{
    return c && strchr("aeiou", c);
}

/* base + ending, by the rules of English spelling; '+' behind the base doubles its last letter. */
static struct slice inflect(char out[LONGEST_WORD], struct slice base, bool doubled,
                            const char *ending)
{
    size_t size = base.size;

    memcpy(out, base.data, size);
    if (doubled && *ending != 's')
        out[size++] = base.data[base.size - 1];
    else if (base.data[size - 1] == 'e' && *ending != 's')
        size--;
    else if (base.data[size - 1] == 'y' && *ending != 'i' && size > 1 && !is_vowel(out[size - 2])) {
        out[size - 1] = 'i';
        if (*ending == 's')
            out[size++] = 'e';
    } else if (*ending == 's' && strchr("sxz", out[size - 1])) {
        out[size++] = 'e';
    } else if (*ending == 's' && size > 1 && out[size - 1] == 'h' && strchr("cs", out[size - 2])) {
        out[size++] = 'e';
    }
    const size_t ending_size = strlen(ending);
    memcpy(out + size, ending, ending_size);
    return (struct slice){out, size + ending_size};
}

/* A verb is "arrest", "transfer+" (doubling), "hold=held" (its past), "take=took/taken". Only the
 * first word of a phrase is inflected: "call_on". */
static bool add_verb(struct vocabulary *vocabulary, struct slice verb, struct word add)
{
    static const struct {
        const char *ending;
        enum trigger_form form;
    } endings[] = {{"s", FORM_THIRD}, {"ed", FORM_PAST}, {"ing", FORM_GERUND}};
    const char *equals = memchr(verb.data, '=', verb.size);
    const size_t whole = equals ? (size_t)(equals - verb.data) : verb.size;
    const char *under = memchr(verb.data, '_', whole);
    struct slice base = {verb.data, under ? (size_t)(under - verb.data) : whole};
    struct slice rest = {verb.data + base.size, whole - base.size};
    const bool doubled = base.size && base.data[base.size - 1] == '+';

    base.size -= doubled;
    if (base.size + rest.size + 8 > LONGEST_WORD)
        return true;
    char form[LONGEST_WORD];
    memcpy(form, base.data, base.size);
    memcpy(form + base.size, rest.data, rest.size);
    add.form = FORM_BASE;
    if (!add_key(vocabulary, (struct slice){form, base.size + rest.size}, add))
        return false;
    for (size_t i = 0; i < COUNT_OF(endings); i++) {
        if (equals && endings[i].form == FORM_PAST)
            continue;
        struct slice key = inflect(form, base, doubled, endings[i].ending);
        memcpy(form + key.size, rest.data, rest.size);
        add.form = endings[i].form;
        if (!add_key(vocabulary, (struct slice){form, key.size + rest.size}, add))
            return false;
    }
    add.form = FORM_PAST;
    for (const char *at = equals; at && at < verb.data + verb.size;) {
        const char *end = ++at;
        while (end < verb.data + verb.size && *end != '/')
            end++;
        memcpy(form, at, (size_t)(end - at));
        memcpy(form + (end - at), rest.data, rest.size);
        if (!add_key(vocabulary, (struct slice){form, (size_t)(end - at) + rest.size}, add))
            return false;
        at = end;
    }
    return true;
}

static bool add_noun(struct vocabulary *vocabulary, struct slice noun, struct word add)
{
    char form[LONGEST_WORD];

    if (noun.size + 4 > LONGEST_WORD)
        return true;
    add.form = FORM_NOUN;
    if (!add_key(vocabulary, noun, add))
        return false;
    add.form = FORM_PLURAL;
    return add_key(vocabulary, inflect(form, noun, false, "s"), add);
}

static bool add_trigger_rows(struct vocabulary *vocabulary)
{
    for (size_t i = 0; i < COUNT_OF(trigger_rows); i++) {
        const char *at = trigger_rows[i].words;
        struct trigger trigger = {at, trigger_rows[i].type, trigger_rows[i].strength};
        if (!vector_push(&vocabulary->triggers, trigger))
            return false;
        struct word add = {.trigger = (uint16_t)vocabulary->triggers.count};
        struct slice word;
        while (next_word(&at, &word)) {
            add.classes = (trigger_rows[i].verb ? WORD_VERB : 0u) |
                          (memchr(word.data, '_', word.size) ? 0u : WORD_ENGLISH);
            if (!(trigger_rows[i].verb ? add_verb : add_noun)(vocabulary, word, add))
                return false;
        }
    }
    return true;
}

static bool add_sets(struct vocabulary *vocabulary)
{
    static const char *const lists[] = {
#define WORD_SET(name, words) words,
#include "text/word_sets.inc"
#undef WORD_SET
    };

    for (size_t i = 0; i < COUNT_OF(lists); i++) {
        const char *at = lists[i];
        struct slice word;
        while (next_word(&at, &word)) {
            bool fresh = false;
            const uint32_t *row =
                table_add(&vocabulary->set_words, word, (uint32_t)vocabulary->sets.count, &fresh);
            if (!row || (fresh && !vector_push(&vocabulary->sets, 0)))
                return false;
            vocabulary->sets.items[*row] |= 1ull << i;
        }
    }
    return true;
}

odf_status vocabulary_init(struct vocabulary *vocabulary, odf_error *err)
{
    *vocabulary = (struct vocabulary){0};
    if (!add_trigger_rows(vocabulary) || !add_classes(vocabulary) || !add_states(vocabulary) ||
        !add_sets(vocabulary) || !add_surname_ends(vocabulary) || !add_acronyms(vocabulary) ||
        !add_calendar(vocabulary, months, COUNT_OF(months), WORD_MONTH) ||
        !add_calendar(vocabulary, weekdays, COUNT_OF(weekdays), WORD_WEEKDAY)) {
        vocabulary_clear(vocabulary);
        return fail(err, ODF_E_MEMORY, "vocabulary");
    }
    return ODF_OK;
}

/* --- a user's lexicon ------------------------------------------------------------------------ */

static struct slice trimmed(struct slice text)
{
    while (text.size && (unsigned char)text.data[0] <= ' ') {
        text.data++;
        text.size--;
    }
    while (text.size && (unsigned char)text.data[text.size - 1] <= ' ')
        text.size--;
    return text;
}

/* Takes what stands before `mark` off the front of *text. */
static struct slice take_until(struct slice *text, char mark)
{
    const char *end = memchr(text->data, mark, text->size);
    struct slice part = {text->data, end ? (size_t)(end - text->data) : text->size};

    text->data += part.size + (end != NULL);
    text->size -= part.size + (end != NULL);
    return trimmed(part);
}

/* Folded as tokens are, words joined by single spaces; size 0 if it is too long. */
static struct slice fold_words(struct slice text, char out[LONGEST_ENTRY])
{
    const char *at = text.data, *limit = text.data + text.size;
    size_t size = 0;
    uint32_t letter;

    while (utf8_next(&at, limit, &letter)) {
        uint32_t folded[2];
        const size_t count =
            letter == ' ' ? 0 : unicode_fold(letter == 0x2019 ? '\'' : letter, folded);
        if (size + 9 > LONGEST_ENTRY)
            return (struct slice){out, 0};
        if (letter == ' ' && size && out[size - 1] != ' ')
            out[size++] = ' ';
        for (size_t i = 0; i < count; i++)
            size += utf8_put(out + size, folded[i]);
    }
    return (struct slice){out, size};
}

static odf_status add_user_word(struct vocabulary *vocabulary, struct slice text, struct word add,
                                odf_error *err)
{
    char folded[LONGEST_ENTRY];
    struct slice key = fold_words(text, folded);

    if (key.size == 0)
        return fail(err, ODF_E_INPUT, "a name or word of 1 to %d bytes is expected",
                    LONGEST_ENTRY - 9);
    return vocabulary_add(vocabulary, key, add, err);
}

/* "NAME = ALIAS, ALIAS" */
static odf_status add_user_name(struct vocabulary *vocabulary, struct slice rest, uint32_t classes,
                                odf_error *err)
{
    struct slice name = take_until(&rest, '=');
    const char *stored = arena_copy(&vocabulary->memory, name);

    if (!stored || !vector_push(&vocabulary->names, stored))
        return fail(err, ODF_E_MEMORY, "lexicon");
    const struct word add = {.classes = classes | WORD_USER,
                             .name = (uint32_t)vocabulary->names.count};
    odf_status status = add_user_word(vocabulary, name, add, err);
    while (status == ODF_OK && trimmed(rest).size)
        status = add_user_word(vocabulary, take_until(&rest, ','), add, err);
    return status;
}

/* "TYPE verb WORD" or "TYPE noun WORDS" */
static odf_status add_user_trigger(struct vocabulary *vocabulary, struct slice rest, odf_error *err)
{
    char type_name[32] = "";
    char folded[LONGEST_ENTRY];
    struct slice type = take_until(&rest, ' ');
    rest = trimmed(rest);
    struct slice form = take_until(&rest, ' ');
    const bool verb = slice_equal(form, SLICE("verb"));
    struct trigger trigger = {.strength = 3};

    if (type.size < sizeof type_name)
        memcpy(type_name, type.data, type.size);
    if (!odf_event_type_parse(type_name, &trigger.type))
        return fail(err, ODF_E_INPUT, "'%s' is no type of event", type_name);
    if (!verb && !slice_equal(form, SLICE("noun")))
        return fail(err, ODF_E_INPUT, "'verb' or 'noun' is expected behind the type");
    struct slice key = fold_words(trimmed(rest), folded);
    if (key.size == 0 || key.size + 8 > LONGEST_WORD)
        return fail(err, ODF_E_INPUT, "a word of 1 to %d bytes is expected", LONGEST_WORD - 8);
    for (size_t i = 0; i < key.size; i++)
        folded[i] = folded[i] == ' ' ? '_' : folded[i];
    trigger.words = arena_copy(&vocabulary->memory, key);
    if (!trigger.words || !vector_push(&vocabulary->triggers, trigger))
        return fail(err, ODF_E_MEMORY, "lexicon");
    const struct word add = {.trigger = (uint16_t)vocabulary->triggers.count,
                             .classes = (verb ? WORD_VERB : 0u) | WORD_ENGLISH | WORD_USER};
    if (vocabulary->triggers.count >= UINT16_MAX ||
        !(verb ? add_verb : add_noun)(vocabulary, key, add))
        return fail(err, ODF_E_MEMORY, "lexicon");
    return ODF_OK;
}

static odf_status read_lexicon_line(struct vocabulary *vocabulary, struct slice line,
                                    odf_error *err)
{
    static const struct {
        const char *kind;
        uint32_t classes;
    } kinds[] = {{"head", WORD_HEAD},       {"noun", WORD_NOUN | WORD_ENGLISH},
                 {"role", WORD_ROLE},       {"title", WORD_TITLE},
                 {"given", WORD_GIVEN},     {"place", WORD_PLACE},
                 {"surname", WORD_SURNAME}, {"kin", WORD_KIN},
                 {"other", WORD_OTHER_HEAD}};
    struct slice rest = line;
    struct slice kind = take_until(&rest, ' ');

    rest = trimmed(rest);
    if (slice_equal(kind, SLICE("person")))
        return add_user_name(vocabulary, rest, WORD_KNOWN_PERSON, err);
    if (slice_equal(kind, SLICE("organisation")))
        return add_user_name(vocabulary, rest, WORD_KNOWN_ORGANISATION, err);
    if (slice_equal(kind, SLICE("trigger")))
        return add_user_trigger(vocabulary, rest, err);
    for (size_t i = 0; i < COUNT_OF(kinds); i++)
        if (slice_equal(kind, slice_of(kinds[i].kind)))
            return add_user_word(vocabulary, rest, (struct word){.classes = kinds[i].classes}, err);
    return fail(err, ODF_E_INPUT, "'%.*s' is no kind of line", kind.size < 40 ? (int)kind.size : 40,
                kind.data);
}

odf_status vocabulary_read(struct vocabulary *vocabulary, struct slice text, odf_error *err)
{
    size_t offset = 0;
    struct slice rest = text;

    if (!utf8_valid(text, &offset))
        return fail(err, ODF_E_INPUT, "invalid UTF-8 at byte %zu", offset);
    for (size_t number = 1; rest.size; number++) {
        struct slice line = take_until(&rest, '\n');
        if (line.size == 0 || line.data[0] == '#')
            continue;
        odf_status status = read_lexicon_line(vocabulary, line, err);
        if (status != ODF_OK)
            return error_within(err, status, "line %zu", number);
    }
    return ODF_OK;
}

void vocabulary_clear(struct vocabulary *vocabulary)
{
    table_clear(&vocabulary->table);
    table_clear(&vocabulary->surname_ends);
    table_clear(&vocabulary->phrase_parts);
    table_clear(&vocabulary->set_words);
    vector_clear(&vocabulary->sets);
    vector_clear(&vocabulary->words);
    vector_clear(&vocabulary->triggers);
    vector_clear(&vocabulary->names);
    arena_clear(&vocabulary->memory);
}

const char *vocabulary_state_name(uint16_t state)
{
    return state ? states[state - 1].name : "";
}

uint16_t vocabulary_state_count(void)
{
    return COUNT_OF(states);
}

const char *vocabulary_name(const struct vocabulary *vocabulary, uint32_t row)
{
    return row ? vocabulary->names.items[row - 1] : "";
}

const struct word *vocabulary_find(const struct vocabulary *vocabulary, struct slice folded)
{
    static const struct word english_word = {.classes = WORD_ENGLISH};
    const uint32_t row = table_get(&vocabulary->table, folded);

    if (row != TABLE_NONE)
        return &vocabulary->words.items[row];
    return is_inflected(vocabulary, folded) ? &english_word : &unknown_word;
}

uint64_t vocabulary_sets(const struct vocabulary *vocabulary, struct slice folded)
{
    const uint32_t row = table_get(&vocabulary->set_words, folded);
    return row == TABLE_NONE ? 0 : vocabulary->sets.items[row];
}

bool vocabulary_continues_phrase(const struct vocabulary *vocabulary, struct slice folded)
{
    return table_get(&vocabulary->phrase_parts, folded) != TABLE_NONE;
}

bool vocabulary_surname_end(const struct vocabulary *vocabulary, struct slice folded)
{
    for (size_t size = 1; size <= LONGEST_END && size + 2 < folded.size; size++) {
        struct slice end = {folded.data + folded.size - size, size};
        if (table_get(&vocabulary->surname_ends, end) != TABLE_NONE)
            return true;
    }
    return false;
}
