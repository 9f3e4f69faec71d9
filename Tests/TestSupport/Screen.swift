/// What a terminal shows, as text.
package struct Screen: Sendable, Equatable, CustomStringConvertible {
  /// The lines down to the last that is not empty, without blanks at their ends.
  package let lines: [String]

  package init(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    while lines.last == "" { lines.removeLast() }
    self.lines = lines
  }

  package var description: String { lines.joined(separator: "\n") }

  package func contains(_ text: String) -> Bool { description.contains(text) }

  /// A part of the screen; what is beyond its edges is left out.
  package func part(columns: Range<Int>, rows: Range<Int>) -> [String] {
    lines.enumerated().filter { rows.contains($0.offset) }.map { _, line in
      String(line.dropFirst(columns.lowerBound).prefix(columns.count))
    }
  }
}
