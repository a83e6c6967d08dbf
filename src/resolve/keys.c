/* SPDX-License-Identifier: MIT */
/* Classes: S for all sibilants (s z sh zh ch ts dz and j), K for all of the throat (k g q kh h),
 * P for all of the lips but m, T, M, N, L, R. Vowels and Y are left out, and so is what is doubled
 * without them. A letter that romanisations use for different classes (j, c, ch, x) gives a word
 * more than one key. */
#include "resolve/keys.h"

#include "resolve/organisation.h"
#include "resolve/person.h"

enum { LONGEST_SKELETON = 16, MOST_SKELETONS = 4, MOST_WORDS = 6, MOST_FORMS = 48 };

struct skeletons {
    char items[MOST_SKELETONS][LONGEST_SKELETON];
    size_t count;
};

/* The first row that fits is taken; classes are alternatives, '-' for none. */
static const struct {
    const char *letters;
    const char *classes;
} clusters[] = {{"schtsch", "S"}, {"tsch", "S"}, {"dsch", "S"}, {"shch", "S"}, {"sch", "S"},
                {"tch", "S"},     {"dzh", "S"},  {"sh", "S"},   {"zh", "S"},   {"ch", "SK"},
                {"ts", "S"},      {"tz", "S"},   {"cz", "S"},   {"dz", "S"},   {"dj", "S"},
                {"sz", "S"},      {"kh", "K"},   {"gh", "K"},   {"ck", "K"},   {"ph", "P"},
                {"th", "T"},      {"dh", "T"},   {"ce", "S"},   {"ci", "S"},   {"cy", "S"},
                {"b", "P"},       {"c", "KS"},   {"d", "T"},    {"f", "P"},    {"g", "K"},
                {"h", "K"},       {"j", "S-"},   {"k", "K"},    {"l", "L"},    {"m", "M"},
                {"n", "N"},       {"p", "P"},    {"q", "K"},    {"r", "R"},    {"s", "S"},
                {"t", "T"},       {"v", "P"},    {"w", "P-"},   {"z", "S"}};

static void put_class(char *skeleton, char class)
{
    const size_t size = strlen(skeleton);
    if (class != '-' && size + 1 < LONGEST_SKELETON && (!size || skeleton[size - 1] != class))
        skeleton[size] = class;
}

/* Every skeleton so far goes on with the first class, and, while there is room, copies of them with
 * the second. */
static void put_classes(struct skeletons *all, const char *classes)
{
    const size_t before = all->count;
    for (size_t i = 0; i < before; i++) {
        if (classes[1] && all->count < MOST_SKELETONS) {
            memcpy(all->items[all->count], all->items[i], LONGEST_SKELETON);
            put_class(all->items[all->count++], classes[1]);
        }
        put_class(all->items[i], classes[0]);
    }
}

static size_t read_cluster(struct slice word, size_t at, struct skeletons *all)
{
    const struct slice rest = {word.data + at, word.size - at};
    if (*rest.data == 'h' && rest.size == 1 && at)
        return 1; /* Fatimah, Fatima */
    if (*rest.data == 'x' || (rest.size >= 2 && memcmp(rest.data, "ks", 2) == 0)) {
        put_classes(all, *rest.data == 'x' && at == 0 ? "S" : "K");
        if (at)
            put_classes(all, "S");
        return *rest.data == 'x' ? 1 : 2;
    }
    for (size_t i = 0; i < COUNT_OF(clusters); i++) {
        const size_t size = strlen(clusters[i].letters);
        if (size <= rest.size && memcmp(rest.data, clusters[i].letters, size) == 0) {
            put_classes(all, clusters[i].classes);
            return size;
        }
    }
    const unsigned char byte = (unsigned char)*rest.data;
    if ((byte >= '0' && byte <= '9') || byte >= 0x80) {
        const char own[] = {*rest.data, '\0'};
        put_classes(all, own);
    }
    return 1;
}

