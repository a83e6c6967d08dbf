/* SPDX-License-Identifier: MIT */
/* What happened when, with whom? One row for each event, in time, one column for each actor of at
 * least two of them, a dot where it took part.
 *
 *     2019  02-03  arrest of A ........ o---o
 *           05-11  trial of A ......... o   |   o
 */
#include "map/choose.h"
#include "map/timeline.h"

enum { FEW_COLUMNS = 10 };

static bool is_focus(const struct scene *scene, odf_node node)
{
    for (size_t i = 0; i < scene->options->focus_count; i++) {
        if (scene->options->focus[i] == node)
            return true;
    }
    return false;
}

static bool in_window(const struct scene *scene, odf_node event)
{
    const odf_period window = scene->options->window;
    return (!window.first.year && !window.last.year) ||
           odf_period_within(odf_graph_date(scene->view, event), window);
}

/* Of the time and place that the view is of; with names, an event that one of them is tied to. */
static bool is_wanted(const struct scene *scene, odf_node event)
{
    size_t count;
    const odf_node *near = odf_graph_neighbours(scene->view, event, &count);
    if (!in_window(scene, event) || (scene->options->place_count && count == 0))
        return false;
    if (scene->options->focus_count == 0 || is_focus(scene, event))
        return true;
    for (size_t i = 0; i < count; i++) {
        if (is_focus(scene, near[i]))
            return true;
    }
    return false;
}

/* In proportion to the rows, so that fewer rows are tried with fewer columns. */
static uint32_t most_columns(const struct scene *scene)
{
    return scene->width >= A3_FROM ? 1 + 27 * scene->limit / 60 : 1 + 17 * scene->limit / 40;
}

/* Actors of the chosen events; `uses[v]`: how many of these v is tied to. */
static size_t count_uses(const odf_graph *view, const odf_node *events, size_t count,
                         uint32_t *uses, odf_node *actors)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        size_t near_count;
        const odf_node *near = odf_graph_neighbours(view, events[i], &near_count);
        for (size_t k = 0; k < near_count; k++) {
            if (odf_graph_kind(view, near[k]) == ODF_EVENT)
                continue;
            if (uses[near[k]]++ == 0)
                actors[found++] = near[k];
        }
    }
    return found;
}

struct actor_order {
    const struct scene *scene;
    const uint32_t *uses;
};

static int by_use(const void *left, const void *right, void *context)
{
    const struct actor_order *order = context;
    const odf_node a = *(const odf_node *)left;
    const odf_node b = *(const odf_node *)right;
    const bool focus_a = is_focus(order->scene, a);
    const bool focus_b = is_focus(order->scene, b);
    if (focus_a != focus_b)
        return focus_a ? -1 : 1;
    if (order->uses[a] != order->uses[b])
        return order->uses[a] > order->uses[b] ? -1 : 1;
    return a < b ? -1 : a > b;
}

/* At least two events each, unless there would be only a few of them. */
static size_t keep_actors(const struct scene *scene, odf_node *actors, size_t count,
                          const uint32_t *uses)
{
    struct actor_order order = {scene, uses};
    size_t kept = 0;
    if (count > 1)
        qsort_r(actors, count, sizeof *actors, by_use, &order);
    while (kept < count && kept < most_columns(scene) &&
           (uses[actors[kept]] >= 2 || kept < FEW_COLUMNS))
        kept++;
    return kept;
}

static const char *remark_on(struct scene *scene, size_t undated)
{
    const char *count = arena_format(&scene->memory, "%zu", undated);
    const char *remark = count ? words_fill(&scene->memory, scene->words->undated, &count) : NULL;
    return remark ? text_capital(&scene->memory, remark) : NULL;
}

/* With names: theirs. */
static const char *title_of(struct scene *scene)
{
    const char *names = "";
    if (scene->options->focus_count == 0)
        return scene->words->title_timeline;
    for (size_t i = 0; names && i < scene->options->focus_count; i++)
        names = arena_format(&scene->memory, "%s%s%s", names, i ? ", " : "",
                             odf_graph_name(scene->view, scene->options->focus[i]));
    return names ? words_fill(&scene->memory, scene->words->title_timeline_of, &names) : NULL;
}

