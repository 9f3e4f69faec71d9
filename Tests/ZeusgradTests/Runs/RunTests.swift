import Testing

@testable import Zeusgrad

@Suite("Run")
struct RunTests {
  private var recipe: Recipe {
    var recipe = Recipe.default
    recipe.points = 12
    recipe.hidden = [4, 3]
    return recipe
  }

  @Test("A run of n steps has the records 0 to n", arguments: [0, 1, 5])
  func recordsFromZeroToLast(steps: Int) {
    var reports: [StepReport] = []
    let result = recipe.train(steps: steps) { reports.append($0) }
    #expect(reports.map(\.step) == Array(0...steps))
    #expect(result.report == reports.last)
    #expect(result.state.step == steps)
    #expect(result.run == Run(recipe))
  }

  @Test("The same run gives the same bits, observed or not")
  func sameRunGivesSameBits() {
    let run = Run(recipe, journal: Journal([Control(step: 3, .learningRate(0.02))]))
    let (first, second) = (run.train(steps: 8), run.train(steps: 8) { _ in })
    #expect(first.state == second.state)
    #expect(first.report == second.report)
    #expect(first.diagnosis == second.diagnosis)
    #expect(first.sentence == second.sentence)
  }

  @Test("A shorter run is the beginning of a longer one")
  func shorterRunIsBeginning() {
    var (short, long): ([StepReport], [StepReport]) = ([], [])
    _ = recipe.train(steps: 4) { short.append($0) }
    _ = recipe.train(steps: 8) { long.append($0) }
    #expect(Array(long.prefix(5)) == short)
  }

  @Test("The journal changes the run from its step on")
  func journalChangesRunFromStepOn() {
    let run = Run(recipe, journal: Journal([Control(step: 3, .learningRate(0.02))]))
    var (changed, plain): ([StepReport], [StepReport]) = ([], [])
    _ = run.train(steps: 6) { changed.append($0) }
    _ = recipe.train(steps: 6) { plain.append($0) }
    #expect(changed.map(\.learningRate) == [0.1, 0.1, 0.1, 0.02, 0.02, 0.02, 0.02])
    #expect(changed.prefix(4).map(\.loss) == plain.prefix(4).map(\.loss))
    #expect(changed[4].loss != plain[4].loss)
  }

  @Test("A run whose numbers stop being finite ends there and says so")
  func runEndsWhereNotFinite() {
    var recipe = recipe
    recipe.loss = .meanSquaredError
    recipe.activation = .linear
    recipe.learningRate = 10
    var steps: [Int] = []
    let result = recipe.train(steps: 1000) { steps.append($0.step) }
    #expect(result.report.divergence != nil)
    #expect(result.report.step < 100)
    #expect(steps == Array(0...result.report.step))
    #expect(result.diagnosis.condition == .diverged)
    #expect(result.state.parameters.allSatisfy { $0.isFinite })
    #expect(result.sentence.hasPrefix("Stopped at step \(result.report.step): "))
  }

  @Test("A run that is told to end is the beginning of the longer one")
  func runEndsWhenTold() {
    var reports: [StepReport] = []
    let result = Run(recipe).train(steps: 8) {
      reports.append($0)
    } while: {
      reports.count < 4
    }
    let shorter = recipe.train(steps: 4)
    #expect(reports.map(\.step) == [0, 1, 2, 3, 4])
    #expect(result.report == shorter.report)
    #expect(result.state == shorter.state)
  }

  @Test("What an observer throws ends the run")
  func observerEndsRun() {
    struct Full: Error {}
    var steps: [Int] = []
    #expect(throws: Full.self) {
      try Run(recipe).train(steps: 1_000_000) { report, _ in
        steps.append(report.step)
        if report.step == 2 { throw Full() }
      }
    }
    #expect(steps == [0, 1, 2])
  }

  @Test("The arguments repeat the run up to a step, and nothing later")
  func argumentsRepeatRunUpToStep() throws {
    let run = Run(
      recipe,
      journal: Journal([
        Control(step: 9, .learningRate(0.5)), Control(step: 2, .learningRate(0.2)),
        Control(step: 40, .learningRate(1)),
      ]))
    let arguments = run.arguments(steps: 10)
    #expect(
      arguments == [
        "--points", "12", "--hidden", "4,3", "--at", "2:lr=0.2", "--at", "9:lr=0.5",
        "--steps", "10",
      ])
    #expect(Run().arguments(steps: 0) == ["--steps", "0"])
    var again = Run()
    for index in stride(from: 0, to: arguments.count - 2, by: 2) {
      if arguments[index] == "--at" {
        again.journal.record(try Control(parsing: arguments[index + 1]))
      } else {
        let field = try #require(Recipe.field(String(arguments[index].dropFirst(2))))
        try field.set(arguments[index + 1], in: &again.recipe)
      }
    }
    #expect(again.train(steps: 10).state == run.train(steps: 10).state)
  }

  @Test("Training lowers the loss and learns a small circle")
  func trainingLearnsCircle() {
    var recipe = recipe
    recipe.points = 20
    recipe.hidden = [8]
    recipe.learningRate = 0.2
    var first: Double?
    let result = recipe.train(steps: 300) { first = first ?? $0.loss }
    #expect(result.report.loss < 0.5 * (first ?? 0))
    #expect(result.report.accuracy >= 0.95)
  }

  @Test("A negative number of steps stops with a sentence")
  func negativeNumberOfStepsStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Recipe.default.train(steps: -1)
    }
    #expect(says(result, "a run cannot train -1 steps"))
  }
}
