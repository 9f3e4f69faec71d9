#include "CZeusgradKernels.h"
#include "large_angle.h"

#pragma STDC FP_CONTRACT OFF
#include "scalar.inc"

double zg_exp(double x) { return zg_exp1(x); }
double zg_log(double x) { return zg_log1(x); }
double zg_tanh(double x) { return zg_tanh1(x); }
double zg_sigmoid(double x) { return zg_sigmoid1(x); }
double zg_softplus(double x) { return zg_softplus1(x); }

double zg_sin(double x) {
  double size = zg_abs1(x);
  double wave = size <= ZG_LARGE_ANGLE ? zg_wave_of1(size, 0) : zg_large_angle(size, 0);
  return zg_real1(zg_bits1(wave) ^ zg_sign1(x));
}

double zg_cos(double x) {
  double size = zg_abs1(x);
  return size <= ZG_LARGE_ANGLE ? zg_wave_of1(size, 1) : zg_large_angle(size, 1);
}
