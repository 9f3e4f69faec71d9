"""PyTorch, eager: torch_peer.py DATA train relu|tanh HIDDEN SAMPLES, or DATA heatmap|readme."""
import torch
from torch import nn

from peer import L2, RATE, grid, main, measure, parameters, samples

torch.set_num_threads(1)


def network(hidden, activation="relu"):
    f = {"relu": nn.ReLU, "tanh": nn.Tanh}[activation]
    model = nn.Sequential(
        nn.Linear(2, hidden), f(), nn.Linear(hidden, hidden), f(), nn.Linear(hidden, 1)
    ).double()
    load(model, parameters(hidden))
    return model


def load(model, start):
    with torch.no_grad():
        for p, numbers in zip(model.parameters(), start):
            p.copy_(torch.from_numpy(numbers))


def train(activation, hidden, count):
    x, y = map(torch.from_numpy, samples(count))
    model, start = network(hidden, activation), parameters(hidden)
    P = list(model.parameters())
    optimizer = torch.optim.SGD(P, lr=RATE)

    def run():
        load(model, start)
        for _ in range(100):
            optimizer.zero_grad()
            loss = torch.relu(1 - y * model(x)[:, 0]).mean() + L2 * sum((p * p).sum() for p in P)
            loss.backward()
            optimizer.step()
        return loss.item()

    measure(100, run)


def heatmap():
    model, x = network(16), torch.from_numpy(grid())

    def run():
        with torch.inference_mode():
            return model(x).sum()

    measure(1, run)


def readme():
    def graph():
        a = torch.tensor(-4.0, dtype=torch.double, requires_grad=True)
        b = torch.tensor(2.0, dtype=torch.double, requires_grad=True)
        c = a + b
        d = a * b + b**3
        c = c + (c + 1)
        c = c + (1 + c + (-a))
        d = d + (d * 2 + (b + a).relu())
        d = d + (3 * d + (b - a).relu())
        e = c - d
        f = e**2
        g = f / 2.0
        g = g + 10.0 / f
        g.backward()
        return g.item() + a.grad.item() + b.grad.item()

    def run():
        for _ in range(200):
            result = graph()
        return result

    measure(200, run)


if __name__ == "__main__":
    main(train, heatmap, readme)
