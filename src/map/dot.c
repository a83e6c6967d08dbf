/* SPDX-License-Identifier: MIT */
/* Writes a scene as DOT: everything that is known of nodes and ties as attributes, and the places
 * of boxes and lines, so that `neato -n2` shows the same map and any other engine a sensible one.
 * Identifiers are n1, n2, …; the entity's own id is an attribute. */
#include "base/sink.h"
#include "base/utf8.h"
#include "map/line.h"
#include "map/scene.h"

#define PT_PER_INCH 72.0
/* Its lines are farther apart: smaller type, so that boxes hold them. */
#define GRAPHVIZ_SIZE 0.92
#define BOLD_FAMILY "Liberation Sans Bold"
#define HEAD_SCALE 0.5                /* arrowsize */
#define HEAD_LENGTH (10 * HEAD_SCALE) /* pt, of Graphviz's arrow */
#define DOT_WIDTH (8 * HEAD_SCALE)    /* pt, of its dot */

/* A quoted string of DOT. Graphviz would decode &lt; and expand \N and \l: both are kept from it,
 * a backslash by doubling it and & as an entity. `newline` joins lines. */
static void write_escaped(odf_sink *out, struct slice text)
{
    const char *at = text.data;
    const char *limit = text.data + text.size;
    while (at < limit) {
        const char *start = at;
        uint32_t letter;
        if (!utf8_next(&at, limit, &letter)) {
            sink_text(out, "\xEF\xBF\xBD");
            at++;
        } else if (letter == '"') {
            sink_text(out, "\\\"");
        } else if (letter == '\\') {
            sink_text(out, "\\\\");
        } else if (letter == '&') {
            sink_text(out, "&amp;");
        } else if (letter >= 0x20 && letter != 0x7F) {
            sink_bytes(out, start, (size_t)(at - start));
        } else {
            sink_char(out, ' ');
        }
    }
}

static void string(odf_sink *out, const char *name, const char *value)
{
    sink_format(out, ", %s=\"", name);
    write_escaped(out, slice_of(value));
    sink_char(out, '"');
}

static void number(odf_sink *out, const char *name, double value, int decimals)
{
    sink_format(out, ", %s=\"", name);
    sink_fixed(out, value, decimals);
    sink_char(out, '"');
}

static void colour(const struct scene *scene, odf_sink *out, const char *name, uint32_t value)
{
    sink_format(out, ", %s=\"#%06X\"", name,
                (unsigned)(scene->options->grey ? grey_of(value) : value));
}

static void label(odf_sink *out, const struct label *first, const struct label *second)
{
    sink_text(out, "label=\"");
    for (size_t i = 0; i < first->line_count; i++) {
        if (i)
            sink_text(out, "\\n");
        write_escaped(out, first->lines[i]);
    }
    for (size_t i = 0; second && i < second->line_count; i++) {
        sink_text(out, "\\n");
        write_escaped(out, second->lines[i]);
    }
    sink_char(out, '"');
}

static void node(const struct scene *scene, size_t index, odf_sink *out)
{
    const struct scene_node *n = &scene->nodes[index];
    const struct node_style *style = node_style_of(n->kind);
    char date[ODF_PERIOD_SIZE];
    sink_format(out, "  n%zu [", index + 1);
    label(out, &n->label, &n->date);
    string(out, "id", odf_graph_id_of(scene->view, n->node).text);
    string(out, "name", odf_graph_name(scene->view, n->node));
    string(out, "class", odf_kind_name(n->kind));
    if (n->kind == ODF_EVENT)
        string(out, "date", odf_period_format(odf_graph_date(scene->view, n->node), date));
    if (n->community != NO_COMMUNITY)
        number(out, "community", n->community + 1.0, 0);
    sink_format(out, ", style=\"filled%s\"", style->shape == SHAPE_ROUNDED ? ",rounded" : "");
    colour(scene, out, "fillcolor", n->subject ? COLOUR_SUBJECT : style->fill);
    colour(scene, out, "color",
           n->highlight ? COLOUR_TEXT
           : n->subject ? COLOUR_SUBJECT
                        : style->border);
    colour(scene, out, "fontcolor", n->subject ? COLOUR_PAPER : COLOUR_TEXT);
    number(out, "penwidth", n->border_width, 1);
    number(out, "fontsize", n->label.size * GRAPHVIZ_SIZE, 2);
    if (n->label.bold)
        string(out, "fontname", BOLD_FAMILY);
    number(out, "width", n->w / PT_PER_INCH, 4);
    number(out, "height", n->h / PT_PER_INCH, 4);
    sink_text(out, ", pos=\"");
    sink_fixed(out, n->x, 2);
    sink_char(out, ',');
    sink_fixed(out, scene->height - n->y, 2);
    sink_text(out, "!\"];\n");
}

