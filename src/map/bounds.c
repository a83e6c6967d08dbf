/* SPDX-License-Identifier: MIT */
#include "map/bounds.h"

#include <math.h>
#include <string.h>

struct bounds_of_four *bounds_new(struct arena *memory, size_t count)
{
    const size_t blocks = count / LANES + 1;
    struct bounds_of_four *all = arena_array(memory, struct bounds_of_four, blocks);
    for (size_t i = 0; all && i < blocks; i++) {
        for (int lane = 0; lane < LANES; lane++) {
            all[i].x0[lane] = all[i].y0[lane] = INFINITY;
            all[i].x1[lane] = all[i].y1[lane] = -INFINITY;
        }
    }
    return all;
}

void bounds_set(struct bounds_of_four *all, uint32_t index, struct bounds one)
{
    struct bounds_of_four *block = &all[index / LANES];
    block->x0[index % LANES] = one.x0;
    block->y0[index % LANES] = one.y0;
    block->x1[index % LANES] = one.x1;
    block->y1[index % LANES] = one.y1;
}

struct bounds bounds_get(const struct bounds_of_four *all, uint32_t index)
{
    const struct bounds_of_four *block = &all[index / LANES];
    const uint32_t lane = index % LANES;
    return (struct bounds){block->x0[lane], block->y0[lane], block->x1[lane], block->y1[lane]};
}

static lanes four(float value)
{
    return (lanes){value, value, value, value};
}

/* Those whose bounds the line touches. Floats are off by less than the slack, so that none is
 * missed; what lies close by is counted exactly afterwards. */
static lane_mask touched(const struct bounds_of_four *all, const struct direction *line)
{
    static const float slack = 4;
    const float wide = line->across < 0 ? -line->across : line->across;
    const float high = line->down < 0 ? -line->down : line->down;
    const lanes x = all->x0 + all->x1 - four(2 * line->x);
    const lanes y = all->y0 + all->y1 - four(2 * line->y);
    const lanes side = four(line->across) * y - four(line->down) * x;
    const lanes reach =
        four(wide) * (all->y1 - all->y0) + four(high) * (all->x1 - all->x0) + four(slack);
    return (side <= reach) & (-side <= reach);
}

static bool any(lane_mask mask)
{
    uint64_t halves[2];
    memcpy(halves, &mask, sizeof halves);
    return (halves[0] | halves[1]) != 0;
}

size_t bounds_meeting(const struct bounds_of_four *all, uint32_t count, const struct bounds *me,
                      const struct direction *line, uint32_t *hits)
{
    const lanes x0 = four(me->x0);
    const lanes y0 = four(me->y0);
    const lanes x1 = four(me->x1);
    const lanes y1 = four(me->y1);
    size_t found = 0;
    for (uint32_t i = 0; i * LANES < count; i++) {
        lane_mask met =
            (all[i].x0 <= x1) & (all[i].x1 >= x0) & (all[i].y0 <= y1) & (all[i].y1 >= y0);
        if (!any(met))
            continue;
        if (line)
            met &= touched(&all[i], line);
        for (uint32_t lane = 0; lane < LANES; lane++) {
            hits[found] = i * LANES + lane;
            found += met[lane] != 0;
        }
    }
    return found;
}
