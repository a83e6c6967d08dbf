/* SPDX-License-Identifier: MIT */
#include "base/table.h"

#include "base/bytes.h"

/* Fewer than eight bytes as one number, the first byte lowest. */
static uint64_t last_bytes(const unsigned char *bytes, size_t size)
{
    if (size < 4) /* the middle one is the first or the last again if there are fewer than three */
        return bytes[0] | (uint64_t)bytes[size / 2] << size / 2 * 8 |
               (uint64_t)bytes[size - 1] << (size - 1) * 8;
    return bytes_four(bytes) | (uint64_t)bytes_four(bytes + size - 4) << (size - 4) * 8;
}

/* MurmurHash64A (A. Appleby, public domain): fast on short names, the same on every machine, as
 * bytes are read in little-endian order. */
uint64_t hash_bytes(const void *data, size_t size, uint64_t seed)
{
    const uint64_t mix = 0xC6A4A7935BD1E995u;
    const unsigned char *bytes = data;
    uint64_t hash = seed ^ (size * mix);
    for (; size >= 8; bytes += 8, size -= 8) {
        uint64_t word = bytes_eight(bytes) * mix;
        word ^= word >> 47;
        word *= mix;
        hash = (hash ^ word) * mix;
    }
    if (size)
        hash = (hash ^ last_bytes(bytes, size)) * mix;
    hash ^= hash >> 47;
    hash *= mix;
    return hash ^ hash >> 47;
}

static uint32_t hash_key(struct slice key)
{
    return (uint32_t)hash_bytes(key.data, key.size, 0);
}

/* Slots hold the hash, so that most keys that are not there need no look at an item. */
static uint64_t slot_of(uint32_t hash, uint32_t item)
{
    return (uint64_t)hash << 32 | (item + 1);
}

static const struct table_item *item_of(const struct table *table, uint64_t slot)
{
    return &table->items[(uint32_t)slot - 1];
}

static uint32_t find_slot(const struct table *table, struct slice key, uint32_t hash)
{
    const uint32_t mask = table->slot_count - 1;
    uint32_t place = hash & mask;

    for (uint64_t slot; (slot = table->slots[place]); place = (place + 1) & mask)
        if (slot >> 32 == hash && slice_equal(item_of(table, slot)->key, key))
            break;
    return place;
}

uint32_t table_get(const struct table *table, struct slice key)
{
    if (!table->slot_count)
        return TABLE_NONE;
    const uint64_t slot = table->slots[find_slot(table, key, hash_key(key))];
    return slot ? item_of(table, slot)->value : TABLE_NONE;
}

static bool widen(struct table *table)
{
    if (table->slot_count > UINT32_MAX / 4)
        return false;
    const uint32_t slot_count = table->slot_count ? table->slot_count * 2 : 16;
    const uint32_t capacity = slot_count / 2;
    uint64_t *slots = calloc(slot_count, sizeof *slots);
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
        slots[slot] = slot_of(items[i].hash, i);
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
        table->slots[slot] = slot_of(hash, table->count++);
    }
    if (out_new)
        *out_new = is_new;
    return &table->items[(uint32_t)table->slots[slot] - 1].value;
}

void table_reset(struct table *table)
{
    enum { KEPT_SLOTS = 256 };

    if (table->slot_count > KEPT_SLOTS)
        table_clear(table);
    else if (table->count)
        memset(table->slots, 0, table->slot_count * sizeof *table->slots);
    table->count = 0;
}

void table_clear(struct table *table)
{
    if (!table)
        return;
    free(table->items);
    free(table->slots);
    *table = (struct table){0};
}
