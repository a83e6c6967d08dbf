/* SPDX-License-Identifier: MIT */
/* Title, subtitle, legend and sources around the map. What they take is taken first; the map gets
 * the rest of the sheet. */
#include "base/sink.h"
#include "base/vector.h"
#include "map/scene.h"

#define LONG_TITLE_SIZE 13.0
#define SUBTITLE_SIZE 9.0
#define SOURCES_SIZE 7.0
#define LEGEND_ROW 13.0
#define LEGEND_SPACE 14.0 /* between items */
#define LEADING 1.25
#define AREA_INSET 1.5 /* keeps borders of boxes on the sheet */

enum { MOST_SOURCE_LINES = 12 };

static bool add_text(struct scene *scene, const char *raw, double size, bool bold, uint32_t colour,
                     const char *class_name, double *y)
{
    const char *text = text_clean_long(&scene->memory, raw);
    struct frame_text *out = &scene->texts[scene->text_count];
    if (!text || !label_fill(&scene->memory, slice_of(text), size, bold, scene->width, &out->label))
        return false;
    out->y = *y;
    out->colour = colour;
    out->class_name = class_name;
    *y += label_height(&out->label) + size * (LEADING - 1);
    scene->text_count++;
    return true;
}

static bool given(const char *text)
{
    return text && text[0];
}

static bool add_head(struct scene *scene, double *y)
{
    const char *title = given(scene->options->title) ? scene->options->title : scene->title;
    const double size = text_width(slice_of(title), TITLE_SIZE, true) > 1.6 * scene->width
                            ? LONG_TITLE_SIZE
                            : TITLE_SIZE;
    scene->title = title;
    if (!add_text(scene, title, size, true, COLOUR_TEXT, "title", y))
        return false;
    if (given(scene->subtitle) &&
        !add_text(scene, scene->subtitle, SUBTITLE_SIZE, false, COLOUR_QUIET, "subtitle", y))
        return false;
    return !given(scene->options->note) ||
           add_text(scene, scene->options->note, SUBTITLE_SIZE, false, COLOUR_QUIET, "note", y);
}

typedef VECTOR(struct legend_item) item_list;

static bool add_item(item_list *items, int kind, bool subject, bool highlight, const char *text)
{
    return text && vector_push(items, (struct legend_item){.sort = LEGEND_NODE,
                                                           .which = kind,
                                                           .subject = subject,
                                                           .highlight = highlight,
                                                           .text = text});
}

/* Each kind once, and once more as the subject; one highlighted box, of the first kind that is. */
static bool add_node_items(struct scene *scene, item_list *items)
{
    bool seen[ODF_KIND_COUNT] = {false};
    bool subject[ODF_KIND_COUNT] = {false};
    int highlight = -1;
    for (size_t i = 0; i < scene->node_count; i++) {
        const struct scene_node *node = &scene->nodes[i];
        *(node->subject ? &subject[node->kind] : &seen[node->kind]) = true;
        if (node->highlight && highlight < 0)
            highlight = node->kind;
    }
    bool enough = true;
    for (int kind = 0; kind < ODF_KIND_COUNT; kind++)
        enough = enough &&
                 (!seen[kind] || add_item(items, kind, false, false, scene->words->kind[kind]));
    for (int kind = 0; kind < ODF_KIND_COUNT; kind++)
        enough = enough && (!subject[kind] || add_item(items, kind, true, false,
                                                       arena_format(&scene->memory, "%s, %s",
                                                                    scene->words->kind[kind],
                                                                    scene->words->subject)));
    return enough &&
           (highlight < 0 || add_item(items, highlight, false, true, scene->words->highlighted));
}

static bool add_tie_items(const struct scene *scene, item_list *items)
{
    bool seen[ODF_TIE_KIND_COUNT] = {false};
    bool alleged = false;
    for (size_t i = 0; i < scene->tie_count; i++) {
        seen[scene->ties[i].kind] = true;
        alleged = alleged || scene->ties[i].alleged;
    }
    bool enough = true;
    for (int kind = 0; kind < ODF_TIE_KIND_COUNT; kind++) {
        if (seen[kind])
            enough =
                enough && vector_push(items, (struct legend_item){.sort = LEGEND_TIE,
                                                                  .which = kind,
                                                                  .text = scene->words->tie[kind]});
    }
    if (alleged)
        enough = enough && vector_push(items, (struct legend_item){.sort = LEGEND_TIE,
                                                                   .which = ODF_LINKED,
                                                                   .alleged = true,
                                                                   .text = scene->words->alleged});
    return enough;
}

static bool add_rule_items(const struct scene *scene, item_list *items)
{
    bool tinted = false;
    for (size_t i = 0; i < scene->node_count; i++)
        tinted = tinted || scene->nodes[i].community != NO_COMMUNITY;
    bool enough = true;
    if (tinted)
        enough = vector_push(
            items, (struct legend_item){.sort = LEGEND_HULL, .text = scene->words->community});
    if (scene->sized_by_ties)
        enough =
            enough && vector_push(items, (struct legend_item){.sort = LEGEND_WORDS,
                                                              .text = scene->words->type_size});
    return enough;
}

static double item_width(const struct legend_item *item)
{
    const bool drawn = item->sort != LEGEND_HEAD && item->sort != LEGEND_WORDS;
    return (drawn ? LEGEND_SAMPLE + 4 : 0) +
           text_width(slice_of(item->text), LEGEND_SIZE, item->sort == LEGEND_HEAD);
}

