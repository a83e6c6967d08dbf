/* SPDX-License-Identifier: MIT */
/* Decisions made elsewhere: our own journal, one JSON object a line, and the resolver lines of
 * nomenklatura, [target, source, judgement, score, user, created_at, deleted_at?]. Sets are joined:
 * what is there already changes nothing. */
#include "ingest/derive.h"
#include "ingest/json_scan.h"
#include "ingest/read.h"
#include "model/decision.h"
#include "resolve/decisions.h"

#include "base/utf8.h"
#include "base/vector.h"

#include <cJSON.h>
#include <errno.h>
#include <stdio.h>

struct importing {
    odf_store *store;
    const char *name;
    FILE *stream;
    void (*set_aside)(void *user, const char *message);
    void *user;
    struct decision_list list; /* read; undos wait until what they withdraw is there */
    size_t *line_of;           /* for messages: of list.items[i] */
    size_t line_capacity;
    size_t faulty;
};

static odf_status out_of_memory(odf_error *err)
{
    return fail(err, ODF_E_MEMORY, "reading decisions: out of memory");
}

static void put_aside(struct importing *importing, size_t line, const char *reason)
{
    char message[ODF_ERROR_SIZE * 2];
    snprintf(message, sizeof message, "%.200s:%zu: %s", importing->name, line, reason);
    importing->faulty++;
    if (importing->set_aside)
        importing->set_aside(importing->user, message);
}

static const char *text_at(const cJSON *value)
{
    return cJSON_IsString(value) ? value->valuestring : "";
}

/* ---- one line */

static odf_status from_journal(const cJSON *json, struct arena *memory, odf_decision *out,
                               odf_error *reason)
{
    const cJSON *operands = cJSON_GetObjectItemCaseSensitive(json, "operands");
    const char **list = arena_array(memory, const char *, (size_t)cJSON_GetArraySize(operands));
    if (!list)
        return out_of_memory(reason);
    if (!odf_verb_parse(text_at(cJSON_GetObjectItemCaseSensitive(json, "verb")), &out->verb))
        return fail(reason, ODF_E_INPUT, "'verb' is none that odfgraph knows");
    for (const cJSON *item = operands ? operands->child : NULL; item; item = item->next)
        list[out->operand_count++] = text_at(item);
    out->operands = list;
    out->because = text_at(cJSON_GetObjectItemCaseSensitive(json, "because"));
    out->made_by = text_at(cJSON_GetObjectItemCaseSensitive(json, "made_by"));
    out->made_at = text_at(cJSON_GetObjectItemCaseSensitive(json, "made_at"));
    if (!out->made_by[0] || !out->made_at[0])
        return fail(reason, ODF_E_INPUT, "'made_by' and 'made_at' are wanted");
    return ODF_OK;
}

/* ODF_NOT_FOUND for a line that decides nothing: no judgement, or one taken back. */
static odf_status from_resolver(const cJSON *json, struct arena *memory, odf_decision *out,
                                odf_error *reason)
{
    static const struct {
        const char *judgement;
        odf_verb verb;
    } verbs[] = {
        {"positive", ODF_VERB_MERGE}, {"negative", ODF_VERB_DISTINCT}, {"unsure", ODF_VERB_UNSURE}};
    const char *judgement = text_at(cJSON_GetArrayItem(json, 2));
    const char **list = arena_array(memory, const char *, 2);
    if (!list)
        return out_of_memory(reason);
    if (strcmp(judgement, "no_judgement") == 0 || cJSON_IsString(cJSON_GetArrayItem(json, 6)))
        return ODF_NOT_FOUND;
    list[0] = text_at(cJSON_GetArrayItem(json, 0));
    list[1] = text_at(cJSON_GetArrayItem(json, 1));
    *out = (odf_decision){.operands = list,
                          .operand_count = 2,
                          .because = "",
                          .made_by = text_at(cJSON_GetArrayItem(json, 4)),
                          .made_at = text_at(cJSON_GetArrayItem(json, 5))};
    for (size_t i = 0; i < COUNT_OF(verbs); i++) {
        if (strcmp(verbs[i].judgement, judgement) == 0) {
            out->verb = verbs[i].verb;
            return ODF_OK;
        }
    }
    return fail(reason, ODF_E_INPUT,
                "'%.40s' is no judgement: positive, negative, unsure or "
                "no_judgement",
                judgement);
}

