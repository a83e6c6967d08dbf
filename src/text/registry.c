/* SPDX-License-Identifier: MIT */
/* Grouping of names: equal keys first, then spellings (fuzzy_word), short forms and acronyms by
 * union-find. Compared are only names that share a word. */
#include "text/registry_group.h"

void registry_init(struct registry *registry, const struct vocabulary *vocabulary)
{
    *registry = (struct registry){.vocabulary = vocabulary};
}

void registry_clear(struct registry *registry)
{
    table_clear(&registry->names);
    table_clear(&registry->surnames);
    table_clear(&registry->givens);
    table_clear(&registry->initials_of);
    table_clear(&registry->identities);
    table_clear(&registry->of_states);
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

void registry_join(struct registry *registry, uint32_t a, uint32_t b)
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

struct slice registry_first_word(const char *key)
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
           !is_initial(registry_first_word(name->key)) && !is_initial(last_word(name->key));
}

/* Names that share a word, each with the one before it that shares it. */
struct link {
    uint32_t name;
    uint32_t before; /* TABLE_NONE at the end */
    struct slice spelling;
};

struct chains {
    struct table heads;
    VECTOR(struct link) links;
};

/* Puts `name` into the chain of names that share `word`, and compares it with those before. */
static bool compare_in_chain(struct registry *registry, struct chains *chains, uint32_t name,
                             struct slice spelling, char mark, struct slice word)
{
    char fuzzy[LONGEST_NAME + 1];
    bool fresh = false;

    if (word.size >= LONGEST_NAME)
        return true;
    fuzzy[0] = mark;
    const size_t size = fuzzy_word(word, fuzzy + 1) + 1;
    const uint32_t head = table_get(&chains->heads, (struct slice){fuzzy, size});
    const uint32_t slot = (uint32_t)chains->links.count;
    uint32_t at = head;
    for (unsigned i = 0; at != TABLE_NONE && i < MOST_COMPARED; i++) {
        const struct link *other = &chains->links.items[at];
        if (registry_same_person(spelling, other->spelling))
            registry_join(registry, name, other->name);
        at = other->before;
    }
    char *stored = arena_copy(&registry->index_memory, (struct slice){fuzzy, size});
    uint32_t *place =
        stored ? table_add(&chains->heads, (struct slice){stored, size}, slot, &fresh) : NULL;
    if (!place || !vector_push(&chains->links, (struct link){name, head, spelling}))
        return false;
    *place = slot;
    return true;
}

bool registry_index_word(struct registry *registry, struct table *table, struct slice word,
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

/* The initial and the family name in its tolerant spelling. */
static struct slice initial_key(char initial, struct slice family, char out[LONGEST_NAME + 1])
{
    out[0] = initial;
    return (struct slice){out, fuzzy_word(family, out + 1) + 1};
}

/* Of names with the same initial and family name the most frequent one is found. */
static bool index_initials(struct registry *registry)
{
    char key[LONGEST_NAME + 1];

    for (uint32_t i = 0; i < registry->surnames.count; i++) {
        const uint32_t name = registry->surnames.items[i].value;
        const struct known_name *known = &registry->list.items[name];
        const struct slice family = last_word(known->key);
        if (family.size >= LONGEST_NAME)
            continue;
        const char *stored =
            arena_copy(&registry->index_memory, initial_key(known->key[0], family, key));
        if (!stored ||
            !registry_index_word(registry, &registry->initials_of, slice_of(stored), name))
            return false;
    }
    return true;
}

static bool group_persons(struct registry *registry)
{
    struct chains chains = {0};
    char spelled[LONGEST_SPELLING];
    bool fine = true;

    for (uint32_t i = 0; i < registry->list.count && fine; i++) {
        const struct known_name *name = &registry->list.items[i];
        if (!full_name(name))
            continue;
        struct slice spelling = {NULL, registry_spell(name->key, spelled)};
        spelling.data = arena_copy(&registry->index_memory, (struct slice){spelled, spelling.size});
        fine =
            spelling.data &&
            compare_in_chain(registry, &chains, i, spelling, 's', last_word(name->key)) &&
            compare_in_chain(registry, &chains, i, spelling, 'g', registry_first_word(name->key));
        if (fine && name->sure)
            fine =
                registry_index_word(registry, &registry->surnames, last_word(name->key), i) &&
                registry_index_word(registry, &registry->givens, registry_first_word(name->key), i);
    }
    table_clear(&chains.heads);
    vector_clear(&chains.links);
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
    struct slice initial = registry_first_word(copy), family = last_word(copy);
    if (!is_initial(initial)) {
        struct slice swap = initial;
        initial = family;
        family = swap;
    }
    if (!is_initial(initial))
        return NO_NAME;
    char wanted[LONGEST_NAME + 1];
    const uint32_t name =
        table_get(&registry->initials_of, initial_key(*initial.data, family, wanted));
    return name == TABLE_NONE ? NO_NAME : name;
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
    table_clear(&registry->initials_of);
    table_clear(&registry->identities);
    table_clear(&registry->of_states);
    table_clear(&registry->initials);
    arena_clear(&registry->index_memory);
    for (uint32_t i = 0; i < registry->list.count; i++)
        registry->list.items[i].parent = i;
    if (!group_persons(registry) || !index_initials(registry) ||
        !registry_group_organisations(registry) || !choose_canonical(registry))
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
