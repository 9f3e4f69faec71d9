import CTerminal

/// A terminal of which only the keys are read: nothing is drawn, and curses is not used.
///
/// One per process. From `init` until `close` keys arrive as they are pressed and are not echoed.
package final class KeyTerminal {
  private var isOpen = true
  private var isHeld = false

  /// Whether the terminal's own driver reads a whole line, shown as it is typed, instead of keys.
  package var readsLines = false {
    didSet { if isHeld, readsLines != oldValue { enter() } }
  }

  /// Takes the keys of the terminal at standard input.
  ///
  /// - Throws: `TerminalError`, before anything was changed.
  package init(signals: SignalPipe, program: String = "zeusgrad-tui") throws(TerminalError) {
    _ = signals
    if let trouble = TerminalError(opening: zt_tty_open_input()) { throw trouble }
    zt_guard_prepare(program, "", false)
    enter()
  }

  /// Readable when there are keys; -1, which `poll` passes over, while they are not ours.
  package var inputDescriptor: Int32 { isHeld ? 0 : -1 }

  /// The bytes that have arrived, without waiting for any; nil when the terminal is gone.
  package func read() -> [UInt8]? {
    guard isHeld else { return [] }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = zt_tty_read(&bytes, bytes.count)
    if count >= 0 { return Array(bytes[..<count]) }
    // The end of input gives up the line, as Esc does.
    return readsLines && zt_tty_read_end() ? [0x1B] : nil
  }

  /// Sets the terminal again as it has to be, where another program has changed that.
  package func enter() {
    guard isOpen, zt_tty_foreground() else { return }
    zt_guard_enter()
    if readsLines { zt_guard_read_lines() }
    isHeld = true
  }

  /// Gives the keys back and stops as ^Z should, until the program is continued.
  package func suspend() {
    guard isOpen, zt_can_stop() else { return }
    leave()
    zt_stop()
    enter()
  }

  /// Gives the terminal back as it was found.
  package func close() {
    guard isOpen else { return }
    leave()
    isOpen = false
    zt_tty_close()
  }

  private func leave() {
    zt_guard_leave()
    isHeld = false
  }
}

@available(*, unavailable)
extension KeyTerminal: Sendable {}
