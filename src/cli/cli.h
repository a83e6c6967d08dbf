/* SPDX-License-Identifier: MIT */
/* What a command is, and what it works with: its options, the two streams, one way to print a
 * table, one way to report an error. A command is a file cmd_NAME.c that ends with its row and is
 * named once, in meson.build. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include "base/arena.h"
#include "base/json.h"

#include <odfgraph/odfgraph.h>

enum exit_code {
    EXIT_FOUND = 0,
    EXIT_NOTHING = 1,
    EXIT_USAGE = 2,
    EXIT_INPUT = 3,
    EXIT_STORE = 4,
    EXIT_REFUSED = 5,
    EXIT_INTERNAL = 70,
    EXIT_INTERRUPTED = 130
};

struct option {
    const char *name;     /* without the dashes */
    char letter;          /* 0 for none */
    const char *argument; /* what follows, "FILE"; NULL for a flag */
    const char *help;
};

struct example {
    const char *what;
    const char *line;
};

struct context;

/* Groups of options that several commands share. */
enum option_group {
    GROUP_STORE = 1,  /* --db */
    GROUP_FORMAT = 2, /* --json, --format text|json|csv|tsv */
    GROUP_ANSWER = 4, /* --json, --format text|json */
    GROUP_FILTER = 8  /* --since, --until, --co-mentions, --ties, --place */
};

struct command {
    const char *name;
    const char *summary;
    const char *operands;           /* "A B" */
    const char *about;              /* a paragraph or two for --help; may be NULL */
    const struct example *examples; /* ends with {NULL, NULL} */
    const struct option *options;   /* its own; ends with {NULL}; may be NULL */
    unsigned groups;
    size_t least_operands;
    size_t most_operands;
    int (*run)(struct context *context);
};

enum output_format { FORMAT_TEXT, FORMAT_JSON, FORMAT_CSV, FORMAT_TSV };

struct context {
    const struct command *command;
    struct arena memory;
    const char **operands;
    size_t operand_count;
    const struct option **given; /* options as they were given, in order */
    const char **values;
    size_t given_count;

    odf_sink *out;
    enum output_format format;
    bool quiet;
    bool exact_names; /* names that fit only in part are refused */
    odf_store *store;
    odf_view_options view;
    odf_error err;
};

/* ---- registry */

extern const struct command *const commands[];
extern const size_t command_count;
const struct command *command_named(const char *name);

/* ---- options */

/* Reads the words behind the command's name into the context. Returns EXIT_FOUND, or EXIT_USAGE
 * after saying what is wrong. */
int options_read(struct context *context, int count, char **words);
bool options_has(const struct context *context, const char *name);
/* The last value given, or `fallback`. */
const char *options_value(const struct context *context, const char *name, const char *fallback);
/* The values of an option that may be repeated: index 0, 1, …; NULL behind the last. */
const char *options_nth(const struct context *context, const char *name, size_t index);
/* A whole number from `least` to `most`; EXIT_USAGE after saying so if it is none. */
int options_number(struct context *context, const char *name, long least, long most, long fallback,
                   long *out);
/* "0.25" or "7", at most 15 digits; false if it is no such number. */
bool read_decimal(const char *text, double *out);
/* A number such as 0.25, above 0 and at most `most`; EXIT_USAGE after saying so if it is none. */
int options_decimal(struct context *context, const char *name, double most, double fallback,
                    double *out);
/* Options of a group, for help. NULL-named row at the end. */
const struct option *options_of_group(enum option_group group);
extern const struct option options_for_all[];

/* The closest word within two slips, or NULL. */
const char *nearest_word(const char *word, const char *(*word_at)(size_t, const void *),
                         const void *user);

void help_program(odf_sink *out);
void help_command(odf_sink *out, const struct command *command);

/* ---- messages: "odfgraph: …" on stderr, one line each */

void message(const struct context *context, const char *format, ...) ODF_PRINTF(2, 3);
void note(const struct context *context, const char *format, ...)
    ODF_PRINTF(2, 3); /* not with -q */
