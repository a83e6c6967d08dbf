/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

struct path_query {
    odf_graph *graph;
    odf_node from;
    odf_node to;
    odf_node via; /* ODF_NO_NODE for none */
    odf_path_options options;
    long evidence;  /* pieces shown for each hop, 0 all */
    long best;      /* how many paths, longer ones too; 0: the shortest only */
    long hub_share; /* per cent of all that a hub is tied to; 0: hubs are passed through */
    bool all;
    bool disjoint;
};

/* One path and what proves it. */
struct proven_path {
    const odf_path *path;
    odf_answer *answer;
};

struct proven_paths {
    struct proven_path *items;
    size_t count;
    odf_path *only; /* owns the path if there is no list */
    odf_path_list *list;
};

enum { ALL_PATHS = 100 };

static int read_kinds(struct context *context, struct path_query *query)
{
    const char *word;
    for (size_t i = 0; (word = options_nth(context, "via-kind", i)); i++) {
        odf_kind kind;
        if (!odf_kind_parse(word, &kind))
            return usage_error(context, "'--via-kind %s': person, organisation or event", word);
        query->options.via_kinds |= 1u << kind;
    }
    return EXIT_FOUND;
}

static const char *const by_words[] = {"hops", "strength", "reliability", "width"};

static int read_by(struct context *context, struct path_query *query)
{
    const char *word = options_value(context, "by", "hops");
    long per_cent = 0;
    for (size_t i = 0; i < COUNT_OF(by_words); i++) {
        if (strcmp(by_words[i], word) == 0) {
            query->options.by = (odf_path_by)i;
            const int code = options_number(context, "reliability", 1, 99, 80, &per_cent);
            query->options.reliability = (double)per_cent / 100;
            return code;
        }
    }
    return usage_error(context, "'--by %s': hops, strength, reliability or width", word);
}

/* What kind of answer is wanted; two kinds at once are refused. */
static int read_choice(struct context *context, struct path_query *query)
{
    query->all = options_has(context, "all");
    query->disjoint = options_has(context, "disjoint");
    const bool via = options_has(context, "via");
    const bool weighed = query->options.by != ODF_PATH_HOPS;
    if (query->all + query->disjoint + via + (query->best > 0) > 1)
        return usage_error(context, "choose one of --all, --best, --disjoint and --via");
    if (weighed && (query->all || query->disjoint || via || query->best || query->options.max_hops))
        return usage_error(context,
                           "--by %s gives one path, and goes with no other choice of paths",
                           by_words[query->options.by]);
    if (query->disjoint && query->options.max_hops)
        return usage_error(context, "--disjoint has no limit of hops");
    return EXIT_FOUND;
}

static int read_limits(struct context *context, struct path_query *query)
{
    long hops = 0;
    int code = options_number(context, "max-hops", 1, 1000, 0, &hops);
    if (code == EXIT_FOUND)
        code = options_number(context, "evidence", 0, 100000, 3, &query->evidence);
    if (code == EXIT_FOUND)
        code = options_number(context, "best", 1, 1000, 0, &query->best);
    if (code == EXIT_FOUND)
        code = options_number(context, "hub-share", 1, 100,
                              options_has(context, "no-hubs") ? 10 : 0, &query->hub_share);
    query->options.max_hops = (unsigned)hops;
    if (code == EXIT_FOUND)
        code = read_kinds(context, query);
    if (code == EXIT_FOUND)
        code = read_by(context, query);
    return code == EXIT_FOUND ? read_choice(context, query) : code;
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
    for (size_t i = 0; code == EXIT_FOUND && i < count; i++) {
        if (avoid[i] == query->from || avoid[i] == query->to)
            code = usage_error(context, "'--avoid %s': a path cannot avoid its own end",
                               options_nth(context, "avoid", i));
    }
    query->options.avoid = avoid;
    query->options.avoid_count = count;
    const char *via = options_value(context, "via", NULL);
    query->via = ODF_NO_NODE;
    if (code == EXIT_FOUND && via)
        code = read_node(context, query->graph, via, &query->via);
    if (code == EXIT_FOUND && via &&
        (query->via == query->from || query->via == query->to || query->from == query->to))
        code = usage_error(context, "'--via %s': name a third one", via);
    if (code == EXIT_FOUND && query->disjoint && query->from == query->to)
        code = usage_error(context, "--disjoint: name two different ones");
    const size_t others = odf_graph_node_count(query->graph) - 1;
    if (query->hub_share) {
        const size_t most = others * (size_t)query->hub_share / 100;
        query->options.hub_degree = most ? (uint32_t)most : 1;
    }
    return code;
}

/* The nodes that count as hubs, the two ends left out. */
static bool is_hub(const struct path_query *query, odf_node node)
{
    size_t degree;
    odf_graph_neighbours(query->graph, node, &degree);
    return query->options.hub_degree && degree > query->options.hub_degree && node != query->from &&
           node != query->to;
}

/* ---- printing */

