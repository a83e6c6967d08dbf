/* SPDX-License-Identifier: MIT */
/* Entries, going in and coming out with everything they say. */
#include "store/sqlite.h"

#include "base/table.h"
#include "base/utf8.h"
#include "base/vector.h"

enum { CONTENT_BYTES = 16 };

/* Two independent 64-bit hashes over the whole record, each value with its length, so that no two
 * records share the bytes that are hashed. */
struct content_hash {
    uint64_t half[2];
};

static void add_bytes(struct content_hash *hash, const void *data, size_t size)
{
    for (int i = 0; i < 2; i++) {
        hash->half[i] = (hash->half[i] + size) * 0xC6A4A7935BD1E995u + (uint64_t)i;
        hash->half[i] =
            hash_bytes(data, size, hash->half[i] ^ 0x9E3779B97F4A7C15u * (uint64_t)(i + 1));
    }
}

static void add_text(struct content_hash *hash, const char *text)
{
    add_bytes(hash, text ? text : "", text ? strlen(text) : 0);
}

static void add_number(struct content_hash *hash, uint32_t number)
{
    const unsigned char bytes[4] = {(unsigned char)number, (unsigned char)(number >> 8),
                                    (unsigned char)(number >> 16), (unsigned char)(number >> 24)};
    add_bytes(hash, bytes, sizeof bytes);
}

static void add_span(struct content_hash *hash, odf_span span)
{
    add_number(hash, span.start);
    add_number(hash, span.end);
}

static void add_period(struct content_hash *hash, odf_period period)
{
    char text[ODF_PERIOD_SIZE];
    add_text(hash, odf_period_format(period, text));
}

static void add_events(struct content_hash *hash, const odf_entry *entry)
{
    for (size_t i = 0; i < entry->event_count; i++) {
        const odf_event *event = &entry->events[i];
        add_number(hash, event->type);
        add_text(hash, event->label);
        add_period(hash, event->date);
        add_text(hash, event->place);
        add_text(hash, event->trigger);
        add_span(hash, event->trigger_span);
        add_text(hash, event->extra);
        add_number(hash, (uint32_t)event->participant_count);
        for (size_t j = 0; j < event->participant_count; j++) {
            add_text(hash, event->participants[j].name);
            add_number(hash, event->participants[j].role);
            add_number(hash, event->participants[j].alleged);
            add_text(hash, event->participants[j].extra);
        }
    }
}

static void hash_content(const odf_entry *entry, unsigned char out[CONTENT_BYTES])
{
    struct content_hash hash = {{0, 1}};
    const char *const texts[] = {entry->id,        entry->title,    entry->text, entry->url,
                                 entry->publisher, entry->language, entry->extra};
    for (size_t i = 0; i < COUNT_OF(texts); i++)
        add_text(&hash, texts[i]);
    add_period(&hash, entry->date);
    add_number(&hash, (uint32_t)entry->mention_count);
    for (size_t i = 0; i < entry->mention_count; i++) {
        add_span(&hash, entry->mentions[i].span);
        add_number(&hash, entry->mentions[i].kind);
        add_text(&hash, entry->mentions[i].name);
        add_text(&hash, entry->mentions[i].extra);
    }
    add_number(&hash, (uint32_t)entry->event_count);
    add_events(&hash, entry);
    add_number(&hash, (uint32_t)entry->relation_count);
    for (size_t i = 0; i < entry->relation_count; i++) {
        const odf_relation *relation = &entry->relations[i];
        add_number(&hash, relation->kind);
        add_text(&hash, relation->from);
        add_text(&hash, relation->to);
        add_text(&hash, relation->role);
        add_text(&hash, relation->quote);
        add_span(&hash, relation->quote_span);
        add_number(&hash, relation->alleged);
        add_text(&hash, relation->extra);
        add_number(&hash, relation->weight ? relation->weight : 1);
    }
    for (int i = 0; i < CONTENT_BYTES; i++)
        out[i] = (unsigned char)(hash.half[i / 8] >> (8 * (i % 8)));
}

uint64_t store_content_key(const odf_entry *entry)
{
    unsigned char content[CONTENT_BYTES];
    uint64_t key = 0;
    hash_content(entry, content);
    for (int i = 0; i < 8; i++)
        key = key << 8 | content[i];
    return key;
}

