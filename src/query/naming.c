/* SPDX-License-Identifier: MIT */
#include "model/context.h"
#include "store/store.h"

#include <odfgraph/query.h>

enum { LONGEST_CONTEXT_BYTES = 300 };

struct giving {
    odf_naming_fn *take;
    void *user;
    struct arena memory;
};

static odf_status give(void *user, const struct named_place *place, odf_error *err)
{
    struct giving *giving = user;
    const odf_span around = span_context(place->text, place->span, LONGEST_CONTEXT_BYTES);
    arena_reset(&giving->memory);
    const odf_naming naming = {
        .entry = place->entry,
        .date = place->date,
        .publisher = place->publisher,
        .context = arena_copy(&giving->memory, (struct slice){place->text.data + around.start,
                                                              around.end - around.start}),
        .start = place->span.start - around.start,
        .end = place->span.end - around.start};
    if (!naming.context)
        return fail(err, ODF_E_MEMORY, "reading mentions: out of memory");
    return giving->take(giving->user, &naming, err);
}

odf_status odf_each_naming(odf_store *store, odf_id id, size_t most, odf_naming_fn *take,
                           void *user, odf_error *err)
{
    struct giving giving = {.take = take, .user = user};
    uint32_t node;
    odf_status status = store_find_id(store, id.text, &node, err);
    if (status == ODF_OK)
        status = store_named_of(store, node, most, give, &giving, err);
    arena_clear(&giving.memory);
    return status;
}
