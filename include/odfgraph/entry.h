/* SPDX-License-Identifier: MIT */
/**
 * The entry record: one thing that was published, with what it says. The unit that is loaded,
 * cited as evidence and shown. Plain values; strings are NUL-terminated valid UTF-8, never NULL
 * ("" when absent), and live as long as whoever handed the entry out says.
 *
 * `extra` keeps the keys that odfgraph does not know, as they were written: the members of one
 * JSON object without its braces, `"source": 7, "opt": true`; "" or NULL when there are none.
 */
#ifndef ODFGRAPH_ENTRY_H
#define ODFGRAPH_ENTRY_H

#include <odfgraph/model.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct odf_mention {
    odf_span span;    /* into the entry's text */
    odf_kind kind;    /* ODF_PERSON or ODF_ORGANISATION */
    const char *text; /* the very bytes of the span */
    const char *name; /* the canonical name: the same for all mentions of one entity */
    const char *extra;
} odf_mention;

typedef struct odf_participant {
    const char *name; /* canonical name of a mention of the same entry */
    odf_role role;
    bool alleged;
    const char *extra;
} odf_participant;

typedef struct odf_event {
    odf_event_type type;
    const char *label;
    odf_period date;
    const char *place;
    const char *trigger;   /* the words that report it */
    odf_span trigger_span; /* empty when the trigger is not in the text */
    const odf_participant *participants;
    size_t participant_count;
    const char *extra;
} odf_event;

typedef struct odf_relation {
    odf_tie_kind kind; /* ODF_AFFILIATED .. ODF_PART_OF; ODF_LINKED from foreign edge lists */
    const char *from;  /* canonical names of mentions of the same entry */
    const char *to;
    const char *role;    /* free text: "leader", "wife", "lawyer" */
    const char *quote;   /* the words that state it */
    odf_span quote_span; /* empty when the quote is not in the text */
    bool alleged;
    const char *extra;
    uint32_t weight; /* attestations that a foreign edge list counts; 0 as 1 */
} odf_relation;

typedef struct odf_entry {
    const char *id;
    const char *title;
    const char *text;
    size_t text_size; /* bytes, without the NUL */
    odf_period date;
    const char *url;
    const char *publisher;
    const char *language;
    const char *extra;
    const odf_mention *mentions;
    size_t mention_count;
    const odf_event *events;
    size_t event_count;
    const odf_relation *relations;
    size_t relation_count;
} odf_entry;

/** Takes one entry; anything but ODF_OK ends the giving. */
typedef odf_status odf_entry_fn(void *user, const odf_entry *entry, odf_error *err);

#ifdef __cplusplus
}
#endif
#endif
