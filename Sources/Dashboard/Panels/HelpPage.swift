import Colors
package import TerminalCanvas

extension State {
  /// Where the help is: in the middle, with what is behind it still in sight.
  package var helpArea: Rect {
    let columns = min(size.columns, 84)
    let rows = min(size.rows, helpPage.count + 2)
    return Rect(
      column: (size.columns - columns) / 2, row: (size.rows - rows) / 2, columns: columns,
      rows: rows)
  }

  /// The lines of the help.
  var helpPage: [[Span]] {
    let width = min(size.columns, 84) - 4
    var page: [[Span]] = []
    for line in KeyMap.lines {
      for (index, text) in line.help.wrapped(width - 10).enumerated() {
        page.append([
          Span((index == 0 ? line.keys : "").padded(10), .key, bold: true), Span(text, .text),
        ])
      }
    }
    page.append([])
    page.append([Span("What am I looking at?", .title, bold: true)])
    for (name, text) in Self.explanations {
      page.append([])
      page.append([Span(name, .strong, bold: true)])
      page += text.wrapped(width).map { [Span($0, .text)] }
    }
    return page
  }

  private static let explanations = [
    (
      "Loss",
      "How wrong the network is, over the steps so far: the mean over the points, plus what large "
        + "weights cost. A line with lr shows where the learning rate was changed."
    ),
    (
      "Decision boundary",
      "What the network answers at every place of the plane. One family of characters (or colour) "
        + "is one class, the other the other; the stronger, the surer. The points it learns from "
        + "lie on top: a capital letter, a diamond or a red ground is a wrong one."
    ),
    (
      "Gradients",
      "How strongly each layer is pulled: the length of the gradient of the loss in its weights and "
        + "biases, on a scale of powers of ten. update/weight is how far the last step moved the "
        + "layer compared with its size: about 1e-3 to 1e-2 is healthy. A dead unit is off for "
        + "every point and learns nothing."
    ),
    (
      "Points",
      "The points that pay most. The score is what the network answers, its sign the class; "
        + "between −1 and +1 it is within the margin."
    ),
  ]

  /// Draws the help over the panels.
  func drawHelp(on canvas: inout Canvas) {
    canvas.fill(Rect(canvas.size), with: Cell())
    let inside = canvas.box(
      Rect(canvas.size), title: [Span("Keys", .title, bold: true)],
      bottom: [Span("q", .key), Span(" closes", .dim)]
        + (helpPage.count > canvas.size.rows - 2
          ? [Span(" · ", .dim), Span("↑ ↓ PgUp PgDn", .key), Span(" scroll", .dim)] : []),
      border: .dim)
    let page = helpPage.dropFirst(help ?? 0)
    canvas.draw(in: inside) { part in
      for (row, spans) in page.prefix(part.size.rows).enumerated() {
        part.write(spans, column: 1, row: row)
      }
    }
  }
}
