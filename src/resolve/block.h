/* SPDX-License-Identifier: MIT */
/* Among many names, the pairs that may be the same, without comparing all with all: only names that
 * share a key are compared. */
#ifndef RESOLVE_BLOCK_H
#define RESOLVE_BLOCK_H

#include "resolve/keys.h"

struct block_name {
    uint32_t owner;   /* names of one owner are not compared with each other */
    odf_kind kind;    /* nor are names of different kinds */
    struct slice key; /* as resolve_key() makes it; NUL-terminated */
};

struct block_pair {
    uint32_t left; /* owners, left < right */
    uint32_t right;
    double score; /* of the two names that are most alike */
};

/* All pairs of owners that score `least` or more, in the order of (left, right); the array lives in
 * `memory`. Time O(names * log names) and a bounded number of comparisons for each name: where more
 * than BLOCK_LARGEST names share a key, each is compared with those that follow it in `names` only,
 * which is why these should be sorted by `key`.
 *
 * Returns ODF_OK; ODF_E_MEMORY; ODF_E_CANCELLED. */
odf_status block_pairs(odf_matcher *matcher, const struct block_name *names, size_t count,
                       double least, const odf_tick *tick, struct arena *memory,
                       struct block_pair **out, size_t *out_count, odf_error *err);

enum { BLOCK_LARGEST = 48, BLOCK_NEIGHBOURS = 8 };

#endif
