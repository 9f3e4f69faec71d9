#include "tables.h"

const struct zg_kernels *zg_kernels_variant(int index) {
  if (index == ZG_BASELINE) return &zg_kernels_baseline;
#if defined(__x86_64__)
  if (index == ZG_V3 && __builtin_cpu_supports("x86-64-v3")) return &zg_kernels_v3;
  if (index == ZG_V4 && __builtin_cpu_supports("x86-64-v4")) return &zg_kernels_v4;
#endif
  return NULL;
}

const struct zg_kernels *zg_kernels_best(void) {
  for (int index = ZG_VARIANTS - 1; index > ZG_BASELINE; index--) {
    const struct zg_kernels *kernels = zg_kernels_variant(index);
    if (kernels != NULL) return kernels;
  }
  return &zg_kernels_baseline;
}
