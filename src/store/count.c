/* SPDX-License-Identifier: MIT */
/* What is in a store, in numbers. */
#include "store/sqlite.h"

#include "base/utf8.h"

static odf_status count_into(odf_store *store, const char *sql, uint64_t *counts, size_t limit,
                             odf_error *err)
{
    STATEMENT rows = NULL;
    odf_status status = sqlite_prepare(store, sql, &rows, err);
    if (status != ODF_OK)
        return status;
    int code;
    while ((code = sqlite3_step(rows)) == SQLITE_ROW) {
        const int64_t which = sqlite3_column_int64(rows, 0);
        if (which >= 0 && (size_t)which < limit)
            counts[which] = (uint64_t)sqlite3_column_int64(rows, 1);
    }
    return code == SQLITE_DONE ? ODF_OK : sqlite_fail(store, err, "cannot count");
}

static void copy_cut(char *out, size_t room, const char *text)
{
    size_t size = strlen(text);
    if (size >= room) {
        size = room - 1;
        while (size > 0 && ((unsigned char)text[size] & 0xC0) == 0x80)
            size--;
    }
    memcpy(out, text, size);
    out[size] = '\0';
}

static odf_status count_publishers(odf_store *store, odf_store_counts *counts, odf_error *err)
{
    STATEMENT rows = NULL;
    odf_status status =
        sqlite_prepare(store,
                       "SELECT publisher FROM entry WHERE publisher <> '' GROUP BY publisher"
                       " ORDER BY count(*) DESC, publisher",
                       &rows, err);
    if (status != ODF_OK)
        return status;
    int code;
    while ((code = sqlite3_step(rows)) == SQLITE_ROW) {
        if (counts->publishers++ == 0)
            copy_cut(counts->publisher, sizeof counts->publisher, sqlite_text(rows, 0));
    }
    return code == SQLITE_DONE ? ODF_OK : sqlite_fail(store, err, "cannot count");
}

static odf_date date_of_day(int64_t day)
{
    return (odf_date){(int16_t)(day / 10000), (uint8_t)(day / 100 % 100), (uint8_t)(day % 100)};
}

odf_status odf_store_count(odf_store *store, odf_store_counts *out, odf_error *err)
{
    odf_store_counts counts = {0};
    int64_t first = 0;
    int64_t last = 0;
    const struct {
        const char *sql;
        uint64_t *to;
        size_t limit;
    } queries[] = {
        {"SELECT 0, count(*) FROM entry", &counts.entries, 1},
        {"SELECT 0, count(DISTINCT text_key) FROM entry", &counts.independent_entries, 1},
        {"SELECT 0, count(*) FROM mention", &counts.mentions, 1},
        {"SELECT 0, count(*) FROM decision", &counts.decisions, 1},
        {"SELECT kind, count(*) FROM entity GROUP BY kind", counts.nodes, ODF_KIND_COUNT},
        {"SELECT kind, count(*) FROM tie GROUP BY kind", counts.ties, ODF_TIE_KIND_COUNT},
        {"SELECT how, count(*) FROM evidence GROUP BY how", counts.evidence, ODF_HOW_COUNT},
        {"SELECT 0, count(*) FROM evidence WHERE first_day = 0", &counts.undated_evidence, 1},
    };
    odf_status status = ODF_OK;
    for (size_t i = 0; status == ODF_OK && i < COUNT_OF(queries); i++)
        status = count_into(store, queries[i].sql, queries[i].to, queries[i].limit, err);
    if (status == ODF_OK)
        status = sqlite_number(store, "SELECT min(first_day) FROM evidence WHERE first_day > 0",
                               &first, err);
    if (status == ODF_OK)
        status = sqlite_number(store, "SELECT max(last_day) FROM evidence WHERE last_day > 0",
                               &last, err);
    if (status == ODF_OK)
        status = count_publishers(store, &counts, err);
    if (status != ODF_OK)
        return status;
    counts.period = (odf_period){date_of_day(first), date_of_day(last)};
    *out = counts;
    return ODF_OK;
}
