/* SPDX-License-Identifier: MIT */
/* Ties → the words that prove them, in the order in which a reader wants them. */
#include "base/table.h"
#include "base/vector.h"
#include "model/context.h"
#include "store/store.h"

#include <odfgraph/query.h>
#include <stdio.h>

enum { CONTEXT_BYTES = 300, WIDEST_CONTEXT_BYTES = 500 };

/* An entry that evidence comes from, read once an answer. */
struct cited {
    odf_entry entry;
    uint64_t text_key;
};

struct odf_answer {
    struct arena memory;
    VECTOR(odf_hop) hops;
};

struct answering {
    odf_answer *answer;
    odf_store *store;
    const odf_graph *graph;
    odf_period window;
    struct table index; /* the store's number of an entry → cited */
    VECTOR(struct cited) cited;
    VECTOR(odf_evidence) evidence; /* of the hop at hand */
    VECTOR(uint32_t) cited_of;     /* of each piece of it */
    odf_tie_kind kind;             /* of the tie at hand */
    uint32_t ends[2];              /* of the hop at hand, the store's numbers */
};

/* The mention that stands closest to some words. */
struct closest {
    odf_span words;
    odf_span best;
    bool found;
};

static odf_status out_of_memory(odf_error *err)
{
    return fail(err, ODF_E_MEMORY, "gathering evidence: out of memory");
}

static odf_status cite(struct answering *a, uint32_t number, const struct cited **out,
                       odf_error *err)
{
    struct arena *memory = &a->answer->memory;
    const char *key = arena_format(memory, "%u", number);
    bool is_new = false;
    uint32_t *place =
        key ? table_add(&a->index, slice_of(key), (uint32_t)a->cited.count, &is_new) : NULL;
    if (!place)
        return out_of_memory(err);
    const uint32_t at = *place;
    if (is_new) {
        struct cited cited;
        odf_status status = store_get_entry(a->store, number, memory, &cited.entry, err);
        if (status == ODF_NOT_FOUND)
            return fail(err, ODF_E_STORE,
                        "evidence points to an entry that is gone; run odfgraph "
                        "check");
        if (status != ODF_OK)
            return status;
        cited.text_key = store_text_key(&cited.entry);
        if (!vector_push(&a->cited, cited))
            return out_of_memory(err);
    }
    *out = &a->cited.items[at];
    return ODF_OK;
}

static const char *words(struct answering *a, const odf_entry *entry, odf_span span)
{
    return arena_copy(&a->answer->memory,
                      (struct slice){entry->text + span.start, span.end - span.start});
}

static uint32_t gap(odf_span a, odf_span b)
{
    if (a.end < b.start)
        return b.start - a.end;
    return b.end < a.start ? a.start - b.end : 0;
}

static odf_status take_place(void *user, odf_span span, odf_error *err)
{
    struct closest *closest = user;
    (void)err;
    if (!closest->found || gap(span, closest->words) < gap(closest->best, closest->words))
        closest->best = span;
    closest->found = true;
    return ODF_OK;
}

/* The quote may say "his sister": the context then begins where the entry names who he is. */
static odf_status find_context(struct answering *a, const odf_entry *entry, odf_span quote,
                               odf_span *out, odf_error *err)
{
    const struct slice text = {entry->text, entry->text_size};
    odf_span wide = quote;
    for (size_t i = 0; i < COUNT_OF(a->ends); i++) {
        struct closest closest = {.words = quote};
        odf_status status =
            store_places_of(a->store, a->ends[i], entry->id, take_place, &closest, err);
        if (status != ODF_OK)
            return status;
        if (closest.found && closest.best.end <= entry->text_size) {
            wide.start = closest.best.start < wide.start ? closest.best.start : wide.start;
            wide.end = closest.best.end > wide.end ? closest.best.end : wide.end;
        }
    }
    *out = span_context(text, quote, CONTEXT_BYTES);
    if (wide.start >= out->start && wide.end <= out->end)
        return ODF_OK;
    const odf_span whole = span_context(text, wide, WIDEST_CONTEXT_BYTES);
    if (whole.end - whole.start <= WIDEST_CONTEXT_BYTES)
        *out = whole;
    return ODF_OK;
}

