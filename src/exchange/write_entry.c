/* SPDX-License-Identifier: MIT */
#include "exchange/format.h"

static void write_text(struct json *json, const char *key, const char *text)
{
    if (text[0])
        json_text(json, key, text);
}

static void write_period(struct json *json, const char *key, odf_period period)
{
    char text[ODF_PERIOD_SIZE];
    json_text(json, key, odf_period_format(period, text));
}

static void write_mention(struct json *json, const odf_mention *mention)
{
    json_open(json, NULL, '{');
    json_number(json, "start", mention->span.start);
    json_number(json, "end", mention->span.end);
    json_text(json, "kind", odf_kind_name(mention->kind));
    json_text(json, "text", mention->text);
    json_text(json, "name", mention->name);
    json_raw(json, NULL, mention->extra);
    json_close(json);
}

static void write_event(struct json *json, const odf_event *event)
{
    json_open(json, NULL, '{');
    json_text(json, "type", odf_event_type_name(event->type));
    json_text(json, "label", event->label);
    write_period(json, "date", event->date);
    json_text(json, "place", event->place);
    json_text(json, "trigger", event->trigger);
    json_open(json, "participants", '[');
    for (size_t i = 0; i < event->participant_count; i++) {
        const odf_participant *who = &event->participants[i];
        json_open(json, NULL, '{');
        json_text(json, "name", who->name);
        json_text(json, "role", odf_role_name(who->role));
        if (who->alleged)
            json_flag(json, "alleged", true);
        json_raw(json, NULL, who->extra);
        json_close(json);
    }
    json_close(json);
    json_raw(json, NULL, event->extra);
    json_close(json);
}

static void write_relation(struct json *json, const odf_relation *relation)
{
    json_open(json, NULL, '{');
    json_text(json, "kind", odf_tie_kind_name(relation->kind));
    json_text(json, "from", relation->from);
    json_text(json, "to", relation->to);
    write_text(json, "role", relation->role);
    json_text(json, "quote", relation->quote);
    if (relation->alleged)
        json_flag(json, "alleged", true);
    if (relation->weight > 1)
        json_number(json, "weight", relation->weight);
    json_raw(json, NULL, relation->extra);
    json_close(json);
}

void write_entry(odf_sink *sink, const odf_entry *entry)
{
    struct json json = {sink};
    json_open(&json, NULL, '{');
    json_text(&json, "id", entry->id);
    write_text(&json, "title", entry->title);
    json_text(&json, "text", entry->text);
    if (odf_period_known(entry->date))
        write_period(&json, "date", entry->date);
    write_text(&json, "url", entry->url);
    write_text(&json, "publisher", entry->publisher);
    write_text(&json, "language", entry->language);
    json_open(&json, "mentions", '[');
    for (size_t i = 0; i < entry->mention_count; i++)
        write_mention(&json, &entry->mentions[i]);
    json_close(&json);
    json_open(&json, "events", '[');
    for (size_t i = 0; i < entry->event_count; i++)
        write_event(&json, &entry->events[i]);
    json_close(&json);
    json_open(&json, "relations", '[');
    for (size_t i = 0; i < entry->relation_count; i++)
        write_relation(&json, &entry->relations[i]);
    json_close(&json);
    json_raw(&json, NULL, entry->extra);
    json_close(&json);
    sink_char(sink, '\n');
}
