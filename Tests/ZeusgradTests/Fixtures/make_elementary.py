#!/usr/bin/env python3
"""Records what mpmath computes, for the tests of the elementary functions.

    python make_elementary.py        # writes elementary.json beside it; the same bytes every time

Made with mpmath 1.3.0. Every line is one argument (two for the power), the nearest double to the
result, and in thousandths how far the result itself lies from that double, in units of its last
place: so a test can tell an error of 0.6 units from one of 1. Doubles are bit patterns in hex.
"""

import json
import math
import pathlib
import random
import struct

from mpmath import cos, erfc, exp, expm1, floor, inf, ldexp, log, log1p, mp, mpf, nint, pi, sin, sqrt, tanh

mp.prec = 2400
HERE = pathlib.Path(__file__).parent
random.seed(20260725)


def word(number):
    return f"{struct.unpack('<Q', struct.pack('<d', number))[0]:016x}"


def double(bits):
    return struct.unpack("<d", struct.pack("<Q", bits))[0]


def nearest(exact):
    """The nearest double, and how far the exact number lies above it in thousandths of an ulp."""
    if exact == 0:
        return 0.0, 0
    exponent = max(int(floor(log(abs(exact), 2))) - 52, -1074)
    # The logarithm of a number just below a power of two may round up to it.
    if ldexp(abs(exact), -exponent) < 2**52 and exponent > -1074:
        exponent -= 1
    steps = nint(ldexp(exact, -exponent))
    rest = ldexp(exact, -exponent) - steps
    try:
        return math.ldexp(int(steps), exponent), int(nint(1000 * rest))
    except OverflowError:
        return math.copysign(math.inf, steps), 0


def sigmoid(x):
    return 1 / (1 + exp(-x)) if x > 0 else exp(x) / (1 + exp(x))


def softplus(x):
    return x + log1p(exp(-x)) if x > 0 else log1p(exp(x))


def normcdf(x):
    with mp.workprec(200 + int(4 * float(x) ** 2)):
        return erfc(-x / sqrt(mpf(2))) / 2


def spread(low, high, count):
    return [low + (high - low) * random.random() for _ in range(count)]


def magnitudes(low, high, count):
    """Both signs, every order of magnitude alike."""
    first, last = math.log2(low), math.log2(high)
    return [
        random.choice([-1, 1]) * 2 ** (first + (last - first) * random.random())
        for _ in range(count)
    ]


def neighbours(number, count=2):
    found = [number]
    for direction in (math.inf, -math.inf):
        x = number
        for _ in range(count):
            x = math.nextafter(x, direction)
            found.append(x)
    return found


TINY = [5e-324, -5e-324, 1e-310, -1e-310, 2.2250738585072014e-308, 1e-300, -1e-17, 1e-9]


def thresholds(*numbers):
    return [x for number in numbers for x in neighbours(number)]


def near_multiples(count):
    """The doubles nearest to multiples of pi/2: most of the digits cancel."""
    found = [float(pi / 2 * k) for k in list(range(1, 21)) + [10430, 10431, 10432]]
    found += [float(pi / 2 * random.randrange(2**p)) for p in range(6, 6 + count)]
    # The hardest of all doubles (Kahan; Muller, Elementary Functions, 11.3.2).
    found.append(math.ldexp(6381956970095103, 797))
    return found


def hardest_angles(count):
    """By continued fractions: those m 2^e whose distance from a multiple of pi/2 is least."""
    found = []
    for exponent in random.sample(range(-30, 971), count):
        ratio, last, m = ldexp(mpf(1), exponent) * 2 / pi, 0, 1
        best = None
        a = floor(ratio)
        rest = ratio - a
        p, q, p1, q1 = a, mpf(1), mpf(1), mpf(0)
        while q < 2**53:
            if q >= 2**52:
                best = int(q)
            rest = 1 / rest
            a = floor(rest)
            rest -= a
            p, p1 = a * p + p1, p
            q, q1 = a * q + q1, q
        if best is not None:
            found.append(math.ldexp(best, exponent))
    return found


ANGLES = (
    TINY + [0.5, -1.0, 2.0, 1e5, -1e10, 1e22, 1e300, 1.7976931348623157e308]
    + thresholds(math.pi / 4, 16384.0, -16384.0) + spread(-7, 7, 80) + spread(-16384, 16384, 60)
    + magnitudes(1e-10, 1e308, 80) + near_multiples(40) + hardest_angles(60)
)

