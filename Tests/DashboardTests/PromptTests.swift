import Colors
import TerminalCanvas
import Testing
import Zeusgrad

@testable import Dashboard

@Suite("The command prompt")
struct PromptTests {
  /// A dashboard in which a line has been typed, and what the line had done.
  private func after(
    _ line: String, in state: State = .showing(.learning)
  ) -> (state: State, commands: [Command]) {
    var state = state
    var commands: [Command] = []
    for character in ":" + line { commands += state.press(Key(character)) }
    #expect(commands.isEmpty && state.prompt?.text == line)
    commands += state.press(Key(.enter))
    return (state, commands)
  }

  @Test("Glyphs change what is sent, and no other state", arguments: Glyphs.allCases)
  func glyphs(_ glyphs: Glyphs) {
    var expected = State.showing(.learning)
    let (state, commands) = after("glyphs \(glyphs)", in: expected)
    expected.preferences.glyphs = glyphs
    expected.message = Message(text: "glyphs \(glyphs)", end: 4)
    expected.history = [.command: ["glyphs \(glyphs)"]]
    #expect(state == expected)
    #expect(commands.isEmpty)
  }

  @Test("Commands go where the keys' go")
  func commands() throws {
    #expect(after("lr 0.03").commands == [.session(.change(.learningRate(0.03)))])
    for line in ["lr=0.03", " lr = 0.03", "learning-rate 0.03", "learning-rate=0.03"] {
      #expect(after(line).commands == [.session(.change(.learningRate(0.03)))], "\(line)")
    }
    #expect(after("pace 30").commands == [.session(.setPace(Pace(30)))])
    #expect(after("pace max").commands == [.session(.setPace(.max))])
    #expect(after("quit").commands == [.quit])
    for line in ["q", "q!", "wq", "x", "exit", "QUIT"] {
      #expect(after(line).commands == [.quit], "\(line)")
    }
    // What goes on after it is no wish to leave.
    for line in ["quit now", "x=:heatmap blocks", "q qqq"] {
      let (state, commands) = after(line)
      #expect(commands.isEmpty && state.message?.text.contains("takes no value") == true, "\(line)")
    }
    #expect(after("help hinge").state.help == after("what hinge").state.help)
    #expect(after("LR=0.03").commands == [.session(.change(.learningRate(0.03)))])
    #expect(after("help").state.help?.first == 0)
    #expect(after("theme light").state.palette.name == "light")
    let (state, commands) = after("heatmap blocks")
    #expect(state.preferences.heatmap == .blocks)
    #expect(commands == [.session(.observe(state.requests))])
    #expect(after("  lr   0.03 ").commands == [.session(.change(.learningRate(0.03)))])
  }

  @Test("In ASCII the field is not drawn in blocks, and says what would help")
  func blocksInASCII() {
    var state = State.showing(.learning)
    state.preferences.glyphs = .ascii
    state = after("heatmap blocks", in: state).state
    #expect(state.shownStyle == .ascii)
    #expect(state.message?.text == "blocks need more than ASCII: :glyphs block")
    state.hasColor = false
    state = after("heatmap blocks", in: state).state
    #expect(state.message?.text == "blocks need colour")
  }

  @Test("The margin is drawn everywhere", arguments: [true, false], [Glyphs.braille, .ascii])
  func margin(hasColor: Bool, glyphs: Glyphs) {
    var state = State.showing(.learning)
    state.hasColor = hasColor
    state.preferences.glyphs = glyphs
    state = after("heatmap margin", in: state).state
    #expect(state.shownStyle == .margin)
    #expect(state.hasBlocks == (hasColor && glyphs == .braille))
    #expect(state.message?.text == "heatmap margin")
  }

  static let names = "one of " + PromptCommand.all.map(\.name).joined(separator: ", ")

