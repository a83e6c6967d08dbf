/* SPDX-License-Identifier: MIT */
/* The smallest connecting network.
 *
 * Exact: best[S][v] is the cost of the cheapest tree that joins the set S of ends and the node v.
 * Such a tree either splits at v into two trees of fewer ends, or reaches v over one more tie:
 *
 *     best[S][v] = min( min over parts T of S: best[T][v] + best[S - T][v],
 *                       min over neighbours u: best[S][u] + cost(u, v) )
 *
 * The second line is a search like Dijkstra's, begun from all nodes at once. */
#include <odfgraph/connect.h>

#include "analysis/heap.h"
#include "analysis/path_search.h"

#include <math.h>

#define MOST_TABLE_BYTES (UINT64_C(512) << 20)
#define SPLIT UINT32_C(0x80000000) /* in `back`: a part of the set; else the node before */
#define NOWHERE UINT32_MAX

struct odf_network {
    VECTOR(odf_pair) pairs;
    double bound;
};

struct connect {
    const odf_graph *graph;
    const odf_path_options *options;
    odf_node *ends; /* different ones */
    uint32_t end_count;
    bool *closed;
    struct heap heap;
    struct progress progress;
};

/* Whole numbers, exact in a double: hops first, then co-mentions, then joint events. */
static double hop_cost(const odf_graph *graph, uint32_t arc)
{
    const struct path_cost cost = path_cost_of_arc(graph, arc);
    return 4294967296.0 + 65536.0 * cost.co_mentions + cost.joint_events;
}

static odf_pair pair_of(odf_node a, odf_node b)
{
    return a < b ? (odf_pair){a, b} : (odf_pair){b, a};
}

static int by_ends(const void *left, const void *right)
{
    const odf_pair *a = left;
    const odf_pair *b = right;
    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    return a->b < b->b ? -1 : a->b > b->b;
}

static void network_cleanup(odf_network **network)
{
    odf_network_free(*network);
}

/* Lowers `far` along arcs until nothing changes, starting from what is finite. False if stopped. */
static bool spread(struct connect *connect, double *far, uint32_t *back)
{
    const odf_graph *graph = connect->graph;
    for (odf_node v = 0; v < graph->node_count; v++) {
        if (far[v] < INFINITY)
            heap_push(&connect->heap, v, far[v]);
    }
    for (size_t steps = 0; connect->heap.count; steps++) {
        if (steps % 1024 == 0 && !progress_at(&connect->progress, steps))
            return false;
        const odf_node v = heap_pop(&connect->heap);
        for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++) {
            const odf_node w = graph->target[a];
            const double there = far[v] + hop_cost(graph, a);
            if (connect->closed[w] || there >= far[w])
                continue;
            far[w] = there;
            back[w] = v;
            heap_push(&connect->heap, w, there);
        }
    }
    return true;
}

/* ---- exact */

struct tables {
    double *best; /* of set and node */
    uint32_t *back;
    size_t n;
};

static void split(const struct tables *tables, uint32_t set)
{
    double *best = tables->best + set * tables->n;
    uint32_t *back = tables->back + set * tables->n;
    for (uint32_t part = (set - 1) & set; part > (set ^ part); part = (part - 1) & set) {
        const double *one = tables->best + part * tables->n;
        const double *other = tables->best + (set ^ part) * tables->n;
        for (size_t v = 0; v < tables->n; v++) {
            if (one[v] + other[v] < best[v]) {
                best[v] = one[v] + other[v];
                back[v] = SPLIT | part;
            }
        }
    }
}

struct task {
    uint32_t set;
    odf_node node;
};

/* The ties of the tree that joins the set and the node. */
static bool collect(const struct tables *tables, uint32_t set, odf_node node, odf_network *network)
{
    VECTOR(struct task) waiting = {0};
    bool enough = vector_push(&waiting, (struct task){set, node});
    while (enough && waiting.count) {
        const struct task task = waiting.items[--waiting.count];
        const uint32_t back = tables->back[task.set * tables->n + task.node];
        if (back == NOWHERE)
            continue;
        if (back & SPLIT) {
            const uint32_t part = back & ~SPLIT;
            enough = vector_push(&waiting, (struct task){part, task.node}) &&
                     vector_push(&waiting, (struct task){task.set ^ part, task.node});
        } else {
            enough = vector_push(&network->pairs, pair_of(back, task.node)) &&
                     vector_push(&waiting, (struct task){task.set, back});
        }
    }
    vector_clear(&waiting);
    return enough;
}

