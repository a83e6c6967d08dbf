/* SPDX-License-Identifier: MIT */
/* Options and operands in any order, long and short, bundled, with or without '='. */
#include "cli/cli.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>

const struct option options_for_all[] = {
    {"quiet", 'q', NULL, "no notes and no progress, errors only"},
    {"help", 'h', NULL, "this text"},
    {NULL, 0, NULL, NULL},
};

static const struct option store_options[] = {
    {"db", 0, "FILE", "the store; else $ODFGRAPH_DB, else odfgraph.db in this folder"},
    {NULL, 0, NULL, NULL},
};

static const struct option format_options[] = {
    {"json", 0, NULL, "one JSON document, the same as --format json"},
    {"format", 0, "NAME", "text, json, csv or tsv"},
    {NULL, 0, NULL, NULL},
};

static const struct option answer_options[] = {
    {"json", 0, NULL, "one JSON document, the same as --format json"},
    {"format", 0, "NAME", "text or json"},
    {NULL, 0, NULL, NULL},
};

static const struct option filter_options[] = {
    {"since", 0, "DATE",
     "only ties with evidence of this day or later (YYYY, YYYY-MM, YYYY-MM-DD)"},
    {"until", 0, "DATE", "only ties with evidence of this day or earlier"},
    {"co-mentions", 0, NULL, "also ties by mere mention in one place, which claim nothing"},
    {"ties", 0, "KIND", "only ties of this kind; may be repeated (affiliated, family, …)"},
    {"place", 0, "NAME", "only ties of events that an entry puts there; may be repeated"},
    {NULL, 0, NULL, NULL},
};

const struct option *options_of_group(enum option_group group)
{
    switch (group) {
    case GROUP_STORE: return store_options;
    case GROUP_FORMAT: return format_options;
    case GROUP_ANSWER: return answer_options;
    case GROUP_FILTER: return filter_options;
    }
    return options_for_all;
}

/* ---- which options a command takes */

/* The option at `index` among all that the command takes, its own first; NULL behind the last. */
static const struct option *option_at(const struct command *command, size_t index)
{
    const struct option *lists[6] = {command->options, options_for_all};
    size_t count = 2;
    for (unsigned group = GROUP_STORE; group <= GROUP_FILTER; group *= 2) {
        if (command->groups & group)
            lists[count++] = options_of_group((enum option_group)group);
    }
    for (size_t i = 0; i < count; i++) {
        for (const struct option *option = lists[i]; option && option->name; option++) {
            if (index-- == 0)
                return option;
        }
    }
    return NULL;
}

static const char *option_word(size_t index, const void *user)
{
    const struct option *option = option_at(user, index);
    return option ? option->name : NULL;
}

static const struct option *find_long(const struct command *command, struct slice name)
{
    const struct option *option;
    for (size_t i = 0; (option = option_at(command, i)); i++) {
        if (slice_equal(slice_of(option->name), name))
            return option;
    }
    return NULL;
}

static const struct option *find_letter(const struct command *command, char letter)
{
    const struct option *option;
    for (size_t i = 0; (option = option_at(command, i)); i++) {
        if (option->letter == letter)
            return option;
    }
    return NULL;
}

/* ---- the nearest word */

static size_t smallest(size_t a, size_t b, size_t c)
{
    size_t least = a < b ? a : b;
    return least < c ? least : c;
}

/* Levenshtein distance; words longer than the row are taken for far apart. */
static size_t slips(const char *a, const char *b)
{
    size_t row[64];
    const size_t n = strlen(b);
    if (n >= COUNT_OF(row))
        return SIZE_MAX;
    for (size_t j = 0; j <= n; j++)
        row[j] = j;
    for (size_t i = 1; a[i - 1]; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= n; j++) {
            const size_t above = row[j];
            row[j] = smallest(above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1]));
            diagonal = above;
        }
    }
    return row[n];
}

const char *nearest_word(const char *word, const char *(*word_at)(size_t, const void *),
                         const void *user)
{
    const char *best = NULL;
    size_t best_slips = 3;
    const char *candidate;
    for (size_t i = 0; (candidate = word_at(i, user)); i++) {
        const size_t count = slips(word, candidate);
        if (count < best_slips) {
            best = candidate;
            best_slips = count;
        }
    }
    return best;
}

/* ---- reading */

static int unknown_option(const struct context *context, struct slice name)
{
    char word[64];
    snprintf(word, sizeof word, "%.*s", name.size < 60 ? (int)name.size : 60, name.data);
    const char *near = nearest_word(word, option_word, context->command);
    if (near)
        return usage_error(context, "unknown option '--%s'; did you mean '--%s'?", word, near);
    return usage_error(context, "unknown option '--%s'; see odfgraph %s --help", word,
                       context->command->name);
}

static void take_option(struct context *context, const struct option *option, const char *value)
{
    context->given[context->given_count] = option;
    context->values[context->given_count++] = value;
}

/* One word "--name", "--name=value"; *at moves onto a value that is a word of its own. */
static int read_long(struct context *context, int count, char **words, int *at)
{
    const char *name = words[*at] + 2;
    const char *equals = strchr(name, '=');
    const struct slice slice = {name, equals ? (size_t)(equals - name) : strlen(name)};
    const struct option *option = find_long(context->command, slice);
    if (!option)
        return unknown_option(context, slice);
    if (!option->argument) {
        if (equals)
            return usage_error(context, "'--%s' takes no value", option->name);
        take_option(context, option, "");
        return EXIT_FOUND;
    }
    if (!equals && *at + 1 >= count)
        return usage_error(context, "'--%s' needs a value: %s", option->name, option->argument);
    take_option(context, option, equals ? equals + 1 : words[++*at]);
    return EXIT_FOUND;
}

