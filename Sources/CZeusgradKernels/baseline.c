// What every machine of the architecture has: SSE2 on x86-64, NEON on arm64.
#include "tables.h"

#pragma STDC FP_CONTRACT OFF
#define ZG_TABLE zg_kernels_baseline
#define ZG_NAME "baseline"
#include "variant.inc"
