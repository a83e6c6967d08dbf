/* SPDX-License-Identifier: MIT */
/* Grouping of names: equal keys first, then spellings (fuzzy_word), short forms and acronyms by
 * union-find. Compared are only names that share a word. */
#include "text/registry.h"

enum { LONGEST_NAME = 160, MOST_COMPARED = 64, MOST_WORDS = 24 };

void registry_init(struct registry *registry, const struct vocabulary *vocabulary)
{
    *registry = (struct registry){.vocabulary = vocabulary};
}

void registry_clear(struct registry *registry)
{
    table_clear(&registry->names);
    table_clear(&registry->surnames);
    table_clear(&registry->givens);
    table_clear(&registry->identities);
    table_clear(&registry->initials);
    vector_clear(&registry->pairs);
    vector_clear(&registry->list);
    vector_clear(&registry->canonical);
    arena_clear(&registry->memory);
    arena_clear(&registry->index_memory);
}

static struct slice kind_key(odf_kind kind, struct slice key, char out[LONGEST_NAME + 1])
{
    const size_t size = key.size < LONGEST_NAME ? key.size : LONGEST_NAME;

    out[0] = kind == ODF_PERSON ? 'p' : 'o';
    memcpy(out + 1, key.data, size);
    return (struct slice){out, size + 1};
}

uint32_t registry_find(const struct registry *registry, odf_kind kind, struct slice key)
{
    char buffer[LONGEST_NAME + 1];
    const uint32_t name = table_get(&registry->names, kind_key(kind, key, buffer));

    return name == TABLE_NONE ? NO_NAME : name;
}

uint32_t registry_note(struct registry *registry, odf_kind kind, struct slice key,
                       struct slice surface, bool sure)
{
    char buffer[LONGEST_NAME + 1];
    struct slice wanted = kind_key(kind, key, buffer);
    uint32_t name = table_get(&registry->names, wanted);

    if (name == TABLE_NONE) {
        bool fresh;
        const char *stored = arena_copy(&registry->memory, wanted);
        const char *text = arena_copy(&registry->memory, surface);
        name = (uint32_t)registry->list.count;
        struct known_name fresh_name = {.surface = text,
                                        .key = stored ? stored + 1 : NULL,
                                        .kind = kind,
                                        .parent = name,
                                        .long_form = NO_NAME};
        if (!stored || !text || !vector_push(&registry->list, fresh_name) ||
            !table_add(&registry->names, (struct slice){stored, wanted.size}, name, &fresh))
            return NO_NAME;
    }
    registry->list.items[name].count++;
    registry->list.items[name].sure += sure;
    registry->resolved = false;
    return name;
}

void registry_note_acronym(struct registry *registry, uint32_t acronym, uint32_t long_form)
{
    if (acronym == NO_NAME || long_form == NO_NAME || acronym == long_form)
        return;
    registry->list.items[acronym].acronym = true;
    const uint32_t known = registry->list.items[acronym].long_form;
    if (known == NO_NAME)
        registry->list.items[acronym].long_form = long_form;
    else if (known != long_form && vector_reserve(&registry->pairs, 2)) {
        registry->pairs.items[registry->pairs.count++] = known;
        registry->pairs.items[registry->pairs.count++] = long_form;
    }
}

/* --- spelling -------------------------------------------------------------------------------- */

static bool vowel(char c)
{
    return c && strchr("aeiou", c);
}

static bool starts(const char *at, const char *limit, const char *letters)
{
    const size_t size = strlen(letters);
    return (size_t)(limit - at) >= size && memcmp(at, letters, size) == 0;
}

/* Rules for the usual romanisations of Cyrillic, Arabic and Turkic names; longest first. */
static size_t respell(const char *at, const char *limit, const char **out)
{
    static const struct {
        const char *from, *to;
    } rules[] = {{"dzh", "j"}, {"kh", "h"}, {"zh", "j"}, {"ks", "x"}, {"ph", "f"},
                 {"ou", "u"},  {"ck", "k"}, {"q", "k"},  {"w", "v"},  {"y", "i"},
                 {"'", ""},    {"-", ""},   {"j", "j"}};
    for (size_t i = 0; i < COUNT_OF(rules); i++)
        if (starts(at, limit, rules[i].from)) {
            *out = rules[i].to;
            return strlen(rules[i].from);
        }
    *out = NULL;
    return 1;
}

