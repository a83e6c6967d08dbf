/* SPDX-License-Identifier: MIT */
/* Writing the derived tables as a whole, and the digest by which `check` compares them with what
 * the ledger says. */
#include "store/sqlite.h"

#include "base/table.h"

/* Children before parents. */
static const char *const derived_tables[] = {"evidence", "tie",   "occurrence", "appearance",
                                             "name_key", "alias", "identifier", "entity"};

static odf_status empty_tables(odf_store *store, odf_error *err)
{
    for (size_t i = 0; i < COUNT_OF(derived_tables); i++) {
        char sql[64];
        sqlite3_snprintf(sizeof sql, sql, "DELETE FROM %s", derived_tables[i]);
        odf_status status = sqlite_run(store, sql, err);
        if (status != ODF_OK)
            return status;
    }
    return ODF_OK;
}

static odf_status put_entities(odf_store *store, const struct derived *derived, odf_error *err)
{
    STATEMENT put = NULL;
    odf_status status =
        sqlite_prepare(store, "INSERT INTO entity VALUES(?,?,?,?,?,?,?,?,?)", &put, err);
    for (size_t i = 0; status == ODF_OK && i < derived->entity_count; i++) {
        const struct derived_entity *entity = &derived->entities[i];
        sqlite3_bind_int64(put, 1, (int64_t)i);
        sqlite_put_text(put, 2, entity->id);
        sqlite3_bind_int(put, 3, (int)entity->kind);
        sqlite_put_text(put, 4, entity->name);
        sqlite_put_period(put, 5, entity->date);
        sqlite3_bind_int(put, 6, (int)entity->type);
        sqlite_put_text(put, 7, entity->place);
        sqlite3_bind_int64(put, 8, entity->entries);
        sqlite3_bind_int64(put, 9, entity->mentions);
        status = sqlite_step_done(store, put, err);
    }
    return status;
}

static odf_status put_aliases(odf_store *store, const struct derived *derived, odf_error *err)
{
    STATEMENT put = NULL;
    odf_status status = sqlite_prepare(store, "INSERT INTO alias VALUES(?,?,?,?)", &put, err);
    for (size_t i = 0; status == ODF_OK && i < derived->alias_count; i++) {
        const struct derived_alias *alias = &derived->aliases[i];
        sqlite3_bind_int64(put, 1, alias->node);
        sqlite_put_text(put, 2, alias->name);
        sqlite_put_text(put, 3, alias->key);
        sqlite3_bind_int64(put, 4, alias->mentions);
        status = sqlite_step_done(store, put, err);
    }
    return status;
}

static odf_status put_identifiers(odf_store *store, const struct derived *derived, odf_error *err)
{
    STATEMENT put = NULL;
    odf_status status = sqlite_prepare(store, "INSERT INTO identifier VALUES(?,?)", &put, err);
    for (size_t i = 0; status == ODF_OK && i < derived->identifier_count; i++) {
        sqlite_put_text(put, 1, derived->identifiers[i].id);
        sqlite3_bind_int64(put, 2, derived->identifiers[i].node);
        status = sqlite_step_done(store, put, err);
    }
    return status;
}

static odf_status put_name_keys(odf_store *store, const struct derived *derived, odf_error *err)
{
    STATEMENT put = NULL;
    odf_status status = sqlite_prepare(store, "INSERT INTO name_key VALUES(?,?)", &put, err);
    for (size_t i = 0; status == ODF_OK && i < derived->name_key_count; i++) {
        sqlite3_bind_int64(put, 1, (int64_t)derived->name_keys[i].key);
        sqlite3_bind_int64(put, 2, derived->name_keys[i].node);
        status = sqlite_step_done(store, put, err);
    }
    return status;
}

static odf_status put_triple(odf_store *store, sqlite3_stmt *put, int64_t a, int64_t b, int64_t c,
                             odf_error *err)
{
    sqlite3_bind_int64(put, 1, a);
    sqlite3_bind_int64(put, 2, b);
    sqlite3_bind_int64(put, 3, c);
    return sqlite_step_done(store, put, err);
}

static odf_status put_places(odf_store *store, const struct derived *derived, odf_error *err)
{
    STATEMENT appearance = NULL;
    STATEMENT occurrence = NULL;
    odf_status status =
        sqlite_prepare(store, "INSERT INTO appearance VALUES(?,?,?)", &appearance, err);
    if (status == ODF_OK)
        status = sqlite_prepare(store, "INSERT INTO occurrence VALUES(?,?,?)", &occurrence, err);
    for (size_t i = 0; status == ODF_OK && i < derived->appearance_count; i++) {
        const struct derived_appearance *row = &derived->appearances[i];
        status = put_triple(store, appearance, row->entry, row->mention, row->node, err);
    }
    for (size_t i = 0; status == ODF_OK && i < derived->occurrence_count; i++) {
        const struct derived_occurrence *row = &derived->occurrences[i];
        status = put_triple(store, occurrence, row->entry, row->event, row->node, err);
    }
    return status;
}

