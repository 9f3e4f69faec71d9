import Colors
import TerminalCanvas
import Zeusgrad

extension PanelID {
  package static let loss = PanelID(word: "loss")
}

/// The loss over the steps, with what was changed during the run.
struct LossPanel: Panel {
  let id = PanelID.loss
  let number = 1
  let title = "Loss"
  let place = Layout.Place.left
  let explanation =
    "How wrong the network is, over the steps so far: the mean over the points plus the penalty on "
    + "large weights. Lower is better. A mark such as lr 0.2▾ is a change of yours, lr 0.1…10▾ "
    + "several in a row. An arrow at the top says how high the loss was where it left the picture. "
    + "l makes the axis logarithmic, so that small losses can be told apart."
  /// Whether equal distances stand for equal ratios.
  var isLogarithmic = false

  func requests(
    for size: Size, in state: State, _ session: TrainingSession.Snapshot
  ) -> [TrainingSession.SnapshotRequest] {
    [.lossCurve(columns: plot(size, session).dotColumns)]
  }

  func plot(_ size: Size, _ session: TrainingSession.Snapshot) -> LossPlot {
    LossPlot(size: size, session, isLogarithmic: isLogarithmic)
  }

  func draw(_ session: TrainingSession.Snapshot, in state: State, on canvas: inout Canvas) {
    canvas.box(
      Rect(canvas.size),
      title: heading(in: state) + (isLogarithmic ? [Span(" log", .dim)] : []),
      trailing: bestWords(session.diagnosis.best),
      bottom: axisHint(in: state), border: border(in: state))
    let plot = plot(canvas.size, session)
    guard plot.area.columns > 0, plot.area.rows > 0 else { return }
    drawVerticalAxis(plot, on: &canvas)
    drawHorizontalAxis(plot, on: &canvas)
    let changes = session.changes
    drawLines(of: changes, plot, on: &canvas)
    let peaks = drawCurve(session.lossCurve, plot, in: state, on: &canvas)
    let taken = drawPeaks(peaks, plot, in: state, on: &canvas)
    drawLabels(
      of: changes, besides: plot.labelRow == plot.area.row ? taken : [], plot, in: state,
      on: &canvas)
  }

  /// The best loss, and its step where there is room.
  private func bestWords(_ best: Diagnosis.Best) -> [[Span]] {
    guard best.loss.isFinite else { return [] }
    // Four decimals would make nothing of a very small loss.
    let loss = best.loss < 0.001 ? best.loss.brief : best.loss.fixed(4)
    let short = [Span("best ", .dim), Span(loss, .text)]
    return [short + [Span(" at \(best.step.grouped)", .dim)], short]
  }

  /// The key that changes the axis, and what comes then.
  private func axisHint(in state: State) -> [[Span]] {
    if state.preferences.locks.hold(.otherLossAxis) { return [] }
    let word = isLogarithmic ? "linear" : "log"
    let key = Span(KeyMap.name(of: .otherLossAxis), .key)
    return [" \(word) axis", " \(word)"].map { [key, Span($0, .dim)] }
  }
}
