// Sums and products are rounded one by one, whatever is beside them. A build may be told otherwise
// (-ffp-contract=fast), and then no macro and no pragma says so: it is found out, before anything is
// computed, and told instead of giving other bits.
#include <stdio.h>
#include <stdlib.h>

#include "CZeusgradKernels.h"

#pragma STDC FP_CONTRACT OFF

#if defined(__x86_64__)
#define ZG_FUSING __attribute__((target("fma")))
#define ZG_CAN_FUSE __builtin_cpu_supports("fma")
#else
#define ZG_FUSING
#define ZG_CAN_FUSE 1
#endif

// Where the kernels may use such an instruction.
ZG_FUSING static int rounds_twice(volatile double *a, volatile double *b, volatile double *c) {
  double x = *a, y = *b, z = *c;
  return x * y + z == 0;
}

__attribute__((constructor)) static void check(void) {
  // Not constant to the compiler. The product is 1 - 2^-60, which rounds to 1.
  volatile double a = 1 + 0x1p-30, b = 1 - 0x1p-30, c = -1;
  if (!ZG_CAN_FUSE || rounds_twice(&a, &b, &c)) return;
  fputs("zeusgrad was built with -ffp-contract=fast, which changes what it computes: build it "
        "without\n", stderr);
  abort();
}
