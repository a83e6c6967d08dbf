/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"
#include "store/store.h"

#include <odfgraph/search.h>

struct giving {
    odf_found_fn *take;
    void *user;
    size_t count;
};

static odf_status give(void *user, const struct found_entry *found, odf_error *err)
{
    struct giving *giving = user;
    const odf_found_entry entry = {found->id, found->date, found->publisher, found->title,
                                   found->snippet};
    giving->count++;
    return giving->take(giving->user, &entry, err);
}

/* Every run of letters and digits in quotes, so that no word is an operator of the engine's
 * language. NULL when memory is out, "" when there is no word. */
static char *quote_words(struct arena *memory, const char *words)
{
    const char *at = words;
    const char *limit = words + strlen(words);
    char *out = arena_alloc(memory, 4 * strlen(words) + 1);
    size_t size = 0;
    bool inside = false;
    while (out && at <= limit) {
        const char *start = at;
        uint32_t letter = ' ';
        if (!utf8_next(&at, limit, &letter))
            at++;
        const bool part = unicode_is_letter(letter) || unicode_is_digit(letter);
        if (part && !inside) {
            if (size)
                out[size++] = ' ';
            out[size++] = '"';
        } else if (!part && inside) {
            out[size++] = '"';
            if (letter == '*')
                out[size++] = '*';
        }
        if (part) {
            memcpy(out + size, start, (size_t)(at - start));
            size += (size_t)(at - start);
        }
        inside = part;
    }
    return out;
}

odf_status odf_search(odf_store *store, const char *words, size_t most, odf_found_fn *take,
                      void *user, odf_error *err)
{
    CLEANUP(arena_clear) struct arena memory = {0};
    struct giving giving = {take, user, 0};
    const char *expression = quote_words(&memory, words);
    if (!expression)
        return fail(err, ODF_E_MEMORY, "searching: out of memory");
    if (!expression[0])
        return fail(err, ODF_E_INVALID, "'%s' has no word to search for", words);
    odf_status status = store_search(store, expression, most, give, &giving, err);
    return status == ODF_OK && giving.count == 0 ? ODF_NOT_FOUND : status;
}
