/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

/* A node, or a tie between it and `to`, without which a component falls apart. */
struct hold {
    odf_node node;
    odf_node to;   /* of a tie, the end on its smaller side */
    uint32_t lost; /* how many nodes are cut off from the largest part */
};

struct structure {
    odf_graph *graph;
    uint32_t *component;
    uint32_t *sizes;
    uint32_t components;
    struct hold *cuts; /* those that cut off most first */
    size_t cut_count;
    struct hold *bridges;
    size_t bridge_count;
    odf_answer *answer; /* what the bridges are */
    odf_node *queue;    /* for naming what is cut off */
    uint32_t *seen;
    uint32_t turn;
    long top;
    long evidence;
    long cliques;      /* the least size of those that are listed; 0: none are */
    struct json *json; /* while cliques are listed; NULL for text */
    odf_sink *out;
    size_t clique_count;
};

enum { MOST_CLIQUES = 1000, NAMED = 3, EXAMPLES = 200 };

static int by_loss(const void *left, const void *right)
{
    const struct hold *a = left;
    const struct hold *b = right;
    if (a->lost != b->lost)
        return a->lost > b->lost ? -1 : 1;
    if (a->node != b->node)
        return a->node < b->node ? -1 : 1;
    return a->to < b->to ? -1 : a->to > b->to;
}

static odf_status find_cuts(struct context *context, struct structure *structure, uint32_t *lost)
{
    const odf_status status = odf_cut_losses(structure->graph, lost, &context->err);
    for (odf_node v = 0; status == ODF_OK && v < odf_graph_node_count(structure->graph); v++) {
        if (lost[v])
            structure->cuts[structure->cut_count++] = (struct hold){v, ODF_NO_NODE, lost[v]};
    }
    if (structure->cut_count)
        qsort(structure->cuts, structure->cut_count, sizeof *structure->cuts, by_loss);
    return status;
}

/* A bridge to a leaf parts nothing else; what is told are those between two parts. */
static odf_status find_bridges(struct context *context, struct structure *structure, uint32_t *lost)
{
    const size_t n = odf_graph_node_count(structure->graph);
    odf_pair *pairs = arena_array(&context->memory, odf_pair, n);
    odf_node *side = arena_array(&context->memory, odf_node, n);
    size_t count = 0;
    size_t kept = 0;
    if (!pairs || !side)
        return fail(&context->err, ODF_E_MEMORY, "out of memory");
    odf_status status = odf_bridges(structure->graph, pairs, &count, &context->err);
    if (status == ODF_OK)
        status = odf_bridge_losses(structure->graph, lost, side, &context->err);
    if (status != ODF_OK)
        return status;
    for (size_t i = 0; i < count; i++) {
        const odf_node other = side[i] == pairs[i].a ? pairs[i].b : pairs[i].a;
        if (lost[i] > 1)
            structure->bridges[structure->bridge_count++] = (struct hold){other, side[i], lost[i]};
    }
    if (structure->bridge_count)
        qsort(structure->bridges, structure->bridge_count, sizeof *structure->bridges, by_loss);
    for (; kept < structure->bridge_count && (!structure->top || kept < (size_t)structure->top);
         kept++)
        pairs[kept] = (odf_pair){structure->bridges[kept].node, structure->bridges[kept].to};
    return answer_pairs(context, structure->graph, pairs, kept, &structure->answer);
}

static odf_status find_structure(struct context *context, struct structure *structure)
{
    odf_graph *graph = structure->graph;
    const size_t n = odf_graph_node_count(graph);
    uint32_t *lost = arena_array(&context->memory, uint32_t, n);
    structure->component = arena_array(&context->memory, uint32_t, n);
    structure->sizes = arena_array(&context->memory, uint32_t, n);
    structure->cuts = arena_array(&context->memory, struct hold, n);
    structure->bridges = arena_array(&context->memory, struct hold, n);
    structure->queue = arena_array(&context->memory, odf_node, n);
    structure->seen = arena_array(&context->memory, uint32_t, n);
    if (!lost || !structure->component || !structure->sizes || !structure->cuts ||
        !structure->bridges || !structure->queue || !structure->seen)
        return fail(&context->err, ODF_E_MEMORY, "out of memory");
    odf_status status = odf_components(graph, structure->component, structure->sizes,
                                       &structure->components, &context->err);
    if (status == ODF_OK)
        status = find_cuts(context, structure, lost);
    return status == ODF_OK ? find_bridges(context, structure, lost) : status;
}

/* ---- naming what is cut off */

struct named_part {
    size_t size;
    odf_node nodes[NAMED]; /* those with the most ties, the first of them first */
    size_t count;
};

static size_t degree_of(const odf_graph *graph, odf_node node)
{
    size_t degree;
    odf_graph_neighbours(graph, node, &degree);
    return degree;
}

