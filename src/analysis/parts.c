/* SPDX-License-Identifier: MIT */
#include "analysis/parts.h"

struct tally {
    uint32_t size;
    uint32_t first;
    uint32_t label;
};

static int larger_first(const void *left, const void *right)
{
    const struct tally *a = left;
    const struct tally *b = right;
    if (a->size != b->size)
        return a->size > b->size ? -1 : 1;
    return a->first < b->first ? -1 : a->first > b->first;
}

bool number_parts(const uint32_t *label, uint32_t n, uint32_t *part, uint32_t *sizes,
                  uint32_t *out_count)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    uint32_t *size = arena_array(&scratch, uint32_t, n);
    if (!size)
        return false;
    uint32_t count = 0;
    for (uint32_t v = 0; v < n; v++)
        count += size[label[v]]++ == 0;
    struct tally *tallies = arena_array(&scratch, struct tally, count);
    if (!tallies)
        return false;
    uint32_t found = 0;
    for (uint32_t v = 0; v < n && found < count; v++) {
        if (!size[label[v]])
            continue; /* tallied already */
        tallies[found++] = (struct tally){size[label[v]], v, label[v]};
        size[label[v]] = 0;
    }
    qsort(tallies, count, sizeof *tallies, larger_first);
    for (uint32_t p = 0; p < count; p++) {
        sizes[p] = tallies[p].size;
        size[tallies[p].label] = p; /* from here on the number of the part */
    }
    for (uint32_t v = 0; v < n; v++)
        part[v] = size[label[v]];
    *out_count = count;
    return true;
}
