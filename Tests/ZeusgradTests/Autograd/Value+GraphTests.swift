import Foundation
import TestSupport
import Testing

@testable import Zeusgrad

@Suite("The graph of a value")
struct ValueGraphTests {
  @Test("A value knows its operation, its operands and the number folded into it")
  func operationAndOperands() {
    let (a, b) = (Value(2), Value(3))
    let product = a * b
    #expect(product.operation == .multiply)
    #expect(product.operands.map(ObjectIdentifier.init) == [a, b].map(ObjectIdentifier.init))
    #expect(product.foldedConstant == nil)
    let difference = 1 - a
    #expect(difference.operation.formula == "c − a")
    #expect(difference.foldedConstant == 1)
    #expect(a.operation == .leaf && a.operands.isEmpty && a.foldedConstant == nil)
    #expect(a.addingProduct(b, product).operands.count == 3)
    let choice = select(a, b, product)
    #expect(choice.operands[0] === a && choice.operands[2] === product)
  }

  @Test("Names are those of the formulas")
  func names() {
    #expect(Operation.add.name == "+" && Operation.leaf.name == "")
    #expect(Operation.tanh.name == "tanh" && Operation.tanh.formula == "tanh a")
    #expect(Operation.power.name(with: "3") == "^ 3")
    #expect(Operation.constantMinus.name(with: "1") == "1 −")
    #expect(Operation.addingProduct.name == "+ ·" && Operation.addingProduct.formula == "a + b · d")
    for operation in Operation.allCases where operation != .leaf { #expect(operation.name != "") }
  }

  @Test("The graph is drawn as in micrograd")
  func drawing() {
    let (a, b) = (Value(2), Value(-3))
    let c = a * b
    let d = (c + 10).tanh()
    d.backward()
    let text = graphviz(of: d, labels: ["a": a, "b": b, "d": d])
    #expect(
      text == """
        digraph {
          rankdir=LR
          v0 [shape=record label="{ a | data 2.0000 | grad -0.0040 }"]
          v1 [shape=record label="{ b | data -3.0000 | grad 0.0027 }"]
          v2 [shape=record label="{ data -6.0000 | grad 0.0013 }"]
          o2 [label="·"]
          o2 -> v2
          v0 -> o2
          v1 -> o2
          v3 [shape=record label="{ data 4.0000 | grad 0.0013 }"]
          o3 [label="+ 10"]
          o3 -> v3
          v2 -> o3
          v4 [shape=record label="{ d | data 0.9993 | grad 1.0000 }"]
          o4 [label="tanh"]
          o4 -> v4
          v3 -> o4
        }

        """)
    #expect(text == graphviz(of: d, labels: ["d": d, "b": b, "a": a]))
  }

  @Test("A shared value is drawn once, and a deep graph at all")
  func sharedAndDeep() {
    let a = Value(1)
    let text = graphviz(of: a * a + a)
    #expect(text.components(separatedBy: "shape=record").count - 1 == 3)
    #expect(text.components(separatedBy: "v0 -> o1").count - 1 == 2)
    var deep = a
    for _ in 0..<20_000 { deep += 1 }
    #expect(graphviz(of: deep).components(separatedBy: "shape=record").count - 1 == 20_001)
  }

  @Test("Names may hold whatever Graphviz has a meaning for, and several may be of one value")
  func escapes() {
    let a = Value(1)
    let text = graphviz(of: a, labels: ["{x|<y>}\\\"": a, "z": a, "l\nm": a])
    #expect(text.contains(#"{ l\nm | z | \{x\|\<y\>\}\\\" | data 1.0000"#))
  }

  @Test("In a function that a program records there are no numbers to draw")
  func tracedGraph() {
    var text = ""
    _ = Program(inputs: 1, parameters: []) { x in
      text = graphviz(of: x[0] * 2)
      return x
    }
    #expect(text.contains("{ traced }") && !text.contains("data"))
  }

  @Test("Graphviz makes a picture of it", .enabled(if: Subprocess.path(of: "dot") != nil))
  func picture() async throws {
    let folder = try TemporaryFolder()
    let a = Value(2)
    let text = graphviz(of: select(a, a.pow(3), 1 / a), labels: ["<{a|\"\\}>": a])
    let file = try folder.write(text, to: "graph.dot")
    let dot = try #require(Subprocess.path(of: "dot"))
    let outcome = try await Subprocess.run(
      URL(filePath: dot), ["-Tsvg", file.path], environment: Program.environment(home: folder),
      in: folder, seconds: 60)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.contains("&lt;{a|&quot;\\}&gt;"))
  }

  @Test("A check of gradients is a report")
  func gradientCheck() {
    let right = checkGradient(of: { $0[0] * $0[1] }, at: [2, -0.5])
    #expect(right.isCorrect && right.derivatives.map(\.found) == [-0.5, 2])
    // In the middle of a kink the slopes on both sides differ.
    let wrong = checkGradient(
      of: { max($0[0], 0) + $0[1] * $0[1] + select($0[0], 1, 0) }, at: [0, 1])
    #expect(!wrong.isCorrect && wrong.mismatches.map(\.argument) == [0])
    let lines = "\(wrong)".split(separator: "\n")
    #expect(lines[0] == "1 of 2 derivatives agrees")
    #expect(lines[1].hasPrefix("✗ ∂f/∂x0 is 0.5, by finite differences "))
    #expect(lines[2].hasPrefix("✓ ∂f/∂x1 is 2.0, by finite differences "))
    #expect("\(checkGradient(of: { $0[0] }, at: [1]))".hasPrefix("1 of 1 derivative agrees"))
  }
}
