/* SPDX-License-Identifier: MIT */
/* How far apart a tie of some strength sets two nodes, said once. */
#ifndef ANALYSIS_LENGTH_H
#define ANALYSIS_LENGTH_H

#include <math.h>
#include <stdint.h>

/* Sums of lengths that differ by less than this part of themselves are equally short: the same
 * lengths added in another order must not make one of two equal ways the shorter. */
#define LENGTH_EPSILON 1e-10

static inline double length_of(uint32_t strength)
{
    return 1.0 / strength;
}

/* < 0, 0, > 0 */
static inline int length_compare(double a, double b)
{
    if (fabs(a - b) <= LENGTH_EPSILON * (a > b ? a : b))
        return 0;
    return a < b ? -1 : 1;
}

#endif
