/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

#include <errno.h>
#include <stdio.h>

static odf_status write_file(struct context *context, const odf_decision *list, size_t count,
                             odf_decision_format format, const char *path)
{
    odf_sink *sink = NULL;
    odf_status status = odf_sink_new_file(path, &sink, &context->err);
    if (status == ODF_OK)
        status = odf_decisions_write(list, count, format, sink, &context->err);
    if (status == ODF_OK)
        status = odf_sink_finish(sink, &context->err);
    odf_sink_free(sink);
    return status;
}

static int export_decisions(struct context *context, const char *path)
{
    const char *name = options_value(context, "format", "journal");
    const bool resolver = strcmp(name, "resolver") == 0;
    const odf_decision_format format = resolver ? ODF_DECISIONS_RESOLVER : ODF_DECISIONS_JOURNAL;
    const odf_decision *list = NULL;
    size_t count = 0;
    if (!resolver && strcmp(name, "journal") != 0)
        return usage_error(context, "'--format %s': journal or resolver", name);
    int code = open_store(context, ODF_STORE_READ);
    if (code == EXIT_FOUND)
        code = read_decisions(context, &list, &count);
    if (code != EXIT_FOUND)
        return code;
    if (strcmp(path, "-") == 0)
        return report(context,
                      odf_decisions_write(list, count, format, context->out, &context->err));
    return report(context, write_file(context, list, count, format, path));
}

static void say_set_aside(void *user, const char *text)
{
    const struct context *context = user;
    message(context, "%s; set aside", text);
}

static int import_decisions(struct context *context, const char *path)
{
    const bool standard = strcmp(path, "-") == 0;
    size_t added = 0;
    int code = open_store(context, ODF_STORE_CREATE);
    if (code != EXIT_FOUND)
        return code;
    FILE *stream = standard ? stdin : fopen(path, "rb");
    if (!stream) {
        message(context, "%s: %s", path, strerror(errno));
        return EXIT_INPUT;
    }
    const odf_status status =
        odf_decisions_read(context->store, standard ? "standard input" : path, stream,
                           say_set_aside, context, &added, &context->err);
    if (!standard)
        fclose(stream);
    if (status == ODF_OK || status == ODF_PARTIAL) {
        print_count(context->out, added, "new decision", "new decisions");
        sink_char(context->out, '\n');
    }
    return report(context, status);
}

static const struct option options[] = {
    {"format", 'f', "NAME", "export: journal (the default), or resolver for nomenklatura"},
    {NULL, 0, NULL, NULL},
};

static int run(struct context *context)
{
    const char *what = context->operands[0];
    const char *path = context->operand_count > 1 ? context->operands[1] : "-";
    if (strcmp(what, "export") == 0)
        return export_decisions(context, path);
    if (strcmp(what, "import") == 0)
        return import_decisions(context, path);
    return usage_error(context, "'%s': export or import is wanted", what);
}

static const struct example examples[] = {
    {"from one laptop …", "odfgraph decisions export decisions.jsonl"},
    {"… to another", "odfgraph decisions import decisions.jsonl"},
    {NULL, NULL},
};

const struct command command_decisions = {
    .name = "decisions",
    .summary = "take decisions from one store to another",
    .operands = "export|import [FILE]",
    .about =
        "Decisions are joined as sets: in any order, as often as you like, with the same result. The journal\n"
        "has everything that was ever decided; --format resolver writes what stands, for nomenklatura\n"
        "and yente. Import tells the two apart by itself; faulty lines are named and set aside.",
    .examples = examples,
    .options = options,
    .groups = GROUP_STORE,
    .least_operands = 1,
    .most_operands = 2,
    .run = run,
};