/* A double line is the widths of its three bands; dots and arrow heads are Graphviz's own. */
static void tie_style(const struct scene *scene, const struct scene_tie *tie, odf_sink *out)
{
    const struct tie_style *style = tie_style_of(tie->kind);
    const uint32_t value = scene->options->grey ? grey_of(style->colour) : style->colour;
    if (style->core > 0)
        sink_format(out, ", color=\"#%06X:white:#%06X\"", (unsigned)value, (unsigned)value);
    else
        sink_format(out, ", color=\"#%06X\"", (unsigned)value);
    number(out, "penwidth", style->core > 0 ? (style->width - style->core) / 2 : style->width, 2);
    if (tie->alleged || style->dotted)
        string(out, "style", tie->alleged ? "dashed" : "dotted");
    const bool dots = style->end == END_DOTS;
    const bool head = style->end == END_ARROW || scene->by_marks;
    string(out, "dir", dots ? "both" : head ? "forward" : "none");
    if (dots)
        sink_text(out, ", arrowhead=\"dot\", arrowtail=\"dot\"");
    else if (scene->by_marks)
        string(out, "arrowhead", tie->alleged ? "odot" : "dot");
    if (dots || head)
        number(out, "arrowsize", HEAD_SCALE, 1);
}

static void place(const struct scene *scene, odf_sink *out, struct point p)
{
    sink_fixed(out, p.x, 2);
    sink_char(out, ',');
    sink_fixed(out, scene->height - p.y, 2);
}

/* "x,y x,y …": Graphviz knows cubic curves only. */
static void curve(const struct scene *scene, odf_sink *out, const struct line *line)
{
    place(scene, out, line->points[0]);
    for (size_t i = 1; i < line->count; i++) {
        const struct point p = line->points[i - 1];
        const struct point q = line->points[i];
        for (int k = 1; k < 3 && !line->cubic; k++) {
            sink_char(out, ' ');
            place(scene, out, (struct point){p.x + (q.x - p.x) * k / 3, p.y + (q.y - p.y) * k / 3});
        }
        sink_char(out, ' ');
        place(scene, out, q);
    }
}

/* One stretch of a tie; at a start and an end it has got a head, for which the line is cut. */
static void stretch(const struct scene *scene, odf_sink *out, struct line line, double start,
                    double end)
{
    const struct point first = line.points[0];
    const struct point last = line.points[line.count - 1];
    if (start > 0)
        line_cut(&line, false, inside_circle, &(struct circle){first, start});
    if (end > 0)
        line_cut(&line, true, inside_circle, &(struct circle){last, end});
    if (line.count < 2)
        return;
    if (start > 0) {
        sink_text(out, "s,");
        place(scene, out, first);
        sink_char(out, ' ');
    }
    if (end > 0) {
        sink_text(out, "e,");
        place(scene, out, last);
        sink_char(out, ' ');
    }
    curve(scene, out, &line);
}

/* The stretches of a tie: one, or two where a label lies upon it or, on a timeline, where it leaves
 * its column with a dot. Returns how many. */
static size_t stretches(const struct scene *scene, const struct scene_tie *tie, struct point *room,
                        struct line out[2])
{
    struct line parts[2] = {{room, tie->line.count, tie->line.cubic}, {NULL, 0, false}};
    size_t count = 0;
    if (scene->by_marks) {
        memcpy(room, tie->line.points, tie->line.count * sizeof *room);
        parts[0].count = 2;
        parts[1] = (struct line){room + 1, tie->line.count - 1, false};
    } else if (tie->label.line_count) {
        line_part(&tie->line, tie->label_box, room, parts);
    } else {
        memcpy(room, tie->line.points, tie->line.count * sizeof *room);
    }
    for (size_t i = 0; i < 2; i++) {
        if (parts[i].count >= 2)
            out[count++] = parts[i];
    }
    if (tie->reversed) {
        const struct line first = out[0];
        out[0] = out[count - 1];
        out[count - 1] = first;
        for (size_t i = 0; i < count; i++)
            line_reverse(&out[i]);
    }
    return count;
}

