/* SPDX-License-Identifier: MIT */
/* How names are found: runs of capitalised words, their units, and what the rules of name_*.c
 * share. Names of tokens are by their place; `last` is exclusive. */
#ifndef TEXT_NAME_FINDER_H
#define TEXT_NAME_FINDER_H

#include "text/name.h"

enum { LONGEST_RUN = 24 };

#define NO_MENTION UINT32_MAX

enum unit_kind {
    UNIT_NAME, /* unknown word, may be anything */
    UNIT_GIVEN,
    UNIT_INITIAL,
    UNIT_PARTICLE,
    UNIT_TITLE, /* title or role */
    UNIT_HEAD,
    UNIT_KNOWN,  /* organisation known by itself */
    UNIT_PERSON, /* from the user's vocabulary */
    UNIT_UPPER,  /* unknown acronym */
    UNIT_OTHER,  /* act, award, session */
    UNIT_VENUE,
    UNIT_GEO,
    UNIT_ADJECTIVE, /* of organisations' names */
    UNIT_ENGLISH,
    UNIT_LEGAL
};

/* A set of kinds of units. */
#define KIND(kind) (1u << (kind))

struct name_unit {
    uint32_t first, last; /* tokens */
    enum unit_kind kind;
    bool may_be_given; /* also a given name */
    bool surname;      /* looks like a family name */
};

struct name_run {
    struct name_unit units[LONGEST_RUN];
    uint32_t count;
};

struct name_finder {
    struct mentions *out;
    const struct vocabulary *vocabulary;
    const struct tokens *tokens;
    struct slice text;
    const struct registry *registry;
    struct arena scratch;
    uint32_t at; /* next token to look at */
    bool failed;
};

/* The token at `index`; a full stop behind the last. */
static inline const struct token *name_token(const struct name_finder *f, uint32_t index)
{
    static const struct word nothing = {0};
    static const struct token none = {.word = &nothing, .kind = TOKEN_PUNCTUATION, .mark = '.'};

    return index < f->tokens->list.count ? &f->tokens->list.items[index] : &none;
}

static inline bool name_key_is(const struct name_finder *f, uint32_t index, const char *words)
{
    return tokens_is(f->tokens, index, words);
}

/* What the registry knows by the words first..last; NULL if nothing. */
const struct known_name *name_known(struct name_finder *f, odf_kind kind, uint32_t first,
                                    uint32_t last);

/* Puts a mention into the list and goes on behind it. Its index; NO_MENTION if there is none. */
uint32_t name_emit(struct name_finder *f, uint32_t first, uint32_t last, odf_kind kind,
                   enum name_rule rule);

/* A word that no list knows, or only as a family name. */
static inline bool name_unlisted(const struct token *token)
{
    return !(token->classes & ~(uint32_t)(WORD_SURNAME | WORD_FAMOUS | WORD_STARTS_PHRASE));
}

/* A word with a capital that may belong to a name. */
bool name_looks_name(const struct token *token);

/* "Washington-based", "Kremlin-backed": says something of the name behind it. */
bool name_compound_modifier(const struct name_finder *f, uint32_t index);

/* Cuts the run that begins at `first`; returns the token behind it. */
uint32_t name_read_run(const struct name_finder *f, uint32_t first, struct name_run *run);

/* Units of which persons' names are made; common words of the language. */
bool name_personish(const struct name_unit *unit);
bool name_common(const struct name_unit *unit);

/* The last unit of that kind among from..to, -1 for none. */
int32_t name_last_of_kind(const struct name_run *run, uint32_t from, uint32_t to,
                          enum unit_kind kind);

/* Whether a quotation opens at the token. */
bool name_opens_quote(const struct name_finder *f, uint32_t at);

/* "Statistics Norway", "Environment Canada": agencies that bear what they see to and the state. */
bool name_state_agency(const struct name_finder *f, const struct name_run *run, uint32_t from,
                       uint32_t to);

/* Where a run that may complete an organisation's name ends: it may hold anything but a person. */
uint32_t name_complement_end(struct name_finder *f, uint32_t at);

/* Whether the run at `at` holds common words only; where it ends. */
bool name_only_common(struct name_finder *f, uint32_t at, uint32_t *out_end);

/* "Charter 97", "Commission 44": a number that may end a name. */
bool name_number_behind(const struct name_finder *f, uint32_t last);

/* Goes on from the end of a head's run as long as connectors lead to further capitals. */
uint32_t name_organisation_tail(struct name_finder *f, uint32_t first, uint32_t last);

/* "People’s Renewal Front": whose body it is, is no one person. */
bool name_group_of_people(const struct name_finder *f, uint32_t at);

/* "European Parliament" + "’s" + "Human Rights Subcommittee": one body, if both parts have only
 * words of the language. */
uint32_t name_possessive_tail(struct name_finder *f, uint32_t last);

