/* SPDX-License-Identifier: MIT */
/* What the commands that decide have in common: who says it, when and why. */
#include "cli/cli.h"

#include <time.h>

const struct option decision_options[] = {
    {"because", 'b', "TEXT", "the reason; it is kept with the decision"},
    {"by", 0, "NAME", "who decides; else $ODFGRAPH_USER, else $USER"},
    {"dry-run", 'n', NULL, "say what would be decided, and decide nothing"},
    {NULL, 0, NULL, NULL},
};

static const char *decider(const struct context *context)
{
    static const char *const variables[] = {"ODFGRAPH_USER", "USER", "LOGNAME"};
    const char *name = options_value(context, "by", NULL);
    for (size_t i = 0; !name && i < COUNT_OF(variables); i++) {
        name = getenv(variables[i]);
        if (name && !name[0])
            name = NULL;
    }
    return name ? name : "unknown";
}

/* Always with microseconds, so that times sort as texts. */
const char *timestamp(struct context *context)
{
    const char *fixed = getenv("SOURCE_DATE_EPOCH");
    struct timespec now = {0};
    struct tm parts;
    char seconds[32];
    if (fixed)
        now.tv_sec = (time_t)strtoll(fixed, NULL, 10);
    else
        clock_gettime(CLOCK_REALTIME, &now);
    if (!gmtime_r(&now.tv_sec, &parts) ||
        !strftime(seconds, sizeof seconds, "%Y-%m-%dT%H:%M:%S", &parts))
        return NULL;
    return arena_format(&context->memory, "%s.%06ldZ", seconds, now.tv_nsec / 1000);
}

static void say_decided(struct context *context, const odf_decision *decision, bool was_new)
{
    odf_sink *out = context->out;
    if (options_has(context, "dry-run"))
        sink_text(out, "would decide: ");
    else
        sink_text(out, was_new ? "decided: " : "decided already: ");
    sink_text(out, odf_verb_name(decision->verb));
    for (size_t i = 0; i < decision->operand_count; i++) {
        sink_text(out, i == 0 ? " " : ", ");
        print_text(out, decision->operands[i]);
    }
    sink_char(out, '\n');
}

int record_decision(struct context *context, odf_verb verb, const char *const *operands,
                    size_t count, decide_fn *how, bool *out_new)
{
    const odf_decision decision = {.verb = verb,
                                   .operands = operands,
                                   .operand_count = count,
                                   .because = options_value(context, "because", ""),
                                   .made_by = decider(context),
                                   .made_at = timestamp(context)};
    size_t added = 0;
    if (!decision.made_at)
        return report(context, fail(&context->err, ODF_E_MEMORY, "out of memory"));
    const int code = report(context, how(context->store, &decision, 1, &added, &context->err));
    *out_new = added > 0;
    return code;
}

static int decide_operands(struct context *context, odf_verb verb, const char *const *operands,
                           size_t count)
{
    const odf_decision decision = {.verb = verb, .operands = operands, .operand_count = count};
    bool was_new = false;
    if (!options_has(context, "dry-run")) {
        const int code = record_decision(context, verb, operands, count, odf_decide, &was_new);
        if (code != EXIT_FOUND)
            return code;
    }
    say_decided(context, &decision, was_new);
    return EXIT_FOUND;
}

int decide(struct context *context, odf_verb verb, const char *const *operands, size_t count,
           size_t names)
{
    const char **resolved = arena_array(&context->memory, const char *, count);
    if (!resolved)
        return report(context, fail(&context->err, ODF_E_MEMORY, "out of memory"));
    int code = open_store(context, ODF_STORE_READ);
    context->exact_names = true;
    for (size_t i = 0; code == EXIT_FOUND && i < count; i++) {
        odf_id id = {operands[i]};
        if (i < names)
            code = read_name(context, operands[i], &id);
        resolved[i] = id.text;
    }
    if (code != EXIT_FOUND)
        return code;
    odf_store_close(context->store);
    context->store = NULL;
    code = open_store(context, ODF_STORE_WRITE);
    return code == EXIT_FOUND ? decide_operands(context, verb, resolved, count) : code;
}

/* ---- reading them back */

struct keeping {
    struct arena *memory;
    odf_decision *list;
    size_t count;
    size_t capacity;
};

static odf_status no_memory(odf_error *err)
{
    return fail(err, ODF_E_MEMORY, "out of memory");
}

static odf_status keep_decision(void *user, const odf_decision *decision, odf_error *err)
{
    struct keeping *keeping = user;
    struct arena *memory = keeping->memory;
    if (keeping->count == keeping->capacity) {
        keeping->capacity = keeping->capacity ? keeping->capacity * 2 : 32;
        odf_decision *larger = arena_array(memory, odf_decision, keeping->capacity);
        if (!larger)
            return no_memory(err);
        if (keeping->count)
            memcpy(larger, keeping->list, keeping->count * sizeof *larger);
        keeping->list = larger;
    }
    const char **operands = arena_array(memory, const char *, decision->operand_count);
    odf_decision *copy = &keeping->list[keeping->count++];
    *copy = *decision;
    copy->id = arena_copy(memory, slice_of(decision->id));
    copy->because = arena_copy(memory, slice_of(decision->because));
    copy->made_by = arena_copy(memory, slice_of(decision->made_by));
    copy->made_at = arena_copy(memory, slice_of(decision->made_at));
    copy->operands = operands;
    if (!operands || !copy->id || !copy->because || !copy->made_by || !copy->made_at)
        return no_memory(err);
    for (size_t i = 0; i < decision->operand_count; i++) {
        operands[i] = arena_copy(memory, slice_of(decision->operands[i]));
        if (!operands[i])
            return no_memory(err);
    }
    return ODF_OK;
}

int read_decisions(struct context *context, const odf_decision **out, size_t *out_count)
{
    struct keeping keeping = {.memory = &context->memory};
    int code =
        report(context, odf_each_decision(context->store, keep_decision, &keeping, &context->err));
    *out = keeping.list;
    *out_count = keeping.count;
    return code;
}
