/* SPDX-License-Identifier: MIT */
/* Thousands of boxes: those near each other are found by a grid, pushed apart a few times, and
 * where that does not suffice all distances grow. */
#include "map/layout.h"

#define FIRST_SHARE 0.3 /* of the area, by boxes, to begin with */
#define GROWTH 1.12
#define EVEN_SHARE 0.8 /* the middle of a large layout is far denser than its rim */

enum { ROUNDS = 25, MOST_GROWTHS = 60 };

struct grid {
    double w; /* of a cell: at least as large as any box with its gap */
    double h;
    struct box bounds;
    uint32_t columns;
    uint32_t rows;
    uint32_t *start; /* of each cell in `nodes` */
    uint32_t *nodes;
    uint32_t *cell; /* of each node */
};

static struct box bounds_of(const struct layout *layout)
{
    struct box box = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    for (uint32_t v = 0; v < layout->node_count; v++) {
        box.x0 = least(box.x0, layout->at[v].x - layout->w[v] / 2);
        box.y0 = least(box.y0, layout->at[v].y - layout->h[v] / 2);
        box.x1 = most(box.x1, layout->at[v].x + layout->w[v] / 2);
        box.y1 = most(box.y1, layout->at[v].y + layout->h[v] / 2);
    }
    return box;
}

/* The cells are made larger where there would be more than two for each node. */
static void size_cells(const struct layout *layout, struct grid *grid)
{
    grid->bounds = bounds_of(layout);
    grid->w = grid->h = 1;
    for (uint32_t v = 0; v < layout->node_count; v++) {
        grid->w = most(grid->w, layout->w[v] + layout->gap);
        grid->h = most(grid->h, layout->h[v] + layout->gap);
    }
    const double across = grid->bounds.x1 - grid->bounds.x0;
    const double down = grid->bounds.y1 - grid->bounds.y0;
    while ((across / grid->w + 1) * (down / grid->h + 1) > 2.0 * layout->node_count) {
        grid->w *= 1.3;
        grid->h *= 1.3;
    }
    grid->columns = (uint32_t)(across / grid->w) + 1;
    grid->rows = (uint32_t)(down / grid->h) + 1;
}

/* A counting sort by cell. */
static void fill_grid(const struct layout *layout, struct grid *grid)
{
    size_cells(layout, grid);
    const uint32_t cells = grid->columns * grid->rows;
    memset(grid->start, 0, (cells + (size_t)2) * sizeof *grid->start);
    for (uint32_t v = 0; v < layout->node_count; v++) {
        const uint32_t column = (uint32_t)((layout->at[v].x - grid->bounds.x0) / grid->w);
        const uint32_t row = (uint32_t)((layout->at[v].y - grid->bounds.y0) / grid->h);
        grid->cell[v] = row * grid->columns + column;
        grid->start[grid->cell[v] + 2]++;
    }
    for (uint32_t c = 2; c < cells + 2; c++)
        grid->start[c] += grid->start[c - 1];
    for (uint32_t v = 0; v < layout->node_count; v++)
        grid->nodes[grid->start[grid->cell[v] + 1]++] = v;
}

static bool push_apart(const struct layout *layout, uint32_t a, uint32_t b)
{
    struct point *p = &layout->at[a];
    struct point *q = &layout->at[b];
    const double x = (layout->w[a] + layout->w[b]) / 2 + layout->gap - fabs(p->x - q->x);
    const double y = (layout->h[a] + layout->h[b]) / 2 + layout->gap - fabs(p->y - q->y);
    if (x <= 1e-6 || y <= 1e-6)
        return false;
    if (x < y) {
        const double by = (x + 0.01) / 2 * (p->x < q->x ? -1 : 1);
        p->x += by;
        q->x -= by;
    } else {
        const double by = (y + 0.01) / 2 * (p->y < q->y ? -1 : 1);
        p->y += by;
        q->y -= by;
    }
    return true;
}

/* Each node against those behind it in its own cell and in the four cells after it. */
static bool push_all(const struct layout *layout, const struct grid *grid)
{
    bool moved = false;
    for (uint32_t row = 0; row < grid->rows; row++) {
        for (uint32_t column = 0; column < grid->columns; column++) {
            const uint32_t cell = row * grid->columns + column;
            for (uint32_t i = grid->start[cell]; i < grid->start[cell + 1]; i++) {
                const uint32_t v = grid->nodes[i];
                for (uint32_t k = i + 1; k < grid->start[cell + 1]; k++)
                    moved |= push_apart(layout, v, grid->nodes[k]);
                if (column + 1 < grid->columns) {
                    for (uint32_t k = grid->start[cell + 1]; k < grid->start[cell + 2]; k++)
                        moved |= push_apart(layout, v, grid->nodes[k]);
                }
                if (row + 1 == grid->rows)
                    continue;
                const uint32_t below = cell + grid->columns;
                const uint32_t from = column > 0 ? below - 1 : below;
                const uint32_t to = column + 1 < grid->columns ? below + 2 : below + 1;
                for (uint32_t k = grid->start[from]; k < grid->start[to]; k++)
                    moved |= push_apart(layout, v, grid->nodes[k]);
            }
        }
    }
    return moved;
}

static void scale_by(const struct layout *layout, double factor)
{
    for (uint32_t v = 0; v < layout->node_count; v++) {
        layout->at[v].x *= factor;
        layout->at[v].y *= factor;
    }
}

static void scale_first(const struct layout *layout)
{
    double boxes = 0;
    double x0 = INFINITY, x1 = -INFINITY, y0 = INFINITY, y1 = -INFINITY;
    for (uint32_t v = 0; v < layout->node_count; v++) {
        boxes += (layout->w[v] + layout->gap) * (layout->h[v] + layout->gap);
        x0 = least(x0, layout->at[v].x);
        x1 = most(x1, layout->at[v].x);
        y0 = least(y0, layout->at[v].y);
        y1 = most(y1, layout->at[v].y);
    }
    scale_by(layout, sqrt(boxes / FIRST_SHARE / most(1e-9, (x1 - x0) * (y1 - y0))));
}

odf_status layout_spread(const struct layout *layout, struct arena *memory, struct box *out_bounds)
{
    const size_t n = layout->node_count;
    struct grid grid = {
        .start = arena_array(memory, uint32_t, 2 * n + 4),
        .nodes = arena_array(memory, uint32_t, n),
        .cell = arena_array(memory, uint32_t, n),
    };
    if (!grid.start || !grid.nodes || !grid.cell || !layout_even(layout, memory, EVEN_SHARE))
        return ODF_E_MEMORY;
    scale_first(layout);
    bool apart = false;
    for (int growth = 0; growth < MOST_GROWTHS && !apart; growth++) {
        for (int round = 0; round < ROUNDS && !apart; round++) {
            if (!tick_step(layout->tick, "pushing boxes apart", (size_t)growth, MOST_GROWTHS))
                return ODF_E_CANCELLED;
            fill_grid(layout, &grid);
            apart = !push_all(layout, &grid);
        }
        if (!apart)
            scale_by(layout, GROWTH);
    }
    *out_bounds = bounds_of(layout);
    return ODF_OK;
}
