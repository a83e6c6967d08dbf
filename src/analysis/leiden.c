/* SPDX-License-Identifier: MIT */
/* Communities. A round works on ever smaller graphs:
 *
 *     move     each node to the neighbouring community where it gains most, until none gains;
 *     refine   each community into parts that hang together, starting again from single nodes;
 *     merge    each part into one node, keeping the communities as they are; and again,
 *
 * until every community is a single node. That no part is ever torn, only put together, is what
 * keeps communities connected; that parts and not communities are merged is what lets a later move
 * correct an earlier one (Leiden against Louvain). Rounds start from what the last one found.
 *
 * Nodes come up in random order, so that with a million of them nearly every read would wait for
 * memory. Three things are against that: the nodes are numbered by falling degree, what is known of
 * a community or part lies side by side, and what is needed next is asked for ahead. */
#include "analysis/order.h"
#include "analysis/parts.h"
#include "analysis/progress.h"
#include "analysis/simd.h"
#include "graph/graph.h"

#include <odfgraph/structure.h>

/* A graph of nodes, or of parts. */
struct layer {
    uint32_t n;
    const uint32_t *offset;
    const uint32_t *target;
    const double *weight; /* of each arc; NULL: 1 */
    double *mass;         /* of each node */
};

struct of_community {
    double mass;
    double ties; /* of the node at work to it; zero between */
    uint32_t members;
};

struct of_part {
    double mass;
    double ties;    /* of the node or part at work to it; zero between */
    double outside; /* its ties to the rest of its community */
    bool merged;    /* it has more than one node, or has been joined */
};

struct leiden {
    const odf_graph *graph;
    double gamma;
    uint64_t random;
    struct progress progress;
    uint32_t *community; /* of each node of the layer */
    uint32_t *part;      /* of each node of the layer */
    struct of_community *of_community;
    struct of_part *of_part;
    uint32_t *empty; /* communities without members, a stack */
    uint32_t empty_count;
    uint32_t *touched;
    uint32_t *order;
    uint32_t *queue;
    bool *queued;
    uint32_t *home; /* of each node of the first layer, in the one at work */
};

static uint64_t next_random(struct leiden *leiden)
{
    uint64_t bits = leiden->random +=
        0x9E3779B97F4A7C15u; /* SplitMix64 (S. Vigna, public domain) */
    bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9u;
    bits = (bits ^ bits >> 27) * 0x94D049BB133111EBu;
    return bits ^ bits >> 31;
}

static void shuffle(struct leiden *leiden, uint32_t *numbers, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        numbers[i] = i;
    for (uint32_t i = count; i > 1; i--) {
        const uint32_t other = (uint32_t)((next_random(leiden) >> 32) * i >> 32);
        const uint32_t kept = numbers[i - 1];
        numbers[i - 1] = numbers[other];
        numbers[other] = kept;
    }
}

enum { AHEAD = 4, ARCS_AHEAD = 16 };

/* What is going to be read. */
struct ahead {
    const uint32_t *order; /* in which the nodes come up; a ring */
    uint32_t count;
    const uint32_t *label; /* of each node: a community or part */
    const void *record;    /* of each label */
    size_t record_size;
};

static uint32_t coming(const struct ahead *ahead, uint32_t at, uint32_t steps)
{
    return ahead->order[at + steps < ahead->count ? at + steps : at + steps - ahead->count];
}

/* Asks for what the nodes after place `at` need, each thing when what leads to it should have
 * arrived: first where their arcs are, then the arcs, the labels of the neighbours, and what is
 * known of these. Inline, since a compiler may drop a call that seems to do nothing. */