int usage_error(const struct context *context, const char *format, ...) ODF_PRINTF(2, 3);
/* The exit code of a status, after reporting context->err if it is a failure. */
int report(struct context *context, odf_status status);

/* ---- what most commands do first */

/* Opens --db, else $ODFGRAPH_DB, else odfgraph.db, and has the graph computed if need be. */
int open_store(struct context *context, odf_store_mode mode);
/* The same without computing anything: what is there is what is looked at. */
int open_unchanged(struct context *context);
/* Reads the filter options into context->view. */
int read_filters(struct context *context);
/* The view after the filters. */
int read_view(struct context *context, odf_graph **out);
/* The one entity that a name means; the id lives in the context's memory. Says what is wrong, and
 * lists the candidates, otherwise. */
int read_name(struct context *context, const char *name, odf_id *out);
/* The same as a node of the view; a name that the filters leave out is an error. */
int read_node(struct context *context, const odf_graph *graph, const char *name, odf_node *out);
/* The same for a name out of a file: messages begin with `where`, "FILE:LINE: ", and nobody is
 * asked which one is meant. */
int read_node_at(struct context *context, const odf_graph *graph, const char *where,
                 const char *name, odf_node *out);

/* Nodes by name: those of a file, or the values of an option. */
struct named {
    odf_node node;
    const char *group; /* what a file's line has behind the name and a tab, else "" */
    size_t line;       /* of the file, from 1 on; 0: from an option */
};
struct named_list {
    struct named *items;
    size_t count;
    size_t aside; /* lines of files that name no node of the view, which was said */
};
/* A file of names, one a line, "-" for standard input; with `grouped` a group behind a tab. Empty
 * lines and those that begin with # are passed over. A line that is wrong is named and set aside.
 */
int read_named_file(struct context *context, const odf_graph *graph, const char *path, bool grouped,
                    struct named_list *out);
/* All values of an option that is a NAME or the @FILE of some. */
int read_named(struct context *context, const odf_graph *graph, const char *option,
               struct named_list *out);
/* Progress on a terminal after a second, and the end by Ctrl-C. */
odf_tick progress_tick(struct context *context);
void progress_done(const struct context *context);
bool interrupted(void);
/* While a command only reads, and has written nothing: Ctrl-C need not wait for anyone to look. */
void end_at_once(bool yes);

/* ---- the two-mode projection */

/* "persons", "organisations", "events". */
const char *kinds_word(odf_kind kind);

/* What --projection made of the view; all zero without it. */
struct projected {
    odf_graph *whole; /* the view that was projected */
    odf_projection *projection;
    const char *reading; /* what a tie and its strength are; "" without a projection */
    const char *title;   /* for a map: "Tied by common events" */
};
/* For the options of each command that can project its view. */
#define OPTION_PROJECTION                                                                          \
    {                                                                                              \
        "projection", 0, "KIND",                                                                   \
            "of persons by common events, of OF/BY: organisation/person …; see "                 \
            "odfgraph-project(1)"                                                                  \
    }
/* --projection BY or OF/BY puts the projection into the place of the view; its ties are numbered by
 * the pairs of the projection. */
int project_view(struct context *context, odf_graph **graph, struct projected *out);
/* What ties the two of a pair of the projection to what they have in common: two hops for each. */
odf_status projected_answer(struct context *context, const struct projected *projected,
                            size_t index, odf_answer **out);
void projected_clear(struct projected *projected);

/* ---- reading texts */

/* The operands as open streams; files that cannot be opened are named and left out. EXIT_INPUT if
 * none is left. `hint` is said when a terminal is read. */
int open_inputs(struct context *context, const char *hint, odf_input **out, size_t *out_count,
                size_t *out_missing);
void close_inputs(const odf_input *inputs, size_t count);
/* --split, and the content of the file that --lexicon names, NULL without it. */
int read_split(struct context *context, odf_split *out);
int read_lexicon(struct context *context, const char **out, size_t *out_size);

/* ---- deciding */

/* "2026-01-15T10:00:00Z": now, or what SOURCE_DATE_EPOCH says for runs that must give the same
 * bytes. In the context's memory; NULL when that is out. */
const char *timestamp(struct context *context);

