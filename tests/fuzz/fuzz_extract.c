/* SPDX-License-Identifier: MIT */
/* Texts: whatever is found is valid UTF-8, its spans hit its words, mentions are in order and do
 * not overlap, and names in events and relations are never empty. Each line is an entry. */
#include "fuzz.h"

#include "base/utf8.h"

#include <odfgraph/text.h>

static void must_be_text(const char *text)
{
    size_t offset = 0;
    MUST(text && utf8_valid(slice_of(text), &offset));
}

static void must_be_at(const odf_entry *entry, odf_span span, const char *words)
{
    must_be_text(words);
    MUST(span.start < span.end && span.end <= entry->text_size);
    MUST(strlen(words) == span.end - span.start);
    MUST(memcmp(entry->text + span.start, words, span.end - span.start) == 0);
}

static void check(const odf_entry *entry)
{
    for (size_t i = 0; i < entry->mention_count; i++) {
        const odf_mention *mention = &entry->mentions[i];
        must_be_at(entry, mention->span, mention->text);
        must_be_text(mention->name);
        MUST(mention->name[0]);
        MUST(i == 0 || entry->mentions[i - 1].span.end <= mention->span.start);
    }
    for (size_t i = 0; i < entry->event_count; i++) {
        const odf_event *event = &entry->events[i];
        char date[ODF_PERIOD_SIZE];
        odf_period period;
        must_be_at(entry, event->trigger_span, event->trigger);
        must_be_text(event->label);
        must_be_text(event->place);
        MUST(odf_period_parse(odf_period_format(event->date, date), &period, NULL) == ODF_OK);
        for (size_t j = 0; j < event->participant_count; j++)
            MUST(event->participants[j].name[0]);
    }
    for (size_t i = 0; i < entry->relation_count; i++) {
        const odf_relation *relation = &entry->relations[i];
        must_be_at(entry, relation->quote_span, relation->quote);
        must_be_text(relation->role);
        MUST(relation->from[0] && relation->to[0] && strcmp(relation->from, relation->to) != 0);
    }
}

static void check_finding(void *user, const odf_finding *finding)
{
    const odf_extractor_input *input = user;
    must_be_text(finding->name);
    must_be_text(finding->rule);
    MUST(finding->span.end <= input->size);
}

/* Calls `each` with every line. */
static void each_line(odf_extractor *extractor, const char *data, size_t size,
                      void (*each)(odf_extractor *extractor, const char *line, size_t size))
{
    while (size > 0) {
        const char *end = memchr(data, '\n', size);
        const size_t line = end ? (size_t)(end - data) : size;
        each(extractor, data, line);
        data += line + (end != NULL);
        size -= line + (end != NULL);
    }
}

static void learn(odf_extractor *extractor, const char *line, size_t size)
{
    const odf_status status = odf_extractor_learn(extractor, line, size, NULL);
    MUST(status == ODF_OK || status == ODF_E_INPUT);
}

static void read(odf_extractor *extractor, const char *line, size_t size)
{
    odf_extractor_input input = {"e", line, size, {{2020, 2, 29}, {2020, 2, 29}}};
    odf_entry entry;
    const odf_status status = odf_extractor_read(extractor, &input, &entry, NULL);
    MUST(status == ODF_OK || status == ODF_E_INPUT);
    if (status != ODF_OK)
        return;
    check(&entry);
    MUST(odf_extractor_explain(extractor, check_finding, &input, NULL) == ODF_OK);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    odf_extractor *extractor;
    MUST(odf_extractor_new(&extractor, NULL) == ODF_OK);
    /* a lexicon may be as broken as any text */
    const odf_status status =
        odf_extractor_add_lexicon(extractor, (const char *)data, size < 200 ? size : 200, NULL);
    MUST(status == ODF_OK || status == ODF_E_INPUT);
    each_line(extractor, (const char *)data, size, learn);
    each_line(extractor, (const char *)data, size, read);
    odf_extractor_free(extractor);
    return 0;
}
