/* SPDX-License-Identifier: MIT */
/* Reading the derived tables: whole, for a view, or by key, for an answer. */
#include "store/sqlite.h"

static odf_status ended(odf_store *store, odf_status status, int code, odf_error *err)
{
    if (status != ODF_OK)
        return status;
    return code == SQLITE_DONE ? ODF_OK : sqlite_fail(store, err, "cannot read the graph");
}

#define ENTITY_COLUMNS "node,id,kind,name,date,type,place,entries,mentions"

static struct derived_entity entity_at(sqlite3_stmt *row)
{
    return (struct derived_entity){.id = sqlite_text(row, 1),
                                   .kind = (odf_kind)sqlite3_column_int(row, 2),
                                   .name = sqlite_text(row, 3),
                                   .date = sqlite_period(row, 4),
                                   .type = (odf_event_type)sqlite3_column_int(row, 5),
                                   .place = sqlite_text(row, 6),
                                   .entries = (uint32_t)sqlite3_column_int64(row, 7),
                                   .mentions = (uint32_t)sqlite3_column_int64(row, 8)};
}

static odf_status each_entity(odf_store *store, sqlite3_stmt *rows, store_entity_fn *take,
                              void *user, odf_error *err)
{
    int code = SQLITE_DONE;
    odf_status status = ODF_OK;
    while (status == ODF_OK && (code = sqlite3_step(rows)) == SQLITE_ROW) {
        const struct derived_entity entity = entity_at(rows);
        status = take(user, (uint32_t)sqlite3_column_int64(rows, 0), &entity, err);
    }
    return ended(store, status, code, err);
}

odf_status store_each_entity(odf_store *store, store_entity_fn *take, void *user, odf_error *err)
{
    STATEMENT rows = NULL;
    odf_status status =
        sqlite_prepare(store, "SELECT " ENTITY_COLUMNS " FROM entity ORDER BY node", &rows, err);
    return status == ODF_OK ? each_entity(store, rows, take, user, err) : status;
}

odf_status store_get_entity(odf_store *store, uint32_t node, store_entity_fn *take, void *user,
                            odf_error *err)
{
    STATEMENT rows = NULL;
    odf_status status =
        sqlite_prepare(store, "SELECT " ENTITY_COLUMNS " FROM entity WHERE node = ?", &rows, err);
    if (status != ODF_OK)
        return status;
    sqlite3_bind_int64(rows, 1, node);
    if (sqlite3_step(rows) == SQLITE_DONE)
        return ODF_NOT_FOUND;
    sqlite3_reset(rows);
    return each_entity(store, rows, take, user, err);
}

odf_status store_find_id(odf_store *store, const char *id, uint32_t *out_node, odf_error *err)
{
    STATEMENT rows = NULL;
    odf_status status =
        sqlite_prepare(store, "SELECT node FROM identifier WHERE id = ?", &rows, err);
    if (status != ODF_OK)
        return status;
    sqlite_put_text(rows, 1, id);
    const int code = sqlite3_step(rows);
    if (code == SQLITE_DONE)
        return ODF_NOT_FOUND;
    if (code != SQLITE_ROW)
        return sqlite_fail(store, err, "cannot read the graph");
    *out_node = (uint32_t)sqlite3_column_int64(rows, 0);
    return ODF_OK;
}

#define ALIAS_COLUMNS "node,name,key,mentions"

static odf_status each_alias(odf_store *store, sqlite3_stmt *rows, store_alias_fn *take, void *user,
                             odf_error *err)
{
    int code = SQLITE_DONE;
    odf_status status = ODF_OK;
    while (status == ODF_OK && (code = sqlite3_step(rows)) == SQLITE_ROW) {
        const struct derived_alias alias = {(uint32_t)sqlite3_column_int64(rows, 0),
                                            sqlite_text(rows, 1), sqlite_text(rows, 2),
                                            (uint32_t)sqlite3_column_int64(rows, 3)};
        status = take(user, &alias, err);
    }
    return ended(store, status, code, err);
}

odf_status store_find_key(odf_store *store, struct slice key, store_alias_fn *take, void *user,
                          odf_error *err)
{
    STATEMENT rows = NULL;
    odf_status status = sqlite_prepare(
        store, "SELECT " ALIAS_COLUMNS " FROM alias WHERE key = ? ORDER BY node, name", &rows, err);
    if (status != ODF_OK)
        return status;
    sqlite3_bind_text64(rows, 1, key.data, key.size, SQLITE_STATIC, SQLITE_UTF8);
    return each_alias(store, rows, take, user, err);
}

odf_status store_find_name_key(odf_store *store, uint64_t key, size_t most, store_node_fn *take,
                               void *user, odf_error *err)
{
    STATEMENT rows = NULL;
    odf_status status = sqlite_prepare(
        store, "SELECT node FROM name_key WHERE key = ? ORDER BY node LIMIT ?", &rows, err);
    if (status != ODF_OK)
        return status;
    sqlite3_bind_int64(rows, 1, (int64_t)key);
    sqlite3_bind_int64(rows, 2, (int64_t)most);
    int code = SQLITE_DONE;
    while (status == ODF_OK && (code = sqlite3_step(rows)) == SQLITE_ROW)
        status = take(user, (uint32_t)sqlite3_column_int64(rows, 0), err);
    return ended(store, status, code, err);
}