extern const struct option decision_options[]; /* --because, --by, --dry-run */
/* Adds one decision about ids, with the options above; *out_new is false if it was there. `how` is
 * odf_decide or odf_decide_later. */
typedef odf_status decide_fn(odf_store *store, const odf_decision *decisions, size_t count,
                             size_t *out_new, odf_error *err);
int record_decision(struct context *context, odf_verb verb, const char *const *operands,
                    size_t count, decide_fn *how, bool *out_new);

/* One decision: the first `names` operands are names of entities, the others go in as they are.
 * Opens the store, decides, and says what was done. */
int decide(struct context *context, odf_verb verb, const char *const *operands, size_t count,
           size_t names);
/* All decisions, kept in the context's memory. */
int read_decisions(struct context *context, const odf_decision **out, size_t *out_count);

/* ---- printing */

/* Text for people: control and bidirectional signs are escaped, line breaks become spaces. */
void print_text(odf_sink *out, const char *text);
/* "Name [id]", events with their date. */
void print_node(odf_sink *out, const odf_graph *graph, odf_node node);
/* "1 entry", "2 entries". */
void print_count(odf_sink *out, uint64_t count, const char *one, const char *many);
void print_evidence(struct context *context, const odf_hop *hop, size_t most, const char *indent);
/* "--affiliated (leader)--> ", as the tie runs. */
void print_tie(odf_sink *out, const odf_hop *hop);

/* What a part of one name is to a part of another, on a line of its own. */
void print_reason(odf_sink *out, const odf_match_reason *reason);

/* What speaks for and against a suggestion, each on a line of its own. */
void print_suggestion_reasons(odf_sink *out, const odf_suggestion *suggestion);

/* A table for people, CSV or TSV, by context->format. Rows are kept until the end to align them. */
struct table_column {
    const char *head;
    bool is_number; /* aligned to the right */
};
struct listing;
struct listing *listing_new(struct context *context, const struct table_column *columns,
                            size_t count);
void listing_text(struct listing *listing, const char *text);
void listing_number(struct listing *listing, double value);
int listing_print(struct listing *listing); /* EXIT_FOUND, or EXIT_INTERNAL when memory is out */

/* What joins pairs of neighbours, with at most so many pieces of evidence each; 0: all. */
odf_status answer_pairs(struct context *context, const odf_graph *graph, const odf_pair *pairs,
                        size_t count, odf_answer **out);
void print_pairs(struct context *context, const odf_graph *graph, const odf_answer *answer,
                 size_t most);

/* ---- the ties of one node */

struct neighbours {
    odf_node node;
    const odf_node *items;
    size_t count;
    size_t all; /* before the list was cut */
};
/* At most so many of the neighbours: those of the lowest rank, among equals those with the most
 * telling ties. `rank` holds a number for each node of the view, 0 for those to be left out; NULL:
 * all are equal. In the context's memory. */
odf_status telling_neighbours(struct context *context, const odf_graph *graph, odf_node node,
                              const uint32_t *rank, size_t most, struct neighbours *out);
/* What joins the node to them: a hop for each. */
odf_status neighbours_answer(struct context *context, const odf_graph *graph,
                             const struct neighbours *neighbours, odf_answer **out);
void print_hop_of_node(struct context *context, const odf_graph *graph, const odf_hop *hop,
                       size_t most);
void print_hops_of_node(struct context *context, const odf_graph *graph, const odf_answer *answer,
                        size_t most);

struct json json_begin(struct context *context, const char *format);
void json_end(struct json *json);
void json_node(struct json *json, const odf_graph *graph, odf_node node);
void json_node_object(struct json *json, const odf_graph *graph, odf_node node);
void json_hop(struct json *json, const odf_hop *hop);
void json_pairs(struct json *json, const char *key, const odf_graph *graph,
                const odf_answer *answer);
void json_hops_of_node(struct json *json, const char *key, const odf_graph *graph,
                       const odf_answer *answer);
void json_reasons(struct json *json, const odf_match_reason *reasons, size_t count);
void json_candidate(struct json *json, const odf_candidate *match);

#endif
