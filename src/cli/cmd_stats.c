/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

static void print_json(struct context *context, const odf_store_counts *counts)
{
    char date[ODF_PERIOD_SIZE];
    struct json json = json_begin(context, "odfgraph/stats/1");
    json_number(&json, "entries", (double)counts->entries);
    json_number(&json, "independent_entries", (double)counts->independent_entries);
    json_number(&json, "mentions", (double)counts->mentions);
    json_number(&json, "decisions", (double)counts->decisions);
    json_open(&json, "nodes", '{');
    for (int i = 0; i < ODF_KIND_COUNT; i++)
        json_number(&json, odf_kind_name((odf_kind)i), (double)counts->nodes[i]);
    json_close(&json);
    json_open(&json, "ties", '{');
    for (int i = 0; i < ODF_TIE_KIND_COUNT; i++)
        json_number(&json, odf_tie_kind_name((odf_tie_kind)i), (double)counts->ties[i]);
    json_close(&json);
    json_open(&json, "evidence", '{');
    for (int i = 0; i < ODF_HOW_COUNT; i++)
        json_number(&json, odf_how_name((odf_how)i), (double)counts->evidence[i]);
    json_close(&json);
    json_text(&json, "period", odf_period_format(counts->period, date));
    json_number(&json, "undated_evidence", (double)counts->undated_evidence);
    json_number(&json, "publishers", (double)counts->publishers);
    json_end(&json);
}

static void add_row(struct listing *listing, const char *what, const char *kind, uint64_t count)
{
    listing_text(listing, what);
    listing_text(listing, kind);
    listing_number(listing, (double)count);
}

static int print_list(struct context *context, const odf_store_counts *counts)
{
    static const struct table_column columns[] = {
        {"what", false}, {"kind", false}, {"count", true}};
    struct listing *listing = listing_new(context, columns, COUNT_OF(columns));
    add_row(listing, "entries", "all", counts->entries);
    add_row(listing, "entries", "of independent text", counts->independent_entries);
    add_row(listing, "mentions", "all", counts->mentions);
    for (int i = 0; i < ODF_KIND_COUNT; i++)
        add_row(listing, "nodes", odf_kind_name((odf_kind)i), counts->nodes[i]);
    for (int i = 0; i < ODF_TIE_KIND_COUNT; i++)
        add_row(listing, "ties", odf_tie_kind_name((odf_tie_kind)i), counts->ties[i]);
    for (int i = 0; i < ODF_HOW_COUNT; i++)
        add_row(listing, "evidence", odf_how_name((odf_how)i), counts->evidence[i]);
    add_row(listing, "evidence", "without a date", counts->undated_evidence);
    add_row(listing, "publishers", "all", counts->publishers);
    add_row(listing, "decisions", "all", counts->decisions);
    const int code = listing_print(listing);
    char date[ODF_PERIOD_SIZE];
    if (code == EXIT_FOUND && context->format == FORMAT_TEXT && odf_period_known(counts->period))
        sink_format(context->out, "\nThe dated evidence is from %s.\n",
                    odf_period_format(counts->period, date));
    return code;
}

static int run(struct context *context)
{
    odf_store_counts counts;
    int code = open_store(context, ODF_STORE_READ);
    if (code == EXIT_FOUND)
        code = report(context, odf_store_count(context->store, &counts, &context->err));
    if (code != EXIT_FOUND)
        return code;
    if (context->format == FORMAT_JSON) {
        print_json(context, &counts);
        return EXIT_FOUND;
    }
    return print_list(context, &counts);
}

static const struct example examples[] = {
    {"what is in the store", "odfgraph stats"},
    {NULL, NULL},
};

const struct command command_stats = {
    .name = "stats",
    .summary = "how much of what is in the store",
    .operands = "",
    .examples = examples,
    .groups = GROUP_STORE | GROUP_FORMAT,
    .least_operands = 0,
    .most_operands = 0,
    .run = run,
};