static int read_short(struct context *context, int count, char **words, int *at)
{
    for (const char *letter = words[*at] + 1; *letter; letter++) {
        const struct option *option = find_letter(context->command, *letter);
        if (!option)
            return usage_error(context, "unknown option '-%c'; see odfgraph %s --help", *letter,
                               context->command->name);
        if (!option->argument) {
            take_option(context, option, "");
            continue;
        }
        if (!letter[1] && *at + 1 >= count)
            return usage_error(context, "'-%c' needs a value: %s", *letter, option->argument);
        take_option(context, option, letter[1] ? letter + 1 : words[++*at]);
        break;
    }
    return EXIT_FOUND;
}

static int read_format(struct context *context)
{
    static const char *const names[] = {"text", "json", "csv", "tsv"};
    const char *name = options_value(context, "format", NULL);
    if (options_has(context, "json"))
        context->format = FORMAT_JSON;
    if (!name)
        return EXIT_FOUND;
    const size_t count = context->command->groups & GROUP_FORMAT ? 4 : 2;
    for (size_t i = 0; i < count; i++) {
        if (strcmp(name, names[i]) == 0) {
            context->format = (enum output_format)i;
            return EXIT_FOUND;
        }
    }
    return usage_error(context,
                       count == 4 ? "'%s' is no format; text, json, csv or tsv"
                                  : "'%s' is no format; text or json",
                       name);
}

static int check_operands(const struct context *context)
{
    const struct command *command = context->command;
    if (options_has(context, "help"))
        return EXIT_FOUND;
    if (context->operand_count < command->least_operands)
        return usage_error(context, "too few operands; usage: odfgraph %s %s", command->name,
                           command->operands);
    if (context->operand_count > command->most_operands)
        return usage_error(context,
                           "'%s' is one operand too many; usage: odfgraph %s %s (put a "
                           "name of several words in quotes)",
                           context->operands[command->most_operands], command->name,
                           command->operands);
    return EXIT_FOUND;
}

int options_read(struct context *context, int count, char **words)
{
    /* A bundle of letters gives at most as many options as it has bytes. */
    size_t most = 1;
    for (int i = 0; i < count; i++)
        most += strlen(words[i]) + 1;
    context->operands = arena_array(&context->memory, const char *, (size_t)count + 1);
    context->given = arena_array(&context->memory, const struct option *, most);
    context->values = arena_array(&context->memory, const char *, most);
    if (!context->operands || !context->given || !context->values)
        return report(context, fail(&context->err, ODF_E_MEMORY, "out of memory"));

    bool only_operands = false;
    for (int i = 0; i < count; i++) {
        int code = EXIT_FOUND;
        if (only_operands || words[i][0] != '-' || words[i][1] == '\0')
            context->operands[context->operand_count++] = words[i];
        else if (strcmp(words[i], "--") == 0)
            only_operands = true;
        else if (words[i][1] == '-')
            code = read_long(context, count, words, &i);
        else
            code = read_short(context, count, words, &i);
        if (code != EXIT_FOUND)
            return code;
    }
    context->quiet = options_has(context, "quiet");
    int code = context->command->groups & (GROUP_FORMAT | GROUP_ANSWER) ? read_format(context)
                                                                        : EXIT_FOUND;
    return code == EXIT_FOUND ? check_operands(context) : code;
}

/* ---- asking */

const char *options_nth(const struct context *context, const char *name, size_t index)
{
    for (size_t i = 0; i < context->given_count; i++) {
        if (strcmp(context->given[i]->name, name) == 0 && index-- == 0)
            return context->values[i];
    }
    return NULL;
}

bool options_has(const struct context *context, const char *name)
{
    return options_nth(context, name, 0) != NULL;
}

const char *options_value(const struct context *context, const char *name, const char *fallback)
{
    const char *value = fallback;
    const char *next;
    for (size_t i = 0; (next = options_nth(context, name, i)); i++)
        value = next;
    return value;
}

int options_number(struct context *context, const char *name, long least, long most, long fallback,
                   long *out)
{
    const char *text = options_value(context, name, NULL);
    *out = fallback;
    if (!text)
        return EXIT_FOUND;
    char *end = NULL;
    errno = 0;
    const long value = strtol(text, &end, 10);
    if (errno || end == text || *end || value < least || value > most)
        return usage_error(context, "'--%s %s': a whole number from %ld to %ld is wanted", name,
                           text, least, most);
    *out = value;
    return EXIT_FOUND;
}

/* By hand: what the library does depends on the locale. */
bool read_decimal(const char *text, double *out)
{
    double value = 0;
    double place = 1;
    bool behind = false;
    size_t digits = 0;
    for (; *text; text++) {
        if (*text == '.' && !behind) {
            behind = true;
        } else if (*text >= '0' && *text <= '9' && digits++ < 15) {
            value = value * 10 + (*text - '0');
            place *= behind ? 10 : 1;
        } else {
            return false;
        }
    }
    *out = value / place; /* both exact, so that the quotient is the nearest double */
    return digits > 0;
}

int options_decimal(struct context *context, const char *name, double most, double fallback,
                    double *out)
{
    const char *text = options_value(context, name, NULL);
    double value = fallback;
    if (text && (!read_decimal(text, &value) || !(value > 0 && value <= most)))
        return usage_error(context,
                           "'--%s %s': a number such as 0.25 is wanted, above 0 and at most %ld",
                           name, text, (long)most);
    *out = value;
    return EXIT_FOUND;
}
