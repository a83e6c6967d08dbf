/* SPDX-License-Identifier: MIT */
#include "base/json.h"

#include <math.h>

static void start_item(struct json *json, const char *key)
{
    if (json->depth > 0) {
        if (json->has_items[json->depth - 1])
            sink_char(json->sink, ',');
        json->has_items[json->depth - 1] = true;
    }
    if (key) {
        sink_json_string(json->sink, slice_of(key));
        sink_char(json->sink, ':');
    }
}

void json_open(struct json *json, const char *key, char bracket)
{
    start_item(json, key);
    sink_char(json->sink, bracket);
    if (json->depth < JSON_DEPTH) {
        json->has_items[json->depth] = false;
        json->closing[json->depth] = bracket == '{' ? '}' : ']';
        json->depth++;
    }
}

void json_close(struct json *json)
{
    json->depth--;
    sink_char(json->sink, json->closing[json->depth]);
}

void json_text(struct json *json, const char *key, const char *text)
{
    start_item(json, key);
    sink_json_string(json->sink, slice_of(text));
}

void json_number(struct json *json, const char *key, double value)
{
    start_item(json, key);
    if (isfinite(value))
        sink_number(json->sink, value);
    else
        sink_text(json->sink, "null");
}

void json_flag(struct json *json, const char *key, bool value)
{
    start_item(json, key);
    sink_text(json->sink, value ? "true" : "false");
}

void json_raw(struct json *json, const char *key, const char *raw)
{
    if (!raw || !raw[0])
        return;
    start_item(json, key);
    sink_text(json->sink, raw);
}
