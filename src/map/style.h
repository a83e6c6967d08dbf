/* SPDX-License-Identifier: MIT */
/* The visual grammar: which shape, line and tone stands for what. Shape first, tone second,
 * colour third, so that a copy in grey still tells everything. Dashes mean "alleged" and nothing
 * else. */
#ifndef MAP_STYLE_H
#define MAP_STYLE_H

#include "base/sink.h"

#include <odfgraph/model.h>

enum node_shape { SHAPE_ROUNDED, SHAPE_SQUARE, SHAPE_CUT };
enum line_end { END_PLAIN, END_ARROW, END_DOTS };

struct node_style {
    enum node_shape shape;
    uint32_t fill; /* 0xRRGGBB */
    uint32_t border;
    double border_width; /* pt */
};

struct tie_style {
    uint32_t colour;
    double width; /* pt */
    double core;  /* width of the white line on top; 0: a single line */
    bool dotted;
    enum line_end end;
};

enum {
    COLOUR_TEXT = 0x111111,
    COLOUR_PAPER = 0xFFFFFF,
    COLOUR_SUBJECT = 0x0B5A8E,
    COLOUR_QUIET = 0x4D4D4D, /* subtitle, sources */
};

#define HIGHLIGHT_WIDTH 2.2
#define ARROW_LENGTH 6.0
#define ARROW_WIDTH 4.8
#define DOT_RADIUS 1.9
#define CORNER_CUT 4.0
#define CORNER_ROUND 4.0

const struct node_style *node_style_of(odf_kind kind);
const struct tie_style *tie_style_of(odf_tie_kind kind);

/* Pale areas behind communities; in grey they differ too, as far as texts and lines allow. */
enum { TINT_COUNT = 6 };
uint32_t tint_of(uint32_t index);

/* The grey of the same brightness. */
uint32_t grey_of(uint32_t colour);

#endif
