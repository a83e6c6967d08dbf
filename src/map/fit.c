/* SPDX-License-Identifier: MIT */
/* Brings a layout of any size and direction onto the sheet, and pushes boxes apart. */
#include "map/layout.h"

#define COS_3 0.99862953475457387 /* of 3 degrees */
#define SIN_3 0.052335956242943835
#define EVEN_SHARE 0.35 /* how far places go towards being evenly spaced along an axis */

enum { TURNS = 60, GRID_ROWS = 40, GRID_COLUMNS = 60, CELL_ROWS = 8, CELL_COLUMNS = 12 };

static void turn_by_3(const struct layout *layout)
{
    for (uint32_t v = 0; v < layout->node_count; v++) {
        const struct point p = layout->at[v];
        layout->at[v] = (struct point){p.x * COS_3 - p.y * SIN_3, p.x * SIN_3 + p.y * COS_3};
    }
}

static struct box bounds_of(const struct layout *layout)
{
    struct box box = {layout->at[0].x, layout->at[0].y, layout->at[0].x, layout->at[0].y};
    for (uint32_t v = 1; v < layout->node_count; v++) {
        box.x0 = least(box.x0, layout->at[v].x);
        box.y0 = least(box.y0, layout->at[v].y);
        box.x1 = most(box.x1, layout->at[v].x);
        box.y1 = most(box.y1, layout->at[v].y);
    }
    return box;
}

/* How far the shape of the points is from that of the sheet: 1 is the same. */
static double misfit(const struct layout *layout)
{
    const struct box box = bounds_of(layout);
    const double wanted = layout->width / layout->height;
    const double shape = (box.x1 - box.x0 + 1e-6) / (box.y1 - box.y0 + 1e-6);
    return shape > wanted ? shape / wanted : wanted / shape;
}

struct rank_key {
    double value;
    uint32_t node;
};

static int by_value(const void *left, const void *right)
{
    const struct rank_key *a = left;
    const struct rank_key *b = right;
    if (a->value != b->value)
        return a->value < b->value ? -1 : 1;
    return a->node < b->node ? -1 : a->node > b->node;
}

/* Stretches one axis onto low .. high, dense stretches more than sparse ones. */
static void spread_axis(struct rank_key *keys, size_t count, double low, double high,
                        double even_share)
{
    if (count == 0)
        return;
    qsort(keys, count, sizeof *keys, by_value);
    const double first = keys[0].value;
    const double range = keys[count - 1].value - first;
    for (size_t i = 0; i < count; i++) {
        const double even = count > 1 ? (double)i / (double)(count - 1) : 0.5;
        const double place = range > 0 ? (keys[i].value - first) / range : 0.5;
        keys[i].value = low + (high - low) * (even_share * even + (1 - even_share) * place);
    }
}

static void take_axis(const struct layout *layout, bool vertical, const struct rank_key *keys)
{
    for (uint32_t i = 0; i < layout->node_count; i++) {
        struct point *p = &layout->at[keys[i].node];
        *(vertical ? &p->y : &p->x) = keys[i].value;
    }
}

bool layout_even(const struct layout *layout, struct arena *memory, double share)
{
    struct rank_key *keys = arena_array(memory, struct rank_key, layout->node_count);
    if (!keys)
        return false;
    for (int vertical = 0; vertical < 2; vertical++) {
        for (uint32_t v = 0; v < layout->node_count; v++)
            keys[v] = (struct rank_key){vertical ? layout->at[v].y : layout->at[v].x, v};
        spread_axis(keys, layout->node_count, 0, 1, share);
        take_axis(layout, vertical, keys);
    }
    return true;
}

static void fill_axis(const struct layout *layout, bool vertical, struct rank_key *keys)
{
    const double size = vertical ? layout->height : layout->width;
    const double *extent = vertical ? layout->h : layout->w;
    double margin = 0;
    for (uint32_t v = 0; v < layout->node_count; v++)
        margin = most(margin, extent[v]);
    margin = least(margin, size / 2) / 2;
    for (uint32_t v = 0; v < layout->node_count; v++)
        keys[v] = (struct rank_key){vertical ? layout->at[v].y : layout->at[v].x, v};
    spread_axis(keys, layout->node_count, margin, size - margin, EVEN_SHARE);
    take_axis(layout, vertical, keys);
}

