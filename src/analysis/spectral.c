/* SPDX-License-Identifier: MIT */
#include "analysis/spectral.h"

#include <math.h>

enum {
    LARGE_BASIS = 32,
    SMALL_BASIS = 12,
    MANY_NODES = 200000,
    MOST_CYCLES = 2000,
    STALLED = 8,
    TILE = 2048
};

/* Vectors that span what has been tried, and the operator seen from there. */
struct lanczos {
    const struct operator* operator;
    size_t size; /* basis vectors at most */
    size_t used;
    double *basis[LARGE_BASIS + 1];
    double diagonal[LARGE_BASIS];
    double beside[LARGE_BASIS + 1]; /* beside[j] couples j - 1 and j */
};

void adjacency_apply(void *context, const double *in, double *out)
{
    const struct ordered *graph = context;
    for (uint32_t i = 0; i < graph->n; i++) {
        const uint32_t end = graph->offset[i + 1];
        double sum = 0;
        if (graph->strength) {
            for (uint32_t a = graph->offset[i]; a < end; a++)
                sum += in[graph->target[a]] * graph->strength[a];
        } else {
            for (uint32_t a = graph->offset[i]; a < end; a++)
                sum += in[graph->target[a]];
        }
        out[i] = sum;
    }
}

static double dot(const double *a, const double *b, size_t n)
{
    /* Four sums: faster, and a smaller error than one long one. */
    double sums[4] = {0};
    size_t i = 0;
    for (; i + 4 <= n; i += 4) {
        for (int k = 0; k < 4; k++)
            sums[k] += a[i + k] * b[i + k];
    }
    for (; i < n; i++)
        sums[0] += a[i] * b[i];
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

static void add_scaled(double *to, double factor, const double *from, size_t n)
{
    for (size_t i = 0; i < n; i++)
        to[i] += factor * from[i];
}

static void scale(double *vector, double factor, size_t n)
{
    for (size_t i = 0; i < n; i++)
        vector[i] *= factor;
}

/* Subtracts the parts of a vector along the first vectors of the basis, a piece of it at a time, so
 * that it is read from memory only twice. */
static void take_out(const struct lanczos *lanczos, double *vector, size_t count)
{
    const size_t n = lanczos->operator->n;
    double along[LARGE_BASIS] = {0};
    for (size_t start = 0; start < n; start += TILE) {
        const size_t size = n - start < TILE ? n - start : TILE;
        for (size_t i = 0; i < count; i++)
            along[i] += dot(vector + start, lanczos->basis[i] + start, size);
    }
    for (size_t start = 0; start < n; start += TILE) {
        const size_t size = n - start < TILE ? n - start : TILE;
        for (size_t i = 0; i < count; i++)
            add_scaled(vector + start, -along[i], lanczos->basis[i] + start, size);
    }
}

/* Extends the basis until it is full or closed under the operator. False if stopped. */
static bool fill_basis(struct lanczos *lanczos, struct progress *progress)
{
    const size_t n = lanczos->operator->n;
    lanczos->used = 0;
    while (lanczos->used < lanczos->size) {
        const size_t j = lanczos->used++;
        double *next = lanczos->basis[j + 1];
        if (!progress_at(progress, j))
            return false;
        lanczos->operator->apply(lanczos->operator->context, lanczos->basis[j], next);
        lanczos->diagonal[j] = dot(next, lanczos->basis[j], n);
        const double size = sqrt(dot(next, next, n));
        add_scaled(next, -lanczos->diagonal[j], lanczos->basis[j], n);
        if (j)
            add_scaled(next, -lanczos->beside[j], lanczos->basis[j - 1], n);
        /* That was all in exact numbers; rounding leaves parts along the whole basis. Taking them
         * out twice is enough for small views, and once for large ones, which stop at a larger
         * residual. */
        for (int pass = 0; pass < (n > MANY_NODES ? 1 : 2); pass++)
            take_out(lanczos, next, j + 1);
        lanczos->beside[j + 1] = sqrt(dot(next, next, n));
        /* What is left is rounding: to go on would bring in directions that the beginning has no
         * part in, among them others of the same eigenvalue. */
        if (lanczos->beside[j + 1] <= 1e-12 * size) {
            lanczos->beside[j + 1] = 0;
            break;
        }
        scale(next, 1 / lanczos->beside[j + 1], n);
    }
    return true;
}

/* A pivot that vanishes would divide by zero; one this small does the same work. */
static double safe(double pivot)
{
    return fabs(pivot) < 1e-300 ? -1e-300 : pivot;
}

/* How many eigenvalues of the small tridiagonal matrix are below x (Sturm's sequence). */
static size_t count_below(const struct lanczos *lanczos, double x)
{
    size_t count = 0;
    double pivot = 1;
    for (size_t j = 0; j < lanczos->used; j++) {
        const double coupling = j ? lanczos->beside[j] * lanczos->beside[j] / pivot : 0;
        pivot = safe(lanczos->diagonal[j] - x - coupling);
        count += pivot < 0;
    }
    return count;
}

/* The largest eigenvalue of the small matrix, by bisection to the last bit. */
static double largest_value(const struct lanczos *lanczos)
{
    double low = 0;
    double high = 0;
    for (size_t j = 0; j < lanczos->used; j++) {
        const double reach = fabs(lanczos->diagonal[j]) + (j ? lanczos->beside[j] : 0) +
                             (j + 1 < lanczos->used ? lanczos->beside[j + 1] : 0);
        high = reach > high ? reach : high;
    }
    high *= 1 + 1e-14;
    for (;;) {
        const double middle = low + (high - low) / 2;
        if (middle <= low || middle >= high)
            return high;
        if (count_below(lanczos, middle) == lanczos->used)
            high = middle;
        else
            low = middle;
    }
}

/* Its eigenvector: the recurrence run from both ends and joined where it is largest, which is
 * stable where one direction alone is not. */
static void small_vector(const struct lanczos *lanczos, double value, double *vector)
{
    const size_t k = lanczos->used;
    double up[LARGE_BASIS];
    double down[LARGE_BASIS];
    /* Pivots of the factorisations from the top and from the bottom. */
    for (size_t j = 0; j < k; j++)
        up[j] = safe(lanczos->diagonal[j] - value -
                     (j ? lanczos->beside[j] * lanczos->beside[j] / up[j - 1] : 0));
    for (size_t j = k; j-- > 0;)
        down[j] =
            safe(lanczos->diagonal[j] - value -
                 (j + 1 < k ? lanczos->beside[j + 1] * lanczos->beside[j + 1] / down[j + 1] : 0));
    size_t twist = 0;
    double least = INFINITY;
    for (size_t j = 0; j < k; j++) {
        const double gap = fabs(up[j] + down[j] - (lanczos->diagonal[j] - value));
        if (gap < least) {
            least = gap;
            twist = j;
        }
    }
    vector[twist] = 1;
    for (size_t j = twist; j-- > 0;)
        vector[j] = -lanczos->beside[j + 1] * vector[j + 1] / up[j];
    for (size_t j = twist + 1; j < k; j++)
        vector[j] = -lanczos->beside[j] * vector[j - 1] / down[j];
}

/* Puts the best vector of the basis into its first place; returns the size of its residual. */
static double restart(struct lanczos *lanczos, double value)
{
    const size_t n = lanczos->operator->n;
    double small[LARGE_BASIS];
    small_vector(lanczos, value, small);
    const double size = sqrt(dot(small, small, lanczos->used));
    const double residual = fabs(lanczos->beside[lanczos->used] * small[lanczos->used - 1] / size);
    scale(lanczos->basis[0], small[0] / size, n);
    for (size_t j = 1; j < lanczos->used; j++)
        add_scaled(lanczos->basis[0], small[j] / size, lanczos->basis[j], n);
    scale(lanczos->basis[0], 1 / sqrt(dot(lanczos->basis[0], lanczos->basis[0], n)), n);
    return residual;
}

static odf_status settle(struct lanczos *lanczos, double tolerance, struct progress *progress,
                         double *out_value, odf_error *err)
{
    double best = INFINITY;
    size_t without_gain = 0;
    for (size_t cycle = 0; cycle < MOST_CYCLES; cycle++) {
        if (!fill_basis(lanczos, progress))
            return progress_cancelled(progress, err);
        const double value = largest_value(lanczos);
        *out_value = value;
        if (value < 1e-300)
            return ODF_OK;
        const double residual = restart(lanczos, value) / value;
        without_gain = residual < best / 2 ? 0 : without_gain + 1;
        best = residual < best ? residual : best;
        if (residual <= tolerance || (best < 1e-10 && without_gain == STALLED))
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
