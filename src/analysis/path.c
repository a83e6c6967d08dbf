/* SPDX-License-Identifier: MIT */
/* Paths as values, and the shortest one. */
#include "analysis/path_search.h"

size_t odf_path_length(const odf_path *path)
{
    return path->length;
}

odf_node odf_path_node(const odf_path *path, size_t hop)
{
    return path->nodes[hop];
}

void odf_path_free(odf_path *path)
{
    free(path);
}

size_t odf_path_list_count(const odf_path_list *list)
{
    return list->paths.count;
}

const odf_path *odf_path_list_at(const odf_path_list *list, size_t index)
{
    return list->paths.items[index];
}

void odf_path_list_free(odf_path_list *list)
{
    if (!list)
        return;
    for (size_t i = 0; i < list->paths.count; i++)
        odf_path_free(list->paths.items[i]);
    vector_clear(&list->paths);
    free(list);
}

odf_path *path_new(const odf_node *nodes, size_t count)
{
    odf_path *path = malloc(sizeof *path + count * sizeof *nodes);
    if (!path)
        return NULL;
    path->length = count - 1;
    memcpy(path->nodes, nodes, count * sizeof *nodes);
    return path;
}

odf_status path_options_read(const odf_graph *graph, odf_node from, odf_node to,
                             const odf_path_options *given, odf_path_options *out, odf_error *err)
{
    odf_path_options whole = ODF_PATH_OPTIONS_INIT;
    if (given) /* a caller built against an older header knows fewer fields */
        memcpy(&whole, given, given->size < sizeof whole ? given->size : sizeof whole);
    if (from >= graph->node_count || to >= graph->node_count)
        return fail(err, ODF_E_INVALID, "no node %u in a view of %u",
                    from >= graph->node_count ? from : to, graph->node_count);
    for (size_t i = 0; i < whole.avoid_count; i++) {
        if (whole.avoid[i] >= graph->node_count)
            return fail(err, ODF_E_INVALID, "no node %u in a view of %u", whole.avoid[i],
                        graph->node_count);
    }
    if (whole.by != ODF_PATH_HOPS && whole.max_hops)
        return fail(err, ODF_E_INVALID, "a limit of hops goes with paths counted in hops only");
    if (whole.by == ODF_PATH_RELIABLE && !(whole.reliability > 0 && whole.reliability < 1))
        return fail(err, ODF_E_INVALID, "the reliability of an entry must lie between 0 and 1");
    *out = whole;
    return ODF_OK;
}

bool path_may_pass(const odf_graph *graph, const odf_path_options *options, odf_node node)
{
    if (options->via_kinds && !(options->via_kinds & 1u << graph->kind[node]))
        return false;
    if (options->hub_degree && graph->offset[node + 1] - graph->offset[node] > options->hub_degree)
        return false;
    for (size_t i = 0; i < options->avoid_count; i++) {
        if (options->avoid[i] == node)
            return false;
    }
    return true;
}

static void nodes_clear(struct path_nodes *found)
{
    vector_clear(&found->nodes);
}

odf_status odf_path_shortest(const odf_graph *graph, odf_node from, odf_node to,
                             const odf_path_options *options, odf_path **out, odf_error *err)
{
    CLEANUP(nodes_clear) struct path_nodes found = {0};
    odf_path_options whole;
    odf_status status = path_options_read(graph, from, to, options, &whole, err);
    if (status == ODF_OK && from == to && !vector_push(&found.nodes, from))
        status = fail(err, ODF_E_MEMORY, "a path");
    if (status == ODF_OK && from != to && whole.by != ODF_PATH_HOPS)
        status = path_weigh_search(graph, from, to, &whole, &found, err);
    if (status == ODF_OK && from != to && whole.by == ODF_PATH_HOPS) {
        struct progress progress = progress_begin(whole.tick, "path", 0);
        const struct path_query query = {.graph = graph,
                                         .from = from,
                                         .to = to,
                                         .options = &whole,
                                         .most_hops = whole.max_hops ? whole.max_hops : UINT32_MAX,
                                         .progress = &progress};
        status = path_search(&query, &found, err);
    }
    if (status != ODF_OK)
        return status;
    odf_path *path = path_new(found.nodes.items, found.nodes.count);
    if (!path)
        return fail(err, ODF_E_MEMORY, "a path of %zu hops", found.nodes.count - 1);
    *out = path;
    return ODF_OK;
}
