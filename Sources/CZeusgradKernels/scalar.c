#include "CZeusgradKernels.h"
#include "large_angle.h"

#pragma STDC FP_CONTRACT OFF
#include "scalar.inc"

static double zg_sin1(double x) {
  double size = zg_abs1(x);
  double wave = size <= ZG_LARGE_ANGLE ? zg_wave_of1(size, 0) : zg_large_angle(size, 0);
  return zg_real1(zg_bits1(wave) ^ zg_sign1(x));
}

static double zg_cos1(double x) {
  double size = zg_abs1(x);
  return size <= ZG_LARGE_ANGLE ? zg_wave_of1(size, 1) : zg_large_angle(size, 1);
}

#define ZG_SCALAR(operation, name) double zg_##name(double x) { return zg_##name##1(x); }
ZG_EACH_OPERATION(ZG_NOTHING, ZG_SCALAR, ZG_NOTHING, ZG_NOTHING)

double zg_elu(double x, double alpha) { return zg_elu1(x, alpha); }
double zg_max(double a, double b) { return zg_max1(a, b); }
double zg_min(double a, double b) { return zg_min1(a, b); }

double zg_larger_gradient(double gradient, double number, double other) {
  return zg_larger_gradient1(gradient, number, other);
}
