/* SPDX-License-Identifier: MIT */
/* Writes a scene as SVG: no script, style sheet, image or reference to anything outside; one
 * decimal; painted from the back: tints, ties, nodes, labels of ties, frame. The legend is drawn
 * by the same functions as the map. */
#include "base/sink.h"
#include "map/line.h"
#include "map/scene.h"

#define FAMILY "'Liberation Sans', Arial, Helvetica, sans-serif"
#define BEND_RADIUS 7.0
#define HULL_STROKE                                                                                \
    (2 * HULL_AIR)     /* a stroke of the tint's own colour: 5 pt more all around, round */
#define BASELINE 0.855 /* em from the top of a line to its baseline */

struct pen {
    odf_sink *out;
    bool grey;
};

static void number(struct pen pen, double value)
{
    sink_fixed(pen.out, value, 1);
}

static void attribute(struct pen pen, const char *name, double value)
{
    sink_format(pen.out, " %s=\"", name);
    number(pen, value);
    sink_char(pen.out, '"');
}

static void colour(struct pen pen, const char *name, uint32_t value)
{
    sink_format(pen.out, " %s=\"#%06X\"", name, (unsigned)(pen.grey ? grey_of(value) : value));
}

static void point_at(struct pen pen, struct point p)
{
    number(pen, p.x);
    sink_char(pen.out, ' ');
    number(pen, p.y);
}

/* Lines of a label, centred at x or starting there, the first line's top at y. */
static void text_lines(struct pen pen, const struct label *label, double x, double y,
                       const char *anchor, uint32_t fill)
{
    sink_text(pen.out, "<text");
    if (anchor)
        sink_format(pen.out, " text-anchor=\"%s\"", anchor);
    attribute(pen, "font-size", label->size);
    if (label->bold)
        sink_text(pen.out, " font-weight=\"bold\"");
    colour(pen, "fill", fill);
    sink_char(pen.out, '>');
    for (size_t i = 0; i < label->line_count; i++) {
        sink_text(pen.out, "<tspan");
        attribute(pen, "x", x);
        attribute(pen, "y", y + label->size * (BASELINE + LABEL_LEADING * (double)i));
        sink_char(pen.out, '>');
        sink_xml(pen.out, label->lines[i]);
        sink_text(pen.out, "</tspan>");
    }
    sink_text(pen.out, "</text>");
}

static void box_outline(struct pen pen, enum node_shape shape, struct box box)
{
    if (shape == SHAPE_CUT) {
        const double cut = CORNER_CUT;
        const struct point corners[] = {{box.x0 + cut, box.y0}, {box.x1 - cut, box.y0},
                                        {box.x1, box.y0 + cut}, {box.x1, box.y1 - cut},
                                        {box.x1 - cut, box.y1}, {box.x0 + cut, box.y1},
                                        {box.x0, box.y1 - cut}, {box.x0, box.y0 + cut}};
        sink_text(pen.out, "<polygon points=\"");
        for (size_t i = 0; i < COUNT_OF(corners); i++) {
            if (i)
                sink_char(pen.out, ' ');
            number(pen, corners[i].x);
            sink_char(pen.out, ',');
            number(pen, corners[i].y);
        }
        sink_char(pen.out, '"');
        return;
    }
    sink_text(pen.out, "<rect");
    attribute(pen, "x", box.x0);
    attribute(pen, "y", box.y0);
    attribute(pen, "width", box.x1 - box.x0);
    attribute(pen, "height", box.y1 - box.y0);
    if (shape == SHAPE_ROUNDED)
        attribute(pen, "rx", CORNER_ROUND);
}

static void node_shape(struct pen pen, odf_kind kind, bool subject, double border_width,
                       bool highlight, struct box box)
{
    const struct node_style *style = node_style_of(kind);
    box_outline(pen, style->shape, box);
    colour(pen, "fill", subject ? COLOUR_SUBJECT : style->fill);
    colour(pen, "stroke", highlight ? COLOUR_TEXT : subject ? COLOUR_SUBJECT : style->border);
    attribute(pen, "stroke-width", border_width);
    sink_text(pen.out, "/>");
}

