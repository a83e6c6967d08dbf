/* SPDX-License-Identifier: MIT */
/* Where boxes go: plain functions over arrays of points, without Graphviz, without the scene. The
 * same input gives the same places on every machine (geometry.h says why). */
#ifndef MAP_LAYOUT_H
#define MAP_LAYOUT_H

#include "base/arena.h"
#include "map/geometry.h"

struct layout_tie {
    uint32_t a;
    uint32_t b;
    double weight;  /* of its length in the cost */
    double stretch; /* wanted length in units of the mean distance of nodes */
};

struct layout {
    uint32_t node_count;
    struct point *at; /* centres, in and out */
    const double *w;  /* pt */
    const double *h;
    const uint32_t *community; /* below community_count, or UINT32_MAX; NULL for none */
    uint32_t community_count;
    uint32_t fixed; /* a node that stays in the middle; UINT32_MAX for none */

    uint32_t tie_count;
    const struct layout_tie *ties; /* no loops, each pair once */

    const odf_tick *tick; /* asked several times a tenth of a second; NULL for none */

    double width; /* boxes lie within 0 .. width, 0 .. height */
    double height;
    double gap;          /* pt wanted between two boxes */
    double through_cost; /* of a tie through a foreign box; a crossing costs 8 */
    double far_cost; /* of a node at twice the distance from all others that its steps ask for */
};

/* A first layout whose distances are like the steps between nodes: stochastic gradient descent on
 * stress over all pairs (Zheng, Pawar, Goodman, IEEE TVCG 2018, doi:10.1109/TVCG.2018.2859997).
 * Ties between communities count 2.2 steps. O(n^2) memory, O(n^2 + nm) time. ODF_E_CANCELLED if the
 * tick says so; ODF_E_MEMORY. */
odf_status layout_stress(const struct layout *layout, struct arena *memory, uint64_t seed);

/* The same for thousands of nodes: each node is pulled by its neighbours and by 16 pivots. */
odf_status layout_stress_sparse(const struct layout *layout, struct arena *memory, uint64_t seed);

/* Turns the points so that they fill the sheet best, then stretches them onto it; the fixed node
 * goes to the middle. False when memory is out. */
bool layout_fit(const struct layout *layout, struct arena *memory);

/* Simulated annealing over single places; `moves` tries, of which those that end better or are
 * pardoned by the temperature are kept. The work is bounded by counting, not by a clock, so that
 * the result is the same on a slow machine. *out_cost is the cost of the result. ODF_E_CANCELLED if
 * the tick says so; ODF_E_MEMORY. */
struct polish {
    uint64_t seed;
    uint32_t moves;
    uint64_t work; /* comparisons, of about a nanosecond each, after which it cools down early */
    double start_temperature;
    double last_temperature;
    double reach; /* pt, of the first shifts */
    double last_reach;
};
odf_status layout_polish(const struct layout *layout, struct arena *memory,
                         const struct polish *polish, double *out_cost);

/* Stretches both axes until boxes touch all four sides of the sheet: gaps only grow, and no tie
 * crosses another that did not before. */
void layout_stretch(const struct layout *layout);

/* The share of the sheet that the largest rectangle without a box or tie takes, to about a
 * hundredth. */
double layout_largest_gap(const struct layout *layout);

/* The share of 12 x 8 cells of the sheet that a box or tie touches. */
double layout_used_cells(const struct layout *layout);

/* Pushes boxes apart until none are nearer than `gap` and all lie on the sheet. False when they
 * still overlap after `rounds`. */
bool layout_separate(const struct layout *layout, double gap, unsigned rounds);
bool layout_overlaps(const struct layout *layout, double gap);

/* Onto a square of side 1: dense stretches of both axes get more room, all of it evenly at a share
 * of 1. False when memory is out. */
bool layout_even(const struct layout *layout, struct arena *memory, double share);

/* The same for thousands of boxes without a sheet: the points are spread until no boxes overlap,
 * and *out_bounds is what they take. ODF_E_CANCELLED, ODF_E_MEMORY. */
odf_status layout_spread(const struct layout *layout, struct arena *memory, struct box *out_bounds);

/* The way of one tie: from centre to centre in a straight line or, where that would touch another
 * box, around it over corners of boxes, and there rather beside the lines found before than on
 * them: so the straight ones are best asked for first. router_straight() finds nothing else, and
 * nothing when the line touches a box. `out` has room for ROUTE_POINTS points; all ways found are
 * at most `most_lines`. */
enum { ROUTE_POINTS = 12 };
struct router;
struct router *router_new(const struct layout *layout, size_t most_lines, struct arena *memory);
bool router_straight(struct router *router, uint32_t a, uint32_t b, double offset,
                     struct point out[2]);
size_t router_route(struct router *router, uint32_t a, uint32_t b, double offset,
                    struct point out[ROUTE_POINTS]);

#endif
