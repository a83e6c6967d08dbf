/* SPDX-License-Identifier: MIT */
#include "analysis/between.h"

#include "analysis/blocks.h"
#include "analysis/brandes.h"
#include "analysis/length.h"

enum { FEW_NODES = 24, FEW_STEPS = 1 << 20 };

/* A block as a graph of its own. */
struct block {
    struct brandes_part part;
    uint32_t *pair; /* of each arc, in the view */
};

struct between {
    const struct between_query *query;
    struct blocks blocks;
    double
        *sources_behind; /* of each node and what hangs below it, as far as its blocks are done */
    double *targets_behind;
    double *source_total; /* of each component */
    double *target_total;
    uint32_t *place; /* of each node in the block at work, plus one; else 0 */
    double *score;
    double *pair_score;
    struct team team;
};

static bool prepare(struct between *between, struct arena *memory)
{
    const odf_graph *graph = between->query->graph;
    const size_t n = graph->node_count;
    if (!find_blocks(graph, memory, &between->blocks))
        return false;
    between->sources_behind = arena_array(memory, double, n);
    between->targets_behind = arena_array(memory, double, n);
    between->source_total = arena_array(memory, double, between->blocks.component_count);
    between->target_total = arena_array(memory, double, between->blocks.component_count);
    between->place = arena_array(memory, uint32_t, n);
    if (!between->sources_behind || !between->targets_behind || !between->source_total ||
        !between->target_total || !between->place)
        return false;
    for (size_t v = 0; v < n; v++) {
        between->sources_behind[v] = between->query->sources[v];
        between->targets_behind[v] = between->query->targets[v];
        between->source_total[between->blocks.component[v]] += between->query->sources[v];
        between->target_total[between->blocks.component[v]] += between->query->targets[v];
    }
    return true;
}

/* The arcs among the nodes, whose places are set; the last node's, the top's, are read from their
 * other ends: as a cut node it may have many more in other blocks. */
static bool cut_out(const struct between *between, const odf_node *nodes, uint32_t count,
                    struct arena *memory, struct block *out)
{
    const odf_graph *graph = between->query->graph;
    uint32_t *offset = arena_array(memory, uint32_t, (size_t)count + 2);
    if (!offset)
        return false;
    for (uint32_t i = 0; i + 1 < count; i++) {
        for (uint32_t a = graph->offset[nodes[i]]; a < graph->offset[nodes[i] + 1]; a++) {
            const uint32_t place = between->place[graph->target[a]];
            offset[between->place[nodes[i]] + 1] += place != 0;
            offset[between->place[nodes[count - 1]] + 1] += graph->target[a] == nodes[count - 1];
        }
    }
    for (uint32_t i = 0; i < count; i++)
        offset[i + 2] += offset[i + 1];
    const uint32_t arcs = offset[count + 1];
    uint32_t *target = arena_array(memory, uint32_t, arcs);
    uint32_t *pair = arena_array(memory, uint32_t, arcs);
    double *length = between->query->by_strength ? arena_array(memory, double, arcs) : NULL;
    if (!target || !pair || (between->query->by_strength && !length))
        return false;
    /* offset[place] is where the arcs of the node at place - 1 go on; in the end, where they end.
     */
    for (uint32_t i = 0; i + 1 < count; i++) {
        const uint32_t from = between->place[nodes[i]];
        for (uint32_t a = graph->offset[nodes[i]]; a < graph->offset[nodes[i] + 1]; a++) {
            const uint32_t to = between->place[graph->target[a]];
            if (!to)
                continue;
            pair[offset[from]] = graph->arc_pair[a];
            target[offset[from]++] = to - 1;
            if (graph->target[a] == nodes[count - 1]) {
                pair[offset[to]] = graph->arc_pair[a];
                target[offset[to]++] = from - 1;
            }
        }
    }
    for (uint32_t a = 0; length && a < arcs; a++)
        length[a] = length_of(graph->pair_strength[pair[a]]);
    out->part.node_count = count;
    out->part.arc_count = arcs;
    out->part.offset = offset;
    out->part.target = target;
    out->part.length = length;
    out->pair = pair;
    return true;
}

