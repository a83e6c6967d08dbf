/* SPDX-License-Identifier: MIT */
/* The way of a tie around the boxes that it does not belong to: a shortest path over points just
 * off their corners (Dijkstra; few points, so without a heap). */
#include "map/layout.h"

#define AIR 1.0         /* pt a line keeps from a foreign box */
#define CORNER_AIR 2.5  /* pt from a corner to the point off it */
#define BEND_COST 6.0   /* pt of detour that one bend less is worth */
#define LANE 2.0        /* pt from one line around a corner to the next */
#define BESIDE 1.6      /* pt from another line below which two look like one */
#define SHARED_COST 6.0 /* pt of detour that a pt on another line less is worth */
#define STEP 4.0        /* pt from one look for other lines to the next */
#define NEARBY 25.0     /* pt from the straight line to boxes whose corners are tried first */
#define FARTHER 70.0    /* and if that leads nowhere */

enum { MOST_POINTS = 160, MOST_LANES = 4 };

struct segment {
    struct point from;
    struct point to;
};

struct router {
    const struct layout *layout;
    struct box *boxes;     /* inflated by AIR */
    uint8_t *lanes;        /* lines that go around box v already */
    double shared_cost;    /* SHARED_COST, or 0 */
    struct segment *drawn; /* of the lines found so far */
    size_t drawn_count;
    uint32_t a;
    uint32_t b;
    size_t count; /* points[0] is the start, points[1] the end */
    struct point points[MOST_POINTS];
    uint32_t corner_of[MOST_POINTS]; /* the box */
    double cost[MOST_POINTS];
    uint16_t before[MOST_POINTS];
    bool done[MOST_POINTS];
};

struct router *router_new(const struct layout *layout, size_t most_lines, struct arena *memory)
{
    struct router *router = arena_new(memory, struct router);
    if (!router)
        return NULL;
    router->layout = layout;
    router->boxes = arena_array(memory, struct box, layout->node_count);
    router->lanes = arena_array(memory, uint8_t, layout->node_count);
    router->drawn = arena_array(memory, struct segment, most_lines * (ROUTE_POINTS - 1));
    if (!router->boxes || !router->lanes || !router->drawn)
        return NULL;
    for (uint32_t v = 0; v < layout->node_count; v++)
        router->boxes[v] = box_around(layout->at[v].x, layout->at[v].y, layout->w[v] + 2 * AIR,
                                      layout->h[v] + 2 * AIR);
    return router;
}

static bool is_free(const struct router *router, struct point p, struct point q)
{
    const double x0 = least(p.x, q.x);
    const double x1 = most(p.x, q.x);
    const double y0 = least(p.y, q.y);
    const double y1 = most(p.y, q.y);
    for (uint32_t v = 0; v < router->layout->node_count; v++) {
        const struct box *box = &router->boxes[v];
        double enter;
        double leave;
        if (box->x0 >= x1 || box->x1 <= x0 || box->y0 >= y1 || box->y1 <= y0)
            continue;
        if (v != router->a && v != router->b && segment_in_box(p, q, *box, &enter, &leave))
            return false;
    }
    return true;
}

/* Another line runs here, outside the boxes that are to be joined. */
static bool is_beside(const struct router *router, struct point p)
{
    if (box_holds(router->boxes[router->a], p) || box_holds(router->boxes[router->b], p))
        return false;
    for (size_t i = 0; i < router->drawn_count; i++) {
        const struct segment *one = &router->drawn[i];
        if (p.x > least(one->from.x, one->to.x) - BESIDE &&
            p.x < most(one->from.x, one->to.x) + BESIDE &&
            p.y > least(one->from.y, one->to.y) - BESIDE &&
            p.y < most(one->from.y, one->to.y) + BESIDE &&
            distance_to_segment(p, one->from, one->to) < BESIDE)
            return true;
    }
    return false;
}

/* What a way from p to q costs: its length, more of it where another line lies already. */
static double way_cost(const struct router *router, struct point p, struct point q)
{
    const double length = distance(p, q);
    const unsigned steps = (unsigned)(length / STEP) + 1;
    unsigned shared = 0;
    for (unsigned i = 0; i < steps; i++) {
        const double t = (i + 0.5) / steps;
        shared += is_beside(router, (struct point){p.x + t * (q.x - p.x), p.y + t * (q.y - p.y)});
    }
    return length + router->shared_cost * length * shared / steps;
}

static void note_line(struct router *router, const struct point *way, size_t count)
{
    for (size_t i = 0; i + 1 < count; i++)
        router->drawn[router->drawn_count++] = (struct segment){way[i], way[i + 1]};
}

static bool is_allowed(const struct router *router, struct point p)
{
    if (p.x < 0 || p.y < 0 || p.x > router->layout->width || p.y > router->layout->height)
        return false;
    for (uint32_t v = 0; v < router->layout->node_count; v++) {
        if (box_holds(router->boxes[v], p))
            return false;
    }
    return true;
}

/* A point off one corner of box v, farther out the more lines go around the box already. */
static void add_corner(struct router *router, uint32_t v, uint32_t corner)
{
    const double off = CORNER_AIR - AIR + LANE * router->lanes[v];
    const struct box box = box_inflated(router->boxes[v], off);
    const struct point p = {corner & 1 ? box.x1 : box.x0, corner & 2 ? box.y1 : box.y0};
    if (router->count == MOST_POINTS || !is_allowed(router, p))
        return;
    router->corner_of[router->count] = v;
    router->points[router->count++] = p;
}

