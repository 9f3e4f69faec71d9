/// The distribution that the first weights of a layer are drawn from; biases start at zero.
public enum Initialization: String, CaseIterable, Sendable {
  /// Uniform in ±√(6 / inputs), which keeps the scale of signals through rectifiers (He et al. 2015).
  case he
  /// Uniform in ±√(6 / (inputs + units)), made for `tanh` and `sigmoid` (Glorot & Bengio 2010).
  case glorot
  /// Uniform in ±1, as micrograd does.
  case uniform

  /// Chooses what suits an activation.
  public static func suited(to activation: Activation) -> Initialization {
    activation.initialization
  }

  /// The largest magnitude of a weight in a layer with these inputs and units.
  func bound(inputs: Int, units: Int) -> Double {
    switch self {
    case .he: (6 / Double(max(1, inputs))).squareRoot()
    case .glorot: (6 / Double(max(1, inputs + units))).squareRoot()
    case .uniform: 1
    }
  }
}