ALWAYS_INLINE void look_ahead(const struct layer *layer, const struct ahead *ahead, uint32_t at)
{
    if (ahead->count <= 4 * AHEAD)
        return;
    __builtin_prefetch(&layer->offset[coming(ahead, at, 4 * AHEAD)]);
    uint32_t v = coming(ahead, at, 3 * AHEAD);
    uint32_t a = layer->offset[v];
    __builtin_prefetch(&layer->target[a]);
    __builtin_prefetch(&layer->target[a] + ARCS_AHEAD);
    __builtin_prefetch(&layer->mass[v]);
    __builtin_prefetch(&ahead->label[v]);
    if (layer->weight) {
        __builtin_prefetch(&layer->weight[a]);
        __builtin_prefetch(&layer->weight[a] + ARCS_AHEAD / 2);
    }
    v = coming(ahead, at, 2 * AHEAD);
    uint32_t end = layer->offset[v + 1];
    a = layer->offset[v];
    end = end - a > ARCS_AHEAD ? a + ARCS_AHEAD : end;
    for (; a < end; a++)
        __builtin_prefetch(&ahead->label[layer->target[a]]);
    v = coming(ahead, at, AHEAD);
    end = layer->offset[v + 1];
    a = layer->offset[v];
    end = end - a > ARCS_AHEAD ? a + ARCS_AHEAD : end;
    for (; a < end; a++)
        __builtin_prefetch((const char *)ahead->record +
                           ahead->label[layer->target[a]] * ahead->record_size);
}

/* Sums up the ties of v to each community among its neighbours; returns how many there are.
 */
static uint32_t sum_ties(struct leiden *leiden, const struct layer *layer, uint32_t v)
{
    uint32_t touched = 0;
    for (uint32_t a = layer->offset[v]; a < layer->offset[v + 1]; a++) {
        const uint32_t c = leiden->community[layer->target[a]];
        leiden->touched[touched] = c; /* stays if it is the first; no branch to guess wrong */
        touched += leiden->of_community[c].ties == 0;
        leiden->of_community[c].ties += layer->weight ? layer->weight[a] : 1;
    }
    return touched;
}

/* The community where v gains most; its own if no other is better, else the one of lowest number.
 */
static uint32_t best_community(struct leiden *leiden, const struct layer *layer, uint32_t v)
{
    const uint32_t own = leiden->community[v];
    const double pull = leiden->gamma * layer->mass[v];
    const uint32_t touched = sum_ties(leiden, layer, v);
    uint32_t best = own;
    double most =
        leiden->of_community[own].ties - pull * (leiden->of_community[own].mass - layer->mass[v]);
    if (most < 0) { /* better alone: an empty community costs and gains nothing */
        most = 0;
        best = leiden->of_community[own].members > 1 ? UINT32_MAX : own;
    }
    for (uint32_t i = 0; i < touched; i++) {
        const uint32_t c = leiden->touched[i];
        const double gain = leiden->of_community[c].ties - pull * leiden->of_community[c].mass;
        leiden->of_community[c].ties = 0;
        if (c != own &&
            (gain > most + 1e-12 * (1 + most) || (gain == most && best != own && c < best))) {
            most = gain;
            best = c;
        }
    }
    leiden->of_community[own].ties = 0;
    return best;
}

/* Every node waits once; when one moves, its neighbours outside its new community wait again. */
static odf_status move_nodes(struct leiden *leiden, const struct layer *layer, bool *moved,
                             odf_error *err)
{
    const uint32_t n = layer->n;
    uint32_t head = 0;
    uint32_t waiting = n;
    shuffle(leiden, leiden->queue, n);
    for (uint32_t v = 0; v < n; v++)
        leiden->queued[v] = true;
    const struct ahead ahead = {leiden->queue, n, leiden->community, leiden->of_community,
                                sizeof *leiden->of_community};
    for (size_t step = 0; waiting; step++) {
        look_ahead(layer, &ahead, head);
        if (step % 1024 == 0 && !progress_at(&leiden->progress, step))
            return progress_cancelled(&leiden->progress, err);
        const uint32_t v = leiden->queue[head];
        head = head + 1 == n ? 0 : head + 1;
        waiting--;
        leiden->queued[v] = false;
        const uint32_t own = leiden->community[v];
        uint32_t best = best_community(leiden, layer, v);
        if (best == own)
            continue;
        if (best == UINT32_MAX) /* there is one: v's own has other members too */
            best = leiden->empty[--leiden->empty_count];
        *moved = true;
        if (--leiden->of_community[own].members == 0)
            leiden->empty[leiden->empty_count++] = own;
        leiden->of_community[best].members++;
        leiden->of_community[own].mass -= layer->mass[v];
        leiden->of_community[best].mass += layer->mass[v];
        leiden->community[v] = best;
        for (uint32_t a = layer->offset[v]; a < layer->offset[v + 1]; a++) {
            const uint32_t w = layer->target[a];
            if (leiden->queued[w] || leiden->community[w] == best)
                continue;
            leiden->queued[w] = true;
            leiden->queue[head + waiting < n ? head + waiting : head + waiting - n] = w;
            waiting++;
        }
    }
    return ODF_OK;
}