  @Test(
    "A line that is not understood stays, and says what would be",
    arguments: [
      ("glyph ascii", "glyphs? · no command glyph: \(names)"),
      ("xyzzy", "no command xyzzy: \(names)"),
      ("glyphs", "glyphs: one of braille, block, ascii"),
      ("glyphs ASCII", "ascii? · glyphs: one of braille, block, ascii"),
      ("lr nan", "lr: a number from 1e-05 to 10"),
      ("lr 0,2", "0.2? · lr: a number from 1e-05 to 10"),
      ("lr 99,5", "lr: a number from 1e-05 to 10"),
      ("pace 0", "pace: a whole number from 1 to 1000000 steps a second, or max"),
      ("theme lght", "light? · theme: one of dark, light"),
      ("theme x", "theme: one of dark, light"),
    ])
  func misunderstood(_ line: String, _ message: String) {
    let (state, commands) = after(line)
    #expect(commands.isEmpty)
    #expect(state.prompt?.text == line)
    #expect(state.message?.text == message)
  }

  @Test("What is said of a refused line does not stand beside it once more")
  func saidOnce() {
    for line in ["undo", "nosuch", "quit now"] {
      var (state, _) = after(line)
      let words = state.message.map { $0.text.split(separator: " ·")[0] } ?? ""
      let rows = state.frame().lines.filter { $0.contains(words) }
      #expect(!words.isEmpty && rows.count == 1, "\(line): \(rows)")
      // What another line would do is shown again.
      _ = state.press(Key("u", .control), Key("l"))
      #expect(state.frame().lines.last?.contains("lr") == true)
    }
  }

  /// Every option that only the start takes, and every word in the footer and key that no command
  /// has.
  static let substitutes: [(line: String, message: String)] = {
    let names = PromptCommand.all.flatMap { [$0.name, $0.longName].compactMap { $0 } }
    let fields =
      Recipe.fields.map(\.key)
      + Preferences.table.map(\.field).filter { $0.effect == .atStart && $0.off == nil }.map(\.key)
    let options = fields.filter { !names.contains($0) }.map {
      (line: "\($0) 5", message: "\($0) is set at the start: --\($0) 5")
    }
    let keys = KeyMap.lines.filter { !$0.bindings.isEmpty }.flatMap { line in
      let words = [line.word, line.wordWhilePaused].compactMap { $0 }.filter { !names.contains($0) }
      return (words + line.bindings.map(\.key.name)).map {
        (line: $0, message: "\($0) is no command · \(line.keys): \(line.help)")
      }
    }
    return options + keys.filter { ![" ", "=", "q"].contains($0.line) }
  }()

  @Test("What is an option or a key and no command names what does it")
  func substitutes() {
    #expect(Self.substitutes.count > 50)
    for (line, message) in Self.substitutes {
      let state = after(line).state
      #expect(state.message?.text == message)
      #expect(state.prompt?.text == line)
    }
    #expect(after("redo").state.message?.text.hasPrefix("redo is no command · u U: ") == true)
    #expect(after("hidden").state.message?.text == "hidden is set at the start: --hidden")
    #expect(after("mouse off").state.message?.text == "mouse is set at the start: --no-mouse")
  }

  @Test("On a small screen the likely word is seen, and what is allowed as far as there is room")
  func likely() {
    for (columns, rows) in [(80, 24), (40, 12)] {
      var state = State.showing(.learning, columns, rows)
      for key in ":glyph ascii".map({ Key($0) }) + [Key(.enter)] { _ = state.press(key) }
      #expect(state.frame().text.contains(" glyphs? · no command"))
    }
  }

  @Test("Keys are text there, and edit it")
  func editing() {
    var state = State.showing(.learning)
    #expect(state.press(Key(":"), Key("q"), Key("é"), Key("é")).isEmpty)
    #expect(state.prompt?.text == "qéé")
    #expect(state.press(Key(.backspace), Key(.left), Key("x")).isEmpty)
    #expect(state.prompt?.text == "qxé")
    #expect(state.press(Key("l", .control)) == [.repaint])
    #expect(state.press(Key(.home), Key(.end), Key("u", .control)).isEmpty)
    #expect(state.prompt?.text == "")
  }

