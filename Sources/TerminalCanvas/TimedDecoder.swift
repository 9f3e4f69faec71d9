/// Decodes what is typed, and gives up in time what is unfinished; whoever uses it has the clock.
package struct TimedDecoder: Sendable {
  private var decoder = InputDecoder()
  private var pending: InputDecoder.Pending?
  /// When what is unfinished is given up, in seconds; nil where nothing is.
  package private(set) var deadline: Double?

  /// A decoder at rest.
  package init() {}

  /// The events that these bytes, which arrived in one read, complete.
  package mutating func decode(_ bytes: some Collection<UInt8>, at now: Double) -> [InputEvent] {
    let events = decoder.decode(bytes)
    plan(at: now)
    return events
  }

  /// What becomes of something unfinished, once its time is over; see `InputDecoder.flush`.
  package mutating func flush(at now: Double, escapeCloses: Bool) -> [InputEvent] {
    guard let deadline, deadline <= now else { return [] }
    let events = decoder.flush(escapeCloses: escapeCloses)
    plan(at: now)
    return events
  }

  private mutating func plan(at now: Double) {
    guard decoder.pending != pending else { return }
    pending = decoder.pending
    deadline = pending.map { now + $0.patience }
  }
}
