import Colors
import ArgumentParser
import Dashboard
import Foundation
import NcursesTerminal
import TerminalCanvas
import Themes
import Zeusgrad

/// Opens the dashboard.
struct Live: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "live", abstract: "Open the dashboard; this is the default.")

  @OptionGroup var recipe: RecipeOptions
  enum Table: PreferenceTable {
    static let reach = Preference.Reach.dashboard
  }

  @OptionGroup var preferences: FieldOptions<Table>

  @OptionGroup var opening: OpeningOptions

  @OptionGroup var machine: MachineOptions

  @Flag(help: "Print lines of words and draw nothing, for a screen reader; as with TERM=dumb.")
  var linear = false

  @Flag(help: "Start paused, at step 0.")
  var paused = false

  @Option(
    parsing: .unconditional,
    help: "Pause at step=N, accuracy=SHARE or loss=NUMBER.",
    completion: .list(["step=100", "accuracy=0.95", "loss=0.1"]))
  var until: String?

  @Option(parsing: .unconditional, help: "Pause at this step.")
  var steps: String?

  func run() throws {
    try Refusal.reported {
      var given = try recipe.parsed()
      var preferences = try preferences.parsed()
      given.maxPace = preferences.maxPace
      given.pace = self.preferences.keys.contains("pace") ? preferences.pace : nil
      let opening = try opening.parsed()
      let threads = try machine.applyToSession()
      let environment = ProcessInfo.processInfo.environment
      let palettes = try SchemeLibrary.current.palettes(first: preferences.theme)
      preferences.theme = palettes[0].name
      given.until = try StopCondition.format.parsed(until, "until")
      given.pauseStep = try ValueFormat.steps.parsed(steps, "steps")
      let isLinear = linear || environment["TERM"] == "dumb"
      guard StandardStreams.isInputTerminal, isLinear || StandardStreams.isOutputTerminal else {
        throw Refusal(
          "the dashboard needs a terminal; without one use "
            + "'zeusgrad-tui train' (numbers) or 'zeusgrad-tui frame' (one frame as text)")
      }
      given.isLinear = isLinear
      given.screen = self.preferences.written.merging(self.opening.written) { first, _ in first }
      // These stay behind the screen, for later; the first is also said on it.
      given.reportIdle()
      var hasColor = false
      let loop: EventLoop
      do throws(TerminalError) {
        loop = try EventLoop { (signals) throws(TerminalError) in
          if isLinear {
            return try LinearScreen(
              signals: signals, glyphs: preferences.glyphs(on: StandardStreams.outputGlyphs))
          }
          let terminal = try NcursesTerminal(
            signals: signals, color: preferences.color, environment: environment,
            mouse: preferences.mouse)
          hasColor = terminal.colorProfile != .mono
          return terminal
        }
      } catch {
        throw Refusal(
          "\(error) 'zeusgrad-tui train' needs no terminal.",
          code: error.isShortage ? .systemError : .usage)
      }
      var state = State(
        size: loop.screen.size, palettes: palettes, preferences: preferences,
        terminalGlyphs: Glyphs.detect(nil, environment: environment).glyphs, hasColor: hasColor)
      state.open(opening)
      if let sentence = given.idle.first { state.say(sentence) }
      // Of all panels this asks least of the session.
      if isLinear { state.focus = .loss }
      try loop.run(
        state, of: given.run, paused: paused,
        until: given.until ?? given.pauseStep.map { .step($0) },
        threads: threads)
    }
  }
}
