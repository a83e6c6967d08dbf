/* SPDX-License-Identifier: MIT */
/* The leading eigenvector of a symmetric operator without negative entries. */
#ifndef ANALYSIS_SPECTRAL_H
#define ANALYSIS_SPECTRAL_H

#include "analysis/progress.h"

struct operator
{
    size_t n;
    void *context;
    /* False if the tick asked to stop. */
    bool (*apply)(void *context, const double *in, double *out, struct progress *progress);
};

/* The projection of the vector of ones onto the space of the largest eigenvalue, scaled so that its
 * largest entry is 1, and the eigenvalue: what repeated application to equal beginnings tends to.
 * That makes it one vector also where several components share the largest eigenvalue; components
 * with smaller ones are 0. An operator that maps all to zero has the vector of zeros.
 *
 * The residual is at most `tolerance` times the eigenvalue, or as small as doubles allow. Lanczos
 * with thick restarts, on up to 24 vectors, with many nodes 16. ODF_E_LIMIT if it does not settle;
 * ODF_E_CANCELLED; ODF_E_MEMORY. Sources: Parlett, The Symmetric Eigenvalue Problem (1998), ch. 13;
 * Wu and Simon, SIAM J. Matrix Analysis 22 (2000), doi:10.1137/S0895479898334605. */
odf_status leading_vector(const struct operator* operator, double tolerance,
                          struct progress *progress, double *vector, double *out_value,
                          odf_error *err);

#endif
