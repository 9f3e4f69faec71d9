"""Writes the data of the comparison: raw little-endian doubles that every peer reads.

x_N.bin: N points (x, y), uniform in [-1.5, 1.5]^2; y_N.bin: 1 inside the unit circle, else -1.
p_H.bin: a network 2-H-H-1, for each layer the weights [unit][input], uniform with He's bound, and
the biases, 0. grid.bin: 200 x 100 points.
"""
import os
import sys

import numpy as np


def write(folder, name, numbers):
    numbers.astype("<f8").tofile(os.path.join(folder, name + ".bin"))


def main(folder):
    os.makedirs(folder, exist_ok=True)
    for count in (100, 1000, 10000):
        x = np.random.default_rng(1000 + count).uniform(-1.5, 1.5, (count, 2))
        write(folder, f"x_{count}", x)
        write(folder, f"y_{count}", np.where((x**2).sum(1) < 1, 1.0, -1.0))
    for hidden in (16, 64, 256):
        random = np.random.default_rng(42 + hidden)
        parts = []
        for inputs, units in ((2, hidden), (hidden, hidden), (hidden, 1)):
            parts += [random.uniform(-1, 1, units * inputs) * np.sqrt(6 / inputs), np.zeros(units)]
        write(folder, f"p_{hidden}", np.concatenate(parts))
    xs, ys = np.meshgrid(np.linspace(-1.5, 1.5, 200), np.linspace(-1.5, 1.5, 100))
    write(folder, "grid", np.stack([xs.ravel(), ys.ravel()], 1))


if __name__ == "__main__":
    main(sys.argv[1])
