import Foundation
import TestSupport

/// A Swift file of the package: what it declares, what it extends and the words that it uses.
struct SourceFile {
  let name: String
  /// The types that are not within others.
  let types: [String]
  /// What its extensions are of, as it is written.
  let extended: [String]
  let words: Set<Substring>

  init(name: String, text: String) {
    self.name = name
    var types: [String] = []
    var extended: [String] = []
    var words: Set<Substring> = []
    for line in text.split(separator: "\n") {
      // A text may hold what looks like a comment, so texts go first: every other part between quotes.
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      let code = parts.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
        .joined(separator: " ").split(separator: "//", omittingEmptySubsequences: false)[0]
      let inLine = code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      words.formUnion(inLine)
      // What is within something is indented.
      guard code.first?.isLetter == true else { continue }
      if inLine.contains("extension") {
        extended.append(
          String(code.split(separator: "extension")[inLine[0] == "extension" ? 0 : 1]))
      } else if let kind = inLine.firstIndex(where: Self.kinds.contains), kind + 1 < inLine.count {
        types.append(String(inLine[kind + 1]))
      }
    }
    self.types = types
    self.extended = extended
    self.words = words
  }

  /// What it is about: its name up to a plus or the ending.
  var idea: Substring { name.prefix { $0 != "+" && $0 != "." } }

  /// Whether it is about a topic of a type, as in `Type+Topic.swift`.
  var isTopic: Bool { name.contains("+") }

  private static let kinds: Set<Substring> = [
    "struct", "class", "enum", "actor", "protocol", "typealias",
  ]

  /// The files of each folder of the library.
  static let folders: [String: [SourceFile]] = Dictionary(
    grouping: files(below: "Zeusgrad"), by: \.folder
  ).mapValues { $0.map(\.file) }

  /// All files of the package's targets.
  static let all: [SourceFile] = files(below: ".").map(\.file)

  private static func files(below path: String) -> [(folder: String, file: SourceFile)] {
    let root = Documents.url(of: "Sources/\(path)").standardized
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    var found: [(folder: String, file: SourceFile)] = []
    for case let file as URL in files?.allObjects ?? [] where file.pathExtension == "swift" {
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      found.append(
        (
          file.deletingLastPathComponent().lastPathComponent,
          SourceFile(name: file.lastPathComponent, text: text)
        ))
    }
    return found
  }
}
