import TerminalCanvas
import Testing
import Zeusgrad

@testable import Dashboard

@Suite("The glossary")
struct GlossaryTests {
  /// A dashboard in which a word has been asked for.
  private func asked(_ line: String, _ columns: Int = 80, _ rows: Int = 24) -> State {
    let keys = (":what " + line).map { Key($0) } + [Key(.enter)]
    return State.showing(.learning, columns, rows, keys: keys)
  }

  @Test("No word is explained twice, and none in more than a few lines")
  func unique() {
    let names = Glossary.entries.flatMap(\.allNames).map { $0.lowercased() }
    #expect(Set(names).count == names.count)
    for entry in Glossary.entries {
      #expect(entry.text.wrapped(60).count <= 7, "\(entry.heading)")
      #expect(entry.text.hasSuffix("."))
    }
  }

  /// All that a person can choose or see by name.
  static let words =
    Activation.allCases.map(\.rawValue) + Loss.allCases.map(\.rawValue)
    + Optimizer.Kind.allCases.map(\.rawValue) + Dataset.Kind.allCases.map(\.rawValue)
    + Recipe.fields.map(\.key) + Panels.standard.all.map(\.id.word)
    + Dataset.Kind.allCases.flatMap { kind in
      let data = Dataset.make(kind, points: 4, noise: 0, seed: 1)
      return [data.positiveName, data.negativeName]
    }

  @Test("A word can be typed as a screen without other characters shows it")
  func ascii() throws {
    #expect(try Glossary.entry(for: "|dL/dw|").names == Glossary.entry(for: "‖∂L/∂θ‖").names)
  }

  @Test("Every word that can be chosen, and every panel, has an entry", arguments: words)
  func coverage(word: String) throws {
    _ = try Glossary.entry(for: word)
  }

  @Test(
    "Every word in the frame of a run has an entry",
    arguments: [
      "step", "loss", "data", "L2", "correct", "lr", "seed", "pace", "best", "history", "score",
      "2-16-16-1", "always", "‖∂L/∂θ‖", "update/weight", "dead units", "within the margin",
    ])
  func seen(word: String) throws {
    let frame = State.showing(.learning, 160, 40).frame().text
    // The headings of the gradients stand in two rows.
    for part in word.split(separator: " ").flatMap({ $0.split(separator: "/w") }) {
      #expect(frame.contains(part) || word == "‖∂L/∂θ‖", "\(part)")
    }
    _ = try Glossary.entry(for: word)
  }

  @Test(
    "A word is found however it is written",
    arguments: [
      ("l2", "L2"), ("L2", "L2"), ("RELU", "relu"), ("2-16-16-1", "2-16-16-1"),
      ("2-8-1", "2-16-16-1"), ("dead  unit", "dead units"), ("layers", "2-16-16-1"),
      ("'out'", "circle"),
      ("always 'out'", "always 'out'"), ("learning rate", "lr"), ("Weights-Seed", "weights-seed"),
      ("hinge?", "hinge"), ("update /weight", "update/weight"), ("cross entropy", "bce"),
      ("the loss", "loss"), ("rate", "lr"), ("hinge + L2", "hinge"), ("circle 100", "circle"),
      ("seed 42", "seed"), ("ded unit", "2-16-16-1"), ("‖∂L/∂θ‖", "‖∂L/∂θ‖"),
      ("54 within the margin", "margin"), ("all layers learning", "verdict"), ("-1", "margin"),
      ("heatmap", "map"), ("red", "colours"), ("x", "letters"), ("worst", "worst point"),
      ("PAUSED", "running"), ("u", "u U"), ("U", "u U"), ("undo", "u U"), ("redo", "u U"),
      ("space", "space"), ("reset", "r"), ("zoom", "z"), ("^l", "^L"), ("mouse", "mouse"),
      ("steps/s", "pace"), ("nan", "exploding"), ("1", "1–4 Tab"),
    ])
  func finding(_ word: String, _ name: String) throws {
    let state = asked(word)
    guard case .word(let entry) = state.help?.topic else {
      Issue.record("no help on \(word)")
      return
    }
    #expect(entry.names[0] == name)
    #expect(state.prompt == nil)
    #expect(state.frame().text.contains(entry.heading))
  }

  @Test(
    "Every word on the screen is explained, at every size",
    arguments: [(160, 40), (120, 40), (80, 24), (40, 12)])
  func screen(columns: Int, rows: Int) throws {
    for (name, scene) in Scene.all {
      for panel in Panels.standard.all {
        for style in HeatmapStyle.allCases {
          let keys = [Key(Character("\(panel.number)"))]
          let state = State.showing(scene, columns, rows, keys: keys, style: style)
          // The sentence is one, and explains itself.
          let sentence = state.layout.sentence?.row
          let lines = state.frame().lines.enumerated().filter { $0.offset != sentence }
          let words = lines.flatMap { $0.element.split { !$0.isLetter } }.map(String.init)
          for word in Set(words) where word.count >= 3 && !Self.plainWords.contains(word) {
            #expect(throws: Never.self, "\(word) in \(name)") { try Glossary.entry(for: word) }
          }
        }
      }
    }
  }

  /// Words that are those of every day, or a name.
  private static let plainWords: Set = ["zeusgrad", "diamond", "undoes"]

  @Test("A word alone covers little of the run, and q closes it", arguments: [(80, 24), (30, 8)])
  func alone(columns: Int, rows: Int) {
    var state = asked("hinge", columns, rows)
    let frame = state.frame()
    #expect(frame.text.contains("┌─ hinge ─"))
    #expect(state.press(Key("q")).isEmpty)
    #expect(state.help == nil)
  }

  @Test("Without a word it shows all of them")
  func all() {
    let state = asked("")
    #expect(state.help == HelpPage(.words))
    #expect(state.frame().text.contains("│ Words for the data"))
  }

  @Test(
    "A word that it does not have stays in the prompt, with the nearest",
    arguments: [
      ("hing", "hinge? · what: no word 'hing' (alone it lists all)"),
      ("xyzzy", "what: no word 'xyzzy' (alone it lists all)"),
      ("#", "what: no word '#' (alone it lists all)"),
      ("k9", "what: no word 'k9' (alone it lists all)"),
    ])
  func unknown(_ word: String, _ message: String) {
    let state = asked(word)
    #expect(state.help == nil)
    #expect(state.prompt?.text == "what " + word)
    #expect(state.message?.text == message)
  }
}
