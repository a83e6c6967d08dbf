/* SPDX-License-Identifier: MIT */
/* bench_names pairs|find: likely pairs among 100,000 names; and questions in other spellings to a
 * store of a million. */
#include "base/vector.h"
#include "resolve/block.h"
#include "resolve/fold.h"
#include "store/store.h"

#include <odfgraph/query.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static uint32_t draw(uint64_t *state, uint32_t below)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return (uint32_t)(*state >> 11) % below;
}

static const char *const syllables[] = {
    "ba",  "ka",  "mur", "at",  "zhan", "er",  "bek", "al", "ov",  "gul", "nar", "tol", "eg", "en",
    "dos", "yer", "ken", "sul", "tan",  "nur", "ab",  "ai", "da",  "ni",  "mi",  "ro",  "za", "che",
    "ru",  "li",  "sha", "le",  "kse",  "mak", "sim", "vo", "lod", "gen", "na",  "dy"};
static const char *const given_names[] = {"aleksandr", "sergey",  "nurlan",  "askar",   "yerlan",
                                          "dana",      "aigul",   "botagoz", "mukhtar", "vladimir",
                                          "viktor",    "igor",    "maria",   "anna",    "olga",
                                          "mohammed",  "ahmed",   "ali",     "john",    "michael",
                                          "david",     "natalia", "elena",   "gulnara", "timur"};
static const char *const endings[] = {"ov", "bayev", "enko", "in", "sky", "uly", "ashvili", ""};

static void add_syllables(uint64_t *state, char *name, size_t count)
{
    for (size_t i = 0; i < count; i++)
        strcat(name, syllables[draw(state, COUNT_OF(syllables))]);
}

/* "mukhtar kabekov": two thirds of the given names are common ones. */
static void make_name(uint64_t *state, char name[96])
{
    name[0] = '\0';
    if (draw(state, 3))
        strcat(name, given_names[draw(state, COUNT_OF(given_names))]);
    else
        add_syllables(state, name, 3);
    strcat(name, " ");
    add_syllables(state, name, 2 + draw(state, 3));
    strcat(name, endings[draw(state, COUNT_OF(endings))]);
}

static int by_key(const void *left, const void *right)
{
    const struct block_name *a = left;
    const struct block_name *b = right;
    return slice_compare(a->key, b->key);
}

static struct block_name *make_names(struct arena *memory, size_t count)
{
    struct block_name *names = arena_array(memory, struct block_name, count);
    uint64_t state = 88172645463325252u;
    for (size_t i = 0; names && i < count; i++) {
        char name[96];
        make_name(&state, name);
        names[i] = (struct block_name){(uint32_t)i, ODF_PERSON,
                                       slice_of(arena_copy(memory, slice_of(name)))};
    }
    if (names)
        qsort(names, count, sizeof *names, by_key);
    return names;
}

static int bench_pairs(odf_matcher *matcher, struct arena *memory, odf_error *err)
{
    for (size_t count = 25000; count <= 100000; count *= 2) {
        const struct block_name *names = make_names(memory, count);
        struct block_pair *pairs;
        size_t pair_count;
        const double start = now();
        if (!names || block_pairs(matcher, names, count, ODF_MATCH_UNSURE, NULL, memory, &pairs,
                                  &pair_count, err) != ODF_OK)
            return 1;
        printf("%zu names: %zu pairs in %.2f s\n", count, pair_count, now() - start);
    }
    return 0;
}

typedef VECTOR(struct derived_name_key) key_list;

static int by_number(const void *left, const void *right)
{
    const struct derived_name_key *a = left;
    const struct derived_name_key *b = right;
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    return a->node < b->node ? -1 : a->node > b->node;
}

static bool file_names(odf_matcher *matcher, const struct block_name *names, size_t count,
                       key_list *out)
{
    for (size_t i = 0; i < count; i++) {
        struct name_keys keys;
        if (!resolve_index_keys(matcher, ODF_PERSON, names[i].key, &keys))
            return false;
        for (size_t j = 0; j < keys.count; j++)
            if (!vector_push(out, (struct derived_name_key){keys.items[j], (uint32_t)i}))
                return false;
    }
    qsort(out->items, out->count, sizeof *out->items, by_number);
    size_t kept = 0;
    for (size_t i = 0; i < out->count; i++)
        if (!kept || by_number(&out->items[kept - 1], &out->items[i]) != 0)
            out->items[kept++] = out->items[i];
    out->count = kept;
    return true;
}

