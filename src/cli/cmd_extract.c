/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

struct extracting {
    struct context *context;
    const odf_input *inputs;
    size_t count;
    odf_extract_options options;
};

static void say_set_aside(void *user, const char *text)
{
    const struct extracting *extracting = user;
    message(extracting->context, "%s; set aside", text);
}

static odf_status each_entry(void *user, odf_entry_fn *take, void *taker, odf_error *err)
{
    struct extracting *extracting = user;
    return odf_extract(extracting->inputs, extracting->count, &extracting->options, take, taker,
                       err);
}

static odf_status write_records(struct extracting *extracting)
{
    const odf_export_source source = {
        .size = sizeof source, .user = extracting, .each_entry = each_entry};
    return odf_format_write(odf_format_find("entries"), &source, extracting->context->out,
                            &extracting->context->err);
}

static void print_words(odf_sink *out, const odf_entry *entry, odf_span span)
{
    char words[256];
    size_t size = span.end - span.start;

    if (size >= sizeof words) {
        size = sizeof words - 1;
        while (size && ((unsigned char)entry->text[span.start + size] & 0xC0) == 0x80)
            size--;
    }
    memcpy(words, entry->text + span.start, size);
    words[size] = 0;
    print_text(out, words);
}

/* "news-0001  person  Ana Gomes  <- «Gomes»: a part of a name written in full elsewhere" */
static void print_finding(void *user, const odf_entry *entry, const odf_finding *finding)
{
    const struct extracting *extracting = user;
    odf_sink *out = extracting->context->out;

    print_text(out, entry->id);
    sink_format(out, "  %s  ", finding->what);
    print_text(out, finding->name);
    sink_text(out, finding->name[0] ? "  <- \xC2\xAB" : "<- \xC2\xAB");
    print_words(out, entry, finding->span);
    sink_format(out, "\xC2\xBB: %s\n", finding->rule);
}

static odf_status take_nothing(void *user, const odf_entry *entry, odf_error *err)
{
    (void)user;
    (void)entry;
    (void)err;
    return ODF_OK;
}

static int extract(struct extracting *extracting)
{
    struct context *context = extracting->context;

    extracting->options.set_aside = say_set_aside;
    extracting->options.user = extracting;
    extracting->options.tick = progress_tick(context);
    odf_status status;
    if (options_has(context, "explain")) {
        extracting->options.explain = print_finding;
        status = each_entry(extracting, take_nothing, NULL, &context->err);
    } else {
        status = write_records(extracting);
    }
    progress_done(context);
    return report(context, status);
}

static int run(struct context *context)
{
    struct extracting extracting = {.context = context, .options = ODF_EXTRACT_OPTIONS_INIT};
    odf_extract_options *options = &extracting.options;
    odf_input *inputs;
    size_t missing;

    int code = read_split(context, &options->split);
    if (code == EXIT_FOUND)
        code = read_lexicon(context, &options->lexicon, &options->lexicon_size);
    if (code == EXIT_FOUND)
        code =
            open_inputs(context, "reading text from the terminal; end with Ctrl-D, or name a file",
                        &inputs, &extracting.count, &missing);
    if (code != EXIT_FOUND)
        return code;
    extracting.inputs = inputs;
    code = extract(&extracting);
    close_inputs(inputs, extracting.count);
    return code == EXIT_FOUND && missing ? EXIT_INPUT : code;
}

static const struct example examples[] = {
    {"persons, organisations, events and relations of a text, as entry records",
     "odfgraph extract news.txt"},
    {"why each of them was found", "odfgraph extract --explain news.txt"},
    {"paragraphs from another program, with a lexicon of one's own",
     "pdftotext report.pdf - | odfgraph extract --split paragraph --lexicon case.lex -"},
    {NULL, NULL},
};

static const struct option options[] = {
    {"split", 's', "WHAT", "one entry of raw text: line (the default), paragraph or file"},
    {"lexicon", 'l', "FILE", "names and words that the extractor shall know, odfgraph-lexicon(5)"},
    {"explain", 'e', NULL, "instead of records: each result, its words and the rule that fired"},
    {NULL, 0, NULL, NULL},
};

const struct command command_extract = {
    .name = "extract",
    .summary = "read raw text: who, what, when, and the words that say so",
    .operands = "FILE\xE2\x80\xA6",
    .about =
        "Writes entry records, one JSON object a line, to standard output. Input is raw text,\n"
        "or entry records with nothing but an id and a text. Names are grouped over all of the\n"
        "input. Text that is no valid UTF-8 is named with its place and set aside, and the\n"
        "exit code is 3. No store is opened, no network is asked.",
    .examples = examples,
    .options = options,
    .least_operands = 1,
    .most_operands = SIZE_MAX,
    .run = run,
};
