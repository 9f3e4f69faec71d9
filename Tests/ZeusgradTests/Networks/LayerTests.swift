import Testing
import Zeusgrad

@Suite("Layer")
struct LayerTests {
  @Test("A layer gives what each of its neurons gives")
  func layerGivesWhatNeuronsGive() {
    let layer = layer(inputs: 3, units: 4)
    let inputs = [Value(0.5), Value(-1), Value(2)]
    #expect(layer.neurons.count == 4)
    #expect(layer(inputs).map(\.data) == layer.neurons.map { $0(inputs).data })
  }

  @Test("Its parameters are those of neuron after neuron")
  func parametersFollowNeurons() {
    let layer = layer(inputs: 3, units: 4)
    #expect(layer.parameters.count == 16)
    let expected = layer.neurons.flatMap { $0.weights + [$0.bias] }
    #expect(layer.parameters.map { ObjectIdentifier($0) } == expected.map { ObjectIdentifier($0) })
  }

  @Test("Gradients of several outputs add up in the inputs")
  func gradientsAddUpInInputs() {
    let layer = layer(inputs: 2, units: 3, activation: .linear)
    let inputs = [Value(1), Value(1)]
    sum(layer(inputs)).backward()
    for (index, input) in inputs.enumerated() {
      let expected = layer.neurons.map { $0.weights[index].data }.reduce(0, +)
      #expect(abs(input.grad - expected) < 1e-15)
    }
  }

  @Test("A layer without units stops with a sentence")
  func layerWithoutUnitsStopsWithSentence() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var stream = RandomStream(seed: 1, purpose: "test")
      _ = Layer(inputs: 2, units: 0, using: &stream)
    }
    #expect(says(result, "a layer cannot map 2 inputs to 0 units"))
  }

  private func layer(inputs: Int, units: Int, activation: Activation = .relu) -> Layer {
    var stream = RandomStream(seed: 1, purpose: "test")
    return Layer(inputs: inputs, units: units, activation: activation, using: &stream)
  }
}
