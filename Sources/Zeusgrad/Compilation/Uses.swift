/// For each node of a graph, the nodes that use it, ascending; one that uses it twice stands there
/// twice.
struct Uses {
  /// Where the uses of each node begin, and at the end where the last ones end.
  private var starts: [Int]
  private var users: [Int]

  init(_ graph: Graph) {
    var counts = Array(repeating: 0, count: graph.nodes.count + 1)
    func forEachOperand(_ body: (_ operand: Int, _ user: Int) -> Void) {
      for index in graph.nodes.indices {
        graph.operands(of: index)?.forEach { body($0, index) }
      }
    }
    forEachOperand { operand, _ in counts[operand + 1] += 1 }
    for node in 1..<counts.count { counts[node] += counts[node - 1] }
    var users = Array(repeating: 0, count: counts[counts.count - 1])
    var next = counts
    forEachOperand { operand, user in
      users[next[operand]] = user
      next[operand] += 1
    }
    starts = counts
    self.users = users
  }

  subscript(index: Int) -> ArraySlice<Int> { users[starts[index]..<starts[index + 1]] }

  func count(_ index: Int) -> Int { starts[index + 1] - starts[index] }
}
