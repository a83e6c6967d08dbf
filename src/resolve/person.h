/* SPDX-License-Identifier: MIT */
/* A person's name cut into parts. */
#ifndef RESOLVE_PERSON_H
#define RESOLVE_PERSON_H

#include "resolve/matcher.h"

enum part_role { PART_CORE, PART_INITIAL, PART_PATRONYMIC, PART_PARTICLE };

struct part {
    struct slice text;  /* romanised */
    struct slice shown; /* of the key */
    enum part_role role;
};

struct person {
    struct part parts[MOST_PARTS];
    size_t count;
    int suffix;      /* Jr., II, …; 0 for none */
    bool consonants; /* from a script without vowels */
    bool syllables;  /* Chinese or Korean */
};

/* Cuts a key of fold.h, not empty. Texts live in the matcher's memory. False when memory is out. */
bool person_read(odf_matcher *matcher, struct slice key, struct person *out);

#endif