odf_status store_find_words(odf_store *store, uint64_t name_key, struct slice words,
                            store_alias_fn *take, void *user, odf_error *err)
{
    STATEMENT rows = NULL;
    odf_status status =
        sqlite_prepare(store,
                       "SELECT " ALIAS_COLUMNS " FROM alias WHERE node IN"
                       " (SELECT node FROM name_key WHERE name_key.key = ?)"
                       " AND instr(' ' || key || ' ', ' ' || ? || ' ') > 0 ORDER BY node, name",
                       &rows, err);
    if (status != ODF_OK)
        return status;
    sqlite3_bind_int64(rows, 1, (int64_t)name_key);
    sqlite3_bind_text64(rows, 2, words.data, words.size, SQLITE_STATIC, SQLITE_UTF8);
    return each_alias(store, rows, take, user, err);
}

odf_status store_aliases_of(odf_store *store, uint32_t node, store_alias_fn *take, void *user,
                            odf_error *err)
{
    STATEMENT rows = NULL;
    odf_status status = sqlite_prepare(
        store, "SELECT " ALIAS_COLUMNS " FROM alias WHERE node = ? ORDER BY mentions DESC, name",
        &rows, err);
    if (status != ODF_OK)
        return status;
    sqlite3_bind_int64(rows, 1, node);
    return each_alias(store, rows, take, user, err);
}

#define TIE_COLUMNS "t.tie,t.from_node,t.to_node,t.kind,t.how"

static struct derived_tie tie_at(sqlite3_stmt *row)
{
    return (struct derived_tie){.from = (uint32_t)sqlite3_column_int64(row, 1),
                                .to = (uint32_t)sqlite3_column_int64(row, 2),
                                .kind = (odf_tie_kind)sqlite3_column_int(row, 3),
                                .how = (odf_how)sqlite3_column_int(row, 4),
                                .strength = (uint32_t)sqlite3_column_int64(row, 5),
                                .role = sqlite_text(row, 6),
                                .alleged = sqlite3_column_int(row, 7) != 0,
                                .date = sqlite_period(row, 8)};
}

static odf_status each_whole_tie(odf_store *store, unsigned tie_kinds, store_tie_fn *take,
                                 void *user, odf_error *err)
{
    STATEMENT rows = NULL;
    odf_status status = sqlite_prepare(
        store,
        "SELECT " TIE_COLUMNS ",t.strength,t.role,t.alleged,t.date FROM tie t ORDER BY t.tie",
        &rows, err);
    int code = SQLITE_DONE;
    while (status == ODF_OK && (code = sqlite3_step(rows)) == SQLITE_ROW) {
        const struct derived_tie tie = tie_at(rows);
        if (tie_kinds >> tie.kind & 1)
            status = take(user, (uint32_t)sqlite3_column_int64(rows, 0), &tie, err);
    }
    return ended(store, status, code, err);
}

static odf_period span_of_days(int64_t first, int64_t last)
{
    return (odf_period){
        {(int16_t)(first / 10000), (uint8_t)(first / 100 % 100), (uint8_t)(first % 100)},
        {(int16_t)(last / 10000), (uint8_t)(last / 100 % 100), (uint8_t)(last % 100)}};
}

/* The role is that of the earliest evidence in the window: SQLite takes bare columns from the row
 * of the minimum. */
static odf_status each_tie_within(odf_store *store, odf_period window, unsigned tie_kinds,
                                  store_tie_fn *take, void *user, odf_error *err)
{
    STATEMENT rows = NULL;
    odf_status status =
        sqlite_prepare(store,
                       "SELECT " TIE_COLUMNS ",count(DISTINCT n.text_key),v.role,min(v.alleged),'',"
                       "max(v.last_day),min(v.first_day) FROM tie t JOIN evidence v USING(tie)"
                       " JOIN entry n USING(entry)"
                       " WHERE v.first_day > 0 AND v.last_day >= ?1 AND v.first_day <= ?2"
                       " GROUP BY t.tie ORDER BY t.tie",
                       &rows, err);
    if (status != ODF_OK)
        return status;
    sqlite3_bind_int64(rows, 1, first_day_of(window));
    sqlite3_bind_int64(rows, 2, window.last.year ? last_day_of(window) : INT64_MAX);
    int code = SQLITE_DONE;
    while (status == ODF_OK && (code = sqlite3_step(rows)) == SQLITE_ROW) {
        struct derived_tie tie = tie_at(rows);
        tie.date = span_of_days(sqlite3_column_int64(rows, 10), sqlite3_column_int64(rows, 9));
        if (tie_kinds >> tie.kind & 1)
            status = take(user, (uint32_t)sqlite3_column_int64(rows, 0), &tie, err);
    }
    return ended(store, status, code, err);
}

