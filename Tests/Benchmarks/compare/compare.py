"""Measures zeusgrad beside PyTorch, JAX and NumPy on the same work from the same data.

Every round runs each peer once, in turn, each in a process of its own on one core; the table has
the medians of the rounds and, of the ratios to zeusgrad in the same round, the medians.

    python3 -m venv .build/peers && .build/peers/bin/pip install numpy jax torch
    .build/peers/bin/python Tests/Benchmarks/compare/compare.py

Peers that the Python running this does not have are left out; NumPy makes the data.
"""
import argparse
import datetime
import importlib.util
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
from importlib import metadata

HERE = os.path.dirname(os.path.abspath(__file__))
PACKAGE = os.path.dirname(HERE)
ROOT = os.path.dirname(os.path.dirname(PACKAGE))

PEERS = {
    "zeusgrad": None, "JAX scan": "jax", "JAX step": "jax", "PyTorch": "torch", "NumPy": "numpy"}


def training(activation, hidden, count):
    work = f"train {activation} {hidden} {count}"
    return {
        "zeusgrad": f"{work} 1", "JAX scan": f"jax_peer.py {work} scan",
        "JAX step": f"jax_peer.py {work} step", "PyTorch": f"torch_peer.py {work}",
        "NumPy": f"numpy_peer.py {work}"}


# Name, goal in µs on one core, and what each peer is asked for.
STANDARD = "2-16-16-1, 100 points"
WORKS = [
    (STANDARD, 3.2, training("relu", 16, 100)),
    ("2-16-16-1, 1,000 points", 22, training("relu", 16, 1000)),
    ("2-16-16-1, 10,000 points", 220, training("relu", 16, 10000)),
    ("2-64-64-1, 1,000 points", 290, training("relu", 64, 1000)),
    ("2-256-256-1, 1,000 points", 4500, training("relu", 256, 1000)),
    ("2-16-16-1 with tanh, 100 points", 8, training("tanh", 16, 100)),
    ("heatmap of 20,000 points", 200, {
        "zeusgrad": "heatmap", "JAX step": "jax_peer.py heatmap",
        "PyTorch": "torch_peer.py heatmap", "NumPy": "numpy_peer.py heatmap"}),
    ("micrograd's README: graph of values", 1.1, {
        "zeusgrad": "value", "PyTorch": "torch_peer.py readme"}),
    ("micrograd's README: program", 0.110, {"zeusgrad": "program"}),
    ("micrograd's README: program, per sample", 0.012, {"zeusgrad": "lanes"}),
]
# What two threads make of these, and how many times faster they should be.
THREADS = [("2-16-16-1, 10,000 points", "train relu 16 10000"),
           ("2-256-256-1, 1,000 points", "train relu 256 1000")]


class Comparison:
    def __init__(self, options):
        self.options = options
        self.ours = os.path.join(options.bin, "compare-zeusgrad")
        self.pin = []
        if shutil.which("taskset"):
            core = options.core if options.core is not None else max(os.sched_getaffinity(0))
            self.pin = ["taskset", "-c", str(core)]
        self.environment = dict(
            os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1",
            JAX_PLATFORMS="cpu")
        # The library of NumPy is to choose its fastest kernels itself.
        for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):
            self.environment.pop(name, None)

    def command(self, peer, work):
        if peer == "zeusgrad":
            program, arguments = [self.ours], work.split()
        else:
            script, *arguments = work.split()
            program = [sys.executable, os.path.join(HERE, script)]
        return program + [self.options.data] + arguments

    def measure(self, command, pin=True):
        """Runs a peer; its answer is microseconds and a number that shows what it computed."""
        result = subprocess.run(
            (self.pin if pin else []) + command, env=self.environment, capture_output=True,
            text=True, timeout=600)
        if result.returncode != 0:
            sys.exit(f"{' '.join(command)} failed:\n{result.stderr[-2000:]}")
        return tuple(map(float, result.stdout.split()[-2:]))

    def process(self, command):
        """The wall time of a whole process in milliseconds, and the most memory it had in MiB."""
        start = time.perf_counter()
        child = subprocess.Popen(
            self.pin + command, env=self.environment, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        wall = (time.perf_counter() - start) * 1e3
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            sys.exit(f"{' '.join(command)} failed")
        unit = 2**20 if sys.platform == "darwin" else 2**10
        return wall, usage.ru_maxrss / unit


def rounds(count, calls):
    """Calls each in turn, so many times; for each name the list of its answers."""
    results = {name: [] for name in calls}
    for _ in range(count):
        for name, call in calls.items():
            results[name].append(call())
    return results


def medians(results, key=0):
    """For each name the median, and the median of its ratios to the first in the same round."""
    first = [answer[key] for answer in next(iter(results.values()))]
    return {
        name: (
            statistics.median(answer[key] for answer in answers),
            statistics.median(a[key] / b for a, b in zip(answers, first)))
        for name, answers in results.items()}


def time_text(microseconds):
    for limit, factor, unit in ((1, 1e3, "ns"), (1e3, 1, "µs"), (float("inf"), 1e-3, "ms")):
        if microseconds < limit:
            number = microseconds * factor
            digits = 0 if number >= 100 else 1 if number >= 10 else 2
            return f"{number:.{digits}f} {unit}"


def ratio_text(ratio):
    return f"{ratio:,.0f}×" if ratio >= 10 else f"{ratio:.1f}×"


def print_table(rows, markdown):
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for index, row in enumerate(rows):
        cells = [
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths))]
        print("| " + " | ".join(cells) + " |" if markdown else "  ".join(cells).rstrip())
        if index == 0:
            lines = ["-" * w if c == 0 else "-" * (w - 1) + ":" for c, w in enumerate(widths)]
            plain = "  ".join("-" * width for width in widths)
            print("| " + " | ".join(lines) + " |" if markdown else plain)
    print()


