import Testing

@testable import Zeusgrad

@Suite("MLP shape")
struct MLPShapeTests {
  @Test("The parameters of each layer follow one another")
  func layersFollowOneAnother() {
    let shape = MLP.Shape(inputs: 2, layers: [16, 16, 1])
    #expect(shape.parameterCount == 337)
    #expect((0..<3).map { shape.parameters(ofLayer: $0) } == [0..<48, 48..<320, 320..<337])
    #expect((0..<3).map { shape.inputs(ofLayer: $0) } == [2, 16, 16])
  }

  @Test("The last layer is linear whatever the activation")
  func lastLayerIsLinearWhateverActivation() {
    let shape = MLP.Shape(inputs: 2, layers: [3, 3, 1], activation: .sigmoid)
    #expect((0..<3).map { shape.activation(ofLayer: $0) } == [.sigmoid, .sigmoid, .linear])
    let flat = MLP.Shape(inputs: 2, layers: [1], activation: .relu)
    #expect(flat.activation(ofLayer: 0) == .linear)
    #expect(flat.predict([3, 4], parameters: [1, -2, 0.5]) == [-4.5])
  }

  @Test("NaN in a point reaches the outputs")
  func naNInPointReachesOutputs() {
    let model = MLP(inputs: 2, layers: [4, 4, 1], seed: 1)
    #expect(model.predict([Double.nan, 1])[0].isNaN)
    #expect(model([Double.nan, 1])[0].data.isNaN)
  }

  @Test("A shape can be handed to another thread and predicts there")
  func shapePredictsOnAnotherThread() async {
    let model = MLP(inputs: 2, layers: [4, 1], seed: 1)
    let (shape, parameters) = (model.shape, model.parameterValues)
    let elsewhere = await Task.detached { shape.predict([0.5, 0.5], parameters: parameters) }.value
    #expect(elsewhere == model.predict([0.5, 0.5]))
  }

  @Test("A wrong number of parameters stops with both numbers")
  func wrongNumberOfParametersStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = MLP.Shape(inputs: 2, layers: [16, 16, 1]).predict([1, 2], parameters: [0, 0])
    }
    #expect(says(result, "the network has 337 parameters, but was given 2"))
  }

  @Test("A layer without units stops with what it was given")
  func layerWithoutUnitsStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = MLP.Shape(inputs: 0, layers: [4, 0, 1])
    }
    #expect(says(result, "at least one input and one unit in each layer", "0 → [4, 0, 1]"))
  }
}
