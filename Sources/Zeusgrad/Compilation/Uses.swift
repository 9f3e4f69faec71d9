/// For each node of a graph, the nodes that use it, ascending; one that uses it twice stands there
/// twice.
struct Uses: Equatable {
  /// Where the uses of each node begin, and at the end where the last ones end.
  private var starts: [Int32] = [0]
  private var users: [Int32] = []

  /// Those of a graph without nodes.
  init() {}

  init(_ nodes: [Graph.Node]) {
    func forEachOperand(_ body: (_ operand: Int, _ user: Int) -> Void) {
      for index in nodes.indices {
        guard case .computed(_, let operands, _) = nodes[index] else { continue }
        operands.forEach { body($0, index) }
      }
    }
    // Each begins where the ones before it end; while users are filled in, it moves to its own end,
    // which is where the next one begins.
    starts = Array(repeating: 0, count: nodes.count + 2)
    forEachOperand { operand, _ in starts[operand + 2] += 1 }
    for node in 2..<starts.count { starts[node] += starts[node - 1] }
    users = Array(repeating: 0, count: Int(starts[starts.count - 1]))
    forEachOperand { operand, user in
      users[Int(starts[operand + 1])] = Int32(user)
      starts[operand + 1] += 1
    }
    starts.removeLast()
  }

  /// The nodes that use a node.
  subscript(index: Int) -> some RandomAccessCollection<Int> {
    users[Int(starts[index])..<Int(starts[index + 1])].lazy.map(Int.init)
  }

  func count(_ index: Int) -> Int { Int(starts[index + 1] - starts[index]) }
}
