/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

#include <stdio.h>

struct mapping {
    const odf_map *map;
    odf_map_format format;
    odf_graph *graph;
    struct projected projected;
    odf_map_options options;
    struct context *context;
    odf_answer *behind; /* the evidence of the tie asked for last */
    odf_tie behind_tie;
};

static const char *map_word(size_t index, const void *user)
{
    (void)user;
    const odf_map *map = odf_map_at(index);
    return map ? odf_map_name(map) : NULL;
}

static int read_kind(struct context *context, struct mapping *mapping)
{
    const char *name = context->operands[0];
    mapping->map = odf_map_find(name);
    if (!mapping->map) {
        const char *near = nearest_word(name, map_word, NULL);
        if (near)
            return usage_error(context, "'%s' is no kind of map; did you mean '%s'?", name, near);
        return usage_error(context, "'%s' is no kind of map; see odfgraph map --help", name);
    }
    const size_t names = context->operand_count - 1;
    const size_t least = odf_map_focus_least(mapping->map);
    const size_t most = odf_map_focus_most(mapping->map);
    if (names < least || names > most)
        return usage_error(context,
                           "map %s takes %zu %s, not %zu (put a name of several words in "
                           "quotes)",
                           name, names < least ? least : most,
                           (names < least ? least : most) == 1 ? "name" : "names", names);
    return EXIT_FOUND;
}

/* By --format, else by the ending of the file, else SVG. */
static int read_map_format(struct context *context, struct mapping *mapping)
{
    if (options_has(context, "text")) {
        mapping->format = ODF_MAP_TEXT;
        return EXIT_FOUND;
    }
    static const char *const names[ODF_MAP_FORMAT_COUNT] = {[ODF_MAP_SVG] = "svg",
                                                            [ODF_MAP_DOT] = "dot",
                                                            [ODF_MAP_TEXT] = "text",
                                                            [ODF_MAP_PDF] = "pdf",
                                                            [ODF_MAP_PNG] = "png"};
    const char *path = options_value(context, "output", "-");
    const char *ending = strrchr(path, '.');
    const bool has_ending = ending && !strchr(ending, '/') && strcmp(path, "-") != 0;
    const char *name = options_value(context, "format", has_ending ? ending + 1 : "svg");
    for (int i = 0; i < ODF_MAP_FORMAT_COUNT; i++) {
        if (strcmp(name, names[i]) != 0)
            continue;
        mapping->format = (odf_map_format)i;
        if (!odf_map_format_available(mapping->format))
            return usage_error(context, "this odfgraph was built without %s; write svg", name);
        return EXIT_FOUND;
    }
    return usage_error(context, "'%s' is no format of a map: svg, dot, text, pdf or png%s", name,
                       has_ending ? "; name one with --format" : "");
}

static int out_of_memory(struct context *context)
{
    return report(context, fail(&context->err, ODF_E_MEMORY, "out of memory"));
}

/* The nodes that these names mean. */
static int read_nodes(struct context *context, const odf_graph *graph, const char *const *names,
                      size_t count, const odf_node **out)
{
    odf_node *nodes = arena_array(&context->memory, odf_node, count);
    if (!nodes)
        return out_of_memory(context);
    for (size_t i = 0; i < count; i++) {
        int code = read_node(context, graph, names[i], &nodes[i]);
        if (code != EXIT_FOUND)
            return code;
    }
    *out = nodes;
    return EXIT_FOUND;
}

/* All values of an option that may be repeated. */
static const char **values_of(struct context *context, const char *option, size_t *out_count)
{
    size_t count = 0;
    while (options_nth(context, option, count))
        count++;
    const char **values = arena_array(&context->memory, const char *, count);
    for (size_t i = 0; values && i < count; i++)
        values[i] = options_nth(context, option, i);
    *out_count = count;
    return values;
}

static int read_focus(struct context *context, struct mapping *mapping)
{
    odf_map_options *options = &mapping->options;
    options->focus_count = context->operand_count - 1;
    int code = read_nodes(context, mapping->graph, context->operands + 1, options->focus_count,
                          &options->focus);
    const char **names = values_of(context, "highlight", &options->highlight_count);
    if (!names)
        return out_of_memory(context);
    if (code == EXIT_FOUND)
        code = read_nodes(context, mapping->graph, names, options->highlight_count,
                          &options->highlight);
    return code;
}

