/* SPDX-License-Identifier: MIT */
/* Numbering the parts of a partition: the largest first, equals in the order of their first node.
 */
#ifndef ANALYSIS_PARTS_H
#define ANALYSIS_PARTS_H

#include "base/arena.h"

/* label[v] < n says which nodes belong together. Writes part[v], sizes[0 .. count) and the count;
 * part may be label itself. False when memory is out, with nothing written. O(n + parts log parts).
 */
bool number_parts(const uint32_t *label, uint32_t n, uint32_t *part, uint32_t *sizes,
                  uint32_t *out_count);

#endif
