#include "CZeusgradKernels.h"

#pragma STDC FP_CONTRACT OFF
#include "exact.h"
#include "scalar.inc"

// x^y = e^(y log x) for positive x, with log x and its product as sums of two doubles: an error of
// the exponent is one of the result, 709 times as large as a relative one of the logarithm.

// log x, from 2 atanh(s) = 2s (1 + z/3 + z^2 A(z)) of s = (m - 1) / (m + 1) and z = s^2.
static double log_parts(double x, double *low) {
  int subnormal = x < 0x1p-1022;
  double k;
  double m = zg_split1(subnormal ? x * 0x1p54 : x, &k);
  if (subnormal) k -= 54;

  double f = m - 1, below_low;
  double below = zg_sum(m > 1 ? m : 1, m > 1 ? 1 : m, &below_low);
  double s = f / below, lost;
  double back = zg_product(s, below, &lost);
  double s_low = (((f - back) - lost) - s * below_low) / below;

  double z_low;
  double z = zg_product(s, s, &z_low);
  z_low += 2 * s * s_low;

  double a = ZG_A0 + z * (ZG_A1 + z * (ZG_A2 + z * (ZG_A3 + z * (ZG_A4 + z * (ZG_A5
             + z * (ZG_A6 + z * ZG_A7))))));
  double third_low;
  double third = zg_sum(ZG_THIRD_HIGH, z * a, &third_low);
  third_low += ZG_THIRD_LOW;

  double part_low;
  double part = zg_product(z, third, &part_low);
  part_low += z * third_low + z_low * third;
  double tail_low;
  double tail = zg_product(2 * s, part, &tail_low);
  tail_low += 2 * (s * part_low + s_low * part);

  double sum_low, total_low;
  double sum = zg_sum(2 * s, tail, &sum_low);
  double total = zg_sum(k * ZG_LN2_HIGH, sum, &total_low);
  total_low += k * ZG_LN2_LOW + (sum_low + (2 * s_low + tail_low));
  return zg_sum(total, total_low, low);
}

// e^(high + low) for a low that is small.
static double exp_of_parts(double high, double low) {
  // Beyond these the result is infinite or 0.
  if (high > 710) high = 710, low = 0;
  if (high < -746) high = -746, low = 0;
  double k = (high * ZG_LOG2_E + ZG_ROUNDER) - ZG_ROUNDER;
  double exact = high - k * ZG_LN2_HIGH, small = k * ZG_LN2_LOW;
  double r = exact - small, rest;
  double extra = ((exact - r) - small) + low;
  double sum = zg_expm1_small1(r, &rest);
  double result = 1 + (sum + (rest + extra + sum * extra));
  // Two steps, as the power of a subnormal result cannot be written as one.
  int half = (int)k / 2;
  return result * zg_real1((uint64_t)(1023 + half) << 52)
    * zg_real1((uint64_t)(1023 + (int)k - half) << 52);
}

enum parity { NOT_WHOLE, EVEN, ODD };

static enum parity parity(double y) {
  double size = zg_abs1(y);
  if (size >= 0x1p53) return EVEN;
  uint64_t whole = (uint64_t)size;
  if ((double)whole != size) return NOT_WHOLE;
  return whole & 1 ? ODD : EVEN;
}

double zg_pow(double x, double y) {
  if (y == 0 || x == 1) return 1;
  if (x != x || y != y) return x + y;

  double size = zg_abs1(x), infinity = __builtin_inf();
  if (zg_abs1(y) == infinity) {
    if (size == 1) return 1;
    return (size > 1) == (y > 0) ? infinity : 0;
  }
  enum parity kind = parity(y);
  double sign = zg_sign1(x) != 0 && kind == ODD ? -1 : 1;
  if (size == 0) return sign * (y > 0 ? 0 : infinity);
  if (size == infinity) return sign * (y > 0 ? infinity : 0);
  if (x < 0 && kind == NOT_WHOLE) return __builtin_nan("");
  if (size == 1) return sign;

  // A greater exponent overflows or underflows whatever x is, and the product with it could not be
  // halved; a lesser one gives 1.
  double exponent = y > 0x1p64 ? 0x1p64 : y < -0x1p64 ? -0x1p64 : y;
  if (zg_abs1(exponent) < 0x1p-65) return sign;
  double low, product_low;
  double high = log_parts(size, &low);
  double product = zg_product(exponent, high, &product_low);
  return sign * exp_of_parts(product, product_low + exponent * low);
}
