/* SPDX-License-Identifier: MIT */
/* What the comparisons of persons and of organisations share. */
#ifndef RESOLVE_MATCHER_H
#define RESOLVE_MATCHER_H

#include "resolve/fold.h"
#include "resolve/lexicon.h"
#include "resolve/romanise.h"
#include "resolve/sounds.h"

#include <odfgraph/resolve.h>

enum { MOST_PARTS = 24, MOST_REASONS = 2 * MOST_PARTS };

/* A name under comparison. */
struct matcher_source {
    struct slice name; /* as written */
    struct slice key;
    const struct key_place *places; /* of the bytes of the key */
};

struct odf_matcher {
    struct lexicon lexicon;
    struct romaniser romaniser;
    struct sounds sounds;
    struct arena memory; /* of one comparison */
    struct matcher_source sources[2];
    odf_match_reason reasons[MOST_REASONS];
    struct slice told[MOST_REASONS][2]; /* what they are about */
    size_t reason_count;
};

/* One comparison: writes the score, adds reasons. False when memory is out. Names are keys of
 * fold.h, not empty. */
bool compare_persons(odf_matcher *matcher, struct slice left, struct slice right, double *score);
bool compare_organisations(odf_matcher *matcher, struct slice left, struct slice right,
                           double *score);

/* A reason. Of slices of the keys under comparison the words as written are shown, others are
 * copied. What one word of the left name is to several of the right is one reason. Reasons beyond
 * the limit are left out. */
bool matcher_note(odf_matcher *matcher, struct slice left, struct slice right, const char *how,
                  double similarity);

/* Why words of two keys that are romanised alike are: "equal", "romanisation", "written together".
 */
const char *matcher_how_same(struct slice left, struct slice right);

/* Whether the capitals of a word of a key, as it was written, are these letters, and not all. */
bool matcher_has_capitals(const odf_matcher *matcher, struct slice word, struct slice letters);

/* Whether a word of a key was written in Latin capitals. */
bool matcher_is_capital(const odf_matcher *matcher, struct slice word);

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
