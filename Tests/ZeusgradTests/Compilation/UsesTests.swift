import Testing

@testable import Zeusgrad

@Suite("Uses")
struct UsesTests {
  @Test("Each node knows the nodes that use it, ascending, twice where it is used twice")
  func usesAreThoseOfTheOperands() {
    var stream = RandomStream(seed: 3, purpose: "uses")
    for _ in 0..<50 {
      let leaves = (0..<3).map { Value(Double($0)) }
      var values = leaves
      for _ in 0..<20 {
        func one() -> Value { values[Int(stream.uniform() * Double(values.count))] }
        let (a, b, c) = (one(), one(), one())
        values.append(stream.uniform() < 0.5 ? a * b : a.addingProduct(b, c))
      }
      let graph = Graph(Array(values.suffix(2)), inputs: [leaves[0]], parameters: [leaves[1]])
      var users: [[Int]] = graph.nodes.map { _ in [] }
      for index in graph.nodes.indices {
        guard let operands = graph.operands(of: index) else { continue }
        for operand in [operands.first, operands.second, operands.third] {
          if let operand { users[operand].append(index) }
        }
      }
      for index in graph.nodes.indices {
        #expect(Array(graph.uses[index]) == users[index])
        #expect(graph.uses.count(index) == users[index].count)
      }
    }
  }

  @Test("A graph of one leaf has no uses")
  func oneLeafHasNoUses() {
    let leaf = Value(1.0)
    let graph = Graph([leaf], inputs: [leaf], parameters: [])
    #expect(graph.nodes.count == 1)
    #expect(graph.uses.count(0) == 0 && graph.uses[0].isEmpty)
  }
}
