import Testing

import TerminalCanvas

@Suite("A rectangle")
struct RectTests {
  @Test("It is never smaller than nothing")
  func rects() {
    let rect = Rect(column: 2, row: 3, columns: 5, rows: 1)
    #expect(rect.inset() == Rect(column: 3, row: 4, columns: 3, rows: 0))
    #expect(rect.inset(columns: 0, rows: 0) == rect)
    #expect(Rect(column: 0, row: 0, columns: -4, rows: -1).size == Size(columns: 0, rows: 0))
    #expect(Rect(Size(columns: 2, rows: 1)) == Rect(column: 0, row: 0, columns: 2, rows: 1))
  }
}
