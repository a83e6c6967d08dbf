/* SPDX-License-Identifier: MIT */
/* Routes that share no node, and what parts two nodes.
 *
 * A flow of units from `source` in which every node passes one unit at most. Each node has two
 * sides:
 *
 *     neighbour's out  --hop-->  v in  --(one unit)-->  v out  --hop-->  next one's in
 *
 * A further unit may also push an earlier one back: from the in side of a used node to the out side
 * of the node before it, at the cost of the hop taken off. Each unit goes the cheapest way there
 * is, which keeps the total the cheapest for their number (Suurballe; Busacker and Gowen). */
#include "analysis/path_search.h"

enum { IN, OUT };
#define NEVER INT64_MAX
#define NO_STATE UINT32_MAX

struct flow {
    const odf_graph *graph;
    const odf_path_options *options;
    odf_node source;
    odf_node sinks[2];
    size_t sink_count; /* 1: takes any number of units; 2: each takes one */
    odf_node *before;  /* of a used node; ODF_NO_NODE if unused */
    odf_node *after;   /* ODF_NO_NODE: the unit ends here */
    bool direct;       /* a unit goes straight from the source to the only sink */
    bool *closed;
    int64_t *cost;    /* of each state 2 v + side */
    uint32_t *parent; /* the state before it */
    bool *queued;
    uint32_t *queue; /* a ring of 2 n states */
    uint32_t head;
    uint32_t waiting;
    struct progress progress;
};

/* Hops first, then those on co-mentions only, then those on joint events at best. */
static int64_t hop_cost(const odf_graph *graph, uint32_t arc)
{
    const struct path_cost cost = path_cost_of_arc(graph, arc);
    return (INT64_C(1) << 40) + ((int64_t)cost.co_mentions << 20) + (int64_t)cost.joint_events;
}

static uint32_t arc_between(const odf_graph *graph, odf_node a, odf_node b)
{
    uint32_t arc = graph->offset[a];
    while (graph->target[arc] != b)
        arc++;
    return arc;
}

static bool is_sink(const struct flow *flow, odf_node v)
{
    return v == flow->sinks[0] || (flow->sink_count == 2 && v == flow->sinks[1]);
}

static bool flow_init(struct flow *flow, struct arena *memory)
{
    const size_t n = flow->graph->node_count;
    flow->before = arena_array(memory, odf_node, n);
    flow->after = arena_array(memory, odf_node, n);
    flow->closed = arena_array(memory, bool, n);
    flow->cost = arena_array(memory, int64_t, 2 * n);
    flow->parent = arena_array(memory, uint32_t, 2 * n);
    flow->queued = arena_array(memory, bool, 2 * n);
    flow->queue = arena_array(memory, uint32_t, 2 * n);
    if (!flow->before || !flow->after || !flow->closed || !flow->cost || !flow->parent ||
        !flow->queued || !flow->queue)
        return false;
    for (odf_node v = 0; v < n; v++) {
        flow->before[v] = flow->after[v] = ODF_NO_NODE;
        flow->closed[v] =
            v != flow->source && !is_sink(flow, v) && !path_may_pass(flow->graph, flow->options, v);
    }
    return true;
}

static void offer(struct flow *flow, uint32_t state, uint32_t parent, int64_t cost)
{
    if (cost >= flow->cost[state])
        return;
    flow->cost[state] = cost;
    flow->parent[state] = parent;
    if (flow->queued[state])
        return;
    const uint32_t room = 2 * flow->graph->node_count;
    flow->queue[(flow->head + flow->waiting++) % room] = state;
    flow->queued[state] = true;
}

/* The out side of v, or of the source: on to all neighbours. */
static void spread(struct flow *flow, odf_node v, uint32_t state)
{
    const odf_graph *graph = flow->graph;
    for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++) {
        const odf_node w = graph->target[a];
        if (w == flow->source || flow->closed[w] ||
            (v == flow->source && flow->direct && is_sink(flow, w)))
            continue;
        offer(flow, 2 * w + IN, state, flow->cost[state] + hop_cost(graph, a));
    }
}

