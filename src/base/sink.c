/* SPDX-License-Identifier: MIT */
#include "base/sink.h"

#include "base/utf8.h"

#include <errno.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* What is written to a stream is gathered first: most pieces are a few bytes, and stdio takes a
 * lock for each. */
enum { GATHER_BYTES = 1 << 16 };

struct odf_sink {
    FILE *stream; /* NULL for memory; else `data` holds what it is still to get */
    bool owns_stream;
    char *path;      /* of a file to put into place at the end */
    char *temporary; /* where it is written until then */
    char *data;
    size_t size;
    size_t capacity;
    int failure; /* errno of the first failure, ENOMEM for memory */
    bool finished;
};

odf_sink *odf_sink_new_memory(void)
{
    return calloc(1, sizeof(odf_sink));
}

odf_sink *odf_sink_new_stream(FILE *stream)
{
    odf_sink *sink = odf_sink_new_memory();
    if (sink)
        sink->stream = stream;
    return sink;
}

static FILE *open_temporary(odf_sink *sink)
{
    const int file = mkstemp(sink->temporary);
    if (file < 0) {
        sink->temporary[0] = '\0';
        return NULL;
    }
    /* mkstemp gives 0600; a result is an ordinary file, as the user's umask would have it. */
    const mode_t mask = umask(0);
    umask(mask);
    (void)fchmod(file, 0666 & ~mask);
    FILE *stream = fdopen(file, "wb");
    if (!stream)
        close(file);
    return stream;
}

/* A device, a pipe or a socket cannot be put into place: it is written to as it stands. */
static odf_status open_special(const char *path, odf_sink **out, odf_error *err)
{
    FILE *stream = fopen(path, "wb");
    if (!stream)
        return fail(err, ODF_E_IO, "cannot write '%s': %s", path, strerror(errno));
    odf_sink *sink = odf_sink_new_stream(stream);
    if (!sink) {
        fclose(stream);
        return fail(err, ODF_E_MEMORY, "cannot write '%s': out of memory", path);
    }
    sink->owns_stream = true;
    *out = sink;
    return ODF_OK;
}

static odf_status open_file(const char *path, odf_sink **out, odf_error *err)
{
    odf_sink *sink = odf_sink_new_memory();
    if (!sink)
        return fail(err, ODF_E_MEMORY, "cannot write '%s': out of memory", path);
    const size_t size = strlen(path);
    sink->path = malloc(size + 1);
    sink->temporary = malloc(size + sizeof ".XXXXXX");
    if (!sink->path || !sink->temporary) {
        odf_sink_free(sink);
        return fail(err, ODF_E_MEMORY, "cannot write '%s': out of memory", path);
    }
    memcpy(sink->path, path, size + 1);
    memcpy(sink->temporary, path, size);
    memcpy(sink->temporary + size, ".XXXXXX", sizeof ".XXXXXX");
    sink->stream = open_temporary(sink);
    if (!sink->stream) {
        const int reason = errno;
        odf_sink_free(sink);
        return fail(err, ODF_E_IO, "cannot write '%s': %s", path, strerror(reason));
    }
    *out = sink;
    return ODF_OK;
}

odf_status odf_sink_new_file(const char *path, odf_sink **out, odf_error *err)
{
    struct stat about;
    if (stat(path, &about) == 0 && S_ISDIR(about.st_mode))
        return fail(err, ODF_E_IO, "cannot write '%s': it is a folder", path);
    if (stat(path, &about) == 0 && !S_ISREG(about.st_mode))
        return open_special(path, out, err);
    /* Behind a symbolic link it is the file it points to that is replaced, not the link. */
    char *behind = lstat(path, &about) == 0 && S_ISLNK(about.st_mode) ? realpath(path, NULL) : NULL;
    const odf_status status = open_file(behind ? behind : path, out, err);
    free(behind);
    return status;
}

