/// A number that remembers how it was computed, so that its gradient can be found.
///
/// Arithmetic on values builds a graph; ``backward()`` walks it back and leaves in the ``grad`` of
/// every value the derivative of the result with respect to it.
///
/// ```swift
/// let a = Value(2.0)
/// let b = Value(-3.0)
/// let c = Value(10.0)
/// let d = a * b + c      // 4
/// d.backward()
/// a.grad                 // -3, which is b
/// b.grad                 //  2, which is a
/// c.grad                 //  1
/// ```
///
/// A value is a reference: two names for it are one node of the graph. It is not `Sendable`; see
/// <doc:Concurrency> for what to do instead.
public final class Value {
  // The mutable properties are never accessed while they are being changed, so the run-time check
  // for that, which costs more than the access, is left out.

  /// The number itself.
  ///
  /// Setting it changes this node alone: what was computed from it stays as it was.
  @exclusivity(unchecked)
  public var data: Double

  /// The derivative of the result of ``backward()`` with respect to this value.
  ///
  /// It adds up over passes in a value that was not computed from others, until ``zeroGrad()``; in
  /// a computed one it is that of the latest pass.
  @exclusivity(unchecked)
  public var grad = 0.0

  let operation: Operation
  /// The number folded into the operation: the exponent of a power, the 2 of `x * 2`.
  let constant: Double
  /// The operands, which the node owns.
  ///
  /// They are unmanaged because a walk over a graph otherwise spends most of its time counting
  /// references.
  @exclusivity(unchecked)
  private(set) var left: Unmanaged<Value>?
  @exclusivity(unchecked)
  private(set) var right: Unmanaged<Value>?
  /// The number of the last pass that saw this node.
  @exclusivity(unchecked)
  var mark: UInt64 = 0

  /// Creates a value that was not computed from others.
  public init(_ data: Double) {
    self.data = data
    operation = .leaf
    constant = 0
  }

  /// Records an operation on one value.
  init(_ operation: Operation, _ operand: Value, constant: Double = 0) {
    data = operation.forward(operand.data, 0, constant)
    self.operation = operation
    self.constant = constant
    left = Unmanaged.passRetained(operand)
  }

  /// Records an operation on two values.
  init(_ operation: Operation, _ left: Value, _ right: Value) {
    data = operation.forward(left.data, right.data, 0)
    self.operation = operation
    constant = 0
    self.left = Unmanaged.passRetained(left)
    self.right = Unmanaged.passRetained(right)
  }

  /// Releases the graph behind this value without recursion.
  ///
  /// A chain of nodes that release each other overflows the stack at some 50,000 links.
  deinit {
    guard left != nil else { return }
    var pending: [Value] = []
    releaseOperands(keeping: &pending)
    while var node = pending.popLast() {
      if isKnownUniquelyReferenced(&node) { node.releaseOperands(keeping: &pending) }
    }
  }

  /// Gives the operands up; those that have operands of their own are kept for the caller.
  private func releaseOperands(keeping pending: inout [Value]) {
    if let value = left?.takeRetainedValue(), value.left != nil { pending.append(value) }
    if let value = right?.takeRetainedValue(), value.left != nil { pending.append(value) }
    left = nil
    right = nil
  }

  /// Sets the gradient of this value to zero.
  public func zeroGrad() { grad = 0 }
}

extension Value: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// Creates a value from a literal such as `2.5`.
  public convenience init(floatLiteral value: Double) { self.init(value) }

  /// Creates a value from a literal such as `2`.
  public convenience init(integerLiteral value: Int) { self.init(Double(value)) }
}

extension Value: CustomStringConvertible {
  /// The number and the gradient, as `Value(data: 4.0, grad: 1.0)`.
  public var description: String { "Value(data: \(data), grad: \(grad))" }
}

extension Value {
  /// What this value was computed from, left before right.
  var operands: [Value] { [left, right].compactMap { $0?.takeUnretainedValue() } }
}
