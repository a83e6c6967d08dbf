/* SPDX-License-Identifier: MIT */
/* What most commands do first: speak, open the store, read filters, turn names into entities. */
#include "base/vector.h"
#include "cli/cli.h"

#include <stdarg.h>
#include <stdio.h>
#include <strings.h>
#include <time.h>
#include <unistd.h>

ODF_PRINTF(3, 0)
static void say(const struct context *context, const char *kind, const char *format,
                va_list arguments)
{
    char text[ODF_ERROR_SIZE * 2];
    vsnprintf(text, sizeof text, format, arguments);
    odf_sink *errors = odf_sink_new_stream(stderr);
    if (!errors)
        return;
    if (context->format == FORMAT_JSON) {
        struct json json = {errors};
        json_open(&json, NULL, '{');
        json_text(&json, kind, text);
        json_close(&json);
        sink_char(errors, '\n');
    } else {
        sink_text(errors, "odfgraph: ");
        print_text(errors, text);
        sink_char(errors, '\n');
    }
    odf_sink_free(errors);
}

void message(const struct context *context, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    say(context, "error", format, arguments);
    va_end(arguments);
}

void note(const struct context *context, const char *format, ...)
{
    va_list arguments;
    if (context->quiet)
        return;
    va_start(arguments, format);
    say(context, "note", format, arguments);
    va_end(arguments);
}

int usage_error(const struct context *context, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    say(context, "error", format, arguments);
    va_end(arguments);
    return EXIT_USAGE;
}

int report(struct context *context, odf_status status)
{
    if (status < 0 && status != ODF_E_CANCELLED)
        message(context, "%s", context->err.message);
    switch (status) {
    case ODF_OK: return EXIT_FOUND;
    case ODF_NOT_FOUND:
    case ODF_AMBIGUOUS: return EXIT_NOTHING;
    case ODF_PARTIAL:
    case ODF_E_INPUT:
    case ODF_E_LIMIT: return EXIT_INPUT;
    case ODF_E_INVALID: return EXIT_USAGE;
    case ODF_E_STORE:
    case ODF_E_VERSION:
    case ODF_E_IO: return EXIT_STORE;
    case ODF_E_REFUSED: return EXIT_REFUSED;
    case ODF_E_CANCELLED: return EXIT_INTERRUPTED;
    default: return EXIT_INTERNAL;
    }
}

/* ---- progress */

enum { PROGRESS_AFTER_MS = 1000, PROGRESS_EVERY_MS = 200 };

static long long now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static bool step(void *user, const char *phase, size_t done, size_t total)
{
    struct context *context = user;
    if (interrupted())
        return false;
    if (context->quiet || !isatty(STDERR_FILENO))
        return true;
    /* The first call starts the clock; the program runs one command, so one clock is enough. */
    static long long started;
    static long long shown;
    const long long now = now_ms();
    if (!started)
        started = now;
    if (now - started < PROGRESS_AFTER_MS || now - shown < PROGRESS_EVERY_MS)
        return true;
    shown = now;
    if (total)
        fprintf(stderr, "\r\033[K%s: %zu of %zu", phase, done, total);
    else
        fprintf(stderr, "\r\033[K%s: %zu", phase, done);
    return true;
}

odf_tick progress_tick(struct context *context)
{
    return (odf_tick){step, context};
}

void progress_done(const struct context *context)
{
    if (!context->quiet && isatty(STDERR_FILENO))
        fputs("\r\033[K", stderr);
}

/* ---- the store */

static const char *store_path(const struct context *context)
{
    const char *from_environment = getenv("ODFGRAPH_DB");
    const char *fallback =
        from_environment && from_environment[0] ? from_environment : "odfgraph.db";
    return options_value(context, "db", fallback);
}

static odf_status bring_forward(struct context *context, const char *path)
{
    const odf_tick tick = progress_tick(context);
    odf_store_close(context->store);
    context->store = NULL;
    odf_status status = odf_store_open(path, ODF_STORE_WRITE, &context->store, &context->err);
    if (status == ODF_OK && odf_rebuild_needed(context->store)) {
        note(context, "computing the graph of '%s' anew", path);
        status = odf_rebuild(context->store, &tick, &context->err);
        progress_done(context);
    }
    return status;
}

int open_unchanged(struct context *context)
{
    const char *path = store_path(context);
    odf_status status = odf_store_open(path, ODF_STORE_READ, &context->store, &context->err);
    if (status == ODF_E_VERSION && access(path, W_OK) == 0)
        status = odf_store_open(path, ODF_STORE_WRITE, &context->store, &context->err);
    return report(context, status);
}