static void push_back(struct flow *flow, odf_node v, uint32_t state)
{
    const odf_node u = flow->before[v];
    if (u != flow->source)
        offer(flow, 2 * u + OUT, state,
              flow->cost[state] - hop_cost(flow->graph, arc_between(flow->graph, u, v)));
}

static void leave_state(struct flow *flow, uint32_t state)
{
    const odf_node v = state / 2;
    const bool used = flow->before[v] != ODF_NO_NODE;
    if (v == flow->source) {
        spread(flow, v, state);
    } else if (state % 2 == IN) {
        if (flow->sink_count == 1 && is_sink(flow, v))
            return;
        if (used)
            push_back(flow, v, state);
        else
            offer(flow, 2 * v + OUT, state, flow->cost[state]);
    } else {
        spread(flow, v, state);
        if (used)
            offer(flow, 2 * v + IN, state, flow->cost[state]);
    }
}

/* The state in which the next unit ends most cheaply, or NO_STATE. */
static uint32_t ending(const struct flow *flow)
{
    if (flow->sink_count == 1)
        return flow->cost[2 * flow->sinks[0] + IN] == NEVER ? NO_STATE : 2 * flow->sinks[0] + IN;
    uint32_t best = NO_STATE;
    for (size_t i = 0; i < 2; i++) {
        const odf_node sink = flow->sinks[i];
        const bool full = flow->before[sink] != ODF_NO_NODE && flow->after[sink] == ODF_NO_NODE;
        const uint32_t state = 2 * sink + OUT;
        if (!full && flow->cost[state] != NEVER &&
            (best == NO_STATE || flow->cost[state] < flow->cost[best]))
            best = state;
    }
    return best;
}

/* Finds the cheapest ways to all states (Bellman and Ford, with a queue). False if stopped. */
static bool search(struct flow *flow)
{
    const uint32_t states = 2 * flow->graph->node_count;
    for (uint32_t i = 0; i < states; i++) {
        flow->cost[i] = NEVER;
        flow->parent[i] = NO_STATE;
    }
    flow->head = flow->waiting = 0;
    offer(flow, 2 * flow->source + OUT, NO_STATE, 0);
    for (size_t steps = 0; flow->waiting; steps++) {
        if (steps % 256 == 0 && !progress_at(&flow->progress, steps))
            return false;
        const uint32_t state = flow->queue[flow->head];
        flow->head = (flow->head + 1) % states;
        flow->waiting--;
        flow->queued[state] = false;
        leave_state(flow, state);
    }
    return true;
}

static bool is_hop(uint32_t from, uint32_t to)
{
    return from / 2 != to / 2 && from % 2 == OUT;
}

/* Sends a unit along the way that ends in `state`. Hops that it goes against are taken out before
 * those that it makes are put in, since a node may lose one and gain another. */
static void send(struct flow *flow, uint32_t state)
{
    for (uint32_t to = state; flow->parent[to] != NO_STATE; to = flow->parent[to]) {
        const uint32_t from = flow->parent[to];
        if (from / 2 == to / 2 || is_hop(from, to))
            continue;
        flow->after[to / 2] = ODF_NO_NODE;
        flow->before[from / 2] = ODF_NO_NODE;
    }
    for (uint32_t to = state; flow->parent[to] != NO_STATE; to = flow->parent[to]) {
        const uint32_t from = flow->parent[to];
        const bool at_sink = flow->sink_count == 1 && is_sink(flow, to / 2);
        if (!is_hop(from, to))
            continue;
        if (from / 2 != flow->source)
            flow->after[from / 2] = to / 2;
        else if (at_sink)
            flow->direct = true;
        if (!at_sink)
            flow->before[to / 2] = from / 2;
    }
}

