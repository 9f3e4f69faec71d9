import Testing

@testable import TerminalCanvas

@Suite("The characters that a font can show")
struct GlyphsTests {
  @Test("In ASCII every scalar becomes a visible one")
  func everythingBecomesVisibleASCII() {
    for value in UInt32(0)...0x10ffff {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let ascii = Glyphs.ascii.shown(scalar).value
      if ascii < 0x20 || ascii >= 0x7f { Issue.record("U+\(String(value, radix: 16))") }
    }
  }

  @Test(
    "ASCII looks alike",
    arguments: [
      ("─│┌┼╱", "-|++/"), ("▁▂▃▄▅▆▇█", "_.-=+*##"), ("→ ● ○ × – a", "> * o x - a"), ("漢é", "??"),
    ])
  func looksAlike(_ text: String, _ ascii: String) { #expect(Glyphs.ascii.shown(text) == ascii) }

  @Test("In ASCII no change of a number reads as an inequality, in texts and in pictures")
  func changes() {
    #expect(Glyphs.ascii.shown("lr 0.1 → 10, 2→16") == "lr 0.1-> 10, 2>16")
    var canvas = Canvas(Size(columns: 8, rows: 2))
    canvas.write("1 → 2", column: 0, row: 0)
    canvas.write("→ 3", column: 0, row: 1)
    #expect(canvas.with(.ascii).lines == ["1-> 2", "> 3"])
  }

  @Test("The keys for up and down become those that do the same")
  func arrows() { #expect(Glyphs.ascii.shown("↑ ↓") == "+ -") }

  @Test(
    "A curve of dots becomes quarters of a cell, or strokes by height and slope",
    arguments: [
      // Nothing; a dot at each height; level; falling; rising; upright.
      ("⠀⠁⠂⠄⡀", " ▘▘▖▖", " '--."), ("⠉⠒⠤⣀", "▀▀▄▄", "'--."), ("⢁⡈", "▚▞", "\\/"),
      ("⡇⢸⣿", "▌▐█", "|||"),
    ])
  func curves(_ dots: String, _ blocks: String, _ ascii: String) {
    #expect(Glyphs.braille.shown(dots) == dots)
    #expect(Glyphs.block.shown(dots) == blocks)
    #expect(Glyphs.ascii.shown(dots) == ascii)
  }

  @Test("Blocks leave all else as it is")
  func others() { #expect(Glyphs.block.shown("─ ● é漢 █ a") == "─ ● é漢 █ a") }

  @Test("A picture keeps its looks")
  func canvas() {
    var canvas = Canvas(Size(columns: 3, rows: 1))
    canvas.write("⠉→a", column: 0, row: 0, Style(.alpha, bold: true))
    let plain = canvas.with(.ascii)
    #expect(plain.lines == ["'>a"])
    #expect(plain.cells.map(\.style) == canvas.cells.map(\.style))
    #expect(canvas.with(.braille) == canvas)
  }
}
