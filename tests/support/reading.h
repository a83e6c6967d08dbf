/* SPDX-License-Identifier: MIT */
/* One text read by an extractor that has learned from nothing else. */
#ifndef SUPPORT_READING_H
#define SUPPORT_READING_H

#include "unit.h"

#include <odfgraph/text.h>

#include <string.h>

struct reading {
    odf_extractor *extractor; /* holds the entry */
    odf_entry entry;
};

static inline struct reading reading_of(const char *text)
{
    struct reading reading;
    const odf_extractor_input input = {.id = "e", .text = text, .size = strlen(text)};

    assert_int_equal(odf_extractor_new(&reading.extractor, NULL), ODF_OK);
    assert_int_equal(odf_extractor_learn(reading.extractor, text, strlen(text), NULL), ODF_OK);
    assert_int_equal(odf_extractor_read(reading.extractor, &input, &reading.entry, NULL), ODF_OK);
    return reading;
}

static inline void reading_free(struct reading *reading)
{
    odf_extractor_free(reading->extractor);
}

#endif
