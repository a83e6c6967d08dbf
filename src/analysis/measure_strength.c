/* SPDX-License-Identifier: MIT */
/* How much is known of a node's ties. */
#include "analysis/measure.h"

/**
 * Strength: the number of entries that attest the ties of a node, added up over its ties. An entry
 * that attests two ties counts for both.
 *
 * score[v] >= 0; divided by the largest score in the view if normalised. Time O(m).
 * Barrat, Barthélemy, Pastor-Satorras, Vespignani, PNAS 101 (2004), doi:10.1073/pnas.0400087101.
 */
static odf_status strength(const odf_graph *graph, const odf_measure_options *options,
                           double *score, odf_error *err)
{
    (void)err;
    double most = 0;
    for (odf_node v = 0; v < graph->node_count; v++) {
        for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++)
            score[v] += graph->pair_strength[graph->arc_pair[a]];
        most = score[v] > most ? score[v] : most;
    }
    for (odf_node v = 0; options->normalised && most > 0 && v < graph->node_count; v++)
        score[v] /= most;
    return ODF_OK;
}

#define READING "The independent entries that attest the node's ties, added up over the ties."

const struct odf_measure measure_strength = {
    .name = "strength",
    .summary = "how many entries attest the ties of a node",
    .reading = READING,
    .reading_by_strength = READING,
    .run = strength,
};
