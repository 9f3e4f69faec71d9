import TerminalCanvas
import Testing

@testable import Dashboard

@Suite("The line editor")
struct LineEditorTests {
  /// An editor with a text in which `|` stands for the cursor.
  private func editor(_ text: String, after earlier: [String] = []) -> LineEditor {
    var editor = LineEditor(after: earlier)
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    editor.insert(String(parts[0]))
    let cursor = editor.cursor
    editor.insert(String(parts[1]))
    while editor.cursor > cursor { _ = editor.press(Key(.left)) }
    return editor
  }

  private func text(_ editor: LineEditor) -> String {
    editor.textBeforeCursor + "|" + editor.text.dropFirst(editor.textBeforeCursor.count)
  }

  /// A text, a key, and what it makes of it.
  static let edits: [(String, Key, String)] = [
    ("ac|", Key(.left), "a|c"), ("|ac", Key(.left), "|ac"), ("a|c", Key(.right), "ac|"),
    ("ac|", Key(.right), "ac|"), ("a|c", Key("b"), "ab|c"), ("a|c", Key("B", .shift), "aB|c"),
    ("ab|c", Key("b", .control), "a|bc"), ("ab|c", Key("f", .control), "abc|"),
    ("ab|c", Key(.home), "|abc"), ("ab|c", Key("a", .control), "|abc"),
    ("ab|c", Key(.end), "abc|"), ("ab|c", Key("e", .control), "abc|"),
    ("ab|c", Key(.backspace), "a|c"), ("|abc", Key(.backspace), "|abc"),
    ("a|bc", Key("d", .control), "a|c"), ("a|bc", Key("y", .control), "a|bc"),
    ("a|bc", Key(.delete), "a|c"), ("abc|", Key(.delete), "abc|"),
    ("lr 0.2|x", Key("w", .control), "lr |x"), ("lr  |x", Key("w", .control), "|x"),
    ("|x", Key("w", .control), "|x"), ("lr=0.2|", Key("w", .control), "|"),
    ("lr=0.2|", Key(.backspace, .alt), "lr=0.|"),
    ("ab|c", Key("k", .control), "ab|"), ("ab|c", Key("u", .control), "|c"),
    ("a b-c|", Key("b", .alt), "a b-|c"), ("a b-|c", Key("b", .alt), "a |b-c"),
    ("|a", Key("b", .alt), "|a"), ("  |a", Key("b", .alt), "|  a"),
    ("|ab cd", Key("f", .alt), "ab| cd"), ("ab| cd", Key("f", .alt), "ab cd|"),
    ("a|, ", Key("f", .alt), "a, |"), ("|ab cd", Key(.right, .control), "ab| cd"),
    ("ab cd|", Key(.left, .control), "ab |cd"), ("|ab cd", Key("d", .alt), "| cd"),
  ]

  @Test("Keys do what they do in a shell", arguments: edits)
  func keys(before: String, key: Key, after: String) {
    var editor = editor(before)
    let isTaken = editor.press(key)
    #expect(isTaken)
    #expect(text(editor) == after)
  }

  @Test(
    "What a key deleted as a whole comes back once and again, and what others delete does not count",
    arguments: [
      Key("w", .control), Key("u", .control), Key("k", .control), Key("d", .alt),
      Key(.backspace, .alt), Key(.backspace, .control),
    ])
  func yank(key: Key) {
    var editor = editor(key == Key("k", .control) || key == Key("d", .alt) ? "|abc" : "abc|")
    for key in [key, key, Key("x"), Key(.backspace)] { _ = editor.press(key) }
    #expect(text(editor) == "|")
    for _ in 0..<2 { _ = editor.press(Key("y", .control)) }
    #expect(text(editor) == "abcabc|")
  }

  @Test(
    "What edits nothing is not taken",
    arguments: [Key("x", .alt), Key("x", .control), Key(.enter), Key(.tab), Key(.function(2))])
  func others(key: Key) {
    var editor = editor("a|b")
    let before = editor
    let isTaken = editor.press(key)
    #expect(!isTaken)
    #expect(editor == before)
  }

  @Test("↑ and ↓ go through earlier lines, and what was begun or changed there is kept")
  func history() {
    var editor = editor("dr|", after: ["one", "two"])
    var seen: [String] = []
    for key in [Key.Code.up, .up, .up, .down, .down, .down] {
      _ = editor.press(Key(key))
      seen.append(text(editor))
    }
    #expect(seen == ["two|", "one|", "one|", "two|", "dr|", "dr|"])
    _ = editor.press(Key("p", .control))
    _ = editor.press(Key("x"))
    _ = editor.press(Key("n", .control))
    _ = editor.press(Key(.up))
    #expect(text(editor) == "twox|")
  }

  @Test("What is inserted is one line, safe to draw, and ends at the limit")
  func insertion() {
    var editor = editor("a|b")
    editor.insert("x\r\ny\u{1b}日")
    #expect(text(editor) == "ax y···|b")
    editor.insert(String(repeating: "z", count: 1000))
    #expect(editor.text.count == LineEditor.limit && editor.text.last == "b")
    _ = editor.press(Key("q"))
    #expect(editor.text.count == LineEditor.limit)
  }

  @Test("Of a line that is longer than its row the part at the cursor is seen", arguments: 1...12)
  func view(columns: Int) {
    var editor = LineEditor()
    editor.insert("abcdefghijklmnopqrstuvwxyz")
    let letters = Array(editor.text)
    for _ in letters.indices.reversed() {
      let (shown, cursor) = editor.view(columns: columns)
      #expect(shown.count <= columns && (0..<columns).contains(cursor))
      if editor.cursor < letters.count, cursor > 0 {
        #expect(Array(shown)[cursor] == letters[editor.cursor])
      }
      _ = editor.press(Key(.left))
    }
    #expect(editor.view(columns: columns).cursor == 0)
    #expect(editor.view(columns: 40).text == editor.text)
  }
}
