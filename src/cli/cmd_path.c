/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

struct path_query {
    odf_graph *graph;
    odf_node from;
    odf_node to;
    odf_path_options options;
    long evidence; /* pieces shown for each hop, 0 all */
};

static int read_limits(struct context *context, struct path_query *query)
{
    long hops = 0;
    int code = options_number(context, "max-hops", 1, 1000, 0, &hops);
    if (code == EXIT_FOUND)
        code = options_number(context, "evidence", 0, 100000, 3, &query->evidence);
    query->options.max_hops = (unsigned)hops;
    const char *word;
    for (size_t i = 0; code == EXIT_FOUND && (word = options_nth(context, "via-kind", i)); i++) {
        odf_kind kind;
        if (!odf_kind_parse(word, &kind))
            return usage_error(context, "'--via-kind %s': person, organisation or event", word);
        query->options.via_kinds |= 1u << kind;
    }
    return code;
}

static int read_ends(struct context *context, struct path_query *query)
{
    size_t count = 0;
    while (options_nth(context, "avoid", count))
        count++;
    odf_node *avoid = arena_array(&context->memory, odf_node, count);
    if (!avoid)
        return report(context, fail(&context->err, ODF_E_MEMORY, "out of memory"));
    int code = read_node(context, query->graph, context->operands[0], &query->from);
    if (code == EXIT_FOUND)
        code = read_node(context, query->graph, context->operands[1], &query->to);
    for (size_t i = 0; code == EXIT_FOUND && i < count; i++)
        code = read_node(context, query->graph, options_nth(context, "avoid", i), &avoid[i]);
    query->options.avoid = avoid;
    query->options.avoid_count = count;
    return code;
}

/* ---- printing */

static void print_name(odf_sink *out, const odf_graph *graph, odf_node node)
{
    char date[ODF_PERIOD_SIZE];
    print_text(out, odf_graph_name(graph, node));
    if (odf_graph_kind(graph, node) == ODF_EVENT && odf_period_known(odf_graph_date(graph, node)))
        sink_format(out, ", %s", odf_period_format(odf_graph_date(graph, node), date));
    sink_format(out, " [%s]", odf_graph_id_of(graph, node).text);
}

static void print_answer(struct context *context, const struct path_query *query,
                         const odf_answer *answer)
{
    odf_sink *out = context->out;
    const size_t hops = odf_answer_count(answer);
    print_text(out, odf_graph_name(query->graph, query->from));
    sink_text(out, " and ");
    print_text(out, odf_graph_name(query->graph, query->to));
    sink_text(out, ": ");
    print_count(out, hops, "hop", "hops");
    sink_text(out, "\n\n");
    print_name(out, query->graph, query->from);
    sink_char(out, '\n');
    for (size_t i = 0; i < hops; i++) {
        const odf_hop *hop = odf_answer_hop(answer, i);
        sink_text(out, "  ");
        print_tie(out, hop);
        print_count(out, hop->strength, "independent entry", "independent entries");
        sink_char(out, '\n');
        print_evidence(context, hop, (size_t)query->evidence, "      ");
        print_name(out, query->graph, hop->to);
        sink_char(out, '\n');
    }
}

static void json_end_of(struct json *json, const char *key, const struct path_query *query,
                        odf_node node)
{
    json_open(json, key, '{');
    json_node(json, query->graph, node);
    json_close(json);
}

static void print_json(struct context *context, const struct path_query *query,
                       const odf_answer *answer)
{
    struct json json = json_begin(context, "odfgraph/path/1");
    json_end_of(&json, "from", query, query->from);
    json_end_of(&json, "to", query, query->to);
    json_open(&json, "paths", '[');
    if (answer) {
        json_open(&json, NULL, '{');
        json_number(&json, "length", (double)odf_answer_count(answer));
        json_open(&json, "nodes", '[');
        json_end_of(&json, NULL, query, query->from);
        for (size_t i = 0; i < odf_answer_count(answer); i++)
            json_end_of(&json, NULL, query, odf_answer_hop(answer, i)->to);
        json_close(&json);
        json_open(&json, "hops", '[');
        for (size_t i = 0; i < odf_answer_count(answer); i++) {
            json_open(&json, NULL, '{');
            json_hop(&json, odf_answer_hop(answer, i));
            json_close(&json);
        }
        json_close(&json);
        json_close(&json);
    }
    json_end(&json);
}

