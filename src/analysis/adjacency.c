/* SPDX-License-Identifier: MIT */
#include "analysis/adjacency.h"

#include "analysis/order.h"

enum { SIDE_BITS = 16, SIDE = 1 << SIDE_BITS };

/* The number of the square of a row and a column of squares, row >= column. */
static size_t square_of(const struct adjacency *matrix, uint32_t row, uint32_t column)
{
    return (size_t)column * (2 * (size_t)matrix->sides - column - 1) / 2 + row;
}

static size_t square_count(const struct adjacency *matrix)
{
    return (size_t)matrix->sides * ((size_t)matrix->sides + 1) / 2;
}

/* Counts the pairs of each square, and makes of that where each begins. */
static bool lay_squares(const odf_graph *graph, const uint32_t *place, struct progress *progress,
                        struct adjacency *matrix)
{
    for (uint32_t v = 0; v < graph->node_count; v++) {
        if (v % SIDE == 0 && !progress_at(progress, 0))
            return false;
        const uint32_t here = place[v] >> SIDE_BITS;
        for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++) {
            const uint32_t there = place[graph->target[a]] >> SIDE_BITS;
            matrix->end[here > there ? square_of(matrix, here, there)
                                     : square_of(matrix, there, here)]++;
        }
    }
    uint32_t start = 0;
    for (size_t s = 0; s < square_count(matrix); s++) {
        const uint32_t arcs = matrix->end[s];
        matrix->end[s] = start;
        start += arcs / 2;
    }
    return true;
}

/* Lists the arcs to earlier places; returns how many there are. Without a branch, which would be
 * guessed wrong half of the time. */
static uint32_t list_earlier(const odf_graph *graph, const uint32_t *place, uint32_t v,
                             uint32_t *arcs)
{
    uint32_t count = 0;
    for (uint32_t a = graph->offset[v]; a < graph->offset[v + 1]; a++) {
        arcs[count] = a;
        count += place[graph->target[a]] < place[v];
    }
    return count;
}

/* Puts the pairs in, which moves each beginning to its end. */
static bool fill_squares(const odf_graph *graph, const uint32_t *place, uint32_t *arcs,
                         struct progress *progress, struct adjacency *matrix)
{
    for (uint32_t i = 0; i < matrix->n; i++) {
        if (i % SIDE == 0 && !progress_at(progress, 0))
            return false;
        const uint32_t count = list_earlier(graph, place, matrix->node[i], arcs);
        for (uint32_t k = 0; k < count; k++) {
            const uint32_t column = place[graph->target[arcs[k]]];
            const size_t square = square_of(matrix, i >> SIDE_BITS, column >> SIDE_BITS);
            const uint32_t p = matrix->end[square]++;
            matrix->pair[p] = i << SIDE_BITS | column % SIDE;
            if (matrix->strength)
                matrix->strength[p] = graph->pair_strength[graph->arc_pair[arcs[k]]];
        }
    }
    return true;
}

odf_status adjacency_init(const odf_graph *graph, bool by_strength, struct arena *memory,
                          struct progress *progress, struct adjacency *out, odf_error *err)
{
    const uint32_t n = graph->node_count;
    CLEANUP(arena_clear) struct arena scratch = {0};
    uint32_t *place = arena_array(&scratch, uint32_t, n);
    uint32_t *arcs = arena_array(&scratch, uint32_t, (size_t)n + 1); /* of one node */
    uint32_t *node = arena_array(memory, uint32_t, n);
    struct adjacency matrix = {.n = n, .node = node, .sides = (n + SIDE - 1) >> SIDE_BITS};
    matrix.end = arena_array(memory, uint32_t, square_count(&matrix));
    matrix.pair = arena_array(memory, uint32_t, graph->pair_count);
    matrix.strength = by_strength ? arena_array(memory, uint32_t, graph->pair_count) : NULL;
    matrix.both = arena_array(memory, struct both, n);
    if (!place || !arcs || !node || !matrix.end || !matrix.pair ||
        (by_strength && !matrix.strength) || !matrix.both || !sort_by_degree(graph, node, place))
        return fail(err, ODF_E_MEMORY, "%s of %u nodes", progress->phase, n);
    if (!lay_squares(graph, place, progress, &matrix) ||
        !fill_squares(graph, place, arcs, progress, &matrix))
        return progress_cancelled(progress, err);
    *out = matrix;
    return ODF_OK;
}

static void multiply_square(const uint32_t *pair, uint32_t count, struct both *row,
                            struct both *column)
{
    for (uint32_t p = 0; p < count; p++) {
        struct both *r = row + (pair[p] >> SIDE_BITS);
        struct both *c = column + pair[p] % SIDE;
        r->out += c->in;
        c->out += r->in;
    }
}

static void multiply_square_by_strength(const uint32_t *pair, const uint32_t *strength,
                                        uint32_t count, struct both *row, struct both *column)
{
    for (uint32_t p = 0; p < count; p++) {
        struct both *r = row + (pair[p] >> SIDE_BITS);
        struct both *c = column + pair[p] % SIDE;
        r->out += c->in * strength[p];
        c->out += r->in * strength[p];
    }
}

bool adjacency_apply(void *context, const double *in, double *out, struct progress *progress)
{
    const struct adjacency *matrix = context;
    struct both *both = matrix->both;
    uint32_t start = 0;
    size_t square = 0;
    for (size_t i = 0; i < matrix->n; i++)
        both[i] = (struct both){in[i], 0};
    for (size_t column = 0; column < matrix->n; column += SIDE) {
        for (size_t row = column; row < matrix->n; row += SIDE, square++) {
            const uint32_t count = matrix->end[square] - start;
            if (!progress_at(progress, 0))
                return false;
            if (matrix->strength)
                multiply_square_by_strength(matrix->pair + start, matrix->strength + start, count,
                                            both + row, both + column);
            else
                multiply_square(matrix->pair + start, count, both + row, both + column);
            start = matrix->end[square];
        }
    }
    for (size_t i = 0; i < matrix->n; i++)
        out[i] = both[i].out;
    return true;
}
