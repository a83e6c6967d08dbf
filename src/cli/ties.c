/* SPDX-License-Identifier: MIT */
/* The ties of one node, with the words that prove them. */
#include "cli/cli.h"

struct pick {
    odf_node node;
    uint32_t rank;
    odf_how how;
    uint32_t strength;
    odf_role role; /* in an event; ODF_SUBJECT for other ties */
};

/* By the caller's ranks, among equals the most telling first. */
static int by_telling(const void *left, const void *right)
{
    const struct pick *a = left;
    const struct pick *b = right;
    if (a->rank != b->rank)
        return a->rank < b->rank ? -1 : 1;
    if (a->how != b->how)
        return a->how < b->how ? -1 : 1;
    if (a->strength != b->strength)
        return a->strength > b->strength ? -1 : 1;
    if (a->role != b->role)
        return a->role < b->role ? -1 : 1;
    return a->node < b->node ? -1 : a->node > b->node;
}

static struct pick pick_of(const odf_graph *graph, odf_node node, odf_node neighbour, uint32_t rank)
{
    size_t count;
    const odf_tie *ties = odf_graph_ties_between(graph, node, neighbour, &count);
    const odf_tie_info tie = odf_graph_tie(graph, ties[0]);
    struct pick pick = {neighbour, rank, tie.how, odf_graph_strength(graph, node, neighbour),
                        ODF_SUBJECT};
    if (tie.kind == ODF_TAKES_PART && !odf_role_parse(tie.role, &pick.role))
        pick.role = ODF_OTHER_ROLE;
    return pick;
}

odf_status telling_neighbours(struct context *context, const odf_graph *graph, odf_node node,
                              const uint32_t *rank, size_t most, struct neighbours *out)
{
    size_t count;
    const odf_node *neighbours = odf_graph_neighbours(graph, node, &count);
    struct pick *picks = arena_array(&context->memory, struct pick, count);
    odf_node *nodes = arena_array(&context->memory, odf_node, count);
    size_t all = 0;
    if (!picks || !nodes)
        return fail(&context->err, ODF_E_MEMORY, "out of memory");
    for (size_t i = 0; i < count; i++) {
        if (!rank || rank[neighbours[i]])
            picks[all++] = pick_of(graph, node, neighbours[i], rank ? rank[neighbours[i]] : 0);
    }
    qsort(picks, all, sizeof *picks, by_telling);
    for (size_t i = 0; i < all; i++)
        nodes[i] = picks[i].node;
    *out = (struct neighbours){node, nodes, all < most ? all : most, all};
    return ODF_OK;
}

odf_status neighbours_answer(struct context *context, const odf_graph *graph,
                             const struct neighbours *neighbours, odf_answer **out)
{
    odf_node(*ends)[2] = arena_alloc_array(&context->memory, sizeof *ends, neighbours->count);
    if (!ends)
        return fail(&context->err, ODF_E_MEMORY, "out of memory");
    for (size_t i = 0; i < neighbours->count; i++) {
        ends[i][0] = neighbours->node;
        ends[i][1] = neighbours->items[i];
    }
    return odf_answer_pairs(context->store, graph, &context->view, (const odf_node(*)[2])ends,
                            neighbours->count, out, &context->err);
}

void print_hop_of_node(struct context *context, const odf_graph *graph, const odf_hop *hop,
                       size_t most)
{
    sink_text(context->out, "    ");
    print_tie(context->out, hop);
    print_node(context->out, graph, hop->to);
    sink_text(context->out, ", ");
    print_count(context->out, hop->strength, "independent entry", "independent entries");
    sink_char(context->out, '\n');
    print_evidence(context, hop, most, "        ");
}

void print_hops_of_node(struct context *context, const odf_graph *graph, const odf_answer *answer,
                        size_t most)
{
    for (size_t i = 0; i < odf_answer_count(answer); i++)
        print_hop_of_node(context, graph, odf_answer_hop(answer, i), most);
}
