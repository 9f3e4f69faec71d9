import Testing

@testable import Zeusgrad

@Suite("Value")
struct ValueTests {
  @Test("A value has its number and no gradient yet")
  func valueHasNumberAndNoGradient() {
    let a = Value(2.0)
    #expect(a.data == 2)
    #expect(a.grad == 0)
  }

  @Test("A value knows the operation that it was computed by", arguments: Operation.allCases)
  func valueKnowsItsOperation(operation: Operation) {
    let x = Value(0.5)
    let result = operation == .leaf ? x : .applying(operation, to: [x, x, x], constant: 2)
    #expect(result.operation == operation)
  }

  @Test("Literals are values")
  func literalsAreValues() {
    let fraction = Value(2.5)
    let whole = Value(-3)
    #expect(fraction.data == 2.5)
    #expect(whole.data == -3)
  }

  @Test("Number and gradient can be set")
  func numberAndGradientCanBeSet() {
    let a = Value(1)
    a.data = -7.5
    a.grad = 3
    #expect(a.data == -7.5)
    #expect(a.grad == 3)
    a.zeroGrad()
    #expect(a.grad == 0)
  }

  @Test("Setting a number leaves what was computed from it as it was")
  func settingNumberLeavesResults() {
    let a = Value(2.0)
    let b = a * 3
    a.data = 100
    #expect(b.data == 6)
  }

  @Test("The description is fixed and readable")
  func descriptionIsFixedAndReadable() {
    let a = Value(2.0)
    let b = a * a
    b.backward()
    #expect(String(describing: a) == "Value(data: 2.0, grad: 4.0)")
    #expect("\(b)" == "Value(data: 4.0, grad: 1.0)")
    #expect("\(Value(-0.1))" == "Value(data: -0.1, grad: 0.0)")
  }

  @Test("A chain of a million nodes lives and dies on a small stack")
  func chainOfMillionNodes() async {
    let gradient = await SmallStack.run {
      let x = Value(0.5)
      var chain = x
      for _ in 0..<1_000_000 { chain += 1 }
      chain.backward()
      return x.grad
      // Here the chain is released, on this stack too.
    }
    #expect(gradient == 1)
  }

  @Test("A ladder of half a million pairs of shared nodes lives and dies on a small stack")
  func ladderOfSharedNodes() async {
    let gradients = await SmallStack.run {
      let x = Value(1.0)
      let y = Value(2.0)
      var left = x
      var right = y
      for _ in 0..<500_000 { (left, right) = (left + right * 0, right - left * 0) }
      (left + right).backward()
      return [x.grad, y.grad]
    }
    #expect(gradients == [1, 1])
  }

  @Test("A released graph leaves nothing behind")
  func releasedGraphLeavesNothingBehind() {
    weak var leaf: Value?
    weak var middle: Value?
    weak var result: Value?
    do {
      let a = Value(2.0)
      let b = a * a + a.tanh()
      let c = (b + b).relu() / b
      c.backward()
      (leaf, middle, result) = (a, b, c)
      #expect(leaf != nil && middle != nil && result != nil)
    }
    #expect(leaf == nil)
    #expect(middle == nil)
    #expect(result == nil)
  }

  @Test("A part of a graph that is still held survives the rest")
  func heldPartOfGraphSurvives() {
    let a = Value(3.0)
    var kept: Value?
    weak var dropped: Value?
    do {
      let shared = a * a
      let top = (shared + 1) * shared
      kept = shared
      dropped = top
    }
    #expect(dropped == nil)
    kept?.backward()
    #expect(a.grad == 6)
  }
}
