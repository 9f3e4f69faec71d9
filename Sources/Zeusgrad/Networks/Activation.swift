/// The function a neuron applies to its weighted sum.
public enum Activation: String, CaseIterable, Sendable {
  case relu
  case tanh
  case sigmoid
  /// The sum itself: what the last layer of a network uses.
  case linear

  /// The table: the operation that computes it, the weights that suit it, and whether units can die.
  private var row: (operation: Operation?, initialization: Initialization, canDie: Bool) {
    switch self {
    case .relu: (.relu, .he, canDie: true)
    case .tanh: (.tanh, .glorot, canDie: false)
    case .sigmoid: (.sigmoid, .glorot, canDie: false)
    case .linear: (nil, .glorot, canDie: false)
    }
  }

  /// The distribution of first weights that suits it.
  var initialization: Initialization { row.initialization }

  /// Whether a unit can be off for every point, where no gradient brings it back.
  var canDie: Bool { row.canDie }

  /// Applies the activation to a value.
  public func callAsFunction(_ x: consuming Value) -> Value {
    guard let operation = row.operation else { return x }
    return .recording(operation, x)
  }

  /// Applies the activation to a number; the same bits as for a value.
  func callAsFunction(_ x: Double) -> Double { row.operation?.forward(x, 0, 0, 0) ?? x }
}
