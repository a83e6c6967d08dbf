/* SPDX-License-Identifier: MIT */
/* Allocations that fail when told to. Link with -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc,
 * --wrap=free; what shared libraries allocate for themselves is not touched. */
#ifndef SUPPORT_FAILING_H
#define SUPPORT_FAILING_H

#include <stddef.h>

/* The nth allocation from now on fails, and none after it; 0: none. */
void failing_at(size_t n);

/* Whether it has failed by now. */
int failing_happened(void);

/* Allocations not yet freed. */
size_t failing_live(void);

#endif
