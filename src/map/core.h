/* SPDX-License-Identifier: MIT */
/* A layout without the trees that hang on it, to be arranged first. */
#ifndef MAP_CORE_H
#define MAP_CORE_H

#include "map/layout.h"

#define CORE_KEPT UINT32_MAX

struct core {
    struct layout layout; /* of the nodes that are kept, on the same sheet */
    uint32_t *node;       /* in the whole layout, of each that is kept */
    uint32_t *stem;       /* of a node of the whole: what it hangs on, or CORE_KEPT */
    uint32_t *stripped;   /* nodes of the whole in the order in which they were taken away */
    uint32_t stripped_count;
    double *w;
    double *h;
    uint32_t *community;
    struct layout_tie *ties;
};

/* Everything lies in the arena; places are those of the whole layout. Nodes without ties are
 * neither kept nor hung. False when memory is out. */
bool core_take(const struct layout *whole, struct arena *memory, struct core *core);

/* Gives the nodes of the whole layout their places: the kept ones as in the core, the others around
 * what they hang on, `length` away. */
void core_hang(const struct layout *whole, const struct core *core, double length);

#endif