size_t fuzzy_word(struct slice word, char *out)
{
    const char *at = word.data, *limit = word.data + word.size;
    size_t size = 0;

    while (at < limit) {
        const char *to;
        const char letter = *at;
        const bool y_before_e = (letter == 'y' || letter == 'i' || letter == 'j') &&
                                at + 1 < limit && at[1] == 'e' &&
                                (size == 0 || vowel(out[size - 1]));
        size_t used = respell(at, limit, &to);
        if (!y_before_e)
            for (const char *put = to ? to : &letter; to ? *put != 0 : put == &letter; put++)
                if (size == 0 || out[size - 1] != *put)
                    out[size++] = *put;
        at += y_before_e ? 1 : used;
    }
    while (size > 3 && out[size - 1] == 'i' && out[size - 2] == 'i')
        size--;
    return size;
}

/* The words of a name, in their tolerant spelling. */
struct spelled {
    struct slice words[MOST_WORDS];
    uint32_t count;
    char letters[LONGEST_NAME + MOST_WORDS];
};

static void spell(const char *key, struct spelled *out)
{
    size_t used = 0;

    out->count = 0;
    while (*key && out->count < MOST_WORDS) {
        const size_t size = strcspn(key, " ");
        if (used + size > sizeof out->letters)
            return;
        const size_t fuzzy = fuzzy_word((struct slice){key, size}, out->letters + used);
        out->words[out->count++] = (struct slice){out->letters + used, fuzzy};
        used += fuzzy;
        key += size + (key[size] == ' ');
    }
}

/* Whether the two differ by at most `most` letters put in, left out, changed or swapped. */
static bool within_edits(struct slice a, struct slice b, unsigned most)
{
    enum { LONGEST = 40 };
    unsigned char rows[3][LONGEST + 1];

    if (a.size > LONGEST || b.size > LONGEST || a.size + most < b.size || b.size + most < a.size)
        return false;
    for (size_t j = 0; j <= b.size; j++)
        rows[0][j] = (unsigned char)j;
    for (size_t i = 1; i <= a.size; i++) {
        unsigned char *row = rows[i % 3], *before = rows[(i + 2) % 3], *older = rows[(i + 1) % 3];
        row[0] = (unsigned char)i;
        for (size_t j = 1; j <= b.size; j++) {
            unsigned best = before[j - 1] + (a.data[i - 1] != b.data[j - 1]);
            if (before[j] + 1u < best)
                best = before[j] + 1u;
            if (row[j - 1] + 1u < best)
                best = row[j - 1] + 1u;
            if (i > 1 && j > 1 && a.data[i - 1] == b.data[j - 2] &&
                a.data[i - 2] == b.data[j - 1] && older[j - 2] + 1u < best)
                best = older[j - 2] + 1u;
            row[j] = (unsigned char)best;
        }
    }
    return rows[a.size % 3][b.size] <= most;
}

static bool similar(struct slice a, struct slice b)
{
    const size_t shorter = a.size < b.size ? a.size : b.size;

    if (slice_equal(a, b))
        return true;
    if (shorter < 5 || a.data[0] != b.data[0])
        return false;
    return within_edits(a, b, shorter >= 9 ? 2 : 1);
}

/* Bota - Botagoz, Alex - Alexandr. */
static bool short_form(struct slice a, struct slice b)
{
    const size_t shorter = a.size < b.size ? a.size : b.size;
    return shorter >= 4 && a.size != b.size && memcmp(a.data, b.data, shorter) == 0;
}

static bool contains_words(const struct spelled *whole, const struct spelled *part)
{
    uint32_t next = 0;

    for (uint32_t i = 0; i < whole->count && next < part->count; i++)
        if (slice_equal(whole->words[i], part->words[next]))
            next++;
    return next == part->count;
}

