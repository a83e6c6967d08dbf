/* SPDX-License-Identifier: MIT */
/* Who belongs with whom? The main component, its groups tinted, larger type for more ties. */
#include "map/choose.h"
#include "map/groups.h"
#include "map/place.h"

#define A3_FROM 1000.0 /* pt of width from which a sheet has room for A3's amount */

#define FULLEST 0.36 /* share of the sheet that boxes may take before type gets smaller */

enum { SMALL_PART = 5 }; /* other components are drawn from this size on */

struct sizes {
    double small; /* pt of type for one tie */
    double large; /* for the most ties */
};

static struct sizes type_sizes(const struct scene *scene)
{
    const size_t n = scene->node_count;
    if (scene->width >= A3_FROM)
        return n <= 60    ? (struct sizes){10, 15}
               : n <= 110 ? (struct sizes){8.5, 12.5}
               : n <= 200 ? (struct sizes){6.8, 10}
               : n <= 260 ? (struct sizes){6.2, 9}
                          : (struct sizes){6, 8.6};
    return n <= 24   ? (struct sizes){9, 13}
           : n <= 40 ? (struct sizes){8.5, 12}
           : n <= 60 ? (struct sizes){7.5, 10.5}
           : n <= 85 ? (struct sizes){7, 9.8}
                     : (struct sizes){6.5, 9};
}

/* x^(11/16), near enough to 0.7 and made of square roots alone. */
static double flattened(double x)
{
    const double quarter = sqrt(sqrt(x));
    return sqrt(x) * sqrt(quarter) * sqrt(sqrt(quarter));
}

static odf_status boxes_of_sizes(struct scene *scene, struct sizes sizes, odf_error *err)
{
    uint32_t most_ties = 1;
    for (size_t i = 0; i < scene->node_count; i++) {
        if (scene->nodes[i].degree > most_ties)
            most_ties = scene->nodes[i].degree;
    }
    for (size_t i = 0; i < scene->node_count; i++) {
        struct scene_node *node = &scene->nodes[i];
        const double share = most_ties > 1 && node->degree > 0
                                 ? (node->degree - 1.0) / (most_ties - 1.0)
                                 : 0;
        const double size = floor(10 * (sizes.small + (sizes.large - sizes.small) *
                                                          flattened(share))) / 10;
        const struct box_rule rule = {
            .size = size,
            .date_size = sizes.small,
            .bold = node->highlight || (most_ties > 2 && node->degree >= 0.55 * most_ties),
            .line_width = (node->kind == ODF_PERSON ? 6.4 : 8.3) * size,
            .pad_x = 3.2,
            .pad_y = 2,
        };
        if (!scene_box(scene, node, &rule))
            return fail(err, ODF_E_MEMORY, "boxes of %zu nodes", scene->node_count);
    }
    scene->sized_by_ties = most_ties > 1;
    return ODF_OK;
}

/* Smaller type where long labels would crowd the sheet, down to the smallest that is printed. */
static odf_status make_boxes(struct scene *scene, odf_error *err)
{
    const double smallest = scene->width >= A3_FROM ? 6 : 6.5;
    struct sizes sizes = type_sizes(scene);
    odf_status status = boxes_of_sizes(scene, sizes, err);
    while (status == ODF_OK && sizes.small > smallest && scene_fullness(scene) > FULLEST) {
        const double smaller = most(smallest, sizes.small - 0.5);
        sizes.large *= smaller / sizes.small;
        sizes.small = smaller;
        status = boxes_of_sizes(scene, sizes, err);
    }
    return status;
}

static size_t most_pairs(const struct scene *scene)
{
    return scene->width >= A3_FROM ? 480 : 170;
}

/* Those with no tie to the other chosen ones are not drawn. */
static size_t drop_unlinked(const odf_graph *view, odf_node *nodes, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        bool linked = count == 1;
        for (size_t k = 0; k < count && !linked; k++)
            linked = odf_graph_strength(view, nodes[i], nodes[k]) > 0;
        if (linked)
            nodes[kept++] = nodes[i];
    }
    return kept;
}

static odf_status choose(struct scene *scene, odf_node **out, size_t *out_count, odf_error *err)
{
    size_t count;
    odf_node *nodes = main_component(scene->view, SMALL_PART, &scene->memory, &count);
    if (!nodes)
        return fail(err, ODF_E_MEMORY, "choosing nodes of an overview");
    if (count == 0)
        return fail(err, ODF_NOT_FOUND, "nothing to draw: no nodes");
    scene->offered = count;
    size_t kept = keep_best(scene->view, nodes, count, NULL, scene->limit);
    if (!keep_within_ties(scene->view, nodes, kept, most_pairs(scene), &kept))
        return fail(err, ODF_E_MEMORY, "choosing nodes of an overview");
    if (kept < count) {
        odf_node *linked = arena_array(&scene->memory, odf_node, kept);
        if (!linked)
            return fail(err, ODF_E_MEMORY, "choosing nodes of an overview");
        memcpy(linked, nodes, kept * sizeof *linked);
        const size_t rest = drop_unlinked(scene->view, linked, kept);
        kept = rest > 0 ? rest : 1;
        if (rest > 0)
            nodes = linked;
    }
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
        status = scene_communities(scene, err);
    if (status == ODF_OK)
        status = make_boxes(scene, err);
    scene->title = scene->words->title_overview;
    return status;
}

static odf_status arrange(struct scene *scene, odf_error *err)
{
    const size_t n = scene->node_count;
    const struct place_rule rule = {
        .gap = n <= 60 ? 7 : n <= 120 ? 5.5 : 4.5,
        .through_cost = 5,
        .moves = (uint32_t)n * (n <= 150 ? 12000 : 7000),
        .runs = n <= 30 ? 6 : n <= 70 ? 2 : 1,
        .centre = UINT32_MAX,
        .communities = true,
        .weight = 1,
        .stretch = 1,
        .between_weight = 0.45,
        .between_stretch = 1.8,
    };
    return scene_place(scene, &rule, err);
}

const struct odf_map map_overview = {
    .name = "overview",
    .summary = "the main component and its groups",
    .capacity_a4 = 110,
    .capacity_a3 = 300,
    .larger_page = true,
    .compose = compose,
    .arrange = arrange,
};
