/* SPDX-License-Identifier: MIT */
/* Names → entities. The key of a name (case and diacritics folded) is looked up among the keys of
 * all spellings; failing that, names that sound like it are compared with it; failing that, names
 * that contain its words are taken. */
#include "query/spelling.h"
#include "resolve/fold.h"
#include "resolve/keys.h"

#include <odfgraph/query.h>

static const double SCORE_NAME = 1.0;
static const double SCORE_ALIAS = 0.9;
static const double SCORE_WORDS = 0.6;

/* A spelling must fit so much better than the next one to be the one that is meant. */
static const double SPELLING_LEAD = 0.05;

struct odf_candidate_list {
    struct arena memory;
    VECTOR(odf_candidate) matches;
    bool by_spelling; /* no name is exactly what was asked for */
};

struct finding {
    odf_store *store;
    odf_candidate_list *list;
    struct hits hits;
    unsigned kinds;
    struct slice key;
    double score; /* of what fits in this round */
    const struct hit *hit;
};

static odf_status out_of_memory(odf_error *err)
{
    return fail(err, ODF_E_MEMORY, "finding a name: out of memory");
}

/* Spellings come by node, so the last hit is the only one that may be of the same node. */
static odf_status take_alias(void *user, const struct derived_alias *alias, odf_error *err)
{
    struct finding *finding = user;
    struct hit *last = finding->hits.count ? &finding->hits.items[finding->hits.count - 1] : NULL;
    if (last && last->node == alias->node && last->mentions >= alias->mentions)
        return ODF_OK;
    const struct hit hit = {.node = alias->node,
                            .mentions = alias->mentions,
                            .alias = arena_copy(&finding->list->memory, slice_of(alias->name))};
    if (!hit.alias)
        return out_of_memory(err);
    if (last && last->node == alias->node)
        *last = hit;
    else if (!vector_push(&finding->hits, hit))
        return out_of_memory(err);
    return ODF_OK;
}

static odf_status take_entity(void *user, uint32_t node, const struct derived_entity *entity,
                              odf_error *err)
{
    struct finding *finding = user;
    struct arena *memory = &finding->list->memory;
    (void)node;
    if (finding->kinds && !(finding->kinds >> entity->kind & 1))
        return ODF_OK;
    odf_candidate match = {.id = arena_copy(memory, slice_of(entity->id)),
                           .name = arena_copy(memory, slice_of(entity->name)),
                           .alias = finding->hit->alias,
                           .kind = entity->kind,
                           .entries = entity->entries,
                           .score = finding->score,
                           .reasons = finding->hit->reasons,
                           .reason_count = finding->hit->reason_count};
    if (finding->hit->score > 0) {
        match.score = finding->hit->score;
    } else if (finding->score == SCORE_ALIAS) {
        const struct slice key = resolve_key(memory, slice_of(entity->name));
        if (!key.data)
            return out_of_memory(err);
        if (slice_equal(key, finding->key))
            match.score = SCORE_NAME;
    }
    if (!match.id || !match.name || !vector_push(&finding->list->matches, match))
        return out_of_memory(err);
    return ODF_OK;
}

static odf_status read_hits(struct finding *finding, double score, odf_error *err)
{
    finding->score = score;
    for (size_t i = 0; i < finding->hits.count; i++) {
        finding->hit = &finding->hits.items[i];
        odf_status status = store_get_entity(finding->store, finding->hits.items[i].node,
                                             take_entity, finding, err);
        if (status != ODF_OK)
            return status;
    }
    finding->hits.count = 0;
    return ODF_OK;
}

static odf_status find_by_id(struct finding *finding, const char *name, odf_error *err)
{
    uint32_t node;
    odf_status status = store_find_id(finding->store, name, &node, err);
    if (status != ODF_OK)
        return status == ODF_NOT_FOUND ? ODF_OK : status;
    if (!vector_push(&finding->hits, (struct hit){.node = node, .alias = ""}))
        return out_of_memory(err);
    return read_hits(finding, SCORE_NAME, err);
}

/* The longest word is the rarest, as a rule. */
static struct slice longest_word(struct slice key)
{
    struct slice longest = {0};
    struct slice word;
    while (matcher_next_word(&key, &word))
        if (word.size > longest.size)
            longest = word;
    return longest;
}

static odf_status gather(struct finding *finding, const char *name, odf_error *err)
{
    odf_status status = find_by_id(finding, name, err);
    if (status != ODF_OK || finding->list->matches.count)
        return status;
    finding->key = resolve_key(&finding->list->memory, slice_of(name));
    if (!finding->key.data)
        return out_of_memory(err);
    if (finding->key.size == 0)
        return ODF_OK;
    status = store_find_key(finding->store, finding->key, take_alias, finding, err);
    if (status == ODF_OK)
        status = read_hits(finding, SCORE_ALIAS, err);
    if (status != ODF_OK || finding->list->matches.count)
        return status;
    status = find_by_spelling(finding->store, name, finding->key, finding->kinds,
                              &finding->list->memory, &finding->hits, err);
    if (status == ODF_OK)
        status = read_hits(finding, SCORE_WORDS, err);
    finding->list->by_spelling = finding->list->matches.count > 0;
    if (status != ODF_OK || finding->list->matches.count)
        return status;
    status = store_find_words(finding->store, resolve_word_key(longest_word(finding->key)),
                              finding->key, take_alias, finding, err);
    if (status == ODF_OK)
        status = read_hits(finding, SCORE_WORDS, err);
    return status;
}

