/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

struct ranking {
    odf_graph *graph;
    const odf_measure *measure;
    odf_measure_options options;
    unsigned kinds;
    long top;
    double *score;
    odf_node *order;
    size_t count; /* of the kinds wanted, cut to `top` */
};

/* "role=2" for a knob of the measure. */
static int read_params(struct context *context, struct ranking *ranking)
{
    size_t count = 0;
    const char *text;
    while (options_nth(context, "set", count))
        count++;
    odf_measure_param *params = arena_array(&context->memory, odf_measure_param, count);
    if (!params)
        return report(context, fail(&context->err, ODF_E_MEMORY, "out of memory"));
    for (size_t i = 0; (text = options_nth(context, "set", i)); i++) {
        const char *equals = strchr(text, '=');
        if (!equals || !read_decimal(equals + 1, &params[i].value))
            return usage_error(context, "'--set %s': write NAME=NUMBER", text);
        params[i].name =
            arena_copy(&context->memory, (struct slice){text, (size_t)(equals - text)});
        if (!params[i].name)
            return report(context, fail(&context->err, ODF_E_MEMORY, "out of memory"));
    }
    ranking->options.params = params;
    ranking->options.param_count = count;
    return EXIT_FOUND;
}

/* The nodes named by an option that may be repeated. */
static int read_nodes(struct context *context, const odf_graph *graph, const char *option,
                      const odf_node **out, size_t *out_count)
{
    size_t count = 0;
    while (options_nth(context, option, count))
        count++;
    odf_node *nodes = arena_array(&context->memory, odf_node, count);
    if (!nodes)
        return report(context, fail(&context->err, ODF_E_MEMORY, "out of memory"));
    int code = EXIT_FOUND;
    for (size_t i = 0; code == EXIT_FOUND && i < count; i++)
        code = read_node(context, graph, options_nth(context, option, i), &nodes[i]);
    *out = nodes;
    *out_count = count;
    return code;
}

static int read_groups(struct context *context, struct ranking *ranking)
{
    odf_measure_options *options = &ranking->options;
    int code =
        read_nodes(context, ranking->graph, "near", &options->near_nodes, &options->near_count);
    if (code == EXIT_FOUND)
        code = read_nodes(context, ranking->graph, "from-group", &options->from_group,
                          &options->from_count);
    if (code == EXIT_FOUND)
        code =
            read_nodes(context, ranking->graph, "to-group", &options->to_group, &options->to_count);
    return code;
}

static const char *measure_word(size_t index, const void *user)
{
    (void)user;
    const odf_measure *measure = odf_measure_at(index);
    return measure ? odf_measure_name(measure) : NULL;
}

static int unknown_measure(struct context *context, const char *name)
{
    odf_sink *all = odf_sink_new_memory();
    for (size_t i = 0; all && i < odf_measure_count(); i++)
        sink_format(all, "%s%s", i ? ", " : "", odf_measure_name(odf_measure_at(i)));
    const char *near = nearest_word(name, measure_word, NULL);
    const int code =
        near ? usage_error(context, "'--by %s': unknown; did you mean '%s'?", name, near)
             : usage_error(context, "'--by %s': unknown; there are %s", name,
                           all ? odf_sink_memory(all, NULL) : "others");
    odf_sink_free(all);
    return code;
}

static int read_ranking(struct context *context, struct ranking *ranking)
{
    const char *by = options_value(context, "by", "degree");
    const char *word;
    ranking->measure = odf_measure_find(by);
    if (!ranking->measure)
        return unknown_measure(context, by);
    ranking->options.by_strength = options_has(context, "weighted");
    ranking->options.normalised = options_has(context, "normalised");
    ranking->options.tick = progress_tick(context);
    for (size_t i = 0; (word = options_nth(context, "kind", i)); i++) {
        odf_kind kind;
        if (!odf_kind_parse(word, &kind))
            return usage_error(context, "'--kind %s': person, organisation or event", word);
        ranking->kinds |= 1u << kind;
    }
    const int code = read_params(context, ranking);
    return code == EXIT_FOUND ? options_number(context, "top", 0, 1000000000, 20, &ranking->top)
                              : code;
}

static int by_score(const void *left, const void *right, void *scores)
{
    const odf_node a = *(const odf_node *)left;
    const odf_node b = *(const odf_node *)right;
    const double *score = scores;
    if (score[a] != score[b])
        return score[a] > score[b] ? -1 : 1;
    return a < b ? -1 : a > b; /* nodes are numbered by id */
}

static odf_status compute(struct context *context, struct ranking *ranking)
{
    const size_t n = odf_graph_node_count(ranking->graph);
    ranking->score = arena_array(&context->memory, double, n);
    ranking->order = arena_array(&context->memory, odf_node, n);
    if (!ranking->score || !ranking->order)
        return fail(&context->err, ODF_E_MEMORY, "out of memory");
    odf_status status = odf_measure_run(ranking->measure, ranking->graph, &ranking->options,
                                        ranking->score, &context->err);
    progress_done(context);
    if (status != ODF_OK)
        return status;
    for (odf_node v = 0; v < n; v++) {
        if (!ranking->kinds || ranking->kinds >> odf_graph_kind(ranking->graph, v) & 1)
            ranking->order[ranking->count++] = v;
    }
    qsort_r(ranking->order, ranking->count, sizeof *ranking->order, by_score, ranking->score);
    if (ranking->top && ranking->count > (size_t)ranking->top)
        ranking->count = (size_t)ranking->top;
    return ODF_OK;
}