static bool grow(odf_sink *sink, size_t extra)
{
    if (extra > SIZE_MAX / 2 - sink->size - 1)
        return false;
    const size_t wanted = sink->size + extra + 1;
    if (wanted <= sink->capacity)
        return true;
    size_t capacity = sink->capacity ? sink->capacity : 256;
    while (capacity < wanted)
        capacity *= 2;
    char *data = realloc(sink->data, capacity);
    if (!data)
        return false;
    sink->data = data;
    sink->capacity = capacity;
    return true;
}

static void pass_on(odf_sink *sink, const void *data, size_t size)
{
    if (!sink->failure && size && fwrite(data, 1, size, sink->stream) != size)
        sink->failure = errno ? errno : EIO;
}

static void pass_on_gathered(odf_sink *sink)
{
    pass_on(sink, sink->data, sink->size);
    sink->size = 0;
}

static void append(odf_sink *sink, const void *data, size_t size)
{
    memcpy(sink->data + sink->size, data, size);
    sink->size += size;
    sink->data[sink->size] = '\0';
}

/* Whether so much can be put behind what is there without another look. */
static bool has_room(const odf_sink *sink, size_t size)
{
    return size < sink->capacity - sink->size && !sink->failure &&
           (!sink->stream || sink->size + size <= GATHER_BYTES);
}

void sink_bytes(odf_sink *sink, const void *data, size_t size)
{
    if (size && has_room(sink, size)) {
        append(sink, data, size);
        return;
    }
    if (sink->failure || size == 0)
        return;
    if (sink->stream && sink->size + size > GATHER_BYTES)
        pass_on_gathered(sink);
    if (sink->stream && size > GATHER_BYTES) {
        pass_on(sink, data, size);
        return;
    }
    if (!grow(sink, size)) {
        sink->failure = ENOMEM;
        return;
    }
    append(sink, data, size);
}

odf_status odf_sink_finish(odf_sink *sink, odf_error *err)
{
    const char *what = sink->path ? sink->path : "output";
    if (sink->stream)
        pass_on_gathered(sink);
    if (sink->stream && !sink->failure && fflush(sink->stream) != 0)
        sink->failure = errno;
    if (sink->path && !sink->finished) {
        if (!sink->failure && fsync(fileno(sink->stream)) != 0 && errno != EINVAL)
            sink->failure = errno;
        if (fclose(sink->stream) != 0 && !sink->failure)
            sink->failure = errno;
        sink->stream = NULL;
        if (!sink->failure && rename(sink->temporary, sink->path) != 0)
            sink->failure = errno;
        if (!sink->failure)
            sink->temporary[0] = '\0';
    }
    sink->finished = true;
    if (sink->failure == ENOMEM)
        return fail(err, ODF_E_MEMORY, "cannot write %s: out of memory", what);
    if (sink->failure)
        return fail(err, ODF_E_IO, "cannot write %s: %s", what, strerror(sink->failure));
    return ODF_OK;
}

const char *odf_sink_memory(const odf_sink *sink, size_t *out_size)
{
    if (out_size)
        *out_size = sink->size;
    return sink->data ? sink->data : "";
}

void odf_sink_free(odf_sink *sink)
{
    if (!sink)
        return;
    if (sink->stream && !sink->path)
        pass_on_gathered(sink);
    if (sink->path) {
        if (sink->stream)
            fclose(sink->stream);
        if (sink->temporary && sink->temporary[0])
            unlink(sink->temporary);
    }
    if (sink->owns_stream)
        fclose(sink->stream);
    free(sink->path);
    free(sink->temporary);
    free(sink->data);
    free(sink);
}

void sink_text(odf_sink *sink, const char *text)
{
    sink_bytes(sink, text, strlen(text));
}

void sink_slice(odf_sink *sink, struct slice text)
{
    sink_bytes(sink, text.data, text.size);
}

void sink_char(odf_sink *sink, char byte)
{
    if (!has_room(sink, 1)) {
        sink_bytes(sink, &byte, 1);
        return;
    }
    sink->data[sink->size++] = byte;
    sink->data[sink->size] = '\0';
}

