/* SPDX-License-Identifier: MIT */
/* What the comparisons of persons and of organisations share. */
#ifndef RESOLVE_MATCHER_H
#define RESOLVE_MATCHER_H

#include "resolve/lexicon.h"
#include "resolve/romanise.h"
#include "resolve/sounds.h"

#include <odfgraph/resolve.h>

enum { MOST_PARTS = 24, MOST_REASONS = 2 * MOST_PARTS };

struct odf_matcher {
    struct lexicon lexicon;
    struct romaniser romaniser;
    struct sounds sounds;
    struct arena memory; /* of one comparison */
    odf_match_reason reasons[MOST_REASONS];
    size_t reason_count;
};

/* One comparison: writes the score, adds reasons. False when memory is out. Names are keys of
 * fold.h, not empty. */
bool compare_persons(odf_matcher *matcher, struct slice left, struct slice right, double *score);
bool compare_organisations(odf_matcher *matcher, struct slice left, struct slice right,
                           double *score);

/* A reason; texts are copied. Reasons beyond the limit are left out. */
bool matcher_note(odf_matcher *matcher, struct slice left, struct slice right, const char *how,
                  double similarity);

/* Words of a name that are written together in another: "jin", "ping". */
struct run {
    size_t first;
    size_t last; /* included */
    struct slice text;
    char letters[128];
};

/* Two to four neighbours among `words` that together are `whole`, more alike than any of them is
 * alone. */
bool matcher_find_run(const odf_matcher *matcher, enum sound_mode mode, struct slice whole,
                      const struct slice *words, size_t count, struct run *out);

/* Cuts the next word off; false at the end. */
bool matcher_next_word(struct slice *rest, struct slice *out);

/* The reasons of a match, to last as long as `memory`; NULL when that is out. */
const odf_match_reason *matcher_copy_reasons(const odf_match *match, struct arena *memory);

#endif