/* As many units as there are, `most` at most. */
static odf_status fill(struct flow *flow, size_t most, size_t *out_units, odf_error *err)
{
    size_t units = 0;
    while (units < most) {
        if (!search(flow))
            return progress_cancelled(&flow->progress, err);
        const uint32_t state = ending(flow);
        if (state == NO_STATE)
            break;
        send(flow, state);
        units++;
    }
    *out_units = units;
    return ODF_OK;
}

static odf_status collect(const struct flow *flow, struct path_nodes *found, odf_node first,
                          odf_error *err)
{
    odf_node v = first;
    found->nodes.count = 0;
    bool enough = vector_push(&found->nodes, flow->source);
    while (enough && v != ODF_NO_NODE) {
        enough = vector_push(&found->nodes, v);
        v = flow->sink_count == 1 && is_sink(flow, v) ? ODF_NO_NODE : flow->after[v];
    }
    return enough ? ODF_OK : fail(err, ODF_E_MEMORY, "a route of %zu nodes", found->nodes.count);
}

static int by_length(const void *left, const void *right)
{
    const odf_path *a = *(odf_path *const *)left;
    const odf_path *b = *(odf_path *const *)right;
    if (a->length != b->length)
        return a->length < b->length ? -1 : 1;
    for (size_t i = 0; i <= a->length; i++) {
        if (a->nodes[i] != b->nodes[i])
            return a->nodes[i] < b->nodes[i] ? -1 : 1;
    }
    return 0;
}

static void nodes_clear(struct path_nodes *found)
{
    vector_clear(&found->nodes);
}

static odf_status list_routes(const struct flow *flow, odf_path_list *list, odf_error *err)
{
    CLEANUP(nodes_clear) struct path_nodes found = {0};
    const odf_graph *graph = flow->graph;
    for (uint32_t a = graph->offset[flow->source]; a < graph->offset[flow->source + 1]; a++) {
        const odf_node first = graph->target[a];
        const bool starts =
            is_sink(flow, first) ? flow->direct : flow->before[first] == flow->source;
        if (!starts)
            continue;
        const odf_status status = collect(flow, &found, first, err);
        if (status != ODF_OK)
            return status;
        odf_path *path = path_new(found.nodes.items, found.nodes.count);
        if (!path || !vector_push(&list->paths, path)) {
            odf_path_free(path);
            return fail(err, ODF_E_MEMORY, "%zu routes", list->paths.count);
        }
    }
    if (list->paths.count)
        qsort(list->paths.items, list->paths.count, sizeof *list->paths.items, by_length);
    return ODF_OK;
}

/* Reads the options and fills the flow with all units between two different nodes. */
static odf_status flow_between(const odf_graph *graph, odf_node from, odf_node to,
                               const odf_path_options *options, odf_path_options *whole,
                               struct arena *memory, struct flow *flow, size_t *out_units,
                               odf_error *err)
{
    const odf_status status = path_options_read(graph, from, to, options, whole, err);
    if (status != ODF_OK)
        return status;
    if (whole->by != ODF_PATH_HOPS || whole->max_hops || from == to)
        return fail(
            err, ODF_E_INVALID,
            "disjoint routes join two different nodes, are counted in hops, and have no limit");
    *flow = (struct flow){.graph = graph,
                          .options = whole,
                          .source = from,
                          .sinks = {to},
                          .sink_count = 1,
                          .progress = progress_begin(whole->tick, "routes", 0)};
    if (!flow_init(flow, memory))
        return fail(err, ODF_E_MEMORY, "routes among %u nodes", graph->node_count);
    return fill(flow, SIZE_MAX, out_units, err);
}

static void list_cleanup(odf_path_list **list)
{
    odf_path_list_free(*list);
}