static odf_status put_ties(odf_store *store, const struct derived *derived, odf_error *err)
{
    STATEMENT put = NULL;
    odf_status status =
        sqlite_prepare(store, "INSERT INTO tie VALUES(?,?,?,?,?,?,?,?,?)", &put, err);
    for (size_t i = 0; status == ODF_OK && i < derived->tie_count; i++) {
        const struct derived_tie *tie = &derived->ties[i];
        sqlite3_bind_int64(put, 1, (int64_t)i);
        sqlite3_bind_int64(put, 2, tie->from);
        sqlite3_bind_int64(put, 3, tie->to);
        sqlite3_bind_int(put, 4, (int)tie->kind);
        sqlite3_bind_int(put, 5, (int)tie->how);
        sqlite3_bind_int64(put, 6, tie->strength);
        sqlite_put_text(put, 7, tie->role);
        sqlite_put_period(put, 8, tie->date);
        sqlite3_bind_int(put, 9, tie->alleged);
        status = sqlite_step_done(store, put, err);
    }
    return status;
}

static odf_status put_evidence(odf_store *store, const struct derived *derived, odf_error *err)
{
    STATEMENT put = NULL;
    int64_t number = 0;
    odf_status status =
        sqlite_prepare(store, "INSERT INTO evidence VALUES(?,?,?,?,?,?,?,?,?,?,?)", &put, err);
    for (size_t i = 0; status == ODF_OK && i < derived->evidence_count; i++) {
        const struct derived_evidence *evidence = &derived->evidence[i];
        number = i && derived->evidence[i - 1].tie == evidence->tie ? number + 1 : 0;
        sqlite3_bind_int64(put, 1, evidence->tie);
        sqlite3_bind_int64(put, 2, number);
        sqlite3_bind_int64(put, 3, evidence->entry);
        sqlite3_bind_int64(put, 4, evidence->span.start);
        sqlite3_bind_int64(put, 5, evidence->span.end);
        sqlite3_bind_int(put, 6, (int)evidence->how);
        sqlite_put_text(put, 7, evidence->role);
        sqlite_put_period(put, 8, evidence->date);
        sqlite3_bind_int64(put, 9, first_day_of(evidence->date));
        sqlite3_bind_int64(put, 10, last_day_of(evidence->date));
        sqlite3_bind_int(put, 11, evidence->alleged);
        status = sqlite_step_done(store, put, err);
    }
    return status;
}

static odf_status put_rules(odf_store *store, int rules, odf_error *err)
{
    STATEMENT put = NULL;
    odf_status status = sqlite_prepare(store, "UPDATE state SET rules = ?", &put, err);
    if (status != ODF_OK)
        return status;
    sqlite3_bind_int(put, 1, rules);
    status = sqlite_step_done(store, put, err);
    if (status == ODF_OK)
        store->rules = rules;
    return status;
}

odf_status store_put_behind(odf_store *store, odf_error *err)
{
    return put_rules(store, STORE_BEHIND, err);
}

odf_status store_put_derived(odf_store *store, const struct derived *derived, odf_error *err)
{
    odf_status status = empty_tables(store, err);
    if (status == ODF_OK)
        status = put_entities(store, derived, err);
    if (status == ODF_OK)
        status = put_aliases(store, derived, err);
    if (status == ODF_OK)
        status = put_identifiers(store, derived, err);
    if (status == ODF_OK)
        status = put_name_keys(store, derived, err);
    if (status == ODF_OK)
        status = put_places(store, derived, err);
    if (status == ODF_OK)
        status = put_ties(store, derived, err);
    if (status == ODF_OK)
        status = put_evidence(store, derived, err);
    if (status == ODF_OK)
        status = put_rules(store, derived->rules, err);
    return status;
}

/* ---- digest: one running hash over all rows, column by column */

static void mix_number(uint64_t *digest, int64_t number)
{
    unsigned char bytes[8];
    for (int i = 0; i < 8; i++)
        bytes[i] = (unsigned char)((uint64_t)number >> (8 * i));
    *digest = hash_bytes(bytes, sizeof bytes, *digest);
}

static void mix_text(uint64_t *digest, const char *text)
{
    *digest = hash_bytes(text, strlen(text), *digest);
}

static void mix_period(uint64_t *digest, odf_period period)
{
    char text[ODF_PERIOD_SIZE];
    mix_text(digest, odf_period_format(period, text));
}

