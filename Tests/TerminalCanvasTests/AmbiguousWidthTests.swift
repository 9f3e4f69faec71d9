import Testing

@testable import TerminalCanvas

@Suite("How wide ambiguous characters are")
struct AmbiguousWidthTests {
  @Test(
    "The place of the cursor is an event, but in the first row, where it is a key",
    arguments: [
      ("2;2R", InputEvent.cursor(row: 2, column: 2)), ("24;80R", .cursor(row: 24, column: 80)),
      ("1;2R", .key(Key(.function(3), .shift))), ("R", .key(Key(.function(3)))),
    ])
  func placeOfCursor(bytes: String, event: InputEvent) {
    var decoder = InputDecoder()
    #expect(decoder.decode(("\u{1b}[" + bytes).utf8) == [event])
  }

  @Test(
    "Behind one character the cursor is in column 2, or further to the right",
    arguments: [(1, nil), (2, AmbiguousWidth.narrow), (3, .wide), (4, .wide), (5, nil), (80, nil)])
  func answers(column: Int, width: AmbiguousWidth?) {
    #expect(AmbiguousWidth(answer: .cursor(row: 2, column: column)) == width)
    #expect(AmbiguousWidth(answer: .key(Key("R"))) == nil)
  }
}
