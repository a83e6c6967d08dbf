/* SPDX-License-Identifier: MIT */
/* Points, boxes and segments in pt, y downwards. Only + - * / and square roots, which IEEE 754
 * rounds the same on every machine, so that a map has the same bytes everywhere. */
#ifndef MAP_GEOMETRY_H
#define MAP_GEOMETRY_H

#include "base/base.h"

#include <math.h>

struct point {
    double x;
    double y;
};

struct box {
    double x0;
    double y0;
    double x1;
    double y1;
};

static inline struct box box_around(double x, double y, double w, double h)
{
    return (struct box){x - w / 2, y - h / 2, x + w / 2, y + h / 2};
}

static inline struct box box_inflated(struct box box, double by)
{
    return (struct box){box.x0 - by, box.y0 - by, box.x1 + by, box.y1 + by};
}

static inline bool boxes_overlap(struct box a, struct box b)
{
    return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

static inline bool box_holds(struct box box, struct point p)
{
    return p.x > box.x0 && p.x < box.x1 && p.y > box.y0 && p.y < box.y1;
}

static inline double distance(struct point a, struct point b)
{
    const double dx = a.x - b.x;
    const double dy = a.y - b.y;
    return sqrt(dx * dx + dy * dy);
}

static inline double least(double a, double b)
{
    return a < b ? a : b;
}

static inline double most(double a, double b)
{
    return a > b ? a : b;
}

static inline double clamped(double value, double low, double high)
{
    return value < low ? low : value > high ? high : value;
}

/* The part of a-b inside the box: parameters in [0, 1]; false when there is none. */
bool segment_in_box(struct point a, struct point b, struct box box, double *out_enter,
                    double *out_leave);

/* pt of a-b inside the box. */
double length_in_box(struct point a, struct point b, struct box box);

/* Twice the signed area of a triangle. */
static inline double turn(struct point a, struct point b, struct point c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/* Proper crossing of the insides of two segments. */
static inline bool segments_cross(struct point a, struct point b, struct point c, struct point d)
{
    const double first = turn(a, b, c);
    const double second = turn(a, b, d);
    if (!((first > 0 && second < 0) || (first < 0 && second > 0)))
        return false;
    const double third = turn(c, d, a);
    const double fourth = turn(c, d, b);
    return (third > 0 && fourth < 0) || (third < 0 && fourth > 0);
}

double distance_to_segment(struct point p, struct point a, struct point b);

/* The convex hull of `count` points, counter-clockwise seen with y upwards; `out` has room for
 * count + 1 points. Reorders `points`. Returns how many. O(n log n), Andrew's monotone chain. */
size_t convex_hull(struct point *points, size_t count, struct point *out);

/* A number in [0, 1): xorshift64*, seeded with anything but 0. */
double dice_unit(uint64_t *state);
uint32_t dice_below(uint64_t *state, uint32_t limit);

/* The natural logarithm of 0 < x <= 1 to about 1e-7, from + - * / alone. */
double portable_log(double x);

/* The degree-th root of 0 < x <= 1, by bisection. O(degree). */
double portable_root(double x, unsigned degree);

#endif
