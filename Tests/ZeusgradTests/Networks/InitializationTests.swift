import Testing

@testable import Zeusgrad

@Suite("Initialization")
struct InitializationTests {
  @Test(
    "The bound is that of the paper",
    arguments: [
      (Initialization.he, (6.0 / 8).squareRoot()), (.glorot, (6.0 / 11).squareRoot()),
      (.uniform, 1),
    ])
  func boundIsThatOfPaper(initialization: Initialization, expected: Double) {
    #expect(initialization.bound(inputs: 8, units: 3) == expected)
  }

  @Test("Rectifiers get He's weights and the others Glorot's")
  func boundsOfHeAndGlorot() {
    #expect(Initialization.suited(to: .relu) == .he)
    for activation in Activation.allCases where activation != .relu {
      #expect(Initialization.suited(to: activation) == .glorot)
    }
  }

  @Test("Weights fill their range and biases start at zero", arguments: Initialization.allCases)
  func weightsFillTheirRange(initialization: Initialization) {
    let model = MLP(inputs: 2, layers: [200, 200, 1], initialization: initialization, seed: 3)
    for layer in model.layers {
      let inputs = layer.neurons[0].weights.count
      let bound = initialization.bound(inputs: inputs, units: layer.neurons.count)
      let weights = layer.neurons.flatMap(\.weights).map(\.data)
      #expect(weights.allSatisfy { abs($0) <= bound })
      #expect((weights.max() ?? 0) > 0.95 * bound)
      #expect((weights.min() ?? 0) < -0.95 * bound)
      #expect(layer.neurons.allSatisfy { $0.bias.data == 0 })
    }
  }
}
