package import TerminalCanvas
import Zeusgrad

/// Where everything is, for a size of the screen.
package struct Layout: Equatable, Sendable {
  package enum Kind: Sendable {
    /// Header, a line of numbers, all panels, sentence, footer.
    case full
    /// The same with the numbers in the header.
    case compact
    /// One panel at a time.
    case single
    /// One line of text.
    case tooSmall
  }

  package var kind: Kind
  package var header = Rect(column: 0, row: 0, columns: 0, rows: 0)
  package var numbers: Rect?
  package var panels: [Panel: Rect] = [:]
  package var sentence: Rect?
  package var footer = Rect(column: 0, row: 0, columns: 0, rows: 0)

  /// The sizes from which a kind is used.
  static let full = Size(columns: 100, rows: 30)
  static let compact = Size(columns: 60, rows: 18)
  static let single = Size(columns: 30, rows: 8)

  /// Divides the screen.
  ///
  /// - Parameters:
  ///   - size: How large it is.
  ///   - layers: How many rows the gradients want.
  ///   - sentenceRows: How many rows the sentence wants.
  ///   - alone: The panel that is zoomed.
  ///   - focus: The panel that is shown where there is room for one.
  package init(size: Size, layers: Int, sentenceRows: Int, alone: Panel?, focus: Panel) {
    kind =
      size.fits(Self.full)
      ? .full : size.fits(Self.compact) ? .compact : size.fits(Self.single) ? .single : .tooSmall
    guard kind != .tooSmall else { return }
    let width = size.columns
    header = Rect(column: 0, row: 0, columns: width, rows: 1)
    footer = Rect(column: 0, row: size.rows - 1, columns: width, rows: 1)
    var top = 1
    var bottom = size.rows - 1
    if kind == .full {
      numbers = Rect(column: 0, row: 1, columns: width, rows: 1)
      top = 2
    }
    if kind != .single {
      bottom -= sentenceRows
      sentence = Rect(column: 0, row: bottom, columns: width, rows: sentenceRows)
    }
    let area = Rect(column: 0, row: top, columns: width, rows: bottom - top)
    if let panel = alone ?? (kind == .single ? focus : nil) {
      panels = [panel: area]
    } else {
      dividePanels(area, layers: layers)
    }
  }

  private mutating func dividePanels(_ area: Rect, layers: Int) {
    let left = area.columns / 2
    panels[.boundary] = Rect(
      column: left, row: area.row, columns: area.columns - left, rows: area.rows)
    // The gradients have two rows of headings where there is room for them.
    let gradients = min(layers + (kind == .full ? 4 : 2), area.rows / 3)
    // The points make room for the curve first.
    let points = kind == .full ? max(5, min(8, area.rows / 4)) : area.rows < 18 ? 0 : 5
    let loss = area.rows - gradients - points
    var row = area.row
    for (panel, rows) in [(Panel.loss, loss), (.gradients, gradients), (.points, points)]
    where rows > 0 {
      panels[panel] = Rect(column: area.column, row: row, columns: left, rows: rows)
      row += rows
    }
  }
}

extension Size {
  /// Whether another size has room in this one.
  fileprivate func fits(_ other: Size) -> Bool {
    columns >= other.columns && rows >= other.rows
  }
}

extension State {
  /// Where everything is.
  package var layout: Layout {
    Layout(
      size: size, layers: session?.report.layers.count ?? 3, sentenceRows: sentenceRows,
      alone: isZoomed ? focus : nil, focus: focus)
  }

  /// A long sentence gets up to four rows; it is long only when something is wrong.
  private var sentenceRows: Int {
    guard let session else { return 1 }
    return max(1, min(4, session.diagnosis.sentence.wrapped(size.columns - 2).count))
  }
}
