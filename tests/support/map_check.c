/* SPDX-License-Identifier: MIT */
#include "map_check.h"

#include "base/base.h"
#include "map/geometry.h"
#include "map/text.h"

#include <stdio.h>

enum { MOST_NODES = 400, MOST_TIES = 1600, MOST_TEXTS = 4000, MOST_LINE = 200, MOST_HULLS = 64 };

struct shown_node {
    char id[16];
    struct box box;
    double size;
    unsigned hull;
};

struct shown_tie {
    char id[16];
    int from;
    int to;
    struct point line[MOST_LINE];
    size_t count;
    bool labelled;
};

struct shown_text {
    struct box box;
    enum { IN_NODE, IN_LABEL, IN_FRAME } where;
    size_t owner; /* node, label, or number of the group */
    double size;
};

struct sheet {
    double width;
    double height;
    struct shown_node nodes[MOST_NODES];
    size_t node_count;
    struct shown_tie ties[MOST_TIES];
    size_t tie_count;
    struct box labels[MOST_TIES];
    size_t label_count;
    struct shown_text texts[MOST_TEXTS];
    size_t text_count;
    struct point hulls[MOST_HULLS][MOST_LINE];
    size_t hull_points[MOST_HULLS];
    size_t hull_count;
    struct map_figures *out;
};

/* Reading: strtod is used on text that the writer made, in the "C" locale of the tests. */

static const char *attribute_in(const char *tag, const char *name)
{
    char pattern[40];
    const char *end = strchr(tag, '>');
    snprintf(pattern, sizeof pattern, " %s=\"", name);
    const char *at = strstr(tag, pattern);
    return at && end && at < end ? at + strlen(pattern) : NULL;
}

static double number_in(const char *tag, const char *name, double otherwise)
{
    const char *at = attribute_in(tag, name);
    return at ? strtod(at, NULL) : otherwise;
}

static void copy_attribute(const char *tag, const char *name, char out[16])
{
    const char *at = attribute_in(tag, name);
    size_t size = 0;
    while (at && at[size] && at[size] != '"' && size < 15) {
        out[size] = at[size];
        size++;
    }
    out[size] = '\0';
}

static int node_called(const struct sheet *sheet, const char *id)
{
    for (size_t i = 0; i < sheet->node_count; i++) {
        if (strcmp(sheet->nodes[i].id, id) == 0)
            return (int)i;
    }
    return -1;
}

/* "M x y L x y Q x y x y C …" into a polyline. */
static size_t flatten(const char *d, struct point *out)
{
    size_t count = 0;
    struct point at = {0, 0};
    char command = 'M';
    while (*d && *d != '"' && count + 24 < MOST_LINE) {
        double v[6];
        if (strchr("MLQC", *d))
            command = *d++;
        if (*d == 'Z' || *d == ' ') {
            d++;
            continue;
        }
        const int wanted = command == 'C' ? 6 : command == 'Q' ? 4 : 2;
        for (int i = 0; i < wanted; i++) {
            char *end;
            v[i] = strtod(d, &end);
            d = end;
        }
        const struct point end = {v[wanted - 2], v[wanted - 1]};
        const int steps = wanted == 2 ? 1 : wanted == 4 ? 6 : 16;
        for (int i = 1; i <= steps; i++) {
            const double t = (double)i / steps;
            const double u = 1 - t;
            struct point p = end;
            if (command == 'Q')
                p = (struct point){u * u * at.x + 2 * u * t * v[0] + t * t * v[2],
                                   u * u * at.y + 2 * u * t * v[1] + t * t * v[3]};
            if (command == 'C')
                p = (struct point){u * u * u * at.x + 3 * u * u * t * v[0] + 3 * u * t * t * v[2] +
                                       t * t * t * v[4],
                                   u * u * u * at.y + 3 * u * u * t * v[1] + 3 * u * t * t * v[3] +
                                       t * t * t * v[5]};
            out[count++] = p;
        }
        at = end;
    }
    return count;
}