static odf_status connect_exactly(struct connect *connect, odf_network *network, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    const size_t n = connect->graph->node_count;
    const uint32_t last = connect->end_count - 1; /* the tree is rooted there */
    const size_t sets = (size_t)1 << last;
    struct tables tables = {arena_array(&scratch, double, sets *n),
                            arena_array(&scratch, uint32_t, sets * n), n};
    if (!tables.best || !tables.back)
        return fail(err, ODF_E_MEMORY, "a network of %u nodes", connect->end_count);
    for (size_t i = 0; i < sets * n; i++) {
        tables.best[i] = INFINITY;
        tables.back[i] = NOWHERE;
    }
    for (uint32_t set = 1; set < sets; set++) {
        if ((set & (set - 1)) == 0)
            tables.best[set * n + connect->ends[__builtin_ctz(set)]] = 0;
        else
            split(&tables, set);
        if (!spread(connect, tables.best + set * n, tables.back + set * n))
            return progress_cancelled(&connect->progress, err);
    }
    const uint32_t all = (uint32_t)sets - 1;
    if (tables.best[all * n + connect->ends[last]] == INFINITY)
        return ODF_NOT_FOUND;
    network->bound = 1;
    return collect(&tables, all, connect->ends[last], network)
               ? ODF_OK
               : fail(err, ODF_E_MEMORY, "a network of %u nodes", connect->end_count);
}

/* ---- approximations */

static uint32_t root_of(uint32_t *parent, uint32_t v)
{
    while (parent[v] != v) {
        parent[v] = parent[parent[v]];
        v = parent[v];
    }
    return v;
}

struct candidate {
    double cost;
    odf_pair pair;
};

static int cheaper_first(const void *left, const void *right)
{
    const struct candidate *a = left;
    const struct candidate *b = right;
    if (a->cost != b->cost)
        return a->cost < b->cost ? -1 : 1;
    return by_ends(&a->pair, &b->pair);
}

/* Takes off, again and again, what hangs on by one tie and is not an end. */
static void prune(uint32_t *degree, const bool *is_end, odf_network *network)
{
    bool changed = true;
    while (changed) {
        size_t kept = 0;
        changed = false;
        for (size_t i = 0; i < network->pairs.count; i++) {
            const odf_pair pair = network->pairs.items[i];
            if ((degree[pair.a] == 1 && !is_end[pair.a]) ||
                (degree[pair.b] == 1 && !is_end[pair.b])) {
                degree[pair.a]--;
                degree[pair.b]--;
                changed = true;
            } else {
                network->pairs.items[kept++] = pair;
            }
        }
        network->pairs.count = kept;
    }
}

/* The cheapest tree over the nodes chosen, without what leads nowhere. */
static bool tree_over(const struct connect *connect, const bool *chosen, odf_network *network)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    const odf_graph *graph = connect->graph;
    VECTOR(struct candidate) candidates = {0};
    uint32_t *parent = arena_array(&scratch, uint32_t, graph->node_count);
    uint32_t *degree = arena_array(&scratch, uint32_t, graph->node_count);
    bool *is_end = arena_array(&scratch, bool, graph->node_count);
    bool enough = parent && degree && is_end;
    for (odf_node v = 0; enough && v < graph->node_count; v++) {
        parent[v] = v;
        for (uint32_t a = graph->offset[v]; enough && chosen[v] && a < graph->offset[v + 1]; a++) {
            if (chosen[graph->target[a]] && v < graph->target[a])
                enough = vector_push(&candidates,
                                     (struct candidate){hop_cost(graph, a), {v, graph->target[a]}});
        }
    }
    if (enough && candidates.count)
        qsort(candidates.items, candidates.count, sizeof *candidates.items, cheaper_first);
    for (uint32_t i = 0; enough && i < connect->end_count; i++)
        is_end[connect->ends[i]] = true;
    for (size_t i = 0; enough && i < candidates.count; i++) {
        const odf_pair pair = candidates.items[i].pair;
        const uint32_t a = root_of(parent, pair.a);
        const uint32_t b = root_of(parent, pair.b);
        if (a == b)
            continue;
        parent[a] = b;
        degree[pair.a]++;
        degree[pair.b]++;
        enough = vector_push(&network->pairs, pair);
    }
    if (enough)
        prune(degree, is_end, network);
    vector_clear(&candidates);
    return enough;
}

