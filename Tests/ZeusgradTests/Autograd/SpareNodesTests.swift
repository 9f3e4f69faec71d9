import TestSupport
import Testing

@testable import Zeusgrad

@Suite("Spare nodes")
struct SpareNodesTests {
  @Test("A node of a graph that is gone is used again")
  func nodeIsUsedAgain() async {
    let isSame = await SmallStack.run {
      let gone = Self.releasedNode { (Value(3) + 1) * 2 }
      let next = Value(5) * 7
      return ObjectIdentifier(next) == gone
    }
    #expect(isSame)
  }

  @Test("What is used again keeps nothing of what it was")
  func usedAgainKeepsNothing() async {
    let texts = await SmallStack.run {
      let gone = Self.releasedNode {
        let x = Value(2)
        let product = Value(1).addingProduct(x, x)
        let result = product.pow(3)
        result.backward()
        product.isTraced = true
        return result
      }
      let next = -Value(5)
      #expect(ObjectIdentifier(next) == gone)
      #expect(next.second == nil && next.third == nil && next.constant == 0 && next.grad == 0)
      #expect(!next.isTraced)
      let result = next * next
      result.backward()
      return ["\(next)", "\(result)"]
    }
    #expect(texts == ["Value(data: -5.0, grad: -10.0)", "Value(data: 25.0, grad: 1.0)"])
  }

  @Test("A node with a reference of any kind besides is not unshared")
  func referencesOfAnyKindCount() {
    let node = Unmanaged.passRetained(Value(3) + 1)
    defer { node.release() }
    let spare = SpareNodes.ofThread
    #expect(spare.pointee.isUnshared(node))

    _ = node.retain()
    #expect(!spare.pointee.isUnshared(node))
    node.release()
    #expect(spare.pointee.isUnshared(node))

    do {
      unowned let unowned = node.takeUnretainedValue()
      #expect(!spare.pointee.isUnshared(node))
      _ = unowned
    }
    #expect(spare.pointee.isUnshared(node))

    let weak = WeakValue(node.takeUnretainedValue())
    #expect(!spare.pointee.isUnshared(node))
    #expect(weak.value != nil)
  }

  @Test("A weak reference into a graph that is gone becomes nil, also in a long chain of them")
  func weakReferencesBecomeNil() async {
    let (before, after) = await SmallStack.run {
      var weak: [WeakValue] = []
      var chain: Value? = Value(1)
      for _ in 0..<200_000 {
        chain = chain.map { $0 + 1 }
        weak.append(WeakValue(chain))
      }
      let before = weak.count { $0.value != nil }
      // Here the chain is released, on this small stack.
      chain = nil
      return (before, weak.count { $0.value != nil })
    }
    #expect(before == 200_000)
    #expect(after == 0)
  }

  @Test("A thread keeps no more than so many")
  func threadKeepsNoMoreThanLimit() async {
    let counts = await SmallStack.run {
      func release(_ nodes: Int) -> Int {
        _ = (0..<nodes).reduce(Value(1)) { sum, _ in sum + 1 }
        return SpareNodes.ofThread.pointee.count
      }
      return [release(100), release(100), release(3 * SpareNodes.limit), release(10)]
    }
    // One is made beforehand, and the result of each graph ends with its reference.
    #expect(counts == [100, 99, SpareNodes.limit, SpareNodes.limit - 1])
  }

  @Test("The nodes that a thread keeps end with it")
  func nodesEndWithThread() async throws {
    let kept = WeakValue()
    let wasKept = await SmallStack.run {
      _ = (Value(3) + 1) * 2
      kept.value = SpareNodes.ofThread.pointee.nodes.first?.takeUnretainedValue()
      return kept.value != nil
    }
    #expect(wasKept)
    _ = try await poll(every: .milliseconds(1), line: #line) {
      "the thread has ended, but its nodes live"
    } _: {
      kept.value == nil ? true : nil
    }
  }

  @Test("A thread may release what another one has built")
  func threadReleasesWhatAnotherBuilt() async {
    let leaf = WeakValue()
    let graph = await SmallStack.run {
      let x = Value(3)
      leaf.value = x
      let result = (0..<10_000).reduce(x) { sum, _ in sum + x }
      return UInt(bitPattern: Unmanaged.passRetained(result).toOpaque())
    }
    #expect(leaf.value != nil)
    await SmallStack.run {
      guard let graph = UnsafeRawPointer(bitPattern: graph) else { return }
      Unmanaged<Value>.fromOpaque(graph).release()
    }
    #expect(leaf.value == nil)
  }

  /// Builds a graph and releases it.
  ///
  /// - Returns: Which node its result was computed from.
  private static func releasedNode(_ build: () -> Value) -> ObjectIdentifier? {
    build().first.map { ObjectIdentifier($0.takeUnretainedValue()) }
  }
}
