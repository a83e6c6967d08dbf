/* SPDX-License-Identifier: MIT */
/* Where events lie. */
#ifndef QUERY_PLACE_H
#define QUERY_PLACE_H

#include <odfgraph/query.h>

/* Sets lies[node], by the store's number, for each event that lies in one of these places. */
odf_status mark_places(odf_store *store, const char *const *places, size_t count, bool *lies,
                       odf_error *err);

#endif
