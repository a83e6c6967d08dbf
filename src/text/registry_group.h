/* SPDX-License-Identifier: MIT */
/* What the steps of grouping names share. */
#ifndef TEXT_REGISTRY_GROUP_H
#define TEXT_REGISTRY_GROUP_H

#include "text/registry.h"

enum { LONGEST_NAME = 160, MOST_COMPARED = 64, MOST_WORDS = 24, STATE_SIZE = 3 };
enum { LONGEST_SPELLING = LONGEST_NAME + 2 * MOST_WORDS };

/* The words of a key in their tolerant spelling, joined by spaces. Returns the size. */
size_t registry_spell(const char *key, char out[LONGEST_SPELLING]);

/* Whether two persons' names in that spelling may be one: short forms, a letter more or less. */
bool registry_same_person(struct slice left, struct slice right);

/* Says that two names are of one group. */
void registry_join(struct registry *registry, uint32_t a, uint32_t b);

/* The first word of a key. */
struct slice registry_first_word(const char *key);

/* Files under a word the name that is seen most often with it; false when memory is out. */
bool registry_index_word(struct registry *registry, struct table *table, struct slice word,
                         uint32_t name);

/* Groups all organisations that were noted; false when memory is out. */
bool registry_group_organisations(struct registry *registry);

#endif