uint64_t store_text_key(const odf_entry *entry)
{
    const char *text = entry->text_size ? entry->text : entry->title;
    const char *at = text;
    const char *limit = text + strlen(text);
    uint64_t key = 0;
    uint32_t letter;
    while (at < limit) {
        if (!utf8_next(&at, limit, &letter)) {
            at++;
            continue;
        }
        if (!unicode_is_letter(letter) && !unicode_is_digit(letter))
            continue;
        uint32_t folded[2];
        const size_t count = unicode_fold(letter, folded);
        for (size_t i = 0; i < count; i++)
            key = (key ^ folded[i]) * 0x100000001B3u + (key >> 29);
    }
    return key;
}

/* ---- writing */

static odf_status put_mentions(odf_store *store, int64_t number, const odf_entry *entry,
                               odf_error *err)
{
    sqlite3_stmt *put = NULL;
    odf_status status = sqlite_cached(store, CACHED_MENTION,
                                      "INSERT INTO mention VALUES(?,?,?,?,?,?,?)", &put, err);
    for (size_t i = 0; status == ODF_OK && i < entry->mention_count; i++) {
        const odf_mention *mention = &entry->mentions[i];
        sqlite3_bind_int64(put, 1, number);
        sqlite3_bind_int64(put, 2, (int64_t)i);
        sqlite3_bind_int64(put, 3, mention->span.start);
        sqlite3_bind_int64(put, 4, mention->span.end);
        sqlite3_bind_int(put, 5, (int)mention->kind);
        sqlite_put_text(put, 6, mention->name);
        sqlite_put_text(put, 7, mention->extra);
        status = sqlite_step_done(store, put, err);
    }
    return status;
}

static odf_status put_participants(odf_store *store, int64_t number, size_t event_number,
                                   const odf_event *event, odf_error *err)
{
    sqlite3_stmt *put = NULL;
    odf_status status = sqlite_cached(store, CACHED_PARTICIPANT,
                                      "INSERT INTO participant VALUES(?,?,?,?,?,?,?)", &put, err);
    for (size_t i = 0; status == ODF_OK && i < event->participant_count; i++) {
        sqlite3_bind_int64(put, 1, number);
        sqlite3_bind_int64(put, 2, (int64_t)event_number);
        sqlite3_bind_int64(put, 3, (int64_t)i);
        sqlite_put_text(put, 4, event->participants[i].name);
        sqlite3_bind_int(put, 5, (int)event->participants[i].role);
        sqlite3_bind_int(put, 6, event->participants[i].alleged);
        sqlite_put_text(put, 7, event->participants[i].extra);
        status = sqlite_step_done(store, put, err);
    }
    return status;
}

static odf_status put_events(odf_store *store, int64_t number, const odf_entry *entry,
                             odf_error *err)
{
    sqlite3_stmt *put = NULL;
    odf_status status = sqlite_cached(store, CACHED_EVENT,
                                      "INSERT INTO event VALUES(?,?,?,?,?,?,?,?,?,?)", &put, err);
    for (size_t i = 0; status == ODF_OK && i < entry->event_count; i++) {
        const odf_event *event = &entry->events[i];
        sqlite3_bind_int64(put, 1, number);
        sqlite3_bind_int64(put, 2, (int64_t)i);
        sqlite3_bind_int(put, 3, (int)event->type);
        sqlite_put_text(put, 4, event->label);
        sqlite_put_period(put, 5, event->date);
        sqlite_put_text(put, 6, event->place);
        sqlite_put_text(put, 7, event->trigger);
        sqlite3_bind_int64(put, 8, event->trigger_span.start);
        sqlite3_bind_int64(put, 9, event->trigger_span.end);
        sqlite_put_text(put, 10, event->extra);
        status = sqlite_step_done(store, put, err);
        if (status == ODF_OK)
            status = put_participants(store, number, i, event, err);
    }
    return status;
}

