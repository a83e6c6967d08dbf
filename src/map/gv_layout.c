/* SPDX-License-Identifier: MIT */
/* Graphviz prints through a global hook, reads numbers by the locale and keeps its state in the
 * process: so one call at a time, its messages caught, numbers written with a point always and
 * places read from its structures, not from text. No label reaches it, so it asks for no font. */
#include "map/gv_layout.h"

#include "base/sink.h"

#include <graphviz/gvc.h>
#include <pthread.h>

enum { NAME_SIZE = 24, SAID_SIZE = 200 };

#define PT_PER_INCH 72.0

static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;

/* Graphviz's hook has no user pointer: what it said last, guarded by the lock. */
static char said[SAID_SIZE];

static int listen(char *message)
{
    const size_t size = strcspn(message, "\n");
    const size_t kept = size < SAID_SIZE - 1 ? size : SAID_SIZE - 1;
    if (kept > 0) {
        memcpy(said, message, kept);
        said[kept] = '\0';
    }
    return 0;
}

/* Graphviz wants char * where it only reads. */
static char *text(const char *constant)
{
    union {
        const char *constant;
        char *plain;
    } both = {constant};
    return both.plain;
}

static bool set_number(void *object, const char *name, double value)
{
    odf_sink *sink = odf_sink_new_memory();
    if (!sink)
        return false;
    sink_fixed(sink, value, 4);
    const bool done = odf_sink_finish(sink, NULL) == ODF_OK;
    if (done)
        agsafeset(object, text(name), text(odf_sink_memory(sink, NULL)), text(""));
    odf_sink_free(sink);
    return done;
}

static Agnode_t *add_node(Agraph_t *g, const struct gv_node *node, size_t number)
{
    char name[NAME_SIZE];
    snprintf(name, sizeof name, "n%zu", number);
    Agnode_t *added = agnode(g, name, 1);
    if (!added || !set_number(added, "width", node->w / PT_PER_INCH) ||
        !set_number(added, "height", node->h / PT_PER_INCH))
        return NULL;
    return added;
}

static Agraph_t *make_graph(const struct gv_graph *graph, Agnode_t **nodes, Agedge_t **edges)
{
    Agraph_t *g = agopen(text("map"), Agdirected, NULL);
    if (!g)
        return NULL;
    agattr(g, AGRAPH, text("rankdir"), text("LR"));
    agattr(g, AGRAPH, text("splines"), text("spline"));
    agattr(g, AGNODE, text("shape"), text("box"));
    agattr(g, AGNODE, text("label"), text(""));
    agattr(g, AGNODE, text("fixedsize"), text("true"));
    agattr(g, AGEDGE, text("headclip"), text("false"));
    agattr(g, AGEDGE, text("tailclip"), text("false"));
    agattr(g, AGEDGE, text("arrowhead"), text("none"));
    bool enough = set_number(g, "nodesep", graph->node_gap / PT_PER_INCH) &&
                  set_number(g, "ranksep", graph->rank_gap / PT_PER_INCH);
    for (size_t i = 0; enough && i < graph->node_count; i++) {
        nodes[i] = add_node(g, &graph->nodes[i], i);
        enough = nodes[i] != NULL;
    }
    for (size_t i = 0; enough && i < graph->edge_count; i++) {
        char name[NAME_SIZE];
        snprintf(name, sizeof name, "e%zu", i);
        edges[i] = agedge(g, nodes[graph->edges[i].from], nodes[graph->edges[i].to], name, 1);
        enough = edges[i] != NULL;
    }
    if (enough)
        return g;
    agclose(g);
    return NULL;
}

/* To a hundredth pt, so that the last bits of Graphviz's arithmetic do not matter. */
static struct point read_point(pointf p)
{
    return (struct point){floor(p.x * 100 + 0.5) / 100, -floor(p.y * 100 + 0.5) / 100};
}

/* Edges without a curve, which dot leaves when it is out of its depth, become straight. */
static bool read_edge(struct gv_edge *out, Agedge_t *edge, const struct gv_node *nodes,
                      struct arena *memory)
{
    const splines *curve = ED_spl(edge);
    const bool curved = curve && curve->size == 1 && curve->list[0].size >= 4;
    out->count = curved ? (size_t)curve->list[0].size : 4;
    out->points = arena_array(memory, struct point, out->count);
    if (!out->points)
        return false;
    for (size_t i = 0; curved && i < out->count; i++)
        out->points[i] = read_point(curve->list[0].list[i]);
    const struct point from = nodes[out->from].at;
    const struct point to = nodes[out->to].at;
    for (size_t i = 0; !curved && i < 4; i++)
        out->points[i] = (struct point){from.x + (to.x - from.x) * (double)i / 3,
                                        from.y + (to.y - from.y) * (double)i / 3};
    /* dot may draw an edge against its direction. */
    if (curved && distance(out->points[0], to) < distance(out->points[0], from)) {
        for (size_t i = 0; i < out->count / 2; i++) {
            const struct point other = out->points[i];
            out->points[i] = out->points[out->count - 1 - i];
            out->points[out->count - 1 - i] = other;
        }
    }
    out->points[0] = from;
    out->points[out->count - 1] = to;
    return true;
}

static bool read_layout(struct gv_graph *graph, Agnode_t **nodes, Agedge_t **edges,
                        struct arena *memory)
{
    for (size_t i = 0; i < graph->node_count; i++)
        graph->nodes[i].at = read_point(ND_coord(nodes[i]));
    bool enough = true;
    for (size_t i = 0; enough && i < graph->edge_count; i++)
        enough = read_edge(&graph->edges[i], edges[i], graph->nodes, memory);
    return enough;
}

static odf_status run_dot(struct gv_graph *graph, Agnode_t **nodes, Agedge_t **edges,
                          struct arena *memory, odf_error *err)
{
    said[0] = '\0';
    GVC_t *gvc = gvContext();
    Agraph_t *g = gvc ? make_graph(graph, nodes, edges) : NULL;
    odf_status status = ODF_OK;
    if (!g)
        status = fail(err, ODF_E_MEMORY, "layout of %zu nodes", graph->node_count);
    else if (gvLayout(gvc, g, "dot") != 0)
        status = fail(err, ODF_E_INTERNAL,
                      "Graphviz cannot lay out the map (is the package "
                      "'graphviz' installed?)%s%s",
                      said[0] ? ": " : "", said);
    else if (!read_layout(graph, nodes, edges, memory))
        status = fail(err, ODF_E_MEMORY, "layout of %zu nodes", graph->node_count);
    if (g && status != ODF_E_INTERNAL)
        gvFreeLayout(gvc, g);
    if (g)
        agclose(g);
    if (gvc)
        gvFreeContext(gvc);
    return status;
}

odf_status gv_layout_dot(struct gv_graph *graph, struct arena *memory, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    Agnode_t **nodes = arena_array(&scratch, Agnode_t *, graph->node_count);
    Agedge_t **edges = arena_array(&scratch, Agedge_t *, graph->edge_count);
    if (!nodes || !edges)
        return fail(err, ODF_E_MEMORY, "layout of %zu nodes", graph->node_count);
    pthread_mutex_lock(&one_at_a_time);
    const agusererrf before = agseterrf(listen);
    const odf_status status = run_dot(graph, nodes, edges, memory, err);
    agseterrf(before);
    pthread_mutex_unlock(&one_at_a_time);
    return status;
}
