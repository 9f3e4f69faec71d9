import Colors
import Foundation
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

  /// The keys that are dim, of those that are there.
  private func dimKeys(_ scene: Scene, _ state: State? = nil) -> [String] {
    let state = state ?? State.showing(scene, 120, 40)
    let frame = state.frame()
    let row = frame.size.rows - 1
    let line = frame.lines[row]
    return KeyMap.lines.filter { $0.word != nil }.compactMap { keys in
      guard let start = line.range(of: " \(keys.keys) ") else { return nil }
      let column = line[..<start.lowerBound].unicodeScalars.count + 1
      let style = frame[column, row].style
      #expect(style.bold == (style.foreground == .key))
      return style.foreground == .dim ? keys.keys : nil
    }
  }

  @Test("Keys that do nothing now are dim, and not bold, which shows without colour")
  func dim() {
    #expect(dimKeys(.learning).isEmpty)
    var fresh = Scene.learning
    fresh.canUndo = false
    #expect(dimKeys(fresh) == ["u U"])
    fresh.canRedo = true
    #expect(dimKeys(fresh).isEmpty)
    #expect(dimKeys(.diverged) == ["space", "s"])
    var single = State(size: Size(columns: 120, rows: 40), palettes: [State.themes[0]])
    single.show(.learning)
    #expect(dimKeys(.learning, single) == ["t T"])
  }
}
