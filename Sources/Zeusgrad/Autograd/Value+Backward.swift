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
    guard left != nil else {
      grad += 1
      return
    }
    let pass = Self.newPass()
    var leaves: Unmanaged<Value>?
    var node = computedNodes(pass, &leaves)
    grad = 1
    while let current = node {
      current._withUnsafeGuaranteedRef { current in
        current.passGradientOn()
        node = current.next
      }
    }
    // The sum of this pass is added to those before as one, so that two passes give just the double.
    while let leaf = leaves {
      leaf._withUnsafeGuaranteedRef { leaf in
        leaf.grad = leaf.constant + leaf.grad
        leaves = leaf.next
      }
    }
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

  /// Links the computed nodes behind this one, last in depth-first post-order first.
  ///
  /// Each is marked with the number of the pass when it is first met, and its gradient cleared. The
  /// nodes need not be retained: each is held by the one it was reached from.
  ///
  /// - Parameters:
  ///   - pass: The number of the pass.
  ///   - leaves: The leaves, linked; their constants keep the gradients from before.
  /// - Returns: The first of the list.
  private func computedNodes(
    _ pass: UInt64, _ leaves: inout Unmanaged<Value>?
  ) -> Unmanaged<Value>? {
    var finished: Unmanaged<Value>?
    // While a node is on the path, it is linked to the one that it was reached from.
    var path: Unmanaged<Value>? = Unmanaged.passUnretained(self)
    next = nil
    mark = pass
    while let node = path {
      node._withUnsafeGuaranteedRef { value in
        if let operand = value.operandFirstMet(in: pass, &leaves) {
          operand._withUnsafeGuaranteedRef { $0.next = node }
          path = operand
        } else {
          path = value.next
          value.next = finished
          finished = node
        }
      }
    }
    return finished
  }

  /// The first operand that was computed and that the pass has not met; from now on it has.
  private func operandFirstMet(
    in pass: UInt64, _ leaves: inout Unmanaged<Value>?
  ) -> Unmanaged<Value>? {
    if let left, Self.isComputedAndFirstMet(left, in: pass, &leaves) { return left }
    if let right, Self.isComputedAndFirstMet(right, in: pass, &leaves) { return right }
    return nil
  }

  private static func isComputedAndFirstMet(
    _ operand: Unmanaged<Value>, in pass: UInt64, _ leaves: inout Unmanaged<Value>?
  ) -> Bool {
    operand._withUnsafeGuaranteedRef { value in
      guard value.mark != pass else { return false }
      value.mark = pass
      guard value.left == nil else {
        value.grad = 0
        return true
      }
      value.constant = value.grad
      value.grad = 0
      value.next = leaves
      leaves = operand
      return false
    }
  }
}
