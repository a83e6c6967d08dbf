/* SPDX-License-Identifier: MIT */
/* Entry records as JSON lines or one JSON array. cJSON parses; what it lets pass is checked here:
 * text after the value, \u0000 (which would cut a string), numbers that are no whole offsets,
 * keys given twice, broken UTF-8, and keys that differ by case only. */
#include "ingest/json_scan.h"
#include "ingest/read.h"

#include "base/arena.h"
#include "base/table.h"
#include "base/utf8.h"

#include <cJSON.h>
#include <errno.h>
#include <math.h>
#include <stdio.h>

/* One record while it is read. */
struct record {
    struct arena *memory;
    odf_entry entry;
    bool bare; /* no key of what can be extracted */
    odf_error *err;
};

static odf_status faulty(const struct record *record, const char *reason)
{
    return fail(record->err, ODF_E_INPUT, "%s", reason);
}

static odf_status no_memory(const struct record *record)
{
    return fail(record->err, ODF_E_MEMORY, "reading a record: out of memory");
}

/* ---- before and after the parser */

static bool has_zero_escape(struct slice raw)
{
    for (size_t i = 0; i + 5 < raw.size; i++) {
        if (raw.data[i] != '\\')
            continue;
        if (memcmp(raw.data + i, "\\u0000", 6) == 0)
            return true;
        i++;
    }
    return false;
}

/* The first control character but tab and line ends. The parser takes any for white space. */
static const char *find_control(struct slice raw)
{
    for (size_t i = 0; i < raw.size; i++) {
        const unsigned char byte = (unsigned char)raw.data[i];
        if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r')
            return raw.data + i;
    }
    return NULL;
}

static odf_status check_bytes(const struct record *record, struct slice raw)
{
    size_t offset = 0;
    if (raw.size > LARGEST_RECORD_BYTES)
        return fail(record->err, ODF_E_INPUT, "a record of %zu bytes; at most %d are read",
                    raw.size, LARGEST_RECORD_BYTES);
    if (!utf8_valid(raw, &offset))
        return fail(record->err, ODF_E_INPUT,
                    "byte %zu of the record (0x%02X) is not valid UTF-8; "
                    "convert the file to UTF-8",
                    offset, (unsigned char)raw.data[offset]);
    const char *control = find_control(raw);
    if (control)
        return fail(record->err, ODF_E_INPUT,
                    "control character 0x%02X in the record; JSON wants "
                    "it written \\u%04X",
                    (unsigned)*control, (unsigned)*control);
    if (has_zero_escape(raw))
        return faulty(record, "\\u0000 in a string: a text cannot hold that character");
    return ODF_OK;
}

/* Keys of one object, its children's included. */
static odf_status check_duplicates(const struct record *record, const cJSON *object)
{
    CLEANUP(table_clear) struct table seen = {0};
    for (const cJSON *child = object->child; child; child = child->next) {
        bool is_new = true;
        if (cJSON_IsObject(object) && !table_add(&seen, slice_of(child->string), 0, &is_new))
            return no_memory(record);
        if (!is_new)
            return fail(record->err, ODF_E_INPUT, "the key '%.40s' is given twice", child->string);
        /* The parser allows 1000 levels, so the depth of this recursion is bounded. */
        if (child->child) {
            odf_status status = check_duplicates(record, child);
            if (status != ODF_OK)
                return status;
        }
    }
    return ODF_OK;
}

static odf_status parse(const struct record *record, struct slice raw, cJSON **out)
{
    const char *end = raw.data;
    cJSON *json = cJSON_ParseWithLengthOpts(raw.data, raw.size, &end, false);
    if (!json)
        return fail(record->err, ODF_E_INPUT, "not valid JSON at byte %zu",
                    (size_t)(end - raw.data));
    odf_status status = ODF_OK;
    if (json_space(end, raw.data + raw.size) != raw.data + raw.size)
        status = fail(record->err, ODF_E_INPUT, "text after the record, at byte %zu",
                      (size_t)(end - raw.data));
    else if (!cJSON_IsObject(json))
        status = faulty(record, "a record must be a JSON object");
    else
        status = check_duplicates(record, json);
    if (status != ODF_OK) {
        cJSON_Delete(json);
        return status;
    }
    *out = json;
    return ODF_OK;
}