static void read_skeletons(struct slice word, struct skeletons *out)
{
    *out = (struct skeletons){.count = 1};
    for (size_t at = 0; at < word.size;)
        at += read_cluster(word, at, out);
    /* A word of vowels has nothing else to go by. */
    for (size_t i = 0; i < out->count; i++)
        if (!out->items[i][0]) {
            out->items[i][0] = '_';
            out->items[i][1] = word.data[0] == 'y' ? 'i' : word.data[0];
        }
}

static uint64_t key_of(odf_kind kind, char what, const char *a, const char *b)
{
    char text[2 + 2 * LONGEST_SKELETON + 1];
    const bool ordered = strcmp(a, b) <= 0;
    const char *first = ordered ? a : b;
    const char *second = ordered ? b : a;
    size_t size = 0;
    text[size++] = (char)('0' + (kind == ODF_EVENT ? ODF_ORGANISATION : kind));
    text[size++] = what;
    memcpy(text + size, first, strlen(first));
    size += strlen(first);
    text[size++] = ' ';
    memcpy(text + size, second, strlen(second));
    size += strlen(second);
    return hash_bytes(text, size, 0) >> 1; /* positive as a signed number of the store */
}

struct filing {
    odf_kind kind;
    struct name_keys *keys;
    struct skeletons words[MOST_WORDS];
    bool alone[MOST_WORDS]; /* whether it is filed on its own as well */
    size_t word_count;
};

static void add_key(struct name_keys *keys, uint64_t key)
{
    if (keys->count < MOST_KEYS)
        keys->items[keys->count++] = key;
}

static void add_word(struct filing *filing, struct slice text, bool alone)
{
    if (filing->word_count == MOST_WORDS || !text.size)
        return;
    filing->alone[filing->word_count] = alone;
    read_skeletons(text, &filing->words[filing->word_count++]);
}

static void add_pair(struct filing *filing, const struct skeletons *a, const struct skeletons *b)
{
    for (size_t i = 0; i < a->count; i++)
        for (size_t j = 0; j < b->count; j++)
            add_key(filing->keys, key_of(filing->kind, '2', a->items[i], b->items[j]));
}

static void add_pairs(struct filing *filing)
{
    for (size_t i = 0; i < filing->word_count; i++)
        for (size_t j = 0; j < i; j++)
            add_pair(filing, &filing->words[i], &filing->words[j]);
}

static void add_words(struct filing *filing)
{
    for (size_t i = 0; i < filing->word_count; i++)
        for (size_t j = 0; filing->alone[i] && j < filing->words[i].count; j++)
            add_key(filing->keys, key_of(filing->kind, '1', filing->words[i].items[j], ""));
}

static int by_number(const void *left, const void *right)
{
    const uint64_t a = *(const uint64_t *)left;
    const uint64_t b = *(const uint64_t *)right;
    return a < b ? -1 : a > b;
}

static size_t sort_distinct(uint64_t *items, size_t count)
{
    size_t kept = 0;
    if (count)
        qsort(items, count, sizeof *items, by_number);
    for (size_t i = 0; i < count; i++)
        if (!kept || items[kept - 1] != items[i])
            items[kept++] = items[i];
    return kept;
}

static void put_in_order(struct name_keys *keys)
{
    const size_t words = keys->count - keys->pair_count;
    const size_t pairs = sort_distinct(keys->items, keys->pair_count);
    uint64_t *of_words = keys->items + keys->pair_count;
    const size_t kept = sort_distinct(of_words, words);
    memmove(keys->items + pairs, of_words, kept * sizeof *of_words);
    keys->pair_count = pairs;
    keys->count = pairs + kept;
}

