/* SPDX-License-Identifier: MIT */
/* What is on a sheet: nodes, ties, tinted areas and the texts around them, first without places,
 * then with. A kind of map composes the scene (what, in which words and sizes) and arranges it
 * (where); the writers turn it into SVG or DOT.
 *
 *     +----------------------------------------------+  0
 *     | Title                                        |
 *     | subtitle, note                               |
 *     |  +----------------------------------------+  |  area.y0
 *     |  |                the map                 |  |
 *     |  +----------------------------------------+  |  area.y1
 *     | Legend  [ ] person  --- family …             |
 *     | Sources: …                                   |
 *     +----------------------------------------------+  height
 *
 * Units are pt, y downwards. Everything lies in the scene's arena. */
#ifndef MAP_SCENE_H
#define MAP_SCENE_H

#include "base/arena.h"
#include "graph/graph.h"
#include "map/geometry.h"
#include "map/style.h"
#include "map/text.h"
#include "map/words.h"

#include <odfgraph/map.h>

#define NO_COMMUNITY UINT32_MAX
#define A3_FROM 1000.0 /* pt of width from which a sheet has room for A3's amount */
#define HULL_AIR 5.0   /* pt of tint around the boxes of a group */
#define TITLE_SIZE 16.0
#define LEGEND_SIZE 7.5
#define LEGEND_SAMPLE 22.0 /* pt of width for the drawing before the words */

struct scene_node {
    odf_node node;    /* in the view */
    const char *name; /* fit for print, whole */
    odf_kind kind;
    bool subject;
    bool highlight;
    uint32_t degree;    /* distinct neighbours in the scene */
    uint32_t community; /* NO_COMMUNITY if none */
    double x;           /* centre */
    double y;
    double w;
    double h;
    double border_width;
    struct label label;
    struct label date; /* of events, under the name; no lines if none */
};

/* A line: corners that are rounded when drawn, or if `cubic` p0 c c p c c p … */
struct line {
    struct point *points;
    size_t count;
    bool cubic;
};

enum { MOST_LINE_POINTS = 301 };

struct scene_tie {
    odf_tie tie;
    uint32_t from; /* index into the scene's nodes */
    uint32_t to;
    odf_tie_kind kind;
    bool alleged;
    bool reversed; /* `from` and `to` are exchanged, so that the tie runs as the map does */
    double offset; /* pt aside from the straight line, where several ties join two nodes */
    struct line line;
    const char *sources; /* "3, 17"; "" if not numbered */
    const char *entries; /* "kz-0012, kz-0031", the first of them; "" if not told */
    const char *title;   /* in words: "A → B: represents (lawyer), 2013 [12]" */
    struct label label;  /* no lines if none */
    struct box label_box;
};

struct scene_hull {
    uint32_t community;
    uint32_t tint;
    struct point *points;
    size_t count;
};

/* A text of the frame, already broken into lines. */
struct frame_text {
    struct label label;
    double y; /* top of the first line */
    uint32_t colour;
    const char *class_name;
};

struct legend_item {
    enum { LEGEND_HEAD, LEGEND_NODE, LEGEND_TIE, LEGEND_HULL, LEGEND_WORDS, LEGEND_MARK } sort;
    int which;    /* odf_kind, odf_tie_kind or sort of mark */
    bool alleged; /* of a tie */
    bool subject; /* of a node */
    bool highlight;
    uint32_t colour; /* of a mark */
    const char *text;
    double x;
    double y; /* middle of the row */
};

/* A stroke or text of a kind of map that is not made of boxes (the timeline), painted in order. */
#define NO_OWNER UINT32_MAX

struct mark {
    enum { MARK_LINE, MARK_DOT, MARK_RING, MARK_TEXT, MARK_BAND } sort;
    struct point a; /* of a text: where its first line begins, at its top */
    struct point b; /* of a line, and of a band */
    double width;   /* of a line; radius of a dot */
    bool dotted;
    int turn; /* degrees, of a text about its beginning */
    uint32_t colour;
    uint32_t node; /* of the scene, whose mark it is; NO_OWNER */
    uint32_t tie;
    struct label label;
};

struct scene {
    struct arena memory;
    const odf_graph *view;
    const odf_map *map;
    const odf_map_options *options;
    const struct words *words;
    uint32_t limit; /* most nodes for this attempt */

    double width;
    double height;
    struct box area;

