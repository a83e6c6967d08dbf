/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

static void say_set_aside(void *user, const char *text)
{
    const struct context *context = user;
    message(context, "%s; set aside", text);
}

static void print_summary(struct context *context, const odf_load_summary *summary)
{
    if (context->format == FORMAT_JSON) {
        struct json json = json_begin(context, "odfgraph/load/1");
        json_number(&json, "new", (double)summary->entries_new);
        json_number(&json, "changed", (double)summary->entries_changed);
        json_number(&json, "same", (double)summary->entries_same);
        json_number(&json, "set_aside", (double)summary->set_aside);
        json_end(&json);
        return;
    }
    sink_format(context->out, "%llu new, %llu changed, %llu the same, %llu set aside\n",
                (unsigned long long)summary->entries_new,
                (unsigned long long)summary->entries_changed,
                (unsigned long long)summary->entries_same,
                (unsigned long long)summary->set_aside);
}

/* Opens what can be opened; files that cannot are named and left out. */
static size_t open_inputs(struct context *context, odf_input *inputs, size_t *out_missing)
{
    size_t count = 0;
    for (size_t i = 0; i < context->operand_count; i++) {
        const char *path = context->operands[i];
        if (strcmp(path, "-") == 0) {
            inputs[count++] = (odf_input){"standard input", stdin};
            continue;
        }
        FILE *stream = fopen(path, "rb");
        if (stream) {
            inputs[count++] = (odf_input){path, stream};
        } else {
            message(context, "%s: %s; left out", path, strerror(errno));
            ++*out_missing;
        }
    }
    return count;
}

static int load(struct context *context, const odf_input *inputs, size_t count, size_t missing)
{
    odf_load_options options = ODF_LOAD_OPTIONS_INIT;
    odf_load_summary summary = {0};
    options.set_aside = say_set_aside;
    options.user = context;
    options.from = options_value(context, "from", NULL);
    options.tick = progress_tick(context);
    const odf_status status = odf_load(context->store, inputs, count, &options, &summary,
                                       &context->err);
    progress_done(context);
    if (status == ODF_OK || status == ODF_PARTIAL)
        print_summary(context, &summary);
    const int code = report(context, status);
    return code == EXIT_FOUND && missing ? EXIT_INPUT : code;
}

static const char *reader_word(size_t index, const void *user)
{
    (void)user;
    return odf_reader_name(index);
}

static int check_reader(struct context *context)
{
    const char *from = options_value(context, "from", NULL);
    const char *name = odf_reader_name(0);
    for (size_t i = 1; from && name && strcmp(name, from) != 0; i++)
        name = odf_reader_name(i);
    if (!from || name)
        return EXIT_FOUND;
    const char *near = nearest_word(from, reader_word, NULL);
    if (near)
        return usage_error(context, "'--from %s': unknown; did you mean '%s'?", from, near);
    return usage_error(context, "'--from %s': unknown; see odfgraph load --help", from);
}

static int run(struct context *context)
{
    static const char *const terminal_hint =
        "reading entry records from the terminal; end with Ctrl-D, or name a file";
    size_t missing = 0;
    if (check_reader(context) != EXIT_FOUND)
        return EXIT_USAGE;
    odf_input *inputs = arena_array(&context->memory, odf_input, context->operand_count);
    if (!inputs)
        return report(context, fail(&context->err, ODF_E_MEMORY, "out of memory"));
    const size_t count = open_inputs(context, inputs, &missing);
    if (count == 0)
        return EXIT_INPUT;
    for (size_t i = 0; i < count; i++) {
        if (inputs[i].stream == stdin && isatty(STDIN_FILENO))
            note(context, "%s", terminal_hint);
    }
    int code = open_store(context, ODF_STORE_CREATE);
    if (code == EXIT_FOUND)
        code = load(context, inputs, count, missing);
    for (size_t i = 0; i < count; i++) {
        if (inputs[i].stream != stdin)
            fclose(inputs[i].stream);
    }
    return code;
}

static const struct example examples[] = {
    {"load a file of entry records, one JSON object a line", "odfgraph load entries.jsonl"},
    {"from another program, into a store of its own", "make-records | odfgraph load --db case.db -"},
    {"a network from elsewhere: from, to, kind, weight, date, tab-separated",
     "odfgraph load --from edges network.tsv"},
    {NULL, NULL},
};

static const struct option options[] = {
    {"from", 0, "WHAT", "what the files hold: records (the default) or edges"},
    {NULL, 0, NULL, NULL},
};

const struct command command_load = {
    .name = "load",
    .summary = "bring entries into the store",
    .operands = "FILE…",
    .about = "Files hold entry records as JSON lines or as one JSON array; see odfgraph-entry(5).\n"
             "An entry that is there already is left alone if it says the same, and replaced if\n"
             "not. A record with an error is named with its line and set aside, the rest is\n"
             "loaded, and the exit code is 3. A load that is interrupted changes nothing.",
    .examples = examples,
    .options = options,
    .groups = GROUP_STORE | GROUP_ANSWER,
    .least_operands = 1,
    .most_operands = SIZE_MAX,
    .run = run,
};
