/* SPDX-License-Identifier: MIT */
/* The full-text index over the entries. */
#include "store/sqlite.h"

odf_status words_put(odf_store *store, int64_t number, const odf_entry *entry, odf_error *err)
{
    sqlite3_stmt *put = NULL;
    odf_status status = sqlite_cached(
        store, CACHED_WORDS, "INSERT INTO word(rowid,title,text) VALUES(?,?,?)", &put, err);
    if (status != ODF_OK)
        return status;
    sqlite3_bind_int64(put, 1, number);
    sqlite_put_text(put, 2, entry->title);
    sqlite3_bind_text64(put, 3, entry->text, entry->text_size, SQLITE_STATIC, SQLITE_UTF8);
    return sqlite_step_done(store, put, err);
}

odf_status words_withdraw(odf_store *store, const char *entry_id, odf_error *err)
{
    sqlite3_stmt *drop = NULL;
    odf_status status = sqlite_cached(store, CACHED_OLD_WORDS,
                                      "INSERT INTO word(word,rowid,title,text)"
                                      " SELECT 'delete',entry,title,text FROM entry WHERE id = ?",
                                      &drop, err);
    if (status != ODF_OK)
        return status;
    sqlite_put_text(drop, 1, entry_id);
    return sqlite_step_done(store, drop, err);
}

odf_status store_search(odf_store *store, const char *expression, size_t most, store_found_fn *take,
                        void *user, odf_error *err)
{
    STATEMENT rows = NULL;
    odf_status status =
        sqlite_prepare(store,
                       "SELECT e.id,e.date,e.publisher,e.title,snippet(word,-1,'[',']','…',24)"
                       " FROM word JOIN entry e ON e.entry = word.rowid WHERE word MATCH ?"
                       " ORDER BY bm25(word), e.id LIMIT ?",
                       &rows, err);
    if (status != ODF_OK)
        return status;
    sqlite_put_text(rows, 1, expression);
    sqlite3_bind_int64(rows, 2, (int64_t)most);
    int code = SQLITE_DONE;
    while (status == ODF_OK && (code = sqlite3_step(rows)) == SQLITE_ROW) {
        const struct found_entry found = {sqlite_text(rows, 0), sqlite_period(rows, 1),
                                          sqlite_text(rows, 2), sqlite_text(rows, 3),
                                          sqlite_text(rows, 4)};
        status = take(user, &found, err);
    }
    if (status != ODF_OK)
        return status;
    return code == SQLITE_DONE ? ODF_OK : sqlite_fail(store, err, "cannot search the entries");
}
