internal import Synchronization

/// Numbers the passes over graphs, so that no pass needs to clear the marks of another.
private let lastPass = Atomic<UInt64>(0)

extension Value {
  /// The number of a new pass.
  static func newPass() -> UInt64 { lastPass.wrappingAdd(1, ordering: .relaxed).newValue }
}

extension Value {
  /// Finds the derivative of this value with respect to every value it was computed from.
  ///
  /// Values that were not computed from others add up what they get, over passes too: clear them
  /// with ``zeroGrad()`` between steps. Computed values start each pass from zero, so that two
  /// losses which share a part of the graph, or two passes over one graph, count right.
  ///
  /// Neither the depth of the graph nor a shared node is a problem: the walk does not recurse.
  public func backward() {
    if isLeaf {
      grad += 1
      return
    }
    var (computed, leaves) = nodesInOrder()
    grad = 1
    computed.popAll { $0.passGradientOn() }
    // The sum of this pass is added to those before as one, so that two passes give just the double.
    leaves.popAll { $0.grad = $0.savedGradient + $0.grad }
  }

  /// Lists all that this value was computed from, itself first, and clears the gradients.
  ///
  /// The nodes need not be retained: each is held by the one it was reached from.
  ///
  /// - Returns: The computed nodes in the reverse of depth-first post-order, and the leaves.
  private func nodesInOrder() -> (computed: NodeList, leaves: NodeList) {
    let pass = Self.newPass()
    var (computed, leaves, path) = (NodeList(), NodeList(), NodeList())
    enter(pass)
    path.push(Unmanaged.passUnretained(self))
    while let top = path.first {
      top._withUnsafeGuaranteedRef { node in
        guard let next = node.firstOperand(without: pass) else {
          path.pop()
          computed.push(top)
          return
        }
        next._withUnsafeGuaranteedRef { operand in
          operand.enter(pass)
          if operand.isLeaf { leaves.push(next) } else { path.push(next) }
        }
      }
    }
    return (computed, leaves)
  }

  /// Marks this node as seen by a pass and clears its gradient, which a leaf gets back in the end.
  private func enter(_ pass: UInt64) {
    mark = pass
    if isLeaf { savedGradient = grad }
    grad = 0
  }

  /// The first operand without the mark, left before right.
  @inline(__always)
  func firstOperand(without mark: UInt64) -> Unmanaged<Value>? {
    if let left, left._withUnsafeGuaranteedRef({ $0.mark != mark }) { return left }
    if let right, right._withUnsafeGuaranteedRef({ $0.mark != mark }) { return right }
    return nil
  }

  /// Adds what arrives here to the gradients of the operands, left before right.
  private func passGradientOn() {
    left?._withUnsafeGuaranteedRef { left in
      guard let right else {
        left.grad += operation.backward(grad, left.data, 0, constant, data).left
        return
      }
      right._withUnsafeGuaranteedRef { right in
        let adjoints = operation.backward(grad, left.data, right.data, constant, data)
        left.grad += adjoints.left
        right.grad += adjoints.right
      }
    }
  }
}
