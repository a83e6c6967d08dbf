/* SPDX-License-Identifier: MIT */
/**
 * Measures: one number for each node of a view that says how it stands in the graph.
 *
 * The measures are a registry, so that help, completion, column headings and tests walk one
 * table, and a new measure needs no new function here. Unless a measure says otherwise, the view
 * is read so: ties have no direction, parallel ties between two nodes count as one, a tie of a
 * node to itself counts not at all, and nodes in different components are nothing to each other.
 */
#ifndef ODFGRAPH_MEASURE_H
#define ODFGRAPH_MEASURE_H

#include <odfgraph/graph.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct odf_measure odf_measure;

/** The measure of a name ("betweenness"), or NULL. */
ODF_API const odf_measure *odf_measure_find(const char *name);

/** The measures in the order of their names. */
ODF_API size_t odf_measure_count(void);
ODF_API const odf_measure *odf_measure_at(size_t index); /* NULL outside the range */

ODF_API const char *odf_measure_name(const odf_measure *measure);    /* after --by */
ODF_API const char *odf_measure_summary(const odf_measure *measure); /* for --help, legends */

/**
 * One sentence, to be printed with the scores: what a high score means and what the strength of a
 * tie has to do with it. NULL if `by_strength` is asked of a measure that cannot use strengths.
 */
ODF_API const char *odf_measure_reading(const odf_measure *measure, bool by_strength);

/** Whether low scores are the telling ones, so that a ranking begins with them (and ends with nodes
 * without neighbours, for which such a measure says nothing). */
ODF_API bool odf_measure_low_first(const odf_measure *measure);

/** A knob of one measure: "damping". */
typedef struct odf_measure_knob {
    const char *name;
    const char *summary;
    double fallback; /* the value when none is given */
    double least;
    double most;
} odf_measure_knob;

ODF_API size_t odf_measure_knob_count(const odf_measure *measure);
ODF_API const odf_measure_knob *odf_measure_knob_at(const odf_measure *measure, size_t index);

/** The value given to a knob. */
typedef struct odf_measure_param {
    const char *name;
    double value;
} odf_measure_param;

/** Start with ODF_MEASURE_OPTIONS_INIT. */
typedef struct odf_measure_options {
    size_t size;
    bool by_strength; /* strengths are used: more entries, closer; a tie is 1 / strength long */
    bool normalised;  /* by the largest score possible, where the measure has one */
    unsigned threads; /* 0 or 1: one; the scores are the same bits for any number */
    odf_tick tick;    /* progress and cancelling */
    const odf_measure_param *params;
    size_t param_count;
    const odf_node *near_nodes; /* pagerank: the walk starts again at these only */
    size_t near_count;
    const odf_node *from_group; /* betweenness: only of the ways from these nodes … */
    size_t from_count;
    const odf_node *to_group; /* … to these */
    size_t to_count;
    const uint32_t *groups; /* brokerage: the group of each node; NULL: its kind */
} odf_measure_options;

#define ODF_MEASURE_OPTIONS_INIT                                                                   \
    {                                                                                              \
        sizeof(odf_measure_options), false, false, 1, {NULL, NULL}, NULL, 0, NULL, 0, NULL, 0,     \
            NULL, 0, NULL                                                                          \
    }

/**
 * Runs a measure over a view.
 *
 * @param options  NULL for the defaults
 * @param score    out: the caller's array of odf_graph_node_count(graph) doubles, score[v] for
 *                 node v; untouched unless ODF_OK
 * @return ODF_OK; ODF_E_INVALID for an unknown or out-of-range param, a node outside the view, or
 *         an option that this measure cannot honour; ODF_E_CANCELLED; ODF_E_MEMORY
 */
ODF_API ODF_CHECKED odf_status odf_measure_run(const odf_measure *measure, const odf_graph *graph,
                                               const odf_measure_options *options, double *score,
                                               odf_error *err);

#ifdef __cplusplus
}
#endif
#endif
