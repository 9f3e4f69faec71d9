import ArgumentParser
import TerminalCanvas
import Zeusgrad

/// Trains without a dashboard.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train without a dashboard; the same seed gives the same numbers.",
    discussion: """
      ^C ends a run early: its result is printed, and the command that repeats it so far.

      With --json each line is an object, its kind in "event":
        run   the recipe, and the command that repeats the run
        step  the figures of a step, norms by layer, and how it goes in words
        end   the last figures, the best loss and its step; "diverged" where a
              number was not finite, "interrupted":true where a signal ended it
      """)

  @OptionGroup var recipe: RecipeOptions

  @Option(
    parsing: .unconditional, help: "How many steps to train: 0 to 1000000000. (default: 300)")
  var steps: String?

  @OptionGroup var machine: MachineOptions

  @Flag(help: "Print one JSON object per line: the run, its steps, its end.")
  var json = false

  @Option(parsing: .unconditional, help: "With --json, print every Nth step. (default: 1)")
  var every: String?

  @Option(
    help: "What computes: compiled or values; the results are the same. (default: compiled)",
    completion: .list(ValueFormat<Engine>.choice.choices))
  var engine: String?

  func run() throws {
    try Refusal.reported {
      var given = try recipe.parsed()
      let threads = try machine.apply()
      let engine = try ValueFormat<Engine>.choice.parsed(engine, "engine") ?? .compiled
      let steps = try ValueFormat.steps.parsed(steps, "steps") ?? 300
      given.every = try ValueFormat.wholeNumber(1...1_000_000_000).parsed(every, "every")
      given.isJSON = json
      (given.engine, given.threads) = (engine, machine.threads)
      given.end = steps
      given.reportIdle()
      let watch = TrainWatch(
        steps: steps, showsProgress: !json || StandardStreams.isOutputFile)
      defer { watch.endLine() }
      let result =
        json
        ? try trainAsJSON(given, steps, engine, threads, watch)
        : train(given.run, steps, engine, threads, watch)
      try StandardStreams.flushOutput()
      watch.dieIfInterrupted()
      if result.report.divergence != nil { throw ExitCode(Refusal.Code.failure.rawValue) }
    }
  }

  private func trainAsJSON(
    _ given: GivenOptions, _ steps: Int, _ engine: Engine, _ threads: Int?, _ watch: TrainWatch
  ) throws -> Run.Result {
    let run = given.run
    let every = given.every ?? 1
    var lines = StepLines()
    var start = run.json(steps: steps)
    try start.printLine()
    let result = try run.train(steps: steps, engine: engine, threads: threads) {
      report, diagnosis in
      let isLast = report.step == steps || report.divergence != nil || watch.isInterrupted
      if report.step.isMultiple(of: every) || isLast {
        try lines.print(report, diagnosis)
      }
      watch.show(report)
    } while: {
      watch.goesOn()
    }
    watch.endLine()
    var end = result.json(isInterrupted: watch.isInterrupted)
    try end.printLine()
    return result
  }

  private func train(
    _ run: Run, _ steps: Int, _ engine: Engine, _ threads: Int?, _ watch: TrainWatch
  ) -> Run.Result {
    watch.show(preparationOf: run.recipe)
    let result = run.train(
      steps: steps, engine: engine, threads: threads, observe: watch.show, while: watch.goesOn)
    watch.endLine()
    print(StandardStreams.outputGlyphs.shown(result.sentence))
    print(result.summary)
    return result
  }
}
