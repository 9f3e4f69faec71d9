internal import Synchronization

/// Numbers the passes over graphs, so that no pass needs to clear the marks of another.
private let lastPass = Atomic<UInt64>(0)

extension Value {
  /// Finds the derivative of this value with respect to every value it was computed from.
  ///
  /// Values that were not computed from others add up what they get, over passes too: clear them
  /// with ``zeroGrad()`` between steps. Computed values start each pass from zero, so that two
  /// losses which share a part of the graph, or two passes over one graph, count right.
  ///
  /// Neither the depth of the graph nor a shared node is a problem: the walk does not recurse.
  public func backward() {
    guard operation != .leaf else {
      grad += 1
      return
    }
    let order = computedNodes()
    grad = 1
    for node in order.reversed() { node._withUnsafeGuaranteedRef { $0.passGradientOn() } }
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

  /// Lists the computed nodes behind this one in depth-first post-order, left operand first.
  ///
  /// Each is marked with the number of the pass when it is first met, and its gradient cleared. The
  /// nodes need not be retained: each is held by the one it was reached from.
  private func computedNodes() -> [Unmanaged<Value>] {
    let pass = lastPass.wrappingAdd(1, ordering: .relaxed).newValue
    var order: [Unmanaged<Value>] = []
    var path = [Unmanaged.passUnretained(self)]
    mark = pass
    while let node = path.last {
      if let next = node._withUnsafeGuaranteedRef({ $0.operandFirstMet(in: pass) }) {
        path.append(next)
      } else {
        path.removeLast()
        order.append(node)
      }
    }
    return order
  }

  /// The first operand that was computed and that the pass has not met; from now on it has.
  private func operandFirstMet(in pass: UInt64) -> Unmanaged<Value>? {
    if let left, left._withUnsafeGuaranteedRef({ $0.isFirstMet(in: pass) }) { return left }
    if let right, right._withUnsafeGuaranteedRef({ $0.isFirstMet(in: pass) }) { return right }
    return nil
  }

  private func isFirstMet(in pass: UInt64) -> Bool {
    guard operation != .leaf, mark != pass else { return false }
    mark = pass
    grad = 0
    return true
  }
}