static odf_status put_relations(odf_store *store, int64_t number, const odf_entry *entry,
                                odf_error *err)
{
    sqlite3_stmt *put = NULL;
    odf_status status = sqlite_cached(
        store, CACHED_RELATION, "INSERT INTO relation VALUES(?,?,?,?,?,?,?,?,?,?,?,?)", &put, err);
    for (size_t i = 0; status == ODF_OK && i < entry->relation_count; i++) {
        const odf_relation *relation = &entry->relations[i];
        sqlite3_bind_int64(put, 1, number);
        sqlite3_bind_int64(put, 2, (int64_t)i);
        sqlite3_bind_int(put, 3, (int)relation->kind);
        sqlite_put_text(put, 4, relation->from);
        sqlite_put_text(put, 5, relation->to);
        sqlite_put_text(put, 6, relation->role);
        sqlite_put_text(put, 7, relation->quote);
        sqlite3_bind_int64(put, 8, relation->quote_span.start);
        sqlite3_bind_int64(put, 9, relation->quote_span.end);
        sqlite3_bind_int(put, 10, relation->alleged);
        sqlite_put_text(put, 11, relation->extra);
        sqlite3_bind_int64(put, 12, relation->weight ? relation->weight : 1);
        status = sqlite_step_done(store, put, err);
    }
    return status;
}

static odf_status put_head(odf_store *store, const odf_entry *entry,
                           const unsigned char content[CONTENT_BYTES], int64_t *out_number,
                           odf_error *err)
{
    sqlite3_stmt *put = NULL;
    odf_status status = sqlite_cached(
        store, CACHED_HEAD,
        "INSERT INTO entry(id,title,text,date,url,publisher,language,extra,content,text_key)"
        " VALUES(?,?,?,?,?,?,?,?,?,?)",
        &put, err);
    if (status != ODF_OK)
        return status;
    sqlite_put_text(put, 1, entry->id);
    sqlite_put_text(put, 2, entry->title);
    sqlite3_bind_text64(put, 3, entry->text, entry->text_size, SQLITE_STATIC, SQLITE_UTF8);
    sqlite_put_period(put, 4, entry->date);
    sqlite_put_text(put, 5, entry->url);
    sqlite_put_text(put, 6, entry->publisher);
    sqlite_put_text(put, 7, entry->language);
    sqlite_put_text(put, 8, entry->extra);
    sqlite3_bind_blob(put, 9, content, CONTENT_BYTES, SQLITE_STATIC);
    sqlite3_bind_int64(put, 10, (int64_t)store_text_key(entry));
    status = sqlite_step_done(store, put, err);
    if (status == ODF_OK)
        *out_number = sqlite3_last_insert_rowid(store->db);
    return status;
}

/* Whether the store has the entry, and whether it has just the same. */
static odf_status compare_stored(odf_store *store, const odf_entry *entry,
                                 const unsigned char content[CONTENT_BYTES], enum store_change *out,
                                 odf_error *err)
{
    sqlite3_stmt *get = NULL;
    odf_status status =
        sqlite_cached(store, CACHED_LOOK, "SELECT content FROM entry WHERE id = ?", &get, err);
    if (status != ODF_OK)
        return status;
    sqlite_put_text(get, 1, entry->id);
    const int code = sqlite3_step(get);
    if (code == SQLITE_DONE) {
        *out = STORE_NEW;
        sqlite3_reset(get);
        return ODF_OK;
    }
    if (code != SQLITE_ROW)
        return sqlite_fail(store, err, "cannot read the store");
    const bool same = sqlite3_column_bytes(get, 0) == CONTENT_BYTES &&
                      memcmp(sqlite3_column_blob(get, 0), content, CONTENT_BYTES) == 0;
    *out = same ? STORE_SAME : STORE_CHANGED;
    sqlite3_reset(get);
    return ODF_OK;
}

/* Derived rows point into the ledger, so they go before anything in it does; they are written
 * again when the load is through. */
static odf_status drop_derived(odf_store *store, odf_error *err)
{
    if (store->rules == 0)
        return ODF_OK;
    const struct derived nothing = {0};
    return store_put_derived(store, &nothing, err);
}

static odf_status withdraw(odf_store *store, const char *id, odf_error *err)
{
    sqlite3_stmt *drop = NULL;
    odf_status status =
        sqlite_cached(store, CACHED_WITHDRAW, "DELETE FROM entry WHERE id = ?", &drop, err);
    if (status != ODF_OK)
        return status;
    sqlite_put_text(drop, 1, id);
    return sqlite_step_done(store, drop, err);
}

odf_status store_withdraw_entry(odf_store *store, const char *id, bool *out_there, odf_error *err)
{
    odf_status status = drop_derived(store, err);
    if (status == ODF_OK)
        status = withdraw(store, id, err);
    if (status == ODF_OK)
        *out_there = sqlite3_changes(store->db) > 0;
    return status;
}

