/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

#include <stdio.h>

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
        json_number(&json, "merged", (double)summary->merged);
        json_number(&json, "merges_withdrawn", (double)summary->merges_withdrawn);
        json_end(&json);
        return;
    }
    sink_format(context->out, "%llu new, %llu changed, %llu the same, %llu set aside\n",
                (unsigned long long)summary->entries_new,
                (unsigned long long)summary->entries_changed,
                (unsigned long long)summary->entries_same, (unsigned long long)summary->set_aside);
}

/* From which score names are merged: a number, "off" for 0, or the usual one. */
static int read_merging(struct context *context, odf_load_options *options)
{
    const char *word = options_value(context, "merge-from", NULL);
    unsigned hundredths = 0;
    int used = 0;
    options->merge_from = ODF_MERGE_FROM;
    options->now = timestamp(context);
    if (!options->now)
        return report(context, fail(&context->err, ODF_E_MEMORY, "out of memory"));
    if (!word)
        return EXIT_FOUND;
    options->merge_from = 0;
    if (strcmp(word, "off") == 0)
        return EXIT_FOUND;
    /* Read by hand: strtod() would want the comma of some locales. */
    if (strcmp(word, "1") == 0)
        hundredths = 100;
    else if (sscanf(word, "0.%2u%n", &hundredths, &used) != 1 || word[used])
        hundredths = 0;
    else if (used == 3)
        hundredths *= 10;
    if (hundredths < 80)
        return usage_error(context, "'--merge-from %s': off, or 0.80 to 1", word);
    options->merge_from = hundredths / 100.0;
    return EXIT_FOUND;
}

static void tell_merging(struct context *context, const odf_load_options *options,
                         const odf_load_summary *summary)
{
    const unsigned hundredths = (unsigned)(options->merge_from * 100 + 0.5);
    if (summary->merged)
        note(context,
             "%llu automatic merges of names that score %u.%02u or more; odfgraph log lists them, "
             "undo takes them back",
             (unsigned long long)summary->merged, hundredths / 100, hundredths % 100);
    if (summary->merges_withdrawn)
        note(context, "%llu automatic merges withdrawn: doubtful now",
             (unsigned long long)summary->merges_withdrawn);
}

static int load(struct context *context, const odf_input *inputs, size_t count, size_t missing)
{
    odf_load_options options = ODF_LOAD_OPTIONS_INIT;
    odf_load_summary summary = {0};
    options.set_aside = say_set_aside;
    options.user = context;
    options.from = options_value(context, "from", NULL);
    options.tick = progress_tick(context);
    int read = read_split(context, &options.split);
    if (read == EXIT_FOUND)
        read = read_merging(context, &options);
    if (read == EXIT_FOUND)
        read = read_lexicon(context, &options.lexicon, &options.lexicon_size);
    if (read != EXIT_FOUND)
        return read;
    const odf_status status =
        odf_load(context->store, inputs, count, &options, &summary, &context->err);
    progress_done(context);
    if (status == ODF_OK || status == ODF_PARTIAL) {
        print_summary(context, &summary);
        tell_merging(context, &options, &summary);
    }
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
    odf_input *inputs;
    size_t count, missing;
    if (check_reader(context) != EXIT_FOUND)
        return EXIT_USAGE;
    int code = open_inputs(context, terminal_hint, &inputs, &count, &missing);
    if (code != EXIT_FOUND)
        return code;
    code = open_store(context, ODF_STORE_CREATE);
    if (code == EXIT_FOUND)
        code = load(context, inputs, count, missing);
    close_inputs(inputs, count);
    return code;
}

static const struct example examples[] = {
    {"load a file of entry records, one JSON object a line", "odfgraph load entries.jsonl"},
    {"from another program, into a store of its own",
     "make-records | odfgraph load --db case.db -"},
    {"a network from elsewhere: from, to, kind, weight, date, tab-separated",
     "odfgraph load --from edges network.tsv"},
    {"raw text, one entry a line, read by the extractor", "odfgraph load news.txt"},
    {NULL, NULL},
};

static const struct option options[] = {
    {"from", 0, "WHAT", "what the files hold: records (the default), edges or text"},
    {"split", 's', "WHAT", "one entry of raw text: line (the default), paragraph or file"},
    {"merge-from", 0, "SCORE", "merge names that score so much; off: none (0.92 if not given)"},
    {"lexicon", 'l', "FILE", "names and words that the extractor shall know, odfgraph-lexicon(5)"},
    {NULL, 0, NULL, NULL},
};

const struct command command_load = {
    .name = "load",
    .summary = "bring entries into the store",
    .operands = "FILE…",
    .about =
        "Files hold entry records as JSON lines or as one JSON array; see odfgraph-entry(5).\n"
        "Files whose name ends in .txt hold raw text: it, and records with nothing but a text,\n"
        "are read as 'odfgraph extract' reads them.\n"
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
