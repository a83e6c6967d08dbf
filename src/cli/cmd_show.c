/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

struct profile {
    odf_graph *graph;
    odf_node node;
    odf_entity *entity;
    odf_answer *answer;
    long evidence;
};

static void print_head(struct context *context, const odf_entity *entity)
{
    odf_sink *out = context->out;
    char date[ODF_PERIOD_SIZE];
    print_text(out, entity->name);
    sink_format(out, "\n  %s, %s\n  named in ", odf_kind_name(entity->kind), entity->id);
    print_count(out, entity->entries, "entry", "entries");
    sink_char(out, '\n');
    if (entity->kind == ODF_EVENT) {
        sink_format(out, "  %s, %s", odf_event_type_name(entity->type),
                    odf_period_known(entity->date) ? odf_period_format(entity->date, date)
                                                   : "no date");
        if (entity->place[0]) {
            sink_text(out, ", ");
            print_text(out, entity->place);
        }
        sink_char(out, '\n');
    }
    for (size_t i = 0; i < entity->alias_count; i++) {
        sink_text(out, i == 0 ? "  also: " : "; ");
        print_text(out, entity->aliases[i]);
    }
    if (entity->alias_count)
        sink_char(out, '\n');
}

static const char *heading(const struct profile *profile, odf_tie_kind kind)
{
    const bool is_event = profile->entity->kind == ODF_EVENT;
    switch (kind) {
    case ODF_AFFILIATED: return "Affiliations";
    case ODF_FAMILY: return "Family";
    case ODF_REPRESENTS: return "Representation";
    case ODF_ASSOCIATE: return "Associates";
    case ODF_PART_OF: return "Part of, and its parts";
    case ODF_TAKES_PART: return is_event ? "Who took part" : "Events, in the order of time";
    case ODF_CO_MENTION: return "Mentioned together with, which claims nothing";
    default: return "Linked";
    }
}

static void print_hop(struct context *context, const struct profile *profile, const odf_hop *hop)
{
    odf_sink *out = context->out;
    char date[ODF_PERIOD_SIZE];
    sink_text(out, "  ");
    print_tie(out, hop);
    print_text(out, odf_graph_name(profile->graph, hop->to));
    const odf_period when = hop->kind == ODF_TAKES_PART && profile->entity->kind != ODF_EVENT
                                ? odf_graph_date(profile->graph, hop->to)
                                : hop->date;
    if (odf_period_known(when))
        sink_format(out, ", %s", odf_period_format(when, date));
    sink_format(out, " [%s]\n", odf_graph_id_of(profile->graph, hop->to).text);
    print_evidence(context, hop, (size_t)profile->evidence, "      ");
}

static void print_profile(struct context *context, const struct profile *profile)
{
    const size_t count = odf_answer_count(profile->answer);
    print_head(context, profile->entity);
    for (size_t i = 0; i < count; i++) {
        const odf_hop *hop = odf_answer_hop(profile->answer, i);
        if (i == 0 || odf_answer_hop(profile->answer, i - 1)->kind != hop->kind)
            sink_format(context->out, "\n%s\n", heading(profile, hop->kind));
        print_hop(context, profile, hop);
    }
    if (count == 0)
        sink_text(context->out, "\nNo ties in this view.\n");
}

static void print_json(struct context *context, const struct profile *profile)
{
    const odf_entity *entity = profile->entity;
    char date[ODF_PERIOD_SIZE];
    struct json json = json_begin(context, "odfgraph/show/1");
    json_text(&json, "id", entity->id);
    json_text(&json, "name", entity->name);
    json_text(&json, "kind", odf_kind_name(entity->kind));
    if (entity->kind == ODF_EVENT) {
        json_text(&json, "type", odf_event_type_name(entity->type));
        json_text(&json, "date", odf_period_format(entity->date, date));
        json_text(&json, "place", entity->place);
    }
    json_number(&json, "entries", entity->entries);
    json_number(&json, "mentions", entity->mentions);
    json_open(&json, "aliases", '[');
    for (size_t i = 0; i < entity->alias_count; i++)
        json_text(&json, NULL, entity->aliases[i]);
    json_close(&json);
    json_open(&json, "ties", '[');
    for (size_t i = 0; i < odf_answer_count(profile->answer); i++) {
        const odf_hop *hop = odf_answer_hop(profile->answer, i);
        json_open(&json, NULL, '{');
        json_open(&json, "node", '{');
        json_node(&json, profile->graph, hop->to);
        json_close(&json);
        json_hop(&json, hop);
        json_close(&json);
    }
    json_end(&json);
}

static odf_status read_profile(struct context *context, struct profile *profile)
{
    odf_status status =
        odf_entity_read(context->store, odf_graph_id_of(profile->graph, profile->node),
                        &profile->entity, &context->err);
    if (status == ODF_OK)
        status = odf_answer_node(context->store, profile->graph, &context->view, profile->node,
                                 &profile->answer, &context->err);
    return status;
}

static int run(struct context *context)
{
    struct profile profile = {0};
    int code = options_number(context, "evidence", 0, 100000, 3, &profile.evidence);
    if (code == EXIT_FOUND)
        code = open_store(context, ODF_STORE_READ);
    if (code == EXIT_FOUND)
        code = read_view(context, &profile.graph);
    if (code == EXIT_FOUND)
        code = read_node(context, profile.graph, context->operands[0], &profile.node);
    if (code == EXIT_FOUND)
        code = report(context, read_profile(context, &profile));
    if (code == EXIT_FOUND && context->format == FORMAT_JSON)
        print_json(context, &profile);
    else if (code == EXIT_FOUND)
        print_profile(context, &profile);
    odf_answer_free(profile.answer);
    odf_entity_free(profile.entity);
    odf_graph_free(profile.graph);
    return code;
}

static const struct example examples[] = {
    {"everything about one person, with the words that say it",
     "odfgraph show \"Zhanara Akhmetova\""},
    {"all evidence, since 2018, as JSON", "odfgraph show --since 2018 --json o-interpol"},
    {NULL, NULL},
};

static const struct option options[] = {
    {"evidence", 0, "N", "pieces of evidence shown for each tie (3); 0 for all"},
    {NULL, 0, NULL, NULL},
};

const struct command command_show = {
    .name = "show",
    .summary = "one person, organisation or event: spellings, ties and events with evidence",
    .operands = "NAME",
    .about = "Ties are grouped by kind, the strongest first; events stand in the order of time.",
    .examples = examples,
    .options = options,
    .groups = GROUP_STORE | GROUP_ANSWER | GROUP_FILTER,
    .least_operands = 1,
    .most_operands = 1,
    .run = run,
};
