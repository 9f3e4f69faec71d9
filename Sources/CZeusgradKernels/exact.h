// Sums and products without loss: the rounded result and what the rounding has lost. The file that
// includes it keeps FP_CONTRACT off.
#pragma once

// Dekker's FastTwoSum: |a| >= |b|, or a is 0.
static inline double zg_sum(double a, double b, double *lost) {
  double sum = a + b;
  *lost = b - (sum - a);
  return sum;
}

// Dekker's product over Veltkamp's halves of 26 bits, for numbers far from overflow and underflow.
static inline double zg_product(double a, double b, double *lost) {
  double scaled_a = a * 0x1.0000002p27, scaled_b = b * 0x1.0000002p27;
  double a_high = scaled_a - (scaled_a - a), b_high = scaled_b - (scaled_b - b);
  double a_low = a - a_high, b_low = b - b_high;
  double product = a * b;
  *lost = ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low;
  return product;
}
