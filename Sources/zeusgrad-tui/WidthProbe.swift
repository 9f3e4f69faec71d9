import NcursesTerminal
import TerminalCanvas

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Asks the terminal at the standard streams how wide it draws ambiguous characters.
enum WidthProbe {
  /// The answer; nil where none comes in time.
  static func run() -> AmbiguousWidth? {
    guard StandardStreams.isInputTerminal, StandardStreams.isOutputTerminal,
      let signals = try? SignalPipe(), let keys = try? KeyTerminal(signals: signals)
    else { return nil }
    defer { keys.close() }
    // In the background the answer would be typed to whoever has the terminal.
    guard keys.inputDescriptor >= 0 else { return nil }
    // A line down, because an answer from the first looks like a key; then all is wiped.
    print("\n\(AmbiguousWidth.question)\r\u{1b}[K\u{1b}[A", terminator: "")
    fflush(nil)
    let end = ContinuousClock.now + .seconds(AmbiguousWidth.patience)
    var decoder = InputDecoder()
    while case let left = ContinuousClock.now.duration(to: end), left > .zero {
      var descriptor = pollfd(fd: keys.inputDescriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, Int32(left / .milliseconds(1)) + 1) > 0, let bytes = keys.read()
      else { continue }
      if let answer = decoder.decode(bytes).lazy.compactMap(AmbiguousWidth.init(answer:)).first {
        return answer
      }
    }
    return nil
  }
}
