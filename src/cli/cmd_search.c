/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

struct printing {
    struct context *context;
    struct listing *listing;
    struct json *json;
};

static odf_status print_found(void *user, const odf_found_entry *found, odf_error *err)
{
    struct printing *printing = user;
    odf_sink *out = printing->context->out;
    char date[ODF_PERIOD_SIZE];
    odf_period_format(found->date, date);
    (void)err;
    if (printing->json) {
        json_open(printing->json, NULL, '{');
        json_text(printing->json, "entry", found->id);
        json_text(printing->json, "date", date);
        json_text(printing->json, "publisher", found->publisher);
        json_text(printing->json, "title", found->title);
        json_text(printing->json, "snippet", found->snippet);
        json_close(printing->json);
    } else if (printing->listing) {
        listing_text(printing->listing, found->id);
        listing_text(printing->listing, date);
        listing_text(printing->listing, found->publisher);
        listing_text(printing->listing, found->title);
        listing_text(printing->listing, found->snippet);
    } else {
        print_text(out, found->id);
        if (date[0])
            sink_format(out, "  %s", date);
        if (found->publisher[0])
            sink_text(out, "  ");
        print_text(out, found->publisher);
        sink_text(out, "\n  ");
        print_text(out, found->snippet);
        sink_char(out, '\n');
    }
    return ODF_OK;
}

static char *join_operands(struct context *context)
{
    char *words = arena_copy(&context->memory, slice_of(context->operands[0]));
    for (size_t i = 1; words && i < context->operand_count; i++)
        words = arena_format(&context->memory, "%s %s", words, context->operands[i]);
    return words;
}

static int search(struct context *context, const char *words, size_t most)
{
    static const struct table_column columns[] = {{"entry", false},
                                                  {"date", false},
                                                  {"publisher", false},
                                                  {"title", false},
                                                  {"snippet", false}};
    const bool table = context->format == FORMAT_CSV || context->format == FORMAT_TSV;
    struct json json = {0};
    struct printing printing = {context, NULL, NULL};
    if (context->format == FORMAT_JSON) {
        json = json_begin(context, "odfgraph/search/1");
        json_text(&json, "words", words);
        json_open(&json, "entries", '[');
        printing.json = &json;
    } else if (table) {
        printing.listing = listing_new(context, columns, COUNT_OF(columns));
    }
    const odf_status status =
        odf_search(context->store, words, most, print_found, &printing, &context->err);
    if (printing.json)
        json_end(&json);
    else if (table)
        listing_print(printing.listing);
    if (status == ODF_NOT_FOUND)
        message(context, "no entry has all of '%s'", words);
    return report(context, status);
}

static int run(struct context *context)
{
    long most = 0;
    int code = options_number(context, "most", 1, 1000000, 20, &most);
    const char *words = join_operands(context);
    if (code == EXIT_FOUND)
        code = open_store(context, ODF_STORE_READ);
    if (code != EXIT_FOUND)
        return code;
    if (!words)
        return report(context, fail(&context->err, ODF_E_MEMORY, "out of memory"));
    return search(context, words, (size_t)most);
}

static const struct example examples[] = {
    {"entries that speak of a hunger strike", "odfgraph search hunger strike"},
    {"any word that begins so", "odfgraph search 'extradit*' Spain"},
    {NULL, NULL},
};

static const struct option options[] = {
    {"most", 'n', "N", "at most so many entries; 20 if not given"},
    {NULL, 0, NULL, NULL},
};

const struct command command_search = {
    .name = "search",
    .summary = "list the entries that have certain words",
    .operands = "WORD…",
    .about = "All of the words must be in the title or the text, in any case, with or without\n"
             "diacritics. The most telling entries come first. Exit code 1 if there is none.",
    .examples = examples,
    .options = options,
    .groups = GROUP_STORE | GROUP_FORMAT,
    .least_operands = 1,
    .most_operands = SIZE_MAX,
    .run = run,
};
