import TerminalCanvas
import Testing
import Zeusgrad

@testable import Dashboard

@Suite("The layout")
struct LayoutTests {
  static let thresholds: [(Int, Int, Layout.Kind)] = [
    (100, 30, .full), (99, 30, .compact), (100, 29, .compact), (1000, 29, .compact),
    (60, 18, .compact), (59, 18, .single), (60, 17, .single), (59, 1000, .single),
    (30, 8, .single), (29, 8, .tooSmall), (30, 7, .tooSmall), (0, 0, .tooSmall),
  ]

  @Test("Each kind begins at its size", arguments: thresholds)
  func kinds(columns: Int, rows: Int, kind: Layout.Kind) {
    #expect(layout(columns, rows).kind == kind)
  }

  @Test("The parts cover the screen and do not overlap", arguments: [nil] + PanelID.all)
  func cover(alone: PanelID?) {
    for columns in [30, 31, 59, 60, 61, 80, 99, 100, 101, 120, 200, 301] {
      for rows in [8, 9, 12, 17, 18, 19, 24, 29, 30, 31, 40, 60, 100] {
        for layers in 1...9 {
          let layout = layout(columns, rows, layers: layers, alone: alone)
          #expect(covers(layout, columns, rows), "\(columns)x\(rows), \(layers)")
        }
      }
    }
  }

  @Test("The boundary has the right half from the header to the sentence")
  func boundary() {
    #expect(
      layout(120, 40).panels[.boundary] == Rect(column: 60, row: 2, columns: 60, rows: 36))
    #expect(
      layout(80, 24).panels[.boundary] == Rect(column: 40, row: 1, columns: 40, rows: 21))
  }

  @Test("On 80x24 there are a curve, three layers and the worst points")
  func lectureHall() {
    let panels = layout(80, 24).panels
    #expect(panels.count == 4)
    #expect(panels[.gradients]?.inset().rows == 3)
    #expect(panels[.loss]?.rows == 12)
    #expect(panels[.points]?.rows == 4)
  }

  @Test("A zoomed panel has the room of all panels")
  func zoomed() {
    let area = Rect(column: 0, row: 1, columns: 80, rows: 21)
    #expect(layout(80, 24, alone: .points).panels == [.points: area])
  }

  @Test("Where there is room for one panel it is the focused one")
  func single() {
    let area = Rect(column: 0, row: 1, columns: 40, rows: 10)
    #expect(layout(40, 12).panels == [.boundary: area])
    #expect(layout(40, 12).sentence == nil)
    #expect(State.showing(.learning, 40, 12, keys: [Key("1")]).layout.panels == [.loss: area])
  }

  @Test("The sentence has one row, whatever it says")
  func sentence() {
    for (_, scene) in Scene.all {
      for (columns, rows) in [(60, 18), (80, 24), (120, 40)] {
        let sentence = State.showing(scene, columns, rows).layout.sentence
        #expect(sentence == Rect(column: 0, row: rows - 2, columns: columns, rows: 1))
      }
    }
  }

  private func layout(
    _ columns: Int, _ rows: Int, layers: Int = 3, alone: PanelID? = nil
  ) -> Layout {
    Layout(
      size: Size(columns: columns, rows: rows), layers: layers, alone: alone, focus: .boundary)
  }

  /// Whether every cell of the screen belongs to exactly one part.
  private func covers(_ layout: Layout, _ columns: Int, _ rows: Int) -> Bool {
    let parts =
      [layout.header, layout.numbers, layout.sentence, layout.footer].compactMap { $0 }
      + layout.panels.values
    let area = parts.reduce(0) { $0 + $1.columns * $1.rows }
    let isInside = parts.allSatisfy {
      $0.column >= 0 && $0.row >= 0 && $0.column + $0.columns <= columns
        && $0.row + $0.rows <= rows
    }
    let overlaps = parts.indices.contains { one in
      parts[(one + 1)...].contains { parts[one].overlaps($0) }
    }
    return isInside && !overlaps && area == columns * rows
  }
}

extension Rect {
  fileprivate func overlaps(_ other: Rect) -> Bool {
    column < other.column + other.columns && other.column < column + columns
      && row < other.row + other.rows && other.row < row + rows
  }
}
