/* SPDX-License-Identifier: MIT */
#include "../support/unit.h"

#include "store/sqlite.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static char path[64];

static int make_folder(void **state)
{
    (void)state;
    char folder[] = "/tmp/odfgraph-store-XXXXXX";
    if (!mkdtemp(folder))
        return -1;
    snprintf(path, sizeof path, "%s/a.db", folder);
    return 0;
}

static int drop_folder(void **state)
{
    (void)state;
    unlink(path);
    *strrchr(path, '/') = '\0';
    return rmdir(path);
}

static const odf_mention mentions[] = {
    {{0, 8}, ODF_PERSON, "Dana Ori", "Dana Ori", "\"opt\": true"},
    {{20, 32}, ODF_ORGANISATION, "Kepler Union", "Kepler Union", ""},
};
static const odf_participant people[] = {{"Dana Ori", ODF_SUBJECT, true, ""}};
static const odf_event events[] = {{ODF_DECISION,
                                    "Ori chosen",
                                    {{2019, 2, 0}, {2019, 2, 0}},
                                    "Oslo",
                                    "leads",
                                    {9, 14},
                                    people,
                                    1,
                                    ""}};
static const odf_relation relations[] = {{ODF_AFFILIATED,
                                          "Dana Ori",
                                          "Kepler Union",
                                          "leader",
                                          "leads the",
                                          {9, 18},
                                          false,
                                          "\"sure\": 0.5",
                                          3}};

static odf_entry sample(const char *id)
{
    return (odf_entry){.id = id,
                       .title = "",
                       .text = "Dana Ori leads the  Kepler Union.",
                       .text_size = 33,
                       .date = {{2019, 2, 21}, {2019, 2, 21}},
                       .url = "",
                       .publisher = "Wire",
                       .language = "en",
                       .extra = "\"x\":1",
                       .mentions = mentions,
                       .mention_count = 2,
                       .events = events,
                       .event_count = 1,
                       .relations = relations,
                       .relation_count = 1};
}

static odf_store *open_store(odf_store_mode mode)
{
    odf_store *store = NULL;
    odf_error err = {0};
    if (odf_store_open(path, mode, &store, &err) != ODF_OK)
        fail_msg("%s", err.message);
    return store;
}

static enum store_change put(odf_store *store, const odf_entry *entry)
{
    enum store_change change = STORE_SAME;
    odf_error err = {0};
    assert_int_equal(store_begin(store, &err), ODF_OK);
    if (store_put_entry(store, entry, &change, &err) != ODF_OK)
        fail_msg("%s", err.message);
    assert_int_equal(store_commit(store, &err), ODF_OK);
    return change;
}

static odf_status compare_with_sample(void *user, uint32_t number, const odf_entry *entry,
                                      odf_error *err)
{
    (void)number;
    (void)err;
    ++*(int *)user;
    assert_string_equal(entry->text, "Dana Ori leads the  Kepler Union.");
    assert_int_equal(entry->mention_count, 2);
    assert_string_equal(entry->mentions[1].text, "Kepler Union.");
    return ODF_OK;
}

static odf_status take_same(void *user, uint32_t number, const odf_entry *entry, odf_error *err)
{
    (void)number;
    (void)err;
    ++*(int *)user;
    assert_string_equal(entry->extra, "\"x\":1");
    assert_string_equal(entry->mentions[0].extra, "\"opt\": true");
    assert_int_equal(entry->event_count, 1);
    assert_int_equal(entry->events[0].participant_count, 1);
    assert_true(entry->events[0].participants[0].alleged);
    assert_string_equal(entry->relations[0].quote, "leads the");
    assert_string_equal(entry->relations[0].extra, "\"sure\": 0.5");
    assert_int_equal(entry->relations[0].weight, 3);
    assert_int_equal(entry->date.first.day, 21);
    return ODF_OK;
}

static void test_the_file_is_private(void **state)
{
    (void)state;
    odf_store_close(open_store(ODF_STORE_CREATE));
    struct stat about;
    assert_int_equal(stat(path, &about), 0);
    assert_int_equal(about.st_mode & 0777, 0600);
}

