/* SPDX-License-Identifier: MIT */
#include "analysis/spectral.h"

#include "analysis/simd.h"
#include "base/arena.h"

#include <math.h>

enum {
    LARGE_BASIS = 24,
    LARGE_KEPT = 8,
    SMALL_BASIS = 16,
    SMALL_KEPT = 6,
    MANY_NODES = 200000,
    LOOK_EVERY = 4, /* steps, with many nodes: a look is cheap beside a step */
    MOST_CYCLES = 2000,
    MOST_SWEEPS = 60,
    STALLED = 8,
    TILE = 256
};

/* Vectors that span what has been tried, and the operator seen from there. */
struct lanczos {
    const struct operator* operator;
    size_t size; /* basis vectors at most */
    size_t used;
    size_t kept; /* of them, the best ones of the last cycle, best first */
    double *basis[LARGE_BASIS + 1];
    double small[LARGE_BASIS][LARGE_BASIS]; /* the operator between basis vectors, symmetric */
    double beyond;                          /* what couples the last of them to the next */
};

/* The eigenvalues of the operator seen from the basis, the largest first, and their vectors. */
struct ritz {
    double value[LARGE_BASIS];
    double vector[LARGE_BASIS][LARGE_BASIS]; /* of value i: vector[i] */
};

/* Eight neighbouring entries; unaligned, since a view has any number of nodes. */
typedef double eight __attribute__((vector_size(64), aligned(8)));

ALWAYS_INLINE void dot_lanes(const double *a, const double *b, size_t n, double *out)
{
    eight sums = {0};
    double rest = 0;
    size_t i = 0;
    for (; i + 8 <= n; i += 8)
        sums += *(const eight *)(a + i) * *(const eight *)(b + i);
    for (; i < n; i++)
        rest += a[i] * b[i];
    *out = (sums[0] + sums[1] + sums[2] + sums[3]) + (sums[4] + sums[5] + sums[6] + sums[7]) + rest;
}
KERNEL(dot, (const double *a, const double *b, size_t n, double *out), (a, b, n, out))

ALWAYS_INLINE void add_scaled_lanes(double *to, double factor, const double *from, size_t n)
{
    size_t i = 0;
    for (; i + 8 <= n; i += 8)
        *(eight *)(to + i) += factor * *(const eight *)(from + i);
    for (; i < n; i++)
        to[i] += factor * from[i];
}
KERNEL(add_scaled, (double *to, double factor, const double *from, size_t n), (to, factor, from, n))

static double dot_of_tile(const double *a, const double *b, size_t n)
{
    double sum;
    dot(a, b, n, &sum);
    return sum;
}

static size_t tile_at(size_t start, size_t n)
{
    return n - start < TILE ? n - start : TILE;
}

static void scale(double *vector, double factor, size_t n)
{
    for (size_t i = 0; i < n; i++)
        vector[i] *= factor;
}

/* Subtracts from `vector` its parts along some vectors of the basis, a tile at a time: it is read
 * from memory only twice, and one long sum over a million entries would lose three digits. Returns
 * the square of what is left. */
static double take_out(const struct lanczos *lanczos, double *vector, const size_t *which,
                       size_t count, double *along)
{
    const size_t n = lanczos->operator->n;
    double left = 0;
    memset(along, 0, count * sizeof *along);
    for (size_t start = 0; start < n; start += TILE) {
        for (size_t i = 0; i < count; i++)
            along[i] +=
                dot_of_tile(vector + start, lanczos->basis[which[i]] + start, tile_at(start, n));
    }
    for (size_t start = 0; start < n; start += TILE) {
        for (size_t i = 0; i < count; i++)
            add_scaled(vector + start, -along[i], lanczos->basis[which[i]] + start,
                       tile_at(start, n));
        left += dot_of_tile(vector + start, vector + start, tile_at(start, n));
    }
    return left;
}

/* The basis vectors along which the operator's image of vector j is to have no part left; j is the
 * last of them. In exact numbers it has none but along j - 1 and j, and along those kept after the
 * first step from these; rounding leaves parts along all. With few nodes all are taken out. With
 * many that would cost more than the steps themselves, and the first is enough: rounding grows
 * along what is about to settle, and that is the first alone (Parlett, ch. 13.8). */
static size_t list_parts(const struct lanczos *lanczos, size_t j, size_t *which)
{
    size_t count = 0;
    const bool all = lanczos->operator->n <= MANY_NODES || j == lanczos->kept;
    for (size_t i = 0; i <= j; i++) {
        if (all || i == 0 || i + 1 >= j)
            which[count++] = i;
    }
    return count;
}

