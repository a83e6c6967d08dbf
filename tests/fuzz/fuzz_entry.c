/* SPDX-License-Identifier: MIT */
/* Entry records: whatever the reader hands on is valid UTF-8, and its spans hit its words. */
#include "fuzz.h"

#include "base/utf8.h"
#include "ingest/read.h"

#include <cJSON.h>

static void must_be_text(const char *text)
{
    size_t offset = 0;
    MUST(text && utf8_valid(slice_of(text), &offset));
}

static void must_be_at(const odf_entry *entry, odf_span span, const char *words)
{
    MUST(span.start <= span.end && span.end <= entry->text_size);
    if (span.start == span.end)
        return;
    must_be_text(words);
    MUST(strlen(words) == span.end - span.start);
    MUST(memcmp(entry->text + span.start, words, span.end - span.start) == 0);
}

/* What stands in `extra` are the members of one object. */
static void must_be_members(const char *extra)
{
    char *object = malloc(strlen(extra) + 3);
    MUST(object);
    sprintf(object, "{%s}", extra);
    cJSON *parsed = cJSON_Parse(object);
    MUST(cJSON_IsObject(parsed));
    cJSON_Delete(parsed);
    free(object);
}

static void check_claims(const odf_entry *entry)
{
    for (size_t i = 0; i < entry->event_count; i++) {
        const odf_event *event = &entry->events[i];
        must_be_text(event->label);
        must_be_text(event->place);
        must_be_at(entry, event->trigger_span, event->trigger);
        must_be_members(event->extra);
        for (size_t j = 0; j < event->participant_count; j++)
            must_be_text(event->participants[j].name);
    }
    for (size_t i = 0; i < entry->relation_count; i++) {
        const odf_relation *relation = &entry->relations[i];
        must_be_text(relation->from);
        must_be_text(relation->to);
        must_be_text(relation->role);
        must_be_at(entry, relation->quote_span, relation->quote);
        must_be_members(relation->extra);
    }
}

static odf_status take(void *user, const odf_entry *entry, odf_error *err)
{
    (void)user;
    (void)err;
    MUST(entry->id[0] != '\0' && strlen(entry->text) == entry->text_size);
    const char *const texts[] = {entry->id,        entry->title,    entry->text, entry->url,
                                 entry->publisher, entry->language, entry->extra};
    for (size_t i = 0; i < COUNT_OF(texts); i++)
        must_be_text(texts[i]);
    for (size_t i = 0; i < entry->mention_count; i++) {
        MUST(entry->mentions[i].span.start < entry->mentions[i].span.end);
        must_be_at(entry, entry->mentions[i].span, entry->mentions[i].text);
        must_be_text(entry->mentions[i].name);
        must_be_members(entry->mentions[i].extra);
    }
    must_be_members(entry->extra);
    check_claims(entry);
    return ODF_OK;
}

static odf_status set_aside(void *user, size_t line, const char *reason, odf_error *err)
{
    (void)user;
    (void)err;
    MUST(line > 0 && reason[0] != '\0');
    return ODF_OK;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    /* fmemopen() refuses no bytes at all; opened to read, it does not write. */
    FILE *stream = size ? fmemopen((void *)(uintptr_t)data, size, "r") : fopen("/dev/null", "r");
    MUST(stream);
    const odf_input input = {"input", stream};
    const struct reading reading = {&input, take, take, set_aside, NULL, NULL, ODF_SPLIT_LINE};
    odf_error err = {0};
    (void)!read_json(&reading, &err);
    fclose(stream);
    return 0;
}
