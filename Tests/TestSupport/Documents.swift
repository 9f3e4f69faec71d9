package import Foundation
package import Testing

/// The documents of the repository.
package enum Documents {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  /// A folder or file of the repository.
  package static func url(of path: String) -> URL { root.appending(path: path) }

  /// The text of a document.
  package static func text(of path: String) throws -> String {
    try String(contentsOf: url(of: path), encoding: .utf8)
  }
}

/// Holds a table of a document to rows that are made from the program's own tables.
///
/// With `RECORD_FRAMES=1` in the environment the rows are written into the document, and the test
/// fails: a recording proves nothing.
///
/// - Parameters:
///   - path: The document.
///   - header: The first line of the table.
///   - rows: The lines below the second.
///   - sourceLocation: Where a difference is reported.
/// - Throws: Where there is no such document or table.
package func expectTable(
  in path: String, headed header: String, rows: [String],
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let text = try Documents.text(of: path)
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let first = try #require(
    lines.firstIndex(of: header), "\(path) has no table '\(header)'", sourceLocation: sourceLocation
  )
  let start = first + 2
  let end = lines[start...].firstIndex { !$0.hasPrefix("|") } ?? lines.endIndex
  if ProcessInfo.processInfo.environment["RECORD_FRAMES"] == "1" {
    lines.replaceSubrange(start..<end, with: rows)
    try Data(lines.joined(separator: "\n").utf8).write(to: Documents.url(of: path))
    Issue.record("the table in \(path) was recorded", sourceLocation: sourceLocation)
    return
  }
  #expect(
    Array(lines[start..<end]) == rows, "RECORD_FRAMES=1 writes the rows into \(path)",
    sourceLocation: sourceLocation)
}
