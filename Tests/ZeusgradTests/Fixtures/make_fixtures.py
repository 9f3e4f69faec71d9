#!/usr/bin/env python3
"""Records what PyTorch computes, for the tests of the engine.

    python make_fixtures.py        # writes the JSON files beside it; the same bytes every time

Made with PyTorch 2.15.0, operations.json with 2.13.0 (CPU, torch.double), and NumPy 2.4.6. Numbers are written with 17
digits at most and read back to the same bits. Parameters are in the order of MLP.parameters:
layer by layer, neuron by neuron, the weights and then the bias.
"""

import json
import pathlib

import numpy as np
import torch

torch.set_default_dtype(torch.double)
torch.set_num_threads(1)
HERE = pathlib.Path(__file__).parent


def leaf(number):
    return torch.tensor(float(number), requires_grad=True)


def write(name, content):
    content = {"madeWith": f"PyTorch {torch.__version__.split('+')[0]}"} | content
    lines = (f" {json.dumps(key)}: {rows(value)}" for key, value in content.items())
    (HERE / name).write_text("{\n" + ",\n".join(lines) + "\n}\n")


def rows(value):
    if isinstance(value, list) and value and isinstance(value[0], (dict, list)):
        return "[\n  " + ",\n  ".join(json.dumps(row) for row in value) + "\n ]"
    return json.dumps(value)


# The two graphs of micrograd's test_engine.py.


def sanity_check():
    x = leaf(-4)
    z = 2 * x + 2 + x
    q = z.relu() + z * x
    h = (z * z).relu()
    y = h + q + q * x
    y.backward()
    return {"name": "sanity check", "result": y.item(), "gradients": [x.grad.item()]}


def more_operations():
    a, b = leaf(-4), leaf(2)
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
    return {
        "name": "more operations",
        "result": g.item(),
        "gradients": [a.grad.item(), b.grad.item()],
    }


# Every operation at several points; c is the constant that is folded into the node.

