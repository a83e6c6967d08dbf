/* SPDX-License-Identifier: MIT */
/* dot keeps room for labels if they are nodes: A -> label -> B. The line of a tie is the curve
 * through all three, the label a white box upon it. Then both axes are stretched to the sheet,
 * which only makes gaps wider, so that nothing that was apart comes together. */
#include "map/flow.h"

#include "base/sink.h"
#include "map/gv_layout.h"
#include "map/line.h"
#include "map/place.h"

#define MOST_STRETCH 8.0
#define MOST_STRETCH_DOWN 2.4 /* a few chains on a whole sheet would be lost in it */
#define SHEET_SHAPE 2.5       /* a cropped sheet is at most so much wider than high */
#define LABEL_PAD 1.5

struct level {
    double size;       /* pt of the nodes' type */
    double label_size; /* of the ties' */
    double line;       /* em of a line in a box */
    double label_line; /* pt of a line of a label */
    double rank_gap;
    double node_gap;
};

static const struct level levels[FLOW_LEVELS] = {
    {10, 7.5, 8.0, 64, 18, 10},
    {9, 7.2, 7.4, 56, 13, 7},
    {8, 7, 6.6, 46, 9, 5},
    {7, 7, 5.5, 38, 5, 4},
};

odf_status flow_boxes(struct scene *scene, unsigned level, odf_error *err)
{
    const struct level *l = &levels[level];
    for (size_t i = 0; i < scene->node_count; i++) {
        struct scene_node *node = &scene->nodes[i];
        const double size = node->subject ? l->size + 1 : l->size;
        const struct box_rule rule = {
            .size = size,
            .date_size = most(7, size - 1),
            .bold = node->subject || node->highlight,
            .line_width = l->line * size,
            .pad_x = 5,
            .pad_y = node->subject ? 4.5 : 3,
        };
        if (!scene_box(scene, node, &rule))
            return fail(err, ODF_E_MEMORY, "boxes of %zu nodes", scene->node_count);
    }
    return ODF_OK;
}

/* Whether the word needs to be told who is it of whom: of a wife and a part, not of a member, whose
 * other end is an organisation, nor of an associate, who has one. */
static bool has_direction(const odf_tie_info *tie)
{
    const bool personal = tie->kind == ODF_FAMILY || tie->kind == ODF_ASSOCIATE;
    return tie->kind == ODF_PART_OF ||
           (personal && tie->role[0] && strcmp(tie->role, odf_tie_kind_name(tie->kind)) != 0);
}

/* What is said at the line: the role or the kind, with an arrow to the one whose brother or part
 * the other is. */
static const char *word_of(struct scene *scene, const struct scene_tie *tie,
                           const odf_tie_info *info)
{
    const char *word = scene_tie_word(scene, info);
    if (!has_direction(info))
        return word;
    return tie->reversed ? arena_format(&scene->memory, "\xE2\x86\x90\xC2\xA0%s", word)
                         : arena_format(&scene->memory, "%s\xC2\xA0\xE2\x86\x92", word);
}

static bool same_period(odf_period a, odf_period b)
{
    char first[ODF_PERIOD_SIZE];
    char second[ODF_PERIOD_SIZE];
    return strcmp(odf_period_format(a, first), odf_period_format(b, second)) == 0;
}

/* When one took part in an event, "" where the event says it already. Of other ties only the dates
 * of what reports them are known: those stand in the tooltip, as such. */
static const char *date_of(struct scene *scene, const struct scene_tie *tie,
                           const odf_tie_info *info)
{
    if (info->kind != ODF_TAKES_PART)
        return "";
    for (int end = 0; end < 2; end++) {
        const struct scene_node *node = &scene->nodes[end ? tie->to : tie->from];
        if (node->kind == ODF_EVENT &&
            same_period(odf_graph_date(scene->view, node->node), info->date))
            return "";
    }
    return text_date(&scene->memory, info->date);
}

/* Two parts: relation, then date and sources. */
static bool make_label(struct scene *scene, struct scene_tie *tie, const struct level *level)
{
    const odf_tie_info info = odf_graph_tie(scene->view, tie->tie);
    const bool numbered = tie->sources[0] != '\0';
    const char *date = date_of(scene, tie, &info);
    struct label word;
    struct label when = {0};
    const char *word_text = word_of(scene, tie, &info);
    const char *said = word_text ? text_clean(&scene->memory, word_text) : NULL;
    if (!date)
        return false;
    const char *detail =
        arena_format(&scene->memory, "%s%s%s%s%s", date, date[0] && numbered ? " " : "",
                     numbered ? "[" : "", numbered ? tie->sources : "", numbered ? "]" : "");
    if (!said || !detail ||
        !label_wrap(&scene->memory, slice_of(said), level->label_size, false, level->label_line,
                    &word) ||
        (detail[0] && !label_wrap(&scene->memory, slice_of(detail), level->label_size, false,
                                  level->label_line, &when)))
        return false;
    const size_t count = word.line_count + when.line_count;
    tie->label = (struct label){arena_array(&scene->memory, struct slice, count), count,
                                most(word.width, when.width), level->label_size, false};
    if (!tie->label.lines)
        return false;
    memcpy(tie->label.lines, word.lines, word.line_count * sizeof *word.lines);
    if (when.line_count)
        memcpy(tie->label.lines + word.line_count, when.lines,
               when.line_count * sizeof *when.lines);
    return true;
}

