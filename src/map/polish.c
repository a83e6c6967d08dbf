/* SPDX-License-Identifier: MIT */
/* Simulated annealing: one node is moved at a time, and only what it changes is counted.
 *
 * The cost of a layout, in the order of what hurts a reader:
 *   boxes over each other    40 (0.3 + depth / 10 pt)
 *   a tie through a box       5 (0.6 + 0.4 min(1, pt inside / 20))
 *   two ties that cross       1 + 0.8 |cos of their angle|^3: flat crossings cannot be followed
 *   long ties                 0.55 weight (0.7 r up to the wanted length, then (r - 1)^1.25 more)
 *   far from the own group    0.6 d / L0, and 0.9 (d - d') / L0 for each foreign group nearer
 *
 * A move is counted from its cheap parts to its dear ones and given up as soon as it costs more
 * than the temperature pardons; late in the search that is most of them, early. */
#include "map/layout.h"

#define OVERLAP_COST 40
#define THROUGH_COST 5
#define THROUGH_AIR 2.0
#define LENGTH_COST 0.55
#define OWN_GROUP_COST 0.6
#define FOREIGN_GROUP_COST 0.9
#define CLOSE_ANGLE_COST 0.8
#define LAST_TEMPERATURE 0.02
#define LAST_REACH 3.0

enum { LEVELS = 100 };

struct search {
    const struct layout *layout;
    uint32_t *offset; /* ties of node v: incident[offset[v] .. offset[v + 1]) */
    uint32_t *incident;
    struct box *tie_box;
    struct box *boxes; /* of the nodes, inflated by THROUGH_AIR */
    struct point *centroid;
    uint32_t *members;
    double unit; /* L0: the mean distance of nodes */
    uint64_t random;
};

static bool prepare(struct search *search, struct arena *memory)
{
    const struct layout *layout = search->layout;
    const uint32_t n = layout->node_count;
    const uint32_t m = layout->tie_count;
    search->offset = arena_array(memory, uint32_t, n + 2);
    search->incident = arena_array(memory, uint32_t, 2 * (size_t)m);
    search->tie_box = arena_array(memory, struct box, m);
    search->boxes = arena_array(memory, struct box, n);
    search->centroid = arena_array(memory, struct point, layout->community_count);
    search->members = arena_array(memory, uint32_t, layout->community_count);
    if (!search->offset || !search->incident || !search->tie_box || !search->boxes ||
        !search->centroid || !search->members)
        return false;
    for (uint32_t e = 0; e < m; e++) {
        search->offset[layout->ties[e].a + 2]++;
        search->offset[layout->ties[e].b + 2]++;
    }
    for (uint32_t v = 2; v < n + 2; v++)
        search->offset[v] += search->offset[v - 1];
    for (uint32_t e = 0; e < m; e++) {
        search->incident[search->offset[layout->ties[e].a + 1]++] = e;
        search->incident[search->offset[layout->ties[e].b + 1]++] = e;
    }
    search->unit = 1.1 * sqrt(layout->width * layout->height / n);
    return true;
}

static bool grouped(const struct search *search, uint32_t v)
{
    return search->layout->community && search->layout->community[v] != UINT32_MAX;
}

static struct box box_of_segment(struct point a, struct point b)
{
    return (struct box){least(a.x, b.x), least(a.y, b.y), most(a.x, b.x), most(a.y, b.y)};
}

/* After node v went somewhere: its box, and those of its ties. */
static void refresh(struct search *search, uint32_t v)
{
    const struct layout *layout = search->layout;
    search->boxes[v] = box_around(layout->at[v].x, layout->at[v].y,
                                  layout->w[v] + 2 * THROUGH_AIR, layout->h[v] + 2 * THROUGH_AIR);
    for (uint32_t i = search->offset[v]; i < search->offset[v + 1]; i++) {
        const struct layout_tie *tie = &layout->ties[search->incident[i]];
        search->tie_box[search->incident[i]] =
            box_of_segment(layout->at[tie->a], layout->at[tie->b]);
    }
}