static bool same_person(const char *left, const char *right)
{
    struct spelled a, b;

    spell(left, &a);
    spell(right, &b);
    if (a.count < 2 || b.count < 2)
        return false;
    if (a.count == 2 && b.count == 2) {
        const bool given = slice_equal(a.words[0], b.words[0]);
        const bool family = slice_equal(a.words[1], b.words[1]);
        if (given && family)
            return true;
        if (given)
            return similar(a.words[1], b.words[1]) || short_form(a.words[1], b.words[1]);
        if (family)
            return similar(a.words[0], b.words[0]) || short_form(a.words[0], b.words[0]);
        if (slice_equal(a.words[0], b.words[1]) && slice_equal(a.words[1], b.words[0]))
            return true;
        return similar(a.words[0], b.words[0]) && similar(a.words[1], b.words[1]) &&
               a.words[0].size > 5 && a.words[1].size > 5;
    }
    return a.count > b.count ? contains_words(&a, &b) : contains_words(&b, &a);
}

/* --- union-find ------------------------------------------------------------------------------ */

static uint32_t root_of(struct registry *registry, uint32_t name)
{
    struct known_name *list = registry->list.items;

    while (list[name].parent != name) {
        list[name].parent = list[list[name].parent].parent;
        name = list[name].parent;
    }
    return name;
}

static void join(struct registry *registry, uint32_t a, uint32_t b)
{
    a = root_of(registry, a);
    b = root_of(registry, b);
    if (a < b)
        registry->list.items[b].parent = a;
    else
        registry->list.items[a].parent = b;
}

/* --- persons --------------------------------------------------------------------------------- */

static bool is_initial(struct slice word)
{
    return word.size == 1;
}

static struct slice first_word(const char *key)
{
    return (struct slice){key, strcspn(key, " ")};
}

static struct slice last_word(const char *key)
{
    const char *space = strrchr(key, ' ');
    return slice_of(space ? space + 1 : key);
}

static bool full_name(const struct known_name *name)
{
    return name->kind == ODF_PERSON && strchr(name->key, ' ') &&
           !is_initial(first_word(name->key)) && !is_initial(last_word(name->key));
}

/* Puts `name` into the chain of names that share `word`, and compares it with those before. */
struct chains {
    struct table heads;
    VECTOR(uint32_t) next;
};

static bool compare_in_chain(struct registry *registry, struct chains *chains, uint32_t name,
                             char mark, struct slice word)
{
    char fuzzy[LONGEST_NAME + 1];
    bool fresh = false;

    if (word.size >= LONGEST_NAME)
        return true;
    fuzzy[0] = mark;
    const size_t size = fuzzy_word(word, fuzzy + 1) + 1;
    const uint32_t head = table_get(&chains->heads, (struct slice){fuzzy, size});
    const uint32_t slot = (uint32_t)chains->next.count / 2;
    uint32_t at = head;
    for (unsigned i = 0; at != TABLE_NONE && i < MOST_COMPARED; i++) {
        const uint32_t other = chains->next.items[2 * at];
        if (same_person(registry->list.items[name].key, registry->list.items[other].key))
            join(registry, name, other);
        at = chains->next.items[2 * at + 1];
    }
    char *stored = arena_copy(&registry->index_memory, (struct slice){fuzzy, size});
    uint32_t *place =
        stored ? table_add(&chains->heads, (struct slice){stored, size}, slot, &fresh) : NULL;
    if (!place || !vector_push(&chains->next, name) || !vector_push(&chains->next, head))
        return false;
    *place = slot;
    return true;
}

static bool index_word(struct registry *registry, struct table *table, struct slice word,
                       uint32_t name)
{
    bool fresh = false;
    uint32_t *place = table_add(table, word, name, &fresh);

    if (!place)
        return false;
    if (!fresh && registry->list.items[name].count > registry->list.items[*place].count)
        *place = name;
    return true;
}

