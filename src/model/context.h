/* SPDX-License-Identifier: MIT */
/* The sentence around some words: enough to understand them, not more. */
#ifndef MODEL_CONTEXT_H
#define MODEL_CONTEXT_H

#include "base/base.h"

#include <odfgraph/model.h>

/* The sentence (or sentences) that hold `span`, without white space at the ends; when it is longer
 * than `limit` bytes, cut at spaces to what lies around the span. Never smaller than the span,
 * always on whole letters. O(text). */
odf_span span_context(struct slice text, odf_span span, uint32_t limit);

/* Whether a sentence ends between two places of the text. */
bool span_crosses_sentence(struct slice text, uint32_t start, uint32_t end);

#endif
