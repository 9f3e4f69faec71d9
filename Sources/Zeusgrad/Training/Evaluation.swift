/// The loss of a batch and its gradient.
struct Evaluation: Equatable {
  var dataLoss: Double
  var penalty = 0.0
  /// Of data and L2, shape (parameters).
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

  /// Adds the penalty to the loss of the data and measures all gradients.
  ///
  /// Of L1 nothing is added to the gradient: an optimizer shrinks the parameters instead.
  mutating func add(_ penalty: Penalty, of parameters: [Double], in shape: MLP.Shape) {
    self.penalty = penalty(parameters)
    norms = shape.layers.indices.map { index in
      var sums = Norms(dataGradient: 0, penaltyGradient: 0, gradient: 0, parameters: 0)
      let places = shape.parameters(ofLayer: index)
      sums.dataGradient = LaneSums.sum(places) { gradient[$0] * gradient[$0] }
      sums.parameters = LaneSums.sum(places) { parameters[$0] * parameters[$0] }
      sums.penaltyGradient = LaneSums.sum(places) { place in
        let smooth = penalty.smoothDerivative(at: parameters[place], addedTo: 0)
        let descent = penalty.smoothDerivative(at: parameters[place], addedTo: gradient[place])
        let pull = smooth + penalty.magnitudePull(at: parameters[place], against: descent)
        return pull * pull
      }
      for place in places {
        gradient[place] = penalty.smoothDerivative(
          at: parameters[place], addedTo: gradient[place])
      }
      sums.gradient = LaneSums.sum(places) { place in
        let whole =
          gradient[place] + penalty.magnitudePull(at: parameters[place], against: gradient[place])
        return whole * whole
      }
      return Norms(
        dataGradient: sums.dataGradient.squareRoot(),
        penaltyGradient: sums.penaltyGradient.squareRoot(),
        gradient: sums.gradient.squareRoot(), parameters: sums.parameters.squareRoot())
    }
  }
}
