import Dashboard
import Dispatch
import NcursesTerminal
import TerminalCanvas
import Zeusgrad

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The one place where the dashboard meets a clock, a terminal and a session.
final class EventLoop {
  /// The shortest time between two frames that answer a key.
  private static let keyGap = 0.008
  /// The shortest time between two frames of a run: nobody sees more, and ssh has to carry them.
  private static let snapshotGap = 0.033
  /// How long an empty screen waits for the session: a small network is there sooner.
  private static let firstWait = 0.03
  /// How long the end waits for the session, in seconds.
  private static let lastWait = 0.3

  let screen: any Screen
  private let signals: SignalPipe
  private let wake: WakePipe
  private let start = ContinuousClock.now
  private var decoder = TimedDecoder()
  private var frameDeadline: Double?
  private var lastFrame = -1.0
  /// Whether the terminal has been asked how wide ambiguous characters are, and not answered.
  private var isAsked = false
  /// Until when the first frame waits for the answer.
  private var answerDeadline: Double?
  private var isOpen = true
  private var endSignal: Signal?

  /// Takes the terminal, as `open` does.
  init(_ open: (SignalPipe) throws(TerminalError) -> any Screen) throws(TerminalError) {
    try ProcessLimits.check()
    signals = try SignalPipe()
    guard let wake = WakePipe() else { throw .failed }
    self.wake = wake
    screen = try open(signals)
  }

  private var now: Double { start.duration(to: .now) / .seconds(1) }

  /// Shows a run until the person quits or a signal ends it, and gives the terminal back.
  func run(
    _ firstState: State, of run: Run, paused: Bool, until: StopCondition?, threads: Int?
  ) throws(Refusal) {
    var state = firstState
    state.recipe = run.recipe
    frameDeadline = now + Self.firstWait
    if state.preferences.ambiguous == .auto, state.glyphs != .ascii,
      state.preferences.glyphs == nil,
      screen.askWidth()
    {
      isAsked = true
      answerDeadline = now + AmbiguousWidth.patience
    }
    let wake = wake
    let session = TrainingSession(
      run, pace: state.preferences.pace, maxPace: state.preferences.maxPace, paused: paused,
      until: until, threads: threads,
      onSnapshot: { wake.write() },
      prepareThread: CrashGuard.protectThread)
    while isOpen {
      wait(until: [decoder.deadline, nextFrame, state.nextChange])
      if let change = state.nextChange, change <= now { plan(after: 0) }
      var commands = state.update(.time(now))
      commands += takeSignals(into: &state)
      commands += takeSnapshot(of: session, into: &state)
      commands += takeInput(into: &state)
      perform(commands, with: session)
      if let deadline = nextFrame, deadline <= now { draw(state) }
    }
    try finish(session, &state)
  }

  private func takeSignals(into state: inout State) -> [Command] {
    signals.take().flatMap { obey($0, &state) }
  }

  private func obey(_ signal: Signal, _ state: inout State) -> [Command] {
    switch signal {
    case .resize: screen.updateSize()
    case .suspend: screen.suspend()
    case .resume: screen.resume()
    case .interrupt where state.closePrompt():
      signals.decline()
      plan(after: Self.keyGap)
      return []
    case .interrupt, .terminate, .hangup, .quit:
      end(by: signal)
      return []
    }
    plan(after: 0)
    return state.update(.resize(screen.size))
  }

  private func takeSnapshot(of session: TrainingSession, into state: inout State) -> [Command] {
    guard wake.drain(), let snapshot = session.takeSnapshot() else { return [] }
    plan(after: Self.snapshotGap)
    return state.update(.snapshot(snapshot))
  }

  private func takeInput(into state: inout State) -> [Command] {
    guard var events = readInput(escapeCloses: state.escapeCloses) else {
      end(by: .hangup)
      return []
    }
    takeAnswer(from: &events, into: &state)
    if events.isEmpty { return [] }
    plan(after: Self.keyGap)
    var commands: [Command] = []
    var typed: [InputEvent] = []
    for event in events {
      guard let signal = Self.signal(of: event) else {
        typed.append(event)
        continue
      }
      commands += screen.take(typed, into: &state) + obey(signal, &state)
      typed = []
    }
    return commands + screen.take(typed, into: &state)
  }

