/* SPDX-License-Identifier: MIT */
/* The identity key of a name and the public id made from it. Two names with one key are one
 * entity unless a decision says otherwise; everything subtler is the matcher's business. */
#ifndef RESOLVE_FOLD_H
#define RESOLVE_FOLD_H

#include "base/arena.h"

#include <odfgraph/model.h>

/* The key: letters folded (case, diacritics), digits as 0..9, apostrophes and quotes dropped,
 * every other run of signs and spaces one space, none at the ends. Letters of other scripts stay
 * in their script. Empty when there is neither letter nor digit; .data is NULL when memory is out.
 * O(bytes). */
struct slice resolve_key(struct arena *arena, struct slice name);

/* Where the letters of a name are that gave a byte of its key. */
struct key_place {
    uint32_t start;
    uint32_t end;
};

/* The same, with one place for each byte of the key. */
struct slice resolve_key_placed(struct arena *arena, struct slice name,
                                const struct key_place **out_places);

/* The id: "p-", "o-" or "e-", then the key with hyphens for spaces if it is all [a-z0-9 ] and at
 * most 60 bytes ("p-petras-austrevicius"); otherwise what of it can be romanised and fits, and a
 * hash of the whole key ("p-zhakiyanov-3f2a9c01"), of 16 digits instead of 8 when letters were
 * lost. At most 80 bytes, without a dot, never changing between versions. NULL when memory is out.
 */
char *resolve_slug(struct arena *arena, odf_kind kind, struct slice key);

#endif
