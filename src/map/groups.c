/* SPDX-License-Identifier: MIT */
#include "map/groups.h"

enum { SMALLEST_GROUP = 3, MOST_PASSES = 20 };

/* between[i * n + j]: ties from group i to group j; total[i]: ends of ties in group i. */
struct merging {
    uint32_t n;
    double ends; /* 2 m */
    double *between;
    double *total;
    bool *alive;
    uint32_t *group; /* of each node */
};

/* How much modularity grows when two groups become one. */
static double gain_of_merge(const struct merging *state, uint32_t i, uint32_t j)
{
    return 2 * (state->between[(size_t)i * state->n + j] / state->ends -
                state->total[i] * state->total[j] / (state->ends * state->ends));
}

static bool best_merge(const struct merging *state, uint32_t *out_i, uint32_t *out_j)
{
    double best = 1e-12;
    bool found = false;
    for (uint32_t i = 0; i < state->n; i++) {
        for (uint32_t j = i + 1; state->alive[i] && j < state->n; j++) {
            if (!state->alive[j] || state->between[(size_t)i * state->n + j] == 0)
                continue;
            const double gain = gain_of_merge(state, i, j);
            if (gain > best) {
                best = gain;
                *out_i = i;
                *out_j = j;
                found = true;
            }
        }
    }
    return found;
}

static void merge(struct merging *state, uint32_t i, uint32_t j)
{
    const size_t n = state->n;
    for (uint32_t k = 0; k < n; k++) {
        state->between[i * n + k] += state->between[j * n + k];
        state->between[k * n + i] = state->between[i * n + k];
        if (state->group[k] == j)
            state->group[k] = i;
    }
    state->total[i] += state->total[j];
    state->alive[j] = false;
}

/* ties[g]: ties of node v into group g. */
static void count_ties_of(const uint32_t *a, const uint32_t *b, size_t m, const uint32_t *group,
                          uint32_t v, double *ties, uint32_t n)
{
    for (uint32_t g = 0; g < n; g++)
        ties[g] = 0;
    for (size_t e = 0; e < m; e++) {
        if (a[e] == v)
            ties[group[b[e]]]++;
        else if (b[e] == v)
            ties[group[a[e]]]++;
    }
}

static bool move_single_nodes(struct merging *state, const uint32_t *a, const uint32_t *b, size_t m,
                              double *ties)
{
    bool moved = false;
    for (uint32_t v = 0; v < state->n; v++) {
        double degree = 0;
        count_ties_of(a, b, m, state->group, v, ties, state->n);
        for (uint32_t g = 0; g < state->n; g++)
            degree += ties[g];
        const uint32_t own = state->group[v];
        uint32_t best = own;
        double best_gain = ties[own] - (state->total[own] - degree) * degree / state->ends;
        for (uint32_t g = 0; g < state->n; g++) {
            const double gain = ties[g] - state->total[g] * degree / state->ends;
            if (g != own && ties[g] > 0 && gain > best_gain + 1e-9) {
                best_gain = gain;
                best = g;
            }
        }
        if (best != own) {
            state->total[own] -= degree;
            state->total[best] += degree;
            state->group[v] = best;
            moved = true;
        }
    }
    return moved;
}

bool groups_find(uint32_t n, const uint32_t *a, const uint32_t *b, size_t m, uint32_t *out)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    struct merging state = {
        .n = n,
        .ends = 2 * (double)m,
        .between = arena_array(&scratch, double, (size_t)n *n),
        .total = arena_array(&scratch, double, n),
        .alive = arena_array(&scratch, bool, n),
        .group = out,
    };
    double *ties = arena_array(&scratch, double, n);
    if (!state.between || !state.total || !state.alive || !ties)
        return false;
    for (uint32_t v = 0; v < n; v++) {
        state.alive[v] = true;
        out[v] = v;
    }
    for (size_t e = 0; e < m; e++) {
        state.between[(size_t)a[e] * n + b[e]]++;
        state.between[(size_t)b[e] * n + a[e]]++;
        state.total[a[e]]++;
        state.total[b[e]]++;
    }
    uint32_t i = 0;
    uint32_t j = 0;
    while (best_merge(&state, &i, &j))
        merge(&state, i, j);
    for (int pass = 0; pass < MOST_PASSES && move_single_nodes(&state, a, b, m, ties); pass++)
        continue;
    return true;
}

static bool find_groups(struct scene *scene, uint32_t *group, struct arena *memory)
{
    uint32_t *a = arena_array(memory, uint32_t, scene->tie_count);
    uint32_t *b = arena_array(memory, uint32_t, scene->tie_count);
    if (!a || !b)
        return false;
    size_t m = 0;
    for (size_t i = 0; i < scene->tie_count; i++) {
        const struct scene_tie *tie = &scene->ties[i];
        const uint32_t low = tie->from < tie->to ? tie->from : tie->to;
        const uint32_t high = tie->from < tie->to ? tie->to : tie->from;
        if (m > 0 && a[m - 1] == low && b[m - 1] == high)
            continue;
        a[m] = low;
        b[m++] = high;
    }
    return groups_find((uint32_t)scene->node_count, a, b, m, group);
}

struct group_size {
    uint32_t first; /* its first node in the scene: what orders groups of one size */
    uint32_t size;
};

static int by_size(const void *left, const void *right)
{
    const struct group_size *a = left;
    const struct group_size *b = right;
    if (a->size != b->size)
        return a->size > b->size ? -1 : 1;
    return a->first < b->first ? -1 : a->first > b->first;
}

/* group[i]: any number that members share. Gives each node the rank of its group by size. */
static bool number_groups(struct scene *scene, const uint32_t *group, struct arena *memory)
{
    const size_t n = scene->node_count;
    struct group_size *sizes = arena_array(memory, struct group_size, n);
    uint32_t *rank = arena_array(memory, uint32_t, n);
    if (!sizes || !rank)
        return false;
    size_t count = 0;
    for (uint32_t i = 0; i < n; i++) {
        size_t place = 0;
        while (place < count && group[sizes[place].first] != group[i])
            place++;
        if (place == count)
            sizes[count++] = (struct group_size){i, 0};
        sizes[place].size += group[i] != NO_COMMUNITY;
    }
    if (count > 1)
        qsort(sizes, count, sizeof *sizes, by_size);
    for (uint32_t i = 0; i < n; i++) {
        size_t place = 0;
        while (group[sizes[place].first] != group[i])
            place++;
        scene->nodes[i].community =
            sizes[place].size >= SMALLEST_GROUP ? (uint32_t)place : NO_COMMUNITY;
    }
    return true;
}

odf_status scene_communities(struct scene *scene, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    uint32_t *group = arena_array(&scratch, uint32_t, scene->node_count);
    bool enough = group != NULL;
    if (enough && scene->options->community) {
        for (size_t i = 0; i < scene->node_count; i++)
            group[i] = scene->nodes[i].community;
    } else if (enough) {
        enough = find_groups(scene, group, &scratch);
    }
    if (!enough || !number_groups(scene, group, &scratch))
        return fail(err, ODF_E_MEMORY, "groups of %zu nodes", scene->node_count);
    return ODF_OK;
}
