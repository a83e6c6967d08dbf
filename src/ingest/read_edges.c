/* SPDX-License-Identifier: MIT */
/* Edge lists from elsewhere: one tie a line, tab-separated, plain names. Each line becomes an entry
 * whose text is the line, so that a tie can show where it comes from: file and line. */
#include "ingest/read.h"

#include "base/arena.h"
#include "base/utf8.h"

#include <errno.h>
#include <stdio.h>

enum column { FROM, TO, KIND, WEIGHT, DATE, COLUMN_COUNT };

static const char *const heads[COLUMN_COUNT] = {"from", "to", "kind", "weight", "date"};

struct edge_list {
    const struct reading *reading;
    const char *file;            /* the name without its folders */
    int column_of[COLUMN_COUNT]; /* -1: not there */
    size_t line;
    struct arena memory; /* of one line */
};

/* The next field of a line; false behind the last. */
static bool next_field(struct slice *line, struct slice *out)
{
    if (!line->data)
        return false;
    const char *tab = memchr(line->data, '\t', line->size);
    out->data = line->data;
    out->size = tab ? (size_t)(tab - line->data) : line->size;
    *line = tab ? (struct slice){tab + 1, line->size - out->size - 1} : (struct slice){NULL, 0};
    while (out->size && out->data[0] == ' ')
        *out = (struct slice){out->data + 1, out->size - 1};
    while (out->size && out->data[out->size - 1] == ' ')
        out->size--;
    return true;
}

static int head_of(struct slice word)
{
    static const struct {
        const char *word;
        enum column column;
    } others[] = {
        {"source", FROM}, {"target", TO}, {"type", KIND}, {"relation", KIND}, {"strength", WEIGHT}};
    char lower[16] = {0};
    for (size_t i = 0; i < word.size && i + 1 < sizeof lower; i++)
        lower[i] = (char)unicode_lower((unsigned char)word.data[i]);
    for (int i = 0; i < COLUMN_COUNT; i++) {
        if (strcmp(lower, heads[i]) == 0)
            return i;
    }
    for (size_t i = 0; i < COUNT_OF(others); i++) {
        if (strcmp(lower, others[i].word) == 0)
            return (int)others[i].column;
    }
    return -1;
}

/* A first line that names both ends sets the order of the columns; others keep the usual one. */
static bool read_head(struct edge_list *list, struct slice line)
{
    int found[COLUMN_COUNT] = {-1, -1, -1, -1, -1};
    struct slice word;
    for (int i = 0; next_field(&line, &word); i++) {
        const int column = head_of(word);
        if (column >= 0 && found[column] < 0)
            found[column] = i;
    }
    if (found[FROM] < 0 || found[TO] < 0)
        return false;
    memcpy(list->column_of, found, sizeof found);
    return true;
}

static void split(const struct edge_list *list, struct slice line, struct slice out[COLUMN_COUNT])
{
    struct slice word;
    for (int i = 0; i < COLUMN_COUNT; i++)
        out[i] = (struct slice){line.data, 0};
    for (int i = 0; next_field(&line, &word); i++) {
        for (int column = 0; column < COLUMN_COUNT; column++) {
            if (list->column_of[column] == i)
                out[column] = word;
        }
    }
}

static odf_status read_weight(struct slice text, uint32_t *out, odf_error *reason)
{
    uint64_t value = 0;
    for (size_t i = 0; i < text.size && value <= UINT32_MAX; i++) {
        if (text.data[i] < '0' || text.data[i] > '9')
            value = UINT64_MAX / 16;
        value = value * 10 + (uint64_t)(text.data[i] - '0');
    }
    if (text.size && (value == 0 || value > UINT32_MAX))
        return fail(reason, ODF_E_INPUT,
                    "the weight '%.*s' is no whole number from 1 to 4294967295; "
                    "it counts attestations",
                    text.size < 40 ? (int)text.size : 40, text.data);
    *out = text.size ? (uint32_t)value : 1;
    return ODF_OK;
}

static odf_status read_kind(struct edge_list *list, struct slice text, odf_relation *relation,
                            odf_error *reason)
{
    char *word = arena_copy(&list->memory, text);
    if (!word)
        return fail(reason, ODF_E_MEMORY, "out of memory");
    relation->kind = ODF_LINKED;
    relation->role = "";
    if (odf_tie_kind_parse(word, &relation->kind) &&
        (relation->kind <= ODF_PART_OF || relation->kind == ODF_LINKED))
        return ODF_OK;
    relation->kind = ODF_LINKED; /* a word of the list's own: it is kept as the role */
    relation->role = word;
    return ODF_OK;
}

