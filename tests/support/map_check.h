/* SPDX-License-Identifier: MIT */
/* Reads a map's SVG back and measures what a reader would stumble over. It knows the file, not the
 * scene, so that a fault of the writer is seen too; it knows no XML but what odfgraph writes. */
#ifndef SUPPORT_MAP_CHECK_H
#define SUPPORT_MAP_CHECK_H

#include <stdbool.h>
#include <stddef.h>

struct map_figures {
    size_t nodes;
    size_t ties;
    size_t labels; /* of ties */
    size_t hulls;

    /* Faults: each must be 0. */
    size_t node_on_node;
    size_t label_on_label; /* labels of ties and texts of the frame among each other */
    size_t label_on_node;
    size_t text_out_of_box;
    size_t text_out_of_sheet;
    size_t text_struck;    /* by a tie, outside boxes */
    size_t text_over_text; /* lines of one label */
    size_t broken_ids;     /* used twice, or of other letters than a-z 0-9 - */
    size_t missing;        /* titles, description, role, legend, sources */
    size_t active;         /* scripts, links, images, event attributes */

    double smallest_type; /* pt */
    double largest_type;  /* of nodes */
    double thinnest_line; /* pt */
    double aspect;        /* width by height */

    double crossings;        /* per tie */
    double through;          /* share of ties that touch a box not their own */
    double on_one_another;   /* pairs of ties per tie */
    double empty;            /* largest empty rectangle, share of the map's area */
    double cells;            /* of 12 x 8 in use */
    double length_variation; /* standard deviation by mean of the ties' lengths */
    double runs_right;       /* share of ties that end to the right of where they start */
    double labelled;         /* share of ties with a label */
    double stress;           /* 1/pairs sum (1 - s p / d)^2 over pairs, best s; d in steps */
    double tint_overlap;     /* area under two tints by area under any */
};

/* False when the file is not what a map looks like. */
bool map_check(const char *svg, struct map_figures *out);

#endif