/* ---- values */

static const cJSON *member(const cJSON *object, const char *key)
{
    return cJSON_GetObjectItemCaseSensitive(object, key);
}

/* A string, "" when absent or null. */
static odf_status text_of(const struct record *record, const cJSON *object, const char *key,
                          const char **out)
{
    const cJSON *value = member(object, key);
    *out = "";
    if (!value || cJSON_IsNull(value))
        return ODF_OK;
    if (!cJSON_IsString(value))
        return fail(record->err, ODF_E_INPUT, "'%s' must be a string", key);
    *out = arena_copy(record->memory, slice_of(value->valuestring));
    return *out ? ODF_OK : no_memory(record);
}

static odf_status period_of(const struct record *record, const cJSON *object, odf_period *out)
{
    const char *text;
    odf_status status = text_of(record, object, "date", &text);
    if (status == ODF_OK)
        status = odf_period_parse(text, out, record->err);
    return status == ODF_OK ? ODF_OK : error_within(record->err, status, "'date'");
}

static odf_status flag_of(const struct record *record, const cJSON *object, const char *key,
                          bool *out)
{
    const cJSON *value = member(object, key);
    if (value && !cJSON_IsBool(value))
        return fail(record->err, ODF_E_INPUT, "'%s' must be true or false", key);
    *out = value && cJSON_IsTrue(value);
    return ODF_OK;
}

static odf_status offset_of(const struct record *record, const cJSON *object, const char *key,
                            uint32_t *out)
{
    const cJSON *value = member(object, key);
    if (!value || !cJSON_IsNumber(value))
        return fail(record->err, ODF_E_INPUT, "'%s' must be a byte offset", key);
    const double number = value->valuedouble;
    if (!(number >= 0 && number <= (double)record->entry.text_size) ||
        number != (double)(uint32_t)number)
        return fail(record->err, ODF_E_INPUT,
                    "'%s' must be a whole number from 0 to %zu, the size "
                    "of the text in bytes",
                    key, record->entry.text_size);
    *out = (uint32_t)number;
    return ODF_OK;
}

/* The list under `key`, of objects only; NULL when absent. */
static odf_status list_of(const struct record *record, const cJSON *object, const char *key,
                          const cJSON **out, size_t *out_count)
{
    const cJSON *list = member(object, key);
    *out = NULL;
    *out_count = 0;
    if (!list || cJSON_IsNull(list))
        return ODF_OK;
    if (!cJSON_IsArray(list))
        return fail(record->err, ODF_E_INPUT, "'%s' must be a list", key);
    for (const cJSON *item = list->child; item; item = item->next) {
        ++*out_count;
        if (!cJSON_IsObject(item))
            return fail(record->err, ODF_E_INPUT, "item %zu of '%s' must be an object", *out_count,
                        key);
    }
    *out = list->child;
    return ODF_OK;
}

/* The members of `raw` (an object) whose keys are not known, as they stand. `known` ends with
 * NULL. Keys are compared as written: an escaped spelling of a known key is kept as unknown,
 * which loses nothing. */
static odf_status extra_of(const struct record *record, struct slice raw, const char *const *known,
                           const char **out)
{
    const char *at = raw.data + 1;
    struct slice key;
    struct slice value;
    char *extra = arena_alloc(record->memory, raw.size + 1);
    size_t size = 0;
    if (!extra)
        return no_memory(record);
    while (json_next(&at, raw.data + raw.size, &key, &value)) {
        bool is_known = false;
        for (size_t i = 0; known[i]; i++)
            is_known = is_known || (key.size == strlen(known[i]) + 2 &&
                                    memcmp(key.data + 1, known[i], key.size - 2) == 0);
        if (is_known)
            continue;
        const size_t member_size = (size_t)(value.data + value.size - key.data);
        if (size)
            extra[size++] = ',';
        memcpy(extra + size, key.data, member_size);
        size += member_size;
    }
    *out = extra;
    return ODF_OK;
}

/* The raw text of a list's items, walked beside cJSON's children. */
struct raw_list {
    const char *at;
    const char *limit;
};

