/* SPDX-License-Identifier: MIT */
/* The graph is computed once, when the list is through or the analyst quits: with 100,000 names
 * that takes longer than reading a pair. What the keys decide until then is remembered here, so
 * that what follows from it is not asked. */
#include "cli/cli.h"

#include "base/table.h"
#include "base/vector.h"

#include <stdio.h>
#include <termios.h>
#include <unistd.h>

enum { COLUMNS = 79, PLACES_SHOWN = 3 };

struct pair {
    uint32_t left; /* entities of the list */
    uint32_t right;
};

struct review {
    struct context *context;
    odf_suggestion_list *list;
    size_t at;
    size_t decided;
    bool behind;                /* the graph does not know all that was decided */
    bool merged;                /* and so may have other questions */
    struct table entities;      /* id -> number */
    VECTOR(const char *) names; /* of entities; the list's */
    VECTOR(uint32_t) parent;    /* of an entity, towards the one that it was merged with */
    VECTOR(struct pair) pairs;
    VECTOR(struct pair) apart; /* distinct, or left unsure */
    VECTOR(bool) settled;      /* by what was decided about others */
};

/* ---- what follows from the keys so far */

static uint32_t root(const struct review *review, uint32_t entity)
{
    uint32_t *parent = review->parent.items;
    while (parent[entity] != entity) {
        parent[entity] = parent[parent[entity]];
        entity = parent[entity];
    }
    return entity;
}

static bool same_pair(const struct review *review, struct pair a, struct pair b)
{
    const uint32_t left = root(review, a.left);
    const uint32_t right = root(review, a.right);
    const uint32_t other_left = root(review, b.left);
    const uint32_t other_right = root(review, b.right);
    return (left == other_left && right == other_right) ||
           (left == other_right && right == other_left);
}

/* Marks what need not be asked, now that the entities apart from `from` on are. */
static void settle(struct review *review, size_t from)
{
    for (size_t i = review->at; i < review->pairs.count; i++) {
        const struct pair pair = review->pairs.items[i];
        bool settled =
            review->settled.items[i] || root(review, pair.left) == root(review, pair.right);
        for (size_t j = from; !settled && j < review->apart.count; j++)
            settled = same_pair(review, pair, review->apart.items[j]);
        review->settled.items[i] = settled;
    }
}

static bool number_of(struct review *review, const odf_suggested *side, uint32_t *out)
{
    const uint32_t next = (uint32_t)review->parent.count;
    bool is_new = false;
    const uint32_t *known = table_add(&review->entities, slice_of(side->id), next, &is_new);
    if (!known || (is_new && (!vector_push(&review->parent, next) ||
                              !vector_push(&review->names, side->name))))
        return false;
    *out = *known;
    return true;
}

static bool number_entities(struct review *review)
{
    for (size_t i = 0; i < odf_suggestion_list_count(review->list); i++) {
        const odf_suggestion *suggestion = odf_suggestion_list_at(review->list, i);
        struct pair pair;
        if (!number_of(review, &suggestion->left, &pair.left) ||
            !number_of(review, &suggestion->right, &pair.right) ||
            !vector_push(&review->pairs, pair) || !vector_push(&review->settled, false))
            return false;
    }
    return true;
}

static void forget(struct review *review)
{
    odf_suggestion_list_free(review->list);
    review->list = NULL;
    review->at = 0;
    table_clear(&review->entities);
    vector_clear(&review->parent);
    vector_clear(&review->names);
    vector_clear(&review->pairs);
    vector_clear(&review->apart);
    vector_clear(&review->settled);
}

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

/* Names that were merged with the side since the list was made. */
static void show_merged(struct review *review, uint32_t entity)
{
    for (uint32_t i = 0; i < review->names.count; i++) {
        if (i == entity || root(review, i) != root(review, entity))
            continue;
        const char *line =
            arena_format(&review->context->memory, "merged with %s", review->names.items[i]);
        if (line)
            print_wrapped(review->context->out, line, 5);
    }
}

static size_t count_left(const struct review *review)
{
    size_t count = 0;
    for (size_t i = review->at; i < review->settled.count; i++)
        count += !review->settled.items[i];
    return count;
}

