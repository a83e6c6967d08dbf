/* SPDX-License-Identifier: MIT */
/* What every reader does: takes one input and hands on one entry after the other. */
#ifndef INGEST_READ_H
#define INGEST_READ_H

#include "base/base.h"

#include <odfgraph/entry.h>
#include <odfgraph/ingest.h>

/* Larger records are set aside: a teaser has hundreds of bytes, a report's summary thousands. */
enum { LARGEST_RECORD_BYTES = 16 << 20, LARGEST_ARRAY_BYTES = 1 << 30, LONGEST_ID_BYTES = 200 };

struct reading {
    const odf_input *input;
    /* Strings of the entry live until it returns. */
    odf_status (*take)(void *user, const odf_entry *entry, odf_error *err);
    /* Entries that have a text and were given nothing of what is in it. */
    odf_status (*take_bare)(void *user, const odf_entry *entry, odf_error *err);
    /* The reason alone; the line is that of the record's beginning. */
    odf_status (*set_aside)(void *user, size_t line, const char *reason, odf_error *err);
    void *user;
    size_t *line;    /* out: that of the record's beginning, before it is handed on; may be NULL */
    odf_split split; /* of raw text */
};

/* What reads one kind of input; load.c has the table. */
struct reader {
    const char *name;   /* after --from */
    const char *ending; /* of file names that are taken for it; NULL: only when asked for */
    odf_status (*read)(const struct reading *reading, odf_error *err);
};

odf_status read_edges(const struct reading *reading, odf_error *err);
/* Raw text, cut into entries. Text that is no valid UTF-8 is set aside. */
odf_status read_raw(const struct reading *reading, odf_error *err);

/* Whether the name of the input says that it is raw text. */
bool input_is_text(const odf_input *input);

/* Entry records as JSON lines or one JSON array. */
odf_status read_json(const struct reading *reading, odf_error *err);

#endif
