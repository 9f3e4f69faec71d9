import TerminalCanvas
import Testing

@testable import Dashboard

@Suite("The views of the boundary")
struct ViewTests {
  /// What the border says at the bottom left after each of some presses of the key.
  private func hints(presses: Int, in state: State) -> [String] {
    var state = state
    return (0..<presses).map { _ in
      state.show(.learning)
      let bottom = state.frame().lines.last { $0.contains(" v ") } ?? ""
      _ = state.press(Key("v"))
      return String(bottom.split(separator: " v ")[1].prefix { $0.isLetter })
    }
  }

  @Test("A key goes round them, and the border names what comes")
  func round() {
    var state = State.empty(120, 40)
    state.show(.learning)
    #expect(hints(presses: 4, in: state) == ["blocks", "margin", "characters", "blocks"])
    let styles = (0..<4).map { _ -> HeatmapStyle in
      _ = state.press(Key("v"))
      return state.preferences.heatmap
    }
    #expect(styles == [.blocks, .margin, .ascii, .blocks])
    #expect(state.message == nil)
  }

  @Test(
    "Those that cannot be drawn are passed over",
    arguments: [(false, Glyphs.braille), (true, .ascii)], HeatmapStyle.allCases)
  func skipping(terminal: (hasColor: Bool, glyphs: Glyphs), style: HeatmapStyle) {
    var state = State.empty(120, 40)
    state.hasColor = terminal.hasColor
    state.preferences.glyphs = terminal.glyphs
    state.preferences.heatmap = style
    let rest = style == .margin ? ["characters", "margin"] : ["margin", "characters"]
    #expect(hints(presses: 3, in: state) == rest + [rest[0]])
  }

  @Test("Only the view of the margin has lines, and says what they are")
  func lines() {
    for style in HeatmapStyle.allCases {
      let text = Canvas.panel(.boundary, of: .learning, 60, 36, style: style).text
      #expect(text.contains(/[⠁-⣿]/) == (style == .margin))
      #expect(text.contains(" ━ 0  ╌ ±1 ─┘") == (style == .margin))
    }
    var state = State.showing(.learning, 80, 24, style: .margin)
    state.preferences.glyphs = .ascii
    #expect(state.frame().text.contains(" line 0  dashed +-1 -+"))
  }

  @Test("Where there is room for little, the classes and the lines are explained")
  func small() {
    let bottom = Canvas.panel(.boundary, of: .learning, 40, 10, style: .margin).lines[9]
    #expect(bottom.contains("● in  ○ out") && bottom.contains("━ 0  ╌ ±1"))
    let blocks = Canvas.panel(.boundary, of: .learning, 40, 10, style: .blocks).lines[9]
    #expect(blocks.contains("● in  ○ out") && blocks.contains(" v margin "))
  }

  @Test("The legend has a word where the score is ±1", arguments: [1.0, -1])
  func ramp(sign: Double) throws {
    let words = BoundaryPanel.ramp(inBlocks: false).map(\.text)
    let marks = words.joined()
    let word = sign > 0 ? " +1 " : " −1 "
    let place = try #require(words.firstIndex(of: word))
    func index(of score: Double) throws -> Int {
      var scene = Scene.learning
      scene.network = .linear(bias: sign * score)
      let scalar = Canvas.panel(.boundary, of: scene, 30, 12)[1, 1].scalar
      return try #require(words.firstIndex(of: String(Character(scalar))), "\(scalar) in \(marks)")
    }
    for score in [0.1, 0.5, 0.9, 0.99] { #expect((try index(of: score) < place) == (sign > 0)) }
    for score in [1.03, 1.1, 2, 9] { #expect((try index(of: score) < place) == (sign < 0)) }
    #expect(BoundaryPanel.ramp(inBlocks: true).map(\.text).firstIndex(of: word) == place)
  }
}
