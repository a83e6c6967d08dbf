/* SPDX-License-Identifier: MIT */
/* Which nodes of a view are drawn when not all fit. */
#ifndef MAP_CHOOSE_H
#define MAP_CHOOSE_H

#include "map/scene.h"

/* Steps from `start` to every node of the view, UINT32_MAX where there is no way. The array lies
 * in `memory`; NULL when it is out. */
uint32_t *steps_from(const odf_graph *view, odf_node start, struct arena *memory);

/* Keeps the `limit` best of `nodes` and sorts them: nearer ones first if `steps` is given, then
 * those with more ties, then with more entries, then by id. Returns how many were kept. */
size_t keep_best(const odf_graph *view, odf_node *nodes, size_t count, const uint32_t *steps,
                 size_t limit);

/* How many of the first nodes can be taken so that at most `limit` pairs among them are tied. False
 * when memory is out. */
bool keep_within_ties(const odf_graph *view, const odf_node *nodes, size_t count, size_t limit,
                      size_t *out_count);

/* Ascending by node, as scene_take() wants them. */
void sort_nodes(odf_node *nodes, size_t count);

/* The nodes of the largest component (ties on equal size: the one with the smallest id), and of
 * others with at least `least` nodes. The array lies in `memory`; NULL when it is out. */
odf_node *main_component(const odf_graph *view, size_t others_least, struct arena *memory,
                         size_t *out_count);

/* What the sheet holds, or the caller's limit if that is less. */
uint32_t capacity_of(const struct scene *scene);

#endif