static int show(struct review *review, const odf_suggestion *suggestion)
{
    odf_sink *out = review->context->out;
    const struct pair *pair = &review->pairs.items[review->at];
    sink_format(out, "\n%s, ", odf_kind_name(suggestion->kind));
    sink_fixed(out, suggestion->score, 2);
    sink_format(out, ", %zu left\n", count_left(review));
    int code = show_side(review->context, "A", &suggestion->left);
    show_merged(review, pair->left);
    if (code == EXIT_FOUND)
        code = show_side(review->context, "B", &suggestion->right);
    show_merged(review, pair->right);
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
    forget(review);
    options.tick = progress_tick(review->context);
    const odf_status status =
        odf_suggest(review->context->store, &options, &review->list, &review->context->err);
    progress_done(review->context);
    if (status == ODF_OK && !number_entities(review))
        return report(review->context, fail(&review->context->err, ODF_E_MEMORY, "out of memory"));
    return status == ODF_NOT_FOUND ? EXIT_FOUND : report(review->context, status);
}

static int catch_up(struct review *review)
{
    if (!review->behind)
        return EXIT_FOUND;
    const odf_tick tick = progress_tick(review->context);
    const int code =
        report(review->context, odf_rebuild(review->context->store, &tick, &review->context->err));
    progress_done(review->context);
    review->behind = false;
    review->merged = false;
    return code;
}

static int decide_about(struct review *review, const odf_suggestion *suggestion, int key)
{
    const odf_verb verb = key == 'x'   ? ODF_VERB_MERGE
                          : key == 'n' ? ODF_VERB_DISTINCT
                                       : ODF_VERB_UNSURE;
    const char *ids[2] = {suggestion->left.id, suggestion->right.id};
    const struct pair pair = review->pairs.items[review->at];
    const size_t apart = review->apart.count;
    bool is_new = false;
    sink_format(review->context->out, "%s\n", odf_verb_name(verb));
    int code = record_decision(review->context, verb, ids, 2, odf_decide_later, &is_new);
    review->decided += is_new;
    review->behind = review->behind || is_new;
    review->at++;
    review->merged = review->merged || key == 'x';
    if (key == 'x')
        review->parent.items[root(review, pair.right)] = root(review, pair.left);
    else if (!vector_push(&review->apart, pair))
        return report(review->context, fail(&review->context->err, ODF_E_MEMORY, "out of memory"));
    settle(review, key == 'x' ? 0 : apart);
    return code;
}

static const odf_suggestion *next_in_list(struct review *review)
{
    while (review->at < review->settled.count && review->settled.items[review->at])
        review->at++;
    return review->at < review->settled.count ? odf_suggestion_list_at(review->list, review->at)
                                              : NULL;
}

/* With the list at its end, what the merges have made likely; NULL if there is nothing left. */
static int next_pair(struct review *review, const odf_suggestion **out)
{
    int code = EXIT_FOUND;
    *out = next_in_list(review);
    if (*out || !review->merged)
        return code;
    code = catch_up(review);
    if (code == EXIT_FOUND)
        code = look(review);
    if (code == EXIT_FOUND)
        *out = next_in_list(review);
    return code;
}

static int go_through(struct review *review)
{
    const odf_suggestion *suggestion = NULL;
    int code = look(review);
    if (code == EXIT_FOUND && !review->list) {
        note(review->context, "no names are so alike that they should be looked at");
        return EXIT_NOTHING;
    }
    if (code == EXIT_FOUND)
        code = next_pair(review, &suggestion);
    while (code == EXIT_FOUND && suggestion) {
        code = show(review, suggestion);
        const int key = code == EXIT_FOUND ? next_key(review->context) : EOF;
        if (key == EOF || key == 'q') {
            sink_text(review->context->out, "quit\n");
            break;
        }
        code = decide_about(review, suggestion, key);
        if (code == EXIT_FOUND)
            code = next_pair(review, &suggestion);
    }
    if (code == EXIT_FOUND && !interrupted())
        code = catch_up(review);
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
    forget(&review);
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
        "stopped, however it ended. The graph is computed at the end. Keys may come from a\n"
        "pipe. Exit code 1 if there is nothing to decide.",
    .examples = examples,
    .options = options,
    .groups = GROUP_STORE,
    .least_operands = 0,
    .most_operands = 0,
    .run = run,
};