/* Of a rect or a polygon; without either (timelines), all of the sheet's inside is outside. */
static struct box shape_in(const char *group, const char *group_end)
{
    const char *rect = strstr(group, "<rect");
    const char *polygon = strstr(group, "<polygon");
    struct box box = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    if (rect && rect < group_end) {
        box.x0 = number_in(rect, "x", 0);
        box.y0 = number_in(rect, "y", 0);
        box.x1 = box.x0 + number_in(rect, "width", 0);
        box.y1 = box.y0 + number_in(rect, "height", 0);
    } else if (polygon && polygon < group_end) {
        const char *at = attribute_in(polygon, "points");
        while (*at && *at != '"') {
            char *end;
            const double x = strtod(at, &end);
            const double y = strtod(end + 1, &end);
            at = *end == ' ' ? end + 1 : end;
            box.x0 = least(box.x0, x);
            box.x1 = most(box.x1, x);
            box.y0 = least(box.y0, y);
            box.y1 = most(box.y1, y);
        }
    }
    return box;
}

/* The text of a tspan without its entities: widths are those of the letters shown. */
static size_t plain_text(const char *at, const char *end, char *out, size_t room)
{
    static const struct {
        const char *entity;
        char letter;
    } entities[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
    size_t size = 0;
    while (at < end && size + 1 < room) {
        bool found = false;
        for (size_t i = 0; i < COUNT_OF(entities) && !found; i++) {
            if (strncmp(at, entities[i].entity, strlen(entities[i].entity)) == 0) {
                out[size++] = entities[i].letter;
                at += strlen(entities[i].entity);
                found = true;
            }
        }
        if (!found)
            out[size++] = *at++;
    }
    return size;
}

/* Whether the group right before a text turns it. */
static bool turned(const char *text, const char *from)
{
    while (text > from && *--text != '<')
        continue;
    return strncmp(text, "<g transform=\"rotate(", 21) == 0;
}

/* Only whether it stays on the sheet is checked of a turned text. */
static void add_turned(struct sheet *sheet, const char *text, double left, double y, double width,
                       double size)
{
    while (*--text != '<')
        continue;
    char *end;
    const double angle = strtod(text + 21, &end) * 3.14159265358979 / 180;
    const double cx = strtod(end, &end);
    const double cy = strtod(end, &end);
    for (int corner = 0; corner < 4; corner++) {
        const double dx = (corner & 1 ? left + width : left) - cx;
        const double dy = (corner & 2 ? y + 0.22 * size : y - 0.74 * size) - cy;
        const double px = cx + dx * cos(angle) - dy * sin(angle);
        const double py = cy + dx * sin(angle) + dy * cos(angle);
        sheet->out->text_out_of_sheet +=
            px < 0 || py < 0 || px > sheet->width || py > sheet->height;
    }
}

static void read_texts(struct sheet *sheet, const char *from, const char *to, int where,
                       size_t owner)
{
    for (const char *text = from; (text = strstr(text, "<text")) && text < to; text++) {
        const double size = number_in(text, "font-size", 0);
        const char *weight = attribute_in(text, "font-weight");
        const char *anchor = attribute_in(text, "text-anchor");
        const char *text_end = strstr(text, "</text>");
        for (const char *span = text; (span = strstr(span, "<tspan")) && span < text_end; span++) {
            char plain[1024];
            const char *start = strchr(span, '>') + 1;
            const size_t length = plain_text(start, strstr(start, "</tspan>"), plain, sizeof plain);
            const double width = text_width((struct slice){plain, length}, size, weight != NULL);
            const double x = number_in(span, "x", 0);
            const double left = !anchor                             ? x
                                : strncmp(anchor, "middle", 6) == 0 ? x - width / 2
                                                                    : x - width;
            const double y = number_in(span, "y", 0);
            if (sheet->text_count == MOST_TEXTS)
                return;
            if (turned(text, from)) {
                add_turned(sheet, text, left, y, width, size);
                continue;
            }
            /* Letters reach from 0.74 em above the baseline to 0.22 em below it. */
            sheet->texts[sheet->text_count++] = (struct shown_text){
                {left, y - 0.74 * size, left + width, y + 0.22 * size}, where, owner, size};
        }
    }
}

static bool read_nodes(struct sheet *sheet, const char *svg)
{
    for (const char *at = svg; (at = strstr(at, "<g class=\"node ")); at++) {
        struct shown_node *node = &sheet->nodes[sheet->node_count];
        const char *end = strstr(at, "</g>");
        if (!end || sheet->node_count == MOST_NODES)
            return false;
        copy_attribute(at, "id", node->id);
        node->box = shape_in(at, end);
        const size_t before = sheet->text_count;
        read_texts(sheet, at, end, IN_NODE, sheet->node_count);
        node->size = before < sheet->text_count ? sheet->texts[before].size : 0;
        const char *title = strstr(at, "<title>");
        if (!title || title > end || title[7] == '<')
            sheet->out->missing++;
        sheet->node_count++;
    }
    return true;
}

static bool read_ties(struct sheet *sheet, const char *svg)
{
    for (const char *at = svg; (at = strstr(at, "<g class=\"edge ")); at++) {
        struct shown_tie *tie = &sheet->ties[sheet->tie_count];
        const char *end = strstr(at, "</g>");
        char id[16];
        if (!end || sheet->tie_count == MOST_TIES)
            return false;
        copy_attribute(at, "id", tie->id);
        copy_attribute(at, "data-source", id);
        tie->from = node_called(sheet, id);
        copy_attribute(at, "data-target", id);
        tie->to = node_called(sheet, id);
        const char *path = strstr(at, "<path d=\"");
        const char *title = strstr(at, "<title>");
        if (!title || title > end || title[7] == '<' || tie->from < 0 || tie->to < 0)
            sheet->out->missing++;
        if (path && path < end)
            tie->count = flatten(path + 9, tie->line);
        for (; path && path < end; path = strstr(path + 1, "<path"))
            sheet->out->thinnest_line =
                least(sheet->out->thinnest_line, number_in(path, "stroke-width", INFINITY));
        sheet->tie_count++;
    }
    return true;
}

static bool read_labels(struct sheet *sheet, const char *svg)
{
    for (const char *at = svg; (at = strstr(at, "<g class=\"edge-label\"")); at++) {
        const char *end = strstr(at, "</g>");
        char id[16];
        if (!end || sheet->label_count == MOST_TIES)
            return false;
        sheet->labels[sheet->label_count] = shape_in(at, end);
        read_texts(sheet, at, end, IN_LABEL, sheet->label_count);
        copy_attribute(at, "data-edge", id);
        for (size_t i = 0; i < sheet->tie_count; i++)
            sheet->ties[i].labelled |= strcmp(sheet->ties[i].id, id) == 0;
        sheet->label_count++;
    }
    return true;
}

static void read_frame(struct sheet *sheet, const char *svg)
{
    static const char *const classes[] = {"legend-item", "title",   "subtitle",
                                          "note",        "sources", "mark"};
    size_t group = 0;
    for (size_t i = 0; i < COUNT_OF(classes); i++) {
        char pattern[40];
        snprintf(pattern, sizeof pattern, "<g class=\"%s\"", classes[i]);
        for (const char *at = svg; (at = strstr(at, pattern)); at++)
            read_texts(sheet, at, strstr(at, "</g>"), IN_FRAME, group++);
    }
}

static void read_hulls(struct sheet *sheet, const char *svg)
{
    for (const char *at = svg; (at = strstr(at, "<g class=\"hull\"><path d=\"")); at++) {
        if (sheet->hull_count == MOST_HULLS)
            return;
        sheet->hull_points[sheet->hull_count] =
            flatten(strchr(strstr(at, " d="), '"') + 1, sheet->hulls[sheet->hull_count]);
        sheet->hull_count++;
    }
}

/* Measuring. */

static bool inside(struct box inner, struct box outer, double tolerance)
{
    return inner.x0 >= outer.x0 - tolerance && inner.x1 <= outer.x1 + tolerance &&
           inner.y0 >= outer.y0 - tolerance && inner.y1 <= outer.y1 + tolerance;
}

static bool line_meets_box(const struct point *line, size_t count, struct box box)
{
    double enter;
    double leave;
    for (size_t i = 0; i + 1 < count; i++) {
        if (segment_in_box(line[i], line[i + 1], box, &enter, &leave))
            return true;
    }
    return false;
}

static void count_overlaps(struct sheet *sheet)
{
    struct map_figures *out = sheet->out;
    const struct box page = {0, 0, sheet->width, sheet->height};
    for (size_t i = 0; i < sheet->node_count; i++) {
        const struct box box = sheet->nodes[i].box;
        if (box.x0 == INFINITY)
            continue; /* no box: a timeline */
        out->text_out_of_sheet += !inside(box, page, 0.05);
        for (size_t k = i + 1; k < sheet->node_count; k++)
            out->node_on_node += boxes_overlap(box, sheet->nodes[k].box);
        for (size_t k = 0; k < sheet->label_count; k++)
            out->label_on_node += boxes_overlap(box_inflated(box, -0.2), sheet->labels[k]);
    }
    for (size_t i = 0; i < sheet->label_count; i++) {
        for (size_t k = i + 1; k < sheet->label_count; k++)
            out->label_on_label += boxes_overlap(sheet->labels[i], sheet->labels[k]);
    }
}

static void check_texts(struct sheet *sheet)
{
    struct map_figures *out = sheet->out;
    const struct box page = {0, 0, sheet->width, sheet->height};
    for (size_t i = 0; i < sheet->text_count; i++) {
        const struct shown_text *text = &sheet->texts[i];
        out->smallest_type = least(out->smallest_type, text->size);
        if (text->where == IN_NODE)
            out->largest_type = most(out->largest_type, text->size);
        out->text_out_of_sheet += !inside(text->box, page, 0.5);
        if (text->where == IN_NODE && sheet->nodes[text->owner].box.x0 < INFINITY)
            out->text_out_of_box += !inside(text->box, sheet->nodes[text->owner].box, 0.06);
        if (text->where == IN_LABEL)
            out->text_out_of_box += !inside(text->box, sheet->labels[text->owner], 0.06);
        for (size_t k = 0; k < i; k++) {
            const struct shown_text *other = &sheet->texts[k];
            const bool together = text->where == other->where && text->owner == other->owner;
            if (!boxes_overlap(text->box, other->box))
                continue;
            if (together) /* lines of one label may come within each other's tails */
                out->text_over_text += text->box.y0 < other->box.y0 + 0.74 * other->size * 0.9;
            else
                out->label_on_label++;
        }
        for (size_t e = 0; text->where == IN_FRAME && e < sheet->tie_count; e++)
            out->text_struck +=
                line_meets_box(sheet->ties[e].line, sheet->ties[e].count, text->box);
        for (size_t v = 0; text->where == IN_FRAME && v < sheet->node_count; v++)
            out->label_on_node += boxes_overlap(text->box, sheet->nodes[v].box);
    }
}

static bool share_an_end(const struct shown_tie *a, const struct shown_tie *b)
{
    return a->from == b->from || a->from == b->to || a->to == b->from || a->to == b->to;
}

static size_t crossings_of(const struct shown_tie *a, const struct shown_tie *b)
{
    size_t count = 0;
    for (size_t i = 0; i + 1 < a->count; i++) {
        for (size_t k = 0; k + 1 < b->count; k++)
            count += segments_cross(a->line[i], a->line[i + 1], b->line[k], b->line[k + 1]);
    }
    return count;
}

static double length_of(const struct shown_tie *tie)
{
    double length = 0;
    for (size_t i = 0; i + 1 < tie->count; i++)
        length += distance(tie->line[i], tie->line[i + 1]);
    return length;
}

/* pt of `a` that lie within 1.2 pt of `b`. */
static double shared_length(const struct shown_tie *a, const struct shown_tie *b)
{
    double shared = 0;
    for (size_t i = 0; i + 1 < a->count; i++) {
        const double length = distance(a->line[i], a->line[i + 1]);
        const int steps = (int)(length / 2) + 1;
        for (int s = 0; s < steps; s++) {
            const double t = (s + 0.5) / steps;
            const struct point p = {a->line[i].x + (a->line[i + 1].x - a->line[i].x) * t,
                                    a->line[i].y + (a->line[i + 1].y - a->line[i].y) * t};
            double nearest = INFINITY;
            for (size_t k = 0; k + 1 < b->count; k++)
                nearest = least(nearest, distance_to_segment(p, b->line[k], b->line[k + 1]));
            shared += nearest < 1.2 ? length / steps : 0;
        }
    }
    return shared;
}

static void measure_ties(struct sheet *sheet)
{
    struct map_figures *out = sheet->out;
    double through = 0;
    double right = 0;
    double labelled = 0;
    double sum = 0;
    double squares = 0;
    for (size_t i = 0; i < sheet->tie_count; i++) {
        const struct shown_tie *tie = &sheet->ties[i];
        bool touches = false;
        for (size_t v = 0; v < sheet->node_count; v++)
            touches = touches || ((int)v != tie->from && (int)v != tie->to &&
                                  line_meets_box(tie->line, tie->count,
                                                 box_inflated(sheet->nodes[v].box, -0.3)));
        through += touches;
        labelled += tie->labelled;
        right += sheet->nodes[tie->to].box.x0 > sheet->nodes[tie->from].box.x0;
        const double length = length_of(tie);
        sum += length;
        squares += length * length;
        for (size_t k = 0; k < i; k++) {
            const struct shown_tie *other = &sheet->ties[k];
            if (!share_an_end(tie, other))
                out->crossings += (double)crossings_of(tie, other);
            const double shared = shared_length(tie, other);
            if (shared > 12 && shared > 0.3 * least(length, length_of(other)))
                out->on_one_another++;
        }
    }
    const double m = most(1, (double)sheet->tie_count);
    const double mean = sum / m;
    out->length_variation = mean > 0 ? sqrt(most(0, squares / m - mean * mean)) / mean : 0;
    out->crossings /= m;
    out->on_one_another /= m;
    out->through = through / m;
    out->runs_right = right / m;
    out->labelled = labelled / m;
}

/* Marks the cells of a grid that hold ink. */
static void paint(const struct sheet *sheet, struct box area, int columns, int rows, bool *ink)
{
    const double w = (area.x1 - area.x0) / columns;
    const double h = (area.y1 - area.y0) / rows;
    for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
            const struct box cell = {area.x0 + c * w, area.y0 + r * h, area.x0 + (c + 1) * w,
                                     area.y0 + (r + 1) * h};
            bool used = false;
            for (size_t v = 0; v < sheet->node_count && !used; v++)
                used = boxes_overlap(cell, sheet->nodes[v].box);
            for (size_t e = 0; e < sheet->label_count && !used; e++)
                used = boxes_overlap(cell, sheet->labels[e]);
            for (size_t e = 0; e < sheet->tie_count && !used; e++)
                used = line_meets_box(sheet->ties[e].line, sheet->ties[e].count, cell);
            ink[r * columns + c] = used;
        }
    }
}

