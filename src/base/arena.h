/* SPDX-License-Identifier: MIT */
/* Memory that is given back all at once. Start with {0}; nothing is allocated until the first
 * use. Every allocation is zeroed and aligned for any type; NULL means memory is out. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/base.h"

struct arena_block;

struct arena {
    struct arena_block *blocks;
    size_t used;      /* in the newest block */
    size_t total;     /* bytes handed out */
    size_t limit;     /* if not 0, `total` never grows beyond it */
    bool large_pages; /* wanted, if the system has them, for blocks of several megabytes. Pays where
                       * such a block is read in no order, again and again; costs where it is
                       * written once */
};

void *arena_alloc(struct arena *arena, size_t size);
void *arena_alloc_array(struct arena *arena, size_t item_size, size_t count);

#define arena_new(arena, type) ((type *)arena_alloc(arena, sizeof(type)))
#define arena_array(arena, type, count) ((type *)arena_alloc_array(arena, sizeof(type), count))

/* A NUL-terminated copy. */
char *arena_copy(struct arena *arena, struct slice text);
char *arena_format(struct arena *arena, const char *format, ...) ODF_PRINTF(2, 3);

/* Forgets everything but keeps the newest block for reuse. */
void arena_reset(struct arena *arena);
void arena_clear(struct arena *arena);

#endif
