/* SPDX-License-Identifier: MIT */
#include "map/style.h"

static const struct node_style node_styles[ODF_KIND_COUNT] = {
    [ODF_PERSON] = {SHAPE_ROUNDED, 0xFFFFFF, 0x0B5A8E, 0.9},
    [ODF_ORGANISATION] = {SHAPE_SQUARE, 0xCFD8DF, 0x333F48, 0.8},
    [ODF_EVENT] = {SHAPE_CUT, 0xFFE7AB, 0x8A5A00, 0.9},
};

static const struct tie_style tie_styles[ODF_TIE_KIND_COUNT] = {
    [ODF_AFFILIATED] = {0x2B2B2B, 0.8, 0, false, END_PLAIN},
    [ODF_FAMILY] = {0x007A5E, 2.4, 0.9, false, END_PLAIN},
    [ODF_REPRESENTS] = {0xC24E00, 1.1, 0, false, END_ARROW},
    [ODF_ASSOCIATE] = {0x7A3E9D, 1.1, 0, false, END_DOTS},
    [ODF_PART_OF] = {0x2B2B2B, 1.8, 0, false, END_PLAIN},
    [ODF_TAKES_PART] = {0x808080, 0.7, 0, false, END_PLAIN},
    [ODF_CO_MENTION] = {0x5F6B76, 1.0, 0, true, END_PLAIN},
    [ODF_LINKED] = {0x4A5560, 1.0, 0, false, END_PLAIN},
};

static const uint32_t tints[TINT_COUNT] = {0xE3EEF8, 0xFCF1E8, 0xDFF0E8,
                                           0xF8EFF6, 0xF4F3D6, 0xE8EAEC};

const struct node_style *node_style_of(odf_kind kind)
{
    return &node_styles[kind];
}

const struct tie_style *tie_style_of(odf_tie_kind kind)
{
    return &tie_styles[kind];
}

uint32_t tint_of(uint32_t index)
{
    return tints[index % TINT_COUNT];
}

uint32_t grey_of(uint32_t colour)
{
    const uint32_t red = colour >> 16 & 0xFF;
    const uint32_t green = colour >> 8 & 0xFF;
    const uint32_t blue = colour & 0xFF;
    const uint32_t grey = (299 * red + 587 * green + 114 * blue + 500) / 1000;
    return grey << 16 | grey << 8 | grey;
}
