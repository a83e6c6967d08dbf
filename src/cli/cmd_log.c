/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

static void print_conflict(void *user, const char *text)
{
    const struct context *context = user;
    sink_text(context->out, "contradiction: ");
    print_text(context->out, text);
    sink_char(context->out, '\n');
}

static void list_conflict(void *user, const char *text)
{
    json_text(user, NULL, text);
}

static int print_json(struct context *context, const odf_decision *list, size_t count)
{
    struct json json = json_begin(context, "odfgraph/log/1");
    json_open(&json, "decisions", '[');
    for (size_t i = 0; i < count; i++) {
        json_open(&json, NULL, '{');
        json_text(&json, "decision", list[i].id);
        json_text(&json, "verb", odf_verb_name(list[i].verb));
        json_open(&json, "operands", '[');
        for (size_t k = 0; k < list[i].operand_count; k++)
            json_text(&json, NULL, list[i].operands[k]);
        json_close(&json);
        json_text(&json, "because", list[i].because);
        json_text(&json, "made_by", list[i].made_by);
        json_text(&json, "made_at", list[i].made_at);
        json_flag(&json, "stands", list[i].stands);
        json_close(&json);
    }
    json_close(&json);
    json_open(&json, "conflicts", '[');
    const int code =
        report(context, odf_each_conflict(context->store, list_conflict, &json, &context->err));
    json_end(&json);
    return code;
}

static const char *joined(struct context *context, const odf_decision *decision)
{
    const char *text = "";
    for (size_t k = 0; text && k < decision->operand_count; k++)
        text = arena_format(&context->memory, "%s%s%s", text, k ? ", " : "", decision->operands[k]);
    return text ? text : "";
}

static int print_list(struct context *context, const odf_decision *list, size_t count)
{
    static const struct table_column columns[] = {
        {"decision", false}, {"made at", false}, {"by", false},     {"stands", false},
        {"verb", false},     {"of", false},      {"because", false}};
    struct listing *listing = listing_new(context, columns, COUNT_OF(columns));
    for (size_t i = 0; i < count; i++) {
        listing_text(listing, list[i].id);
        listing_text(listing, list[i].made_at);
        listing_text(listing, list[i].made_by);
        listing_text(listing, list[i].stands ? "yes" : "no");
        listing_text(listing, odf_verb_name(list[i].verb));
        listing_text(listing, joined(context, &list[i]));
        listing_text(listing, list[i].because);
    }
    return listing_print(listing);
}

static int run(struct context *context)
{
    const odf_decision *list = NULL;
    size_t count = 0;
    int code = open_store(context, ODF_STORE_READ);
    if (code == EXIT_FOUND)
        code = read_decisions(context, &list, &count);
    if (code != EXIT_FOUND)
        return code;
    code = context->format == FORMAT_JSON ? print_json(context, list, count)
                                          : print_list(context, list, count);
    if (code == EXIT_FOUND && context->format == FORMAT_TEXT)
        code = report(context,
                      odf_each_conflict(context->store, print_conflict, context, &context->err));
    return code;
}

static const struct example examples[] = {
    {"who decided what, and why", "odfgraph log"},
    {NULL, NULL},
};

const struct command command_log = {
    .name = "log",
    .summary = "list the decisions, and where they contradict each other",
    .operands = "",
    .about =
        "By time, the oldest first. A decision that was withdrawn stays in the list. Contradictions are left\n"
        "open: a merge stands against distinct, the later of two names or kinds counts.",
    .examples = examples,
    .groups = GROUP_STORE | GROUP_FORMAT,
    .least_operands = 0,
    .most_operands = 0,
    .run = run,
};
