/* SPDX-License-Identifier: MIT */
/* Pairs of entities whose names are alike, weighed with what the graph says of them. */
#include <odfgraph/suggest.h>

#include "ingest/decided.h"
#include "resolve/block.h"
#include "resolve/organisation.h"

/* What a neighbour of both adds, at most so many of them, and what is taken off for standing side
 * by side: entries seldom call one person by two full names. */
static const double FOR_SHARED = 0.02;
enum { MOST_SHARED = 4 };
static const double FOR_TOGETHER = 0.15;

struct odf_suggestion_list {
    struct arena memory;
    VECTOR(odf_suggestion) items;
};

struct known {
    const char *id;
    const char *name;
    odf_kind kind;
    uint32_t entries;
    size_t first_name; /* in names */
    size_t name_count;
};

struct spelled {
    uint32_t node;
    const char *name;
    const char *key;
};

struct pair {
    uint32_t left;
    uint32_t right;
};

typedef VECTOR(struct pair) pair_list;

struct suggesting {
    odf_store *store;
    const odf_suggest_options *options;
    double least;
    struct arena scratch;
    odf_matcher *matcher;
    odf_suggestion_list *list;
    VECTOR(struct known) entities;
    VECTOR(struct spelled) names;
    pair_list decided;
    pair_list neighbours; /* both ways round */
    pair_list together;
};

static odf_status no_memory(odf_error *err)
{
    return fail(err, ODF_E_MEMORY, "looking for duplicates: out of memory");
}

static int by_pair(const void *a, const void *b)
{
    const struct pair *x = a;
    const struct pair *y = b;
    if (x->left != y->left)
        return x->left < y->left ? -1 : 1;
    return x->right < y->right ? -1 : x->right > y->right;
}

static struct pair ordered(uint32_t a, uint32_t b)
{
    return a < b ? (struct pair){a, b} : (struct pair){b, a};
}

static void sort(pair_list *pairs)
{
    if (pairs->count)
        qsort(pairs->items, pairs->count, sizeof *pairs->items, by_pair);
}

static bool has(const pair_list *pairs, struct pair pair)
{
    return pairs->count && bsearch(&pair, pairs->items, pairs->count, sizeof pair, by_pair) != NULL;
}

/* ---- reading */

static odf_status take_entity(void *user, uint32_t node, const struct derived_entity *entity,
                              odf_error *err)
{
    struct suggesting *s = user;
    const struct known known = {.id = arena_copy(&s->list->memory, slice_of(entity->id)),
                                .name = arena_copy(&s->list->memory, slice_of(entity->name)),
                                .kind = entity->kind,
                                .entries = entity->entries};
    (void)node; /* they come in the order of their numbers, from 0 */
    return known.id && known.name && vector_push(&s->entities, known) ? ODF_OK : no_memory(err);
}

static odf_status take_alias(void *user, const struct derived_alias *alias, odf_error *err)
{
    struct suggesting *s = user;
    const struct spelled spelled = {alias->node,
                                    arena_copy(&s->list->memory, slice_of(alias->name)),
                                    arena_copy(&s->scratch, slice_of(alias->key))};
    return spelled.name && spelled.key && vector_push(&s->names, spelled) ? ODF_OK : no_memory(err);
}

static odf_status read_names(struct suggesting *s, odf_error *err)
{
    odf_status status = store_each_entity(s->store, take_entity, s, err);
    for (uint32_t i = 0; status == ODF_OK && i < s->entities.count; i++) {
        struct known *known = &s->entities.items[i];
        if (known->kind == ODF_EVENT)
            continue;
        known->first_name = s->names.count;
        status = store_aliases_of(s->store, i, take_alias, s, err);
        known->name_count = s->names.count - known->first_name;
    }
    return status;
}

static odf_status take_tie(void *user, uint32_t number, const struct derived_tie *tie,
                           odf_error *err)
{
    struct suggesting *s = user;
    (void)number;
    if (tie->kind == ODF_CO_MENTION)
        return vector_push(&s->together, ordered(tie->from, tie->to)) ? ODF_OK : no_memory(err);
    return vector_push(&s->neighbours, (struct pair){tie->from, tie->to}) &&
                   vector_push(&s->neighbours, (struct pair){tie->to, tie->from})
               ? ODF_OK
               : no_memory(err);
}

static odf_status read_ties(struct suggesting *s, odf_error *err)
{
    const odf_status status =
        store_each_tie(s->store, (odf_period){0}, (1u << ODF_TIE_KIND_COUNT) - 1, take_tie, s, err);
    sort(&s->neighbours);
    sort(&s->together);
    return status;
}

/* An undone merge says no less than a merge; a word against or between that was taken back says
 * nothing. */
