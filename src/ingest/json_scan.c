/* SPDX-License-Identifier: MIT */
#include "ingest/json_scan.h"

const char *json_space(const char *at, const char *limit)
{
    while (at < limit && (*at == ' ' || *at == '\n' || *at == '\t' || *at == '\r'))
        at++;
    return at;
}

static const char *skip_string(const char *at, const char *limit)
{
    for (at++; at < limit; at++) {
        if (*at == '\\')
            at++;
        else if (*at == '"')
            return at + 1;
    }
    return NULL;
}

const char *json_skip(const char *at, const char *limit)
{
    size_t depth = 0;
    do {
        if (at >= limit)
            return NULL;
        if (*at == '"') {
            at = skip_string(at, limit);
            if (!at)
                return NULL;
            continue;
        }
        if (*at == '{' || *at == '[')
            depth++;
        else if ((*at == '}' || *at == ']') && depth-- == 0)
            return NULL;
        else if (depth == 0 && *at == ',')
            return NULL;
        at++;
        if (depth == 0 && at[-1] != '}' && at[-1] != ']') {
            while (at < limit && !strchr(",]} \n\t\r", *at))
                at++;
        }
    } while (depth > 0);
    return at;
}

bool json_next(const char **at, const char *limit, struct slice *key, struct slice *value)
{
    const char *here = json_space(*at, limit);
    if (here < limit && *here == ',')
        here = json_space(here + 1, limit);
    if (here >= limit || *here == '}' || *here == ']')
        return false;
    const char *end = json_skip(here, limit);
    if (!end)
        return false;
    *key = (struct slice){here, 0};
    const char *colon = json_space(end, limit);
    if (*here == '"' && colon < limit && *colon == ':') {
        key->size = (size_t)(end - here);
        here = json_space(colon + 1, limit);
        end = json_skip(here, limit);
        if (!end)
            return false;
    }
    *value = (struct slice){here, (size_t)(end - here)};
    *at = end;
    return true;
}
