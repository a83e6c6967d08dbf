/* SPDX-License-Identifier: MIT */
/* The names seen in the whole input, and which of them are one person's or organisation's: the
 * canonical names. Filled in a first pass over all entries, asked in the second. It merges only
 * spellings, acronyms and short forms; who is who beyond that is decided elsewhere. */
#ifndef TEXT_REGISTRY_H
#define TEXT_REGISTRY_H

#include "text/vocabulary.h"

#define NO_NAME UINT32_MAX

struct known_name {
    const char *surface; /* as first written */
    const char *key;     /* folded words, joined by spaces */
    odf_kind kind;
    uint32_t count;        /* how often seen */
    uint32_t sure;         /* how often with evidence beyond its capitals */
    uint32_t parent;       /* union-find */
    uint32_t long_form;    /* of an acronym: the name that it stood behind, or NO_NAME */
    uint16_t state;        /* of an organisation: 1 + row of the state in its name */
    struct slice identity; /* of an organisation: its sorted words without the state; by resolve */
    bool acronym;
    bool party; /* called a party somewhere */
};

struct registry {
    struct table names; /* kind letter + key -> index */
    VECTOR(struct known_name) list;
    struct table surnames; /* fuzzy key -> most frequent full name that has it */
    struct table givens;
    struct table initials_of; /* initial and fuzzy surname -> the most frequent of those names */
    struct table identities; /* organisations: sorted words, without the state -> first such name */
    struct table of_states;  /* those sorted words that some name has together with a state */
    struct table initials;   /* "nsc" -> National Security Committee */
    VECTOR(uint32_t) pairs;  /* two by two: names that stood before the same acronym */
    VECTOR(uint32_t) canonical; /* name -> the name that writes its cluster; made by resolve */
    struct arena memory;
    struct arena index_memory; /* keys of the tables that resolve makes anew */
    const struct vocabulary *vocabulary;
    bool resolved;
};

void registry_init(struct registry *registry, const struct vocabulary *vocabulary);
void registry_clear(struct registry *registry);

/* Counts one more sighting; NO_NAME when memory is out. */
uint32_t registry_note(struct registry *registry, odf_kind kind, struct slice key,
                       struct slice surface, bool sure);
void registry_note_acronym(struct registry *registry, uint32_t acronym, uint32_t long_form);
uint32_t registry_find(const struct registry *registry, odf_kind kind, struct slice key);

/* Groups what was noted. O(n) for n names but for names that share a word, where each is compared
 * with at most 64 others. */
odf_status registry_resolve(struct registry *registry, odf_error *err);

/* The full name most often seen with this folded surname, or given name; NO_NAME if none. */
uint32_t registry_by_surname(const struct registry *registry, struct slice folded);
uint32_t registry_by_given(const struct registry *registry, struct slice folded);

/* "v kozlov": the most frequent full name with that surname and first letter. */
uint32_t registry_by_initial(const struct registry *registry, struct slice key);

/* The organisation whose capital letters these are; NO_NAME if none. */
uint32_t registry_by_initials(const struct registry *registry, struct slice folded);

/* An organisation of the same words that belongs to `state`, or to the state seen most often
 * if `state` is 0; NO_NAME if there is none. */
uint32_t registry_of_state(const struct registry *registry, uint32_t name, uint16_t state);

/* Whether the name is at most two words that each state has one of: "Supreme Court". */
bool registry_is_short(const struct registry *registry, uint32_t name);

const char *registry_canonical(const struct registry *registry, uint32_t name);

/* A spelling-tolerant form of a folded word: Nazarbayev, Nazarbaev -> nazarbaev. Writes at most
 * `word.size` bytes; returns their number. */
size_t fuzzy_word(struct slice word, char *out);

#endif
