/* SPDX-License-Identifier: MIT */
/* Several bytes of a text as one number, the first lowest, the same on every machine; compilers
 * make one load of it. */
#ifndef BASE_BYTES_H
#define BASE_BYTES_H

#include "base/base.h"

static inline uint32_t bytes_four(const void *data)
{
    const unsigned char *bytes = data;
    return bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

static inline uint64_t bytes_eight(const void *data)
{
    const unsigned char *bytes = data;
    return bytes_four(bytes) | (uint64_t)bytes_four(bytes + 4) << 32;
}

#endif
