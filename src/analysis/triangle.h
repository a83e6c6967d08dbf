/* SPDX-License-Identifier: MIT */
/* Neighbours that are neighbours of each other. */
#ifndef ANALYSIS_TRIANGLE_H
#define ANALYSIS_TRIANGLE_H

#include "analysis/progress.h"
#include "graph/graph.h"

/* Adds to count[v] the triangles that v is part of. Every triangle is found once, from its member
 * with the fewest neighbours. Time O(m * sqrt(m)), memory O(n + m). Source: Schank and Wagner, WEA
 * 2005, doi:10.1007/11427186_54. */
odf_status count_triangles(const odf_graph *graph, struct progress *progress, double *count,
                           odf_error *err);

#endif