static void test_the_same_entry_changes_nothing_and_a_new_one_replaces(void **state)
{
    (void)state;
    odf_store *store = open_store(ODF_STORE_CREATE);
    odf_entry entry = sample("a-1");
    int seen = 0;
    assert_int_equal(put(store, &entry), STORE_NEW);
    assert_int_equal(put(store, &entry), STORE_SAME);
    assert_int_equal(store_each_entry(store, take_same, &seen, NULL), ODF_OK);
    assert_int_equal(seen, 1);

    odf_mention moved[] = {mentions[0], {{20, 33}, ODF_ORGANISATION, "Kepler Union.", "KU", NULL}};
    entry.mentions = moved;
    assert_int_equal(put(store, &entry), STORE_CHANGED);
    assert_int_equal(store_each_entry(store, compare_with_sample, &seen, NULL), ODF_OK);
    assert_int_equal(seen, 2);
    odf_store_close(store);
}

static void test_what_is_not_committed_is_not_there(void **state)
{
    (void)state;
    odf_store *store = open_store(ODF_STORE_CREATE);
    odf_entry entry = sample("b-1");
    enum store_change change;
    odf_error err = {0};
    assert_int_equal(store_begin(store, &err), ODF_OK);
    assert_int_equal(store_put_entry(store, &entry, &change, &err), ODF_OK);
    odf_store_close(store);
    store = open_store(ODF_STORE_READ);
    odf_store_counts counts;
    assert_int_equal(odf_store_count(store, &counts, &err), ODF_OK);
    assert_int_equal(counts.entries, 0);
    odf_store_close(store);
}

/* A store as version 1 left it: the ledger alone. */
static void test_an_old_store_is_brought_forward(void **state)
{
    (void)state;
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, store_migrations[0].sql, NULL, NULL, NULL), SQLITE_OK);
    char sql[300];
    snprintf(sql, sizeof sql,
             "PRAGMA application_id = %d; PRAGMA user_version = 1;"
             "INSERT INTO entry VALUES(7,'old','','An old text.','','','','','',x'00',5);",
             STORE_APPLICATION_ID);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);

    odf_store *store = NULL;
    odf_error err = {0};
    assert_int_equal(odf_store_open(path, ODF_STORE_READ, &store, &err), ODF_E_VERSION);
    store = open_store(ODF_STORE_WRITE);
    odf_store_counts counts;
    assert_int_equal(odf_store_count(store, &counts, &err), ODF_OK);
    assert_int_equal(counts.entries, 1);
    assert_false(odf_store_derived(store));
    int64_t version = 0;
    assert_int_equal(sqlite_number(store, "PRAGMA user_version", &version, &err), ODF_OK);
    assert_int_equal(version, odf_store_schema_version());
    odf_store_close(store);
}

static void refused(const char *sql, odf_status expected)
{
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
    odf_store *store = NULL;
    odf_error err = {0};
    assert_int_equal(odf_store_open(path, ODF_STORE_CREATE, &store, &err), expected);
    assert_true(err.message[0] != '\0');
    assert_null(store);
}

static void test_a_newer_store_is_refused(void **state)
{
    (void)state;
    char sql[120];
    snprintf(sql, sizeof sql,
             "CREATE TABLE later(x); PRAGMA application_id = %d;"
             "PRAGMA user_version = 99",
             STORE_APPLICATION_ID);
    refused(sql, ODF_E_VERSION);
}

static void test_a_foreign_database_is_refused(void **state)
{
    (void)state;
    refused("CREATE TABLE photos(x)", ODF_E_STORE);
}

static void test_a_file_that_is_no_database_is_refused(void **state)
{
    (void)state;
    FILE *file = fopen(path, "w");
    for (int i = 0; i < 500; i++)
        fputs("this is a letter, not a database\n", file);
    fclose(file);
    odf_store *store = NULL;
    odf_error err = {0};
    assert_int_equal(odf_store_open(path, ODF_STORE_WRITE, &store, &err), ODF_E_STORE);
}

static void test_a_missing_store_names_the_remedy(void **state)
{
    (void)state;
    odf_store *store = NULL;
    odf_error err = {0};
    assert_int_equal(odf_store_open(path, ODF_STORE_READ, &store, &err), ODF_E_STORE);
    assert_non_null(strstr(err.message, "odfgraph load"));
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, make_folder, drop_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_the_file_is_private),
        CASE(test_the_same_entry_changes_nothing_and_a_new_one_replaces),
        CASE(test_what_is_not_committed_is_not_there),
        CASE(test_an_old_store_is_brought_forward),
        CASE(test_a_newer_store_is_refused),
        CASE(test_a_foreign_database_is_refused),
        CASE(test_a_file_that_is_no_database_is_refused),
        CASE(test_a_missing_store_names_the_remedy),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
