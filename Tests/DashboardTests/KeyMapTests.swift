import TerminalCanvas
import TestSupport
import Testing
import Zeusgrad

@testable import Dashboard

@Suite("The table of keys")
struct KeyMapTests {
  @Test("No key is bound twice")
  func unique() {
    let keys = KeyMap.lines.flatMap { $0.bindings.map(\.key) }
    #expect(Set(keys).count == keys.count)
    for line in KeyMap.lines {
      for (key, action) in line.bindings {
        #expect(KeyMap.action(for: key) == (line.place == .help ? nil : action))
        #expect(KeyMap.action(for: key, inHelp: true) == (line.place == .screen ? nil : action))
      }
    }
  }

  /// The keys of the table in the design that exist so far, as they are written there.
  static let spelled: [(String, [Key])] = [
    ("space", [Key(" ")]), ("s", [Key("s")]),
    ("↑ ↓", [Key(.up), Key(.down), Key("+"), Key("="), Key("-"), Key("_")]),
    ("< >", [Key("<"), Key(">"), Key("["), Key("]")]), ("r", [Key("r")]),
    ("n N", [Key("n"), Key("N")]),
    ("u U", [Key("u"), Key("U")]), ("v", [Key("v")]), ("l", [Key("l")]),
    ("1–4 Tab", [Key("1"), Key("2"), Key("3"), Key("4"), Key(.tab), Key(.backTab)]),
    ("z", [Key("z")]), ("j k g G", []), ("t T", [Key("t"), Key("T")]), (":", [Key(":")]),
    ("^L", [Key("l", .control)]),
    ("? h", [Key("?"), Key("h"), Key(.function(1))]), ("/ n N", [Key("/")]), ("q", [Key("q")]),
    ("Esc", [Key(.escape)]),
    ("mouse", []),
  ]

  @Test("Keys are written as in the design, and stand for these keys")
  func spelling() {
    #expect(KeyMap.lines.map(\.keys) == Self.spelled.map(\.0))
    for (line, spelled) in zip(KeyMap.lines, Self.spelled) {
      #expect(Set(line.bindings.map(\.key)) == Set(spelled.1), "\(line.keys)")
    }
  }

  @Test("Every line is in a group, and groups have names")
  func groups() {
    #expect(KeyMap.groups.flatMap(\.lines).map(\.keys) == KeyMap.lines.map(\.keys))
    #expect(KeyMap.groups.allSatisfy { !$0.name.isEmpty && !$0.lines.isEmpty })
  }

  @Test("The README has the lines of the help, in their order")
  func readme() throws {
    try expectTable(
      in: "README.md", headed: "| key | does |",
      rows: KeyMap.lines.map { line in
        // Names of commands, which begin with a colon, are code.
        let help = line.help.replacing(/\s(:\w+)/) { " `\($0.output.1)`" }
        return "| \(line.keys) | \(help) |"
      })
  }

  @Test("The help mentions every other key that does the same")
  func aliases() {
    for line in KeyMap.lines {
      for case .character(let character) in line.bindings.map(\.key.code)
      where !character.isNumber && !character.isWhitespace && character != "l" {
        #expect((line.keys + line.help).contains(character), "\(line.keys): \(character)")
      }
    }
  }

  @Test("A key that the design keeps for later is free", arguments: Array("bG0oadmiyw,."))
  func reserved(character: Character) {
    #expect(KeyMap.action(for: Key(character)) == nil)
  }

  static let names: [(Key, String)] = [
    (Key(" "), "space"), (Key("a"), "a"), (Key("A", .shift), "A"), (Key("a", .control), "^A"),
    (Key("a", .alt), "Alt-a"), (Key(.tab, .shift), "Shift-Tab"), (Key(.backTab), "Shift-Tab"),
    (Key(.function(12)), "F12"), (Key(.enter), "Enter"), (Key(.backspace), "Backspace"),
    (Key(.escape), "Esc"), (Key(.left), "←"), (Key(.right), "→"), (Key(.home), "Home"),
    (Key(.end), "End"), (Key(.pageDown), "PgDn"), (Key(.insert), "Insert"),
    (Key(.delete), "Delete"), (Key(.up, [.control, .alt, .shift]), "^Alt-Shift-↑"),
  ]

  @Test("A key is named as a person would", arguments: names)
  func naming(key: Key, name: String) {
    #expect(key.name == name)
  }
}