    struct scene_node *nodes;
    size_t node_count;
    struct scene_tie *ties;
    size_t tie_count;
    struct scene_hull *hulls;
    size_t hull_count;
    bool by_marks; /* drawn by marks instead of boxes and lines */
    struct mark *marks;
    size_t mark_count;

    const char *title;
    const char *subtitle;
    const char *description;
    size_t offered;         /* nodes, or chains, that could have been drawn */
    size_t drawn;           /* of these; 0: as many as there are nodes */
    const char *kept_words; /* "{} of {} drawn" */
    const char *remark;     /* one more sentence of the subtitle; may be NULL */
    const char *finding;    /* one more of the description; may be NULL */
    const char *rest;       /* of the text format: who is not drawn; may be NULL */
    bool sized_by_ties;

    uint32_t entry_count; /* behind the ties that are drawn */
    const char *publishers;
    odf_period period;
    const char *const *sources; /* what the numbers mean, from 1 */
    size_t source_count;

    struct frame_text texts[8];
    size_t text_count;
    struct legend_item *legend;
    size_t legend_count;
};

/* A kind of map. Composing and arranging may be tried again with a lower limit. */
struct odf_map {
    const char *name;
    const char *summary;
    size_t focus_least;
    size_t focus_most;
    uint32_t capacity_a4; /* nodes */
    uint32_t capacity_a3;
    bool larger_page;  /* takes A3 by itself when A4 is too small */
    double least_full; /* share of A4 that boxes take, below which it takes less; 0: never */
    /* Fills nodes, ties, title, subtitle. ODF_NOT_FOUND when there is nothing to draw. */
    odf_status (*compose)(struct scene *scene, odf_error *err);
    /* Places everything within scene->area; ODF_E_LIMIT when it does not fit. */
    odf_status (*arrange)(struct scene *scene, odf_error *err);
};

/* compose.c: choosing nodes and making boxes. */

/* Takes these nodes (ascending) and all ties among them into the scene. */
odf_status scene_take(struct scene *scene, const odf_node *nodes, size_t count, odf_error *err);

/* Labels and box of one node: type size, widest line in pt, air beside and above the text. */
struct box_rule {
    double size;
    double date_size;
    bool bold;
    double line_width;
    double pad_x;
    double pad_y;
};
bool scene_box(struct scene *scene, struct scene_node *node, const struct box_rule *rule);

/* Boxes of all nodes in larger type the more ties they have; smaller where the sheet is full. */
odf_status scene_boxes_by_ties(struct scene *scene, odf_error *err);

/* The boxes' share of the map, before the frame is laid out. */
double scene_fullness(const struct scene *scene);

/* The words of a tie's title, once all ties are taken. */
odf_status scene_word_ties(struct scene *scene, odf_error *err);

/* What is said of one tie, by its role if it has one: "lawyer", "family", "addressee". */
const char *scene_tie_word(const struct scene *scene, const odf_tie_info *tie);

/* subtitle.c: "Persons: 3, organisations: 2, ties: 9", what the view was narrowed to and what was
 * left out. ODF_E_LIMIT where that is not allowed. */
odf_status scene_subtitle(struct scene *scene, odf_error *err);
bool scene_leaves_out(const struct scene *scene);

/* sources.c: counts and numbers the entries behind the ties, if the caller tells them; later, when
 * all lines have their places, prints the numbers on those that have no label. */
odf_status scene_number_sources(struct scene *scene, odf_error *err);
odf_status scene_draw_numbers(struct scene *scene, odf_error *err);

/* "3, 17": the numbers of all ties of a node; "" if they are not numbered, NULL when memory is out.
 */
const char *scene_numbers_of(struct scene *scene, uint32_t node);

/* frame.c: title, legend and sources; leaves scene->area. */
odf_status scene_frame(struct scene *scene, odf_error *err);

/* Shrinks the sheet to `used` pt of map, if the caller gave no page: what is below moves up. It
 * stays at least width / shape high. Returns the height of the area then. */
double scene_crop(struct scene *scene, double used, double shape);

/* describe.c: two or three sentences. */
odf_status scene_describe(struct scene *scene, odf_error *err);

/* write.c, svg.c, dot.c */
odf_status map_write(const struct scene *scene, odf_map_format format, odf_sink *out,
                     odf_error *err);
void svg_write(const struct scene *scene, odf_sink *out);
void dot_write(const struct scene *scene, odf_sink *out);

#endif
