"""JAX: jax_peer.py DATA train relu|tanh HIDDEN SAMPLES scan|step, or DATA heatmap."""
import os

os.environ.setdefault("JAX_PLATFORMS", "cpu")

import jax
import jax.numpy as jnp

from peer import L2, RATE, grid, main, measure, parameters, samples

jax.config.update("jax_enable_x64", True)


def scores(P, x, activation):
    W1, b1, W2, b2, W3, b3 = P
    f = {"relu": jax.nn.relu, "tanh": jnp.tanh}[activation]
    return (f(f(x @ W1.T + b1) @ W2.T + b2) @ W3.T + b3)[:, 0]


def train(activation, hidden, count, mode):
    x, y = map(jnp.asarray, samples(count))
    start = parameters(hidden)

    def loss(P):
        hinge = jnp.maximum(1 - y * scores(P, x, activation), 0).mean()
        return hinge + L2 * sum((p * p).sum() for p in P)

    def step(P, _=None):
        value, gradient = jax.value_and_grad(loss)(P)
        return [p - RATE * g for p, g in zip(P, gradient)], value

    # What an epoch each call costs, and what all in one call.
    single = jax.jit(step, donate_argnums=0)
    scan = jax.jit(lambda P: jax.lax.scan(step, P, None, length=100))

    def run():
        P = [jnp.array(p) for p in start]
        if mode == "scan":
            return scan(P)[1][-1].block_until_ready()
        for _ in range(100):
            P, value = single(P)
        return value.block_until_ready()

    measure(100, run)


def heatmap():
    P, x = [jnp.asarray(p) for p in parameters(16)], jnp.asarray(grid())
    frame = jax.jit(lambda P, x: scores(P, x, "relu"))
    measure(1, lambda: frame(P, x).block_until_ready().sum())


if __name__ == "__main__":
    main(train, heatmap)
