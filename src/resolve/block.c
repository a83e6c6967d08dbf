/* SPDX-License-Identifier: MIT */
/* Names are filed under the keys of keys.h; the files are sorted, and the names of one key compared
 * with each other. After Hernandez & Stolfo's sorted neighbourhood (SIGMOD 1995) where a key is
 * too common. */
#include "resolve/block.h"

#include "base/vector.h"

struct filed {
    uint64_t key;
    uint32_t name;
    bool by_word;  /* rather than by two of them */
    bool one_word; /* the name has no more */
};

struct blocking {
    odf_matcher *matcher;
    const struct block_name *names;
    size_t count;
    double least;
    const odf_tick *tick;
    VECTOR(struct filed) files;
    VECTOR(uint64_t) seen; /* pairs of owners */
    VECTOR(struct block_pair) pairs;
    odf_error *err;
};

static odf_status no_memory(struct blocking *b)
{
    return fail(b->err, ODF_E_MEMORY, "comparing names: out of memory");
}

static odf_status tell(struct blocking *b, const char *phase, size_t done, size_t total)
{
    if (done % 4096 == 0 && b->tick && b->tick->step &&
        !b->tick->step(b->tick->user, phase, done, total))
        return fail(b->err, ODF_E_CANCELLED, "cancelled while comparing names");
    return ODF_OK;
}

static odf_status file_names(struct blocking *b)
{
    for (size_t i = 0; i < b->count; i++) {
        struct name_keys keys;
        odf_status status = tell(b, "filing names", i, b->count);
        if (status != ODF_OK)
            return status;
        if (!resolve_index_keys(b->matcher, b->names[i].kind, b->names[i].key, &keys))
            return no_memory(b);
        for (size_t j = 0; j < keys.count; j++)
            if (!vector_push(&b->files, (struct filed){keys.items[j], (uint32_t)i,
                                                       j >= keys.pair_count, keys.one_word}))
                return no_memory(b);
    }
    return ODF_OK;
}

static int compare_numbers(uint64_t a, uint64_t b)
{
    return a < b ? -1 : a > b;
}

static int by_key(const void *left, const void *right)
{
    const struct filed *a = left;
    const struct filed *b = right;
    const int order = compare_numbers(a->key, b->key);
    return order ? order : compare_numbers(a->name, b->name);
}

/* Pairs that share several keys are met several times; what is compared is decided once all are
 * known, so that each is compared once. */
static odf_status meet(struct blocking *b, uint32_t i, uint32_t j)
{
    const struct block_name *x = &b->names[i];
    const struct block_name *y = &b->names[j];
    if (x->owner == y->owner || x->kind != y->kind)
        return ODF_OK;
    const uint64_t pair = i < j ? (uint64_t)i << 32 | j : (uint64_t)j << 32 | i;
    return vector_push(&b->seen, pair) ? ODF_OK : no_memory(b);
}

static odf_status meet_all(struct blocking *b, const struct filed *files, size_t count)
{
    const size_t reach = count > BLOCK_LARGEST ? BLOCK_NEIGHBOURS : count;
    odf_status status = ODF_OK;
    for (size_t i = 0; status == ODF_OK && i < count; i++)
        for (size_t j = i + 1; status == ODF_OK && j < count && j <= i + reach; j++) {
            /* Names of several words are found by pairs of them; their words alone are for names
             * that have no more. */
            if (!files[i].by_word || files[i].one_word || files[j].one_word)
                status = meet(b, files[i].name, files[j].name);
        }
    return status;
}

static odf_status meet_by_key(struct blocking *b)
{
    odf_status status = ODF_OK;
    if (b->files.count)
        qsort(b->files.items, b->files.count, sizeof *b->files.items, by_key);
    for (size_t start = 0, end; status == ODF_OK && start < b->files.count; start = end) {
        for (end = start + 1;
             end < b->files.count && b->files.items[end].key == b->files.items[start].key;)
            end++;
        status = meet_all(b, b->files.items + start, end - start);
    }
    return status;
}

static int by_number(const void *left, const void *right)
{
    return compare_numbers(*(const uint64_t *)left, *(const uint64_t *)right);
}

static odf_status compare_met(struct blocking *b)
{
    odf_status status = ODF_OK;
    if (b->seen.count)
        qsort(b->seen.items, b->seen.count, sizeof *b->seen.items, by_number);
    for (size_t i = 0; status == ODF_OK && i < b->seen.count; i++) {
        const struct block_name *x = &b->names[b->seen.items[i] >> 32];
        const struct block_name *y = &b->names[b->seen.items[i] & UINT32_MAX];
        if (i && b->seen.items[i] == b->seen.items[i - 1])
            continue;
        odf_match match;
        status = odf_matcher_compare(b->matcher, x->kind, x->key.data, y->key.data, &match, b->err);
        if (status == ODF_OK && match.score >= b->least) {
            const bool ordered = x->owner < y->owner;
            const struct block_pair pair = {ordered ? x->owner : y->owner,
                                            ordered ? y->owner : x->owner, match.score};
            if (!vector_push(&b->pairs, pair))
                return no_memory(b);
        }
        if (status == ODF_OK)
            status = tell(b, "comparing names", i, b->seen.count);
    }
    return status;
}

static int by_owners(const void *left, const void *right)
{
    const struct block_pair *a = left;
    const struct block_pair *b = right;
    int order = compare_numbers(a->left, b->left);
    if (!order)
        order = compare_numbers(a->right, b->right);
    return order ? order : a->score > b->score ? -1 : a->score < b->score;
}

static odf_status hand_over(struct blocking *b, struct arena *memory, struct block_pair **out,
                            size_t *out_count)
{
    struct block_pair *kept = arena_array(memory, struct block_pair, b->pairs.count);
    size_t count = 0;
    if (!kept)
        return no_memory(b);
    if (b->pairs.count)
        qsort(b->pairs.items, b->pairs.count, sizeof *b->pairs.items, by_owners);
    for (size_t i = 0; i < b->pairs.count; i++) {
        const struct block_pair *pair = &b->pairs.items[i];
        if (!count || kept[count - 1].left != pair->left || kept[count - 1].right != pair->right)
            kept[count++] = *pair;
    }
    *out = kept;
    *out_count = count;
    return ODF_OK;
}

odf_status block_pairs(odf_matcher *matcher, const struct block_name *names, size_t count,
                       double least, const odf_tick *tick, struct arena *memory,
                       struct block_pair **out, size_t *out_count, odf_error *err)
{
    struct blocking b = {.matcher = matcher,
                         .names = names,
                         .count = count,
                         .least = least,
                         .tick = tick,
                         .err = err};
    odf_status status = file_names(&b);
    if (status == ODF_OK)
        status = meet_by_key(&b);
    if (status == ODF_OK)
        status = compare_met(&b);
    if (status == ODF_OK)
        status = hand_over(&b, memory, out, out_count);
    vector_clear(&b.files);
    vector_clear(&b.seen);
    vector_clear(&b.pairs);
    return status;
}