/* Largest rectangle of cells without ink, by the histogram of each row. */
static int largest_empty(const bool *ink, int columns, int rows)
{
    int best = 0;
    int *height = calloc((size_t)columns, sizeof *height);
    for (int r = 0; r < rows && height; r++) {
        for (int c = 0; c < columns; c++)
            height[c] = ink[r * columns + c] ? 0 : height[c] + 1;
        for (int c = 0; c < columns; c++) {
            int low = height[c];
            for (int k = c; k < columns && low > 0; k++) {
                low = height[k] < low ? height[k] : low;
                best = low * (k - c + 1) > best ? low * (k - c + 1) : best;
            }
        }
    }
    free(height);
    return best;
}

/* The map's own part of the sheet: between the frame's texts. */
static struct box map_area(const struct sheet *sheet)
{
    struct box area = {0, 0, sheet->width, sheet->height};
    double middle = sheet->height / 2;
    for (size_t i = 0; i < sheet->text_count; i++) {
        const struct shown_text *text = &sheet->texts[i];
        if (text->where != IN_FRAME)
            continue;
        if (text->box.y1 < middle)
            area.y0 = most(area.y0, text->box.y1);
        else
            area.y1 = least(area.y1, text->box.y0);
    }
    return area;
}

static void measure_space(struct sheet *sheet)
{
    enum { COLUMNS = 120, ROWS = 80 };
    static bool fine[COLUMNS * ROWS];
    bool coarse[12 * 8];
    const struct box area = map_area(sheet);
    paint(sheet, area, COLUMNS, ROWS, fine);
    paint(sheet, area, 12, 8, coarse);
    sheet->out->empty = (double)largest_empty(fine, COLUMNS, ROWS) / (COLUMNS * ROWS);
    size_t used = 0;
    for (size_t i = 0; i < COUNT_OF(coarse); i++)
        used += coarse[i];
    sheet->out->cells = (double)used / COUNT_OF(coarse);
}