static odf_status read_relation(struct edge_list *list, struct slice fields[COLUMN_COUNT],
                                odf_relation *relation, odf_period *out_date, odf_error *reason)
{
    char *date = arena_copy(&list->memory, fields[DATE]);
    relation->from = arena_copy(&list->memory, fields[FROM]);
    relation->to = arena_copy(&list->memory, fields[TO]);
    if (!date || !relation->from || !relation->to)
        return fail(reason, ODF_E_MEMORY, "out of memory");
    if (!fields[FROM].size || !fields[TO].size)
        return fail(reason, ODF_E_INPUT, "two names are wanted, with a tab between them");
    if (strcmp(relation->from, relation->to) == 0)
        return fail(reason, ODF_E_INPUT, "a tie of '%.60s' with itself", relation->from);
    odf_status status = odf_period_parse(date, out_date, reason);
    if (status == ODF_OK)
        status = read_weight(fields[WEIGHT], &relation->weight, reason);
    if (status == ODF_OK)
        status = read_kind(list, fields[KIND], relation, reason);
    return status;
}

static odf_status read_edge(struct edge_list *list, struct slice line, odf_error *reason,
                            odf_error *err)
{
    struct slice fields[COLUMN_COUNT];
    odf_relation relation = {.extra = ""};
    odf_entry entry = {.title = "",
                       .url = "",
                       .language = "",
                       .extra = "",
                       .relations = &relation,
                       .relation_count = 1};
    size_t offset = 0;
    if (line.size > LARGEST_RECORD_BYTES)
        return fail(reason, ODF_E_INPUT, "a line of %zu bytes", line.size);
    if (!utf8_valid(line, &offset) || memchr(line.data, '\0', line.size))
        return fail(reason, ODF_E_INPUT,
                    "byte %zu of the line is not valid UTF-8; convert the file "
                    "to UTF-8",
                    offset);
    split(list, line, fields);
    odf_status status = read_relation(list, fields, &relation, &entry.date, reason);
    if (status != ODF_OK)
        return status;
    entry.id = arena_format(&list->memory, "%s:%zu", list->file, list->line);
    entry.text = arena_copy(&list->memory, line);
    entry.text_size = line.size;
    entry.publisher = list->file;
    relation.quote = entry.text;
    relation.quote_span = (odf_span){0, (uint32_t)line.size};
    if (!entry.id || !entry.text)
        return fail(reason, ODF_E_MEMORY, "out of memory");
    return list->reading->take(list->reading->user, &entry, err);
}

static odf_status take_line(struct edge_list *list, struct slice line, odf_error *err)
{
    odf_error reason = {0};
    if (list->reading->line)
        *list->reading->line = list->line;
    while (line.size && (line.data[line.size - 1] == '\n' || line.data[line.size - 1] == '\r'))
        line.size--;
    if (list->line == 1 && line.size >= 3 && memcmp(line.data, "\xEF\xBB\xBF", 3) == 0)
        line = (struct slice){line.data + 3, line.size - 3};
    if (line.size == 0 || line.data[0] == '#' || (list->line == 1 && read_head(list, line)))
        return ODF_OK;
    odf_status status = read_edge(list, line, &reason, err);
    if (status == ODF_E_INPUT && reason.message[0])
        status = list->reading->set_aside(list->reading->user, list->line, reason.message, err);
    else if (status < 0 && reason.message[0])
        status =
            fail(err, status, "%s:%zu: %s", list->reading->input->name, list->line, reason.message);
    arena_reset(&list->memory);
    return status;
}

odf_status read_edges(const struct reading *reading, odf_error *err)
{
    const char *slash = strrchr(reading->input->name, '/');
    struct edge_list list = {.reading = reading,
                             .column_of = {FROM, TO, KIND, WEIGHT, DATE},
                             .file = slash ? slash + 1 : reading->input->name};
    char *text = NULL;
    size_t capacity = 0;
    ssize_t size;
    odf_status status = ODF_OK;
    while (status == ODF_OK && (size = getline(&text, &capacity, reading->input->stream)) >= 0) {
        list.line++;
        status = take_line(&list, (struct slice){text, (size_t)size}, err);
    }
    if (status == ODF_OK && ferror(reading->input->stream))
        status = fail(err, ODF_E_IO, "cannot read '%s': %s", reading->input->name, strerror(errno));
    free(text);
    arena_clear(&list.memory);
    return status;
}