static void print_hops(struct context *context, const struct path_query *query,
                       const odf_answer *answer)
{
    odf_sink *out = context->out;
    print_node(out, query->graph, query->from);
    sink_char(out, '\n');
    for (size_t i = 0; i < odf_answer_count(answer); i++) {
        const odf_hop *hop = odf_answer_hop(answer, i);
        sink_text(out, "  ");
        print_tie(out, hop);
        print_count(out, hop->strength, "independent entry", "independent entries");
        sink_char(out, '\n');
        print_evidence(context, hop, (size_t)query->evidence, "      ");
        print_node(out, query->graph, hop->to);
        sink_char(out, '\n');
    }
}

/* What was left aside, so that nobody takes the answer for all there is. */
static void print_hubs(struct context *context, const struct path_query *query)
{
    const char *before = "Not routed through: ";
    for (odf_node v = 0; v < odf_graph_node_count(query->graph); v++) {
        if (!is_hub(query, v))
            continue;
        sink_text(context->out, before);
        print_text(context->out, odf_graph_name(query->graph, v));
        before = ", ";
    }
    if (before[0] == ',')
        sink_format(context->out, " (more than %u neighbours)\n\n", query->options.hub_degree);
}

/* How much the path is worth by what it was chosen by. */
static void print_weight(odf_sink *out, const struct path_query *query, const odf_path *path)
{
    const double weight = odf_path_weight(query->graph, path, &query->options);
    switch (query->options.by) {
    case ODF_PATH_STRONGEST:
        sink_text(out, ", length ");
        sink_fixed(out, weight, 3);
        sink_text(out, " (the sum of 1 / strength: more entries, closer)");
        break;
    case ODF_PATH_RELIABLE:
        sink_text(out, ", likely to ");
        sink_fixed(out, 100 * weight, 1);
        sink_text(out, " per cent, if each entry by itself is right to ");
        sink_fixed(out, 100 * query->options.reliability, 0);
        sink_text(out, " per cent");
        break;
    case ODF_PATH_WIDEST:
        sink_text(out, ", its weakest tie attested by ");
        print_count(out, (uint64_t)weight, "independent entry", "independent entries");
        break;
    case ODF_PATH_HOPS: break;
    }
}

static void print_answer(struct context *context, const struct path_query *query,
                         const struct proven_paths *paths)
{
    odf_sink *out = context->out;
    print_text(out, odf_graph_name(query->graph, query->from));
    sink_text(out, " and ");
    print_text(out, odf_graph_name(query->graph, query->to));
    sink_text(out, ": ");
    if (query->disjoint) {
        print_count(out, paths->count, "route", "routes");
        sink_text(out, paths->count > 1 ? ", no two of which share anyone between the ends\n\n"
                                        : "; every other shares someone with it\n\n");
    } else if (paths->count > 1) {
        print_count(out, paths->count, "path", "paths");
        sink_text(out, paths->count == ALL_PATHS && query->all ? ", the first of all\n\n" : "\n\n");
    }
    print_hubs(context, query);
    for (size_t i = 0; i < paths->count; i++) {
        if (paths->count > 1 || query->disjoint)
            sink_format(out, "%s%zu. ", i ? "\n" : "", i + 1);
        print_count(out, odf_path_length(paths->items[i].path), "hop", "hops");
        print_weight(out, query, paths->items[i].path);
        sink_text(out, "\n\n");
        print_hops(context, query, paths->items[i].answer);
    }
}

static void json_end_of(struct json *json, const char *key, const struct path_query *query,
                        odf_node node)
{
    json_open(json, key, '{');
    json_node(json, query->graph, node);
    json_close(json);
}

static void json_path(struct json *json, const struct path_query *query,
                      const struct proven_path *proven)
{
    const odf_answer *answer = proven->answer;
    json_open(json, NULL, '{');
    json_number(json, "length", (double)odf_answer_count(answer));
    json_number(json, "weight", odf_path_weight(query->graph, proven->path, &query->options));
    json_open(json, "nodes", '[');
    json_end_of(json, NULL, query, query->from);
    for (size_t i = 0; i < odf_answer_count(answer); i++)
        json_end_of(json, NULL, query, odf_answer_hop(answer, i)->to);
    json_close(json);
    json_open(json, "hops", '[');
    for (size_t i = 0; i < odf_answer_count(answer); i++) {
        json_open(json, NULL, '{');
        json_hop(json, odf_answer_hop(answer, i));
        json_close(json);
    }
    json_close(json);
    json_close(json);
}

static void print_json(struct context *context, const struct path_query *query,
                       const struct proven_paths *paths)
{
    struct json json = json_begin(context, "odfgraph/path/1");
    json_end_of(&json, "from", query, query->from);
    json_end_of(&json, "to", query, query->to);
    json_text(&json, "by", by_words[query->options.by]);
    if (query->options.by == ODF_PATH_RELIABLE)
        json_number(&json, "reliability", query->options.reliability);
    if (query->options.hub_degree) {
        json_open(&json, "not_through", '[');
        for (odf_node v = 0; v < odf_graph_node_count(query->graph); v++) {
            if (is_hub(query, v))
                json_end_of(&json, NULL, query, v);
        }
        json_close(&json);
    }
    json_open(&json, "paths", '[');
    for (size_t i = 0; paths && i < paths->count; i++)
        json_path(&json, query, &paths->items[i]);
    json_end(&json);
}

