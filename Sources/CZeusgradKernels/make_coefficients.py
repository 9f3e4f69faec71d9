#!/usr/bin/env python3
"""Computes the constants of the elementary functions.

    python make_coefficients.py     # writes coefficients.inc beside it; the same bytes every time

Made with mpmath 1.3.0 at 420 digits. The polynomials are minimax (Remez' exchange on a fine
grid): the largest value of weight · |function - polynomial| is as small as the degree allows.
"""

import pathlib

from mpmath import cos, coth, erfc, exp, expm1, ldexp, log, lu_solve, matrix, mp, mpf, nint, pi, sin, sqrt

mp.dps = 420
HERE = pathlib.Path(__file__).parent


def remez(function, weight, low, high, degree):
    """The coefficients, lowest first, and the weighted error that is left."""
    mp.dps = 60
    low, high = mpf(low), mpf(high)
    count = 1501  # odd: the middle, where a weight may be 0, is not on it
    grid = [(low + high) / 2 - (high - low) / 2 * cos(pi * i / count) for i in range(count + 1)]
    values = [(x, function(x), weight(x)) for x in grid]
    picks = [round(i * count / (degree + 1)) for i in range(degree + 2)]
    for _ in range(30):
        system, right = matrix(degree + 2, degree + 2), matrix(degree + 2, 1)
        for row, pick in enumerate(picks):
            x, y, w = values[pick]
            for power in range(degree + 1):
                system[row, power] = x**power
            system[row, degree + 1] = (-1) ** row / w
            right[row] = y
        solution = list(lu_solve(system, right))
        coefficients = solution[:-1]
        errors = [w * (y - polynomial(coefficients, x)) for x, y, w in values]
        # The largest error of each run of one sign; of too many, those at the ends go first.
        peaks = []
        for place, error in enumerate(errors):
            if peaks and (errors[peaks[-1]] > 0) == (error > 0):
                if abs(error) > abs(errors[peaks[-1]]):
                    peaks[-1] = place
            else:
                peaks.append(place)
        while len(peaks) > degree + 2:
            peaks.pop(0 if abs(errors[peaks[0]]) < abs(errors[peaks[-1]]) else -1)
        assert len(peaks) == degree + 2, f"{len(peaks)} peaks"
        if peaks == picks:
            break
        picks = peaks
    mp.dps = 420
    return coefficients, max(map(abs, errors))


def polynomial(coefficients, x):
    total = mpf(0)
    for coefficient in reversed(coefficients):
        total = total * x + coefficient
    return total


def upper(number, bits):
    """The number cut to so many significant bits: times a short integer it is exact."""
    scale = bits - 1 - int(mp.floor(log(abs(number), 2)))
    return ldexp(nint(ldexp(number, scale)), -scale)


def literal(number):
    return float(number).hex().replace("0000000000000p", "p")


lines = [
    "// Made by make_coefficients.py; the polynomials are minimax, the others cut from the number.",
]


def define(name, number, comment=""):
    lines.append(f"#define ZG_{name} {literal(number)}" + (f"  // {comment}" if comment else ""))


def define_polynomial(name, comment, fit):
    coefficients, error = fit
    lines.extend(["", f"// {comment}, to 2^{float(log(error, 2)):.1f}."])
    for place, coefficient in enumerate(coefficients):
        define(f"{name}{place}", coefficient)


ln2_high = upper(log(2), 41)
lines.append("")
define("LOG2_E", 1 / log(2), "1 / ln 2")
define("LN2_HIGH", ln2_high, "41 bits: exact times an exponent (12 bits)")
define("LN2_LOW", log(2) - ln2_high)
define("SQRT_HALF", sqrt(mpf(1) / 2))

define_polynomial(
    "E",
    "(e^r - 1 - r) / r^2 for |r| <= 0.3467, relative to e^r - 1",
    remez(
        lambda r: (expm1(r) - r) / r**2,
        lambda r: abs(r**2 / expm1(r)),
        "-0.3467",
        "0.3467",
        9,
    ),
)