static bool group_persons(struct registry *registry)
{
    struct chains chains = {0};
    bool fine = true;

    for (uint32_t i = 0; i < registry->list.count && fine; i++) {
        const struct known_name *name = &registry->list.items[i];
        if (!full_name(name))
            continue;
        fine = compare_in_chain(registry, &chains, i, 's', last_word(name->key)) &&
               compare_in_chain(registry, &chains, i, 'g', first_word(name->key));
        if (fine && name->sure)
            fine = index_word(registry, &registry->surnames, last_word(name->key), i) &&
                   index_word(registry, &registry->givens, first_word(name->key), i);
    }
    table_clear(&chains.heads);
    vector_clear(&chains.next);
    return fine;
}

uint32_t registry_by_surname(const struct registry *registry, struct slice folded)
{
    const uint32_t name = table_get(&registry->surnames, folded);
    return name == TABLE_NONE ? NO_NAME : name;
}

uint32_t registry_by_given(const struct registry *registry, struct slice folded)
{
    const uint32_t name = table_get(&registry->givens, folded);
    return name == TABLE_NONE ? NO_NAME : name;
}

/* Of all full names with that surname the first letter picks the most frequent. */
uint32_t registry_by_initial(const struct registry *registry, struct slice key)
{
    char copy[LONGEST_NAME];

    if (key.size + 1 > sizeof copy)
        return NO_NAME;
    memcpy(copy, key.data, key.size);
    copy[key.size] = 0;
    struct slice initial = first_word(copy), family = last_word(copy);
    if (!is_initial(initial)) {
        struct slice swap = initial;
        initial = family;
        family = swap;
    }
    if (!is_initial(initial))
        return NO_NAME;
    char wanted[LONGEST_NAME], other[LONGEST_NAME];
    const size_t size = fuzzy_word(family, wanted);
    uint32_t best = NO_NAME;
    for (uint32_t i = 0; i < registry->surnames.count; i++) {
        const struct known_name *name = &registry->list.items[registry->surnames.items[i].value];
        struct slice word = last_word(name->key);
        if (word.size < LONGEST_NAME && name->key[0] == *initial.data &&
            slice_equal((struct slice){other, fuzzy_word(word, other)},
                        (struct slice){wanted, size}) &&
            (best == NO_NAME || name->count > registry->list.items[best].count))
            best = registry->surnames.items[i].value;
    }
    return best;
}

/* --- organisations --------------------------------------------------------------------------- */

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

/* "words |state" */
static size_t identity_key(const struct registry *registry, const char *key, uint16_t *out_state,
                           char *out, size_t room)
{
    struct identity identity = {.count = 0};

    add_identity_words(registry, &identity, key, true);
    size_t size = write_identity(&identity, out, room - 8);
    *out_state = identity.state;
    return size;
}

static size_t put_state(char *out, size_t size, uint16_t state)
{
    out[size] = '|';
    out[size + 1] = (char)('0' + (state >> 8));
    out[size + 2] = (char)(state & 0xFF);
    return size + 3;
}

static bool join_identity(struct registry *registry, uint32_t name)
{
    char key[2 * LONGEST_NAME];
    bool fresh = false;
    uint16_t state;
    size_t size = identity_key(registry, registry->list.items[name].key, &state, key, sizeof key);

    registry->list.items[name].state = state;
    if (size == 0)
        return true;
    size = put_state(key, size, state);
    char *stored = arena_copy(&registry->index_memory, (struct slice){key, size});
    uint32_t *first =
        stored ? table_add(&registry->identities, (struct slice){stored, size}, name, &fresh)
               : NULL;
    if (!first)
        return false;
    if (!fresh)
        join(registry, name, *first);
    return true;
}

static uint32_t of_state(const struct registry *registry, char *key, size_t size, uint16_t state)
{
    const size_t whole = put_state(key, size, state);
    return table_get(&registry->identities, (struct slice){key, whole});
}