static int read_kinds(struct context *context, const char *option, unsigned *out)
{
    const char *word;
    for (size_t i = 0; (word = options_nth(context, option, i)); i++) {
        odf_kind kind;
        if (!odf_kind_parse(word, &kind))
            return usage_error(context, "'--%s %s': person, organisation or event", option, word);
        *out |= 1u << kind;
    }
    return EXIT_FOUND;
}

/* Names for the map to say, of nodes that it will not hold. */
static bool keep_names(struct context *context, const odf_graph *graph, const odf_node *nodes,
                       size_t count, const char **out)
{
    for (size_t i = 0; i < count; i++) {
        out[i] = arena_copy(&context->memory, slice_of(odf_graph_name(graph, nodes[i])));
        if (!out[i])
            return false;
    }
    return true;
}

/* Marks what --omit and --kind leave out; the map's own names stay whatever their kind. */
static int mark_left_out(struct context *context, struct mapping *mapping, bool *left_out)
{
    const odf_graph *graph = mapping->graph;
    const odf_node *omitted = NULL;
    const odf_node *named = NULL;
    size_t count;
    size_t avoided_count;
    const odf_node *avoided = NULL;
    unsigned kinds = 0;
    const char **names = values_of(context, "omit", &count);
    const char **more = values_of(context, "avoid", &avoided_count);
    if (!names || !more)
        return out_of_memory(context);
    int code = read_nodes(context, graph, names, count, &omitted);
    if (code == EXIT_FOUND)
        code = read_nodes(context, graph, more, avoided_count, &avoided);
    if (code == EXIT_FOUND)
        code = read_kinds(context, "kind", &kinds);
    if (code == EXIT_FOUND)
        code = read_kinds(context, "via-kind", &kinds);
    if (code == EXIT_FOUND)
        code =
            read_nodes(context, graph, context->operands + 1, context->operand_count - 1, &named);
    if (code != EXIT_FOUND)
        return code;
    const char **said = arena_array(&context->memory, const char *, count + avoided_count);
    if (!said || !keep_names(context, graph, omitted, count, said) ||
        !keep_names(context, graph, avoided, avoided_count, said + count))
        return out_of_memory(context);
    mapping->options.omitted = said;
    mapping->options.omitted_count = count + avoided_count;
    mapping->options.kinds = kinds;
    for (odf_node v = 0; kinds && v < odf_graph_node_count(graph); v++)
        left_out[v] = !(kinds & 1u << odf_graph_kind(graph, v));
    for (size_t i = 0; i + 1 < context->operand_count; i++)
        left_out[named[i]] = false;
    for (size_t i = 0; i < count; i++)
        left_out[omitted[i]] = true;
    for (size_t i = 0; i < avoided_count; i++)
        left_out[avoided[i]] = true;
    return EXIT_FOUND;
}

/* Takes the view without what --omit and --kind leave out; --avoid and --via-kind are their names
 * in `odfgraph path`. */
static int narrow_view(struct context *context, struct mapping *mapping)
{
    if (!options_has(context, "omit") && !options_has(context, "kind") &&
        !options_has(context, "avoid") && !options_has(context, "via-kind"))
        return EXIT_FOUND;
    const size_t n = odf_graph_node_count(mapping->graph);
    bool *left_out = arena_array(&context->memory, bool, n);
    odf_node *kept = arena_array(&context->memory, odf_node, n);
    if (!left_out || !kept)
        return out_of_memory(context);
    int code = mark_left_out(context, mapping, left_out);
    if (code != EXIT_FOUND)
        return code;
    size_t count = 0;
    for (odf_node v = 0; v < n; v++) {
        if (!left_out[v])
            kept[count++] = v;
    }
    odf_graph *part = NULL;
    code = report(context, odf_graph_induced(mapping->graph, kept, count, &part, &context->err));
    if (code == EXIT_FOUND) {
        odf_graph_free(mapping->graph);
        mapping->graph = part;
    }
    return code;
}