UNARY = {
    "negate": (lambda a: -a, [-3.0, -0.5, 0.0, 2.25]),
    "relu": (torch.relu, [-2.0, -1e-9, 0.0, 1e-9, 3.5]),
    "tanh": (torch.tanh, [-400.0, -20.0, -1.5, -1e-4, 0.0, 0.3, 2.0, 400.0]),
    "exp": (torch.exp, [-745.0, -30.0, -1.0, 0.0, 0.5, 3.0, 700.0]),
    "log": (torch.log, [1e-300, 1e-3, 0.5, 1.0, 2.0, 1e10]),
    "sigmoid": (torch.sigmoid, [-800.0, -40.0, -2.0, 0.0, 0.7, 5.0, 40.0]),
    "softplus": (
        # PyTorch's own goes over to x at 20; this form is good everywhere.
        lambda a: torch.logaddexp(a, torch.tensor(0.0)),
        [-800.0, -30.0, -1.0, 0.0, 0.25, 4.0, 50.0, 800.0],
    ),
    "squareRoot": (torch.sqrt, [1e-300, 0.25, 1.0, 2.0, 1e20]),
    "sin": (torch.sin, [-7.5, -1.0, 0.0, 0.5, 3.0, 100.0]),
    "cos": (torch.cos, [-7.5, -1.0, 0.0, 0.5, 3.0, 100.0]),
    "abs": (torch.abs, [-2.5, -1e-9, 0.0, 1e-9, 3.5]),
    # PyTorch loses digits of the lower tail; tests of the kernel compare that with exact numbers.
    "gelu": (torch.nn.functional.gelu, [-1.0, -0.5, -1e-3, 0.0, 0.25, 1.0, 4.0, 40.0]),
    "silu": (torch.nn.functional.silu, [-40.0, -2.0, -0.5, -1e-3, 0.0, 0.25, 1.0, 40.0]),
    "normcdf": (torch.special.ndtr, [-1.0, -0.5, 0.0, 0.25, 1.0, 4.0]),
}
BINARY = {
    "add": lambda a, b: a + b,
    "subtract": lambda a, b: a - b,
    "multiply": lambda a, b: a * b,
    "divide": lambda a, b: a / b,
    "max": torch.maximum,
    "min": torch.minimum,
}
CONSTANT = {
    "addConstant": lambda a, c: a + c,
    "constantMinus": lambda a, c: c - a,
    "multiplyConstant": lambda a, c: a * c,
    "divideByConstant": lambda a, c: a / c,
    "constantDividedBy": lambda a, c: c / a,
    "leakyReLU": torch.nn.functional.leaky_relu,
    "elu": torch.nn.functional.elu,
}
CHOICES = {
    "clamp": torch.clamp,
    "select": lambda c, a, b: torch.where(c > 0, a, b),
}
# One rounding: PyTorch's two are exact for these numbers.
TRIPLES = [(2.0, -3.0, 0.5), (-0.5, 0.25, 8.0), (1024.0, 3.0, -5.0), (0.0, -7.0, -11.0)]
CHOSEN = [
    (0.5, -1.0, 2.0), (-1.0, -1.0, 2.0), (2.0, -1.0, 2.0), (-3.0, -1.0, 2.0), (5.0, -1.0, 2.0),
    (0.0, 2.0, -1.0), (1.5, 2.0, 1.0), (3.0, 2.0, 1.0),
]
PAIRS = [
    (2.0, -3.0), (-0.5, 0.25), (1e10, 1e-5), (0.1, 0.3), (-7.0, -11.0), (1.5, 1.5), (-0.01, 1.0)
]
VALUE_POWERS = [
    (2.0, 3.0), (2.0, -1.0), (2.5, 0.5), (2.5, -1.5), (1.7, 16.0), (0.0, 2.0), (0.0, 0.0), (3.0, 0.0),
    (0.3, 1.0),
]
POWERS = [
    (-2.0, 3.0), (-2.0, 2.0), (-2.0, -1.0), (-2.0, -3.0), (0.0, 0.0), (3.0, 0.0), (0.0, 1.0),
    (0.0, 2.0), (1.7, 16.0), (1.7, -16.0), (1.01, 17.0), (1.7, 30.0), (2.5, 0.5), (2.5, -1.5),
    (1e-3, 0.1),
]


def operations():
    for name, (function, points) in UNARY.items():
        for point in points:
            a = leaf(point)
            y = function(a)
            y.backward()
            yield row(name, a, None, 0.0, y)
    for name, function in BINARY.items():
        for left, right in PAIRS:
            a, b = leaf(left), leaf(right)
            y = function(a, b)
            y.backward()
            yield row(name, a, b, 0.0, y)
    for name, function in CONSTANT.items():
        for left, constant in PAIRS:
            a = leaf(left)
            y = function(a, constant)
            y.backward()
            yield row(name, a, None, constant, y)
    for addend, left, right in TRIPLES:
        a, b, d = leaf(addend), leaf(left), leaf(right)
        y = torch.addcmul(a, b, d)
        y.backward()
        yield row("addingProduct", a, b, 0.0, y) | {"d": d.item(), "dd": d.grad.item()}
        a, b = leaf(addend), leaf(left)
        y = a + b * right
        y.backward()
        yield row("addingMultiple", a, b, right, y)
    for name, function in CHOICES.items():
        for numbers in CHOSEN:
            a, b, d = map(leaf, numbers)
            y = function(a, b, d)
            y.backward()
            a.grad = torch.tensor(0.0) if a.grad is None else a.grad
            yield row(name, a, b, 0.0, y) | {"d": d.item(), "dd": d.grad.item()}
    for base, exponent in VALUE_POWERS:
        a, b = leaf(base), leaf(exponent)
        y = a.pow(b)
        y.backward()
        yield row("powerOfValues", a, b, 0.0, y)
    for base, exponent in POWERS:
        a = leaf(base)
        y = a.pow(exponent)
        y.backward()
        yield row("power", a, None, exponent, y)


