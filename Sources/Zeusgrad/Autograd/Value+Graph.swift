// The graph behind a value, to look at.

extension Value {
  /// What it was computed from, in the order of the formula; none for a leaf.
  public var operands: [Value] {
    [first, second, third].compactMap { $0?.takeUnretainedValue() }
  }

  /// The number folded into the operation, such as the 2 in `x * 2`; nil where there is none.
  public var foldedConstant: Double? { operation.hasConstant ? constant : nil }

  /// This value and all that it was computed from, each behind its operands: depth first, left operand
  /// first.
  var nodes: [Value] {
    let pass = Self.newPass()
    var (nodes, path) = ([Value](), [self])
    while let top = path.last {
      if top.mark != pass, let next = top.firstOperand(without: pass) {
        path.append(next.takeUnretainedValue())
      } else {
        if top.mark != pass { nodes.append(top) }
        top.mark = pass
        path.removeLast()
      }
    }
    return nodes
  }
}