static void name_node(const odf_graph *graph, struct named_part *part, odf_node node)
{
    size_t at = part->count;
    while (at > 0 && (degree_of(graph, part->nodes[at - 1]) < degree_of(graph, node) ||
                      (degree_of(graph, part->nodes[at - 1]) == degree_of(graph, node) &&
                       part->nodes[at - 1] > node)))
        at--;
    if (at == NAMED)
        return;
    if (part->count < NAMED)
        part->count++;
    for (size_t i = part->count - 1; i > at; i--)
        part->nodes[i] = part->nodes[i - 1];
    part->nodes[at] = node;
}

/* What is connected to `start` without `closed`. Marks it as seen in this turn. */
static struct named_part part_from(struct structure *structure, odf_node start, odf_node closed)
{
    struct named_part part = {0};
    structure->seen[closed] = structure->seen[start] = structure->turn;
    structure->queue[part.size++] = start;
    for (size_t at = 0; at < part.size; at++) {
        size_t degree;
        const odf_node v = structure->queue[at];
        const odf_node *neighbours = odf_graph_neighbours(structure->graph, v, &degree);
        name_node(structure->graph, &part, v);
        for (size_t i = 0; i < degree; i++) {
            if (structure->seen[neighbours[i]] == structure->turn)
                continue;
            structure->seen[neighbours[i]] = structure->turn;
            structure->queue[part.size++] = neighbours[i];
        }
    }
    return part;
}

/* All that falls off with a node, or with a tie: every part but the largest. */
static struct named_part what_falls_off(struct structure *structure, const struct hold *hold)
{
    struct named_part off = {0};
    struct named_part largest = {0};
    size_t degree;
    structure->turn++;
    if (hold->to != ODF_NO_NODE)
        return part_from(structure, hold->to, hold->node);
    const odf_node *neighbours = odf_graph_neighbours(structure->graph, hold->node, &degree);
    for (size_t i = 0; i < degree; i++) {
        if (structure->seen[neighbours[i]] == structure->turn)
            continue;
        struct named_part part = part_from(structure, neighbours[i], hold->node);
        if (part.size > largest.size) {
            const struct named_part smaller = largest;
            largest = part;
            part = smaller;
        }
        for (size_t k = 0; k < part.count; k++)
            name_node(structure->graph, &off, part.nodes[k]);
    }
    return off;
}

static void print_loss(struct structure *structure, const struct hold *hold, size_t index)
{
    odf_sink *out = structure->out;
    sink_format(out, "%u cut off", hold->lost);
    if (index >= EXAMPLES)
        return;
    const struct named_part off = what_falls_off(structure, hold);
    sink_text(out, hold->lost > NAMED ? ", among them " : ": ");
    for (size_t i = 0; i < off.count; i++) {
        sink_text(out, i == 0 ? "" : i + 1 < off.count ? ", " : " and ");
        print_text(out, odf_graph_name(structure->graph, off.nodes[i]));
    }
}

static bool take_clique(void *user, const odf_node *members, size_t count)
{
    struct structure *structure = user;
    if (structure->json) {
        json_open(structure->json, NULL, '[');
        for (size_t i = 0; i < count; i++)
            json_node_object(structure->json, structure->graph, members[i]);
        json_close(structure->json);
    } else {
        sink_text(structure->out, "  ");
        for (size_t i = 0; i < count; i++) {
            sink_text(structure->out, i ? "; " : "");
            print_text(structure->out, odf_graph_name(structure->graph, members[i]));
        }
        sink_char(structure->out, '\n');
    }
    return ++structure->clique_count < MOST_CLIQUES;
}

static odf_status list_cliques(struct context *context, struct structure *structure)
{
    if (!structure->cliques)
        return ODF_OK;
    if (structure->json)
        json_open(structure->json, "cliques", '[');
    else
        sink_format(structure->out,
                    "\nAll tied to each other, %ld or more (%d at most are listed):\n",
                    structure->cliques, MOST_CLIQUES);
    const odf_status status = odf_cliques(structure->graph, (size_t)structure->cliques, take_clique,
                                          structure, progress_tick(context), &context->err);
    progress_done(context);
    if (structure->json)
        json_close(structure->json);
    return status;
}

static void json_bridge(struct json *json, const struct structure *structure, size_t index)
{
    const struct hold *bridge = &structure->bridges[index];
    json_open(json, NULL, '{');
    json_open(json, "from", '{');
    json_node(json, structure->graph, bridge->node);
    json_close(json);
    json_open(json, "to", '{'); /* on the smaller side */
    json_node(json, structure->graph, bridge->to);
    json_close(json);
    json_number(json, "cut_off", bridge->lost);
    json_hop(json, odf_answer_hop(structure->answer, index));
    json_close(json);
}