void sink_format(odf_sink *sink, const char *format, ...)
{
    char fixed[256];
    va_list arguments;
    va_start(arguments, format);
    va_list again;
    va_copy(again, arguments);
    const int size = vsnprintf(fixed, sizeof fixed, format, arguments);
    va_end(arguments);
    if (size >= 0 && (size_t)size < sizeof fixed) {
        sink_bytes(sink, fixed, (size_t)size);
    } else if (size >= 0) {
        char *large = malloc((size_t)size + 1);
        if (large) {
            vsnprintf(large, (size_t)size + 1, format, again);
            sink_bytes(sink, large, (size_t)size);
        } else if (!sink->failure) {
            sink->failure = ENOMEM;
        }
        free(large);
    }
    va_end(again);
}

/* The digits d.ddd of "%.*e" and its exponent, whatever the locale puts between them. */
static int digits_of(double value, int precision, char digits[24], int *out_exponent)
{
    char text[64];
    snprintf(text, sizeof text, "%.*e", precision, value);
    if (strtod(text, NULL) != value && precision < 17)
        return 0;
    int count = 0;
    const char *at = text;
    for (; *at && *at != 'e'; at++) {
        if (*at >= '0' && *at <= '9')
            digits[count++] = *at;
    }
    *out_exponent = *at ? (int)strtol(at + 1, NULL, 10) : 0;
    while (count > 1 && digits[count - 1] == '0')
        count--;
    return count;
}

static void write_whole(odf_sink *sink, uint64_t value)
{
    char digits[20];
    size_t at = sizeof digits;

    do
        digits[--at] = (char)('0' + value % 10);
    while (value /= 10);
    sink_bytes(sink, digits + at, sizeof digits - at);
}

void sink_number(odf_sink *sink, double value)
{
    if (isnan(value)) {
        sink_text(sink, "nan");
        return;
    }
    if (value < 0) {
        sink_char(sink, '-');
        value = -value;
    }
    if (isinf(value)) {
        sink_text(sink, "inf");
        return;
    }
    if (value == 0) {
        sink_char(sink, '0');
        return;
    }
    /* fewer than 16 digits: no shorter number reads back as the same */
    if (value < 1e15 && value == (double)(uint64_t)value) {
        write_whole(sink, (uint64_t)value);
        return;
    }
    char digits[24];
    int exponent = 0;
    int count = 0;
    for (int precision = 0; count == 0; precision++)
        count = digits_of(value, precision, digits, &exponent);

    if (exponent < -6 || exponent > 20) {
        sink_char(sink, digits[0]);
        if (count > 1)
            sink_char(sink, '.');
        sink_bytes(sink, digits + 1, (size_t)count - 1);
        sink_format(sink, "e%d", exponent);
        return;
    }
    if (exponent < 0) {
        sink_text(sink, "0.");
        for (int i = -1; i > exponent; i--)
            sink_char(sink, '0');
        sink_bytes(sink, digits, (size_t)count);
        return;
    }
    for (int i = 0; i < count || i <= exponent; i++) {
        if (i == exponent + 1)
            sink_char(sink, '.');
        sink_char(sink, i < count ? digits[i] : '0');
    }
}

void sink_fixed(odf_sink *sink, double value, int decimals)
{
    if (!isfinite(value)) {
        sink_number(sink, value);
        return;
    }
    char text[400];
    const int size = snprintf(text, sizeof text, "%.*f", decimals, value);
    bool all_zero = true;
    for (int i = 0; i < size; i++) {
        if (text[i] >= '1' && text[i] <= '9')
            all_zero = false;
    }
    for (int i = 0; i < size; i++) {
        if (text[i] == '-' ? all_zero : false)
            continue;
        const bool plain = (text[i] >= '0' && text[i] <= '9') || text[i] == '-';
        /* A locale's decimal point may be more than one byte: write one dot for all of them. */
        if (plain)
            sink_char(sink, text[i]);
        else if (i == 0 || (text[i - 1] >= '0' && text[i - 1] <= '9'))
            sink_char(sink, '.');
    }
}