  /// The signal that a key stands for: the system makes none of keys that come as numbers.
  private static func signal(of event: InputEvent) -> Signal? {
    switch event {
    case .key(Key("c", .control)): .interrupt
    case .key(Key("z", .control)): .suspend
    case .key(Key("\\", .control)): .quit
    default: nil
    }
  }

  /// Draws with other characters where the terminal says that ambiguous ones are wide; a late
  /// answer counts too.
  private func takeAnswer(from events: inout [InputEvent], into state: inout State) {
    guard isAsked,
      let index = events.firstIndex(where: { AmbiguousWidth(answer: $0) != nil })
    else { return }
    let width = AmbiguousWidth(answer: events.remove(at: index))
    isAsked = false
    answerDeadline = nil
    guard width == .wide else { return }
    state.terminalGlyphs = .ascii
    screen.repaint()
    // Where nothing has been drawn yet, the first frame comes in its own time.
    if lastFrame >= 0 { plan(after: 0) }
  }

  private func perform(_ commands: [Command], with session: TrainingSession) {
    for command in commands {
      switch command {
      case .session(let command): session.send(command)
      case .repaint: screen.repaint()
      case .quit: isOpen = false
      }
    }
  }

  private func end(by signal: Signal) {
    endSignal = signal
    isOpen = false
  }

  /// Gives the terminal back, says how the run ended, and ends as a signal asked.
  private func finish(_ session: TrainingSession, _ state: inout State) throws(Refusal) {
    session.send(.finish)
    if let answerDeadline {
      // An answer that is on its way should not be typed to the shell.
      wait(until: [answerDeadline])
      _ = screen.read()
    }
    screen.close()
    takeLastSnapshot(of: session, into: &state)
    if let snapshot = state.session {
      print(state.glyphs.shown(snapshot.report.summary))
      print("Repeat it: \(snapshot.run.command(steps: snapshot.report.step))")
    }
    do { try StandardStreams.flushOutput() } catch {
      if endSignal == nil { throw error }
    }
    if let endSignal { signals.die(by: endSignal) }
  }

  /// Waits for what was asked together with the end, which belongs to the run.
  ///
  /// A step that takes longer is not waited for: the summary then is that of the step before.
  private func takeLastSnapshot(of session: TrainingSession, into state: inout State) {
    let end = now + Self.lastWait
    while (state.session?.acknowledged ?? 0) < state.sent, now < end {
      var descriptor = pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&descriptor, 1, Int32(max(1, (end - now) * 1000)))
      _ = takeSnapshot(of: session, into: &state)
    }
  }

  /// When the next frame is drawn: the first not before the terminal had time to answer.
  private var nextFrame: Double? { frameDeadline.map { max($0, answerDeadline ?? $0) } }

  /// Plans a frame, at least a gap after the last one.
  private func plan(after gap: Double) {
    let time = lastFrame + gap
    frameDeadline = min(frameDeadline ?? time, time)
  }

  private func draw(_ state: State) {
    frameDeadline = nil
    answerDeadline = nil
    lastFrame = now
    screen.show(state)
  }

  /// Sleeps until something can be read or written, or the first of some times has come.
  private func wait(until deadlines: [Double?]) {
    var timeout: Int32 = -1
    if let deadline = deadlines.compactMap({ $0 }).min() {
      timeout = Int32(min(3_600_000, max(0, ((deadline - now) * 1000).rounded(.up))))
    }
    var descriptors = [
      pollfd(fd: screen.inputDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(
        fd: screen.wantsToWrite ? screen.outputDescriptor : -1, events: Int16(POLLOUT),
        revents: 0),
    ]
    poll(&descriptors, nfds_t(descriptors.count), timeout)
    if descriptors[3].revents != 0 { screen.writeMore() }
  }

  /// What has been typed since; nil if the terminal is gone.
  private func readInput(escapeCloses: Bool) -> [InputEvent]? {
    // Asked anew: what came while other things were done must not be given up for late.
    var descriptor = pollfd(fd: screen.inputDescriptor, events: Int16(POLLIN), revents: 0)
    poll(&descriptor, 1, 0)
    guard descriptor.revents != 0 else {
      return decoder.flush(at: now, escapeCloses: escapeCloses)
    }
    return screen.read().map { decoder.decode($0, at: now) }
  }
}
