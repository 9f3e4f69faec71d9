#ifdef __linux__
#define _GNU_SOURCE
#endif
#include <sched.h>
#include <unistd.h>

#include "CZeusgradKernels.h"

int zg_processors(void) {
#ifdef __linux__
  cpu_set_t allowed;
  // It fails where a machine has more processors than the set has room for.
  if (sched_getaffinity(0, sizeof allowed, &allowed) == 0) return CPU_COUNT(&allowed);
#endif
  return (int)sysconf(_SC_NPROCESSORS_ONLN);
}
