public import Zeusgrad

/// Compiling programs, from the tracing of values to instructions.
public enum Compiling {
  /// The loss of a network 2-1000-990-1, which has about a million parameters.
  public static func network() -> Program {
    let model = Self.model
    return Program(inputs: 2, targets: 1, parameters: model.parameters) { x, y in
      (1 - y[0] * model(x)[0]).relu()
    }
  }

  /// A hundred thousand operations, one after the other.
  public static func chain() -> Program {
    let factor = Value(0.5)
    return Program(inputs: 1, parameters: [factor]) { x, _ in
      var value = x[0]
      for step in 0..<100_000 {
        value = step.isMultiple(of: 2) ? value * factor : value + x[0]
      }
      return value
    }
  }

  nonisolated(unsafe) private static let model = MLP(inputs: 2, layers: [1000, 990, 1], seed: 42)
}
