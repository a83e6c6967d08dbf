/* SPDX-License-Identifier: MIT */
#include "base/vector.h"

bool vector_grow(void **items, size_t *capacity, size_t item_size, size_t wanted)
{
    if (wanted <= *capacity)
        return true;
    size_t larger = *capacity ? *capacity : 8;
    while (larger < wanted) {
        if (larger > SIZE_MAX / 2)
            return false;
        larger *= 2;
    }
    if (larger > SIZE_MAX / 2 / item_size)
        return false;
    void *moved = realloc(*items, larger * item_size);
    if (!moved)
        return false;
    *items = moved;
    *capacity = larger;
    return true;
}