/* Whether one of eight bytes cannot stand in a JSON string, or is not ASCII: a byte that is zero
 * when subtracted from borrows into its top bit (H. Warren, Hacker's Delight, 6-1). A byte above
 * such a one may be told wrongly, so the answer is for all eight. */
static bool any_special(const char *at)
{
    const uint64_t ones = 0x0101010101010101u, tops = 0x8080808080808080u;
    uint64_t bytes;

    memcpy(&bytes, at, sizeof bytes);
    const uint64_t quote = bytes ^ ones * '"', backslash = bytes ^ ones * '\\',
                   rubout = bytes ^ ones * 0x7F;
    const uint64_t zeros = ((quote - ones) & ~quote) | ((backslash - ones) & ~backslash) |
                           ((rubout - ones) & ~rubout) | ((bytes - ones * 0x20) & ~bytes);
    return ((zeros | bytes) & tops) != 0;
}

/* Behind the bytes from `at` that a JSON string holds as they are. */
static const char *plain_end(const char *at, const char *limit)
{
    uint32_t letter;

    while (at < limit) {
        const unsigned char byte = (unsigned char)*at;
        if (limit - at >= 8 && !any_special(at)) {
            at += 8;
        } else if (byte < 0x80) {
            if (byte < 0x20 || byte == '"' || byte == '\\' || byte == 0x7F)
                break;
            at++;
        } else if (!utf8_next(&at, limit, &letter)) {
            break;
        }
    }
    return at;
}

static void escape(odf_sink *sink, unsigned char byte)
{
    switch (byte) {
    case '"': sink_text(sink, "\\\""); break;
    case '\\': sink_text(sink, "\\\\"); break;
    case '\n': sink_text(sink, "\\n"); break;
    case '\t': sink_text(sink, "\\t"); break;
    case '\r': sink_text(sink, "\\r"); break;
    default:
        if (byte < 0x80)
            sink_format(sink, "\\u%04x", byte);
        else
            sink_text(sink, "\xEF\xBF\xBD");
    }
}

void sink_json_string(odf_sink *sink, struct slice text)
{
    const char *at = text.data;
    const char *limit = text.data + text.size;
    const char *end = plain_end(at, limit);

    if (end == limit && has_room(sink, text.size + 2)) {
        char *out = sink->data + sink->size;
        *out++ = '"';
        if (text.size)
            memcpy(out, text.data, text.size);
        memcpy(out + text.size, "\"", 2);
        sink->size += text.size + 2;
        return;
    }
    sink_char(sink, '"');
    for (; at < limit; end = plain_end(at, limit)) {
        sink_bytes(sink, at, (size_t)(end - at));
        at = end;
        if (at < limit)
            escape(sink, (unsigned char)*at++);
    }
    sink_char(sink, '"');
}

static bool allowed_in_xml(uint32_t letter)
{
    return letter == '\t' || letter == '\n' || letter == '\r' ||
           (letter >= 0x20 && letter != 0x7F && !(letter >= 0x80 && letter < 0xA0) &&
            letter != 0xFFFE && letter != 0xFFFF);
}

void sink_xml(odf_sink *sink, struct slice text)
{
    const char *at = text.data;
    const char *limit = text.data + text.size;
    while (at < limit) {
        const char *start = at;
        uint32_t letter;
        if (!utf8_next(&at, limit, &letter)) {
            sink_text(sink, "\xEF\xBF\xBD");
            at++;
            continue;
        }
        switch (letter) {
        case '&': sink_text(sink, "&amp;"); break;
        case '<': sink_text(sink, "&lt;"); break;
        case '>': sink_text(sink, "&gt;"); break;
        case '"': sink_text(sink, "&quot;"); break;
        case '\'': sink_text(sink, "&#39;"); break;
        default:
            if (allowed_in_xml(letter))
                sink_bytes(sink, start, (size_t)(at - start));
        }
    }
}
