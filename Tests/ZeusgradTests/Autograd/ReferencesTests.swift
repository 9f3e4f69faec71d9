import Testing

@testable import Zeusgrad

/// Operators and functions take over the references to their operands.
@Suite("References to values")
struct ReferencesTests {
  typealias Function = @Sendable (Value, Value) -> Value

  /// Every operator and function that is written out, of one or two values.
  static let functions: [String: Function] = [
    "a + b": { $0 + $1 }, "a + 2": { a, _ in a + 2 }, "2 + a": { a, _ in 2 + a },
    "a - b": { $0 - $1 }, "a - 2": { a, _ in a - 2 }, "2 - a": { a, _ in 2 - a },
    "a * b": { $0 * $1 }, "a * 2": { a, _ in a * 2 }, "2 * a": { a, _ in 2 * a },
    "a / b": { $0 / $1 }, "a / 2": { a, _ in a / 2 }, "2 / a": { a, _ in 2 / a },
    "-a": { a, _ in -a },
    "a + count": { a, _ in a + [0].count }, "count - a": { a, _ in [0].count - a },
    "a += b": { a, b in
      var a = a
      a += b
      return a
    },
    "a -= b": { a, b in
      var a = a
      a -= b
      return a
    },
    "a *= b": { a, b in
      var a = a
      a *= b
      return a
    },
    "a /= b": { a, b in
      var a = a
      a /= b
      return a
    },
    "a += 2": { a, _ in
      var a = a
      a += 2
      return a
    },
    "a.addingProduct(a, b)": { $0.addingProduct($0, $1) },
    "a.addingProduct(b, 2)": { $0.addingProduct($1, 2) },
    "a.addingProduct(2, b)": { $0.addingProduct(2, $1) },
    "pow": { a, _ in a.pow(3) }, "relu": { a, _ in a.relu() }, "tanh": { a, _ in a.tanh() },
    "exp": { a, _ in a.exp() }, "log": { a, _ in a.log() },
    "sigmoid": { a, _ in a.sigmoid() }, "softplus": { a, _ in a.softplus() },
    "sqrt": { a, _ in a.sqrt() }, "sin": { a, _ in a.sin() }, "cos": { a, _ in a.cos() },
    "sum": { sum([$0, $1, $0]) }, "mean": { mean([$0, $1]) },
    "activation": { a, _ in Activation.tanh(a) }, "linear": { a, _ in Activation.linear(a) * 2 },
  ]

  @Test(
    "What is used in a result lives as long as it, and no longer",
    arguments: functions.keys.sorted())
  func usedLivesAsLongAsResult(name: String) throws {
    let function = try #require(Self.functions[name])
    // Leaves and computed values, alone in a result and as operands of several.
    for makes in [{ Value($0) }, { Value($0) + 1 }] as [(Double) -> Value] {
      let (a, b) = (WeakValue(), WeakValue())
      var result: Value?
      do {
        let (left, right) = (makes(3), makes(2))
        (a.value, b.value) = (left, right)
        result = function(left, right)
        result = function(result ?? left, right) + function(left, right)
        #expect(result?.data.isFinite == true)
      }
      #expect(a.value != nil)
      result?.backward()
      #expect(a.value?.grad.isFinite == true)
      result = nil
      #expect(a.value == nil)
      #expect(b.value == nil)
    }
  }

  @Test("An operand whose only reference is handed over is held by the result")
  func handedOverOperandIsHeld() {
    let weak = WeakValue()
    func make(_ number: Double) -> Value {
      let value = Value(number) * 2
      weak.value = value
      return value
    }
    var result: Value? = make(3) + 1
    #expect(weak.value?.data == 6)
    #expect(result?.data == 7)
    result = nil
    #expect(weak.value == nil)
  }

  @Test("A value may be every operand of one expression")
  func valueAsEveryOperand() {
    let weak = WeakValue()
    do {
      let a = Value(3)
      let c = a * a
      weak.value = c
      let result = c.addingProduct(c, c) + c * c - c / c
      result.backward()
      // c + 2c² − 1
      #expect(result.data == 9 + 2 * 81 - 1)
      #expect(c.grad == 1 + 4 * 9)
      #expect(a.grad == 37 * 6)
      #expect(c.data == 9)
    }
    #expect(weak.value == nil)
  }

  @Test("A compound assignment changes a name and leaves the value that others share")
  func compoundAssignmentLeavesShared() {
    let weak = WeakValue()
    do {
      let shared = Value(3) * 1
      weak.value = shared
      var (sum, difference, product, quotient) = (shared, shared, shared, shared)
      sum += shared
      difference -= shared
      product *= shared
      quotient /= shared
      sum += sum
      product *= product
      #expect([sum, difference, product, quotient].map(\.data) == [12, 0, 81, 1])
      #expect(shared.data == 3)
      sum.backward()
      #expect(shared.grad == 4)
      product.backward()
      #expect(shared.grad == 4 * 27)
    }
    #expect(weak.value == nil)
  }

  @Test("Elements of an array are assigned in place")
  func elementsAreAssignedInPlace() {
    let x = Value(2)
    var values = [x, x, x]
    for place in values.indices { values[place] *= values[(place + 1) % 3] }
    #expect(values.map(\.data) == [4, 4, 8])
    values[2].backward()
    // x · x², whose x² is that of the first place.
    #expect(x.grad == 12)
  }
}
