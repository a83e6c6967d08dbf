/* SPDX-License-Identifier: MIT */
#include "map/place.h"

#include "map/core.h"
#include "map/hulls.h"
#include "map/line.h"

#define FULLEST 0.6   /* share of the sheet for boxes with their gaps; beyond, ties find no way */
#define LEAST_GAP 3.0 /* pt between two boxes when the wanted gap is not to be had */
#define START_TEMPERATURE 20.0
#define HANG_TEMPERATURE 5.0 /* when the trees are hung on the core */
#define LAST_TEMPERATURE 1.0
#define LAST_REACH 3.0
#define CORE_WORK 0.4  /* share of the work that the core alone gets */
#define MOST_BARE 0.10 /* share of the sheet that may be one empty rectangle */
#define BARE_COST 150.0
#define LEAST_USED 0.85 /* share of 12 x 8 cells */
#define UNUSED_COST 600.0

enum { SMALLEST_CORE = 4, SEPARATE_ROUNDS = 400 };

static const uint64_t seeds[] = {0x9E3779B97F4A7C15, 0xD1B54A32D192ED03, 0x8CB92BA72F3D8DD7,
                                 0xAEF17502108EF2D9, 0xC2B2AE3D27D4EB4F, 0xFF51AFD7ED558CCD,
                                 0xC4CEB9FE1A85EC53, 0xBF58476D1CE4E5B9};

/* pt that tints need around the boxes. */
static double margin_of(const struct place_rule *rule)
{
    return rule->communities ? HULL_AIR : 0;
}

static bool fill_layout(const struct scene *scene, const struct place_rule *rule,
                        struct arena *memory, struct layout *layout)
{
    const size_t n = scene->node_count;
    double *w = arena_array(memory, double, n);
    double *h = arena_array(memory, double, n);
    uint32_t *community = arena_array(memory, uint32_t, n);
    *layout = (struct layout){
        .node_count = (uint32_t)n,
        .at = arena_array(memory, struct point, n),
        .w = w,
        .h = h,
        .fixed = rule->centre,
        .tick = &scene->options->tick,
        .gap = rule->gap,
        .through_cost = rule->through_cost,
        .far_cost = rule->far_cost,
    };
    if (!w || !h || !community || !layout->at)
        return false;
    const double margin = margin_of(rule);
    layout->width = scene->area.x1 - scene->area.x0 - 2 * margin;
    layout->height = scene->area.y1 - scene->area.y0 - 2 * margin;
    uint32_t communities = 0;
    for (size_t i = 0; i < n; i++) {
        w[i] = scene->nodes[i].w;
        h[i] = scene->nodes[i].h;
        community[i] = scene->nodes[i].community;
        if (community[i] != NO_COMMUNITY && community[i] >= communities)
            communities = community[i] + 1;
    }
    if (rule->communities && communities > 0) {
        layout->community = community;
        layout->community_count = communities;
    }
    return true;
}

static struct layout_tie weighed(const struct scene *scene, const struct place_rule *rule,
                                 uint32_t a, uint32_t b)
{
    if (a == rule->centre || b == rule->centre)
        return (struct layout_tie){a, b, rule->spoke_weight, rule->spoke_stretch};
    if (rule->communities && scene->nodes[a].community != scene->nodes[b].community)
        return (struct layout_tie){a, b, rule->between_weight, rule->between_stretch};
    return (struct layout_tie){a, b, rule->weight, rule->stretch};
}

/* One layout tie for each pair; ties of a pair follow one another in the scene. */
static bool fill_ties(const struct scene *scene, const struct place_rule *rule,
                      struct arena *memory, struct layout *layout)
{
    struct layout_tie *ties = arena_array(memory, struct layout_tie, scene->tie_count);
    if (!ties)
        return false;
    uint32_t count = 0;
    for (size_t i = 0; i < scene->tie_count; i++) {
        const uint32_t from = scene->ties[i].from;
        const uint32_t to = scene->ties[i].to;
        const struct layout_tie tie =
            weighed(scene, rule, from < to ? from : to, from < to ? to : from);
        if (count == 0 || ties[count - 1].a != tie.a || ties[count - 1].b != tie.b)
            ties[count++] = tie;
    }
    layout->ties = ties;
    layout->tie_count = count;
    return true;
}

