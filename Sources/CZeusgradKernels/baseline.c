// What every machine of the architecture has: SSE2 on x86-64, NEON on arm64.
#include "tables.h"

#pragma STDC FP_CONTRACT OFF
#define ZG_TABLE zg_kernels_baseline
#define ZG_NAME "baseline"
// A sum takes four registers, of 16 or, on arm64, of 32.
#if defined(__aarch64__)
#define ZG_HAS_FUSED 1
#define ZG_SUMS 4
#define ZG_SIDE 4
#else
#define ZG_HAS_FUSED 0
#define ZG_SUMS 2
#define ZG_SIDE 2
#endif
#include "variant.inc"
