/* SPDX-License-Identifier: MIT */
/* Larger type for more ties: the boxes of overviews. */
#include "map/scene.h"

#define FULLEST 0.36 /* share of the sheet that boxes may take before type gets smaller */

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
    return n <= 14   ? (struct sizes){12, 15.5}
           : n <= 24 ? (struct sizes){11, 15}
           : n <= 40 ? (struct sizes){9.5, 13}
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
        const double share =
            most_ties > 1 && node->degree > 0 ? (node->degree - 1.0) / (most_ties - 1.0) : 0;
        const double size =
            floor(10 * (sizes.small + (sizes.large - sizes.small) * flattened(share))) / 10;
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
odf_status scene_boxes_by_ties(struct scene *scene, odf_error *err)
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
