extension Optimizer.Rule {
  /// Adaptive moment estimation with bias correction (Kingma & Ba 2015, algorithm 1).
  ///
  /// ```
  /// m ← β₁·m + (1 − β₁)·g      v ← β₂·v + (1 − β₂)·g²
  /// p ← p − lr · (m / (1 − β₁ⁿ)) / (√(v / (1 − β₂ⁿ)) + ε)
  /// ```
  static let adam = Self(
    slots: { _ in 2 },
    unusual: { optimizer in
      let usual = Optimizer(kind: .adam)
      return [\Optimizer.beta1, \.beta2, \.epsilon].filter {
        optimizer[keyPath: $0] != usual[keyPath: $0]
      }
      .map { optimizer[keyPath: $0].short }
    },
    update: { optimizer, updates, learningRate, parameters, gradient, memory in
      let (beta1, beta2) = (optimizer.beta1, optimizer.beta2)
      let correction1 = 1 - power(beta1, updates)
      let correction2 = 1 - power(beta2, updates)
      let count = parameters.count
      for index in parameters.indices {
        let g = gradient[index]
        let mean = beta1 * memory[index] + (1 - beta1) * g
        let square = beta2 * memory[count + index] + (1 - beta2) * g * g
        memory[index] = mean
        memory[count + index] = square
        let direction =
          (mean / correction1) / ((square / correction2).squareRoot() + optimizer.epsilon)
        parameters[index] -= learningRate * direction
      }
    })

  /// A power by squaring: the same bits on every platform, and quick for any number of updates.
  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var result = 1.0
    var factor = base
    var remaining = exponent
    while remaining > 0 {
      if remaining & 1 == 1 { result *= factor }
      factor *= factor
      remaining >>= 1
    }
    return result
  }
}
