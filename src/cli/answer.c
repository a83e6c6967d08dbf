/* SPDX-License-Identifier: MIT */
/* Ties and the words that prove them, for people and as JSON. */
#include "base/utf8.h"
#include "cli/cli.h"

/* Signs that would move the cursor or turn the text around on a terminal. */
static bool is_hidden(uint32_t letter)
{
    return letter < 0x20 || (letter >= 0x7F && letter < 0xA0) || letter == 0x200E ||
           letter == 0x200F || (letter >= 0x202A && letter <= 0x202E) ||
           (letter >= 0x2066 && letter <= 0x2069);
}

void print_text(odf_sink *out, const char *text)
{
    const char *at = text;
    const char *limit = text + strlen(text);
    while (at < limit) {
        const char *start = at;
        uint32_t letter;
        if (!utf8_next(&at, limit, &letter)) {
            sink_text(out, "\xEF\xBF\xBD");
            at++;
        } else if (letter == '\n' || letter == '\t' || letter == '\r') {
            sink_char(out, ' ');
        } else if (is_hidden(letter)) {
            sink_format(out, "\\u{%X}", (unsigned)letter);
        } else {
            sink_bytes(out, start, (size_t)(at - start));
        }
    }
}

void print_count(odf_sink *out, uint64_t count, const char *one, const char *many)
{
    sink_format(out, "%llu %s", (unsigned long long)count, count == 1 ? one : many);
}

/* What a participant has to do with an event; "other" is said of those whom it concerns without
 * their doing or suffering it. */
static const char *part_words(const char *role)
{
    static const char *const words[ODF_ROLE_COUNT] = {[ODF_SUBJECT] = "subject of",
                                                      [ODF_ORGANISER] = "organiser of",
                                                      [ODF_PARTICIPANT] = "takes part in",
                                                      [ODF_ADDRESSEE] = "addressee of",
                                                      [ODF_ACTOR] = "actor in",
                                                      [ODF_OTHER_ROLE] = "involved in"};
    odf_role parsed;
    return odf_role_parse(role, &parsed) ? words[parsed] : "takes part in";
}

/* "affiliated (leader)", "family (sister of)", "organiser of". The role of a family tie or an
 * association is that of the end it runs from. */
static void print_kind(odf_sink *out, odf_tie_kind kind, const char *role)
{
    switch (kind) {
    case ODF_TAKES_PART: sink_text(out, part_words(role)); return;
    case ODF_PART_OF: sink_text(out, "part of"); break;
    case ODF_CO_MENTION: sink_text(out, "mentioned together"); break;
    default: sink_text(out, odf_tie_kind_name(kind));
    }
    if (!role[0])
        return;
    sink_text(out, " (");
    print_text(out, role);
    sink_text(out, kind == ODF_FAMILY || kind == ODF_ASSOCIATE ? " of)" : ")");
}

void print_tie(odf_sink *out, const odf_hop *hop)
{
    const bool mutual = odf_tie_kind_symmetric(hop->kind) || hop->kind == ODF_LINKED;
    const bool directed = !mutual || (hop->role[0] && hop->kind != ODF_LINKED);
    sink_text(out, directed && !hop->forward ? "<-- " : "--- ");
    print_kind(out, hop->kind, hop->role);
    if (hop->alleged)
        sink_text(out, ", alleged");
    sink_text(out, directed && hop->forward ? " --> " : " --- ");
}

void print_node(odf_sink *out, const odf_graph *graph, odf_node node)
{
    char date[ODF_PERIOD_SIZE];
    print_text(out, odf_graph_name(graph, node));
    if (odf_graph_kind(graph, node) == ODF_EVENT && odf_period_known(odf_graph_date(graph, node)))
        sink_format(out, ", %s", odf_period_format(odf_graph_date(graph, node), date));
    sink_format(out, " [%s]", odf_graph_id_of(graph, node).text);
}

