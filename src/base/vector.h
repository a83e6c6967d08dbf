/* SPDX-License-Identifier: MIT */
/* A growing array:
 *
 *     VECTOR(int) numbers = {0};
 *     if (!vector_push(&numbers, 7))
 *         return fail(err, ODF_E_MEMORY, "numbers");
 *     … numbers.items[i], numbers.count …
 *     vector_clear(&numbers);
 */
#ifndef BASE_VECTOR_H
#define BASE_VECTOR_H

#include "base/base.h"

#define VECTOR(type)                                                                               \
    struct {                                                                                       \
        type *items;                                                                               \
        size_t count;                                                                              \
        size_t capacity;                                                                           \
    }

bool vector_grow(void **items, size_t *capacity, size_t item_size, size_t wanted);

/* Room for `extra` more items; false when memory is out, with nothing changed. */
#define vector_reserve(vector, extra)                                                              \
    ((vector)->count + (extra) <= (vector)->capacity ||                                            \
     vector_grow((void **)&(vector)->items, &(vector)->capacity, sizeof *(vector)->items,          \
                 (vector)->count + (extra)))

#define vector_push(vector, ...)                                                                   \
    (vector_reserve(vector, 1) && ((vector)->items[(vector)->count++] = (__VA_ARGS__), true))

#define vector_clear(vector)                                                                       \
    do {                                                                                           \
        free((vector)->items);                                                                     \
        (vector)->items = NULL;                                                                    \
        (vector)->count = (vector)->capacity = 0;                                                  \
    } while (0)

#endif