/* "M … L … Q …": corners are rounded, curves are written as they are. */
static void path_data(struct pen pen, const struct line *line)
{
    const struct point *p = line->points;
    sink_text(pen.out, "M");
    point_at(pen, p[0]);
    for (size_t i = 1; line->cubic && i + 2 < line->count; i += 3) {
        sink_text(pen.out, " C");
        point_at(pen, p[i]);
        sink_char(pen.out, ' ');
        point_at(pen, p[i + 1]);
        sink_char(pen.out, ' ');
        point_at(pen, p[i + 2]);
    }
    for (size_t i = 1; !line->cubic && i < line->count; i++) {
        if (i + 1 < line->count) {
            const double before = distance(p[i - 1], p[i]);
            const double after = distance(p[i], p[i + 1]);
            const double r = least(BEND_RADIUS, least(before, after) / 2);
            const double s = before > 0 ? r / before : 0;
            const double t = after > 0 ? r / after : 0;
            sink_text(pen.out, " L");
            point_at(pen, (struct point){p[i].x + (p[i - 1].x - p[i].x) * s,
                                         p[i].y + (p[i - 1].y - p[i].y) * s});
            sink_text(pen.out, " Q");
            point_at(pen, p[i]);
            sink_char(pen.out, ' ');
            point_at(pen, (struct point){p[i].x + (p[i + 1].x - p[i].x) * t,
                                         p[i].y + (p[i + 1].y - p[i].y) * t});
        } else {
            sink_text(pen.out, " L");
            point_at(pen, p[i]);
        }
    }
}

static void stroke(struct pen pen, const struct line *line, uint32_t value, double width,
                   const char *dashes)
{
    sink_text(pen.out, "<path d=\"");
    path_data(pen, line);
    sink_text(pen.out, "\" fill=\"none\"");
    colour(pen, "stroke", value);
    attribute(pen, "stroke-width", width);
    if (dashes)
        sink_format(pen.out, " %s", dashes);
    sink_text(pen.out, "/>");
}

static void arrow_head(struct pen pen, struct point tip, struct point back, uint32_t fill)
{
    const double length = most(1e-6, distance(tip, back));
    const double dx = (tip.x - back.x) / length;
    const double dy = (tip.y - back.y) / length;
    const struct point foot = {tip.x - ARROW_LENGTH * dx, tip.y - ARROW_LENGTH * dy};
    sink_text(pen.out, "<path d=\"M");
    point_at(pen, tip);
    sink_text(pen.out, " L");
    point_at(pen, (struct point){foot.x - dy * ARROW_WIDTH / 2, foot.y + dx * ARROW_WIDTH / 2});
    sink_text(pen.out, " L");
    point_at(pen, (struct point){foot.x + dy * ARROW_WIDTH / 2, foot.y - dx * ARROW_WIDTH / 2});
    sink_text(pen.out, " Z\"");
    colour(pen, "fill", fill);
    sink_text(pen.out, "/>");
}

static void dot(struct pen pen, struct point centre, double radius, uint32_t fill)
{
    sink_text(pen.out, "<circle");
    attribute(pen, "cx", centre.x);
    attribute(pen, "cy", centre.y);
    attribute(pen, "r", radius);
    colour(pen, "fill", fill);
    sink_text(pen.out, "/>");
}

/* The line from border to border, `tips` being where it touches the boxes, with its ends. */
static void tie_line(struct pen pen, odf_tie_kind kind, bool alleged, bool reversed,
                     struct line line)
{
    const struct tie_style *style = tie_style_of(kind);
    const char *dashes = alleged         ? "stroke-dasharray=\"4 2.5\""
                         : style->dotted ? "stroke-dasharray=\"0 2.6\" stroke-linecap=\"round\""
                                         : NULL;
    if (line.count < 2)
        return;
    const struct point first = line.points[0];
    const struct point last = line.points[line.count - 1];
    struct point room[MOST_LINE_POINTS];
    if (line.count > COUNT_OF(room))
        return;
    memcpy(room, line.points, line.count * sizeof *room);
    line.points = room;
    const struct point tip = reversed ? first : last;
    if (style->end == END_ARROW)
        line_cut(&line, !reversed, inside_circle, &(struct circle){tip, ARROW_LENGTH - 0.6});
    if (line.count >= 2) {
        stroke(pen, &line, style->colour, style->width, dashes);
        if (style->core > 0)
            stroke(pen, &line, COLOUR_PAPER, style->core, NULL);
    }
    if (style->end == END_ARROW)
        arrow_head(pen, tip,
                   line.count < 2 ? (reversed ? last : first)
                   : reversed     ? line.points[0]
                                  : line.points[line.count - 1],
                   style->colour);
    if (style->end == END_DOTS) {
        const struct line whole = {room, line.count, line.cubic};
        const double length = most(1e-6, line_length(&whole));
        const double t = least(0.5, DOT_RADIUS / length * (double)line_pieces(&whole));
        dot(pen, line_point(&whole, 0, t), DOT_RADIUS, style->colour);
        dot(pen, line_point(&whole, line_pieces(&whole) - 1, 1 - t), DOT_RADIUS, style->colour);
    }
}

