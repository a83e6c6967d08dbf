/* SPDX-License-Identifier: MIT */
/* The inside of an odf_extractor, for the tools that learn weights and for tests. */
#ifndef TEXT_EXTRACTOR_H
#define TEXT_EXTRACTOR_H

#include "text/participant.h"
#include "text/relation.h"

#include <odfgraph/text.h>

struct odf_extractor {
    struct vocabulary vocabulary;
    struct registry registry;
    struct tokens tokens;
    struct mentions mentions;
    struct whens whens;
    struct candidates candidates;
    struct pairs pairs;
    struct ties ties;
    VECTOR(uint32_t) mention_at;
    struct arena memory; /* of the entry read last */
    struct page page;    /* of the entry read last */
};

/* Reads one text up to its mentions, dates and weighed candidates. `out` points into the
 * extractor and into `text`, and holds until the next call. */
odf_status extractor_open_page(odf_extractor *extractor, struct slice text, odf_period published,
                               struct page *out, odf_error *err);

#endif
