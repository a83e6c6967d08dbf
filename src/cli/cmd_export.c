/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

struct exporting {
    struct context *context;
    odf_graph *graph;
    odf_answer *answer; /* the evidence handed out last */
};

static odf_status each_entry(void *user, odf_entry_fn *take, void *taker, odf_error *err)
{
    struct exporting *exporting = user;
    return odf_each_entry(exporting->context->store, take, taker, err);
}

static odf_status evidence_of(void *user, odf_tie tie, const odf_evidence **out, size_t *out_count,
                              odf_error *err)
{
    struct exporting *exporting = user;
    odf_answer_free(exporting->answer);
    exporting->answer = NULL;
    odf_status status = odf_answer_tie(exporting->context->store, exporting->graph,
                                       &exporting->context->view, tie, &exporting->answer, err);
    if (status != ODF_OK)
        return status;
    const odf_hop *hop = odf_answer_hop(exporting->answer, 0);
    *out = hop->evidence;
    *out_count = hop->evidence_count;
    return ODF_OK;
}

static odf_status write_all(struct exporting *exporting, const odf_format *format, odf_sink *sink)
{
    const odf_export_source source = {sizeof source, exporting->graph, exporting, each_entry,
                                      evidence_of};
    return odf_format_write(format, &source, sink, &exporting->context->err);
}

static odf_status write_file(struct exporting *exporting, const odf_format *format,
                             const char *path)
{
    odf_sink *sink = NULL;
    odf_error *err = &exporting->context->err;
    odf_status status = odf_sink_new_file(path, &sink, err);
    if (status == ODF_OK)
        status = write_all(exporting, format, sink);
    if (status == ODF_OK)
        status = odf_sink_finish(sink, err);
    odf_sink_free(sink);
    return status;
}

static const char *format_word(size_t index, const void *user)
{
    (void)user;
    const odf_format *format = odf_format_at(index);
    return format ? odf_format_name(format) : NULL;
}

static int read_format(struct context *context, const odf_format **out)
{
    const char *name = options_value(context, "format", "entries");
    *out = odf_format_find(name);
    if (*out)
        return EXIT_FOUND;
    const char *near = nearest_word(name, format_word, NULL);
    if (near)
        return usage_error(context, "'--format %s': unknown; did you mean '%s'?", name, near);
    return usage_error(context, "'--format %s': unknown; see odfgraph export --help", name);
}

static int run(struct context *context)
{
    struct exporting exporting = {.context = context};
    const odf_format *format = NULL;
    int code = read_format(context, &format);
    if (code == EXIT_FOUND)
        code = open_store(context, ODF_STORE_READ);
    if (code == EXIT_FOUND)
        code = read_view(context, &exporting.graph);
    if (code == EXIT_FOUND) {
        const char *path = options_value(context, "output", "-");
        code = report(context, strcmp(path, "-") == 0 ? write_all(&exporting, format, context->out)
                                                      : write_file(&exporting, format, path));
    }
    odf_answer_free(exporting.answer);
    odf_graph_free(exporting.graph);
    return code;
}

static const struct example examples[] = {
    {"everything that was loaded, as entry records", "odfgraph export -o all.jsonl"},
    {"the graph with the evidence of each tie, for another program",
     "odfgraph export --format json -o graph.json"},
    {NULL, NULL},
};

static const struct option options[] = {
    {"format", 'f', "NAME", "entries (the default): what was loaded; json: the graph"},
    {"output", 'o', "FILE", "where to (- for standard output)"},
    {NULL, 0, NULL, NULL},
};

const struct command command_export = {
    .name = "export",
    .summary = "write the entries or the graph in a format of your choice",
    .operands = "",
    .about =
        "The same store gives the same bytes, in whatever order it was loaded. Filters apply to\n"
        "the graph, not to entries.",
    .examples = examples,
    .options = options,
    .groups = GROUP_STORE | GROUP_FILTER,
    .least_operands = 0,
    .most_operands = 0,
    .run = run,
};
