/* SPDX-License-Identifier: MIT */
/* Opening, closing, migrating, transactions; and the helpers through which the rest of this
 * folder speaks to SQLite. */
#include "store/sqlite.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

enum { BUSY_WAIT_MS = 5000 };

odf_status sqlite_fail(odf_store *store, odf_error *err, const char *what)
{
    switch (sqlite3_errcode(store->db) & 0xFF) {
    case SQLITE_NOMEM: return fail(err, ODF_E_MEMORY, "%s: out of memory", what);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return fail(err, ODF_E_STORE,
                    "%s: '%s' is in use by another program; try again when it "
                    "is done",
                    what, store->path);
    case SQLITE_FULL:
    case SQLITE_IOERR:
        return fail(err, ODF_E_IO, "%s: '%s': %s", what, store->path, sqlite3_errmsg(store->db));
    default:
        return fail(err, ODF_E_STORE, "%s: '%s': %s", what, store->path, sqlite3_errmsg(store->db));
    }
}

odf_status sqlite_run(odf_store *store, const char *sql, odf_error *err)
{
    if (sqlite3_exec(store->db, sql, NULL, NULL, NULL) != SQLITE_OK)
        return sqlite_fail(store, err, "the store refused a statement");
    return ODF_OK;
}

odf_status sqlite_prepare(odf_store *store, const char *sql, sqlite3_stmt **out, odf_error *err)
{
    if (sqlite3_prepare_v2(store->db, sql, -1, out, NULL) != SQLITE_OK)
        return sqlite_fail(store, err, "the store cannot be read");
    return ODF_OK;
}

odf_status sqlite_cached(odf_store *store, enum cached which, const char *sql, sqlite3_stmt **out,
                         odf_error *err)
{
    odf_status status = ODF_OK;
    if (!store->cached[which])
        status = sqlite_prepare(store, sql, &store->cached[which], err);
    if (status == ODF_OK) {
        *out = store->cached[which];
        sqlite3_reset(*out);
    }
    return status;
}

odf_status sqlite_number(odf_store *store, const char *sql, int64_t *out, odf_error *err)
{
    STATEMENT statement = NULL;
    odf_status status = sqlite_prepare(store, sql, &statement, err);
    if (status != ODF_OK)
        return status;
    if (sqlite3_step(statement) != SQLITE_ROW)
        return sqlite_fail(store, err, "the store cannot be read");
    *out = sqlite3_column_int64(statement, 0);
    return ODF_OK;
}

odf_status sqlite_step_done(odf_store *store, sqlite3_stmt *statement, odf_error *err)
{
    const int code = sqlite3_step(statement);
    if (code != SQLITE_DONE && code != SQLITE_ROW)
        return sqlite_fail(store, err, "cannot write to the store");
    sqlite3_reset(statement);
    return ODF_OK;
}

void sqlite_drop(sqlite3_stmt **statement)
{
    sqlite3_finalize(*statement);
}

void sqlite_put_text(sqlite3_stmt *statement, int at, const char *text)
{
    sqlite3_bind_text(statement, at, text ? text : "", -1, SQLITE_STATIC);
}

void sqlite_put_period(sqlite3_stmt *statement, int at, odf_period period)
{
    char text[ODF_PERIOD_SIZE];
    sqlite3_bind_text(statement, at, odf_period_format(period, text), -1, SQLITE_TRANSIENT);
}

const char *sqlite_text(sqlite3_stmt *statement, int column)
{
    const char *text = (const char *)sqlite3_column_text(statement, column);
    return text ? text : "";
}

odf_period sqlite_period(sqlite3_stmt *statement, int column)
{
    odf_period period = {0};
    /* A date that someone spoilt by hand is shown as unknown; `check` names it. */
    if (odf_period_parse(sqlite_text(statement, column), &period, NULL) != ODF_OK)
        return (odf_period){0};
    return period;
}

static int64_t day_number(int year, int month, int day)
{
    return ((int64_t)year * 100 + month) * 100 + day;
}

int64_t first_day_of(odf_period period)
{
    const odf_date date = period.first;
    return date.year ? day_number(date.year, date.month ? date.month : 1, date.day ? date.day : 1)
                     : 0;
}

int64_t last_day_of(odf_period period)
{
    const odf_date date = period.last;
    return date.year ? day_number(date.year, date.month ? date.month : 12, date.day ? date.day : 31)
                     : 0;
}

int odf_store_schema_version(void)
{
    return store_migration_count;
}

const char *odf_store_engine_version(void)
{
    return sqlite3_libversion();
}

odf_status store_begin(odf_store *store, odf_error *err)
{
    odf_status status = sqlite_run(store, "BEGIN IMMEDIATE", err);
    store->in_transaction = status == ODF_OK;
    return status;
}

odf_status store_commit(odf_store *store, odf_error *err)
{
    odf_status status = sqlite_run(store, "COMMIT", err);
    if (status == ODF_OK)
        store->in_transaction = false;
    return status;
}

static odf_status read_rules(odf_store *store, odf_error *err)
{
    int64_t rules = 0;
    odf_status status = sqlite_number(store, "SELECT rules FROM state", &rules, err);
    if (status == ODF_OK)
        store->rules = (int)rules;
    return status;
}

void store_rollback(odf_store *store)
{
    if (!store->in_transaction)
        return;
    (void)sqlite_run(store, "ROLLBACK", NULL);
    store->in_transaction = false;
    (void)read_rules(store, NULL);
}

