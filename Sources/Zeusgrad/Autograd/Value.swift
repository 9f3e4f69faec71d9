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

  /// The number itself; unlike ``data`` it may be read in a trace.
  @exclusivity(unchecked)
  var number: Double

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
  @exclusivity(unchecked)
  private var ownNumber: Double

  /// The operands, which the node owns.
  ///
  /// They are unmanaged because a walk over a graph otherwise spends most of its time counting
  /// references.
  @exclusivity(unchecked)
  private(set) var first: Unmanaged<Value>?
  @exclusivity(unchecked)
  private(set) var second: Unmanaged<Value>?
  @exclusivity(unchecked)
  private(set) var third: Unmanaged<Value>?

  /// What the present walk over the graph notes of this node; it means nothing afterwards.
  @exclusivity(unchecked)
  var link: UInt = 0

  /// The number of the last pass that saw this node.
  @exclusivity(unchecked)
  var mark: UInt64 = 0

  /// How the number came to be: the operation in the lowest byte, then whether it is traced, and above
  /// that the time.
  ///
  /// In one word, because a node of more than 88 bytes touches more lines of the cache: a chain of a
  /// million of them then takes twice as long.
  @exclusivity(unchecked)
  private var origin: UInt64

  /// The bit of an origin that says that the number stands for any other.
  private static let traced: UInt64 = 1 << 8
  /// How many bits of an origin are below the time.
  private static let timeShift: UInt64 = 9

  /// Whether it was not computed from others.
  var isLeaf: Bool { first == nil }

  /// How it was computed.
  public var operation: Operation {
    // What `init(rawValue:)` makes of it by a call: the case in that place.
    unsafeBitCast(UInt8(truncatingIfNeeded: origin), to: Operation.self)
  }

  /// Whether the number stands for any other, while a ``Program`` records what is done with it.
  var isTraced: Bool {
    get { origin & Self.traced != 0 }
    set { origin = newValue ? origin | Self.traced : origin & ~Self.traced }
  }

  /// When the number was computed, or set since; 0 in a leaf that was never set.
  private(set) var time: UInt64 {
    get { origin >> Self.timeShift }
    set { origin = newValue << Self.timeShift | origin & (1 << Self.timeShift - 1) }
  }

  /// Creates a value that was not computed from others.
  public init(_ data: Double) {
    number = data
    ownNumber = 0
    origin = UInt64(Operation.leaf.rawValue)
  }

  // The references to operands are taken over: where a result is used once, as in most expressions,
  // nothing is counted.

  /// Records an operation on one value.
  @inline(__always)
  static func recording(
    _ operation: Operation, _ operand: consuming Value, constant: Double = 0
  ) -> Value {
    let node = SpareNodes.take()
    node.set(operation, operation.forward(operand.number, 0, 0, constant), constant)
    node.origin |= operand.origin & traced
    node.first = Unmanaged.passRetained(operand)
    return node
  }

  /// Records an operation on two values.
  @inline(__always)
  static func recording(
    _ operation: Operation, _ first: consuming Value, _ second: consuming Value,
    constant: Double = 0
  ) -> Value {
    let node = SpareNodes.take()
    node.set(operation, operation.forward(first.number, second.number, 0, constant), constant)
    node.origin |= (first.origin | second.origin) & traced
    node.first = Unmanaged.passRetained(first)
    node.second = Unmanaged.passRetained(second)
    return node
  }

  /// Records an operation on three values.
  @inline(__always)
  static func recording(
    _ operation: Operation, _ first: consuming Value, _ second: consuming Value,
    _ third: consuming Value
  ) -> Value {
    let node = SpareNodes.take()
    node.set(operation, operation.forward(first.number, second.number, third.number, 0), 0)
    node.origin |= (first.origin | second.origin | third.origin) & traced
    node.first = Unmanaged.passRetained(first)
    node.second = Unmanaged.passRetained(second)
    node.third = Unmanaged.passRetained(third)
    return node
  }

  @inline(__always)
  private func set(_ operation: Operation, _ number: Double, _ constant: Double) {
    self.number = number
    grad = 0
    ownNumber = constant
    origin = Self.now << Self.timeShift | UInt64(operation.rawValue)
  }

  /// Releases the graph behind this value without recursion.
  ///
  /// A chain of nodes that release each other overflows the stack at some 50,000 links.
  deinit {
    if isLeaf { return }
    let spare = SpareNodes.ofThread
    // The nodes that nobody else holds; each gives up its operands before it goes.
    var pending = NodeList()
    giveUpOperands(to: &pending, spare)
    while let node = pending.pop() {
      node._withUnsafeGuaranteedRef { $0.giveUpOperands(to: &pending, spare) }
      spare.pointee.add(node)
    }
  }

  @inline(__always)
  private func giveUpOperands(
    to pending: inout NodeList, _ spare: UnsafeMutablePointer<SpareNodes>
  ) {
    if let first { Self.giveUp(first, to: &pending, spare) }
    if let second { Self.giveUp(second, to: &pending, spare) }
    if let third { Self.giveUp(third, to: &pending, spare) }
    first = nil
    second = nil
    third = nil
  }

  @inline(__always)
  private static func giveUp(
    _ operand: Unmanaged<Value>, to pending: inout NodeList,
    _ spare: UnsafeMutablePointer<SpareNodes>
  ) {
    let isLeaf = operand._withUnsafeGuaranteedRef { $0.isLeaf }
    if !isLeaf && (spare.pointee.isUnshared(operand) || isLast(operand)) {
      pending.push(operand)
    } else {
      operand.release()
    }
  }

  /// Whether nobody else holds a node, though there may be weak references to it.
  private static func isLast(_ node: Unmanaged<Value>) -> Bool {
    var node = node
    // Looked at in place, because a reference of our own would have to be counted.
    return withUnsafeMutablePointer(to: &node) { pointer in
      pointer.withMemoryRebound(to: Value.self, capacity: 1) {
        isKnownUniquelyReferenced(&$0.pointee)
      }
    }
  }

  /// Sets the gradient of this value to zero.
  public func zeroGrad() { grad = 0 }
}

extension Value {
  /// The number itself.
  ///
  /// Setting it changes this node alone: what was computed from it stays as it was, and ``backward()``
  /// stops with a sentence rather than mix old numbers and new ones. In a function that a ``Program``
  /// records it can be neither read nor set, since it stands for the number of any sample.
  public var data: Double {
    get {
      requireKnown()
      return number
    }
    set {
      requireKnown()
      number = newValue
      time = Self.nextTime()
    }
  }

  /// Stops where the number stands for any other.
  func requireKnown() {
    require(
      !isTraced,
      "a traced function may not look at its values: a program is for all of them. For a choice that "
        + "depends on a value, use max, min, abs, clamp or select")
  }
}

extension Value: CustomStringConvertible {
  /// The number and the gradient, as `Value(data: 4.0, grad: 1.0)`; `Value(traced)` in a function
  /// that a ``Program`` records.
  public var description: String {
    isTraced
      ? "Value(traced)" : "Value(data: \(number.withoutSignOfNaN), grad: \(grad.withoutSignOfNaN))"
  }
}
