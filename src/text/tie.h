/* SPDX-License-Identifier: MIT */
/* What the rules of relations share: where they put what they find, lists of names, the words of
 * a description; and the rules, each for one mention of the page. */
#ifndef TEXT_TIE_H
#define TEXT_TIE_H

#include "text/page.h"
#include "text/relation.h"

struct finder {
    struct ties *out;
    const struct page *page;
    const struct registry *registry;
    struct arena *memory;
    bool failed;
};

const char *tie_name(const struct finder *f, const struct mention *mention);

/* Puts one tie into the list unless it is there. `first`..`last` are the quote, `role` the word
 * for it, UINT32_MAX if there is none. */
void tie_add(struct finder *f, odf_tie_kind kind, enum relation_rule rule, const char *from,
             const char *to, uint32_t first, uint32_t last, uint32_t role);

/* Affiliates the persons among the mentions `index`..`last` with the body. */
void tie_affiliate(struct finder *f, enum relation_rule rule, uint32_t index, uint32_t last,
                   const char *body, uint32_t from, uint32_t to, uint32_t role);

/* The canonical name that the registry knows for `name`, or `name` itself. */
const char *tie_registered(struct finder *f, const char *name);

/* Whether `next` goes on a list of persons that `before` is in; the last person of the list that
 * begins at `index`; whether a list begins there. */
bool tie_list_goes_on(const struct page *p, const struct mention *before,
                      const struct mention *next);
uint32_t tie_list_end(const struct page *p, uint32_t index);
bool tie_opens_list(const struct page *p, uint32_t index);

bool tie_plural(const struct page *p, uint32_t index);
bool tie_is_role(const struct page *p, uint32_t index);
/* Behind the role and the words of its phrase. */
uint32_t tie_role_end(const struct page *p, uint32_t role);

/* At the comma, dash or "is" that stands before the name and its titles; else at the name. */
uint32_t tie_before_name(const struct page *p, uint32_t first);

bool tie_is_quote(const struct token *token);
bool tie_connects(const struct page *p, uint32_t index);

/* Words that may stand in a description besides roles and names. */
bool tie_describes(const struct page *p, uint32_t index);

/* "P0, the editor of X, P1": the words between belong to P0. */
bool tie_belongs_left(const struct page *p, uint32_t from);

/* "business partner", not of the family. */
bool tie_in_business(const struct page *p, uint32_t role);

odf_tie_kind tie_kind_of_role(const struct page *p, uint32_t role);
bool tie_binds_persons(const struct page *p, uint32_t role);

/* What one who does that, or is of that, is called: "founded" -> "founder", "board" -> "board
 * member". NULL for other words. */
const char *tie_doer(const struct page *p, uint32_t index);

/* The first body within reach, with only describing words before it. */
const struct mention *tie_body_behind(const struct page *p, uint32_t from, uint32_t reach);

/* Behind an age: at the second comma of ", 43,", behind the bracket of "(43)"; else `at`. */
uint32_t tie_past_age(const struct page *p, uint32_t at);

/* The person that "his" or "her" most likely means: the one it is joined to, else the first of its
 * sentence, else the first of the entry; never `not_this`. NULL if there is none. */
const struct mention *tie_antecedent(const struct page *p, uint32_t pronoun,
                                     const struct mention *not_this);

/* The body that the verb at `at` ties its subject to, or NULL. */
const struct mention *tie_object_body(const struct page *p, uint32_t at);

/* The sort of body that the noun at `index` is a word for, or NULL; the last body before `at` that
 * is of the sort; the one that "its" or "the paper’s" at `at` means. */
const char *tie_sort_of(const struct page *p, uint32_t index);
const struct mention *tie_body_of_sort(const struct page *p, uint32_t at, const char *sort);
const struct mention *tie_body_called(const struct page *p, uint32_t at, const char *sort);
const struct mention *tie_body_meant(const struct page *p, uint32_t at, bool opens);

/* tie_clause.c: pronouns and common nouns as subjects and objects, over the whole page */
void tie_clauses(struct finder *f);

/* tie_predicate.c: over the whole page */
void tie_predicates(struct finder *f);

/* tie_office.c: persons and bodies */
void tie_left(struct finder *f, uint32_t index);
void tie_right(struct finder *f, uint32_t index);
void tie_beside(struct finder *f, uint32_t index);

/* tie_verb.c: verbs between persons and bodies */
void tie_office(struct finder *f, uint32_t index);
void tie_verb(struct finder *f, uint32_t index);

/* tie_meant.c: persons and bodies that are meant and not named */
void tie_its(struct finder *f, uint32_t index);
void tie_its_behind(struct finder *f, uint32_t index);
void tie_own_body(struct finder *f, uint32_t index);
void tie_they(struct finder *f, uint32_t index);

/* tie_house.c: members of parliaments */
void tie_house(struct finder *f, uint32_t index);
void tie_member_behind(struct finder *f, uint32_t index);

/* tie_person.c: persons and persons */
void tie_owner(struct finder *f, uint32_t index);
void tie_kin_before(struct finder *f, uint32_t index);
void tie_owner_behind(struct finder *f, uint32_t index);
void tie_married(struct finder *f, uint32_t index);
void tie_counsel(struct finder *f, uint32_t index);
void tie_client(struct finder *f, uint32_t index);
void tie_worked_for(struct finder *f, uint32_t index);
void tie_couple(struct finder *f, uint32_t index);

/* tie_body.c: bodies */
void tie_founder(struct finder *f, uint32_t index);
void tie_whole(struct finder *f, uint32_t index);
void tie_holder(struct finder *f, uint32_t index);
void tie_part(struct finder *f, uint32_t index);
void tie_subsidiary(struct finder *f, uint32_t index);

#endif
