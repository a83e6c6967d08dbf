/* SPDX-License-Identifier: MIT */
/* PDF and PNG, painted by librsvg and cairo from the map's SVG. */
#ifndef MAP_PICTURE_H
#define MAP_PICTURE_H

#include "map/scene.h"

odf_status pdf_write(const struct scene *scene, odf_sink *out, odf_error *err);
odf_status png_write(const struct scene *scene, odf_sink *out, odf_error *err);

#endif
