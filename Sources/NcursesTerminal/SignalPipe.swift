import CTerminal

/// Signals as something to poll for, whichever thread they are delivered on.
///
/// One per process, made before the terminal. A second signal that asks the program to end, 0.1 s
/// or more after the first, gives the terminal back and ends it at once: the main thread is stuck.
package final class SignalPipe {
  /// Readable when there is something to take.
  package let descriptor: Int32

  /// Takes over the signals, except those that were ignored, as under nohup.
  ///
  /// - Parameter hasScreen: Whether size and job control matter too, or only what ends the program.
  /// - Throws: Where the system has no pipe left.
  package init(hasScreen: Bool = true) throws(TerminalError) {
    descriptor = zt_signals_open(hasScreen)
    if descriptor < 0 { throw .failed }
  }

  /// The signals that arrived since the last call, each once, in order of arrival.
  package func take() -> [Signal] {
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = zt_signals_take(&bytes, bytes.count)
    var signals: [Signal] = []
    for byte in bytes.prefix(count) {
      guard let signal = Signal.allCases.first(where: { $0.number == Int32(byte) }) else {
        continue
      }
      if !signals.contains(signal) { signals.append(signal) }
    }
    return signals
  }

  /// Tells that the program was asked to end and goes on, so that the next signal is a first one.
  package func decline() { zt_signals_decline() }

  /// Gives the terminal back and ends the process as the signal would have, so that a shell sees it.
  package func die(by signal: Signal) -> Never { zt_die(signal.number) }
}
