import Colors
import ArgumentParser
import Dashboard
import Dispatch
import NcursesTerminal
import TerminalCanvas
import Themes
import Zeusgrad

/// Prints one frame of the dashboard as text.
struct Frame: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frame",
    abstract: "Print what the dashboard would show, as text; no terminal is needed.")

  @OptionGroup var recipe: RecipeOptions
  enum Table: PreferenceTable {
    static let reach = Preference.Reach.frame
  }

  @OptionGroup var preferences: FieldOptions<Table>

  @OptionGroup var opening: OpeningOptions

  @OptionGroup var machine: MachineOptions

  @Option(help: "The size, from 1x1 to 1000x1000. (default: 80x24)")
  var size: String?

  @Option(parsing: .unconditional, help: "The step to show: 0 to 1000000000. (default: 200)")
  var steps: String?

  @Option(
    help: ArgumentHelp(
      "What is printed: text, ansi (text with colours) or svg (a picture in colours). "
        + "(default: text, with --color ansi)"),
    completion: .list(ValueFormat<FrameFormat>.choice.choices))
  var format: String?

  @Option(
    name: .customLong("repeat"), parsing: .unconditional,
    help: "Draw it this many times, and print the time per frame on standard error: 1 to 1000000.")
  var repeats: String?

  func run() throws {
    try Refusal.reported {
      let repeats = try ValueFormat.wholeNumber(1...1_000_000).parsed(repeats, "repeat")
      var given = try recipe.parsed()
      let threads = try machine.applyToSession()
      let steps = try ValueFormat.steps.parsed(steps, "steps") ?? 200
      var preferences = try preferences.parsed()
      let format = try ValueFormat<FrameFormat>.choice.parsed(format, "format")
      let profile = profile(format, preferences.color)
      let palettes = try SchemeLibrary.current.palettes(first: preferences.theme)
      preferences.theme = palettes[0].name
      var state = State(
        size: try ValueFormat.size.parsed(size, "size") ?? Size(columns: 80, rows: 24),
        palettes: palettes, preferences: preferences,
        terminalGlyphs: format == .svg ? .braille : StandardStreams.outputGlyphs,
        hasColor: profile != .mono)
      state.open(try opening.parsed())
      given.end = steps
      given.format = format
      given.hasColor = profile != .mono
      given.layout = state.layout
      given.screen = self.preferences.written.merging(self.opening.written) { first, _ in first }
      given.reportIdle()
      train(given.run, steps: steps, threads, into: &state)
      let canvas = state.frame()
      if let repeats { time(repeats, state) }
      let palette = state.palette
      let lines =
        switch format ?? (profile == .mono ? .text : .ansi) {
        case .text: canvas.lines
        case .ansi: canvas.lines { profile.sequence(of: $0, in: palette) }
        case .svg: SVGPicture(canvas, title: "zeusgrad-tui") { palette[$0].text }.lines
        }
      print(lines.joined(separator: "\n"))
      try StandardStreams.flushOutput()
    }
  }

  /// The colours of a format: those that were asked for, as far as it has any.
  private func profile(_ format: FrameFormat?, _ choice: ColorChoice) -> ColorProfile {
    switch (format, choice) {
    case (.text, _), (nil, .auto), (nil, .never), (.ansi, .never): .mono
    case (.svg, _), (_, .always), (.ansi, .auto): .rgb
    case (_, .exactly(let profile)): profile
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

  /// Lets a session reach a step, and the dashboard see all that it asks for.
  private func train(_ run: Run, steps: Int, _ threads: Int?, into state: inout State) {
    let isReady = DispatchSemaphore(value: 0)
    let session = TrainingSession(
      run, pace: .max, until: .step(steps), threads: threads,
      onSnapshot: { isReady.signal() })
    while true {
      isReady.wait()
      guard let snapshot = session.takeSnapshot() else { continue }
      for case .session(let command) in state.update(.snapshot(snapshot)) { session.send(command) }
      if snapshot.isPaused, snapshot.acknowledged == state.sent, snapshot.isCurrent { break }
    }
    session.send(.finish)
  }
}
