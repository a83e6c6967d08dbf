/* SPDX-License-Identifier: MIT */
/* odf_map_draw(): the sheet, the attempts, the writers; and the table of the kinds of map. */
#include "base/sink.h"
#include "map/choose.h"
#include "map/scene.h"
#include "map/whole.h"

#define PT_PER_MM (72 / 25.4)
#define SMALLEST_SIDE 200.0 /* pt */
#define LEAST_SCALE 0.45    /* of A4, for the fewest nodes */
#define WIDEST_BOX 0.4      /* of the width */
#define LARGEST_SIDE 14400.0

enum { MOST_ATTEMPTS = 12 };

/* "the sheet" of MAPS: A4 landscape less its margins, and A3. */
static const double a4[2] = {757, 510};
static const double a3[2] = {1105, 757};

#define MAP(name) extern const struct odf_map map_##name;
#include "maps.def"
#undef MAP

static const struct odf_map *const maps[] = {
#define MAP(name) &map_##name,
#include "maps.def"
#undef MAP
};

const odf_map *odf_map_find(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(maps); i++) {
        if (strcmp(maps[i]->name, name) == 0)
            return maps[i];
    }
    return NULL;
}

size_t odf_map_count(void)
{
    return COUNT_OF(maps);
}

const odf_map *odf_map_at(size_t index)
{
    return index < COUNT_OF(maps) ? maps[index] : NULL;
}

const char *odf_map_name(const odf_map *map)
{
    return map->name;
}

const char *odf_map_summary(const odf_map *map)
{
    return map->summary;
}

size_t odf_map_focus_least(const odf_map *map)
{
    return map->focus_least;
}

size_t odf_map_focus_most(const odf_map *map)
{
    return map->focus_most;
}

static odf_status check_nodes(const odf_graph *view, const odf_node *nodes, size_t count,
                              odf_error *err)
{
    for (size_t i = 0; i < count; i++) {
        if (nodes[i] >= odf_graph_node_count(view))
            return fail(err, ODF_E_INVALID, "no node %u in a view of %zu", nodes[i],
                        odf_graph_node_count(view));
    }
    return ODF_OK;
}

static odf_status check(const odf_map *map, const odf_graph *view, const odf_map_options *options,
                        odf_error *err)
{
    if (options->focus_count < map->focus_least || options->focus_count > map->focus_most)
        return fail(err, ODF_E_INVALID, "the %s map takes %zu to %zu names, not %zu", map->name,
                    map->focus_least, map->focus_most, options->focus_count);
    if (!words_find(options->lang))
        return fail(err, ODF_E_INVALID, "no texts in the language '%s'", options->lang);
    odf_status status = check_nodes(view, options->focus, options->focus_count, err);
    if (status == ODF_OK)
        status = check_nodes(view, options->highlight, options->highlight_count, err);
    return status;
}

static bool page_given(const odf_map_options *options)
{
    return options->page_width_mm > 0 && options->page_height_mm > 0;
}

static odf_status take_page(struct scene *scene, bool large, odf_error *err)
{
    const odf_map_options *options = scene->options;
    const double *own = large ? a3 : a4;
    double width = own[0];
    double height = own[1];
    if (page_given(options)) {
        width = floor(options->page_width_mm * PT_PER_MM + 0.5);
        height = floor(options->page_height_mm * PT_PER_MM + 0.5);
    }
    if (!(width >= SMALLEST_SIDE && height >= SMALLEST_SIDE && width <= LARGEST_SIDE &&
          height <= LARGEST_SIDE))
        return fail(err, ODF_E_INVALID, "a sheet of %.0f x %.0f pt: sides must be %.0f to %.0f",
                    width, height, SMALLEST_SIDE, LARGEST_SIDE);
    scene->width = options->portrait ? height : width;
    scene->height = options->portrait ? width : height;
    return ODF_OK;
}

static void scene_reset(struct scene *scene)
{
    arena_clear(&scene->memory);
    *scene = (struct scene){.view = scene->view,
                            .map = scene->map,
                            .options = scene->options,
                            .words = scene->words,
                            .limit = scene->limit,
                            .width = scene->width,
                            .height = scene->height};
}

/* What the chosen nodes and ties are to say, before they have their places. */
static odf_status word_scene(struct scene *scene, odf_error *err)
{
    odf_status status = scene_number_sources(scene, err);
    if (status == ODF_OK)
        status = scene_word_ties(scene, err);
    if (status == ODF_OK)
        status = scene_subtitle(scene, err);
    return status;
}

static odf_status attempt(struct scene *scene, odf_error *err)
{
    odf_status status = scene->map->compose(scene, err);
    if (status == ODF_OK)
        status = word_scene(scene, err);
    if (status == ODF_OK)
        status = scene_frame(scene, err);
    if (status == ODF_OK)
        status = scene->map->arrange(scene, err);
    if (status == ODF_OK)
        status = scene_draw_numbers(scene, err);
    if (status == ODF_OK)
        status = scene_describe(scene, err);
    return status;
}

