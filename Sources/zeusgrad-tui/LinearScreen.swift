import Dashboard
import Foundation
import NcursesTerminal
import TerminalCanvas

/// Shows a run as lines of words, for screen readers and for terminals that can do nothing else.
///
/// Not one escape sequence is written; a command line is read by the terminal's own driver.
final class LinearScreen: Screen {
  /// Large enough for the command line, and too small for a field to be computed.
  let size = Size(columns: 30, rows: 8)
  let outputDescriptor: Int32 = -1
  let wantsToWrite = false

  private let keys: KeyTerminal
  private let glyphs: Glyphs
  private var narrator = Narrator()

  /// Takes the keys of the terminal.
  init(signals: SignalPipe, glyphs: Glyphs) throws(TerminalError) {
    self.glyphs = glyphs
    keys = try KeyTerminal(signals: signals)
  }

  var inputDescriptor: Int32 { keys.inputDescriptor }

  func read() -> [UInt8]? { keys.read() }

  func take(_ events: [InputEvent], into state: inout State) -> [Command] {
    var commands: [Command] = []
    for event in events {
      let (more, lines) = narrator.take(event, in: &state)
      commands += more
      say(lines)
    }
    followPrompt(of: state, isGivenUp: events.last == .key(Key(.escape)))
    return commands
  }

  /// Tells what is new, but not in the midst of a line that is being typed.
  func show(_ state: State) {
    // A signal closes the prompt without a key.
    followPrompt(of: state, isGivenUp: true)
    if state.prompt == nil { say(narrator.news(of: state)) }
  }

  /// Reads a line while the prompt is open, and keys otherwise.
  private func followPrompt(of state: State, isGivenUp: Bool) {
    let isOpen = state.prompt != nil
    guard isOpen != keys.readsLines else { return }
    keys.readsLines = isOpen
    // Where the line was given up, nobody has ended it.
    if isOpen { write(":") } else if isGivenUp { write("\n") }
  }

  func askWidth() -> Bool { false }
  func writeMore() {}
  func updateSize() {}
  func repaint() { keys.enter() }
  func suspend() { keys.suspend() }
  func resume() { keys.enter() }
  func close() { keys.close() }

  private func say(_ lines: [String]) {
    if !lines.isEmpty { write(lines.map { $0 + "\n" }.joined()) }
  }

  /// Writes at once; where nobody can read it any more, the program ends.
  private func write(_ text: String) {
    print(glyphs.shown(text), terminator: "")
    do {
      try StandardStreams.flushOutput()
    } catch {
      close()
      error.report()
      exit(error.code.rawValue)
    }
  }
}
