import CTerminal

/// What the system asks of the program.
package enum Signal: Int, CaseIterable, Sendable {
  // In the order of the numbers in signals.c.
  case resize
  case suspend
  case resume
  case interrupt
  case terminate
  case hangup
  case quit

  /// The system's number for it; a shell shows death by a signal as 128 + number.
  package var number: Int32 { zt_signal_number(Int32(rawValue)) }
}