bool layout_fit(const struct layout *layout, struct arena *memory)
{
    struct rank_key *keys = arena_array(memory, struct rank_key, layout->node_count);
    if (!keys)
        return false;
    int best = 0;
    double best_misfit = INFINITY;
    for (int i = 0; i < TURNS; i++) {
        const double now = misfit(layout);
        if (now < best_misfit) {
            best_misfit = now;
            best = i;
        }
        turn_by_3(layout);
    }
    /* TURNS steps were half a turn: the points stand on their heads, which is as good. */
    for (int i = 0; i < best; i++)
        turn_by_3(layout);
    fill_axis(layout, false, keys);
    fill_axis(layout, true, keys);
    if (layout->fixed < layout->node_count)
        layout->at[layout->fixed] = (struct point){layout->width / 2, layout->height / 2};
    return true;
}

/* What boxes take along one axis when their centres are stretched by `scale`. */
static double extent_of(const struct layout *layout, bool vertical, double scale, double *out_low)
{
    double low = INFINITY;
    double high = -INFINITY;
    for (uint32_t v = 0; v < layout->node_count; v++) {
        const double at = scale * (vertical ? layout->at[v].y : layout->at[v].x);
        const double half = (vertical ? layout->h[v] : layout->w[v]) / 2;
        low = least(low, at - half);
        high = most(high, at + half);
    }
    *out_low = low;
    return high - low;
}

/* Few nodes are not torn to the corners of the sheet. */
static double largest_stretch(const struct layout *layout)
{
    return clamped(layout->node_count / 6.0, 1.3, 4);
}

static void stretch_axis(const struct layout *layout, bool vertical)
{
    const double size = vertical ? layout->height : layout->width;
    double low;
    double fits = 1;
    double fails = largest_stretch(layout);
    for (int round = 0; round < 40; round++) {
        const double scale = (fits + fails) / 2;
        if (extent_of(layout, vertical, scale, &low) <= size)
            fits = scale;
        else
            fails = scale;
    }
    const double spare = size - extent_of(layout, vertical, fits, &low);
    for (uint32_t v = 0; v < layout->node_count; v++) {
        double *at = vertical ? &layout->at[v].y : &layout->at[v].x;
        *at = fits * *at - low + spare / 2;
    }
}

void layout_stretch(const struct layout *layout)
{
    stretch_axis(layout, false);
    stretch_axis(layout, true);
}

/* Cells of a coarse grid that hold a box or a tie. */
struct grid {
    bool ink[GRID_ROWS][GRID_COLUMNS];
};

static uint32_t cell_of(double at, double size, uint32_t cells)
{
    return (uint32_t)clamped(at / size * cells, 0, cells - 1);
}

static void paint(const struct layout *layout, struct grid *grid)
{
    for (uint32_t v = 0; v < layout->node_count; v++) {
        const struct box box =
            box_around(layout->at[v].x, layout->at[v].y, layout->w[v], layout->h[v]);
        for (uint32_t r = cell_of(box.y0, layout->height, GRID_ROWS);
             r <= cell_of(box.y1, layout->height, GRID_ROWS); r++) {
            for (uint32_t c = cell_of(box.x0, layout->width, GRID_COLUMNS);
                 c <= cell_of(box.x1, layout->width, GRID_COLUMNS); c++)
                grid->ink[r][c] = true;
        }
    }
    for (uint32_t e = 0; e < layout->tie_count; e++) {
        const struct point a = layout->at[layout->ties[e].a];
        const struct point b = layout->at[layout->ties[e].b];
        for (uint32_t i = 0; i <= 2 * GRID_COLUMNS; i++) {
            const double t = (double)i / (2 * GRID_COLUMNS);
            grid->ink[cell_of(a.y + t * (b.y - a.y), layout->height, GRID_ROWS)]
                     [cell_of(a.x + t * (b.x - a.x), layout->width, GRID_COLUMNS)] = true;
        }
    }
}

