// x86-64-v4: AVX-512.
#include "tables.h"

#if defined(__x86_64__)
#pragma STDC FP_CONTRACT OFF
#pragma clang attribute push(__attribute__((target("arch=x86-64-v4"))), apply_to = function)
#define ZG_TABLE zg_kernels_v4
#define ZG_HAS_FUSED 1
#define ZG_NAME "x86-64-v4"
// Of 32 registers a sum takes one.
#define ZG_SUMS 24
#define ZG_SIDE 8
#include "variant.inc"
#pragma clang attribute pop
#endif
