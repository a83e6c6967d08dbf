/* SPDX-License-Identifier: MIT */
/* Hubs and authorities (Kleinberg), which are each other's measure. */
#ifndef ANALYSIS_HITS_H
#define ANALYSIS_HITS_H

#include "analysis/measure.h"

/* The authority of every node, or how good a hub it is. */
odf_status hits(const odf_graph *graph, const odf_measure_options *options, bool hubs,
                double *score, odf_error *err);

#endif
