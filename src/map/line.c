/* SPDX-License-Identifier: MIT */
#include "map/line.h"

enum { SAMPLES = 32, HALVINGS = 24 };

/* Of a box with cut corners, and of the octagon nearest to one with round corners. */
#define ROUND_AS_CUT (CORNER_ROUND * 0.586)

size_t line_pieces(const struct line *line)
{
    if (line->count < 2)
        return 0;
    return line->cubic ? (line->count - 1) / 3 : line->count - 1;
}

static struct point between(struct point a, struct point b, double t)
{
    return (struct point){a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

/* The part of a cubic from t on (de Casteljau); `p` is overwritten. */
static void keep_tail(struct point p[4], double t)
{
    for (int round = 3; round > 0; round--) {
        for (int i = 0; i < round; i++)
            p[i] = between(p[i], p[i + 1], t);
        /* p[round] is the end of this round's last span: exactly a control point of the tail. */
    }
}

struct point line_point(const struct line *line, size_t piece, double t)
{
    if (!line->cubic)
        return between(line->points[piece], line->points[piece + 1], t);
    struct point p[4];
    memcpy(p, line->points + 3 * piece, sizeof p);
    keep_tail(p, t);
    return p[0];
}

void line_reverse(struct line *line)
{
    for (size_t i = 0; i < line->count / 2; i++) {
        const struct point other = line->points[i];
        line->points[i] = line->points[line->count - 1 - i];
        line->points[line->count - 1 - i] = other;
    }
}

static void drop_before(struct line *line, size_t piece, double t)
{
    const size_t step = line->cubic ? 3 : 1;
    line->points += step * piece;
    line->count -= step * piece;
    if (line->cubic)
        keep_tail(line->points, t);
    else
        line->points[0] = between(line->points[0], line->points[1], t);
}

static void cut_start(struct line *line, line_inside *inside, const void *what)
{
    for (size_t piece = 0; piece < line_pieces(line); piece++) {
        for (int i = 0; i <= SAMPLES; i++) {
            if (inside(what, line_point(line, piece, (double)i / SAMPLES)))
                continue;
            double low = i > 0 ? (double)(i - 1) / SAMPLES : 0;
            double high = (double)i / SAMPLES;
            for (int k = 0; k < HALVINGS && i > 0; k++) {
                const double middle = (low + high) / 2;
                if (inside(what, line_point(line, piece, middle)))
                    low = middle;
                else
                    high = middle;
            }
            drop_before(line, piece, high);
            return;
        }
    }
    line->count = 0;
}

void line_cut(struct line *line, bool end, line_inside *inside, const void *what)
{
    if (end)
        line_reverse(line);
    cut_start(line, inside, what);
    if (end)
        line_reverse(line);
}

bool inside_node(const void *node, struct point p)
{
    const struct scene_node *n = node;
    const enum node_shape shape = node_style_of(n->kind)->shape;
    const double cut = shape == SHAPE_CUT ? CORNER_CUT : shape == SHAPE_ROUNDED ? ROUND_AS_CUT : 0;
    const double dx = fabs(p.x - n->x);
    const double dy = fabs(p.y - n->y);
    return dx < n->w / 2 && dy < n->h / 2 && dx + dy < n->w / 2 + n->h / 2 - cut;
}

bool inside_circle(const void *circle, struct point p)
{
    const struct circle *c = circle;
    return distance(c->centre, p) < c->radius;
}

bool inside_box(const void *box, struct point p)
{
    const struct box *b = box;
    return p.x > b->x0 && p.x < b->x1 && p.y > b->y0 && p.y < b->y1;
}

/* Where the line comes nearest to a point. */
static size_t nearest_place(const struct line *line, struct point to, double *out_t)
{
    double best = INFINITY;
    size_t nearest = 0;
    for (size_t piece = 0; piece < line_pieces(line); piece++) {
        for (int i = 0; i <= SAMPLES; i++) {
            const double t = (double)i / SAMPLES;
            const double now = distance(line_point(line, piece, t), to);
            if (now < best) {
                best = now;
                nearest = piece;
                *out_t = t;
            }
        }
    }
    return nearest;
}

void line_part(const struct line *line, struct box box, struct point *room, struct line out[2])
{
    double t = 0;
    const struct point middle = {(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2};
    const size_t step = line->cubic ? 3 : 1;
    const size_t piece = nearest_place(line, middle, &t);
    const size_t head = step * (piece + 1) + 1;
    const size_t tail = line->count - step * piece;
    out[0] = (struct line){room, head, line->cubic};
    out[1] = (struct line){room + head, tail, line->cubic};
    memcpy(out[0].points, line->points, head * sizeof *room);
    memcpy(out[1].points, line->points + step * piece, tail * sizeof *room);
    line_reverse(&out[0]);
    drop_before(&out[0], 0, 1 - t);
    line_reverse(&out[0]);
    drop_before(&out[1], 0, t);
    line_cut(&out[0], true, inside_box, &box);
    line_cut(&out[1], false, inside_box, &box);
}

double line_length(const struct line *line)
{
    double length = 0;
    for (size_t piece = 0; piece < line_pieces(line); piece++) {
        for (int i = 0; i < SAMPLES; i++)
            length += distance(line_point(line, piece, (double)i / SAMPLES),
                               line_point(line, piece, (double)(i + 1) / SAMPLES));
    }
    return length;
}

struct point line_along(const struct line *line, double share)
{
    double left = line_length(line) * share;
    struct point at = line->points[0];
    for (size_t piece = 0; piece < line_pieces(line); piece++) {
        for (int i = 1; i <= SAMPLES; i++) {
            const struct point next = line_point(line, piece, (double)i / SAMPLES);
            const double step = distance(at, next);
            if (step >= left)
                return between(at, next, step > 0 ? left / step : 0);
            left -= step;
            at = next;
        }
    }
    return at;
}