static odf_status fill(odf_store *store, odf_matcher *matcher, struct arena *memory,
                       const struct block_name *names, size_t count, odf_error *err)
{
    key_list keys = {0};
    struct derived_entity *entities = arena_array(memory, struct derived_entity, count);
    struct derived_alias *aliases = arena_array(memory, struct derived_alias, count);
    struct derived_identifier *identifiers = arena_array(memory, struct derived_identifier, count);
    odf_status status = ODF_E_MEMORY;
    if (entities && aliases && identifiers && file_names(matcher, names, count, &keys)) {
        for (uint32_t i = 0; i < count; i++) {
            const char *id = arena_format(memory, "p-%07u", i);
            entities[i] = (struct derived_entity){
                .id = id, .name = names[i].key.data, .kind = ODF_PERSON, .place = "", .entries = 1};
            aliases[i] = (struct derived_alias){i, names[i].key.data, names[i].key.data, 1};
            identifiers[i] = (struct derived_identifier){id, i};
        }
        const struct derived derived = {.entities = entities,
                                        .entity_count = count,
                                        .aliases = aliases,
                                        .alias_count = count,
                                        .identifiers = identifiers,
                                        .identifier_count = count,
                                        .name_keys = keys.items,
                                        .name_key_count = keys.count,
                                        .rules = 1};
        status = store_begin(store, err);
        if (status == ODF_OK)
            status = store_put_derived(store, &derived, err);
        if (status == ODF_OK)
            status = store_commit(store, err);
    }
    vector_clear(&keys);
    return status;
}

/* Surname first, and spelt as French and German papers would. */
static void respell(const char *name, char out[160])
{
    const char *gap = strchr(name, ' ');
    size_t size = 0;
    for (const char *at = gap + 1; *at; at++) {
        const bool zh = at[0] == 'z' && at[1] == 'h';
        out[size++] = zh ? 'j' : at[0] == 'v' ? 'w' : at[0];
        at += zh;
    }
    out[size++] = ' ';
    memcpy(out + size, name, (size_t)(gap - name));
    out[size + (size_t)(gap - name)] = '\0';
}

static int by_time(const void *left, const void *right)
{
    const double a = *(const double *)left;
    const double b = *(const double *)right;
    return a < b ? -1 : a > b;
}

static int ask(odf_store *store, const struct block_name *names, size_t count, odf_error *err)
{
    enum { QUESTIONS = 500 };
    static double times[QUESTIONS];
    size_t right = 0;
    uint64_t state = 7;
    for (size_t i = 0; i < QUESTIONS; i++) {
        const char *name = names[draw(&state, (uint32_t)count)].key.data;
        char question[160];
        odf_candidate_list *list = NULL;
        respell(name, question);
        const double start = now();
        if (odf_find(store, question, NULL, &list, err) < 0)
            return 1;
        times[i] = (now() - start) * 1000;
        right += list && strcmp(odf_candidate_list_at(list, 0)->name, name) == 0;
        odf_candidate_list_free(list);
    }
    qsort(times, QUESTIONS, sizeof *times, by_time);
    printf("%zu names: median %.2f ms, 95 %% %.2f ms, longest %.2f ms; %zu of %d first\n", count,
           times[QUESTIONS / 2], times[QUESTIONS * 95 / 100], times[QUESTIONS - 1], right,
           QUESTIONS);
    return 0;
}

static int bench_find(odf_matcher *matcher, struct arena *memory, odf_error *err)
{
    enum { NAMES = 1000000 };
    char path[] = "/tmp/odfgraph-bench-XXXXXX";
    const int descriptor = mkstemp(path);
    if (descriptor < 0 || close(descriptor) != 0 || unlink(path) != 0)
        return 1;
    const struct block_name *names = make_names(memory, NAMES);
    odf_store *store = NULL;
    odf_status status = odf_store_open(path, ODF_STORE_CREATE, &store, err);
    if (status == ODF_OK)
        status = fill(store, matcher, memory, names, NAMES, err);
    const int code = status == ODF_OK ? ask(store, names, NAMES, err) : 1;
    odf_store_close(store);
    unlink(path);
    return code;
}

int main(int count, char **words)
{
    struct arena memory = {0};
    odf_matcher *matcher = NULL;
    odf_error err = {0};
    int code = odf_matcher_new(&matcher, &err) != ODF_OK;
    if (!code)
        code = count > 1 && strcmp(words[1], "find") == 0 ? bench_find(matcher, &memory, &err)
                                                          : bench_pairs(matcher, &memory, &err);
    if (code)
        fprintf(stderr, "%s\n", err.message);
    odf_matcher_free(matcher);
    arena_clear(&memory);
    return code;
}
