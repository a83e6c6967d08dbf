/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

static int read_kinds(struct context *context, unsigned *out)
{
    const char *word;
    for (size_t i = 0; (word = options_nth(context, "kind", i)); i++) {
        odf_kind kind;
        if (!odf_kind_parse(word, &kind))
            return usage_error(context, "'--kind %s': person, organisation or event", word);
        *out |= 1u << kind;
    }
    return EXIT_FOUND;
}

static int print_json(struct context *context, const odf_candidate_list *list)
{
    struct json json = json_begin(context, "odfgraph/find/1");
    json_text(&json, "name", context->operands[0]);
    json_open(&json, "matches", '[');
    for (size_t i = 0; list && i < odf_candidate_list_count(list); i++) {
        json_open(&json, NULL, '{');
        json_candidate(&json, odf_candidate_list_at(list, i));
        json_close(&json);
    }
    json_end(&json);
    return EXIT_FOUND;
}

static void explain(odf_sink *out, const odf_candidate *match)
{
    sink_fixed(out, match->score, 2);
    sink_format(out, "  %s  ", match->id);
    print_text(out, match->name);
    sink_format(out, ", %s, ", odf_kind_name(match->kind));
    print_count(out, match->entries, "entry", "entries");
    if (match->alias[0]) {
        sink_text(out, ", as ");
        print_text(out, match->alias);
    }
    sink_char(out, '\n');
    for (size_t i = 0; i < match->reason_count; i++)
        print_reason(out, &match->reasons[i]);
}

static int print_list(struct context *context, const odf_candidate_list *list)
{
    static const struct table_column columns[] = {{"id", false},   {"name", false},
                                                  {"kind", false}, {"entries", true},
                                                  {"score", true}, {"spelling", false}};
    struct listing *listing = listing_new(context, columns, COUNT_OF(columns));
    for (size_t i = 0; list && i < odf_candidate_list_count(list); i++) {
        const odf_candidate *match = odf_candidate_list_at(list, i);
        listing_text(listing, match->id);
        listing_text(listing, match->name);
        listing_text(listing, odf_kind_name(match->kind));
        listing_number(listing, match->entries);
        listing_number(listing, match->score);
        listing_text(listing, match->alias);
    }
    return listing_print(listing);
}

static int run(struct context *context)
{
    odf_find_options options = ODF_FIND_OPTIONS_INIT;
    odf_candidate_list *list = NULL;
    int code = read_kinds(context, &options.kinds);
    if (code == EXIT_FOUND)
        code = open_store(context, ODF_STORE_READ);
    if (code != EXIT_FOUND)
        return code;
    const odf_status status =
        odf_resolve(context->store, context->operands[0], &options, &list, &context->err);
    code = report(context, status);
    if (status < 0)
        return code;
    if (status == ODF_NOT_FOUND)
        message(context, "nothing is called '%s'; try a part of the name", context->operands[0]);
    if (status == ODF_AMBIGUOUS && odf_candidate_list_count(list) == 1)
        note(context, "'%s' may mean this: use the id to mean it", context->operands[0]);
    else if (status == ODF_AMBIGUOUS)
        note(context, "'%s' is ambiguous: use an id to mean one of these", context->operands[0]);
    if (context->format == FORMAT_JSON) {
        print_json(context, list);
    } else if (options_has(context, "explain")) {
        for (size_t i = 0; list && i < odf_candidate_list_count(list); i++)
            explain(context->out, odf_candidate_list_at(list, i));
    } else if (list) {
        print_list(context, list);
    }
    odf_candidate_list_free(list);
    return code;
}

static const struct example examples[] = {
    {"who is meant by a name, in any spelling that the entries use", "odfgraph find ablyazov"},
    {"in another script, with the reasons", "odfgraph find --explain 'Аблязов Мухтар'"},
    {"organisations only, as JSON", "odfgraph find --kind organisation --json FIDU"},
    {NULL, NULL},
};

static const struct option options[] = {
    {"kind", 'k', "KIND", "person, organisation or event; may be repeated"},
    {"explain", 0, NULL, "say for each what its parts are to those of the name"},
    {NULL, 0, NULL, NULL},
};

const struct command command_find = {
    .name = "find",
    .summary = "list the entities that a name may mean",
    .operands = "NAME",
    .about = "Any spelling in any script, any case, with or without diacritics, or an id. Failing\n"
             "an exact fit, names that sound alike; failing these, names that contain the words.\n"
             "Exit code 0 if one entity is meant, 1 if none, several equally well, or a doubtful\n"
             "one: these are listed all the same.",
    .examples = examples,
    .options = options,
    .groups = GROUP_STORE | GROUP_FORMAT,
    .least_operands = 1,
    .most_operands = 1,
    .run = run,
};