  @Test("↑ brings back what was carried out or refused, each line once, and keeps a draft")
  func history() {
    var state = State.showing(.learning)
    for line in ["lr 0.3", "lr x", "lr 0.3"] {
      state = after(line, in: state).state
      state.prompt = nil
    }
    _ = state.press(Key(":"), Key("p"))
    var seen: [String?] = []
    for key in [Key.Code.up, .up, .up, .down, .down] {
      _ = state.press(Key(key))
      seen.append(state.prompt?.text)
    }
    #expect(seen == ["lr 0.3", "lr x", "lr x", "lr 0.3", "p"])
    state = after("  ", in: State.showing(.learning)).state
    #expect(state.history.isEmpty)
  }

  @Test("Only the latest lines are kept")
  func historyLimit() {
    var state = State.showing(.learning)
    for number in 0...State.historyLimit {
      state = after("x\(number)", in: state).state
      state.prompt = nil
    }
    #expect(state.history[.command]?.count == State.historyLimit)
    #expect(state.history[.command]?.first == "x1")
  }

  @Test("Esc, Backspace where it is empty, and an empty line close it")
  func closing() {
    let before = State.showing(.learning)
    for keys in [
      [Key("l"), Key(.escape)], [Key("l"), Key(.backspace), Key(.backspace)], [Key(.enter)],
    ] {
      var state = before
      #expect(state.press(Key(":")).isEmpty && state.escapeCloses)
      for key in keys { #expect(state.press(key).isEmpty) }
      #expect(state == before)
    }
  }

  @Test("Alt with a key neither closes it nor does what the key does")
  func alt() {
    var state = State.showing(.learning)
    #expect(state.press(Key(":"), Key("l"), Key("r", .alt), Key("q", .alt)).isEmpty)
    #expect(state.prompt?.text == "l")
  }

  @Test("^C closes it, where it is seen")
  func interrupt() {
    var state = State.showing(.learning)
    let before = state
    let nothing = state.closePrompt()
    _ = state.press(Key(":"), Key("l"))
    let open = state.closePrompt()
    #expect(!nothing && open)
    #expect(state == before)
    _ = state.press(Key(":"))
    _ = state.update(.resize(Size(columns: 10, rows: 2)))
    let hidden = state.closePrompt()
    #expect(!hidden)
  }

  @Test("What is pasted is typed, made safe, and never runs")
  func paste() {
    var state = State.showing(.learning)
    _ = state.press(Key(":"))
    #expect(state.update(.input([.paste("quit\r\n\u{1b}[2J")])).isEmpty)
    #expect(state.prompt?.text == "quit ·[2J")
    _ = state.update(.input([.paste(String(repeating: "x", count: 10_000))]))
    #expect(state.prompt?.text.count == 200)
  }

  @Test("The character under the cursor is reversed, on a bar that is so too without colours")
  func cursor() {
    var state = State.showing(.learning, 40, 12)
    _ = state.press(Key(":"), Key("l"), Key("r"), Key(.left))
    let frame = state.frame()
    #expect(frame.lines.last?.hasPrefix(" :lr") == true)
    #expect(frame[3, 11].scalar == "r" && frame[3, 11].style.background == .key)
    #expect(!frame[3, 11].style.withoutColor.reverse && frame[2, 11].style.withoutColor.reverse)
  }

  @Test("Where it cannot be seen, keys are keys")
  func tooSmall() {
    var state = State.showing(.learning)
    _ = state.press(Key(":"))
    _ = state.update(.resize(Size(columns: 10, rows: 2)))
    #expect(state.press(Key("q")) == [.quit])
    // Nor is it opened there.
    state.prompt = nil
    #expect(state.press(Key(":")).isEmpty && state.prompt == nil)
  }

  @Test("Of a long line the end is seen, and nothing is drawn beyond the edge")
  func long() {
    var state = State.showing(.learning, 40, 12)
    _ = state.press(Key(":"))
    _ = state.update(.input([.paste((0..<99).map(String.init).joined())]))
    #expect(state.frame().lines.last?.contains("9798_") == true)
    _ = state.press(Key(.home))
    #expect(state.frame().lines.last?.hasPrefix(" :012345") == true)
    #expect(state.frame().lines.last?.hasSuffix("…") == true)
  }
}
