/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

static void json_side(struct json *json, const char *key, const odf_suggested *side)
{
    json_open(json, key, '{');
    json_text(json, "id", side->id);
    json_text(json, "name", side->name);
    json_text(json, "spelling", side->spelling);
    json_number(json, "entries", side->entries);
    json_close(json);
}

static int print_json(struct context *context, const odf_suggestion_list *list)
{
    struct json json = json_begin(context, "odfgraph/suggest/1");
    json_open(&json, "suggestions", '[');
    for (size_t i = 0; list && i < odf_suggestion_list_count(list); i++) {
        const odf_suggestion *suggestion = odf_suggestion_list_at(list, i);
        json_open(&json, NULL, '{');
        json_text(&json, "kind", odf_kind_name(suggestion->kind));
        json_number(&json, "score", suggestion->score);
        json_side(&json, "left", &suggestion->left);
        json_side(&json, "right", &suggestion->right);
        json_number(&json, "shared", suggestion->shared);
        json_flag(&json, "together", suggestion->together);
        json_reasons(&json, suggestion->reasons, suggestion->reason_count);
        json_close(&json);
    }
    json_end(&json);
    return EXIT_FOUND;
}

void print_suggestion_reasons(odf_sink *out, const odf_suggestion *suggestion)
{
    for (size_t i = 0; i < suggestion->reason_count; i++)
        print_reason(out, &suggestion->reasons[i]);
    if (suggestion->shared) {
        sink_text(out, "  both are tied to ");
        print_count(out, suggestion->shared, "other", "others");
        sink_char(out, '\n');
    }
    if (suggestion->together)
        sink_text(out, "  an entry names both side by side\n");
}

static int print_explained(struct context *context, const odf_suggestion_list *list)
{
    odf_sink *out = context->out;
    for (size_t i = 0; i < odf_suggestion_list_count(list); i++) {
        const odf_suggestion *suggestion = odf_suggestion_list_at(list, i);
        sink_fixed(out, suggestion->score, 2);
        sink_format(out, "  %s %s  ", suggestion->left.id, suggestion->right.id);
        print_text(out, suggestion->left.spelling);
        sink_text(out, " | ");
        print_text(out, suggestion->right.spelling);
        sink_char(out, '\n');
        print_suggestion_reasons(out, suggestion);
    }
    return EXIT_FOUND;
}

static int print_list(struct context *context, const odf_suggestion_list *list)
{
    static const struct table_column columns[] = {
        {"score", true},     {"kind", false},  {"left id", false}, {"left", false},
        {"right id", false}, {"right", false}, {"shared", true},   {"together", false}};
    struct listing *listing = listing_new(context, columns, COUNT_OF(columns));
    for (size_t i = 0; list && i < odf_suggestion_list_count(list); i++) {
        const odf_suggestion *suggestion = odf_suggestion_list_at(list, i);
        listing_number(listing, suggestion->score);
        listing_text(listing, odf_kind_name(suggestion->kind));
        listing_text(listing, suggestion->left.id);
        listing_text(listing, suggestion->left.spelling);
        listing_text(listing, suggestion->right.id);
        listing_text(listing, suggestion->right.spelling);
        listing_number(listing, suggestion->shared);
        listing_text(listing, suggestion->together ? "yes" : "no");
    }
    return listing_print(listing);
}

static int run(struct context *context)
{
    odf_suggest_options options = ODF_SUGGEST_OPTIONS_INIT;
    odf_suggestion_list *list = NULL;
    long most = 0;
    int code = options_number(context, "most", 1, 1000000, 50, &most);
    if (code == EXIT_FOUND)
        code = open_store(context, ODF_STORE_READ);
    if (code != EXIT_FOUND)
        return code;
    options.most = (size_t)most;
    options.tick = progress_tick(context);
    const odf_status status = odf_suggest(context->store, &options, &list, &context->err);
    progress_done(context);
    code = report(context, status);
    if (status == ODF_NOT_FOUND)
        note(context, "no names are so alike that they should be looked at");
    if (status >= 0 && context->format == FORMAT_JSON)
        print_json(context, list);
    else if (list && options_has(context, "explain"))
        print_explained(context, list);
    else if (list)
        print_list(context, list);
    odf_suggestion_list_free(list);
    return code;
}

static const struct example examples[] = {
    {"likely duplicates, best first", "odfgraph suggest"},
    {"the ten best, with the reasons", "odfgraph suggest -n 10 --explain"},
    {NULL, NULL},
};

static const struct option options[] = {
    {"most", 'n', "N", "at most so many; 50 if not given"},
    {"explain", 0, NULL, "say what speaks for and against each"},
    {NULL, 0, NULL, NULL},
};

const struct command command_suggest = {
    .name = "suggest",
    .summary = "list entities that may be one",
    .operands = "",
    .about =
        "Persons and organisations whose names are alike, with what else speaks for or against\n"
        "it: neighbours that both have, and entries that name both. Never a pair that has been\n"
        "decided about. Decide with merge and distinct, or go through them with review.\n"
        "Exit code 1 if there is none.",
    .examples = examples,
    .options = options,
    .groups = GROUP_STORE | GROUP_FORMAT,
    .least_operands = 0,
    .most_operands = 0,
    .run = run,
};