/* Tries with as many nodes as the sheet should hold, then with fewer while they do not fit. */
static odf_status fill(struct scene *scene, odf_error *err)
{
    odf_status status = ODF_E_LIMIT;
    for (int i = 0; i < MOST_ATTEMPTS && status == ODF_E_LIMIT; i++) {
        scene_reset(scene);
        status = attempt(scene, err);
        if (scene->options->no_omission || scene->limit <= 2)
            break;
        if (status == ODF_E_LIMIT) {
            const size_t drawn = scene->drawn        ? scene->drawn
                                 : scene->node_count ? scene->node_count
                                                     : scene->limit;
            const uint32_t fewer = (uint32_t)(drawn * 9 / 10);
            scene->limit = fewer < scene->limit ? fewer : scene->limit - 1;
        }
    }
    return status;
}

/* What the sheet holds, or less if the caller wants less. */
static void take_limit(struct scene *scene)
{
    const uint32_t holds = capacity_of(scene);
    const uint32_t wanted = scene->options->limit;
    scene->limit = wanted && wanted < holds ? wanted : holds;
}

static bool limited(const struct scene *scene)
{
    return scene->options->limit == scene->limit;
}

/* Of the sheet's sides, so that a handful of boxes does not stand about on it: the title still fits
 * on one line, and no box takes up half the width. */
static double fitting_scale(const struct scene *scene)
{
    double scale = least(1, sqrt(scene_fullness(scene) / scene->map->least_full));
    const char *title =
        scene->options->title && scene->options->title[0] ? scene->options->title : scene->title;
    scale = most(scale, text_width(slice_of(title), TITLE_SIZE, true) / scene->width);
    for (size_t i = 0; i < scene->node_count; i++)
        scale = most(scale, scene->nodes[i].w / WIDEST_BOX / scene->width);
    return clamped(scale, LEAST_SCALE, 1);
}

/* A map of few nodes takes less than a whole sheet, unless a page is asked for. */
static odf_status fill_smaller(struct scene *scene, bool *out_done, odf_error *err)
{
    *out_done = false;
    scene_reset(scene);
    odf_status status = scene->map->compose(scene, err);
    const double scale = status == ODF_OK ? fitting_scale(scene) : 1;
    if (scale == 1)
        return status;
    const double width = scene->width;
    const double height = scene->height;
    scene->width = floor(scale * width);
    scene->height = floor(scale * height);
    status = fill(scene, NULL);
    *out_done = status != ODF_E_INVALID && status != ODF_E_LIMIT;
    if (*out_done)
        return status;
    scene->width = width; /* too small for its own frame */
    scene->height = height;
    take_limit(scene);
    return ODF_OK;
}

static odf_status make_scene(struct scene *scene, odf_error *err)
{
    const odf_map_options *options = scene->options;
    odf_status status = take_page(scene, false, err);
    if (status != ODF_OK)
        return status;
    take_limit(scene);
    if (!page_given(options) && scene->map->larger_page) {
        status = scene->map->compose(scene, err);
        if (status == ODF_OK && scene_leaves_out(scene) && !limited(scene))
            status = take_page(scene, true, err);
        if (status != ODF_OK)
            return status;
        take_limit(scene);
    }
    bool done = false;
    if (!page_given(options) && scene->map->least_full > 0 && scene->width < A3_FROM)
        status = fill_smaller(scene, &done, err);
    return status != ODF_OK || done ? status : fill(scene, err);
}

/* DOT is not bound to a sheet: an overview too large for one is written whole, unless a limit is
 * asked for. */
static bool takes_all(const struct scene *scene, odf_map_format format)
{
    return format == ODF_MAP_DOT && scene->map->larger_page && scene->map->focus_most == 0 &&
           !scene->options->limit && odf_graph_node_count(scene->view) > scene->map->capacity_a3;
}

static odf_status make_whole(struct scene *scene, odf_error *err)
{
    odf_status status = whole_compose(scene, err);
    if (status == ODF_OK)
        status = word_scene(scene, err);
    if (status == ODF_OK)
        status = whole_arrange(scene, err);
    if (status == ODF_OK)
        status = scene_describe(scene, err);
    return status;
}

odf_status odf_map_draw(const odf_map *map, const odf_graph *view, const odf_map_options *options,
                        odf_map_format format, odf_sink *out, odf_error *err)
{
    odf_map_options complete = ODF_MAP_OPTIONS_INIT;
    if (options)
        memcpy(&complete, options,
               options->size < sizeof complete ? options->size : sizeof complete);
    if (!odf_map_format_available(format))
        return fail(err, ODF_E_INVALID, "this library was built without that format of map");
    odf_status status = check(map, view, &complete, err);
    if (status != ODF_OK)
        return status;
    struct scene scene = {
        .view = view, .map = map, .options = &complete, .words = words_find(complete.lang)};
    status = takes_all(&scene, format) ? make_whole(&scene, err) : make_scene(&scene, err);
    if (status == ODF_OK)
        status = map_write(&scene, format, out, err);
    arena_clear(&scene.memory);
    return status;
}