static void class_words(struct pen pen, const char *words)
{
    for (; *words; words++)
        sink_char(pen.out, *words == '_' || *words == ' ' ? '-' : *words);
}

static void hulls(struct pen pen, const struct scene *scene)
{
    sink_text(pen.out, "<g id=\"hulls\" stroke-linejoin=\"round\">\n");
    for (size_t i = 0; i < scene->hull_count; i++) {
        const struct scene_hull *hull = &scene->hulls[i];
        sink_text(pen.out, "<g class=\"hull\"><path d=\"");
        for (size_t k = 0; k < hull->count; k++) {
            sink_text(pen.out, k ? " L" : "M");
            point_at(pen, hull->points[k]);
        }
        sink_text(pen.out, " Z\"");
        colour(pen, "fill", hull->tint);
        colour(pen, "stroke", hull->tint);
        attribute(pen, "stroke-width", HULL_STROKE);
        sink_text(pen.out, "/></g>\n");
    }
    sink_text(pen.out, "</g>\n");
}

static void node_head(struct pen pen, const struct scene *scene, size_t index)
{
    const struct scene_node *n = &scene->nodes[index];
    const odf_period when = odf_graph_date(scene->view, n->node);
    char date[ODF_PERIOD_SIZE];
    sink_format(pen.out, "<g class=\"node %s%s%s\" id=\"n%zu\" data-id=\"", odf_kind_name(n->kind),
                n->subject ? " subject" : "", n->highlight ? " highlight" : "", index + 1);
    sink_xml(pen.out, slice_of(odf_graph_id_of(scene->view, n->node).text));
    sink_text(pen.out, "\"><title>");
    sink_xml(pen.out, slice_of(n->name));
    sink_text(pen.out, ", ");
    sink_xml(pen.out, slice_of(scene->words->kind[n->kind]));
    if (n->kind == ODF_EVENT && odf_period_known(when))
        sink_format(pen.out, ", %s", odf_period_format(when, date));
    sink_text(pen.out, "</title>");
}

static void edge_head(struct pen pen, const struct scene *scene, size_t index)
{
    const struct scene_tie *tie = &scene->ties[index];
    sink_text(pen.out, "<g class=\"edge ");
    class_words(pen, odf_tie_kind_name(tie->kind));
    sink_format(pen.out, "%s\" id=\"t%zu\" data-source=\"n%u\" data-target=\"n%u\"><title>",
                tie->alleged ? " alleged" : "", index + 1, tie->from + 1, tie->to + 1);
    sink_xml(pen.out, slice_of(tie->title));
    sink_text(pen.out, "</title>");
}

static void edges(struct pen pen, const struct scene *scene)
{
    sink_text(pen.out, "<g id=\"edges\">\n");
    for (size_t i = 0; i < scene->tie_count; i++) {
        const struct scene_tie *tie = &scene->ties[i];
        edge_head(pen, scene, i);
        tie_line(pen, tie->kind, tie->alleged, tie->reversed, tie->line);
        sink_text(pen.out, "</g>\n");
    }
    sink_text(pen.out, "</g>\n");
}

static void node(struct pen pen, const struct scene *scene, size_t index)
{
    const struct scene_node *n = &scene->nodes[index];
    node_head(pen, scene, index);
    node_shape(pen, n->kind, n->subject, n->border_width, n->highlight,
               box_around(n->x, n->y, n->w, n->h));
    const uint32_t fill = n->subject ? COLOUR_PAPER : COLOUR_TEXT;
    const double date =
        n->date.line_count ? label_height(&n->date) + n->date.size * (LABEL_LEADING - 1) : 0;
    const double top = n->y - (label_height(&n->label) + date) / 2;
    text_lines(pen, &n->label, n->x, top, "middle", fill);
    if (n->date.line_count)
        text_lines(pen, &n->date, n->x,
                   top + label_height(&n->label) + n->date.size * (LABEL_LEADING - 1), "middle",
                   fill);
    sink_text(pen.out, "</g>\n");
}