static struct raw_list raw_list_of(struct slice object, const char *key)
{
    const char *at = object.data + 1;
    struct slice name;
    struct slice value;
    while (json_next(&at, object.data + object.size, &name, &value)) {
        if (name.size == strlen(key) + 2 && memcmp(name.data + 1, key, name.size - 2) == 0 &&
            value.data[0] == '[')
            return (struct raw_list){value.data + 1, value.data + value.size};
    }
    /* Its key is written with escapes: nothing of its extras can be kept. */
    return (struct raw_list){"", ""};
}

static struct slice next_raw(struct raw_list *list)
{
    struct slice key;
    struct slice value;
    if (list->at < list->limit && json_next(&list->at, list->limit, &key, &value))
        return value;
    return SLICE("{}");
}

/* ---- parts of the record */

static bool on_letter(const odf_entry *entry, uint32_t offset)
{
    return offset >= entry->text_size || ((unsigned char)entry->text[offset] & 0xC0) != 0x80;
}

static odf_status read_mention(struct record *record, const cJSON *json, struct slice raw,
                               odf_mention *mention)
{
    static const char *const known[] = {"start", "end", "kind", "text", "name", NULL};
    const odf_entry *entry = &record->entry;
    const char *kind;
    const char *text;
    odf_status status = offset_of(record, json, "start", &mention->span.start);
    if (status == ODF_OK)
        status = offset_of(record, json, "end", &mention->span.end);
    if (status == ODF_OK)
        status = text_of(record, json, "kind", &kind);
    if (status == ODF_OK)
        status = text_of(record, json, "text", &text);
    if (status == ODF_OK)
        status = text_of(record, json, "name", &mention->name);
    if (status == ODF_OK)
        status = extra_of(record, raw, known, &mention->extra);
    if (status != ODF_OK)
        return status;

    const odf_span span = mention->span;
    if (!odf_kind_parse(kind, &mention->kind) || mention->kind == ODF_EVENT)
        return fail(record->err, ODF_E_INPUT,
                    "'kind' is '%.40s'; it must be person or organisation", kind);
    if (span.start >= span.end || !on_letter(entry, span.start) || !on_letter(entry, span.end))
        return fail(record->err, ODF_E_INPUT, "bytes %u to %u are no words of the text", span.start,
                    span.end);
    const struct slice words = {entry->text + span.start, span.end - span.start};
    if (text[0] && !slice_equal(words, slice_of(text)))
        return fail(record->err, ODF_E_INPUT,
                    "'%.60s' does not stand at bytes %u to %u: there is "
                    "'%.*s'; offsets count bytes, not letters",
                    text, span.start, span.end, words.size < 60 ? (int)words.size : 60, words.data);
    mention->text = arena_copy(record->memory, words);
    if (!mention->name[0])
        mention->name = mention->text;
    return mention->text ? ODF_OK : no_memory(record);
}

static odf_status read_mentions(struct record *record, const cJSON *json, struct slice raw)
{
    const cJSON *item;
    size_t count;
    odf_status status = list_of(record, json, "mentions", &item, &count);
    if (status != ODF_OK)
        return status;
    odf_mention *mentions = arena_array(record->memory, odf_mention, count);
    if (!mentions)
        return no_memory(record);
    struct raw_list raws = raw_list_of(raw, "mentions");
    for (size_t i = 0; i < count; i++, item = item->next) {
        status = read_mention(record, item, next_raw(&raws), &mentions[i]);
        if (status != ODF_OK)
            return error_within(record->err, status, "mention %zu", i + 1);
    }
    record->entry.mentions = mentions;
    record->entry.mention_count = count;
    return ODF_OK;
}

/* Where `words` first stand in the text; empty when they do not. */
static odf_span find_words(const odf_entry *entry, const char *words)
{
    const size_t size = strlen(words);
    const char *found = size ? memmem(entry->text, entry->text_size, words, size) : NULL;
    if (!found)
        return (odf_span){0, 0};
    const uint32_t start = (uint32_t)(found - entry->text);
    return (odf_span){start, start + (uint32_t)size};
}