/* Breadth first from the node with the most arcs: neighbours come close to each other. */
static uint32_t *order_of(const struct brandes_part *part, struct arena *memory)
{
    const uint32_t n = part->node_count;
    uint32_t *order = arena_array(memory, uint32_t, n);
    bool *listed = arena_array(memory, bool, n);
    uint32_t first = 0;
    if (!order || !listed)
        return NULL;
    for (uint32_t v = 1; v < n; v++) {
        if (part->offset[v + 1] - part->offset[v] > part->offset[first + 1] - part->offset[first])
            first = v;
    }
    uint32_t count = 0;
    order[count++] = first;
    listed[first] = true;
    for (uint32_t at = 0; at < count; at++) {
        for (uint32_t a = part->offset[order[at]]; a < part->offset[order[at] + 1]; a++) {
            const uint32_t w = part->target[a];
            if (!listed[w])
                order[count++] = w;
            listed[w] = true;
        }
    }
    return order;
}

static void set_places(struct between *between, const odf_node *nodes, const uint32_t *order,
                       uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        between->place[nodes[order ? order[i] : i]] = i + 1;
}

static void clear_places(struct between *between, const odf_node *nodes, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        between->place[nodes[i]] = 0;
}

static bool lay_out(struct between *between, const odf_node *nodes, uint32_t count,
                    struct arena *memory, struct block *out)
{
    set_places(between, nodes, NULL, count);
    if (!cut_out(between, nodes, count, memory, out))
        return false;
    if (count > BRANDES_LANES) {
        const uint32_t *order = order_of(&out->part, memory);
        if (!order)
            return false;
        set_places(between, nodes, order, count);
        if (!cut_out(between, nodes, count, memory, out))
            return false;
    }
    double *sources = arena_array(memory, double, count);
    double *targets = arena_array(memory, double, count);
    if (!sources || !targets)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        sources[between->place[nodes[i]] - 1] = between->sources_behind[nodes[i]];
        targets[between->place[nodes[i]] - 1] = between->targets_behind[nodes[i]];
    }
    out->part.sources = sources;
    out->part.targets = targets;
    return true;
}

struct shift {
    struct between *between;
    struct block *block;
    bool lanes;
    struct brandes_worker workers[MOST_THREADS];
    double *score; /* of the block */
    double *arc_score;
};

static void work(void *context, unsigned worker, unsigned slot)
{
    struct shift *shift = context;
    struct team *team = &shift->between->team;
    const uint32_t n = shift->block->part.node_count;
    const size_t step = shift->lanes ? BRANDES_LANES : 1;
    for (size_t first = slot * step; first < n; first += SLOTS * step) {
        if (shift->lanes) {
            if (!brandes_lanes_from(&shift->workers[worker], (uint32_t)first, team, worker))
                return;
        } else {
            brandes_from(&shift->workers[worker], (uint32_t)first);
            if (!team_at(team, worker, 1))
                return;
        }
    }
}

static void join(void *context, unsigned worker, unsigned slot)
{
    (void)slot;
    struct shift *shift = context;
    struct brandes_worker *from = &shift->workers[worker];
    for (uint32_t i = 0; i < shift->block->part.node_count; i++) {
        shift->score[i] += from->score[i];
        from->score[i] = 0;
    }
    for (uint32_t a = 0; from->arc_score && a < shift->block->part.arc_count; a++) {
        shift->arc_score[a] += from->arc_score[a];
        from->arc_score[a] = 0;
    }
}

static odf_status search_block(struct between *between, struct block *block, struct arena *memory,
                               struct shift *shift, odf_error *err)
{
    const struct brandes_part *part = &block->part;
    const bool arcs = between->pair_score != NULL;
    const unsigned threads =
        (double)part->node_count * part->arc_count < FEW_STEPS ? 1 : between->query->threads;
    *shift =
        (struct shift){.between = between,
                       .block = block,
                       .lanes = !part->length && !arcs && part->node_count > FEW_NODES,
                       .score = arena_array(memory, double, part->node_count),
                       .arc_score = arcs ? arena_array(memory, double, part->arc_count) : NULL};
    bool enough = shift->score && (!arcs || shift->arc_score);
    between->team.threads = threads < 1 ? 1 : threads > MOST_THREADS ? MOST_THREADS : threads;
    for (unsigned i = 0; enough && i < between->team.threads; i++)
        enough = shift->lanes ? brandes_lanes_hire(&shift->workers[i], part)
                              : brandes_hire(&shift->workers[i], part, arcs);
    odf_status status = enough
                            ? team_run(&between->team, shift, work, join, err)
                            : fail(err, ODF_E_MEMORY, "betweenness of %u nodes", part->node_count);
    for (unsigned i = 0; i < between->team.threads; i++)
        brandes_dismiss(&shift->workers[i]);
    return status;
}