static bool well_tied(const struct leiden *leiden, double ties, double mass, double total)
{
    return ties >= leiden->gamma * mass * (total - mass) * (1 - 1e-12);
}

/* Joins v, a part by itself, to the part of its community where it gains most, if to any. */
static void join_part(struct leiden *leiden, const struct layer *layer, uint32_t v)
{
    const double total = leiden->of_community[leiden->community[v]].mass;
    const double mass = layer->mass[v];
    if (leiden->of_part[v].merged || !well_tied(leiden, leiden->of_part[v].outside, mass, total))
        return;
    uint32_t touched = 0;
    for (uint32_t a = layer->offset[v]; a < layer->offset[v + 1]; a++) {
        const uint32_t w = layer->target[a];
        if (leiden->community[w] != leiden->community[v])
            continue;
        const uint32_t p = leiden->part[w];
        leiden->touched[touched] = p;
        touched += leiden->of_part[p].ties == 0;
        leiden->of_part[p].ties += layer->weight ? layer->weight[a] : 1;
    }
    uint32_t best = v;
    double most = 0;
    double ties = 0;
    for (uint32_t i = 0; i < touched; i++) {
        const uint32_t p = leiden->touched[i];
        const double gain =
            leiden->of_part[p].ties - leiden->gamma * mass * leiden->of_part[p].mass;
        if (p != v && (gain > most || (gain == most && best != v && p < best)) && gain >= 0 &&
            well_tied(leiden, leiden->of_part[p].outside, leiden->of_part[p].mass, total)) {
            best = p;
            most = gain;
            ties = leiden->of_part[p].ties;
        }
        leiden->of_part[p].ties = 0;
    }
    if (best == v)
        return;
    leiden->part[v] = best;
    leiden->of_part[best].mass += mass;
    leiden->of_part[best].outside += leiden->of_part[v].outside - 2 * ties;
    leiden->of_part[best].merged = leiden->of_part[v].merged = true;
}

/* Parts get new numbers, in the order of their first nodes; returns how many there are. */
static odf_status refine(struct leiden *leiden, const struct layer *layer, uint32_t *out_parts,
                         odf_error *err)
{
    const uint32_t n = layer->n;
    for (uint32_t v = 0; v < n; v++) {
        if (v % 1024 == 0 && !progress_at(&leiden->progress, v))
            return progress_cancelled(&leiden->progress, err);
        leiden->part[v] = v;
        leiden->of_part[v].mass = layer->mass[v];
        leiden->of_part[v].merged = false;
        leiden->of_part[v].outside = 0;
        for (uint32_t a = layer->offset[v]; a < layer->offset[v + 1]; a++) {
            if (leiden->community[layer->target[a]] == leiden->community[v])
                leiden->of_part[v].outside += layer->weight ? layer->weight[a] : 1;
        }
    }
    shuffle(leiden, leiden->order, n);
    const struct ahead ahead = {leiden->order, n, leiden->part, leiden->of_part,
                                sizeof *leiden->of_part};
    for (uint32_t i = 0; i < n; i++) {
        look_ahead(layer, &ahead, i);
        if (i % 1024 == 0 && !progress_at(&leiden->progress, i))
            return progress_cancelled(&leiden->progress, err);
        join_part(leiden, layer, leiden->order[i]);
    }
    uint32_t parts = 0;
    for (uint32_t v = 0; v < n; v++)
        leiden->order[v] = UINT32_MAX;
    for (uint32_t v = 0; v < n; v++) {
        if (leiden->order[leiden->part[v]] == UINT32_MAX)
            leiden->order[leiden->part[v]] = parts++;
        leiden->part[v] = leiden->order[leiden->part[v]];
    }
    *out_parts = parts;
    return ODF_OK;
}

