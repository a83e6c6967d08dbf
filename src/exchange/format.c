/* SPDX-License-Identifier: MIT */
#include "exchange/format.h"

#define FORMAT(name) extern const odf_format format_##name;
#include "formats.def"
#undef FORMAT

static const odf_format *const formats[] = {
#define FORMAT(name) &format_##name,
#include "formats.def"
#undef FORMAT
};

size_t odf_format_count(void)
{
    return COUNT_OF(formats);
}

const odf_format *odf_format_at(size_t index)
{
    return index < COUNT_OF(formats) ? formats[index] : NULL;
}

const odf_format *odf_format_find(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(formats); i++) {
        if (strcmp(formats[i]->name, name) == 0)
            return formats[i];
    }
    return NULL;
}

const char *odf_format_name(const odf_format *format)
{
    return format->name;
}

const char *odf_format_summary(const odf_format *format)
{
    return format->summary;
}

odf_status odf_format_write(const odf_format *format, const odf_export_source *source,
                            odf_sink *sink, odf_error *err)
{
    return format->write(source, sink, err);
}
