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
      var column = canvas.write(
        "zeusgrad", column: 1, row: 0, Style(.title, on: .bar, bold: true))
      column += 2
      var words = session.recipeWords
      while !words.isEmpty, words.joined(separator: " · ").count > width - column - 44 {
        words.removeLast()
      }
      canvas.write(words.joined(separator: " · "), column: column, row: 0, Style(.dim, on: .bar))
      column = canvas.write(badge(of: session), column: width - 42, row: 0)
      canvas.write(paceWords(of: session), column: column + 2, row: 0)
    } else {
      var column = canvas.write(badge(of: session), column: 0, row: 0) + 1
      for field in compactFields(of: session) where column + field.columns <= width {
        column = canvas.write(field, column: column, row: 0)
      }
    }
  }

  /// Draws the line of numbers under the header; each has its place, so that none jumps.
  func drawNumbers(_ session: TrainingSession.Snapshot, on canvas: inout Canvas) {
    let words = session.lossWords
    var loss = "\(words.loss) = data \(words.data)"
    if session.settings.penalty != Penalty() {
      loss += " + \(words.penaltyName) \(words.penalty)"
    }
    let fields: [(String, String, Int)] = [
      ("step", session.report.step.grouped, 14), ("loss", loss, 46),
      ("correct", session.correctWords, 20),
      ("lr", session.settings.learningRate.short, 12),
      ("seed", String(session.run.recipe.seed), 12),
    ]
    var column = 1
    for (name, value, width) in fields {
      let isPending = isWaiting && name == "lr"
      let end = canvas.write(name + " ", column: column, row: 0, Style(.dim))
      canvas.write(value, column: end, row: 0, Style(isPending ? .dim : .strong, bold: true))
      column = max(column + width, end + value.count + 2)
    }
  }

  private func compactFields(of session: TrainingSession.Snapshot) -> [[Span]] {
    func field(_ name: String, _ value: String, _ columns: Int) -> [Span] {
      [
        Span(name + " ", Style(.dim, on: .bar)),
        Span(
          value.padded(columns - name.count - 1),
          Style(.strong, on: .bar, bold: true)),
      ]
    }
    return [
      field("step", session.report.step.grouped, 13),
      field("loss", session.report.loss.fixed(4), 13),
      field("correct", session.correctWords, 17),
      field("lr", session.settings.learningRate.short, 8),
    ]
  }

  /// The badge: dim while the session has not yet done what it was told.
  private func badge(of session: TrainingSession.Snapshot) -> [Span] {
    let text = session.isPaused ? " ▌▌ PAUSED  " : " ▶  RUNNING "
    let style =
      isWaiting
      ? Style(.dim, on: .bar)
      : Style(.badgeText, on: session.isPaused ? .paused : .running, bold: true)
    return [Span(text, style)]
  }

  private func paceWords(of session: TrainingSession.Snapshot) -> [Span] {
    let achieved = session.stepsPerSecond.map { rate in
      rate < 100 ? "\(rate.fixed(1))/s" : "\(Int(rate).grouped)/s"
    }
    return [
      Span(session.pace.words.padded(18), Style(.text, on: .bar)),
      Span((achieved ?? "–").aligned(9), Style(.dim, on: .bar)),
    ]
  }
}