/* One more vector, if the basis is not closed under the operator. False if stopped. */
static bool extend(struct lanczos *lanczos, struct progress *progress, bool *out_closed)
{
    const size_t n = lanczos->operator->n;
    const size_t j = lanczos->used++;
    double *next = lanczos->basis[j + 1];
    size_t which[LARGE_BASIS];
    double along[LARGE_BASIS];
    if (!lanczos->operator->apply(lanczos->operator->context, lanczos->basis[j], next, progress))
        return false;
    const size_t count = list_parts(lanczos, j, which);
    double left = take_out(lanczos, next, which, count, along);
    double whole = left;
    for (size_t i = 0; i < count; i++)
        whole += along[i] * along[i];
    lanczos->small[j][j] = along[count - 1];
    if (n <= MANY_NODES) /* once more, for the last digits */
        left = take_out(lanczos, next, which, count, along);
    lanczos->beyond = sqrt(left);
    /* What is left is rounding: to go on would bring in directions that the beginning has no
     * part in, among them others of the same eigenvalue. */
    *out_closed = lanczos->beyond <= 1e-12 * sqrt(whole);
    if (*out_closed) {
        lanczos->beyond = 0;
        return true;
    }
    scale(next, 1 / lanczos->beyond, n);
    if (j + 1 < lanczos->size)
        lanczos->small[j][j + 1] = lanczos->small[j + 1][j] = lanczos->beyond;
    return true;
}

/* Turns rows p and q, and columns p and q, so that what couples them vanishes. */
static void turn(size_t n, double matrix[][LARGE_BASIS], double vector[][LARGE_BASIS], size_t p,
                 size_t q)
{
    const double slope = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
    const double tangent = (slope >= 0 ? 1 : -1) / (fabs(slope) + sqrt(slope * slope + 1));
    const double cosine = 1 / sqrt(tangent * tangent + 1);
    const double sine = tangent * cosine;
    for (size_t i = 0; i < n; i++) {
        const double a = matrix[i][p];
        const double b = matrix[i][q];
        matrix[i][p] = cosine * a - sine * b;
        matrix[i][q] = sine * a + cosine * b;
    }
    for (size_t i = 0; i < n; i++) {
        const double a = matrix[p][i];
        const double b = matrix[q][i];
        matrix[p][i] = cosine * a - sine * b;
        matrix[q][i] = sine * a + cosine * b;
        const double c = vector[p][i];
        const double d = vector[q][i];
        vector[p][i] = cosine * c - sine * d;
        vector[q][i] = sine * c + cosine * d;
    }
}

/* Whether nothing but rounding is left beside the diagonal. */
static bool is_diagonal(size_t n, double matrix[][LARGE_BASIS])
{
    double diagonal = 0;
    double beside = 0;
    for (size_t i = 0; i < n; i++) {
        diagonal += matrix[i][i] * matrix[i][i];
        for (size_t j = 0; j < i; j++)
            beside += matrix[i][j] * matrix[i][j];
    }
    return beside <= 1e-34 * diagonal;
}

/* Puts the largest value first, and its vector with it. */
static void sort_by_value(size_t n, struct ritz *ritz)
{
    for (size_t i = 0; i < n; i++) {
        size_t most = i;
        for (size_t j = i + 1; j < n; j++)
            most = ritz->value[j] > ritz->value[most] ? j : most;
        for (size_t k = 0; most != i && k < n; k++) {
            const double entry = ritz->vector[i][k];
            ritz->vector[i][k] = ritz->vector[most][k];
            ritz->vector[most][k] = entry;
        }
        const double value = ritz->value[i];
        ritz->value[i] = ritz->value[most];
        ritz->value[most] = value;
    }
}

/* Jacobi's method; the matrix is small. */
static void solve_small(const struct lanczos *lanczos, struct ritz *out)
{
    const size_t n = lanczos->used;
    double matrix[LARGE_BASIS][LARGE_BASIS];
    memcpy(matrix, lanczos->small, sizeof matrix);
    memset(out, 0, sizeof *out);
    for (size_t i = 0; i < n; i++)
        out->vector[i][i] = 1;
    for (int sweep = 0; sweep < MOST_SWEEPS && !is_diagonal(n, matrix); sweep++) {
        for (size_t p = 0; p < n; p++) {
            for (size_t q = p + 1; q < n; q++) {
                if (matrix[p][q] != 0)
                    turn(n, matrix, out->vector, p, q);
            }
        }
    }
    for (size_t i = 0; i < n; i++)
        out->value[i] = matrix[i][i];
    sort_by_value(n, out);
}

/* How far the best vector of the basis is from an eigenvector, as a part of its value. */
static double residual_of(const struct lanczos *lanczos, const struct ritz *ritz)
{
    return fabs(lanczos->beyond * ritz->vector[0][lanczos->used - 1]) / ritz->value[0];
}

