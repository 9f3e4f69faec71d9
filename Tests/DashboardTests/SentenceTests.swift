import Colors
import TerminalCanvas
import Testing
import Themes

@testable import Dashboard
@testable import Zeusgrad

@Suite("The sentence and the colours of words")
struct SentenceTests {
  static let roles: [(String, Role)] = [
    ("start", .text), ("learning", .text), ("stuck", .bad), ("done", .good),
    ("jumping", .warning), ("diverged", .bad),
  ]

  @Test("Its colour is that of the condition", arguments: roles)
  func color(name: String, role: Role) throws {
    let scene = try #require(Scene.all.first { $0.name == name }?.scene)
    let state = State.showing(scene, 120, 40)
    let sentence = try #require(state.layout.sentence)
    #expect(state.session?.diagnosis.condition.rawValue == name)
    #expect(state.frame()[1, sentence.row].style == Style(role))
  }

  @Test("It has one row, in the longest form that fits", arguments: [60, 80, 100, 120, 300])
  func form(columns: Int) throws {
    for (_, scene) in Scene.all {
      var scene = scene
      scene.notice = nil
      let state = State.showing(scene, columns, 30)
      let sentence = try #require(state.layout.sentence)
      let words = try #require(state.session?.diagnosis.words(key: KeyMap.keys(for:)))
      let line = state.frame().lines[sentence.row]
      #expect(line == " " + words.fitting(columns - 2))
      #expect(words.offers.isEmpty || words.offers.contains { line.hasSuffix($0) })
    }
  }

  @Test("What is said takes its room from the sentence, whose offer stays where it can")
  func messageAndSentence() throws {
    var state = State.showing(.stuck, 120, 40)
    state.message = Message(text: "pace 30 steps/s", end: 9)
    let line = state.frame().lines[38]
    #expect(line.hasSuffix("  pace 30 steps/s"))
    #expect(line.contains("u takes that change back.  "))
  }

  @Test("What is said lies at the right end, over the sentence, and is cut where it must be")
  func message() {
    var state = State.showing(.stuck, 80, 24)
    state.message = Message(text: "lr 10 is the highest there is", end: 9)
    let row = state.layout.sentence.map { $0.row + $0.rows - 1 } ?? 0
    #expect(state.frame().lines[row].hasSuffix("  lr 10 is the highest there is"))
    #expect(state.frame().lines[row].count == 79)
    state.message = Message(text: String(repeating: "long ", count: 40), end: 9)
    let line = state.frame().lines[row]
    #expect(line.count == 79)
    #expect(line.hasSuffix("…"))
  }

  @Test("Where there is no row for it, what is said takes the footer's")
  func footer() {
    var state = State.showing(.learning, 30, 8)
    state.message = Message(text: "seed 43 · u undoes", end: 9)
    #expect(state.frame().lines.last == " seed 43 · u undoes")
  }

  /// Roles that are lines and pictures, not words.
  static let drawn: Set<Role> = [.border, .meter, .curve, .positivePoint, .negativePoint]

  @Test("Every word has the contrast to be read, in every theme", arguments: Scene.all.map(\.name))
  func contrast(name: String) throws {
    let scene = try #require(Scene.all.first { $0.name == name }?.scene)
    let themes = try BuiltInSchemes.files.map { Palette(try $0.scheme()) }
    var styles: Set<Style> = []
    for keys in [[], [Key("?")], [Key(" ")]] {
      var state = State.showing(scene, 120, 40, keys: keys)
      _ = state.update(.time(60))
      for cell in state.frame().cells where cell.scalar != " " { styles.insert(cell.style) }
    }
    for style in styles where !Self.drawn.contains(style.foreground) {
      if style.foreground.fieldGlyphLevel != nil { continue }
      for theme in themes {
        let contrast = theme[style.foreground].contrast(with: theme[style.background])
        #expect(contrast >= 4.5, "\(style) in \(theme.name)")
      }
    }
  }
}
