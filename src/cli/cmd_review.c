/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

#include <stdio.h>
#include <termios.h>
#include <unistd.h>

enum { COLUMNS = 79, PLACES_SHOWN = 3 };

struct review {
    struct context *context;
    odf_suggestion_list *list;
    size_t at;
    size_t decided;
};

/* ---- what is shown */

/* Words from column `indent` to the edge of a terminal of 80; a word that is longer stands alone.
 */
static void print_wrapped(odf_sink *out, const char *text, int indent)
{
    int column = 0;
    while (*text) {
        text += strspn(text, " \t\r\n");
        const size_t size = strcspn(text, " \t\r\n");
        int letters = 0;
        char word[256];
        if (!size)
            break;
        for (size_t i = 0; i < size; i++)
            letters += ((unsigned char)text[i] & 0xC0) != 0x80;
        if (column == 0 || column + 1 + letters > COLUMNS) {
            sink_format(out, "%s%*s", column ? "\n" : "", indent, "");
            column = indent;
        } else {
            sink_char(out, ' ');
            column++;
        }
        snprintf(word, sizeof word, "%.*s", (int)(size < 255 ? size : 255), text);
        print_text(out, word);
        column += letters;
        text += size;
    }
    sink_char(out, '\n');
}

static odf_status print_naming(void *user, const odf_naming *naming, odf_error *err)
{
    odf_sink *out = user;
    char date[ODF_PERIOD_SIZE];
    (void)err;
    sink_text(out, "     ");
    print_text(out, naming->entry);
    if (odf_period_known(naming->date))
        sink_format(out, ", %s", odf_period_format(naming->date, date));
    if (naming->publisher[0]) {
        sink_text(out, ", ");
        print_text(out, naming->publisher);
    }
    sink_text(out, ":\n");
    print_wrapped(out, naming->context, 7);
    return ODF_OK;
}

static int show_side(struct context *context, const char *label, const odf_suggested *side)
{
    odf_sink *out = context->out;
    odf_entity *entity = NULL;
    const odf_id id = {side->id};
    int code = report(context, odf_entity_read(context->store, id, &entity, &context->err));
    if (code != EXIT_FOUND)
        return code;
    const char *head = arena_format(&context->memory, "%s %s [%s], named in %u", label,
                                    entity->name, side->id, entity->entries);
    const char *also = "";
    for (size_t i = 0; also && i < entity->alias_count; i++)
        also =
            arena_format(&context->memory, "%s%s%s", also, i ? "; " : "also: ", entity->aliases[i]);
    odf_entity_free(entity);
    if (!head || !also)
        return report(context, fail(&context->err, ODF_E_MEMORY, "out of memory"));
    print_wrapped(out, head, 2);
    if (also[0])
        print_wrapped(out, also, 5);
    return report(context, odf_each_naming(context->store, id, PLACES_SHOWN, print_naming, out,
                                           &context->err));
}

static int show(struct review *review, const odf_suggestion *suggestion)
{
    odf_sink *out = review->context->out;
    sink_format(out, "\n%s, ", odf_kind_name(suggestion->kind));
    sink_fixed(out, suggestion->score, 2);
    sink_format(out, ", %zu left\n", odf_suggestion_list_count(review->list) - review->at);
    int code = show_side(review->context, "A", &suggestion->left);
    if (code == EXIT_FOUND)
        code = show_side(review->context, "B", &suggestion->right);
    print_suggestion_reasons(out, suggestion);
    sink_text(out, "the same (x), not (n), unsure (u), quit (q)? ");
    return code;
}

/* ---- keys: one at a time from a terminal, else as they come, white space left out */

static int key_of_terminal(void)
{
    struct termios before;
    struct termios raw;
    if (tcgetattr(STDIN_FILENO, &before) != 0)
        return EOF;
    raw = before;
    raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &raw);
    char key = 0;
    const ssize_t got = read(STDIN_FILENO, &key, 1);
    tcsetattr(STDIN_FILENO, TCSADRAIN, &before);
    return got == 1 ? key : EOF;
}

