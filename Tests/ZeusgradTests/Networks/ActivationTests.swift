import Testing

@testable import Zeusgrad

@Suite("Activation")
struct ActivationTests {
  @Test(
    "An activation applies its function",
    arguments: [
      (Activation.relu, [0.0, 0, 2]), (.tanh, [-0.9640275800758169, 0, 0.9640275800758169]),
      (.sigmoid, [0.11920292202211755, 0.5, 0.8807970779778823]), (.linear, [-2, 0, 2]),
    ])
  func activationAppliesFunction(activation: Activation, expected: [Double]) {
    for (x, y) in zip([-2.0, 0, 2], expected) {
      #expect(abs(activation(Value(x)).data - y) < 1e-15)
    }
  }

  @Test("Numbers and values give the same bits", arguments: Activation.allCases)
  func numbersAndValuesGiveSameBits(activation: Activation) {
    var stream = RandomStream(seed: 1, purpose: "test")
    let xs = (0..<200).map { _ in stream.uniform(in: -20...20) } + [0, -0.0, 800, -800, .infinity]
    for x in xs {
      let number: Double = activation(x)
      #expect(number.bitPattern == activation(Value(x)).data.bitPattern, "at \(x)")
    }
    let number: Double = activation(.nan)
    #expect(number.isNaN)
  }

  @Test("Only what is flat at zero for all below it can die")
  func onlyWhatIsFlat() {
    for activation in Activation.allCases {
      let isFlat = [-30.0, -2, -0.1].allSatisfy { x in
        let x = Value(x)
        let y = activation(x)
        y.backward()
        return y.data == 0 && x.grad == 0
      }
      #expect(activation.canDie == isFlat)
    }
  }

  @Test("The linear activation adds no node")
  func linearActivationAddsNoNode() {
    let x = Value(3.0)
    #expect(Activation.linear(x) === x)
  }
}
