internal import Dispatch
internal import Synchronization

/// Trains a run in the background, and can be told to pause, step, change and start again.
///
/// Commands are carried out in the order in which they are sent, between two steps. What the
/// session looks like is read from snapshots: there is at most one, and the next is made when it
/// is taken.
///
/// ```swift
/// let session = TrainingSession(Run(.default), pace: .max, until: .accuracy(0.95))
/// for await snapshot in session.snapshots where snapshot.isPaused && snapshot.isCurrent {
///   print(snapshot.report.step, snapshot.diagnosis.sentence)
///   break
/// }
/// session.send(.finish)
/// ```
///
/// It trains until it is finished or nobody holds it any more.
public actor TrainingSession {
  /// The longest time for which commands wait, unless one step takes longer.
  static let slice = Duration.milliseconds(5)

  private let executor = QueueExecutor(label: "zeusgrad.training")
  /// Runs the actor on its own queue.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  nonisolated let mailbox: Mailbox
  private nonisolated let prepareThread: @Sendable () -> Void
  private nonisolated let sent = Atomic<Int>(0)

  // There from the first piece of work on: a large network takes seconds to prepare, for which
  // whoever starts a session need not wait.
  // swift-format-ignore: NeverUseImplicitlyUnwrappedOptionals
  var trainer: Trainer!
  // swift-format-ignore: NeverUseImplicitlyUnwrappedOptionals
  var timeline: Timeline!
  var history = UndoHistory()
  var isPaused: Bool
  var pace: Pace
  let maxPace: Pace
  let threads: Int?
  var stopCondition: StopCondition?
  /// When the last change was made, unless another run came after it.
  var lastChange: ContinuousClock.Instant?
  /// Changes within this time count as one.
  static let haste = Duration.seconds(1)
  private(set) var requests: [SnapshotRequest] = []
  private(set) var notice: Notice?
  private(set) var acknowledged = 0
  private(set) var isFinished = false

  private(set) var stepMeter = RateMeter()
  private var nextStep = ContinuousClock.now
  var grids = GridWork()
  /// The latest snapshot whose grid, if one was asked for, is of its own step.
  var complete: Snapshot?
  /// A snapshot whose grid is being computed, while training goes on.
  var unfinished: Snapshot?
  /// Whether something happened since the last snapshot was made.
  var isOutdated = false
  /// Whether a command was carried out, or training stopped, since the last snapshot was made.
  var hasNews = false
  /// Counts the plans for a slice, so that an outdated one can be recognised.
  private var plan = 0

  /// Starts a session; its network is prepared in the background.
  ///
  /// - Parameters:
  ///   - run: What to train, from step 0; the controls in its journal take effect at their steps.
  ///   - pace: How many steps a second.
  ///   - maxPace: The pace that no command exceeds.
  ///   - paused: Whether to wait at step 0.
  ///   - until: When to pause by itself, once.
  ///   - threads: How many threads share the work of a large network; nil: one for each processor.
  ///   - onSnapshot: Called on the session's queue when there is a snapshot to take; not again
  ///     until it is taken.
  ///   - prepareThread: Called first in each piece of work, since these move between threads.
  public init(
    _ run: Run, pace: Pace = Pace(10), maxPace: Pace = .max, paused: Bool = false,
    until: StopCondition? = nil, threads: Int? = nil,
    onSnapshot: @escaping @Sendable () -> Void = {},
    prepareThread: @escaping @Sendable () -> Void = {}
  ) {
    self.threads = threads
    isPaused = paused
    self.pace = min(pace, maxPace)
    self.maxPace = maxPace
    stopCondition = until
    mailbox = Mailbox(onSnapshot: onSnapshot)
    self.prepareThread = prepareThread
    enqueue { session in
      let trainer = Trainer(run.recipe, threads: threads)
      session.trainer = trainer
      session.timeline = Timeline(run, with: trainer)
      session.pauseIfStopConditionIsMet()
      session.publish()
      session.schedule()
    }
  }

  /// Sends a command; it is carried out after those sent before it.
  ///
  /// - Returns: The number that ``Snapshot/acknowledged`` reaches once that has happened.
  @discardableResult
  public nonisolated func send(_ command: Command) -> Int {
    let number = sent.wrappingAdd(1, ordering: .relaxed).newValue
    enqueue { session in
      session.carryOut(command)
      // Two threads may send at once, and put their work on the queue in the opposite order.
      session.acknowledged = max(session.acknowledged, number)
      session.publish()
      session.schedule()
    }
    return number
  }

  /// Puts work on the queue, behind what is there; it is done whoever still holds the session.
  private nonisolated func enqueue(
    _ work: @escaping @Sendable (isolated TrainingSession) -> Void
  ) {
    executor.queue.async { [self] in carryOut(work) }
  }

  private nonisolated func carryOut(_ work: @Sendable (isolated TrainingSession) -> Void) {
    prepareThread()
    assumeIsolated { work($0) }
  }

  /// Takes the latest snapshot, if there is one that has not been taken.
  public nonisolated func takeSnapshot() -> Snapshot? {
    guard let snapshot = mailbox.take() else { return nil }
    // What happened since it was made is shown next.
    enqueue { session in
      session.publishIfOutdated()
      session.schedule()
    }
    return snapshot
  }

  /// The snapshots in order, until the session is finished.
  ///
  /// One that is not taken is not replaced by a newer one. If several tasks watch, each snapshot
  /// goes to one of them.
  public nonisolated var snapshots: AsyncStream<Snapshot> {
    AsyncStream { [self] in
      while true {
        let isLast = mailbox.isClosed || Task.isCancelled
        if let snapshot = takeSnapshot() { return snapshot }
        if isLast { return nil }
        await mailbox.wait()
      }
    }
  }

  private func carryOut(_ command: Command) {
    guard !isFinished else { return }
    switch command {
    case .observe(let requests): self.requests = requests
    case .finish:
      isFinished = true
      isPaused = true
      dropGrid()
    default: perform(command)
    }
    isOutdated = true
    hasNews = true
  }

  /// Says something to whoever watches.
  func say(_ event: Notice.Event) {
    notice = Notice(number: (notice?.number ?? 0) + 1, event: event)
  }

  // MARK: Slices

  /// Plans the next slice of work, if there is any to do.
  private func schedule() {
    plan += 1
    guard !isFinished else { return }
    let plan = plan
    var time: DispatchTime?
    if !grids.isPending {
      guard !isPaused else { return }
      let wait = ContinuousClock.now.duration(to: nextStep)
      if pace != .max, wait > .zero {
        time = .now() + .nanoseconds(Int((wait / .nanoseconds(1)).rounded(.up)))
      }
    }
    // Only work that was asked for holds the session.
    let item: @Sendable () -> Void = { [weak self] in
      self?.carryOut { session in
        if session.plan == plan { session.workOneSlice() }
      }
    }
    if let time {
      executor.queue.asyncAfter(deadline: time, execute: item)
    } else {
      executor.queue.async(execute: item)
    }
  }

  private func workOneSlice() {
    let clock = ContinuousClock()
    let start = clock.now
    // A grid takes at most half of the time while training.
    let stepsEnd = start + (grids.isPending ? Self.slice / 2 : Self.slice)
    while !isPaused, pace == .max || clock.now >= nextStep, clock.now < stepsEnd {
      trainOneStep()
      if let rate = pace.stepsPerSecond {
        nextStep += .nanoseconds(1_000_000_000 / rate)
        // Steps that were missed are not made up for later.
        if nextStep + .milliseconds(250) < clock.now { nextStep = clock.now }
      }
    }
    if grids.work(until: start + Self.slice) { finishSnapshot() }
    publishIfOutdated()
    schedule()
  }

  func trainOneStep() {
    timeline.advance(with: trainer)
    stepMeter.count(at: .now)
    isOutdated = true
    if timeline.report.divergence != nil {
      isPaused = true
      hasNews = true
    }
    pauseIfStopConditionIsMet()
  }

  private func pauseIfStopConditionIsMet() {
    guard let stopCondition, stopCondition.isMet(by: timeline.report) else { return }
    isPaused = true
    hasNews = true
    self.stopCondition = nil
  }

  /// Lets training go on, from now and without making up for the pause.
  func resume() {
    isPaused = false
    nextStep = .now
    stepMeter = RateMeter()
  }
}
