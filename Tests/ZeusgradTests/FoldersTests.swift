import Foundation
import Testing

/// The folders of the library know each other in one direction only.
///
/// The compiler does not see folders, so the names of types are looked up here: each stands in the
/// folder that declares it and in those behind it, never before.
@Suite("The folders of the library")
struct FoldersTests {
  /// Each may know those before it; those in one row do not know each other.
  static let order = [
    ["Numerics"], ["Autograd"], ["Compilation"], ["Execution"], ["Networks", "Data"], ["Training"],
    ["Reports"], ["Runs"], ["Sessions"],
  ]

  @Test("Every folder has its place in the order")
  func completeness() {
    #expect(Set(Source.folders.keys) == Set(Self.order.joined()))
  }

  @Test("No folder names a type of a later one")
  func direction() {
    let folders = Source.folders
    for (place, row) in Self.order.enumerated() {
      for folder in row {
        let later = Self.order[place...].joined().filter { $0 != folder }
        for file in folders[folder] ?? [] {
          for other in later {
            let types = Set((folders[other] ?? []).flatMap(\.types).map { $0[...] })
            for name in types.intersection(file.words) {
              Issue.record("\(folder)/\(file.name) names \(name), which is in \(other)")
            }
          }
        }
      }
    }
  }

  @Test("Every type has a file of its name")
  func names() {
    for (folder, files) in Source.folders {
      for file in files {
        let idea = file.name.prefix { $0 != "+" && $0 != "." }
        for type in file.types {
          #expect(type == idea && !file.name.contains("+"), "\(type) is in \(folder)/\(file.name)")
        }
      }
    }
  }

  @Test("A type and a word are found in code, not in comments or texts")
  func reading() {
    let source = Source(
      name: "A.swift",
      text: """
        /// Knows Trainer.
        public struct Dense { let a = "Program" }
        enum Kind {}  // Workspace
        """)
    #expect(source.types == ["Dense", "Kind"])
    #expect(source.words.isDisjoint(with: ["Trainer", "Program", "Workspace"]))
    #expect(source.words.isSuperset(of: ["Dense", "Kind", "let"]))
  }
}

/// A file of the library: the types that it declares and the words that it uses.
private struct Source {
  let name: String
  let types: [String]
  let words: Set<Substring>

  init(name: String, text: String) {
    self.name = name
    var types: [String] = []
    var words: Set<Substring> = []
    for line in text.split(separator: "\n") {
      // A text may hold what looks like a comment, so texts go first: every other part between quotes.
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      let code = parts.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
        .joined(separator: " ").split(separator: "//", omittingEmptySubsequences: false)[0]
      let inLine = code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      words.formUnion(inLine)
      // Types within others are indented.
      if let kind = inLine.firstIndex(where: Self.kinds.contains), code.first?.isLetter == true {
        types.append(String(inLine[kind + 1]))
      }
    }
    self.types = types
    self.words = words
  }

  private static let kinds: Set<Substring> = [
    "struct", "class", "enum", "actor", "protocol", "typealias",
  ]

  /// The files of each folder.
  static let folders: [String: [Source]] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Zeusgrad").standardized
    var folders: [String: [Source]] = [:]
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    for case let file as URL in files?.allObjects ?? []
    where file.pathExtension == "swift" {
      let folder = file.deletingLastPathComponent().lastPathComponent
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      folders[folder, default: []].append(Source(name: file.lastPathComponent, text: text))
    }
    return folders
  }()
}