/* Sets the items from left to right in rows; returns how many rows. */
static size_t flow(item_list *items, double width)
{
    size_t rows = 1;
    double x = 0;
    for (size_t i = 0; i < items->count; i++) {
        const double wide = item_width(&items->items[i]);
        if (x > 0 && x + wide > width) {
            rows++;
            x = item_width(&items->items[0]) + LEGEND_SPACE; /* under the head stands nothing */
        }
        items->items[i].x = x;
        items->items[i].y = LEGEND_ROW * ((double)rows - 0.5);
        x += wide + LEGEND_SPACE;
    }
    return rows;
}

static bool add_legend(struct scene *scene, size_t *out_rows)
{
    item_list items = {0};
    bool enough = vector_push(
        &items, (struct legend_item){.sort = LEGEND_HEAD, .text = scene->words->legend});
    if (!scene->by_marks)
        enough = enough && add_node_items(scene, &items) && add_tie_items(scene, &items) &&
                 add_rule_items(scene, &items);
    for (size_t i = 0; enough && i < scene->legend_count; i++)
        enough = vector_push(&items, scene->legend[i]); /* the kind of map's own */
    if (enough) {
        *out_rows = flow(&items, scene->width);
        scene->legend = arena_array(&scene->memory, struct legend_item, items.count);
        scene->legend_count = items.count;
        enough = scene->legend != NULL;
        if (enough)
            memcpy(scene->legend, items.items, items.count * sizeof *items.items);
    }
    vector_clear(&items);
    return enough;
}

/* "Sources (entries: 110): Open Dialogue Foundation, 2014 – 2019. [1] kz-0017; …" */
static void write_sources(struct scene *scene, odf_sink *out)
{
    const odf_map_options *options = scene->options;
    if (given(options->sources)) {
        sink_text(out, options->sources);
        return;
    }
    const char *when = text_date(&scene->memory, scene->period);
    sink_text(out, scene->words->sources);
    if (scene->entry_count)
        sink_format(out, " (%s%s%u)", scene->words->entries, scene->words->colon,
                    scene->entry_count);
    if (given(scene->publishers) || given(when))
        sink_format(out, "%s%s%s%s", scene->words->colon,
                    given(scene->publishers) ? scene->publishers : "",
                    given(scene->publishers) && given(when) ? ", " : "", given(when) ? when : "");
    else if (!scene->entry_count)
        sink_format(out, "%s?", scene->words->colon);
    for (size_t i = 0; i < scene->source_count; i++)
        sink_format(out, "%s[%zu]\xC2\xA0%s", i == 0 ? ". " : "; ", i + 1, scene->sources[i]);
}

static odf_status add_sources(struct scene *scene, double *bottom, odf_error *err)
{
    odf_sink *sink = odf_sink_new_memory();
    if (!sink)
        return fail(err, ODF_E_MEMORY, "sources of a map");
    write_sources(scene, sink);
    odf_status status = odf_sink_finish(sink, err);
    struct frame_text *text = &scene->texts[scene->text_count];
    const char *clean = NULL;
    if (status == ODF_OK) {
        clean = text_clean_long(&scene->memory, odf_sink_memory(sink, NULL));
        if (!clean || !label_fill(&scene->memory, slice_of(clean), SOURCES_SIZE, false,
                                  scene->width, &text->label))
            status = fail(err, ODF_E_MEMORY, "sources of a map");
    }
    odf_sink_free(sink);
    if (status != ODF_OK)
        return status;
    if (text->label.line_count > MOST_SOURCE_LINES)
        return fail(err, ODF_E_LIMIT,
                    "the list of sources takes %zu lines, more than the %d "
                    "that the sheet has room for; draw fewer nodes or leave the numbers out",
                    text->label.line_count, MOST_SOURCE_LINES);
    *bottom -= label_height(&text->label) + SOURCES_SIZE * 0.3;
    text->y = *bottom;
    text->colour = COLOUR_QUIET;
    text->class_name = "sources";
    scene->text_count++;
    return ODF_OK;
}

odf_status scene_frame(struct scene *scene, odf_error *err)
{
    double top = 0;
    double bottom = scene->height;
    size_t rows = 0;
    scene->text_count = 0;
    if (!add_head(scene, &top) || !add_legend(scene, &rows))
        return fail(err, ODF_E_MEMORY, "frame of a map");
    odf_status status = add_sources(scene, &bottom, err);
    if (status != ODF_OK)
        return status;
    bottom -= 3 + LEGEND_ROW * (double)rows;
    for (size_t i = 0; i < scene->legend_count; i++)
        scene->legend[i].y += bottom;
    scene->area = (struct box){AREA_INSET, top + 5, scene->width - AREA_INSET, bottom - 5};
    if (scene->area.y1 - scene->area.y0 < scene->height * 0.4)
        return fail(err, ODF_E_INVALID, "the sheet is too small for its own title and legend");
    return ODF_OK;
}

double scene_crop(struct scene *scene, double used, double shape)
{
    const odf_map_options *options = scene->options;
    const double area = scene->area.y1 - scene->area.y0;
    const double frame = scene->height - area;
    const bool page_given = options->page_width_mm > 0 && options->page_height_mm > 0;
    const double height = most(frame + used, scene->width / shape);
    if (page_given || options->portrait || height >= scene->height)
        return area;
    const double less = floor(scene->height - height);
    scene->height -= less;
    for (size_t i = 0; i < scene->text_count; i++) {
        if (scene->texts[i].y > scene->area.y1)
            scene->texts[i].y -= less;
    }
    for (size_t i = 0; i < scene->legend_count; i++)
        scene->legend[i].y -= less;
    scene->area.y1 -= less;
    return area - less;
}