static int next_key(struct context *context)
{
    for (;;) {
        odf_error ignored;
        int key;
        (void)!odf_sink_finish(context->out, &ignored);
        if (isatty(STDIN_FILENO)) {
            key = key_of_terminal();
        } else {
            do
                key = getchar();
            while (key == ' ' || key == '\n' || key == '\r' || key == '\t');
        }
        if (key == EOF || interrupted() || strchr("xnuq", key))
            return interrupted() ? EOF : key;
        sink_text(context->out, "x, n, u or q? ");
    }
}

/* ---- going through them */

static int look(struct review *review)
{
    odf_suggest_options options = ODF_SUGGEST_OPTIONS_INIT;
    odf_suggestion_list_free(review->list);
    review->list = NULL;
    review->at = 0;
    options.tick = progress_tick(review->context);
    const odf_status status =
        odf_suggest(review->context->store, &options, &review->list, &review->context->err);
    progress_done(review->context);
    return status == ODF_NOT_FOUND ? EXIT_FOUND : report(review->context, status);
}

static int decide_about(struct review *review, const odf_suggestion *suggestion, int key)
{
    const odf_verb verb = key == 'x'   ? ODF_VERB_MERGE
                          : key == 'n' ? ODF_VERB_DISTINCT
                                       : ODF_VERB_UNSURE;
    const char *ids[2] = {suggestion->left.id, suggestion->right.id};
    bool is_new = false;
    sink_format(review->context->out, "%s\n", odf_verb_name(verb));
    int code = record_decision(review->context, verb, ids, 2, &is_new);
    review->decided += is_new;
    review->at++;
    /* A merge may answer other questions, or raise some. */
    return code == EXIT_FOUND && key == 'x' ? look(review) : code;
}

static int go_through(struct review *review)
{
    int code = look(review);
    const size_t first = review->list ? odf_suggestion_list_count(review->list) : 0;
    if (code == EXIT_FOUND && first == 0)
        note(review->context, "no names are so alike that they should be looked at");
    while (code == EXIT_FOUND && review->list &&
           review->at < odf_suggestion_list_count(review->list)) {
        const odf_suggestion *suggestion = odf_suggestion_list_at(review->list, review->at);
        code = show(review, suggestion);
        const int key = code == EXIT_FOUND ? next_key(review->context) : EOF;
        if (key == EOF || key == 'q') {
            sink_text(review->context->out, "quit\n");
            break;
        }
        code = decide_about(review, suggestion, key);
    }
    if (code == EXIT_FOUND && first == 0)
        return EXIT_NOTHING;
    if (code == EXIT_FOUND) {
        print_count(review->context->out, review->decided, "decision", "decisions");
        sink_text(review->context->out, "; odfgraph log lists them\n");
    }
    return interrupted() ? EXIT_INTERRUPTED : code;
}

static int run(struct context *context)
{
    struct review review = {.context = context};
    int code = open_store(context, ODF_STORE_READ);
    if (code != EXIT_FOUND)
        return code;
    odf_store_close(context->store);
    context->store = NULL;
    code = open_store(context, ODF_STORE_WRITE);
    if (code == EXIT_FOUND)
        code = go_through(&review);
    odf_suggestion_list_free(review.list);
    return code;
}

static const struct example examples[] = {
    {"decide about likely duplicates, one key each", "odfgraph review"},
    {"the same from a list of keys", "printf 'x n u' | odfgraph review --by ana"},
    {NULL, NULL},
};

static const struct option options[] = {
    {"because", 'b', "TEXT", "the reason; it is kept with each decision"},
    {"by", 0, "NAME", "who decides; else $ODFGRAPH_USER, else $USER"},
    {NULL, 0, NULL, NULL},
};

const struct command command_review = {
    .name = "review",
    .summary = "decide about entities that may be one, key by key",
    .operands = "",
    .about =
        "Shows what suggest lists, one pair after the other, with the words of the entries. A\n"
        "key decides: x they are the same, n they are not, u unsure, q quit. Each is a decision\n"
        "that undo takes back, and written at once: review goes on another time where it\n"
        "stopped. Keys may come from a pipe. Exit code 1 if there is nothing to decide.",
    .examples = examples,
    .options = options,
    .groups = GROUP_STORE,
    .least_operands = 0,
    .most_operands = 0,
    .run = run,
};
