/* SPDX-License-Identifier: MIT */
/**
 * Asking a store: names to entities, the store to a view, and answers joined to the words that
 * prove them.
 */
#ifndef ODFGRAPH_QUERY_H
#define ODFGRAPH_QUERY_H

#include <odfgraph/entry.h>
#include <odfgraph/evidence.h>
#include <odfgraph/graph.h>
#include <odfgraph/path.h>
#include <odfgraph/resolve.h>
#include <odfgraph/store.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- names */

/** An entity that a name may mean. Texts live as long as the list. */
typedef struct odf_candidate {
    const char *id;
    const char *name;
    const char *alias; /* the spelling that fitted; "" if the id did */
    odf_kind kind;
    uint32_t entries; /* that name it */
    double score;     /* 1 for an id or the name itself, 0.9 a spelling of the entries, 0.6 some
                         words of it; of a spelling that no entry has, that of odf_matcher_compare() */
    const odf_match_reason
        *reasons; /* part by part, left what was asked for; for such a spelling */
    size_t reason_count;
} odf_candidate;

typedef struct odf_candidate_list odf_candidate_list;

typedef struct odf_find_options {
    size_t size;
    unsigned kinds; /* 1u << odf_kind for each kind wanted; 0: all */
} odf_find_options;

#define ODF_FIND_OPTIONS_INIT                                                                      \
    {                                                                                              \
        sizeof(odf_find_options), 0                                                                \
    }

/**
 * Entities that `name` may mean: an id, or any spelling in any case, with or without diacritics;
 * failing these, names that it may be a spelling of in any script; failing these, spellings that
 * contain its words. Best score first, then more entries, then id.
 *
 * @param options  may be NULL
 * @return ODF_OK, with at least one match; ODF_NOT_FOUND; ODF_E_STORE; ODF_E_MEMORY
 */
ODF_API ODF_CHECKED odf_status odf_find(odf_store *store, const char *name,
                                        const odf_find_options *options, odf_candidate_list **out,
                                        odf_error *err);

ODF_API size_t odf_candidate_list_count(const odf_candidate_list *list);
ODF_API const odf_candidate *odf_candidate_list_at(const odf_candidate_list *list, size_t index);
ODF_API void odf_candidate_list_free(odf_candidate_list *list); /* accepts NULL */

/**
 * The one entity that `name` means: the only match, or the only one of the best score. Persons and
 * organisations are preferred to events. A spelling that no entry has must be ODF_MATCH_SAME and
 * lead by 0.05, else it is ambiguous.
 *
 * @param out  the matches, the meant one first; on ODF_AMBIGUOUS the candidates. Not written
 *             otherwise.
 * @return ODF_OK; ODF_NOT_FOUND; ODF_AMBIGUOUS; ODF_E_STORE; ODF_E_MEMORY
 */
ODF_API ODF_CHECKED odf_status odf_resolve(odf_store *store, const char *name,
                                           const odf_find_options *options,
                                           odf_candidate_list **out, odf_error *err);

/** An entity with everything that is known of it apart from its ties. */
typedef struct odf_entity {
    const char *id;
    const char *name;
    odf_kind kind;
    odf_event_type type; /* events only */
    odf_period date;     /* events only */
    const char *place;   /* events only, else "" */
    uint32_t entries;
    uint32_t mentions;
    const char *const *aliases; /* other spellings, the most used first */
    size_t alias_count;
} odf_entity;

/** @return ODF_OK; ODF_NOT_FOUND; ODF_E_STORE; ODF_E_MEMORY. Free with odf_entity_free(). */
ODF_API ODF_CHECKED odf_status odf_entity_read(odf_store *store, odf_id id, odf_entity **out,
                                               odf_error *err);
ODF_API void odf_entity_free(odf_entity *entity); /* accepts NULL */

/**
 * All entries in the order of their ids. `take` gets each in turn; what it points to lives until
 * `take` returns. A status of `take` other than ODF_OK ends the reading and is passed on.
 */
ODF_API ODF_CHECKED odf_status odf_each_entry(odf_store *store, odf_entry_fn *take, void *user,
                                              odf_error *err);

/** One place where an entity is named; texts live until the callback returns. */
typedef struct odf_naming {
    const char *entry; /* its id */
    odf_period date;
    const char *publisher;
    const char *context; /* the sentence around the name, at most about 300 bytes */
    uint32_t start;      /* of the name, in the context */
    uint32_t end;
} odf_naming;

