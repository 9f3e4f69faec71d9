extension Optimizer.Rule {
  /// Gradient descent, with momentum as in PyTorch.
  ///
  /// ```
  /// v ← m·v + g      p ← p − lr·v
  /// ```
  static let sgd = Self(
    slots: { $0.momentum == 0 ? 0 : 1 },
    unusual: { $0.momentum == 0 ? [] : ["momentum \($0.momentum.short)"] },
    update: { optimizer, _, learningRate, parameters, gradient, velocity in
      guard !velocity.isEmpty else {
        for index in parameters.indices { parameters[index] -= learningRate * gradient[index] }
        return
      }
      for index in parameters.indices {
        velocity[index] = optimizer.momentum * velocity[index] + gradient[index]
        parameters[index] -= learningRate * velocity[index]
      }
    })
}
