/* SPDX-License-Identifier: MIT */
/* Many names at once: from a file, or from an option that may be repeated. */
#include "base/utf8.h"
#include "cli/cli.h"

#include <errno.h>
#include <stdio.h>
#include <strings.h>
#include <unistd.h>

struct names_file {
    const odf_graph *graph;
    const char *name; /* for messages */
    size_t line;
    bool grouped;
    struct named_list *list;
};

static int out_of_memory(struct context *context)
{
    return report(context, fail(&context->err, ODF_E_MEMORY, "out of memory"));
}

static int add(struct context *context, struct named_list *list, struct named named)
{
    /* Room is always the next power of two. */
    if ((list->count & (list->count - 1)) == 0) {
        struct named *items =
            arena_array(&context->memory, struct named, list->count ? 2 * list->count : 1);
        if (!items)
            return out_of_memory(context);
        if (list->count)
            memcpy(items, list->items, list->count * sizeof *items);
        list->items = items;
    }
    list->items[list->count++] = named;
    return EXIT_FOUND;
}

static struct slice trim(struct slice text)
{
    while (text.size && strchr(" \r\n", text.data[0]))
        text = (struct slice){text.data + 1, text.size - 1};
    while (text.size && strchr(" \r\n", text.data[text.size - 1]))
        text.size--;
    return text;
}

/* The field in front of the first tab; *rest is what stands behind it. */
static struct slice cut_field(struct slice line, struct slice *rest)
{
    const char *tab = memchr(line.data, '\t', line.size);
    const size_t size = tab ? (size_t)(tab - line.data) : line.size;
    *rest = tab ? (struct slice){tab + 1, line.size - size - 1} : (struct slice){"", 0};
    return trim((struct slice){line.data, size});
}

static void set_aside(const struct context *context, struct names_file *file, const char *why)
{
    message(context, "%s:%zu: %s", file->name, file->line, why);
    file->list->aside++;
}

static int take_line(struct context *context, struct names_file *file, struct slice line)
{
    struct slice rest;
    size_t offset;
    if (file->line == 1 && line.size >= 3 && memcmp(line.data, "\xEF\xBB\xBF", 3) == 0)
        line = (struct slice){line.data + 3, line.size - 3};
    if (!utf8_valid(line, &offset) || memchr(line.data, '\0', line.size)) {
        set_aside(context, file, "the line is not valid UTF-8");
        return EXIT_FOUND;
    }
    const struct slice name = cut_field(line, &rest);
    const struct slice group = cut_field(rest, &rest);
    if ((!name.size && !group.size) || line.data[0] == '#')
        return EXIT_FOUND;
    const char *where = arena_format(&context->memory, "%s:%zu: ", file->name, file->line);
    const char *text = arena_copy(&context->memory, name);
    struct named named = {.group = arena_copy(&context->memory, group), .line = file->line};
    if (!where || !text || !named.group)
        return out_of_memory(context);
    if (file->line == 1 && strcasecmp(text, "name") == 0)
        return EXIT_FOUND; /* the heads of the columns */
    if (!name.size || (file->grouped && !group.size)) {
        set_aside(context, file, "a name and its group are wanted, with a tab between them");
        return EXIT_FOUND;
    }
    const int code = read_node_at(context, file->graph, where, text, &named.node);
    if (code == EXIT_NOTHING) {
        file->list->aside++;
        return EXIT_FOUND;
    }
    return code == EXIT_FOUND ? add(context, file->list, named) : code;
}

static int take_lines(struct context *context, struct names_file *file, FILE *stream)
{
    char *text = NULL;
    size_t capacity = 0;
    ssize_t size;
    int code = EXIT_FOUND;
    while (code == EXIT_FOUND && (size = getline(&text, &capacity, stream)) >= 0) {
        file->line++;
        code = take_line(context, file, (struct slice){text, (size_t)size});
    }
    free(text);
    if (code == EXIT_FOUND && ferror(stream)) {
        message(context, "%s: %s", file->name, strerror(errno));
        code = EXIT_INPUT;
    }
    return code;
}

int read_named_file(struct context *context, const odf_graph *graph, const char *path, bool grouped,
                    struct named_list *out)
{
    const bool standard = strcmp(path, "-") == 0;
    const size_t before = out->aside;
    struct names_file file = {graph, standard ? "standard input" : path, .grouped = grouped,
                              .list = out};
    FILE *stream = standard ? stdin : fopen(path, "rb");
    if (!stream) {
        message(context, "%s: %s", path, strerror(errno));
        return EXIT_INPUT;
    }
    if (standard && isatty(STDIN_FILENO))
        note(context, "names are read from the terminal, one a line; end with Ctrl-D");
    const int code = take_lines(context, &file, stream);
    if (!standard)
        fclose(stream);
    if (out->aside > before)
        message(context, "%s: %zu of its lines set aside", file.name, out->aside - before);
    return code;
}

int read_named(struct context *context, const odf_graph *graph, const char *option,
               struct named_list *out)
{
    const char *word;
    int code = EXIT_FOUND;
    for (size_t i = 0; code == EXIT_FOUND && (word = options_nth(context, option, i)); i++) {
        struct named named = {.group = ""};
        if (word[0] == '@') {
            code = read_named_file(context, graph, word + 1, false, out);
            continue;
        }
        code = read_node(context, graph, word, &named.node);
        if (code == EXIT_FOUND)
            code = add(context, out, named);
    }
    return code;
}
