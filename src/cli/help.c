/* SPDX-License-Identifier: MIT */
/* --help, from the tables of commands and options: examples first. */
#include "cli/cli.h"

static void pad(odf_sink *out, size_t written, size_t width)
{
    for (size_t i = written; i < width; i++)
        sink_char(out, ' ');
}

static void help_option(odf_sink *out, const struct option *option)
{
    size_t written = 8 + strlen(option->name);
    if (option->letter)
        sink_format(out, "  -%c, --%s", option->letter, option->name);
    else
        sink_format(out, "      --%s", option->name);
    if (option->argument) {
        sink_format(out, " %s", option->argument);
        written += 1 + strlen(option->argument);
    }
    if (written >= 25) {
        sink_char(out, '\n');
        written = 0;
    }
    pad(out, written, 26);
    sink_format(out, "%s\n", option->help);
}

static void help_options(odf_sink *out, const struct option *options)
{
    for (; options && options->name; options++)
        help_option(out, options);
}

void help_command(odf_sink *out, const struct command *command)
{
    sink_format(out, "odfgraph %s: %s\n\nExamples:\n", command->name, command->summary);
    for (const struct example *example = command->examples; example->line; example++)
        sink_format(out, "  # %s\n  %s\n", example->what, example->line);
    sink_format(out, "\nUsage: odfgraph %s [options] %s\n", command->name, command->operands);
    if (command->about)
        sink_format(out, "\n%s\n", command->about);
    sink_text(out, "\nOptions:\n");
    help_options(out, command->options);
    for (unsigned group = GROUP_STORE; group <= GROUP_FILTER; group *= 2) {
        if (command->groups & group)
            help_options(out, options_of_group((enum option_group)group));
    }
    help_options(out, options_for_all);
    sink_format(out, "\nThe manual: man odfgraph-%s\n", command->name);
}

void help_program(odf_sink *out)
{
    sink_text(
        out,
        "odfgraph: who matters, and how people and organisations are connected, with the words that "
        "prove it\n\nExamples:\n"
        "  # load entry records into odfgraph.db\n  odfgraph load entries.jsonl\n"
        "  # how are two people connected, and what proves it?\n"
        "  odfgraph path \"Mukhtar Ablyazov\" \"European Parliament\"\n"
        "  # who stands between the others?\n"
        "  odfgraph rank --by betweenness --kind person --top 10\n"
        "\nUsage: odfgraph COMMAND [options] [operands]\n\nCommands:\n");
    for (size_t i = 0; i < command_count; i++) {
        sink_format(out, "  %s", commands[i]->name);
        pad(out, 2 + strlen(commands[i]->name), 14);
        sink_format(out, "%s\n", commands[i]->summary);
    }
    sink_text(
        out,
        "\nodfgraph help COMMAND tells more; odfgraph --version tells which this is.\n"
        "Exit codes: 0 found, 1 nothing found, 2 wrong usage, 3 input with errors (the rest is "
        "loaded),\n4 store missing or damaged, 5 refused, 70 internal, 130 interrupted.\n");
}