odf_status odf_path_disjoint(const odf_graph *graph, odf_node from, odf_node to,
                             const odf_path_options *options, odf_path_list **out, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    CLEANUP(list_cleanup) odf_path_list *list = NULL;
    odf_path_options whole;
    struct flow flow;
    size_t units;
    odf_status status =
        flow_between(graph, from, to, options, &whole, &scratch, &flow, &units, err);
    if (status != ODF_OK)
        return status;
    if (units == 0)
        return ODF_NOT_FOUND;
    list = calloc(1, sizeof *list);
    status = list ? list_routes(&flow, list, err) : fail(err, ODF_E_MEMORY, "%zu routes", units);
    if (status != ODF_OK)
        return status;
    *out = list;
    list = NULL;
    return ODF_OK;
}

odf_status odf_path_cut(const odf_graph *graph, odf_node from, odf_node to,
                        const odf_path_options *options, odf_node *cut, size_t *out_count,
                        odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    odf_path_options whole;
    struct flow flow;
    size_t units;
    const odf_status status =
        flow_between(graph, from, to, options, &whole, &scratch, &flow, &units, err);
    if (status != ODF_OK)
        return status;
    if (flow.direct)
        return ODF_NOT_FOUND;
    /* A further unit gets into these nodes, but not through them. */
    size_t count = 0;
    for (odf_node v = 0; v < graph->node_count; v++) {
        if (v != from && v != to && flow.cost[2 * v + IN] != NEVER &&
            flow.cost[2 * v + OUT] == NEVER)
            cut[count++] = v;
    }
    *out_count = count;
    return ODF_OK;
}

odf_status odf_path_via(const odf_graph *graph, odf_node from, odf_node to, odf_node via,
                        const odf_path_options *options, odf_path **out, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    CLEANUP(nodes_clear) struct path_nodes to_from = {0};
    CLEANUP(nodes_clear) struct path_nodes to_to = {0};
    odf_path_options whole;
    odf_status status = path_options_read(graph, from, to, options, &whole, err);
    if (status != ODF_OK)
        return status;
    if (via >= graph->node_count || whole.by != ODF_PATH_HOPS || from == to || via == from ||
        via == to)
        return fail(err, ODF_E_INVALID,
                    "a path by way of a node joins two others, and is counted in hops");
    struct flow flow = {.graph = graph,
                        .options = &whole,
                        .source = via,
                        .sinks = {from, to},
                        .sink_count = 2,
                        .progress = progress_begin(whole.tick, "path", 0)};
    size_t units = 0;
    if (!flow_init(&flow, &scratch))
        return fail(err, ODF_E_MEMORY, "a path among %u nodes", graph->node_count);
    status = fill(&flow, 2, &units, err);
    if (status != ODF_OK)
        return status;
    if (units < 2)
        return ODF_NOT_FOUND;
    for (uint32_t a = graph->offset[via]; status == ODF_OK && a < graph->offset[via + 1]; a++) {
        if (flow.before[graph->target[a]] != via)
            continue;
        struct path_nodes *part = to_from.nodes.count ? &to_to : &to_from;
        status = collect(&flow, part, graph->target[a], err);
    }
    if (status != ODF_OK)
        return status;
    if (to_from.nodes.items[to_from.nodes.count - 1] != from) {
        const struct path_nodes kept = to_from;
        to_from = to_to;
        to_to = kept;
    }
    const size_t hops = to_from.nodes.count + to_to.nodes.count - 2;
    if (whole.max_hops && hops > whole.max_hops)
        return ODF_NOT_FOUND;
    odf_node *nodes = arena_array(&scratch, odf_node, hops + 1);
    if (!nodes)
        return fail(err, ODF_E_MEMORY, "a path of %zu hops", hops);
    for (size_t i = 0; i < to_from.nodes.count; i++)
        nodes[i] = to_from.nodes.items[to_from.nodes.count - 1 - i];
    memcpy(nodes + to_from.nodes.count, to_to.nodes.items + 1,
           (to_to.nodes.count - 1) * sizeof *nodes);
    odf_path *path = path_new(nodes, hops + 1);
    if (!path)
        return fail(err, ODF_E_MEMORY, "a path of %zu hops", hops);
    *out = path;
    return ODF_OK;
}
