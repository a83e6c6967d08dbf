/* SPDX-License-Identifier: MIT */
/* One way to print a table: aligned for people, as CSV (RFC 4180) or as TSV. */
#include "base/utf8.h"
#include "cli/cli.h"

#include <math.h>

struct listing {
    struct context *context;
    const struct table_column *columns;
    size_t column_count;
    const char **cells;
    size_t cell_count;
    size_t capacity;
    bool failed;
};

struct listing *listing_new(struct context *context, const struct table_column *columns,
                            size_t count)
{
    struct listing *listing = arena_new(&context->memory, struct listing);
    if (listing)
        *listing = (struct listing){.context = context, .columns = columns, .column_count = count};
    return listing;
}

static void add_cell(struct listing *listing, const char *text)
{
    if (!listing || listing->failed)
        return;
    if (listing->cell_count == listing->capacity) {
        const size_t capacity = listing->capacity ? listing->capacity * 2 : 64;
        const char **cells = arena_array(&listing->context->memory, const char *, capacity);
        if (cells && listing->cell_count)
            memcpy(cells, listing->cells, listing->cell_count * sizeof *cells);
        listing->failed = !cells;
        listing->cells = cells;
        listing->capacity = capacity;
    }
    if (!listing->failed)
        listing->cells[listing->cell_count++] = text;
    listing->failed = listing->failed || !text;
}

void listing_text(struct listing *listing, const char *text)
{
    if (listing)
        add_cell(listing, arena_copy(&listing->context->memory, slice_of(text)));
}

void listing_number(struct listing *listing, double value)
{
    odf_sink *text = odf_sink_new_memory();
    if (!listing || !text) {
        odf_sink_free(text);
        return;
    }
    /* People want to compare scores at a glance; programs get every digit. */
    const double size = fabs(value);
    if (listing->context->format != FORMAT_TEXT || value == floor(value) || !isfinite(value))
        sink_number(text, value);
    else
        sink_fixed(text, value, size >= 1000 ? 1 : size >= 1 ? 3 : 6);
    listing_text(listing, odf_sink_memory(text, NULL));
    odf_sink_free(text);
}

/* A spreadsheet takes a cell that begins so for a formula. */
static bool is_formula(const char *text)
{
    return strchr("=+@\t\r", text[0]) || (text[0] == '-' && !(text[1] >= '0' && text[1] <= '9'));
}

static void print_csv_cell(odf_sink *out, const char *text)
{
    const bool guard = text[0] && is_formula(text);
    if (!guard && !strpbrk(text, "\",\r\n")) {
        sink_text(out, text);
        return;
    }
    sink_char(out, '"');
    if (guard)
        sink_char(out, '\'');
    for (; *text; text++) {
        if (*text == '"')
            sink_char(out, '"');
        sink_char(out, *text);
    }
    sink_char(out, '"');
}

static void print_tsv_cell(odf_sink *out, const char *text)
{
    for (; *text; text++)
        sink_char(out, *text == '\t' || *text == '\n' || *text == '\r' ? ' ' : *text);
}

static void print_separated(const struct listing *listing)
{
    odf_sink *out = listing->context->out;
    const bool csv = listing->context->format == FORMAT_CSV;
    for (size_t i = 0; i < listing->column_count + listing->cell_count; i++) {
        const char *text = i < listing->column_count ? listing->columns[i].head
                                                     : listing->cells[i - listing->column_count];
        if (csv)
            print_csv_cell(out, text);
        else
            print_tsv_cell(out, text);
        if ((i + 1) % listing->column_count)
            sink_char(out, csv ? ',' : '\t');
        else
            sink_text(out, csv ? "\r\n" : "\n");
    }
}

static void print_aligned(const struct listing *listing, const size_t *widths)
{
    odf_sink *out = listing->context->out;
    for (size_t i = 0; i < listing->column_count + listing->cell_count; i++) {
        const size_t column = i % listing->column_count;
        const char *text = i < listing->column_count ? listing->columns[column].head
                                                     : listing->cells[i - listing->column_count];
        const size_t room = widths[column] - utf8_length(slice_of(text));
        const bool last = column + 1 == listing->column_count;
        for (size_t k = 0; listing->columns[column].is_number && k < room; k++)
            sink_char(out, ' ');
        print_text(out, text);
        for (size_t k = 0; !listing->columns[column].is_number && !last && k < room; k++)
            sink_char(out, ' ');
        sink_text(out, last ? "\n" : "  ");
    }
}

int listing_print(struct listing *listing)
{
    if (!listing || listing->failed)
        return EXIT_INTERNAL;
    if (listing->context->format != FORMAT_TEXT) {
        print_separated(listing);
        return EXIT_FOUND;
    }
    size_t *widths = arena_array(&listing->context->memory, size_t, listing->column_count);
    if (!widths)
        return EXIT_INTERNAL;
    for (size_t i = 0; i < listing->column_count; i++)
        widths[i] = utf8_length(slice_of(listing->columns[i].head));
    for (size_t i = 0; i < listing->cell_count; i++) {
        const size_t width = utf8_length(slice_of(listing->cells[i]));
        size_t *column = &widths[i % listing->column_count];
        if (width > *column)
            *column = width;
    }
    print_aligned(listing, widths);
    return EXIT_FOUND;
}
