/* SPDX-License-Identifier: MIT */
/* Writes what the extractor sees of each candidate event and of each possible participant, as
 * JSON lines, for scripts/dev/learn-weights:
 *
 *     describe FILE        lines "ID<tab>TEXT"; names are grouped over all of them
 */
#include "text/extractor.h"
#include "text/participant.h"

#include "base/sink.h"

#include <stdio.h>

static void describe_pairs(odf_sink *out, const struct page *page,
                           const struct candidates *candidates, uint32_t index)
{
    struct pairs pairs = {0};

    if (pairs_find(&pairs, page, candidates, index, NULL) != ODF_OK)
        exit(1);
    sink_text(out, ",\"pairs\":[");
    for (size_t i = 0; i < pairs.list.count; i++) {
        const char *name = page->mentions->entities.items[pairs.list.items[i].entity].name;
        sink_text(out, i ? ",{\"name\":" : "{\"name\":");
        sink_json_string(out, slice_of(name));
        sink_text(out, ",\"seen\":[");
        const char *comma = "";
        for (unsigned f = 0; f < PARTICIPANT_FEATURE_COUNT; f++)
            if (pairs.list.items[i].seen[f]) {
                sink_format(out, "%s\"%s\"", comma, participant_feature_name(f));
                comma = ",";
            }
        sink_text(out, "]}");
    }
    sink_text(out, "]");
    pairs_clear(&pairs);
}

static void describe(odf_sink *out, odf_extractor *extractor, const struct page *page)
{
    const struct candidates *candidates = &extractor->candidates;

    for (uint32_t i = 0; i < candidates->list.count; i++) {
        const struct candidate *c = &candidates->list.items[i];
        sink_format(out, "%s{\"type\":\"%s\",\"start\":%u,\"end\":%u,\"chosen\":%d,\"seen\":[",
                    i ? "," : "", odf_event_type_name(c->type),
                    page->tokens->list.items[c->first].start,
                    page->tokens->list.items[c->last - 1].end, c->chosen);
        const char *comma = "";
        for (unsigned f = 0; f < EVENT_FEATURE_COUNT; f++)
            if (c->seen[f]) {
                sink_format(out, "%s\"%s\"", comma, event_feature_name(f));
                comma = ",";
            }
        sink_text(out, "]");
        describe_pairs(out, page, candidates, i);
        sink_text(out, "}");
    }
}

static char *split(char *line)
{
    line[strcspn(line, "\n")] = 0;
    char *tab = strchr(line, '\t');
    if (!tab)
        exit(2);
    *tab = 0;
    return tab + 1;
}

int main(int argc, char **argv)
{
    FILE *file = argc == 2 ? fopen(argv[1], "r") : NULL;
    odf_sink *out = odf_sink_new_stream(stdout);
    odf_extractor *extractor;
    char *line = NULL;
    size_t room = 0;

    if (!file || !out || odf_extractor_new(&extractor, NULL) != ODF_OK)
        return 2;
    while (getline(&line, &room, file) > 0) {
        const char *text = split(line);
        if (odf_extractor_learn(extractor, text, strlen(text), NULL) != ODF_OK)
            return 1;
    }
    rewind(file);
    while (getline(&line, &room, file) > 0) {
        const char *text = split(line);
        struct page page;
        arena_reset(&extractor->memory);
        if (extractor_open_page(extractor, slice_of(text), (odf_period){{0}, {0}}, &page, NULL) !=
            ODF_OK)
            return 1;
        sink_text(out, "{\"id\":");
        sink_json_string(out, slice_of(line));
        sink_text(out, ",\"mentions\":[");
        for (size_t i = 0; i < extractor->mentions.list.count; i++) {
            const struct mention *mention = &extractor->mentions.list.items[i];
            sink_format(out, "%s{\"start\":%u,\"end\":%u,\"kind\":\"%s\",\"name\":", i ? "," : "",
                        mention->start, mention->end, odf_kind_name(mention->kind));
            sink_json_string(out,
                             slice_of(extractor->mentions.entities.items[mention->entity].name));
            sink_text(out, "}");
        }
        sink_text(out, "],\"candidates\":[");
        describe(out, extractor, &page);
        sink_text(out, "]}\n");
    }
    free(line);
    fclose(file);
    odf_extractor_free(extractor);
    const odf_status status = odf_sink_finish(out, NULL);
    odf_sink_free(out);
    return status == ODF_OK ? 0 : 1;
}