/* Extends the basis until it is full, closed under the operator, or good enough. False if stopped.
 */
static bool fill_basis(struct lanczos *lanczos, double tolerance, struct progress *progress,
                       struct ritz *out)
{
    const bool many = lanczos->operator->n> MANY_NODES;
    for (bool more = true; more;) {
        bool closed;
        if (!extend(lanczos, progress, &closed))
            return false;
        more = !closed && lanczos->used < lanczos->size;
        if (more && !(many && lanczos->used % LOOK_EVERY == 0))
            continue;
        solve_small(lanczos, out);
        more = more && residual_of(lanczos, out) > tolerance;
    }
    return true;
}

/* Puts the best vectors of the basis into its first places, and the next one after them (a thick
 * restart: Wu and Simon). */
static void restart(struct lanczos *lanczos, const struct ritz *ritz, size_t kept)
{
    const size_t n = lanczos->operator->n;
    const size_t used = lanczos->used;
    for (size_t start = 0; start < n; start += TILE) {
        double mixed[LARGE_KEPT][TILE] = {{0}};
        for (size_t i = 0; i < kept; i++) {
            for (size_t j = 0; j < used; j++)
                add_scaled(mixed[i], ritz->vector[i][j], lanczos->basis[j] + start,
                           tile_at(start, n));
        }
        for (size_t i = 0; i < kept; i++)
            memcpy(lanczos->basis[i] + start, mixed[i], tile_at(start, n) * sizeof **mixed);
    }
    double *next = lanczos->basis[used];
    lanczos->basis[used] = lanczos->basis[kept];
    lanczos->basis[kept] = next;
    memset(lanczos->small, 0, sizeof lanczos->small);
    for (size_t i = 0; i < kept; i++) {
        lanczos->small[i][i] = ritz->value[i];
        lanczos->small[i][kept] = lanczos->small[kept][i] =
            lanczos->beyond * ritz->vector[i][used - 1];
    }
    lanczos->kept = lanczos->used = kept;
}

static odf_status settle(struct lanczos *lanczos, double tolerance, struct progress *progress,
                         double *out_value, odf_error *err)
{
    const size_t kept = lanczos->operator->n> MANY_NODES ? SMALL_KEPT : LARGE_KEPT;
    double best = INFINITY;
    size_t without_gain = 0;
    struct ritz ritz;
    for (size_t cycle = 0; cycle < MOST_CYCLES; cycle++) {
        if (!fill_basis(lanczos, tolerance, progress, &ritz))
            return progress_cancelled(progress, err);
        *out_value = ritz.value[0];
        if (ritz.value[0] < 1e-300)
            return ODF_OK;
        const double residual = residual_of(lanczos, &ritz);
        without_gain = residual < best / 2 ? 0 : without_gain + 1;
        best = residual < best ? residual : best;
        const bool settled = residual <= tolerance || (best < 1e-10 && without_gain == STALLED);
        restart(lanczos, &ritz, settled || kept >= lanczos->used ? 1 : kept);
        if (settled)
            return ODF_OK;
    }
    return fail(err, ODF_E_LIMIT, "%s: not settled after %d rounds", progress->phase, MOST_CYCLES);
}

/* The largest entry becomes 1; what is below the error becomes 0. */
static void finish(const double *found, size_t n, double value, double *vector)
{
    double largest = 0;
    for (size_t i = 0; i < n; i++)
        largest = fabs(found[i]) > fabs(largest) ? found[i] : largest;
    for (size_t i = 0; i < n; i++) {
        const double entry = value < 1e-300 ? 0 : found[i] / largest;
        vector[i] = entry > 1e-13 ? entry : 0;
    }
}

odf_status leading_vector(const struct operator* operator, double tolerance,
                          struct progress *progress, double *vector, double *out_value,
                          odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    const size_t n = operator->n;
    struct lanczos lanczos = {.operator= operator,
                              .size = n> MANY_NODES ? SMALL_BASIS : LARGE_BASIS };
    if (lanczos.size > n)
        lanczos.size = n;
    for (size_t j = 0; j <= lanczos.size; j++) {
        lanczos.basis[j] = arena_array(&scratch, double, n);
        if (!lanczos.basis[j])
            return fail(err, ODF_E_MEMORY, "%s of %zu nodes", progress->phase, n);
    }
    for (size_t i = 0; i < n; i++)
        lanczos.basis[0][i] = 1 / sqrt((double)n);
    double value = 0;
    const odf_status status = settle(&lanczos, tolerance, progress, &value, err);
    if (status != ODF_OK)
        return status;
    finish(lanczos.basis[0], n, value, vector);
    *out_value = value;
    return ODF_OK;
}
