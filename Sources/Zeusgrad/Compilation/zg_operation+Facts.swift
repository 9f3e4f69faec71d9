internal import CZeusgradKernels

/// What its row in `zg_operations.h` says.
extension zg_operation {
  /// How many of the rows `left`, `right` and `third` it reads; 0 for layers, which read others.
  var operands: Int { Int(zg_facts_of(self).operands) }

  /// What it computes, of the operands `A`, `B` and `D`, the constant `C` and the parameter `P`.
  var formula: String { String(cString: zg_facts_of(self).formula) }

  /// The name of a function of one operand.
  var word: Substring { formula.prefix { $0 != " " } }

  /// What passes a gradient on through it; nil for all but the activations that a layer can have.
  var gradient: zg_operation? {
    let gradient = zg_gradient_of(self)
    return gradient == ZG_OPERATIONS ? nil : gradient
  }
}
