#!/usr/bin/env bash
# Runs the tests of the session and of the canvas under the thread and the address sanitizer.
set -euo pipefail
cd "$(dirname "$0")/.."
# XCTest, which runs first and finds nothing to do, leaks two objects.
export ASAN_OPTIONS=detect_leaks=0
for sanitizer in thread address; do
  printf '\n== %s sanitizer\n' "$sanitizer"
  swift test --sanitize="$sanitizer" --scratch-path ".build/sanitize-$sanitizer" \
    --filter 'TrainingSession|Mailbox|Pace|Kernels|Engine|ProgramThreads|TerminalCanvasTests|NcursesTerminalTests'
done
