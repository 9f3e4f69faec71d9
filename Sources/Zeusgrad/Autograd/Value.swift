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

  /// The number folded into the operation: the exponent of a power, the 2 of `x * 2`.
  var constant: Double { ownNumber }
  /// In a leaf, during a pass: the gradient of the passes before.
  var savedGradient: Double {
    get { ownNumber }
    set { ownNumber = newValue }
  }

  /// The constant of a computed node or the saved gradient of a leaf; none has both.
  ///
  /// In one word, because a node that takes more than 80 bytes is slower to make.
  @exclusivity(unchecked)
  private var ownNumber: Double

  /// The operands, which the node owns.
  ///
  /// They are unmanaged because a walk over a graph otherwise spends most of its time counting
  /// references.
  @exclusivity(unchecked)
  private(set) var left: Unmanaged<Value>?
  @exclusivity(unchecked)
  private(set) var right: Unmanaged<Value>?

  /// What the present walk over the graph notes of this node; it means nothing afterwards.
  @exclusivity(unchecked)
  var link: UInt = 0

  /// The operation, in the lowest byte, and above it the number of the last pass that saw this node.
  ///
  /// In one word, for the same reason.
  @exclusivity(unchecked)
  private var tag: UInt64

  /// Whether it was not computed from others.
  var isLeaf: Bool { left == nil }

  var operation: Operation {
    Operation(rawValue: UInt8(truncatingIfNeeded: tag)).unsafelyUnwrapped
  }

  /// The number of the last pass that saw this node.
  var mark: UInt64 {
    get { tag >> 8 }
    set { tag = newValue << 8 | tag & 0xff }
  }

  /// Creates a value that was not computed from others.
  public init(_ data: Double) {
    self.data = data
    tag = UInt64(Operation.leaf.rawValue)
    ownNumber = 0
  }

  /// Records an operation on one value.
  init(_ operation: Operation, _ operand: Value, constant: Double = 0) {
    data = operation.forward(operand.data, 0, constant)
    tag = UInt64(operation.rawValue)
    ownNumber = constant
    left = Unmanaged.passRetained(operand)
  }

  /// Records an operation on two values.
  init(_ operation: Operation, _ left: Value, _ right: Value) {
    data = operation.forward(left.data, right.data, 0)
    tag = UInt64(operation.rawValue)
    ownNumber = 0
    self.left = Unmanaged.passRetained(left)
    self.right = Unmanaged.passRetained(right)
  }

  /// Releases the graph behind this value without recursion.
  ///
  /// A chain of nodes that release each other overflows the stack at some 50,000 links.
  deinit {
    if isLeaf { return }
    // The nodes that nobody else holds; each gives up its operands before it goes.
    var pending = NodeList()
    giveUpOperands(to: &pending)
    while let node = pending.pop() {
      node._withUnsafeGuaranteedRef { $0.giveUpOperands(to: &pending) }
      node.release()
    }
  }

  private func giveUpOperands(to pending: inout NodeList) {
    if let left { Self.giveUp(left, to: &pending) }
    if let right { Self.giveUp(right, to: &pending) }
    left = nil
    right = nil
  }

  private static func giveUp(_ operand: Unmanaged<Value>, to pending: inout NodeList) {
    var operand = operand
    // Looked at in place, because a reference of our own would have to be counted.
    let isLast = withUnsafeMutablePointer(to: &operand) { pointer in
      pointer.withMemoryRebound(to: Value.self, capacity: 1) {
        isKnownUniquelyReferenced(&$0.pointee)
      }
    }
    let isLeaf = operand._withUnsafeGuaranteedRef { $0.isLeaf }
    if isLast && !isLeaf { pending.push(operand) } else { operand.release() }
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
