/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

enum end { FROM, TO };

struct cut {
    odf_graph *graph;
    odf_node ends[2];
    odf_node *nodes;
    size_t count;
    uint32_t
        *steps[2]; /* from either end, when the nodes are taken out, plus one; 0: not reached */
    long each;
    long evidence;
};

static odf_status reach(struct context *context, const struct cut *cut, odf_node end,
                        uint32_t *steps)
{
    const size_t n = odf_graph_node_count(cut->graph);
    odf_node *queue = arena_array(&context->memory, odf_node, n);
    bool *closed = arena_array(&context->memory, bool, n);
    size_t count = 0;
    if (!queue || !closed)
        return fail(&context->err, ODF_E_MEMORY, "out of memory");
    for (size_t i = 0; i < cut->count; i++)
        closed[cut->nodes[i]] = true;
    queue[count++] = end;
    steps[end] = 1;
    for (size_t at = 0; at < count; at++) {
        size_t degree;
        const odf_node *neighbours = odf_graph_neighbours(cut->graph, queue[at], &degree);
        for (size_t i = 0; i < degree; i++) {
            if (steps[neighbours[i]] || closed[neighbours[i]])
                continue;
            steps[neighbours[i]] = steps[queue[at]] + 1;
            queue[count++] = neighbours[i];
        }
    }
    return ODF_OK;
}

static odf_status find_sides(struct context *context, struct cut *cut)
{
    odf_status status = ODF_OK;
    for (int end = FROM; status == ODF_OK && end <= TO; end++) {
        cut->steps[end] = arena_array(&context->memory, uint32_t, odf_graph_node_count(cut->graph));
        status = cut->steps[end] ? reach(context, cut, cut->ends[end], cut->steps[end])
                                 : fail(&context->err, ODF_E_MEMORY, "out of memory");
    }
    return status;
}

/* The ties of a node of the cut to what lies on the side of one end, the nearest to it first. */
static odf_status print_side(struct context *context, const struct cut *cut, odf_node node,
                             enum end end)
{
    struct neighbours neighbours;
    odf_answer *answer = NULL;
    odf_status status = telling_neighbours(context, cut->graph, node, cut->steps[end],
                                           (size_t)cut->each, &neighbours);
    if (status == ODF_OK)
        status = neighbours_answer(context, cut->graph, &neighbours, &answer);
    if (status != ODF_OK)
        return status;
    sink_text(context->out, "  tied on the side of ");
    print_text(context->out, odf_graph_name(cut->graph, cut->ends[end]));
    sink_format(context->out, " to %zu", neighbours.all);
    if (neighbours.count && neighbours.count < neighbours.all)
        sink_format(context->out, ", of which the nearest %zu", neighbours.count);
    sink_text(context->out, neighbours.count ? ":\n" : "\n");
    print_hops_of_node(context, cut->graph, answer, (size_t)cut->evidence);
    odf_answer_free(answer);
    return ODF_OK;
}

static odf_status json_side(struct context *context, const struct cut *cut, odf_node node,
                            enum end end, struct json *json)
{
    struct neighbours neighbours;
    odf_answer *answer = NULL;
    odf_status status =
        telling_neighbours(context, cut->graph, node, cut->steps[end], SIZE_MAX, &neighbours);
    if (status == ODF_OK)
        status = neighbours_answer(context, cut->graph, &neighbours, &answer);
    if (status == ODF_OK)
        json_hops_of_node(json, end == FROM ? "from_side" : "to_side", cut->graph, answer);
    odf_answer_free(answer);
    return status;
}

static odf_status print_json(struct context *context, const struct cut *cut)
{
    static const char *const keys[] = {"from", "to"};
    struct json json = json_begin(context, "odfgraph/cut/1");
    odf_status status = ODF_OK;
    for (int end = FROM; end <= TO; end++) {
        json_open(&json, keys[end], '{');
        json_node(&json, cut->graph, cut->ends[end]);
        json_close(&json);
    }
    json_open(&json, "nodes", '[');
    for (size_t i = 0; status == ODF_OK && i < cut->count; i++) {
        json_open(&json, NULL, '{');
        json_node(&json, cut->graph, cut->nodes[i]);
        status = json_side(context, cut, cut->nodes[i], FROM, &json);
        if (status == ODF_OK)
            status = json_side(context, cut, cut->nodes[i], TO, &json);
        json_close(&json);
    }
    json_end(&json);
    return status;
}

