import Colors
import TerminalCanvas
import Zeusgrad

extension State {
  /// Draws the bar at the top: what is trained, whether it runs, and how fast.
  func drawHeader(
    _ session: TrainingSession.Snapshot, kind: Layout.Kind, on canvas: inout Canvas
  ) {
    canvas.fill(Rect(canvas.size), with: Cell(style: Style(.text, on: .bar)))
    let width = canvas.size.columns
    if kind == .full {
      let recipe = session.recipeWords.joined(separator: " · ")
      let end = width - 44
      var column = 1
      // A person knows what was started: the recipe says more than the name.
      if recipe.count <= end - 11 {
        column = canvas.write("zeusgrad", column: 1, row: 0, Style(.title, on: .bar, bold: true))
        column += 2
      }
      canvas.write(recipe.cut(end - column), column: column, row: 0, Style(.dim, on: .bar))
      column = canvas.write(badge(of: session), column: width - 42, row: 0)
      canvas.write(paceWords(of: session), column: column + 2, row: 0)
    } else {
      let fields = compactFields(of: session)
      var badge = badge(of: session)
      // Its word goes last of all: two bars or an arrow say the same.
      if badge.columns + 1 + (fields.last?.width ?? 0) > width {
        badge = self.badge(of: session, isShort: true)
      }
      let shown = [HeaderField].fitting(width - badge.columns - 1, fields)
      let column = canvas.write(badge, column: 0, row: 0) + 1
      shown.draw(from: column, to: width, on: .bar, &canvas)
    }
  }

  /// What the header shows where it has no line of numbers, the widest choice first.
  ///
  /// How many are right and the learning rate, which a person changes, stay longest.
  private func compactFields(of session: TrainingSession.Snapshot) -> [[HeaderField]] {
    let step = session.report.step.grouped
    let loss = HeaderField(
      name: "loss", value: session.report.loss.fourDecimals, columns: 13)
    let words = session.correctWords
    let correct = HeaderField(name: "correct", value: words, columns: 17)
    let short = HeaderField(name: "", value: words, columns: words.count + 2)
    let lr = HeaderField(
      name: "lr", value: session.settings.learningRate.short, columns: 0, isPending: isWaiting)
    func after(_ columns: Int) -> HeaderField {
      HeaderField(name: "step", value: step, columns: columns)
    }
    return [
      [after(13), loss, correct, lr], [after(11), loss, correct, lr].tight,
      [after(11), loss, short, lr], [after(11), correct, lr], [after(10), short, lr],
      [short, lr],
    ]
  }

  /// The badge: dim while the session has not yet done what it was told.
  private func badge(
    of session: TrainingSession.Snapshot, isShort: Bool = false
  ) -> [Span] {
    let text = session.isPaused ? " ▌▌ PAUSED  " : " ▶  RUNNING "
    let style =
      isWaiting
      ? Style(.dim, on: .bar)
      : Style(.badgeText, on: session.isPaused ? .paused : .running, bold: true)
    return [Span(isShort ? String(text.prefix(4)) : text, style)]
  }

  /// The pace that was asked for and, at the right, the one that was reached.
  private func paceWords(of session: TrainingSession.Snapshot) -> [Span] {
    let reached = session.stepsPerSecond.map { rate in
      (rate < 100 ? rate.fixed(1) : rate < 1e6 ? Int(rate).grouped : rate.brief) + "/s"
    }
    let asked = session.pace.words.padded(18)
    return [
      Span(asked, Style(.text, on: .bar)),
      Span((reached ?? "–").aligned(27 - asked.count), Style(.dim, on: .bar)),
    ]
  }
}
