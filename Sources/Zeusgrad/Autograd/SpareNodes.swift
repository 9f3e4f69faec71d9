internal import CZeusgradKernels

/// Nodes of graphs that are gone, which a thread keeps to make new ones of.
///
/// A graph is built, walked once and released, node after node. To take each from the system and to
/// give it back would be half of that time.
struct SpareNodes {
  /// How many nodes a thread keeps at most: 350 KB of them.
  static let limit = 4096

  private(set) var nodes = NodeList()
  private(set) var count = 0

  /// The word of counts of a node with one reference, and no weak or unowned one.
  private let unshared: UInt

  private init() {
    // The first spare node is made to look at its counts.
    let node = Unmanaged.passRetained(Value(0))
    unshared = node.counts
    keep(node)
  }

  /// A spare node, or a new one; it has no operands, and its numbers are to be set.
  @inline(__always)
  static func take() -> Value {
    guard let spare = zg_own_pointer(),
      let node = spare.assumingMemoryBound(to: SpareNodes.self).pointee.pop()
    else { return Value(0) }
    return node.takeRetainedValue()
  }

  /// Those of this thread.
  @inline(__always)
  static var ofThread: UnsafeMutablePointer<SpareNodes> {
    zg_own_pointer()?.assumingMemoryBound(to: SpareNodes.self) ?? made()
  }

  @inline(never)
  private static func made() -> UnsafeMutablePointer<SpareNodes> {
    let spare = UnsafeMutablePointer<SpareNodes>.allocate(capacity: 1)
    spare.initialize(to: SpareNodes())
    zg_set_own_pointer(spare) { pointer in
      guard let spare = pointer?.assumingMemoryBound(to: SpareNodes.self) else { return }
      while let node = spare.pointee.pop() { node.release() }
      spare.deallocate()
    }
    return spare
  }

  /// Whether there is one reference to a node, of whatever kind: that of the one who asks.
  @inline(__always)
  func isUnshared(_ node: Unmanaged<Value>) -> Bool { node.counts == unshared }

  /// Takes over a node without operands that nobody else holds.
  @inline(__always)
  mutating func add(_ node: Unmanaged<Value>) {
    // A weak reference has to become nil.
    if count < Self.limit && isUnshared(node) { keep(node) } else { node.release() }
  }

  @inline(__always)
  private mutating func keep(_ node: Unmanaged<Value>) {
    nodes.push(node)
    count += 1
  }

  @inline(__always)
  private mutating func pop() -> Unmanaged<Value>? {
    guard let node = nodes.pop() else { return nil }
    count -= 1
    return node
  }
}

extension Unmanaged<Value> {
  /// The counts of all kinds of references, the second word of any object, as the runtime keeps them.
  @inline(__always)
  fileprivate var counts: UInt {
    UnsafeRawPointer(toOpaque()).load(fromByteOffset: MemoryLayout<UInt>.size, as: UInt.self)
  }
}
