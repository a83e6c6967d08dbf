/* SPDX-License-Identifier: MIT */
#ifndef ODFGRAPH_EVIDENCE_H
#define ODFGRAPH_EVIDENCE_H

#include <odfgraph/model.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The words of one entry that prove a tie. Texts are never NULL; "" stands for what is absent. */
typedef struct odf_evidence {
    const char *entry; /* its id */
    const char *title;
    const char *publisher;
    const char *url;
    odf_period date; /* of the event, else of the entry */
    odf_how how;
    odf_tie_kind kind;
    const char *role;
    const char *quote; /* bytes start to end of the entry's text */
    uint32_t start;
    uint32_t end;
    const char *context; /* the sentences around the quote, from one of the two names to the
                            other where the entry has them near; at most about 500 bytes */
    uint32_t context_start;
    const char *repeats; /* the entry before it here whose text says the same */
    bool alleged;
    odf_period entry_date; /* of the entry itself */
} odf_evidence;

#ifdef __cplusplus
}
#endif
#endif
