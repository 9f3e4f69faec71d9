extension Optimizer.Rule {
  /// Adaptive moment estimation with bias correction (Kingma & Ba 2015, algorithm 1).
  ///
  /// ```
  /// m ← β₁·m + (1 − β₁)·g      v ← β₂·v + (1 − β₂)·g²
  /// p ← p − lr · (m / (1 − β₁ⁿ)) / (√(v / (1 − β₂ⁿ)) + ε)
  /// ```
  ///
  /// With L1 `v` is that of the whole gradient, and the parameter is then moved towards 0 by what L1
  /// adds to such a step, lr · l1 / (√… + ε).
  static let adam = Self(
    slots: { _ in 2 },
    unusual: { optimizer in
      let usual = Optimizer(kind: .adam)
      return [\Optimizer.beta1, \.beta2, \.epsilon].filter {
        optimizer[keyPath: $0] != usual[keyPath: $0]
      }
      .map { optimizer[keyPath: $0].short }
    },
    update: { optimizer, updates, learningRate, l1, parameters, gradient, memory in
      let (beta1, beta2) = (optimizer.beta1, optimizer.beta2)
      let correction1 = 1 - power(beta1, updates)
      let correction2 = 1 - power(beta2, updates)
      let count = parameters.count
      for index in parameters.indices {
        let g = gradient[index]
        let mean = beta1 * memory[index] + (1 - beta1) * g
        let whole = g + Penalty(l1: l1).magnitudePull(at: parameters[index], against: g)
        let square = beta2 * memory[count + index] + (1 - beta2) * whole * whole
        memory[index] = mean
        memory[count + index] = square
        let scale = (square / correction2).squareRoot() + optimizer.epsilon
        parameters[index] -= learningRate * ((mean / correction1) / scale)
        if l1 > 0 {
          parameters[index] = shrunk(parameters[index], by: learningRate * (l1 / scale))
        }
      }
    })
}