odf_status store_put_entry(odf_store *store, const odf_entry *entry, enum store_change *out,
                           odf_error *err)
{
    unsigned char content[CONTENT_BYTES];
    enum store_change change = STORE_NEW;
    int64_t number = 0;
    hash_content(entry, content);

    odf_status status = compare_stored(store, entry, content, &change, err);
    if (status == ODF_OK && change != STORE_SAME)
        status = drop_derived(store, err);
    if (status == ODF_OK && change == STORE_CHANGED)
        status = words_withdraw(store, entry->id, err);
    if (status == ODF_OK && change == STORE_CHANGED)
        status = withdraw(store, entry->id, err);
    if (status == ODF_OK && change != STORE_SAME) {
        status = put_head(store, entry, content, &number, err);
        if (status == ODF_OK)
            status = words_put(store, number, entry, err);
        if (status == ODF_OK)
            status = put_mentions(store, number, entry, err);
        if (status == ODF_OK)
            status = put_events(store, number, entry, err);
        if (status == ODF_OK)
            status = put_relations(store, number, entry, err);
    }
    if (status == ODF_OK)
        *out = change;
    return status;
}

/* ---- reading */

/* The statements that read one entry; kept over a run through all of them. */
struct reader {
    odf_store *store;
    sqlite3_stmt *mentions;
    sqlite3_stmt *events;
    sqlite3_stmt *participants;
    sqlite3_stmt *relations;
    VECTOR(odf_mention) mention_list;
    VECTOR(odf_event) event_list;
    VECTOR(odf_participant) participant_list;
    VECTOR(odf_relation) relation_list;
    struct arena *memory;
};

static void reader_clear(struct reader *reader)
{
    sqlite3_finalize(reader->mentions);
    sqlite3_finalize(reader->events);
    sqlite3_finalize(reader->participants);
    sqlite3_finalize(reader->relations);
    vector_clear(&reader->mention_list);
    vector_clear(&reader->event_list);
    vector_clear(&reader->participant_list);
    vector_clear(&reader->relation_list);
}

static odf_status reader_init(struct reader *reader, odf_store *store, odf_error *err)
{
    reader->store = store;
    odf_status status = sqlite_prepare(
        store, "SELECT start,end,kind,name,extra FROM mention WHERE entry = ? ORDER BY mention",
        &reader->mentions, err);
    if (status == ODF_OK)
        status = sqlite_prepare(
            store,
            "SELECT type,label,date,place,trigger,start,end,(SELECT count(*) FROM participant p"
            " WHERE p.entry = e.entry AND p.event = e.event),extra FROM event e WHERE entry = ?"
            " ORDER BY event",
            &reader->events, err);
    if (status == ODF_OK)
        status = sqlite_prepare(
            store,
            "SELECT name,role,alleged,extra FROM participant WHERE entry = ? ORDER BY event, participant",
            &reader->participants, err);
    if (status == ODF_OK)
        status = sqlite_prepare(
            store,
            "SELECT kind,from_name,to_name,role,quote,start,end,alleged,extra,weight FROM relation"
            " WHERE entry = ? ORDER BY relation",
            &reader->relations, err);
    return status;
}

static char *keep(struct reader *reader, sqlite3_stmt *statement, int column)
{
    const char *text = (const char *)sqlite3_column_text(statement, column);
    const int size = sqlite3_column_bytes(statement, column);
    return arena_copy(reader->memory, (struct slice){text, text ? (size_t)size : 0});
}

static odf_span span_at(sqlite3_stmt *statement, int column)
{
    return (odf_span){(uint32_t)sqlite3_column_int64(statement, column),
                      (uint32_t)sqlite3_column_int64(statement, column + 1)};
}

static bool inside(odf_span span, size_t size)
{
    return span.start <= span.end && span.end <= size;
}

static odf_status out_of_memory(odf_error *err)
{
    return fail(err, ODF_E_MEMORY, "reading entries: out of memory");
}

/* Starts a statement over the rows of one entry. */
static void restart(sqlite3_stmt *statement, int64_t number)
{
    sqlite3_reset(statement);
    sqlite3_bind_int64(statement, 1, number);
}

static odf_status end_of(struct reader *reader, int code, odf_error *err)
{
    return code == SQLITE_DONE ? ODF_OK : sqlite_fail(reader->store, err, "cannot read an entry");
}

