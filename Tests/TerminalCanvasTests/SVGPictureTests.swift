import TerminalCanvas
import Testing

@Suite("SVG picture")
struct SVGPictureTests {
  /// Roles by their numbers.
  private func color(_ role: Role) -> String { "#\(role.rawValue)" }

  private func svg(_ size: Size, _ draw: (inout Canvas) -> Void) -> [String] {
    var canvas = Canvas(size)
    draw(&canvas)
    return SVGPicture(canvas, title: "a & b", color: color).lines
  }

  @Test("Words are text held to their cells, grounds are one piece in a row")
  func wordsAndGrounds() {
    let lines = svg(Size(columns: 8, rows: 2)) { canvas in
      canvas.write("ab <c>", column: 1, row: 0, Style(Role(rawValue: 5), bold: true))
      canvas.write("xyz", column: 5, row: 1, Style(Role(rawValue: 6), on: Role(rawValue: 7)))
    }
    #expect(
      lines == [
        #"<svg xmlns="http://www.w3.org/2000/svg" width="96" height="88" viewBox="0 0 96 88">"#,
        #"<g stroke="none">"#,
        ##"<rect width="96" height="88" rx="9" fill="#0" fill-opacity="0.3"/>"##,
        ##"<rect x="1" y="1" width="94" height="86" rx="8" fill="#1"/>"##,
        ##"<g fill="#0" fill-opacity="0.35"><circle cx="20" cy="17" r="5.5"/>"##
          + #"<circle cx="38" cy="17" r="5.5"/><circle cx="56" cy="17" r="5.5"/></g>"#,
        #"<g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="15">"#,
        ##"<text x="48" y="22" text-anchor="middle" font-size="13" fill="#0" "##
          + #"fill-opacity="0.7">a &amp; b</text>"#,
        ##"<path fill="#7" shape-rendering="crispEdges" d="M57 58h27v18h-27z"/>"##,
        ##"<g fill="#5" font-weight="bold"><text x="21" y="54" textLength="18">ab</text>"##
          + #"<text x="48" y="54" textLength="27">&lt;c&gt;</text></g>"#,
        ##"<g fill="#6"><text x="57" y="72" textLength="27">xyz</text></g>"##,
        "</g>", "</g>", "</svg>",
      ])
  }

  /// The outline of some characters in a row, in cells of 9 by 18 from (12, 40) on.
  private func outline(_ text: String) -> String? {
    let lines = svg(Size(columns: text.unicodeScalars.count, rows: 1)) { canvas in
      canvas.write(text, column: 0, row: 0)
    }
    let start = ##"<path fill="#0" d=""##
    return lines.first { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count).dropLast(3)) }
  }

  @Test(
    "Lines reach the edges of their cells, where those of the next begin",
    arguments: [
      ("─", "M12 49H21V50H12z"), ("│", "M16 40H17V58H16z"),
      ("┌", "M16 49H21V50H16zM16 49H17V58H16z"),
      ("┘", "M12 49H17V50H12zM16 40H17V50H16z"), ("┼", "M12 49H21V50H12zM16 40H17V58H16z"),
      ("━", "M12 48H21V51H12z"), ("╸", "M12 48H17V51H12z"),
      ("┄", "M13 49H16V50H13zM17 49H20V50H17z"),
      ("█", "M12 40H21V58H12z"), ("▀", "M12 40H21V49H12z"), ("▄", "M12 49H21V58H12z"),
      ("▌", "M12 40H16V58H12z"), ("▐", "M16 40H21V58H16z"), ("▁", "M12 55H21V58H12z"),
      ("▚", "M12 40H16V49H12zM16 49H21V58H16z"), ("▝", "M16 40H21V49H16z"),
      ("──", "M12 49H21V50H12zM21 49H30V50H21z"), ("█▌", "M12 40H21V58H12zM21 40H25V58H21z"),
    ])
  func lines(_ text: String, _ path: String) {
    #expect(outline(text) == path)
  }

  @Test("Braille has a disc for each dot")
  func braille() throws {
    #expect(outline("\u{2801}") == "M12.75 42.25a1.5 1.5 0 1 1 3.0 0a1.5 1.5 0 1 1 -3.0 0z")
    for dots in [0xff, 0x0f, 0xc0, 0x28] {
      let scalar = try #require(Unicode.Scalar(0x2800 + UInt32(dots)))
      let path = try #require(outline(String(Character(scalar))))
      #expect(path.split(separator: "M").count == dots.nonzeroBitCount)
    }
    #expect(outline("\u{2880}") == "M17.25 55.75a1.5 1.5 0 1 1 3.0 0a1.5 1.5 0 1 1 -3.0 0z")
  }

  @Test("Marks of points are drawn, those of one class with a hole")
  func points() throws {
    for (full, hollow) in [("●", "○"), ("◆", "◇")] {
      #expect(try #require(outline(full)).split(separator: "M").count == 1)
      #expect(try #require(outline(hollow)).split(separator: "M").count == 2)
    }
    #expect(outline("o x é ▾") == nil)
  }

  @Test("A canvas of any size is a document", arguments: [(0, 0), (1, 1), (3, 0)])
  func anySize(_ columns: Int, _ rows: Int) {
    let lines = svg(Size(columns: columns, rows: rows)) { _ in }
    #expect(lines.first?.hasPrefix("<svg ") == true)
    #expect(lines.last == "</svg>")
  }
}
