/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

#include <stdio.h>

struct checking {
    struct context *context;
    struct json json;
    size_t faults;
};

static void take_fault(void *user, const char *text)
{
    struct checking *checking = user;
    checking->faults++;
    if (checking->context->format == FORMAT_JSON) {
        json_text(&checking->json, NULL, text);
        return;
    }
    print_text(checking->context->out, text);
    sink_char(checking->context->out, '\n');
}

static int run(struct context *context)
{
    struct checking checking = {.context = context};
    const int code = open_unchanged(context);
    if (code != EXIT_FOUND)
        return code;
    if (context->format == FORMAT_JSON) {
        checking.json = json_begin(context, "odfgraph/check/1");
        json_open(&checking.json, "faults", '[');
    }
    const odf_status status = odf_check(context->store, take_fault, &checking, &context->err);
    if (context->format == FORMAT_JSON)
        json_end(&checking.json);
    else if (status == ODF_OK)
        sink_text(context->out, "no faults\n");
    return status == ODF_PARTIAL ? EXIT_STORE : report(context, status);
}

static const struct example examples[] = {
    {"is the store whole, and the graph what the entries give?", "odfgraph check"},
    {NULL, NULL},
};

const struct command command_check = {
    .name = "check",
    .summary = "look for faults in the store",
    .operands = "",
    .about = "The file itself, every span and quote against the texts, ties without evidence, and\n"
             "the graph against a fresh computation from the entries. Exit code 4 if there are\n"
             "faults.",
    .examples = examples,
    .groups = GROUP_STORE | GROUP_ANSWER,
    .least_operands = 0,
    .most_operands = 0,
    .run = run,
};
