/* SPDX-License-Identifier: MIT */
/* Simulated annealing: one node is moved at a time, and only what it changes is counted.
 *
 * The cost of a layout, in the order of what hurts a reader:
 *   boxes over each other    40 (0.3 + depth / 10 pt)
 *   a tie through a box       cost (0.6 + 0.4 min(1, pt inside / 20))
 *   two ties that cross       8 (1 + 0.8 |cos of their angle|^3): flat crossings cannot be followed
 *   long ties                 0.55 weight (0.7 r up to the wanted length, then (r - 1)^1.25 more)
 *   far from where the steps between nodes put it: as much as the layout asks for
 *   far from the own group    0.5 d / L0, and 0.9 (d - d') / L0 for each foreign group nearer
 *
 * Without the last but one the cheapest way to few crossings is to fold far parts of a network over
 * each other. A few pivots stand for all other nodes.
 *
 * A move is counted from its cheap parts to its dear ones and given up as soon as it costs more
 * than the temperature pardons; late in the search that is most of them, early. What every pair
 * costs now is kept in tables, so that only the new place has to be counted. */
#include "map/bounds.h"
#include "map/layout.h"
#include "map/pivots.h"

#define OVERLAP_COST 40
#define THROUGH_AIR 2.0
#define LENGTH_COST 0.55
#define OWN_GROUP_COST 0.5
#define FOREIGN_GROUP_COST 0.9
#define CROSS_COST 8.0
#define FLAT_COST 0.8
#define CLOSE_ANGLE_COST 1.6
#define LYING_COST 8.0
#define HUB_SHARE 0.1 /* moves of a node together with those tied to it alone */
#define SHIFT_SHARE 0.52
#define BARYCENTRE_SHARE 0.25 /* the rest swaps two nodes */

enum { LEVELS = 100, WORK_OF_HIT = 25, WORK_OF_MOVE = 200, WORK_OF_ANGLE = 6 };

/* Something that a node or tie at a new place would cost together with `other`. */
struct finding {
    uint32_t tie;   /* the moved node's tie, where it is one */
    uint32_t other; /* a node or a tie */
    float cost;
};

struct findings {
    struct finding *items;
    size_t count;
};

struct search {
    const struct layout *layout;
    uint32_t *offset; /* ties of node v: incident[offset[v] .. offset[v + 1]) */
    uint32_t *incident;
    struct bounds_of_four *tie_bounds;
    struct bounds_of_four *boxes; /* of the nodes, inflated by THROUGH_AIR */
    uint32_t *hits;               /* scratch of meeting() */
    struct point *centroid;
    uint32_t *members;
    double unit; /* L0: the mean distance of nodes */
    uint64_t random;
    uint64_t work; /* done so far */

    /* What holds at present. Sums are over a row of the table before them. */
    float *overlap; /* [v * n + u] */
    float *cross;   /* [e * m + f] */
    float *through; /* [e * n + v]: tie e through the box of node v */
    double *node_overlap;
    double *node_through;
    double *tie_cross;
    double *tie_through;

    struct pivots pivots;

    /* The nodes of a hub's move and where they were. */
    uint32_t *together;
    struct point *before;

    /* What a new place would bring; room for the worst case. */
    struct findings new_overlap;
    struct findings new_cross;
    struct findings new_through;
    struct findings new_node_through;
};

static size_t meeting(struct search *search, const struct bounds_of_four *all, uint32_t count,
                      const struct bounds *me, const struct direction *line)
{
    const size_t found = bounds_meeting(all, count, me, line, search->hits);
    search->work += count / LANES + WORK_OF_HIT * found;
    return found;
}

