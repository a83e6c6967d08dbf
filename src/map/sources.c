/* SPDX-License-Identifier: MIT */
/* What the drawn ties rest on: how many entries, by whom, of when, and which ones for each tie; on
 * request their numbers, given in the order in which the ties name them, printed on the ties,
 * explained in the footer. */
#include "base/sink.h"
#include "base/table.h"
#include "map/line.h"
#include "map/scene.h"

#define NUMBER_SIZE 7.0
#define NUMBER_PAD 1.0

/* A view written whole may have a hundred thousand ties: their entries are not asked for. */
enum { MOST_OF_TIE = 12, MOST_ASKED = 5000, NAMED_PUBLISHERS = 3, MOST_PUBLISHERS = 256 };

struct numbering {
    struct table entries;    /* entry -> number - 1 */
    struct table publishers; /* publisher -> entries */
    odf_period period;
};

static bool number_entry(struct scene *scene, struct numbering *numbering,
                         const odf_map_source *source, uint32_t *out)
{
    bool fresh;
    const char *entry = arena_copy(&scene->memory, slice_of(source->entry));
    const char *publisher = arena_copy(&scene->memory, slice_of(source->publisher));
    if (!entry || !publisher)
        return false;
    const uint32_t next = numbering->entries.count;
    uint32_t *place = table_add(&numbering->entries, slice_of(entry), next, &fresh);
    if (!place)
        return false;
    *out = *place + 1;
    if (!fresh)
        return true;
    uint32_t *count = table_add(&numbering->publishers, slice_of(publisher), 0, &fresh);
    if (!count)
        return false;
    ++*count;
    if (source->date.first.year == 0)
        return true;
    const odf_period first = {source->date.first, source->date.first};
    const odf_period last = {source->date.last, source->date.last};
    if (!odf_period_known(numbering->period) ||
        odf_period_compare(first, (odf_period){numbering->period.first, numbering->period.first}) <
            0)
        numbering->period.first = source->date.first;
    if (numbering->period.last.year == 0 ||
        odf_period_compare(last, (odf_period){numbering->period.last, numbering->period.last}) > 0)
        numbering->period.last = source->date.last;
    return true;
}

static int by_number(const void *left, const void *right)
{
    const uint32_t a = *(const uint32_t *)left;
    const uint32_t b = *(const uint32_t *)right;
    return a < b ? -1 : a > b;
}

/* "3, 17" */
static const char *number_list(struct scene *scene, const uint32_t *numbers, size_t count)
{
    const char *text = "";
    for (size_t i = 0; i < count && text; i++) {
        if (i == 0 || numbers[i] != numbers[i - 1])
            text = arena_format(&scene->memory, "%s%s%u", text, text[0] ? ", " : "", numbers[i]);
    }
    return text;
}

/* "kz-0012, kz-0031" */
static const char *entry_list(struct scene *scene, const struct numbering *numbering,
                              const uint32_t *numbers, size_t count)
{
    const char *text = "";
    for (size_t i = 0; i < count && text; i++) {
        const struct slice entry = numbering->entries.items[numbers[i] - 1].key;
        if (i == 0 || numbers[i] != numbers[i - 1])
            text = arena_format(&scene->memory, "%s%s%.*s", text, text[0] ? ", " : "",
                                (int)entry.size, entry.data);
    }
    return text;
}

static bool number_tie(struct scene *scene, struct numbering *numbering, struct scene_tie *tie)
{
    const odf_map_options *options = scene->options;
    uint32_t numbers[MOST_OF_TIE];
    odf_map_source source;
    size_t count = 0;
    for (size_t n = 0;
         n < MOST_OF_TIE && options->tie_source(options->tie_source_user, tie->tie, n, &source);
         n++) {
        if (!number_entry(scene, numbering, &source, &numbers[count]))
            return false;
        count++;
    }
    if (count > 1)
        qsort(numbers, count, sizeof *numbers, by_number);
    tie->entries = entry_list(scene, numbering, numbers, count);
    if (options->numbered_sources)
        tie->sources = number_list(scene, numbers, count);
    return tie->entries && tie->sources;
}

