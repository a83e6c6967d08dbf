/* SPDX-License-Identifier: MIT */
/* Views that look like what people document: groups around a few well-tied persons and
 * organisations, events with those who took part. The same on every run. */
#ifndef SUPPORT_MAP_VIEWS_H
#define SUPPORT_MAP_VIEWS_H

#include "graph/graph.h"

enum map_labels { LABELS_SHORT, LABELS_LONG, LABELS_CYRILLIC, LABELS_HOSTILE, LABELS_MIXED };

struct map_view_rule {
    uint32_t nodes;
    uint32_t ties; /* pairs, at least nodes - 1 */
    uint64_t seed;
    enum map_labels labels;
    bool around_one; /* node 0 is tied to all others: an ego's view */
    bool backwards;  /* nodes and ties are added in reverse order; the view is the same */
};

/* Aborts on failure. Node 0 is called "n00000". */
odf_graph *map_view(const struct map_view_rule *rule);

#endif
