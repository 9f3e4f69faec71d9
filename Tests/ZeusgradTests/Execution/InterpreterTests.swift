import CZeusgradKernels
import Testing

@testable import Zeusgrad

/// Compiled programs in C against the plain reference, on every instruction set.
@Suite("Interpreter")
struct InterpreterTests {
  static let odd: [Double] = [
    0, -0.0, .infinity, -.infinity, .nan, 1e300, -1e300, 0x1p-1074, 1, -1, 20, -20, 1e5, -800,
  ]

  /// Operations with a constant each.
  static let elementwise: [(zg_operation, Double)] =
    (Operation.allCases.map(\.instruction) + Operation.allCases.compactMap(\.instruction.gradient)
    + [ZG_CONSTANT, ZG_PARAMETER, ZG_LARGER_GRADIENT]).map { ($0, -1.75) }
    + [0, 1, 2, -1, -3, 7, 16, -16, 17, 0.5, -2.5, .nan, .infinity].map { (ZG_POWER, $0) }

  @Test("Every elementwise operation does what the reference does")
  func elementwiseOperations() {
    var random = Random(seed: 1)
    for (operation, constant) in Self.elementwise {
      for samples in [1, 8, 21, 40] {
        // Apart, and in place of either operand.
        for (result, left, right) in [(0, 1, 2), (1, 1, 2), (2, 1, 2), (0, 2, 2)]
          as [(Int32, Int32, Int32)]
        {
          var it = zg_instruction()
          it.operation = operation
          it.constant = constant
          it.result = result
          it.left = left
          it.right = right
          it.accumulate = samples == 21 || left == right ? 1 : 0
          expectSame([it], samples: samples, rows: 3, parameters: 4, odd: 0.3, random: &random)
        }
      }
    }
  }

  @Test("Sums over samples leave out the lanes after the last")
  func sumsLeaveOutEmptyLanes() {
    var random = Random(seed: 2)
    for samples in 1...40 {
      var it = zg_instruction()
      it.operation = ZG_PARAMETER_GRADIENT
      it.result = 1
      it.left = 1
      expectSame([it], samples: samples, rows: 2, parameters: 3, random: &random)
    }
  }

  @Test("Layers of every size do what the reference does")
  func layersOfEverySize() {
    var random = Random(seed: 3)
    for inputs in 1...18 {
      for units in 1...10 {
        let code = Self.layer(inputs: inputs, units: units, random: &random)
        expectSame(
          code.instructions, samples: 1 + random.below(20), rows: code.rows,
          parameters: code.parameters, odd: units == 3 ? 0.05 : 0, random: &random)
      }
    }
  }

  @Test("Layers over every number of blocks do what the reference does")
  func layersOverAnyBlocks() {
    var random = Random(seed: 4)
    for blocks in 1...40 {
      let code = Self.layer(
        inputs: 1 + random.below(4), units: 1 + random.below(4), random: &random)
      expectSame(
        code.instructions, samples: 8 * blocks - random.below(8), rows: code.rows,
        parameters: code.parameters, odd: blocks % 5 == 0 ? 0.01 : 0, random: &random)
    }
  }

  @Test(
    "Wide layers do what the reference does",
    arguments: [
      (65, 65, 19), (64, 3, 100), (1, 65, 77), (65, 1, 300), (33, 17, 60), (16, 16, 100),
    ])
  func wideLayers(inputs: Int, units: Int, samples: Int) {
    var random = Random(seed: UInt64(inputs + units))
    let code = Self.layer(inputs: inputs, units: units, random: &random)
    expectSame(
      code.instructions, samples: samples, rows: code.rows, parameters: code.parameters,
      random: &random)
  }

  /// More samples than the tiles of wide layers keep near.
  @Test("Layers over many blocks do what the reference does")
  func layersOverManyBlocks() {
    var random = Random(seed: 6)
    let code = Self.layer(inputs: 9, units: 13, random: &random)
    expectSame(
      code.instructions, samples: 600, rows: code.rows, parameters: code.parameters,
      random: &random)
  }

  /// With one block the interpreter takes another way than with more.
  @Test("Programs of many instructions do what the reference does")
  func programsOfManyInstructions() {
    var random = Random(seed: 7)
    for samples in [3, 8, 9, 24, 60] {
      for _ in 0..<4 {
        var code: [zg_instruction] = []
        for _ in 0..<30 {
          let (operation, constant) = Self.elementwise[random.below(Self.elementwise.count)]
          var it = zg_instruction()
          it.operation = operation
          it.constant = constant
          it.result = Int32(random.below(12))
          it.left = Int32(random.below(12))
          it.right = Int32(random.below(12))
          it.accumulate = Int32(random.below(2))
          code.append(it)
          if random.below(5) == 0 {
            it.operation = ZG_PARAMETER_GRADIENT
            code.append(it)
          }
        }
        expectSame(code, samples: samples, rows: 12, parameters: 12, random: &random)
      }
    }
  }

