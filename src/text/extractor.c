/* SPDX-License-Identifier: MIT */
/* The reader as a whole: one entry's text through all layers, names over all entries. */
#include "text/name.h"

#include "base/utf8.h"

#include <odfgraph/text.h>

enum { LARGEST_TEXT = 1 << 30 };

struct odf_extractor {
    struct vocabulary vocabulary;
    struct registry registry;
    struct tokens tokens;
    struct mentions mentions;
    struct arena memory; /* of the entry read last */
};

odf_status odf_extractor_new(odf_extractor **out, odf_error *err)
{
    odf_extractor *extractor = calloc(1, sizeof *extractor);

    if (!extractor)
        return fail(err, ODF_E_MEMORY, "extractor");
    odf_status status = vocabulary_init(&extractor->vocabulary, err);
    if (status != ODF_OK) {
        free(extractor);
        return status;
    }
    registry_init(&extractor->registry, &extractor->vocabulary);
    *out = extractor;
    return ODF_OK;
}

void odf_extractor_free(odf_extractor *extractor)
{
    if (!extractor)
        return;
    mentions_clear(&extractor->mentions);
    tokens_clear(&extractor->tokens);
    registry_clear(&extractor->registry);
    vocabulary_clear(&extractor->vocabulary);
    arena_clear(&extractor->memory);
    free(extractor);
}

static odf_status check_text(struct slice text, odf_error *err)
{
    size_t offset = 0;

    if (text.size > LARGEST_TEXT)
        return fail(err, ODF_E_LIMIT, "a text of %zu bytes", text.size);
    if (!utf8_valid(text, &offset))
        return fail(err, ODF_E_INPUT, "invalid UTF-8 at byte %zu", offset);
    return ODF_OK;
}

odf_status odf_extractor_learn(odf_extractor *extractor, const char *text, size_t size,
                               odf_error *err)
{
    struct slice whole = {text, size};
    odf_status status = check_text(whole, err);

    if (status == ODF_OK)
        status = tokens_read(&extractor->tokens, &extractor->vocabulary, whole, err);
    if (status == ODF_OK)
        status = mentions_find(&extractor->mentions, &extractor->vocabulary, &extractor->tokens,
                               whole, NULL, err);
    if (status == ODF_OK)
        status = mentions_note(&extractor->mentions, &extractor->tokens, whole,
                               &extractor->registry, err);
    return status;
}

static odf_status write_mentions(odf_extractor *extractor, odf_entry *entry, odf_error *err)
{
    const struct mentions *mentions = &extractor->mentions;
    odf_mention *list = arena_array(&extractor->memory, odf_mention, mentions->list.count + 1);

    if (!list)
        return fail(err, ODF_E_MEMORY, "mentions of '%s'", entry->id);
    for (size_t i = 0; i < mentions->list.count; i++) {
        const struct mention *mention = &mentions->list.items[i];
        struct slice words = {entry->text + mention->start, mention->end - mention->start};
        list[i] = (odf_mention){.span = {mention->start, mention->end},
                                .kind = mention->kind,
                                .text = arena_copy(&extractor->memory, words),
                                .name = mentions->entities.items[mention->entity].name};
        if (!list[i].text)
            return fail(err, ODF_E_MEMORY, "mentions of '%s'", entry->id);
    }
    entry->mentions = list;
    entry->mention_count = mentions->list.count;
    return ODF_OK;
}

odf_status odf_extractor_read(odf_extractor *extractor, const char *id, const char *text,
                              size_t size, odf_entry *out, odf_error *err)
{
    struct slice whole = {text, size};
    odf_status status = check_text(whole, err);

    arena_reset(&extractor->memory);
    if (status == ODF_OK && !extractor->registry.resolved)
        status = registry_resolve(&extractor->registry, err);
    if (status == ODF_OK)
        status = tokens_read(&extractor->tokens, &extractor->vocabulary, whole, err);
    if (status == ODF_OK)
        status = mentions_find(&extractor->mentions, &extractor->vocabulary, &extractor->tokens,
                               whole, &extractor->registry, err);
    if (status == ODF_OK)
        status = mentions_resolve(&extractor->mentions, &extractor->vocabulary, &extractor->tokens,
                                  whole, &extractor->registry, &extractor->memory, err);
    if (status != ODF_OK)
        return status;
    odf_entry entry = {.title = "", .url = "", .publisher = "", .language = "", .extra = ""};
    entry.id = arena_copy(&extractor->memory, slice_of(id));
    entry.text = arena_copy(&extractor->memory, whole);
    entry.text_size = size;
    if (!entry.id || !entry.text)
        return fail(err, ODF_E_MEMORY, "entry '%s'", id);
    status = write_mentions(extractor, &entry, err);
    if (status == ODF_OK)
        *out = entry;
    return status;
}