static odf_status read_participant(struct record *record, const cJSON *json, struct slice raw,
                                   odf_participant *participant)
{
    static const char *const known[] = {"name", "role", "alleged", NULL};
    const char *role;
    odf_status status = text_of(record, json, "name", &participant->name);
    if (status == ODF_OK)
        status = text_of(record, json, "role", &role);
    if (status == ODF_OK)
        status = flag_of(record, json, "alleged", &participant->alleged);
    if (status == ODF_OK)
        status = extra_of(record, raw, known, &participant->extra);
    if (status != ODF_OK)
        return status;
    if (!participant->name[0])
        return faulty(record, "a participant without a name");
    participant->role = ODF_OTHER_ROLE;
    if (role[0] && !odf_role_parse(role, &participant->role))
        return fail(record->err, ODF_E_INPUT,
                    "the role '%.40s' of '%.60s' is none of subject, "
                    "organiser, participant, addressee, actor, other",
                    role, participant->name);
    return ODF_OK;
}

static odf_status read_participants(struct record *record, const cJSON *json, struct slice raw,
                                    odf_event *event)
{
    const cJSON *item;
    size_t count;
    odf_status status = list_of(record, json, "participants", &item, &count);
    if (status != ODF_OK)
        return status;
    odf_participant *people = arena_array(record->memory, odf_participant, count);
    if (!people)
        return no_memory(record);
    struct raw_list raws = raw_list_of(raw, "participants");
    for (size_t i = 0; i < count; i++, item = item->next) {
        status = read_participant(record, item, next_raw(&raws), &people[i]);
        if (status != ODF_OK)
            return status;
    }
    event->participants = people;
    event->participant_count = count;
    return ODF_OK;
}

static bool is_mentioned(const odf_entry *entry, const char *name)
{
    for (size_t i = 0; i < entry->mention_count; i++) {
        if (strcmp(entry->mentions[i].name, name) == 0)
            return true;
    }
    return false;
}

/* No tie without its words: the trigger stands in the text, or each participant is mentioned. */
static odf_status check_event_words(const struct record *record, const odf_event *event)
{
    if (event->trigger_span.end > event->trigger_span.start)
        return ODF_OK;
    if (event->trigger[0])
        return fail(record->err, ODF_E_INPUT,
                    "the trigger '%.60s' does not stand in the text; give "
                    "its very words",
                    event->trigger);
    for (size_t i = 0; i < event->participant_count; i++) {
        if (!is_mentioned(&record->entry, event->participants[i].name))
            return fail(record->err, ODF_E_INPUT,
                        "nothing in the text says that '%.60s' took part: "
                        "give a trigger, or a mention of that name",
                        event->participants[i].name);
    }
    return ODF_OK;
}

/* The same for a relation: its quote stands in the text, or both of its ends are mentioned. */
static odf_status check_relation_words(const struct record *record, const odf_relation *relation)
{
    if (strcmp(relation->from, relation->to) == 0)
        return fail(record->err, ODF_E_INPUT, "'from' and 'to' are both '%.60s'", relation->from);
    if (relation->quote_span.end > relation->quote_span.start)
        return ODF_OK;
    if (relation->quote[0])
        return fail(record->err, ODF_E_INPUT,
                    "the quote '%.60s' does not stand in the text; give its "
                    "very words",
                    relation->quote);
    const char *const ends[] = {relation->from, relation->to};
    for (size_t i = 0; i < COUNT_OF(ends); i++) {
        if (!is_mentioned(&record->entry, ends[i]))
            return fail(record->err, ODF_E_INPUT,
                        "nothing in the text proves the tie of '%.60s': give "
                        "a quote, or a mention of that name",
                        ends[i]);
    }
    return ODF_OK;
}

