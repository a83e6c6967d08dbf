/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

struct projecting {
    odf_graph *graph;
    odf_kind of;
    odf_kind by;
    odf_projection *projection;
    size_t *order; /* of the pairs that are listed, the best first */
    size_t count;
    size_t found; /* before `top` */
    long top;
    long least;
    long evidence;
    struct named_list with; /* only pairs with one of these; empty: all */
    odf_answer *answer;     /* what ties the two of a pair to what they have in common */
    size_t *hop;            /* of each listed pair, its first in the answer */
};

static int read_kind(struct context *context, const char *option, odf_kind fallback, odf_kind *out)
{
    const char *word = options_value(context, option, odf_kind_name(fallback));
    if (!odf_kind_parse(word, out))
        return usage_error(context, "'--%s %s': person, organisation or event", option, word);
    return EXIT_FOUND;
}

static int read_options(struct context *context, struct projecting *projecting)
{
    int code = read_kind(context, "by", ODF_EVENT, &projecting->by);
    const odf_kind of = projecting->by == ODF_PERSON ? ODF_ORGANISATION : ODF_PERSON;
    if (code == EXIT_FOUND)
        code = read_kind(context, "kind", of, &projecting->of);
    if (code == EXIT_FOUND && projecting->of == projecting->by)
        code = usage_error(context, "--kind and --by are the same; name two different kinds");
    if (code == EXIT_FOUND)
        code = options_number(context, "top", 0, 1000000000, 20, &projecting->top);
    if (code == EXIT_FOUND)
        code = options_number(context, "least", 1, 1000000000, 1, &projecting->least);
    return code == EXIT_FOUND
               ? options_number(context, "evidence", 0, 100000, 1, &projecting->evidence)
               : code;
}

static bool is_wanted(const struct projecting *projecting, const odf_common *pair)
{
    if (pair->count < (uint32_t)projecting->least)
        return false;
    for (size_t i = 0; i < projecting->with.count; i++) {
        const odf_node node = projecting->with.items[i].node;
        if (pair->a == node || pair->b == node)
            return true;
    }
    return projecting->with.count == 0;
}

/* More in common first, then closer, then in the order of the nodes. */
static int by_common(const void *left, const void *right, void *user)
{
    const odf_projection *projection = user;
    const size_t a = *(const size_t *)left;
    const size_t b = *(const size_t *)right;
    const odf_common one = odf_projection_at(projection, a);
    const odf_common other = odf_projection_at(projection, b);
    if (one.count != other.count)
        return one.count > other.count ? -1 : 1;
    if (one.closeness != other.closeness)
        return one.closeness > other.closeness ? -1 : 1;
    return a < b ? -1 : 1;
}

static odf_status choose(struct context *context, struct projecting *projecting)
{
    odf_status status = odf_project(projecting->graph, projecting->of, projecting->by,
                                    progress_tick(context), &projecting->projection, &context->err);
    progress_done(context);
    if (status != ODF_OK)
        return status;
    const size_t all = odf_projection_count(projecting->projection);
    projecting->order = arena_array(&context->memory, size_t, all);
    if (!projecting->order)
        return fail(&context->err, ODF_E_MEMORY, "out of memory");
    for (size_t i = 0; i < all; i++) {
        const odf_common pair = odf_projection_at(projecting->projection, i);
        if (is_wanted(projecting, &pair))
            projecting->order[projecting->count++] = i;
    }
    qsort_r(projecting->order, projecting->count, sizeof *projecting->order, by_common,
            projecting->projection);
    projecting->found = projecting->count;
    if (projecting->top && projecting->count > (size_t)projecting->top)
        projecting->count = (size_t)projecting->top;
    return ODF_OK;
}

/* Two hops for each thing in common: from the one and from the other. */
static odf_status prove(struct context *context, struct projecting *projecting)
{
    size_t hops = 0;
    projecting->hop = arena_array(&context->memory, size_t, projecting->count);
    if (!projecting->hop)
        return fail(&context->err, ODF_E_MEMORY, "out of memory");
    for (size_t i = 0; i < projecting->count; i++) {
        projecting->hop[i] = hops;
        hops += 2 * (size_t)odf_projection_at(projecting->projection, projecting->order[i]).count;
    }
    odf_node(*ends)[2] = arena_alloc_array(&context->memory, sizeof *ends, hops);
    if (!ends)
        return fail(&context->err, ODF_E_MEMORY, "out of memory");
    for (size_t i = 0, at = 0; i < projecting->count; i++) {
        const odf_common pair = odf_projection_at(projecting->projection, projecting->order[i]);
        size_t count;
        const odf_node *through =
            odf_projection_through(projecting->projection, projecting->order[i], &count);
        for (size_t k = 0; k < count; k++) {
            ends[at][0] = pair.a;
            ends[at++][1] = through[k];
            ends[at][0] = pair.b;
            ends[at++][1] = through[k];
        }
    }
    return odf_answer_pairs(context->store, projecting->graph, &context->view,
                            (const odf_node(*)[2])ends, hops, &projecting->answer, &context->err);
}