static void print_source(odf_sink *out, const odf_evidence *evidence)
{
    char date[ODF_PERIOD_SIZE];
    print_text(out, evidence->entry);
    sink_text(out, odf_period_known(evidence->entry_date) ? ", " : ", no date");
    sink_text(out, odf_period_format(evidence->entry_date, date));
    if (evidence->publisher[0]) {
        sink_text(out, ", ");
        print_text(out, evidence->publisher);
    }
    if (odf_period_known(evidence->date) &&
        odf_period_compare(evidence->date, evidence->entry_date) != 0)
        sink_format(out, "; event of %s", odf_period_format(evidence->date, date));
    if (evidence->repeats[0]) {
        sink_text(out, " (says the same as ");
        print_text(out, evidence->repeats);
        sink_char(out, ')');
    }
}

static void print_piece(odf_sink *out, const odf_hop *hop, const odf_evidence *evidence,
                        const char *indent)
{
    sink_format(out, "%s[%s", indent, odf_how_name(evidence->how));
    if (evidence->kind != hop->kind || strcmp(evidence->role, hop->role) != 0) {
        sink_text(out, ": ");
        print_kind(out, evidence->kind, evidence->role);
    }
    sink_text(out, "] ");
    print_source(out, evidence);
    sink_format(out, "\n%s  \"", indent);
    print_text(out, evidence->quote);
    sink_text(out, "\"\n");
    if (strcmp(evidence->context, evidence->quote) != 0) {
        sink_format(out, "%s  in: ", indent);
        print_text(out, evidence->context);
        sink_char(out, '\n');
    }
}

void print_evidence(struct context *context, const odf_hop *hop, size_t most, const char *indent)
{
    const size_t count = most && hop->evidence_count > most ? most : hop->evidence_count;
    for (size_t i = 0; i < count; i++)
        print_piece(context->out, hop, &hop->evidence[i], indent);
    if (count < hop->evidence_count)
        sink_format(context->out, "%s… and %zu more (--evidence 0 shows all)\n", indent,
                    hop->evidence_count - count);
}

/* ---- JSON */

struct json json_begin(struct context *context, const char *format)
{
    struct json json = {context->out};
    json_open(&json, NULL, '{');
    json_text(&json, "format", format);
    return json;
}

void json_end(struct json *json)
{
    while (json->depth > 0)
        json_close(json);
    sink_char(json->sink, '\n');
}

static void json_period(struct json *json, const char *key, odf_period period)
{
    char text[ODF_PERIOD_SIZE];
    json_text(json, key, odf_period_format(period, text));
}

void json_node(struct json *json, const odf_graph *graph, odf_node node)
{
    json_text(json, "id", odf_graph_id_of(graph, node).text);
    json_text(json, "name", odf_graph_name(graph, node));
    json_text(json, "kind", odf_kind_name(odf_graph_kind(graph, node)));
}

static void json_evidence(struct json *json, const odf_evidence *evidence)
{
    json_open(json, NULL, '{');
    json_text(json, "entry", evidence->entry);
    json_period(json, "date", evidence->date);
    json_period(json, "entry_date", evidence->entry_date);
    json_text(json, "publisher", evidence->publisher);
    json_text(json, "how", odf_how_name(evidence->how));
    json_text(json, "kind", odf_tie_kind_name(evidence->kind));
    json_text(json, "role", evidence->role);
    json_text(json, "quote", evidence->quote);
    json_number(json, "start", evidence->start);
    json_number(json, "end", evidence->end);
    json_text(json, "context", evidence->context);
    json_text(json, "title", evidence->title);
    json_text(json, "url", evidence->url);
    json_text(json, "repeats", evidence->repeats);
    json_flag(json, "alleged", evidence->alleged);
    json_close(json);
}

void json_hop(struct json *json, const odf_hop *hop)
{
    json_text(json, "kind", odf_tie_kind_name(hop->kind));
    json_text(json, "role", hop->role);
    json_text(json, "how", odf_how_name(hop->how));
    json_flag(json, "forward", hop->forward);
    json_flag(json, "alleged", hop->alleged);
    json_number(json, "strength", hop->strength);
    json_period(json, "date", hop->date);
    json_open(json, "evidence", '[');
    for (size_t i = 0; i < hop->evidence_count; i++)
        json_evidence(json, &hop->evidence[i]);
    json_close(json);
}

