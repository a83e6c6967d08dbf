/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

struct partition {
    odf_graph *graph;
    struct projected projected;
    odf_community_options options;
    uint32_t *community; /* of each node */
    uint32_t *sizes;
    uint32_t count;
    double quality;
    size_t *inside;  /* neighbours of each node in its own community */
    odf_node *order; /* community by community, the most central first */
    size_t *start;   /* of each community in the order */
    long names;      /* how many of each are named */
    long least;      /* smaller communities are not listed */
};

static int read_partition(struct context *context, struct partition *partition)
{
    long seed = 1;
    odf_community_options *options = &partition->options;
    options->by_strength = options_has(context, "weighted");
    options->constant = options_has(context, "constant");
    options->tick = progress_tick(context);
    int code = options_decimal(context, "resolution", 1000000, options->constant ? 0.05 : 1,
                               &options->resolution);
    if (code == EXIT_FOUND)
        code = options_number(context, "seed", 0, 2147483647, 1, &seed);
    if (code == EXIT_FOUND)
        code = options_number(context, "names", 0, 1000000, 5, &partition->names);
    if (code == EXIT_FOUND)
        code = options_number(context, "least", 1, 1000000, 2, &partition->least);
    options->seed = (uint64_t)seed;
    return code;
}

static int by_place(const void *left, const void *right, void *user)
{
    const struct partition *partition = user;
    const odf_node a = *(const odf_node *)left;
    const odf_node b = *(const odf_node *)right;
    if (partition->community[a] != partition->community[b])
        return partition->community[a] < partition->community[b] ? -1 : 1;
    if (partition->inside[a] != partition->inside[b])
        return partition->inside[a] > partition->inside[b] ? -1 : 1;
    return a < b ? -1 : a > b;
}

static odf_status order_members(struct context *context, struct partition *partition)
{
    const size_t n = odf_graph_node_count(partition->graph);
    partition->inside = arena_array(&context->memory, size_t, n);
    partition->order = arena_array(&context->memory, odf_node, n);
    partition->start = arena_array(&context->memory, size_t, (size_t)partition->count + 1);
    if (!partition->inside || !partition->order || !partition->start)
        return fail(&context->err, ODF_E_MEMORY, "out of memory");
    for (odf_node v = 0; v < n; v++) {
        size_t degree;
        const odf_node *near = odf_graph_neighbours(partition->graph, v, &degree);
        for (size_t i = 0; i < degree; i++)
            partition->inside[v] += partition->community[near[i]] == partition->community[v];
        partition->order[v] = v;
    }
    qsort_r(partition->order, n, sizeof *partition->order, by_place, partition);
    for (uint32_t c = 0; c < partition->count; c++)
        partition->start[c + 1] = partition->start[c] + partition->sizes[c];
    return ODF_OK;
}

static odf_status find_communities(struct context *context, struct partition *partition)
{
    const size_t n = odf_graph_node_count(partition->graph);
    partition->community = arena_array(&context->memory, uint32_t, n);
    partition->sizes = arena_array(&context->memory, uint32_t, n);
    if (!partition->community || !partition->sizes)
        return fail(&context->err, ODF_E_MEMORY, "out of memory");
    const odf_status status =
        odf_communities(partition->graph, &partition->options, partition->community,
                        partition->sizes, &partition->count, &partition->quality, &context->err);
    progress_done(context);
    return status == ODF_OK ? order_members(context, partition) : status;
}

static const char *reading(const struct partition *partition)
{
    if (partition->options.by_strength)
        return "many ties inside and few between them; a tie counts by its strength: more entries, more.";
    return "many ties inside and few between them; the strength of ties plays no part.";
}

static uint32_t listed(const struct partition *partition)
{
    uint32_t count = 0;
    while (count < partition->count && partition->sizes[count] >= (uint32_t)partition->least)
        count++;
    return count;
}

static void print_json(struct context *context, const struct partition *partition)
{
    struct json json = json_begin(context, "odfgraph/communities/1");
    json_text(&json, "by", partition->options.constant ? "constant" : "modularity");
    json_text(&json, "reading", reading(partition));
    if (partition->projected.reading[0])
        json_text(&json, "projection", partition->projected.reading);
    json_number(&json, "resolution", partition->options.resolution);
    json_number(&json, "seed", (double)partition->options.seed);
    json_number(&json, "quality", partition->quality);
    json_number(&json, "count", partition->count);
    json_open(&json, "communities", '[');
    for (uint32_t c = 0; c < listed(partition); c++) {
        json_open(&json, NULL, '{');
        json_number(&json, "number", c + 1);
        json_number(&json, "size", partition->sizes[c]);
        json_open(&json, "members", '[');
        for (size_t i = partition->start[c]; i < partition->start[c + 1]; i++) {
            json_open(&json, NULL, '{');
            json_node(&json, partition->graph, partition->order[i]);
            json_number(&json, "inside", (double)partition->inside[partition->order[i]]);
            json_close(&json);
        }
        json_close(&json);
        json_close(&json);
    }
    json_end(&json);
}

