/* SPDX-License-Identifier: MIT */
/* Lines of ties: corners, or cubic curves p0 c c p c c p …; cutting them where they leave a box. */
#ifndef MAP_LINE_H
#define MAP_LINE_H

#include "map/scene.h"

size_t line_pieces(const struct line *line);
struct point line_point(const struct line *line, size_t piece, double t);

/* Whether `p` belongs to what is to be cut off. */
typedef bool line_inside(const void *what, struct point p);

/* Drops the beginning up to the first point that is not inside; `end` drops from the other side.
 * A line that is inside all along is left without points. */
void line_cut(struct line *line, bool end, line_inside *inside, const void *what);

/* Inside a node's shape; inside a circle. */
struct circle {
    struct point centre;
    double radius;
};
bool inside_node(const void *node, struct point p);
bool inside_circle(const void *circle, struct point p);

/* The point at a share of the length. */
struct point line_along(const struct line *line, double share);
double line_length(const struct line *line);

#endif
