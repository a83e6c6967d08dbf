/* SPDX-License-Identifier: MIT */
/* Maps that run from left to right, every tie with its label on the line: path, connect, event. */
#ifndef MAP_FLOW_H
#define MAP_FLOW_H

#include "map/scene.h"

/* Boxes of all nodes at a level of thrift (0 roomy .. FLOW_LEVELS - 1 as tight as is legible). */
enum { FLOW_LEVELS = 4 };
odf_status flow_boxes(struct scene *scene, unsigned level, odf_error *err);

/* Labels of ties and all places; ties run from left to right, from `from` to `to`, whichever way
 * they point. Tries the levels in turn. ODF_E_LIMIT when even the last does not fit. Shrinks the
 * sheet to what is used if the caller gave no page. */
odf_status flow_arrange(struct scene *scene, odf_error *err);

/* Exchanges the ends of a tie that runs against the map. */
void flow_reverse(struct scene_tie *tie);

#endif