static void nodes(struct pen pen, const struct scene *scene)
{
    sink_text(pen.out, "<g id=\"nodes\">\n");
    for (size_t i = 0; i < scene->node_count; i++)
        node(pen, scene, i);
    sink_text(pen.out, "</g>\n");
}

static void one_mark(struct pen pen, const struct mark *mark)
{
    struct point ends[] = {mark->a, mark->b};
    const struct line line = {ends, 2, false};
    switch (mark->sort) {
    case MARK_LINE:
        stroke(pen, &line, mark->colour, mark->width,
               mark->dotted ? "stroke-dasharray=\"0.6 2.4\"" : NULL);
        break;
    case MARK_DOT: dot(pen, mark->a, mark->width, mark->colour); break;
    case MARK_RING:
        sink_text(pen.out, "<circle");
        attribute(pen, "cx", mark->a.x);
        attribute(pen, "cy", mark->a.y);
        attribute(pen, "r", mark->width - 0.4);
        colour(pen, "fill", COLOUR_PAPER);
        colour(pen, "stroke", mark->colour);
        sink_text(pen.out, " stroke-width=\"0.9\"/>");
        break;
    case MARK_BAND:
        box_outline(pen, SHAPE_SQUARE, (struct box){mark->a.x, mark->a.y, mark->b.x, mark->b.y});
        colour(pen, "fill", mark->colour);
        sink_text(pen.out, "/>");
        break;
    case MARK_TEXT:
        if (mark->turn) {
            sink_format(pen.out, "<g transform=\"rotate(%d ", mark->turn);
            point_at(pen, mark->a);
            sink_text(pen.out, ")\">");
        }
        /* A turned text stands on its line: it begins above the point. */
        text_lines(pen, &mark->label, mark->a.x,
                   mark->turn ? mark->a.y - label_height(&mark->label) : mark->a.y, NULL,
                   mark->colour);
        if (mark->turn)
            sink_text(pen.out, "</g>");
        break;
    }
}

/* Marks of nobody, of each node, of each tie: from the back to the front. */
static void marks(struct pen pen, const struct scene *scene)
{
    sink_text(pen.out, "<g id=\"ground\">\n");
    for (size_t k = 0; k < scene->mark_count; k++) {
        if (scene->marks[k].node != NO_OWNER || scene->marks[k].tie != NO_OWNER)
            continue;
        sink_text(pen.out, "<g class=\"mark\">");
        one_mark(pen, &scene->marks[k]);
        sink_text(pen.out, "</g>\n");
    }
    sink_text(pen.out, "</g>\n<g id=\"nodes\">\n");
    for (size_t i = 0; i < scene->node_count; i++) {
        node_head(pen, scene, i);
        for (size_t k = 0; k < scene->mark_count; k++) {
            if (scene->marks[k].node == i)
                one_mark(pen, &scene->marks[k]);
        }
        sink_text(pen.out, "</g>\n");
    }
    sink_text(pen.out, "</g>\n<g id=\"edges\">\n");
    for (size_t i = 0; i < scene->tie_count; i++) {
        edge_head(pen, scene, i);
        for (size_t k = 0; k < scene->mark_count; k++) {
            if (scene->marks[k].tie == i)
                one_mark(pen, &scene->marks[k]);
        }
        sink_text(pen.out, "</g>\n");
    }
    sink_text(pen.out, "</g>\n");
}

static void edge_labels(struct pen pen, const struct scene *scene)
{
    sink_text(pen.out, "<g id=\"edge-labels\">\n");
    for (size_t i = 0; i < scene->tie_count; i++) {
        const struct scene_tie *tie = &scene->ties[i];
        if (tie->label.line_count == 0)
            continue;
        sink_format(pen.out, "<g class=\"edge-label\" data-edge=\"t%zu\">", i + 1);
        box_outline(pen, SHAPE_SQUARE, tie->label_box);
        colour(pen, "fill", COLOUR_PAPER);
        sink_text(pen.out, "/>");
        text_lines(pen, &tie->label, (tie->label_box.x0 + tie->label_box.x1) / 2,
                   (tie->label_box.y0 + tie->label_box.y1 - label_height(&tie->label)) / 2,
                   "middle", COLOUR_TEXT);
        sink_text(pen.out, "</g>\n");
    }
    sink_text(pen.out, "</g>\n");
}

