/* SPDX-License-Identifier: MIT */
/* The texts of the frame, one table for each language. {} stands for a number or a name; they come
 * in the order given here in every language. */
#ifndef MAP_WORDS_H
#define MAP_WORDS_H

#include "base/arena.h"

#include <odfgraph/model.h>

struct words {
    const char *lang;
    const char *colon; /* between a head and what it heads */
    const char *legend;
    const char *kind[ODF_KIND_COUNT];         /* one of them: "person" */
    const char *kinds[ODF_KIND_COUNT];        /* as the head of a number: "persons" */
    const char *tie[ODF_TIE_KIND_COUNT];      /* in the legend */
    const char *tie_word[ODF_TIE_KIND_COUNT]; /* at a tie: "represents" */
    const char *role[ODF_ROLE_COUNT];         /* of a participant */
    const char *ties;                         /* "ties" */
    const char *alleged;                      /* in the legend: "dashed: alleged" */
    const char *alleged_word;                 /* at a tie: "alleged" */
    const char *subject;                      /* "subject of the map" */
    const char *highlighted;
    const char *community;     /* "tinted: a closely tied group" */
    const char *type_size;     /* "larger type: more ties" */
    const char *event_row;     /* timeline: "joined in one event" */
    const char *same_event;    /* timeline: "in one event together" */
    const char *actor_span;    /* timeline: "first to last event" */
    const char *hollow;        /* timeline: "hollow dot: alleged" */
    const char *kept;          /* "{} of {} drawn, those with the most ties" */
    const char *kept_events;   /* the same of events */
    const char *kept_paths;    /* "{} of {} chains drawn: the shortest" */
    const char *sources;       /* "Sources" */
    const char *entries;       /* "entries" */
    const char *title_ego;     /* "{} and those around" */
    const char *title_path;    /* "How {} and {} are connected" */
    const char *title_connect; /* "How {} nodes are connected" */
    const char *title_overview;
    const char *title_community; /* "The group around {}" */
    const char *title_timeline;
    const char *most_ties;         /* head: "Most ties" */
    const char *shortest;          /* "The shortest chain has {} steps" */
    const char *groups;            /* "groups" */
    const char *single;            /* "resting on one entry" */
    const char *undated;           /* timeline: "undated events, not drawn: {}" */
    const char *reported;          /* before dates of evidence */
    const char *title_timeline_of; /* "{}: what happened when" */
    const char *longer;            /* "one step longer: {}" */
    const char *period;            /* of the view: "Only evidence of the period {}" */
    const char *only;              /* heads of what the view holds and what not: "Only" */
    const char *omitted;
    const char *place;
    const char *smaller; /* overview: "In smaller parts, not drawn" */
    const char *untied;
    const char *chain; /* path: "Shortest chain" */
    const char *first; /* timeline, of events */
    const char *last;
    const char *others; /* timeline: a column for those without one */
};

/* NULL for a language there is no table for; English for NULL and "". */
const struct words *words_find(const char *lang);

/* The template with each {} replaced by the next of `values`, as many as there are {}. NULL when
 * memory is out. */
char *words_fill(struct arena *memory, const char *template, const char *const *values);

#endif
