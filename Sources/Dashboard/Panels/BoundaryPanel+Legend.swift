import Colors
import TerminalCanvas
import Zeusgrad

/// The border, the rows below the field, and what explains its marks.
extension BoundaryPanel {
  /// Draws the border: at its bottom the key of the next view, and what the field is drawn with.
  func drawBorder(
    _ session: TrainingSession.Snapshot, in state: State, on canvas: inout Canvas
  ) {
    let gap = [Span("   ")]
    let nextView = [
      Span(KeyMap.name(of: .nextView) + " ", .key), Span(state.nextStyle.name, .dim),
    ]
    let lines = Self.lineLegend(inASCII: state.glyphs == .ascii)
    let ramp = Self.ramp(inBlocks: state.hasBlocks)
    var legends = [ramp]
    if state.shownStyle.hasLines { legends = [ramp + gap + lines, lines] }

    var bottom = [nextView]
    if Self.fieldArea(of: canvas.size).rows + 2 == canvas.size.rows {
      // Without rows for a legend the border has to name the classes too.
      bottom = [
        state.className(isPositive: true, of: session.dataset) + [Span("  ")]
          + state.className(isPositive: false, of: session.dataset)
      ]
      let last = state.shownStyle.hasLines ? lines : nextView
      legends = legends.map { nextView + gap + $0 } + [last]
    }
    canvas.box(
      Rect(canvas.size), title: heading(in: state), shortTitle: shortHeading(in: state),
      trailing: [
        [Span(session.correctWords, .text), Span(" · " + session.baselineWords, .dim)],
        [Span(session.correctWords, .text)],
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

  /// Draws the two rows below the field: the horizontal axis, and the classes.
  func drawLegend(
    _ session: TrainingSession.Snapshot, in state: State, request: ScoreGrid.Request, row: Int,
    on canvas: inout Canvas
  ) {
    let right = canvas.size.columns - 1
    let end = request.x.upperBound
    canvas.write((-end).signedTenths, column: 1, row: row, Style(.dim))
    canvas.write("0", column: canvas.size.columns / 2, row: row, Style(.dim))
    canvas.write([Span(end.signedTenths, .dim)], endingAt: right, row: row)

    let data = session.dataset
    var column = 2
    for isPositive in [true, false] {
      let count = isPositive ? data.positiveCount : data.count - data.positiveCount
      let spans =
        state.className(isPositive: isPositive, of: data) + [Span(" \(count.grouped)", .text)]
      column = canvas.write(spans, column: column, row: row + 1) + 3
    }
  }
}
