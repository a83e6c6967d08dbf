/* SPDX-License-Identifier: MIT */
/* One load: inputs → reader → ledger → graph, in one transaction. */
#include "ingest/automatic.h"
#include "ingest/read.h"
#include "ingest/waiting.h"

#include "base/table.h"
#include "base/vector.h"
#include "store/store.h"

#include <stdio.h>

/* The first record of an id in this load, by which another of the same id is known. */
struct first_record {
    uint64_t content;
    const char *input;
    size_t line;
};

struct load {
    odf_store *store;
    const odf_load_options *options;
    const odf_input *input; /* the one being read */
    odf_load_summary summary;
    bool of_entries;        /* some input is no foreign network */
    struct waiting waiting; /* entries to be extracted when all names are known */
    size_t line;            /* of the record at hand */
    struct arena ids;
    struct table first_of_id; /* id → firsts */
    VECTOR(struct first_record) firsts;
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

static odf_status set_aside(void *user, size_t line, const char *reason, odf_error *err)
{
    (void)err;
    struct load *load = user;
    load->summary.set_aside++;
    if (load->options->set_aside) {
        char message[ODF_ERROR_SIZE * 2];
        snprintf(message, sizeof message, "%.200s:%zu: %s", load->input->name, line, reason);
        load->options->set_aside(load->options->user, message);
    }
    return ODF_OK;
}

/* Two records of one id in one load cannot both be meant: which of them stood would depend on the
 * order of the files. The first stands; *out_taken is false for what comes after it. */
static odf_status check_id(struct load *load, const odf_entry *entry, bool *out_taken,
                           odf_error *err)
{
    const struct first_record record = {store_content_key(entry), load->input->name, load->line};
    const char *id = arena_copy(&load->ids, slice_of(entry->id));
    uint32_t *place =
        id ? table_add(&load->first_of_id, slice_of(id), (uint32_t)load->firsts.count, out_taken)
           : NULL;
    if (!place)
        return fail(err, ODF_E_MEMORY, "loading '%s': out of memory", load->input->name);
    const uint32_t at = *place;
    if (*out_taken)
        return vector_push(&load->firsts, record)
                   ? ODF_OK
                   : fail(err, ODF_E_MEMORY, "loading '%s': out of memory", load->input->name);
    const struct first_record *first = &load->firsts.items[at];
    if (first->content == record.content) {
        load->summary.entries_same++;
        return ODF_OK;
    }
    char reason[ODF_ERROR_SIZE];
    snprintf(reason, sizeof reason,
             "the id '%.60s' stands for another record in this load, at "
             "%.120s:%zu; give each its own",
             entry->id, first->input, first->line);
    return set_aside(load, load->line, reason, err);
}

static odf_status take_record(void *user, const odf_entry *entry, odf_error *err)
{
    bool taken = false;
    odf_status status = check_id(user, entry, &taken, err);
    return status == ODF_OK && taken ? take_entry(user, entry, err) : status;
}

static odf_status take_bare(void *user, const odf_entry *entry, odf_error *err)
{
    struct load *load = user;
    bool taken = false;
    odf_status status = check_id(load, entry, &taken, err);
    return status == ODF_OK && taken ? waiting_add(&load->waiting, entry, err) : status;
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

static odf_status load_all(struct load *load, const odf_input *inputs, size_t count, odf_error *err)
{
    odf_status status = ODF_OK;
    for (size_t i = 0; status == ODF_OK && i < count; i++) {
        load->input = &inputs[i];
        const struct reading reading = {.input = load->input,
                                        .take = take_record,
                                        .take_bare = take_bare,
                                        .set_aside = set_aside,
                                        .user = load,
                                        .line = &load->line,
                                        .split = load->options->split};
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

static odf_status withdraw_all(odf_store *store, const char *const *ids, size_t count,
                               odf_error *err)
{
    for (size_t i = 0; i < count; i++) {
        bool there = false;
        odf_status status = store_withdraw_entry(store, ids[i], &there, err);
        if (status == ODF_OK && !there)
            status = fail(err, ODF_NOT_FOUND, "there is no entry '%s'", ids[i]);
        if (status != ODF_OK)
            return status;
    }
    return derive_into(store, NULL, err);
}

odf_status odf_withdraw(odf_store *store, const char *const *ids, size_t count, odf_error *err)
{
    odf_status status = store_begin(store, err);
    if (status == ODF_OK)
        status = withdraw_all(store, ids, count, err);
    if (status == ODF_OK)
        status = store_commit(store, err);
    if (status != ODF_OK)
        store_rollback(store);
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
    table_clear(&load.first_of_id);
    vector_clear(&load.firsts);
    arena_clear(&load.ids);
    if (status == ODF_OK)
        status = store_commit(store, err);
    if (status != ODF_OK) {
        store_rollback(store);
        return status;
    }
    *out = load.summary;
    return load.summary.set_aside ? ODF_PARTIAL : ODF_OK;
}
