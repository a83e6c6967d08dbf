/* SPDX-License-Identifier: MIT */
/**
 * The vocabulary: kinds of node, tie and evidence, roles, event types, and dates of partial
 * precision. Plain values; their names in files are those of the entry record.
 */
#ifndef ODFGRAPH_MODEL_H
#define ODFGRAPH_MODEL_H

#include <odfgraph/status.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum odf_kind { ODF_PERSON, ODF_ORGANISATION, ODF_EVENT, ODF_KIND_COUNT } odf_kind;

/** What joins two nodes. The first five are stated relations of the entry record. */
typedef enum odf_tie_kind {
    ODF_AFFILIATED, /* person -> organisation */
    ODF_FAMILY,     /* person - person, no direction */
    ODF_REPRESENTS, /* person -> person (the client) */
    ODF_ASSOCIATE,  /* person - person, no direction */
    ODF_PART_OF,    /* organisation -> organisation (the whole) */
    ODF_TAKES_PART, /* person or organisation -> event */
    ODF_CO_MENTION, /* any - any, no direction: named close together, nothing more is claimed */
    ODF_LINKED,     /* from foreign edge lists: the kind is not known */
    ODF_TIE_KIND_COUNT
} odf_tie_kind;

/** How a tie is known, the most telling first. The three are never mixed up. */
typedef enum odf_how { ODF_STATED, ODF_JOINT_EVENT, ODF_CO_MENTIONED, ODF_HOW_COUNT } odf_how;

typedef enum odf_event_type {
    ODF_DETENTION,
    ODF_PROSECUTION,
    ODF_RELEASE,
    ODF_EXTRADITION,
    ODF_VIOLENCE,
    ODF_PROTEST,
    ODF_ELECTION,
    ODF_MEETING,
    ODF_STATEMENT,
    ODF_DECISION,
    ODF_OTHER_EVENT,
    ODF_EVENT_TYPE_COUNT
} odf_event_type;

/** What a participant does in an event. */
typedef enum odf_role {
    ODF_SUBJECT,
    ODF_ORGANISER,
    ODF_PARTICIPANT,
    ODF_ADDRESSEE,
    ODF_ACTOR,
    ODF_OTHER_ROLE,
    ODF_ROLE_COUNT
} odf_role;

/** The word of the entry record ("organisation", "part_of", …); NULL outside the range. */
ODF_API const char *odf_kind_name(odf_kind kind);
ODF_API const char *odf_tie_kind_name(odf_tie_kind kind);
ODF_API const char *odf_how_name(odf_how how); /* "stated", "joint event", "co-mention" */
ODF_API const char *odf_event_type_name(odf_event_type type);
ODF_API const char *odf_role_name(odf_role role);

/** The reverse; false and *out untouched when the word is none of them. */
ODF_API bool odf_kind_parse(const char *word, odf_kind *out);
ODF_API bool odf_tie_kind_parse(const char *word, odf_tie_kind *out);
ODF_API bool odf_event_type_parse(const char *word, odf_event_type *out);
ODF_API bool odf_role_parse(const char *word, odf_role *out);

/** True where A - B and B - A say the same: family, associate, co-mention. */
ODF_API bool odf_tie_kind_symmetric(odf_tie_kind kind);

/** A day, a month, a year, or a day of an unknown year. A zero is "unknown". */
typedef struct odf_date {
    int16_t year;  /* 1..9999, 0 unknown */
    uint8_t month; /* 1..12, 0 unknown */
    uint8_t day;   /* 1..31, 0 unknown */
} odf_date;

/** From `first` to `last`, both included; equal for one date, all zero for no date. */
typedef struct odf_period {
    odf_date first;
    odf_date last;
} odf_period;

enum { ODF_PERIOD_SIZE = 24 }; /* longest text, "2018-07-07/2018-07-11" and its NUL */

/**
 * Reads "2019-03-28", "2019-02", "2012", "2018-07-07/2018-07-11", "--11-08", "--11" or "".
 *
 * @return ODF_OK; ODF_E_INPUT if it is no such date, does not exist ("2019-02-31") or a span
 *         ends before it begins
 */
ODF_API ODF_CHECKED odf_status odf_period_parse(const char *text, odf_period *out, odf_error *err);

/** Writes the shortest of the forms above; returns `out`. */
ODF_API char *odf_period_format(odf_period period, char out[ODF_PERIOD_SIZE]);

/** False when nothing is known of the time. */
ODF_API bool odf_period_known(odf_period period);

/**
 * Whether the two may share a day. "2019" overlaps "2019-03". A period of unknown year, or none,
 * overlaps nothing. In `window` an unknown first or last date is an open end.
 */
ODF_API bool odf_period_within(odf_period period, odf_period window);

/**
 * Order in time for listings: by first day, the less precise first; unknown years after all others.
 *
 * @return < 0, 0, > 0
 */
ODF_API int odf_period_compare(odf_period a, odf_period b);

/** Words of one entry: bytes start..end (exclusive) of its text. */
typedef struct odf_span {
    uint32_t start;
    uint32_t end;
} odf_span;

#ifdef __cplusplus
}
#endif
#endif
