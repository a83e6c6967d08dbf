/* SPDX-License-Identifier: MIT */
/* Makes a view from nodes and ties in any order. What decides the numbering is the content alone:
 * nodes by id, ties by their ends, kind, role and number in the store. */
#include "base/vector.h"
#include "graph/graph.h"

#define MOST_ARCS (UINT32_C(1) << 31)

struct graph_builder {
    VECTOR(struct graph_node) nodes;
    VECTOR(odf_tie_info) ties;
    struct arena texts;
};

struct graph_builder *graph_builder_new(void)
{
    return calloc(1, sizeof(struct graph_builder));
}

void graph_builder_free(struct graph_builder *builder)
{
    if (!builder)
        return;
    vector_clear(&builder->nodes);
    vector_clear(&builder->ties);
    arena_clear(&builder->texts);
    free(builder);
}

bool graph_builder_node(struct graph_builder *builder, const struct graph_node *node)
{
    struct graph_node copy = *node;
    copy.id = arena_copy(&builder->texts, slice_of(node->id));
    copy.name = arena_copy(&builder->texts, slice_of(node->name));
    return copy.id && copy.name && vector_push(&builder->nodes, copy);
}

bool graph_builder_tie(struct graph_builder *builder, const odf_tie_info *tie)
{
    odf_tie_info copy = *tie;
    copy.role = tie->role && tie->role[0] ? arena_copy(&builder->texts, slice_of(tie->role)) : "";
    return copy.role && vector_push(&builder->ties, copy);
}

static int by_id(const void *left, const void *right, void *nodes)
{
    const struct graph_node *all = nodes;
    return strcmp(all[*(const uint32_t *)left].id, all[*(const uint32_t *)right].id);
}

static int compare_numbers(uint32_t a, uint32_t b)
{
    return a < b ? -1 : a > b;
}

static odf_node smaller_end(const odf_tie_info *tie)
{
    return tie->from < tie->to ? tie->from : tie->to;
}

static odf_node larger_end(const odf_tie_info *tie)
{
    return tie->from < tie->to ? tie->to : tie->from;
}

/* Ties of one pair stand together, the most telling first. */
static int by_ends(const void *left, const void *right)
{
    const odf_tie_info *a = left;
    const odf_tie_info *b = right;
    int order = compare_numbers(smaller_end(a), smaller_end(b));
    if (!order)
        order = compare_numbers(larger_end(a), larger_end(b));
    if (!order)
        order = compare_numbers(a->how, b->how);
    if (!order)
        order = compare_numbers(b->strength, a->strength);
    if (!order)
        order = compare_numbers(a->kind, b->kind);
    if (!order)
        order = compare_numbers(a->from, b->from);
    if (!order)
        order = strcmp(a->role, b->role);
    if (!order)
        order = compare_numbers(a->number, b->number);
    return order;
}

static bool allocate(odf_graph *graph, size_t nodes, size_t ties, size_t pairs)
{
    struct arena *memory = &graph->memory;
    graph->offset = arena_array(memory, uint32_t, nodes + 1);
    graph->target = arena_array(memory, odf_node, 2 * pairs);
    graph->arc_pair = arena_array(memory, uint32_t, 2 * pairs);
    graph->pair_offset = arena_array(memory, uint32_t, pairs + 1);
    graph->pair_ties = arena_array(memory, odf_tie, ties);
    graph->pair_strength = arena_array(memory, uint32_t, pairs);
    graph->pair_how = arena_array(memory, uint8_t, pairs);
    graph->tie_from = arena_array(memory, odf_node, ties);
    graph->tie_to = arena_array(memory, odf_node, ties);
    graph->tie_strength = arena_array(memory, uint32_t, ties);
    graph->tie_number = arena_array(memory, uint32_t, ties);
    graph->tie_date = arena_array(memory, odf_period, ties);
    graph->tie_role = arena_array(memory, const char *, ties);
    graph->tie_kind = arena_array(memory, uint8_t, ties);
    graph->tie_how = arena_array(memory, uint8_t, ties);
    graph->tie_alleged = arena_array(memory, bool, ties);
    graph->id = arena_array(memory, const char *, nodes);
    graph->name = arena_array(memory, const char *, nodes);
    graph->date = arena_array(memory, odf_period, nodes);
    graph->entries = arena_array(memory, uint32_t, nodes);
    graph->kind = arena_array(memory, uint8_t, nodes);
    return graph->offset && graph->target && graph->arc_pair && graph->pair_offset &&
           graph->pair_ties && graph->pair_strength && graph->pair_how && graph->tie_from &&
           graph->tie_to && graph->tie_strength && graph->tie_number && graph->tie_date &&
           graph->tie_role && graph->tie_kind && graph->tie_how && graph->tie_alleged &&
           graph->id && graph->name && graph->date && graph->entries && graph->kind;
}

