/* SPDX-License-Identifier: MIT */
/* Who takes part in a chosen event, and as what. */
#ifndef TEXT_PARTICIPANT_H
#define TEXT_PARTICIPANT_H

#include "text/event.h"

enum participant_feature {
#define FEATURE(name) PAIR_##name,
#include "text/participant_features.inc"
#undef FEATURE
    PARTICIPANT_FEATURE_COUNT
};

struct pair {
    uint32_t candidate; /* index in the candidates */
    uint32_t entity;    /* index in the mentions' entities */
    odf_role role;
    bool seen[PARTICIPANT_FEATURE_COUNT];
    double score;
};

struct best_mention {
    uint32_t turn;    /* in which it was found */
    uint32_t mention; /* index in the mentions */
    uint64_t cost;
};

struct pairs {
    VECTOR(struct pair) list;
    VECTOR(struct best_mention) best; /* of each entity, for the event of this turn */
    VECTOR(uint32_t) entities;        /* those within its reach */
    uint32_t turn;
};

/* Describes, weighs and gives a role for one candidate to each entity that has one of the
 * MENTIONS_LOOKED_AT mentions before it, or behind it; all of them
 * are in `out`, those with a score above participant_threshold() take part. */
odf_status pairs_find(struct pairs *out, const struct page *page,
                      const struct candidates *candidates, uint32_t candidate, odf_error *err);
void pairs_clear(struct pairs *pairs);

double participant_threshold(void);
double participant_feature_weight(enum participant_feature feature, odf_event_type type);
const char *participant_feature_name(enum participant_feature feature);

#endif
