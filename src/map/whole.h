/* SPDX-License-Identifier: MIT */
#ifndef MAP_WHOLE_H
#define MAP_WHOLE_H

#include "map/scene.h"

/* Every node and tie of the view, in small boxes. */
odf_status whole_compose(struct scene *scene, odf_error *err);

/* Places without overlaps on a sheet as large as they need; no lines. */
odf_status whole_arrange(struct scene *scene, odf_error *err);

#endif
