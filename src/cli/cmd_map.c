/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

#include <stdio.h>

struct mapping {
    const odf_map *map;
    odf_map_format format;
    odf_graph *graph;
    odf_map_options options;
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
        return usage_error(context, "map %s takes %zu %s, not %zu (put a name of several words in "
                           "quotes)", name, names < least ? least : most,
                           (names < least ? least : most) == 1 ? "name" : "names", names);
    return EXIT_FOUND;
}

/* By --format, else by the ending of the file, else SVG. */
static int read_map_format(struct context *context, struct mapping *mapping)
{
    static const char *const names[ODF_MAP_FORMAT_COUNT] = {
        [ODF_MAP_SVG] = "svg", [ODF_MAP_DOT] = "dot", [ODF_MAP_TEXT] = "text",
        [ODF_MAP_PDF] = "pdf", [ODF_MAP_PNG] = "png"};
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

static int read_focus(struct context *context, struct mapping *mapping)
{
    const size_t count = context->operand_count - 1;
    odf_node *focus = arena_array(&context->memory, odf_node, count);
    if (!focus)
        return report(context, fail(&context->err, ODF_E_MEMORY, "out of memory"));
    for (size_t i = 0; i < count; i++) {
        int code = read_node(context, mapping->graph, context->operands[i + 1], &focus[i]);
        if (code != EXIT_FOUND)
            return code;
    }
    mapping->options.focus = focus;
    mapping->options.focus_count = count;
    return EXIT_FOUND;
}

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

static int read_frame(struct context *context, struct mapping *mapping)
{
    long radius = 0;
    long limit = 0;
    int code = options_number(context, "radius", 1, 100, 0, &radius);
    if (code == EXIT_FOUND)
        code = options_number(context, "limit", 1, 1000000, 0, &limit);
    mapping->options.title = options_value(context, "title", NULL);
    mapping->options.subtitle = options_value(context, "subtitle", NULL);
    mapping->options.note = options_value(context, "note", NULL);
    mapping->options.radius = (uint32_t)radius;
    mapping->options.limit = (uint32_t)limit;
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
    struct mapping mapping = {.options = ODF_MAP_OPTIONS_INIT};
    int code = read_kind(context, &mapping);
    if (code == EXIT_FOUND)
        code = read_map_format(context, &mapping);
    if (code == EXIT_FOUND)
        code = read_frame(context, &mapping);
    if (code == EXIT_FOUND)
        code = open_store(context, ODF_STORE_READ);
    if (code == EXIT_FOUND)
        code = read_view(context, &mapping.graph);
    if (code == EXIT_FOUND)
        code = read_focus(context, &mapping);
    if (code == EXIT_FOUND)
        code = read_sources(context, &mapping);
    if (code == EXIT_FOUND) {
        const odf_status status = draw(context, &mapping);
        if (status == ODF_NOT_FOUND)
            message(context, "nothing to draw in this view%s",
                    context->view.co_mentions ? "" : "; --co-mentions adds ties by mere mention");
        code = report(context, status);
    }
    odf_graph_free(mapping.graph);
    return code;
}

static const struct example examples[] = {
    {"with whom is someone tied?", "odfgraph map ego \"Mukhtar Ablyazov\" -o ablyazov.svg"},
    {"how are two connected?",
     "odfgraph map path \"Botagoz Jardemalie\" Interpol -o path.svg"},
    {"who belongs with whom, as a file for Graphviz", "odfgraph map overview -o overview.dot"},
    {NULL, NULL},
};

static const struct option options[] = {
    {"output", 'o', "FILE", "where to; the ending chooses the format (- for standard output)"},
    {"format", 'f', "NAME", "svg, dot or text (svg)"},
    {"title", 0, "TEXT", "instead of the map's own title"},
    {"subtitle", 0, "TEXT", "put before what the map says about its selection"},
    {"note", 0, "TEXT", "one more line under it"},
    {"radius", 0, "N", "ego: steps from the subject (1)"},
    {"limit", 0, "N", "draw at most N nodes"},
    {NULL, 0, NULL, NULL},
};

const struct command command_map = {
    .name = "map",
    .summary = "draw a network map for a report",
    .operands = "KIND [NAME…]",
    .about = "KIND is ego NAME, path A B or overview. What does not fit on the sheet is left out by\n"
             "the number of ties, and the map says so. The same store gives the same bytes.",
    .examples = examples,
    .options = options,
    .groups = GROUP_STORE | GROUP_FILTER,
    .least_operands = 1,
    .most_operands = SIZE_MAX,
    .run = run,
};
