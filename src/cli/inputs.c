/* SPDX-License-Identifier: MIT */
/* What the commands that read texts share: their inputs, how they are cut, a lexicon. */
#include "cli/cli.h"

#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* NULL with errno set; a folder can be opened, but not be read. */
static FILE *open_input(const char *path)
{
    FILE *stream = fopen(path, "rb");
    struct stat about;
    if (stream && fstat(fileno(stream), &about) == 0 && S_ISDIR(about.st_mode)) {
        fclose(stream);
        errno = EISDIR;
        return NULL;
    }
    return stream;
}

int open_inputs(struct context *context, const char *hint, odf_input **out, size_t *out_count,
                size_t *out_missing)
{
    odf_input *inputs = arena_array(&context->memory, odf_input, context->operand_count);
    size_t count = 0;

    *out_missing = 0;
    if (!inputs)
        return report(context, fail(&context->err, ODF_E_MEMORY, "out of memory"));
    for (size_t i = 0; i < context->operand_count; i++) {
        const char *path = context->operands[i];
        if (strcmp(path, "-") == 0) {
            inputs[count++] = (odf_input){"standard input", stdin};
            if (isatty(STDIN_FILENO))
                note(context, "%s", hint);
            continue;
        }
        FILE *stream = open_input(path);
        if (stream) {
            inputs[count++] = (odf_input){path, stream};
        } else {
            message(context, "%s: %s; left out", path, strerror(errno));
            ++*out_missing;
        }
    }
    *out = inputs;
    *out_count = count;
    return count ? EXIT_FOUND : EXIT_INPUT;
}

void close_inputs(const odf_input *inputs, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (inputs[i].stream != stdin)
            fclose(inputs[i].stream);
}

int read_split(struct context *context, odf_split *out)
{
    static const char *const words[] = {"line", "paragraph", "file"};
    const char *given = options_value(context, "split", "line");

    for (size_t i = 0; i < COUNT_OF(words); i++) {
        if (strcmp(given, words[i]) == 0) {
            *out = (odf_split)i;
            return EXIT_FOUND;
        }
    }
    return usage_error(context, "'--split %s': it must be line, paragraph or file", given);
}

int read_lexicon(struct context *context, const char **out, size_t *out_size)
{
    enum { LARGEST = 64 << 20 };
    const char *path = options_value(context, "lexicon", NULL);

    *out = NULL;
    *out_size = 0;
    if (!path)
        return EXIT_FOUND;
    FILE *file = fopen(path, "rb");
    if (!file) {
        message(context, "%s: %s", path, strerror(errno));
        return EXIT_INPUT;
    }
    char *text = NULL;
    size_t size = 0;
    if (fseek(file, 0, SEEK_END) == 0 && ftell(file) >= 0 && ftell(file) <= LARGEST) {
        size = (size_t)ftell(file);
        rewind(file);
        text = arena_alloc(&context->memory, size + 1);
    }
    const bool whole = text && fread(text, 1, size, file) == size;
    fclose(file);
    if (!whole) {
        message(context, "%s: cannot be read as a lexicon", path);
        return EXIT_INPUT;
    }
    *out = text;
    *out_size = size;
    return EXIT_FOUND;
}
