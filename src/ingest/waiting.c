/* SPDX-License-Identifier: MIT */
/* Each entry is kept as its date and seven strings, each with its size before it. */
#include "ingest/waiting.h"

#include <errno.h>

enum { STRING_COUNT = 7 };

static odf_status make_extractor(struct waiting *waiting, odf_error *err)
{
    odf_status status = odf_extractor_new(&waiting->extractor, err);

    if (status == ODF_OK && waiting->lexicon.data)
        status = odf_extractor_add_lexicon(waiting->extractor, waiting->lexicon.data,
                                           waiting->lexicon.size, err);
    return status == ODF_E_INPUT ? error_within(err, status, "lexicon") : status;
}

odf_status waiting_init(struct waiting *waiting, struct slice lexicon, odf_error *err)
{
    *waiting = (struct waiting){.lexicon = lexicon};
    return lexicon.data ? make_extractor(waiting, err) : ODF_OK;
}

void waiting_clear(struct waiting *waiting)
{
    if (waiting->file)
        fclose(waiting->file);
    odf_extractor_free(waiting->extractor);
}

static odf_status failed(odf_error *err)
{
    return fail(err, ODF_E_IO, "cannot keep entries in a temporary file: %s", strerror(errno));
}

/* The strings of an entry, in the order of the file. */
static void strings_of(odf_entry *entry, const char **out[STRING_COUNT])
{
    const char **list[STRING_COUNT] = {&entry->id,   &entry->title,     &entry->text,
                                       &entry->url,  &entry->publisher, &entry->language,
                                       &entry->extra};
    memcpy(out, list, sizeof list);
}

static bool put_string(FILE *file, const char *text)
{
    const size_t size = strlen(text);
    return fwrite(&size, sizeof size, 1, file) == 1 && fwrite(text, 1, size, file) == size;
}

odf_status waiting_add(struct waiting *waiting, const odf_entry *entry, odf_error *err)
{
    odf_status status = waiting->extractor ? ODF_OK : make_extractor(waiting, err);
    odf_entry copy = *entry;
    const char **strings[STRING_COUNT];

    if (status == ODF_OK)
        status = odf_extractor_learn(waiting->extractor, entry->text, entry->text_size, err);
    if (status != ODF_OK)
        return status;
    if (!waiting->file && !(waiting->file = tmpfile()))
        return failed(err);
    strings_of(&copy, strings);
    bool fine = fwrite(&entry->date, sizeof entry->date, 1, waiting->file) == 1;
    for (size_t i = 0; fine && i < STRING_COUNT; i++)
        fine = put_string(waiting->file, *strings[i]);
    waiting->count++;
    return fine ? ODF_OK : failed(err);
}

static odf_status get_string(FILE *file, struct arena *memory, const char **out, odf_error *err)
{
    size_t size;

    if (fread(&size, sizeof size, 1, file) != 1)
        return failed(err);
    char *text = arena_alloc(memory, size + 1);
    if (!text)
        return fail(err, ODF_E_MEMORY, "an entry of %zu bytes", size);
    if (fread(text, 1, size, file) != size)
        return failed(err);
    *out = text;
    return ODF_OK;
}

/* The next entry as it was added. */
static odf_status get_entry(FILE *file, struct arena *memory, odf_entry *out, odf_error *err)
{
    const char **strings[STRING_COUNT];
    odf_status status = ODF_OK;

    *out = (odf_entry){0};
    if (fread(&out->date, sizeof out->date, 1, file) != 1)
        return failed(err);
    strings_of(out, strings);
    for (size_t i = 0; i < STRING_COUNT && status == ODF_OK; i++)
        status = get_string(file, memory, strings[i], err);
    if (status == ODF_OK)
        out->text_size = strlen(out->text);
    return status;
}

static odf_status extract(struct waiting *waiting, const odf_entry *bare, odf_entry_fn *take,
                          void *user, odf_error *err)
{
    const odf_extractor_input input = {bare->id, bare->text, bare->text_size, bare->date};
    odf_entry entry;
    odf_status status = odf_extractor_read(waiting->extractor, &input, &entry, err);

    if (status != ODF_OK)
        return error_within(err, status, "entry '%s'", bare->id);
    entry.title = bare->title;
    entry.url = bare->url;
    entry.publisher = bare->publisher;
    entry.language = bare->language;
    entry.extra = bare->extra;
    return take(user, &entry, err);
}

odf_status waiting_each(struct waiting *waiting, odf_entry_fn *take, void *user, odf_error *err)
{
    CLEANUP(arena_clear) struct arena memory = {0};
    odf_status status = ODF_OK;

    if (waiting->count == 0)
        return ODF_OK;
    if (fflush(waiting->file) != 0)
        return failed(err);
    rewind(waiting->file);
    for (size_t i = 0; i < waiting->count && status == ODF_OK; i++) {
        odf_entry bare;
        arena_reset(&memory);
        status = get_entry(waiting->file, &memory, &bare, err);
        if (status == ODF_OK)
            status = extract(waiting, &bare, take, user, err);
    }
    return status;
}
