import Colors
import TerminalCanvas
import Testing
import Zeusgrad

@testable import Dashboard

@Suite("Drawing at every size")
struct BoundsTests {
  /// Nothing to draw in, the smallest things, and one below the smallest border, plot and legend.
  static let sizes =
    [(0, 0), (1, 1), (2, 2), (0, 5), (5, 0), (1, 9), (9, 1), (3, 3), (29, 7), (8, 3)]
    + [(9, 4), (20, 7), (51, 8), (53, 5)]

  @Test("A panel stays within its bounds", arguments: PanelID.all, HeatmapStyle.allCases)
  func panels(panel: PanelID, style: HeatmapStyle) {
    let outside = Cell("#", style: Style(.bad))
    for scene in Scene.all.map(\.scene) {
      let state = State.showing(scene, 80, 24, style: style)
      guard let session = state.session else { return }
      for (columns, rows) in Self.sizes {
        var canvas = Canvas(Size(columns: columns + 6, rows: rows + 6))
        canvas.fill(Rect(canvas.size), with: outside)
        let rect = Rect(column: 3, row: 3, columns: columns, rows: rows)
        canvas.draw(in: rect) { state.panels[panel].draw(session, in: state, on: &$0) }
        let isKept = (0..<canvas.size.rows).allSatisfy { row in
          (0..<canvas.size.columns).allSatisfy { column in
            rect.contains(column: column, row: row) || canvas[column, row] == outside
          }
        }
        #expect(isKept, "\(panel) at \(columns)x\(rows)")
      }
    }
  }

  @Test("The logarithmic axis stays within the bounds of its panel")
  func logarithmicAxis() {
    for scene in Scene.all.map(\.scene) {
      let state = State.showing(scene, 80, 24, keys: [Key("l")])
      guard let session = state.session else { return }
      for (columns, rows) in Self.sizes {
        var canvas = Canvas(Size(columns: columns, rows: rows))
        state.panels[.loss].draw(session, in: state, on: &canvas)
        #expect(canvas.lines.allSatisfy { $0.unicodeScalars.count <= columns })
      }
    }
  }

  @Test("A screen of any small size can be drawn", arguments: HeatmapStyle.allCases)
  func smallScreens(style: HeatmapStyle) {
    var state = State.showing(.stuck, 80, 24, keys: [Key("?")], style: style)
    for columns in 1...40 {
      for rows in 1...15 {
        _ = state.update(.resize(Size(columns: columns, rows: rows)))
        let lines = state.frame().lines
        #expect(lines.count == rows)
        #expect(lines.allSatisfy { $0.unicodeScalars.count <= columns })
      }
    }
  }

  @Test("A large screen can be drawn", arguments: [(200, 60), (300, 100), (1000, 5), (5, 1000)])
  func largeScreens(columns: Int, rows: Int) {
    #expect(State.showing(.learning, columns, rows).frame().lines.count == rows)
  }

  @Test("A screen without a size can be drawn")
  func noScreen() {
    #expect(State.showing(.learning, 0, 0).frame().lines.isEmpty)
  }

  /// What the session computed for another size is drawn until it has been computed again.
  @Test("Screens of random sizes can be drawn in the midst of a change")
  func randomScreens() {
    var stream = RandomStream(seed: 7, purpose: "screens")
    var state = State.showing(.learning, 80, 24)
    let keys = [Key("z"), Key("?"), Key("v"), Key("l"), Key(.tab), Key(.down), Key("q"), Key("t")]
    for _ in 0..<200 {
      _ = state.press(keys[stream.index(below: keys.count)])
      let size = Size(columns: stream.index(below: 180), rows: stream.index(below: 60))
      _ = state.update(.resize(size))
      #expect(state.frame().size == size)
      let scene = Scene.all[stream.index(below: Scene.all.count)].scene
      // Where everything is was stored in time.
      var fresh = state
      fresh.arrange()
      #expect(fresh.layout == state.layout)
      if stream.index(below: 4) == 0 { _ = state.update(.snapshot(scene.snapshot(state.requests))) }
    }
  }

  @Test("A field of numbers that are not finite can be drawn", arguments: HeatmapStyle.allCases)
  func brokenField(style: HeatmapStyle) {
    var scene = Scene.learning
    for slope in [Double.nan, .infinity, -.infinity] {
      scene.network = .linear(across: slope, up: slope)
      #expect(!Canvas.panel(.boundary, of: scene, 40, 20, style: style).lines.isEmpty)
    }
  }
}

extension Rect {
  fileprivate func contains(column: Int, row: Int) -> Bool {
    (self.column..<self.column + columns).contains(column)
      && (self.row..<self.row + rows).contains(row)
  }
}