static odf_status read_mentions(struct reader *reader, int64_t number, odf_entry *entry,
                                odf_error *err)
{
    int code;
    reader->mention_list.count = 0;
    restart(reader->mentions, number);
    while ((code = sqlite3_step(reader->mentions)) == SQLITE_ROW) {
        odf_mention mention = {.span = span_at(reader->mentions, 0),
                               .kind = (odf_kind)sqlite3_column_int(reader->mentions, 2),
                               .name = keep(reader, reader->mentions, 3),
                               .extra = keep(reader, reader->mentions, 4)};
        if (!inside(mention.span, entry->text_size))
            return fail(err, ODF_E_STORE, "entry '%s' has a mention outside its text", entry->id);
        mention.text =
            arena_copy(reader->memory, (struct slice){entry->text + mention.span.start,
                                                      mention.span.end - mention.span.start});
        if (!mention.name || !mention.text || !mention.extra ||
            !vector_push(&reader->mention_list, mention))
            return out_of_memory(err);
    }
    entry->mentions = reader->mention_list.items;
    entry->mention_count = reader->mention_list.count;
    return end_of(reader, code, err);
}

static odf_status read_participants(struct reader *reader, int64_t number, odf_error *err)
{
    int code;
    reader->participant_list.count = 0;
    restart(reader->participants, number);
    while ((code = sqlite3_step(reader->participants)) == SQLITE_ROW) {
        const odf_participant participant = {
            .name = keep(reader, reader->participants, 0),
            .role = (odf_role)sqlite3_column_int(reader->participants, 1),
            .alleged = sqlite3_column_int(reader->participants, 2) != 0,
            .extra = keep(reader, reader->participants, 3)};
        if (!participant.name || !participant.extra ||
            !vector_push(&reader->participant_list, participant))
            return out_of_memory(err);
    }
    return end_of(reader, code, err);
}

static odf_status read_events(struct reader *reader, int64_t number, odf_entry *entry,
                              odf_error *err)
{
    int code;
    size_t next = 0;
    reader->event_list.count = 0;
    restart(reader->events, number);
    while ((code = sqlite3_step(reader->events)) == SQLITE_ROW) {
        sqlite3_stmt *row = reader->events;
        const size_t count = (size_t)sqlite3_column_int64(row, 7);
        const odf_event event = {.type = (odf_event_type)sqlite3_column_int(row, 0),
                                 .label = keep(reader, row, 1),
                                 .date = sqlite_period(row, 2),
                                 .place = keep(reader, row, 3),
                                 .trigger = keep(reader, row, 4),
                                 .trigger_span = span_at(row, 5),
                                 .participants = reader->participant_list.items + next,
                                 .participant_count = count,
                                 .extra = keep(reader, row, 8)};
        next += count;
        if (!inside(event.trigger_span, entry->text_size) || next > reader->participant_list.count)
            return fail(err, ODF_E_STORE, "entry '%s' has a damaged event", entry->id);
        if (!event.label || !event.place || !event.trigger || !event.extra ||
            !vector_push(&reader->event_list, event))
            return out_of_memory(err);
    }
    entry->events = reader->event_list.items;
    entry->event_count = reader->event_list.count;
    return end_of(reader, code, err);
}

static odf_status read_relations(struct reader *reader, int64_t number, odf_entry *entry,
                                 odf_error *err)
{
    int code;
    reader->relation_list.count = 0;
    restart(reader->relations, number);
    while ((code = sqlite3_step(reader->relations)) == SQLITE_ROW) {
        sqlite3_stmt *row = reader->relations;
        const odf_relation relation = {.kind = (odf_tie_kind)sqlite3_column_int(row, 0),
                                       .from = keep(reader, row, 1),
                                       .to = keep(reader, row, 2),
                                       .role = keep(reader, row, 3),
                                       .quote = keep(reader, row, 4),
                                       .quote_span = span_at(row, 5),
                                       .alleged = sqlite3_column_int(row, 7) != 0,
                                       .extra = keep(reader, row, 8),
                                       .weight = (uint32_t)sqlite3_column_int64(row, 9)};
        if (!inside(relation.quote_span, entry->text_size))
            return fail(err, ODF_E_STORE, "entry '%s' has a damaged relation", entry->id);
        if (!relation.from || !relation.to || !relation.role || !relation.quote ||
            !relation.extra || !vector_push(&reader->relation_list, relation))
            return out_of_memory(err);
    }
    entry->relations = reader->relation_list.items;
    entry->relation_count = reader->relation_list.count;
    return end_of(reader, code, err);
}

