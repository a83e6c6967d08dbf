/* SPDX-License-Identifier: MIT */
/* The table of a timeline: a row for each event, in time, a column for each actor. */
#ifndef MAP_TIMELINE_H
#define MAP_TIMELINE_H

#include "map/place.h"

#define TIMELINE_ROW_COLOUR 0x8A5A00
#define TIMELINE_SPAN_COLOUR 0x0B5A8E

/* Places the chosen events and actors and draws the table as marks of the scene. ODF_E_LIMIT if
 * they do not fit on the sheet; ODF_E_MEMORY. */
odf_status timeline_arrange(struct scene *scene, odf_error *err);

#endif
