/* SPDX-License-Identifier: MIT */
/* Writes a scene as DOT: everything that is known of nodes and ties as attributes, and the places,
 * so that `neato -n2` shows the same map and any other engine a sensible one. Identifiers are
 * n1, n2, …; the entity's own id is an attribute. */
#include "base/sink.h"
#include "base/utf8.h"
#include "map/scene.h"

#define PT_PER_INCH 72.0
/* Its lines are farther apart: smaller type, so that boxes hold them. */
#define GRAPHVIZ_SIZE 0.92

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
        string(out, "fontname", "Helvetica-Bold");
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
    string(out, "dir",
           style->end == END_ARROW  ? "forward"
           : style->end == END_DOTS ? "both"
                                    : "none");
    if (style->end == END_DOTS)
        sink_text(out, ", arrowhead=\"dot\", arrowtail=\"dot\"");
    if (style->end != END_PLAIN)
        number(out, "arrowsize", 0.5, 1);
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
    if (tie->sources[0])
        string(out, "sources", tie->sources);
    string(out, "tooltip", tie->title);
    tie_style(scene, tie, out);
    sink_text(out, "];\n");
}

void dot_write(const struct scene *scene, odf_sink *out)
{
    sink_text(out, "digraph map {\n  graph [outputorder=\"edgesfirst\", splines=\"line\", "
                   "fontname=\"Liberation Sans\", labelloc=\"t\", labeljust=\"l\"");
    string(out, "label", scene->title);
    string(out, "comment", scene->description);
    sink_text(out, "];\n  node [shape=\"box\", fixedsize=\"true\", fontname=\"Liberation Sans\", "
                   "margin=\"0\"];\n  edge [fontname=\"Liberation Sans\"];\n");
    for (size_t i = 0; i < scene->node_count; i++)
        node(scene, i, out);
    for (size_t i = 0; i < scene->tie_count; i++)
        edge(scene, i, out);
    sink_text(out, "}\n");
}