/* "A, B and 3 more", those with the most entries first. */
static const char *name_publishers(struct scene *scene, const struct numbering *numbering)
{
    const struct table *table = &numbering->publishers;
    const char *names = "";
    bool used[MOST_PUBLISHERS] = {false};
    uint32_t named = 0;
    for (; named < NAMED_PUBLISHERS && named < table->count && names; named++) {
        uint32_t best = UINT32_MAX;
        for (uint32_t i = 0; i < table->count && i < MOST_PUBLISHERS; i++) {
            if (!used[i] &&
                (best == UINT32_MAX || table->items[i].value > table->items[best].value))
                best = i;
        }
        used[best] = true;
        if (table->items[best].key.size > 0)
            names = arena_format(&scene->memory, "%s%s%.*s", names, names[0] ? ", " : "",
                                 (int)table->items[best].key.size, table->items[best].key.data);
    }
    if (names && table->count > named)
        names = arena_format(&scene->memory, "%s, + %u", names, table->count - named);
    return names;
}

static bool take_counts(struct scene *scene, const struct numbering *numbering)
{
    const uint32_t count = numbering->entries.count;
    const char **list = arena_array(&scene->memory, const char *, count);
    scene->entry_count = count;
    scene->period = numbering->period;
    scene->publishers = name_publishers(scene, numbering);
    for (uint32_t i = 0; list && i < count; i++)
        list[i] = numbering->entries.items[i].key.data; /* NUL-terminated copies */
    scene->sources = list;
    scene->source_count = scene->options->numbered_sources ? count : 0;
    return list && scene->publishers;
}

odf_status scene_number_sources(struct scene *scene, odf_error *err)
{
    const odf_map_options *options = scene->options;
    struct numbering numbering = {.period = {{0, 0, 0}, {0, 0, 0}}};
    bool enough = true;
    scene->entry_count = options->entry_count;
    scene->publishers = options->publishers;
    scene->period = options->period;
    for (size_t i = 0; i < scene->tie_count; i++)
        scene->ties[i].sources = scene->ties[i].entries = "";
    if (options->tie_source && scene->tie_count > 0 && scene->tie_count <= MOST_ASKED) {
        for (size_t i = 0; enough && i < scene->tie_count; i++)
            enough = number_tie(scene, &numbering, &scene->ties[i]);
        enough = enough && take_counts(scene, &numbering);
    }
    table_clear(&numbering.entries);
    table_clear(&numbering.publishers);
    return enough ? ODF_OK : fail(err, ODF_E_MEMORY, "sources of a map");
}

/* Whether "3, 17" holds the number. */
static bool names_number(const char *list, uint32_t number)
{
    while (*list) {
        uint32_t value = 0;
        for (; *list >= '0' && *list <= '9'; list++)
            value = 10 * value + (uint32_t)(*list - '0');
        if (value == number)
            return true;
        list += strspn(list, ", ");
    }
    return false;
}

const char *scene_numbers_of(struct scene *scene, uint32_t node)
{
    const char *text = "";
    for (uint32_t number = 1; number <= scene->source_count && text; number++) {
        bool named = false;
        for (size_t i = 0; i < scene->tie_count && !named; i++) {
            const struct scene_tie *tie = &scene->ties[i];
            named = (tie->from == node || tie->to == node) && names_number(tie->sources, number);
        }
        if (named)
            text = arena_format(&scene->memory, "%s%s%u", text, text[0] ? ", " : "", number);
    }
    return text;
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
            trouble +=
                length_in_box(line_point(&other->line, k, 0), line_point(&other->line, k, 1), box);
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
        if (!text || !label_wrap(&scene->memory, slice_of(text), NUMBER_SIZE, false, 60, &number))
            return fail(err, ODF_E_MEMORY, "numbers of sources");
        place_number(scene, tie, &number);
    }
    return ODF_OK;
}
