/* SPDX-License-Identifier: MIT */
/* Lines of ties: corners, or cubic curves p0 c c p c c p …; cutting them where they leave a box. */
#ifndef MAP_LINE_H
#define MAP_LINE_H

#include "map/scene.h"

size_t line_pieces(const struct line *line);
struct point line_point(const struct line *line, size_t piece, double t);

/* Whether `p` belongs to what is to be cut off. */
typedef bool line_inside(const void *what, struct point p);

void line_reverse(struct line *line);

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

bool inside_box(const void *box, struct point p);

/* The two parts of a line on both sides of a box upon it, from where the line comes nearest to the
 * middle of the box; `room` has place for MOST_LINE_POINTS + 4 points of both. A part without
 * points lies in the box altogether. */
void line_part(const struct line *line, struct box box, struct point *room, struct line out[2]);

/* The point at a share of the length. */
struct point line_along(const struct line *line, double share);
double line_length(const struct line *line);

#endif
