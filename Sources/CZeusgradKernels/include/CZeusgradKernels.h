// The inner loops of the engine in C: a Swift function cannot be compiled for several instruction
// sets. Every function gives the same bits on every machine, alone or in an array: products
// are fused only where the source says so, no instruction is approximate, and scalar and vector code
// have one source.
#pragma once

#if defined(__FAST_MATH__) || (defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__)
#error "zeusgrad computes the same bits everywhere: build it without -ffast-math"
#endif

#include "zg_instruction.h"
#include "zg_thread.h"

// MARK: Elementary functions, one number at a time

// double zg_exp(double x) and so on.
#define ZG_SCALAR(operation, name) double zg_##name(double x);
ZG_EACH_OPERATION(ZG_NOTHING, ZG_SCALAR, ZG_NOTHING, ZG_NOTHING)
#undef ZG_SCALAR
// sum + a * b with one rounding.
double zg_adding_product(double sum, double a, double b);
// The same without an instruction for it, by integers of 128 bits.
double zg_fused_by_integers(double a, double b, double sum);

double zg_elu(double x, double alpha);

// The one of two that is larger or smaller; what is not a number stays so.
double zg_max(double a, double b);
double zg_min(double a, double b);
double zg_larger_gradient(double gradient, double number, double other);

// As in C99, annex F: zg_pow(x, 0) and zg_pow(1, y) are 1 even for NaN.
double zg_pow(double x, double y);

// A power; the exponents from 0 to 4 and -1 are multiplications and a division, which are exact where
// they can be. More of them would lose more than two units in the last place.
static inline double zg_power(double x, double exponent) {
  if (exponent == 2) return x * x;
  if (exponent == 1) return x;
  if (exponent == 0) return 1;
  if (exponent == 3) return x * x * x;
  if (exponent == 4) return x * x * x * x;
  if (exponent == -1) return 1 / x;
  return zg_pow(x, exponent);
}

// MARK: Kernels for each instruction set

struct zg_kernels {
  const char *name;
  zg_run *run;
};

enum { ZG_BASELINE, ZG_V3, ZG_V4, ZG_VARIANTS };

// The kernels of a variant; NULL where this machine cannot run them.
const struct zg_kernels *zg_kernels_variant(int index);

// The variant with the widest vectors that this machine can run.
const struct zg_kernels *zg_kernels_best(void);

// MARK: Processors

// How many processors this process may run on.
int zg_processors(void);

// Tells the processor that this thread waits for another one.
static inline void zg_relax(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}
