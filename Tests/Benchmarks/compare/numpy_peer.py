"""NumPy by hand: numpy_peer.py DATA train|once relu|tanh HIDDEN SAMPLES, or DATA heatmap."""
import numpy as np

from peer import L2, RATE, grid, main, measure, parameters, samples


def epoch(P, x, y, relu):
    W1, b1, W2, b2, W3, b3 = P
    z1 = x @ W1.T + b1
    a1 = np.maximum(z1, 0) if relu else np.tanh(z1)
    z2 = a1 @ W2.T + b2
    a2 = np.maximum(z2, 0) if relu else np.tanh(z2)
    margin = 1 - y * (a2 @ W3.T + b3)[:, 0]
    active = margin > 0
    loss = (margin * active).mean() + L2 * sum((p * p).sum() for p in P)
    ds = (-(y * active) / len(y))[:, None]
    d2 = (ds @ W3) * ((a2 > 0) if relu else 1 - a2 * a2)
    d1 = (d2 @ W2) * ((a1 > 0) if relu else 1 - a1 * a1)
    gradient = (d1.T @ x, d1.sum(0), d2.T @ a1, d2.sum(0), ds.T @ a2, ds.sum(0))
    for p, g in zip(P, gradient):
        p -= RATE * (g + 2 * L2 * p)
    return loss


def epochs(activation, hidden, count):
    x, y = samples(count)
    start = parameters(hidden)

    def run():
        P = [p.copy() for p in start]
        for _ in range(100):
            loss = epoch(P, x, y, activation == "relu")
        return loss

    return run


def train(*work):
    measure(100, epochs(*work))


def once(*work):
    print(epochs(*work)())


def heatmap():
    W1, b1, W2, b2, W3, b3 = parameters(16)
    x = grid()

    def run():
        a1 = np.maximum(x @ W1.T + b1, 0)
        return (np.maximum(a1 @ W2.T + b2, 0) @ W3.T + b3).sum()

    measure(1, run)


if __name__ == "__main__":
    main(train, heatmap, once=once)