  @Test("What arrives may take the places of the results of the layer below")
  func gradientsReplaceResults() {
    var random = Random(seed: 8)
    for size in 1...17 {
      var code = Self.layer(inputs: size, units: 18 - size, random: &random)
      code.instructions[1].result = code.instructions[1].right
      code.instructions[1].accumulate = 0
      code.instructions.swapAt(1, 2)
      expectSame(
        code.instructions, samples: 5 * size, rows: code.rows, parameters: code.parameters,
        random: &random)
    }
  }

  /// One over it would be −∞.
  @Test("A rectified layer has no negative zeros")
  func rectifiedLayerHasNoNegativeZeros() {
    for bias in [-1, 0] as [Int32] {
      var it = zg_instruction()
      it.operation = ZG_DENSE
      it.inputs = 1
      it.units = 1
      it.weights = 1
      it.bias = bias
      it.activation = ZG_RELU
      it.result = 1
      let machine = ReferenceMachine(
        samples: 9, parameters: [-0.0, -1], rows: [Double](repeating: 0, count: 18), gradient: [0])
      for kernels in Kernels.all.map(\.table) {
        let chunk = Chunk(machine, rows: 2)
        var gradient = [0.0]
        chunk.run([it], kernels, parameters: machine.parameters, gradient: &gradient)
        #expect((0..<9).allSatisfy { 1 / chunk[1, $0] == .infinity })
      }
    }
  }

  @Test("A program of no instructions does nothing")
  func programOfNoInstructionsDoesNothing() {
    var random = Random(seed: 9)
    expectSame([], samples: 5, rows: 1, parameters: 1, random: &random)
  }

  struct Random {
    var stream: RandomStream

    init(seed: UInt64) { stream = RandomStream(seed: seed, purpose: "interpreter") }

    mutating func below(_ bound: Int) -> Int { stream.index(below: bound) }

    mutating func number(odd: Double = 0) -> Double {
      if odd > 0, stream.uniform() < odd {
        return InterpreterTests.odd[below(InterpreterTests.odd.count)]
      }
      return stream.uniform(in: -2...2)
    }
  }

  /// A layer forward and backward, with a random activation, biases or none, weights next to each
  /// other or apart.
  private static func layer(
    inputs: Int, units: Int, random: inout Random
  ) -> (instructions: [zg_instruction], rows: Int, parameters: Int) {
    let activations =
      [ZG_COPY] + Operation.allCases.map(\.instruction).filter { $0.gradient != nil }
    var forward = zg_instruction()
    forward.operation = ZG_DENSE
    forward.inputs = Int32(inputs)
    forward.units = Int32(units)
    forward.step = Int32(inputs + 1 + random.below(2))
    forward.weights = Int32(random.below(3))
    forward.bias = random.below(4) == 0 ? -1 : forward.weights + forward.inputs
    forward.activation = activations[random.below(activations.count)]
    forward.left = 1
    forward.result = 1 + forward.inputs

    // Three groups of rows: the inputs, the results, and what arrives at the inputs.
    var backward = forward
    backward.operation = ZG_DENSE_INPUT_GRADIENT
    backward.activation = activations[random.below(activations.count)]
    backward.accumulate = Int32(random.below(2))
    backward.left = forward.result
    backward.result = forward.result + forward.units
    backward.right = forward.left

    var gradient = backward
    gradient.operation = ZG_DENSE_PARAMETER_GRADIENT
    return (
      [forward, backward, gradient], 1 + 2 * inputs + units,
      Int(forward.weights) + units * Int(forward.step)
    )
  }

  private func expectSame(
    _ code: [zg_instruction], samples: Int, rows: Int, parameters: Int, odd: Double = 0,
    random: inout Random, location: SourceLocation = #_sourceLocation
  ) {
    var reference = ReferenceMachine(
      samples: samples,
      parameters: (0..<parameters).map { _ in random.number() },
      rows: (0..<rows * samples).map { _ in random.number(odd: odd) },
      gradient: (0..<parameters).map { _ in random.number() })
    let before = reference
    reference.run(code)

    for kernels in Kernels.all.map(\.table) {
      let chunk = Chunk(before, rows: rows)
      var gradient = before.gradient
      chunk.run(code, kernels, parameters: before.parameters, gradient: &gradient)
      let name = String(cString: kernels.name)
      let (row, sample) = chunk.firstDifference(from: reference) ?? (-1, -1)
      #expect(
        row == -1, "\(name), row \(row) of sample \(sample) of \(samples): \(code)",
        sourceLocation: location)
      #expect(
        zip(gradient, reference.gradient).allSatisfy(sameNumber), "\(name), gradient: \(code)",
        sourceLocation: location)
    }
  }
}
