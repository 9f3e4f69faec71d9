// What a package that depends on the library does with it: every kind of line that is made for people.
import Foundation
import Zeusgrad

func expect(_ condition: Bool, _ what: String) {
  if condition { return }
  print("wrong:", what)
  exit(1)
}

// Operations and functions.

let (a, b) = (Value(0.5), Value(-2))
let results: [(String, Value, Double)] = [
  ("abs", abs(b), 2), ("max", max(a, b), 0.5), ("min", min(a, b), -2),
  ("max, number", max(b, 0), 0),
  ("max of three", max(a, b, a), 0.5), ("clamp", b.clamp(to: -1...1), -1),
  ("select", select(b, 1, a), 0.5),
  ("leakyReLU", b.leakyReLU(0.1), -0.2), ("elu", b.elu(), expm1(-2)),
  ("normcdf", (a - a).normcdf(), 0.5),
  ("gelu", a.gelu(), 0.5 * 0.5 * erfc(-0.5 / 2.0.squareRoot())),
  ("silu", a.silu(), 0.5 / (1 + exp(-0.5))),
  ("pow", pow(a, b), 4), ("pow of a number", pow(2, b), 0.25), ("sum", [a, b].sum(), -1.5),
  ("mean", [a, b].mean(), -0.75), ("fused", a.addingProduct(b, a), -0.5),
  ("logSumExp", [Value(1000), Value(0)].logSumExp(), 1000), ("exp", exp(a), exp(0.5)),
  ("softmax", [Value(1000), Value(0)].softmax()[0], 1), ("log", log(a), log(0.5)),
  ("tanh", tanh(a), tanh(0.5)), ("sqrt", sqrt(a), sqrt(0.5)), ("sin", sin(a), sin(0.5)),
  ("cos", cos(a), cos(0.5)), ("whole", 3 * a + Value(2) - a / 2, 3.25),
]
for (name, value, number) in results {
  expect(abs(value.data - number) < 1e-15 * max(1, abs(number)), "\(name) is \(value.data)")
}

// Expressions.

let rosenbrock = Expressions.rosenbrock(a, b)
rosenbrock.backward()
expect(rosenbrock.data == 506.5, "\(rosenbrock)")
expect(Expressions.rosenbrockPlain(a, b).data == 506.5, "another Rosenbrock")
let micrograd = Expressions.microgradExample(Value(-4), Value(2))
expect(abs(micrograd.data - 24.70408163265306) < 1e-13, "\(micrograd)")
let model = MLP(inputs: 2, layers: [4, 1], activation: .tanh, seed: 1)
let programs = Programs.all([Value(1), Value(-1)], model)
for program in programs where program.parameterCount == 2 {
  let inputs = Array(repeating: Array(repeating: 0.5, count: program.inputs), count: 3)
  let targets = Array(repeating: Array(repeating: 0.25, count: program.targets), count: 3)
  let batch = PreparedBatch(program, inputs: inputs, targets: targets)
  let outputs = program.outputs(batch, parameters: [1, -1], using: Workspace(program))
  expect(outputs.allSatisfy { $0.isFinite }, "\(program)")
}
expect(model.predict([]).isEmpty, "predictions of nothing")

// The graph and a check of the gradient.

let product = a * b
expect(product.operation == .multiply && product.operation.name == "·", "an operation")
expect(product.operands.count == 2 && (a * 2).foldedConstant == 2, "operands")
expect(product.operation.formula == "a · b", "a formula")
let drawing = graphviz(of: product, labels: ["a": a])
expect(drawing.contains("{ a | data 0.5000"), drawing)
let check = checkGradient(of: { Expressions.rosenbrock($0[0], $0[1]) }, at: [0.5, -2])
expect(check.isCorrect && check.derivatives.count == 2, "\(check)")

// Outputs beside a loss, and gradients of inputs.

let points = [[0.5, -0.5], [1.5, 0.2]]
let scored = Program(
  inputs: 2, targets: 1, parameters: model.parameters, inputGradients: true
) { x, y in
  let score = model(x)[0]
  return (loss: (1 - y[0] * score).relu(), outputs: [score])
}
let step = scored.gradient(inputs: points, targets: [1, -1], parameters: model.parameterValues)
expect(step.outputs == model.predict(points), "\(step.outputs)")
expect(step.inputGradients.count == 2 && step.inputGradients[0].count == 2, "gradients of inputs")
var (gradient, outputs, slopes) = (step.gradient, [0.0, 0], [0.0, 0, 0, 0])
let loss = scored.gradient(
  PreparedBatch(scored, inputs: points, targets: [1, -1]), parameters: model.parameterValues,
  into: &gradient, outputs: &outputs, inputGradients: &slopes, using: Workspace(scored, samples: 2))
expect(loss == step.loss && gradient == step.gradient, "the fast form")
expect(
  outputs == step.outputs.flatMap { $0 } && slopes == step.inputGradients.flatMap { $0 },
  "its outputs")

print("all is well")
