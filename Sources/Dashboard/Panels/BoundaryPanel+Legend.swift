import Colors
import TerminalCanvas
import Zeusgrad

/// The border, the rows below the field, and what explains its marks.
extension BoundaryPanel {
  /// Draws the border: at its bottom the key of the next view, and what the field is drawn with.
  func drawBorder(
    _ session: TrainingSession.Snapshot, in state: State, _ points: ShownPoints?,
    on canvas: inout Canvas
  ) {
    let gap = [Span("   ")]
    let nextView =
      state.preferences.locks.hold(.nextView)
      ? []
      : [Span(KeyMap.name(of: .nextView) + " ", .key), Span(state.nextStyle.name, .dim)]
    let lines = Self.lineLegend(inASCII: state.glyphs == .ascii)
    let ramp = Self.ramp(inBlocks: state.hasBlocks)
    var legends = [ramp]
    if state.shownStyle.hasLines { legends = [ramp + gap + lines, lines] }

    var bottom = [nextView]
    if !Self.hasLegend(canvas.size) {
      // Then the border has to name the classes too.
      let classes = classes(of: session, in: state, hasCounts: false)
      let words = points?.words.last.map { [Span("  " + $0, .dim)] } ?? []
      bottom = [classes + words, classes]
      let last = state.shownStyle.hasLines ? lines : nextView
      legends = legends.map { (nextView.isEmpty ? [] : nextView + gap) + $0 } + [last]
    }
    canvas.box(
      Rect(canvas.size), title: heading(in: state),
      trailing: [
        [Span(session.correctWords, .text), Span(" · " + session.baselineWords, .dim)],
        // The header has the count of those that are right, too.
        [Span(session.baselineWords, .dim)], [Span(session.correctWords, .text)],
      ],
      bottom: bottom, bottomTrailing: legends, border: border(in: state))
  }

  /// The marks of the field from one class to the other, with words where the score is ±1.
  static func ramp(inBlocks: Bool) -> [Span] {
    let one = Int(FieldPicture.level(ofSquashed: ScoreGrid.squashed(1)))
    func marks(_ isIncluded: (Int) -> Bool) -> [Span] {
      Cell.rampLevels.filter(isIncluded).map { level in
        let level = Int8(level)
        let cell = inBlocks ? Cell.field(upper: level, lower: level) : .field(level)
        return Span(String(Character(cell.scalar)), cell.style)
      }
    }
    return marks { $0 < -one } + [Span(" −1 ", .dim)] + marks { (-one...one).contains($0) }
      + [Span(" +1 ", .dim)] + marks { $0 > one }
  }

  /// What the lines of the margin are.
  private static func lineLegend(inASCII: Bool) -> [Span] {
    // There both lines would be a "-", and ± a "+".
    inASCII
      ? [Span("line 0  dashed +-1", .dim)]
      : [Span("━", .strong), Span(" 0  ", .dim), Span("╌", .text), Span(" ±1", .dim)]
  }

  /// Both classes with their marks, and how many points each has.
  private func classes(
    of session: TrainingSession.Snapshot, in state: State, hasCounts: Bool
  ) -> [Span] {
    let data = session.dataset
    let spans = [true, false].map { isPositive in
      let count = isPositive ? data.positiveCount : data.count - data.positiveCount
      return state.className(isPositive: isPositive, of: data)
        + (hasCounts ? [Span(" \(count.grouped)", .text)] : [])
    }
    return spans[0] + [Span(hasCounts ? "   " : "  ")] + spans[1]
  }

  /// Draws the two rows below the field: the horizontal axis, then the classes.
  func drawLegend(
    _ session: TrainingSession.Snapshot, in state: State, _ points: ShownPoints,
    x range: ClosedRange<Double>, row: Int, on canvas: inout Canvas
  ) {
    drawAxis(range, row: row, on: &canvas)
    let counted = classes(of: session, in: state, hasCounts: true)
    let named = classes(of: session, in: state, hasCounts: false)
    let words = points.words
    let forms =
      (words.isEmpty ? [""] : words).map { (classes: counted, words: $0) }
      + [(classes: named, words: words.last ?? ""), (classes: named, words: "")]
    // A blank at either side, and some between them.
    let room = canvas.size.columns - 4
    let form = forms.first {
      $0.classes.columns + ($0.words.isEmpty ? 0 : 3 + $0.words.count) <= room
    }
    guard let form else { return }
    canvas.write(form.classes, column: 2, row: row + 1)
    canvas.write(
      [Span(form.words, .dim)], endingAt: canvas.size.columns - 2, row: row + 1)
  }

  /// Draws the numbers of the horizontal axis: its ends, and 0 in the middle, where there is room.
  private func drawAxis(_ range: ClosedRange<Double>, row: Int, on canvas: inout Canvas) {
    let (left, right) = (range.lowerBound.signedTenths, range.upperBound.signedTenths)
    let (end, middle) = (canvas.size.columns - 1, canvas.size.columns / 2)
    guard 1 + left.count < end - right.count else { return }
    canvas.write(left, column: 1, row: row, Style(.dim))
    canvas.write([Span(right, .dim)], endingAt: end, row: row)
    if 1 + left.count < middle, middle + 1 < end - right.count {
      canvas.write("0", column: middle, row: row, Style(.dim))
    }
  }
}