/* The state most often seen with a body of these words; *out_states says how many there are. */
static uint32_t usual_state(const struct registry *registry, char *key, size_t size,
                            unsigned *out_states)
{
    uint32_t best = NO_NAME;

    *out_states = 0;
    for (uint16_t state = 1; state <= vocabulary_state_count(); state++) {
        const uint32_t found = of_state(registry, key, size, state);
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
    char key[2 * LONGEST_NAME];
    uint16_t own;
    unsigned states;
    size_t size = identity_key(registry, registry->list.items[name].key, &own, key, sizeof key);

    if (size == 0)
        return NO_NAME;
    if (!state)
        return usual_state(registry, key, size, &states);
    const uint32_t found = of_state(registry, key, size, state);
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
    char key[2 * LONGEST_NAME];
    uint16_t own;
    unsigned states;
    const size_t size =
        identity_key(registry, registry->list.items[name].key, &own, key, sizeof key);

    if (own || size == 0 || registry_is_short(registry, name))
        return;
    const uint32_t only = usual_state(registry, key, size, &states);
    if (states == 1)
        join(registry, name, only);
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
        join(registry, name, found);
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
            join(registry, a, b);
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
    return stored && index_word(registry, &registry->initials, (struct slice){stored, size}, name);
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
        struct slice first = first_word(name->key);
        if (name->kind != ODF_ORGANISATION || name->acronym || first.size < 5 ||
            vocabulary_find(registry->vocabulary, first)->classes)
            continue;
        const bool whole = first.size == strlen(name->key);
        uint32_t *other = table_add(&first_words, first, i, &fresh);
        if (!other)
            return false;
        if (!fresh && (whole || !strchr(registry->list.items[*other].key, ' ')))
            join(registry, i, *other);
        else if (!fresh && whole)
            *other = i;
    }
    return true;
}

static bool group_organisations(struct registry *registry)
{
    for (uint32_t i = 0; i < registry->list.count; i++)
        if (registry->list.items[i].kind == ODF_ORGANISATION && !join_identity(registry, i))
            return false;
    for (uint32_t i = 0; i < registry->list.count; i++) {
        const struct known_name *name = &registry->list.items[i];
        if (name->kind != ODF_ORGANISATION)
            continue;
        if (name->long_form != NO_NAME) {
            join(registry, i, name->long_form);
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

/* --- canonical names ------------------------------------------------------------------------- */

static bool better(const struct known_name *a, const struct known_name *b)
{
    if (a->acronym != b->acronym)
        return b->acronym;
    if (a->kind == ODF_PERSON && full_name(a) != full_name(b))
        return full_name(a);
    return a->count > b->count;
}

static bool choose_canonical(struct registry *registry)
{
    registry->canonical.count = 0;
    for (uint32_t i = 0; i < registry->list.count; i++)
        if (!vector_push(&registry->canonical, i))
            return false;
    for (uint32_t i = 0; i < registry->list.count; i++) {
        uint32_t *chosen = &registry->canonical.items[root_of(registry, i)];
        if (better(&registry->list.items[i], &registry->list.items[*chosen]))
            *chosen = i;
    }
    for (uint32_t i = 0; i < registry->list.count; i++)
        registry->canonical.items[i] = registry->canonical.items[root_of(registry, i)];
    return true;
}

odf_status registry_resolve(struct registry *registry, odf_error *err)
{
    table_clear(&registry->surnames);
    table_clear(&registry->givens);
    table_clear(&registry->identities);
    table_clear(&registry->initials);
    arena_clear(&registry->index_memory);
    for (uint32_t i = 0; i < registry->list.count; i++)
        registry->list.items[i].parent = i;
    if (!group_persons(registry) || !group_organisations(registry) || !choose_canonical(registry))
        return fail(err, ODF_E_MEMORY, "grouping of %zu names", registry->list.count);
    registry->resolved = true;
    return ODF_OK;
}

const char *registry_canonical(const struct registry *registry, uint32_t name)
{
    const struct known_name *chosen = &registry->list.items[registry->canonical.items[name]];
    const struct word *word = vocabulary_find(registry->vocabulary, slice_of(chosen->key));

    /* an acronym that the whole world knows, never spelled out in this input */
    if (chosen->kind == ODF_ORGANISATION && word->name)
        return vocabulary_name(registry->vocabulary, word->name);
    return chosen->surface;
}
