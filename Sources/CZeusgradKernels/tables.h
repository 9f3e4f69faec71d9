// The table of each variant that this architecture has.
#pragma once

#include "CZeusgradKernels.h"

extern const struct zg_kernels zg_kernels_baseline;
#if defined(__x86_64__)
extern const struct zg_kernels zg_kernels_v3;
extern const struct zg_kernels zg_kernels_v4;
#endif