/* What makes one result better than another: its cost, that no part of the sheet is bare, and that
 * most of it is used. */
static double badness(const struct layout *layout, double cost)
{
    return cost + BARE_COST * most(0, layout_largest_gap(layout) - MOST_BARE) +
           UNUSED_COST * most(0, LEAST_USED - layout_used_cells(layout));
}

/* The core alone while it is hot: what is left of `polish` is for the core with its trees. */
static odf_status polish_core(const struct layout *layout, struct arena *memory,
                              struct polish *polish)
{
    struct core core;
    struct polish hot = *polish;
    double cost;
    if (layout->fixed != UINT32_MAX)
        return ODF_OK;
    if (!core_take(layout, memory, &core))
        return ODF_E_MEMORY;
    if (core.layout.node_count < SMALLEST_CORE || core.stripped_count == 0)
        return ODF_OK;
    hot.work = (uint64_t)(CORE_WORK * (double)polish->work);
    hot.last_temperature = HANG_TEMPERATURE;
    hot.last_reach = sqrt(polish->reach * polish->last_reach);
    const odf_status status = layout_polish(&core.layout, memory, &hot, &cost);
    if (status != ODF_OK)
        return status;
    core_hang(layout, &core, sqrt(layout->width * layout->height / layout->node_count) / 2);
    polish->work -= hot.work;
    polish->start_temperature = hot.last_temperature;
    polish->reach = hot.last_reach;
    return ODF_OK;
}

/* Runs the polishing with several seeds from the same start and leaves the best result, stretched
 * to the sheet. */
static odf_status polish_best(const struct layout *layout, const struct place_rule *rule,
                              struct arena *memory)
{
    const size_t size = layout->node_count * sizeof *layout->at;
    struct point *first = arena_array(memory, struct point, layout->node_count);
    struct point *best = arena_array(memory, struct point, layout->node_count);
    if (!first || !best)
        return ODF_E_MEMORY;
    memcpy(first, layout->at, size);
    double best_cost = INFINITY;
    for (unsigned run = 0; run < rule->runs && run < COUNT_OF(seeds); run++) {
        struct polish polish = {.seed = seeds[run],
                                .moves = rule->moves,
                                .work = rule->work / rule->runs,
                                .start_temperature = START_TEMPERATURE,
                                .last_temperature = LAST_TEMPERATURE,
                                .last_reach = LAST_REACH,
                                .reach = least(layout->width, layout->height) / 4};
        double cost;
        memcpy(layout->at, first, size);
        odf_status status = polish_core(layout, memory, &polish);
        if (status == ODF_OK)
            status = layout_polish(layout, memory, &polish, &cost);
        if (status != ODF_OK)
            return status;
        layout_stretch(layout);
        cost = badness(layout, cost);
        if (cost < best_cost) {
            best_cost = cost;
            memcpy(best, layout->at, size);
        }
    }
    memcpy(layout->at, best, size);
    return ODF_OK;
}

/* Places from 0,0 on the sheet's map, in steps of a hundredth pt. */
static void take_places(struct scene *scene, const struct layout *layout, double margin)
{
    for (size_t i = 0; i < scene->node_count; i++) {
        scene->nodes[i].x = scene->area.x0 + margin + floor(layout->at[i].x * 100 + 0.5) / 100;
        scene->nodes[i].y = scene->area.y0 + margin + floor(layout->at[i].y * 100 + 0.5) / 100;
    }
}

static double box_area(const struct layout *layout)
{
    double area = 0;
    for (uint32_t v = 0; v < layout->node_count; v++)
        area += (layout->w[v] + layout->gap) * (layout->h[v] + layout->gap);
    return area;
}

