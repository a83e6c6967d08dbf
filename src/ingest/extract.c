/* SPDX-License-Identifier: MIT */
/* One extraction: inputs -> readers -> names of all entries -> records. */
#include "ingest/read.h"
#include "ingest/waiting.h"

#include <stdio.h>

struct extraction {
    const odf_extract_options *options;
    const odf_input *input; /* the one being read */
    odf_entry_fn *take;
    void *taker;
    struct waiting waiting;
    size_t done;
    size_t set_aside;
};

static odf_status take_whole(void *user, const odf_entry *entry, odf_error *err)
{
    struct extraction *extraction = user;
    return extraction->take(extraction->taker, entry, err);
}

static odf_status take_bare(void *user, const odf_entry *entry, odf_error *err)
{
    struct extraction *extraction = user;
    return waiting_add(&extraction->waiting, entry, err);
}

static odf_status set_aside(void *user, size_t line, const char *reason, odf_error *err)
{
    (void)err;
    struct extraction *extraction = user;
    extraction->set_aside++;
    if (extraction->options->set_aside) {
        char message[ODF_ERROR_SIZE + 64];
        snprintf(message, sizeof message, "%.200s:%zu: %s", extraction->input->name, line, reason);
        extraction->options->set_aside(extraction->options->user, message);
    }
    return ODF_OK;
}

struct explaining {
    struct extraction *extraction;
    const odf_entry *entry;
};

static void explain(void *user, const odf_finding *finding)
{
    const struct explaining *explaining = user;
    const odf_extract_options *options = explaining->extraction->options;
    options->explain(options->user, explaining->entry, finding);
}

static odf_status take_extracted(void *user, const odf_entry *entry, odf_error *err)
{
    struct extraction *extraction = user;
    odf_status status = extraction->take(extraction->taker, entry, err);
    if (status == ODF_OK && extraction->options->explain)
        status = odf_extractor_explain(extraction->waiting.extractor, explain,
                                       &(struct explaining){extraction, entry}, err);
    if (status == ODF_OK && ++extraction->done % 64 == 0 &&
        !tick_step(&extraction->options->tick, "reading", extraction->done,
                   extraction->waiting.count))
        status = fail(err, ODF_E_CANCELLED, "cancelled while extracting");
    return status;
}

/* By its name, else by its first sign, which is given back. */
static bool is_text(const odf_input *input)
{
    if (input_is_text(input))
        return true;
    const int sign = getc(input->stream);
    ungetc(sign, input->stream);
    return sign != '{' && sign != '[' && sign != 0xEF && sign != ' ' && sign != '\n' && sign != EOF;
}

static odf_status extract_all(struct extraction *extraction, const odf_input *inputs, size_t count,
                              odf_error *err)
{
    odf_status status = ODF_OK;
    for (size_t i = 0; status == ODF_OK && i < count; i++) {
        extraction->input = &inputs[i];
        const struct reading reading = {.input = extraction->input,
                                        .take = take_whole,
                                        .take_bare = take_bare,
                                        .set_aside = set_aside,
                                        .user = extraction,
                                        .split = extraction->options->split};
        status = is_text(&inputs[i]) ? read_raw(&reading, err) : read_json(&reading, err);
    }
    if (status == ODF_OK)
        status = waiting_each(&extraction->waiting, take_extracted, extraction, err);
    return status;
}

odf_status odf_extract(const odf_input *inputs, size_t count, const odf_extract_options *options,
                       odf_entry_fn *take, void *taker, odf_error *err)
{
    const odf_extract_options defaults = ODF_EXTRACT_OPTIONS_INIT;
    struct extraction extraction = {
        .options = options ? options : &defaults, .take = take, .taker = taker};
    const struct slice lexicon = {extraction.options->lexicon, extraction.options->lexicon_size};
    odf_status status = waiting_init(&extraction.waiting, lexicon, err);
    if (status == ODF_OK)
        status = extract_all(&extraction, inputs, count, err);
    waiting_clear(&extraction.waiting);
    if (status == ODF_OK && extraction.set_aside)
        status = ODF_PARTIAL;
    return status;
}
