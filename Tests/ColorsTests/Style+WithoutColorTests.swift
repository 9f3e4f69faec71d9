import Colors
import TerminalCanvas
import Testing

struct StyleWithoutColorTests {
  @Test("What matters stands out")
  func whatMattersStandsOut() {
    #expect(Style(.badgeText, on: .paused).withoutColor.reverse)
    #expect(Style(.wrongText, on: .wrong).withoutColor.reverse)
    #expect(!Style(.text, on: .field(15)).withoutColor.reverse)
    #expect(Style(bold: true).withoutColor.bold)
  }
}