/* "--max-hops, --avoid": the options that may stand in the way. */
static const char *limits_set(struct context *context)
{
    static const char *const limits[] = {"max-hops", "avoid", "via-kind", "via", "no-hubs"};
    const char *all = "";
    for (size_t i = 0; all && i < COUNT_OF(limits); i++) {
        if (options_has(context, limits[i]))
            all = arena_format(&context->memory, "%s%s--%s", all, all[0] ? ", " : "", limits[i]);
    }
    return all && all[0] ? all : "none that could be named";
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
        message(context,
                "no path between '%s' and '%s' within the limits set (%s), although both "
                "lie in component %u of %u (%u nodes)",
                a, b, limits_set(context), of_a + 1, count, sizes[of_a]);
    else
        message(context,
                "no path: '%s' lies in component %u of %u (%u %s), '%s' in component %u "
                "(%u %s)%s",
                a, of_a + 1, count, sizes[of_a], sizes[of_a] == 1 ? "node" : "nodes", b, of_b + 1,
                sizes[of_b], sizes[of_b] == 1 ? "node" : "nodes",
                context->view.place_count   ? "; without --place there are more ties"
                : context->view.co_mentions ? ""
                                            : "; --co-mentions adds ties by mere mention");
    if (context->format == FORMAT_JSON)
        print_json(context, query, NULL);
    return EXIT_NOTHING;
}

static odf_status search(struct context *context, const struct path_query *query,
                         struct proven_paths *out)
{
    const odf_graph *graph = query->graph;
    odf_error *err = &context->err;
    if (query->disjoint)
        return odf_path_disjoint(graph, query->from, query->to, &query->options, &out->list, err);
    if (query->all)
        return odf_path_chains(graph, query->from, query->to, &query->options, 0, ALL_PATHS,
                               &out->list, err);
    if (query->best)
        return odf_path_chains(graph, query->from, query->to, &query->options, UINT32_MAX,
                               (size_t)query->best, &out->list, err);
    if (query->via != ODF_NO_NODE)
        return odf_path_via(graph, query->from, query->to, query->via, &query->options, &out->only,
                            err);
    return odf_path_shortest(graph, query->from, query->to, &query->options, &out->only, err);
}

static odf_status prove(struct context *context, const struct path_query *query,
                        struct proven_paths *paths)
{
    const size_t count = paths->list ? odf_path_list_count(paths->list) : 1;
    odf_status status = ODF_OK;
    paths->items = arena_array(&context->memory, struct proven_path, count);
    if (!paths->items)
        return fail(&context->err, ODF_E_MEMORY, "out of memory");
    for (size_t i = 0; status == ODF_OK && i < count; i++) {
        struct proven_path *item = &paths->items[paths->count++];
        item->path = paths->list ? odf_path_list_at(paths->list, i) : paths->only;
        status = odf_answer_path(context->store, query->graph, &context->view, item->path,
                                 &item->answer, &context->err);
    }
    return status;
}

static int answer_path(struct context *context, const struct path_query *query)
{
    struct proven_paths paths = {0};
    odf_status status = search(context, query, &paths);
    progress_done(context);
    if (status == ODF_NOT_FOUND)
        return explain_none(context, query);
    if (status == ODF_OK)
        status = prove(context, query, &paths);
    if (status == ODF_OK && context->format == FORMAT_JSON)
        print_json(context, query, &paths);
    else if (status == ODF_OK)
        print_answer(context, query, &paths);
    for (size_t i = 0; i < paths.count; i++)
        odf_answer_free(paths.items[i].answer);
    odf_path_free(paths.only);
    odf_path_list_free(paths.list);
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
    {"the three best ways, longer ones too",
     "odfgraph path --best 3 \"Botagoz Jardemalie\" Interpol"},
    {"not by way of those whom everybody knows",
     "odfgraph path --no-hubs \"Botagoz Jardemalie\" Interpol"},
    {NULL, NULL},
};

static const struct option options[] = {
    {"all", 'a', NULL, "all shortest paths, the most telling first; 100 at most"},
    {"best", 'k', "N", "the N best paths, longer ones too: fewest hops, then the most telling"},
    {"disjoint", 0, NULL, "as many routes as there are that share no one between the two"},
    {"via", 0, "NAME", "only by way of this one"},
    {"by", 'b', "WHAT", "hops, strength, reliability or width of its weakest tie (hops)"},
    {"reliability", 0, "PERCENT",
     "how likely one entry by itself is right, for --by reliability (80)"},
    {"no-hubs", 0, NULL, "not through those tied to more than a tenth of all"},
    {"hub-share", 0, "PERCENT", "the same with another share"},
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
    .about =
        "The shortest path. Of several the most telling one is taken: ties that an entry states\n"
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
