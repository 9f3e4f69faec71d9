import Colors
import TerminalCanvas
import Testing
import Zeusgrad

@testable import Dashboard

extension State {
  /// Two themes without colours, told apart by their names.
  static let themes = ["dark", "light"].map { Palette(name: $0) { _ in RGB(0) } }

  /// A dashboard before it has heard of the session.
  static func empty(_ columns: Int = 80, _ rows: Int = 24) -> State {
    State(size: Size(columns: columns, rows: rows), palettes: themes)
  }

  /// A dashboard that has been told all it asked for.
  static func showing(
    _ scene: Scene, _ columns: Int = 80, _ rows: Int = 24, keys: [Key] = [],
    style: HeatmapStyle = .ascii
  ) -> State {
    var state = empty(columns, rows)
    state.preferences.heatmap = style
    state.show(scene)
    for key in keys { _ = state.press(key) }
    state.show(scene)
    return state
  }

  /// Hands out snapshots until the session knows what is looked at.
  mutating func show(_ scene: Scene) {
    for _ in 0..<4 {
      let commands = update(.snapshot(scene.snapshot(requests, acknowledged: sent)))
      if commands.isEmpty { return }
    }
    Issue.record("the dashboard keeps asking for something else to look at")
  }

  /// Types keys that arrive in one read.
  mutating func press(_ keys: Key...) -> [Command] {
    update(.input(keys.map { .key($0) }))
  }
}

extension PanelID {
  /// The panels there are, by number.
  static let all = Panels.standard.numbered.map(\.id)
}

extension Canvas {
  /// The picture of one panel of a scene, drawn alone.
  static func panel(
    _ panel: PanelID, of scene: Scene, _ columns: Int, _ rows: Int,
    style: HeatmapStyle = .ascii
  ) -> Canvas {
    let state = State.showing(scene, columns, rows, style: style)
    let size = Size(columns: columns, rows: rows)
    let panel = state.panels[panel]
    // As just after a resize, the history is longer than its column.
    let requests =
      panel.requests(for: size, in: state, scene.snapshot()) + [.gradientHistories(columns: 10)]
    var canvas = Canvas(size)
    panel.draw(scene.snapshot(requests), in: state, on: &canvas)
    return canvas
  }

  /// All characters as one text.
  var text: String { lines.joined(separator: "\n") }
}
