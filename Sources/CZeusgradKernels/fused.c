#include "CZeusgradKernels.h"

#include <stdint.h>

typedef unsigned __int128 wide;

// A finite number other than 0 as mantissa * 2^exponent, the mantissa with 53 bits.
struct parts {
  uint64_t mantissa;
  int exponent;
};

static uint64_t bits_of(double x) {
  uint64_t bits;
  __builtin_memcpy(&bits, &x, sizeof bits);
  return bits;
}

static struct parts parts_of(double x) {
  uint64_t bits = bits_of(x), mantissa = bits & 0xfffffffffffff;
  int exponent = (int)(bits >> 52 & 0x7ff);
  if (exponent == 0) {
    int shift = __builtin_clzll(mantissa) - 11;
    return (struct parts){mantissa << shift, -1074 - shift};
  }
  return (struct parts){mantissa | 0x10000000000000, exponent - 1075};
}

// What is shifted out leaves a trace in the lowest bit.
static wide shifted(wide x, int count) {
  if (count > 127) return x != 0;
  if (count == 0) return x;
  return x >> count | ((x << (128 - count)) != 0);
}

// x * 2^exponent, rounded to the nearest, to even where two are as near; x is not 0.
static double rounded(int negative, wide x, int exponent) {
  uint64_t high = (uint64_t)(x >> 64);
  int shift = high != 0 ? __builtin_clzll(high) : 64 + __builtin_clzll((uint64_t)x);
  x <<= shift;
  // Of 128 bits; that of the highest.
  int place = exponent - shift + 127;
  uint64_t sign = (uint64_t)negative << 63, kept = 0, bits;
  double result;
  if (place > 1023) {
    bits = (uint64_t)0x7ff << 52;
  } else {
    int drop = place < -1022 ? 75 - 1022 - place : 75;
    if (drop <= 128) {
      wide half = (wide)1 << (drop - 1);
      wide rest = drop == 128 ? x : x & ((half << 1) - 1);
      kept = drop == 128 ? 0 : (uint64_t)(x >> drop);
      kept += rest > half || (rest == half && (kept & 1));
    }
    // A mantissa that was rounded up to the next power of two carries into the exponent.
    bits = place < -1022 ? kept : ((uint64_t)(place + 1022) << 52) + kept;
  }
  bits |= sign;
  __builtin_memcpy(&result, &bits, sizeof result);
  return result;
}

double zg_fused_by_integers(double a, double b, double sum) {
  const uint64_t infinity = (uint64_t)0x7ff << 52, size = ~((uint64_t)1 << 63);
  uint64_t a_bits = bits_of(a), b_bits = bits_of(b), sum_bits = bits_of(sum);
  // What is not finite, or a product that is 0, is what it is without fusing.
  if ((a_bits & size) >= infinity || (b_bits & size) >= infinity || a == 0 || b == 0) {
    return a * b + sum;
  }
  if ((sum_bits & size) >= infinity) return sum;
  int product_negative = (int)((a_bits ^ b_bits) >> 63), sum_negative = (int)(sum_bits >> 63);
  struct parts p = parts_of(a), q = parts_of(b);
  wide product = (wide)p.mantissa * q.mantissa << 20;
  int product_exponent = p.exponent + q.exponent - 20;
  if (sum == 0) return rounded(product_negative, product, product_exponent);

  // Both with their highest bit at 124 or 125: if what is shifted out of one leaves a trace, they
  // are so far apart that the difference keeps all the bits that count.
  struct parts s = parts_of(sum);
  wide addend = (wide)s.mantissa << 73;
  int exponent = s.exponent - 73, distance = product_exponent - exponent;
  if (distance > 0) {
    addend = shifted(addend, distance);
    exponent = product_exponent;
  } else {
    product = shifted(product, -distance);
  }
  if (product_negative == sum_negative) {
    return rounded(product_negative, product + addend, exponent);
  }
  if (product == addend) return 0;
  return product > addend ? rounded(product_negative, product - addend, exponent)
                          : rounded(sum_negative, addend - product, exponent);
}

#if defined(__x86_64__)
__attribute__((target("fma"))) static double by_instruction(double a, double b, double sum) {
  return __builtin_fma(a, b, sum);
}

double zg_adding_product(double sum, double a, double b) {
  return __builtin_cpu_supports("fma") ? by_instruction(a, b, sum) : zg_fused_by_integers(a, b, sum);
}
#elif defined(__aarch64__)
double zg_adding_product(double sum, double a, double b) {
  return __builtin_fma(a, b, sum);
}
#else
double zg_adding_product(double sum, double a, double b) {
  return zg_fused_by_integers(a, b, sum);
}
#endif