static odf_status keep(struct importing *importing, odf_decision *decision, size_t line,
                       odf_error *reason)
{
    char id[ODF_DECISION_ID_SIZE];
    odf_status status = decision_check(decision, reason);
    if (status != ODF_OK)
        return status == ODF_E_INVALID ? ODF_E_INPUT : status;
    decision_id(decision, id);
    decision->id = id;
    if (!vector_grow((void **)&importing->line_of, &importing->line_capacity,
                     sizeof *importing->line_of, importing->list.count + 1))
        return out_of_memory(reason);
    importing->line_of[importing->list.count] = line;
    return decision_list_add(&importing->list, decision) ? ODF_OK : out_of_memory(reason);
}

static odf_status read_line(struct importing *importing, struct slice text, size_t line,
                            odf_error *reason)
{
    CLEANUP(arena_clear) struct arena memory = {0};
    odf_decision decision = {0};
    const char *end = text.data;
    if (!utf8_valid(text, NULL))
        return fail(reason, ODF_E_INPUT, "not valid UTF-8");
    cJSON *json = cJSON_ParseWithLengthOpts(text.data, text.size, &end, false);
    odf_status status;
    if (!json || json_space(end, text.data + text.size) != text.data + text.size)
        status = fail(reason, ODF_E_INPUT, "not one JSON value");
    else if (cJSON_IsArray(json))
        status = from_resolver(json, &memory, &decision, reason);
    else
        status = from_journal(json, &memory, &decision, reason);
    if (status == ODF_OK)
        status = keep(importing, &decision, line, reason);
    cJSON_Delete(json);
    return status == ODF_NOT_FOUND ? ODF_OK : status;
}

static odf_status read_lines(struct importing *importing, odf_error *err)
{
    char *text = NULL;
    size_t capacity = 0;
    size_t line = 0;
    ssize_t size;
    odf_status status = ODF_OK;
    while (status == ODF_OK && (size = getline(&text, &capacity, importing->stream)) >= 0) {
        odf_error reason = {0};
        line++;
        if (json_space(text, text + size) == text + size)
            continue;
        status = read_line(importing, (struct slice){text, (size_t)size}, line, &reason);
        if (status == ODF_E_INPUT) {
            put_aside(importing, line, reason.message);
            status = ODF_OK;
        } else if (status != ODF_OK && err) {
            *err = reason;
        }
    }
    free(text);
    if (status == ODF_OK && ferror(importing->stream))
        status = fail(err, ODF_E_IO, "cannot read '%s': %s", importing->name, strerror(errno));
    return status;
}

/* ---- into the ledger */

/* One round over what is not in yet; an undo goes in after what it withdraws. */
static odf_status put_round(struct importing *importing, bool *done, size_t *new_rows,
                            size_t *placed, odf_error *err)
{
    for (size_t i = 0; i < importing->list.count; i++) {
        const odf_decision *decision = &importing->list.items[i];
        bool is_new = false;
        bool there = true;
        odf_status status = ODF_OK;
        if (done[i])
            continue;
        if (decision->verb == ODF_VERB_UNDO)
            status = store_has_decision(importing->store, decision->operands[0], &there, err);
        if (status == ODF_OK && there)
            status = store_put_decision(importing->store, decision, &is_new, err);
        if (status != ODF_OK)
            return status;
        done[i] = there;
        *placed += there;
        *new_rows += is_new;
    }
    return ODF_OK;
}

static odf_status put_all(struct importing *importing, size_t *new_rows, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    bool *done = arena_array(&scratch, bool, importing->list.count);
    if (!done)
        return out_of_memory(err);
    for (size_t placed = 1; placed > 0;) {
        placed = 0;
        odf_status status = put_round(importing, done, new_rows, &placed, err);
        if (status != ODF_OK)
            return status;
    }
    for (size_t i = 0; i < importing->list.count; i++) {
        if (!done[i])
            put_aside(importing, importing->line_of[i],
                      "withdraws a decision that is neither here nor in the store");
    }
    return ODF_OK;
}

odf_status odf_decisions_read(odf_store *store, const char *name, FILE *stream,
                              void (*set_aside)(void *user, const char *message), void *user,
                              size_t *out_new, odf_error *err)
{
    struct importing importing = {
        .store = store, .name = name, .stream = stream, .set_aside = set_aside, .user = user};
    size_t new_rows = 0;
    odf_status status = read_lines(&importing, err);
    if (status == ODF_OK)
        status = store_begin(store, err);
    if (status == ODF_OK)
        status = put_all(&importing, &new_rows, err);
    if (status == ODF_OK && new_rows)
        status = derive_into(store, NULL, err);
    if (status == ODF_OK)
        status = store_commit(store, err);
    if (status != ODF_OK)
        store_rollback(store);
    else
        *out_new = new_rows;
    decision_list_clear(&importing.list);
    free(importing.line_of);
    return status == ODF_OK && importing.faulty ? ODF_PARTIAL : status;
}
