/* SPDX-License-Identifier: MIT */
/* Carries a scene through layout: boxes and ties in, places and lines out. */
#ifndef MAP_PLACE_H
#define MAP_PLACE_H

#include "map/layout.h"
#include "map/scene.h"

struct place_rule {
    double gap;          /* pt wanted between boxes */
    double through_cost; /* as in struct layout */
    double far_cost;
    uint32_t moves;      /* of one run of polishing */
    uint64_t work;       /* of all runs together, as in struct polish */
    unsigned runs;       /* with different seeds; the best is kept */
    uint32_t centre;     /* the scene's node that stays in the middle; UINT32_MAX for none */
    bool communities;    /* keep them together, and tint them */
    double spoke_weight; /* of ties at the centre */
    double spoke_stretch;
    double weight; /* of the others; within one community, if these are kept together */
    double stretch;
    double between_weight;
    double between_stretch;
};

/* Places nodes inside scene->area and draws the lines of ties. ODF_E_LIMIT when the boxes do not
 * fit without touching. */
odf_status scene_place(struct scene *scene, const struct place_rule *rule, odf_error *err);

/* Lines of all ties for nodes that have places. */
odf_status scene_route(struct scene *scene, odf_error *err);

/* Cuts a tie's line at the boxes of its ends. */
void scene_cut(const struct scene *scene, struct scene_tie *tie);

#endif