static odf_status print_people(struct context *context, const struct cut *cut)
{
    odf_sink *out = context->out;
    odf_status status = ODF_OK;
    print_text(out, odf_graph_name(cut->graph, cut->ends[FROM]));
    sink_text(out, " and ");
    print_text(out, odf_graph_name(cut->graph, cut->ends[TO]));
    if (cut->count == 1)
        sink_text(out, ": every connection runs through this one\n");
    else
        sink_format(out,
                    ": every connection runs through one of these %zu; fewer do not part them\n",
                    cut->count);
    for (size_t i = 0; status == ODF_OK && i < cut->count; i++) {
        sink_char(out, '\n');
        print_node(out, cut->graph, cut->nodes[i]);
        sink_char(out, '\n');
        status = print_side(context, cut, cut->nodes[i], FROM);
        if (status == ODF_OK)
            status = print_side(context, cut, cut->nodes[i], TO);
    }
    return status;
}

static int print_rows(struct context *context, const struct cut *cut)
{
    static const struct table_column columns[] = {{"name", false}, {"kind", false}, {"id", false}};
    struct listing *listing = listing_new(context, columns, COUNT_OF(columns));
    for (size_t i = 0; i < cut->count; i++) {
        listing_text(listing, odf_graph_name(cut->graph, cut->nodes[i]));
        listing_text(listing, odf_kind_name(odf_graph_kind(cut->graph, cut->nodes[i])));
        listing_text(listing, odf_graph_id_of(cut->graph, cut->nodes[i]).text);
    }
    return listing_print(listing);
}

static int print_cut(struct context *context, struct cut *cut)
{
    if (context->format != FORMAT_JSON && context->format != FORMAT_TEXT)
        return print_rows(context, cut);
    odf_status status = find_sides(context, cut);
    if (status == ODF_OK)
        status =
            context->format == FORMAT_JSON ? print_json(context, cut) : print_people(context, cut);
    return report(context, status);
}

static int find_cut(struct context *context, struct cut *cut)
{
    odf_path_options options = ODF_PATH_OPTIONS_INIT;
    const char *a = odf_graph_name(cut->graph, cut->ends[FROM]);
    const char *b = odf_graph_name(cut->graph, cut->ends[TO]);
    options.tick = progress_tick(context);
    cut->nodes = arena_array(&context->memory, odf_node, odf_graph_node_count(cut->graph));
    if (!cut->nodes)
        return report(context, fail(&context->err, ODF_E_MEMORY, "out of memory"));
    if (cut->ends[FROM] == cut->ends[TO])
        return usage_error(context, "name two different ones");
    const odf_status status = odf_path_cut(cut->graph, cut->ends[FROM], cut->ends[TO], &options,
                                           cut->nodes, &cut->count, &context->err);
    progress_done(context);
    if (status == ODF_NOT_FOUND) {
        message(context, "'%s' and '%s' are tied directly: nothing parts them", a, b);
        return EXIT_NOTHING;
    }
    if (status == ODF_OK && cut->count == 0) {
        message(context, "nothing joins '%s' and '%s'", a, b);
        return EXIT_NOTHING;
    }
    return report(context, status);
}

static int run(struct context *context)
{
    struct cut cut = {0};
    int code = options_number(context, "each", 0, 1000000000, 1, &cut.each);
    if (code == EXIT_FOUND)
        code = options_number(context, "evidence", 0, 100000, 1, &cut.evidence);
    if (code == EXIT_FOUND)
        code = open_store(context, ODF_STORE_READ);
    if (code == EXIT_FOUND)
        code = read_view(context, &cut.graph);
    if (code == EXIT_FOUND)
        code = read_node(context, cut.graph, context->operands[0], &cut.ends[FROM]);
    if (code == EXIT_FOUND)
        code = read_node(context, cut.graph, context->operands[1], &cut.ends[TO]);
    if (code == EXIT_FOUND)
        code = find_cut(context, &cut);
    if (code == EXIT_FOUND)
        code = print_cut(context, &cut);
    odf_graph_free(cut.graph);
    return code;
}

static const struct example examples[] = {
    {"through whom does every connection between the two run?",
     "odfgraph cut \"Botagoz Jardemalie\" Interpol"},
    {NULL, NULL},
};

static const struct option options[] = {
    {"each", 0, "N", "ties shown of each on either side, the nearest to A or B first (1); 0: none"},
    {"evidence", 0, "N", "pieces of evidence shown for each tie (1); 0 for all"},
    {NULL, 0, NULL, NULL},
};

const struct command command_cut = {
    .name = "cut",
    .summary = "the fewest nodes without which two would not be connected",
    .operands = "A B",
    .about =
        "The smallest set of persons, organisations and events through which every connection of\n"
        "the two runs; of several such sets the one nearest to A. For each of them: what ties it to\n"
        "the side of A and to that of B, with the words that prove it. There are as many routes\n"
        "that share no one: odfgraph path --disjoint A B. Exit code 1 if the two are tied\n"
        "directly, or not connected at all.",
    .examples = examples,
    .options = options,
    .groups = GROUP_STORE | GROUP_FORMAT | GROUP_FILTER,
    .least_operands = 2,
    .most_operands = 2,
    .run = run,
};