odf_status store_each_tie(odf_store *store, odf_period window, unsigned tie_kinds,
                          store_tie_fn *take, void *user, odf_error *err)
{
    if (window.first.year || window.last.year)
        return each_tie_within(store, window, tie_kinds, take, user, err);
    return each_whole_tie(store, tie_kinds, take, user, err);
}

odf_status store_evidence_of(odf_store *store, uint32_t tie, store_evidence_fn *take, void *user,
                             odf_error *err)
{
    STATEMENT rows = NULL;
    odf_status status = sqlite_prepare(
        store,
        "SELECT tie,entry,start,end,how,role,date,alleged FROM evidence WHERE tie = ?"
        " ORDER BY evidence",
        &rows, err);
    if (status != ODF_OK)
        return status;
    sqlite3_bind_int64(rows, 1, tie);
    int code = SQLITE_DONE;
    while (status == ODF_OK && (code = sqlite3_step(rows)) == SQLITE_ROW) {
        const struct derived_evidence evidence = {.tie = tie,
                                                  .entry = (uint32_t)sqlite3_column_int64(rows, 1),
                                                  .span = {(uint32_t)sqlite3_column_int64(rows, 2),
                                                           (uint32_t)sqlite3_column_int64(rows, 3)},
                                                  .how = (odf_how)sqlite3_column_int(rows, 4),
                                                  .role = sqlite_text(rows, 5),
                                                  .date = sqlite_period(rows, 6),
                                                  .alleged = sqlite3_column_int(rows, 7) != 0};
        status = take(user, &evidence, err);
    }
    return ended(store, status, code, err);
}

odf_status store_occurrences_of(odf_store *store, uint32_t node, store_occurrence_fn *take,
                                void *user, odf_error *err)
{
    STATEMENT rows = NULL;
    odf_status status = sqlite_prepare(
        store,
        "SELECT o.entry,e.type,e.label,e.date,e.place,e.trigger,e.start,e.end FROM occurrence o"
        " JOIN event e ON e.entry = o.entry AND e.event = o.event JOIN entry n ON n.entry = o.entry"
        " WHERE o.node = ? ORDER BY n.id, o.event",
        &rows, err);
    if (status != ODF_OK)
        return status;
    sqlite3_bind_int64(rows, 1, node);
    int code = SQLITE_DONE;
    while (status == ODF_OK && (code = sqlite3_step(rows)) == SQLITE_ROW) {
        const odf_event event = {.type = (odf_event_type)sqlite3_column_int(rows, 1),
                                 .label = sqlite_text(rows, 2),
                                 .date = sqlite_period(rows, 3),
                                 .place = sqlite_text(rows, 4),
                                 .trigger = sqlite_text(rows, 5),
                                 .trigger_span = {(uint32_t)sqlite3_column_int64(rows, 6),
                                                  (uint32_t)sqlite3_column_int64(rows, 7)}};
        status = take(user, (uint32_t)sqlite3_column_int64(rows, 0), &event, err);
    }
    return ended(store, status, code, err);
}

odf_status store_each_location(odf_store *store, store_location_fn *take, void *user,
                               odf_error *err)
{
    STATEMENT rows = NULL;
    odf_status status =
        sqlite_prepare(store,
                       "SELECT o.node,e.place FROM occurrence o JOIN event e USING(entry, event)"
                       " WHERE e.place <> '' ORDER BY e.place, o.node",
                       &rows, err);
    int code = SQLITE_DONE;
    while (status == ODF_OK && (code = sqlite3_step(rows)) == SQLITE_ROW)
        status = take(user, (uint32_t)sqlite3_column_int64(rows, 0), sqlite_text(rows, 1), err);
    return ended(store, status, code, err);
}

odf_status store_named_of(odf_store *store, uint32_t node, size_t most, store_named_fn *take,
                          void *user, odf_error *err)
{
    STATEMENT rows = NULL;
    odf_status status = sqlite_prepare(
        store,
        "SELECT n.id,n.date,n.publisher,n.text,min(m.start),m.end FROM appearance a"
        " JOIN mention m ON m.entry = a.entry AND m.mention = a.mention"
        " JOIN entry n ON n.entry = a.entry WHERE a.node = ? GROUP BY n.id ORDER BY n.id LIMIT ?",
        &rows, err);
    if (status != ODF_OK)
        return status;
    sqlite3_bind_int64(rows, 1, node);
    sqlite3_bind_int64(rows, 2, (int64_t)most);
    int code = SQLITE_DONE;
    while (status == ODF_OK && (code = sqlite3_step(rows)) == SQLITE_ROW) {
        const struct named_place place = {
            sqlite_text(rows, 0),
            sqlite_period(rows, 1),
            sqlite_text(rows, 2),
            {sqlite_text(rows, 3), (size_t)sqlite3_column_bytes(rows, 3)},
            {(uint32_t)sqlite3_column_int64(rows, 4), (uint32_t)sqlite3_column_int64(rows, 5)}};
        status = take(user, &place, err);
    }
    return ended(store, status, code, err);
}
