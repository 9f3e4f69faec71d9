import CZeusgradKernels
import Testing

@testable import Zeusgrad

/// Outputs beside a loss, and derivatives by inputs, in a program and with values.
@Suite("Program per sample")
struct ProgramPerSampleTests {
  private struct Results {
    var loss = 0.0
    var gradient: [Double]
    var outputs: [Double]
    var inputGradients: [Double]

    var all: [Double] { [loss] + gradient + outputs + inputGradients }
  }

  private func run(
    _ program: Program, _ samples: [[Double]], _ parameters: [Double], _ kernels: Kernels = .best,
    threads: Int = 1
  ) -> Results {
    let batch = PreparedBatch(
      program, inputs: samples.map { Array($0[..<program.inputs]) },
      targets: samples.map { Array($0[program.inputs...]) })
    let count = samples.count
    var results = Results(
      gradient: Array(repeating: .nan, count: parameters.count),
      outputs: Array(repeating: .nan, count: count * program.outputs),
      inputGradients: Array(
        repeating: .nan, count: program.hasInputGradients ? count * program.inputs : 0))
    let workspace = Workspace(program, threads: threads)
    workspace.leastSharedWork = 0
    results.loss = program.gradient(
      batch, parameters: parameters, into: &results.gradient, outputs: &results.outputs,
      inputGradients: &results.inputGradients, using: workspace, kernels: kernels)
    return results
  }

  private func expectSame(_ found: [Double], _ expected: [Double], _ place: Comment) {
    let isSame = found.count == expected.count && zip(found, expected).allSatisfy(sameNumber)
    #expect(isSame, place)
  }

  @Test("Random graphs give the outputs and derivatives of their values, to the bit")
  func randomGraphs() {
    for seed in 0..<150 as Range<UInt64> {
      var stream = RandomStream(seed: seed, purpose: "graphs")
      let graph = RandomGraph(&stream)
      let numbers = stream.samples(1, width: graph.parameterCount)[0]
      let parameters = numbers.map { Value($0) }
      let program = Program(
        inputs: graph.inputs, targets: graph.targets, parameters: parameters, inputGradients: true
      ) { x, y in
        let results = graph.results(parameters, x, y)
        return (loss: sum(results), outputs: results)
      }
      let plain = Parity(inputs: graph.inputs, targets: graph.targets, parameters) {
        graph.loss($0, $1, $2)
      }
      let samples = stream.samples(
        1 + stream.index(below: 20), width: graph.inputs + graph.targets, odd: 0.02)
      var outputs: [Double] = []
      var inputGradients: [Double] = []
      for sample in samples {
        let values = sample.map { Value($0) }
        let (x, y) = (Array(values[..<graph.inputs]), Array(values[graph.inputs...]))
        let results = graph.results(parameters, x, y)
        outputs += results.map(\.data)
        sum(results).backward()
        inputGradients += x.map(\.grad)
      }
      let expected = plain.byValues(samples)
      for kernels in Kernels.all {
        let found = run(program, samples, numbers, kernels)
        let place: Comment = "seed \(seed), \(String(cString: kernels.table.name))"
        expectSame(found.outputs, outputs, place)
        expectSame(found.inputGradients, inputGradients, place)
        #expect(
          Program.Gradient(loss: found.loss, gradient: found.gradient)
            .differences(from: expected).isEmpty, place)
      }
    }
  }

  @Test("A network's scores and the slopes of its loss come with the gradient")
  func network() {
    let model = MLP(inputs: 2, layers: [16, 16, 1], seed: 42)
    let program = Program(
      inputs: 2, targets: 1, parameters: model.parameters, inputGradients: true
    ) { x, y in
      let score = model(x)[0]
      return (loss: (1 - y[0] * score).relu(), outputs: [score, score.sigmoid()])
    }
    #expect(program.outputs == 2 && program.hasInputGradients)
    #expect("\(program)".hasSuffix("  dx0 = g0\n  dx1 = g1"))
    let points = [[0.5, -0.5], [1.5, 0.2]]
    let step = program.gradient(
      inputs: points, targets: [1, -1], parameters: model.parameterValues)
    let scores = model.predict(points).map { $0[0] }
    #expect(step.outputs.map { $0[0] } == scores)
    #expect(step.outputs[1][1] == Value(scores[1]).sigmoid().data)
    for (index, target) in [1.0, -1].enumerated() {
      let x = points[index].map { Value($0) }
      (1 - target * model(x)[0]).relu().backward()
      #expect(step.inputGradients[index] == x.map(\.grad))
    }
    #expect(
      program.outputs(
        PreparedBatch(program, inputs: points, targets: [1, -1]),
        parameters: model.parameterValues, using: Workspace(program))
        == step.outputs.flatMap { $0 })
  }

  @Test("Any number of threads gives the same, each sample in its place")
  func threads() {
    let model = MLP(inputs: 3, layers: [8, 1], activation: .tanh, seed: 7)
    let program = Program(
      inputs: 3, targets: 1, parameters: model.parameters, inputGradients: true
    ) { x, y in
      let score = model(x)[0]
      return (loss: pow(score - y[0], 2), outputs: [score, x[2]])
    }
    var stream = RandomStream(seed: 1, purpose: "samples")
    let samples = stream.samples(2000, width: 4)
    let one = run(program, samples, model.parameterValues)
    for sample in [0, 7, 8, 1234, 1999] {
      #expect(one.outputs[sample * 2] == model.predict(Array(samples[sample][..<3]))[0])
      #expect(one.outputs[sample * 2 + 1] == samples[sample][2])
    }
    for threads in [2, 3, 8] {
      expectSame(
        run(program, samples, model.parameterValues, threads: threads).all, one.all, "\(threads)")
    }
  }

  @Test("Inputs that the loss does not need, targets, and a loss that is an input")
  func oddInputs() {
    let p = Value(2)
    let program = Program(inputs: 3, targets: 1, parameters: [p], inputGradients: true) { x, y in
      x[2] * p + y[0]
    }
    let step = program.gradient(inputs: [[1, .nan, 3]], targets: [4], parameters: [2])
    #expect(step.inputGradients == [[0, 0, 2]])
    #expect(step.loss == 10 && step.outputs.isEmpty)
    // Of a loss alone the output is the loss of each sample.
    #expect(run(program, [[1, 0, 3, 4], [0, 0, 1, 1]], [2]).outputs == [10, 3])
    let same = Program(inputs: 1, parameters: [p], inputGradients: true) { x, _ in x[0] }
    #expect(same.gradient(inputs: [[5], [6]], parameters: [2]).inputGradients == [[1], [1]])
    let none = Program(inputs: 1, parameters: [p]) { x, _ in (loss: p * x[0], outputs: []) }
    #expect(none.outputs == 0)
    #expect(none.gradient(inputs: [[5]], parameters: [2]).outputs == [[]])
    #expect(none.gradient(inputs: [[5]], parameters: [2]).inputGradients.isEmpty)
  }

  @Test("Too little room is refused with a sentence")
  func tooLittleRoom() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let program = Program(inputs: 1, parameters: []) { x, _ in (loss: x[0], outputs: [x[0]]) }
      var (gradient, outputs, none) = ([Double](), [1.0], [Double]())
      _ = program.gradient(
        PreparedBatch(program, inputs: [[1], [2]]), parameters: [], into: &gradient,
        outputs: &outputs, inputGradients: &none, using: Workspace(program))
    }
    #expect(says(result, "2 samples have 2 outputs, but there is room for 1"))
  }
}