static odf_status take_evidence(void *user, const struct derived_evidence *row, odf_error *err)
{
    struct answering *a = user;
    const struct cited *cited = NULL;
    const bool windowed = a->window.first.year || a->window.last.year;
    if (windowed && !odf_period_within(row->date, a->window))
        return ODF_OK;
    odf_status status = cite(a, row->entry, &cited, err);
    if (status != ODF_OK)
        return status;
    const odf_entry *entry = &cited->entry;
    if (row->span.start > row->span.end || row->span.end > entry->text_size)
        return fail(err, ODF_E_STORE,
                    "evidence points outside the text of entry '%s'; run odfgraph "
                    "check",
                    entry->id);
    odf_span around = row->span;
    status = find_context(a, entry, row->span, &around, err);
    if (status != ODF_OK)
        return status;
    const odf_evidence evidence = {.entry = entry->id,
                                   .title = entry->title,
                                   .publisher = entry->publisher,
                                   .url = entry->url,
                                   .date = row->date,
                                   .how = row->how,
                                   .kind = a->kind,
                                   .role = arena_copy(&a->answer->memory, slice_of(row->role)),
                                   .quote = words(a, entry, row->span),
                                   .start = row->span.start,
                                   .end = row->span.end,
                                   .context = words(a, entry, around),
                                   .context_start = around.start,
                                   .repeats = "",
                                   .alleged = row->alleged,
                                   .entry_date = entry->date};
    if (!evidence.role || !evidence.quote || !evidence.context ||
        !vector_push(&a->cited_of, (uint32_t)(cited - a->cited.items)) ||
        !vector_push(&a->evidence, evidence))
        return out_of_memory(err);
    return ODF_OK;
}

/* Names, for each piece of evidence, the first before it whose entry says the same; and counts the
 * entries that say something of their own, whichever of the parallel ties they attest. */
static odf_status mark_repeats(struct answering *a, uint32_t *out_independent, odf_error *err)
{
    uint32_t independent = 0;
    CLEANUP(table_clear) struct table first = {0};
    CLEANUP(arena_clear) struct arena scratch = {0};
    for (size_t i = 0; i < a->evidence.count; i++) {
        odf_evidence *evidence = &a->evidence.items[i];
        const uint64_t key = a->cited.items[a->cited_of.items[i]].text_key;
        const char *text = arena_format(&scratch, "%llx", (unsigned long long)key);
        bool is_new = false;
        uint32_t *place = text ? table_add(&first, slice_of(text), (uint32_t)i, &is_new) : NULL;
        if (!place)
            return out_of_memory(err);
        independent += is_new;
        if (strcmp(a->evidence.items[*place].entry, evidence->entry) != 0)
            evidence->repeats = a->evidence.items[*place].entry;
    }
    *out_independent = independent;
    return ODF_OK;
}

/* These ties between two nodes as one hop; they come in the order of how telling they are. */
static odf_status answer_ties(struct answering *a, odf_node from, odf_node to, const odf_tie *ties,
                              size_t count, odf_error *err)
{
    uint32_t strength = 0;
    const odf_node ends[] = {from, to};
    for (size_t i = 0; i < COUNT_OF(ends); i++) {
        odf_status status =
            store_find_id(a->store, odf_graph_id_of(a->graph, ends[i]).text, &a->ends[i], err);
        if (status != ODF_OK)
            return status == ODF_NOT_FOUND
                       ? fail(err, ODF_E_INVALID, "the view is not of this store")
                       : status;
    }
    a->evidence.count = 0;
    a->cited_of.count = 0;
    for (size_t i = 0; i < count; i++) {
        const odf_tie_info tie = odf_graph_tie(a->graph, ties[i]);
        a->kind = tie.kind;
        odf_status status = store_evidence_of(a->store, tie.number, take_evidence, a, err);
        if (status != ODF_OK)
            return status;
    }
    odf_status status = mark_repeats(a, &strength, err);
    if (status != ODF_OK)
        return status;
    odf_evidence *evidence = arena_array(&a->answer->memory, odf_evidence, a->evidence.count);
    if (!evidence)
        return out_of_memory(err);
    if (a->evidence.count)
        memcpy(evidence, a->evidence.items, a->evidence.count * sizeof *evidence);
    const odf_tie_info best = odf_graph_tie(a->graph, ties[0]);
    const char *role = arena_copy(&a->answer->memory, slice_of(best.role));
    const odf_hop hop = {.from = from,
                         .to = to,
                         .kind = best.kind,
                         .how = best.how,
                         .role = role,
                         .forward = best.from == from,
                         .alleged = best.alleged,
                         .strength = strength,
                         .date = best.date,
                         .evidence = evidence,
                         .evidence_count = a->evidence.count};
    return role && vector_push(&a->answer->hops, hop) ? ODF_OK : out_of_memory(err);
}

