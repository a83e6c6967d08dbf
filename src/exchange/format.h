/* SPDX-License-Identifier: MIT */
/* What a format is: a name and a way of writing. */
#ifndef EXCHANGE_FORMAT_H
#define EXCHANGE_FORMAT_H

#include "base/json.h"

#include <odfgraph/exchange.h>

struct odf_format {
    const char *name;
    const char *summary;
    odf_status (*write)(const odf_export_source *source, odf_sink *sink, odf_error *err);
};

/* One entry record as one line of JSON, with the keys that odfgraph does not know. */
void write_entry(odf_sink *sink, const odf_entry *entry);

#endif
