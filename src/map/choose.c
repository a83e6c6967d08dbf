/* SPDX-License-Identifier: MIT */
#include "map/choose.h"

uint32_t *steps_from(const odf_graph *view, odf_node start, struct arena *memory)
{
    const size_t n = odf_graph_node_count(view);
    uint32_t *steps = arena_array(memory, uint32_t, n);
    odf_node *queue = arena_array(memory, odf_node, n);
    if (!steps || !queue)
        return NULL;
    memset(steps, 0xFF, n * sizeof *steps);
    size_t head = 0;
    size_t tail = 0;
    steps[start] = 0;
    queue[tail++] = start;
    while (head < tail) {
        const odf_node v = queue[head++];
        size_t count;
        const odf_node *near = odf_graph_neighbours(view, v, &count);
        for (size_t i = 0; i < count; i++) {
            if (steps[near[i]] != UINT32_MAX)
                continue;
            steps[near[i]] = steps[v] + 1;
            queue[tail++] = near[i];
        }
    }
    return steps;
}

struct ranking {
    const odf_graph *view;
    const uint32_t *steps;
};

static int compare(uint64_t a, uint64_t b)
{
    return a < b ? -1 : a > b;
}

static int by_rank(const void *left, const void *right, void *context)
{
    const struct ranking *ranking = context;
    const odf_node a = *(const odf_node *)left;
    const odf_node b = *(const odf_node *)right;
    size_t ties_a;
    size_t ties_b;
    odf_graph_neighbours(ranking->view, a, &ties_a);
    odf_graph_neighbours(ranking->view, b, &ties_b);
    int order = ranking->steps ? compare(ranking->steps[a], ranking->steps[b]) : 0;
    if (!order)
        order = compare(ties_b, ties_a);
    if (!order)
        order = compare(odf_graph_entries(ranking->view, b), odf_graph_entries(ranking->view, a));
    return order ? order : compare(a, b); /* nodes are numbered by id */
}

size_t keep_best(const odf_graph *view, odf_node *nodes, size_t count, const uint32_t *steps,
                 size_t limit)
{
    struct ranking ranking = {view, steps};
    if (count > 1)
        qsort_r(nodes, count, sizeof *nodes, by_rank, &ranking);
    return count < limit ? count : limit;
}

bool keep_within_ties(const odf_graph *view, const odf_node *nodes, size_t count, size_t limit,
                      size_t *out_count)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    bool *taken = arena_array(&scratch, bool, odf_graph_node_count(view));
    if (!taken)
        return false;
    size_t pairs = 0;
    size_t kept = 0;
    for (; kept < count; kept++) {
        size_t near_count;
        const odf_node *near = odf_graph_neighbours(view, nodes[kept], &near_count);
        for (size_t i = 0; i < near_count; i++)
            pairs += taken[near[i]];
        if (pairs > limit)
            break;
        taken[nodes[kept]] = true;
    }
    *out_count = kept;
    return true;
}

static int by_number(const void *left, const void *right)
{
    return compare(*(const odf_node *)left, *(const odf_node *)right);
}

void sort_nodes(odf_node *nodes, size_t count)
{
    if (count > 1)
        qsort(nodes, count, sizeof *nodes, by_number);
}

/* Numbers the component of each node, in the order of their smallest nodes. */
static size_t find_components(const odf_graph *view, uint32_t *component, odf_node *queue)
{
    const size_t n = odf_graph_node_count(view);
    size_t components = 0;
    memset(component, 0xFF, n * sizeof *component);
    for (odf_node start = 0; start < n; start++) {
        if (component[start] != UINT32_MAX)
            continue;
        size_t head = 0;
        size_t tail = 0;
        component[start] = (uint32_t)components;
        queue[tail++] = start;
        while (head < tail) {
            size_t count;
            const odf_node *near = odf_graph_neighbours(view, queue[head++], &count);
            for (size_t i = 0; i < count; i++) {
                if (component[near[i]] != UINT32_MAX)
                    continue;
                component[near[i]] = (uint32_t)components;
                queue[tail++] = near[i];
            }
        }
        components++;
    }
    return components;
}

odf_node *main_component(const odf_graph *view, size_t others_least, struct arena *memory,
                         size_t *out_count)
{
    const size_t n = odf_graph_node_count(view);
    uint32_t *component = arena_array(memory, uint32_t, n);
    odf_node *nodes = arena_array(memory, odf_node, n);
    size_t *size = arena_array(memory, size_t, n);
    if (!component || !nodes || !size)
        return NULL;
    find_components(view, component, nodes);
    uint32_t largest = 0;
    for (odf_node v = 0; v < n; v++)
        size[component[v]]++;
    for (odf_node v = 0; v < n; v++) {
        if (size[component[v]] > size[largest])
            largest = component[v];
    }
    size_t count = 0;
    for (odf_node v = 0; v < n; v++) {
        if (component[v] == largest || size[component[v]] >= others_least)
            nodes[count++] = v;
    }
    *out_count = count;
    return nodes;
}

uint32_t capacity_of(const struct scene *scene)
{
    /* By area, from A4 (757 x 510) to A3 (1105 x 757). */
    const double area = scene->width * scene->height;
    const double share = (area - 757.0 * 510) / (1105.0 * 757 - 757.0 * 510);
    const double a4 = scene->map->capacity_a4;
    const double a3 = scene->map->capacity_a3;
    const double fits = share < 0 ? a4 * area / (757.0 * 510) : a4 + (a3 - a4) * least(share, 1);
    return fits < 2 ? 2 : (uint32_t)fits;
}
