/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

struct connection {
    odf_graph *graph;
    odf_node *nodes;
    odf_network *network;
    odf_answer *answer;
    long evidence;
};

static int read_ends(struct context *context, struct connection *connection)
{
    int code = EXIT_FOUND;
    connection->nodes = arena_array(&context->memory, odf_node, context->operand_count);
    if (!connection->nodes)
        return report(context, fail(&context->err, ODF_E_MEMORY, "out of memory"));
    for (size_t i = 0; code == EXIT_FOUND && i < context->operand_count; i++)
        code = read_node(context, connection->graph, context->operands[i], &connection->nodes[i]);
    return code;
}

static void print_bound(odf_sink *out, double bound)
{
    if (bound == 1) {
        sink_text(out, ", and no network has fewer\n\n");
        return;
    }
    sink_text(out, ", at most ");
    sink_fixed(out, bound, 2);
    sink_text(out, " times the fewest possible\n\n");
}

static void print_network(struct context *context, const struct connection *connection)
{
    const odf_graph *graph = connection->graph;
    const double bound = odf_network_bound(connection->network);
    if (context->format == FORMAT_JSON) {
        struct json json = json_begin(context, "odfgraph/connect/1");
        json_number(&json, "bound", bound);
        json_open(&json, "names", '[');
        for (size_t i = 0; i < context->operand_count; i++)
            json_node_object(&json, graph, connection->nodes[i]);
        json_close(&json);
        json_pairs(&json, "ties", graph, connection->answer);
        json_end(&json);
        return;
    }
    for (size_t i = 0; i < context->operand_count; i++) {
        sink_text(context->out, i == 0 ? "" : i + 1 < context->operand_count ? ", " : " and ");
        print_text(context->out, odf_graph_name(graph, connection->nodes[i]));
    }
    sink_text(context->out, ": joined by ");
    print_count(context->out, odf_answer_count(connection->answer), "tie", "ties");
    print_bound(context->out, bound);
    print_pairs(context, graph, connection->answer, (size_t)connection->evidence);
}

static int connect_ends(struct context *context, struct connection *connection)
{
    odf_path_options options = ODF_PATH_OPTIONS_INIT;
    size_t count = 0;
    options.tick = progress_tick(context);
    odf_status status = odf_connect(connection->graph, connection->nodes, context->operand_count,
                                    &options, &connection->network, &context->err);
    progress_done(context);
    if (status == ODF_NOT_FOUND) {
        message(context, "no network joins them all%s",
                context->view.co_mentions ? "" : "; --co-mentions adds ties by mere mention");
        return EXIT_NOTHING;
    }
    if (status == ODF_OK) {
        const odf_pair *pairs = odf_network_pairs(connection->network, &count);
        status = answer_pairs(context, connection->graph, pairs, count, &connection->answer);
    }
    if (status == ODF_OK)
        print_network(context, connection);
    return report(context, status);
}

static int run(struct context *context)
{
    struct connection connection = {0};
    int code = options_number(context, "evidence", 0, 100000, 3, &connection.evidence);
    if (code == EXIT_FOUND)
        code = open_store(context, ODF_STORE_READ);
    if (code == EXIT_FOUND)
        code = read_view(context, &connection.graph);
    if (code == EXIT_FOUND)
        code = read_ends(context, &connection);
    if (code == EXIT_FOUND)
        code = connect_ends(context, &connection);
    odf_network_free(connection.network);
    odf_answer_free(connection.answer);
    odf_graph_free(connection.graph);
    return code;
}

static const struct example examples[] = {
    {"what joins these three, with as few ties as possible?",
     "odfgraph connect \"Botagoz Jardemalie\" Interpol PACE"},
    {NULL, NULL},
};

static const struct option options[] = {
    {"evidence", 0, "N", "pieces of evidence shown for each tie (3); 0 for all"},
    {NULL, 0, NULL, NULL},
};

const struct command command_connect = {
    .name = "connect",
    .summary = "the smallest network that joins several, with its evidence",
    .operands = "A B…",
    .about =
        "The fewest ties that join all of them, of these the most telling ones. Up to ten names\n"
        "the answer is exact; for more it is the better of two approximations, and the first line\n"
        "says how far it may be from the best. Exit code 1 if nothing joins them all.",
    .examples = examples,
    .options = options,
    .groups = GROUP_STORE | GROUP_ANSWER | GROUP_FILTER,
    .least_operands = 2,
    .most_operands = SIZE_MAX,
    .run = run,
};