/* For `map connect`: takes the smallest network that joins the names as the view. */
static int narrow_to_network(struct context *context, struct mapping *mapping)
{
    const odf_node *ends = NULL;
    odf_network *network = NULL;
    odf_graph *part = NULL;
    odf_path_options options = ODF_PATH_OPTIONS_INIT;
    if (strcmp(odf_map_name(mapping->map), "connect") != 0)
        return EXIT_FOUND;
    int code = read_nodes(context, mapping->graph, context->operands + 1,
                          context->operand_count - 1, &ends);
    if (code != EXIT_FOUND)
        return code;
    options.tick = progress_tick(context);
    odf_status status = odf_connect(mapping->graph, ends, context->operand_count - 1, &options,
                                    &network, &context->err);
    if (status == ODF_OK) {
        size_t count;
        const odf_pair *pairs = odf_network_pairs(network, &count);
        odf_node *nodes = arena_array(&context->memory, odf_node, 2 * count);
        for (size_t i = 0; nodes && i < count; i++) {
            nodes[2 * i] = pairs[i].a;
            nodes[2 * i + 1] = pairs[i].b;
        }
        status = nodes ? odf_graph_induced(mapping->graph, nodes, 2 * count, &part, &context->err)
                       : fail(&context->err, ODF_E_MEMORY, "out of memory");
    }
    odf_network_free(network);
    if (status == ODF_NOT_FOUND)
        message(context, "nothing in this view joins them all");
    if (status == ODF_OK) {
        odf_graph_free(mapping->graph);
        mapping->graph = part;
        mapping->options.whole_view = true;
    }
    return report(context, status);
}

/* The groups that overviews tint, those of `odfgraph communities`. */
static int read_communities(struct context *context, struct mapping *mapping)
{
    const char *kind = odf_map_name(mapping->map);
    if (strcmp(kind, "overview") != 0 && strcmp(kind, "community") != 0)
        return EXIT_FOUND;
    const size_t n = odf_graph_node_count(mapping->graph);
    uint32_t *community = arena_array(&context->memory, uint32_t, n);
    uint32_t *sizes = arena_array(&context->memory, uint32_t, n);
    uint32_t count;
    if (!community || !sizes)
        return out_of_memory(context);
    mapping->options.community = community;
    return report(context, odf_communities(mapping->graph, NULL, community, sizes, &count, NULL,
                                           &context->err));
}

static odf_status answer_tie(const struct mapping *mapping, odf_tie tie, odf_answer **out)
{
    struct context *context = mapping->context;
    if (mapping->projected.projection)
        return projected_answer(context, &mapping->projected,
                                odf_graph_tie(mapping->graph, tie).number, out);
    return odf_answer_tie(context->store, mapping->graph, &context->view, tie, out, NULL);
}

/* The library asks for one tie after another, so that the last answer is kept. */
static bool tie_source(void *user, odf_tie tie, size_t n, odf_map_source *out)
{
    struct mapping *mapping = user;
    if (!mapping->behind || mapping->behind_tie != tie) {
        odf_answer_free(mapping->behind);
        mapping->behind = NULL;
        mapping->behind_tie = tie;
        if (answer_tie(mapping, tie, &mapping->behind) != ODF_OK)
            return false;
    }
    for (size_t i = 0; i < odf_answer_count(mapping->behind); i++) {
        const odf_hop *hop = odf_answer_hop(mapping->behind, i);
        if (n < hop->evidence_count) {
            const odf_evidence *evidence = &hop->evidence[n];
            *out = (odf_map_source){evidence->entry, evidence->publisher, evidence->date};
            return true;
        }
        n -= hop->evidence_count;
    }
    return false;
}

/* For a view so large that the entries behind its ties are not counted. */
static int read_sources(struct context *context, struct mapping *mapping)
{
    odf_store_counts counts;
    int code = report(context, odf_store_count(context->store, &counts, &context->err));
    if (code != EXIT_FOUND)
        return code;
    mapping->options.entry_count = (uint32_t)counts.entries;
    mapping->options.period = counts.period;
    mapping->options.publishers =
        counts.publishers > 1 ? arena_format(&context->memory, "%s and %llu more", counts.publisher,
                                             (unsigned long long)counts.publishers - 1)
                              : arena_copy(&context->memory, slice_of(counts.publisher));
    if (!mapping->options.publishers)
        return report(context, fail(&context->err, ODF_E_MEMORY, "out of memory"));
    return EXIT_FOUND;
}