for name, limit, degree in ("T", "0.1734", 4), ("U", "0.6251", 7):
    define_polynomial(
        name,
        f"(h coth(h) - 1) / z of z = h^2 for |h| <= {limit}, relative to 1",
        remez(
            lambda z: (sqrt(z) * coth(sqrt(z)) - 1) / z,
            lambda z: z,
            mpf(limit) ** 2 / 1000,
            mpf(limit) ** 2,
            degree,
        ),
    )


def atanh_rest(z, first):
    """(atanh(s) / s - its terms before z^first) / z^first of z = s^2."""
    total, term, j = mpf(0), mpf(1), 0
    while term > mpf(10) ** -58:
        total += term / (2 * j + 2 * first + 1)
        term *= z
        j += 1
    return total


limit = ((sqrt(2) - 1) / (sqrt(2) + 1)) ** 2
define_polynomial(
    "L",
    "(2 atanh(s) / s - 2) / z of z = s^2 <= 0.02944, relative to 2 atanh(s)",
    remez(lambda z: 2 * atanh_rest(z, 1), lambda z: z / 2, limit / 1000, limit, 6),
)
define_polynomial(
    "A",
    "(atanh(s) / s - 1 - z / 3) / z^2 of z = s^2 <= 0.02944, relative to atanh(s)",
    remez(lambda z: atanh_rest(z, 2), lambda z: z**2, limit / 100, limit, 7),
)
third = upper(mpf(1) / 3, 53)
define("THIRD_HIGH", third)
define("THIRD_LOW", mpf(1) / 3 - third)

quarter = (pi / 4 * mpf("1.0001")) ** 2
define_polynomial(
    "S",
    "(sin(r) - r) / r^3 of z = r^2 for |r| <= pi/4, relative to sin(r)",
    remez(
        lambda z: (sin(sqrt(z)) / sqrt(z) - 1) / z,
        lambda z: z,
        quarter / 1000,
        quarter,
        5,
    ),
)
define_polynomial(
    "C",
    "(cos(r) - 1 + z / 2) / z^2 of z = r^2 for |r| <= pi/4, relative to 1",
    remez(
        lambda z: (cos(sqrt(z)) - 1 + z / 2) / z**2,
        lambda z: z**2,
        quarter / 100,
        quarter,
        5,
    ),
)

# x is 0 where t is -1; beyond 39 the distribution is 0 for a double.
place = 4


def mills(t):
    """(x + place) e^(x^2 / 2) P(X > x) of a standard normal X, t = (x - place) / (x + place)."""
    x = place * (1 + t) / (1 - t)
    return (x + place) * exp(x**2 / 2) * erfc(x / sqrt(mpf(2))) / 2


lines.extend(["", "// Where t = (x - place) / (x + place) is 0."])
define("NORMAL_PLACE", place)
define_polynomial(
    "N",
    "(x + place) e^(x^2 / 2) P(X > x) of t for 0 <= x <= 39, X standard normal, relative to itself",
    remez(mills, lambda t: 1 / mills(t), -1, mpf(39 - place) / (39 + place), 23),
)

lines.extend(["", "// pi / 2 in parts of 39, 39 and 53 bits: two are exact times 14 bits."])
half_pi = pi / 2
first = upper(half_pi, 39)
second = upper(half_pi - first, 39)
define("TWO_OVER_PI", 2 / pi)
define("HALF_PI_1", first)
define("HALF_PI_2", second)
define("HALF_PI_3", half_pi - first - second)
lines.extend(["", "// pi / 2 in two parts of 53 bits."])
define("HALF_PI_HIGH", upper(half_pi, 53))
define("HALF_PI_LOW", half_pi - upper(half_pi, 53))

words = 21
bits = int(mp.floor(ldexp(2 / pi, 64 * (words - 1))))
lines.extend(
    ["", "// The bits of 2 / pi, highest first, after 64 zeros.", "#define ZG_TWO_OVER_PI_BITS \\"]
)
table = [bits >> (64 * i) & (2**64 - 1) for i in reversed(range(words))]
for row in range(0, words, 4):
    text = ", ".join(f"0x{word:016x}" for word in table[row : row + 4])
    lines.append(f"  {text}" + (", \\" if row + 4 < words else ""))

(HERE / "coefficients.inc").write_text("\n".join(lines) + "\n")
