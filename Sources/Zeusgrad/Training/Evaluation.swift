/// The loss of a batch and its gradient.
struct Evaluation: Equatable {
  var dataLoss: Double
  var penalty = 0.0
  /// Shape (parameters).
  var gradient: [Double]
  /// Shape (layers), from the inputs to the outputs.
  var norms: [Norms] = []
  /// Shape (points).
  var scores: [Double]
  /// Shape (points).
  var pointLosses: [Double]
  /// For each layer, whether a unit was on for some point, shape (units).
  var live: [[Bool]]
  /// The first layer, from 0, with a number that was not finite.
  var firstNonFiniteLayer: Int?

  /// The Euclidean norms over the weights and biases of a layer.
  struct Norms: Equatable {
    var dataGradient: Double
    var penaltyGradient: Double
    /// Of the gradient of the loss: data and penalty.
    var gradient: Double
    var parameters: Double
  }

  /// Adds the penalty to the loss of the data and its gradient, and measures all of them.
  mutating func add(_ penalty: Penalty, of parameters: [Double], in shape: MLP.Shape) {
    self.penalty = penalty(parameters)
    norms = shape.layers.indices.map { index in
      var norms = Norms(dataGradient: 0, penaltyGradient: 0, gradient: 0, parameters: 0)
      for place in shape.parameters(ofLayer: index) {
        let parameter = parameters[place]
        let pull = gradient[place]
        let cost = penalty.derivative(at: parameter, addedTo: 0)
        gradient[place] = penalty.derivative(at: parameter, addedTo: pull)
        norms.dataGradient += pull * pull
        norms.penaltyGradient += cost * cost
        norms.gradient += gradient[place] * gradient[place]
        norms.parameters += parameter * parameter
      }
      return Norms(
        dataGradient: norms.dataGradient.squareRoot(),
        penaltyGradient: norms.penaltyGradient.squareRoot(),
        gradient: norms.gradient.squareRoot(), parameters: norms.parameters.squareRoot())
    }
  }
}
