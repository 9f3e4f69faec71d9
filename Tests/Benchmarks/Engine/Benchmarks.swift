import Benchmark
import Works
import Zeusgrad

// Run with `swift package --package-path Tests/Benchmarks benchmark`. The goals are for one core of
// a machine with AVX-512.
let benchmarks: @Sendable () -> Void = {
  /// Registers what is done a number of times for each measurement.
  func benchmark(
    _ name: String, _ scale: BenchmarkScalingFactor, seconds: Int = 3, _ body: @escaping () -> Void
  ) {
    Benchmark(
      name,
      configuration: .init(
        metrics: [.wallClock, .cpuTotal], warmupIterations: 1, scalingFactor: scale,
        maxDuration: .seconds(seconds))
    ) { benchmark in
      for _ in benchmark.scaledIterations { body() }
    }
  }

  /// Registers full-batch epochs, which start over now and then so that they stay alike.
  func epochs(
    _ name: String, _ scale: BenchmarkScalingFactor, points: Int, hidden: Int,
    activation: Activation = .relu, threads: Int = 1, besideBusyCore: Bool = false
  ) {
    let data = Dataset.circle(points: points, seed: 1)
    let start = Training(
      inputs: data.inputs, targets: data.targets, hidden: hidden, activation: activation,
      threads: threads)
    var training = start
    var count = 0
    var neighbour: Neighbour?
    benchmark(name, scale) {
      if besideBusyCore && neighbour == nil { neighbour = Neighbour() }
      if count.isMultiple(of: 100) { training = start }
      count += 1
      blackHole(training.epoch())
    }
  }

  epochs("2-16-16-1, 100 points, an epoch (goal 3.2 µs)", .kilo, points: 100, hidden: 16)
  epochs("2-16-16-1, 1,000 points, an epoch (goal 22 µs)", .kilo, points: 1_000, hidden: 16)
  epochs("2-16-16-1, 10,000 points, an epoch (goal 220 µs)", .kilo, points: 10_000, hidden: 16)
  epochs(
    "2-16-16-1, 10,000 points, 2 threads (goal: 1.6 times one)", .kilo, points: 10_000, hidden: 16,
    threads: 2)
  epochs(
    "2-16-16-1, 10,000 points, beside a busy core", .kilo, points: 10_000, hidden: 16,
    besideBusyCore: true)
  epochs(
    "2-16-16-1, 10,000 points, 2 threads beside a busy core (goal: as fast as one)", .kilo,
    points: 10_000, hidden: 16, threads: 2, besideBusyCore: true)
  epochs("2-64-64-1, 1,000 points, an epoch (goal 290 µs)", .kilo, points: 1_000, hidden: 64)
  epochs("2-256-256-1, 1,000 points, an epoch (goal 4,500 µs)", .one, points: 1_000, hidden: 256)
  epochs(
    "2-256-256-1, 1,000 points, 2 threads (goal: 1.7 times one)", .one, points: 1_000, hidden: 256,
    threads: 2)
  epochs(
    "2-16-16-1 with tanh, 100 points, an epoch (goal 8 µs)", .kilo, points: 100, hidden: 16,
    activation: .tanh)

  let trainer = Trainer(.default, threads: 1)
  var state = trainer.start()
  benchmark("A step of the default recipe with its report", .kilo) {
    if state.step == 200 { state = trainer.start() }
    blackHole(trainer.advance(&state))
  }

  let points = (0..<20_000).map { index -> [Double] in
    let column = Double(index % 200)
    let row = Double(index / 200)
    return [3 * column / 199 - 1.5, 3 * row / 99 - 1.5]
  }
  let heatmap = Heatmap(points: points)
  benchmark("Heatmap, 20,000 points (goal 0.20 ms)", .kilo) { blackHole(heatmap.scores()) }

  require(Readme.values().isRight, "the values got the README's expression wrong")
  benchmark("Value, README's expression (goal 1.1 µs)", .kilo) { blackHole(Readme.values()) }

  // A parameter is the same for all samples, so what a sample computes of its own are its inputs;
  // see `manySamples`, which has two additions more.
  var one = ReadmeProgram.oneSample()
  require(one.result().isRight, "the program got the README's expression wrong")
  benchmark("Program, README's expression (goal 110 ns)", .kilo) { blackHole(one.run()) }
  var many = ReadmeProgram.manySamples(1_024)
  require(many.result().isRight, "the lanes got the README's expression wrong")
  benchmark("Program, README's expression, 1,024 samples (goal 12 ns × 1,024 = 12.3 µs)", .kilo) {
    blackHole(many.run())
  }
}

/// Stops where a condition does not hold.
func require(_ condition: Bool, _ message: String) {
  if !condition { fatalError(message) }
}