static odf_status read_event(struct record *record, const cJSON *json, struct slice raw,
                             odf_event *event)
{
    static const char *const known[] = {"type",    "label",        "date", "place",
                                        "trigger", "participants", NULL};
    const char *type;
    odf_status status = text_of(record, json, "type", &type);
    if (status == ODF_OK)
        status = text_of(record, json, "label", &event->label);
    if (status == ODF_OK)
        status = period_of(record, json, &event->date);
    if (status == ODF_OK)
        status = text_of(record, json, "place", &event->place);
    if (status == ODF_OK)
        status = text_of(record, json, "trigger", &event->trigger);
    if (status == ODF_OK)
        status = extra_of(record, raw, known, &event->extra);
    if (status == ODF_OK)
        status = read_participants(record, json, raw, event);
    if (status != ODF_OK)
        return status;
    if (!odf_event_type_parse(type, &event->type))
        return fail(record->err, ODF_E_INPUT,
                    "the type '%.40s' is none of detention, prosecution, "
                    "release, extradition, violence, protest, election, meeting, statement, "
                    "decision, other",
                    type);
    event->trigger_span = find_words(&record->entry, event->trigger);
    return check_event_words(record, event);
}

static odf_status read_events(struct record *record, const cJSON *json, struct slice raw)
{
    const cJSON *item;
    size_t count;
    odf_status status = list_of(record, json, "events", &item, &count);
    if (status != ODF_OK)
        return status;
    odf_event *events = arena_array(record->memory, odf_event, count);
    if (!events)
        return no_memory(record);
    struct raw_list raws = raw_list_of(raw, "events");
    for (size_t i = 0; i < count; i++, item = item->next) {
        status = read_event(record, item, next_raw(&raws), &events[i]);
        if (status != ODF_OK)
            return error_within(record->err, status, "event %zu", i + 1);
    }
    record->entry.events = events;
    record->entry.event_count = count;
    return ODF_OK;
}

/* What a foreign edge list counts; 1 when absent. */
static odf_status weight_of(const struct record *record, const cJSON *object, uint32_t *out)
{
    const cJSON *value = member(object, "weight");
    const double number = value ? value->valuedouble : 1;
    *out = 1;
    if (!value)
        return ODF_OK;
    if (!cJSON_IsNumber(value) || !(number >= 1 && number <= UINT32_MAX) || number != floor(number))
        return faulty(record, "'weight' must be a whole number from 1 to 4294967295");
    *out = (uint32_t)number;
    return ODF_OK;
}

static odf_status read_relation(struct record *record, const cJSON *json, struct slice raw,
                                odf_relation *relation)
{
    static const char *const known[] = {"kind",  "from",    "to",     "role",
                                        "quote", "alleged", "weight", NULL};
    const char *kind;
    odf_status status = text_of(record, json, "kind", &kind);
    if (status == ODF_OK)
        status = text_of(record, json, "from", &relation->from);
    if (status == ODF_OK)
        status = text_of(record, json, "to", &relation->to);
    if (status == ODF_OK)
        status = text_of(record, json, "role", &relation->role);
    if (status == ODF_OK)
        status = text_of(record, json, "quote", &relation->quote);
    if (status == ODF_OK)
        status = flag_of(record, json, "alleged", &relation->alleged);
    if (status == ODF_OK)
        status = weight_of(record, json, &relation->weight);
    if (status == ODF_OK)
        status = extra_of(record, raw, known, &relation->extra);
    if (status != ODF_OK)
        return status;
    if (!odf_tie_kind_parse(kind, &relation->kind) ||
        (relation->kind > ODF_PART_OF && relation->kind != ODF_LINKED))
        return fail(record->err, ODF_E_INPUT,
                    "the kind '%.40s' is none of affiliated, family, "
                    "represents, associate, part_of, linked",
                    kind);
    if (!relation->from[0] || !relation->to[0])
        return faulty(record, "'from' and 'to' must be names");
    relation->quote_span = find_words(&record->entry, relation->quote);
    return check_relation_words(record, relation);
}

static odf_status read_relations(struct record *record, const cJSON *json, struct slice raw)
{
    const cJSON *item;
    size_t count;
    odf_status status = list_of(record, json, "relations", &item, &count);
    if (status != ODF_OK)
        return status;
    odf_relation *relations = arena_array(record->memory, odf_relation, count);
    if (!relations)
        return no_memory(record);
    struct raw_list raws = raw_list_of(raw, "relations");
    for (size_t i = 0; i < count; i++, item = item->next) {
        status = read_relation(record, item, next_raw(&raws), &relations[i]);
        if (status != ODF_OK)
            return error_within(record->err, status, "relation %zu", i + 1);
    }
    record->entry.relations = relations;
    record->entry.relation_count = count;
    return ODF_OK;
}

