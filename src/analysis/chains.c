/* SPDX-License-Identifier: MIT */
/* The best chains, one after the other (Yen). Each chain found is a class: "starts with these
 * nodes, does not go on from there to those". Taking the best chain of a class out cuts what
 * remains of it into smaller classes, one for each node where another chain may branch off; a chain
 * belongs to exactly one class, so none comes twice. Branching starts at the node where the class
 * itself does (Lawler), which saves the searches for classes that would be empty. */
#include "analysis/path_search.h"

/* The best chain of a class that has not been taken out yet. */
struct candidate {
    odf_path *path;
    struct path_cost cost;
    size_t branch;      /* its first `branch` + 1 nodes are those of its class */
    odf_node *not_next; /* what may not follow node `branch` in the class */
    size_t not_next_count;
};

struct ranking {
    const odf_graph *graph;
    const odf_path_options *options;
    odf_node to;
    uint32_t most_hops;
    struct progress progress;
    VECTOR(struct candidate) waiting;
    struct arena memory; /* what may not follow */
};

static void ranking_clear(struct ranking *ranking)
{
    for (size_t i = 0; i < ranking->waiting.count; i++)
        odf_path_free(ranking->waiting.items[i].path);
    vector_clear(&ranking->waiting);
    arena_clear(&ranking->memory);
}

static void nodes_clear(struct path_nodes *found)
{
    vector_clear(&found->nodes);
}

static int compare_candidates(const struct candidate *a, const struct candidate *b)
{
    const int order = path_cost_compare(a->cost, b->cost);
    for (size_t i = 0; !order && i <= a->path->length; i++) {
        if (a->path->nodes[i] != b->path->nodes[i])
            return a->path->nodes[i] < b->path->nodes[i] ? -1 : 1;
    }
    return order;
}

static uint32_t arc_between(const odf_graph *graph, odf_node a, odf_node b)
{
    uint32_t arc = graph->offset[a];
    while (graph->target[arc] != b)
        arc++;
    return arc;
}

/* Finds the best chain that starts with the first `branch` + 1 nodes of `start`, and lets it wait.
 */
static odf_status search_class(struct ranking *ranking, const odf_node *start, size_t branch,
                               odf_node *not_next, size_t not_next_count, odf_error *err)
{
    CLEANUP(nodes_clear) struct path_nodes found = {0};
    struct path_cost before = {0};
    for (size_t i = 0; i < branch; i++) {
        const uint32_t arc = arc_between(ranking->graph, start[i], start[i + 1]);
        before = path_cost_sum(before, path_cost_of_arc(ranking->graph, arc));
        if (!vector_push(&found.nodes, start[i]))
            return fail(err, ODF_E_MEMORY, "a chain of %zu nodes", branch);
    }
    const struct path_query query = {.graph = ranking->graph,
                                     .from = start[branch],
                                     .to = ranking->to,
                                     .options = ranking->options,
                                     .most_hops = ranking->most_hops == UINT32_MAX
                                                      ? UINT32_MAX
                                                      : ranking->most_hops - (uint32_t)branch,
                                     .closed = start,
                                     .closed_count = branch,
                                     .not_second = not_next,
                                     .not_second_count = not_next_count,
                                     .progress = &ranking->progress};
    const odf_status status = path_search(&query, &found, err);
    if (status != ODF_OK)
        return status;
    const struct candidate candidate = {path_new(found.nodes.items, found.nodes.count),
                                        path_cost_sum(before, found.cost), branch, not_next,
                                        not_next_count};
    if (!candidate.path || !vector_push(&ranking->waiting, candidate)) {
        odf_path_free(candidate.path);
        return fail(err, ODF_E_MEMORY, "%zu chains", ranking->waiting.count);
    }
    return ODF_OK;
}

/* The classes that remain of the one whose best chain has been taken. */
static odf_status branch_off(struct ranking *ranking, const struct candidate *taken, odf_error *err)
{
    for (size_t i = taken->branch; i < taken->path->length; i++) {
        const size_t inherited = i == taken->branch ? taken->not_next_count : 0;
        if (ranking->most_hops <= i)
            break;
        odf_node *not_next = arena_array(&ranking->memory, odf_node, inherited + 1);
        if (!not_next)
            return fail(err, ODF_E_MEMORY, "%zu chains", ranking->waiting.count);
        if (inherited)
            memcpy(not_next, taken->not_next, inherited * sizeof *not_next);
        not_next[inherited] = taken->path->nodes[i + 1];
        const odf_status status =
            search_class(ranking, taken->path->nodes, i, not_next, inherited + 1, err);
        if (status < 0)
            return status;
    }
    return ODF_OK;
}

static struct candidate take_best(struct ranking *ranking)
{
    size_t best = 0;
    for (size_t i = 1; i < ranking->waiting.count; i++) {
        if (compare_candidates(&ranking->waiting.items[i], &ranking->waiting.items[best]) < 0)
            best = i;
    }
    const struct candidate taken = ranking->waiting.items[best];
    ranking->waiting.items[best] = ranking->waiting.items[--ranking->waiting.count];
    return taken;
}

static odf_status rank(struct ranking *ranking, unsigned extra, size_t most, odf_path_list *list,
                       odf_error *err)
{
    while (list->paths.count < most && ranking->waiting.count) {
        const struct candidate taken = take_best(ranking);
        if (!vector_push(&list->paths, taken.path)) {
            odf_path_free(taken.path);
            return fail(err, ODF_E_MEMORY, "%zu chains", list->paths.count);
        }
        const uint64_t longest = (uint64_t)taken.cost.hops + extra;
        if (list->paths.count == 1 && longest < ranking->most_hops)
            ranking->most_hops = (uint32_t)longest;
        if (list->paths.count == most)
            break;
        const odf_status status = branch_off(ranking, &taken, err);
        if (status != ODF_OK)
            return status;
    }
    return ODF_OK;
}

static void list_cleanup(odf_path_list **list)
{
    odf_path_list_free(*list);
}

static odf_status list_one(odf_path_list *list, odf_node only, odf_error *err)
{
    odf_path *path = path_new(&only, 1);
    if (path && vector_push(&list->paths, path))
        return ODF_OK;
    odf_path_free(path);
    return fail(err, ODF_E_MEMORY, "a path");
}

odf_status odf_path_chains(const odf_graph *graph, odf_node from, odf_node to,
                           const odf_path_options *options, unsigned extra, size_t most,
                           odf_path_list **out, odf_error *err)
{
    CLEANUP(list_cleanup) odf_path_list *list = NULL;
    CLEANUP(ranking_clear) struct ranking ranking = {0};
    odf_path_options whole;
    odf_status status = path_options_read(graph, from, to, options, &whole, err);
    if (status == ODF_OK && whole.by != ODF_PATH_HOPS)
        status = fail(err, ODF_E_INVALID, "chains are put in order by hops only");
    if (status != ODF_OK)
        return status;
    list = calloc(1, sizeof *list);
    if (!list)
        return fail(err, ODF_E_MEMORY, "chains");

    ranking.graph = graph;
    ranking.options = &whole;
    ranking.to = to;
    ranking.most_hops = whole.max_hops ? whole.max_hops : UINT32_MAX;
    ranking.progress = progress_begin(whole.tick, "chains", most);
    if (from == to) {
        status = list_one(list, from, err);
    } else {
        status = search_class(&ranking, &from, 0, NULL, 0, err);
        if (status == ODF_OK)
            status = rank(&ranking, extra, most, list, err);
    }
    if (status != ODF_OK)
        return status;
    *out = list;
    list = NULL;
    return ODF_OK;
}