static void put(struct search *search, uint32_t v, struct point to)
{
    const struct point from = search->layout->at[v];
    if (grouped(search, v)) {
        const uint32_t group = search->layout->community[v];
        search->centroid[group].x += (to.x - from.x) / search->members[group];
        search->centroid[group].y += (to.y - from.y) / search->members[group];
    }
    search->layout->at[v] = to;
    refresh(search, v);
}

static void start(struct search *search)
{
    const struct layout *layout = search->layout;
    for (uint32_t v = 0; v < layout->node_count; v++) {
        refresh(search, v);
        if (!grouped(search, v))
            continue;
        const uint32_t group = layout->community[v];
        search->centroid[group].x += layout->at[v].x;
        search->centroid[group].y += layout->at[v].y;
        search->members[group]++;
    }
    for (uint32_t group = 0; group < layout->community_count; group++) {
        if (search->members[group] == 0)
            continue;
        search->centroid[group].x /= search->members[group];
        search->centroid[group].y /= search->members[group];
    }
}

static double overlap_cost(const struct search *search, uint32_t v)
{
    const struct layout *layout = search->layout;
    const struct box me = box_inflated(search->boxes[v], layout->gap - 2 * THROUGH_AIR);
    double cost = 0;
    for (uint32_t u = 0; u < layout->node_count; u++) {
        const struct box *other = &search->boxes[u];
        if (me.x0 >= other->x1 || me.x1 <= other->x0 || me.y0 >= other->y1 || me.y1 <= other->y0)
            continue;
        if (u == v)
            continue;
        const double across = least(me.x1 - other->x0, other->x1 - me.x0);
        const double down = least(me.y1 - other->y0, other->y1 - me.y0);
        cost += OVERLAP_COST * (0.3 + least(across, down) / 10);
    }
    return cost;
}

static double length_cost(const struct search *search, const struct layout_tie *tie)
{
    const struct layout *layout = search->layout;
    const double length = distance(layout->at[tie->a], layout->at[tie->b]);
    const double r = length / (search->unit * tie->stretch);
    if (r < 1)
        return LENGTH_COST * tie->weight * 0.7 * r;
    const double beyond = r - 1;
    return LENGTH_COST * tie->weight * (0.7 + beyond * sqrt(sqrt(beyond)));
}

static double group_cost(const struct search *search, uint32_t v)
{
    if (!grouped(search, v))
        return 0;
    const struct layout *layout = search->layout;
    const uint32_t own = layout->community[v];
    const double d = distance(layout->at[v], search->centroid[own]);
    double cost = OWN_GROUP_COST * d / search->unit;
    for (uint32_t group = 0; group < layout->community_count; group++) {
        if (group == own || search->members[group] == 0)
            continue;
        const double foreign = distance(layout->at[v], search->centroid[group]);
        if (foreign < d)
            cost += FOREIGN_GROUP_COST * (d - foreign) / search->unit;
    }
    return cost;
}

static double through_cost(struct point a, struct point b, const struct box *box)
{
    const double inside = length_in_box(a, b, *box);
    return inside > 0 ? THROUGH_COST * (0.6 + 0.4 * least(1, inside / 20)) : 0;
}

static double cosine_cubed(struct point a, struct point b, struct point c, struct point d)
{
    const double ux = b.x - a.x;
    const double uy = b.y - a.y;
    const double vx = d.x - c.x;
    const double vy = d.y - c.y;
    const double dot = ux * vx + uy * vy;
    const double square = dot * dot / ((ux * ux + uy * uy) * (vx * vx + vy * vy));
    return square * sqrt(square);
}

