/* SPDX-License-Identifier: MIT */
/* librsvg brings some thirty libraries with it, which every start of the program would load: so it
 * is loaded when a picture is asked for, and its headers alone are needed to build. Letters come
 * from the machine's fonts here, as they must; boxes have the sizes of the SVG all the same. */
#include "map/picture.h"

#include "base/sink.h"

#include <cairo-pdf.h>
#include <dlfcn.h>
#include <librsvg/rsvg.h>

#define PNG_SCALE (300 / 72.0)

/* The functions that are called, by their own names. */
#define FUNCTIONS(USE)                                                                             \
    USE(rsvg_handle_new_from_data)                                                                 \
    USE(rsvg_handle_render_document)                                                               \
    USE(g_object_unref)                                                                            \
    USE(g_clear_error)                                                                             \
    USE(cairo_pdf_surface_create_for_stream)                                                       \
    USE(cairo_pdf_surface_set_metadata)                                                            \
    USE(cairo_image_surface_create)                                                                \
    USE(cairo_surface_write_to_png_stream)                                                         \
    USE(cairo_surface_finish)                                                                      \
    USE(cairo_surface_status)                                                                      \
    USE(cairo_surface_destroy)                                                                     \
    USE(cairo_create)                                                                              \
    USE(cairo_scale)                                                                               \
    USE(cairo_destroy)

struct painter {
    void *library;
#define MEMBER(name) __typeof__(&name) name;
    FUNCTIONS(MEMBER)
#undef MEMBER
};

static bool find(void *library, const char *name, void *out_function, size_t size)
{
    void *symbol = dlsym(library, name);
    memcpy(out_function, &symbol, size); /* ISO C has no cast from an object to a function */
    return symbol != NULL;
}

static odf_status load(struct painter *painter, odf_error *err)
{
    /* Never closed: GLib does not survive that. */
    painter->library = dlopen("librsvg-2.so.2", RTLD_LAZY | RTLD_LOCAL);
    bool found = painter->library != NULL;
#define FIND(name)                                                                                 \
    found = found && find(painter->library, #name, &painter->name, sizeof painter->name);
    FUNCTIONS(FIND)
#undef FIND
    if (!found)
        return fail(err, ODF_E_INVALID,
                    "PDF and PNG need librsvg, which is not installed "
                    "(the package 'librsvg2-2'); write svg");
    return ODF_OK;
}

static cairo_status_t take_bytes(void *sink, const unsigned char *data, unsigned int size)
{
    sink_bytes(sink, data, size);
    return CAIRO_STATUS_SUCCESS;
}

/* Paints the map onto a surface whose unit is 1 / scale pt. */
static odf_status paint(const struct painter *painter, const struct scene *scene,
                        cairo_surface_t *surface, double scale, odf_error *err)
{
    const RsvgRectangle sheet = {0, 0, scene->width, scene->height};
    odf_sink *svg = odf_sink_new_memory();
    GError *problem = NULL;
    size_t size;
    if (!svg)
        return fail(err, ODF_E_MEMORY, "picture of a map");
    svg_write(scene, svg);
    const char *text = odf_sink_memory(svg, &size);
    RsvgHandle *handle = painter->rsvg_handle_new_from_data((const guint8 *)text, size, &problem);
    cairo_t *context = painter->cairo_create(surface);
    painter->cairo_scale(context, scale, scale);
    odf_status status = ODF_OK;
    if (!handle || !painter->rsvg_handle_render_document(handle, context, &sheet, &problem))
        status = fail(err, ODF_E_INTERNAL, "librsvg cannot paint the map: %s",
                      problem ? problem->message : "no reason given");
    painter->cairo_destroy(context);
    if (handle)
        painter->g_object_unref(handle);
    painter->g_clear_error(&problem);
    odf_sink_free(svg);
    return status;
}

static odf_status finish(const struct painter *painter, cairo_surface_t *surface, odf_status status,
                         odf_error *err)
{
    painter->cairo_surface_finish(surface);
    if (status == ODF_OK && painter->cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS)
        status = fail(err, ODF_E_MEMORY, "cairo cannot paint the map");
    painter->cairo_surface_destroy(surface);
    return status;
}

odf_status pdf_write(const struct scene *scene, odf_sink *out, odf_error *err)
{
    struct painter painter;
    odf_status status = load(&painter, err);
    if (status != ODF_OK)
        return status;
    odf_sink *pages = odf_sink_new_memory();
    if (!pages)
        return fail(err, ODF_E_MEMORY, "picture of a map");
    cairo_surface_t *surface =
        painter.cairo_pdf_surface_create_for_stream(take_bytes, pages, scene->width, scene->height);
    painter.cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, scene->title);
    /* The time of drawing would make every file another one. */
    painter.cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                           "1970-01-01T00:00:00Z");
    status = finish(&painter, surface, paint(&painter, scene, surface, 1, err), err);
    if (status == ODF_OK) {
        size_t size;
        const char *data = odf_sink_memory(pages, &size);
        sink_bytes(out, data, size);
    }
    odf_sink_free(pages);
    return status;
}

odf_status png_write(const struct scene *scene, odf_sink *out, odf_error *err)
{
    struct painter painter;
    odf_status status = load(&painter, err);
    if (status != ODF_OK)
        return status;
    cairo_surface_t *surface = painter.cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, (int)(scene->width * PNG_SCALE), (int)(scene->height * PNG_SCALE));
    status = paint(&painter, scene, surface, PNG_SCALE, err);
    if (status == ODF_OK &&
        painter.cairo_surface_write_to_png_stream(surface, take_bytes, out) != CAIRO_STATUS_SUCCESS)
        status = fail(err, ODF_E_MEMORY, "cairo cannot write the map as PNG");
    return finish(&painter, surface, status, err);
}