static bool allocate(struct search *search, struct arena *memory)
{
    const size_t n = search->layout->node_count;
    const size_t m = search->layout->tie_count;
    search->offset = arena_array(memory, uint32_t, n + 2);
    search->incident = arena_array(memory, uint32_t, 2 * m);
    search->tie_bounds = bounds_new(memory, m);
    search->boxes = bounds_new(memory, n);
    search->hits = arena_array(memory, uint32_t, (n > m ? n : m) + 1);
    search->centroid = arena_array(memory, struct point, search->layout->community_count);
    search->members = arena_array(memory, uint32_t, search->layout->community_count);
    search->overlap = arena_array(memory, float, n *n);
    search->cross = arena_array(memory, float, m *m);
    search->through = arena_array(memory, float, m *n);
    search->node_overlap = arena_array(memory, double, n);
    search->node_through = arena_array(memory, double, n);
    search->tie_cross = arena_array(memory, double, m);
    search->tie_through = arena_array(memory, double, m);
    search->together = arena_array(memory, uint32_t, n);
    search->before = arena_array(memory, struct point, n);
    return search->together && search->before && search->offset && search->incident &&
           search->tie_bounds && search->boxes && search->hits && search->centroid &&
           search->members && search->overlap && search->cross && search->through &&
           search->node_overlap && search->node_through && search->tie_cross && search->tie_through;
}

static void index_ties(struct search *search)
{
    const struct layout *layout = search->layout;
    for (uint32_t e = 0; e < layout->tie_count; e++) {
        search->offset[layout->ties[e].a + 2]++;
        search->offset[layout->ties[e].b + 2]++;
    }
    for (uint32_t v = 2; v < layout->node_count + 2; v++)
        search->offset[v] += search->offset[v - 1];
    for (uint32_t e = 0; e < layout->tie_count; e++) {
        search->incident[search->offset[layout->ties[e].a + 1]++] = e;
        search->incident[search->offset[layout->ties[e].b + 1]++] = e;
    }
}

static bool allocate_findings(struct search *search, struct arena *memory)
{
    const size_t n = search->layout->node_count;
    const size_t m = search->layout->tie_count;
    size_t most_ties = 0;
    for (size_t v = 0; v < n; v++) {
        const size_t degree = search->offset[v + 1] - search->offset[v];
        most_ties = degree > most_ties ? degree : most_ties;
    }
    search->new_overlap.items = arena_array(memory, struct finding, n);
    search->new_cross.items = arena_array(memory, struct finding, most_ties * m);
    search->new_through.items = arena_array(memory, struct finding, most_ties * n);
    search->new_node_through.items = arena_array(memory, struct finding, m);
    return search->new_overlap.items && search->new_cross.items && search->new_through.items &&
           search->new_node_through.items;
}

static bool grouped(const struct search *search, uint32_t v)
{
    return search->layout->community && search->layout->community[v] != UINT32_MAX;
}

static struct bounds bounds_of_box(const struct layout *layout, uint32_t v, struct point at)
{
    const double x = layout->w[v] / 2 + THROUGH_AIR;
    const double y = layout->h[v] / 2 + THROUGH_AIR;
    return (struct bounds){(float)(at.x - x), (float)(at.y - y), (float)(at.x + x),
                           (float)(at.y + y)};
}

static struct bounds bounds_of_segment(struct point a, struct point b)
{
    return (struct bounds){(float)least(a.x, b.x), (float)least(a.y, b.y), (float)most(a.x, b.x),
                           (float)most(a.y, b.y)};
}

static struct point place_of(const struct search *search, uint32_t v, uint32_t moved,
                             struct point to)
{
    return v == moved ? to : search->layout->at[v];
}

static void find(struct findings *findings, uint32_t tie, uint32_t other, double cost)
{
    findings->items[findings->count++] = (struct finding){tie, other, (float)cost};
}

static double find_overlaps(struct search *search, uint32_t v, struct point to)
{
    const struct layout *layout = search->layout;
    struct bounds me = bounds_of_box(layout, v, to);
    const float more = (float)(layout->gap - 2 * THROUGH_AIR);
    double cost = 0;
    me = (struct bounds){me.x0 - more, me.y0 - more, me.x1 + more, me.y1 + more};
    const size_t met = meeting(search, search->boxes, layout->node_count, &me, NULL);
    for (size_t i = 0; i < met; i++) {
        const uint32_t u = search->hits[i];
        const struct bounds other = bounds_get(search->boxes, u);
        if (u == v)
            continue;
        const double across = least((double)(me.x1 - other.x0), (double)(other.x1 - me.x0));
        const double down = least((double)(me.y1 - other.y0), (double)(other.y1 - me.y0));
        const double one = OVERLAP_COST * (0.3 + least(across, down) / 10);
        find(&search->new_overlap, 0, u, one);
        cost += one;
    }
    return cost;
}