static void print_communities(struct context *context, const struct partition *partition)
{
    odf_sink *out = context->out;
    const uint32_t count = listed(partition);
    print_count(out, partition->count, "community", "communities");
    sink_format(out, ", %s ", partition->options.constant ? "constant Potts model," : "modularity");
    sink_fixed(out, partition->quality, 4);
    sink_format(out, ": %s\n", reading(partition));
    if (partition->projected.reading[0])
        sink_format(out, "%s\n", partition->projected.reading);
    sink_char(out, '\n');
    for (uint32_t c = 0; c < count; c++) {
        const size_t size = partition->sizes[c];
        const size_t named =
            partition->names && (size_t)partition->names < size ? (size_t)partition->names : size;
        sink_format(out, "%u. ", c + 1);
        print_count(out, size, "member", "members");
        sink_text(out, ": ");
        for (size_t i = 0; i < named; i++) {
            sink_text(out, i ? "; " : "");
            print_text(out,
                       odf_graph_name(partition->graph, partition->order[partition->start[c] + i]));
        }
        sink_text(out, named < size ? "; …\n" : "\n");
    }
    if (count < partition->count) {
        sink_char(out, '\n');
        print_count(out, partition->count - count, "smaller one is", "smaller ones are");
        sink_text(out, " not listed (--least 1 lists all)\n");
    }
}

static int print_table(struct context *context, const struct partition *partition)
{
    static const struct table_column columns[] = {
        {"community", true}, {"inside", true}, {"name", false}, {"kind", false}, {"id", false}};
    struct listing *listing = listing_new(context, columns, COUNT_OF(columns));
    for (size_t i = 0; i < partition->start[listed(partition)]; i++) {
        const odf_node node = partition->order[i];
        listing_number(listing, partition->community[node] + 1.0);
        listing_number(listing, (double)partition->inside[node]);
        listing_text(listing, odf_graph_name(partition->graph, node));
        listing_text(listing, odf_kind_name(odf_graph_kind(partition->graph, node)));
        listing_text(listing, odf_graph_id_of(partition->graph, node).text);
    }
    return listing_print(listing);
}

static int run(struct context *context)
{
    struct partition partition = {.options = ODF_COMMUNITY_OPTIONS_INIT};
    int code = read_partition(context, &partition);
    if (code == EXIT_FOUND)
        code = open_store(context, ODF_STORE_READ);
    if (code == EXIT_FOUND)
        code = read_view(context, &partition.graph);
    if (code == EXIT_FOUND)
        code = project_view(context, &partition.graph, &partition.projected);
    if (code == EXIT_FOUND)
        code = report(context, find_communities(context, &partition));
    if (code == EXIT_FOUND && context->format == FORMAT_JSON)
        print_json(context, &partition);
    else if (code == EXIT_FOUND && context->format == FORMAT_TEXT)
        print_communities(context, &partition);
    else if (code == EXIT_FOUND)
        code = print_table(context, &partition);
    if (code == EXIT_FOUND && listed(&partition) == 0)
        code = EXIT_NOTHING;
    projected_clear(&partition.projected);
    odf_graph_free(partition.graph);
    return code;
}

static const struct example examples[] = {
    {"which circles are there, and who is in the middle of each?", "odfgraph communities"},
    {"smaller circles, and everyone's into a table",
     "odfgraph communities --resolution 2 --format csv"},
    {NULL, NULL},
};

static const struct option options[] = {
    {"resolution", 'r', "NUMBER",
     "higher for more and smaller communities (1; with --constant 0.05)"},
    {"constant", 0, NULL, "the constant Potts model instead of modularity"},
    {"weighted", 0, NULL, "ties count by their independent entries"},
    OPTION_PROJECTION,
    {"seed", 0, "N", "of the order in which nodes are tried (1)"},
    {"names", 0, "N", "how many members are named of each (5); 0 for all"},
    {"least", 0, "N", "the smallest that is listed (2)"},
    {NULL, 0, NULL, NULL},
};

const struct command command_communities = {
    .name = "communities",
    .summary = "circles with many ties inside and few between them",
    .operands = "",
    .about =
        "Each is named by its most central members: those with the most neighbours inside it. The\n"
        "method (Leiden) does not promise the best partition, but every community is connected,\n"
        "and the same seed gives the same answer. See odfgraph-methods(7).",
    .examples = examples,
    .options = options,
    .groups = GROUP_STORE | GROUP_FORMAT | GROUP_FILTER,
    .least_operands = 0,
    .most_operands = 0,
    .run = run,
};
