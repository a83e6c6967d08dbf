/* SPDX-License-Identifier: MIT */
/* The first word is the command; everything else is its own affair. */
#include "cli/cli.h"

#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

#define COMMAND(name) extern const struct command command_##name;
#include "commands.def"
#undef COMMAND

const struct command *const commands[] = {
#define COMMAND(name) &command_##name,
#include "commands.def"
#undef COMMAND
};
const size_t command_count = COUNT_OF(commands);

static volatile sig_atomic_t stop_asked;
static volatile sig_atomic_t nothing_to_undo;

static void ask_to_stop(int number)
{
    (void)number;
    stop_asked = 1;
    if (nothing_to_undo)
        _exit(EXIT_INTERRUPTED);
}

void end_at_once(bool yes)
{
    nothing_to_undo = yes;
    if (yes && stop_asked)
        _exit(EXIT_INTERRUPTED);
}

bool interrupted(void)
{
    return stop_asked != 0;
}

const struct command *command_named(const char *name)
{
    for (size_t i = 0; i < command_count; i++) {
        if (strcmp(commands[i]->name, name) == 0)
            return commands[i];
    }
    return NULL;
}

static const char *command_word(size_t index, const void *user)
{
    (void)user;
    return index < command_count ? commands[index]->name : NULL;
}

static int print_version(odf_sink *out, bool as_json)
{
    if (as_json) {
        struct json json = {out};
        json_open(&json, NULL, '{');
        json_text(&json, "format", "odfgraph/version/1");
        json_text(&json, "odfgraph", odf_version());
        json_text(&json, "sqlite", odf_store_engine_version());
        json_number(&json, "schema", odf_store_schema_version());
        json_text(&json, "licence", "MIT");
        json_close(&json);
        sink_char(out, '\n');
    } else {
        sink_format(out, "odfgraph %s\nMIT licence; no network, no telemetry.\n", odf_version());
    }
    return EXIT_FOUND;
}

static int unknown_command(const char *name)
{
    const struct context none = {0};
    const char *near = nearest_word(name, command_word, NULL);
    if (near)
        return usage_error(&none, "'%s' is no command; did you mean '%s'?", name, near);
    return usage_error(&none, "'%s' is no command; see odfgraph --help", name);
}

static int run_command(const struct command *command, odf_sink *out, int count, char **words)
{
    struct context context = {.command = command, .out = out, .view = ODF_VIEW_OPTIONS_INIT};
    int code;
    if (count == 1 && (strcmp(words[0], "--help") == 0 || strcmp(words[0], "-h") == 0)) {
        help_command(out, command);
        return EXIT_FOUND;
    }
    code = options_read(&context, count, words);
    if (code == EXIT_FOUND && options_has(&context, "help"))
        help_command(out, command);
    else if (code == EXIT_FOUND)
        code = command->run(&context);
    odf_store_close(context.store);
    arena_clear(&context.memory);
    return code;
}

static int help_for(odf_sink *out, int count, char **words)
{
    if (count == 0) {
        help_program(out);
        return EXIT_FOUND;
    }
    const struct command *command = command_named(words[0]);
    if (!command)
        return unknown_command(words[0]);
    help_command(out, command);
    return EXIT_FOUND;
}

static int dispatch(odf_sink *out, int count, char **words)
{
    if (count == 0) {
        odf_sink *errors = odf_sink_new_stream(stderr);
        if (errors)
            help_program(errors);
        odf_sink_free(errors);
        return EXIT_USAGE;
    }
    const char *first = words[0];
    if (strcmp(first, "--help") == 0 || strcmp(first, "-h") == 0 || strcmp(first, "help") == 0)
        return help_for(out, count - 1, words + 1);
    if (strcmp(first, "--version") == 0)
        return print_version(out, count > 1 && strcmp(words[1], "--json") == 0);
    const struct command *command = command_named(first);
    if (!command)
        return unknown_command(first);
    return run_command(command, out, count - 1, words + 1);
}

int main(int count, char **words)
{
    struct sigaction stop = {.sa_handler = ask_to_stop, .sa_flags = (int)SA_RESETHAND};
    sigaction(SIGINT, &stop, NULL);
    odf_error err = {0};
    odf_sink *out = odf_sink_new_stream(stdout);
    if (!out) {
        fputs("odfgraph: out of memory\n", stderr);
        return EXIT_INTERNAL;
    }
    int code = dispatch(out, count - 1, words + 1);
    if (odf_sink_finish(out, &err) != ODF_OK) {
        fprintf(stderr, "odfgraph: %s\n", err.message);
        code = EXIT_STORE;
    }
    odf_sink_free(out);
    return interrupted() ? EXIT_INTERRUPTED : code;
}
