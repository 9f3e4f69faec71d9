import TerminalCanvas
import Testing
import Zeusgrad

@testable import Dashboard

@Suite("The footer")
struct FooterTests {
  private func footer(_ columns: Int, _ rows: Int = 24, _ scene: Scene = .learning) -> String {
    State.showing(scene, columns, rows).frame().lines.last ?? ""
  }

  @Test("At 80 columns it has the essential keys with their words")
  func essential() {
    for line in KeyMap.lines where line.rank < 6 {
      #expect(footer(80).contains("\(line.keys) \(line.word ?? "?")"))
    }
  }

  @Test("At 120 columns it has every key that has a word")
  func all() {
    let words = KeyMap.lines.compactMap { line in line.word.map { "\(line.keys) \($0)" } }
    #expect(footer(120, 40) == " " + words.joined(separator: "  "))
  }

  @Test("It never cuts a word, at any width", arguments: [Scene.learning, .stuck, .done])
  func cutting(scene: Scene) {
    let words = KeyMap.lines.compactMap { line in line.word.map { "\(line.keys) \($0)" } }
    var state = State.showing(scene)
    for columns in 30...130 {
      _ = state.update(.resize(Size(columns: columns, rows: 24)))
      let footer = state.frame().lines.last ?? ""
      var rest = footer.dropFirst()
      while let word = words.first(where: { rest.hasPrefix($0) }) {
        rest = rest.dropFirst(word.count)
        if rest.hasPrefix("  ") { rest = rest.dropFirst(2) }
      }
      #expect(rest.isEmpty, "\(columns): \(footer)")
    }
  }

  @Test("The space bar runs what waits")
  func pause() {
    #expect(footer(80).hasPrefix(" space pause"))
    #expect(footer(80, 24, .start).hasPrefix(" space pause"))
    var scene = Scene.start
    scene.isPaused = true
    #expect(footer(80, 24, scene).hasPrefix(" space run"))
  }
}