#define ENTRY_COLUMNS "entry,id,title,text,date,url,publisher,language,extra"

static odf_status read_entry(struct reader *reader, sqlite3_stmt *head, odf_entry *entry,
                             odf_error *err)
{
    const int64_t number = sqlite3_column_int64(head, 0);
    *entry = (odf_entry){.id = keep(reader, head, 1),
                         .title = keep(reader, head, 2),
                         .text = keep(reader, head, 3),
                         .text_size = (size_t)sqlite3_column_bytes(head, 3),
                         .date = sqlite_period(head, 4),
                         .url = keep(reader, head, 5),
                         .publisher = keep(reader, head, 6),
                         .language = keep(reader, head, 7),
                         .extra = keep(reader, head, 8)};
    if (!entry->id || !entry->title || !entry->text || !entry->url || !entry->publisher ||
        !entry->language || !entry->extra)
        return out_of_memory(err);
    odf_status status = read_mentions(reader, number, entry, err);
    if (status == ODF_OK)
        status = read_participants(reader, number, err);
    if (status == ODF_OK)
        status = read_events(reader, number, entry, err);
    if (status == ODF_OK)
        status = read_relations(reader, number, entry, err);
    return status;
}

odf_status store_each_entry(odf_store *store, store_entry_fn *take, void *user, odf_error *err)
{
    CLEANUP(arena_clear) struct arena memory = {0};
    CLEANUP(reader_clear) struct reader reader = {.memory = &memory};
    STATEMENT heads = NULL;
    odf_status status = reader_init(&reader, store, err);
    if (status == ODF_OK)
        status =
            sqlite_prepare(store, "SELECT " ENTRY_COLUMNS " FROM entry ORDER BY id", &heads, err);
    int code = SQLITE_DONE;
    while (status == ODF_OK && (code = sqlite3_step(heads)) == SQLITE_ROW) {
        odf_entry entry;
        status = read_entry(&reader, heads, &entry, err);
        if (status == ODF_OK)
            status = take(user, (uint32_t)sqlite3_column_int64(heads, 0), &entry, err);
        arena_reset(&memory);
    }
    return status == ODF_OK ? end_of(&reader, code, err) : status;
}

/* The lists of the reader are reused by the next entry: one that stays gets copies. */
static bool keep_lists(struct arena *memory, odf_entry *entry)
{
    odf_mention *mentions = arena_array(memory, odf_mention, entry->mention_count);
    odf_event *events = arena_array(memory, odf_event, entry->event_count);
    odf_relation *relations = arena_array(memory, odf_relation, entry->relation_count);
    if (!mentions || !events || !relations)
        return false;
    for (size_t i = 0; i < entry->mention_count; i++)
        mentions[i] = entry->mentions[i];
    for (size_t i = 0; i < entry->relation_count; i++)
        relations[i] = entry->relations[i];
    for (size_t i = 0; i < entry->event_count; i++) {
        events[i] = entry->events[i];
        odf_participant *people = arena_array(memory, odf_participant, events[i].participant_count);
        if (!people)
            return false;
        for (size_t j = 0; j < events[i].participant_count; j++)
            people[j] = entry->events[i].participants[j];
        events[i].participants = people;
    }
    entry->mentions = mentions;
    entry->events = events;
    entry->relations = relations;
    return true;
}

odf_status store_get_entry(odf_store *store, uint32_t number, struct arena *memory, odf_entry *out,
                           odf_error *err)
{
    CLEANUP(reader_clear) struct reader reader = {.memory = memory};
    STATEMENT head = NULL;
    odf_status status = reader_init(&reader, store, err);
    if (status == ODF_OK)
        status = sqlite_prepare(store, "SELECT " ENTRY_COLUMNS " FROM entry WHERE entry = ?", &head,
                                err);
    if (status != ODF_OK)
        return status;
    sqlite3_bind_int64(head, 1, number);
    const int code = sqlite3_step(head);
    if (code != SQLITE_ROW)
        return code == SQLITE_DONE ? ODF_NOT_FOUND : end_of(&reader, code, err);
    odf_entry entry;
    status = read_entry(&reader, head, &entry, err);
    if (status == ODF_OK && !keep_lists(memory, &entry))
        status = out_of_memory(err);
    if (status == ODF_OK)
        *out = entry;
    return status;
}
