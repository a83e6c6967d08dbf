/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

struct structure {
    odf_graph *graph;
    uint32_t *component;
    uint32_t *sizes;
    uint32_t components;
    bool *cut;
    odf_pair *bridges;
    size_t bridge_count;
    odf_answer *answer; /* what the bridges are */
    long evidence;
    long cliques;      /* the least size of those that are listed; 0: none are */
    struct json *json; /* while cliques are listed; NULL for text */
    odf_sink *out;
    size_t clique_count;
};

enum { MOST_CLIQUES = 1000 };

static odf_status find_structure(struct context *context, struct structure *structure)
{
    odf_graph *graph = structure->graph;
    const size_t n = odf_graph_node_count(graph);
    structure->component = arena_array(&context->memory, uint32_t, n);
    structure->sizes = arena_array(&context->memory, uint32_t, n);
    structure->cut = arena_array(&context->memory, bool, n);
    structure->bridges = arena_array(&context->memory, odf_pair, n);
    if (!structure->component || !structure->sizes || !structure->cut || !structure->bridges)
        return fail(&context->err, ODF_E_MEMORY, "out of memory");
    odf_status status = odf_components(graph, structure->component, structure->sizes,
                                       &structure->components, &context->err);
    if (status == ODF_OK)
        status = odf_cut_nodes(graph, structure->cut, &context->err);
    if (status == ODF_OK)
        status = odf_bridges(graph, structure->bridges, &structure->bridge_count, &context->err);
    /* A bridge to a leaf parts nothing else; what is told are those between two parts. */
    size_t kept = 0;
    for (size_t i = 0; status == ODF_OK && i < structure->bridge_count; i++) {
        const odf_pair pair = structure->bridges[i];
        if (structure->cut[pair.a] && structure->cut[pair.b])
            structure->bridges[kept++] = pair;
    }
    structure->bridge_count = kept;
    if (status == ODF_OK)
        status = answer_pairs(context, graph, structure->bridges, kept, &structure->answer);
    return status;
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

static odf_status print_json(struct context *context, struct structure *structure)
{
    struct json json = json_begin(context, "odfgraph/structure/1");
    json_open(&json, "components", '[');
    for (uint32_t c = 0; c < structure->components; c++)
        json_number(&json, NULL, structure->sizes[c]);
    json_close(&json);
    json_open(&json, "cut_nodes", '[');
    for (odf_node v = 0; v < odf_graph_node_count(structure->graph); v++) {
        if (structure->cut[v])
            json_node_object(&json, structure->graph, v);
    }
    json_close(&json);
    json_pairs(&json, "bridges", structure->graph, structure->answer);
    structure->json = &json;
    const odf_status status = list_cliques(context, structure);
    json_end(&json);
    return status;
}

static odf_status print_structure(struct context *context, struct structure *structure)
{
    odf_sink *out = structure->out = context->out;
    uint32_t alone = 0;
    size_t cuts = 0;
    for (uint32_t c = 0; c < structure->components; c++)
        alone += structure->sizes[c] == 1;
    print_count(out, structure->components, "component", "components");
    if (structure->components)
        sink_format(out, ", the largest of %u; %u without a tie in this view", structure->sizes[0],
                    alone);
    sink_text(out, "\n\nWithout any one of these its component falls apart:\n");
    for (odf_node v = 0; v < odf_graph_node_count(structure->graph); v++) {
        if (!structure->cut[v])
            continue;
        cuts++;
        sink_text(out, "  ");
        print_node(out, structure->graph, v);
        sink_char(out, '\n');
    }
    sink_text(out, cuts ? "\n" : "  none\n\n");
    sink_text(out, "Ties that alone hold two parts together:\n");
    if (structure->bridge_count)
        print_pairs(context, structure->graph, structure->answer, (size_t)structure->evidence);
    else
        sink_text(out, "  none\n");
    return list_cliques(context, structure);
}

static int run(struct context *context)
{
    struct structure structure = {0};
    int code = options_number(context, "evidence", 0, 100000, 1, &structure.evidence);
    if (code == EXIT_FOUND)
        code = options_number(context, "cliques", 2, 1000000, 0, &structure.cliques);
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
    {"evidence", 0, "N", "pieces of evidence shown for each tie (1); 0 for all"},
    {NULL, 0, NULL, NULL},
};

const struct command command_structure = {
    .name = "structure",
    .summary = "components, and the nodes and ties that hold them together",
    .operands = "",
    .about =
        "Nodes without which their component falls apart, and ties that alone hold two parts of\n"
        "more than one node together, each with its evidence.",
    .examples = examples,
    .options = options,
    .groups = GROUP_STORE | GROUP_ANSWER | GROUP_FILTER,
    .least_operands = 0,
    .most_operands = 0,
    .run = run,
};
