/* SPDX-License-Identifier: MIT */
/**
 * Decisions: what people say about who is who. Each is one row of the ledger that is never
 * changed or deleted; to withdraw one is a decision too. The graph is computed from the entries
 * and the decisions that stand, so that withdrawing gives back what was there before.
 *
 *   verb       operands
 *   merge      ID ID…             the entities are one
 *   auto-merge ID ID              the same, said by a rule; `because` tells which
 *   distinct   ID ID              they are two, whatever may speak for one
 *   unsure     ID ID              looked at, and left open
 *   split      ID PLACE…          what stands at these places ("ENTRY" or "ENTRY:START-END") is
 *                                 another entity of the same name
 *   rename     ID NAME            is called so from now on
 *   retype     ID KIND            is a person, or an organisation
 *   alias      ID NAME            is found by this name too
 *   unalias    ID NAME            is not found by this name
 *   hide       ID                 has no place in the graph
 *   undo       DECISION           that decision does not stand
 *
 * Decisions refer to ids, which last, so they survive loading entries again. Their own id is a
 * hash of what they say, so that sets of decisions made on two machines can be joined in any
 * order, and joining twice changes nothing.
 */
#ifndef ODFGRAPH_DECISION_H
#define ODFGRAPH_DECISION_H

#include <odfgraph/model.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum odf_verb {
    ODF_VERB_MERGE,
    ODF_VERB_AUTO_MERGE,
    ODF_VERB_DISTINCT,
    ODF_VERB_UNSURE,
    ODF_VERB_SPLIT,
    ODF_VERB_RENAME,
    ODF_VERB_RETYPE,
    ODF_VERB_ALIAS,
    ODF_VERB_UNALIAS,
    ODF_VERB_HIDE,
    ODF_VERB_UNDO,
    ODF_VERB_COUNT
} odf_verb;

ODF_API const char *odf_verb_name(odf_verb verb); /* "auto-merge"; NULL outside the range */
ODF_API bool odf_verb_parse(const char *word, odf_verb *out);

enum { ODF_DECISION_ID_SIZE = 17 }; /* 16 hexadecimal digits and a NUL */

typedef struct odf_decision {
    const char *id; /* may be NULL on the way in: it is computed */
    odf_verb verb;
    const char *const *operands;
    size_t operand_count;
    const char *because; /* free text, "" if no reason is given */
    const char *made_by;
    const char *made_at; /* ISO 8601, UTC: "2026-01-15T10:00:00Z" */
    bool stands;         /* on the way out: not withdrawn by a decision that stands */
} odf_decision;

/** Takes one decision, valid until it returns; anything but ODF_OK ends the giving. */
typedef odf_status odf_decision_fn(void *user, const odf_decision *decision, odf_error *err);

#ifdef __cplusplus
}
#endif
#endif
