import Foundation
import TestSupport
import Testing
import Zeusgrad

/// The examples of the README stand here word for word, between marks with their names.
@Suite("Readme")
struct ReadmeTests {
  @Test("The engine's example prints what the README says")
  func engineExamplePrintsItsNumbers() {
    // engine
    let a = Value(2.0)
    let b = Value(-3.0)
    let c = Value(10.0)
    let d = a * b + c
    d.backward()
    print(d.data, a.grad, b.grad, c.grad)  // 4.0 -3.0 2.0 1.0
    // end
    #expect("\(d.data) \(a.grad) \(b.grad) \(c.grad)" == "4.0 -3.0 2.0 1.0")
  }

  @Test("A circle is learned in four lines")
  func circleIsLearnedInFourLines() {
    // train
    let result = Recipe.default.train(steps: 300)
    print(result.report.correct, "of", result.report.points, "right:", result.sentence)
    // end
    #expect(result.report.correct >= 95)
  }

  @Test("A program prints what the README says")
  func programPrintsItsNumbers() throws {
    // compiled
    let network = MLP(inputs: 2, layers: [16, 16, 1], seed: 42)
    let program = Program(inputs: 2, targets: 1, parameters: network.parameters) { x, y in
      (1 - y[0] * network(x)[0]).relu()  // the hinge loss of one sample, plain values
    }
    let step = program.gradient(
      inputs: [[0.5, -0.5], [1.5, 0.2]], targets: [1, -1], parameters: network.parameterValues)
    print(step.loss, step.gradient.count)  // 2.1083… 337
    print(program)
    // end
    #expect("\(step.loss)".hasPrefix("2.1083") && step.gradient.count == 337)
    #expect(try Self.readme.contains("```\n\(program)\n```"))
  }

  @Test("A loop of one's own brings the prediction to its target")
  func ownLoopReachesTarget() {
    // loop
    let model = MLP(inputs: 2, layers: [16, 16, 1], seed: 42)
    print(model.parameterCount)  // 337
    for _ in 0..<20 {
      let prediction = model([1.0, -1.0])[0]
      let loss = (prediction - 1.0).pow(2)
      loss.backward()
      for parameter in model.parameters { parameter.data -= 0.01 * parameter.grad }
      model.zeroGrad()
    }
    // end
    #expect(model.parameterCount == 337)
    #expect(abs(model.predict([1.0, -1.0])[0] - 1) < 0.1)
  }

  @Test("A session pauses by itself in the background")
  func sessionPausesByItself() async {
    // concurrency
    let session = TrainingSession(Run(.default), pace: .max, until: .accuracy(0.95))
    for await snapshot in session.snapshots where snapshot.isPaused {
      print(snapshot.report.step, snapshot.diagnosis.sentence)
      break
    }
    session.send(.finish)
    // end
  }

  @Test("The README lists the fields of a recipe")
  func recipeTable() throws {
    try expectTable(
      in: "README.md", headed: "| option | what it is | takes | default |",
      rows: Recipe.fields.map { field in
        "| `--\(field.key)` | \(field.help) | \(field.allowed) | `\(field.text(.default))` |"
      })
  }

  @Test("The documentation lists the settings that can change during a run")
  func controlTable() throws {
    try expectTable(
      in: "Sources/Zeusgrad/Documentation.docc/RunsAsValues.md",
      headed: "| setting | what it is | takes | resets |",
      rows: Recipe.Settings.controls.map { field in
        "| `\(field.key)` | \(field.help) | \(field.allowed) | \(field.resets.rawValue) |"
      })
  }

  @Test(
    "An example of the README is the one that is tested",
    arguments: ["engine", "train", "compiled", "loop", "concurrency"])
  func examplesAreThoseTested(_ name: String) throws {
    let tested = try String(contentsOfFile: #filePath, encoding: .utf8)
      .split(separator: "    // \(name)\n")[1].split(separator: "    // end")[0]
      .split(separator: "\n").map { $0.dropFirst(4) }
    let shown = try Self.readme.split(separator: "<!-- \(name) -->\n```swift\n")[1]
      .split(separator: "```")[0].split(separator: "\n").filter { $0 != "import Zeusgrad" }
    #expect(tested == shown)
  }

  private static var readme: String { get throws { try Documents.text(of: "README.md") } }
}
