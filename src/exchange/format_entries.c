/* SPDX-License-Identifier: MIT */
/* The ledger as it came in: entry records, one a line, by id. */
#include "exchange/format.h"

static odf_status take_entry(void *user, const odf_entry *entry, odf_error *err)
{
    (void)err;
    write_entry(user, entry);
    return ODF_OK;
}

static odf_status write_entries(const odf_export_source *source, odf_sink *sink, odf_error *err)
{
    return source->each_entry(source->user, take_entry, sink, err);
}

const odf_format format_entries = {
    .name = "entries",
    .summary = "entry records, one JSON object a line: everything that was loaded",
    .write = write_entries,
};
