extension Value {
  /// Finds the derivative of this value with respect to every value it was computed from.
  ///
  /// Values that were not computed from others add up what they get, over passes too: clear them
  /// with ``zeroGrad()`` between steps. Computed values start each pass from zero, so that two
  /// losses which share a part of the graph, or two passes over one graph, count right.
  ///
  /// Neither the depth of the graph nor a shared node is a problem: the walk does not recurse.
  ///
  /// It stops with a sentence where ``data`` was set after something had been computed from it, and
  /// in a function that a ``Program`` records.
  public func backward() {
    requireKnown()
    if isLeaf {
      grad += 1
      return
    }
    var (computed, leaves) = nodesInOrder { leaf in
      leaf.savedGradient = leaf.grad
      leaf.grad = 0
    }
    grad = 1
    let now = Self.now
    computed.popAll { $0.passGradientOn(now) }
    // The sum of this pass is added to those before as one, so that two passes give just the double.
    leaves.popAll { $0.grad = $0.savedGradient + $0.grad }
  }

  /// The same, but every leaf goes on from the gradient that it has.
  ///
  /// So a parameter joins the sum of other samples as it does in a compiled program.
  func backwardGoingOn() {
    if isLeaf {
      grad += 1
      return
    }
    var (computed, _) = nodesInOrder { _ in }
    grad = 1
    let now = Self.now
    computed.popAll { $0.passGradientOn(now) }
  }

  /// Lists all that this value was computed from, itself first, and clears the gradients of what was
  /// computed.
  ///
  /// The nodes need not be retained: each is held by the one it was reached from.
  ///
  /// - Parameter enter: What is done with each leaf.
  /// - Returns: The computed nodes in the reverse of depth-first post-order, and the leaves.
  @inline(__always)
  private func nodesInOrder(
    enter: (Value) -> Void
  ) -> (computed: NodeList, leaves: NodeList) {
    let pass = Self.newPass()
    var (computed, leaves, path) = (NodeList(), NodeList(), NodeList())
    mark = pass
    grad = 0
    path.push(Unmanaged.passUnretained(self))
    while let top = path.first {
      top._withUnsafeGuaranteedRef { node in
        guard let next = node.firstOperand(without: pass) else {
          path.pop()
          computed.push(top)
          return
        }
        next._withUnsafeGuaranteedRef { operand in
          operand.mark = pass
          if operand.isLeaf {
            enter(operand)
            leaves.push(next)
          } else {
            operand.grad = 0
            path.push(next)
          }
        }
      }
    }
    return (computed, leaves)
  }

  /// The first operand without the mark, in their order.
  @inline(__always)
  func firstOperand(without mark: UInt64) -> Unmanaged<Value>? {
    if let first, first._withUnsafeGuaranteedRef({ $0.mark != mark }) { return first }
    if let second, second._withUnsafeGuaranteedRef({ $0.mark != mark }) { return second }
    if let third, third._withUnsafeGuaranteedRef({ $0.mark != mark }) { return third }
    return nil
  }

  /// Adds what arrives here to the gradients of the operands.
  @inline(__always)
  private func passGradientOn(_ now: UInt64) {
    guard let first else { return }
    let (second, third) = (second ?? first, third ?? first)
    // Mostly no number at all was set since this one was computed.
    // Mostly no number at all was set since this one was computed.
    if time != now { requireLatest(than: max(first.time, max(second.time, third.time))) }
    operation.backward(
      grad, NodeOperand(first), NodeOperand(second), NodeOperand(third), constant, number)
  }

  /// Stops where the number of an operand was set after this one had been computed.
  private func requireLatest(than operands: UInt64) {
    require(
      operands <= time,
      "a number was set after another had been computed from it: compute that again, then its "
        + "gradient")
  }
}

extension Unmanaged<Value> {
  @inline(__always)
  fileprivate var time: UInt64 { _withUnsafeGuaranteedRef { $0.time } }
}
