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

/// Holds a text of the repository to what the program prints.
///
/// With `RECORD_FRAMES=1` in the environment the text is written, and the test fails: a recording
/// proves nothing.
///
/// - Parameters:
///   - path: The file.
///   - text: What the program prints.
///   - sourceLocation: Where a difference is reported.
///   - part: Finds what of the file is held; all, if not given.
/// - Throws: Where the file cannot be read or written.
package func expectText(
  in path: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation,
  part: (String) -> Range<String.Index>? = { $0.startIndex..<$0.endIndex }
) throws {
  let recording = ProcessInfo.processInfo.environment["RECORD_FRAMES"] == "1"
  var document = recording ? (try? Documents.text(of: path)) ?? "" : try Documents.text(of: path)
  let range = try #require(
    part(document), "\(path) has no such part", sourceLocation: sourceLocation)
  if recording {
    document.replaceSubrange(range, with: text)
    try Data(document.utf8).write(to: Documents.url(of: path))
    Issue.record("\(path) was recorded: look at it", sourceLocation: sourceLocation)
    return
  }
  #expect(
    document[range] == text, "RECORD_FRAMES=1 writes it into \(path)",
    sourceLocation: sourceLocation)
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
