import CZeusgradKernels
import Testing

@testable import Zeusgrad

/// What a program prints; that of a whole network stands in the README.
@Suite("Program description")
struct ProgramDescriptionTests {
  @Test("Every operation is printed as its formula")
  func everyOperationIsPrintedAsFormula() {
    let formulas = Operation.allCases.filter { $0 != .leaf }.map { operation in
      let program = Program(inputs: 2, parameters: []) { x in
        [
          .applying(
            operation, to: operation.instruction.operands == 1 ? [x[1]] : [x[0], x[1], x[1]],
            constant: 1.25)
        ]
      }
      return "\(program)".split(separator: " = ").last ?? ""
    }
    #expect(
      formulas == [
        "x0 + x1", "x1 + 1.25", "x0 − x1", "1.25 − x1", "x0 · x1", "x1 · 1.25", "x0 / x1",
        "x1 / 1.25", "1.25 / x1", "−x1", "x1 ^ 1.25",
        "x0 + x1 · x1", "x0 + x1 · 1.25", "relu x1", "tanh x1", "exp x1", "log x1",
        "sigmoid x1", "softplus x1", "sqrt x1", "sin x1", "cos x1", "abs x1",
        "max x0, x1", "min x0, x1", "clamp x0, x1, x1", "select x0, x1, x1", "x0 ^ x1",
        "leaky_relu x1, 1.25", "elu x1, 1.25", "gelu x1", "silu x1", "normcdf x1",
      ])
  }

  @Test(
    "A layer is printed with its activation, forward and back",
    arguments: [
      (Activation.relu, "g6 where r6 > 0"), (.tanh, "g6 · (1 − r6²)"),
      (.sigmoid, "g6 · r6 · (1 − r6)"),
    ])
  func layerIsPrintedWithActivation(activation: Activation, gradient: String) {
    let model = MLP(inputs: 2, layers: [2, 1, 1], activation: activation, seed: 1)
    let program = Program(inputs: 2, targets: 1, parameters: model.parameters) { x, y in
      activation(model(x)[0]) * y[0]
    }
    #expect(
      "\(program)" == """
        2 inputs, 1 target, 11 parameters
          r3…r4 = \(activation) of dense 2→2 of x0…x1, p0…p5
          r5 = \(activation) of dot 2→1 of r3…r4, p6…p8
          r6 = \(activation) of dot 1→1 of r5, p9…p10
          r7 = r6 · y0
          loss = mean r7
        gradient
          g7 = 1
          g6 = g7 · y0
          g6 = \(gradient)
          dp9…dp10 = mean g6 × r5
          g5 = dense 1→1 back from g6, through \(activation)
          dp6…dp8 = mean g5 × r3…r4
          g3…g4 = dense 2→1 back from g5, through \(activation)
          dp0…dp5 = mean g3…g4 × x0…x1
        """)
  }

  @Test("Constants, parameters and what is computed on the way have names")
  func constantsParameters() {
    let p = [Value(1), Value(2)]
    let program = Program(inputs: 1, targets: 1, parameters: p) { x, y in
      (p[0] * x[0]).tanh() + (p[1] - y[0]).relu() * Value(3) * p[0]
    }
    #expect(
      "\(program)" == """
        1 input, 1 target, 2 parameters
          r2 = p0
          r3 = r2 · x0
          r4 = tanh r3
          r5 = p1
          r6 = r5 − y0
          r7 = relu r6
          r8 = 3
          r9 = r7 · r8
          r10 = r9 · r2
          r11 = r4 + r10
          loss = mean r11
        gradient
          g11 = 1
          t0 = g11 · r2
          g2 = g11 · r9
          t2 = t0 · r8
          t4 = t2 where r6 > 0
          dp1 = mean t4
          t6 = r4 · r4
          t7 = 1 − t6
          t8 = g11 · t7
          g2 += t8 · x0
          dp0 = mean g2
        """)
  }
}
