/* SPDX-License-Identifier: MIT */
/* Numbers of sources: given to the entries in the order in which the drawn ties name them, printed
 * on the ties, explained in the footer. */
#include "base/sink.h"
#include "base/table.h"
#include "map/line.h"
#include "map/scene.h"

#define NUMBER_SIZE 7.0
#define NUMBER_PAD 1.0

enum { MOST_OF_TIE = 12 };

struct numbering {
    struct table known; /* entry -> number - 1 */
    const char **list;
    size_t room;
};

static bool number_entry(struct scene *scene, struct numbering *numbering, const char *entry,
                         uint32_t *out)
{
    bool fresh;
    uint32_t *place = table_add(&numbering->known, slice_of(entry), numbering->known.count, &fresh);
    if (!place)
        return false;
    *out = *place + 1;
    if (!fresh)
        return true;
    if (*place == numbering->room) {
        const size_t room = 2 * numbering->room + 16;
        const char **list = arena_array(&scene->memory, const char *, room);
        if (!list)
            return false;
        if (numbering->room)
            memcpy(list, numbering->list, numbering->room * sizeof *list);
        numbering->list = list;
        numbering->room = room;
    }
    numbering->list[*place] = entry;
    return true;
}

static int by_number(const void *left, const void *right)
{
    const uint32_t a = *(const uint32_t *)left;
    const uint32_t b = *(const uint32_t *)right;
    return a < b ? -1 : a > b;
}

/* "3, 17" */
static bool number_tie(struct scene *scene, struct numbering *numbering, struct scene_tie *tie)
{
    const odf_map_options *options = scene->options;
    uint32_t numbers[MOST_OF_TIE];
    size_t count = 0;
    for (size_t n = 0; n < MOST_OF_TIE; n++) {
        const char *entry = options->tie_source(options->tie_source_user, tie->tie, n);
        if (!entry)
            break;
        entry = arena_copy(&scene->memory, slice_of(entry));
        if (!entry || !number_entry(scene, numbering, entry, &numbers[count]))
            return false;
        count++;
    }
    qsort(numbers, count, sizeof *numbers, by_number);
    const char *text = "";
    for (size_t i = 0; i < count && text; i++) {
        if (i == 0 || numbers[i] != numbers[i - 1])
            text = arena_format(&scene->memory, "%s%s%u", text, text[0] ? ", " : "", numbers[i]);
    }
    tie->sources = text;
    return text != NULL;
}

odf_status scene_number_sources(struct scene *scene, odf_error *err)
{
    struct numbering numbering = {.list = NULL};
    bool enough = true;
    for (size_t i = 0; enough && i < scene->tie_count; i++) {
        scene->ties[i].sources = "";
        if (scene->options->tie_source)
            enough = number_tie(scene, &numbering, &scene->ties[i]);
    }
    scene->sources = numbering.list;
    scene->source_count = numbering.known.count;
    table_clear(&numbering.known);
    return enough ? ODF_OK : fail(err, ODF_E_MEMORY, "numbers of sources");
}

/* How badly a number would stand there: not at all on a box or another number. */
static double trouble_at(const struct scene *scene, const struct scene_tie *tie, struct box box)
{
    double trouble = 0;
    if (box.x0 < scene->area.x0 || box.x1 > scene->area.x1 || box.y0 < scene->area.y0 ||
        box.y1 > scene->area.y1)
        return INFINITY;
    for (size_t v = 0; v < scene->node_count; v++) {
        const struct scene_node *node = &scene->nodes[v];
        if (boxes_overlap(box_inflated(box, 1), box_around(node->x, node->y, node->w, node->h)))
            return INFINITY;
    }
    for (size_t i = 0; i < scene->tie_count; i++) {
        const struct scene_tie *other = &scene->ties[i];
        if (other->label.line_count && boxes_overlap(box_inflated(box, 1), other->label_box))
            return INFINITY;
        for (size_t k = 0; other != tie && k < line_pieces(&other->line); k++)
            trouble += length_in_box(line_point(&other->line, k, 0), line_point(&other->line, k, 1),
                                     box);
    }
    return trouble;
}

static void place_number(const struct scene *scene, struct scene_tie *tie,
                         const struct label *number)
{
    enum { PLACES = 17 };
    double best = INFINITY;
    struct box place = {0, 0, 0, 0};
    const double w = number->width + 2 * NUMBER_PAD;
    const double h = label_height(number) + NUMBER_PAD;
    for (int i = 0; i < PLACES && line_pieces(&tie->line) > 0; i++) {
        /* From the middle outwards. */
        const double t = 0.5 + (i % 2 ? 1 : -1) * ((i + 1) / 2) * 0.05;
        const struct point at = line_along(&tie->line, t);
        const struct box box = box_around(at.x, at.y, w, h);
        const double trouble = trouble_at(scene, tie, box) + 0.2 * i;
        if (trouble < best) {
            best = trouble;
            place = box;
        }
    }
    if (best == INFINITY)
        return; /* no room: the number is in the tie's title all the same */
    tie->label = *number;
    tie->label_box = place;
}

odf_status scene_draw_numbers(struct scene *scene, odf_error *err)
{
    for (size_t i = 0; i < scene->tie_count; i++) {
        struct scene_tie *tie = &scene->ties[i];
        if (!tie->sources[0] || tie->label.line_count || scene->by_marks)
            continue;
        struct label number;
        const char *text = arena_format(&scene->memory, "[%s]", tie->sources);
        if (!text || !label_wrap(&scene->memory, slice_of(text), NUMBER_SIZE, false, 60,
                                 &number))
            return fail(err, ODF_E_MEMORY, "numbers of sources");
        place_number(scene, tie, &number);
    }
    return ODF_OK;
}
