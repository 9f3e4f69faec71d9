// The table of each variant that this architecture has.
#pragma once

#include "CZeusgradKernels.h"

#if defined(__FAST_MATH__) || (defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__)
#error "zeusgrad computes the same bits everywhere: build it without -ffast-math"
#endif

extern const struct zg_kernels zg_kernels_baseline;
#if defined(__x86_64__)
extern const struct zg_kernels zg_kernels_v3;
extern const struct zg_kernels zg_kernels_v4;
#endif
