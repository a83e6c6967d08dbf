/* SPDX-License-Identifier: MIT */
/* Decisions, going in and coming out. */
#include "store/sqlite.h"

#include "base/vector.h"

static odf_status put_operands(odf_store *store, const odf_decision *decision, odf_error *err)
{
    STATEMENT put = NULL;
    odf_status status = sqlite_prepare(store, "INSERT INTO operand VALUES(?,?,?)", &put, err);
    for (size_t i = 0; status == ODF_OK && i < decision->operand_count; i++) {
        sqlite_put_text(put, 1, decision->id);
        sqlite3_bind_int64(put, 2, (int64_t)i);
        sqlite_put_text(put, 3, decision->operands[i]);
        status = sqlite_step_done(store, put, err);
    }
    return status;
}

odf_status store_has_decision(odf_store *store, const char *id, bool *out, odf_error *err)
{
    STATEMENT get = NULL;
    odf_status status =
        sqlite_prepare(store, "SELECT 1 FROM decision WHERE decision = ?", &get, err);
    if (status != ODF_OK)
        return status;
    sqlite_put_text(get, 1, id);
    const int code = sqlite3_step(get);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return sqlite_fail(store, err, "cannot read decisions");
    *out = code == SQLITE_ROW;
    return ODF_OK;
}

odf_status store_latest_time(odf_store *store, char out[STORE_TIME_SIZE], odf_error *err)
{
    STATEMENT get = NULL;
    odf_status status = sqlite_prepare(
        store, "SELECT made_at FROM decision ORDER BY made_at DESC LIMIT 1", &get, err);
    if (status != ODF_OK)
        return status;
    const int code = sqlite3_step(get);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return sqlite_fail(store, err, "cannot read decisions");
    const char *time = code == SQLITE_ROW ? sqlite_text(get, 0) : "";
    out[0] = '\0';
    if (strlen(time) < STORE_TIME_SIZE)
        strcpy(out, time);
    return ODF_OK;
}

odf_status store_put_decision(odf_store *store, const odf_decision *decision, bool *out_new,
                              odf_error *err)
{
    STATEMENT put = NULL;
    bool there = false;
    odf_status status = store_has_decision(store, decision->id, &there, err);
    if (status != ODF_OK || there) {
        if (status == ODF_OK)
            *out_new = false;
        return status;
    }
    status = sqlite_prepare(store, "INSERT INTO decision VALUES(?,?,?,?,?,?)", &put, err);
    if (status != ODF_OK)
        return status;
    sqlite_put_text(put, 1, decision->id);
    sqlite3_bind_int(put, 2, (int)decision->verb);
    sqlite_put_text(put, 3, decision->because);
    sqlite_put_text(put, 4, decision->made_by);
    sqlite_put_text(put, 5, decision->made_at);
    if (decision->verb == ODF_VERB_UNDO)
        sqlite_put_text(put, 6, decision->operands[0]);
    status = sqlite_step_done(store, put, err);
    if (status == ODF_OK)
        status = put_operands(store, decision, err);
    if (status == ODF_OK)
        *out_new = true;
    return status;
}

/* The operands of one decision, in `memory`. */
static odf_status read_operands(odf_store *store, sqlite3_stmt *operands, struct arena *memory,
                                odf_decision *decision, odf_error *err)
{
    VECTOR(const char *) list = {0};
    int code;
    odf_status status = ODF_OK;
    sqlite3_reset(operands);
    sqlite3_bind_text(operands, 1, decision->id, -1, SQLITE_STATIC);
    while (status == ODF_OK && (code = sqlite3_step(operands)) == SQLITE_ROW) {
        const char *value = arena_copy(memory, slice_of(sqlite_text(operands, 0)));
        if (!value || !vector_push(&list, value))
            status = fail(err, ODF_E_MEMORY, "reading decisions: out of memory");
    }
    const char **kept = arena_array(memory, const char *, list.count);
    if (status == ODF_OK && !kept)
        status = fail(err, ODF_E_MEMORY, "reading decisions: out of memory");
    if (status == ODF_OK && code != SQLITE_DONE)
        status = sqlite_fail(store, err, "cannot read decisions");
    if (status == ODF_OK && list.count)
        memcpy(kept, list.items, list.count * sizeof *kept);
    decision->operands = kept;
    decision->operand_count = list.count;
    vector_clear(&list);
    return status;
}

static odf_status take_row(odf_store *store, sqlite3_stmt *row, sqlite3_stmt *operands,
                           odf_decision_fn *take, void *user, odf_error *err)
{
    CLEANUP(arena_clear) struct arena memory = {0};
    odf_decision decision = {.id = sqlite_text(row, 0),
                             .verb = (odf_verb)sqlite3_column_int(row, 1),
                             .because = sqlite_text(row, 2),
                             .made_by = sqlite_text(row, 3),
                             .made_at = sqlite_text(row, 4)};
    odf_status status = read_operands(store, operands, &memory, &decision, err);
    return status == ODF_OK ? take(user, &decision, err) : status;
}

odf_status store_each_decision(odf_store *store, odf_decision_fn *take, void *user, odf_error *err)
{
    STATEMENT rows = NULL;
    STATEMENT operands = NULL;
    odf_status status = sqlite_prepare(
        store,
        "SELECT decision,verb,because,made_by,made_at FROM decision ORDER BY made_at, decision",
        &rows, err);
    if (status == ODF_OK)
        status = sqlite_prepare(
            store, "SELECT value FROM operand WHERE decision = ? ORDER BY operand", &operands, err);
    int code = SQLITE_DONE;
    while (status == ODF_OK && (code = sqlite3_step(rows)) == SQLITE_ROW)
        status = take_row(store, rows, operands, take, user, err);
    if (status == ODF_OK && code != SQLITE_DONE)
        status = sqlite_fail(store, err, "cannot read decisions");
    return status;
}

odf_status store_places_of(odf_store *store, uint32_t node, const char *entry_id,
                           store_place_fn *take, void *user, odf_error *err)
{
    STATEMENT rows = NULL;
    odf_status status =
        sqlite_prepare(store,
                       "SELECT m.start,m.end FROM entry n JOIN appearance a USING(entry)"
                       " JOIN mention m ON m.entry = a.entry AND m.mention = a.mention"
                       " WHERE n.id = ? AND a.node = ? ORDER BY m.start, m.end",
                       &rows, err);
    if (status != ODF_OK)
        return status;
    sqlite_put_text(rows, 1, entry_id);
    sqlite3_bind_int64(rows, 2, node);
    int code = SQLITE_DONE;
    while (status == ODF_OK && (code = sqlite3_step(rows)) == SQLITE_ROW)
        status = take(user,
                      (odf_span){(uint32_t)sqlite3_column_int64(rows, 0),
                                 (uint32_t)sqlite3_column_int64(rows, 1)},
                      err);
    if (status == ODF_OK && code != SQLITE_DONE)
        status = sqlite_fail(store, err, "cannot read mentions");
    return status;
}