int store_derived_rules(const odf_store *store)
{
    return store->rules;
}

bool odf_store_derived(const odf_store *store)
{
    return store->rules > 0;
}

static odf_status migrate(odf_store *store, int version, odf_error *err)
{
    odf_status status = store_begin(store, err);
    /* Another process may have been faster between the look and the lock. */
    int64_t now = version;
    if (status == ODF_OK)
        status = sqlite_number(store, "PRAGMA user_version", &now, err);
    for (int step = (int)now; status == ODF_OK && step < store_migration_count; step++) {
        status = sqlite_run(store, store_migrations[step].sql, err);
        if (status != ODF_OK)
            status = error_within(err, status, "bringing '%s' from version %d to %d (%s)",
                                  store->path, step, step + 1, store_migrations[step].what);
    }
    char stamp[96];
    sqlite3_snprintf(sizeof stamp, stamp, "PRAGMA application_id = %d; PRAGMA user_version = %d",
                     STORE_APPLICATION_ID, store_migration_count);
    if (status == ODF_OK)
        status = sqlite_run(store, stamp, err);
    if (status == ODF_OK)
        status = store_commit(store, err);
    if (status != ODF_OK)
        store_rollback(store);
    return status;
}

static odf_status check_version(odf_store *store, odf_store_mode mode, odf_error *err)
{
    int64_t application = 0;
    int64_t version = 0;
    int64_t tables = 0;
    odf_status status = sqlite_number(store, "PRAGMA application_id", &application, err);
    if (status == ODF_OK)
        status = sqlite_number(store, "PRAGMA user_version", &version, err);
    if (status == ODF_OK)
        status = sqlite_number(store, "SELECT count(*) FROM sqlite_schema", &tables, err);
    if (status != ODF_OK)
        return error_within(err, status == ODF_E_MEMORY ? status : ODF_E_STORE,
                            "'%s' is no store of odfgraph, or it is damaged", store->path);
    const bool empty = tables == 0 && version == 0;
    if (!empty && application != STORE_APPLICATION_ID)
        return fail(err, ODF_E_STORE, "'%s' is a database, but no store of odfgraph", store->path);
    if (version > store_migration_count)
        return fail(err, ODF_E_VERSION,
                    "'%s' was written by a newer odfgraph (schema %d, this one "
                    "knows up to %d); use that one",
                    store->path, (int)version, store_migration_count);
    if (version == store_migration_count)
        return ODF_OK;
    if (mode == ODF_STORE_READ)
        return fail(err, ODF_E_VERSION,
                    "'%s' is of an older schema, %d; this odfgraph wants %d: "
                    "open it once for writing (odfgraph rebuild)",
                    store->path, (int)version, store_migration_count);
    return migrate(store, (int)version, err);
}

/* SQLite makes files with the umask's mode; names of sources must not be readable by others. */
static odf_status create_private(const char *path, odf_error *err)
{
    const int file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (file >= 0)
        close(file);
    else if (errno != EEXIST)
        return fail(err, ODF_E_STORE, "cannot make the store '%s': %s", path, strerror(errno));
    return ODF_OK;
}

static odf_status open_file(odf_store *store, odf_store_mode mode, odf_error *err)
{
    if (mode == ODF_STORE_CREATE) {
        odf_status status = create_private(store->path, err);
        if (status != ODF_OK)
            return status;
    } else if (access(store->path, F_OK) != 0) {
        return fail(err, ODF_E_STORE,
                    "no store at '%s'; load entries first (odfgraph load FILE), "
                    "or name another with --db",
                    store->path);
    }
    /* A load that was killed leaves a journal, which the next one to open the file must roll back,
     * even if it only wants to read: so a reader opens for writing where it may, and then forbids
     * itself to write. */
    const bool may_write = mode != ODF_STORE_READ || access(store->path, W_OK) == 0;
    const int flags = may_write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    if (sqlite3_open_v2(store->path, &store->db, flags | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK) {
        if (!store->db)
            return fail(err, ODF_E_MEMORY, "opening '%s': out of memory", store->path);
        return sqlite_fail(store, err, "cannot open the store");
    }
    sqlite3_busy_timeout(store->db, BUSY_WAIT_MS);
    sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(store->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    return sqlite_run(store,
                      mode == ODF_STORE_READ
                          ? "PRAGMA query_only = ON; PRAGMA cache_size = -65536"
                          : "PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536",
                      err);
}

odf_status odf_store_open(const char *path, odf_store_mode mode, odf_store **out, odf_error *err)
{
    odf_store *store = calloc(1, sizeof *store);
    char *copy = malloc(strlen(path) + 1);
    if (!store || !copy) {
        free(store);
        free(copy);
        return fail(err, ODF_E_MEMORY, "opening '%s': out of memory", path);
    }
    store->path = strcpy(copy, path);
    odf_status status = open_file(store, mode, err);
    if (status == ODF_OK)
        status = check_version(store, mode, err);
    if (status == ODF_OK)
        status = read_rules(store, err);
    if (status != ODF_OK) {
        odf_store_close(store);
        return status;
    }
    *out = store;
    return ODF_OK;
}

void odf_store_close(odf_store *store)
{
    if (!store)
        return;
    for (int i = 0; i < CACHED_COUNT; i++)
        sqlite3_finalize(store->cached[i]);
    if (store->db)
        store_rollback(store);
    sqlite3_close(store->db);
    free(store->path);
    free(store);
}