static double length_cost(const struct search *search, const struct layout_tie *tie, struct point a,
                          struct point b)
{
    const double r = distance(a, b) / (search->unit * tie->stretch);
    if (r < 1)
        return LENGTH_COST * tie->weight * 0.7 * r;
    const double beyond = r - 1;
    return LENGTH_COST * tie->weight * (0.7 + beyond * sqrt(sqrt(beyond)));
}

static double lengths_of(const struct search *search, uint32_t v, struct point to)
{
    double cost = 0;
    for (uint32_t i = search->offset[v]; i < search->offset[v + 1]; i++) {
        const struct layout_tie *tie = &search->layout->ties[search->incident[i]];
        cost += length_cost(search, tie, place_of(search, tie->a, v, to),
                            place_of(search, tie->b, v, to));
    }
    return cost;
}

static double group_cost(const struct search *search, uint32_t v, struct point at)
{
    if (!grouped(search, v))
        return 0;
    const struct layout *layout = search->layout;
    const uint32_t own = layout->community[v];
    const double d = distance(at, search->centroid[own]);
    double cost = OWN_GROUP_COST * d / search->unit;
    for (uint32_t group = 0; group < layout->community_count; group++) {
        if (group == own || search->members[group] == 0)
            continue;
        const double foreign = distance(at, search->centroid[group]);
        if (foreign < d)
            cost += FOREIGN_GROUP_COST * (d - foreign) / search->unit;
    }
    return cost;
}

static double through_cost(const struct search *search, struct point a, struct point b,
                           const struct bounds *bounds)
{
    const struct box box = {(double)bounds->x0, (double)bounds->y0, (double)bounds->x1,
                            (double)bounds->y1};
    const double inside = length_in_box(a, b, box);
    return inside > 0 ? search->layout->through_cost * (0.6 + 0.4 * least(1, inside / 20)) : 0;
}

static double cross_cost(struct point a, struct point b, struct point c, struct point d)
{
    if (!segments_cross(a, b, c, d))
        return 0;
    const double ux = b.x - a.x;
    const double uy = b.y - a.y;
    const double vx = d.x - c.x;
    const double vy = d.y - c.y;
    const double dot = ux * vx + uy * vy;
    const double square = dot * dot / ((ux * ux + uy * uy) * (vx * vx + vy * vy));
    return CROSS_COST * (1 + FLAT_COST * square * sqrt(square));
}

/* Two ties from one node in nearly one direction lie on each other: the full cost at no angle,
 * none from 11.5 degrees on; below 3 degrees they cannot be told apart, as dear as a crossing. */
static double angle_cost(struct point shared, struct point p, struct point q)
{
    const double px = p.x - shared.x;
    const double py = p.y - shared.y;
    const double qx = q.x - shared.x;
    const double qy = q.y - shared.y;
    const double dot = px * qx + py * qy;
    if (dot <= 0)
        return 0;
    const double square = dot * dot / ((px * px + py * py) * (qx * qx + qy * qy) + 1e-12);
    if (square <= 0.96)
        return 0;
    return CLOSE_ANGLE_COST * (square - 0.96) / 0.04 +
           LYING_COST * most(0, (square - 0.9973) / 0.0027);
}

static double pair_cost(const struct search *search, const struct layout_tie *e,
                        const struct layout_tie *f, uint32_t moved, struct point to)
{
    const struct point a = place_of(search, e->a, moved, to);
    const struct point b = place_of(search, e->b, moved, to);
    const struct point c = place_of(search, f->a, moved, to);
    const struct point d = place_of(search, f->b, moved, to);
    if (e->a == f->a)
        return angle_cost(a, b, d);
    if (e->a == f->b)
        return angle_cost(a, b, c);
    if (e->b == f->a)
        return angle_cost(b, a, d);
    if (e->b == f->b)
        return angle_cost(b, a, c);
    return cross_cost(a, b, c, d);
}

