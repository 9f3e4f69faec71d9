/// The loss of a batch and its gradient.
///
/// One is filled anew at every step: its arrays are made once.
struct Evaluation: Equatable {
  var dataLoss = 0.0
  var penalty = 0.0
  /// Of data and L2, shape (parameters).
  var gradient: [Double]
  /// Shape (layers), from the inputs to the outputs.
  var norms: [Norms]
  /// Shape (points).
  var scores: [Double]
  /// Shape (points).
  var pointLosses: [Double]
  /// Whether a unit was on for some point, shape (units), layer by layer.
  var live: [Bool]
  /// The first layer, from 0, with a number that was not finite.
  var firstNonFiniteLayer: Int?

  /// One that is not filled yet.
  init(points: Int, shape: MLP.Shape) {
    gradient = Array(repeating: 0, count: shape.parameterCount)
    norms = Array(repeating: Norms(), count: shape.layers.count)
    scores = Array(repeating: 0, count: points)
    pointLosses = Array(repeating: 0, count: points)
    live = Array(repeating: false, count: shape.layers.reduce(0, +))
  }

  /// Adds the penalty to the loss of the data and measures all gradients.
  ///
  /// Of L1 nothing is added to the gradient: an optimizer shrinks the parameters instead.
  mutating func add(_ penalty: Penalty, of parameters: [Double], in shape: MLP.Shape) {
    self.penalty = penalty(parameters)
    parameters.withUnsafeBufferPointer { parameters in
      for index in norms.indices {
        let places = shape.parameters(ofLayer: index)
        norms[index] = gradient.withUnsafeMutableBufferPointer { gradient in
          Norms(
            adding: penalty, of: UnsafeBufferPointer(rebasing: parameters[places]),
            to: UnsafeMutableBufferPointer(rebasing: gradient[places]))
        }
      }
    }
  }
}