static odf_status check_id(const struct record *record)
{
    const char *id = record->entry.id;
    if (!id[0])
        return faulty(record, "'id' is missing or empty");
    if (strlen(id) > LONGEST_ID_BYTES)
        return fail(record->err, ODF_E_INPUT, "an 'id' of %zu bytes; at most %d are read",
                    strlen(id), LONGEST_ID_BYTES);
    for (const char *at = id; *at; at++) {
        if ((unsigned char)*at < 0x20 || *at == 0x7F)
            return faulty(record, "'id' has a control character");
    }
    return ODF_OK;
}

static odf_status read_record(struct record *record, const cJSON *json, struct slice raw)
{
    static const char *const known[] = {"id",     "title",     "text",     "date",
                                        "url",    "publisher", "language", "mentions",
                                        "events", "relations", NULL};
    odf_entry *entry = &record->entry;
    const struct {
        const char *key;
        const char **to;
    } texts[] = {
        {"id", &entry->id},   {"title", &entry->title},         {"text", &entry->text},
        {"url", &entry->url}, {"publisher", &entry->publisher}, {"language", &entry->language}};
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        odf_status status = text_of(record, json, texts[i].key, texts[i].to);
        if (status != ODF_OK)
            return status;
    }
    entry->text_size = strlen(entry->text);
    record->bare = entry->text_size && !member(json, "mentions") && !member(json, "events") &&
                   !member(json, "relations");
    odf_status status = check_id(record);
    if (status == ODF_OK && !member(json, "text") && !member(json, "title"))
        status = faulty(record, "neither 'text' nor 'title'");
    if (status == ODF_OK)
        status = period_of(record, json, &entry->date);
    if (status == ODF_OK)
        status = read_mentions(record, json, raw);
    if (status == ODF_OK)
        status = read_events(record, json, raw);
    if (status == ODF_OK)
        status = read_relations(record, json, raw);
    if (status == ODF_OK)
        status = extra_of(record, raw, known, &entry->extra);
    return status;
}

/* One record's text to an entry in `memory`. ODF_E_INPUT with the reason if it breaks the format.
 */
static odf_status parse_record(struct slice raw, struct arena *memory, odf_entry *out,
                               bool *out_bare, odf_error *err)
{
    struct record record = {.memory = memory, .err = err};
    cJSON *json = NULL;
    const char *start = json_space(raw.data, raw.data + raw.size);
    raw = (struct slice){start, raw.size - (size_t)(start - raw.data)};
    odf_status status = check_bytes(&record, raw);
    if (status == ODF_OK)
        status = parse(&record, raw, &json);
    if (status == ODF_OK)
        status = read_record(&record, json, raw);
    cJSON_Delete(json);
    if (status == ODF_OK) {
        *out = record.entry;
        *out_bare = record.bare;
    }
    return status;
}

/* The parser skips a byte order mark, which stands where files were joined; so must the scanner. */
static struct slice without_mark(struct slice raw)
{
    if (raw.size < 3 || memcmp(raw.data, "\xEF\xBB\xBF", 3) != 0)
        return raw;
    return (struct slice){raw.data + 3, raw.size - 3};
}

static odf_status take_record(const struct reading *reading, size_t line, struct slice raw,
                              struct arena *memory, odf_error *err)
{
    odf_error reason = {0};
    odf_entry entry;
    bool bare = false;
    odf_status status = parse_record(without_mark(raw), memory, &entry, &bare, &reason);
    if (reading->line)
        *reading->line = line;
    if (status == ODF_E_INPUT)
        status = reading->set_aside(reading->user, line, reason.message, err);
    else if (status == ODF_OK)
        status = (bare ? reading->take_bare : reading->take)(reading->user, &entry, err);
    else
        status = fail(err, status, "%s:%zu: %s", reading->input->name, line, reason.message);
    arena_reset(memory);
    return status;
}

/* ---- the two forms of a file */

static odf_status input_failed(const struct reading *reading, odf_error *err)
{
    return fail(err, ODF_E_IO, "cannot read '%s': %s", reading->input->name, strerror(errno));
}