static int by_score(const void *left, const void *right)
{
    const odf_candidate *a = left;
    const odf_candidate *b = right;
    if (a->score != b->score)
        return a->score > b->score ? -1 : 1;
    if ((a->kind == ODF_EVENT) != (b->kind == ODF_EVENT))
        return a->kind == ODF_EVENT ? 1 : -1;
    if (a->entries != b->entries)
        return a->entries > b->entries ? -1 : 1;
    return strcmp(a->id, b->id);
}

odf_status odf_find(odf_store *store, const char *name, const odf_find_options *options,
                    odf_candidate_list **out, odf_error *err)
{
    struct finding finding = {.store = store, .kinds = options ? options->kinds : 0};
    finding.list = calloc(1, sizeof *finding.list);
    odf_status status = finding.list ? gather(&finding, name, err) : out_of_memory(err);
    vector_clear(&finding.hits);
    if (status == ODF_OK && finding.list->matches.count == 0)
        status = ODF_NOT_FOUND;
    if (status != ODF_OK) {
        odf_candidate_list_free(finding.list);
        return status;
    }
    qsort(finding.list->matches.items, finding.list->matches.count, sizeof(odf_candidate),
          by_score);
    *out = finding.list;
    return ODF_OK;
}

odf_status odf_resolve(odf_store *store, const char *name, const odf_find_options *options,
                       odf_candidate_list **out, odf_error *err)
{
    odf_candidate_list *list = NULL;
    odf_status status = odf_find(store, name, options, &list, err);
    if (status != ODF_OK)
        return status;
    const odf_candidate *matches = list->matches.items;
    const double least_lead = list->by_spelling ? SPELLING_LEAD : 0;
    const bool rivals = list->matches.count > 1 &&
                        matches[1].score >= matches[0].score - least_lead &&
                        (matches[0].kind == ODF_EVENT) == (matches[1].kind == ODF_EVENT);
    const bool doubtful = list->by_spelling && matches[0].score < ODF_MATCH_SAME;
    *out = list;
    return rivals || doubtful ? ODF_AMBIGUOUS : ODF_OK;
}

size_t odf_candidate_list_count(const odf_candidate_list *list)
{
    return list->matches.count;
}

const odf_candidate *odf_candidate_list_at(const odf_candidate_list *list, size_t index)
{
    return &list->matches.items[index];
}

void odf_candidate_list_free(odf_candidate_list *list)
{
    if (!list)
        return;
    vector_clear(&list->matches);
    arena_clear(&list->memory);
    free(list);
}

/* ---- one entity */

struct entity_memory {
    odf_entity entity; /* first, so that it is what the caller holds */
    struct arena memory;
    VECTOR(const char *) aliases;
};

static odf_status take_row(void *user, uint32_t node, const struct derived_entity *row,
                           odf_error *err)
{
    struct entity_memory *holder = user;
    (void)node;
    holder->entity = (odf_entity){.id = arena_copy(&holder->memory, slice_of(row->id)),
                                  .name = arena_copy(&holder->memory, slice_of(row->name)),
                                  .kind = row->kind,
                                  .type = row->type,
                                  .date = row->date,
                                  .place = arena_copy(&holder->memory, slice_of(row->place)),
                                  .entries = row->entries,
                                  .mentions = row->mentions};
    return holder->entity.id && holder->entity.name && holder->entity.place ? ODF_OK
                                                                            : out_of_memory(err);
}

static odf_status take_other_name(void *user, const struct derived_alias *alias, odf_error *err)
{
    struct entity_memory *holder = user;
    if (strcmp(alias->name, holder->entity.name) == 0)
        return ODF_OK;
    const char *copy = arena_copy(&holder->memory, slice_of(alias->name));
    return copy && vector_push(&holder->aliases, copy) ? ODF_OK : out_of_memory(err);
}

odf_status odf_entity_read(odf_store *store, odf_id id, odf_entity **out, odf_error *err)
{
    uint32_t node;
    odf_status status = store_find_id(store, id.text, &node, err);
    if (status != ODF_OK)
        return status;
    struct entity_memory *holder = calloc(1, sizeof *holder);
    if (!holder)
        return out_of_memory(err);
    status = store_get_entity(store, node, take_row, holder, err);
    if (status == ODF_OK)
        status = store_aliases_of(store, node, take_other_name, holder, err);
    if (status != ODF_OK) {
        odf_entity_free(&holder->entity);
        return status;
    }
    holder->entity.aliases = holder->aliases.items;
    holder->entity.alias_count = holder->aliases.count;
    *out = &holder->entity;
    return ODF_OK;
}

void odf_entity_free(odf_entity *entity)
{
    struct entity_memory *holder = (struct entity_memory *)entity;
    if (!holder)
        return;
    vector_clear(&holder->aliases);
    arena_clear(&holder->memory);
    free(holder);
}