static void mix_entities(uint64_t *digest, const struct derived *derived)
{
    for (size_t i = 0; i < derived->entity_count; i++) {
        const struct derived_entity *entity = &derived->entities[i];
        mix_number(digest, (int64_t)i);
        mix_text(digest, entity->id);
        mix_number(digest, entity->kind);
        mix_text(digest, entity->name);
        mix_period(digest, entity->date);
        mix_number(digest, entity->type);
        mix_text(digest, entity->place);
        mix_number(digest, entity->entries);
        mix_number(digest, entity->mentions);
    }
    for (size_t i = 0; i < derived->alias_count; i++) {
        mix_number(digest, derived->aliases[i].node);
        mix_text(digest, derived->aliases[i].name);
        mix_text(digest, derived->aliases[i].key);
        mix_number(digest, derived->aliases[i].mentions);
    }
    for (size_t i = 0; i < derived->identifier_count; i++) {
        mix_text(digest, derived->identifiers[i].id);
        mix_number(digest, derived->identifiers[i].node);
    }
    for (size_t i = 0; i < derived->name_key_count; i++) {
        mix_number(digest, (int64_t)derived->name_keys[i].key);
        mix_number(digest, derived->name_keys[i].node);
    }
}

static void mix_triple(uint64_t *digest, int64_t a, int64_t b, int64_t c)
{
    mix_number(digest, a);
    mix_number(digest, b);
    mix_number(digest, c);
}

uint64_t store_digest(const struct derived *derived)
{
    uint64_t digest = 0;
    mix_entities(&digest, derived);
    for (size_t i = 0; i < derived->appearance_count; i++)
        mix_triple(&digest, derived->appearances[i].entry, derived->appearances[i].mention,
                   derived->appearances[i].node);
    for (size_t i = 0; i < derived->occurrence_count; i++)
        mix_triple(&digest, derived->occurrences[i].entry, derived->occurrences[i].event,
                   derived->occurrences[i].node);
    for (size_t i = 0; i < derived->tie_count; i++) {
        const struct derived_tie *tie = &derived->ties[i];
        mix_number(&digest, (int64_t)i);
        mix_triple(&digest, tie->from, tie->to, tie->kind);
        mix_number(&digest, tie->how);
        mix_number(&digest, tie->strength);
        mix_text(&digest, tie->role);
        mix_period(&digest, tie->date);
        mix_number(&digest, tie->alleged);
    }
    int64_t number = 0;
    for (size_t i = 0; i < derived->evidence_count; i++) {
        const struct derived_evidence *evidence = &derived->evidence[i];
        number = i && derived->evidence[i - 1].tie == evidence->tie ? number + 1 : 0;
        mix_triple(&digest, evidence->tie, number, evidence->entry);
        mix_triple(&digest, evidence->span.start, evidence->span.end, evidence->how);
        mix_text(&digest, evidence->role);
        mix_period(&digest, evidence->date);
        mix_number(&digest, first_day_of(evidence->date));
        mix_number(&digest, last_day_of(evidence->date));
        mix_number(&digest, evidence->alleged);
    }
    return digest;
}

static odf_status mix_rows(odf_store *store, const char *sql, uint64_t *digest, odf_error *err)
{
    STATEMENT rows = NULL;
    odf_status status = sqlite_prepare(store, sql, &rows, err);
    if (status != ODF_OK)
        return status;
    int code;
    while ((code = sqlite3_step(rows)) == SQLITE_ROW) {
        for (int i = 0; i < sqlite3_column_count(rows); i++) {
            if (sqlite3_column_type(rows, i) == SQLITE_INTEGER)
                mix_number(digest, sqlite3_column_int64(rows, i));
            else
                mix_text(digest, sqlite_text(rows, i));
        }
    }
    return code == SQLITE_DONE ? ODF_OK : sqlite_fail(store, err, "cannot read the graph");
}

odf_status store_digest_stored(odf_store *store, uint64_t *out, odf_error *err)
{
    /* The columns in the order in which store_digest() takes them. */
    static const char *const queries[] = {
        "SELECT node,id,kind,name,date,type,place,entries,mentions FROM entity ORDER BY node",
        "SELECT node,name,key,mentions FROM alias ORDER BY node, name",
        "SELECT id,node FROM identifier ORDER BY id",
        "SELECT key,node FROM name_key ORDER BY key, node",
        "SELECT entry,mention,node FROM appearance ORDER BY entry, mention",
        "SELECT entry,event,node FROM occurrence ORDER BY entry, event",
        "SELECT tie,from_node,to_node,kind,how,strength,role,date,alleged FROM tie ORDER BY tie",
        ("SELECT tie,evidence,entry,start,end,how,role,date,first_day,last_day,alleged"
         " FROM evidence ORDER BY tie, evidence")};
    uint64_t digest = 0;
    for (size_t i = 0; i < COUNT_OF(queries); i++) {
        odf_status status = mix_rows(store, queries[i], &digest, err);
        if (status != ODF_OK)
            return status;
    }
    *out = digest;
    return ODF_OK;
}
