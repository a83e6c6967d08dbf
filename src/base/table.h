/* SPDX-License-Identifier: MIT */
/* A hash table from byte strings to 32-bit numbers. Keys are not copied: they must outlive the
 * table. The order of iteration is the order of insertion, so no output depends on hashing. */
#ifndef BASE_TABLE_H
#define BASE_TABLE_H

#include "base/base.h"

#define TABLE_NONE UINT32_MAX

struct table_item {
    struct slice key;
    uint32_t value;
    uint32_t hash;
};

struct table {
    struct table_item *items; /* in order of insertion */
    uint32_t count;
    uint32_t capacity;
    uint64_t *slots;     /* the hash, above index into items + 1; 0 for empty */
    uint32_t slot_count; /* a power of two */
};

uint64_t hash_bytes(const void *data, size_t size, uint64_t seed);

/* The value stored under `key`, or TABLE_NONE. */
uint32_t table_get(const struct table *table, struct slice key);

/* The place of the value under `key`; a new key gets `fresh` as its value and sets *out_new.
 * NULL when memory is out. Valid until the next table_add(). */
uint32_t *table_add(struct table *table, struct slice key, uint32_t fresh, bool *out_new);

/* Empties the table for its next use, with room for a few keys kept. */
void table_reset(struct table *table);
void table_clear(struct table *table);

#endif
