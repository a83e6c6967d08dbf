/* SPDX-License-Identifier: MIT */
#include "base/table.h"

/* MurmurHash64A (A. Appleby, public domain): fast on short names, the same on every machine that
 * reads bytes in little-endian order, which is done by hand here. */
uint64_t hash_bytes(const void *data, size_t size, uint64_t seed)
{
    const uint64_t mix = 0xC6A4A7935BD1E995u;
    const unsigned char *bytes = data;
    uint64_t hash = seed ^ (size * mix);
    while (size >= 8) {
        uint64_t word = 0;
        for (int i = 7; i >= 0; i--)
            word = word << 8 | bytes[i];
        word *= mix;
        word ^= word >> 47;
        word *= mix;
        hash = (hash ^ word) * mix;
        bytes += 8;
        size -= 8;
    }
    if (size) {
        uint64_t word = 0;
        while (size--)
            word = word << 8 | bytes[size];
        hash = (hash ^ word) * mix;
    }
    hash ^= hash >> 47;
    hash *= mix;
    return hash ^ hash >> 47;
}

static uint32_t hash_key(struct slice key)
{
    return (uint32_t)hash_bytes(key.data, key.size, 0);
}

static uint32_t find_slot(const struct table *table, struct slice key, uint32_t hash)
{
    const uint32_t mask = table->slot_count - 1;
    uint32_t slot = hash & mask;
    while (table->slots[slot]) {
        const struct table_item *item = &table->items[table->slots[slot] - 1];
        if (item->hash == hash && slice_equal(item->key, key))
            break;
        slot = (slot + 1) & mask;
    }
    return slot;
}

uint32_t table_get(const struct table *table, struct slice key)
{
    if (!table->slot_count)
        return TABLE_NONE;
    const uint32_t slot = find_slot(table, key, hash_key(key));
    return table->slots[slot] ? table->items[table->slots[slot] - 1].value : TABLE_NONE;
}

static bool widen(struct table *table)
{
    if (table->slot_count > UINT32_MAX / 4)
        return false;
    const uint32_t slot_count = table->slot_count ? table->slot_count * 2 : 16;
    const uint32_t capacity = slot_count / 2;
    uint32_t *slots = calloc(slot_count, sizeof *slots);
    if (!slots)
        return false;
    struct table_item *items = realloc(table->items, capacity * sizeof *items);
    if (!items) {
        free(slots);
        return false;
    }
    free(table->slots);
    table->slots = slots;
    table->slot_count = slot_count;
    table->items = items;
    table->capacity = capacity;
    for (uint32_t i = 0; i < table->count; i++) {
        uint32_t slot = items[i].hash & (slot_count - 1);
        while (slots[slot])
            slot = (slot + 1) & (slot_count - 1);
        slots[slot] = i + 1;
    }
    return true;
}

uint32_t *table_add(struct table *table, struct slice key, uint32_t fresh, bool *out_new)
{
    if (table->count == table->capacity && !widen(table))
        return NULL;
    const uint32_t hash = hash_key(key);
    const uint32_t slot = find_slot(table, key, hash);
    const bool is_new = table->slots[slot] == 0;
    if (is_new) {
        table->items[table->count] = (struct table_item){key, fresh, hash};
        table->slots[slot] = ++table->count;
    }
    if (out_new)
        *out_new = is_new;
    return &table->items[table->slots[slot] - 1].value;
}

void table_clear(struct table *table)
{
    if (!table)
        return;
    free(table->items);
    free(table->slots);
    *table = (struct table){0};
}
