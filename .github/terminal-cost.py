#!/usr/bin/env python3
"""Measures what the dashboard costs, on a pseudo-terminal that reads all of it.

    swift build -c release && python3 .github/terminal-cost.py .build/release/zeusgrad-tui
"""
import fcntl
import os
import pty
import random
import re
import select
import signal
import statistics
import struct
import sys
import termios
import time

PROGRAM = sys.argv[1] if len(sys.argv) > 1 else ".build/release/zeusgrad-tui"
FRAME = b"\x1b[?2026l"
CONTROL = re.compile(rb"\x1b\[[0-9;?]*[ -/]*[@-~]")


class Terminal:
    """The program on a terminal of its own."""

    def __init__(self, size, *arguments):
        columns, rows = size
        self.start = time.perf_counter()
        self.pid, self.tty = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", LC_ALL="C.UTF-8")
            os.execv(PROGRAM, [PROGRAM, *arguments])

    def read(self, seconds):
        """What comes within a time, at the first sign of it."""
        ready, _, _ = select.select([self.tty], [], [], max(0, seconds))
        data = os.read(self.tty, 1 << 16) if ready else b""
        if b"\x1b[6n" in data:
            # As terminals do: the cursor is behind one character of one column.
            os.write(self.tty, b"\x1b[2;2R")
        return data

    def read_for(self, seconds):
        data, end = b"", time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            data += self.read(left)
        return data

    def read_until(self, found, seconds=10):
        data, end = b"", time.perf_counter() + seconds
        while not found(data):
            if time.perf_counter() > end:
                sys.exit(f"nothing came: {data[-200:]!r}")
            data += self.read(0.05)
        return time.perf_counter()

    def key(self, text):
        os.write(self.tty, text)

    def cpu(self):
        """Processor time so far, in seconds."""
        with open(f"/proc/{self.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        """Resident memory, in MB."""
        with open(f"/proc/{self.pid}/status") as file:
            return int(re.search(r"VmRSS:\s+(\d+)", file.read())[1]) / 1024

    def close(self):
        os.kill(self.pid, signal.SIGTERM)
        try:
            while self.read(1):
                pass
        except OSError:
            pass
        os.waitpid(self.pid, 0)
        os.close(self.tty)


def first_frame(runs=20):
    times = []
    for _ in range(runs):
        terminal = Terminal((120, 40))
        seen = terminal.read_until(lambda data: b"boundary" in data and data.endswith(FRAME))
        times.append((seen - terminal.start) * 1000)
        terminal.close()
    print(f"start to first frame   median {statistics.median(times):6.1f} ms, worst of {runs} "
          f"{max(times):.1f} ms (goal 60)")


def key_to_screen(presses=300):
    terminal = Terminal((120, 40), "--pace", "max")
    terminal.read_for(1)
    times = []
    words = (b"resume", b"slower", b"undo or", b"scroll")
    for _ in range(presses):
        terminal.read_for(0.05 + random.random() * 0.03)
        pressed = time.perf_counter()
        terminal.key(b"?")
        shown = lambda data: any(word in CONTROL.sub(b"", data) for word in words)
        times.append((terminal.read_until(shown) - pressed) * 1000)
        terminal.read_for(0.03)
        terminal.key(b"q")
    times.sort()
    print(f"key to changed screen  median {statistics.median(times):6.1f} ms, 99th percentile "
          f"{times[int(presses * 0.99) - 1]:.1f} ms of {presses} at pace max (goal 30)")
    terminal.close()


def load(name, size, *arguments, seconds=8):
    terminal = Terminal(size, *arguments)
    terminal.read_for(2)
    before = terminal.cpu()
    data = terminal.read_for(seconds)
    used = (terminal.cpu() - before) / seconds * 100
    frames = data.count(FRAME)
    each = f"{len(data) / frames / 1000:6.1f} kB a frame" if frames else "no frames"
    print(f"{name:22} {used:6.2f} % of a core, {frames / seconds:5.1f} frames/s, {each}, "
          f"{terminal.memory():.1f} MB")
    terminal.close()


first_frame()
key_to_screen()
load("paused, 120x40", (120, 40), "--paused")
load("pace 10, 120x40", (120, 40))
load("pace 10, blocks", (120, 40), "--heatmap", "blocks")
load("pace 30, blocks", (120, 40), "--heatmap", "blocks", "--pace", "30")
load("pace 10, 200x60", (200, 60), "--heatmap", "blocks")
load("pace max, 200x60", (200, 60), "--heatmap", "blocks", "--pace", "max")