/* Crossings of tie e, whose one end v has moved, and the boxes that it goes through. Pairs of two
 * ties of v are found at the one with the higher number. */
static double find_of_tie(struct search *search, uint32_t e, uint32_t v, struct point to,
                          double bail)
{
    const struct layout *layout = search->layout;
    const struct layout_tie tie = layout->ties[e];
    const struct point a = place_of(search, tie.a, v, to);
    const struct point b = place_of(search, tie.b, v, to);
    const struct bounds me = bounds_of_segment(a, b);
    const struct direction line = {(float)a.x, (float)a.y, (float)(b.x - a.x), (float)(b.y - a.y)};
    double cost = 0;
    size_t met = meeting(search, search->boxes, layout->node_count, &me, &line);
    for (size_t i = 0; i < met; i++) {
        const uint32_t u = search->hits[i];
        const struct bounds box = bounds_get(search->boxes, u);
        if (u == tie.a || u == tie.b)
            continue;
        const double one = through_cost(search, a, b, &box);
        if (one > 0)
            find(&search->new_through, e, u, one);
        cost += one;
    }
    if (cost > bail)
        return cost;
    met = meeting(search, search->tie_bounds, layout->tie_count, &me, &line);
    for (size_t i = 0; i < met; i++) {
        const uint32_t f = search->hits[i];
        const struct layout_tie *other = &layout->ties[f];
        if (other->a == v || other->b == v)
            continue;
        const double one = pair_cost(search, &tie, other, v, to);
        if (one > 0)
            find(&search->new_cross, e, f, one);
        cost += one;
    }
    return cost;
}

/* Ties of v among each other. */
static double find_own_angles(struct search *search, uint32_t v, struct point to)
{
    const size_t degree = search->offset[v + 1] - search->offset[v];
    double cost = 0;
    search->work += WORK_OF_ANGLE * degree * degree / 2;
    for (uint32_t i = search->offset[v]; i < search->offset[v + 1]; i++) {
        for (uint32_t k = search->offset[v]; k < i; k++) {
            const uint32_t e = search->incident[i];
            const uint32_t f = search->incident[k];
            const double one =
                pair_cost(search, &search->layout->ties[e], &search->layout->ties[f], v, to);
            if (one > 0)
                find(&search->new_cross, e, f, one);
            cost += one;
        }
    }
    return cost;
}

static double find_through_node(struct search *search, uint32_t v, struct point to)
{
    const struct layout *layout = search->layout;
    const struct bounds me = bounds_of_box(layout, v, to);
    double cost = 0;
    const size_t met = meeting(search, search->tie_bounds, layout->tie_count, &me, NULL);
    for (size_t i = 0; i < met; i++) {
        const uint32_t f = search->hits[i];
        const struct layout_tie *tie = &layout->ties[f];
        if (tie->a == v || tie->b == v)
            continue;
        const double one = through_cost(search, layout->at[tie->a], layout->at[tie->b], &me);
        if (one > 0)
            find(&search->new_node_through, f, 0, one);
        cost += one;
    }
    return cost;
}

/* What node v would cost at `to`; more than `bail` is as good as any larger number, and then the
 * findings are not complete. */
static double cost_at(struct search *search, uint32_t v, struct point to, double bail)
{
    search->new_overlap.count = search->new_cross.count = 0;
    search->new_through.count = search->new_node_through.count = 0;
    double cost = lengths_of(search, v, to) + pivots_cost(&search->pivots, search->layout, v, to) +
                  group_cost(search, v, to);
    if (cost <= bail)
        cost += find_overlaps(search, v, to);
    if (cost <= bail)
        cost += find_through_node(search, v, to);
    if (cost <= bail)
        cost += find_own_angles(search, v, to);
    for (uint32_t i = search->offset[v]; i < search->offset[v + 1] && cost <= bail; i++)
        cost += find_of_tie(search, search->incident[i], v, to, bail - cost);
    return cost;
}

