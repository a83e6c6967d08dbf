/* SPDX-License-Identifier: MIT */
/* Decisions as our journal (everything that was ever decided) and as nomenklatura's resolver lines
 * (what stands). There a cluster is merged only around an id that begins with NK-, so each gets
 * one, made of its smallest member, and a line for each member. */
#include "base/arena.h"
#include "base/json.h"
#include "base/table.h"
#include "base/vector.h"

#include <odfgraph/exchange.h>

static void write_journal(struct json *json, const odf_decision *decision)
{
    json_open(json, NULL, '{');
    json_text(json, "decision", decision->id);
    json_text(json, "verb", odf_verb_name(decision->verb));
    json_open(json, "operands", '[');
    for (size_t i = 0; i < decision->operand_count; i++)
        json_text(json, NULL, decision->operands[i]);
    json_close(json);
    json_text(json, "because", decision->because);
    json_text(json, "made_by", decision->made_by);
    json_text(json, "made_at", decision->made_at);
    json_close(json);
    sink_char(json->sink, '\n');
}

/* ---- resolver lines */

struct member {
    const char *id;
    uint32_t parent;
    const odf_decision *first; /* the earliest merge that names it */
};

struct clusters {
    struct arena memory;
    struct table index;
    VECTOR(struct member) members;
};

static void clusters_clear(struct clusters *clusters)
{
    table_clear(&clusters->index);
    vector_clear(&clusters->members);
    arena_clear(&clusters->memory);
}

static uint32_t root(struct clusters *clusters, uint32_t at)
{
    while (clusters->members.items[at].parent != at)
        at = clusters->members.items[at].parent;
    return at;
}

static bool is_minted(const char *id)
{
    return strncmp(id, "NK-", 3) == 0;
}

/* The weight by which the other program compares ids: Wikidata's, minted ones, all others. */
static int weight(const char *id)
{
    if (id[0] == 'Q' && id[1] && strspn(id + 1, "0123456789") == strlen(id + 1))
        return 3;
    return is_minted(id) ? 2 : 1;
}

static bool is_greater(const char *a, const char *b)
{
    const int by_weight = weight(a) - weight(b);
    return by_weight ? by_weight > 0 : strcmp(a, b) > 0;
}

static uint32_t member_of(struct clusters *clusters, const char *id, const odf_decision *decision)
{
    bool is_new = false;
    const uint32_t next = (uint32_t)clusters->members.count;
    uint32_t *place = table_add(&clusters->index, slice_of(id), next, &is_new);
    if (!place || (is_new && !vector_push(&clusters->members, (struct member){id, next, decision})))
        return TABLE_NONE;
    return *place;
}

/* The root of a cluster is its smallest id, whatever the order of the merges. */
static bool join(struct clusters *clusters, const odf_decision *decision)
{
    for (size_t i = 0; i < decision->operand_count; i++) {
        const uint32_t a = member_of(clusters, decision->operands[0], decision);
        const uint32_t b = member_of(clusters, decision->operands[i], decision);
        if (a == TABLE_NONE || b == TABLE_NONE)
            return false;
        const uint32_t x = root(clusters, a);
        const uint32_t y = root(clusters, b);
        struct member *members = clusters->members.items;
        if (strcmp(members[x].id, members[y].id) < 0)
            members[y].parent = x;
        else
            members[x].parent = y;
    }
    return true;
}

/* The id in the middle of a cluster: its greatest if that is one that merges, else a minted one. */
static const char *centre_of(struct clusters *clusters, uint32_t cluster)
{
    const char *greatest = clusters->members.items[cluster].id;
    for (uint32_t i = 0; i < clusters->members.count; i++) {
        if (root(clusters, i) == cluster && is_greater(clusters->members.items[i].id, greatest))
            greatest = clusters->members.items[i].id;
    }
    if (weight(greatest) > 1)
        return greatest;
    const char *smallest = clusters->members.items[cluster].id;
    return arena_format(&clusters->memory, "NK-%012llx",
                        (unsigned long long)hash_bytes(smallest, strlen(smallest), 0) >> 16);
}

static void write_line(odf_sink *sink, const char *a, const char *b, const char *judgement,
                       const odf_decision *decision)
{
    const bool a_first = is_greater(a, b);
    const char *const texts[] = {a_first ? a : b, a_first ? b : a, judgement};
    sink_char(sink, '[');
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        sink_json_string(sink, slice_of(texts[i]));
        sink_text(sink, ", ");
    }
    sink_text(sink, "null, ");
    sink_json_string(sink, slice_of(decision->made_by));
    sink_text(sink, ", ");
    sink_json_string(sink, slice_of(decision->made_at));
    sink_text(sink, "]\n");
}

static odf_status write_resolver(const odf_decision *decisions, size_t count, odf_sink *sink,
                                 odf_error *err)
{
    CLEANUP(clusters_clear) struct clusters clusters = {0};
    for (size_t i = 0; i < count; i++) {
        const odf_verb verb = decisions[i].verb;
        if (decisions[i].stands && (verb == ODF_VERB_MERGE || verb == ODF_VERB_AUTO_MERGE) &&
            !join(&clusters, &decisions[i]))
            return fail(err, ODF_E_MEMORY, "writing decisions: out of memory");
    }
    for (uint32_t i = 0; i < clusters.members.count; i++) {
        const struct member *member = &clusters.members.items[i];
        const char *centre = centre_of(&clusters, root(&clusters, i));
        if (!centre)
            return fail(err, ODF_E_MEMORY, "writing decisions: out of memory");
        if (strcmp(centre, member->id) != 0)
            write_line(sink, centre, member->id, "positive", member->first);
    }
    for (size_t i = 0; i < count; i++) {
        const odf_verb verb = decisions[i].verb;
        if (decisions[i].stands && (verb == ODF_VERB_DISTINCT || verb == ODF_VERB_UNSURE))
            write_line(sink, decisions[i].operands[0], decisions[i].operands[1],
                       verb == ODF_VERB_DISTINCT ? "negative" : "unsure", &decisions[i]);
    }
    return ODF_OK;
}

odf_status odf_decisions_write(const odf_decision *decisions, size_t count,
                               odf_decision_format format, odf_sink *sink, odf_error *err)
{
    if (format == ODF_DECISIONS_RESOLVER)
        return write_resolver(decisions, count, sink, err);
    struct json json = {sink};
    for (size_t i = 0; i < count; i++)
        write_journal(&json, &decisions[i]);
    return ODF_OK;
}
