/* SPDX-License-Identifier: MIT */
/* Which names of organisations are one: states and their adjectives, acronyms, wholes and parts. */
#include "text/registry_group.h"

static int slice_order(const void *a, const void *b)
{
    return slice_compare(*(const struct slice *)a, *(const struct slice *)b);
}

static bool dropped(struct slice word)
{
    static const char *const list[] = {"the",     "of",  "for", "on", "and",      "&",
                                       "in",      "to",  "at",  "a",  "republic", "kingdom",
                                       "against", "ltd", "llc", "'s", "s"};
    for (size_t i = 0; i < COUNT_OF(list); i++)
        if (slice_equal(word, slice_of(list[i])))
            return true;
    return false;
}

/* Words that are written in two ways, or mean the same in names of bodies. */
static struct slice usual(struct slice word)
{
    static const char *const pairs[][2] = {{"organisation", "organization"},
                                           {"centre", "center"},
                                           {"dialog", "dialogue"},
                                           {"electoral", "election"},
                                           {"co-operation", "cooperation"},
                                           {"labour", "labor"},
                                           {"defence", "defense"},
                                           {"programme", "program"},
                                           {"theatre", "theater"},
                                           {"prosecutor's", "prosecutor"},
                                           {"prosecutors", "prosecutor"},
                                           {"general's", "general"},
                                           {"files", "file"},
                                           {"organisations", "organization"},
                                           {"people's", "peoples"},
                                           {"public", "public"}};
    for (size_t i = 0; i < COUNT_OF(pairs); i++)
        if (slice_equal(word, slice_of(pairs[i][0])))
            return slice_of(pairs[i][1]);
    return word;
}

static const char *spelled_out(const struct registry *registry, struct slice word)
{
    const struct word *entry = vocabulary_find(registry->vocabulary, word);
    return entry->name ? vocabulary_name(registry->vocabulary, entry->name) : NULL;
}

/* The state that a phrase of one to three words names, and how many words it took. */
static uint16_t state_at(const struct registry *registry, const char *key, size_t *out_size)
{
    size_t size = 0;
    uint16_t state = 0;

    for (unsigned words = 0; words < 3 && key[size]; words++) {
        size += (size > 0) + strcspn(key + size + (size > 0), " ");
        const struct word *word = vocabulary_find(registry->vocabulary, (struct slice){key, size});
        if (word->classes & (WORD_STATE | WORD_PEOPLE)) {
            state = word->state;
            *out_size = size;
        }
        if (!key[size])
            break;
    }
    return state;
}

struct identity {
    struct slice words[MOST_WORDS];
    uint32_t count;
    uint16_t state;
    char expanded[2 * LONGEST_NAME]; /* holds the words of an acronym that was written out */
    size_t expanded_size;
};

/* Unknown words count in their tolerant spelling: Khalyk, Halyk. */
static struct slice tolerant(const struct registry *registry, struct identity *identity,
                             struct slice word)
{
    if (vocabulary_find(registry->vocabulary, word)->classes ||
        identity->expanded_size + word.size > sizeof identity->expanded)
        return word;
    char *copy = identity->expanded + identity->expanded_size;
    const size_t size = fuzzy_word(word, copy);
    identity->expanded_size += size;
    return (struct slice){copy, size};
}

static void add_identity_words(const struct registry *registry, struct identity *identity,
                               const char *key, bool expand)
{
    while (*key && identity->count < MOST_WORDS) {
        size_t size = 0;
        const uint16_t state = state_at(registry, key, &size);
        if (state && (!identity->state || identity->state == state)) {
            identity->state = state;
        } else {
            size = strcspn(key, " ");
            struct slice word = {key, size};
            const char *longer = expand ? spelled_out(registry, word) : NULL;
            if (longer &&
                identity->expanded_size + strlen(longer) + 1 < sizeof identity->expanded) {
                char *copy = identity->expanded + identity->expanded_size;
                const size_t length = strlen(longer);
                for (size_t i = 0; i <= length; i++)
                    copy[i] =
                        (char)(longer[i] >= 'A' && longer[i] <= 'Z' ? longer[i] + 32 : longer[i]);
                identity->expanded_size += length + 1;
                add_identity_words(registry, identity, copy, false);
            } else if (!dropped(word)) {
                identity->words[identity->count++] = tolerant(registry, identity, usual(word));
            }
        }
        key += size + (key[size] == ' ');
    }
}

