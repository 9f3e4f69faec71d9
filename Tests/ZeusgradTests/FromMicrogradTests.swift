import Foundation
import TestSupport
import Testing
import Zeusgrad

/// The examples of the page for readers of micrograd stand here word for word, between marks with
/// their names.
@Suite("From micrograd")
struct FromMicrogradTests {
  @Test("A slope is estimated")
  func slope() {
    // slope
    func f(_ x: Double) -> Double { 3 * x * x - 4 * x + 5 }
    let h = 1e-6
    print((f(3 + h) - f(3)) / h)  // 14.00000…
    // end
    #expect(abs((f(3 + h) - f(3)) / h - 14) < 1e-5)
  }

  @Test("A value finds the slope")
  func value() {
    // value
    let x = Value(3)
    let y = 3 * x * x - 4 * x + 5
    y.backward()
    print(y.data, x.grad)  // 20.0 14.0
    // end
    #expect("\(y.data) \(x.grad)" == "20.0 14.0")
  }

  @Test("The graph of the lecture")
  func graph() {
    // graph
    let a = Value(2)
    let b = Value(-3)
    let c = Value(10)
    let f = Value(-2)
    let e = a * b
    let d = e + c
    let L = d * f
    L.backward()
    print(L.data)  // -8.0
    print(a.grad, b.grad, c.grad, d.grad, e.grad, f.grad)  // 6.0 -4.0 -2.0 -2.0 -2.0 4.0
    print(graphviz(of: L, labels: ["a": a, "b": b, "c": c, "d": d, "e": e, "f": f, "L": L]))
    // end
    #expect(L.data == -8)
    #expect([a, b, c, d, e, f].map(\.grad) == [6, -4, -2, -2, -2, 4])
  }

  @Test("The neuron of the lecture")
  func neuron() {
    // neuron
    let (x1, x2) = (Value(2), Value(0))
    let (w1, w2) = (Value(-3), Value(1))
    let bias = Value(6.8813735870195432)
    let n = x1 * w1 + x2 * w2 + bias
    let o = tanh(n)
    o.backward()
    print(o.data, n.grad)  // 0.7071067811865476 0.4999999999999999
    print(x1.grad, w1.grad)  // -1.4999999999999996 0.9999999999999998
    print(x2.grad, w2.grad)  // 0.4999999999999999 0.0
    // end
    #expect("\(o.data) \(n.grad)" == "0.7071067811865476 0.4999999999999999")
    #expect(
      "\(x1.grad) \(w1.grad) \(x2.grad) \(w2.grad)"
        == "-1.4999999999999996 0.9999999999999998 0.4999999999999999 0.0")
  }

  @Test("The hyperbolic tangent taken apart")
  func apart() {
    // apart
    let n = Value(0.8813735870195432)
    let e = exp(2 * n)
    let o = (e - 1) / (e + 1)
    o.backward()
    print(o.data, n.grad)  // 0.7071067811865476 0.4999999999999999
    // end
    #expect("\(o.data) \(n.grad)" == "0.7071067811865476 0.4999999999999999")
  }

  @Test("The network of the lecture learns its four points")
  func network() {
    // network
    let model = MLP(inputs: 3, layers: [4, 4, 1], activation: .tanh, seed: 1337)
    let xs = [[2.0, 3.0, -1.0], [3.0, -1.0, 0.5], [0.5, 1.0, 1.0], [1.0, 1.0, -1.0]]
    let ys = [1.0, -1.0, -1.0, 1.0]
    for _ in 0..<100 {
      let loss = zip(xs, ys).map { x, y in pow(tanh(model(x)[0]) - y, 2) }.sum()
      model.zeroGrad()
      loss.backward()
      for p in model.parameters { p.data -= 0.05 * p.grad }
    }
    let scores = xs.map { tanh(model($0)[0]).data }
    print(model.parameterCount, zip(scores, ys).allSatisfy { abs($0 - $1) < 0.1 })  // 41 true
    // end
    let isLearned = zip(scores, ys).allSatisfy { abs($0 - $1) < 0.1 }
    #expect(model.parameterCount == 41 && isLearned)
  }

  @Test(
    "An example of the page is the one that is tested",
    arguments: ["slope", "value", "graph", "neuron", "apart", "network"])
  func examplesAreThoseTested(_ name: String) throws {
    let tested = try String(contentsOfFile: #filePath, encoding: .utf8)
      .split(separator: "    // \(name)\n")[1].split(separator: "    // end")[0]
      .split(separator: "\n").map { $0.dropFirst(4) }
    let page = try Documents.text(
      of: "Sources/Zeusgrad/Documentation.docc/FromMicrograd.md")
    let shown = page.split(separator: "<!-- \(name) -->\n```swift\n")[1]
      .split(separator: "```")[0].split(separator: "\n")
    #expect(tested == shown)
  }
}