int open_store(struct context *context, odf_store_mode mode)
{
    const char *path = store_path(context);
    odf_status status = odf_store_open(path, mode, &context->store, &context->err);
    /* An older store is readable after one step forward, for which it must be writable. */
    const bool older = status == ODF_E_VERSION && access(path, W_OK) == 0;
    if (mode == ODF_STORE_READ &&
        (older || (status == ODF_OK && odf_rebuild_needed(context->store))))
        status = bring_forward(context, path);
    return report(context, status);
}

/* ---- filters */

static int read_date(struct context *context, const char *option, odf_date *out, bool last)
{
    const char *text = options_value(context, option, NULL);
    odf_period period;
    if (!text)
        return EXIT_FOUND;
    if (odf_period_parse(text, &period, &context->err) != ODF_OK || period.first.year == 0)
        return usage_error(context, "'--%s %s': write the date as YYYY, YYYY-MM or YYYY-MM-DD",
                           option, text);
    *out = last ? period.last : period.first;
    return EXIT_FOUND;
}

static int read_places(struct context *context)
{
    odf_view_options *view = &context->view;
    while (options_nth(context, "place", view->place_count))
        view->place_count++;
    const char **places = arena_array(&context->memory, const char *, view->place_count);
    if (!places)
        return report(context, fail(&context->err, ODF_E_MEMORY, "out of memory"));
    for (size_t i = 0; i < view->place_count; i++)
        places[i] = options_nth(context, "place", i);
    view->places = places;
    if (view->place_count)
        note(context, "ties that are no part in an event, and events without a place, are left out "
                      "by --place");
    return EXIT_FOUND;
}

int read_filters(struct context *context)
{
    odf_view_options *view = &context->view;
    int code = read_date(context, "since", &view->window.first, false);
    if (code == EXIT_FOUND)
        code = read_date(context, "until", &view->window.last, true);
    const char *word;
    for (size_t i = 0; code == EXIT_FOUND && (word = options_nth(context, "ties", i)); i++) {
        odf_tie_kind kind;
        if (!odf_tie_kind_parse(word, &kind))
            return usage_error(context,
                               "'--ties %s': affiliated, family, represents, associate, "
                               "part_of, takes_part, co_mention or linked",
                               word);
        view->tie_kinds |= 1u << kind;
    }
    view->co_mentions = options_has(context, "co-mentions");
    if (code == EXIT_FOUND)
        code = read_places(context);
    const odf_period window = view->window;
    if (code == EXIT_FOUND && window.first.year && window.last.year &&
        !odf_period_within((odf_period){window.first, window.first},
                           (odf_period){{0, 0, 0}, window.last}))
        return usage_error(context, "--since is later than --until: no day lies between them");
    if (code == EXIT_FOUND && (window.first.year || window.last.year))
        note(context, "evidence without a date is left out by --since and --until");
    return code;
}

/* The places of a store as words for nearest_word(). */
struct places {
    struct arena *memory;
    VECTOR(const char *) names;
};

static odf_status take_place(void *user, const char *place, uint32_t events, odf_error *err)
{
    struct places *places = user;
    const char *name = arena_copy(places->memory, slice_of(place));
    (void)events;
    return name && vector_push(&places->names, name) ? ODF_OK
                                                     : fail(err, ODF_E_MEMORY, "out of memory");
}

static const char *place_word(size_t index, const void *user)
{
    const struct places *places = user;
    return index < places->names.count ? places->names.items[index] : NULL;
}

/* Nothing lies in the places asked for: what may have been meant. */
static int explain_places(struct context *context)
{
    struct places places = {.memory = &context->memory};
    const int code =
        report(context, odf_each_place(context->store, take_place, &places, &context->err));
    for (size_t i = 0; code == EXIT_FOUND && i < context->view.place_count; i++) {
        const char *name = context->view.places[i];
        const char *near = nearest_word(name, place_word, &places);
        if (near && strcmp(near, name) != 0)
            message(context, "no tie in this view is of an event in '%s'; did you mean '%s'?", name,
                    near);
        else
            message(context, "no tie in this view is of an event in '%s'", name);
    }
    vector_clear(&places.names);
    return code == EXIT_FOUND ? EXIT_NOTHING : code;
}

int read_view(struct context *context, odf_graph **out)
{
    int code = read_filters(context);
    end_at_once(true); /* a view of millions of ties takes seconds */
    if (code == EXIT_FOUND)
        code = report(context, odf_view_read(context->store, &context->view, out, &context->err));
    end_at_once(false);
    if (code == EXIT_FOUND && context->view.place_count && odf_graph_tie_count(*out) == 0)
        code = explain_places(context);
    return code;
}

/* ---- names */