/* Two ties from one node in nearly one direction lie on each other. */
static double angle_cost(const struct layout *layout, const struct layout_tie *e,
                         const struct layout_tie *f)
{
    const uint32_t shared = e->a == f->a || e->a == f->b ? e->a : e->b;
    const struct point s = layout->at[shared];
    const struct point p = layout->at[e->a == shared ? e->b : e->a];
    const struct point q = layout->at[f->a == shared ? f->b : f->a];
    const double dot = (p.x - s.x) * (q.x - s.x) + (p.y - s.y) * (q.y - s.y);
    if (dot <= 0)
        return 0;
    const double cosine =
        dot / (sqrt((p.x - s.x) * (p.x - s.x) + (p.y - s.y) * (p.y - s.y)) *
               sqrt((q.x - s.x) * (q.x - s.x) + (q.y - s.y) * (q.y - s.y)) + 1e-12);
    /* 1 at no angle, 0 at 11.5 degrees. */
    return cosine > 0.98 ? CLOSE_ANGLE_COST * (cosine - 0.98) / 0.02 : 0;
}

/* Crossings of one tie with all others, and foreign boxes that it goes through. */
static double tie_cost(const struct search *search, uint32_t e, double bail)
{
    const struct layout *layout = search->layout;
    const struct layout_tie tie = layout->ties[e];
    const struct point a = layout->at[tie.a];
    const struct point b = layout->at[tie.b];
    const struct box me = search->tie_box[e];
    double cost = 0;
    for (uint32_t u = 0; u < layout->node_count; u++) {
        const struct box *box = &search->boxes[u];
        if (box->x0 >= me.x1 || box->x1 <= me.x0 || box->y0 >= me.y1 || box->y1 <= me.y0)
            continue;
        if (u != tie.a && u != tie.b)
            cost += through_cost(a, b, box);
    }
    for (uint32_t f = 0; f < layout->tie_count && cost <= bail; f++) {
        const struct box *box = &search->tie_box[f];
        if (box->x0 > me.x1 || box->x1 < me.x0 || box->y0 > me.y1 || box->y1 < me.y0 || f == e)
            continue;
        const struct layout_tie *other = &layout->ties[f];
        if (other->a == tie.a || other->b == tie.a || other->a == tie.b || other->b == tie.b) {
            cost += angle_cost(layout, &tie, other);
            continue;
        }
        const struct point c = layout->at[other->a];
        const struct point d = layout->at[other->b];
        if (segments_cross(a, b, c, d))
            cost += 1 + 0.8 * cosine_cubed(a, b, c, d);
    }
    return cost;
}

/* What node v costs where it stands; more than `bail` is as good as any larger number. */
static double node_cost(const struct search *search, uint32_t v, double bail)
{
    const struct layout *layout = search->layout;
    double cost = overlap_cost(search, v) + group_cost(search, v);
    for (uint32_t i = search->offset[v]; i < search->offset[v + 1]; i++)
        cost += length_cost(search, &layout->ties[search->incident[i]]);
    for (uint32_t i = search->offset[v]; i < search->offset[v + 1] && cost <= bail; i++)
        cost += tie_cost(search, search->incident[i], bail - cost);
    if (cost > bail)
        return cost;
    const struct box *me = &search->boxes[v];
    for (uint32_t f = 0; f < layout->tie_count; f++) {
        const struct box *box = &search->tie_box[f];
        if (box->x0 >= me->x1 || box->x1 <= me->x0 || box->y0 >= me->y1 || box->y1 <= me->y0)
            continue;
        const struct layout_tie *tie = &layout->ties[f];
        if (tie->a != v && tie->b != v)
            cost += through_cost(layout->at[tie->a], layout->at[tie->b], me);
    }
    return cost;
}

static struct point on_sheet(const struct layout *layout, uint32_t v, struct point p)
{
    const double x = least(layout->w[v] / 2, layout->width / 2);
    const double y = least(layout->h[v] / 2, layout->height / 2);
    return (struct point){clamped(p.x, x, layout->width - x), clamped(p.y, y, layout->height - y)};
}

