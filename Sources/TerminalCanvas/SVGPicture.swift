/// A canvas as a self-contained SVG, in the window of a terminal.
///
/// Text is in whatever monospaced font there is, held to the cells; lines, blocks and dots are drawn,
/// so that they meet whatever the font.
package struct SVGPicture {
  private let canvas: Canvas
  private let title: String
  private let color: (Role) -> String

  /// Where the first cell is.
  private static let origin = (x: 12, y: 40)
  /// What is left free below the last row and beside the last column.
  private static let margin = 12

  /// A picture of a canvas.
  ///
  /// - Parameters:
  ///   - canvas: What is shown.
  ///   - title: What stands in the window's title bar.
  ///   - color: The colour of a role, such as `#14161b`.
  package init(_ canvas: Canvas, title: String, color: @escaping (Role) -> String) {
    self.canvas = canvas
    self.title = title
    self.color = color
  }

  /// The lines of the document.
  package var lines: [String] {
    let width = Self.origin.x + canvas.size.columns * CellOutline.columns + Self.margin
    let height = Self.origin.y + canvas.size.rows * CellOutline.rows + Self.margin
    let (ground, text) = (color(.plainGround), color(.plainText))
    let window = [
      #"<svg xmlns="http://www.w3.org/2000/svg" width="\#(width)" height="\#(height)" "#
        + #"viewBox="0 0 \#(width) \#(height)">"#,
      // The default, but ImageMagick draws a black one.
      #"<g stroke="none">"#,
      // A thin edge in case what is behind has the colour of the ground.
      #"<rect width="\#(width)" height="\#(height)" rx="9" fill="\#(text)" fill-opacity="0.3"/>"#,
      #"<rect x="1" y="1" width="\#(width - 2)" height="\#(height - 2)" rx="8" fill="\#(ground)"/>"#,
      #"<g fill="\#(text)" fill-opacity="0.35">"#
        + [20, 38, 56].map { #"<circle cx="\#($0)" cy="17" r="5.5"/>"# }.joined() + "</g>",
      #"<g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="15">"#,
      #"<text x="\#(width / 2)" y="22" text-anchor="middle" font-size="13" fill="\#(text)" "#
        + #"fill-opacity="0.7">\#(Self.escaped(title))</text>"#,
    ]
    return window + grounds + marks + ["</g>", "</g>", "</svg>"]
  }

  /// What the cells stand on, where it is not the ground of the whole.
  private var grounds: [String] {
    var paths = Layers()
    for row in 0..<canvas.size.rows {
      for run in runs(in: row, by: \.style.background) {
        let ground = color(canvas[run.lowerBound, row].style.background)
        guard ground != color(.plainGround) else { continue }
        let (x, y) = place(run.lowerBound, row)
        let width = run.count * CellOutline.columns
        paths.add("M\(x) \(y)h\(width)v\(CellOutline.rows)h-\(width)z", to: ground)
      }
    }
    return paths.all.map {
      #"<path fill="\#($0.key)" shape-rendering="crispEdges" d="\#($0.content)"/>"#
    }
  }

  /// What stands on it: outlines, then words.
  private var marks: [String] {
    var paths = Layers()
    var words = Layers()
    for row in 0..<canvas.size.rows {
      for column in 0..<canvas.size.columns {
        let (x, y) = place(column, row)
        let cell = canvas[column, row]
        guard let path = CellOutline.path(of: cell.scalar, x: x, y: y) else { continue }
        paths.add(path, to: color(cell.style.foreground))
      }
      for run in runs(in: row, by: Word.init) {
        let word = Word(canvas[run.lowerBound, row])
        guard word.isText else { continue }
        let (x, y) = place(run.lowerBound, row)
        let text = String(String.UnicodeScalarView(run.map { canvas[$0, row].scalar }))
        words.add(
          #"<text x="\#(x)" y="\#(y + 14)" textLength="\#(run.count * CellOutline.columns)">"#
            + Self.escaped(text) + "</text>",
          to: #"fill="\#(color(word.foreground))""# + (word.bold ? #" font-weight="bold""# : ""))
      }
    }
    return paths.all.map { #"<path fill="\#($0.key)" d="\#($0.content)"/>"# }
      + words.all.map { #"<g \#($0.key)>\#($0.content)</g>"# }
  }

  private func place(_ column: Int, _ row: Int) -> (x: Int, y: Int) {
    (Self.origin.x + column * CellOutline.columns, Self.origin.y + row * CellOutline.rows)
  }

  /// The columns of a row, cut where something about the cells changes.
  private func runs(in row: Int, by property: (Cell) -> some Equatable) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for column in 0..<canvas.size.columns {
      let isLast = column + 1 == canvas.size.columns
      if isLast || property(canvas[column, row]) != property(canvas[column + 1, row]) {
        runs.append(start..<column + 1)
        start = column + 1
      }
    }
    return runs
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// What the cells of one word have in common.
  private struct Word: Equatable {
    let foreground: Role
    let bold: Bool
    let isText: Bool

    init(_ cell: Cell) {
      foreground = cell.style.foreground
      bold = cell.style.bold
      isText = cell.scalar != " " && CellOutline.path(of: cell.scalar, x: 0, y: 0) == nil
    }
  }

  /// Texts that are gathered under keys, which keep the order in which they came first.
  private struct Layers {
    private var places: [String: Int] = [:]
    private(set) var all: [(key: String, content: String)] = []

    mutating func add(_ content: String, to key: String) {
      if let place = places[key] {
        all[place].content += content
      } else {
        places[key] = all.count
        all.append((key, content))
      }
    }
  }
}
