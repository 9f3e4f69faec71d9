import TerminalCanvas
import Testing
import Zeusgrad

@testable import Dashboard

@Suite("Completion in the prompt")
struct CompletionTests {
  /// What is in the prompt after a line and each of some keys.
  private func texts(_ line: String, _ keys: Key...) -> [String] {
    var state = State.showing(.learning)
    _ = state.press(Key(":"))
    _ = state.update(.input([.paste(line)]))
    return keys.map { key in
      _ = state.press(key)
      return state.prompt?.text ?? "closed"
    }
  }

  /// The last row while a line is typed.
  private func row(_ line: String, _ columns: Int = 80, _ rows: Int = 24, keys: [Key] = [])
    -> String
  {
    var state = State.showing(.learning, columns, rows, keys: [Key(":")])
    _ = state.update(.input([.paste(line)]))
    for key in keys { _ = state.press(key) }
    return state.frame().lines.last ?? ""
  }

  @Test(
    "Tab completes names and values",
    arguments: [
      ("l", "lr "), ("learn", "learning-rate "), ("theme l", "theme light"), ("q", "quit"),
      ("heatmap=a", "heatmap=ascii"), ("glyphs BR", "glyphs braille"), ("x", "x"), ("lr ", "lr "),
      ("LE", "learning-rate "), ("what hin", "what hinge"), ("what dead u", "what dead units"),
      ("h", "he"),
    ])
  func certain(line: String, after: String) {
    #expect(texts(line, Key(.tab)) == [after])
  }

  @Test("Where several are possible, Tab goes through them, and Shift-Tab back")
  func several() {
    #expect(
      texts("he", Key(.tab), Key(.tab), Key(.tab), Key(.backTab), Key("x"), Key(.tab)) == [
        "heatmap", "help", "heatmap", "help", "helpx", "helpx",
      ])
    #expect(
      texts("theme ", Key(.backTab), Key(.tab), Key(.tab)) == [
        "theme light", "theme dark", "theme light",
      ])
  }

  @Test("After a name that is whole, Tab goes on with the values")
  func nameThenValue() {
    #expect(texts("th", Key(.tab), Key(.tab)) == ["theme ", "theme dark"])
  }

  @Test("What stands after the cursor stays")
  func middle() {
    var state = State.showing(.learning)
    _ = state.press(Key(":"), Key("l"), Key("3"), Key(.left))
    _ = state.press(Key(.tab))
    #expect(state.prompt?.text == "lr 3")
  }

  @Test("Every name and listed value completes to itself, from all tables")
  func whole() {
    let state = State.showing(.learning)
    for command in PromptCommand.all {
      let names = [command.name, command.longName].compactMap { $0 }
      for name in names {
        #expect(Completion(of: name, in: state).words.contains { $0 == name }, "\(name)")
        for value in command.choices(state) {
          let line = "\(name) \(value)"
          #expect(Completion(of: line, in: state).words.contains(value), "\(line)")
        }
      }
    }
    let live = Preferences.table.map(\.field).filter { $0.effect == .live }.map(\.key)
    let names = Set(PromptCommand.all.map(\.name))
    #expect(names.isSuperset(of: live + Recipe.Settings.controls.map(\.key)))
  }

  @Test(
    "What is allowed is shown while it is typed",
    arguments: [
      ("", ":_  glyphs  heatmap  help  lr  pace  quit  theme  what"),
      ("he", ":he_  heatmap  help"), ("lr", ":lr_  the learning rate: a number from 1e-05 to 10"),
      ("lr 0.2", ":lr 0.2_  the learning rate: a number from 1e-05 to 10"),
      ("learning-rate=", ":learning-rate=_  the learning rate: a number from 1e-05 to 10"),
      ("theme ", ":theme _  dark  light"), ("theme x", ":theme x_  the theme: one of dark, light"),
      ("theme light", ":theme light_  the theme: one of dark, light"),
      ("glyphs b", ":glyphs b_  braille  block"), ("wx", ":wx_  no command wx"),
      ("glhps", ":glhps_  glyphs? · no command glhps"),
      ("undo", ":undo_  undo is no command · u U: undo or redo"),
      ("hidden 8,8", ":hidden 8,8_  hidden is set at the start: --hidden 8,8"),
      ("quit", ":quit_  leaves the program"),
    ])
  func help(line: String, shown: String) {
    #expect(row(line).hasPrefix(" " + shown))
  }

  @Test(
    "Tab is named where it makes something else of the line, and only there",
    arguments: [
      ("", true), ("he", true), ("pa", true), ("theme ", true), ("theme l", true),
      ("wx", false), ("lr 0.2", false), ("quit", false), ("wx 1", false),
    ])
  func tabHint(line: String, isNamed: Bool) {
    let row = row(line, 120)
    #expect(row.contains("Tab completes") == isNamed, "\(row)")
    #expect((texts(line, Key(.tab)) != [line]) == isNamed)
    #expect(row.contains("Enter runs"))
  }

  @Test("The word that is tried is shown first", arguments: [80, 40])
  func tried(columns: Int) {
    let row = row("theme ", columns, 24, keys: [Key(.backTab)])
    #expect(row.hasPrefix(" :theme light_  light  dark"))
  }

  @Test("Where messages have no line of their own, the next key shows again what is allowed")
  func message() {
    var state = State.showing(.learning, 40, 12, keys: [Key("x"), Key(":")])
    #expect(state.frame().lines.last?.hasPrefix(" :_  glyphs") == true)
    for key in "lr x".map({ Key($0) }) + [Key(.enter)] { _ = state.press(key) }
    #expect(state.frame().lines.last?.contains("  lr: a number from") == true)
    _ = state.press(Key(.backspace))
    #expect(state.frame().lines.last?.contains("  the learning rate:") == true)
  }

  @Test("What is shown keeps inside the row", arguments: [30, 40, 80])
  func narrow(columns: Int) {
    for line in ["", "lr", "lr 0.00001", "what ", String(repeating: "x", count: 100)] {
      let row = row(line, columns, 12)
      #expect(row.unicodeScalars.count <= columns, "\(row)")
    }
    #expect(row("lr 0.2", 40, 12) == " :lr 0.2_  the learning rate: a number…")
  }
}