def row(name, a, b, constant, y):
    result = {"name": name, "a": a.item(), "c": constant, "y": y.item(), "da": a.grad.item()}
    return result if b is None else result | {"b": b.item(), "db": b.grad.item()}


# Losses of one score. Ours have targets +1 and -1, PyTorch's cross-entropy 1 and 0.

LOSSES = {
    "hinge": lambda s, t: torch.relu(1 - t * s),
    "mse": lambda s, t: torch.nn.functional.mse_loss(s, t),
    "bce": lambda s, t: torch.nn.functional.binary_cross_entropy_with_logits(s, (t + 1) / 2),
}
SCORES = [-800.0, -30.0, -3.0, -1.0, -0.25, 0.0, 0.5, 1.0, 2.0, 30.0, 800.0]


def losses():
    for name, function in LOSSES.items():
        for target in (1.0, -1.0):
            for score in SCORES:
                s = leaf(score)
                loss = function(s, torch.tensor(target))
                loss.backward()
                yield {
                    "loss": name, "target": target, "score": score, "value": loss.item(),
                    "gradient": s.grad.item(),
                }


# Optimizers: where a small vector goes under ten given gradients.

START = [0.5, -1.25, 3.0, 0.0, -0.01]


def trajectories():
    generator = np.random.default_rng(7)
    gradients = generator.normal(size=(10, len(START))) * np.array([1, 0.1, 10, 1e-3, 1e-9])
    gradients[4] = 0
    optimizers = {
        "sgd": (lambda p: torch.optim.SGD(p, lr=0.1), 0.0, 0.1),
        "sgd with momentum": (lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9), 0.9, 0.05),
        "adam": (lambda p: torch.optim.Adam(p, lr=0.01), 0.0, 0.01),
    }
    for name, (make, momentum, rate) in optimizers.items():
        p = torch.tensor(START, requires_grad=True)
        optimizer = make([p])
        path = []
        for gradient in gradients:
            p.grad = torch.from_numpy(gradient.copy())
            optimizer.step()
            path.append(p.detach().tolist())
        yield {
            "name": name, "momentum": momentum, "learningRate": rate, "start": START,
            "gradients": gradients.tolist(), "path": path,
        }


# A whole network: its loss and its gradient.

ACTIVATIONS = {
    "relu": torch.relu, "tanh": torch.tanh, "sigmoid": torch.sigmoid, "linear": lambda x: x
}
WIDTHS = [(2, 16), (16, 16), (16, 1)]


def network(generator, zero_biases):
    """Weights (out, in) and biases (out) in turn; uniform in ±√(6 / in)."""
    parameters = []
    for inputs, outputs in WIDTHS:
        bound = np.sqrt(6 / inputs)
        parameters.append(generator.uniform(-1, 1, (outputs, inputs)) * bound)
        biases = np.zeros(outputs) if zero_biases else generator.uniform(-0.5, 0.5, outputs)
        parameters.append(biases)
    return parameters


def neuron_by_neuron(parameters):
    pairs = zip(parameters[0::2], parameters[1::2])
    return np.concatenate([np.column_stack([w, b]).ravel() for w, b in pairs]).tolist()


def scores(parameters, activation, points):
    outputs = points
    for index in range(0, len(parameters), 2):
        outputs = outputs @ parameters[index].T + parameters[index + 1]
        if index < len(parameters) - 2:
            outputs = activation(outputs)
    return outputs[:, 0]