/* What it costs where it is, from the tables. */
static double cost_now(const struct search *search, uint32_t v)
{
    const struct layout *layout = search->layout;
    double cost = lengths_of(search, v, layout->at[v]) +
                  pivots_cost(&search->pivots, layout, v, layout->at[v]) +
                  group_cost(search, v, layout->at[v]) + search->node_overlap[v] +
                  search->node_through[v];
    for (uint32_t i = search->offset[v]; i < search->offset[v + 1]; i++) {
        const uint32_t e = search->incident[i];
        cost += search->tie_cross[e] + search->tie_through[e];
        for (uint32_t k = search->offset[v]; k < i; k++)
            cost -= (double)search->cross[(size_t)e * layout->tie_count + search->incident[k]];
    }
    return cost;
}

static void forget_node(struct search *search, uint32_t v)
{
    const uint32_t n = search->layout->node_count;
    const uint32_t m = search->layout->tie_count;
    float *row = search->overlap + (size_t)v * n;
    for (uint32_t u = 0; u < n && search->node_overlap[v] != 0; u++) {
        search->node_overlap[u] -= (double)row[u];
        row[u] = search->overlap[(size_t)u * n + v] = 0;
    }
    for (uint32_t f = 0; f < m && search->node_through[v] != 0; f++) {
        float *one = search->through + (size_t)f * n + v;
        search->tie_through[f] -= (double)*one;
        *one = 0;
    }
    search->node_overlap[v] = search->node_through[v] = 0;
}

static void forget_tie(struct search *search, uint32_t e)
{
    const uint32_t n = search->layout->node_count;
    const uint32_t m = search->layout->tie_count;
    float *cross = search->cross + (size_t)e * m;
    float *through = search->through + (size_t)e * n;
    for (uint32_t f = 0; f < m && search->tie_cross[e] != 0; f++) {
        if (cross[f] == 0)
            continue;
        search->tie_cross[f] -= (double)cross[f];
        cross[f] = search->cross[(size_t)f * m + e] = 0;
    }
    for (uint32_t u = 0; u < n && search->tie_through[e] != 0; u++) {
        search->node_through[u] -= (double)through[u];
        through[u] = 0;
    }
    search->tie_cross[e] = search->tie_through[e] = 0;
}

static void note_findings(struct search *search, uint32_t v)
{
    const size_t n = search->layout->node_count;
    const size_t m = search->layout->tie_count;
    for (size_t i = 0; i < search->new_overlap.count; i++) {
        const struct finding *new = &search->new_overlap.items[i];
        search->overlap[v * n + new->other] = search->overlap[new->other *n + v] = new->cost;
        search->node_overlap[v] += (double)new->cost;
        search->node_overlap[new->other] += (double)new->cost;
    }
    for (size_t i = 0; i < search->new_node_through.count; i++) {
        const struct finding *new = &search->new_node_through.items[i];
        search->through[new->tie *n + v] = new->cost;
        search->node_through[v] += (double)new->cost;
        search->tie_through[new->tie] += (double)new->cost;
    }
    for (size_t i = 0; i < search->new_through.count; i++) {
        const struct finding *new = &search->new_through.items[i];
        search->through[new->tie *n + new->other] = new->cost;
        search->node_through[new->other] += (double)new->cost;
        search->tie_through[new->tie] += (double)new->cost;
    }
    for (size_t i = 0; i < search->new_cross.count; i++) {
        const struct finding *new = &search->new_cross.items[i];
        search->cross[new->tie *m + new->other] = new->cost;
        search->cross[new->other *m + new->tie] = new->cost;
        search->tie_cross[new->tie] += (double)new->cost;
        search->tie_cross[new->other] += (double)new->cost;
    }
}

/* Node v goes to where the findings were made. */
static void put(struct search *search, uint32_t v, struct point to)
{
    const struct layout *layout = search->layout;
    const struct point from = layout->at[v];
    if (grouped(search, v)) {
        const uint32_t group = layout->community[v];
        search->centroid[group].x += (to.x - from.x) / search->members[group];
        search->centroid[group].y += (to.y - from.y) / search->members[group];
    }
    search->work += (search->offset[v + 1] - search->offset[v]) * (size_t)layout->tie_count;
    forget_node(search, v);
    for (uint32_t i = search->offset[v]; i < search->offset[v + 1]; i++)
        forget_tie(search, search->incident[i]);
    note_findings(search, v);
    layout->at[v] = to;
    bounds_set(search->boxes, v, bounds_of_box(layout, v, to));
    for (uint32_t i = search->offset[v]; i < search->offset[v + 1]; i++) {
        const struct layout_tie *tie = &layout->ties[search->incident[i]];
        bounds_set(search->tie_bounds, search->incident[i],
                   bounds_of_segment(layout->at[tie->a], layout->at[tie->b]));
    }
}