/* Writes the words in order, without repeats, and returns the length. */
static size_t write_identity(struct identity *identity, char *out, size_t room)
{
    size_t size = 0;

    qsort(identity->words, identity->count, sizeof identity->words[0], slice_order);
    for (uint32_t i = 0; i < identity->count; i++) {
        if (i && slice_equal(identity->words[i], identity->words[i - 1]))
            continue;
        if (size + identity->words[i].size + 1 >= room)
            break;
        memcpy(out + size, identity->words[i].data, identity->words[i].size);
        size += identity->words[i].size;
        out[size++] = ' ';
    }
    return size;
}

static size_t identity_key(const struct registry *registry, const char *key, uint16_t *out_state,
                           char *out, size_t room)
{
    struct identity identity = {.count = 0};

    add_identity_words(registry, &identity, key, true);
    size_t size = write_identity(&identity, out, room - STATE_SIZE);
    *out_state = identity.state;
    return size;
}

/* "words |state" */
static size_t put_state(char *out, size_t size, uint16_t state)
{
    out[size] = '|';
    out[size + 1] = (char)('0' + (state >> 8));
    out[size + 2] = (char)(state & 0xFF);
    return size + STATE_SIZE;
}

static bool join_identity(struct registry *registry, uint32_t name)
{
    struct known_name *known = &registry->list.items[name];
    char key[2 * LONGEST_NAME];
    bool fresh = false;
    const size_t size = identity_key(registry, known->key, &known->state, key, sizeof key);

    known->identity = (struct slice){"", 0};
    if (size == 0)
        return true;
    const size_t whole = put_state(key, size, known->state);
    const char *stored = arena_copy(&registry->index_memory, (struct slice){key, whole});
    if (!stored)
        return false;
    known->identity = (struct slice){stored, size};
    uint32_t *first = table_add(&registry->identities, (struct slice){stored, whole}, name, &fresh);
    if (!first || (known->state && !table_add(&registry->of_states, known->identity, 0, NULL)))
        return false;
    if (!fresh)
        registry_join(registry, name, *first);
    return true;
}

static uint32_t of_state(const struct registry *registry, struct slice identity, uint16_t state)
{
    char key[2 * LONGEST_NAME];

    memcpy(key, identity.data, identity.size);
    return table_get(&registry->identities,
                     (struct slice){key, put_state(key, identity.size, state)});
}

/* The state most often seen with a body of these words; *out_states says how many there are. */
static uint32_t usual_state(const struct registry *registry, struct slice identity,
                            unsigned *out_states)
{
    uint32_t best = NO_NAME;

    *out_states = 0;
    if (table_get(&registry->of_states, identity) == TABLE_NONE)
        return NO_NAME;
    for (uint16_t state = 1; state <= vocabulary_state_count(); state++) {
        const uint32_t found = of_state(registry, identity, state);
        if (found == TABLE_NONE)
            continue;
        ++*out_states;
        if (best == NO_NAME || registry->list.items[found].count > registry->list.items[best].count)
            best = found;
    }
    return best;
}

uint32_t registry_of_state(const struct registry *registry, uint32_t name, uint16_t state)
{
    const struct slice identity = registry->list.items[name].identity;
    unsigned states;

    if (identity.size == 0)
        return NO_NAME;
    if (!state)
        return usual_state(registry, identity, &states);
    const uint32_t found = of_state(registry, identity, state);
    return found == TABLE_NONE ? NO_NAME : found;
}

static unsigned word_count(const char *key)
{
    unsigned count = 1;

    for (; *key; key++)
        count += *key == ' ';
    return count;
}

bool registry_is_short(const struct registry *registry, uint32_t name)
{
    return word_count(registry->list.items[name].key) <= 2;
}

/* "National Security Committee" and "… of Kazakhstan" are one if only one state has such a body. */
static void join_only_state(struct registry *registry, uint32_t name)
{
    const struct known_name *known = &registry->list.items[name];
    unsigned states;

    if (known->state || known->identity.size == 0 || registry_is_short(registry, name))
        return;
    const uint32_t only = usual_state(registry, known->identity, &states);
    if (states == 1)
        registry_join(registry, name, only);
}