static struct point centre_of(struct box box)
{
    return (struct point){(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2};
}

static void measure_stress(struct sheet *sheet)
{
    const size_t n = sheet->node_count;
    int *steps = malloc(n * n * sizeof *steps);
    double pairs = 0;
    double linear = 0;
    double square = 0;
    for (size_t i = 0; steps && i < n * n; i++)
        steps[i] = i % (n + 1) == 0 ? 0 : (int)n;
    for (size_t e = 0; steps && e < sheet->tie_count; e++) {
        steps[(size_t)sheet->ties[e].from * n + (size_t)sheet->ties[e].to] = 1;
        steps[(size_t)sheet->ties[e].to * n + (size_t)sheet->ties[e].from] = 1;
    }
    for (size_t k = 0; steps && k < n; k++) {
        for (size_t i = 0; i < n; i++) {
            for (size_t j = 0; j < n; j++) {
                const int through = steps[i * n + k] + steps[k * n + j];
                if (through < steps[i * n + j])
                    steps[i * n + j] = through;
            }
        }
    }
    for (size_t i = 0; steps && i < n; i++) {
        for (size_t j = i + 1; j < n; j++) {
            const double d = steps[i * n + j];
            const double p =
                distance(centre_of(sheet->nodes[i].box), centre_of(sheet->nodes[j].box));
            if (d >= (double)n)
                continue; /* no way between them */
            pairs++;
            linear += p / d;
            square += p * p / (d * d);
        }
    }
    /* min over s of sum (1 - s p/d)^2 / pairs */
    sheet->out->stress = square > 0 ? 1 - linear * linear / (square * pairs) : 0;
    free(steps);
}

static bool point_in_polygon(struct point p, const struct point *polygon, size_t count)
{
    bool in = false;
    for (size_t i = 0, k = count - 1; i < count; k = i++) {
        if ((polygon[i].y > p.y) != (polygon[k].y > p.y) &&
            p.x < (polygon[k].x - polygon[i].x) * (p.y - polygon[i].y) /
                          (polygon[k].y - polygon[i].y) +
                      polygon[i].x)
            in = !in;
    }
    return in;
}

static void measure_tints(struct sheet *sheet)
{
    double once = 0;
    double twice = 0;
    for (double y = 2; y < sheet->height; y += 4) {
        for (double x = 2; x < sheet->width; x += 4) {
            int covers = 0;
            for (size_t i = 0; i < sheet->hull_count; i++)
                covers +=
                    point_in_polygon((struct point){x, y}, sheet->hulls[i], sheet->hull_points[i]);
            once += covers > 0;
            twice += covers > 1;
        }
    }
    sheet->out->tint_overlap = once > 0 ? twice / once : 0;
}

static size_t occurrences(const char *text, const char *what)
{
    size_t count = 0;
    for (const char *at = text; (at = strstr(at, what)); at += strlen(what))
        count++;
    return count;
}

static void check_file(struct sheet *sheet, const char *svg)
{
    static const char *const wanted[] = {"role=\"img\"",
                                         "aria-labelledby=\"map-title map-desc\"",
                                         "<title id=\"map-title\">",
                                         "<desc id=\"map-desc\">",
                                         "class=\"legend\"",
                                         "class=\"sources\"",
                                         "class=\"title\""};
    static const char *const unwanted[] = {
        "<script", "<style", "<foreignObject", "<image", "<!DOCTYPE", "href=", " on"};
    for (size_t i = 0; i < COUNT_OF(wanted); i++)
        sheet->out->missing += occurrences(svg, wanted[i]) != 1;
    for (size_t i = 0; i + 1 < COUNT_OF(unwanted); i++)
        sheet->out->active += occurrences(svg, unwanted[i]);
    for (const char *at = svg; (at = strstr(at, " id=\"")); at++) {
        char value[40];
        const char *id = at + 5;
        const size_t size = strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-");
        sheet->out->broken_ids += size == 0 || size > 30 || id[size] != '"';
        snprintf(value, sizeof value, " id=\"%.*s\"", (int)size, id);
        sheet->out->broken_ids += occurrences(svg, value) != 1;
    }
}

bool map_check(const char *svg, struct map_figures *out)
{
    struct sheet *sheet = calloc(1, sizeof *sheet);
    const char *root = strstr(svg, "<svg ");
    const char *box = root ? attribute_in(root, "viewBox") : NULL;
    bool good = sheet && box;
    *out = (struct map_figures){.smallest_type = INFINITY, .thinnest_line = INFINITY};
    if (good) {
        char *end;
        sheet->out = out;
        strtod(box, &end);
        strtod(end, &end);
        sheet->width = strtod(end, &end);
        sheet->height = strtod(end, &end);
        good = read_nodes(sheet, svg) && read_ties(sheet, svg) && read_labels(sheet, svg);
    }
    if (good) {
        read_frame(sheet, svg);
        read_hulls(sheet, svg);
        out->nodes = sheet->node_count;
        out->ties = sheet->tie_count;
        out->labels = sheet->label_count;
        out->hulls = sheet->hull_count;
        out->aspect = sheet->width / sheet->height;
        count_overlaps(sheet);
        check_texts(sheet);
        measure_ties(sheet);
        measure_space(sheet);
        measure_stress(sheet);
        measure_tints(sheet);
        check_file(sheet, svg);
    }
    free(sheet);
    return good;
}