/* "Jin ping" is filed as "jinping" too: each run of two short words with every other word. */
static void add_joined_words(struct filing *filing, const struct slice *words, size_t count)
{
    for (size_t i = 0; i + 1 < count && count >= 3; i++) {
        char joined[SOUND_LONGEST];
        const size_t size = words[i].size + words[i + 1].size;
        if (size > 12)
            continue;
        memcpy(joined, words[i].data, words[i].size);
        memcpy(joined + words[i].size, words[i + 1].data, words[i + 1].size);
        struct skeletons together;
        read_skeletons((struct slice){joined, size}, &together);
        for (size_t j = 0; j < filing->word_count; j++)
            if (j != i && j != i + 1)
                add_pair(filing, &together, &filing->words[j]);
    }
}

static bool is_among(char (*skeletons)[LONGEST_SKELETON], size_t count, const char *skeleton)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(skeletons[i], skeleton) == 0)
            return true;
    return false;
}

/* Pairs in which a given name stands in its other forms: William for Bill. */
static void add_other_forms(odf_matcher *matcher, struct filing *filing, struct slice name,
                            size_t at)
{
    struct slice forms[MOST_FORMS];
    char seen[MOST_FORMS][LONGEST_SKELETON];
    size_t seen_count = 0;
    const size_t count = lexicon_forms(&matcher->lexicon, name, forms, MOST_FORMS);
    for (size_t i = 0; i < count; i++) {
        struct skeletons form;
        read_skeletons(forms[i], &form);
        if (is_among(seen, seen_count, form.items[0]))
            continue;
        memcpy(seen[seen_count++], form.items[0], LONGEST_SKELETON);
        form.count = 1;
        for (size_t j = 0; j < filing->word_count; j++)
            if (j != at)
                add_pair(filing, &form, &filing->words[j]);
    }
}

static bool person_keys(odf_matcher *matcher, struct slice key, bool searching,
                        struct filing *filing)
{
    struct person person;
    struct slice words[MOST_WORDS];
    size_t count = 0;
    if (!person_read(matcher, key, &person))
        return false;
    for (size_t i = 0; i < person.count && count < MOST_WORDS; i++)
        if (person.parts[i].role == PART_CORE || person.parts[i].role == PART_PATRONYMIC)
            words[count++] = person.parts[i].text;
    for (size_t i = 0; i < count; i++)
        add_word(filing, words[i], true);
    add_pairs(filing);
    add_joined_words(filing, words, count);
    for (size_t i = 0; searching && i < count; i++)
        add_other_forms(matcher, filing, words[i], i);
    filing->keys->pair_count = filing->keys->count;
    add_words(filing);
    return true;
}

static void add_initials(struct filing *filing, const struct organisation *org, bool meaning)
{
    char initials[LONGEST_SKELETON];
    size_t size = 0;
    for (size_t i = 0; i < org->count && size + 1 < sizeof initials; i++) {
        const struct org_word *word = &org->words[i];
        const struct slice text = meaning ? word->meaning : word->text;
        if (word->class != WORD_STOP && word->class != WORD_FORM && text.size)
            initials[size++] = text.data[0];
    }
    initials[size] = '\0';
    if (size >= 2)
        add_key(filing->keys, key_of(filing->kind, '@', initials, ""));
}

/* The same over the words before phrases were read: IRIB counts those of "Islamic Republic of". */
static void add_raw_initials(const odf_matcher *matcher, struct filing *filing,
                             const struct organisation *org)
{
    char initials[LONGEST_SKELETON];
    size_t size = 0;
    for (size_t i = 0; i < org->raw_count && size + 1 < sizeof initials; i++) {
        struct lexicon_word word;
        const bool dropped = lexicon_phrase(&matcher->lexicon, org->raw[i], &word) &&
                             (word.class == WORD_STOP || word.class == WORD_FORM);
        if (!dropped)
            initials[size++] = org->raw[i].data[0];
    }
    initials[size] = '\0';
    if (size >= 2)
        add_key(filing->keys, key_of(filing->kind, '@', initials, ""));
}

