/* SPDX-License-Identifier: MIT */
#include "query/spelling.h"

#include "resolve/keys.h"

enum {
    MOST_OF_KEY = 128,  /* entities read under one key */
    MOST_COMPARED = 192 /* names compared for one question */
};

/* A surname alone says as much as it can. */
static const double SCORE_ONE_WORD = 0.76;

struct search {
    odf_store *store;
    odf_matcher *matcher;
    const char *name;
    struct slice key;
    odf_kind kind;
    struct arena *memory;
    struct hits *hits;
    VECTOR(uint32_t) nodes;
    size_t looked_at; /* nodes compared already */
    struct hit best;  /* of the node at hand */
    bool same;        /* some name is the same */
};

static odf_status out_of_memory(odf_error *err)
{
    return fail(err, ODF_E_MEMORY, "finding a name: out of memory");
}

static odf_status take_node(void *user, uint32_t node, odf_error *err)
{
    struct search *search = user;
    for (size_t i = 0; i < search->nodes.count; i++)
        if (search->nodes.items[i] == node)
            return ODF_OK;
    if (search->nodes.count >= MOST_COMPARED)
        return ODF_OK;
    return vector_push(&search->nodes, node) ? ODF_OK : out_of_memory(err);
}

/* Whether a person is asked for by one word, and this is it. */
static bool holds_the_word(const struct search *search, const odf_match *match)
{
    if (search->kind != ODF_PERSON || memchr(search->key.data, ' ', search->key.size))
        return false;
    for (size_t i = 0; i < match->reason_count; i++) {
        const odf_match_reason *reason = &match->reasons[i];
        if (reason->left[0] && (!reason->right[0] || reason->similarity < ODF_MATCH_SAME))
            return false;
    }
    return match->score > 0;
}

static odf_status take_alias(void *user, const struct derived_alias *alias, odf_error *err)
{
    struct search *search = user;
    odf_match match;
    odf_status status =
        odf_matcher_compare(search->matcher, search->kind, search->name, alias->name, &match, err);
    if (status != ODF_OK)
        return status;
    if (match.score < SCORE_ONE_WORD && holds_the_word(search, &match))
        match.score = SCORE_ONE_WORD;
    if (match.score < ODF_MATCH_UNSURE || match.score <= search->best.score)
        return ODF_OK;
    search->best = (struct hit){.node = alias->node,
                                .mentions = alias->mentions,
                                .alias = arena_copy(search->memory, slice_of(alias->name)),
                                .score = match.score};
    search->best.reasons = matcher_copy_reasons(&match, search->memory);
    search->best.reason_count = match.reason_count;
    return search->best.alias && search->best.reasons ? ODF_OK : out_of_memory(err);
}

static odf_status compare_nodes(struct search *search, odf_error *err)
{
    odf_status status = ODF_OK;
    for (; status == ODF_OK && search->looked_at < search->nodes.count; search->looked_at++) {
        search->best = (struct hit){0};
        status = store_aliases_of(search->store, search->nodes.items[search->looked_at], take_alias,
                                  search, err);
        if (status != ODF_OK || search->best.score <= 0)
            continue;
        search->same = search->same || search->best.score >= ODF_MATCH_SAME;
        if (!vector_push(search->hits, search->best))
            return out_of_memory(err);
    }
    return status;
}

static odf_status look_under(struct search *search, const uint64_t *keys, size_t count,
                             odf_error *err)
{
    odf_status status = ODF_OK;
    for (size_t i = 0; status == ODF_OK && i < count; i++)
        status = store_find_name_key(search->store, keys[i], MOST_OF_KEY, take_node, search, err);
    return status == ODF_OK ? compare_nodes(search, err) : status;
}

static odf_status find_kind(struct search *search, odf_error *err)
{
    struct name_keys keys;
    search->nodes.count = search->looked_at = 0;
    search->same = false;
    if (!resolve_search_keys(search->matcher, search->kind, search->key, &keys))
        return out_of_memory(err);
    odf_status status = look_under(search, keys.items, keys.pair_count, err);
    if (status == ODF_OK && !search->same)
        status =
            look_under(search, keys.items + keys.pair_count, keys.count - keys.pair_count, err);
    return status;
}

odf_status find_by_spelling(odf_store *store, const char *name, struct slice key, unsigned kinds,
                            struct arena *memory, struct hits *out, odf_error *err)
{
    struct search search = {
        .store = store, .name = name, .key = key, .memory = memory, .hits = out};
    odf_status status = odf_matcher_new(&search.matcher, err);
    for (odf_kind kind = ODF_PERSON; status == ODF_OK && kind <= ODF_ORGANISATION; kind++) {
        search.kind = kind;
        if (!kinds || (kinds >> kind & 1))
            status = find_kind(&search, err);
    }
    odf_matcher_free(search.matcher);
    vector_clear(&search.nodes);
    return status;
}