static odf_status print_json(struct context *context, struct structure *structure)
{
    struct json json = json_begin(context, "odfgraph/structure/1");
    json_open(&json, "components", '[');
    for (uint32_t c = 0; c < structure->components; c++)
        json_number(&json, NULL, structure->sizes[c]);
    json_close(&json);
    json_open(&json, "cut_nodes", '[');
    for (size_t i = 0; i < structure->cut_count; i++) {
        json_open(&json, NULL, '{');
        json_node(&json, structure->graph, structure->cuts[i].node);
        json_number(&json, "cut_off", structure->cuts[i].lost);
        json_close(&json);
    }
    json_close(&json);
    json_open(&json, "bridges", '[');
    for (size_t i = 0; i < odf_answer_count(structure->answer); i++)
        json_bridge(&json, structure, i);
    json_close(&json);
    structure->json = &json;
    const odf_status status = list_cliques(context, structure);
    json_end(&json);
    return status;
}

static void print_rest(odf_sink *out, size_t shown, size_t all)
{
    if (all == 0)
        sink_text(out, "  none\n");
    else if (shown < all)
        sink_format(out, "  … and %zu more (--top 0 lists all)\n", all - shown);
}

static void print_cuts(struct structure *structure)
{
    odf_sink *out = structure->out;
    const size_t most = structure->top ? (size_t)structure->top : SIZE_MAX;
    size_t i = 0;
    sink_text(out, "\nWithout any one of these its component falls apart, those that cut off most "
                   "from the largest part first:\n");
    for (; i < structure->cut_count && i < most; i++) {
        sink_text(out, "  ");
        print_node(out, structure->graph, structure->cuts[i].node);
        sink_text(out, ": ");
        print_loss(structure, &structure->cuts[i], i);
        sink_char(out, '\n');
    }
    print_rest(out, i, structure->cut_count);
}

static void print_bridges(struct context *context, struct structure *structure)
{
    odf_sink *out = structure->out;
    const size_t count = odf_answer_count(structure->answer);
    sink_text(out, "\nTies that alone hold two parts together:\n");
    for (size_t i = 0; i < count; i++) {
        sink_text(out, "  ");
        print_node(out, structure->graph, structure->bridges[i].node);
        sink_char(out, '\n');
        print_hop_of_node(context, structure->graph, odf_answer_hop(structure->answer, i),
                          (size_t)structure->evidence);
        sink_text(out, "    without it ");
        print_loss(structure, &structure->bridges[i], i);
        sink_text(out, i + 1 < count ? "\n\n" : "\n");
    }
    print_rest(out, count, structure->bridge_count);
}

static odf_status print_structure(struct context *context, struct structure *structure)
{
    odf_sink *out = structure->out = context->out;
    uint32_t alone = 0;
    for (uint32_t c = 0; c < structure->components; c++)
        alone += structure->sizes[c] == 1;
    print_count(out, structure->components, "component", "components");
    if (structure->components)
        sink_format(out, ", the largest of %u; %u without a tie in this view", structure->sizes[0],
                    alone);
    sink_char(out, '\n');
    print_cuts(structure);
    print_bridges(context, structure);
    return list_cliques(context, structure);
}

static int run(struct context *context)
{
    struct structure structure = {0};
    int code = options_number(context, "evidence", 0, 100000, 1, &structure.evidence);
    if (code == EXIT_FOUND)
        code = options_number(context, "cliques", 2, 1000000, 0, &structure.cliques);
    if (code == EXIT_FOUND)
        code = options_number(context, "top", 0, 1000000000, 20, &structure.top);
    if (code == EXIT_FOUND)
        code = open_store(context, ODF_STORE_READ);
    if (code == EXIT_FOUND)
        code = read_view(context, &structure.graph);
    if (code == EXIT_FOUND)
        code = report(context, find_structure(context, &structure));
    if (code == EXIT_FOUND && context->format == FORMAT_JSON)
        code = report(context, print_json(context, &structure));
    else if (code == EXIT_FOUND)
        code = report(context, print_structure(context, &structure));
    odf_answer_free(structure.answer);
    odf_graph_free(structure.graph);
    return code;
}

static const struct example examples[] = {
    {"what holds the graph together?", "odfgraph structure"},
    {"who are all tied to each other?", "odfgraph structure --cliques 4 --co-mentions"},
    {NULL, NULL},
};

static const struct option options[] = {
    {"cliques", 0, "N", "also the largest sets of N or more that are all tied to each other"},
    {"top", 'n', "N", "how many nodes and how many ties are listed (20); 0 for all"},
    {"evidence", 0, "N", "pieces of evidence shown for each tie (1); 0 for all"},
    {NULL, 0, NULL, NULL},
};

const struct command command_structure = {
    .name = "structure",
    .summary = "components, and the nodes and ties that hold them together",
    .operands = "",
    .about =
        "Nodes without which their component falls apart, and ties that alone hold two parts of\n"
        "more than one node together, each with its evidence; for each, how many it would cut off\n"
        "from the largest part that remains, and those of them with the most ties.",
    .examples = examples,
    .options = options,
    .groups = GROUP_STORE | GROUP_ANSWER | GROUP_FILTER,
    .least_operands = 0,
    .most_operands = 0,
    .run = run,
};
