/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

#include <errno.h>
#include <stdio.h>

struct pair {
    odf_kind kind;
    const char *left;
    const char *right;
};

static void print_pair_text(odf_sink *out, const struct pair *pair, const odf_match *match)
{
    sink_fixed(out, match->score, 2);
    sink_format(out, "  %s  %s: ", odf_verdict_name(match->verdict), odf_kind_name(pair->kind));
    print_text(out, pair->left);
    sink_text(out, " | ");
    print_text(out, pair->right);
    sink_char(out, '\n');
    for (size_t i = 0; i < match->reason_count; i++)
        print_reason(out, &match->reasons[i]);
}

static void print_pair_json(odf_sink *out, const struct pair *pair, const odf_match *match)
{
    struct json json = {out};
    json_open(&json, NULL, '{');
    json_text(&json, "format", "odfgraph/compare/1");
    json_text(&json, "kind", odf_kind_name(pair->kind));
    json_text(&json, "left", pair->left);
    json_text(&json, "right", pair->right);
    json_number(&json, "score", match->score);
    json_flag(&json, "same", match->verdict == ODF_SAME);
    json_text(&json, "verdict", odf_verdict_name(match->verdict));
    json_reasons(&json, match->reasons, match->reason_count);
    json_close(&json);
    sink_char(out, '\n');
}

static int compare(struct context *context, odf_matcher *matcher, const struct pair *pair,
                   odf_verdict *out)
{
    odf_match match;
    const odf_status status =
        odf_matcher_compare(matcher, pair->kind, pair->left, pair->right, &match, &context->err);
    if (status != ODF_OK)
        return report(context, status);
    if (context->format == FORMAT_JSON)
        print_pair_json(context->out, pair, &match);
    else
        print_pair_text(context->out, pair, &match);
    *out = match.verdict;
    return EXIT_FOUND;
}

/* Cuts a line at its tabs and its end; false if there are not three fields. */
static bool cut_line(char *line, char *fields[3])
{
    line[strcspn(line, "\r\n")] = '\0';
    for (int i = 0; i < 3; i++) {
        fields[i] = line;
        line += strcspn(line, "\t");
        if (i < 2 && *line != '\t')
            return false;
        if (*line)
            *line++ = '\0';
    }
    return true;
}

static int compare_line(struct context *context, odf_matcher *matcher, const char *path,
                        size_t number, char *line)
{
    char *fields[3];
    struct pair pair;
    odf_verdict verdict;
    if (!cut_line(line, fields) || !odf_kind_parse(fields[0], &pair.kind)) {
        message(context, "%s:%zu: not a kind, a name and a name with tabs between; left out", path,
                number);
        return EXIT_INPUT;
    }
    pair.left = fields[1];
    pair.right = fields[2];
    return compare(context, matcher, &pair, &verdict);
}

static int compare_file(struct context *context, odf_matcher *matcher, const char *path)
{
    FILE *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
    if (!file) {
        message(context, "%s: %s", path, strerror(errno));
        return EXIT_INPUT;
    }
    char *line = NULL;
    size_t room = 0;
    size_t number = 0;
    int worst = EXIT_FOUND;
    while (worst < EXIT_STORE && !interrupted() && getline(&line, &room, file) >= 0) {
        number++;
        if (line[0] == '#' || line[strspn(line, "\r\n")] == '\0')
            continue;
        const int code = compare_line(context, matcher, path, number, line);
        worst = code > worst ? code : worst;
    }
    free(line);
    if (file != stdin)
        fclose(file);
    return interrupted() ? EXIT_INTERRUPTED : worst;
}

/* Without --kind: persons, unless they are more alike as organisations. */
static int choose_kind(struct context *context, odf_matcher *matcher, struct pair *pair)
{
    const char *word = options_value(context, "kind", NULL);
    double best = 0;
    if (word && odf_kind_parse(word, &pair->kind) && pair->kind != ODF_EVENT)
        return EXIT_FOUND;
    if (word)
        return usage_error(context, "'--kind %s': person or organisation", word);
    for (odf_kind kind = ODF_PERSON; kind <= ODF_ORGANISATION; kind++) {
        odf_match match;
        const odf_status status =
            odf_matcher_compare(matcher, kind, pair->left, pair->right, &match, &context->err);
        if (status != ODF_OK)
            return report(context, status);
        if (kind == ODF_PERSON || (match.score > best && match.verdict != ODF_DIFFERENT)) {
            best = match.score;
            pair->kind = kind;
        }
    }
    return EXIT_FOUND;
}

static int compare_two(struct context *context, odf_matcher *matcher)
{
    struct pair pair = {ODF_PERSON, context->operands[0], context->operands[1]};
    odf_verdict verdict = ODF_DIFFERENT;
    int code = choose_kind(context, matcher, &pair);
    if (code == EXIT_FOUND)
        code = compare(context, matcher, &pair, &verdict);
    return code == EXIT_FOUND && verdict != ODF_SAME ? EXIT_NOTHING : code;
}

static int run(struct context *context)
{
    const char *file = options_value(context, "tsv", NULL);
    if (file ? context->operand_count != 0 : context->operand_count != 2)
        return usage_error(context, "compare takes two names, or --tsv FILE and no name");
    odf_matcher *matcher = NULL;
    const odf_status status = odf_matcher_new(&matcher, &context->err);
    if (status != ODF_OK)
        return report(context, status);
    const int code = file ? compare_file(context, matcher, file) : compare_two(context, matcher);
    odf_matcher_free(matcher);
    return code;
}

static const struct example examples[] = {
    {"whether two spellings may be one person",
     "odfgraph compare 'Галымжан Жакиянов' 'G. Zhakianov'"},
    {"a file of pairs, one JSON object a line", "odfgraph compare --json --tsv pairs.tsv"},
    {NULL, NULL},
};

static const struct option options[] = {
    {"kind", 'k', "KIND", "person or organisation; else what the two are more alike as"},
    {"tsv", 0, "FILE", "compare the pairs of a file: kind, name and name, with tabs between"},
    {NULL, 0, NULL, NULL},
};

const struct command command_compare = {
    .name = "compare",
    .summary = "say whether two names may be the same, and why",
    .operands = "NAME NAME",
    .about =
        "Prints a score from 0 to 1, the verdict (same from 0.72 on, unsure from 0.55, else\n"
        "different) and what each part of one name is to a part of the other. Needs no store.\n"
        "Exit code 0 if two names are the same, else 1; for a file 0, or 3 if lines were\n"
        "left out.",
    .examples = examples,
    .options = options,
    .groups = GROUP_ANSWER,
    .least_operands = 0,
    .most_operands = 2,
    .run = run,
};
