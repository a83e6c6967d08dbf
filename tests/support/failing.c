/* SPDX-License-Identifier: MIT */
#include "failing.h"

#include <stdbool.h>
#include <stdint.h>

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *pointer, size_t size);
void __real_free(void *pointer);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *pointer, size_t size);
void __wrap_free(void *pointer);

enum { SLOTS = 1 << 16 };

static size_t left; /* allocations until the one that fails */
static bool happened;

/* The pointers handed out and not yet freed: what libc allocates in its own name (getline) is
 * freed through here too, and must not be counted. */
static uintptr_t held[SLOTS];
static size_t live;

static size_t slot_of(uintptr_t pointer)
{
    size_t slot = (pointer >> 4) * 0x9E3779B97F4A7C15u >> 48;
    while (held[slot] && held[slot] != pointer)
        slot = (slot + 1) % SLOTS;
    return slot;
}

static void hold(void *pointer)
{
    if (!pointer)
        return;
    held[slot_of((uintptr_t)pointer)] = (uintptr_t)pointer;
    live++;
}

/* Takes a pointer out and closes the gap it leaves in its chain. */
static void let_go(void *pointer)
{
    size_t slot = slot_of((uintptr_t)pointer);
    if (!pointer || !held[slot])
        return;
    held[slot] = 0;
    live--;
    for (slot = (slot + 1) % SLOTS; held[slot]; slot = (slot + 1) % SLOTS) {
        const uintptr_t moved = held[slot];
        held[slot] = 0;
        held[slot_of(moved)] = moved;
    }
}

void failing_at(size_t n)
{
    left = n;
    happened = false;
}

int failing_happened(void)
{
    return happened;
}

size_t failing_live(void)
{
    return live;
}

static bool fails_now(void)
{
    if (left == 0 || --left > 0)
        return false;
    happened = true;
    return true;
}

static void *counted(void *pointer)
{
    hold(pointer);
    return pointer;
}

void *__wrap_malloc(size_t size)
{
    return fails_now() ? NULL : counted(__real_malloc(size));
}

void *__wrap_calloc(size_t count, size_t size)
{
    return fails_now() ? NULL : counted(__real_calloc(count, size));
}

void *__wrap_realloc(void *pointer, size_t size)
{
    if (fails_now())
        return NULL;
    const uintptr_t before = (uintptr_t)pointer;
    void *moved = __real_realloc(pointer, size);
    if (moved)
        let_go((void *)before);
    return counted(moved);
}

void __wrap_free(void *pointer)
{
    let_go(pointer);
    __real_free(pointer);
}
