/* SPDX-License-Identifier: MIT */
#ifndef MODEL_DECISION_H
#define MODEL_DECISION_H

#include <odfgraph/decision.h>

/* The hash of what a decision says. Places of a set (the ids of a merge) count in any order. */
void decision_id(const odf_decision *decision, char out[ODF_DECISION_ID_SIZE]);

/* Whether the operands are as many as the verb wants, and none is empty. */
odf_status decision_check(const odf_decision *decision, odf_error *err);

#endif