typedef odf_status odf_naming_fn(void *user, const odf_naming *naming, odf_error *err);

/**
 * Where an entity is named: the first place of each entry, in the order of the entries' ids, at
 * most `most` of them. O(mentions).
 *
 * @return ODF_OK; ODF_NOT_FOUND if no entity has the id; what `take` returned; ODF_E_STORE;
 *         ODF_E_MEMORY
 */
ODF_API ODF_CHECKED odf_status odf_each_naming(odf_store *store, odf_id id, size_t most,
                                               odf_naming_fn *take, void *user, odf_error *err);

/* ---- views */

typedef struct odf_view_options {
    size_t size;
    odf_period window;         /* only ties with evidence dated inside; all zero: dated or not */
    bool co_mentions;          /* ties by mere co-mention too */
    unsigned tie_kinds;        /* 1u << odf_tie_kind for each kind wanted; 0: all but co-mention */
    bool connected;            /* leave out nodes without a tie in the view */
    const char *const *places; /* only ties of events in one of these, see odf_each_place() */
    size_t place_count;        /* 0: in any or none */
} odf_view_options;

#define ODF_VIEW_OPTIONS_INIT                                                                      \
    {                                                                                              \
        sizeof(odf_view_options), {{0, 0, 0}, {0, 0, 0}}, false, 0, false, NULL, 0                 \
    }

/** A place that entries name for an event, and how many events lie there; lives until `take`
 * returns. */
typedef odf_status odf_place_fn(void *user, const char *place, uint32_t events, odf_error *err);

/**
 * The places of events as the entries name them, in the order of their bytes.
 *
 * A view's place is found in these by whole words without regard to case and diacritics, "aktau" in
 * "Aktau, Mangistau region"; a town is not found by its country. An event lies in a place if any of
 * its entries says so. O(events log events)
 *
 * @return ODF_OK; what `take` returned; ODF_E_STORE; ODF_E_MEMORY
 */
ODF_API ODF_CHECKED odf_status odf_each_place(odf_store *store, odf_place_fn *take, void *user,
                                              odf_error *err);

/** The graph of a store as a view. O(nodes + ties). @param options may be NULL */
ODF_API ODF_CHECKED odf_status odf_view_read(odf_store *store, const odf_view_options *options,
                                             odf_graph **out, odf_error *err);

/* ---- answers with their evidence */

/** Two neighbouring nodes and all that joins them. */
typedef struct odf_hop {
    odf_node from;
    odf_node to;
    odf_tie_kind kind; /* of the most telling tie */
    odf_how how;
    const char *role;
    bool forward; /* the tie itself runs from `from` to `to` */
    bool alleged;
    uint32_t strength; /* independent entries, over all ties */
    odf_period date;
    const odf_evidence *evidence; /* the most telling first: stated, joint event, co-mention;
                                     within these the tie with more independent entries, then by
                                     date and entry */
    size_t evidence_count;
} odf_hop;

typedef struct odf_answer odf_answer;

/** What joins each of these pairs of neighbours, with the evidence inside the window. */
ODF_API ODF_CHECKED odf_status odf_answer_pairs(odf_store *store, const odf_graph *graph,
                                                const odf_view_options *options,
                                                const odf_node (*pairs)[2], size_t count,
                                                odf_answer **out, odf_error *err);

/** The hops of a path in its order. */
ODF_API ODF_CHECKED odf_status odf_answer_path(odf_store *store, const odf_graph *graph,
                                               const odf_view_options *options,
                                               const odf_path *path, odf_answer **out,
                                               odf_error *err);

/** A node's ties to all its neighbours, by kind, then the strongest first. */
ODF_API ODF_CHECKED odf_status odf_answer_node(odf_store *store, const odf_graph *graph,
                                               const odf_view_options *options, odf_node node,
                                               odf_answer **out, odf_error *err);

/** One tie by itself, as the only hop of an answer. */
ODF_API ODF_CHECKED odf_status odf_answer_tie(odf_store *store, const odf_graph *graph,
                                              const odf_view_options *options, odf_tie tie,
                                              odf_answer **out, odf_error *err);

ODF_API size_t odf_answer_count(const odf_answer *answer);
ODF_API const odf_hop *odf_answer_hop(const odf_answer *answer, size_t index);
ODF_API void odf_answer_free(odf_answer *answer); /* accepts NULL */

#ifdef __cplusplus
}
#endif
#endif
