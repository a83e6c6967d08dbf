/* SPDX-License-Identifier: MIT */
/* Kernels in the widest registers of the machine that runs them, chosen at run time.
 *
 * A kernel is written once, with vector types, as an inline function; KERNEL(name, arguments)
 * compiles it for each width. Vector types do the same operations on the same lanes at every
 * width, so the results are the same bits everywhere. */
#ifndef ANALYSIS_SIMD_H
#define ANALYSIS_SIMD_H

#define ALWAYS_INLINE static inline __attribute__((always_inline))

#if defined(__x86_64__)
#define KERNEL(name, parameters, arguments)                                                        \
    __attribute__((                                                                                \
        target("avx512f,avx512vl,avx512dq,avx512bw,popcnt"))) static void name##_512 parameters    \
    {                                                                                              \
        name##_lanes arguments;                                                                    \
    }                                                                                              \
    __attribute__((target("avx2,popcnt"))) static void name##_256 parameters                       \
    {                                                                                              \
        name##_lanes arguments;                                                                    \
    }                                                                                              \
    static void name##_128 parameters                                                              \
    {                                                                                              \
        name##_lanes arguments;                                                                    \
    }                                                                                              \
    static void name parameters                                                                    \
    {                                                                                              \
        if (__builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&            \
            __builtin_cpu_supports("avx512bw"))                                                    \
            name##_512 arguments;                                                                  \
        else if (__builtin_cpu_supports("avx2"))                                                   \
            name##_256 arguments;                                                                  \
        else                                                                                       \
            name##_128 arguments;                                                                  \
    }
#else
#define KERNEL(name, parameters, arguments)                                                        \
    static void name parameters                                                                    \
    {                                                                                              \
        name##_lanes arguments;                                                                    \
    }
#endif

#endif
