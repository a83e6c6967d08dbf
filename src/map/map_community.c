/* SPDX-License-Identifier: MIT */
/* Who belongs to X? The group that X is in, by the caller's column or by modularity among those
 * within three steps of X, and the ties in it. */
#include "map/choose.h"
#include "map/groups.h"
#include "map/place.h"

enum { REACH = 3, MOST_SEARCHED = 600 };

/* The nodes of the view in the community of `subject`. */
static size_t members_by_column(const struct scene *scene, odf_node subject, odf_node *nodes)
{
    const uint32_t *community = scene->options->community;
    size_t count = 0;
    for (odf_node v = 0; v < odf_graph_node_count(scene->view); v++) {
        if (v == subject || community[v] == community[subject])
            nodes[count++] = v;
    }
    return count;
}

struct pairs {
    uint32_t *a;
    uint32_t *b;
    size_t count;
};

/* All pairs tied among the nodes, by their places in the array. */
static bool find_pairs(const odf_graph *view, const odf_node *nodes, size_t count,
                       struct arena *memory, struct pairs *out)
{
    uint32_t *place = arena_array(memory, uint32_t, odf_graph_node_count(view));
    size_t ends = 0;
    if (!place)
        return false;
    for (size_t i = 0; i < count; i++) {
        size_t degree;
        odf_graph_neighbours(view, nodes[i], &degree);
        place[nodes[i]] = (uint32_t)i + 1;
        ends += degree;
    }
    out->a = arena_array(memory, uint32_t, ends);
    out->b = arena_array(memory, uint32_t, ends);
    for (size_t i = 0; out->a && out->b && i < count; i++) {
        size_t degree;
        const odf_node *near = odf_graph_neighbours(view, nodes[i], &degree);
        for (size_t k = 0; k < degree; k++) {
            if (place[near[k]] <= i + 1)
                continue;
            out->a[out->count] = (uint32_t)i;
            out->b[out->count++] = place[near[k]] - 1;
        }
    }
    return out->a && out->b;
}

/* Those near the subject are searched for groups, and its own is kept. */
static bool members_by_search(const struct scene *scene, odf_node subject, odf_node *nodes,
                              struct arena *memory, size_t *out_count)
{
    const uint32_t *steps = steps_from(scene->view, subject, memory);
    size_t near = 0;
    if (!steps)
        return false;
    for (odf_node v = 0; v < odf_graph_node_count(scene->view); v++) {
        if (steps[v] <= REACH)
            nodes[near++] = v;
    }
    near = keep_best(scene->view, nodes, near, steps, MOST_SEARCHED);
    struct pairs pairs = {0};
    uint32_t *group = arena_array(memory, uint32_t, near);
    if (!group || !find_pairs(scene->view, nodes, near, memory, &pairs) ||
        !groups_find((uint32_t)near, pairs.a, pairs.b, pairs.count, group))
        return false;
    size_t count = 0;
    for (size_t i = 0; i < near; i++) {
        if (group[i] == group[0]) /* the subject, at no steps, is the first */
            nodes[count++] = nodes[i];
    }
    *out_count = count;
    return true;
}

static odf_status compose(struct scene *scene, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    const odf_node subject = scene->options->focus[0];
    odf_node *nodes = arena_array(&scene->memory, odf_node, odf_graph_node_count(scene->view));
    size_t count = 0;
    bool enough = nodes != NULL;
    if (enough && scene->options->community)
        count = members_by_column(scene, subject, nodes);
    else if (enough)
        enough = members_by_search(scene, subject, nodes, &scratch, &count);
    const uint32_t *steps = enough ? steps_from(scene->view, subject, &scratch) : NULL;
    if (!steps)
        return fail(err, ODF_E_MEMORY, "the group of a node");
    scene->offered = count;
    size_t kept = keep_best(scene->view, nodes, count, steps, scene->limit);
    if (!keep_within_ties(scene->view, nodes, kept, 2 * (size_t)scene->limit, &kept))
        return fail(err, ODF_E_MEMORY, "the group of a node");
    sort_nodes(nodes, kept);
    odf_status status = scene_take(scene, nodes, kept, err);
    if (status == ODF_OK)
        status = scene_boxes_by_ties(scene, err);
    const char *name = odf_graph_name(scene->view, subject);
    scene->title = words_fill(&scene->memory, scene->words->title_community, &name);
    if (status == ODF_OK && !scene->title)
        status = fail(err, ODF_E_MEMORY, "title of a map");
    for (size_t i = 0; i < scene->node_count; i++)
        scene->nodes[i].community = NO_COMMUNITY; /* one group needs no tint */
    return status;
}

static odf_status arrange(struct scene *scene, odf_error *err)
{
    const size_t n = scene->node_count;
    const struct place_rule rule = {
        .gap = n <= 60 ? 7 : 5.5,
        .through_cost = 9,
        .far_cost = n <= 30 ? 4 : 30,
        .moves = (uint32_t)n * 7000,
        .work = UINT64_C(680000000),
        .runs = n <= 12   ? 8
                : n <= 30 ? 4
                : n <= 60 ? 2
                          : 1,
        .centre = UINT32_MAX,
        .weight = 1,
        .stretch = 1,
    };
    return scene_place(scene, &rule, err);
}

const struct odf_map map_community = {
    .name = "community",
    .summary = "the group that one node belongs to",
    .focus_least = 1,
    .focus_most = 1,
    .capacity_a4 = 80,
    .capacity_a3 = 160,
    .least_full = 0.32,
    .compose = compose,
    .arrange = arrange,
};
