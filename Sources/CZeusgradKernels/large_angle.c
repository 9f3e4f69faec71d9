#include "large_angle.h"

#pragma STDC FP_CONTRACT OFF
#include "exact.h"
#include "scalar.inc"

// Payne & Hanek 1983: of the product x * 2/pi only the bits that matter are computed. Those above
// are multiples of 4, whole turns; below, 190 bits leave at least 70 after the worst cancellation.

typedef unsigned __int128 wide;

static const uint64_t two_over_pi[] = {ZG_TWO_OVER_PI_BITS};

static uint64_t bits_from(unsigned position) {
  const uint64_t *word = two_over_pi + position / 64;
  unsigned shift = position % 64;
  return shift == 0 ? word[0] : word[0] << shift | word[1] >> (64 - shift);
}

double zg_large_angle(double size, unsigned quarters) {
  if (!(size < __builtin_inf())) return size - size;

  // size = whole * 2^exponent. The window begins at the bit whose product weighs 2 * whole.
  uint64_t bits = zg_bits1(size);
  uint64_t whole = (bits & 0xfffffffffffff) | 1ull << 52;
  unsigned exponent_plus_62 = (unsigned)(bits >> 52) - 1075 + 62;
  uint64_t window[3];
  for (unsigned i = 0; i < 3; i++) window[i] = bits_from(exponent_plus_62 + 64 * i);

  // The lowest 192 bits of the product: two for the quadrant and a fraction.
  wide low = (wide)whole * window[2];
  wide middle = (wide)whole * window[1] + (uint64_t)(low >> 64);
  uint64_t top = whole * window[0] + (uint64_t)(middle >> 64);
  uint64_t quadrant = (top >> 62) + quarters;
  wide fraction = (wide)top << 64 | (uint64_t)middle;
  fraction = fraction << 2 | (uint64_t)low >> 62;
  uint64_t below = (uint64_t)low << 2;

  // To the nearest multiple: the fraction becomes -1/2 ..< 1/2.
  int negative = fraction >> 127 != 0;
  if (negative) {
    quadrant += 1;
    fraction = ~fraction;
    below = ~below;
  }
  int zeros = 0;
  for (; fraction >> 127 == 0 && zeros < 100; zeros++) {
    fraction = fraction << 1 | below >> 63;
    below <<= 1;
  }

  // fraction * pi / 2 as a sum of two doubles.
  double scale = zg_real1((uint64_t)(1023 - 53 - zeros) << 52);
  double high = (double)(uint64_t)(fraction >> 75) * scale;
  double rest = (double)(uint64_t)(fraction >> 22 & 0x1fffffffffffff) * (scale * 0x1p-53);
  double lost;
  double most = zg_product(high, ZG_HALF_PI_HIGH, &lost);
  lost += high * ZG_HALF_PI_LOW + rest * ZG_HALF_PI_HIGH;
  double r = most + lost;
  lost -= r - most;

  double wave = zg_wave1(negative ? -r : r, negative ? -lost : lost, -(quadrant & 1));
  return quadrant & 2 ? -wave : wave;
}
