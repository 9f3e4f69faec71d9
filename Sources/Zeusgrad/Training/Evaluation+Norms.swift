extension Evaluation {
  /// The Euclidean norms over the weights and biases of a layer.
  struct Norms: Equatable {
    var dataGradient = 0.0
    var penaltyGradient = 0.0
    /// Of the gradient of the loss: data and penalty.
    var gradient = 0.0
    var parameters = 0.0
  }
}

extension Evaluation.Norms {
  /// Measures a layer, and adds the derivative of L2 to the gradient of its data.
  ///
  /// - Parameters:
  ///   - penalty: The penalty.
  ///   - parameters: Of the layer, shape (parameters).
  ///   - gradient: That of the data; afterwards that of data and L2.
  init(
    adding penalty: Penalty, of parameters: UnsafeBufferPointer<Double>,
    to gradient: UnsafeMutableBufferPointer<Double>
  ) {
    let data = UnsafeBufferPointer(gradient)
    var sums = (
      data: SIMD8<Double>.zero, penalty: SIMD8<Double>.zero, whole: SIMD8<Double>.zero,
      parameters: SIMD8<Double>.zero
    )
    for place in stride(from: 0, to: parameters.count, by: LaneSums.lanes) {
      let values = parameters.lanes(from: place)
      let derivatives = data.lanes(from: place)
      let smooth = penalty.smoothDerivative(at: values, addedTo: derivatives)
      let pull = penalty.magnitudePull(at: values, against: smooth)
      let ofPenalty = penalty.smoothDerivative(at: values, addedTo: .zero) + pull
      let whole = smooth + pull
      sums.data += derivatives * derivatives
      sums.penalty += ofPenalty * ofPenalty
      sums.whole += whole * whole
      sums.parameters += values * values
      gradient.setLanes(from: place, smooth)
    }
    dataGradient = LaneSums.joined(sums.data).squareRoot()
    penaltyGradient = LaneSums.joined(sums.penalty).squareRoot()
    self.gradient = LaneSums.joined(sums.whole).squareRoot()
    self.parameters = LaneSums.joined(sums.parameters).squareRoot()
  }
}
