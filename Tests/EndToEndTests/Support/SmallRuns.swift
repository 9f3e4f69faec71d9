/// Few points, so that a step takes little time in a debug build.
let small = "--points 12"

/// Few points and two hidden units, as arguments.
let tiny = ["--points", "12", "--hidden", "2"]

/// The command that repeats a tiny run of which one step was trained and nothing was changed.
let oneTinyStep = "train --points 12 --hidden 2 --steps 1"
