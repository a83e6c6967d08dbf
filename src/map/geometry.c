/* SPDX-License-Identifier: MIT */
#include "map/geometry.h"

/* Narrows [*enter, *leave] to where start + t * step lies in [low, high]. */
static bool narrow(double start, double step, double low, double high, double *enter, double *leave)
{
    if (step == 0)
        return start > low && start < high;
    double first = (low - start) / step;
    double second = (high - start) / step;
    if (first > second) {
        const double other = first;
        first = second;
        second = other;
    }
    *enter = most(*enter, first);
    *leave = least(*leave, second);
    return *enter < *leave;
}

bool segment_in_box(struct point a, struct point b, struct box box, double *out_enter,
                    double *out_leave)
{
    double enter = 0;
    double leave = 1;
    if (!narrow(a.x, b.x - a.x, box.x0, box.x1, &enter, &leave) ||
        !narrow(a.y, b.y - a.y, box.y0, box.y1, &enter, &leave))
        return false;
    *out_enter = enter;
    *out_leave = leave;
    return true;
}

double length_in_box(struct point a, struct point b, struct box box)
{
    double enter;
    double leave;
    if (!segment_in_box(a, b, box, &enter, &leave))
        return 0;
    return (leave - enter) * distance(a, b);
}

double distance_to_segment(struct point p, struct point a, struct point b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double square = dx * dx + dy * dy;
    double t = square > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / square : 0;
    t = clamped(t, 0, 1);
    return distance(p, (struct point){a.x + t * dx, a.y + t * dy});
}

static int by_x_then_y(const void *left, const void *right)
{
    const struct point *a = left;
    const struct point *b = right;
    if (a->x != b->x)
        return a->x < b->x ? -1 : 1;
    return a->y < b->y ? -1 : a->y > b->y;
}

size_t convex_hull(struct point *points, size_t count, struct point *out)
{
    size_t size = 0;
    qsort(points, count, sizeof *points, by_x_then_y);
    for (int side = 0; side < 2; side++) {
        const size_t start = size;
        for (size_t i = 0; i < count; i++) {
            const struct point p = points[side ? count - 1 - i : i];
            while (size >= start + 2 && turn(out[size - 2], out[size - 1], p) <= 0)
                size--;
            out[size++] = p;
        }
        size--; /* the last point begins the other side */
    }
    return size;
}

double dice_unit(uint64_t *state)
{
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    return (double)((*state * UINT64_C(0x2545F4914F6CDD1D)) >> 11) / 9007199254740992.0;
}

uint32_t dice_below(uint64_t *state, uint32_t limit)
{
    return (uint32_t)(dice_unit(state) * limit);
}

double portable_log(double x)
{
    int exponent;
    const double mantissa = frexp(x, &exponent); /* exact; mantissa in [0.5, 1) */
    /* log m = 2 artanh s with s = (m - r) / (m + r) around r = sqrt(1/2). */
    const double s = (mantissa - 0.70710678118654752) / (mantissa + 0.70710678118654752);
    const double q = s * s;
    const double artanh = s * (1 + q * (1.0 / 3 + q * (1.0 / 5 + q * (1.0 / 7 + q / 9))));
    return 2 * artanh + (exponent - 0.5) * 0.69314718055994531;
}

double portable_root(double x, unsigned degree)
{
    double low = 0;
    double high = 1;
    for (int i = 0; i < 50; i++) {
        const double middle = (low + high) / 2;
        double power = 1;
        for (unsigned d = 0; d < degree; d++)
            power *= middle;
        if (power > x)
            high = middle;
        else
            low = middle;
    }
    return high;
}