/* ---- printing */

static const char *reading(struct context *context, const struct projecting *projecting)
{
    const char *text = arena_format(
        &context->memory,
        "What they have in common counts once, however many entries attest it; closeness counts it "
        "for less the more %s it has: 1 / (their number - 1).",
        kinds_word(projecting->of));
    return text ? text : "";
}

static void print_side(struct context *context, const struct projecting *projecting,
                       const odf_hop *hop)
{
    odf_sink *out = context->out;
    sink_text(out, "      ");
    print_text(out, odf_graph_name(projecting->graph, hop->from));
    sink_char(out, ' ');
    print_tie(out, hop);
    print_count(out, hop->strength, "independent entry", "independent entries");
    sink_char(out, '\n');
    print_evidence(context, hop, (size_t)projecting->evidence, "          ");
}

static void print_pair(struct context *context, const struct projecting *projecting, size_t index)
{
    odf_sink *out = context->out;
    const odf_common pair = odf_projection_at(projecting->projection, projecting->order[index]);
    sink_format(out, "\n%zu. ", index + 1);
    print_node(out, projecting->graph, pair.a);
    sink_text(out, " and ");
    print_node(out, projecting->graph, pair.b);
    sink_format(out, ": %u common %s, closeness ", pair.count,
                pair.count == 1 ? odf_kind_name(projecting->by) : kinds_word(projecting->by));
    sink_fixed(out, pair.closeness, 3);
    sink_char(out, '\n');
    for (uint32_t k = 0; k < pair.count; k++) {
        const size_t at = projecting->hop[index] + 2 * (size_t)k;
        const odf_hop *hop = odf_answer_hop(projecting->answer, at);
        sink_text(out, "   ");
        print_node(out, projecting->graph, hop->to);
        sink_char(out, '\n');
        print_side(context, projecting, hop);
        print_side(context, projecting, odf_answer_hop(projecting->answer, at + 1));
    }
}

static void print_projection(struct context *context, const struct projecting *projecting)
{
    odf_sink *out = context->out;
    print_count(out, projecting->found, "pair", "pairs");
    sink_format(out, " of %s with common %s. %s\n", kinds_word(projecting->of),
                kinds_word(projecting->by), reading(context, projecting));
    for (size_t i = 0; i < projecting->count; i++)
        print_pair(context, projecting, i);
    if (projecting->count < projecting->found)
        sink_format(out, "\n… and %zu more (--top 0 lists all)\n",
                    projecting->found - projecting->count);
}

static int print_table(struct context *context, const struct projecting *projecting)
{
    static const struct table_column columns[] = {
        {"common", true}, {"closeness", true}, {"name", false}, {"id", false},
        {"other", false}, {"other_id", false}, {"by", false}};
    struct listing *listing = listing_new(context, columns, COUNT_OF(columns));
    for (size_t i = 0; i < projecting->count; i++) {
        const odf_common pair = odf_projection_at(projecting->projection, projecting->order[i]);
        size_t count;
        const odf_node *through =
            odf_projection_through(projecting->projection, projecting->order[i], &count);
        const char *by = "";
        for (size_t k = 0; by && k < count; k++)
            by = arena_format(&context->memory, "%s%s%s", by, k ? " " : "",
                              odf_graph_id_of(projecting->graph, through[k]).text);
        listing_number(listing, pair.count);
        listing_number(listing, pair.closeness);
        listing_text(listing, odf_graph_name(projecting->graph, pair.a));
        listing_text(listing, odf_graph_id_of(projecting->graph, pair.a).text);
        listing_text(listing, odf_graph_name(projecting->graph, pair.b));
        listing_text(listing, odf_graph_id_of(projecting->graph, pair.b).text);
        if (!by)
            return report(context, fail(&context->err, ODF_E_MEMORY, "out of memory"));
        listing_text(listing, by);
    }
    return listing_print(listing);
}

static void json_side(struct json *json, const char *key, const odf_hop *hop)
{
    json_open(json, key, '{');
    json_hop(json, hop);
    json_close(json);
}