def networks():
    generator = np.random.default_rng(3)
    first = network(generator, zero_biases=False)
    points = generator.uniform(-1.5, 1.5, (20, 2))
    targets = np.where((points**2).sum(1) < 1, 1.0, -1.0)
    cases = []
    for activation, loss in [
        ("relu", "hinge"), ("tanh", "bce"), ("sigmoid", "mse"), ("linear", "hinge"), ("relu", "bce")
    ]:
        parameters = [torch.tensor(p, requires_grad=True) for p in first]
        s = scores(parameters, ACTIVATIONS[activation], torch.from_numpy(points))
        data_loss = LOSSES[loss](s, torch.from_numpy(targets)).mean()
        penalty = sum(0.002 * p.abs().sum() + 0.003 * (p * p).sum() for p in parameters)
        (data_loss + penalty).backward()
        cases.append({
            "activation": activation, "loss": loss, "dataLoss": data_loss.item(),
            "penalty": penalty.item(), "scores": s.tolist(),
            "gradient": neuron_by_neuron([p.grad.numpy() for p in parameters]),
        })
    return {
        "l1": 0.002, "l2": 0.003, "parameters": neuron_by_neuron(first),
        "points": points.tolist(), "targets": targets.tolist(), "cases": cases,
    }


# The standard work on which engines are compared: 100 points of a circle, hinge loss and L2 1e-4
# with the biases included, full-batch gradient descent at 0.05, 100 steps.


def standard_work():
    generator = np.random.default_rng(1000 + 100)
    points = generator.uniform(-1.5, 1.5, (100, 2))
    targets = np.where((points**2).sum(1) < 1, 1.0, -1.0)
    first = network(np.random.default_rng(42 + 16), zero_biases=True)
    parameters = [torch.tensor(p, requires_grad=True) for p in first]
    optimizer = torch.optim.SGD(parameters, lr=0.05)
    path = []
    for _ in range(100):
        optimizer.zero_grad()
        s = scores(parameters, torch.relu, torch.from_numpy(points))
        data_loss = torch.relu(1 - torch.from_numpy(targets) * s).mean()
        loss = data_loss + 1e-4 * sum((p * p).sum() for p in parameters)
        loss.backward()
        optimizer.step()
        path.append(loss.item())
    return {
        "learningRate": 0.05, "l2": 1e-4, "points": points.tolist(),
        "targets": targets.astype(int).tolist(), "parameters": neuron_by_neuron(first),
        "losses": path,
    }


# Random streams, written again from the published algorithms: xoshiro256++ (Blackman & Vigna 2019)
# with its state from SplitMix64 (Steele, Lea & Flood 2014), seeded with mix(seed) ^ FNV-1a(purpose).

WORD = (1 << 64) - 1


def mix(z):
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 & WORD
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB & WORD
    return z ^ (z >> 31)


def split_mix(state):
    while True:
        state = state + 0x9E3779B97F4A7C15 & WORD
        yield mix(state)


def fnv_1a(text):
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = (value ^ byte) * 0x100000001B3 & WORD
    return value


def rotate(x, count):
    return (x << count | x >> 64 - count) & WORD


def xoshiro(s):
    s = list(s)
    while True:
        yield rotate(s[0] + s[3] & WORD, 23) + s[0] & WORD
        shifted = s[1] << 17 & WORD
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= shifted
        s[3] = rotate(s[3], 45)


def streams():
    # The first numbers that others publish for these generators.
    assert next(split_mix(1234567)) == 6457827717110365317
    assert [n for n, _ in zip(xoshiro([1, 2, 3, 4]), range(3))] == [
        41943041, 58720359, 3588806011781223
    ]
    for seed, purpose in [(42, "weights"), (42, "points"), (0, "points"), (WORD, "noise")]:
        state = split_mix(mix(seed) ^ fnv_1a(purpose))
        words = xoshiro([next(state) for _ in range(4)])
        yield {"seed": seed, "purpose": purpose, "words": [next(words) for _ in range(8)]}


write("streams.json", {"streams": list(streams())})
write("operations.json", {
    "graphs": [sanity_check(), more_operations()], "operations": list(operations())
})
write("training.json", {"losses": list(losses()), "trajectories": list(trajectories())})
write("networks.json", networks())
write("standard-work.json", standard_work())