void print_reason(odf_sink *out, const odf_match_reason *reason)
{
    sink_text(out, "  ");
    print_text(out, reason->left[0] ? reason->left : "–");
    sink_text(out, " = ");
    print_text(out, reason->right[0] ? reason->right : "–");
    sink_format(out, "  %s", reason->how);
    if (reason->similarity > 0 && reason->similarity < 0.995) {
        sink_char(out, ' ');
        sink_fixed(out, reason->similarity, 2);
    }
    sink_char(out, '\n');
}

void json_reasons(struct json *json, const odf_match_reason *reasons, size_t count)
{
    json_open(json, "reasons", '[');
    for (size_t i = 0; i < count; i++) {
        json_open(json, NULL, '{');
        json_text(json, "left", reasons[i].left);
        json_text(json, "right", reasons[i].right);
        json_text(json, "how", reasons[i].how);
        json_number(json, "similarity", reasons[i].similarity);
        json_close(json);
    }
    json_close(json);
}

void json_candidate(struct json *json, const odf_candidate *match)
{
    json_text(json, "id", match->id);
    json_text(json, "name", match->name);
    json_text(json, "kind", odf_kind_name(match->kind));
    json_number(json, "entries", match->entries);
    json_number(json, "score", match->score);
    json_text(json, "alias", match->alias);
    if (match->reason_count)
        json_reasons(json, match->reasons, match->reason_count);
}

void json_node_object(struct json *json, const odf_graph *graph, odf_node node)
{
    json_open(json, NULL, '{');
    json_node(json, graph, node);
    json_close(json);
}

/* ---- ties on their own */

void print_pairs(struct context *context, const odf_graph *graph, const odf_answer *answer,
                 size_t most)
{
    for (size_t i = 0; i < odf_answer_count(answer); i++) {
        const odf_hop *hop = odf_answer_hop(answer, i);
        print_node(context->out, graph, hop->from);
        sink_text(context->out, "\n  ");
        print_tie(context->out, hop);
        print_count(context->out, hop->strength, "independent entry", "independent entries");
        sink_char(context->out, '\n');
        print_evidence(context, hop, most, "      ");
        print_node(context->out, graph, hop->to);
        sink_text(context->out, i + 1 < odf_answer_count(answer) ? "\n\n" : "\n");
    }
}

static void json_one_end(struct json *json, const char *key, const odf_graph *graph, odf_node node)
{
    json_open(json, key, '{');
    json_node(json, graph, node);
    json_close(json);
}

static void json_hops(struct json *json, const char *key, const odf_graph *graph,
                      const odf_answer *answer, bool both_ends)
{
    json_open(json, key, '[');
    for (size_t i = 0; i < odf_answer_count(answer); i++) {
        const odf_hop *hop = odf_answer_hop(answer, i);
        json_open(json, NULL, '{');
        if (both_ends)
            json_one_end(json, "from", graph, hop->from);
        json_one_end(json, "to", graph, hop->to);
        json_hop(json, hop);
        json_close(json);
    }
    json_close(json);
}

void json_pairs(struct json *json, const char *key, const odf_graph *graph,
                const odf_answer *answer)
{
    json_hops(json, key, graph, answer, true);
}

void json_hops_of_node(struct json *json, const char *key, const odf_graph *graph,
                       const odf_answer *answer)
{
    json_hops(json, key, graph, answer, false);
}

odf_status answer_pairs(struct context *context, const odf_graph *graph, const odf_pair *pairs,
                        size_t count, odf_answer **out)
{
    odf_node(*ends)[2] = arena_alloc_array(&context->memory, sizeof *ends, count);
    if (!ends)
        return fail(&context->err, ODF_E_MEMORY, "out of memory");
    for (size_t i = 0; i < count; i++) {
        ends[i][0] = pairs[i].a;
        ends[i][1] = pairs[i].b;
    }
    return odf_answer_pairs(context->store, graph, &context->view, (const odf_node(*)[2])ends,
                            count, out, &context->err);
}