odf_status scene_place(struct scene *scene, const struct place_rule *rule, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    struct layout layout;
    if (!fill_layout(scene, rule, &scratch, &layout) || !fill_ties(scene, rule, &scratch, &layout))
        return fail(err, ODF_E_MEMORY, "layout of %zu nodes", scene->node_count);
    if (box_area(&layout) > FULLEST * layout.width * layout.height)
        return fail(err, ODF_E_LIMIT, "%zu nodes do not fit on the sheet", scene->node_count);
    odf_status status = layout_stress(&layout, &scratch, seeds[0]);
    if (status == ODF_OK && !layout_fit(&layout, &scratch))
        status = ODF_E_MEMORY;
    if (status == ODF_OK)
        status = polish_best(&layout, rule, &scratch);
    if (status != ODF_OK)
        return fail(err, status, "layout of %zu nodes: %s", scene->node_count,
                    odf_status_name(status));
    if (!layout_separate(&layout, LEAST_GAP, SEPARATE_ROUNDS))
        return fail(err, ODF_E_LIMIT, "%zu nodes do not fit on the sheet", scene->node_count);
    take_places(scene, &layout, margin_of(rule));
    if (layout.community && !scene_tint(scene, layout.community_count, &scratch))
        return fail(err, ODF_E_MEMORY, "tints of %u groups", layout.community_count);
    return scene_route(scene, err);
}

void scene_cut(const struct scene *scene, struct scene_tie *tie)
{
    line_cut(&tie->line, false, inside_node, &scene->nodes[tie->from]);
    line_cut(&tie->line, true, inside_node, &scene->nodes[tie->to]);
}

/* Draws a tie over the points of its way. */
static bool take_way(struct scene *scene, struct scene_tie *tie, const struct point *way,
                     size_t count)
{
    tie->line = (struct line){arena_array(&scene->memory, struct point, count), count, false};
    if (!tie->line.points)
        return false;
    for (size_t k = 0; k < count; k++)
        tie->line.points[k] = (struct point){way[k].x + scene->area.x0, way[k].y + scene->area.y0};
    scene_cut(scene, tie);
    return true;
}

/* The ties that run straight, or those that do not and have no line yet. */
static odf_status route_ties(struct scene *scene, struct router *router, bool straight,
                             odf_error *err)
{
    for (size_t i = 0; i < scene->tie_count; i++) {
        struct scene_tie *tie = &scene->ties[i];
        struct point way[ROUTE_POINTS];
        size_t count = 2;
        if (!tick_step(&scene->options->tick, "routing the ties", i, scene->tie_count))
            return fail(err, ODF_E_CANCELLED, "cancelled");
        if (straight && !router_straight(router, tie->from, tie->to, tie->offset, way))
            continue;
        if (!straight && tie->line.points)
            continue;
        if (!straight)
            count = router_route(router, tie->from, tie->to, tie->offset, way);
        if (!take_way(scene, tie, way, count))
            return fail(err, ODF_E_MEMORY, "lines of %zu ties", scene->tie_count);
    }
    return ODF_OK;
}

odf_status scene_route(struct scene *scene, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    const struct place_rule plain = {.centre = UINT32_MAX};
    struct layout layout;
    struct router *router = NULL;
    if (fill_layout(scene, &plain, &scratch, &layout)) {
        for (size_t i = 0; i < scene->node_count; i++)
            layout.at[i] = (struct point){scene->nodes[i].x - scene->area.x0,
                                          scene->nodes[i].y - scene->area.y0};
        router = router_new(&layout, scene->tie_count, &scratch);
    }
    if (!router)
        return fail(err, ODF_E_MEMORY, "lines of %zu ties", scene->tie_count);
    odf_status status = route_ties(scene, router, true, err);
    return status == ODF_OK ? route_ties(scene, router, false, err) : status;
}
