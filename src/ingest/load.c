/* SPDX-License-Identifier: MIT */
/* One load: inputs → reader → ledger → graph, in one transaction. */
#include "ingest/automatic.h"
#include "ingest/read.h"
#include "ingest/waiting.h"

#include "store/store.h"

#include <stdio.h>

struct load {
    odf_store *store;
    const odf_load_options *options;
    const odf_input *input; /* the one being read */
    odf_load_summary summary;
    bool of_entries; /* some input is no foreign network */
    struct waiting waiting; /* entries to be extracted when all names are known */
};

static odf_status take_entry(void *user, const odf_entry *entry, odf_error *err)
{
    struct load *load = user;
    odf_load_summary *summary = &load->summary;
    enum store_change change = STORE_SAME;
    odf_status status = store_put_entry(load->store, entry, &change, err);
    if (status != ODF_OK)
        return status;
    switch (change) {
    case STORE_NEW: summary->entries_new++; break;
    case STORE_CHANGED: summary->entries_changed++; break;
    case STORE_SAME: summary->entries_same++; break;
    }
    const uint64_t done = summary->entries_new + summary->entries_changed + summary->entries_same;
    if (done % 64 == 0 && !tick_step(&load->options->tick, "reading", (size_t)done, 0))
        return fail(err, ODF_E_CANCELLED, "cancelled while reading '%s'", load->input->name);
    return ODF_OK;
}

static odf_status take_bare(void *user, const odf_entry *entry, odf_error *err)
{
    struct load *load = user;
    return waiting_add(&load->waiting, entry, err);
}

static odf_status set_aside(void *user, size_t line, const char *reason, odf_error *err)
{
    (void)err;
    struct load *load = user;
    load->summary.set_aside++;
    if (load->options->set_aside) {
        char message[ODF_ERROR_SIZE + 64];
        snprintf(message, sizeof message, "%.200s:%zu: %s", load->input->name, line, reason);
        load->options->set_aside(load->options->user, message);
    }
    return ODF_OK;
}

/* The first one reads what no other claims. */
static const struct reader readers[] = {
    {"records", NULL, read_json},
    {"edges", NULL, read_edges},
    {"text", ".txt", read_raw},
};

const char *odf_reader_name(size_t index)
{
    return index < COUNT_OF(readers) ? readers[index].name : NULL;
}

static bool ends_with(const char *name, const char *ending)
{
    const size_t size = strlen(name);
    const size_t ending_size = strlen(ending);
    return size >= ending_size && strcmp(name + size - ending_size, ending) == 0;
}

static const struct reader *choose_reader(const struct load *load)
{
    const char *from = load->options->from;
    for (size_t i = 0; i < COUNT_OF(readers); i++) {
        if (from ? strcmp(readers[i].name, from) == 0
                 : readers[i].ending && ends_with(load->input->name, readers[i].ending))
            return &readers[i];
    }
    return from ? NULL : &readers[0];
}

static odf_status connect(struct load *load, odf_error *err)
{
    const odf_load_options *options = load->options;
    /* The nodes of a foreign network are what its maker says they are. */
    const bool merging = options->merge_from > 0 && load->of_entries;
    struct automatic automatic = {
        .from = options->merge_from, .made_at = options->now, .tick = &options->tick};
    if (merging && !options->now)
        return fail(err, ODF_E_INVALID, "automatic merging needs the time");
    const odf_status status =
        derive_merging(load->store, merging ? &automatic : NULL, &options->tick, err);
    load->summary.merged = automatic.merged;
    load->summary.merges_withdrawn = automatic.withdrawn;
    return status;
}

static odf_status load_all(struct load *load, const odf_input *inputs, size_t count,
                           odf_error *err)
{
    odf_status status = ODF_OK;
    for (size_t i = 0; status == ODF_OK && i < count; i++) {
        load->input = &inputs[i];
        const struct reading reading = {.input = load->input, .take = take_entry,
                                        .take_bare = take_bare, .set_aside = set_aside,
                                        .user = load, .split = load->options->split};
        const struct reader *reader = choose_reader(load);
        load->of_entries = load->of_entries || (reader && reader->read != read_edges);
        status = reader ? reader->read(&reading, err)
                        : fail(err, ODF_E_INVALID, "'%s' is nothing that can be read",
                               load->options->from);
    }
    if (status == ODF_OK)
        status = waiting_each(&load->waiting, take_entry, load, err);
    if (status == ODF_OK && odf_rebuild_needed(load->store))
        status = connect(load, err);
    return status;
}

odf_status odf_load(odf_store *store, const odf_input *inputs, size_t count,
                    const odf_load_options *options, odf_load_summary *out, odf_error *err)
{
    const odf_load_options defaults = ODF_LOAD_OPTIONS_INIT;
    struct load load = {.store = store, .options = options ? options : &defaults};
    const struct slice lexicon = {load.options->lexicon, load.options->lexicon_size};
    odf_status status = waiting_init(&load.waiting, lexicon, err);
    if (status == ODF_OK)
        status = store_begin(store, err);
    if (status != ODF_OK) {
        waiting_clear(&load.waiting);
        return status;
    }
    status = load_all(&load, inputs, count, err);
    waiting_clear(&load.waiting);
    if (status == ODF_OK)
        status = store_commit(store, err);
    if (status != ODF_OK) {
        store_rollback(store);
        return status;
    }
    *out = load.summary;
    return load.summary.set_aside ? ODF_PARTIAL : ODF_OK;
}