ARGUMENTS = {
    "exp": (exp, TINY + thresholds(709.782712893384, -708.3964185322641, -745.1332191019412,
                                   -744.4400719213812, 0.34657359027997264, 0.0, 1.0)
            + spread(-745, 710, 120) + spread(-2, 2, 80) + magnitudes(1e-20, 700, 60)),
    "log": (log, [5e-324, 1e-310, 2e-308, 1.7976931348623157e308]
            + thresholds(2.2250738585072014e-308, 0.7071067811865476, 1.4142135623730951, 1.0, 0.5,
                         2.0, 10.0)
            + [1 + x for x in magnitudes(1e-16, 0.5, 80)] + spread(0.4, 2.2, 60)
            + [abs(x) for x in magnitudes(5e-324, 1.7e308, 120)]),
    "tanh": (tanh, TINY + thresholds(19.061547465398498, 20.0, 0.17328679513998632, -0.55)
             + spread(-20, 20, 100) + spread(-1, 1, 120) + magnitudes(1e-20, 20, 60)
             + [22.0, -400.0, 1e300]),
    "sigmoid": (sigmoid, TINY + thresholds(36.7368005696771, -708.3964185322641, -745.0, 0.0)
                + spread(-745, 40, 100) + spread(-6, 6, 120) + magnitudes(1e-20, 40, 60)
                + [800.0, -800.0]),
    "softplus": (softplus, TINY + thresholds(36.7368005696771, -36.7368005696771, -745.0, 0.0,
                                             -708.3964185322641, -0.8813735870195429)
                 + spread(-745, 40, 100) + spread(-6, 6, 120) + magnitudes(1e-20, 40, 60)
                 + [800.0, -800.0, 1e300]),
    "sin": (sin, ANGLES),
    "cos": (cos, ANGLES),
}


def powers():
    for _ in range(120):
        x = 2 ** (2000 * (random.random() - 0.5))
        yield x, (random.random() - 0.5) * 2 * 745 / abs(math.log(x))
    for _ in range(80):
        yield 10 * random.random(), 20 * (random.random() - 0.5)
    for _ in range(80):
        x = 1 + (random.random() - 0.5) * 2 ** -random.randrange(40)
        yield x, (random.random() - 0.5) * 2 * 745 / abs(math.log(x))
    for x in neighbours(1.0) + [5e-324, 1e-310, 1.7976931348623157e308, 0.7071067811865476]:
        for y in [0.5, -0.5, 1 / 3, 17.0, -17.5, 1e-300, 3.5e15]:
            if x != 1:
                yield x, y
    for _ in range(30):
        yield -3 * random.random(), float(random.randrange(17, 90))


def units():
    normal = TINY + thresholds(0.0, 1.0, 8.0) + spread(-3, 3, 120) + spread(-37.5, 9, 80)
    return {
        "normcdf": (normcdf, normal),
        "gelu": (lambda x: x * normcdf(x), normal + [40.0]),
        "silu": (lambda x: x * sigmoid(x), TINY + spread(-7, 7, 120) + spread(-760, 40, 80) + [800.0]),
        "elu": (lambda x: x if x > 0 else expm1(x), TINY + thresholds(-0.34657359027997264)
                + spread(-2, 1, 120) + spread(-60, 0, 60) + [-800.0, 800.0]),
    }


def main():
    content = {}
    for name, (function, arguments) in ARGUMENTS.items():
        rows = []
        for x in dict.fromkeys(arguments):
            result, rest = nearest(function(mpf(x)))
            rows.append(f"{word(x)} {word(result)} {rest}")
        content[name] = rows
    content["pow"] = []
    for x, y in powers():
        result, rest = nearest(mpf(x) ** mpf(y))
        content["pow"].append(f"{word(x)} {word(y)} {word(result)} {rest}")
    for name, (function, arguments) in units().items():
        mp.prec = 300
        rows = []
        for x in dict.fromkeys(arguments):
            result, rest = nearest(function(mpf(x)))
            rows.append(f"{word(x)} {word(result)} {rest}")
        content[name] = rows
    lines = (f' "{name}": {json.dumps(rows, indent=2)}' for name, rows in content.items())
    (HERE / "elementary.json").write_text("{\n" + ",\n".join(lines) + "\n}\n")
    print({name: len(rows) for name, rows in content.items()})


main()
