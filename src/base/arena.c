/* SPDX-License-Identifier: MIT */
#include "base/arena.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/mman.h>

enum {
    FIRST_BLOCK_BYTES = 4096,
    LARGEST_GROWTH_BYTES = 1 << 20,
    LARGE_PAGE_BYTES = 1 << 21,
    FEW_LARGE_PAGES = 2
};

struct arena_block {
    struct arena_block *older;
    size_t size;
    alignas(max_align_t) unsigned char bytes[];
};

static size_t aligned(size_t size)
{
    const size_t step = alignof(max_align_t);
    return (size + step - 1) / step * step;
}

static struct arena_block *block_new(const struct arena *arena, size_t room)
{
    const size_t size = sizeof(struct arena_block) + room;
    struct arena_block *block = NULL;
#ifdef MADV_HUGEPAGE
    if (arena->large_pages && size >= FEW_LARGE_PAGES * LARGE_PAGE_BYTES) {
        const size_t whole = (size + LARGE_PAGE_BYTES - 1) / LARGE_PAGE_BYTES * LARGE_PAGE_BYTES;
        block = aligned_alloc(LARGE_PAGE_BYTES, whole);
        if (block) /* a wish: refused, the pages are small */
            (void)madvise(block, whole, MADV_HUGEPAGE);
    }
#endif
    if (!block)
        block = malloc(size);
    if (block)
        *block = (struct arena_block){.older = arena->blocks, .size = room};
    return block;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    if (size > SIZE_MAX / 2)
        return NULL;
    size = aligned(size ? size : 1);
    if (arena->limit && (size > arena->limit || arena->total > arena->limit - size))
        return NULL;
    if (!arena->blocks || arena->blocks->size - arena->used < size) {
        size_t wanted = arena->blocks ? arena->blocks->size * 2 : FIRST_BLOCK_BYTES;
        if (wanted > LARGEST_GROWTH_BYTES)
            wanted = LARGEST_GROWTH_BYTES;
        if (wanted < size)
            wanted = size;
        struct arena_block *block = block_new(arena, wanted);
        if (!block)
            return NULL;
        arena->blocks = block;
        arena->used = 0;
    }
    void *result = arena->blocks->bytes + arena->used;
    arena->used += size;
    arena->total += size;
    memset(result, 0, size);
    return result;
}

void *arena_alloc_array(struct arena *arena, size_t item_size, size_t count)
{
    if (item_size && count > SIZE_MAX / item_size)
        return NULL;
    return arena_alloc(arena, item_size * count);
}

char *arena_copy(struct arena *arena, struct slice text)
{
    if (text.size == SIZE_MAX)
        return NULL;
    char *copy = arena_alloc(arena, text.size + 1);
    if (copy && text.size)
        memcpy(copy, text.data, text.size);
    return copy;
}

char *arena_format(struct arena *arena, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    va_list again;
    va_copy(again, arguments);
    const int size = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    char *text = size >= 0 ? arena_alloc(arena, (size_t)size + 1) : NULL;
    if (text)
        vsnprintf(text, (size_t)size + 1, format, again);
    va_end(again);
    return text;
}

void arena_reset(struct arena *arena)
{
    if (arena->blocks) {
        struct arena_block *older = arena->blocks->older;
        while (older) {
            struct arena_block *next = older->older;
            free(older);
            older = next;
        }
        arena->blocks->older = NULL;
    }
    arena->used = 0;
    arena->total = 0;
}

void arena_clear(struct arena *arena)
{
    if (!arena)
        return;
    arena_reset(arena);
    free(arena->blocks);
    *arena = (struct arena){.limit = arena->limit, .large_pages = arena->large_pages};
}
