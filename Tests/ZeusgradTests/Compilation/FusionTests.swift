import CZeusgradKernels
import Testing

@testable import Zeusgrad

/// Computations that are layers, or look like layers, against the same with values.
@Suite("Fusion")
struct FusionTests {
  /// A loss, and the layers that it should become.
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let layers: [String]
    let function: @Sendable (_ p: [Value], _ x: [Value], _ y: [Value]) -> Value

    init(
      _ name: String, _ layers: [String],
      _ function: @escaping @Sendable (_ p: [Value], _ x: [Value], _ y: [Value]) -> Value
    ) {
      testDescription = name
      self.layers = layers
      self.function = function
    }
  }

  /// The sum of a neuron: bias, then weights times inputs from the parameter `first` on.
  static func sum(_ p: [Value], _ first: Int, _ x: [Value], bias: Int? = nil) -> Value {
    var sum = p[bias ?? first + x.count]
    for (index, input) in x.enumerated() { sum = sum.addingProduct(p[first + index], input) }
    return sum
  }

  /// A chain of products that begins with any value.
  static func chain(_ first: Value, _ products: (Value, Value)...) -> Value {
    products.reduce(first) { $0.addingProduct($1.0, $1.1) }
  }

  /// The sums of neurons whose parameters follow each other.
  static func sums(_ p: [Value], _ first: Int, _ x: [Value], units: Int) -> [Value] {
    (0..<units).map { sum(p, first + $0 * (x.count + 1), x) }
  }

  static func activated(_ p: [Value], _ first: Int, _ x: [Value], units: Int) -> [Value] {
    sums(p, first, x, units: units).map { $0.tanh() }
  }

  static let networks = [
    Example("one neuron", ["3→1"]) { p, x, _ in sum(p, 0, x).relu() },
    Example("one neuron, linear", ["3→1"]) { p, x, _ in sum(p, 0, x) },
    Example("one unit a layer", ["3→1", "1→1", "1→1"]) { p, x, _ in
      let first = activated(p, 0, x, units: 1)
      return sum(p, 10, activated(p, 4, first, units: 1))
    },
    Example("two layers and a loss", ["3→4", "4→1"]) { p, x, y in
      (1 - y[0] * sum(p, 16, activated(p, 0, x, units: 4))).relu()
    },
    Example("relu", ["3→2", "2→1"]) { p, x, _ in
      sum(p, 8, sums(p, 0, x, units: 2).map { $0.relu() })
    },
    Example("sigmoid", ["3→2", "2→1"]) { p, x, _ in
      sum(p, 8, sums(p, 0, x, units: 2).map { $0.sigmoid() })
    },
    Example("a last layer with an activation", ["3→2", "2→1"]) { p, x, _ in
      sum(p, 8, sums(p, 0, x, units: 2).map { $0.sigmoid() }).sigmoid()
    },
    Example("linear layers", ["3→2", "2→2", "2→1"]) { p, x, _ in
      sum(p, 14, sums(p, 8, sums(p, 0, x, units: 2), units: 2))
    },
    Example("softplus is no activation of a layer", ["3→2", "2→1"]) { p, x, _ in
      sum(p, 8, sums(p, 0, x, units: 2).map { $0.softplus() })
    },
    Example("relu of tanh", ["3→2", "2→1"]) { p, x, _ in
      sum(p, 8, activated(p, 0, x, units: 2).map { $0.relu() })
    },
    Example("products the other way round", ["3→2", "2→1"]) { p, x, _ in
      func unit(_ first: Int) -> Value {
        (0..<3).reduce(p[first + 3]) { $0.addingProduct(x[$1], p[first + $1]) }.tanh()
      }
      let hidden = [unit(0), unit(4)]
      return sum(p, 8, hidden)
    },
    Example("no bias", ["3→2", "2→1"]) { p, x, _ in
      func unit(_ first: Int) -> Value {
        (0..<3).reduce(Value(0)) { $0.addingProduct(p[first + $1], x[$1]) }.tanh()
      }
      let hidden = [unit(0), unit(3)]
      return chain(Value(0), (p[6], hidden[0]), (p[7], hidden[1]))
    },
    Example("targets read like inputs", ["5→2", "2→1"]) { p, x, y in
      sum(p, 12, activated(p, 0, x + y, units: 2))
    },
    Example("biases apart from the weights", ["3→1", "3→1", "2→1"]) { p, x, _ in
      sum(p, 8, [sum(p, 0, x, bias: 6).tanh(), sum(p, 3, x, bias: 7).tanh()])
    },
    Example("biases as far apart as the weights, before them", ["3→2", "2→1"]) { p, x, _ in
      sum(p, 8, [sum(p, 1, x, bias: 0).tanh(), sum(p, 5, x, bias: 4).tanh()])
    },
    Example("gaps between the neurons' parameters", ["3→3", "3→1"]) { p, x, _ in
      sum(p, 30, [0, 7, 14].map { sum(p, $0, x, bias: $0 + 5).tanh() })
    },
    Example("different activations in a layer", ["3→1", "3→1", "2→1"]) { p, x, _ in
      sum(p, 8, [sum(p, 0, x).tanh(), sum(p, 4, x).relu()])
    },
    Example("a layer read by the loss too", ["3→2", "2→1"]) { p, x, y in
      let hidden = activated(p, 0, x, units: 2)
      return sum(p, 8, hidden) * y[0] + (hidden[1] * hidden[0]).exp()
    },
    Example("one layer read by two layers", ["3→2", "2→2", "2→1", "2→2", "2→1"]) { p, x, _ in
      let hidden = activated(p, 0, x, units: 2)
      let left = sum(p, 20, activated(p, 8, hidden, units: 2))
      return left * sum(p, 23, activated(p, 14, hidden, units: 2))
    },
    Example("a skip connection", ["3→3", "3→1"]) { p, x, _ in
      sum(p, 12, zip(x, activated(p, 0, x, units: 3)).map { $0 + $1 })
    },
    Example("a skip connection of computed numbers", ["3→3", "3→1", "3→1", "3→1"]) { p, x, _ in
      let hidden = activated(p, 0, x, units: 3)
      return sum(p, 24, zip(hidden, activated(p, 12, hidden, units: 3)).map { $0 + $1 })
    },
  ]

  static let lookalikes = [
    Example("a weight used twice", []) { p, x, _ in
      chain(p[3], (p[0], x[0]), (p[1], x[1]), (p[0], x[2]))
    },
    Example("a weight used elsewhere", ["1→1", "3→1"]) { p, x, _ in
      sum(p, 0, x).tanh() * sum(p, 4, x).tanh() + p[1] * 2
    },
    Example("a bias used twice", []) { p, x, _ in
      sum(p, 0, x, bias: 9).tanh() * sum(p, 3, x, bias: 9).tanh()
    },
    Example("a bias in front of a sum that it is in", []) { p, x, _ in
      p[3] * chain(p[3], (p[0], x[0]), (p[1], x[1]))
    },
    Example("weights out of order", ["1→1"]) { p, x, _ in
      chain(p[3], (p[1], x[0]), (p[0], x[1]))
    },
    Example("weights with a gap", ["1→1"]) { p, x, _ in
      chain(p[4], (p[0], x[0]), (p[2], x[1]))
    },
    Example("weights downwards", ["1→1"]) { p, x, _ in
      chain(p[4], (p[2], x[0]), (p[1], x[1]))
    },
    Example("inputs in another order", []) { p, x, _ in sum(p, 0, [x[1], x[0], x[2]]) },
    Example("inputs with a gap", []) { p, x, _ in sum(p, 0, [x[0], x[2]]) },
    Example("a repeated input", []) { p, x, _ in sum(p, 0, [x[1], x[1]]).tanh() },
    Example("a repeated computed number", ["3→1"]) { p, x, _ in
      let hidden = sum(p, 0, x).tanh()
      return sum(p, 4, [hidden, hidden])
    },
    Example("inputs from two layers that are not neighbours", ["3→2", "3→2"]) { p, x, _ in
      let (left, right) = (activated(p, 0, x, units: 2), sums(p, 8, x, units: 2).map { $0.relu() })
      let product = left[0] * left[1] * right[0] * right[1]
      return product + sum(p, 16, [left[1], right[1], left[0], right[0]])
    },
    Example("units of two layers in turn, as far apart as in a layer", ["3→2", "3→2", "4→1"]) {
      p, x, _ in
      let (left, right) = (activated(p, 0, x, units: 2), activated(p, 8, x, units: 2))
      return sum(p, 16, [left[1], right[1], left[0], right[0]])
    },
    Example("inputs from two layers that are neighbours", ["3→4", "4→1"]) { p, x, _ in
      sum(p, 16, activated(p, 0, x, units: 2) + activated(p, 8, x, units: 2))
    },
    Example("an input and a computed number", ["3→1"]) { p, x, _ in
      sum(p, 4, [x[2], sum(p, 0, x).tanh()])
    },
    Example("a sum within that is used elsewhere", ["2→1"]) { p, x, _ in
      let within = chain(p[4], (p[0], x[0]), (p[1], x[1]))
      return within.addingProduct(p[2], x[2]).tanh() * within
    },
    Example("a product within that is used elsewhere", ["1→1"]) { p, x, _ in
      let product = p[1] * x[1]
      return (chain(p[4], (p[0], x[0])) + product).tanh() * product
    },
    Example("a sum used with and without activation", ["3→1"]) { p, x, _ in
      let within = sum(p, 0, x)
      return within.tanh() * within
    },
    Example("sums and products that are rounded twice", []) { p, x, _ in
      (p[3] + p[0] * x[0] + p[1] * x[1] + p[2] * x[2]).tanh()
    },
    Example("a sum that begins with a computed number", []) { p, x, _ in
      chain(x[0].sin(), (p[0], x[1]), (p[1], x[2]))
    },
    Example("a sum that begins with a number other than 0", []) { p, x, _ in
      chain(Value(0.5), (p[0], x[1]), (p[1], x[2]))
    },
    Example("a sum that begins with -0", []) { p, x, _ in chain(Value(-0.0), (p[0], x[1])) },
    Example("numbers as factors", []) { p, x, _ in
      p[0].addingProduct(x[0], 2).addingProduct(0.5, p[1]).addingProduct(p[2], x[1])
    },
    Example("neurons with and without a bias", ["3→1", "3→1", "2→1"]) { p, x, _ in
      let unbiased = chain(Value(0), (p[4], x[0]), (p[5], x[1]), (p[6], x[2]))
      return sum(p, 8, [sum(p, 0, x).tanh(), unbiased.tanh()])
    },
    Example("products added from the right", []) { p, x, _ in
      p[0] * x[0] + (p[1] * x[1] + (p[2] * x[2] + p[3]))
    },
    Example("a bias that comes last", []) { p, x, _ in p[0] * x[0] + p[1] },
    Example("a product of parameters", []) { p, x, _ in
      chain(p[0], (p[1], p[2]), (p[3], x[0]))
    },
    Example("subtraction", []) { p, x, _ in p[2] - p[0] * x[0] - p[1] * x[1] },
    Example("a unit read in between", ["1→1", "1→1"]) { p, x, _ in
      // What arrives at h comes from the second unit, then from the exponential, then from the
      // first unit.
      let h = (x[0] * p[20]).sin()
      let first = chain(p[1], (p[0], h))
      return first.tanh() + (h.exp() + chain(p[3], (p[2], h)).tanh())
    },
    Example("constants as inputs", []) { p, x, _ in
      chain(p[2], (p[0], Value(0.5)), (p[1], x[0])).tanh()
    },
    Example("a network called twice", []) { p, x, _ in
      func network(_ x: [Value]) -> Value { sum(p, 8, activated(p, 0, x, units: 2)) }
      return network([x[0], x[1], x[2]]) * network([x[2], x[0], x[1]])
    },
    Example("a network of its own result", []) { p, x, _ in
      func layer(_ x: [Value]) -> [Value] { activated(p, 0, x, units: 3) }
      return Zeusgrad.sum(layer(layer(layer(x))))
    },
  ]

  private func parity(_ example: Example, listed: ([Value]) -> [Value]? = { _ in nil }) -> Parity {
    var stream = RandomStream(seed: 5, purpose: "weights")
    let all = (0..<40).map { _ in Value(stream.normal()) }
    return Parity(inputs: 3, targets: 2, all, parameters: listed(all), example.function)
  }

  private func expectParity(_ parity: Parity, odd: Double = 0.02) {
    var stream = RandomStream(seed: 6, purpose: "samples")
    for count in [1, 29] {
      #expect(parity.differences(on: stream.samples(count, width: 5)).isEmpty)
    }
    #expect(parity.differences(on: stream.samples(9, width: 5, odd: odd)).isEmpty)
  }

  @Test("Layers are found, and give the bits of the values", arguments: networks)
  func layersAreFound(example: Example) {
    let parity = parity(example)
    #expect(parity.layers == example.layers)
    expectParity(parity)
  }

  @Test("What is no layer is left alone, and gives the bits of the values", arguments: lookalikes)
  func whatIsNoLayerStays(example: Example) {
    let parity = parity(example)
    #expect(parity.layers == example.layers)
    expectParity(parity)
  }

  @Test("Parameters in another order give the same numbers", arguments: networks + lookalikes)
  func parametersInAnotherOrder(example: Example) {
    expectParity(parity(example) { $0.reversed() })
    expectParity(parity(example) { Array($0[20...] + $0[..<20]) })
  }

  @Test("What is not listed is constant", arguments: networks + lookalikes)
  func whatIsNotListedIsConstant(example: Example) {
    expectParity(parity(example) { all in all.indices.filter { $0 % 3 != 1 }.map { all[$0] } })
    expectParity(parity(example) { all in Array(all[5...]) })
    expectParity(parity(example) { _ in [] })
  }

  @Test("A network becomes dense layers, and nothing is left over")
  func networkBecomesDenseLayers() {
    let model = MLP(inputs: 2, layers: [16, 16, 1], seed: 42)
    let program = Program(inputs: 2, targets: 1, parameters: model.parameters) { x, y in
      (1 - y[0] * model(x)[0]).relu()
    }
    let (instructions, forward) = (program.instructions.all, program.instructions.forwardCount)
    #expect(
      instructions[..<forward].map(\.operation) == [
        ZG_DENSE, ZG_DENSE, ZG_DENSE, ZG_MULTIPLY, ZG_CONSTANT_MINUS, ZG_RELU,
      ])
    #expect(
      instructions[forward...].map(\.operation).filter { !$0.isElementwise } == [
        ZG_PARAMETER_GRADIENT, ZG_DENSE_PARAMETER_GRADIENT, ZG_DENSE_INPUT_GRADIENT,
        ZG_DENSE_PARAMETER_GRADIENT, ZG_DENSE_INPUT_GRADIENT, ZG_DENSE_PARAMETER_GRADIENT,
      ])
    // 1, through the relu, the minus and the product.
    #expect(
      instructions[forward...].map(\.operation).filter(\.isElementwise)
        == [ZG_CONSTANT, ZG_RELU_GRADIENT, ZG_NEGATE, ZG_MULTIPLY])
    // 2 inputs and a target, 33 units, 3 computed numbers.
    #expect(program.instructions.forwardRowCount == 39)
  }

  @Test("Networks of every activation are layers alone", arguments: Activation.allCases)
  func networksOfEveryActivation(activation: Activation) {
    let model = MLP(inputs: 3, layers: [5, 1, 4, 2], activation: activation, seed: 7)
    let parity = Parity(inputs: 3, targets: 2, model.parameters) { _, x, y in
      Zeusgrad.sum(zip(model(x), y).map { ($0 - $1).pow(2) })
    }
    #expect(parity.layers == ["3→5", "5→1", "1→4", "4→2"])
    expectParity(parity)
  }

  @Test("Two networks share a loss, and one of them may be constant")
  func twoNetworksShareLoss() {
    let teacher = MLP(inputs: 3, layers: [4, 1], activation: .tanh, seed: 1)
    let student = MLP(inputs: 3, layers: [3, 1], activation: .sigmoid, seed: 2)
    for parameters in [
      teacher.parameters + student.parameters, student.parameters + teacher.parameters,
      student.parameters,
    ] {
      let parity = Parity(inputs: 3, targets: 2, parameters) { _, x, _ in
        (teacher(x)[0] - student(x)[0]).pow(2)
      }
      #expect(parity.layers.contains("3→3"))
      expectParity(parity)
    }
  }
}

extension zg_operation {
  fileprivate var isElementwise: Bool {
    ![ZG_PARAMETER_GRADIENT, ZG_DENSE_PARAMETER_GRADIENT, ZG_DENSE_INPUT_GRADIENT].contains(self)
  }
}