static bool is_blank(struct slice line)
{
    return json_space(line.data, line.data + line.size) == line.data + line.size;
}

static odf_status read_lines(const struct reading *reading, size_t number, char **line,
                             size_t *capacity, odf_error *err)
{
    CLEANUP(arena_clear) struct arena memory = {0};
    ssize_t size;
    errno = 0;
    while ((size = getline(line, capacity, reading->input->stream)) >= 0) {
        const struct slice text = {*line, (size_t)size};
        number++;
        if (is_blank(text))
            continue;
        odf_status status = take_record(reading, number, text, &memory, err);
        if (status != ODF_OK)
            return status;
    }
    return ferror(reading->input->stream) || !feof(reading->input->stream)
               ? input_failed(reading, err)
               : ODF_OK;
}

static odf_status read_whole(const struct reading *reading, char **data, size_t *size,
                             odf_error *err)
{
    size_t capacity = 0;
    for (;;) {
        if (capacity - *size < 1 << 16) {
            capacity = capacity ? capacity * 2 : 1 << 20;
            if (capacity > LARGEST_ARRAY_BYTES)
                return fail(err, ODF_E_LIMIT,
                            "'%s' is an array of more than %d bytes; write its "
                            "records one a line",
                            reading->input->name, LARGEST_ARRAY_BYTES);
            char *larger = realloc(*data, capacity);
            if (!larger)
                return fail(err, ODF_E_MEMORY, "reading '%s': out of memory", reading->input->name);
            *data = larger;
        }
        const size_t got = fread(*data + *size, 1, capacity - *size, reading->input->stream);
        *size += got;
        if (got == 0)
            return ferror(reading->input->stream) ? input_failed(reading, err) : ODF_OK;
    }
}

static odf_status read_array(const struct reading *reading, size_t lines_before, struct slice all,
                             odf_error *err)
{
    CLEANUP(arena_clear) struct arena memory = {0};
    const char *limit = all.data + all.size;
    const char *at = json_space(all.data, limit) + 1; /* behind the bracket */
    const char *counted = all.data;
    size_t line = lines_before + 1;
    for (;;) {
        at = json_space(at, limit);
        while (counted < at)
            line += *counted++ == '\n';
        if (at >= limit)
            return reading->set_aside(reading->user, line, "the array does not end: ']' is missing",
                                      err);
        if (*at == ']')
            break;
        const char *end = json_skip(at, limit);
        if (!end || end == at)
            return reading->set_aside(reading->user, line,
                                      "not valid JSON: what follows in this "
                                      "array cannot be read",
                                      err);
        odf_status status =
            take_record(reading, line, (struct slice){at, (size_t)(end - at)}, &memory, err);
        if (status != ODF_OK)
            return status;
        at = json_space(end, limit);
        if (at < limit && *at == ',')
            at++;
    }
    if (json_space(at + 1, limit) != limit)
        return reading->set_aside(reading->user, line, "text after the array", err);
    return ODF_OK;
}

/* The first sign that is no white space, left in the stream; a byte order mark is passed over. */
static int first_sign(FILE *stream, size_t *out_lines)
{
    static const unsigned char mark[] = {0xEF, 0xBB, 0xBF};
    int read[3];
    int count = 0;
    while (count < 3 && (read[count] = getc(stream)) == mark[count])
        count++;
    if (count < 3) {
        /* Not a mark after all: give back what was taken, last first (EOF is not given back). */
        for (int i = count; i >= 0; i--)
            ungetc(read[i], stream);
    }
    int sign;
    while ((sign = getc(stream)) == ' ' || sign == '\n' || sign == '\t' || sign == '\r')
        *out_lines += sign == '\n';
    ungetc(sign, stream);
    return sign;
}

odf_status read_json(const struct reading *reading, odf_error *err)
{
    char *data = NULL;
    size_t size = 0;
    size_t line = 0;
    odf_status status;
    if (first_sign(reading->input->stream, &line) == '[') {
        status = read_whole(reading, &data, &size, err);
        if (status == ODF_OK)
            status = read_array(reading, line, (struct slice){data, size}, err);
    } else {
        status = read_lines(reading, line, &data, &size, err);
    }
    free(data);
    return status;
}
