/* SPDX-License-Identifier: MIT */
/* What must hold in every store, asked row by row. That the derived rows are those which the
 * ledger gives is checked where they are made, in ingest/. */
#include "store/sqlite.h"

#include <stdio.h>

/* Each query names the rows that break a rule; `what` says the rule, with %s for the first column.
 */
static const struct {
    const char *what;
    const char *sql;
} rules[] = {
    {"entry '%s' has a mention outside its text",
     "SELECT n.id FROM mention m JOIN entry n USING(entry)"
     " WHERE m.end > length(CAST(n.text AS BLOB)) OR m.start >= m.end"},
    {"entry '%s' has an event whose words are outside its text",
     "SELECT n.id FROM event e JOIN entry n USING(entry)"
     " WHERE e.end > length(CAST(n.text AS BLOB)) OR e.start > e.end"},
    {"entry '%s' has an event whose words are not those at the stated bytes",
     "SELECT n.id FROM event e JOIN entry n USING(entry) WHERE e.end > e.start AND"
     " CAST(substr(CAST(n.text AS BLOB), e.start + 1, e.end - e.start) AS TEXT) <> e.trigger"},
    {"entry '%s' has a relation whose quote is not at the stated bytes",
     "SELECT n.id FROM relation r JOIN entry n USING(entry) WHERE r.end > r.start AND"
     " CAST(substr(CAST(n.text AS BLOB), r.start + 1, r.end - r.start) AS TEXT) <> r.quote"},
    {"tie %s has no evidence",
     "SELECT t.tie FROM tie t WHERE NOT EXISTS (SELECT 1 FROM evidence v WHERE v.tie = t.tie)"},
    {"tie %s has evidence of another kind than its own",
     "SELECT t.tie FROM tie t JOIN evidence v USING(tie) WHERE v.how <> t.how"},
    {"evidence of tie %s is outside its entry's text",
     "SELECT v.tie FROM evidence v JOIN entry n USING(entry)"
     " WHERE v.end > length(CAST(n.text AS BLOB)) OR v.start > v.end OR v.start < 0"},
    {"entity '%s' is not among the identifiers",
     "SELECT e.id FROM entity e LEFT JOIN identifier i USING(id) WHERE i.node IS NOT e.node"},
    {"decision '%s' withdraws one that is not there",
     "SELECT d.decision FROM decision d LEFT JOIN decision w ON w.decision = d.withdraws"
     " WHERE d.withdraws IS NOT NULL AND w.decision IS NULL"},
};

static odf_status report_rows(odf_store *store, const char *sql, const char *what,
                              store_fault_fn *fault, void *user, odf_error *err)
{
    STATEMENT rows = NULL;
    odf_status status = sqlite_prepare(store, sql, &rows, err);
    if (status != ODF_OK)
        return status;
    int code;
    while ((code = sqlite3_step(rows)) == SQLITE_ROW) {
        char *message = sqlite3_mprintf(what, sqlite_text(rows, 0));
        if (!message)
            return fail(err, ODF_E_MEMORY, "checking the store: out of memory");
        fault(user, message);
        sqlite3_free(message);
    }
    return code == SQLITE_DONE ? ODF_OK : sqlite_fail(store, err, "cannot check the store");
}

static odf_status check_file(odf_store *store, store_fault_fn *fault, void *user, odf_error *err)
{
    STATEMENT rows = NULL;
    odf_status status = sqlite_prepare(store, "PRAGMA integrity_check", &rows, err);
    if (status != ODF_OK)
        return status;
    int code;
    while ((code = sqlite3_step(rows)) == SQLITE_ROW) {
        if (strcmp(sqlite_text(rows, 0), "ok") != 0)
            fault(user, sqlite_text(rows, 0));
    }
    if (code != SQLITE_DONE)
        return sqlite_fail(store, err, "cannot check the store");
    return report_rows(store, "PRAGMA foreign_key_check", "a row of '%s' points to nothing", fault,
                       user, err);
}

odf_status store_check(odf_store *store, store_fault_fn *fault, void *user, odf_error *err)
{
    odf_status status = check_file(store, fault, user, err);
    for (size_t i = 0; status == ODF_OK && i < COUNT_OF(rules); i++)
        status = report_rows(store, rules[i].sql, rules[i].what, fault, user, err);
    return status;
}
