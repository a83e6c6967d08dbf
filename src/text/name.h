/* SPDX-License-Identifier: MIT */
/* Tokens -> mentions of persons and organisations. */
#ifndef TEXT_NAME_H
#define TEXT_NAME_H

#include "text/registry.h"
#include "text/token.h"

/* Why a mention was seen as one; each has a line of explanation. */
enum name_rule {
    RULE_GIVEN_NAME,
    RULE_TITLE_BEFORE,
    RULE_INITIAL,
    RULE_CAPITALS,
    RULE_SHARED_SURNAME,
    RULE_KNOWN_SURNAME,
    RULE_KNOWN_PERSON,
    RULE_HEAD_WORD,
    RULE_KNOWN_ORGANISATION,
    RULE_ACRONYM,
    RULE_ACRONYM_IN_BRACKETS,
    RULE_QUOTED,
    RULE_NOUN_BESIDE,
    RULE_BRACKETS,
    RULE_DOMAIN,
    RULE_LEGAL_FORM,
    RULE_ORGANISATION_CONTEXT,
    RULE_PERSON_CONTEXT,
    RULE_MEMBERS_TITLE,
    RULE_COUNT
};

struct mention {
    uint32_t first, last; /* tokens, last exclusive */
    uint32_t start, end;  /* bytes */
    odf_kind kind;
    enum name_rule rule;
    uint32_t long_form;   /* of an acronym in brackets: index of the mention that it abbreviates */
    uint32_t shared;      /* of "Aidos" in "Aidos and Natalia Sadykov": that other mention */
    uint32_t name;        /* in the registry, NO_NAME if unknown there */
    uint32_t entity;      /* index of the entry's entity; set by mentions_resolve() */
    bool head_is_generic; /* an organisation without a name of its own: "the Parliament" */
};

struct entity {
    odf_kind kind;
    const char *name; /* canonical; lives as long as the registry or the arena of the entry */
    uint32_t mention; /* first mention */
    uint32_t times;   /* how often mentioned */
};

struct mentions {
    VECTOR(struct mention) list; /* in the order of the text, without overlap */
    VECTOR(struct entity) entities;
    struct table by_name[ODF_KIND_COUNT]; /* name -> its entity */
};

enum { MENTIONS_LOOKED_AT = 256 };

/* The mention behind `i` for a rule that looks through those before `limit`: of very many it sees
 * the first and the last ones, so that a long entry takes no more time for its length. */
static inline uint32_t mentions_next(uint32_t i, uint32_t limit)
{
    i++;
    return i == MENTIONS_LOOKED_AT && limit > 2 * MENTIONS_LOOKED_AT ? limit - MENTIONS_LOOKED_AT
                                                                     : i;
}

/* Finds the mentions of one text. `registry` may be NULL: then names are judged by this text
 * alone. O(tokens). */
odf_status mentions_find(struct mentions *out, const struct vocabulary *vocabulary,
                         const struct tokens *tokens, struct slice text,
                         const struct registry *registry, odf_error *err);

/* Tells the registry what has been found. */
odf_status mentions_note(const struct mentions *mentions, const struct tokens *tokens,
                         struct slice text, struct registry *registry, odf_error *err);

/* Gives each mention its entity and canonical name. */
odf_status mentions_resolve(struct mentions *mentions, const struct vocabulary *vocabulary,
                            const struct tokens *tokens, struct slice text,
                            const struct registry *registry, struct arena *memory, odf_error *err);

void mentions_clear(struct mentions *mentions);

const char *name_rule_text(enum name_rule rule);

/* The folded words of tokens first..last joined by spaces, without possessives and dots. */
struct slice mention_key(const struct tokens *tokens, uint32_t first, uint32_t last,
                         struct arena *memory);

#endif
