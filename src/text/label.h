/* SPDX-License-Identifier: MIT */
/* A chosen event in a few words for people to read. */
#ifndef TEXT_LABEL_H
#define TEXT_LABEL_H

#include "base/arena.h"
#include "text/event.h"

#include <odfgraph/entry.h>

/* The words of the text around the trigger, cut where a phrase ends, with the name of the one who
 * did or suffered it if those words leave it out: "Zinaida Mukhortova transferred to an ICU",
 * "criminal case against Mukhtar Ablyazov". About 80 bytes at most; `out` lives in `memory`. */
odf_status event_label(const struct page *page, const struct candidate *candidate,
                       const odf_participant *participants, size_t count, struct arena *memory,
                       const char **out, odf_error *err);

#endif
