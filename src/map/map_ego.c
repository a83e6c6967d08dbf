/* SPDX-License-Identifier: MIT */
/* With whom is X tied? X in the middle, those within reach, and the ties among these. */
#include "map/choose.h"
#include "map/place.h"

#define SUBJECT_SIZE 12.0
#define SMALLEST_SIZE 7.5
#define FULLEST 0.27 /* share of the sheet that boxes may take before type gets smaller */

static double type_size(size_t nodes)
{
    return nodes <= 14 ? 11.5 : nodes <= 26 ? 10.5 : nodes <= 40 ? 9.5 : nodes <= 50 ? 8.5 : 8;
}

static odf_status boxes_of_size(struct scene *scene, double size, odf_error *err)
{
    for (size_t i = 0; i < scene->node_count; i++) {
        struct scene_node *node = &scene->nodes[i];
        const double own = node->subject ? SUBJECT_SIZE : size;
        const struct box_rule rule = {
            .size = own,
            .date_size = most(7, own - 1),
            .bold = node->subject || node->highlight,
            .line_width = (node->kind == ODF_PERSON ? 6.4 : 8.3) * own,
            .pad_x = 5,
            .pad_y = node->subject ? 5 : 3,
        };
        if (!scene_box(scene, node, &rule))
            return fail(err, ODF_E_MEMORY, "boxes of %zu nodes", scene->node_count);
    }
    return ODF_OK;
}

/* Smaller type where long labels would crowd the sheet. */
static odf_status make_boxes(struct scene *scene, odf_error *err)
{
    double size = type_size(scene->node_count);
    odf_status status = boxes_of_size(scene, size, err);
    while (status == ODF_OK && size > SMALLEST_SIZE && scene_fullness(scene) > FULLEST) {
        size -= 0.5;
        status = boxes_of_size(scene, size, err);
    }
    return status;
}

/* Everyone within the radius but X itself, the best of them, X among them again. */
static odf_status choose(struct scene *scene, odf_node **out, size_t *out_count, odf_error *err)
{
    const odf_node subject = scene->options->focus[0];
    const uint32_t radius = scene->options->radius ? scene->options->radius : 1;
    const size_t n = odf_graph_node_count(scene->view);
    odf_node *nodes = arena_array(&scene->memory, odf_node, n);
    const uint32_t *steps = steps_from(scene->view, subject, &scene->memory);
    if (!nodes || !steps)
        return fail(err, ODF_E_MEMORY, "choosing among %zu nodes", n);
    size_t count = 0;
    nodes[count++] = subject;
    for (odf_node v = 0; v < n; v++) {
        if (v != subject && steps[v] <= radius)
            nodes[count++] = v;
    }
    scene->offered = count;
    /* X is the only one at no step from itself, so it comes first. */
    size_t kept = keep_best(scene->view, nodes, count, steps, scene->limit + (size_t)1);
    if (!keep_within_ties(scene->view, nodes, kept, 3 * (size_t)scene->limit, &kept))
        return fail(err, ODF_E_MEMORY, "choosing among %zu nodes", n);
    sort_nodes(nodes, kept);
    *out = nodes;
    *out_count = kept;
    return ODF_OK;
}

static odf_status compose(struct scene *scene, odf_error *err)
{
    odf_node *nodes = NULL;
    size_t count = 0;
    odf_status status = choose(scene, &nodes, &count, err);
    if (status == ODF_OK)
        status = scene_take(scene, nodes, count, err);
    if (status == ODF_OK)
        status = make_boxes(scene, err);
    if (status != ODF_OK)
        return status;
    const char *name = odf_graph_name(scene->view, scene->options->focus[0]);
    scene->title = words_fill(&scene->memory, scene->words->title_ego, &name);
    return scene->title ? ODF_OK : fail(err, ODF_E_MEMORY, "title of a map");
}

static odf_status arrange(struct scene *scene, odf_error *err)
{
    struct place_rule rule = {
        .gap = scene->node_count < 20   ? 12
               : scene->node_count < 35 ? 10
                                        : 8,
        .through_cost = 16,
        .moves = 5000 * (uint32_t)(scene->node_count + 4),
        .work = UINT64_C(680000000),
        .runs = scene->node_count <= 20 ? 6 : 3,
        .centre = UINT32_MAX,
        .spoke_weight = 0.35,
        .spoke_stretch = 1.6,
        .weight = 1,
        .stretch = 0.9,
    };
    for (size_t i = 0; i < scene->node_count; i++) {
        scene->nodes[i].community = NO_COMMUNITY;
        if (scene->nodes[i].subject)
            rule.centre = (uint32_t)i;
    }
    return scene_place(scene, &rule, err);
}

const struct odf_map map_ego = {
    .name = "ego",
    .summary = "one node, those tied to it, and the ties among these",
    .focus_least = 1,
    .focus_most = 1,
    .capacity_a4 = 45,
    .capacity_a3 = 60,
    .least_full = 0.18,
    .compose = compose,
    .arrange = arrange,
};
