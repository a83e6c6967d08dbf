/* SPDX-License-Identifier: MIT */
/* The graph with the evidence of each tie, as one JSON document:
 *
 *   {"format":"odfgraph/graph/1",
 *    "nodes":[{"id","name","kind","date"?,"entries"}…],
 *    "ties":[{"from","to","kind","how","role","strength","date","alleged","evidence":[…]}…]}  */
#include "exchange/format.h"

static void write_period(struct json *json, odf_period period)
{
    char text[ODF_PERIOD_SIZE];
    json_text(json, "date", odf_period_format(period, text));
}

static void write_node(struct json *json, const odf_graph *graph, odf_node node)
{
    json_open(json, NULL, '{');
    json_text(json, "id", odf_graph_id_of(graph, node).text);
    json_text(json, "name", odf_graph_name(graph, node));
    json_text(json, "kind", odf_kind_name(odf_graph_kind(graph, node)));
    if (odf_graph_kind(graph, node) == ODF_EVENT)
        write_period(json, odf_graph_date(graph, node));
    json_number(json, "entries", odf_graph_entries(graph, node));
    json_close(json);
    sink_char(json->sink, '\n');
}

static void write_evidence(struct json *json, const odf_evidence *evidence)
{
    json_open(json, NULL, '{');
    json_text(json, "entry", evidence->entry);
    write_period(json, evidence->date);
    json_text(json, "publisher", evidence->publisher);
    json_text(json, "role", evidence->role);
    json_text(json, "quote", evidence->quote);
    json_number(json, "start", evidence->start);
    json_number(json, "end", evidence->end);
    json_flag(json, "alleged", evidence->alleged);
    json_close(json);
}

static odf_status write_tie(struct json *json, const odf_export_source *source, odf_tie number,
                            odf_error *err)
{
    const odf_tie_info tie = odf_graph_tie(source->graph, number);
    const odf_evidence *evidence = NULL;
    size_t count = 0;
    odf_status status = source->evidence_of(source->user, number, &evidence, &count, err);
    if (status != ODF_OK)
        return status;
    json_open(json, NULL, '{');
    json_text(json, "from", odf_graph_id_of(source->graph, tie.from).text);
    json_text(json, "to", odf_graph_id_of(source->graph, tie.to).text);
    json_text(json, "kind", odf_tie_kind_name(tie.kind));
    json_text(json, "how", odf_how_name(tie.how));
    json_text(json, "role", tie.role);
    json_number(json, "strength", tie.strength);
    write_period(json, tie.date);
    json_flag(json, "alleged", tie.alleged);
    json_open(json, "evidence", '[');
    for (size_t i = 0; i < count; i++)
        write_evidence(json, &evidence[i]);
    json_close(json);
    json_close(json);
    sink_char(json->sink, '\n');
    return ODF_OK;
}

static odf_status write_graph(const odf_export_source *source, odf_sink *sink, odf_error *err)
{
    struct json json = {sink};
    odf_status status = ODF_OK;
    json_open(&json, NULL, '{');
    json_text(&json, "format", "odfgraph/graph/1");
    json_open(&json, "nodes", '[');
    for (odf_node v = 0; v < odf_graph_node_count(source->graph); v++)
        write_node(&json, source->graph, v);
    json_close(&json);
    json_open(&json, "ties", '[');
    for (odf_tie t = 0; status == ODF_OK && t < odf_graph_tie_count(source->graph); t++)
        status = write_tie(&json, source, t, err);
    json_close(&json);
    json_close(&json);
    sink_char(sink, '\n');
    return status;
}

const odf_format format_json = {
    .name = "json",
    .summary = "nodes, ties and the evidence of each tie, as one JSON document",
    .write = write_graph,
};
