/* SPDX-License-Identifier: MIT */
/* The registry of measures, and what is the same for all of them: defaults, checks of the options,
 * and a score that is touched on success only. */
#include "analysis/measure.h"

#define MEASURE(name) extern const struct odf_measure measure_##name;
#include "measures.def"
#undef MEASURE

static const struct odf_measure *const measures[] = {
#define MEASURE(name) &measure_##name,
#include "measures.def"
#undef MEASURE
};

size_t odf_measure_count(void)
{
    return COUNT_OF(measures);
}

const odf_measure *odf_measure_at(size_t index)
{
    return index < COUNT_OF(measures) ? measures[index] : NULL;
}

const odf_measure *odf_measure_find(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(measures); i++) {
        if (strcmp(measures[i]->name, name) == 0)
            return measures[i];
    }
    return NULL;
}

const char *odf_measure_name(const odf_measure *measure)
{
    return measure->name;
}

const char *odf_measure_summary(const odf_measure *measure)
{
    return measure->summary;
}

bool odf_measure_low_first(const odf_measure *measure)
{
    return measure->low_first;
}

const char *odf_measure_reading(const odf_measure *measure, bool by_strength)
{
    return by_strength ? measure->reading_by_strength : measure->reading;
}

size_t odf_measure_knob_count(const odf_measure *measure)
{
    return measure->knob_count;
}

const odf_measure_knob *odf_measure_knob_at(const odf_measure *measure, size_t index)
{
    return index < measure->knob_count ? &measure->knobs[index] : NULL;
}

static odf_status set_param(const odf_measure *measure, const odf_measure_param *given,
                            odf_measure_param *params, odf_error *err)
{
    for (size_t i = 0; i < measure->knob_count; i++) {
        const odf_measure_knob *knob = &measure->knobs[i];
        if (strcmp(knob->name, given->name) != 0)
            continue;
        if (!(given->value >= knob->least && given->value <= knob->most))
            return fail(err, ODF_E_INVALID, "%s of %s is out of its range", knob->name,
                        measure->name);
        params[i].value = given->value;
        return ODF_OK;
    }
    return fail(err, ODF_E_INVALID, "%s has no parameter '%s'", measure->name, given->name);
}

static odf_status fill_params(const odf_measure *measure, odf_measure_options *options,
                              odf_measure_param params[MOST_KNOBS], odf_error *err)
{
    for (size_t i = 0; i < measure->knob_count; i++)
        params[i] = (odf_measure_param){measure->knobs[i].name, measure->knobs[i].fallback};
    for (size_t i = 0; i < options->param_count; i++) {
        const odf_status status = set_param(measure, &options->params[i], params, err);
        if (status != ODF_OK)
            return status;
    }
    options->params = params;
    options->param_count = measure->knob_count;
    return ODF_OK;
}

static odf_status check_nodes(const odf_graph *graph, const odf_node *nodes, size_t count,
                              odf_error *err)
{
    for (size_t i = 0; i < count; i++) {
        if (nodes[i] >= graph->node_count)
            return fail(err, ODF_E_INVALID, "no node %u in a view of %u", nodes[i],
                        graph->node_count);
    }
    return ODF_OK;
}

/* An option that a measure would silently ignore is a wrong answer waiting to be believed. */
static odf_status check_uses(const odf_measure *measure, const odf_measure_options *options,
                             odf_error *err)
{
    const char *unused = NULL;
    if (options->by_strength && !measure->reading_by_strength)
        unused = "strengths";
    else if (options->near_count && !(measure->uses & USES_NEAR))
        unused = "near nodes";
    else if ((options->from_count || options->to_count) && !(measure->uses & USES_TWO_GROUPS))
        unused = "two groups";
    else if (options->groups && !(measure->uses & USES_GROUPS))
        unused = "groups";
    if (unused)
        return fail(err, ODF_E_INVALID, "%s does not use %s", measure->name, unused);
    return ODF_OK;
}

static odf_status check(const odf_measure *measure, const odf_graph *graph,
                        const odf_measure_options *options, odf_error *err)
{
    odf_status status = check_uses(measure, options, err);
    if (status == ODF_OK)
        status = check_nodes(graph, options->near_nodes, options->near_count, err);
    if (status == ODF_OK)
        status = check_nodes(graph, options->from_group, options->from_count, err);
    if (status == ODF_OK)
        status = check_nodes(graph, options->to_group, options->to_count, err);
    return status;
}

odf_status odf_measure_run(const odf_measure *measure, const odf_graph *graph,
                           const odf_measure_options *options, double *score, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    odf_measure_options whole = ODF_MEASURE_OPTIONS_INIT;
    odf_measure_param params[MOST_KNOBS];
    const size_t n = graph->node_count;

    /* A caller built against an older header knows fewer fields. */
    if (options)
        memcpy(&whole, options, options->size < sizeof whole ? options->size : sizeof whole);
    odf_status status = fill_params(measure, &whole, params, err);
    if (status == ODF_OK)
        status = check(measure, graph, &whole, err);
    if (status != ODF_OK || n == 0)
        return status;

    double *fresh = arena_array(&scratch, double, n);
    if (!fresh)
        return fail(err, ODF_E_MEMORY, "%s of %zu nodes", measure->name, n);
    status = measure->run(graph, &whole, fresh, err);
    if (status == ODF_OK)
        memcpy(score, fresh, n * sizeof *score);
    return status;
}