/* Adds what goes on inside the block. */
static odf_status count_inside(struct between *between, const odf_node *nodes, uint32_t count,
                               struct arena *memory, odf_error *err)
{
    struct block block = {0};
    struct shift shift;
    odf_status status = lay_out(between, nodes, count, memory, &block)
                            ? search_block(between, &block, memory, &shift, err)
                            : fail(err, ODF_E_MEMORY, "betweenness of %u nodes", count);
    if (status == ODF_OK) {
        for (uint32_t i = 0; i < count; i++)
            between->score[nodes[i]] += shift.score[between->place[nodes[i]] - 1];
        for (uint32_t a = 0; shift.arc_score && a < block.part.arc_count; a++)
            between->pair_score[block.pair[a]] += shift.arc_score[a];
    }
    clear_places(between, nodes, count);
    return status;
}

static uint32_t pair_between(const odf_graph *graph, odf_node a, odf_node b)
{
    uint32_t arc = graph->offset[a];
    while (graph->target[arc] != b)
        arc++;
    return graph->arc_pair[arc];
}

/* Of the pairs that a node parts: those with one end in this block's direction, the other
 * elsewhere. */
static void count_across(struct between *between, odf_node v, double sources_in, double targets_in)
{
    const uint32_t component = between->blocks.component[v];
    const double sources_there = between->source_total[component] - sources_in;
    const double targets_there = between->target_total[component] - targets_in;
    const double targets_else =
        between->target_total[component] - targets_there - between->query->targets[v];
    between->score[v] += sources_there * targets_else;
}

static odf_status count_block(struct between *between, uint32_t number, struct arena *memory,
                              odf_error *err)
{
    const odf_node *nodes = between->blocks.nodes + between->blocks.start[number];
    const uint32_t count = between->blocks.start[number + 1] - between->blocks.start[number];
    const odf_node top = nodes[count - 1];
    const uint32_t component = between->blocks.component[top];
    double sources_below = 0;
    double targets_below = 0;
    for (uint32_t i = 0; i + 1 < count; i++) {
        sources_below += between->sources_behind[nodes[i]];
        targets_below += between->targets_behind[nodes[i]];
    }
    /* While the block is at work, its top stands for all that is not below it. */
    const double sources_so_far = between->sources_behind[top];
    const double targets_so_far = between->targets_behind[top];
    between->sources_behind[top] = between->source_total[component] - sources_below;
    between->targets_behind[top] = between->target_total[component] - targets_below;
    for (uint32_t i = 0; i < count; i++)
        count_across(between, nodes[i], between->sources_behind[nodes[i]],
                     between->targets_behind[nodes[i]]);
    odf_status status = ODF_OK;
    if (count > 2)
        status = count_inside(between, nodes, count, memory, err);
    else if (between->pair_score)
        between->pair_score[pair_between(between->query->graph, nodes[0], top)] +=
            sources_below * between->targets_behind[top] +
            between->sources_behind[top] * targets_below;
    between->sources_behind[top] = sources_so_far + sources_below;
    between->targets_behind[top] = targets_so_far + targets_below;
    return status;
}

odf_status between(const struct between_query *query, double *score, double *pair_score,
                   odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    CLEANUP(arena_clear) struct arena block_memory = {0};
    struct between between = {.query = query, .score = score, .pair_score = pair_score};
    team_init(&between.team, query->threads, query->progress);
    if (!prepare(&between, &scratch))
        return fail(err, ODF_E_MEMORY, "betweenness of %u nodes", query->graph->node_count);
    for (uint32_t b = 0; b < between.blocks.count; b++) {
        const odf_status status = count_block(&between, b, &block_memory, err);
        if (status != ODF_OK)
            return status;
        arena_reset(&block_memory);
    }
    return ODF_OK;
}
