/* SPDX-License-Identifier: MIT */
/* What the files of this folder share: the handle, statements, and turning SQLite's results into
 * ours. */
#ifndef STORE_SQLITE_H
#define STORE_SQLITE_H

#include "store/store.h"

#include <sqlite3.h>

/* 0x6F646667 is "odfg": `file` then knows a store from any other SQLite file. */
enum { STORE_APPLICATION_ID = 0x6F646667 };

/* Statements that run once for each entry loaded, prepared once. */
enum cached {
    CACHED_LOOK,
    CACHED_WITHDRAW,
    CACHED_HEAD,
    CACHED_MENTION,
    CACHED_EVENT,
    CACHED_PARTICIPANT,
    CACHED_RELATION,
    CACHED_WORDS,
    CACHED_OLD_WORDS,
    CACHED_COUNT
};

struct odf_store {
    sqlite3 *db;
    char *path;
    sqlite3_stmt *cached[CACHED_COUNT];
    int rules; /* of the derived rows, 0 if stale */
    bool in_transaction;
};

struct migration {
    const char *what;
    const char *sql;
};

/* migrations[i] brings version i to version i + 1. */
extern const struct migration store_migrations[];
extern const int store_migration_count;

odf_status sqlite_fail(odf_store *store, odf_error *err, const char *what);
odf_status sqlite_run(odf_store *store, const char *sql, odf_error *err);
odf_status sqlite_prepare(odf_store *store, const char *sql, sqlite3_stmt **out, odf_error *err);

/* The same for a cached statement, reset; it stays the store's. */
odf_status sqlite_cached(odf_store *store, enum cached which, const char *sql, sqlite3_stmt **out,
                         odf_error *err);

/* One number, from a statement without parameters. */
odf_status sqlite_number(odf_store *store, const char *sql, int64_t *out, odf_error *err);

/* The full-text index: what a new entry says, and, before it goes, what an old one said. */
odf_status words_put(odf_store *store, int64_t number, const odf_entry *entry, odf_error *err);
odf_status words_withdraw(odf_store *store, const char *entry_id, odf_error *err);

/* Runs a statement that gives no rows, and resets it. */
odf_status sqlite_step_done(odf_store *store, sqlite3_stmt *statement, odf_error *err);

void sqlite_drop(sqlite3_stmt **statement);

#define STATEMENT CLEANUP(sqlite_drop) sqlite3_stmt *

void sqlite_put_text(sqlite3_stmt *statement, int at, const char *text); /* NULL as "" */
void sqlite_put_period(sqlite3_stmt *statement, int at, odf_period period);
const char *sqlite_text(sqlite3_stmt *statement, int column);
odf_period sqlite_period(sqlite3_stmt *statement, int column);

/* The day as a number that sorts, 20190328; what is not known is taken as the first or the last
 * day that it may be. 0 when the year is unknown. */
int64_t first_day_of(odf_period period);
int64_t last_day_of(odf_period period);

#endif