static void start(struct search *search)
{
    const struct layout *layout = search->layout;
    search->unit = 1.1 * sqrt(layout->width * layout->height / layout->node_count);
    for (uint32_t v = 0; v < layout->node_count; v++) {
        bounds_set(search->boxes, v, bounds_of_box(layout, v, layout->at[v]));
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
    for (uint32_t e = 0; e < layout->tie_count; e++)
        bounds_set(search->tie_bounds, e,
                   bounds_of_segment(layout->at[layout->ties[e].a], layout->at[layout->ties[e].b]));
    pivots_fit(&search->pivots, layout, search->unit);
    /* Putting every node where it is fills the tables. */
    for (uint32_t v = 0; v < layout->node_count; v++) {
        cost_at(search, v, layout->at[v], INFINITY);
        put(search, v, layout->at[v]);
    }
}

/* Adding and taking away leaves the sums off by the last bits: once in a while they are made
 * anew from the tables. */
static void sum_again(struct search *search)
{
    const uint32_t n = search->layout->node_count;
    const uint32_t m = search->layout->tie_count;
    memset(search->node_overlap, 0, n * sizeof *search->node_overlap);
    memset(search->node_through, 0, n * sizeof *search->node_through);
    memset(search->tie_cross, 0, m * sizeof *search->tie_cross);
    memset(search->tie_through, 0, m * sizeof *search->tie_through);
    for (size_t v = 0; v < n; v++) {
        for (size_t u = 0; u < n; u++)
            search->node_overlap[v] += (double)search->overlap[v * n + u];
    }
    for (size_t e = 0; e < m; e++) {
        for (size_t f = 0; f < m; f++)
            search->tie_cross[e] += (double)search->cross[e * m + f];
        for (size_t v = 0; v < n; v++) {
            search->tie_through[e] += (double)search->through[e * n + v];
            search->node_through[v] += (double)search->through[e * n + v];
        }
    }
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

static void try_place(struct search *search, uint32_t v, struct point to, double pardon)
{
    const double bail = cost_now(search, v) + pardon;
    to = on_sheet(search->layout, v, to);
    if (cost_at(search, v, to, bail) <= bail)
        put(search, v, to);
}

/* One goes first for certain; if the other then costs too much, the first comes back. */
static void try_swap(struct search *search, uint32_t v, uint32_t u, double pardon)
{
    const struct layout *layout = search->layout;
    const struct point here = layout->at[v];
    const struct point there = layout->at[u];
    double bail = cost_now(search, v) + pardon;
    bail -= cost_at(search, v, on_sheet(layout, v, there), INFINITY);
    put(search, v, on_sheet(layout, v, there));
    bail += cost_now(search, u);
    if (cost_at(search, u, on_sheet(layout, u, here), bail) <= bail) {
        put(search, u, on_sheet(layout, u, here));
        return;
    }
    cost_at(search, v, here, INFINITY);
    put(search, v, here);
}

/* Node v and its leaves, those with no other tie. Returns how many. */
static size_t gather_hub(struct search *search, uint32_t v)
{
    const struct layout *layout = search->layout;
    size_t count = 0;
    search->together[count++] = v;
    for (uint32_t i = search->offset[v]; i < search->offset[v + 1]; i++) {
        const struct layout_tie *tie = &layout->ties[search->incident[i]];
        const uint32_t u = tie->a == v ? tie->b : tie->a;
        if (search->offset[u + 1] - search->offset[u] == 1 && u != layout->fixed)
            search->together[count++] = u;
    }
    return count;
}

static void put_back(struct search *search, size_t count)
{
    for (size_t i = count; i-- > 0;) {
        cost_at(search, search->together[i], search->before[i], INFINITY);
        put(search, search->together[i], search->before[i]);
    }
}

/* A hub alone does not leave its leaves: all of them move by the same way, one after the other, and
 * all come back if that costs too much. */
static void try_hub(struct search *search, uint32_t v, struct point to, double pardon)
{
    const struct layout *layout = search->layout;
    const size_t count = gather_hub(search, v);
    const double dx = to.x - layout->at[v].x;
    const double dy = to.y - layout->at[v].y;
    double bail = pardon; /* less what the moves made so far cost */
    for (size_t i = 0; i < count; i++) {
        const uint32_t u = search->together[i];
        const struct point from = layout->at[u];
        const struct point there = on_sheet(layout, u, (struct point){from.x + dx, from.y + dy});
        search->before[i] = from;
        bail += cost_now(search, u) - cost_at(search, u, there, INFINITY);
        put(search, u, there);
    }
    if (bail < 0)
        put_back(search, count);
}

static void try_move(struct search *search, double reach, double temperature)
{
    const struct layout *layout = search->layout;
    const uint32_t v = dice_below(&search->random, layout->node_count);
    double kind = dice_unit(&search->random);
    const double pardon = -temperature * portable_log(most(1e-12, dice_unit(&search->random)));
    search->work += WORK_OF_MOVE;
    if (v == layout->fixed)
        return;
    if (kind < HUB_SHARE) {
        const struct point around = kind < HUB_SHARE / 3 ? barycentre(search, v) : layout->at[v];
        try_hub(search, v, near_to(search, around, reach), pardon);
        return;
    }
    kind -= HUB_SHARE;
    if (kind < SHIFT_SHARE) {
        try_place(search, v, near_to(search, layout->at[v], reach), pardon);
        return;
    }
    if (kind < SHIFT_SHARE + BARYCENTRE_SHARE) {
        try_place(search, v, near_to(search, barycentre(search, v), search->unit), pardon);
        return;
    }
    const uint32_t u = dice_below(&search->random, layout->node_count);
    if (u != v && u != layout->fixed)
        try_swap(search, v, u, pardon);
}

/* Every pair counted once. */
static double whole_cost(const struct search *search)
{
    const struct layout *layout = search->layout;
    double cost = 0;
    for (uint32_t v = 0; v < layout->node_count; v++)
        cost += search->node_overlap[v] / 2 +
                pivots_cost(&search->pivots, layout, v, layout->at[v]) +
                group_cost(search, v, layout->at[v]);
    for (uint32_t e = 0; e < layout->tie_count; e++) {
        const struct layout_tie *tie = &layout->ties[e];
        cost += length_cost(search, tie, layout->at[tie->a], layout->at[tie->b]);
        cost += search->tie_cross[e] / 2 + search->tie_through[e];
    }
    return cost;
}

odf_status layout_polish(const struct layout *layout, struct arena *memory,
                         const struct polish *polish, double *out_cost)
{
    struct search search = {.layout = layout, .random = polish->seed};
    if (!allocate(&search, memory))
        return ODF_E_MEMORY;
    index_ties(&search);
    if (!allocate_findings(&search, memory))
        return ODF_E_MEMORY;
    if (!pivots_choose(&search.pivots, layout, search.offset, search.incident, memory))
        return ODF_E_MEMORY;
    start(&search);
    const double cool =
        portable_root(polish->last_temperature / polish->start_temperature, LEVELS - 1);
    const double narrow =
        portable_root(least(1, polish->last_reach / most(1, polish->reach)), LEVELS - 1);
    double temperature = polish->start_temperature;
    double reach = most(polish->last_reach, polish->reach);
    for (unsigned level = 0; level < LEVELS; level++) {
        const uint64_t enough = polish->work / LEVELS * (level + 1);
        for (uint32_t i = 0; i < polish->moves / LEVELS && search.work < enough; i++)
            try_move(&search, reach, temperature);
        if (!tick_step(layout->tick, "arranging the map", level, LEVELS))
            return ODF_E_CANCELLED;
        sum_again(&search);
        pivots_fit(&search.pivots, layout, search.unit);
        temperature *= cool;
        reach *= narrow;
    }
    *out_cost = whole_cost(&search);
    return ODF_OK;
}
