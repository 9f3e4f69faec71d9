/// A list of nodes that are linked through themselves, the one pushed last first.
///
/// It needs no memory, and it counts no references, on which a walk over a graph would spend most of
/// its time: others hold the nodes. A node is in one list at a time.
struct NodeList {
  private(set) var first: Unmanaged<Value>?

  @inline(__always)
  mutating func push(_ node: Unmanaged<Value>) {
    node._withUnsafeGuaranteedRef { $0.next = first }
    first = node
  }

  @inline(__always)
  @discardableResult
  mutating func pop() -> Unmanaged<Value>? {
    guard let node = first else { return nil }
    first = node._withUnsafeGuaranteedRef { $0.next }
    return node
  }

  /// Pops one node after another and does something with each.
  @inline(__always)
  mutating func popAll(_ body: (Value) -> Void) {
    while let node = pop() { node._withUnsafeGuaranteedRef(body) }
  }
}

extension Value {
  /// The node behind this one in a list.
  fileprivate var next: Unmanaged<Value>? {
    get { UnsafeRawPointer(bitPattern: link).map(Unmanaged.fromOpaque) }
    set { link = UInt(bitPattern: newValue?.toOpaque()) }
  }
}