static bool same_pair(const odf_tie_info *a, const odf_tie_info *b)
{
    return smaller_end(a) == smaller_end(b) && larger_end(a) == larger_end(b);
}

static bool is_loop(const odf_tie_info *tie)
{
    return tie->from == tie->to;
}

static bool copy_nodes(odf_graph *graph, const struct graph_node *nodes, const uint32_t *order)
{
    for (uint32_t i = 0; i < graph->node_count; i++) {
        const struct graph_node *node = &nodes[order[i]];
        graph->id[i] = arena_copy(&graph->memory, slice_of(node->id));
        graph->name[i] = arena_copy(&graph->memory, slice_of(node->name));
        graph->kind[i] = (uint8_t)node->kind;
        graph->date[i] = node->date;
        graph->entries[i] = node->entries;
        if (!graph->id[i] || !graph->name[i])
            return false;
    }
    return true;
}

/* Few roles, many ties: equal roles that follow one another share their text. */
static bool copy_ties(odf_graph *graph, const odf_tie_info *ties)
{
    for (uint32_t i = 0; i < graph->tie_count; i++) {
        graph->tie_from[i] = ties[i].from;
        graph->tie_to[i] = ties[i].to;
        graph->tie_strength[i] = ties[i].strength;
        graph->tie_number[i] = ties[i].number;
        graph->tie_date[i] = ties[i].date;
        graph->tie_kind[i] = (uint8_t)ties[i].kind;
        graph->tie_how[i] = (uint8_t)ties[i].how;
        graph->tie_alleged[i] = ties[i].alleged;
        if (!ties[i].role[0])
            graph->tie_role[i] = "";
        else if (i > 0 && strcmp(graph->tie_role[i - 1], ties[i].role) == 0)
            graph->tie_role[i] = graph->tie_role[i - 1];
        else
            graph->tie_role[i] = arena_copy(&graph->memory, slice_of(ties[i].role));
        if (!graph->tie_role[i])
            return false;
    }
    return true;
}

/* Ties are sorted by their ends, so filling arcs in that order leaves every node's neighbours
 * ascending: first those below it, as the larger end, then those above. */
static void fill_arcs(odf_graph *graph, const odf_tie_info *ties, uint32_t *next)
{
    uint32_t pair = 0;
    uint32_t placed = 0;
    for (uint32_t i = 0; i < graph->tie_count; i++) {
        if (is_loop(&ties[i]))
            continue;
        const bool first = i == 0 || !same_pair(&ties[i], &ties[i - 1]);
        if (first) {
            graph->pair_how[pair] = (uint8_t)ties[i].how;
            graph->pair_offset[pair++] = placed;
            graph->offset[ties[i].from + 1]++;
            graph->offset[ties[i].to + 1]++;
        }
        graph->pair_ties[placed++] = i;
        graph->pair_strength[pair - 1] += ties[i].strength;
    }
    graph->pair_offset[pair] = placed;
    for (uint32_t v = 0; v < graph->node_count; v++) {
        graph->offset[v + 1] += graph->offset[v];
        next[v] = graph->offset[v];
    }
    for (int side = 0; side < 2; side++) {
        for (uint32_t p = 0; p < graph->pair_count; p++) {
            const odf_tie_info *tie = &ties[graph->pair_ties[graph->pair_offset[p]]];
            const odf_node at = side == 0 ? larger_end(tie) : smaller_end(tie);
            graph->target[next[at]] = side == 0 ? smaller_end(tie) : larger_end(tie);
            graph->arc_pair[next[at]++] = p;
        }
    }
}

static uint32_t count_pairs(const odf_tie_info *ties, size_t count)
{
    uint32_t pairs = 0;
    for (size_t i = 0; i < count; i++)
        pairs += !is_loop(&ties[i]) && (i == 0 || !same_pair(&ties[i], &ties[i - 1]));
    return pairs;
}

