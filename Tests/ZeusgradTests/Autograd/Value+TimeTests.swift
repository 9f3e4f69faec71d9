import Testing
import Zeusgrad

@Suite("Value time")
struct ValueTimeTests {
  static let sentence = "a number was set after another had been computed from it"

  @Test("A number set between forward and backward stops")
  func numberSetBetweenStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let x = Value(3)
      let y = x * x
      x.data = 5
      y.backward()
    }
    #expect(says(result, Self.sentence))
  }

  @Test("So does that of any operand, of a computed value, deep in a graph")
  func anyOperandDeepInGraphStops() async {
    let third = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let (a, b, c) = (Value(1), Value(2), Value(3))
      let y = (a.addingProduct(b, c) + 1).tanh()
      c.data = 4
      (y * 2).backward()
    }
    #expect(says(third, Self.sentence))
    let computed = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = Value(1)
      let inner = a + 1
      let y = (a * 2 - inner) * 3
      inner.data = 4
      y.backward()
    }
    #expect(says(computed, Self.sentence))
  }

  @Test("What is computed after a number was set has the right gradient")
  func computedAfterSetting() {
    let x = Value(3)
    let old = x * x
    old.backward()
    x.data = 5
    x.zeroGrad()
    let new = x * x
    new.backward()
    #expect(x.grad == 10)
  }

  @Test("A number set elsewhere does not matter")
  func numberSetElsewhere() {
    let (x, other) = (Value(3), Value(1))
    let y = x.addingProduct(x, x) + x.pow(2)
    other.data = 7
    y.backward()
    #expect(x.grad == 1 + 6 + 6)
  }
}