/* Grows one tree: always on to the nearest end that is not in it. */
static odf_status grow(struct connect *connect, bool *chosen, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    const size_t n = connect->graph->node_count;
    double *far = arena_array(&scratch, double, n);
    uint32_t *back = arena_array(&scratch, uint32_t, n);
    if (!far || !back)
        return fail(err, ODF_E_MEMORY, "a network of %u nodes", connect->end_count);
    chosen[connect->ends[0]] = true;
    for (uint32_t joined = 1; joined < connect->end_count; joined++) {
        for (size_t v = 0; v < n; v++) {
            far[v] = chosen[v] ? 0 : INFINITY;
            back[v] = NOWHERE;
        }
        if (!spread(connect, far, back))
            return progress_cancelled(&connect->progress, err);
        odf_node nearest = ODF_NO_NODE;
        for (uint32_t i = 0; i < connect->end_count; i++) {
            const odf_node end = connect->ends[i];
            if (!chosen[end] && (nearest == ODF_NO_NODE || far[end] < far[nearest]))
                nearest = end;
        }
        if (nearest == ODF_NO_NODE)
            break; /* the others were passed on the way */
        if (far[nearest] == INFINITY)
            return ODF_NOT_FOUND;
        for (odf_node v = nearest; v != NOWHERE; v = back[v])
            chosen[v] = true;
    }
    return ODF_OK;
}

/* Every node belongs to the end nearest to it; the cheapest tree of ways between neighbouring ends.
 */
static odf_status join_cells(struct connect *connect, bool *chosen, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    const odf_graph *graph = connect->graph;
    const size_t n = graph->node_count;
    double *far = arena_array(&scratch, double, n);
    uint32_t *back = arena_array(&scratch, uint32_t, n);
    uint32_t *cell = arena_array(&scratch, uint32_t, n);
    uint32_t *parent = arena_array(&scratch, uint32_t, n);
    VECTOR(struct candidate) candidates = {0};
    bool enough = far && back && cell && parent;
    for (size_t v = 0; enough && v < n; v++) {
        far[v] = INFINITY;
        back[v] = NOWHERE;
        parent[v] = (uint32_t)v;
    }
    for (uint32_t i = 0; enough && i < connect->end_count; i++)
        far[connect->ends[i]] = 0;
    if (enough && !spread(connect, far, back))
        return progress_cancelled(&connect->progress, err);
    for (odf_node v = 0; enough && v < n; v++) {
        odf_node end = v;
        while (back[end] != NOWHERE)
            end = back[end];
        cell[v] = end;
    }
    for (odf_node v = 0; enough && v < n; v++) {
        for (uint32_t a = graph->offset[v]; enough && a < graph->offset[v + 1]; a++) {
            const odf_node w = graph->target[a];
            if (v < w && far[v] < INFINITY && far[w] < INFINITY && cell[v] != cell[w])
                enough = vector_push(
                    &candidates, (struct candidate){far[v] + hop_cost(graph, a) + far[w], {v, w}});
        }
    }
    if (enough && candidates.count)
        qsort(candidates.items, candidates.count, sizeof *candidates.items, cheaper_first);
    uint32_t joined = 1;
    for (size_t i = 0; enough && i < candidates.count; i++) {
        const odf_pair pair = candidates.items[i].pair;
        const uint32_t a = root_of(parent, cell[pair.a]);
        const uint32_t b = root_of(parent, cell[pair.b]);
        if (a == b)
            continue;
        parent[a] = b;
        joined++;
        for (odf_node v = pair.a; v != NOWHERE; v = back[v])
            chosen[v] = true;
        for (odf_node v = pair.b; v != NOWHERE; v = back[v])
            chosen[v] = true;
    }
    vector_clear(&candidates);
    if (!enough)
        return fail(err, ODF_E_MEMORY, "a network of %u nodes", connect->end_count);
    return joined == connect->end_count ? ODF_OK : ODF_NOT_FOUND;
}

static double cost_of(const odf_graph *graph, const odf_network *network)
{
    double sum = 0;
    for (size_t i = 0; i < network->pairs.count; i++) {
        uint32_t arc = graph->offset[network->pairs.items[i].a];
        while (graph->target[arc] != network->pairs.items[i].b)
            arc++;
        sum += hop_cost(graph, arc);
    }
    return sum;
}