/* The nodes of each part, part after part. */
static uint32_t *group_by_part(const struct leiden *leiden, const struct layer *layer,
                               uint32_t parts, struct arena *memory, uint32_t **out_start)
{
    uint32_t *start = arena_array(memory, uint32_t, (size_t)parts + 2);
    uint32_t *nodes = arena_array(memory, uint32_t, layer->n);
    if (!start || !nodes)
        return NULL;
    for (uint32_t v = 0; v < layer->n; v++)
        start[leiden->part[v] + 2]++;
    for (uint32_t p = 0; p < parts; p++)
        start[p + 2] += start[p + 1];
    for (uint32_t v = 0; v < layer->n; v++)
        nodes[start[leiden->part[v] + 1]++] = v;
    *out_start = start;
    return nodes;
}

/* One node for each part; arcs inside a part are dropped, they are the same for every move. */
static odf_status merge(struct leiden *leiden, const struct layer *layer, uint32_t parts,
                        struct arena *memory, struct layer *out, odf_error *err)
{
    uint32_t *start;
    const uint32_t *nodes = group_by_part(leiden, layer, parts, memory, &start);
    uint32_t *offset = arena_array(memory, uint32_t, (size_t)parts + 1);
    uint32_t *target = arena_array(memory, uint32_t, layer->offset[layer->n]);
    double *weight = arena_array(memory, double, layer->offset[layer->n]);
    double *mass = arena_array(memory, double, parts);
    uint32_t count = 0;
    if (!nodes || !offset || !target || !weight || !mass)
        return fail(err, ODF_E_MEMORY, "communities of %u nodes", leiden->graph->node_count);
    for (uint32_t p = 0; p < parts; p++) {
        uint32_t touched = 0;
        if (p % 1024 == 0 && !progress_at(&leiden->progress, p))
            return progress_cancelled(&leiden->progress, err);
        for (uint32_t i = start[p]; i < start[p + 1]; i++) {
            const uint32_t v = nodes[i];
            mass[p] += layer->mass[v];
            for (uint32_t a = layer->offset[v]; a < layer->offset[v + 1]; a++) {
                const uint32_t q = leiden->part[layer->target[a]];
                if (q == p)
                    continue;
                leiden->touched[touched] = q;
                touched += leiden->of_part[q].ties == 0;
                leiden->of_part[q].ties += layer->weight ? layer->weight[a] : 1;
            }
        }
        for (uint32_t i = 0; i < touched; i++) {
            target[count] = leiden->touched[i];
            weight[count++] = leiden->of_part[leiden->touched[i]].ties;
            leiden->of_part[leiden->touched[i]].ties = 0;
        }
        offset[p + 1] = count;
    }
    *out = (struct layer){parts, offset, target, weight, mass};
    return ODF_OK;
}

