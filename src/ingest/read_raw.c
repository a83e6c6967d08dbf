/* SPDX-License-Identifier: MIT */
/* Raw text, as it is copied from the web: one entry a line, a paragraph or a file. A byte order
 * mark and carriage returns go; everything else of an entry stays as it is. */
#include "ingest/read.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "base/vector.h"

#include <errno.h>
#include <stdio.h>

struct lines {
    const struct reading *reading;
    odf_split split;
    char stem[LONGEST_ID_BYTES];
    VECTOR(char) text; /* of the entry being put together */
    size_t first_line; /* of it */
    size_t line;       /* read last */
};

bool input_is_text(const odf_input *input)
{
    const size_t size = strlen(input->name);
    return size > 4 && strcmp(input->name + size - 4, ".txt") == 0;
}

/* The file's name without folders and ending; what an id may not hold becomes '_'. */
static void find_stem(const char *name, char out[LONGEST_ID_BYTES])
{
    enum { ROOM = LONGEST_ID_BYTES - 24 }; /* for the number */
    const char *slash = strrchr(name, '/');
    const char *start = slash && slash[1] ? slash + 1 : name;
    const char *dot = strrchr(start, '.');
    struct slice stem = {start, dot && dot != start ? (size_t)(dot - start) : strlen(start)};
    const char *at = stem.data, *limit = stem.data + (stem.size < ROOM ? stem.size : ROOM);
    size_t size = 0;
    uint32_t letter;

    while (at < limit) {
        const char *before = at;
        if (!utf8_next(&at, limit, &letter)) {
            at = before + 1;
            letter = '_';
        }
        size += utf8_put(out + size, letter <= ' ' || letter == 0x7F ? '_' : letter);
    }
    out[size] = 0;
}

static odf_status set_aside(const struct lines *lines, const char *reason, odf_error *err)
{
    return lines->reading->set_aside(lines->reading->user, lines->first_line, reason, err);
}

/* Checks what was put together and hands it on. */
static odf_status finish_entry(struct lines *lines, odf_error *err)
{
    struct slice text = {lines->text.items, lines->text.count};
    char reason[96];
    size_t offset = 0;

    while (text.size && strchr(" \t\n\r", text.data[text.size - 1]) && text.data[text.size - 1])
        text.size--;
    lines->text.count = 0;
    if (text.size == 0)
        return ODF_OK;
    if (text.size > LARGEST_RECORD_BYTES) {
        snprintf(reason, sizeof reason, "an entry of %zu bytes; at most %d are read", text.size,
                 LARGEST_RECORD_BYTES);
        return set_aside(lines, reason, err);
    }
    if (!utf8_valid(text, &offset)) {
        snprintf(reason, sizeof reason,
                 "byte %zu of the entry (0x%02X) is not valid UTF-8; "
                 "convert the file to UTF-8",
                 offset, (unsigned char)text.data[offset]);
        return set_aside(lines, reason, err);
    }
    const char *zero = memchr(text.data, 0, text.size);
    if (zero) {
        snprintf(reason, sizeof reason, "byte %zu of the entry is 0, which no text holds",
                 (size_t)(zero - text.data));
        return set_aside(lines, reason, err);
    }
    char id[LONGEST_ID_BYTES + 24];
    snprintf(id, sizeof id, "%s-%04zu", lines->stem, lines->first_line);
    if (!vector_reserve(&lines->text, text.size + 1))
        return fail(err, ODF_E_MEMORY, "%s: out of memory", lines->reading->input->name);
    lines->text.items[text.size] = 0;
    const odf_entry entry = {.id = id,
                             .title = "",
                             .text = lines->text.items,
                             .text_size = text.size,
                             .url = "",
                             .publisher = "",
                             .language = "",
                             .extra = ""};
    if (lines->reading->line)
        *lines->reading->line = lines->first_line;
    return lines->reading->take_bare(lines->reading->user, &entry, err);
}

static bool is_blank(struct slice line)
{
    for (size_t i = 0; i < line.size; i++)
        if (line.data[i] != ' ' && line.data[i] != '\t')
            return false;
    return true;
}

static odf_status take_line(struct lines *lines, struct slice line, odf_error *err)
{
    const bool blank = is_blank(line);
    odf_status status = ODF_OK;

    if (lines->split == ODF_SPLIT_PARAGRAPH && blank)
        return finish_entry(lines, err);
    if (lines->text.count == 0) {
        if (blank)
            return ODF_OK;
        lines->first_line = lines->line;
    }
    /* beyond the largest entry the bytes only count */
    const size_t room = 2u * LARGEST_RECORD_BYTES;
    const size_t size = lines->text.count + line.size < room ? line.size : 0;
    if (!vector_reserve(&lines->text, size + 1))
        return fail(err, ODF_E_MEMORY, "%s: out of memory", lines->reading->input->name);
    memcpy(lines->text.items + lines->text.count, line.data, size);
    lines->text.count += size;
    if (size || lines->text.count < room)
        lines->text.items[lines->text.count++] = '\n';
    if (lines->split == ODF_SPLIT_LINE)
        status = finish_entry(lines, err);
    return status;
}

odf_status read_raw(const struct reading *reading, odf_error *err)
{
    struct lines lines = {.reading = reading, .split = reading->split};
    odf_status status = ODF_OK;
    char *line = NULL;
    size_t room = 0;
    ssize_t size;

    find_stem(reading->input->name, lines.stem);
    while (status == ODF_OK && (size = getline(&line, &room, reading->input->stream)) >= 0) {
        struct slice text = {line, (size_t)size};
        if (lines.line++ == 0 && text.size >= 3 && memcmp(text.data, "\xEF\xBB\xBF", 3) == 0) {
            text.data += 3;
            text.size -= 3;
        }
        while (text.size && (text.data[text.size - 1] == '\n' || text.data[text.size - 1] == '\r'))
            text.size--;
        status = take_line(&lines, text, err);
    }
    if (status == ODF_OK && (ferror(reading->input->stream) || !feof(reading->input->stream)))
        status = fail(err, ODF_E_IO, "cannot read '%s': %s", reading->input->name, strerror(errno));
    if (status == ODF_OK)
        status = finish_entry(&lines, err);
    free(line);
    vector_clear(&lines.text);
    return status;
}