/* Why there is no path: two components, or the limits that were set. */
static int explain_none(struct context *context, const struct path_query *query)
{
    const odf_graph *graph = query->graph;
    const size_t n = odf_graph_node_count(graph);
    uint32_t *component = arena_array(&context->memory, uint32_t, n);
    uint32_t *sizes = arena_array(&context->memory, uint32_t, n);
    uint32_t count = 0;
    odf_status status = component && sizes
                            ? odf_components(graph, component, sizes, &count, &context->err)
                            : fail(&context->err, ODF_E_MEMORY, "out of memory");
    if (status != ODF_OK)
        return report(context, status);
    const char *a = odf_graph_name(graph, query->from);
    const char *b = odf_graph_name(graph, query->to);
    const uint32_t of_a = component[query->from];
    const uint32_t of_b = component[query->to];
    if (of_a == of_b)
        message(context, "no path between '%s' and '%s' within the limits set, although both lie in "
                "component %u of %u (%u nodes); allow more hops, or less to avoid", a, b, of_a + 1,
                count, sizes[of_a]);
    else
        message(context, "no path: '%s' lies in component %u of %u (%u %s), '%s' in component %u "
                "(%u %s)%s", a, of_a + 1, count, sizes[of_a], sizes[of_a] == 1 ? "node" : "nodes",
                b, of_b + 1, sizes[of_b], sizes[of_b] == 1 ? "node" : "nodes",
                context->view.co_mentions ? "" : "; --co-mentions adds ties by mere mention");
    if (context->format == FORMAT_JSON)
        print_json(context, query, NULL);
    return EXIT_NOTHING;
}

static int answer_path(struct context *context, const struct path_query *query)
{
    odf_path *path = NULL;
    odf_answer *answer = NULL;
    odf_status status = odf_path_shortest(query->graph, query->from, query->to, &query->options,
                                          &path, &context->err);
    if (status == ODF_NOT_FOUND)
        return explain_none(context, query);
    if (status == ODF_OK)
        status = odf_answer_path(context->store, query->graph, &context->view, path, &answer,
                                 &context->err);
    if (status == ODF_OK && context->format == FORMAT_JSON)
        print_json(context, query, answer);
    else if (status == ODF_OK)
        print_answer(context, query, answer);
    odf_path_free(path);
    odf_answer_free(answer);
    return report(context, status);
}

static int run(struct context *context)
{
    struct path_query query = {.options = ODF_PATH_OPTIONS_INIT};
    query.options.tick = progress_tick(context);
    int code = read_limits(context, &query);
    if (code == EXIT_FOUND)
        code = open_store(context, ODF_STORE_READ);
    if (code == EXIT_FOUND)
        code = read_view(context, &query.graph);
    if (code == EXIT_FOUND)
        code = read_ends(context, &query);
    if (code == EXIT_FOUND)
        code = answer_path(context, &query);
    odf_graph_free(query.graph);
    return code;
}

static const struct example examples[] = {
    {"how are two connected, and what proves it?",
     "odfgraph path \"Mukhtar Ablyazov\" \"European Parliament\""},
    {"through persons only, in three hops at most",
     "odfgraph path --via-kind person --max-hops 3 \"Botagoz Jardemalie\" Interpol"},
    {"not through one of them, and only by what is dated since 2015",
     "odfgraph path --avoid PACE --since 2015 \"Botagoz Jardemalie\" Interpol"},
    {NULL, NULL},
};

static const struct option options[] = {
    {"max-hops", 0, "N", "no path longer than this"},
    {"avoid", 0, "NAME", "not through this one; may be repeated"},
    {"via-kind", 0, "KIND", "only through persons, organisations or events; may be repeated"},
    {"evidence", 0, "N", "pieces of evidence shown for each hop (3); 0 for all"},
    {NULL, 0, NULL, NULL},
};

const struct command command_path = {
    .name = "path",
    .summary = "how two are connected, each hop with the words that prove it",
    .operands = "A B",
    .about = "The shortest path. Of several the most telling one is taken: ties that an entry states\n"
             "before joint events before co-mentions, then those that more independent entries\n"
             "attest. Ties by mere mention in one place are used only with --co-mentions.\n"
             "Exit code 1 if there is no path; the message tells how far each of the two reaches.",
    .examples = examples,
    .options = options,
    .groups = GROUP_STORE | GROUP_ANSWER | GROUP_FILTER,
    .least_operands = 2,
    .most_operands = 2,
    .run = run,
};