static struct point barycentre(const struct search *search, uint32_t v)
{
    const struct layout *layout = search->layout;
    const uint32_t degree = search->offset[v + 1] - search->offset[v];
    struct point sum = {0, 0};
    for (uint32_t i = search->offset[v]; i < search->offset[v + 1]; i++) {
        const struct layout_tie *tie = &layout->ties[search->incident[i]];
        const struct point other = layout->at[tie->a == v ? tie->b : tie->a];
        sum.x += other.x / degree;
        sum.y += other.y / degree;
    }
    return degree ? sum : layout->at[v];
}

static struct point near_to(struct search *search, struct point p, double reach)
{
    const double x = 2 * dice_unit(&search->random) - 1;
    const double y = 2 * dice_unit(&search->random) - 1;
    return (struct point){p.x + reach * x, p.y + reach * y};
}

static double try_place(struct search *search, uint32_t v, struct point to, double pardon)
{
    const struct point from = search->layout->at[v];
    const double before = node_cost(search, v, INFINITY);
    put(search, v, on_sheet(search->layout, v, to));
    const double change = node_cost(search, v, before + pardon) - before;
    if (change <= pardon)
        return change;
    put(search, v, from);
    return 0;
}

static double try_swap(struct search *search, uint32_t v, uint32_t u, double pardon)
{
    const struct layout *layout = search->layout;
    const struct point here = layout->at[v];
    const struct point there = layout->at[u];
    double change = -node_cost(search, v, INFINITY);
    put(search, v, on_sheet(layout, v, there));
    change += node_cost(search, v, INFINITY);
    change -= node_cost(search, u, INFINITY);
    put(search, u, on_sheet(layout, u, here));
    change += node_cost(search, u, INFINITY);
    if (change <= pardon)
        return change;
    put(search, u, there);
    put(search, v, here);
    return 0;
}

static double try_move(struct search *search, double reach, double temperature)
{
    const struct layout *layout = search->layout;
    const uint32_t v = dice_below(&search->random, layout->node_count);
    const double kind = dice_unit(&search->random);
    const double pardon =
        -temperature * portable_log(most(1e-12, dice_unit(&search->random)));
    if (v == layout->fixed)
        return 0;
    if (kind < 0.70)
        return try_place(search, v, near_to(search, layout->at[v], reach), pardon);
    if (kind < 0.88)
        return try_place(search, v, near_to(search, barycentre(search, v), search->unit), pardon);
    const uint32_t u = dice_below(&search->random, layout->node_count);
    if (u == v || u == layout->fixed)
        return 0;
    return try_swap(search, v, u, pardon);
}

/* Every pair counted once. */
static double whole_cost(const struct search *search)
{
    const struct layout *layout = search->layout;
    double cost = 0;
    for (uint32_t v = 0; v < layout->node_count; v++)
        cost += overlap_cost(search, v) / 2 + group_cost(search, v);
    for (uint32_t e = 0; e < layout->tie_count; e++) {
        cost += length_cost(search, &layout->ties[e]);
        cost += tie_cost(search, e, INFINITY) / 2;
    }
    return cost;
}

bool layout_polish(const struct layout *layout, struct arena *memory, const struct polish *polish,
                   double *out_cost)
{
    struct search search = {.layout = layout, .random = polish->seed};
    if (!prepare(&search, memory))
        return false;
    start(&search);
    const double cool = portable_root(LAST_TEMPERATURE / polish->start_temperature, LEVELS - 1);
    const double narrow =
        portable_root(least(1, LAST_REACH / most(LAST_REACH, polish->reach)), LEVELS - 1);
    double temperature = polish->start_temperature;
    double reach = most(LAST_REACH, polish->reach);
    for (unsigned level = 0; level < LEVELS; level++) {
        for (uint32_t i = 0; i < polish->moves / LEVELS; i++)
            try_move(&search, reach, temperature);
        temperature *= cool;
        reach *= narrow;
    }
    *out_cost = whole_cost(&search);
    return true;
}
