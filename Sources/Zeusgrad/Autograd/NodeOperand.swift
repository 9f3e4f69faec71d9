/// An operand that is a node of a graph.
struct NodeOperand: Operand {
  /// It is unmanaged, because the pass would spend its time counting references.
  let node: Unmanaged<Value>

  @inline(__always)
  init(_ node: Unmanaged<Value>) { self.node = node }

  @inline(__always)
  var number: Double { node._withUnsafeGuaranteedRef { $0.number } }

  @inline(__always)
  func add(_ contribution: Double) { node._withUnsafeGuaranteedRef { $0.grad += contribution } }

  @inline(__always)
  func add(_ left: Double, times right: Double) {
    node._withUnsafeGuaranteedRef { $0.grad = $0.grad.fused(adding: left, times: right) }
  }
}
