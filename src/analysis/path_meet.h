/* SPDX-License-Identifier: MIT */
/* Where two searches meet that start from either end of a path. Each side has levels: the nodes at
 * 0, 1, 2, … hops from its end. When an arc leads from the last level of one side to the last level
 * of the other, all shortest paths run
 *
 *     from  =>  … from's levels …  =>  crossings  =>  … to's levels …  =>  to
 *
 * and every arc of them has been read and written down on the way. */
#ifndef ANALYSIS_PATH_MEET_H
#define ANALYSIS_PATH_MEET_H

#include "analysis/path_search.h"

enum side { FROM, TO };

#define NOWHERE UINT32_MAX

/* An arc from a level of one side to its next level, or across to the other side: from place `near`
 * to place `far`, where near is nearer to the end of the side that was reading. */
struct note {
    uint32_t near;
    uint32_t far;
    uint32_t arc;
};

struct notes {
    VECTOR(struct note) list;
};

struct place {
    odf_node node;
    uint32_t first_arc; /* its arcs, once they have been asked for */
    uint32_t arcs_end;
    uint32_t near;   /* the place from which it was seen first, NOWHERE at the end of the side */
    uint32_t arc;    /* leading here from there */
    uint32_t choice; /* for the caller; NOWHERE at first */
};

struct level {
    uint32_t place; /* the first of it */
    uint32_t more;  /* the first further arc to it */
};

struct slot {
    odf_node node; /* ODF_NO_NODE: free */
    uint32_t place;
};

struct half {
    VECTOR(struct place) places; /* level after level */
    struct notes more;           /* further arcs to places, level after level */
    VECTOR(struct level) levels;
    struct slot *slots; /* hash of the nodes in `places` */
    uint8_t *filter;    /* 1 for each hash that occurs; FILTER_SHARE as many as slots */
    uint32_t slot_mask;
    uint32_t level_start; /* of the last level, in places */
    uint32_t depth;       /* of the last level */
    uint32_t asked;       /* places whose arcs have been asked for */
    uint64_t arcs;        /* at the asked ones of the last level */
};

struct meeting {
    const struct path_query *query;
    odf_node *closed; /* sorted */
    size_t closed_count;
    bool open; /* every node may be passed */
    struct half half[2];
    struct notes crossings; /* near: place of `reader`; far: of the other side */
    enum side reader;
};

/* ODF_OK with at least one crossing; ODF_NOT_FOUND; ODF_E_CANCELLED; ODF_E_MEMORY. To be cleared
 * whatever the status. */
odf_status meeting_find(struct meeting *meeting, const struct path_query *query, odf_error *err);

void meeting_clear(struct meeting *meeting);

odf_status meeting_out_of_memory(const struct meeting *meeting, odf_error *err);

/* Where a level ends: in places and in further arcs. */
static inline struct level level_end(const struct half *half, uint32_t depth)
{
    if (depth + 1 < half->levels.count)
        return half->levels.items[depth + 1];
    return (struct level){(uint32_t)half->places.count, (uint32_t)half->more.list.count};
}

#endif
