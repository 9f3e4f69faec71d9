// x86-64-v3: AVX2 and FMA.
#include "tables.h"

#if defined(__x86_64__)
#pragma STDC FP_CONTRACT OFF
#pragma clang attribute push(__attribute__((target("arch=x86-64-v3"))), apply_to = function)
#define ZG_TABLE zg_kernels_v3
#define ZG_HAS_FUSED 1
#define ZG_NAME "x86-64-v3"
// Of 16 registers a sum takes two.
#define ZG_SUMS 4
#define ZG_SIDE 4
#include "variant.inc"
#pragma clang attribute pop
#endif