static bool settles(const odf_decision *decision)
{
    switch (decision->verb) {
    case ODF_VERB_MERGE:
    case ODF_VERB_AUTO_MERGE: return true;
    case ODF_VERB_DISTINCT:
    case ODF_VERB_UNSURE: return decision->stands;
    default: return false;
    }
}

static odf_status take_decision(void *user, const odf_decision *decision, odf_error *err)
{
    struct suggesting *s = user;
    for (size_t i = 0; settles(decision) && i < decision->operand_count; i++)
        for (size_t j = 0; j < i; j++) {
            uint32_t a;
            uint32_t b;
            odf_status status = store_find_id(s->store, decision->operands[i], &a, err);
            if (status == ODF_OK)
                status = store_find_id(s->store, decision->operands[j], &b, err);
            if (status < 0)
                return status;
            if (status == ODF_OK && !vector_push(&s->decided, ordered(a, b)))
                return no_memory(err);
        }
    return ODF_OK;
}

/* ---- comparing */

/* A word by which entries call what has a longer name is a poor thing to compare. */
static bool is_telling(const struct known *known, const struct spelled *spelled)
{
    return strchr(spelled->key, ' ') || strcmp(spelled->name, known->name) == 0;
}

/* Both are called so now and then, as any Supreme Court is: that says nothing. */
static bool is_mere_habit(const struct known *a, const struct spelled *of_a, const struct known *b,
                          const struct spelled *of_b)
{
    return strcmp(of_a->key, of_b->key) == 0 && strcmp(of_a->name, a->name) != 0 &&
           strcmp(of_b->name, b->name) != 0;
}

static int by_key(const void *a, const void *b)
{
    const struct block_name *x = a;
    const struct block_name *y = b;
    const int order = slice_compare(x->key, y->key);
    return order ? order : x->owner < y->owner ? -1 : x->owner > y->owner;
}

static odf_status find_pairs(struct suggesting *s, struct block_pair **out, size_t *out_count,
                             odf_error *err)
{
    struct block_name *names = arena_array(&s->scratch, struct block_name, s->names.count);
    size_t count = 0;
    if (!names)
        return no_memory(err);
    for (size_t i = 0; i < s->names.count; i++) {
        const struct spelled *spelled = &s->names.items[i];
        const struct known *known = &s->entities.items[spelled->node];
        if (is_telling(known, spelled))
            names[count++] =
                (struct block_name){spelled->node, known->kind, slice_of(spelled->key)};
    }
    if (count)
        qsort(names, count, sizeof *names, by_key);
    return block_pairs(s->matcher, names, count, s->least, &s->options->tick, &s->scratch, out,
                       out_count, err);
}

/* The spellings that are most alike, and why. */
static odf_status compare(struct suggesting *s, odf_suggestion *suggestion, const struct known *a,
                          const struct known *b, odf_error *err)
{
    const struct spelled *names = s->names.items;
    suggestion->score = -1;
    for (size_t i = a->first_name; i < a->first_name + a->name_count; i++)
        for (size_t j = b->first_name; j < b->first_name + b->name_count; j++) {
            odf_match match;
            if (!is_telling(a, &names[i]) || !is_telling(b, &names[j]) ||
                is_mere_habit(a, &names[i], b, &names[j]))
                continue;
            odf_status status =
                odf_matcher_compare(s->matcher, a->kind, names[i].name, names[j].name, &match, err);
            if (status != ODF_OK)
                return status;
            if (match.score <= suggestion->score)
                continue;
            suggestion->score = match.score;
            suggestion->left.spelling = names[i].name;
            suggestion->right.spelling = names[j].name;
            suggestion->reason_count = match.reason_count;
            suggestion->reasons = matcher_copy_reasons(&match, &s->list->memory);
            if (!suggestion->reasons)
                return no_memory(err);
        }
    return ODF_OK;
}

