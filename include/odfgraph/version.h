/* SPDX-License-Identifier: MIT */
#ifndef ODFGRAPH_VERSION_H
#define ODFGRAPH_VERSION_H

#include <odfgraph/status.h>

#ifdef __cplusplus
extern "C" {
#endif

#define ODF_VERSION_MAJOR 0
#define ODF_VERSION_MINOR 1
#define ODF_VERSION_PATCH 0

/** The version of the library in use, "0.1.0"; it may differ from the macros compiled in. */
ODF_API const char *odf_version(void);

#ifdef __cplusplus
}
#endif
#endif