/* Left of a head: capitals, and "X and" when X is common words ("Justice and Human Rights
 * Committee"). */
uint32_t name_tail_of_head(struct name_finder *f, uint32_t first, uint32_t last);

/* "(FIDU)", "(“DCK”)" behind an organisation: a mention of its own that stands for it. */
void name_acronym_in_brackets(struct name_finder *f, uint32_t long_form);

/* The same as name_emit(), without "the" and with the acronym that follows the name. */
uint32_t name_emit_organisation(struct name_finder *f, uint32_t first, uint32_t last,
                                enum name_rule rule);

/* Words that are too general to name one body: "the Foundation", "the Court". */
bool name_generic_alone(const struct name_finder *f, uint32_t first, uint32_t last);

/* A role or a kinship word in front, with or without a comma: "the journalist X", "his wife, X". */
bool name_role_before(const struct name_finder *f, uint32_t first, bool comma_allowed);

/* "the X Prize", "X district": what is named after someone. */
bool name_before_other_noun(const struct name_finder *f, uint32_t last);

/* "X, 26, …", "X, who …": only of people is that said. */
bool name_age_or_who_behind(const struct name_finder *f, uint32_t last);

/* "X, a retired colonel": what stands behind the comma says what X does. */
bool name_called_person(const struct name_finder *f, uint32_t last);

/* "his father, Salah, left": a given name between commas says who is meant. */
bool name_kin_between_commas(const struct name_finder *f, uint32_t first, uint32_t last);

/* The same as name_emit(), with the given name in front that shares the family name. */
uint32_t name_emit_person(struct name_finder *f, uint32_t first, uint32_t last,
                          enum name_rule rule);

/* Units from..to of a run that can be no more than a person: decides whether they are one. */
bool name_person_of_units(struct name_finder *f, const struct name_run *run, uint32_t from,
                          uint32_t to, bool title_before);

/* A noun beside the name says that it is a body: "the newspaper X", "X party". */
bool name_organisation_noun_beside(const struct name_finder *f, uint32_t first, uint32_t last);

/* "the newspaper X", "the X movement": a word beside the name that only names of bodies have,
 * even one that would else be a person's or is made of common words. */
bool name_body_announced(struct name_finder *f, uint32_t first, uint32_t last);

/* "X, an Italian media outlet": what stands behind a comma says what X is. */
bool name_called_organisation(const struct name_finder *f, uint32_t last);

/* "the NGO X": a lower-case noun for a body right before the name; "belongs to X". */
bool name_noun_before(const struct name_finder *f, uint32_t first);
bool name_belonged_to(const struct name_finder *f, uint32_t first);

/* Names of firms that are also those of what they make or of common things: they are the firm
 * where they act, or have staff. */
bool name_firm_acts(const struct name_finder *f, uint32_t first, uint32_t last);

/* Whether what the text says of an unknown name is said of bodies only. */
bool name_told_as_body(struct name_finder *f, const struct name_run *run, uint32_t from,
                       uint32_t to);

/* The same of several words, some of them known to the language. */
bool name_words_led_as_body(const struct name_finder *f, const struct name_run *run, uint32_t from,
                            uint32_t to);

/* The end of a body's name that goes on in small words of another language; `last` if there is
 * none, or nothing tells of a body. */
uint32_t name_told_foreign(const struct name_finder *f, uint32_t first, uint32_t last);

/* The same of a word with a number: "works for Charter 97". */
bool name_numbered_as_body(const struct name_finder *f, uint32_t first);

/* Whether what the text says of an unknown word is said of people only. */
bool name_told_as_person(const struct name_finder *f, uint32_t first, uint32_t last);

/* Whether a verb stands behind: the name is a subject. */
bool name_acts(const struct name_finder *f, uint32_t last);

/* Whether units from..to are all of these kinds: a sum of KIND(). */
bool name_all_units(const struct name_run *run, uint32_t from, uint32_t to, uint32_t kinds);

/* Decides what units from..to are, and emits it. */
void name_judge_run(struct name_finder *f, const struct name_run *run, uint32_t from, uint32_t to);

/* The shapes beside runs; each returns whether it has read something at `at`. */
bool name_read_quoted(struct name_finder *f, uint32_t at);
bool name_read_url(struct name_finder *f, uint32_t at);

/* "French delegation to the Council of Europe", "embassy of Kazakhstan in Italy": heads that are
 * written small. */
bool name_read_small_head(struct name_finder *f, uint32_t at);

/* "Radical Party, Transnational and Transparty (RPTT)": the letters say how far back the name
 * begins. Returns false unless each letter begins one word, in order. */
bool name_read_spelled_acronym(struct name_finder *f, uint32_t at);

/* The run of capitalised words at the finder's place. */
void name_read_capitals(struct name_finder *f);

#endif
