package import Colors
import CTerminal
package import TerminalCanvas

/// The screen of the terminal that the program runs in, drawn on by curses.
///
/// For the main thread only, one per process. From `init` until `close`, however the program ends,
/// crashes included, the terminal is given back as it was found.
package final class NcursesTerminal {
  /// The size in use; only `updateSize` changes it.
  package private(set) var size: Size
  /// The colours that are sent.
  package let colorProfile: ColorProfile
  /// False where no locale lets curses write more than ASCII.
  let sendsUTF8: Bool

  let controls: ControlStrings
  var writer = FrameWriter { zt_tty_write($0.baseAddress, $0.count) }
  var styles: StyleCache?
  /// The newest frame that came while an older one was still being written.
  private var waiting: (canvas: Canvas, palette: Palette)?

  private enum Hold { case held, away, closed }
  private var hold = Hold.away

  /// Takes the screen of the terminal at standard input and output.
  ///
  /// `signals` proves that our handlers are installed; otherwise curses would install its own.
  ///
  /// - Throws: `TerminalError`, before anything was written to the terminal.
  package init(
    signals: SignalPipe, color: ColorChoice = .auto, environment: [String: String],
    mouse: Bool, program: String = "zeusgrad-tui"
  ) throws(TerminalError) {
    _ = signals
    if let trouble = TerminalError(opening: zt_tty_open()) { throw trouble }
    sendsUTF8 = Locale.useUTF8(environment)
    size = Self.measure() ?? Size(columns: 80, rows: 24)
    do {
      colorProfile = try TerminalDescription.openCurses(
        color, environment: environment, size: size)
    } catch {
      zt_tty_close()
      throw error
    }
    controls = ControlStrings(mouse: mouse) { String(cString: zt_capability($0)) }
    zt_guard_prepare(program, controls.leave, mouse)
    enter()
  }

  /// Readable when there are keys; -1, which `poll` passes over, while the screen is not ours.
  package var inputDescriptor: Int32 { hold == .held ? 0 : -1 }

  /// Writable when `writeMore` can go on.
  package var outputDescriptor: Int32 { hold == .held ? zt_tty_output() : -1 }

  /// True while the terminal has not taken all of a frame.
  package var wantsToWrite: Bool { writer.wantsToWrite }

  /// Asks how wide ambiguous characters are; false if the terminal cannot be asked.
  package func askWidth() -> Bool {
    guard hold == .held, sendsUTF8, size.rows > 1, !controls.widthQuestion.isEmpty else {
      return false
    }
    writer.append(controls.widthQuestion.utf8)
    return true
  }

  /// Shows a canvas; while an older frame is still being written, the newest one waits for it.
  package func present(_ canvas: Canvas, palette: Palette) {
    guard hold == .held else { return }
    waiting = (canvas, palette)
    writeMore()
  }

  /// Goes on writing without blocking; for when `outputDescriptor` is writable.
  package func writeMore() {
    guard hold == .held else { return }
    writer.writeMore()
    if !writer.wantsToWrite, let (canvas, palette) = waiting {
      waiting = nil
      // Another program, such as stty, may have set the terminal otherwise.
      if zt_guard_mend() { writer.append(controls.modes.utf8) }
      draw(canvas, palette)
      writer.writeMore()
    }
  }

  /// The bytes that have arrived, without waiting for any; nil when the terminal is gone.
  package func read() -> [UInt8]? {
    guard hold == .held else { return [] }
    if writer.isGone { return nil }
    let capacity = 65536
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initialized in
      count = zt_tty_read(buffer.baseAddress, capacity)
      initialized = max(0, count)
    }
    return count < 0 ? nil : bytes
  }

  /// Asks the terminal for its size; the next frame paints everything.
  package func updateSize() {
    if let now = Self.measure() { size = now }
    if hold != .closed { zt_curses_resize(Int32(size.columns), Int32(size.rows)) }
  }

  /// Makes the next frame paint everything, whatever the terminal shows and however it is set.
  package func repaint() {
    guard hold != .closed else { return }
    zt_repaint()
    if hold == .held, zt_tty_foreground() { enter() }
  }

  /// Gives the screen back, stops as ^Z should, and takes it again when the program is continued.
  ///
  /// Continued in the background, it does not touch the terminal until `resume`. If nobody could
  /// continue it, as in a terminal of its own, it goes on as if nothing had happened.
  package func suspend() {
    guard hold != .closed, zt_can_stop() else { return }
    leave()
    zt_stop()
    resume()
  }

  /// Takes the screen again after SIGCONT, if the program is in the foreground.
  package func resume() {
    guard hold != .closed, zt_tty_foreground() else { return }
    enter()
    updateSize()
  }

  /// Gives the terminal back as it was found, and shows what was written to stderr meanwhile.
  package func close() {
    guard hold != .closed else { return }
    leave()
    hold = .closed
    zt_curses_close()
    zt_tty_close()
  }

  private func enter() {
    zt_guard_enter()
    // After SIGSTOP the screen was never left; entering it twice would lose the cursor's place.
    if hold == .away { writer.append(controls.enter.utf8) }
    writer.append(controls.modes.utf8)
    hold = .held
  }

  private func leave() {
    zt_guard_leave()
    writer.drop()
    waiting = nil
    hold = .away
  }

  /// nil when the terminal does not know; bounded, because a size costs memory.
  private static func measure() -> Size? {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard zt_tty_size(&columns, &rows) else { return nil }
    // curses draws into a file, and at least a row at a time.
    let most = (ProcessLimits.fileSize ?? .max) / ProcessLimits.bytesPerCell
    return Size(columns: min(Int(columns), 2000, most), rows: min(Int(rows), 1000))
  }
}

@available(*, unavailable)
extension NcursesTerminal: Sendable {}
