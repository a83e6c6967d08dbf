/* SPDX-License-Identifier: MIT */
/* Which of many boxes may touch one box or line, four compared at once. */
#ifndef MAP_BOUNDS_H
#define MAP_BOUNDS_H

#include "base/arena.h"

/* Bounds for a quick look before the exact one. */
struct bounds {
    float x0;
    float y0;
    float x1;
    float y1;
};

/* The same of four boxes, compared at once; boxes that are none are inside out. */
typedef float lanes __attribute__((vector_size(16)));
typedef int32_t lane_mask __attribute__((vector_size(16)));
enum { LANES = 4 };

struct bounds_of_four {
    lanes x0;
    lanes y0;
    lanes x1;
    lanes y1;
};

/* A segment's start and direction, for a look at which side of it a box lies. */
struct direction {
    float x;
    float y;
    float across;
    float down;
};

/* Room for `count`, none of which is a box yet. NULL when memory is out. */
struct bounds_of_four *bounds_new(struct arena *memory, size_t count);

void bounds_set(struct bounds_of_four *all, uint32_t index, struct bounds one);

struct bounds bounds_get(const struct bounds_of_four *all, uint32_t index);

/* Writes the numbers of those that meet `me`, and the line where there is one, ascending, and
 * returns how many. `hits` has room for one more than `count`. */
size_t bounds_meeting(const struct bounds_of_four *all, uint32_t count, const struct bounds *me,
                      const struct direction *line, uint32_t *hits);

#endif