static bool fill_graph(const struct scene *scene, const struct level *level, struct arena *memory,
                       struct gv_graph *graph)
{
    const size_t n = scene->node_count;
    const size_t m = scene->tie_count;
    *graph = (struct gv_graph){
        .nodes = arena_array(memory, struct gv_node, n + m),
        .node_count = n + m,
        .edges = arena_array(memory, struct gv_edge, 2 * m),
        .edge_count = 2 * m,
        .node_gap = level->node_gap,
        .rank_gap = level->rank_gap,
    };
    if (!graph->nodes || !graph->edges)
        return false;
    for (size_t i = 0; i < n; i++)
        graph->nodes[i] = (struct gv_node){scene->nodes[i].w, scene->nodes[i].h, {0, 0}};
    for (size_t i = 0; i < m; i++) {
        const struct scene_tie *tie = &scene->ties[i];
        graph->nodes[n + i] = (struct gv_node){
            tie->label.width + 2 * LABEL_PAD, label_height(&tie->label) + 2 * LABEL_PAD, {0, 0}};
        graph->edges[2 * i] = (struct gv_edge){.from = tie->from, .to = (uint32_t)(n + i)};
        graph->edges[2 * i + 1] = (struct gv_edge){.from = (uint32_t)(n + i), .to = tie->to};
    }
    return true;
}

/* place -> (place - low) * scale + shift, on both axes */
struct stretch {
    struct point low;
    struct point scale;
    struct point shift;
};

static struct point stretched(const struct stretch *s, struct point p)
{
    return (struct point){(p.x - s->low.x) * s->scale.x + s->shift.x,
                          (p.y - s->low.y) * s->scale.y + s->shift.y};
}

struct extent {
    double low;    /* the smallest centre, before stretching */
    double before; /* pt that boxes reach beyond it, after stretching */
    double size;   /* pt that they take in all */
};

static struct extent extent_of(const struct gv_graph *graph, bool down, double scale)
{
    struct extent extent = {.low = INFINITY};
    double after = 0;
    for (size_t i = 0; i < graph->node_count; i++)
        extent.low = least(extent.low, down ? graph->nodes[i].at.y : graph->nodes[i].at.x);
    for (size_t i = 0; i < graph->node_count; i++) {
        const struct gv_node *node = &graph->nodes[i];
        const double half = (down ? node->h : node->w) / 2;
        const double at = ((down ? node->at.y : node->at.x) - extent.low) * scale;
        extent.before = most(extent.before, half - at);
        after = most(after, at + half);
    }
    extent.size = extent.before + after;
    return extent;
}

/* The largest stretch with which all boxes stay within `room`; below 1 they do not fit. */
static double largest_stretch(const struct gv_graph *graph, bool down, double room)
{
    double fits = 0;
    double fails = down ? MOST_STRETCH_DOWN : MOST_STRETCH;
    for (int round = 0; round < 40; round++) {
        const double scale = (fits + fails) / 2;
        if (extent_of(graph, down, scale).size <= room)
            fits = scale;
        else
            fails = scale;
    }
    return fits;
}

static struct point unit_of(struct point a, struct point b)
{
    const double length = most(1e-9, distance(a, b));
    return (struct point){(b.x - a.x) / length, (b.y - a.y) / length};
}

/* Whether a curve of the tie touches a box or label that it does not belong to. */
static bool touches(const struct scene *scene, const struct scene_tie *tie)
{
    enum { STEPS = 24 };
    for (size_t piece = 0; piece < line_pieces(&tie->line); piece++) {
        for (int i = 0; i < STEPS; i++) {
            const struct point p = line_point(&tie->line, piece, (double)i / STEPS);
            const struct point q = line_point(&tie->line, piece, (double)(i + 1) / STEPS);
            for (size_t v = 0; v < scene->node_count; v++) {
                const struct scene_node *node = &scene->nodes[v];
                if (v != tie->from && v != tie->to &&
                    length_in_box(p, q, box_around(node->x, node->y, node->w + 4, node->h + 4)) > 0)
                    return true;
            }
            for (size_t e = 0; e < scene->tie_count; e++) {
                if (&scene->ties[e] != tie &&
                    length_in_box(p, q, box_inflated(scene->ties[e].label_box, 1)) > 0)
                    return true;
            }
        }
    }
    return false;
}

