/* SPDX-License-Identifier: MIT */
#include "base/table.h"
#include "cli/cli.h"

#include <unistd.h>

enum { UNSAID = -1, SHORT_LIST = 100 };

struct ranking {
    odf_graph *graph;
    struct projected projected;
    const odf_measure *measure;
    odf_measure_options options;
    unsigned kinds;
    long top;
    long each; /* ties shown of each; UNSAID: one, if the list is short */
    long evidence;
    double *score;
    odf_node *order;
    size_t count; /* of the kinds wanted, cut to `top` */

    const char **group; /* --groups: of each node, "" for those of none; NULL: kinds are groups */
    size_t aside;       /* lines of files of names that could not be used */

    bool sampled;
    odf_sample_options sample;
    uint64_t samples; /* how many paths it took */
    double within;    /* of the exact score, most likely */
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
static int read_nodes(struct context *context, struct ranking *ranking, const char *option,
                      const odf_node **out, size_t *out_count)
{
    struct named_list list = {0};
    int code = read_named(context, ranking->graph, option, &list);
    odf_node *nodes = arena_array(&context->memory, odf_node, list.count);
    if (!nodes)
        return report(context, fail(&context->err, ODF_E_MEMORY, "out of memory"));
    for (size_t i = 0; i < list.count; i++)
        nodes[i] = list.items[i].node;
    /* An empty group would be everyone. */
    if (code == EXIT_FOUND && options_has(context, option) && list.count == 0) {
        message(context, "--%s: no name that could be used", option);
        code = EXIT_NOTHING;
    }
    ranking->aside += list.aside;
    *out = nodes;
    *out_count = list.count;
    return code;
}

/* The number of the group of a name: those of the same word have the same, from 1 on. */
static odf_status number_groups(struct context *context, struct ranking *ranking, const char *path,
                                const struct named_list *list, uint32_t *numbers)
{
    CLEANUP(table_clear) struct table words = {0};
    for (size_t i = 0; i < list->count; i++) {
        bool is_new;
        const struct named *named = &list->items[i];
        const uint32_t *number =
            table_add(&words, slice_of(named->group), (uint32_t)i + 1, &is_new);
        if (!number)
            return fail(&context->err, ODF_E_MEMORY, "out of memory");
        const char *before = ranking->group[named->node];
        if (before[0] && strcmp(before, named->group) != 0) {
            message(context, "%s:%zu: '%s' is in the group '%s' already; set aside", path,
                    named->line, odf_graph_name(ranking->graph, named->node), before);
            ranking->aside++;
            continue;
        }
        numbers[named->node] = *number;
        ranking->group[named->node] = named->group;
    }
    return ODF_OK;
}

/* --groups: what the file does not name is one group more, number 0. */
static int read_group_file(struct context *context, struct ranking *ranking)
{
    const char *path = options_value(context, "groups", NULL);
    const size_t n = odf_graph_node_count(ranking->graph);
    struct named_list list = {0};
    if (!path)
        return EXIT_FOUND;
    int code = read_named_file(context, ranking->graph, path, true, &list);
    uint32_t *numbers = arena_array(&context->memory, uint32_t, n);
    ranking->group = arena_array(&context->memory, const char *, n);
    if (!numbers || !ranking->group)
        return report(context, fail(&context->err, ODF_E_MEMORY, "out of memory"));
    size_t others = 0;
    for (size_t v = 0; v < n; v++)
        ranking->group[v] = "";
    ranking->aside += list.aside;
    if (code == EXIT_FOUND)
        code = report(context, number_groups(context, ranking, path, &list, numbers));
    for (size_t v = 0; v < n; v++)
        others += numbers[v] == 0;
    if (code == EXIT_FOUND && others)
        note(context, "%zu of %zu nodes are in no group of '%s'; they count as one more", others, n,
             path);
    ranking->options.groups = numbers;
    return code;
}

static int read_groups(struct context *context, struct ranking *ranking)
{
    odf_measure_options *options = &ranking->options;
    int code = read_nodes(context, ranking, "near", &options->near_nodes, &options->near_count);
    if (code == EXIT_FOUND)
        code =
            read_nodes(context, ranking, "from-group", &options->from_group, &options->from_count);
    if (code == EXIT_FOUND)
        code = read_nodes(context, ranking, "to-group", &options->to_group, &options->to_count);
    return code == EXIT_FOUND ? read_group_file(context, ranking) : code;
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

/* --sampled and what belongs to it. */
static int read_sampling(struct context *context, struct ranking *ranking)
{
    static const char *const its[] = {"epsilon", "delta", "seed"};
    static const char *const others[] = {"weighted", "from-group", "to-group"};
    odf_sample_options *sample = &ranking->sample;
    long seed = 1;
    ranking->sampled = options_has(context, "sampled");
    for (size_t i = 0; i < COUNT_OF(its); i++) {
        if (!ranking->sampled && options_has(context, its[i]))
            return usage_error(context, "--%s goes with --sampled only", its[i]);
    }
    for (size_t i = 0; i < COUNT_OF(others); i++) {
        if (ranking->sampled && options_has(context, others[i]))
            return usage_error(context, "--sampled does not go with --%s", others[i]);
    }
    if (ranking->sampled && strcmp(odf_measure_name(ranking->measure), "betweenness") != 0)
        return usage_error(context, "--sampled goes with --by betweenness only");
    int code = options_decimal(context, "epsilon", 1, sample->error, &sample->error);
    if (code == EXIT_FOUND)
        code = options_decimal(context, "delta", 1, sample->doubt, &sample->doubt);
    if (code == EXIT_FOUND)
        code = options_number(context, "seed", 0, 1000000000, 1, &seed);
    sample->seed = (uint64_t)seed;
    sample->tick = progress_tick(context);
    return code;
}

static int read_jobs(struct context *context, struct ranking *ranking)
{
    enum { MOST_JOBS = 1024 };
    long jobs;
    const int code = options_number(context, "jobs", 0, MOST_JOBS, 1, &jobs);
    if (jobs == 0)
        jobs = sysconf(_SC_NPROCESSORS_ONLN);
    ranking->options.threads = jobs < 1 ? 1 : jobs > MOST_JOBS ? MOST_JOBS : (unsigned)jobs;
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
    int code = read_params(context, ranking);
    if (code == EXIT_FOUND)
        code = read_sampling(context, ranking);
    if (code == EXIT_FOUND)
        code = read_jobs(context, ranking);
    if (code == EXIT_FOUND)
        code = options_number(context, "top", 0, 1000000000, 20, &ranking->top);
    if (code == EXIT_FOUND)
        code = options_number(context, "each", 0, 1000000000, UNSAID, &ranking->each);
    return code == EXIT_FOUND
               ? options_number(context, "evidence", 0, 100000, 1, &ranking->evidence)
               : code;
}

static bool is_alone(const odf_graph *graph, odf_node node)
{
    size_t degree;
    odf_graph_neighbours(graph, node, &degree);
    return degree == 0;
}

/* The most telling score first: the highest or, for a measure of which low scores tell, the lowest
 * of those that have neighbours at all. */
static int by_score(const void *left, const void *right, void *user)
{
    const odf_node a = *(const odf_node *)left;
    const odf_node b = *(const odf_node *)right;
    const struct ranking *ranking = user;
    const double *score = ranking->score;
    if (odf_measure_low_first(ranking->measure)) {
        const bool alone = is_alone(ranking->graph, a);
        if (alone != is_alone(ranking->graph, b))
            return alone ? 1 : -1;
        if (score[a] != score[b])
            return score[a] < score[b] ? -1 : 1;
    } else if (score[a] != score[b]) {
        return score[a] > score[b] ? -1 : 1;
    }
    return a < b ? -1 : a > b; /* nodes are numbered by id */
}

/* In the units of the exact measure, so that the two can be compared. */
static odf_status estimate(struct context *context, struct ranking *ranking)
{
    const double n = (double)odf_graph_node_count(ranking->graph);
    const double pairs = n * (n - 1) / 2;
    const double most = (n - 1) * (n - 2) / 2;
    const double unit = ranking->options.normalised ? most > 0 ? pairs / most : 0 : pairs;
    const odf_status status = odf_betweenness_sampled(
        ranking->graph, &ranking->sample, ranking->score, &ranking->samples, &context->err);
    for (size_t v = 0; status == ODF_OK && v < odf_graph_node_count(ranking->graph); v++)
        ranking->score[v] *= unit;
    ranking->within = ranking->sample.error * unit;
    return status;
}

static odf_status measure(struct context *context, struct ranking *ranking)
{
    if (ranking->sampled)
        return estimate(context, ranking);
    return odf_measure_run(ranking->measure, ranking->graph, &ranking->options, ranking->score,
                           &context->err);
}

static odf_status compute(struct context *context, struct ranking *ranking)
{
    const size_t n = odf_graph_node_count(ranking->graph);
    ranking->score = arena_array(&context->memory, double, n);
    ranking->order = arena_array(&context->memory, odf_node, n);
    if (!ranking->score || !ranking->order)
        return fail(&context->err, ODF_E_MEMORY, "out of memory");
    const odf_status status = measure(context, ranking);
    progress_done(context);
    if (status != ODF_OK)
        return status;
    for (odf_node v = 0; v < n; v++) {
        if (!ranking->kinds || ranking->kinds >> odf_graph_kind(ranking->graph, v) & 1)
            ranking->order[ranking->count++] = v;
    }
    qsort_r(ranking->order, ranking->count, sizeof *ranking->order, by_score, ranking);
    if (ranking->top && ranking->count > (size_t)ranking->top)
        ranking->count = (size_t)ranking->top;
    if (ranking->each == UNSAID)
        ranking->each = ranking->count <= SHORT_LIST;
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

/* ---- what they stand on */

/* In a projection a tie is what two have in common: two hops of the whole view for each. */
static odf_status print_common(struct context *context, const struct ranking *ranking,
                               const struct neighbours *neighbours)
{
    odf_sink *out = context->out;
    for (size_t i = 0; i < neighbours->count; i++) {
        odf_answer *answer = NULL;
        size_t count;
        const odf_tie *ties =
            odf_graph_ties_between(ranking->graph, neighbours->node, neighbours->items[i], &count);
        const odf_tie_info tie = odf_graph_tie(ranking->graph, ties[0]);
        const odf_status status =
            projected_answer(context, &ranking->projected, tie.number, &answer);
        if (status != ODF_OK)
            return status;
        sink_format(out, "    --- %s --- ", tie.role);
        print_node(out, ranking->graph, neighbours->items[i]);
        sink_char(out, '\n');
        for (size_t k = 0; k < odf_answer_count(answer); k++) {
            const odf_hop *hop = odf_answer_hop(answer, k);
            sink_text(out, "      ");
            print_text(out, odf_graph_name(ranking->projected.whole, hop->from));
            sink_char(out, ' ');
            print_tie(out, hop);
            print_node(out, ranking->projected.whole, hop->to);
            sink_char(out, '\n');
            print_evidence(context, hop, (size_t)ranking->evidence, "          ");
        }
        odf_answer_free(answer);
    }
    return ODF_OK;
}

static odf_status print_hops(struct context *context, const struct ranking *ranking,
                             const struct neighbours *neighbours)
{
    odf_answer *answer = NULL;
    const odf_status status = neighbours_answer(context, ranking->graph, neighbours, &answer);
    if (status == ODF_OK)
        print_hops_of_node(context, ranking->graph, answer, (size_t)ranking->evidence);
    odf_answer_free(answer);
    return status;
}

static odf_status print_ties(struct context *context, const struct ranking *ranking)
{
    odf_status status = ODF_OK;
    if (ranking->each == 1)
        sink_text(context->out, "\nThe most telling tie of each:\n");
    else
        sink_format(context->out, "\nThe most telling ties of each, %ld at most:\n", ranking->each);
    for (size_t i = 0; status == ODF_OK && i < ranking->count; i++) {
        struct neighbours neighbours;
        const odf_node node = ranking->order[i];
        status = telling_neighbours(context, ranking->graph, node, NULL, (size_t)ranking->each,
                                    &neighbours);
        if (status != ODF_OK)
            break;
        sink_text(context->out, "\n  ");
        print_node(context->out, ranking->graph, node);
        sink_format(context->out, ", tied to %zu\n", neighbours.all);
        status = ranking->projected.whole ? print_common(context, ranking, &neighbours)
                                          : print_hops(context, ranking, &neighbours);
    }
    return status;
}

static odf_status json_ties(struct context *context, struct json *json,
                            const struct ranking *ranking, odf_node node)
{
    struct neighbours neighbours;
    odf_answer *answer = NULL;
    odf_status status =
        telling_neighbours(context, ranking->graph, node, NULL, (size_t)ranking->each, &neighbours);
    if (status != ODF_OK)
        return status;
    if (!ranking->projected.whole) {
        status = neighbours_answer(context, ranking->graph, &neighbours, &answer);
        if (status == ODF_OK)
            json_hops_of_node(json, "ties", ranking->graph, answer);
        odf_answer_free(answer);
        return status;
    }
    json_open(json, "ties", '[');
    for (size_t i = 0; status == ODF_OK && i < neighbours.count; i++) {
        size_t count;
        const odf_tie *ties =
            odf_graph_ties_between(ranking->graph, node, neighbours.items[i], &count);
        status = projected_answer(context, &ranking->projected,
                                  odf_graph_tie(ranking->graph, ties[0]).number, &answer);
        if (status != ODF_OK)
            break;
        json_open(json, NULL, '{');
        json_open(json, "to", '{');
        json_node(json, ranking->graph, neighbours.items[i]);
        json_close(json);
        json_pairs(json, "common", ranking->projected.whole, answer);
        json_close(json);
        odf_answer_free(answer);
        answer = NULL;
    }
    json_close(json);
    return status;
}

static void json_sampling(struct json *json, const struct ranking *ranking)
{
    json_open(json, "sampled", '{');
    json_number(json, "epsilon", ranking->sample.error);
    json_number(json, "delta", ranking->sample.doubt);
    json_number(json, "samples", (double)ranking->samples);
    json_number(json, "seed", (double)ranking->sample.seed);
    json_number(json, "within", ranking->within);
    json_close(json);
}

static odf_status print_json(struct context *context, const struct ranking *ranking)
{
    odf_status status = ODF_OK;
    struct json json = json_begin(context, "odfgraph/rank/1");
    json_text(&json, "by", odf_measure_name(ranking->measure));
    json_text(&json, "reading",
              odf_measure_reading(ranking->measure, ranking->options.by_strength));
    if (ranking->projected.reading[0])
        json_text(&json, "projection", ranking->projected.reading);
    if (ranking->sampled)
        json_sampling(&json, ranking);
    json_number(&json, "view_nodes", (double)odf_graph_node_count(ranking->graph));
    json_number(&json, "view_ties", (double)odf_graph_tie_count(ranking->graph));
    json_open(&json, "nodes", '[');
    for (size_t i = 0; status == ODF_OK && i < ranking->count; i++) {
        json_open(&json, NULL, '{');
        json_number(&json, "rank", (double)rank_of(ranking, i));
        json_node(&json, ranking->graph, ranking->order[i]);
        json_number(&json, "score", ranking->score[ranking->order[i]]);
        if (ranking->group)
            json_text(&json, "group", ranking->group[ranking->order[i]]);
        if (ranking->each)
            status = json_ties(context, &json, ranking, ranking->order[i]);
        json_close(&json);
    }
    json_end(&json);
    return status;
}

/* "With role = 5 (0: any; …)." */
static void print_knobs(odf_sink *out, const struct ranking *ranking)
{
    const odf_measure_knob *knob;
    for (size_t i = 0; i < ranking->options.param_count; i++) {
        const odf_measure_param *param = &ranking->options.params[i];
        for (size_t k = 0; (knob = odf_measure_knob_at(ranking->measure, k)); k++) {
            if (strcmp(knob->name, param->name) != 0)
                continue;
            sink_format(out, "With %s = ", knob->name);
            sink_number(out, param->value);
            sink_format(out, " (%s).\n", knob->summary);
        }
    }
}

/* What the numbers of the table are. */
static void print_reading(struct context *context, const struct ranking *ranking)
{
    odf_sink *out = context->out;
    sink_format(out, "By %s: %s\n", odf_measure_name(ranking->measure),
                odf_measure_reading(ranking->measure, ranking->options.by_strength));
    if (odf_measure_low_first(ranking->measure))
        sink_text(out, "The lowest first; those without a tie in this view last.\n");
    if (ranking->projected.reading[0])
        sink_format(out, "%s\n", ranking->projected.reading);
    print_knobs(out, ranking);
    if (ranking->sampled) {
        sink_text(out, "Estimated: with a probability of ");
        sink_number(out, 1 - ranking->sample.doubt);
        sink_text(out, ", no score is farther from the exact one than ");
        sink_fixed(out, ranking->within, ranking->options.normalised ? 6 : 1);
        sink_text(out, "\n(epsilon ");
        sink_number(out, ranking->sample.error);
        sink_text(out, " of all pairs, delta ");
        sink_number(out, ranking->sample.doubt);
        sink_format(out, ", %llu sampled shortest paths, seed %llu).\n",
                    (unsigned long long)ranking->samples, (unsigned long long)ranking->sample.seed);
    }
    sink_char(out, '\n');
}

/* A spreadsheet has no other place for what belongs to the whole. */
static void list_sampling(struct listing *listing, const struct ranking *ranking)
{
    listing_number(listing, ranking->within);
    listing_number(listing, ranking->sample.error);
    listing_number(listing, ranking->sample.doubt);
    listing_number(listing, (double)ranking->samples);
    listing_number(listing, (double)ranking->sample.seed);
}

static int print_list(struct context *context, const struct ranking *ranking)
{
    static const struct table_column all[] = {{"rank", true},    {"score", true},   {"name", false},
                                              {"kind", false},   {"group", false},  {"id", false},
                                              {"within", true},  {"epsilon", true}, {"delta", true},
                                              {"samples", true}, {"seed", true}};
    enum { GROUP = 4, SAMPLING = 6 };
    const bool sampling = ranking->sampled && context->format != FORMAT_TEXT;
    struct table_column columns[COUNT_OF(all)];
    size_t count = 0;
    for (size_t i = 0; i < COUNT_OF(all); i++) {
        if (i == GROUP ? ranking->group != NULL : i < SAMPLING || sampling)
            columns[count++] = all[i];
    }
    struct listing *listing = listing_new(context, columns, count);
    for (size_t i = 0; i < ranking->count; i++) {
        const odf_node node = ranking->order[i];
        listing_number(listing, (double)rank_of(ranking, i));
        listing_number(listing, ranking->score[node]);
        listing_text(listing, odf_graph_name(ranking->graph, node));
        listing_text(listing, odf_kind_name(odf_graph_kind(ranking->graph, node)));
        if (ranking->group)
            listing_text(listing, ranking->group[node]);
        listing_text(listing, odf_graph_id_of(ranking->graph, node).text);
        if (sampling)
            list_sampling(listing, ranking);
    }
    if (context->format == FORMAT_TEXT)
        print_reading(context, ranking);
    const int code = listing_print(listing);
    if (code != EXIT_FOUND || context->format != FORMAT_TEXT || !ranking->each || !ranking->count)
        return code;
    return report(context, print_ties(context, ranking));
}

static int run(struct context *context)
{
    struct ranking ranking = {.options = ODF_MEASURE_OPTIONS_INIT,
                              .sample = ODF_SAMPLE_OPTIONS_INIT};
    int code = read_ranking(context, &ranking);
    if (code == EXIT_FOUND)
        code = open_store(context, ODF_STORE_READ);
    if (code == EXIT_FOUND)
        code = read_view(context, &ranking.graph);
    if (code == EXIT_FOUND)
        code = project_view(context, &ranking.graph, &ranking.projected);
    if (code == EXIT_FOUND)
        code = read_groups(context, &ranking);
    if (code == EXIT_FOUND)
        code = report(context, compute(context, &ranking));
    if (code == EXIT_FOUND && context->format == FORMAT_JSON)
        code = report(context, print_json(context, &ranking));
    else if (code == EXIT_FOUND)
        code = print_list(context, &ranking);
    if (code == EXIT_FOUND && ranking.count == 0)
        code = EXIT_NOTHING;
    if (code == EXIT_FOUND && ranking.aside)
        code = EXIT_INPUT;
    projected_clear(&ranking.projected);
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
    {"who brings government and opposition together? (lines of a name, a tab and its group)",
     "odfgraph rank --by brokerage --groups sides.tsv --set role=5"},
    {"roughly, in a graph of a million",
     "odfgraph rank --by betweenness --sampled --epsilon 0.005"},
    {NULL, NULL},
};

static const struct option options[] = {
    {"by", 'b', "MEASURE", "degree, betweenness, closeness, pagerank, … (degree)"},
    {"kind", 'k', "KIND", "list only persons, organisations or events; may be repeated"},
    {"top", 'n', "N", "how many (20); 0 for all"},
    {"each", 0, "N",
     "ties shown of each, the most telling first (1, of more than 100 none); 0: none"},
    {"evidence", 0, "N", "pieces of evidence shown for each tie (1); 0 for all"},
    {"weighted", 0, NULL, "more independent entries make a tie closer"},
    {"normalised", 0, NULL, "divide by the largest score possible, where the measure has one"},
    OPTION_PROJECTION,
    {"near", 0, "NAME", "pagerank: only walks that start here; may be repeated, or @FILE of names"},
    {"from-group", 0, "NAME",
     "betweenness: only of ways from these; may be repeated, or @FILE of names"},
    {"to-group", 0, "NAME",
     "betweenness: only of ways to these; may be repeated, or @FILE of names"},
    {"groups", 0, "FILE", "brokerage: between these groups, lines of a name, a tab and its group"},
    {"sampled", 0, NULL, "betweenness: estimated from random shortest paths, for large graphs"},
    {"epsilon", 0, "E", "sampled: how far off a score may be, as a share of all pairs (0.01)"},
    {"delta", 0, "D", "sampled: how likely any score may be farther off (0.1)"},
    {"seed", 0, "N", "sampled: of the random paths (1); the same seed gives the same scores"},
    {"jobs", 'j', "N",
     "threads, for betweenness, closeness and harmonic (1); 0: one for each processor"},
    {"set", 0, "NAME=NUMBER",
     "a knob of the measure, such as damping=0.5 of pagerank; see odfgraph-methods(7)"},
    {NULL, 0, NULL, NULL},
};

const struct command command_rank = {
    .name = "rank",
    .summary = "who matters, by a measure of centrality",
    .operands = "",
    .about =
        "Scores are exact unless --sampled, and computed on the whole view; --kind chooses what is listed. The\n"
        "first line says how the score is to be read. Below the table stands the most telling tie\n"
        "of each, with the words that prove it. The measures are defined in odfgraph-methods(7).",
    .examples = examples,
    .options = options,
    .groups = GROUP_STORE | GROUP_FORMAT | GROUP_FILTER,
    .least_operands = 0,
    .most_operands = 0,
    .run = run,
};