static void legend_sample(struct pen pen, const struct legend_item *item)
{
    const struct box box = box_around(item->x + 11, item->y, 18, 9);
    struct point ends[] = {{item->x, item->y}, {item->x + 22, item->y}};
    switch (item->sort) {
    case LEGEND_NODE:
        node_shape(pen, (odf_kind)item->which, item->subject,
                   item->highlight ? HIGHLIGHT_WIDTH : 0.9, item->highlight, box);
        break;
    case LEGEND_TIE:
        tie_line(pen, (odf_tie_kind)item->which, item->alleged, false,
                 (struct line){ends, 2, false});
        break;
    case LEGEND_HULL:
        box_outline(pen, SHAPE_SQUARE, box);
        colour(pen, "fill", tint_of(0));
        colour(pen, "stroke", 0xB8C4CC);
        sink_text(pen.out, " stroke-width=\"0.5\"/>");
        break;
    case LEGEND_MARK:
        one_mark(pen, &(struct mark){.sort = item->which,
                                     .width = item->which == MARK_LINE ? 0.8 : 2.3,
                                     .a = item->which == MARK_LINE
                                              ? ends[0]
                                              : (struct point){item->x + 11, item->y},
                                     .b = ends[1],
                                     .colour = item->colour});
        break;
    case LEGEND_HEAD:
    case LEGEND_WORDS: break;
    }
}

static void legend(struct pen pen, const struct scene *scene)
{
    sink_text(pen.out, "<g class=\"legend\" id=\"legend\">\n");
    for (size_t i = 0; i < scene->legend_count; i++) {
        const struct legend_item *item = &scene->legend[i];
        const bool drawn = item->sort != LEGEND_HEAD && item->sort != LEGEND_WORDS;
        const struct slice text = slice_of(item->text);
        struct slice line = text;
        const struct label label = {&line, 1, 0, LEGEND_SIZE, item->sort == LEGEND_HEAD};
        sink_text(pen.out, "<g class=\"legend-item\">");
        legend_sample(pen, item);
        text_lines(pen, &label, item->x + (drawn ? LEGEND_SAMPLE + 4 : 0),
                   item->y - LEGEND_SIZE / 2, NULL, COLOUR_TEXT);
        sink_text(pen.out, "</g>\n");
    }
    sink_text(pen.out, "</g>\n");
}

static void frame_texts(struct pen pen, const struct scene *scene)
{
    for (size_t i = 0; i < scene->text_count; i++) {
        const struct frame_text *text = &scene->texts[i];
        sink_format(pen.out, "<g class=\"%s\">", text->class_name);
        text_lines(pen, &text->label, 0, text->y, NULL, text->colour);
        sink_text(pen.out, "</g>\n");
    }
}

static void head(struct pen pen, const struct scene *scene)
{
    sink_text(pen.out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                       "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
    sink_number(pen.out, scene->width);
    sink_text(pen.out, "pt\" height=\"");
    sink_number(pen.out, scene->height);
    sink_text(pen.out, "pt\" viewBox=\"0 0 ");
    sink_number(pen.out, scene->width);
    sink_char(pen.out, ' ');
    sink_number(pen.out, scene->height);
    sink_format(pen.out,
                "\" role=\"img\" aria-labelledby=\"map-title map-desc\" xml:lang=\"%s\">\n",
                scene->words->lang);
    sink_text(pen.out, "<title id=\"map-title\">");
    sink_xml(pen.out, slice_of(scene->title));
    sink_text(pen.out, "</title>\n<desc id=\"map-desc\">");
    sink_xml(pen.out, slice_of(scene->description));
    sink_text(pen.out, "</desc>\n<rect class=\"paper\"");
    attribute(pen, "width", scene->width);
    attribute(pen, "height", scene->height);
    colour(pen, "fill", COLOUR_PAPER);
    sink_text(pen.out, "/>\n<g font-family=\"" FAMILY "\">\n");
}

void svg_write(const struct scene *scene, odf_sink *out)
{
    const struct pen pen = {out, scene->options->grey};
    head(pen, scene);
    if (scene->by_marks) {
        marks(pen, scene);
    } else {
        hulls(pen, scene);
        edges(pen, scene);
        nodes(pen, scene);
        edge_labels(pen, scene);
    }
    legend(pen, scene);
    frame_texts(pen, scene);
    sink_text(out, "</g>\n</svg>\n");
}
