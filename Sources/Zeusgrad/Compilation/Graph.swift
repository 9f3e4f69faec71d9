/// A computation as a list of nodes, each behind those it reads.
///
/// The order is depth-first post-order from the results, left operand first: the one in which
/// ``Value/backward()`` works, reversed. Constants are folded, nothing else.
struct Graph: Equatable {
  enum Node: Equatable {
    /// A number of the sample: an input, or behind these a target.
    case input(Int)
    case parameter(Int)
    /// By its bits, so that NaN equals itself.
    case constant(UInt64)
    /// Operands are places in ``Graph/nodes``; `right` is nil for functions of one number.
    case computed(Operation, left: Int, right: Int?, constant: UInt64)
  }

  private(set) var nodes: [Node] = []
  /// The places of the results.
  private(set) var outputs: [Int] = []

  /// Lists what some values were computed from.
  init(_ outputs: [Value], inputs: [Value], parameters: [Value]) {
    var places: [ObjectIdentifier: Int] = [:]
    var leaves: [ObjectIdentifier: Node] = [:]
    for (index, input) in inputs.enumerated() { leaves[ObjectIdentifier(input)] = .input(index) }
    for (index, parameter) in parameters.enumerated() {
      leaves[ObjectIdentifier(parameter)] = .parameter(index)
    }
    for output in outputs {
      var path = [output]
      while let value = path.last {
        let id = ObjectIdentifier(value)
        // A parameter is a leaf here, whatever it was computed from.
        let operands = leaves[id] == nil ? value.operands : []
        if places[id] == nil {
          if let next = operands.first(where: { places[ObjectIdentifier($0)] == nil }) {
            path.append(next)
            continue
          }
          let known = operands.compactMap { places[ObjectIdentifier($0)] }
          places[id] = append(leaves[id] ?? node(value, known))
        }
        path.removeLast()
      }
    }
    self.outputs = outputs.compactMap { places[ObjectIdentifier($0)] }
  }

  private mutating func append(_ node: Node) -> Int {
    nodes.append(node)
    return nodes.count - 1
  }

  private func node(_ value: Value, _ operands: [Int]) -> Node {
    guard let left = operands.first else { return .constant(value.data.bitPattern) }
    let numbers = operands.compactMap { place -> Double? in
      if case .constant(let bits) = nodes[place] { return Double(bitPattern: bits) }
      return nil
    }
    if numbers.count == operands.count {
      let result = value.operation.forward(numbers[0], numbers.last ?? 0, value.constant)
      return .constant(result.bitPattern)
    }
    return .computed(
      value.operation, left: left, right: operands.count > 1 ? operands[1] : nil,
      constant: value.constant.bitPattern)
  }

  /// The places that a node reads, left before right.
  func operands(of place: Int) -> [Int] {
    guard case .computed(_, let left, let right, _) = nodes[place] else { return [] }
    return [left] + (right.map { [$0] } ?? [])
  }

  /// For each node, by which nodes it is read, ascending; one that reads it twice stands twice.
  var readers: [[Int]] {
    var readers = Array(repeating: [Int](), count: nodes.count)
    for place in nodes.indices {
      for operand in operands(of: place) { readers[operand].append(place) }
    }
    return readers
  }

  /// For each node, whether it depends on a parameter.
  var dependsOnParameters: [Bool] {
    var depends = Array(repeating: false, count: nodes.count)
    for place in nodes.indices {
      if case .parameter = nodes[place] {
        depends[place] = true
      } else {
        depends[place] = operands(of: place).contains { depends[$0] }
      }
    }
    return depends
  }
}
