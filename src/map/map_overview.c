/* SPDX-License-Identifier: MIT */
/* Who belongs with whom? The main component, its groups tinted, larger type for more ties. */
#include "map/choose.h"
#include "map/groups.h"
#include "map/place.h"

enum {
    SMALL_PART = 5, /* other components are drawn from this size on */
    MOST_LISTED = 100,
    FULL_A4 = 100 /* nodes */
};

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

/* "Without ties, not drawn: 12", and on the next line who. */
static const char *list_of(struct scene *scene, const char *head, const odf_node *nodes,
                           size_t count)
{
    const char *text =
        arena_format(&scene->memory, "%s%s%zu\n  ", head, scene->words->colon, count);
    for (size_t i = 0; text && i < count && i < MOST_LISTED; i++) {
        const char *name = text_clean(&scene->memory, odf_graph_name(scene->view, nodes[i]));
        text = name ? arena_format(&scene->memory, "%s%s%s", text, i ? "; " : "", name) : NULL;
    }
    return text ? arena_format(&scene->memory, count > MOST_LISTED ? "%s; + %zu\n" : "%s\n", text,
                               count - MOST_LISTED)
                : NULL;
}

/* Who is in none of the components that are drawn: counted on the sheet, if it has ties, and listed
 * in the text. `nodes` are the drawn components', ascending. */
static bool tell_the_rest(struct scene *scene, const odf_node *nodes, size_t count)
{
    const size_t n = odf_graph_node_count(scene->view);
    odf_node *tied = arena_array(&scene->memory, odf_node, n);
    odf_node *untied = arena_array(&scene->memory, odf_node, n);
    size_t tied_count = 0;
    size_t untied_count = 0;
    size_t next = 0;
    if (!tied || !untied)
        return false;
    for (odf_node v = 0; v < n; v++) {
        size_t degree;
        if (next < count && nodes[next] == v) {
            next++;
            continue;
        }
        odf_graph_neighbours(scene->view, v, &degree);
        if (degree)
            tied[tied_count++] = v;
        else
            untied[untied_count++] = v;
    }
    const char *first = tied_count ? list_of(scene, scene->words->smaller, tied, tied_count) : "";
    const char *second =
        untied_count ? list_of(scene, scene->words->untied, untied, untied_count) : "";
    if (tied_count)
        scene->remark = arena_format(&scene->memory, "%s%s%zu", scene->words->smaller,
                                     scene->words->colon, tied_count);
    scene->rest = first && second ? arena_format(&scene->memory, "%s%s", first, second) : NULL;
    return scene->rest && (scene->remark || !tied_count);
}

static odf_status choose(struct scene *scene, odf_node **out, size_t *out_count, odf_error *err)
{
    size_t count;
    odf_node *nodes = main_component(scene->view, SMALL_PART, &scene->memory, &count);
    if (!nodes)
        return fail(err, ODF_E_MEMORY, "choosing nodes of an overview");
    if (count == 0)
        return fail(err, ODF_NOT_FOUND, "nothing to draw: no nodes");
    if (!tell_the_rest(scene, nodes, count))
        return fail(err, ODF_E_MEMORY, "choosing nodes of an overview");
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

/* One group needs no tint. */
static void drop_lone_group(struct scene *scene)
{
    for (size_t i = 1; i < scene->node_count; i++) {
        if (scene->nodes[i].community != scene->nodes[0].community)
            return;
    }
    for (size_t i = 0; i < scene->node_count; i++)
        scene->nodes[i].community = NO_COMMUNITY;
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
    drop_lone_group(scene);
    if (status == ODF_OK)
        status = scene_boxes_by_ties(scene, err);
    scene->title = scene->words->title_overview;
    return status;
}

static odf_status arrange(struct scene *scene, odf_error *err)
{
    const size_t n = scene->node_count;
    /* A full sheet of A4 or more is worth the wait; the strongest part of a large view is not: its
     * reader has waited for the choosing already. */
    const bool full = n >= FULL_A4;
    const uint32_t patience = scene->offered > 10 * n ? 3500
                              : !full                 ? 6000
                              : n <= 150              ? 14000
                                                      : 12000;
    const struct place_rule rule = {
        .gap = n <= 60    ? 7
               : n <= 120 ? 5.5
                          : 4.5,
        .through_cost = 9,
        .far_cost = n <= 16    ? 4
                    : n <= 30  ? 9
                    : n < 60   ? 20
                    : n <= 150 ? 60
                               : 90,
        .moves = (uint32_t)n * patience,
        .work = scene->offered > 10 * n ? UINT64_C(1500000000)
                : !full                 ? UINT64_C(640000000)
                : n <= 150              ? UINT64_C(1900000000)
                                        : UINT64_C(6000000000),
        .runs = n <= 24   ? 8
                : n <= 30 ? 6
                : n <= 45 ? 3
                : n <= 70 ? 2
                          : 1,
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
    .least_full = 0.30,
    .compose = compose,
    .arrange = arrange,
};
