/* SPDX-License-Identifier: MIT */
/* Finding values in JSON text without changing a byte of them. For text that a parser has already
 * accepted, or, in json_skip(), to find where a value ends before anyone has parsed it. */
#ifndef INGEST_JSON_SCAN_H
#define INGEST_JSON_SCAN_H

#include "base/base.h"

const char *json_space(const char *at, const char *limit);

/* Behind the value that starts at `at`; NULL if it does not end before `limit`. Braces, brackets
 * and strings are followed, nothing else is checked. */
const char *json_skip(const char *at, const char *limit);

/* The next member of an object, or element of an array: `*at` starts behind the opening sign and
 * moves on. False at the end. `key` is with its quotes, empty for an element. */
bool json_next(const char **at, const char *limit, struct slice *key, struct slice *value);

#endif