/* dot ends one curve at the label and begins another: bends both so that they pass it in one
 * direction, if there is room for that. `at` is the point of the label in the line. */
static void smooth(const struct scene *scene, struct scene_tie *tie, size_t at)
{
    struct point *p = tie->line.points;
    const struct point before = p[at - 1];
    const struct point after = p[at + 1];
    const struct point in = unit_of(p[at - 3], p[at]);
    const struct point out = unit_of(p[at], p[at + 3]);
    const struct point along =
        unit_of((struct point){0, 0}, (struct point){in.x + out.x, in.y + out.y});
    const double back = distance(p[at - 3], p[at]) / 3;
    const double ahead = distance(p[at], p[at + 3]) / 3;
    p[at - 1] = (struct point){p[at].x - along.x * back, p[at].y - along.y * back};
    p[at + 1] = (struct point){p[at].x + along.x * ahead, p[at].y + along.y * ahead};
    if (touches(scene, tie)) {
        p[at - 1] = before;
        p[at + 1] = after;
    }
}

static void take_line(struct scene_tie *tie, const struct gv_edge *first,
                      const struct gv_edge *second, const struct stretch *stretch)
{
    size_t count = 0;
    for (size_t k = 0; k < first->count; k++)
        tie->line.points[count++] = stretched(stretch, first->points[k]);
    for (size_t k = 1; k < second->count; k++)
        tie->line.points[count++] = stretched(stretch, second->points[k]);
    tie->line.count = count;
    tie->line.cubic = true;
}

static odf_status take_places(struct scene *scene, const struct gv_graph *graph,
                              const struct stretch *stretch, odf_error *err)
{
    const size_t n = scene->node_count;
    for (size_t i = 0; i < n; i++) {
        const struct point at = stretched(stretch, graph->nodes[i].at);
        scene->nodes[i].x = at.x;
        scene->nodes[i].y = at.y;
    }
    for (size_t i = 0; i < scene->tie_count; i++) {
        struct scene_tie *tie = &scene->ties[i];
        const struct gv_edge *first = &graph->edges[2 * i];
        const struct gv_edge *second = first + 1;
        const struct point at = stretched(stretch, graph->nodes[n + i].at);
        tie->label_box = box_around(at.x, at.y, graph->nodes[n + i].w, graph->nodes[n + i].h);
        tie->line.points = arena_array(&scene->memory, struct point, first->count + second->count);
        if (!tie->line.points)
            return fail(err, ODF_E_MEMORY, "lines of %zu ties", scene->tie_count);
        take_line(tie, first, second, stretch);
    }
    for (size_t i = 0; i < scene->tie_count; i++) {
        struct scene_tie *tie = &scene->ties[i];
        smooth(scene, tie, graph->edges[2 * i].count - 1);
        scene_cut(scene, tie);
    }
    return ODF_OK;
}

static odf_status try_level(struct scene *scene, unsigned level, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    struct gv_graph graph;
    odf_status status = flow_boxes(scene, level, err);
    if (status != ODF_OK)
        return status;
    for (size_t i = 0; i < scene->tie_count; i++) {
        if (!make_label(scene, &scene->ties[i], &levels[level]))
            return fail(err, ODF_E_MEMORY, "labels of %zu ties", scene->tie_count);
    }
    if (!fill_graph(scene, &levels[level], &scratch, &graph))
        return fail(err, ODF_E_MEMORY, "layout of %zu nodes", scene->node_count);
    status = gv_layout_dot(&graph, &scratch, err);
    if (status != ODF_OK)
        return status;
    const double width = scene->area.x1 - scene->area.x0;
    const double height = scene->area.y1 - scene->area.y0;
    const struct point scale = {largest_stretch(&graph, false, width),
                                largest_stretch(&graph, true, height)};
    if (scale.x < 1 || scale.y < 1)
        return fail(err, ODF_E_LIMIT, "%zu nodes and %zu labelled ties do not fit on the sheet",
                    scene->node_count, scene->tie_count);
    const struct extent across = extent_of(&graph, false, scale.x);
    const struct extent down = extent_of(&graph, true, scale.y);
    const double room = scene_crop(scene, down.size + 8, SHEET_SHAPE);
    const struct stretch stretch = {
        .low = {across.low, down.low},
        .scale = scale,
        .shift = {scene->area.x0 + across.before + (width - across.size) / 2,
                  scene->area.y0 + down.before + (room - down.size) / 2},
    };
    return take_places(scene, &graph, &stretch, err);
}

odf_status flow_arrange(struct scene *scene, odf_error *err)
{
    odf_status status = ODF_E_LIMIT;
    for (unsigned level = 0; level < FLOW_LEVELS && status == ODF_E_LIMIT; level++)
        status = try_level(scene, level, err);
    return status;
}

void flow_reverse(struct scene_tie *tie)
{
    const uint32_t from = tie->from;
    tie->from = tie->to;
    tie->to = from;
    tie->reversed = !tie->reversed;
}
