import ArgumentParser
import Dashboard
import TerminalCanvas
import Zeusgrad

/// Trains without a dashboard.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Train without a dashboard; the same seed gives the same numbers.")

  @OptionGroup var recipe: RecipeOptions

  @Option(
    parsing: .unconditional, help: "How many steps to train: 0 to 1000000000. (default: 300)")
  var steps: String?

  @Flag(help: "Print one JSON object per line: the run, its steps, its end.")
  var json = false

  @Option(parsing: .unconditional, help: "With --json, print every Nth step. (default: 1)")
  var every: String?

  @Option(help: "What computes: compiled or values; the results are the same. (default: compiled)")
  var engine: String?

  func run() throws {
    try Refusal.reported {
      let run = try recipe.run()
      let engine = try ValueFormat<Engine>.choice.parsed(engine, "engine") ?? .compiled
      let steps = try ValueFormat.steps.parsed(steps, "steps") ?? 300
      let every = try ValueFormat.wholeNumber(1...1_000_000_000).parsed(every, "every") ?? 1
      let result =
        json ? trainAsJSON(run, steps, engine, every: every) : train(run, steps, engine)
      try StandardStreams.flushOutput()
      if result.report.divergence != nil { throw ExitCode(Refusal.Code.failure.rawValue) }
    }
  }

  private func trainAsJSON(
    _ run: Run, _ steps: Int, _ engine: Engine, every: Int
  ) -> Run.Result {
    print(run.json(steps: steps).text)
    let result = run.train(steps: steps, engine: engine) { report, diagnosis in
      if report.step.isMultiple(of: every) || report.step == steps || report.divergence != nil {
        print(report.json(diagnosis).text)
      }
    }
    print(result.json().text)
    return result
  }

  private func train(_ run: Run, _ steps: Int, _ engine: Engine) -> Run.Result {
    let showsProgress = StandardStreams.canErrorGoBack
    var lastShown: ContinuousClock.Instant?
    if showsProgress { StandardStreams.writeError(run.recipe.preparation) }
    let result = run.train(steps: steps, engine: engine) { report in
      let now = ContinuousClock.now
      guard showsProgress, lastShown.map({ $0.duration(to: now) > .milliseconds(100) }) ?? true
      else { return }
      lastShown = now
      StandardStreams.writeError(
        "\r\u{1b}[Kstep \(report.step.grouped) of \(steps.grouped)  loss \(report.loss.fixed(4))"
          + "  correct \(report.correct)/\(report.points)")
    }
    if showsProgress { StandardStreams.writeError("\r\u{1b}[K") }
    print(StandardStreams.outputGlyphs.shown(result.sentence))
    print(result.summary)
    return result
  }
}
