import Colors
import ArgumentParser
import Dashboard
import Dispatch
import NcursesTerminal
import TerminalCanvas
import Zeusgrad

/// Prints one frame of the dashboard as text.
struct Frame: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what the dashboard would show, as text; no terminal is needed.")

  @OptionGroup var recipe: RecipeOptions
  @OptionGroup var screen: ScreenOptions

  @Option(help: "How large, from 1x1 to 1000x1000. (default: 80x24)")
  var size: String?

  @Option(parsing: .unconditional, help: "At which step: 0 to 1000000000. (default: 200)")
  var steps: String?

  @Option(
    name: .customLong("repeat"), parsing: .unconditional,
    help: "Draw it so often, and say on standard error how long once takes: 1 to 1000000.")
  var repeats: String?

  func run() throws {
    try Refusal.reported {
      let repeats = try WholeNumber.parse(repeats, "--repeat", 1...1_000_000)
      let run = try recipe.run()
      let steps = try WholeNumber.parse(steps, "--steps", 0...1_000_000_000) ?? 200
      let profile: ColorProfile =
        switch try screen.terminal.colorChoice() {
        case .exactly(let profile): profile
        case .always: .rgb
        case .auto, .never: .mono
        }
      let glyphs = try screen.terminal.glyphChoice() ?? StandardStreams.outputGlyphs
      var state = State(
        size: try parsedSize(), palettes: try screen.palettes(),
        heatmapStyle: try screen.heatmapStyle(), glyphs: glyphs, hasColor: profile != .mono)
      train(run, steps: steps, into: &state)
      let canvas = state.frame()
      if let repeats { time(repeats, state) }
      let lines =
        profile == .mono
        ? canvas.lines : canvas.lines { profile.sequence(of: $0, in: state.palette) }
      print(lines.joined(separator: "\n"))
      try StandardStreams.flushOutput()
    }
  }

  /// Draws a state again and again.
  private func time(_ repeats: Int, _ state: State) {
    let clock = ContinuousClock()
    let start = clock.now
    for _ in 0..<repeats { _ = state.frame() }
    let each = start.duration(to: clock.now) / .milliseconds(repeats)
    StandardStreams.printError("drawn \(repeats) times, \(each.fixed(3)) ms each")
  }

  /// Lets a session come to a step, and the dashboard see all of it that it asks for.
  private func train(_ run: Run, steps: Int, into state: inout State) {
    let isReady = DispatchSemaphore(value: 0)
    let session = TrainingSession(run, pace: .max, until: .step(steps)) { isReady.signal() }
    while true {
      isReady.wait()
      guard let snapshot = session.takeSnapshot() else { continue }
      for case .session(let command) in state.update(.snapshot(snapshot)) { session.send(command) }
      let hasGrid = state.view.grid == nil || snapshot.grid?.step == snapshot.report.step
      if snapshot.isPaused, snapshot.acknowledged == state.sent, hasGrid { break }
    }
    session.send(.finish)
  }

  private func parsedSize() throws(Refusal) -> Size {
    guard let size else { return Size(columns: 80, rows: 24) }
    let parts = size.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1],
      (1...1000).contains(columns), (1...1000).contains(rows)
    else {
      throw Refusal("--size \(size.printable): columns and rows from 1x1 to 1000x1000")
    }
    return Size(columns: columns, rows: rows)
  }
}