double layout_largest_gap(const struct layout *layout)
{
    struct grid grid = {0};
    uint32_t clear[GRID_COLUMNS] = {0}; /* cells without ink from this row upwards */
    uint32_t best = 0;
    paint(layout, &grid);
    for (uint32_t r = 0; r < GRID_ROWS; r++) {
        for (uint32_t c = 0; c < GRID_COLUMNS; c++)
            clear[c] = grid.ink[r][c] ? 0 : clear[c] + 1;
        for (uint32_t c = 0; c < GRID_COLUMNS; c++) {
            uint32_t low = clear[c];
            for (uint32_t k = c; k < GRID_COLUMNS && low > 0; k++) {
                low = clear[k] < low ? clear[k] : low;
                if (low * (k - c + 1) > best)
                    best = low * (k - c + 1);
            }
        }
    }
    return (double)best / (GRID_ROWS * GRID_COLUMNS);
}

double layout_used_cells(const struct layout *layout)
{
    struct grid grid = {0};
    bool used[CELL_ROWS][CELL_COLUMNS] = {0};
    uint32_t count = 0;
    paint(layout, &grid);
    for (uint32_t r = 0; r < GRID_ROWS; r++) {
        for (uint32_t c = 0; c < GRID_COLUMNS; c++) {
            bool *cell = &used[r * CELL_ROWS / GRID_ROWS][c * CELL_COLUMNS / GRID_COLUMNS];
            count += grid.ink[r][c] && !*cell;
            *cell = *cell || grid.ink[r][c];
        }
    }
    return (double)count / (CELL_ROWS * CELL_COLUMNS);
}

static void keep_on_sheet(const struct layout *layout, uint32_t v)
{
    const double x = least(layout->w[v] / 2, layout->width / 2);
    const double y = least(layout->h[v] / 2, layout->height / 2);
    layout->at[v].x = clamped(layout->at[v].x, x, layout->width - x);
    layout->at[v].y = clamped(layout->at[v].y, y, layout->height - y);
}

/* How far two boxes are inside each other along both axes; negative where they are apart. */
static struct point depth_of(const struct layout *layout, uint32_t a, uint32_t b, double gap)
{
    return (struct point){
        (layout->w[a] + layout->w[b]) / 2 + gap - fabs(layout->at[a].x - layout->at[b].x),
        (layout->h[a] + layout->h[b]) / 2 + gap - fabs(layout->at[a].y - layout->at[b].y),
    };
}

static bool push_apart(const struct layout *layout, uint32_t a, uint32_t b, double gap)
{
    const struct point depth = depth_of(layout, a, b, gap);
    if (depth.x <= 1e-9 || depth.y <= 1e-9)
        return false;
    struct point *p = &layout->at[a];
    struct point *q = &layout->at[b];
    const double share = a == layout->fixed ? 0 : b == layout->fixed ? 1 : 0.5;
    if (depth.x * layout->height < depth.y * layout->width) {
        const double by = (depth.x + 0.01) * (p->x < q->x ? -1 : 1);
        p->x += by * share;
        q->x -= by * (1 - share);
    } else {
        const double by = (depth.y + 0.01) * (p->y < q->y ? -1 : 1);
        p->y += by * share;
        q->y -= by * (1 - share);
    }
    keep_on_sheet(layout, a);
    keep_on_sheet(layout, b);
    return true;
}

bool layout_overlaps(const struct layout *layout, double gap)
{
    for (uint32_t a = 0; a < layout->node_count; a++) {
        for (uint32_t b = a + 1; b < layout->node_count; b++) {
            const struct point depth = depth_of(layout, a, b, gap);
            if (depth.x > 1e-6 && depth.y > 1e-6)
                return true;
        }
    }
    return false;
}

bool layout_separate(const struct layout *layout, double gap, unsigned rounds)
{
    for (uint32_t v = 0; v < layout->node_count; v++)
        keep_on_sheet(layout, v);
    for (unsigned round = 0; round < rounds; round++) {
        bool moved = false;
        for (uint32_t a = 0; a < layout->node_count; a++) {
            for (uint32_t b = a + 1; b < layout->node_count; b++)
                moved |= push_apart(layout, a, b, gap);
        }
        if (!moved)
            return true;
    }
    return !layout_overlaps(layout, 0);
}
