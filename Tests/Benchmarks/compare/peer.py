"""What the peers in Python share: data, constants and the clock."""
import os
import statistics
import sys
import time

import numpy as np

RATE, L2 = 0.05, 1e-4


def read(name, folder=sys.argv[1]):
    return np.fromfile(os.path.join(folder, name + ".bin"), "<f8")


def samples(count):
    return read(f"x_{count}").reshape(-1, 2), read(f"y_{count}")


def grid():
    return read("grid").reshape(-1, 2)


def parameters(hidden):
    """W1, b1, W2, b2, W3, b3; W has shape (units, inputs)."""
    numbers, parts = read(f"p_{hidden}"), []
    for inputs, units in ((2, hidden), (hidden, hidden), (hidden, 1)):
        weights, biases, numbers = np.split(numbers, [inputs * units, (inputs + 1) * units])
        parts += [weights.reshape(units, inputs).copy(), biases.copy()]
    return parts


def measure(per, run):
    """Prints the median of some runs in µs; the first, which may compile, is not counted."""
    check, times, start = run(), [], time.perf_counter()
    while len(times) < 3 or time.perf_counter() - start < 0.3:
        before = time.perf_counter()
        check = run()
        times.append((time.perf_counter() - before) * 1e6 / per)
    print(statistics.median(times), float(check))


def main(train, heatmap=None, readme=None, once=None):
    work, *rest = sys.argv[2:]
    if work in ("train", "once"):
        activation, hidden, count = rest[0], int(rest[1]), int(rest[2])
        {"train": train, "once": once}[work](activation, hidden, count, *rest[3:])
    else:
        {"heatmap": heatmap, "readme": readme}[work]()
