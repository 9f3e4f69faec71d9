import Colors
import ArgumentParser
import Dashboard
import Foundation
import NcursesTerminal
import TerminalCanvas
import Zeusgrad

/// Opens the dashboard.
struct Live: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the dashboard (what happens without a subcommand).")

  @OptionGroup var recipe: RecipeOptions
  @OptionGroup var screen: ScreenOptions

  @Flag(help: "Wait at step 0.")
  var paused = false

  @Option(
    parsing: .unconditional,
    help: "Pause there: step=N, accuracy=SHARE, loss=NUMBER.")
  var until: String?

  @Option(parsing: .unconditional, help: "Pause at this step.")
  var steps: String?

  @Option(
    parsing: .unconditional,
    help: "Steps a second: a whole number from 1 to 1000000, or max. (default: 10)")
  var pace: String?

  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false

  func run() throws {
    try Refusal.reported {
      let run = try recipe.run()
      let palettes = try screen.palettes()
      let style = try screen.heatmapStyle()
      let color = try screen.terminal.colorChoice()
      let environment = ProcessInfo.processInfo.environment
      let glyphs = Glyphs.detect(try screen.terminal.glyphChoice(), environment: environment).glyphs
      let pace = try parsed(pace) { text throws(FieldError) in try Pace(parsing: text) }
      let until = try parsed(until) { text throws(FieldError) in
        try StopCondition(parsing: text)
      }
      let steps = try WholeNumber.parse(steps, "--steps", 0...1_000_000_000)
      guard StandardStreams.isInputTerminal, StandardStreams.isOutputTerminal else {
        throw Refusal(
          "the dashboard needs a terminal; without one use "
            + "'zeusgrad-tui train' (numbers) or 'zeusgrad-tui frame' (one frame as text)")
      }
      let loop: EventLoop
      do {
        loop = try EventLoop(color: color, mouse: !noMouse, environment: environment)
      } catch {
        throw Refusal("\(error) 'zeusgrad-tui train' works without.")
      }
      loop.run(
        State(
          size: loop.terminal.size, palettes: palettes, heatmapStyle: style, glyphs: glyphs,
          hasColor: loop.terminal.colorProfile != .mono),
        of: run, pace: pace ?? Pace(10), paused: paused, until: until ?? steps.map { .step($0) })
    }
  }

  private func parsed<Value>(
    _ text: String?, _ parse: (String) throws(FieldError) -> Value
  ) throws(Refusal) -> Value? {
    guard let text else { return nil }
    do {
      return try parse(text)
    } catch {
      throw Refusal(error)
    }
  }
}
