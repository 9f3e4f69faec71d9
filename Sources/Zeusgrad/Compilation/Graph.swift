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
    /// Operands are indices of ``Graph/nodes``; `right` is nil for functions of one number.
    case computed(Operation, left: Int, right: Int?, constant: UInt64)
  }

  private(set) var nodes: [Node] = []
  /// The indices of the results.
  private(set) var outputs: [Int] = []

  /// Lists what some values were computed from.
  init(_ outputs: [Value], inputs: [Value], parameters: [Value]) {
    // Two marks tell leaves that have no index yet, linked to their number, from nodes with one.
    let (leaf, numbered) = (Value.newPass(), Value.newPass())
    for (number, value) in (inputs + parameters).enumerated() {
      value.mark = leaf
      value.link = UInt(number)
    }
    for output in outputs {
      var path = [Unmanaged.passUnretained(output)]
      while let top = path.last {
        top._withUnsafeGuaranteedRef { value in
          // A parameter is a leaf here, whatever it was computed from.
          let isLeaf = value.mark == leaf
          if value.mark != numbered {
            if !isLeaf, let next = value.firstOperand(without: numbered) {
              path.append(next)
              return
            }
            let node = isLeaf ? Self.leaf(Int(value.link), inputs.count) : computed(value)
            value.mark = numbered
            value.link = UInt(nodes.count)
            nodes.append(node)
          }
          path.removeLast()
        }
      }
    }
    self.outputs = outputs.map { Int($0.link) }
  }

  private static func leaf(_ number: Int, _ inputs: Int) -> Node {
    number < inputs ? .input(number) : .parameter(number - inputs)
  }

  private func computed(_ value: Value) -> Node {
    guard let left = value.left else { return .constant(value.data.bitPattern) }
    let first = left._withUnsafeGuaranteedRef { Int($0.link) }
    let second = value.right?._withUnsafeGuaranteedRef { Int($0.link) }
    // Only what has nothing but constants in it is folded.
    if case .constant(let a) = nodes[first] {
      guard let second else { return folded(value, a, a) }
      if case .constant(let b) = nodes[second] { return folded(value, a, b) }
    }
    return .computed(
      value.operation, left: first, right: second, constant: value.constant.bitPattern)
  }

  private func folded(_ value: Value, _ a: UInt64, _ b: UInt64) -> Node {
    let result = value.operation.forward(
      Double(bitPattern: a), Double(bitPattern: b), value.constant)
    return .constant(result.bitPattern)
  }

  /// The indices of what a node reads, left before right.
  func operands(of index: Int) -> (left: Int, right: Int?)? {
    guard case .computed(_, let left, let right, _) = nodes[index] else { return nil }
    return (left, right)
  }

  /// By which nodes each is used.
  var uses: Uses { Uses(self) }

  /// For each node, whether it depends on a parameter.
  var dependsOnParameters: [Bool] {
    var depends = Array(repeating: false, count: nodes.count)
    for index in nodes.indices {
      switch nodes[index] {
      case .parameter: depends[index] = true
      case .input, .constant: break
      case .computed(_, let left, let right, _):
        depends[index] = depends[left] || right.map { depends[$0] } ?? false
      }
    }
    return depends
  }
}
