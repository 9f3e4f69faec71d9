/// An operand of a node that is being differentiated: what it gets is listed.
struct SymbolicOperand: Operand {
  /// What arrives at one operand.
  enum Contribution {
    case number(SymbolicNumber)
    case product(SymbolicNumber, SymbolicNumber)
  }

  /// What arrives at the operands of a node, in the order of the table.
  final class Contributions {
    fileprivate(set) var list: [(node: Int, contribution: Contribution)] = []
  }

  let node: Int
  let number: SymbolicNumber
  let contributions: Contributions

  func add(_ contribution: SymbolicNumber) {
    contributions.list.append((node, .number(contribution)))
  }

  func add(_ left: SymbolicNumber, times right: SymbolicNumber) {
    contributions.list.append((node, .product(left, right)))
  }
}
