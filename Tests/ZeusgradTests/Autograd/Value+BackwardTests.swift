import TestSupport
import Testing

@testable import Zeusgrad

@Suite("Value backward")
struct ValueBackwardTests {
  @Test("A value that is used twice gets both gradients")
  func valueUsedTwice() {
    let a = Value(3.0)
    (a + a).backward()
    #expect(a.grad == 2)
    a.zeroGrad()
    (a * a).backward()
    #expect(a.grad == 6)
  }

  @Test("A computed value that is used twice gets both gradients")
  func computedValueUsedTwice() {
    let a = Value(3.0)
    let b = a + a
    let c = b + b
    c.backward()
    #expect(c.grad == 1)
    #expect(b.grad == 2)
    #expect(a.grad == 4)
  }

  @Test("A second pass over one graph exactly doubles the leaves")
  func secondPassOverOneGraph() {
    let (a, b) = (Value(0.7), Value(-1.3))
    let c = (a * b).tanh()
    // Each leaf is used once: of a sum in a leaf, doubling may round another way than adding twice.
    let d = (c + 2) * c.exp()
    d.backward()
    let first = [a.grad, b.grad]
    let inner = c.grad
    d.backward()
    #expect([a.grad, b.grad] == first.map { 2 * $0 })
    #expect(c.grad == inner)
    #expect(d.grad == 1)
  }

  @Test("Two losses over a shared part add up in the leaves")
  func twoLossesOverSharedPart() {
    let a = Value(2.0)
    let shared = a * a
    let first = shared * 3
    let second = shared.pow(2)
    first.backward()
    #expect(a.grad == 12)
    second.backward()
    // 3·2a + 4a³
    #expect(a.grad == 12 + 32)
    #expect(shared.grad == 8)

    let sum = Value(2.0)
    let sharedInSum = sum * sum
    (sharedInSum * 3 + sharedInSum.pow(2)).backward()
    #expect(a.grad == sum.grad)
  }

  @Test("A pass over a part of a graph does not see what lies above it")
  func passOverPartOfGraph() {
    let a = Value(2.0)
    let part = a * 5
    let whole = part * part
    whole.backward()
    part.backward()
    #expect(a.grad == 100 + 5)
    #expect(part.grad == 1)
    #expect(whole.grad == 1)
  }

  @Test("A leaf passes to itself, and adds up")
  func leafPassesToItself() {
    let a = Value(2.0)
    a.backward()
    a.backward()
    #expect(a.grad == 2)
  }

  @Test("Cleared gradients start again from zero")
  func clearedGradientsBeginAnew() {
    let a = Value(2.0)
    let b = a * a
    b.backward()
    a.zeroGrad()
    b.backward()
    #expect(a.grad == 4)
  }

  @Test("A diamond of a hundred layers is walked once, not once a path")
  func diamondOfHundredLayers() {
    let a = Value(1.0)
    var node = a
    for _ in 0..<100 { node = (node + node) / 2 }
    node.backward()
    #expect(a.grad == 1)
  }

  @Test("Operands get their gradients in the reverse of the post-order, left before right")
  func operandsGetGradientsInReverse() {
    // 1 + 1e16 − 1e16 depends on the order in which it is added up: x gets 1e16, −1e16 and 1,
    // from the node that was computed last to the first.
    let x = Value(1.0)
    ((x * 1 + x * -1e16) + x * 1e16).backward()
    #expect(x.grad == 1)
    let y = Value(1.0)
    ((y * 1e16 + y * 1) + y * -1e16).backward()
    #expect(y.grad == (-1e16 + 1) + 1e16)
  }

  @Test("The two graphs of micrograd's tests give PyTorch's numbers")
  func twoGraphsOfMicrogradTests() throws {
    let recorded = try Fixture.operations().graphs
    let x = Value(-4)
    let y = sanityCheck(x)
    y.backward()
    #expect(y.data == recorded[0].result)
    #expect([x.grad] == recorded[0].gradients)

    let (a, b) = (Value(-4), Value(2))
    let g = moreOperations(a, b)
    g.backward()
    #expect(isClose(g.data, recorded[1].result))
    #expect(differences([a.grad, b.grad], recorded[1].gradients).isEmpty)
    // As printed in micrograd's README.
    #expect([g.data, a.grad, b.grad].map { $0.fixed(4) } == ["24.7041", "138.8338", "645.5773"])
  }

  @Test("The graph of micrograd's README agrees with finite differences")
  func graphOfMicrogradReadme() {
    let mismatches = checkGradient(at: [-4.1, 2.3]) { moreOperations($0[0], $0[1]) }
    #expect(mismatches.isEmpty)
  }

  private func sanityCheck(_ x: Value) -> Value {
    let z = 2 * x + 2 + x
    let q = z.relu() + z * x
    let h = (z * z).relu()
    return h + q + q * x
  }

  private func moreOperations(_ a: Value, _ b: Value) -> Value {
    var c = a + b
    var d = a * b + b.pow(3)
    c += c + 1
    c += 1 + c + (-a)
    d += d * 2 + (b + a).relu()
    d += 3 * d + (b - a).relu()
    let e = c - d
    let f = e.pow(2)
    var g = f / 2.0
    g += 10.0 / f
    return g
  }

  @Test("A number set between forward and backward stops, whichever operand it is")
  func numberSetInBetween() async {
    var result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let x = Value(3)
      let y = x * x
      x.data = 5
      y.backward()
    }
    #expect(says(result, "a number was set after another had been computed from it"))
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let (a, b, d) = (Value(1), Value(2), Value(3))
      let y = a.addingProduct(b, d).tanh() + 1
      d.data = 4
      y.backward()
    }
    #expect(says(result, "compute that again, then its gradient"))
  }

  @Test("A number may be set before and after, and of what is not in the graph")
  func numberSetElsewhere() {
    let (x, other) = (Value(3), Value(1))
    x.data = 5
    let y = x * x
    other.data = 7
    y.backward()
    #expect(x.grad == 10)
    x.data = 2
    let z = x * x
    z.backward()
    #expect(x.grad == 14)
    // A computed number that is set counts for what is computed from it afterwards.
    let rounded = x * 1.4
    rounded.data = 3
    (rounded * rounded).backward()
    #expect(rounded.grad == 6)
  }

  @Test("Leaves that go on get what comes beside what they have")
  func leavesGoOn() {
    let (w, x, b) = (Value(2), Value(0.1), Value(0.5))
    w.grad = 1
    b.grad = 3
    b.addingProduct(w, x).backwardGoingOn()
    #expect(w.grad == (1.0).fused(adding: 1, times: 0.1))
    #expect(b.grad == 4)
    b.backwardGoingOn()
    #expect(b.grad == 5)
  }
}
