// The inner loops of the engine in C: a Swift function cannot be compiled for several instruction
// sets. Every function gives the same bits on every machine, alone or in an array: no fused
// multiply-add, no approximate instruction, and scalar and vector code from one source.
#pragma once

#include <stddef.h>

#include "zg_instruction.h"

// MARK: Elementary functions, one number at a time

double zg_exp(double x);
double zg_log(double x);
double zg_tanh(double x);
// 1 / (1 + e^-x)
double zg_sigmoid(double x);
// log(1 + e^x)
double zg_softplus(double x);
double zg_sin(double x);
double zg_cos(double x);
// As in C99, annex F: zg_pow(x, 0) and zg_pow(1, y) are 1 even for NaN.
double zg_pow(double x, double y);

// MARK: Kernels for each instruction set

// Writes f(x[i]) to y[i] for i < count. The arrays are the same or do not overlap.
typedef void zg_map(double *y, const double *x, size_t count);

struct zg_kernels {
  const char *name;
  zg_map *exp;
  zg_map *log;
  zg_map *tanh;
  zg_map *sigmoid;
  zg_map *softplus;
  zg_map *sin;
  zg_map *cos;
  zg_run *run;
};

enum { ZG_BASELINE, ZG_V3, ZG_V4, ZG_VARIANTS };

// The kernels of a variant; NULL where this machine cannot run them.
const struct zg_kernels *zg_kernels_variant(int index);

// The variant with the widest vectors that this machine can run.
const struct zg_kernels *zg_kernels_best(void);
