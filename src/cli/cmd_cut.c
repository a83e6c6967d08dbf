/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

struct cut {
    odf_graph *graph;
    odf_node from;
    odf_node to;
    odf_node *nodes;
    size_t count;
};

static int print_cut(struct context *context, const struct cut *cut)
{
    static const struct table_column columns[] = {{"name", false}, {"kind", false}, {"id", false}};
    if (context->format == FORMAT_JSON) {
        struct json json = json_begin(context, "odfgraph/cut/1");
        json_open(&json, "from", '{');
        json_node(&json, cut->graph, cut->from);
        json_close(&json);
        json_open(&json, "to", '{');
        json_node(&json, cut->graph, cut->to);
        json_close(&json);
        json_open(&json, "nodes", '[');
        for (size_t i = 0; i < cut->count; i++)
            json_node_object(&json, cut->graph, cut->nodes[i]);
        json_end(&json);
        return EXIT_FOUND;
    }
    struct listing *listing = listing_new(context, columns, COUNT_OF(columns));
    for (size_t i = 0; i < cut->count; i++) {
        listing_text(listing, odf_graph_name(cut->graph, cut->nodes[i]));
        listing_text(listing, odf_kind_name(odf_graph_kind(cut->graph, cut->nodes[i])));
        listing_text(listing, odf_graph_id_of(cut->graph, cut->nodes[i]).text);
    }
    if (context->format == FORMAT_TEXT) {
        print_text(context->out, odf_graph_name(cut->graph, cut->from));
        sink_text(context->out, " and ");
        print_text(context->out, odf_graph_name(cut->graph, cut->to));
        if (cut->count == 1)
            sink_text(context->out, ": every connection runs through this one\n\n");
        else
            sink_format(
                context->out,
                ": every connection runs through one of these %zu; fewer do not part them\n\n",
                cut->count);
    }
    return listing_print(listing);
}

static int find_cut(struct context *context, struct cut *cut)
{
    odf_path_options options = ODF_PATH_OPTIONS_INIT;
    const char *a = odf_graph_name(cut->graph, cut->from);
    const char *b = odf_graph_name(cut->graph, cut->to);
    options.tick = progress_tick(context);
    cut->nodes = arena_array(&context->memory, odf_node, odf_graph_node_count(cut->graph));
    if (!cut->nodes)
        return report(context, fail(&context->err, ODF_E_MEMORY, "out of memory"));
    if (cut->from == cut->to)
        return usage_error(context, "name two different ones");
    const odf_status status = odf_path_cut(cut->graph, cut->from, cut->to, &options, cut->nodes,
                                           &cut->count, &context->err);
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
    int code = open_store(context, ODF_STORE_READ);
    if (code == EXIT_FOUND)
        code = read_view(context, &cut.graph);
    if (code == EXIT_FOUND)
        code = read_node(context, cut.graph, context->operands[0], &cut.from);
    if (code == EXIT_FOUND)
        code = read_node(context, cut.graph, context->operands[1], &cut.to);
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

const struct command command_cut = {
    .name = "cut",
    .summary = "the fewest nodes without which two would not be connected",
    .operands = "A B",
    .about =
        "The smallest set of persons, organisations and events through which every connection of\n"
        "the two runs; of several such sets the one nearest to A. There are as many routes that\n"
        "share no one: odfgraph path --disjoint A B. Exit code 1 if the two are tied directly, or\n"
        "not connected at all.",
    .examples = examples,
    .groups = GROUP_STORE | GROUP_FORMAT | GROUP_FILTER,
    .least_operands = 2,
    .most_operands = 2,
    .run = run,
};
