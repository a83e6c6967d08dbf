/* SPDX-License-Identifier: MIT */
/* The pale areas behind the groups of an overview. */
#ifndef MAP_HULLS_H
#define MAP_HULLS_H

#include "map/scene.h"

/* Adds the hulls of all communities below `communities` that have enough members together, each in
 * a tint unlike those of its neighbours. False when memory is out. */
bool scene_tint(struct scene *scene, uint32_t communities, struct arena *memory);

#endif
