/// The function a neuron applies to its weighted sum.
public enum Activation: String, CaseIterable, Sendable {
  case relu
  case tanh
  case sigmoid
  /// The sum itself: what the last layer of a network uses.
  case linear

  /// Applies the activation to a value.
  public func callAsFunction(_ x: Value) -> Value {
    switch self {
    case .relu: x.relu()
    case .tanh: x.tanh()
    case .sigmoid: x.sigmoid()
    case .linear: x
    }
  }

  /// Applies the activation to a number; the same bits as for a value.
  func callAsFunction(_ x: Double) -> Double {
    switch self {
    case .relu: Operation.relu.forward(x, 0, 0)
    case .tanh: Operation.tanh.forward(x, 0, 0)
    case .sigmoid: Operation.sigmoid.forward(x, 0, 0)
    case .linear: x
    }
  }
}