static void list_candidates(const struct context *context, const odf_candidate_list *matches)
{
    odf_sink *errors = odf_sink_new_stream(stderr);
    if (!errors)
        return;
    if (context->format == FORMAT_JSON) {
        struct json json = {errors};
        json_open(&json, NULL, '{');
        json_open(&json, "candidates", '[');
        for (size_t i = 0; i < odf_candidate_list_count(matches); i++) {
            json_open(&json, NULL, '{');
            json_candidate(&json, odf_candidate_list_at(matches, i));
            json_close(&json);
        }
        json_end(&json);
        odf_sink_free(errors);
        return;
    }
    for (size_t i = 0; i < odf_candidate_list_count(matches); i++) {
        const odf_candidate *match = odf_candidate_list_at(matches, i);
        sink_format(errors, "  %s  ", match->id);
        print_text(errors, match->name);
        sink_format(errors, ", %s, ", odf_kind_name(match->kind));
        print_count(errors, match->entries, "entry", "entries");
        sink_char(errors, '\n');
    }
    odf_sink_free(errors);
}

/* On a terminal the reader may say which one is meant. SIZE_MAX if none, or nobody can be asked. */
static size_t ask_which(const struct context *context, size_t count)
{
    char line[32];
    unsigned number = 0;
    if (context->format == FORMAT_JSON || !isatty(STDIN_FILENO) || !isatty(STDERR_FILENO))
        return SIZE_MAX;
    fprintf(stderr, "Which one, 1 to %zu from the top? Enter for none: ", count);
    if (!fgets(line, sizeof line, stdin) || sscanf(line, "%u", &number) != 1)
        return SIZE_MAX;
    return number >= 1 && number <= count ? number - 1 : SIZE_MAX;
}

static int settle_name(struct context *context, const char *where, const char *name,
                       const odf_candidate_list *matches, size_t *out_index)
{
    const size_t count = odf_candidate_list_count(matches);
    if (count == 1)
        message(context, "%s'%s' may be a spelling of this; use its id to mean it", where, name);
    else
        message(context, "%s'%s' is ambiguous: %zu entities; use an id", where, name, count);
    list_candidates(context, matches);
    *out_index = where[0] ? SIZE_MAX : ask_which(context, count);
    return *out_index == SIZE_MAX ? EXIT_NOTHING : EXIT_FOUND;
}

/* Says what a name was taken for when it is not just what the store has; a decision, which stays,
 * is not made on a name that fits by some of its words or letters only. */
static int own_up(const struct context *context, const char *where, const char *name,
                  const odf_candidate *taken)
{
    enum { LEAST_PERCENT = 90 };
    if (strcmp(name, taken->id) == 0 || strcasecmp(name, taken->name) == 0 ||
        strcasecmp(name, taken->alias) == 0)
        return EXIT_FOUND;
    if (context->exact_names && taken->score * 100 < LEAST_PERCENT) {
        message(context, "%s'%s' is not a name in the store; if '%s' is meant, use its id, %s",
                where, name, taken->name, taken->id);
        return EXIT_NOTHING;
    }
    note(context, "%s'%s' is taken to mean '%s' [%s]", where, name, taken->name, taken->id);
    return EXIT_FOUND;
}

static int read_name_at(struct context *context, const char *where, const char *name, odf_id *out)
{
    odf_candidate_list *matches = NULL;
    size_t index = 0;
    const odf_status status = odf_resolve(context->store, name, NULL, &matches, &context->err);
    int code = report(context, status);
    if (status == ODF_NOT_FOUND)
        message(context, "%s'%s' is not in the store; try a part of the name (odfgraph find)",
                where, name);
    else if (status == ODF_AMBIGUOUS)
        code = settle_name(context, where, name, matches, &index);
    if (code == EXIT_FOUND)
        code = own_up(context, where, name, odf_candidate_list_at(matches, index));
    if (code == EXIT_FOUND) {
        const char *id = odf_candidate_list_at(matches, index)->id;
        out->text = arena_copy(&context->memory, slice_of(id));
        if (!out->text)
            code = report(context, fail(&context->err, ODF_E_MEMORY, "out of memory"));
    }
    odf_candidate_list_free(matches);
    return code;
}

int read_name(struct context *context, const char *name, odf_id *out)
{
    return read_name_at(context, "", name, out);
}

int read_node_at(struct context *context, const odf_graph *graph, const char *where,
                 const char *name, odf_node *out)
{
    odf_id id;
    int code = read_name_at(context, where, name, &id);
    if (code != EXIT_FOUND)
        return code;
    *out = odf_graph_node_of(graph, id);
    if (*out == ODF_NO_NODE) {
        message(context, "%s'%s' (%s) has no place in this view; widen the filters", where, name,
                id.text);
        return EXIT_NOTHING;
    }
    return EXIT_FOUND;
}

int read_node(struct context *context, const odf_graph *graph, const char *name, odf_node *out)
{
    return read_node_at(context, graph, "", name, out);
}
