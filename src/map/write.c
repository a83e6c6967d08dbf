/* SPDX-License-Identifier: MIT */
/* One row for each format of a map. */
#include "base/sink.h"
#include "map/picture.h"

static odf_status write_svg(const struct scene *scene, odf_sink *out, odf_error *err)
{
    (void)err;
    svg_write(scene, out);
    return ODF_OK;
}

static odf_status write_dot(const struct scene *scene, odf_sink *out, odf_error *err)
{
    (void)err;
    dot_write(scene, out);
    return ODF_OK;
}

static odf_status write_text(const struct scene *scene, odf_sink *out, odf_error *err)
{
    (void)err;
    sink_text(out, scene->description);
    sink_char(out, '\n');
    if (scene->rest)
        sink_text(out, scene->rest);
    return ODF_OK;
}

typedef odf_status write_function(const struct scene *scene, odf_sink *out, odf_error *err);

static write_function *const writers[ODF_MAP_FORMAT_COUNT] = {
    [ODF_MAP_SVG] = write_svg, [ODF_MAP_DOT] = write_dot, [ODF_MAP_TEXT] = write_text,
#ifdef HAVE_RSVG
    [ODF_MAP_PDF] = pdf_write, [ODF_MAP_PNG] = png_write,
#endif
};

bool odf_map_format_available(odf_map_format format)
{
    return (unsigned)format < ODF_MAP_FORMAT_COUNT && writers[format] != NULL;
}

odf_status map_write(const struct scene *scene, odf_map_format format, odf_sink *out,
                     odf_error *err)
{
    return writers[format](scene, out, err);
}
