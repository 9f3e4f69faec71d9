extension Optimizer.Rule {
  /// Gradient descent, with momentum as in PyTorch.
  ///
  /// ```
  /// v ← m·v + g      p ← p − lr·v
  /// ```
  ///
  /// With L1 the parameter is then moved towards 0 by lr · l1 · (1 + m + … + mⁿ⁻¹), what L1 has come to
  /// with the momentum of n updates.
  static let sgd = Self(
    slots: { $0.momentum == 0 ? 0 : 1 },
    unusual: { $0.momentum == 0 ? [] : ["momentum \($0.momentum.short)"] },
    update: { optimizer, updates, learningRate, l1, parameters, gradient, velocity in
      let momentum = optimizer.momentum
      let amount = learningRate * (l1 * ((1 - power(momentum, updates)) / (1 - momentum)))
      guard !velocity.isEmpty else {
        for index in parameters.indices { parameters[index] -= learningRate * gradient[index] }
        shrink(parameters, by: amount)
        return
      }
      for index in parameters.indices {
        velocity[index] = momentum * velocity[index] + gradient[index]
        parameters[index] -= learningRate * velocity[index]
      }
      shrink(parameters, by: amount)
    })

  private static func shrink(
    _ parameters: UnsafeMutableBufferPointer<Double>, by amount: Double
  ) {
    if amount == 0 { return }
    for index in parameters.indices { parameters[index] = shrunk(parameters[index], by: amount) }
  }
}