static odf_status connect_nearly(struct connect *connect, odf_network *network, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    CLEANUP(network_cleanup) odf_network *other = calloc(1, sizeof *other);
    bool *grown = arena_array(&scratch, bool, connect->graph->node_count);
    bool *joined = arena_array(&scratch, bool, connect->graph->node_count);
    if (!other || !grown || !joined)
        return fail(err, ODF_E_MEMORY, "a network of %u nodes", connect->end_count);
    odf_status status = grow(connect, grown, err);
    if (status == ODF_OK)
        status = join_cells(connect, joined, err);
    if (status != ODF_OK)
        return status;
    if (!tree_over(connect, grown, network) || !tree_over(connect, joined, other))
        return fail(err, ODF_E_MEMORY, "a network of %u nodes", connect->end_count);
    if (cost_of(connect->graph, other) < cost_of(connect->graph, network)) {
        const odf_network kept = *network;
        *network = *other;
        *other = kept;
    }
    network->bound = 2 - 2.0 / connect->end_count;
    return ODF_OK;
}

/* ---- */

static odf_status read_ends(struct connect *connect, const odf_node *nodes, size_t count,
                            struct arena *memory, odf_error *err)
{
    const odf_graph *graph = connect->graph;
    bool *seen = arena_array(memory, bool, graph->node_count);
    connect->ends = arena_array(memory, odf_node, count);
    connect->closed = arena_array(memory, bool, graph->node_count);
    if (!seen || !connect->ends || !connect->closed ||
        !heap_init(&connect->heap, memory, graph->node_count))
        return fail(err, ODF_E_MEMORY, "a network of %zu nodes", count);
    for (size_t i = 0; i < count; i++) {
        if (nodes[i] >= graph->node_count)
            return fail(err, ODF_E_INVALID, "no node %u in a view of %u", nodes[i],
                        graph->node_count);
        if (!seen[nodes[i]])
            connect->ends[connect->end_count++] = nodes[i];
        seen[nodes[i]] = true;
    }
    if (connect->end_count < 2)
        return fail(err, ODF_E_INVALID, "a network joins at least two different nodes");
    for (odf_node v = 0; v < graph->node_count; v++)
        connect->closed[v] = !seen[v] && !path_may_pass(graph, connect->options, v);
    return ODF_OK;
}

odf_status odf_connect(const odf_graph *graph, const odf_node *nodes, size_t count,
                       const odf_path_options *options, odf_network **out, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    CLEANUP(network_cleanup) odf_network *network = NULL;
    odf_path_options whole;
    if (count < 2)
        return fail(err, ODF_E_INVALID, "a network joins at least two different nodes");
    odf_status status = path_options_read(graph, nodes[0], nodes[0], options, &whole, err);
    if (status == ODF_OK && (whole.by != ODF_PATH_HOPS || whole.max_hops))
        status = fail(err, ODF_E_INVALID, "a network is counted in ties and has no limit of hops");
    if (status != ODF_OK)
        return status;
    struct connect connect = {
        .graph = graph, .options = &whole, .progress = progress_begin(whole.tick, "connect", 0)};
    status = read_ends(&connect, nodes, count, &scratch, err);
    if (status != ODF_OK)
        return status;
    network = calloc(1, sizeof *network);
    if (!network)
        return fail(err, ODF_E_MEMORY, "a network of %zu nodes", count);
    const size_t cell_bytes = sizeof(double) + sizeof(uint32_t);
    const bool exact =
        connect.end_count <= ODF_CONNECT_EXACT &&
        ((uint64_t)graph->node_count * cell_bytes << (connect.end_count - 1)) <= MOST_TABLE_BYTES;
    status =
        exact ? connect_exactly(&connect, network, err) : connect_nearly(&connect, network, err);
    if (status != ODF_OK)
        return status;
    qsort(network->pairs.items, network->pairs.count, sizeof *network->pairs.items, by_ends);
    *out = network;
    network = NULL;
    return ODF_OK;
}

const odf_pair *odf_network_pairs(const odf_network *network, size_t *out_count)
{
    *out_count = network->pairs.count;
    return network->pairs.items;
}

double odf_network_bound(const odf_network *network)
{
    return network->bound;
}

void odf_network_free(odf_network *network)
{
    if (!network)
        return;
    vector_clear(&network->pairs);
    free(network);
}