/* "297" of "297x210mm"; the end behind it, or NULL. Digits and one point, in any locale. */
static const char *read_millimetres(const char *text, double *out)
{
    double value = 0;
    double unit = 1;
    bool fraction = false;
    const char *at = text;
    for (; (*at >= '0' && *at <= '9') || (*at == '.' && !fraction); at++) {
        if (*at == '.') {
            fraction = true;
            continue;
        }
        unit = fraction ? unit / 10 : unit;
        value = fraction ? value + (*at - '0') * unit : 10 * value + (*at - '0');
    }
    *out = value;
    return at > text && value > 0 && value < 10000 ? at : NULL;
}

/* The printable area: the paper less 15 mm at each side. */
static int read_page(struct context *context, odf_map_options *options)
{
    static const struct {
        const char *name;
        double width_mm;
        double height_mm;
    } papers[] = {{"a4", 267, 180}, {"a3", 389.8, 267}, {"letter", 249.4, 185.9}};
    const char *page = options_value(context, "page", NULL);
    options->portrait = options_has(context, "portrait");
    if (!page)
        return EXIT_FOUND;
    for (size_t i = 0; i < COUNT_OF(papers); i++) {
        if (strcmp(page, papers[i].name) == 0) {
            options->page_width_mm = papers[i].width_mm;
            options->page_height_mm = papers[i].height_mm;
            return EXIT_FOUND;
        }
    }
    const char *at = read_millimetres(page, &options->page_width_mm);
    if (at && *at == 'x')
        at = read_millimetres(at + 1, &options->page_height_mm);
    if (!at || options->page_height_mm <= 0 || (*at && strcmp(at, "mm") != 0))
        return usage_error(context, "'--page %s': a4, a3, letter or WIDTHxHEIGHT in mm", page);
    return EXIT_FOUND;
}

static int read_frame(struct context *context, struct mapping *mapping)
{
    long radius = 0;
    long limit = 0;
    long hops = 0;
    int code = options_number(context, "radius", 1, 100, 0, &radius);
    if (code == EXIT_FOUND)
        code = options_number(context, "limit", 1, 1000000, 0, &limit);
    if (code == EXIT_FOUND)
        code = options_number(context, "max-hops", 1, 40, 0, &hops);
    mapping->options.most_steps = (uint32_t)hops;
    mapping->options.title = options_value(context, "title", NULL);
    mapping->options.subtitle = options_value(context, "subtitle", NULL);
    mapping->options.note = options_value(context, "note", NULL);
    mapping->options.tick = progress_tick(context);
    mapping->options.lang = options_value(context, "lang", NULL);
    mapping->options.grey = options_has(context, "grey");
    mapping->options.no_omission = options_has(context, "all");
    if (code == EXIT_FOUND)
        code = read_page(context, &mapping->options);
    mapping->options.tie_source = tie_source;
    mapping->options.tie_source_user = mapping;
    mapping->options.numbered_sources = options_has(context, "numbered-sources");
    mapping->options.radius = (uint32_t)radius;
    mapping->options.limit = (uint32_t)limit;
    return code;
}

/* What the view was narrowed to, for the subtitle. */
static void read_narrowing(const struct context *context, struct mapping *mapping)
{
    mapping->options.window = context->view.window;
    mapping->options.tie_kinds = context->view.tie_kinds;
    mapping->options.places = context->view.places;
    mapping->options.place_count = context->view.place_count;
}

/* A map of a projection says so, in the language that it can. */
static int read_projection(struct context *context, struct mapping *mapping)
{
    const int code = project_view(context, &mapping->graph, &mapping->projected);
    const char *lang = mapping->options.lang;
    if (mapping->projected.projection && !mapping->options.subtitle &&
        (!lang || strcmp(lang, "en") == 0))
        mapping->options.subtitle = mapping->projected.title;
    return code;
}

static odf_status draw(struct context *context, const struct mapping *mapping)
{
    const char *path = options_value(context, "output", "-");
    odf_error *err = &context->err;
    odf_sink *file = NULL;
    odf_status status = ODF_OK;
    if (strcmp(path, "-") != 0)
        status = odf_sink_new_file(path, &file, err);
    if (status == ODF_OK)
        status = odf_map_draw(mapping->map, mapping->graph, &mapping->options, mapping->format,
                              file ? file : context->out, err);
    if (status == ODF_OK && file)
        status = odf_sink_finish(file, err);
    odf_sink_free(file);
    return status;
}