static odf_status choose(struct scene *scene, odf_node **out, size_t *out_count, odf_error *err)
{
    const odf_graph *view = scene->view;
    const size_t n = odf_graph_node_count(view);
    odf_node *nodes = arena_array(&scene->memory, odf_node, 2 * n + 1);
    uint32_t *uses = arena_array(&scene->memory, uint32_t, n);
    if (!nodes || !uses)
        return fail(err, ODF_E_MEMORY, "choosing events");
    size_t count = 0;
    size_t undated = 0;
    for (odf_node v = 0; v < n; v++) {
        if (odf_graph_kind(view, v) != ODF_EVENT || !is_wanted(scene, v))
            continue;
        if (odf_graph_date(view, v).first.year)
            nodes[count++] = v;
        else
            undated++;
    }
    if (undated && !(scene->remark = remark_on(scene, undated)))
        return fail(err, ODF_E_MEMORY, "choosing events");
    if (count == 0)
        return fail(err, ODF_NOT_FOUND, "no event with a year to draw");
    scene->offered = count;
    const size_t events = keep_best(view, nodes, count, NULL, scene->limit);
    scene->drawn = events;
    scene->kept_words = scene->words->kept_events;
    odf_node *actors = nodes + events;
    const size_t found = count_uses(view, nodes, events, uses, actors);
    count = events + keep_actors(scene, actors, found, uses);
    sort_nodes(nodes, count);
    *out = nodes;
    *out_count = count;
    return ODF_OK;
}

/* "First: 2012-02-03 arrest of A; last: 2019 trial of A" */
static const char *tell_ends(struct scene *scene)
{
    const struct scene_node *first = NULL;
    const struct scene_node *last = NULL;
    for (size_t i = 0; i < scene->node_count; i++) {
        const struct scene_node *node = &scene->nodes[i];
        const odf_period date = odf_graph_date(scene->view, node->node);
        if (node->kind != ODF_EVENT)
            continue;
        if (!first || odf_period_compare(date, odf_graph_date(scene->view, first->node)) < 0)
            first = node;
        if (!last || odf_period_compare(date, odf_graph_date(scene->view, last->node)) >= 0)
            last = node;
    }
    const char *from = text_date(&scene->memory, odf_graph_date(scene->view, first->node));
    const char *to = text_date(&scene->memory, odf_graph_date(scene->view, last->node));
    return from && to ? arena_format(&scene->memory, "%s%s%s %s. %s%s%s %s", scene->words->first,
                                     scene->words->colon, from, first->name, scene->words->last,
                                     scene->words->colon, to, last->name)
                      : NULL;
}

/* Only what ties an actor to an event is shown. */
static void keep_parts(struct scene *scene)
{
    size_t kept = 0;
    for (size_t i = 0; i < scene->tie_count; i++) {
        const struct scene_tie tie = scene->ties[i];
        if (scene->nodes[tie.from].kind != ODF_EVENT && scene->nodes[tie.to].kind == ODF_EVENT)
            scene->ties[kept++] = tie;
    }
    scene->tie_count = kept;
}

static void add_item(struct scene *scene, int mark, uint32_t colour, const char *text)
{
    scene->legend[scene->legend_count++] =
        (struct legend_item){.sort = LEGEND_MARK, .which = mark, .colour = colour, .text = text};
}

/* What occurs: dots, hollow ones, rows of several actors, actors of several events. */
static odf_status add_legend(struct scene *scene, odf_error *err)
{
    bool alleged = false;
    bool certain = false;
    bool together = false;
    bool again = false;
    uint32_t *uses = arena_array(&scene->memory, uint32_t, scene->node_count);
    scene->legend = arena_array(&scene->memory, struct legend_item, 4);
    if (!scene->legend || !uses)
        return fail(err, ODF_E_MEMORY, "legend of a map");
    for (size_t i = 0; i < scene->tie_count; i++) {
        const struct scene_tie *tie = &scene->ties[i];
        *(tie->alleged ? &alleged : &certain) = true;
        again = again || ++uses[tie->from] > 1;
        together = together || ++uses[tie->to] > 1;
    }
    if (certain)
        add_item(scene, MARK_DOT, TIMELINE_SPAN_COLOUR, scene->words->event_row);
    if (alleged)
        add_item(scene, MARK_RING, TIMELINE_SPAN_COLOUR, scene->words->hollow);
    if (together)
        add_item(scene, MARK_LINE, TIMELINE_ROW_COLOUR, scene->words->same_event);
    if (again)
        add_item(scene, MARK_LINE, TIMELINE_SPAN_COLOUR, scene->words->actor_span);
    return ODF_OK;
}

static odf_status compose(struct scene *scene, odf_error *err)
{
    odf_node *nodes = NULL;
    size_t count = 0;
    odf_status status = choose(scene, &nodes, &count, err);
    if (status == ODF_OK)
        status = scene_take(scene, nodes, count, err);
    if (status != ODF_OK)
        return status;
    keep_parts(scene);
    for (size_t i = 0; i < scene->node_count; i++)
        scene->nodes[i].community = NO_COMMUNITY;
    scene->by_marks = true;
    scene->title = title_of(scene);
    scene->finding = tell_ends(scene);
    return scene->title && scene->finding ? add_legend(scene, err)
                                          : fail(err, ODF_E_MEMORY, "words of a map");
}

const struct odf_map map_timeline = {
    .name = "timeline",
    .summary = "what happened when, and who took part",
    .focus_least = 0,
    .focus_most = 12,
    .capacity_a4 = 40,
    .capacity_a3 = 60,
    .larger_page = true,
    .compose = compose,
    .arrange = timeline_arrange,
};