static odf_status answer_pair(struct answering *a, odf_node from, odf_node to, odf_error *err)
{
    size_t count = 0;
    const odf_tie *ties = odf_graph_ties_between(a->graph, from, to, &count);
    if (count == 0)
        return fail(err, ODF_E_INVALID, "nodes %u and %u are no neighbours", from, to);
    return answer_ties(a, from, to, ties, count, err);
}

static odf_status answering_init(struct answering *a, odf_store *store, const odf_graph *graph,
                                 const odf_view_options *options, odf_error *err)
{
    *a = (struct answering){
        .store = store, .graph = graph, .answer = calloc(1, sizeof(struct odf_answer))};
    if (options)
        a->window = options->window;
    return a->answer ? ODF_OK : out_of_memory(err);
}

static odf_status answering_finish(struct answering *a, odf_status status, odf_answer **out)
{
    table_clear(&a->index);
    vector_clear(&a->cited);
    vector_clear(&a->evidence);
    vector_clear(&a->cited_of);
    if (status == ODF_OK)
        *out = a->answer;
    else
        odf_answer_free(a->answer);
    return status;
}

odf_status odf_answer_pairs(odf_store *store, const odf_graph *graph,
                            const odf_view_options *options, const odf_node (*pairs)[2],
                            size_t count, odf_answer **out, odf_error *err)
{
    struct answering a;
    odf_status status = answering_init(&a, store, graph, options, err);
    for (size_t i = 0; status == ODF_OK && i < count; i++)
        status = answer_pair(&a, pairs[i][0], pairs[i][1], err);
    return answering_finish(&a, status, out);
}

odf_status odf_answer_path(odf_store *store, const odf_graph *graph,
                           const odf_view_options *options, const odf_path *path, odf_answer **out,
                           odf_error *err)
{
    struct answering a;
    odf_status status = answering_init(&a, store, graph, options, err);
    for (size_t i = 0; status == ODF_OK && i < odf_path_length(path); i++)
        status = answer_pair(&a, odf_path_node(path, i), odf_path_node(path, i + 1), err);
    return answering_finish(&a, status, out);
}

static int by_kind_and_strength(const void *left, const void *right)
{
    const odf_hop *a = left;
    const odf_hop *b = right;
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    if (a->kind == ODF_TAKES_PART) {
        const int order = odf_period_compare(a->date, b->date);
        if (order)
            return order;
    }
    if (a->strength != b->strength)
        return a->strength > b->strength ? -1 : 1;
    return a->to < b->to ? -1 : a->to > b->to;
}

odf_status odf_answer_node(odf_store *store, const odf_graph *graph,
                           const odf_view_options *options, odf_node node, odf_answer **out,
                           odf_error *err)
{
    struct answering a;
    size_t count = 0;
    const odf_node *near = odf_graph_neighbours(graph, node, &count);
    odf_status status = answering_init(&a, store, graph, options, err);
    for (size_t i = 0; status == ODF_OK && i < count; i++)
        status = answer_pair(&a, node, near[i], err);
    if (status == ODF_OK && count)
        qsort(a.answer->hops.items, a.answer->hops.count, sizeof(odf_hop), by_kind_and_strength);
    return answering_finish(&a, status, out);
}

odf_status odf_answer_tie(odf_store *store, const odf_graph *graph, const odf_view_options *options,
                          odf_tie tie, odf_answer **out, odf_error *err)
{
    struct answering a;
    const odf_tie_info info = odf_graph_tie(graph, tie);
    odf_status status = answering_init(&a, store, graph, options, err);
    if (status == ODF_OK)
        status = answer_ties(&a, info.from, info.to, &tie, 1, err);
    return answering_finish(&a, status, out);
}

size_t odf_answer_count(const odf_answer *answer)
{
    return answer->hops.count;
}

const odf_hop *odf_answer_hop(const odf_answer *answer, size_t index)
{
    return &answer->hops.items[index];
}

void odf_answer_free(odf_answer *answer)
{
    if (!answer)
        return;
    vector_clear(&answer->hops);
    arena_clear(&answer->memory);
    free(answer);
}
