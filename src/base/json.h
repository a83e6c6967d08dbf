/* SPDX-License-Identifier: MIT */
/* Writing JSON, commas and quotes taken care of:
 *
 *     struct json json = {sink};
 *     json_open(&json, NULL, '{');
 *     json_text(&json, "name", "Dana");
 *     json_open(&json, "list", '[');
 *     json_number(&json, NULL, 7);
 *     json_close(&json);
 *     json_close(&json);             {"name":"Dana","list":[7]}
 *
 * Inside a list the key is NULL. */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/sink.h"

enum { JSON_DEPTH = 16 };

struct json {
    odf_sink *sink;
    int depth;
    bool has_items[JSON_DEPTH];
    char closing[JSON_DEPTH];
};

void json_open(struct json *json, const char *key, char bracket); /* '{' or '[' */
void json_close(struct json *json);
void json_text(struct json *json, const char *key, const char *text);
void json_number(struct json *json, const char *key, double value); /* null if not finite */
void json_flag(struct json *json, const char *key, bool value);

/* Members or a value that are JSON already, written as they are; nothing if `raw` is empty. */
void json_raw(struct json *json, const char *key, const char *raw);

#endif