static int run(struct context *context)
{
    struct mapping mapping = {.options = ODF_MAP_OPTIONS_INIT, .context = context};
    int code = read_kind(context, &mapping);
    if (code == EXIT_FOUND)
        code = read_map_format(context, &mapping);
    if (code == EXIT_FOUND)
        code = read_frame(context, &mapping);
    if (code == EXIT_FOUND)
        code = open_store(context, ODF_STORE_READ);
    if (code == EXIT_FOUND)
        code = read_view(context, &mapping.graph);
    read_narrowing(context, &mapping);
    if (code == EXIT_FOUND)
        code = read_projection(context, &mapping);
    if (code == EXIT_FOUND)
        code = narrow_view(context, &mapping);
    if (code == EXIT_FOUND)
        code = narrow_to_network(context, &mapping);
    if (code == EXIT_FOUND)
        code = read_focus(context, &mapping);
    if (code == EXIT_FOUND)
        code = read_communities(context, &mapping);
    if (code == EXIT_FOUND)
        code = read_sources(context, &mapping);
    if (code == EXIT_FOUND) {
        const odf_status status = draw(context, &mapping);
        if (status == ODF_NOT_FOUND)
            message(context, "nothing to draw in this view%s",
                    context->view.co_mentions ? "" : "; --co-mentions adds ties by mere mention");
        code = report(context, status);
    }
    odf_answer_free(mapping.behind);
    projected_clear(&mapping.projected);
    odf_graph_free(mapping.graph);
    return code;
}

static const struct example examples[] = {
    {"with whom is someone tied?", "odfgraph map ego \"Mukhtar Ablyazov\" -o ablyazov.svg"},
    {"how are two connected?", "odfgraph map path \"Botagoz Jardemalie\" Interpol -o path.svg"},
    {"who belongs with whom, as a file for Graphviz", "odfgraph map overview -o overview.dot"},
    {"what happened to whom, on one sheet for the printer",
     "odfgraph map timeline --page a3 --since 2012 -o timeline.pdf"},
    {"one event, with the entries that prove each tie",
     "odfgraph map event \"letters to Interpol about misused warrants\" --numbered-sources -o letters.svg"},
    {"the picture in words", "odfgraph map ego \"Mukhtar Ablyazov\" --text"},
    {NULL, NULL},
};

static const struct option options[] = {
    {"output", 'o', "FILE", "where to; the ending chooses the format (- for standard output)"},
    {"format", 'f', "NAME", "svg, dot, text, pdf or png (svg)"},
    {"text", 0, NULL, "say in a few sentences what the map shows, and list who is not drawn"},
    {"page", 0, "SIZE",
     "printable area of a4, a3, letter, or WIDTHxHEIGHT in mm (a4, or a3 if needed)"},
    {"portrait", 0, NULL, "the page upright"},
    {"grey", 0, NULL, "shades of grey only"},
    {"lang", 0, "CODE", "language of title, legend and sources: en, de, fr, pl, ru or uk (en)"},
    {"title", 0, "TEXT", "instead of the map's own title"},
    {"subtitle", 0, "TEXT", "put before what the map says about its selection"},
    {"note", 0, "TEXT", "one more line under it"},
    {"radius", 0, "N", "ego: steps from the subject (1)"},
    {"max-hops", 0, "N", "path: chains of at most N steps"},
    {"avoid", 0, "NAME", "the same as --omit"},
    {"via-kind", 0, "KIND", "the same as --kind"},
    {"limit", 0, "N", "draw at most N nodes"},
    {"all", 0, NULL, "fail rather than leave a node out"},
    {"kind", 0, "KIND", "only these nodes: person, organisation, event; may be repeated"},
    OPTION_PROJECTION,
    {"omit", 0, "NAME", "leave this node out; may be repeated"},
    {"highlight", 0, "NAME", "draw this node with a heavy border; may be repeated"},
    {"numbered-sources", 0, NULL, "number the ties and list their entries under the map"},
    {NULL, 0, NULL, NULL},
};

const struct command command_map = {
    .name = "map",
    .summary = "draw a network map for a report",
    .operands = "KIND [NAME…]",
    .about = "KIND is ego NAME, path A B, connect A B C…, overview, community NAME, event NAME or\n"
             "timeline [NAME…]. What does not fit on the sheet is left out by the number of ties,\n"
             "and the map says so. The same store gives the same bytes.",
    .examples = examples,
    .options = options,
    .groups = GROUP_STORE | GROUP_FILTER,
    .least_operands = 1,
    .most_operands = SIZE_MAX,
    .run = run,
};