static void add_corners(struct router *router, struct point from, struct point to, double near)
{
    for (uint32_t v = 0; v < router->layout->node_count; v++) {
        const struct point centre = router->layout->at[v];
        const double size = (router->layout->w[v] + router->layout->h[v]) / 2;
        if (v == router->a || v == router->b ||
            distance_to_segment(centre, from, to) > near + size / 2)
            continue;
        for (uint32_t corner = 0; corner < 4; corner++)
            add_corner(router, v, corner);
    }
}

static size_t nearest_open(const struct router *router)
{
    size_t best = router->count;
    for (size_t i = 0; i < router->count; i++) {
        if (!router->done[i] && router->cost[i] < INFINITY &&
            (best == router->count || router->cost[i] < router->cost[best]))
            best = i;
    }
    return best;
}

static bool find_way(struct router *router)
{
    for (size_t i = 0; i < router->count; i++) {
        router->cost[i] = INFINITY;
        router->done[i] = false;
    }
    router->cost[0] = 0;
    for (;;) {
        const size_t at = nearest_open(router);
        if (at == router->count || at == 1)
            return at == 1;
        router->done[at] = true;
        for (size_t i = 1; i < router->count; i++) {
            if (router->done[i])
                continue;
            const struct point here = router->points[at];
            const struct point there = router->points[i];
            double cost = router->cost[at] + BEND_COST + distance(here, there);
            if (cost >= router->cost[i] || !is_free(router, here, there))
                continue;
            cost = router->cost[at] + BEND_COST + way_cost(router, here, there);
            if (cost < router->cost[i]) {
                router->cost[i] = cost;
                router->before[i] = (uint16_t)at;
            }
        }
    }
}

/* A line around corners need not end in the middle of a box: the straight ones do already, and it
 * might lie on them. Returns the point of the box's inner half nearest to the last corner, or the
 * middle where that is better. */
static struct point landing(const struct router *router, uint32_t v, struct point centre,
                            struct point corner)
{
    const double x = router->layout->w[v] / 4;
    const double y = router->layout->h[v] / 4;
    const struct point at = router->layout->at[v];
    const struct point near = {clamped(corner.x, at.x - x, at.x + x),
                               clamped(corner.y, at.y - y, at.y + y)};
    return is_free(router, corner, near) &&
                   way_cost(router, corner, near) <= way_cost(router, corner, centre)
               ? near
               : centre;
}

/* From centre to centre, aside by `offset` as seen from the smaller node, whichever way the tie
 * runs. */
static void take_ends(struct router *router, uint32_t a, uint32_t b, double offset)
{
    struct point from = router->layout->at[a];
    struct point to = router->layout->at[b];
    const double length = distance(from, to);
    if (length > 0 && offset != 0) {
        const double side = a < b ? offset : -offset;
        const struct point normal = {(from.y - to.y) / length * side,
                                     (to.x - from.x) / length * side};
        from.x += normal.x;
        from.y += normal.y;
        to.x += normal.x;
        to.y += normal.y;
    }
    router->a = a;
    router->b = b;
    router->points[0] = from;
    router->points[1] = to;
    router->count = 2;
}

bool router_straight(struct router *router, uint32_t a, uint32_t b, double offset,
                     struct point out[2])
{
    take_ends(router, a, b, offset);
    if (!is_free(router, router->points[0], router->points[1]))
        return false;
    memcpy(out, router->points, 2 * sizeof *out);
    note_line(router, out, 2);
    return true;
}

/* Over corners of boxes within `near` of the straight line; false when there is no way of at most
 * ROUTE_POINTS points. */
static bool find_corners(struct router *router, double near, size_t *out_count)
{
    router->count = 2;
    add_corners(router, router->points[0], router->points[1], near);
    if (!find_way(router))
        return false;
    size_t count = 2;
    for (size_t i = router->before[1]; i != 0; i = router->before[i])
        count++;
    *out_count = count;
    return count <= ROUTE_POINTS;
}

/* Rather a way on other lines than one through a box. */
static bool find_any_corners(struct router *router, size_t *out_count)
{
    static const double shared_costs[] = {SHARED_COST, 0};
    for (size_t i = 0; i < COUNT_OF(shared_costs); i++) {
        router->shared_cost = shared_costs[i];
        if (find_corners(router, NEARBY, out_count) || find_corners(router, FARTHER, out_count))
            return true;
    }
    return false;
}

size_t router_route(struct router *router, uint32_t a, uint32_t b, double offset,
                    struct point out[ROUTE_POINTS])
{
    size_t count = 2;
    if (router_straight(router, a, b, offset, out))
        return 2;
    const struct point from = router->points[0];
    const struct point to = router->points[1];
    if (find_any_corners(router, &count)) {
        size_t place = count - 1;
        for (size_t i = 1; i != 0; i = router->before[i]) {
            out[place--] = router->points[i];
            if (i != 1 && router->lanes[router->corner_of[i]] < MOST_LANES)
                router->lanes[router->corner_of[i]]++;
        }
        out[0] = landing(router, a, from, out[1]);
        out[count - 1] = landing(router, b, to, out[count - 2]);
    } else {
        count = 2;
        out[0] = from;
        out[1] = to;
    }
    note_line(router, out, count);
    return count;
}
