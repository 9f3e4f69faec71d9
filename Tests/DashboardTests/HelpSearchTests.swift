import Colors
import TerminalCanvas
import Testing
import Zeusgrad

@testable import Dashboard

@Suite("Finding a text in the help")
struct HelpSearchTests {
  /// A screen on which a text was looked for in the help, and keys pressed after that.
  private func found(
    _ text: String, _ keys: Key..., columns: Int = 80, rows: Int = 24
  ) -> State {
    var state = State.showing(.learning, columns, rows, keys: [Key("?"), Key("/")])
    for key in text.map({ Key($0) }) + [Key(.enter)] + keys { _ = state.press(key) }
    return state
  }

  /// The number of each line of the help that has a text.
  private func lines(_ text: String, in state: State) -> [Int] {
    HelpPage().lines(in: state).enumerated().filter {
      $0.element.map(\.text).joined().lowercased().contains(text)
    }.map(\.offset)
  }

  @Test("Enter goes to the first line with it, n and N to the others, and round")
  func order() {
    let expected = lines("hinge", in: found(""))
    #expect(expected.count > 2)
    for (keys, index) in [
      ([], 0), ([Key("n")], 1), ([Key("n"), Key("n")], 2), ([Key("n"), Key("N")], 0),
      ([Key("N")], expected.count - 1), ([Key("N"), Key("n")], 0),
    ] {
      var state = found("HINGE")
      for key in keys { _ = state.press(key) }
      #expect(state.prompt == nil && state.message == nil)
      #expect(state.help?.search?.line == expected[index])
      let frame = state.frame()
      #expect(frame.lines[0].contains(" HINGE \(index + 1) of \(expected.count) · "))
      #expect(frame.text.lowercased().contains("hinge"))
    }
  }

  @Test("It looks from where one is, and an empty line goes on with the last")
  func place() {
    let state = found("hinge", Key("G"), Key("/"), Key(.enter))
    let expected = lines("hinge", in: state)
    #expect(state.help?.search?.line == expected[1])
    #expect(found("the", Key("n")).help?.search?.text == "the")
  }

  @Test("It is marked, where one is more than elsewhere, and without colours too")
  func marks() throws {
    let state = found("loss")
    let frame = state.frame()
    var grounds: [Role] = []
    for (row, line) in frame.lines.enumerated().dropFirst().dropLast() {
      let letters = Array(line.lowercased().unicodeScalars)
      for column in letters.indices where letters[column...].starts(with: "loss".unicodeScalars) {
        for place in column..<column + 4 {
          let style = frame[place, row].style
          #expect(style.withoutColor.reverse && style.withoutColor.bold)
          grounds.append(style.background)
        }
      }
    }
    #expect(Set(grounds) == [.paused, .bar])
    // Nothing else is marked.
    let marked = (1..<23).flatMap { row in (1..<79).map { frame[$0, row].style.background } }
    #expect(marked.count { $0 != .surface } == grounds.count)
  }

  @Test("What is not there is said, and nothing moves", arguments: ["xyzzy", "é"])
  func missing(text: String) {
    var state = found(text)
    #expect(state.message?.text == "no line of this help has '\(text)'")
    #expect(state.help?.first == 0 && state.prompt == nil && state.help?.search == nil)
    #expect(state.frame().lines[23].contains("no line of this help has"))
    _ = state.press(Key("n"))
    #expect(state.message?.text == "n does nothing here")
    #expect(found("").message?.text == "nothing to look for")
  }

  @Test("The prompt says what it is for, and Esc leaves the help as it is")
  func prompt() {
    var state = State.showing(.learning, keys: [Key("?"), Key("/"), Key("a")])
    #expect(state.frame().lines[23].hasPrefix(" /a_  a text in this help  "))
    #expect(state.frame().lines[23].hasSuffix("Enter finds  Esc closes"))
    _ = state.press(Key(.escape))
    #expect(state.help == HelpPage() && state.prompt == nil)
    // Earlier texts come back, and not among the commands.
    state = found("loss", Key("/"), Key(.up))
    #expect(state.prompt?.text == "loss")
    _ = state.press(Key(.escape), Key(":"), Key(.up))
    #expect(state.prompt?.text == "")
  }

  @Test("It works at every size, in one word's page, and after a change of size")
  func sizes() {
    for (columns, rows) in [(120, 40), (40, 12), (30, 8)] {
      var state = found("margin", columns: columns, rows: rows)
      #expect(state.frame().text.lowercased().contains("margin"))
      _ = state.update(.resize(Size(columns: 90, rows: 20)))
      let line = state.help?.search?.line ?? -1
      #expect(lines("margin", in: state).contains(line))
    }
    var state = State.showing(.learning)
    for key in ":what hinge".map({ Key($0) }) + [Key(.enter), Key("/"), Key("m"), Key(.enter)] {
      _ = state.press(key)
    }
    #expect(state.frame().text.contains(" m 1 of "))
  }
}