/* "Chamber of Deputies of the Italian Parliament" is the "Chamber of Deputies". */
static void join_without_whole(struct registry *registry, uint32_t name)
{
    const char *key = registry->list.items[name].key, *last = NULL;

    for (const char *at = strstr(key, " of the "); at; at = strstr(at + 1, " of the "))
        last = at;
    char whole[2 * LONGEST_NAME];
    uint16_t state;
    if (!last || identity_key(registry, last + 8, &state, whole, sizeof whole) == 0)
        return;
    struct slice part = {key, (size_t)(last - key)};
    if (!memchr(part.data, ' ', part.size))
        return;
    const uint32_t found = registry_find(registry, ODF_ORGANISATION, part);
    if (found != NO_NAME)
        registry_join(registry, name, found);
}

/* Names that stood before one acronym are one body if they share the stem of a word: "Italian
 * Federation (FIDU)", "Federazione Italiana (FIDU)". */
static bool shares_stem(const char *a, const char *b)
{
    enum { STEM = 4 };

    for (const char *word = a; *word; word += strcspn(word, " ") + (strchr(word, ' ') != NULL)) {
        if (strcspn(word, " ") < STEM)
            continue;
        for (const char *other = b; *other;
             other += strcspn(other, " ") + (strchr(other, ' ') != NULL))
            if (strncmp(word, other, STEM) == 0)
                return true;
    }
    return false;
}

static void join_pairs(struct registry *registry)
{
    for (size_t i = 0; i + 1 < registry->pairs.count; i += 2) {
        const uint32_t a = registry->pairs.items[i], b = registry->pairs.items[i + 1];
        if (shares_stem(registry->list.items[a].key, registry->list.items[b].key))
            registry_join(registry, a, b);
    }
}

/* "Qaharman" is the "Qaharman Human Rights Initiative": a word of no list names only one body. */
static bool index_organisation(struct registry *registry, uint32_t name)
{
    const char *key = registry->list.items[name].key;
    char initials[MOST_WORDS];
    size_t size = 0;

    for (const char *at = key; *at && size < sizeof initials;) {
        const size_t word = strcspn(at, " ");
        if (!dropped((struct slice){at, word}))
            initials[size++] = *at;
        at += word + (at[word] == ' ');
    }
    if (size < 3)
        return true;
    char *stored = arena_copy(&registry->index_memory, (struct slice){initials, size});
    return stored &&
           registry_index_word(registry, &registry->initials, (struct slice){stored, size}, name);
}

uint32_t registry_by_initials(const struct registry *registry, struct slice folded)
{
    const uint32_t name = table_get(&registry->initials, folded);
    return name == TABLE_NONE ? NO_NAME : name;
}

static bool join_first_words(struct registry *registry)
{
    CLEANUP(table_clear) struct table first_words = {0};
    bool fresh;

    for (uint32_t i = 0; i < registry->list.count; i++) {
        const struct known_name *name = &registry->list.items[i];
        struct slice first = registry_first_word(name->key);
        if (name->kind != ODF_ORGANISATION || name->acronym || first.size < 5 ||
            vocabulary_find(registry->vocabulary, first)->classes)
            continue;
        const bool whole = first.size == strlen(name->key);
        uint32_t *other = table_add(&first_words, first, i, &fresh);
        if (!other)
            return false;
        if (!fresh && (whole || !strchr(registry->list.items[*other].key, ' ')))
            registry_join(registry, i, *other);
        else if (!fresh && whole)
            *other = i;
    }
    return true;
}

bool registry_group_organisations(struct registry *registry)
{
    for (uint32_t i = 0; i < registry->list.count; i++)
        if (registry->list.items[i].kind == ODF_ORGANISATION && !join_identity(registry, i))
            return false;
    for (uint32_t i = 0; i < registry->list.count; i++) {
        const struct known_name *name = &registry->list.items[i];
        if (name->kind != ODF_ORGANISATION)
            continue;
        if (name->long_form != NO_NAME) {
            registry_join(registry, i, name->long_form);
            continue;
        }
        join_only_state(registry, i);
        join_without_whole(registry, i);
        if (!index_organisation(registry, i))
            return false;
    }
    join_pairs(registry);
    return join_first_words(registry);
}
