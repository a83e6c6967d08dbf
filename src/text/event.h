/* SPDX-License-Identifier: MIT */
/* Words that report events -> the main events of an entry, with date, place and who took part. */
#ifndef TEXT_EVENT_H
#define TEXT_EVENT_H

#include "text/name.h"
#include "text/when.h"

enum event_feature {
#define FEATURE(name) SEEN_##name,
#include "text/event_features.inc"
#undef FEATURE
    EVENT_FEATURE_COUNT
};

/* A word or phrase that may report an event. */
struct candidate {
    uint32_t first, last; /* tokens, last exclusive */
    odf_event_type type;
    uint8_t strength; /* of its trigger row, 1..3 */
    uint8_t form;     /* enum trigger_form, as used here */
    bool verb;
    bool passive;
    bool seen[EVENT_FEATURE_COUNT];
    double score; /* log odds of being a main event */
    bool dropped; /* part of another candidate's frame */
    bool chosen;
};

/* All that is known of one entry when its events are looked for. */
struct page {
    const struct vocabulary *vocabulary;
    const struct tokens *tokens;
    struct slice text;
    const struct mentions *mentions;
    const struct whens *whens;
    const uint32_t *mention_at; /* token -> 1 + the mention that covers it, 0 for none */
};

struct candidates {
    VECTOR(struct candidate) list; /* in the order of the text */
    unsigned chosen;
};

/* Finds and weighs all candidates; chooses the main ones. O(tokens) for an entry of bounded
 * sentences. */
odf_status candidates_find(struct candidates *out, const struct page *page, odf_error *err);
void candidates_clear(struct candidates *candidates);

/* The date of a chosen candidate; unknown if the entry gives none for it. */
odf_period candidate_date(const struct page *page, const struct candidate *candidate);

/* The words that name where it happened: the nearest place in its sentence; empty if none. */
odf_span candidate_place(const struct page *page, const struct candidate *candidate);

/* What the feature adds to the score of a candidate that shows it. */
double event_feature_weight(enum event_feature feature, odf_event_type type);

const char *event_feature_name(enum event_feature feature);

#endif
