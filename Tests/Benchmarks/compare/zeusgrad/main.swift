import Foundation
import Works
import Zeusgrad

// compare-zeusgrad DATA train relu|tanh HIDDEN SAMPLES THREADS
// compare-zeusgrad DATA heatmap|value|program|lanes|compile-network|compile-chain
// prints the median time of the work in µs, and a number that says whether it did the work.

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count == 2 || arguments.count == 6 else {
  fatalError("usage: compare-zeusgrad DATA train relu|tanh HIDDEN SAMPLES THREADS")
}
let (folder, work) = (arguments[0], arguments[1])

/// Reads numbers, 8 bytes each.
func numbers(_ name: String) -> [Double] {
  guard let data = FileManager.default.contents(atPath: "\(folder)/\(name).bin") else {
    fatalError("cannot read \(folder)/\(name).bin")
  }
  return data.withUnsafeBytes { bytes in
    stride(from: 0, to: bytes.count, by: 8).map {
      let bits = bytes.loadUnaligned(fromByteOffset: $0, as: UInt64.self)
      return Double(bitPattern: UInt64(littleEndian: bits))
    }
  }
}

/// Reads points, shape (points, 2).
func points(_ name: String) -> [[Double]] {
  let values = numbers(name)
  return stride(from: 0, to: values.count, by: 2).map { [values[$0], values[$0 + 1]] }
}

/// Reads parameters: a file has a layer's weights before its biases, a network neuron by neuron.
func parameters(_ hidden: Int) -> [Double] {
  let file = numbers("p_\(hidden)")
  var result: [Double] = []
  var start = 0
  for (inputs, units) in [(2, hidden), (hidden, hidden), (hidden, 1)] {
    let biases = start + inputs * units
    for unit in 0..<units {
      result += file[start + unit * inputs..<start + (unit + 1) * inputs]
      result.append(file[biases + unit])
    }
    start = biases + units
  }
  return result
}

/// Prints the median of some runs, of which the first is not counted.
func measure(per count: Int, _ run: () -> Double) {
  let clock = ContinuousClock()
  var check = run()
  var times: [Double] = []
  let start = clock.now
  while times.count < 3 || clock.now - start < .milliseconds(300) {
    times.append(clock.measure { check = run() } / .microseconds(count))
  }
  print(times.sorted()[times.count / 2], check)
}

switch work {
case "train":
  guard let hidden = Int(arguments[3]), let threads = Int(arguments[5]),
    let activation = [Activation.relu, .tanh].first(where: { "\($0)" == arguments[2] })
  else { fatalError("which network?") }
  let start = Training(
    inputs: points("x_\(arguments[4])"), targets: numbers("y_\(arguments[4])"), hidden: hidden,
    activation: activation, parameters: parameters(hidden), threads: threads)
  measure(per: 100) {
    var training = start
    var loss = 0.0
    for _ in 0..<100 { loss = training.epoch() }
    return loss
  }
case "heatmap":
  let heatmap = Heatmap(points: points("grid"), parameters: parameters(16))
  measure(per: 1) { heatmap.scores().reduce(0, +) }
case "value":
  measure(per: 10_000) {
    var sum = 0.0
    for _ in 0..<10_000 {
      let result = Readme.values()
      sum += result.g + result.a + result.b
    }
    return sum / 10_000
  }
case "program", "lanes":
  var program =
    work == "lanes" ? ReadmeProgram.manySamples(1_024) : ReadmeProgram.oneSample()
  let (runs, samples) = work == "lanes" ? (100, 1_024) : (10_000, 1)
  measure(per: runs * samples) {
    for _ in 0..<runs { _ = program.run() }
    let result = program.result()
    return result.g + result.a + result.b
  }
case "compile-network": measure(per: 1) { Double(Compiling.network().parameterCount) }
case "compile-chain": measure(per: 1) { Double(Compiling.chain().recordedNumbers) }
default: fatalError("no work is called \(work)")
}
