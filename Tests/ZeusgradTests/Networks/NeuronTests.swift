import TestSupport
import Testing
import Zeusgrad

@Suite("Neuron")
struct NeuronTests {
  @Test("A neuron is the activation of its bias plus the weighted sum")
  func neuronIsActivationOfSum() {
    let neuron = neuron(weights: [2, -3], bias: 0.5, activation: .linear)
    #expect(neuron([1, 2]).data == -3.5)
    #expect(self.neuron(weights: [2, -3], bias: 0.5)([1, 2]).data == 0)
    #expect(self.neuron(weights: [2, -3], bias: 0.5)([2, 1]).data == 1.5)
  }

  @Test("The bias comes first, then the inputs in ascending order")
  func biasComesFirst() {
    // (1 + 1e16) − 1e16 is 0; added up in another order it would be 1.
    #expect(neuron(weights: [1e16, -1e16], bias: 1, activation: .linear)([1, 1]).data == 0)
    #expect(neuron(weights: [1e16, 1], bias: -1e16, activation: .linear)([1, 1]).data == 1)
  }

  @Test("Its parameters are the weights and then the bias")
  func parametersAreWeightsAndThenBias() {
    let neuron = neuron(weights: [2, -3], bias: 0.5)
    #expect(neuron.parameters.map(\.data) == [2, -3, 0.5])
    #expect(neuron.parameters.last === neuron.bias)
    #expect(neuron.parameters.first === neuron.weights[0])
  }

  @Test("Gradients reach weights, bias and inputs")
  func gradientsReachWeightsBiasAndInputs() {
    let neuron = neuron(weights: [2, -3], bias: 0.5, activation: .linear)
    let inputs = [Value(4), Value(5)]
    neuron(inputs).backward()
    #expect(neuron.parameters.map(\.grad) == [4, 5, 1])
    #expect(inputs.map(\.grad) == [2, -3])
  }

  @Test("A neuron is a rectifier unless told otherwise")
  func neuronIsRectifierUnlessToldOtherwise() {
    var stream = RandomStream(seed: 1, purpose: "test")
    #expect(Neuron(inputs: 2, using: &stream).activation == .relu)
    #expect(Neuron(inputs: 2, activation: .tanh, using: &stream).activation == .tanh)
  }

  @Test("Weights come from the stream, within the bound")
  func weightsComeFromStreamWithinBound() {
    var first = RandomStream(seed: 1, purpose: "test")
    var second = first
    let neuron = Neuron(inputs: 100, bound: 0.25, using: &first)
    #expect(neuron.weights.map(\.data) == (0..<100).map { _ in second.uniform(in: -0.25...0.25) })
    #expect(neuron.bias.data == 0)
  }

  @Test("A wrong number of inputs stops with both numbers")
  func wrongNumberOfInputsStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var stream = RandomStream(seed: 1, purpose: "test")
      _ = Neuron(inputs: 3, using: &stream)([1, 2])
    }
    #expect(says(result, "the neuron has 3 inputs, but was given 2"))
  }

  private func neuron(
    weights: [Double], bias: Double, activation: Activation = .relu
  ) -> Neuron {
    var stream = RandomStream(seed: 1, purpose: "test")
    let neuron = Neuron(inputs: weights.count, activation: activation, using: &stream)
    for (weight, number) in zip(neuron.weights, weights) { weight.data = number }
    neuron.bias.data = bias
    return neuron
  }
}
