/* SPDX-License-Identifier: MIT */
/* How alike two romanised words sound. Spellings that different romanisations give to one sound
 * (kh/h/x/ch, zh/j/dzh, ts/c/tz, y/i/j, ou/oo/u) cost next to nothing, sounds that are often
 * confused cost little, others as much as a letter of a typing error.
 *
 * An edit distance (Wagner & Fischer 1974) whose steps are clusters of letters instead of letters:
 * each cluster may stand for several sounds, at a price. */
#ifndef RESOLVE_SOUNDS_H
#define RESOLVE_SOUNDS_H

#include "base/arena.h"

enum { SOUND_LONGEST = 40 }; /* letters of a word that are looked at */

enum sound_mode {
    SOUND_PLAIN,
    SOUND_CONSONANTS, /* one of the words comes from a script that leaves vowels out */
    SOUND_SYLLABLES,  /* Chinese and Korean: a vowel makes another word */
    SOUND_MODE_COUNT
};

struct sounds {
    uint8_t change[SOUND_MODE_COUNT][128][128]; /* hundredths of an edit */
    uint8_t drop[SOUND_MODE_COUNT][128];
};

void sounds_init(struct sounds *sounds);

/* 1 for the same sounds, less by the cost of the cheapest alignment over the length of the longer
 * word; at least 0. Symmetric. O(letters of a * letters of b). */
double sound_similarity(const struct sounds *sounds, enum sound_mode mode, struct slice a,
                        struct slice b);

/* Whether the first sounds may be the same: "yerlan" and "e", "zhanna" and "j". */
bool sound_same_start(struct slice word, struct slice initial);

#endif
