import Dashboard
import NcursesTerminal
import TerminalCanvas
import Zeusgrad

/// What goes on beside a run without a dashboard: the line of progress, and signals that end it.
final class TrainWatch {
  /// How often signals are looked for and the line is written; a step may take microseconds.
  private static let gap = (signals: Duration.milliseconds(10), line: Duration.milliseconds(100))

  private let steps: Int
  /// What has taken over the signals that end the program, from the first step on: nothing can look
  /// at it while a network is prepared, and without it they end the program at once.
  private var signals: SignalPipe?
  private let showsProgress: Bool
  private var signal: Signal?
  private var meter = RateMeter()
  private var now = ContinuousClock.now
  private var lastLook: ContinuousClock.Instant?
  private var lastLine: ContinuousClock.Instant?
  private var hasLine = false

  init(steps: Int, showsProgress: Bool) {
    self.steps = steps
    self.showsProgress = showsProgress && StandardStreams.canErrorGoBack
  }

  /// Whether a signal ended the run.
  var isInterrupted: Bool { signal != nil }

  /// Whether no signal has asked for the end.
  func goesOn() -> Bool {
    now = .now
    if lastLook.map({ $0.duration(to: now) >= Self.gap.signals }) ?? true {
      lastLook = now
      signals = signals ?? (try? SignalPipe(hasScreen: false))
      signal = signal ?? signals?.take().first
    }
    return signal == nil
  }

  /// Shows what is prepared, until the first step is there.
  func show(preparationOf recipe: Recipe) {
    guard showsProgress else { return }
    StandardStreams.rewriteErrorLine(recipe.preparation.cut(StandardStreams.errorColumns - 1))
    hasLine = true
  }

  /// Shows a step, if it is time for that.
  func show(_ report: StepReport) {
    guard showsProgress else { return }
    meter.count(at: now)
    guard lastLine.map({ $0.duration(to: now) >= Self.gap.line }) ?? true else { return }
    lastLine = now
    hasLine = true
    let line = ProgressLine(steps: steps, report: report, rate: meter.rate(at: now))
    StandardStreams.rewriteErrorLine(line.text(columns: StandardStreams.errorColumns))
  }

  /// Takes the line of progress away.
  func endLine() {
    if hasLine { StandardStreams.rewriteErrorLine("") }
    hasLine = false
  }

  /// Ends the program by the signal that ended the run, so that a shell sees it.
  func dieIfInterrupted() {
    if let signal { signals?.die(by: signal) }
  }
}