static void tie_place(const struct scene *scene, const struct scene_tie *tie, odf_sink *out)
{
    struct point room[2 * MOST_LINE_POINTS + 4];
    struct line parts[2];
    if (tie->line.count < 2 || tie->line.count > MOST_LINE_POINTS)
        return;
    const size_t count = stretches(scene, tie, room, parts);
    if (count == 0)
        return;
    const enum line_end ends = tie_style_of(tie->kind)->end;
    const double tail = ends == END_DOTS ? DOT_WIDTH : 0;
    const double head = ends == END_ARROW ? HEAD_LENGTH : tail;
    sink_text(out, ", pos=\"");
    stretch(scene, out, parts[0], tail, scene->by_marks ? DOT_WIDTH : count == 1 ? head : 0);
    if (count == 2) {
        sink_char(out, ';');
        stretch(scene, out, parts[1], 0, head);
    }
    sink_char(out, '"');
}

static void tie_label(const struct scene *scene, const struct scene_tie *tie, odf_sink *out)
{
    const struct box box = tie->label_box;
    sink_text(out, ", ");
    label(out, &tie->label, NULL);
    number(out, "fontsize", tie->label.size * GRAPHVIZ_SIZE, 2);
    sink_text(out, ", lp=\"");
    place(scene, out, (struct point){(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2});
    sink_char(out, '"');
}

static void edge(const struct scene *scene, size_t index, odf_sink *out)
{
    const struct scene_tie *tie = &scene->ties[index];
    const odf_tie_info info = odf_graph_tie(scene->view, tie->tie);
    char date[ODF_PERIOD_SIZE];
    sink_format(out, "  n%u -> n%u [id=\"t%zu\"", (tie->reversed ? tie->to : tie->from) + 1,
                (tie->reversed ? tie->from : tie->to) + 1, index + 1);
    string(out, "class", odf_tie_kind_name(tie->kind));
    string(out, "role", info.role);
    string(out, "date", odf_period_format(info.date, date));
    string(out, "known", odf_how_name(info.how));
    string(out, "certainty", info.alleged ? "alleged" : "reported");
    number(out, "entries", info.strength, 0);
    if (tie->entries[0])
        string(out, "sources", tie->entries);
    string(out, "tooltip", tie->title);
    tie_style(scene, tie, out);
    if (tie->label.line_count)
        tie_label(scene, tie, out);
    tie_place(scene, tie, out);
    sink_text(out, "];\n");
}

/* Title and subtitle above the map. */
static void heading(const struct scene *scene, odf_sink *out)
{
    sink_text(out, ", label=\"");
    write_escaped(out, slice_of(scene->title));
    sink_text(out, "\\l");
    write_escaped(out, slice_of(scene->subtitle));
    sink_text(out, "\\l\"");
}

void dot_write(const struct scene *scene, odf_sink *out)
{
    sink_text(out, "digraph map {\n  graph [outputorder=\"edgesfirst\", splines=\"line\", "
                   "fontname=\"Liberation Sans\", labelloc=\"t\", labeljust=\"l\"");
    heading(scene, out);
    string(out, "comment", scene->description);
    /* "shape": the size is as fixed as with "true", but no label that another font makes wider is
     * worth a warning. */
    sink_text(out, "];\n  node [shape=\"box\", fixedsize=\"shape\", fontname=\"Liberation Sans\", "
                   "margin=\"0\"];\n  edge [fontname=\"Liberation Sans\"];\n");
    for (size_t i = 0; i < scene->node_count; i++)
        node(scene, i, out);
    for (size_t i = 0; i < scene->tie_count; i++)
        edge(scene, i, out);
    sink_text(out, "}\n");
}
