/* SPDX-License-Identifier: MIT */
/* A whole view of any size, laid out without a sheet: for DOT only, where Graphviz or another
 * program draws. */
#include "map/whole.h"
#include "map/layout.h"
#include "map/scene.h"

#define TYPE_SIZE 8.0
#define MARGIN 10.0

/* Stress over all pairs up to here, with pivots beyond. */
enum { MOST_EXACT = 1500 };

static odf_status make_boxes(struct scene *scene, odf_error *err)
{
    for (size_t i = 0; i < scene->node_count; i++) {
        struct scene_node *node = &scene->nodes[i];
        const struct box_rule rule = {
            .size = TYPE_SIZE,
            .date_size = 7,
            .line_width = (node->kind == ODF_PERSON ? 6.4 : 8.3) * TYPE_SIZE,
            .pad_x = 3.2,
            .pad_y = 2,
        };
        if (!scene_box(scene, node, &rule))
            return fail(err, ODF_E_MEMORY, "boxes of %zu nodes", scene->node_count);
    }
    return ODF_OK;
}

odf_status whole_compose(struct scene *scene, odf_error *err)
{
    const size_t n = odf_graph_node_count(scene->view);
    odf_node *nodes = arena_array(&scene->memory, odf_node, n);
    if (!nodes)
        return fail(err, ODF_E_MEMORY, "a map of %zu nodes", n);
    for (odf_node v = 0; v < n; v++)
        nodes[v] = v;
    odf_status status = scene_take(scene, nodes, n, err);
    if (status == ODF_OK)
        status = make_boxes(scene, err);
    scene->title = scene->words->title_overview;
    return status;
}

static bool fill_layout(const struct scene *scene, struct arena *memory, struct layout *layout)
{
    const size_t n = scene->node_count;
    double *w = arena_array(memory, double, n);
    double *h = arena_array(memory, double, n);
    struct layout_tie *ties = arena_array(memory, struct layout_tie, scene->tie_count);
    *layout = (struct layout){.node_count = (uint32_t)n,
                              .at = arena_array(memory, struct point, n),
                              .w = w,
                              .h = h,
                              .ties = ties,
                              .tick = &scene->options->tick,
                              .fixed = UINT32_MAX,
                              .gap = 4};
    if (!w || !h || !ties || !layout->at)
        return false;
    for (size_t i = 0; i < n; i++) {
        w[i] = scene->nodes[i].w;
        h[i] = scene->nodes[i].h;
    }
    for (size_t i = 0; i < scene->tie_count; i++) {
        const uint32_t a = scene->ties[i].from;
        const uint32_t b = scene->ties[i].to;
        ties[layout->tie_count++] = (struct layout_tie){a < b ? a : b, a < b ? b : a, 1, 1};
    }
    return true;
}

odf_status whole_arrange(struct scene *scene, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    static const uint64_t seed = 0x9E3779B97F4A7C15;
    struct layout layout;
    struct box bounds;
    odf_status status = ODF_E_MEMORY;
    if (fill_layout(scene, &scratch, &layout))
        status = scene->node_count <= MOST_EXACT ? layout_stress(&layout, &scratch, seed)
                                                 : layout_stress_sparse(&layout, &scratch, seed);
    if (status == ODF_OK)
        status = layout_spread(&layout, &scratch, &bounds);
    if (status != ODF_OK)
        return fail(err, status, "layout of %zu nodes: %s", scene->node_count,
                    odf_status_name(status));
    for (size_t i = 0; i < scene->node_count; i++) {
        scene->nodes[i].x = layout.at[i].x - bounds.x0 + MARGIN;
        scene->nodes[i].y = layout.at[i].y - bounds.y0 + MARGIN;
    }
    scene->width = bounds.x1 - bounds.x0 + 2 * MARGIN;
    scene->height = bounds.y1 - bounds.y0 + 2 * MARGIN;
    return ODF_OK;
}