/* The nodes in the order of their ids; renames the ends of the ties to that order. */
static odf_status number_nodes(struct graph_builder *builder, struct arena *scratch,
                               uint32_t **out_order, odf_error *err)
{
    const size_t n = builder->nodes.count;
    uint32_t *order = arena_array(scratch, uint32_t, n);
    uint32_t *rank = arena_array(scratch, uint32_t, n);
    if (!order || !rank)
        return fail(err, ODF_E_MEMORY, "a view of %zu nodes", n);
    bool sorted = true;
    for (size_t i = 0; i < n; i++) {
        order[i] = (uint32_t)i;
        sorted = sorted &&
                 (i == 0 || strcmp(builder->nodes.items[i - 1].id, builder->nodes.items[i].id) < 0);
    }
    if (!sorted)
        qsort_r(order, n, sizeof *order, by_id, builder->nodes.items);
    for (size_t i = 0; i < n; i++) {
        rank[order[i]] = (uint32_t)i;
        if (i &&
            strcmp(builder->nodes.items[order[i - 1]].id, builder->nodes.items[order[i]].id) == 0)
            return fail(err, ODF_E_INVALID, "two nodes with the id '%s'",
                        builder->nodes.items[order[i]].id);
    }
    for (size_t i = 0; i < builder->ties.count; i++) {
        odf_tie_info *tie = &builder->ties.items[i];
        if (tie->from >= n || tie->to >= n)
            return fail(err, ODF_E_INVALID, "tie %zu ends at a node that was never added", i);
        tie->from = rank[tie->from];
        tie->to = rank[tie->to];
    }
    *out_order = order;
    return ODF_OK;
}

static void free_view(odf_graph **graph)
{
    odf_graph_free(*graph);
}

static odf_status build(struct graph_builder *builder, odf_graph **out, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    CLEANUP(free_view) odf_graph *graph = NULL;
    uint32_t *order = NULL;
    const size_t n = builder->nodes.count;
    const size_t m = builder->ties.count;

    if (n >= MOST_ARCS / 2 || m >= MOST_ARCS / 2)
        return fail(err, ODF_E_LIMIT, "%zu nodes and %zu ties are more than a view can hold", n, m);
    odf_status status = number_nodes(builder, &scratch, &order, err);
    if (status != ODF_OK)
        return status;
    odf_tie_info *ties = builder->ties.items;
    if (m)
        qsort(ties, m, sizeof *ties, by_ends);

    struct arena memory = {.large_pages = true};
    graph = arena_new(&memory, odf_graph);
    if (!graph)
        return fail(err, ODF_E_MEMORY, "a view of %zu nodes", n);
    graph->memory = memory;
    graph->node_count = (uint32_t)n;
    graph->tie_count = (uint32_t)m;
    graph->pair_count = count_pairs(ties, m);
    graph->arc_count = 2 * graph->pair_count;
    uint32_t *next = arena_array(&scratch, uint32_t, n);
    if (!next || !allocate(graph, n, m, graph->pair_count) ||
        !copy_nodes(graph, builder->nodes.items, order) || !copy_ties(graph, ties))
        return fail(err, ODF_E_MEMORY, "a view of %zu nodes and %zu ties", n, m);
    fill_arcs(graph, ties, next);

    *out = graph;
    graph = NULL;
    return ODF_OK;
}

odf_status graph_builder_finish(struct graph_builder *builder, odf_graph **out, odf_error *err)
{
    const odf_status status = build(builder, out, err);
    vector_clear(&builder->nodes);
    vector_clear(&builder->ties);
    arena_clear(&builder->texts);
    return status;
}

odf_status odf_graph_induced(const odf_graph *graph, const odf_node *nodes, size_t count,
                             odf_graph **out, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    uint32_t *place = arena_array(&scratch, uint32_t, graph->node_count);
    struct graph_builder *builder = graph_builder_new();
    bool enough = place && builder;
    odf_status status = ODF_OK;
    uint32_t added = 0;

    for (size_t i = 0; enough && i < count; i++) {
        const odf_node v = nodes[i];
        if (v >= graph->node_count) {
            status = fail(err, ODF_E_INVALID, "no node %u in a view of %u", v, graph->node_count);
            break;
        }
        if (place[v])
            continue;
        place[v] = ++added;
        enough = graph_builder_node(
            builder, &(struct graph_node){graph->id[v], graph->name[v], (odf_kind)graph->kind[v],
                                          graph->date[v], graph->entries[v]});
    }
    for (uint32_t t = 0; enough && status == ODF_OK && t < graph->tie_count; t++) {
        odf_tie_info tie = odf_graph_tie(graph, t);
        if (!place[tie.from] || !place[tie.to])
            continue;
        tie.from = place[tie.from] - 1;
        tie.to = place[tie.to] - 1;
        enough = graph_builder_tie(builder, &tie);
    }
    if (!enough)
        status = fail(err, ODF_E_MEMORY, "a view of %zu nodes", count);
    if (status == ODF_OK)
        status = graph_builder_finish(builder, out, err);
    graph_builder_free(builder);
    return status;
}