/* Equal scores share a rank. */
static size_t rank_of(const struct ranking *ranking, size_t index)
{
    while (index > 0 &&
           ranking->score[ranking->order[index - 1]] == ranking->score[ranking->order[index]])
        index--;
    return index + 1;
}

static void print_json(struct context *context, const struct ranking *ranking)
{
    struct json json = json_begin(context, "odfgraph/rank/1");
    json_text(&json, "by", odf_measure_name(ranking->measure));
    json_text(&json, "reading",
              odf_measure_reading(ranking->measure, ranking->options.by_strength));
    json_number(&json, "view_nodes", (double)odf_graph_node_count(ranking->graph));
    json_number(&json, "view_ties", (double)odf_graph_tie_count(ranking->graph));
    json_open(&json, "nodes", '[');
    for (size_t i = 0; i < ranking->count; i++) {
        json_open(&json, NULL, '{');
        json_number(&json, "rank", (double)rank_of(ranking, i));
        json_node(&json, ranking->graph, ranking->order[i]);
        json_number(&json, "score", ranking->score[ranking->order[i]]);
        json_close(&json);
    }
    json_end(&json);
}

static int print_list(struct context *context, const struct ranking *ranking)
{
    static const struct table_column columns[] = {
        {"rank", true}, {"score", true}, {"name", false}, {"kind", false}, {"id", false}};
    struct listing *listing = listing_new(context, columns, COUNT_OF(columns));
    for (size_t i = 0; i < ranking->count; i++) {
        const odf_node node = ranking->order[i];
        listing_number(listing, (double)rank_of(ranking, i));
        listing_number(listing, ranking->score[node]);
        listing_text(listing, odf_graph_name(ranking->graph, node));
        listing_text(listing, odf_kind_name(odf_graph_kind(ranking->graph, node)));
        listing_text(listing, odf_graph_id_of(ranking->graph, node).text);
    }
    if (context->format == FORMAT_TEXT)
        sink_format(context->out, "By %s: %s\n\n", odf_measure_name(ranking->measure),
                    odf_measure_reading(ranking->measure, ranking->options.by_strength));
    return listing_print(listing);
}

static int run(struct context *context)
{
    struct ranking ranking = {.options = ODF_MEASURE_OPTIONS_INIT};
    int code = read_ranking(context, &ranking);
    if (code == EXIT_FOUND)
        code = open_store(context, ODF_STORE_READ);
    if (code == EXIT_FOUND)
        code = read_view(context, &ranking.graph);
    if (code == EXIT_FOUND)
        code = read_groups(context, &ranking);
    if (code == EXIT_FOUND)
        code = report(context, compute(context, &ranking));
    if (code == EXIT_FOUND && context->format == FORMAT_JSON)
        print_json(context, &ranking);
    else if (code == EXIT_FOUND)
        code = print_list(context, &ranking);
    if (code == EXIT_FOUND && ranking.count == 0)
        code = EXIT_NOTHING;
    odf_graph_free(ranking.graph);
    return code;
}

static const struct example examples[] = {
    {"the ten persons who stand between most others",
     "odfgraph rank --by betweenness --kind person --top 10"},
    {"organisations by ties since 2015, for a spreadsheet",
     "odfgraph rank --by degree --kind organisation --since 2015 --format csv"},
    {"who stands between two of them and a parliament?",
     "odfgraph rank --by betweenness --from-group Kozlov --from-group Ablyazov --to-group \"European Parliament\""},
    {"who is close to one, all ways counted?",
     "odfgraph rank --by pagerank --near \"Botagoz Jardemalie\""},
    {NULL, NULL},
};

static const struct option options[] = {
    {"by", 'b', "MEASURE", "degree, betweenness, closeness, pagerank, … (degree)"},
    {"kind", 'k', "KIND", "list only persons, organisations or events; may be repeated"},
    {"top", 'n', "N", "how many (20); 0 for all"},
    {"weighted", 0, NULL, "more independent entries make a tie closer"},
    {"normalised", 0, NULL, "divide by the largest score possible, where the measure has one"},
    {"near", 0, "NAME", "pagerank: only walks that start here; may be repeated"},
    {"from-group", 0, "NAME", "betweenness: only of ways from these; may be repeated"},
    {"to-group", 0, "NAME", "betweenness: only of ways to these; may be repeated"},
    {"set", 0, "NAME=NUMBER",
     "a knob of the measure, such as damping=0.5 of pagerank; see odfgraph-methods(7)"},
    {NULL, 0, NULL, NULL},
};

const struct command command_rank = {
    .name = "rank",
    .summary = "who matters, by a measure of centrality",
    .operands = "",
    .about = "Scores are exact and computed on the whole view; --kind chooses what is listed. The\n"
             "first line says how the score is to be read. The measures are defined in\n"
             "odfgraph-methods(7).",
    .examples = examples,
    .options = options,
    .groups = GROUP_STORE | GROUP_FORMAT | GROUP_FILTER,
    .least_operands = 0,
    .most_operands = 0,
    .run = run,
};