/* "Sber Bank" is filed as "sberbank" too. */
static void add_joined_neighbours(struct filing *filing, const struct organisation *org)
{
    for (size_t i = 0; i + 1 < org->raw_count && org->raw_count <= MOST_WORDS; i++) {
        char joined[SOUND_LONGEST];
        const struct slice a = org->raw[i];
        const struct slice b = org->raw[i + 1];
        if (a.size < 3 || b.size < 3 || a.size + b.size > sizeof joined)
            continue;
        memcpy(joined, a.data, a.size);
        memcpy(joined + a.size, b.data, b.size);
        struct skeletons together;
        read_skeletons((struct slice){joined, a.size + b.size}, &together);
        for (size_t j = 0; j < together.count; j++)
            add_key(filing->keys, key_of(filing->kind, '1', together.items[j], ""));
    }
}

/* The only word of an organisation may be an acronym. */
static void add_as_acronym(struct filing *filing, struct slice word)
{
    char text[LONGEST_SKELETON];
    if (word.size < 2 || word.size > 8)
        return;
    memcpy(text, word.data, word.size);
    text[word.size] = '\0';
    add_key(filing->keys, key_of(filing->kind, '@', text, ""));
}

/* The only word, if it is long, is filed by its letters in the order of the alphabet as well: two
 * of them may have changed places, and then the skeletons differ. */
static void add_sorted_letters(struct filing *filing, struct slice word)
{
    enum { LONG_WORD = 7 };
    char letters[LONGEST_SKELETON];

    if (word.size < LONG_WORD || word.size >= sizeof letters)
        return;
    memcpy(letters, word.data, word.size);
    letters[word.size] = '\0';
    for (size_t i = 2; i < word.size; i++)
        for (size_t j = i; j > 1 && letters[j] < letters[j - 1]; j--) {
            const char letter = letters[j];
            letters[j] = letters[j - 1];
            letters[j - 1] = letter;
        }
    add_key(filing->keys, key_of(filing->kind, '~', letters, ""));
}

static bool organisation_keys(odf_matcher *matcher, struct slice key, struct filing *filing)
{
    struct organisation org;
    if (!organisation_read(matcher, key, &org))
        return false;
    bool telling = false;
    for (size_t i = 0; i < org.count; i++) {
        const struct org_word *word = &org.words[i];
        telling = telling || (word->class == WORD_PLAIN && !word->listed);
    }
    size_t plain = 0;
    struct slice last = {0};
    for (size_t i = 0; i < org.count; i++) {
        const struct org_word *word = &org.words[i];
        if (word->class == WORD_STOP || word->class == WORD_FORM || !word->meaning.size)
            continue;
        add_word(filing, word->meaning, !telling || !word->listed);
        plain++;
        last = word->text;
    }
    add_pairs(filing);
    add_initials(filing, &org, false);
    add_initials(filing, &org, true);
    add_raw_initials(matcher, filing, &org);
    if (plain == 1) {
        add_as_acronym(filing, last);
        add_sorted_letters(filing, last);
    }
    filing->keys->pair_count = filing->keys->count;
    add_words(filing);
    add_joined_neighbours(filing, &org);
    return true;
}

static bool read_keys(odf_matcher *matcher, odf_kind kind, struct slice key, bool searching,
                      struct name_keys *out)
{
    *out = (struct name_keys){.count = 0};
    struct filing filing = {.kind = kind, .keys = out};
    arena_reset(&matcher->memory);
    if (!key.size)
        return true;
    if (!(kind == ODF_PERSON ? person_keys(matcher, key, searching, &filing)
                             : organisation_keys(matcher, key, &filing)))
        return false;
    put_in_order(out);
    out->one_word = filing.word_count <= 1;
    return true;
}

bool resolve_index_keys(odf_matcher *matcher, odf_kind kind, struct slice key,
                        struct name_keys *out)
{
    return read_keys(matcher, kind, key, false, out);
}

bool resolve_search_keys(odf_matcher *matcher, odf_kind kind, struct slice key,
                         struct name_keys *out)
{
    return read_keys(matcher, kind, key, true, out);
}

uint64_t resolve_word_key(struct slice word)
{
    return hash_bytes(word.data, word.size, 'w') >> 1;
}
