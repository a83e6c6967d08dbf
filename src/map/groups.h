/* SPDX-License-Identifier: MIT */
/* The groups of an overview. */
#ifndef MAP_GROUPS_H
#define MAP_GROUPS_H

#include "map/scene.h"

/* Takes the caller's column or, without one, finds groups of high modularity among the nodes
 * drawn. Numbers them by size, the largest 0; groups of fewer than three are none. */
odf_status scene_communities(struct scene *scene, odf_error *err);

/* Greedy agglomeration by modularity (Clauset, Newman, Moore, Phys. Rev. E 70 (2004) 066111), then
 * single nodes moved while that helps. `a`, `b`: ends of `m` ties, no loops. Writes a community
 * number for each of `n` nodes. O(n^2) per merge at worst, for sheets of a few hundred nodes.
 * False when memory is out. */
bool groups_find(uint32_t n, const uint32_t *a, const uint32_t *b, size_t m, uint32_t *out);

#endif
