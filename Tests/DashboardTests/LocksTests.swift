import Colors
import Foundation
import TerminalCanvas
import Testing
import Zeusgrad

@testable import Dashboard

@Suite("Locks")
struct LocksTests {
  /// A dashboard of a class in which some keys are taken away.
  private func locked(_ text: String, _ columns: Int = 120, _ rows: Int = 40) throws -> State {
    var state = State.showing(.learning, columns, rows)
    state.preferences.locks = try Locks.format.parse(text, for: "lock")
    return state
  }

  @Test("Every line but those of the program can be locked, by a name of its own")
  func names() throws {
    let lines = KeyMap.groups.dropLast().flatMap(\.lines).filter { !$0.bindings.isEmpty }
    let names = lines.map(\.lockName)
    #expect(Locks.lines.map(\.keys) == lines.map(\.keys))
    #expect(Set(names).count == names.count)
    #expect(names.prefix(6) == ["space", "s", "+", "<", "r", "n"])
    for name in names { #expect(Locks.format.allowed.contains(" \(name)")) }
  }

  @Test(
    "They are read by any key of a line, and written back",
    arguments: [
      ("none", "none"), ("r", "r"), ("N,r", "r,n"), ("↑", "+"), ("-,_,t", "+,t"),
      ("2,Tab", "1"), ("q", nil), ("?", nil), ("Esc", nil), ("mouse", nil), ("", nil), ("r,", nil),
      ("R", nil), ("none,r", nil),
    ])
  func reading(_ text: String, _ written: String?) throws {
    #expect(Locks.format.read(text).map(Locks.format.text) == written)
  }

  @Test("A command that a line names is one of the prompt's, and does the same")
  func commands() {
    let commands = KeyMap.lines.compactMap(\.command)
    #expect(commands == ["lr", "pace", "heatmap", "theme"])
    for command in commands { #expect(PromptCommand.all.map(\.name).contains(command)) }
  }

  @Test("A locked key changes nothing and says so; the others do what they do")
  func pressing() throws {
    var state = try locked("r,u")
    let before = state
    for (key, name) in [("r", "r"), ("u", "u"), ("U", "U")] {
      #expect(state.press(Key(Character(key))).isEmpty)
      #expect(state.message?.text == "\(name) is locked")
      state.message = nil
      #expect(state == before)
    }
    #expect(state.press(Key("n")) == [.session(.newSeed)])
    #expect(state.press(Key("q")) == [.quit])
  }

  @Test("A click does nothing that is locked, and says so")
  func clicking() throws {
    var state = try locked("space,1,z")
    let area = try #require(state.layout.panels[.loss])
    // The badge is that key.
    #expect(state.click(80, 0).isEmpty)
    #expect(state.message?.text == "space is locked")
    for _ in 0..<2 {
      #expect(state.click(area.column + 4, area.row + 4).isEmpty)
      #expect(state.message?.text == "1 is locked")
      #expect(state.focus == .boundary && !state.isZoomed)
    }
    state = try locked("z")
    for _ in 0..<2 { _ = state.click(area.column + 4, area.row + 4) }
    #expect(state.focus == .loss && !state.isZoomed)
    #expect(state.message?.text == "z is locked")
  }

  @Test("The prompt refuses what has the same effect, however it is called")
  func prompt() throws {
    var state = try locked("+,<,t,v")
    for command in ["lr 1", "pace max", "theme light", "heatmap class"] {
      for character in ":" + command { _ = state.press(Key(character)) }
      #expect(state.press(Key(.enter)).isEmpty)
      let name = command.prefix { $0 != " " }
      #expect(state.message?.text == "\(name) is locked")
      #expect(state.prompt?.text == command)
      _ = state.press(Key(.escape))
    }
    #expect(state.preferences == (try locked("+,<,t,v")).preferences)
    for character in ":glyphs ascii" { _ = state.press(Key(character)) }
    _ = state.press(Key(.enter))
    #expect(state.glyphs == .ascii)
  }

  @Test("The footer shows it dim, with the word")
  func footer() throws {
    let frame = try locked("r,n").frame()
    let line = try #require(frame.lines.last)
    #expect(line.contains("  r locked  n N locked  u U undo"))
    let start = try #require(line.range(of: "r locked"))
    let column = line[..<start.lowerBound].unicodeScalars.count
    #expect(frame[column, 39].style == Style(.dim, on: .bar))
    #expect(!(try locked("none").frame().lines.last ?? "").contains("locked"))
  }

  @Test("So does the help")
  func help() throws {
    var state = try locked("r")
    _ = state.press(Key("?"))
    let page = state.frame()
    let row = try #require(page.lines.firstIndex { $0.contains("locked: reset to step 0") })
    let line = page.lines[row]
    let start = try #require(line.range(of: "locked: reset"))
    let column = line[..<start.lowerBound].unicodeScalars.count
    #expect(page[column, row].style.foreground == .dim)
    #expect(page[column - 10, row] == Cell("r", style: Style(.dim)))
  }

  @Test("Nothing on the screen offers what is locked")
  func offers() throws {
    let free = try locked("none").frame().text
    #expect(free.contains("l log axis") && free.contains("v blocks"))
    let frame = try locked("l,v").frame().text
    #expect(!frame.contains("l log axis") && !frame.contains("v blocks"))
    #expect(KeyMap.keys(for: .startOver) == "r")
    for (names, isOffered) in [("none", true), ("u", false)] {
      var state = try locked(names)
      state.show(.stuck)
      #expect(state.frame().text.contains("u takes it back") == isOffered)
      state.show(.paused)
      #expect(state.message?.text == "lr 0.2 → 0.5" + (isOffered ? " · u undoes" : ""))
    }
    let locks = try locked("r,u").preferences.locks
    #expect(KeyMap.keys(for: .startOver, locks) == nil)
    #expect(KeyMap.keys(for: .otherWeights, locks) == "N")
    let changed = TrainingSession.Notice.Event.changed(field: "lr", from: "0.1", to: "0.2")
    #expect(changed.words(locks) == "lr 0.1 → 0.2")
    #expect(
      TrainingSession.Notice.Event.nextStepRefused.words(locks)
        == "the next step is refused: lower lr (↓) and start over")
  }
}
