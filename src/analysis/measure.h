/* SPDX-License-Identifier: MIT */
/* What a measure is made of, for the files measure_NAME.c. */
#ifndef ANALYSIS_MEASURE_H
#define ANALYSIS_MEASURE_H

#include "analysis/progress.h"
#include "base/arena.h"
#include "graph/graph.h"

#include <odfgraph/measure.h>

enum { MOST_KNOBS = 4 };

/* Each field of the options that only some measures can honour. */
enum measure_uses { USES_NEAR = 1, USES_TWO_GROUPS = 2, USES_GROUPS = 4 };

struct odf_measure {
    const char *name;
    const char *summary;
    const char *reading;
    const char *reading_by_strength; /* NULL: strengths are not used */
    const odf_measure_knob *knobs;
    size_t knob_count;
    unsigned uses;
    bool low_first; /* low scores are the telling ones */

    /* At least one node in the view; `score` starts as zeros and is thrown away unless ODF_OK.
     * Options are whole, checked, and have one param for each knob, in the knobs' order. */
    odf_status (*run)(const odf_graph *graph, const odf_measure_options *options, double *score,
                      odf_error *err);
};

#endif
