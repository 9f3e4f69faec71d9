internal import CZeusgradKernels

extension Operation {
  /// What it computes of its operands `a`, `b` and `d` and of the number `c` that is folded into it, such
  /// as `a + b`, `a · c` or `tanh a`; of a leaf `a`.
  public var formula: String {
    instruction.formula.map { ["A", "B", "C", "D"].contains($0) ? $0.lowercased() : String($0) }
      .joined()
  }

  /// What it is called: `+`, `tanh`, or nothing for a leaf.
  public var name: String { name(with: "") }

  /// Whether a number is folded into it.
  var hasConstant: Bool { instruction.formula.contains("C") }

  /// Its name with the number that is folded into it, such as `· 2` or `1 −`.
  func name(with constant: String) -> String {
    instruction.formula.split { " ,ABD".contains($0) }
      .map { $0 == "C" ? constant : String($0) }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
