package import TerminalCanvas

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

  /// Where a panel stands.
  package enum Place: Hashable, Sendable {
    /// In the left half, one below the other: what changes over time.
    case left
    /// In the right half, at full height.
    case stage
  }

  /// The left half, of which each panel takes some rows.
  package struct LeftColumn: Sendable {
    /// How many rows it has.
    package let rows: Int
    package let kind: Kind
    /// How many layers the network has.
    package let layers: Int
  }

  package var kind: Kind
  package var header = Rect(column: 0, row: 0, columns: 0, rows: 0)
  package var numbers: Rect?
  package var panels: [PanelID: Rect] = [:]
  package var sentence: Rect?
  package var footer = Rect(column: 0, row: 0, columns: 0, rows: 0)

  /// The smallest size for each kind.
  static let full = Size(columns: 100, rows: 30)
  static let compact = Size(columns: 60, rows: 18)
  static let single = Size(columns: 30, rows: 8)

  /// Divides the screen.
  ///
  /// - Parameters:
  ///   - size: How large it is.
  ///   - all: The panels there are.
  ///   - layers: How many layers the network has.
  ///   - alone: The panel that is zoomed.
  ///   - focus: The panel that is shown where there is room for only one.
  package init(
    size: Size, panels all: Panels = .standard, layers: Int, alone: PanelID?, focus: PanelID
  ) {
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
      bottom -= 1
      sentence = Rect(column: 0, row: bottom, columns: width, rows: 1)
    }
    let area = Rect(column: 0, row: top, columns: width, rows: bottom - top)
    if let panel = alone ?? (kind == .single ? focus : nil) {
      panels = [panel: area]
    } else {
      place(all, in: area, layers: layers)
    }
  }

  private mutating func place(_ all: Panels, in area: Rect, layers: Int) {
    let left = area.columns / 2
    if let panel = all.standing(at: .stage).first {
      panels[panel.id] = Rect(
        column: left, row: area.row, columns: area.columns - left, rows: area.rows)
    }
    let column = LeftColumn(rows: area.rows, kind: kind, layers: layers)
    let wanted = all.standing(at: .left).map { (id: $0.id, rows: $0.rows(of: column)) }
    let rest = area.rows - wanted.reduce(0) { $0 + ($1.rows ?? 0) }
    var row = area.row
    for (id, rows) in wanted where rows ?? rest > 0 {
      panels[id] = Rect(column: area.column, row: row, columns: left, rows: rows ?? rest)
      row += rows ?? rest
    }
  }
}

extension Size {
  /// Whether another size has room in this one.
  fileprivate func fits(_ other: Size) -> Bool {
    columns >= other.columns && rows >= other.rows
  }
}
