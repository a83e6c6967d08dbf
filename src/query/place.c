/* SPDX-License-Identifier: MIT */
#include "query/place.h"

#include "base/arena.h"
#include "resolve/fold.h"
#include "store/store.h"

struct marking {
    const char *const *keys; /* of the places wanted, a space at either end */
    size_t count;
    bool *lies;
    struct arena memory; /* of one place */
};

static odf_status out_of_memory(odf_error *err)
{
    return fail(err, ODF_E_MEMORY, "reading places: out of memory");
}

/* " aktau region ": whole words can be found in it as bytes. NULL when memory is out. */
static const char *key_of(struct arena *memory, const char *place)
{
    const struct slice key = resolve_key(memory, slice_of(place));
    return key.data ? arena_format(memory, " %.*s ", (int)key.size, key.data) : NULL;
}

static odf_status mark(void *user, uint32_t node, const char *place, odf_error *err)
{
    struct marking *marking = user;
    const char *key = key_of(&marking->memory, place);
    if (!key)
        return out_of_memory(err);
    for (size_t i = 0; i < marking->count && !marking->lies[node]; i++)
        marking->lies[node] = strstr(key, marking->keys[i]) != NULL;
    arena_reset(&marking->memory);
    return ODF_OK;
}

odf_status mark_places(odf_store *store, const char *const *places, size_t count, bool *lies,
                       odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    const char **keys = arena_array(&scratch, const char *, count);
    for (size_t i = 0; keys && i < count; i++) {
        keys[i] = key_of(&scratch, places[i]);
        if (!keys[i])
            return out_of_memory(err);
    }
    if (!keys)
        return out_of_memory(err);
    struct marking marking = {keys, count, lies, {0}};
    const odf_status status = store_each_location(store, mark, &marking, err);
    arena_clear(&marking.memory);
    return status;
}

struct listing {
    odf_place_fn *take;
    void *user;
    struct arena memory; /* of the place at work */
    char *place;         /* NULL before the first */
    uint32_t last;       /* the event counted last */
    uint32_t events;
};

static odf_status tell(struct listing *listing, odf_error *err)
{
    return listing->place ? listing->take(listing->user, listing->place, listing->events, err)
                          : ODF_OK;
}

static odf_status count_event(void *user, uint32_t node, const char *place, odf_error *err)
{
    struct listing *listing = user;
    if (listing->place && strcmp(listing->place, place) == 0) {
        listing->events += node != listing->last;
        listing->last = node;
        return ODF_OK;
    }
    const odf_status status = tell(listing, err);
    if (status != ODF_OK)
        return status;
    arena_reset(&listing->memory);
    listing->place = arena_copy(&listing->memory, slice_of(place));
    listing->events = 1;
    listing->last = node;
    return listing->place ? ODF_OK : out_of_memory(err);
}

odf_status odf_each_place(odf_store *store, odf_place_fn *take, void *user, odf_error *err)
{
    struct listing listing = {.take = take, .user = user};
    odf_status status = store_each_location(store, count_event, &listing, err);
    if (status == ODF_OK)
        status = tell(&listing, err);
    arena_clear(&listing.memory);
    return status;
}
