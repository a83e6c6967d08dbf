/* SPDX-License-Identifier: MIT */
/* How are these linked? By the network that the caller found, or by one found here: starting from
 * the first, the nearest of the others is joined by a shortest chain to what is joined already, and
 * so on: a Steiner tree at most twice the smallest one (Takahashi, Matsuyama, Math. Japonica 24
 * (1980) 573), with all ties among its nodes. */
#include "map/choose.h"
#include "map/flow.h"

enum { MOST_ENDS = 12, MOST_NODES = 26 };

struct joining {
    const odf_graph *view;
    odf_node *nodes; /* joined, in the order of joining */
    size_t count;
    bool *joined;
    uint32_t *steps; /* from the joined ones; scratch */
    odf_node *before;
    odf_node *queue;
};

static void join(struct joining *joining, odf_node node)
{
    if (joining->joined[node])
        return;
    joining->joined[node] = true;
    joining->nodes[joining->count++] = node;
}

/* Breadth first from all that is joined; ODF_NO_NODE when no wanted node is within reach. */
static odf_node nearest(struct joining *joining, const bool *wanted)
{
    size_t tail = joining->count;
    memset(joining->steps, 0xFF, odf_graph_node_count(joining->view) * sizeof *joining->steps);
    for (size_t i = 0; i < joining->count; i++) {
        joining->queue[i] = joining->nodes[i];
        joining->steps[joining->nodes[i]] = 0;
    }
    for (size_t head = 0; head < tail; head++) {
        const odf_node v = joining->queue[head];
        size_t count;
        const odf_node *near = odf_graph_neighbours(joining->view, v, &count);
        if (wanted[v] && !joining->joined[v])
            return v;
        for (size_t i = 0; i < count; i++) {
            if (joining->steps[near[i]] != UINT32_MAX)
                continue;
            joining->steps[near[i]] = joining->steps[v] + 1;
            joining->before[near[i]] = v;
            joining->queue[tail++] = near[i];
        }
    }
    return ODF_NO_NODE;
}

static void join_chain(struct joining *joining, odf_node end)
{
    while (!joining->joined[end]) {
        const odf_node before = joining->before[end];
        join(joining, end);
        end = before;
    }
}

static odf_status prepare(struct scene *scene, struct joining *joining, odf_error *err)
{
    const size_t n = odf_graph_node_count(scene->view);
    *joining = (struct joining){
        .view = scene->view,
        .nodes = arena_array(&scene->memory, odf_node, n),
        .joined = arena_array(&scene->memory, bool, n),
        .steps = arena_array(&scene->memory, uint32_t, n),
        .before = arena_array(&scene->memory, odf_node, n),
        .queue = arena_array(&scene->memory, odf_node, n),
    };
    if (!joining->nodes || !joining->joined || !joining->steps || !joining->before ||
        !joining->queue)
        return fail(err, ODF_E_MEMORY, "joining nodes in a view of %zu", n);
    return ODF_OK;
}

/* Ties run away from the first end. */
static odf_status direct(struct scene *scene, odf_error *err)
{
    const uint32_t *steps = steps_from(scene->view, scene->options->focus[0], &scene->memory);
    if (!steps)
        return fail(err, ODF_E_MEMORY, "directions of %zu ties", scene->tie_count);
    for (size_t i = 0; i < scene->tie_count; i++) {
        struct scene_tie *tie = &scene->ties[i];
        const odf_node from = scene->nodes[tie->from].node;
        const odf_node to = scene->nodes[tie->to].node;
        if (steps[from] > steps[to] || (steps[from] == steps[to] && from > to))
            flow_reverse(tie);
    }
    return ODF_OK;
}

static odf_status compose(struct scene *scene, odf_error *err)
{
    const odf_map_options *options = scene->options;
    struct joining joining;
    odf_status status = prepare(scene, &joining, err);
    bool *wanted = arena_array(&scene->memory, bool, odf_graph_node_count(scene->view));
    if (status != ODF_OK || !wanted)
        return fail(err, ODF_E_MEMORY, "joining %zu nodes", options->focus_count);
    for (size_t i = 0; i < options->focus_count; i++)
        wanted[options->focus[i]] = true;
    join(&joining, options->focus[0]);
    size_t ends = 1;
    for (odf_node next; (next = nearest(&joining, wanted)) != ODF_NO_NODE; ends++)
        join_chain(&joining, next);
    for (odf_node v = 0; options->whole_view && v < odf_graph_node_count(scene->view); v++)
        join(&joining, v);
    if (ends == 1)
        return fail(err, ODF_NOT_FOUND, "no chain joins any of these to the first");
    if (joining.count > MOST_NODES)
        return fail(err, ODF_E_INVALID,
                    "%zu nodes are needed to join these, more than the %d "
                    "that fit on a sheet",
                    joining.count, MOST_NODES);
    sort_nodes(joining.nodes, joining.count);
    status = scene_take(scene, joining.nodes, joining.count, err);
    if (status == ODF_OK)
        status = direct(scene, err);
    const char *count = arena_format(&scene->memory, "%zu", ends);
    scene->title = count ? words_fill(&scene->memory, scene->words->title_connect, &count) : NULL;
    if (status == ODF_OK && !scene->title)
        status = fail(err, ODF_E_MEMORY, "title of a map");
    return status;
}

const struct odf_map map_connect = {
    .name = "connect",
    .summary = "how several nodes are linked to each other",
    .focus_least = 2,
    .focus_most = MOST_ENDS,
    .capacity_a4 = MOST_NODES,
    .capacity_a3 = MOST_NODES,
    .compose = compose,
    .arrange = flow_arrange,
};