static size_t first_neighbour(const struct suggesting *s, uint32_t node)
{
    size_t low = 0;
    size_t high = s->neighbours.count;
    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (s->neighbours.items[middle].left < node)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static uint32_t count_shared(const struct suggesting *s, uint32_t a, uint32_t b)
{
    const struct pair *items = s->neighbours.items;
    size_t i = first_neighbour(s, a);
    size_t j = first_neighbour(s, b);
    uint32_t shared = 0;
    while (i < s->neighbours.count && j < s->neighbours.count && items[i].left == a &&
           items[j].left == b) {
        const uint32_t x = items[i].right;
        const uint32_t y = items[j].right;
        shared += x == y && (i == 0 || by_pair(&items[i], &items[i - 1]) != 0);
        i += x <= y;
        j += y <= x;
    }
    return shared;
}

/* "Supreme Court of Kazakhstan" and "Supreme Court of Ukraine", even if entries call both the
 * Supreme Court. */
static odf_status are_of_two_countries(struct suggesting *s, const struct known *a,
                                       const struct known *b, bool *out, odf_error *err)
{
    if (a->kind != ODF_ORGANISATION)
        return ODF_OK;
    const struct slice left = resolve_key(&s->scratch, slice_of(a->name));
    const struct slice right = resolve_key(&s->scratch, slice_of(b->name));
    if (!left.data || !right.data ||
        (left.size && right.size && !organisation_countries_differ(s->matcher, left, right, out)))
        return no_memory(err);
    return ODF_OK;
}

static odf_status suggest_pair(struct suggesting *s, const struct block_pair *pair, odf_error *err)
{
    const struct known *a = &s->entities.items[pair->left];
    const struct known *b = &s->entities.items[pair->right];
    odf_suggestion suggestion = {.kind = a->kind,
                                 .left = {.id = a->id, .name = a->name, .entries = a->entries},
                                 .right = {.id = b->id, .name = b->name, .entries = b->entries}};
    bool apart = false;
    odf_status status = compare(s, &suggestion, a, b, err);
    if (status == ODF_OK && suggestion.score >= s->least)
        status = are_of_two_countries(s, a, b, &apart, err);
    if (status != ODF_OK || apart)
        return status;
    suggestion.shared = count_shared(s, pair->left, pair->right);
    suggestion.together = has(&s->together, (struct pair){pair->left, pair->right});
    suggestion.score +=
        FOR_SHARED * (suggestion.shared < MOST_SHARED ? suggestion.shared : MOST_SHARED);
    suggestion.score -= suggestion.together ? FOR_TOGETHER : 0;
    if (suggestion.score > 1)
        suggestion.score = 1;
    if (suggestion.score < s->least)
        return ODF_OK;
    return vector_push(&s->list->items, suggestion) ? ODF_OK : no_memory(err);
}

static int by_score(const void *a, const void *b)
{
    const odf_suggestion *x = a;
    const odf_suggestion *y = b;
    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    const int order = strcmp(x->left.id, y->left.id);
    return order ? order : strcmp(x->right.id, y->right.id);
}

static odf_status suggest(struct suggesting *s, odf_error *err)
{
    struct block_pair *pairs = NULL;
    size_t count = 0;
    odf_status status = odf_matcher_new(&s->matcher, err);
    if (status == ODF_OK)
        status = read_names(s, err);
    if (status == ODF_OK)
        status = read_ties(s, err);
    if (status == ODF_OK)
        status = odf_each_decision(s->store, take_decision, s, err);
    if (status == ODF_OK)
        status = find_pairs(s, &pairs, &count, err);
    sort(&s->decided);
    for (size_t i = 0; status == ODF_OK && i < count; i++)
        if (!has(&s->decided, (struct pair){pairs[i].left, pairs[i].right}))
            status = suggest_pair(s, &pairs[i], err);
    if (status == ODF_OK && s->list->items.count == 0)
        status = ODF_NOT_FOUND;
    if (status == ODF_OK)
        qsort(s->list->items.items, s->list->items.count, sizeof(odf_suggestion), by_score);
    if (s->options->most && s->list->items.count > s->options->most)
        s->list->items.count = s->options->most;
    return status;
}

odf_status odf_suggest(odf_store *store, const odf_suggest_options *options,
                       odf_suggestion_list **out, odf_error *err)
{
    const odf_suggest_options defaults = ODF_SUGGEST_OPTIONS_INIT;
    struct suggesting s = {.store = store, .options = options ? options : &defaults};
    s.least = s.options->least > 0 ? s.options->least : ODF_MATCH_UNSURE;
    s.list = calloc(1, sizeof *s.list);
    const odf_status status = s.list ? suggest(&s, err) : no_memory(err);
    odf_matcher_free(s.matcher);
    arena_clear(&s.scratch);
    vector_clear(&s.entities);
    vector_clear(&s.names);
    vector_clear(&s.decided);
    vector_clear(&s.neighbours);
    vector_clear(&s.together);
    if (status == ODF_OK)
        *out = s.list;
    else
        odf_suggestion_list_free(s.list);
    return status;
}

size_t odf_suggestion_list_count(const odf_suggestion_list *list)
{
    return list->items.count;
}

const odf_suggestion *odf_suggestion_list_at(const odf_suggestion_list *list, size_t index)
{
    return &list->items.items[index];
}

void odf_suggestion_list_free(odf_suggestion_list *list)
{
    if (!list)
        return;
    vector_clear(&list->items);
    arena_clear(&list->memory);
    free(list);
}
