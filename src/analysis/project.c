/* SPDX-License-Identifier: MIT */
/* Nodes of one kind joined by the nodes of another that they have in common. */
#include "analysis/progress.h"
#include "base/vector.h"
#include "graph/graph.h"

#include <odfgraph/structure.h>
#include <stdio.h>

/* One node in common of one pair. */
struct meeting {
    odf_node a;
    odf_node b;
    odf_node through;
};

struct odf_projection {
    odf_kind of;
    odf_kind by;
    VECTOR(odf_common) pairs;
    VECTOR(size_t) start; /* of each pair in `through`; one more than pairs */
    VECTOR(odf_node) through;
};

struct meetings {
    VECTOR(struct meeting) list;
};

static void meetings_clear(struct meetings *meetings)
{
    vector_clear(&meetings->list);
}

static int by_pair(const void *left, const void *right)
{
    const struct meeting *a = left;
    const struct meeting *b = right;
    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    if (a->b != b->b)
        return a->b < b->b ? -1 : 1;
    return a->through < b->through ? -1 : a->through > b->through;
}

static uint32_t count_kind(const odf_graph *graph, odf_node v, odf_kind kind)
{
    uint32_t count = 0;
    for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++)
        count += graph->kind[graph->target[a]] == kind;
    return count;
}

/* All pairs of neighbours of kind `of` that meet at `through`. */
static bool add_meetings(const odf_graph *graph, odf_node through, odf_kind of,
                         struct meetings *meetings)
{
    for (uint32_t i = graph->offset[through]; i < graph->offset[through + 1]; i++) {
        if (graph->kind[graph->target[i]] != of)
            continue;
        for (uint32_t k = i + 1; k < graph->offset[through + 1]; k++) {
            if (graph->kind[graph->target[k]] == of &&
                !vector_push(&meetings->list,
                             (struct meeting){graph->target[i], graph->target[k], through}))
                return false;
        }
    }
    return true;
}

static bool fill(const odf_graph *graph, odf_kind of, const struct meetings *meetings,
                 odf_projection *projection)
{
    for (size_t i = 0; i < meetings->list.count; i++) {
        const struct meeting *meeting = &meetings->list.items[i];
        const struct meeting *before = i ? meeting - 1 : NULL;
        if (!before || before->a != meeting->a || before->b != meeting->b) {
            if (!vector_push(&projection->start, i) ||
                !vector_push(&projection->pairs, (odf_common){meeting->a, meeting->b, 0, 0}))
                return false;
        }
        odf_common *pair = &projection->pairs.items[projection->pairs.count - 1];
        pair->count++;
        pair->closeness += 1.0 / (count_kind(graph, meeting->through, of) - 1);
        if (!vector_push(&projection->through, meeting->through))
            return false;
    }
    return vector_push(&projection->start, meetings->list.count);
}

odf_status odf_project(const odf_graph *graph, odf_kind of, odf_kind through, odf_tick tick,
                       odf_projection **out, odf_error *err)
{
    CLEANUP(meetings_clear) struct meetings meetings = {0};
    struct progress progress = progress_begin(tick, "projection", graph->node_count);
    for (odf_node v = 0; v < graph->node_count; v++) {
        if (graph->kind[v] != through)
            continue;
        if (!progress_at(&progress, v))
            return progress_cancelled(&progress, err);
        if (!add_meetings(graph, v, of, &meetings))
            return fail(err, ODF_E_MEMORY, "a projection of %zu meetings", meetings.list.count);
        if (meetings.list.count >> 31)
            return fail(err, ODF_E_LIMIT, "a projection of more than 2^31 meetings");
    }
    if (meetings.list.count)
        qsort(meetings.list.items, meetings.list.count, sizeof *meetings.list.items, by_pair);
    odf_projection *projection = calloc(1, sizeof *projection);
    if (projection) {
        projection->of = of;
        projection->by = through;
    }
    if (!projection || !fill(graph, of, &meetings, projection)) {
        odf_projection_free(projection);
        return fail(err, ODF_E_MEMORY, "a projection of %zu meetings", meetings.list.count);
    }
    *out = projection;
    return ODF_OK;
}

size_t odf_projection_count(const odf_projection *projection)
{
    return projection->pairs.count;
}

odf_common odf_projection_at(const odf_projection *projection, size_t index)
{
    return projection->pairs.items[index];
}

const odf_node *odf_projection_through(const odf_projection *projection, size_t index,
                                       size_t *out_count)
{
    *out_count = projection->pairs.items[index].count;
    return projection->through.items + projection->start.items[index];
}

/* Adds the nodes of the kind, and says where in the builder each one is. */
static bool add_nodes(struct graph_builder *builder, const odf_graph *graph, odf_kind kind,
                      uint32_t *place)
{
    uint32_t count = 0;
    for (odf_node v = 0; v < graph->node_count; v++) {
        const struct graph_node row = {graph->id[v], graph->name[v], kind, graph->date[v],
                                       graph->entries[v]};
        if (graph->kind[v] != kind)
            continue;
        if (!graph_builder_node(builder, &row))
            return false;
        place[v] = count++;
    }
    return true;
}

static bool add_pairs(struct graph_builder *builder, const odf_projection *projection,
                      const uint32_t *place)
{
    for (size_t i = 0; i < projection->pairs.count; i++) {
        const odf_common *pair = &projection->pairs.items[i];
        char role[48];
        snprintf(role, sizeof role, "%u common %s%s", pair->count, odf_kind_name(projection->by),
                 pair->count == 1 ? "" : "s");
        const odf_tie_info tie = {.from = place[pair->a],
                                  .to = place[pair->b],
                                  .kind = ODF_LINKED,
                                  .how = ODF_JOINT_EVENT,
                                  .strength = pair->count,
                                  .role = role,
                                  .number = (uint32_t)i};
        if (!graph_builder_tie(builder, &tie))
            return false;
    }
    return true;
}

odf_status odf_projection_view(const odf_projection *projection, const odf_graph *graph,
                               odf_graph **out, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    struct graph_builder *builder = graph_builder_new();
    uint32_t *place = arena_array(&scratch, uint32_t, graph->node_count);
    odf_status status;
    if (builder && place && add_nodes(builder, graph, projection->of, place) &&
        add_pairs(builder, projection, place))
        status = graph_builder_finish(builder, out, err);
    else
        status = fail(err, ODF_E_MEMORY, "a view of %zu pairs", projection->pairs.count);
    graph_builder_free(builder);
    return status;
}

void odf_projection_free(odf_projection *projection)
{
    if (!projection)
        return;
    vector_clear(&projection->pairs);
    vector_clear(&projection->start);
    vector_clear(&projection->through);
    free(projection);
}