static void json_pair(struct json *json, const struct projecting *projecting, size_t index)
{
    const odf_common pair = odf_projection_at(projecting->projection, projecting->order[index]);
    json_open(json, NULL, '{');
    json_open(json, "from", '{');
    json_node(json, projecting->graph, pair.a);
    json_close(json);
    json_open(json, "to", '{');
    json_node(json, projecting->graph, pair.b);
    json_close(json);
    json_number(json, "common", pair.count);
    json_number(json, "closeness", pair.closeness);
    json_open(json, "through", '[');
    for (uint32_t k = 0; k < pair.count; k++) {
        const size_t at = projecting->hop[index] + 2 * (size_t)k;
        const odf_hop *hop = odf_answer_hop(projecting->answer, at);
        json_open(json, NULL, '{');
        json_node(json, projecting->graph, hop->to);
        json_side(json, "from_tie", hop);
        json_side(json, "to_tie", odf_answer_hop(projecting->answer, at + 1));
        json_close(json);
    }
    json_close(json);
    json_close(json);
}

static void print_json(struct context *context, const struct projecting *projecting)
{
    struct json json = json_begin(context, "odfgraph/projection/1");
    json_text(&json, "kind", odf_kind_name(projecting->of));
    json_text(&json, "by", odf_kind_name(projecting->by));
    json_text(&json, "reading", reading(context, projecting));
    json_number(&json, "count", (double)projecting->found);
    json_open(&json, "pairs", '[');
    for (size_t i = 0; i < projecting->count; i++)
        json_pair(&json, projecting, i);
    json_end(&json);
}

static int print_answer(struct context *context, struct projecting *projecting)
{
    if (context->format == FORMAT_CSV || context->format == FORMAT_TSV)
        return print_table(context, projecting);
    const int code = report(context, prove(context, projecting));
    if (code == EXIT_FOUND && context->format == FORMAT_JSON)
        print_json(context, projecting);
    else if (code == EXIT_FOUND)
        print_projection(context, projecting);
    return code;
}

static int run(struct context *context)
{
    struct projecting projecting = {0};
    int code = read_options(context, &projecting);
    if (code == EXIT_FOUND)
        code = open_store(context, ODF_STORE_READ);
    if (code == EXIT_FOUND)
        code = read_view(context, &projecting.graph);
    if (code == EXIT_FOUND)
        code = read_named(context, projecting.graph, "with", &projecting.with);
    if (code == EXIT_FOUND && options_has(context, "with") && projecting.with.count == 0)
        code = EXIT_NOTHING;
    if (code == EXIT_FOUND)
        code = report(context, choose(context, &projecting));
    if (code == EXIT_FOUND)
        code = print_answer(context, &projecting);
    if (code == EXIT_FOUND && projecting.count == 0)
        code = EXIT_NOTHING;
    if (code == EXIT_FOUND && projecting.with.aside)
        code = EXIT_INPUT;
    odf_answer_free(projecting.answer);
    odf_projection_free(projecting.projection);
    odf_graph_free(projecting.graph);
    return code;
}

static const struct example examples[] = {
    {"which persons took part in the same events, and what proves it?", "odfgraph project"},
    {"who was at three events or more with one of them?",
     "odfgraph project --with \"Lyudmyla Kozlovska\" --least 3"},
    {"organisations that have persons in common, for a spreadsheet",
     "odfgraph project --kind organisation --by person --top 0 --format csv"},
    {NULL, NULL},
};

static const struct option options[] = {
    {"by", 'b', "KIND", "what they have in common: event, organisation or person (event)"},
    {"kind", 'k', "KIND", "whom it joins: person or organisation (person)"},
    {"with", 0, "NAME", "only pairs with this one; may be repeated, or @FILE of names"},
    {"least", 0, "N", "only pairs with so many in common (1)"},
    {"top", 'n', "N", "how many pairs (20); 0 for all"},
    {"evidence", 0, "N", "pieces of evidence shown for each tie (1); 0 for all"},
    {NULL, 0, NULL, NULL},
};

const struct command command_project = {
    .name = "project",
    .summary = "persons joined by common events: the two-mode projection",
    .operands = "",
    .about =
        "Those with the most in common come first. The common events are the evidence: with each\n"
        "stands what ties the two to it, and the words that say so. `odfgraph rank`, `communities`\n"
        "and `map` take such a projection with --projection.",
    .examples = examples,
    .options = options,
    .groups = GROUP_STORE | GROUP_FORMAT | GROUP_FILTER,
    .least_operands = 0,
    .most_operands = 0,
    .run = run,
};
