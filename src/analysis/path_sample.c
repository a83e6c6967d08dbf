/* SPDX-License-Identifier: MIT */
/* One shortest path out of all, each as likely as the other: first an arc across, by the number of
 * paths that run through it, then back to either end in the same manner. */
#include "analysis/path_meet.h"

struct drawing {
    struct meeting meeting;
    double *ways[2]; /* the shortest ones to each place from the end of its side */
    uint64_t *random;
};

static void drawing_clear(struct drawing *drawing)
{
    meeting_clear(&drawing->meeting);
    free(drawing->ways[FROM]);
    free(drawing->ways[TO]);
}

static double draw(uint64_t *random)
{
    uint64_t bits = *random += 0x9E3779B97F4A7C15u; /* SplitMix64 (S. Vigna, public domain) */
    bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9u;
    bits = (bits ^ bits >> 27) * 0x94D049BB133111EBu;
    return (double)((bits ^ bits >> 31) >> 11) / 9007199254740992.0;
}

static bool count_ways(struct drawing *drawing, enum side side)
{
    const struct half *half = &drawing->meeting.half[side];
    double *ways = calloc(half->places.count, sizeof *ways);
    drawing->ways[side] = ways;
    if (!ways)
        return false;
    ways[0] = 1;
    for (uint32_t depth = 1; depth <= half->depth; depth++) {
        const struct level end = level_end(half, depth);
        for (uint32_t i = half->levels.items[depth].place; i < end.place; i++)
            ways[i] = ways[half->places.items[i].near];
        for (uint32_t i = half->levels.items[depth].more; i < end.more; i++)
            ways[half->more.list.items[i].far] += ways[half->more.list.items[i].near];
    }
    return true;
}

/* The place one level nearer to the end, each in proportion to its ways. */
static uint32_t draw_nearer(const struct drawing *drawing, enum side side, uint32_t place,
                            uint32_t level)
{
    const struct half *half = &drawing->meeting.half[side];
    const double *ways = drawing->ways[side];
    uint32_t nearer = half->places.items[place].near;
    double left = draw(drawing->random) * ways[place] - ways[nearer];
    const uint32_t end = level_end(half, level).more;
    for (uint32_t i = half->levels.items[level].more; i < end && left >= 0; i++) {
        const struct note *more = &half->more.list.items[i];
        if (more->far != place)
            continue;
        nearer = more->near;
        left -= ways[nearer];
    }
    return nearer;
}

static struct note draw_crossing(const struct drawing *drawing)
{
    const struct meeting *meeting = &drawing->meeting;
    const double *near = drawing->ways[meeting->reader];
    const double *far = drawing->ways[!meeting->reader];
    double all = 0;
    for (size_t i = 0; i < meeting->crossings.list.count; i++) {
        const struct note *note = &meeting->crossings.list.items[i];
        all += near[note->near] * far[note->far];
    }
    double left = draw(drawing->random) * all;
    size_t i = 0;
    for (; i + 1 < meeting->crossings.list.count; i++) {
        const struct note *note = &meeting->crossings.list.items[i];
        left -= near[note->near] * far[note->far];
        if (left < 0)
            break;
    }
    return meeting->crossings.list.items[i];
}

/* Appends the nodes from `place` to the end of its side. */
static bool draw_back(const struct drawing *drawing, enum side side, uint32_t place,
                      struct path_nodes *found)
{
    const struct half *half = &drawing->meeting.half[side];
    bool enough = vector_push(&found->nodes, half->places.items[place].node);
    for (uint32_t level = half->depth; enough && level > 0; level--) {
        place = draw_nearer(drawing, side, place, level);
        enough = vector_push(&found->nodes, half->places.items[place].node);
    }
    return enough;
}

odf_status path_sample(const struct path_query *query, uint64_t *random, struct path_nodes *found,
                       odf_error *err)
{
    CLEANUP(drawing_clear) struct drawing drawing = {.random = random};
    struct meeting *meeting = &drawing.meeting;
    const odf_status status = meeting_find(meeting, query, err);
    if (status != ODF_OK)
        return status;
    if (!count_ways(&drawing, FROM) || !count_ways(&drawing, TO))
        return meeting_out_of_memory(meeting, err);
    const struct note crossing = draw_crossing(&drawing);
    if (!draw_back(&drawing, meeting->reader, crossing.near, found) ||
        !draw_back(&drawing, !meeting->reader, crossing.far, found))
        return meeting_out_of_memory(meeting, err);
    return ODF_OK;
}