def compare_works(comparison, peers, options):
    rows = [["One epoch, or as stated", "goal", "zeusgrad"] + peers[1:]]
    notes = []
    for name, goal, works in WORKS:
        if options.only and options.only not in name:
            continue
        calls = {
            peer: lambda command=comparison.command(peer, works[peer]): comparison.measure(command)
            for peer in peers if peer in works}
        results = rounds(options.rounds, calls)
        times = medians(results)
        row = [name, time_text(goal), time_text(times["zeusgrad"][0])]
        for peer in peers[1:]:
            cell = "–"
            if peer in times:
                cell = f"{time_text(times[peer][0])} ({ratio_text(times[peer][1])})"
            row.append(cell)
        rows.append(row)
        checks = {peer: answers[-1][1] for peer, answers in results.items()}
        if name == STANDARD:
            notes.append("Loss at step 99 of the first work (0.338039773136): " + ", ".join(
                f"{peer} {check:.12f}" for peer, check in checks.items()) + ".")
        for peer, check in checks.items():
            if abs(check / checks["zeusgrad"] - 1) > 1e-6:
                notes.append(f"{name}: {peer} computed {check}, not {checks['zeusgrad']}.")
        print(f"{name}: done", file=sys.stderr)
    print_table(rows, options.markdown)
    return notes


def compare_threads(comparison, options):
    rows = [["zeusgrad on two threads", "goal", "1 thread", "2 threads", "faster"]]
    for name, work in THREADS:
        calls = {
            threads: lambda command=comparison.command("zeusgrad", f"{work} {threads}"):
                comparison.measure(command, pin=False)
            for threads in (1, 2)}
        results = rounds(options.rounds, calls)
        times = medians(results)
        rows.append([
            name, "≥ 1.7×", time_text(times[1][0]), time_text(times[2][0]),
            f"{1 / times[2][1]:.2f}×"])
        if len({check for answers in results.values() for _, check in answers}) > 1:
            sys.exit(f"{name}: two threads computed something else")
    print_table(rows, options.markdown)


def compare_processes(comparison, options):
    calls = {
        "zeusgrad-tui train --steps 100": [
            os.path.join(options.tui_bin, "zeusgrad-tui"), "train", "--steps", "100"],
        "NumPy, the same work in a script": comparison.command(
            "NumPy", "numpy_peer.py once relu 16 100")}
    results = rounds(options.rounds, {
        name: lambda command=command: comparison.process(command)
        for name, command in calls.items()})
    walls, memories = medians(results), medians(results, 1)
    rows = [["A whole process", "goal", "wall", "peak memory"]]
    for (name, (wall, ratio)), goal in zip(walls.items(), ("30 ms, 30 MiB", "–")):
        more = "" if len(rows) == 1 else f" ({ratio_text(ratio)})"
        rows.append([name, goal, time_text(wall * 1e3) + more, f"{memories[name][0]:.0f} MiB"])
    print_table(rows, options.markdown)


def describe(comparison, options):
    cpu = platform.processor() or platform.machine()
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo") as lines:
            cpu = next((l.split(":")[1].strip() for l in lines if l.startswith("model name")), cpu)
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    versions = [
        f"{name} {metadata.version(package)}"
        for name, package in (("JAX", "jax"), ("PyTorch", "torch"), ("NumPy", "numpy"))
        if importlib.util.find_spec(package)]
    cores = "one core each" if comparison.pin else "one thread each, not bound to a core"
    swift = next((line for line in swift.splitlines() if "Swift version" in line), "Swift")
    swift = swift[swift.find("Swift version"):].split(" (")[0].replace("version ", "")
    return (
        f"{datetime.date.today()}, {cpu}, {os.cpu_count()} cores, {platform.system()}; {swift},"
        f" plain release build; {', '.join(versions)}; double precision, {cores};"
        f" medians of {options.rounds} interleaved rounds, in brackets the ratio to zeusgrad.")


def build():
    for folder, product in ((PACKAGE, "compare-zeusgrad"), (ROOT, "zeusgrad-tui")):
        subprocess.run(
            ["swift", "build", "-c", "release", "--package-path", folder, "--product", product],
            check=True, stdout=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description="Measures zeusgrad beside its rivals.")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--core", type=int, help="where all run (default: the last)")
    parser.add_argument("--data", default=os.path.join(PACKAGE, ".build", "data"))
    parser.add_argument("--bin", default=os.path.join(PACKAGE, ".build", "release"))
    parser.add_argument("--tui-bin", default=os.path.join(ROOT, ".build", "release"))
    parser.add_argument("--only", help="only the works whose name has this in it")
    parser.add_argument("--no-build", action="store_true", help="measure what was built before")
    parser.add_argument("--markdown", action="store_true")
    options = parser.parse_args()
    if not importlib.util.find_spec("numpy"):
        sys.exit("NumPy makes the data: run this with a Python that has it")
    if not options.no_build:
        build()
    subprocess.run(
        [sys.executable, os.path.join(HERE, "make_data.py"), options.data], check=True)
    peers = [p for p, package in PEERS.items() if not package or importlib.util.find_spec(package)]
    comparison = Comparison(options)
    notes = compare_works(comparison, peers, options)
    if not options.only:
        compare_threads(comparison, options)
        compare_processes(comparison, options)
    notes += [f"{peer} is not installed." for peer in PEERS if peer not in peers]
    print("\n".join([describe(comparison, options)] + notes))


if __name__ == "__main__":
    main()
