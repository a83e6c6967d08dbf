/* SPDX-License-Identifier: MIT */
/* Relations that the words of an entry state: from titles, appositions, possessives, brackets. */
#ifndef TEXT_RELATION_H
#define TEXT_RELATION_H

#include "text/event.h"

enum relation_rule {
    TIE_ROLE_OF,      /* "leader of X, Ann" */
    TIE_BODY_ROLE,    /* "X party leader Ann" */
    TIE_NAME_ROLE_OF, /* "Ann, leader of X" */
    TIE_BRACKETS,     /* "Ann (X)" */
    TIE_OF,           /* "Ann of X" */
    TIE_MEMBER,       /* "MEP Ann", "Italian Senator Ann" */
    TIE_POSSESSIVE,   /* "Ben’s wife, Ann" */
    TIE_PRONOUN,      /* "his wife, Ann" */
    TIE_ITS_ROLE,     /* "its editor, Ann", "the paper’s editor, Ann" */
    TIE_OWN_BODY,     /* "her employer, X" */
    TIE_THEY,         /* "Both are members of X" */
    TIE_OFFICE,       /* "Ann was appointed head of X" */
    TIE_WHO_LEADS,    /* "Ann, who edits X", "Ann works for X" */
    TIE_CLIENT,       /* "Ann and her client, Ben" */
    TIE_KIN_OF,       /* "Ann, wife of Ben" */
    TIE_COUPLE,       /* "the couple, Ann and Ben Lee" */
    TIE_FOUNDED_BY,   /* "X, founded by Ann" */
    TIE_PART_IN_NAME, /* "Committee of the X" */
    TIE_OWNER,        /* "X newspaper (Y Ltd.)" */
    TIE_RULE_COUNT
};

struct tie {
    odf_tie_kind kind;
    enum relation_rule rule;
    const char *from, *to; /* canonical names; live as long as the registry or the arena */
    const char *role;      /* in the singular: "editor"; "" if there is none */
    uint32_t first, last;  /* tokens of the quote */
    bool alleged;
};

struct ties {
    VECTOR(struct tie) list;
    struct table known; /* kind and names of those in the list */
};

/* Roles, and names that no mention of the page bears ("Italian Senate"), are made in `memory`.
 * O(tokens). */
odf_status ties_find(struct ties *out, const struct page *page, const struct registry *registry,
                     struct arena *memory, odf_error *err);
void ties_clear(struct ties *ties);

const char *relation_rule_text(enum relation_rule rule);

#endif