/* Communities get the numbers 0, 1, 2, … in the order of their first nodes; returns how many. */
static uint32_t tidy_communities(struct leiden *leiden, const struct layer *layer)
{
    uint32_t count = 0;
    for (uint32_t v = 0; v < layer->n; v++)
        leiden->order[v] = UINT32_MAX;
    for (uint32_t v = 0; v < layer->n; v++) {
        uint32_t *number = &leiden->order[leiden->community[v]];
        if (*number == UINT32_MAX)
            *number = count++;
        leiden->community[v] = *number;
    }
    leiden->empty_count = 0;
    for (uint32_t c = 0; c < layer->n; c++) {
        leiden->of_community[c].mass = 0;
        leiden->of_community[c].members = 0;
    }
    for (uint32_t v = 0; v < layer->n; v++) {
        leiden->of_community[leiden->community[v]].mass += layer->mass[v];
        leiden->of_community[leiden->community[v]].members++;
    }
    for (uint32_t c = count; c < layer->n; c++)
        leiden->empty[leiden->empty_count++] = c;
    return count;
}

/* Where parts are single nodes only, communities are merged as they are, or it would never end. */
static odf_status shrink(struct leiden *leiden, const struct layer *layer, struct arena *memory,
                         struct layer *out, odf_error *err)
{
    uint32_t parts = 0;
    odf_status status = refine(leiden, layer, &parts, err);
    if (status != ODF_OK)
        return status;
    if (parts == layer->n) {
        memcpy(leiden->part, leiden->community, layer->n * sizeof *leiden->part);
        parts = 0;
        for (uint32_t v = 0; v < layer->n; v++)
            parts = leiden->part[v] + 1 > parts ? leiden->part[v] + 1 : parts;
    }
    status = merge(leiden, layer, parts, memory, out, err);
    if (status != ODF_OK)
        return status;
    for (uint32_t v = 0; v < layer->n; v++)
        leiden->order[leiden->part[v]] = leiden->community[v];
    memcpy(leiden->community, leiden->order, parts * sizeof *leiden->community);
    for (uint32_t v = 0; v < leiden->graph->node_count; v++)
        leiden->home[v] = leiden->part[leiden->home[v]];
    return ODF_OK;
}

/* From the communities in leiden->community, of the nodes of the view, to better ones. */
static odf_status run_round(struct leiden *leiden, const struct layer *bottom, bool *out_moved,
                            odf_error *err)
{
    CLEANUP(arena_clear) struct arena even = {0};
    CLEANUP(arena_clear) struct arena odd = {0};
    struct arena *const memory[2] = {&even, &odd}; /* a layer is made from the one in the other */
    const uint32_t n = bottom->n;
    struct layer layer = *bottom;
    odf_status status = ODF_OK;
    for (uint32_t v = 0; v < n; v++)
        leiden->home[v] = v;
    for (int turn = 0; status == ODF_OK; turn = !turn) {
        tidy_communities(leiden, &layer);
        status = move_nodes(leiden, &layer, out_moved, err);
        if (status != ODF_OK || tidy_communities(leiden, &layer) == layer.n)
            break;
        struct layer smaller;
        arena_reset(memory[turn]);
        status = shrink(leiden, &layer, memory[turn], &smaller, err);
        layer = smaller;
    }
    for (uint32_t v = 0; status == ODF_OK && v < n; v++)
        leiden->part[v] = leiden->community[leiden->home[v]];
    if (status == ODF_OK)
        memcpy(leiden->community, leiden->part, n * sizeof *leiden->part);
    return status;
}

static bool leiden_init(struct leiden *leiden, struct arena *memory)
{
    const size_t n = leiden->graph->node_count;
    leiden->community = arena_array(memory, uint32_t, n);
    leiden->part = arena_array(memory, uint32_t, n);
    leiden->of_community = arena_array(memory, struct of_community, n);
    leiden->of_part = arena_array(memory, struct of_part, n);
    leiden->empty = arena_array(memory, uint32_t, n);
    leiden->touched = arena_array(memory, uint32_t, n + 1);
    leiden->order = arena_array(memory, uint32_t, n);
    leiden->queue = arena_array(memory, uint32_t, n);
    leiden->queued = arena_array(memory, bool, n);
    leiden->home = arena_array(memory, uint32_t, n);
    return leiden->community && leiden->part && leiden->of_community && leiden->of_part &&
           leiden->empty && leiden->touched && leiden->order && leiden->queue && leiden->queued &&
           leiden->home;
}

/* The view as the first layer, its nodes by falling degree; *out_ties is the sum of A over ordered
 * pairs, *out_node the node of each place. */
static bool lay_bottom(const odf_graph *graph, const odf_community_options *options,
                       struct arena *memory, struct layer *out, const uint32_t **out_node,
                       double *out_ties)
{
    struct ordered ordered;
    double *weight = options->by_strength ? arena_array(memory, double, graph->arc_count) : NULL;
    double *mass = arena_array(memory, double, graph->node_count);
    double ties = 0;
    if (!mass || (options->by_strength && !weight) ||
        !order_by_degree(graph, options->by_strength, memory, &ordered))
        return false;
    for (uint32_t v = 0; v < ordered.n; v++) {
        double sum = 0;
        for (uint32_t a = ordered.offset[v]; a < ordered.offset[v + 1]; a++) {
            const double strength = weight ? ordered.strength[a] : 1;
            if (weight)
                weight[a] = strength;
            sum += strength;
        }
        ties += sum;
        mass[v] = options->constant ? 1 : sum;
    }
    *out = (struct layer){ordered.n, ordered.offset, ordered.target, weight, mass};
    *out_node = ordered.node;
    *out_ties = ties;
    return true;
}

static double quality_of(struct leiden *leiden, const struct layer *layer, double ties)
{
    double inside = 0;
    double expected = 0;
    tidy_communities(leiden, layer);
    for (uint32_t v = 0; v < layer->n; v++) {
        for (uint32_t a = layer->offset[v]; a < layer->offset[v + 1]; a++) {
            if (leiden->community[layer->target[a]] == leiden->community[v])
                inside += layer->weight ? layer->weight[a] : 1;
        }
    }
    for (uint32_t c = 0; c < layer->n; c++)
        expected += leiden->of_community[c].mass * leiden->of_community[c].mass;
    return ties > 0 ? (inside - leiden->gamma * expected) / ties : 0;
}

odf_status odf_communities(const odf_graph *graph, const odf_community_options *options,
                           uint32_t *community, uint32_t *sizes, uint32_t *out_count,
                           double *out_quality, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    odf_community_options whole = ODF_COMMUNITY_OPTIONS_INIT;
    struct layer bottom;
    const uint32_t *node;
    double ties;
    if (options)
        memcpy(&whole, options, options->size < sizeof whole ? options->size : sizeof whole);
    if (!(whole.resolution > 0))
        return fail(err, ODF_E_INVALID, "the resolution of communities must be above 0");
    struct leiden leiden = {.graph = graph,
                            .random = whole.seed,
                            .progress = progress_begin(whole.tick, "communities", 0)};
    if (!leiden_init(&leiden, &scratch) ||
        !lay_bottom(graph, &whole, &scratch, &bottom, &node, &ties))
        return fail(err, ODF_E_MEMORY, "communities of %u nodes", graph->node_count);
    leiden.gamma = whole.constant ? whole.resolution : ties > 0 ? whole.resolution / ties : 0;
    for (uint32_t v = 0; v < graph->node_count; v++)
        leiden.community[v] = v;
    bool moved = true;
    for (unsigned round = 0; moved && round < whole.rounds; round++) {
        moved = false;
        const odf_status status = run_round(&leiden, &bottom, &moved, err);
        if (status != ODF_OK)
            return status;
    }
    const double quality = quality_of(&leiden, &bottom, ties);
    for (uint32_t v = 0; v < graph->node_count; v++)
        leiden.part[node[v]] = leiden.community[v];
    if (!number_parts(leiden.part, graph->node_count, community, sizes, out_count))
        return fail(err, ODF_E_MEMORY, "communities of %u nodes", graph->node_count);
    if (out_quality)
        *out_quality = quality;
    return ODF_OK;
}
